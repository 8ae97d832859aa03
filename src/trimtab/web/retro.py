"""Looking back together, on a screen in a room: promises, figures, silent writing, reveal, one change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from trimtab.cycle.record import add_record, open_book
from trimtab.cycle.retro import Looking, hold_retrospective, look_back
from trimtab.ledger import note_happening
from trimtab.present.page.markup import Markup, set_table
from trimtab.present.record import summarise
from trimtab.present.retro import state_channels, state_promise, state_test, tabulate_channels
from trimtab.present.sentence import say
from trimtab.problems import BadInput, Problem
from trimtab.team import Book
from trimtab.team.hindsight import find_recollections, recall_tests
from trimtab.team.quarter import quarter_of
from trimtab.team.retrospective import MissCause, Recollection, Retrospective
from trimtab.team.sealing import is_own
from trimtab.web.form import Draft, Form, make_form, read_given, sort_faults
from trimtab.web.role import Role
from trimtab.web.visit import Answer, Missing, Page, Redirect, Visit

STEPS = ("promises", "figures", "write", "reveal", "change")
"""The meeting, in its order: what was promised comes first."""
WORDS = ("hits", "misses", "learned")
"""What a member writes."""
ADDED = ("hits", "misses")
"""What may be added where a meeting ends."""
CHANGE = ("what", "owner", "due", "channel", "measure", "target")
"""Fields of the one change."""
LONGEST = 120
"""Characters of an occasion."""
SHOWN = 12
"""Retrospectives that are listed."""
ASKED = {name: f"web.retro.{name}" for name in (*WORDS, *CHANGE)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What is looked back on; it stands in the address, so that everybody can open the same."""

    about: tuple[int, ...]
    """Registered tests."""
    occasion: str

    def lead_to(self, step: str, **more: str) -> str:
        """The address of one of its steps."""
        said = {"occasion": self.occasion, "about": ",".join(map(str, self.about)), "step": step, **more}
        return "/retro?" + urlencode({name: value for name, value in said.items() if value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Something nobody looked back on yet."""

    text: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A retrospective that was held."""

    number: int
    text: str
    change: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The page before a meeting: what there is to look back on."""

    tests: tuple[tuple[int, str], ...]
    """(number, what it found)."""
    begun: tuple[Waiting, ...]
    """Occasions on which somebody wrote already."""
    occasion: str
    """The quarter, where nothing else is said."""
    past: tuple[Past, ...]
    held: str | None
    """What was recorded just now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One promise of last time."""

    number: int
    text: str
    is_open: bool
    """Whether nobody said yet whether it was kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What members wrote, once it is revealed."""

    head: str
    hits: tuple[tuple[str, str], ...]
    """(what, number)."""
    misses: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """(cause, what missed by it with its number)."""
    learned: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the meeting."""

    name: str
    title: str
    occasion: str
    about: str
    steps: tuple[tuple[str, str, bool], ...]
    """(address, name, whether it is this one) of every step."""
    onward: str | None
    """Address of the next step."""
    promises: tuple[Kept, ...] = ()
    may_settle: bool = False
    faults: tuple[str, ...] = ()
    """Why a promise could not be settled."""
    tests: tuple[str, ...] = ()
    foreseen: str | None = None
    channels: Markup | None = None
    form: Form | None = None
    more: Form | None = None
    """What may be added to it."""
    wrote: str = ""
    """How many wrote."""
    has_written: bool = False
    told: Told | None = None
    reveal: str | None = None
    """Address that reveals; None where it is revealed, or the visitor may not."""
    may_end: bool = False


def show_retro(visit: Visit) -> Answer:
    """Show what there is to look back on, or a step of a meeting."""
    meeting = _find_meeting(visit, visit.query)
    if meeting is None:
        return _show_opening(visit)
    step = visit.query.get("step", STEPS[0])
    return _show_step(meeting, step, visit) if step in STEPS else Missing()


def write_recollection(visit: Visit) -> Answer:
    """Keep what one member saw, sealed."""
    meeting = _find_meeting(visit, visit.form)
    if meeting is None:
        return Missing()
    given = {
        **read_given("recollection", WORDS, visit.form),
        "occasion": meeting.occasion,
        "about": list(meeting.about),
    }
    try:
        add_record(visit.site.workspace, "recollection", given, at=visit.at, key=visit.visitor.key)
    except BadInput as error:
        return _show_step(meeting, "write", visit, problems=error.problems)
    return Redirect(to=meeting.lead_to("write"))


def settle_promise(visit: Visit) -> Answer:
    """Say whether a promise was kept."""
    meeting = _find_meeting(visit, visit.form)
    if meeting is None:
        return Missing()
    given = {"about": visit.params["promise"], "came_true": visit.form.get("kept", ""), "day": "today"}
    try:
        add_record(visit.site.workspace, "resolution", given, at=visit.at, key=visit.visitor.key)
    except BadInput as error:
        return _show_step(meeting, "promises", visit, problems=error.problems)
    return Redirect(to=meeting.lead_to("promises"))


def end_meeting(visit: Visit) -> Answer:
    """Record the retrospective with its one change."""
    meeting = _find_meeting(visit, visit.form)
    if meeting is None:
        return Missing()
    change = {name: value for name, value in read_given("promise", CHANGE, visit.form).items() if value}
    given: dict[str, object] = {
        **read_given("retrospective", WORDS, visit.form),
        "occasion": meeting.occasion,
        "about": list(meeting.about),
        "channels": [change["channel"]] if "channel" in change else [],
    }
    try:
        _, held = hold_retrospective(visit.site.workspace, given, change, at=visit.at)
    except BadInput as error:
        return _show_step(meeting, "change", visit, problems=error.problems)
    note_happening(visit.site.open(), visit.visitor.number, "web.did.retro", str(held.id), at=visit.at)
    return Redirect(to=f"/retro?held={held.id}")


def _find_meeting(visit: Visit, said: Mapping[str, str]) -> Meeting | None:
    """What is looked back on, as an address or a form says it; None where it says nothing."""
    ticked = [name.removeprefix("trial-") for name in said if name.startswith("trial-")]
    numbers = [*said.get("about", "").split(","), *ticked]
    about = tuple(sorted({int(number) for number in numbers if number.isdecimal() and len(number) < 10}))
    occasion = " ".join(said.get("occasion", "").split())[:LONGEST]
    if not about and not occasion:
        return None
    return Meeting(about=about, occasion=occasion or _name_tests(about, visit))


def _name_tests(about: Sequence[int], visit: Visit) -> str:
    return visit.word("web.retro.of_tests", numbers=tuple(map(str, about)), count=len(about))


def _show_opening(visit: Visit) -> Page:
    book = open_book(visit.site.workspace)
    held = visit.query.get("held", "")
    past = tuple(_list_past(book, visit))
    view = Opening(
        tests=tuple((test.number, say(state_test(test)[0], visit.language)) for test in recall_tests(book)),
        begun=tuple(_list_begun(book, visit)),
        occasion=quarter_of(visit.today),
        past=past[:SHOWN],
        held=next((one.change for one in past if str(one.number) == held), None),
    )
    return Page(template="retro", title=visit.word("web.retro.title"), view=view)


def _list_begun(book: Book, visit: Visit) -> Iterator[Waiting]:
    """Occasions somebody wrote on and nobody ended."""
    found: dict[tuple[tuple[int, ...], str], int] = {}
    ended = {body.occasion for _, body in book.standing(Retrospective)}
    looked_at = set[int]().union(*(book.targets(body.about) for _, body in book.standing(Retrospective)))
    for _, body in book.standing(Recollection):
        about = tuple(sorted(book.targets(body.about)))
        if not looked_at.intersection(about) and (about or body.occasion not in ended):
            place = (about, body.occasion or _name_tests(about, visit))
            found[place] = found.get(place, 0) + 1
    for (about, occasion), count in found.items():
        text = visit.word("web.retro.begun", occasion=occasion, count=count)
        yield Waiting(text=text, to=Meeting(about=about, occasion=occasion).lead_to("promises"))


def _list_past(book: Book, visit: Visit) -> Iterator[Past]:
    for thing, body in reversed(tuple(book.standing(Retrospective))):
        promise = book.find(body.promise)
        yield Past(
            number=thing.number,
            text=body.occasion,
            change="" if promise is None else summarise(promise.current.body, promise.kind, book, visit.language),
            day=visit.word("record.day", day=thing.current.created_at.date().isoformat()),
        )


def _show_step(meeting: Meeting, name: str, visit: Visit, *, problems: Sequence[Problem] = ()) -> Page:
    book = open_book(visit.site.workspace)
    written = find_recollections(book, meeting.about, meeting.occasion)
    place = STEPS.index(name)
    step = Step(
        name=name,
        title=visit.word(f"web.retro.step.{name}"),
        occasion=meeting.occasion,
        about=",".join(map(str, meeting.about)),
        steps=tuple((meeting.lead_to(one), visit.word(f"web.retro.nav.{one}"), one == name) for one in STEPS),
        onward=meeting.lead_to(STEPS[place + 1]) if place + 1 < len(STEPS) else None,
        wrote=visit.word("web.retro.wrote", count=len(written)),
        has_written=any(is_own(thing.current, visit.visitor.key) for thing in written),
        may_end=visit.visitor.may(Role.LEAD),
    )
    match name:
        case "promises":
            step = _tell_promises(step, meeting, visit)
            step = replace(step, faults=sort_faults(problems, (), visit.language).get("", ()))
        case "figures":
            step = _tell_figures(step, _look(meeting, visit), visit)
        case "write" if visit.visitor.may(Role.CONTRIBUTOR):
            draft = Draft(visit=visit, book=book, said=visit.form, problems=problems, asked=ASKED)
            step = replace(step, form=make_form("recollection", WORDS, draft))
        case "reveal":
            step = _tell_words(step, meeting, visit)
        case "change" if step.may_end:
            step = _ask_for_end(step, meeting, visit, book, problems)
        case _:
            pass
    title = f"{meeting.occasion}: {step.title}"
    return Page(template="meeting", title=title, view=step, status=422 if problems else 200)


def _look(meeting: Meeting, visit: Visit, *, opens: bool = False) -> Looking:
    return look_back(
        visit.site.workspace, about=meeting.about, occasion=meeting.occasion, opens=opens, key=visit.visitor.key
    )


def _tell_promises(step: Step, meeting: Meeting, visit: Visit) -> Step:
    promises = _look(meeting, visit).hindsight.promises
    kept = tuple(
        Kept(number=one.number, text=say(state_promise(one, visit.language), visit.language), is_open=one.kept is None)
        for one in promises
    )
    return replace(step, promises=kept, may_settle=visit.visitor.may(Role.LEAD))


def _tell_figures(step: Step, looking: Looking, visit: Visit) -> Step:
    found = looking.hindsight
    tests = tuple(say(statement, visit.language) for one in found.tests for statement in state_test(one))
    if not found.channels:
        return replace(step, tests=tests)
    foreseen = say(state_channels(found), visit.language)
    table = replace(tabulate_channels(found.channels, looking.currency, visit.language), title=foreseen)
    return replace(step, tests=tests, foreseen=foreseen, channels=set_table(table))


def _tell_words(step: Step, meeting: Meeting, visit: Visit) -> Step:
    """What members wrote, for whoever wrote too, or leads and opens it for all to see."""
    opens = visit.query.get("open") == "yes" and visit.visitor.may(Role.LEAD)
    found = _look(meeting, visit, opens=opens).hindsight
    if found.sealed:
        reveal = meeting.lead_to("reveal", open="yes") if visit.visitor.may(Role.LEAD) else None
        return replace(step, reveal=reveal)
    words = found.recollections
    misses = {
        cause: tuple((miss.what, miss.number) for one in words for miss in one.misses if miss.cause is cause)
        for cause in MissCause
    }
    told = Told(
        head=visit.word("retro.members", count=len(words)),
        hits=tuple((hit.what, hit.number) for one in words for hit in one.hits),
        misses=tuple((visit.word(f"said.{cause.value}"), missed) for cause, missed in misses.items() if missed),
        learned=tuple(text for one in words for text in one.learned),
    )
    return replace(step, told=told)


def _ask_for_end(step: Step, meeting: Meeting, visit: Visit, book: Book, problems: Sequence[Problem]) -> Step:
    """The form a meeting ends with: what was learned and the one change, and what nobody wrote."""
    own = {"learned": "\n".join(text for one in _read_words(meeting, visit) for text in one.learned)}
    said = visit.form or own
    change = [problem for problem in problems if problem.column in CHANGE]
    added = [problem for problem in problems if (problem.column or "").startswith(ADDED)]
    rest = [problem for problem in problems if problem not in (*change, *added)]
    draft = Draft(visit=visit, book=book, said=said, asked=ASKED)
    first = make_form("retrospective", ("learned",), replace(draft, problems=rest))
    second = make_form("promise", CHANGE, replace(draft, problems=change))
    more = make_form("retrospective", ADDED, replace(draft, problems=added))
    whole = replace(first, fields=(*first.fields, *second.fields), count=len(problems))
    return replace(step, form=whole, more=replace(more, count=0))


def _read_words(meeting: Meeting, visit: Visit) -> Sequence[Recollection]:
    """What members wrote, as far as the visitor may read it."""
    return _look(meeting, visit).hindsight.recollections
