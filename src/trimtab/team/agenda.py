"""What is due: reviews, demos, promises, stale lessons, forecasts to resolve, tests to read, the clean sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from trimtab.intake.header import match_name
from trimtab.radar.fact import STALE_AFTER
from trimtab.statement import Parameter, Statement
from trimtab.team.advice import Advice
from trimtab.team.book import Book, Thing, is_about
from trimtab.team.decision import Decision
from trimtab.team.experiment import Result, Trial
from trimtab.team.forecast import Forecast, Resolution
from trimtab.team.habit import CleanSheet
from trimtab.team.outside import Fact
from trimtab.team.practice import Practice, Shift
from trimtab.team.quarter import find_end, list_quarters, quarter_of
from trimtab.team.retrospective import Lesson, Promise
from trimtab.team.rota import list_turns
from trimtab.team.rule_of_proof import find_hypothesis, list_unexamined
from trimtab.verdict import Action

QUARTERLY, MONTHLY = timedelta(days=92), timedelta(days=31)
"""The longest a review, and a check of the newest data, are apart."""
FORGOTTEN = timedelta(days=30)
"""A practice whose review is later than this is set and forgot."""
FORTNIGHT = timedelta(days=14)
"""A clean sheet nobody gave a day is due so long before the quarter ends, a decision so long after the review."""
UNCHANGED = frozenset({Action.CONTINUE, Action.WITHHELD})
"""Verdicts that ask for no decision."""
QUARTERS_KEPT = 4
"""Clean sheets that were not held stay on the agenda for so many quarters."""


class Matter(Enum):
    """What is to be done."""

    CLEAN_SHEET = "clean_sheet"
    DECISION = "decision"
    REVIEW = "review"
    CHECK = "check"
    PRACTICE = "practice"
    REOPENED = "reopened"
    FORGOTTEN = "forgotten"
    READ_OUT = "read_out"
    RETROSPECTIVE = "retrospective"
    PROMISE = "promise"
    FORECAST = "forecast"
    OVERRIDE = "override"
    LESSON = "lesson"
    FACT = "fact"
    DEMO = "demo"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to do."""

    matter: Matter
    due: date
    statement: Statement
    """What it is, in the words of the catalogue."""
    key: str
    """Names it for good, so that a calendar recognises it when its day moves."""
    number: int | None = None
    """Of the record it is about."""
    channel: str | None = None
    owner: str | None = None
    """Role, or place on the rota, whose it is."""
    is_overdue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldReview:
    """A recorded review, as far as the cadence is concerned."""

    number: int
    day: date
    file: str | None


def make_agenda(
    book: Book,
    today: date,
    *,
    ahead: timedelta = FORGOTTEN,
    held: Sequence[HeldReview] = (),
    advice: Iterable[Advice] = (),
    owner: str | None = None,
) -> tuple[Item, ...]:
    """What is overdue and what falls due within `ahead`, most pressing first; an overdue clean sheet tops it.

    advice: what the newest of the reviews held advised. owner: only what is a role's own, or everybody's; a place on
    the rota counts as one.
    """
    found = [
        *_clean_sheets(book, today),
        *_decisions(book, held, advice),
        *_reviews(held),
        *_practices(book, today),
        *_trials(book, today),
        *_promises(book),
        *_claims(book),
        *_lessons(book),
        *_facts(book),
        *_demos(book, today, owner),
        *_splits(book),
    ]
    due = [_judge(item, today) for item in found if item.due <= today + ahead]
    if owner is not None:
        due = [item for item in due if item.owner is None or match_name(item.owner) == match_name(owner)]
    return tuple(sorted(due, key=_press))


def _judge(item: Item, today: date) -> Item:
    return replace(item, is_overdue=item.due < today)


def _press(item: Item) -> tuple[bool, date, str]:
    tops = item.matter is Matter.CLEAN_SHEET and item.is_overdue
    return not tops, item.due, item.key


def _make(
    matter: Matter,
    thing: Thing | None,
    due: date,
    params: Mapping[str, Parameter],
    *,
    suffix: str = "",
    code: str | None = None,
) -> Item:
    body = None if thing is None else thing.current.body
    number = None if thing is None else thing.number
    owner, channel = getattr(body, "owner", None), getattr(body, "channel", None)
    return Item(
        matter=matter,
        due=due,
        statement=Statement(
            code=code or f"agenda.{matter.value}", params={"number": number, "due": due.isoformat(), **params}
        ),
        key=f"{matter.value}-{suffix or number}",
        number=number,
        channel=None if channel is None else str(channel),
        owner=owner,
    )


def _clean_sheets(book: Book, today: date) -> Iterator[Item]:
    """One for each quarter since the team began to record, until it is held."""
    if not book.things:
        return
    begun = next(iter(book.things.values())).first.created_at.date()
    sheets = {sheet.quarter: (thing, sheet) for thing, sheet in book.standing(CleanSheet)}
    for quarter in list_quarters(begun, max(today, begun))[-QUARTERS_KEPT:]:
        thing, sheet = sheets.get(quarter, (None, None))
        if sheet is None or sheet.held is None:
            due = find_end(quarter) - FORTNIGHT if sheet is None else sheet.day
            yield _make(Matter.CLEAN_SHEET, thing, due, {"quarter": quarter}, suffix=quarter)


def _decisions(book: Book, held: Sequence[HeldReview], advice: Iterable[Advice]) -> Iterator[Item]:
    """One for the newest review, while it advised a change on a channel that nobody decided on since."""
    for one in held[-1:]:
        decided = {
            match_name(decision.channel)
            for thing, decision in book.standing(Decision)
            if decision.review == one.number or thing.current.created_at.date() >= one.day
        }
        advised = [a.channel for a in advice if a.choice.action not in UNCHANGED and a.review == one.number]
        if waiting := tuple(name for name in advised if match_name(name) not in decided):
            params: dict[str, Parameter] = {"review": one.number, "channels": waiting, "last": one.day.isoformat()}
            yield _make(Matter.DECISION, None, one.day + FORTNIGHT, params, suffix=str(one.number))


def _reviews(held: Sequence[HeldReview]) -> Iterator[Item]:
    """The newest review of each file: a quarter later it is due again, and a month later a look at the newest data."""
    newest = {one.file: one for one in held if one.file is not None}
    for file, one in newest.items():
        params: dict[str, Parameter] = {"file": file, "last": one.day.isoformat()}
        yield _make(Matter.CHECK, None, one.day + MONTHLY, params, suffix=f"{file}-{one.number}")
        yield _make(Matter.REVIEW, None, one.day + QUARTERLY, params, suffix=f"{file}-{one.number}")


def _practices(book: Book, today: date) -> Iterator[Item]:
    shifts = list(book.standing(Shift))
    for thing, practice in book.standing(Practice):
        if practice.ended is not None:
            continue
        params: dict[str, Parameter] = {"what": practice.what, "channel": practice.channel, "owner": practice.owner}
        reopening = [
            (_reopens(other, shift), shift) for other, shift in shifts if _touches(other, shift, thing, practice)
        ]
        day, shift = min(reopening, key=lambda pair: pair[0], default=(date.max, None))
        due = min(day, practice.next_review)
        is_forgotten = today - due > FORGOTTEN
        if shift is not None and day <= practice.next_review:
            params |= {"shift": shift.what, "day": shift.day.isoformat()}
            matter = Matter.FORGOTTEN if is_forgotten else Matter.REOPENED
            item = _make(matter, thing, due, params, code="agenda.forgotten_shift" if is_forgotten else None)
        else:
            item = _make(Matter.FORGOTTEN if is_forgotten else Matter.PRACTICE, thing, due, params)
        yield replace(item, key=f"practice-{thing.number}")


def _touches(other: Thing, shift: Shift, thing: Thing, practice: Practice) -> bool:
    """Whether a change outside came to be known after a practice was last looked at."""
    return is_about(shift, practice.channel) and other.first.id > thing.current.id


def _reopens(other: Thing, shift: Shift) -> date:
    """When the practices are looked at again: when it takes effect, or at once where it has."""
    return max(shift.day, other.first.created_at.date())


def _trials(book: Book, today: date) -> Iterator[Item]:
    unexamined = {thing.number for thing, _ in list_unexamined(book, today)}
    for thing, trial in book.standing(Trial):
        hypothesis = find_hypothesis(book, trial)
        params: dict[str, Parameter] = {
            "channel": None if hypothesis is None else hypothesis.channel,
            "what": None if hypothesis is None else hypothesis.what,
        }
        results = book.pointing(Result, thing.number)
        if not results:
            yield _make(Matter.READ_OUT, thing, trial.read_on or trial.end + timedelta(days=1), params)
        elif thing.number in unexamined:
            yield _make(Matter.RETROSPECTIVE, thing, results[-1][1].day, params)


def _promises(book: Book) -> Iterator[Item]:
    for thing, promise in book.standing(Promise):
        if not _is_resolved(book, thing):
            yield _make(Matter.PROMISE, thing, promise.due, {"what": promise.what, "owner": promise.owner})


def _claims(book: Book) -> Iterator[Item]:
    for thing, forecast in book.standing(Forecast):
        if not _is_resolved(book, thing):
            yield _make(Matter.FORECAST, thing, forecast.resolve_on, {"claim": forecast.claim})
    for thing, decision in book.standing(Decision):
        if decision.is_override and decision.resolve_on is not None and not _is_resolved(book, thing):
            params: dict[str, Parameter] = {"claim": decision.claim, "channel": decision.channel}
            yield _make(Matter.OVERRIDE, thing, decision.resolve_on, params)


def _lessons(book: Book) -> Iterator[Item]:
    for thing, lesson in book.standing(Lesson):
        yield _make(Matter.LESSON, thing, lesson.stale_on, {"what": lesson.what})


def _facts(book: Book) -> Iterator[Item]:
    for thing, fact in book.standing(Fact):
        params: dict[str, Parameter] = {"what": fact.what, "channel": fact.channel, "as_of": fact.as_of.isoformat()}
        yield _make(Matter.FACT, thing, fact.as_of + STALE_AFTER, params)


def _demos(book: Book, today: date, owner: str | None) -> Iterator[Item]:
    """The team's coverage, and to whoever asks for it the own turn; nobody else's."""
    turns = list_turns(book, today)
    quarter = quarter_of(today)
    open_turns = [turn for turn in turns if not turn.is_covered]
    if not open_turns:
        return
    params: dict[str, Parameter] = {"covered": len(turns) - len(open_turns), "places": len(turns), "quarter": quarter}
    mine = [turn for turn in open_turns if owner is not None and match_name(turn.place) == match_name(owner)]
    due = mine[0].due if mine else open_turns[0].due
    code = "agenda.demo_own" if mine else "agenda.demo"
    statement = Statement(code=code, params={**params, "due": due.isoformat()})
    yield Item(matter=Matter.DEMO, due=due, statement=statement, key=f"demo-{quarter}")


def _splits(book: Book) -> Iterator[Item]:
    for thing in book.things.values():
        if thing.is_split:
            versions = tuple(str(tip.id) for tip in thing.tips)
            day = thing.current.created_at.date()
            yield _make(Matter.SPLIT, thing, day, {"kind": f"kind.{thing.kind}", "versions": versions})


def _is_resolved(book: Book, thing: Thing) -> bool:
    return bool(book.pointing(Resolution, thing.number))
