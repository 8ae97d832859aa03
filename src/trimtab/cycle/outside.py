"""What the team recorded of the world outside, as the radar listens to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from trimtab.cycle.memory import find_ledger
from trimtab.cycle.record import keep_records, list_all
from trimtab.cycle.workspace import Workspace
from trimtab.problems import BadInput, Problem
from trimtab.radar import Note, Ruling
from trimtab.team import Book, Fresh, Record, Thing, read_body
from trimtab.team.form import Given
from trimtab.team.habit import Demo
from trimtab.team.outside import Fact
from trimtab.team.outside import Note as Noted
from trimtab.team.outside import Ruling as Ruled


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Notes by the numbers of their records, and what the team ruled about them."""

    notes: tuple[Note, ...] = ()
    """What was heard; each goes by `#` and its number."""
    facts: tuple[Note, ...] = ()
    """What is known of channels, in the form of notes; it is nobody's voice."""
    copies: tuple[Ruling, ...] = ()
    ideas: tuple[Ruling, ...] = ()


def recall_heard(workspace: Workspace) -> Heard:
    """Everything recorded that the radar listens to: notes and demos with the rulings, and the facts."""
    ledger = find_ledger(workspace)
    book = Book.of(() if ledger is None else list_all(ledger))
    copies, ideas = list[Ruling](), list[Ruling]()
    for _, ruled in book.standing(Ruled):
        one, other = (name_note(book.number_of[number]) for number in (ruled.one, ruled.other))
        for said, rulings in ((ruled.same_text, copies), (ruled.same_idea, ideas)):
            if said is not None:
                rulings.append(Ruling(one=one, other=other, is_same=said))
    notes = tuple(note for thing in book.things.values() if (note := _make_note(thing)) is not None)
    facts = tuple(_make_fact(thing.number, fact) for thing, fact in book.standing(Fact))
    names = {note.name for note in notes}
    return Heard(notes=notes, facts=facts, copies=_keep_known(copies, names), ideas=_keep_known(ideas, names))


def keep_heard(workspace: Workspace, notes: Sequence[Note], *, at: datetime | None = None) -> tuple[Record, ...]:
    """Record notes that are not recorded yet, by their text; raises `BadInput` with every fault of any."""
    at = at or datetime.now(UTC)
    known = {note.text for note in recall_heard(workspace).notes}
    entries, problems = list[Fresh](), list[Problem]()
    for note in notes:
        body, found = read_body(Noted, _spell(note), at.date())
        problems += [replace(problem, file=note.name) for problem in found]
        if isinstance(body, Noted) and body.text not in known:
            known.add(body.text)
            entries.append(Fresh(body=body))
    if problems:
        raise BadInput(problems)
    return keep_records(workspace, entries, at=at) if entries else ()


def _spell(note: Note) -> Given:
    days = {"heard": note.heard, "published": note.published}
    said = {name: day.isoformat() for name, day in days.items() if day is not None}
    retold = {"retold": True} if note.is_retold else {}
    return {"text": note.text, "speaker": note.owner, "source": note.source, **said, **retold}


def name_note(number: int) -> str:
    """What a record goes by among the notes."""
    return f"#{number}"


def _keep_known(rulings: Iterable[Ruling], names: set[str]) -> tuple[Ruling, ...]:
    """Without those about notes that were withdrawn since."""
    return tuple(ruling for ruling in rulings if {ruling.one, ruling.other} <= names)


def _make_note(thing: Thing) -> Note | None:
    name, body = name_note(thing.number), thing.current.body
    match body:
        case Noted():
            return Note(
                name=name,
                text=body.text,
                owner=body.speaker,
                heard=body.heard or thing.first.created_at.date(),
                published=body.published,
                source=body.source,
                is_retold=bool(body.retold),
            )
        case Demo():
            said = (text.rstrip(". ") + "." for text in (body.new, body.claim, body.evidence))
            told = f"On {body.channel}: " if body.channel is not None else ""
            return Note(name=name, text=told + " ".join(said), owner=body.vendor, heard=body.day, is_retold=True)
    return None


def _make_fact(number: int, fact: Fact) -> Note:
    """A note that says the fact, by whoever published it."""
    text = f"{fact.channel}: {fact.what}"
    return Note(name=name_note(number), text=text, owner=fact.source, published=fact.as_of, source=fact.source)
