"""The board: what is due, a card per channel, what the review advises and what the team decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from trimtab.cycle.agenda import Agenda, draw_agenda
from trimtab.cycle.record import open_book
from trimtab.intake.header import match_name
from trimtab.ledger import Entry, list_open_jobs
from trimtab.present.advice import code_choice, state_drift
from trimtab.present.answer import state_gain
from trimtab.present.page.board import COLUMNS, find_scale, set_grades, set_number
from trimtab.present.page.markup import Markup
from trimtab.present.pen import Pen
from trimtab.present.provenance import state_rows
from trimtab.review import ChannelReview
from trimtab.team import Book, Thing
from trimtab.team.agenda import Item, Matter
from trimtab.team.decision import Decision
from trimtab.verdict import Action, Choice
from trimtab.web.role import Role
from trimtab.web.visit import Answer, Page, Redirect, Visit

PRESSING = 4
"""Things that are due and shown above the board; the rest open on request."""

NEGLECT = frozenset({Matter.FORGOTTEN, Matter.REOPENED})
"""Matters that say a practice is set and forgot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One thing to do."""

    text: str
    day: str
    is_late: bool
    to: str | None
    """Where it is done; None where no page does it yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What the team decided about a channel."""

    text: str
    reason: str
    departs: str | None
    """What the review advised, where the team decided otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One channel."""

    channel: str
    to: str
    """Where more stands about it."""
    anchor: str
    action: str
    """Column it stands in: as decided, else as advised."""
    way: str | None
    grade: str
    number: Markup
    reason: str
    drift: str
    forgotten: tuple[str, ...]
    """Practices nobody looked at again."""
    next_step: str
    decided: Decided | None
    decide: str | None
    """Where to decide; None for whoever may not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One column."""

    action: str
    name: str
    empty: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The whole page."""

    due: tuple[Due, ...]
    later: tuple[Due, ...]
    lanes: tuple[Lane, ...]
    withheld: Lane | None
    gain: str
    progress: str
    source: str
    grades: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The page of a workspace in which nothing was reviewed yet."""

    due: tuple[Due, ...]


def show_board(visit: Visit) -> Answer:
    """Show the board of the newest review; before the first, how far it is, or how to come to one."""
    entry = visit.site.find_newest()
    if entry is None and (running := list_open_jobs(visit.site.open())):
        return Redirect(to=f"/job/{running[0].id}")
    agenda = draw_agenda(visit.site.workspace, at=visit.at)
    if entry is None:
        start = Start(due=tuple(_list_due(agenda, visit)))
        return Page(template="start", title=visit.word("web.nav.board"), view=start)
    view = set_board(entry, open_book(visit.site.workspace), agenda, visit)
    return Page(template="board", title=visit.word("web.nav.board"), view=view)


def set_board(entry: Entry, book: Book, agenda: Agenda, visit: Visit) -> Board:
    """Put a review, the team's decisions on it and what is due together."""
    review, pen = entry.review, Pen.for_review(entry.review, visit.language)
    decided = find_decisions(book, entry.id)
    cards = [_set_card(channel, entry, decided, agenda.items, visit) for channel in review.channels]
    lanes = {action: _set_lane(action, cards, visit) for action in Action}
    due = tuple(_list_due(agenda, visit))
    made = sum(card.decided is not None for card in cards)
    return Board(
        due=due[:PRESSING],
        later=due[PRESSING:],
        lanes=tuple(lanes[action] for action in COLUMNS),
        withheld=lanes[Action.WITHHELD] if lanes[Action.WITHHELD].cards else None,
        gain=pen.say(state_gain(review, pen)),
        progress=visit.word("web.board.progress", made=made, count=len(cards)),
        source=" ".join(
            (visit.word("web.board.review", number=entry.id, day=_day(entry)), pen.say(state_rows(review)))
        ),
        grades=set_grades(review, pen),
    )


def find_decisions(book: Book, number: int) -> Mapping[str, tuple[Thing, Decision]]:
    """What the team decided on a review, the newest for each channel, by its folded name."""
    return {
        match_name(decision.channel): (thing, decision)
        for thing, decision in book.standing(Decision)
        if decision.review == number
    }


def _day(entry: Entry) -> str:
    return entry.created_at.date().isoformat()


def _set_lane(action: Action, cards: Iterable[Card], visit: Visit) -> Lane:
    empty = "web.board.none" if action is Action.WITHHELD else f"board.none.{action.value}"
    return Lane(
        action=action.value,
        name=visit.word(f"choice.{action.value}"),
        empty=visit.word(empty),
        cards=tuple(card for card in cards if card.action == action.value),
    )


def _set_card(
    channel: ChannelReview,
    entry: Entry,
    decisions: Mapping[str, tuple[Thing, Decision]],
    items: Iterable[Item],
    visit: Visit,
) -> Card:
    review, verdict = entry.review, channel.verdict
    pen = Pen.for_review(review, visit.language)
    _, decision = decisions.get(match_name(channel.channel), (None, None))
    own = [item for item in items if item.channel and match_name(item.channel) == match_name(channel.channel)]
    stands = verdict.choice if decision is None else Choice(action=decision.action, direction=decision.direction)
    address = "/decision?" + urlencode({"channel": channel.channel})
    return Card(
        channel=channel.channel,
        to=f"/channel/{quote(channel.channel, safe='')}",
        anchor=f"channel-{review.channels.index(channel)}",
        action=stands.action.value,
        way=visit.word(f"way.{stands.direction.value}") if stands.direction else None,
        grade=verdict.evidence.value,
        number=set_number(channel, review, find_scale(review), pen),
        reason=pen.say(verdict.reason),
        drift=pen.say(state_drift(channel, review)),
        forgotten=tuple(say_due(item, visit) for item in own if item.matter in NEGLECT),
        next_step=_name_next_step(channel, decision, own, pen, visit),
        decided=None if decision is None else tell_decision(decision, pen, visit),
        decide=address if visit.visitor.may(Role.LEAD) else None,
    )


def _name_next_step(
    channel: ChannelReview, decision: Decision | None, own: Iterable[Item], pen: Pen, visit: Visit
) -> str:
    """What to do about a channel now: what is due there, else deciding, else what would change the verdict."""
    pressing = next((item for item in own if item.matter not in NEGLECT), None)
    if pressing is not None:
        return say_due(pressing, visit)
    action = channel.verdict.choice.action
    if decision is None and action not in (Action.CONTINUE, Action.WITHHELD):
        return visit.word("web.board.decide_next")
    return pen.say(channel.verdict.would_change_it)


def tell_decision(decision: Decision, pen: Pen, visit: Visit) -> Decided:
    """Say what was decided, and how it departs from what was advised."""
    chosen = Choice(action=decision.action, direction=decision.direction)
    advised = (
        None if decision.advised is None else Choice(action=decision.advised, direction=decision.advised_direction)
    )
    text = pen.word(
        "web.board.decided",
        choice=f"choice.{code_choice(chosen)}",
        money=decision.money,
        owner=decision.owner,
    )
    departs = None
    if advised is not None and advised != chosen:
        departs = visit.word("web.board.departs", choice=f"choice.{code_choice(advised)}")
    return Decided(text=text, reason=decision.reason, departs=departs)


def _list_due(agenda: Agenda, visit: Visit) -> Iterator[Due]:
    for item in agenda.items:
        yield Due(
            text=say_due(item, visit),
            day=visit.word("record.day", day=item.due.isoformat()),
            is_late=item.is_overdue,
            to="#board" if item.matter is Matter.DECISION else None,
        )


def say_due(item: Item, visit: Visit) -> str:
    """Say what is due, without the command that does it at the terminal."""
    code = WITHOUT_COMMAND.get(item.statement.code, item.statement.code)
    return visit.word(code, **item.statement.params)


WITHOUT_COMMAND = {
    "agenda.clean_sheet": "web.due.clean_sheet",
    "agenda.decision": "web.due.decision",
    "agenda.review": "web.due.review",
    "agenda.check": "web.due.check",
    "agenda.split": "web.due.split",
}
"""Sentences of the agenda that name a command, and what the page says instead."""
