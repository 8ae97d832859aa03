"""One channel: its verdict, its returns over time, how it responds and drifts, and what is known and written of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from trimtab.cycle.radar import deal_today, pick_card
from trimtab.cycle.record import open_book
from trimtab.intake.header import match_name
from trimtab.ledger import Entry
from trimtab.present.advice import code_choice, tell_channel
from trimtab.present.card import as_cards_brief
from trimtab.present.page.block import set_blocks
from trimtab.present.page.board import find_scale, set_number
from trimtab.present.page.gallery import has_curve, set_drift, set_response
from trimtab.present.page.history import set_history
from trimtab.present.page.markup import Markup
from trimtab.present.page.scale import look_ahead
from trimtab.present.pen import Pen
from trimtab.present.record import summarise
from trimtab.present.table import tabulate_returns
from trimtab.problems import BadInput
from trimtab.returns import trace_returns
from trimtab.review import ChannelReview
from trimtab.team import Book, Thing
from trimtab.team.sealing import list_sealed
from trimtab.web.board import Decided, find_decisions, tell_decision
from trimtab.web.happening import list_events
from trimtab.web.role import Role
from trimtab.web.visit import Answer, Missing, Page, Visit

GROUPS = (
    ("web.channel.decisions", ("decision",)),
    ("web.channel.practices", ("practice", "shift")),
    ("web.channel.tests", ("hypothesis", "trial", "result")),
    ("web.channel.lessons", ("lesson", "promise", "retrospective")),
    ("web.channel.facts", ("fact",)),
)
"""What the team writes about a channel, by the title it stands under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing on record."""

    number: int
    kind: str
    text: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Things on record of one sort."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """The whole page."""

    name: str
    action: str
    verdict: str
    number: Markup
    told: tuple[tuple[str, str], ...]
    """(label, sentence) of everything the review says."""
    returns: tuple[tuple[str, str, str], ...]
    """(name, figure, range) of every return."""
    history: Markup | None
    """The returns over time; None where the review's fit is not kept."""
    response: Markup | None
    drift: Markup
    card: Markup | None
    """What the channel is by nature; None for one nobody described."""
    groups: tuple[Group, ...]
    decided: Decided | None
    decide: str | None


def show_channel(visit: Visit) -> Answer:
    """Show one channel of the newest review."""
    entry = visit.site.find_newest()
    wanted = match_name(visit.params["channel"])
    channels = () if entry is None else entry.review.channels
    channel = next((one for one in channels if match_name(one.channel) == wanted), None)
    if entry is None or channel is None:
        return Missing()
    return Page(template="channel", title=channel.channel, view=set_channel(entry, channel, visit))


def set_channel(entry: Entry, channel: ChannelReview, visit: Visit) -> Channel:
    """Put everything that is known about a channel together."""
    review, pen, book = entry.review, Pen.for_review(entry.review, visit.language), open_book(visit.site.workspace)
    key = (entry.entry_hash, channel.channel, visit.language)
    days = look_ahead(review.periods, review.horizon, review.grain)
    draw = visit.site.shelf.draw
    curve = draw((*key, "response"), lambda: set_response(channel, review, pen)) if has_curve(channel) else None
    _, decision = find_decisions(book, entry.id).get(match_name(channel.channel), (None, None))
    return Channel(
        name=channel.channel,
        action=channel.verdict.choice.action.value,
        verdict=visit.word(f"choice.{code_choice(channel.verdict.choice)}"),
        number=set_number(channel, review, find_scale(review), pen),
        told=tuple(
            (pen.title(f"label.{name}"), pen.say(said)) for name, said in tell_channel(channel, review, pen).items()
        ),
        returns=tuple(_list_returns(channel, entry, pen)),
        history=_set_history(channel, entry, book, visit, pen),
        response=curve,
        drift=draw((*key, "drift"), lambda: set_drift(channel, review, days, pen)),
        card=_set_card(channel, visit),
        groups=tuple(_group_records(channel, book, visit)),
        decided=None if decision is None else tell_decision(decision, pen, visit),
        decide="/decision?" + urlencode({"channel": channel.channel}) if visit.visitor.may(Role.LEAD) else None,
    )


def _set_history(channel: ChannelReview, entry: Entry, book: Book, visit: Visit, pen: Pen) -> Markup | None:
    """The returns over time, with what happened meanwhile."""
    planner = visit.site.find_planner(entry)
    if planner is None:
        return None
    events = list_events(channel.channel, entry, book, visit)
    key = (entry.entry_hash, channel.channel, visit.language, "history", repr(events))

    def make() -> Markup:
        sitting = entry.sitting
        stretches = trace_returns(planner.posterior, channel.channel, sitting.terms, sitting.efforts)
        return set_history(channel, stretches, events, entry.review, pen)

    return visit.site.shelf.draw(key, make) or None


def _set_card(channel: ChannelReview, visit: Visit) -> Markup | None:
    """The card of the channel's medium, its name left out: the page is called by it."""
    cards, _ = deal_today()
    try:
        card = pick_card(cards, channel.channel)
    except BadInput:
        return None
    _, *rest = as_cards_brief((card,), visit.today, visit.language)
    return set_blocks(rest)


def _list_returns(channel: ChannelReview, entry: Entry, pen: Pen) -> Iterator[tuple[str, str, str]]:
    table = tabulate_returns(entry.review, pen)
    row = next(row for row in table.rows if row[0].text == channel.channel)
    for column, cell in zip(table.columns[1:], row[1:], strict=True):
        if cell.text:
            yield column.title, cell.text, cell.below


def _group_records(channel: ChannelReview, book: Book, visit: Visit) -> Iterator[Group]:
    """What the team wrote about a channel, but for what is sealed from whoever asks."""
    sealed = list_sealed(book, visit.visitor.key)
    found = [
        thing
        for thing in book.things.values()
        if not thing.is_withdrawn and thing.number not in sealed and book.concerns(thing, channel.channel)
    ]
    for title, kinds in GROUPS:
        lines = tuple(_tell(thing, book, visit) for thing in reversed(found) if thing.kind in kinds)
        if lines:
            yield Group(title=visit.word(title), lines=lines)


def _tell(thing: Thing, book: Book, visit: Visit) -> Line:
    return Line(
        number=thing.number,
        kind=visit.word(f"kind.{thing.kind}"),
        text=summarise(thing.current.body, thing.kind, book, visit.language),
        day=visit.word("record.day", day=thing.current.created_at.date().isoformat()),
    )
