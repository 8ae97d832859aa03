"""Deciding on one channel: the advice beside the form, and the form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from trimtab.cycle.record import add_record, open_book, revise_record
from trimtab.intake.header import match_name
from trimtab.ledger import Entry
from trimtab.present.advice import code_choice, state_runner_up
from trimtab.present.page.board import find_scale, set_number
from trimtab.present.page.markup import Markup
from trimtab.present.pen import Pen
from trimtab.present.sentence import say_problem
from trimtab.problems import BadInput, Problem
from trimtab.review import ChannelReview
from trimtab.team import Book, Thing
from trimtab.team.advice import Advice, read_advice
from trimtab.team.decision import Decision
from trimtab.verdict import Action, Choice, Direction
from trimtab.web.board import find_decisions
from trimtab.web.visit import Answer, Missing, Page, Redirect, Visit

CHOICES = (
    Choice(action=Action.STOP),
    Choice(action=Action.START),
    Choice(action=Action.CONTINUE),
    *(Choice(action=Action.CHANGE, direction=direction) for direction in Direction),
)
"""What a team may do with a channel."""

FIELDS = ("money", "reason", "owner", "override", "claim", "probability", "resolve_on")
"""What is typed into the form, besides the choice."""


WITHOUT_COMMAND = {
    "problem.raise_without_evidence": "web.decision.gate",
    "problem.claim_without_override": "web.decision.unreasoned",
}
"""Faults whose cure names a flag of the command line, and what the form says instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing the team may choose."""

    value: str
    name: str
    money: str
    """What it would come to, until somebody types another amount."""
    is_chosen: bool
    is_advised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The page on which one channel is decided."""

    channel: str
    review: int
    seen: str
    """The decision this one is made after; empty where there is none."""
    reason: str
    number: Markup
    runner_up: str
    plan: str
    money_label: str
    free: str
    options: tuple[Option, ...]
    said: Mapping[str, str]
    """What stands in each field."""
    owners: tuple[str, ...]
    """Roles that answered for something before."""
    faults: Mapping[str, tuple[str, ...]]
    """What is wrong, by field; under the empty name what is wrong with no field in particular."""
    theirs: tuple[str, ...]
    """What somebody else decided meanwhile."""


def show_decision(visit: Visit) -> Answer:
    """Show the form for a channel of the newest review."""
    found = _find(visit, visit.query.get("channel", ""))
    if found is None:
        return Missing()
    entry, channel = found
    book = open_book(visit.site.workspace)
    thing, decision = find_decisions(book, entry.id).get(match_name(channel.channel), (None, None))
    chosen = _choose(visit.query.get("action"), channel, decision)
    advice = read_advice(entry.id, entry.sitting, entry.review)[match_name(channel.channel)]
    said = dict.fromkeys(FIELDS, "") | {"money": _foresee(chosen, channel, advice), "owner": _guess_owner(book)}
    if decision is not None:
        said |= {"reason": decision.reason, "owner": decision.owner}
        if chosen == Choice(action=decision.action, direction=decision.direction):
            said["money"] = _write_plain(decision.money)
    return _show(visit, entry, channel, said=said, chosen=chosen, seen=thing)


def record_decision(visit: Visit) -> Answer:
    """Record a decision, or show the form again with everything that stands in its way."""
    found = _find(visit, visit.form.get("channel", ""))
    if found is None:
        return Missing()
    entry, channel = found
    chosen = next((one for one in CHOICES if code_choice(one) == visit.form.get("choice")), None)
    said = {name: visit.form.get(name, "") for name in FIELDS}
    seen = visit.form.get("seen", "")
    thing, decision = find_decisions(open_book(visit.site.workspace), entry.id).get(
        match_name(channel.channel), (None, None)
    )
    standing = "" if thing is None else str(thing.current.id)
    if decision is not None and standing != seen:
        return _show(visit, entry, channel, said=said, chosen=chosen, seen=thing, theirs=decision)
    given: dict[str, object] = {"channel": channel.channel, "review": entry.id, **said}
    if chosen is not None:
        given |= {"action": chosen.action.value, "direction": chosen.direction and chosen.direction.value}
    try:
        if thing is None:
            add_record(visit.site.workspace, "decision", given, at=visit.at)
        else:
            emptied = {name: value or "-" for name, value in given.items() if name != "channel"}
            revise_record(visit.site.workspace, thing.number, emptied, seen=thing.current.id, at=visit.at)
    except BadInput as error:
        return _show(visit, entry, channel, said=said, chosen=chosen, seen=thing, problems=error.problems)
    return Redirect(to=f"/#channel-{entry.review.channels.index(channel)}")


def _find(visit: Visit, name: str) -> tuple[Entry, ChannelReview] | None:
    entry = visit.site.find_newest()
    channels = () if entry is None else entry.review.channels
    channel = next((one for one in channels if match_name(one.channel) == match_name(name)), None)
    return None if entry is None or channel is None else (entry, channel)


def _choose(asked: str | None, channel: ChannelReview, decision: Decision | None) -> Choice | None:
    """What is marked when the form opens: what was asked for, else what was decided, else what is advised."""
    advised = channel.verdict.choice
    if asked == Action.CHANGE.value and advised.action is not Action.CHANGE:
        return Choice(action=Action.CHANGE, direction=Direction.DIFFERENTLY)
    wanted = next((one for one in CHOICES if one.action.value == asked and one.action is not advised.action), None)
    if wanted is not None:
        return wanted
    if asked is None and decision is not None:
        return Choice(action=decision.action, direction=decision.direction)
    return advised if advised in CHOICES else None


def _foresee(choice: Choice | None, channel: ChannelReview, advice: Advice) -> str:
    """The amount a choice stands for: the plan's where it is what is advised, else today's, or a pilot."""
    if choice is None:
        return _write_plain(advice.today)
    if choice.action is Action.STOP:
        return "0"
    if choice == channel.verdict.choice:
        return _write_plain(advice.planned)
    return _write_plain(advice.pilot if choice.action is Action.START else advice.today)


def _write_plain(amount: float) -> str:
    """An amount as it is typed."""
    return str(round(amount))


def _guess_owner(book: Book) -> str:
    """The role that answered for the last decision."""
    owners = [decision.owner for _, decision in book.standing(Decision)]
    return owners[-1] if owners else ""


def _list_owners(book: Book) -> tuple[str, ...]:
    """Roles that answer for anything on record."""
    bodies = (thing.current.body for thing in book.things.values())
    return tuple(sorted({owner for body in bodies if (owner := getattr(body, "owner", None))}))


def _show(
    visit: Visit,
    entry: Entry,
    channel: ChannelReview,
    *,
    said: Mapping[str, str],
    chosen: Choice | None,
    seen: Thing | None,
    theirs: Decision | None = None,
    problems: Sequence[Problem] = (),
) -> Page:
    review = entry.review
    pen = Pen.for_review(review, visit.language)
    advice = read_advice(entry.id, entry.sitting, review)[match_name(channel.channel)]
    ahead = {"today": advice.today, "planned": advice.planned}
    form = Form(
        channel=channel.channel,
        review=entry.id,
        seen="" if seen is None else str(seen.current.id),
        reason=pen.say(channel.verdict.reason),
        number=set_number(channel, review, find_scale(review), pen),
        runner_up=pen.say(state_runner_up(channel.verdict, pen)),
        plan=pen.say(pen.state_ahead("web.decision.plan", **ahead)),
        money_label=pen.say(pen.state_ahead("web.decision.money")),
        free=pen.word("web.decision.free", free=advice.free),
        options=tuple(
            Option(
                value=code_choice(one),
                name=visit.word(f"choice.{code_choice(one)}"),
                money=_foresee(one, channel, advice),
                is_chosen=one == chosen,
                is_advised=one == channel.verdict.choice,
            )
            for one in CHOICES
        ),
        said=said,
        owners=_list_owners(open_book(visit.site.workspace)),
        faults=_sort_faults(problems, visit.language),
        theirs=() if theirs is None else _tell_theirs(theirs, pen),
    )
    title = visit.word("web.decision.title", channel=channel.channel)
    return Page(template="decision", title=title, view=form, status=409 if theirs else 422 if problems else 200)


def _sort_faults(problems: Sequence[Problem], language: str) -> dict[str, tuple[str, ...]]:
    """Sentences by the field they belong under."""
    found: dict[str, tuple[str, ...]] = {}
    for problem in problems:
        name = {"action": "choice", "direction": "choice"}.get(problem.column or "", problem.column or "")
        field = name if name in {*FIELDS, "choice"} else ""
        told = replace(problem, code=WITHOUT_COMMAND.get(problem.code, problem.code))
        sentence = " ".join(part for part in say_problem(told, language) if part)
        found[field] = (*found.get(field, ()), sentence)
    return found


def _tell_theirs(theirs: Decision, pen: Pen) -> tuple[str, ...]:
    chosen = Choice(action=theirs.action, direction=theirs.direction)
    name = f"choice.{code_choice(chosen)}"
    return pen.word("web.board.decided", choice=name, money=theirs.money, owner=theirs.owner), theirs.reason
