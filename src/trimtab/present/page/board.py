"""The board: one column each for Stop, Start, Continue and Change, and below it what is withheld."""

from __future__ import annotations

import math
from collections.abc import Iterable

from trimtab.present.advice import needs_nothing, state_evidence, state_number, tell_channel
from trimtab.present.answer import state_overlap
from trimtab.present.page.markup import Markup, element, set_facts
from trimtab.present.pen import Pen
from trimtab.present.table import Measure, write_measure
from trimtab.quantities import Interval
from trimtab.review import ChannelReview, Review
from trimtab.statement import Statement
from trimtab.verdict import Action, Basis

COLUMNS = (Action.STOP, Action.START, Action.CONTINUE, Action.CHANGE)
FARTHEST = 4
"""A card's scale ends at this many times the hurdle, so that one wild channel does not flatten the rest."""

SHOWN = (
    "at_hurdle",
    "departs",
    "runner_up",
    "would_change_it",
    "freed",
    "replaces",
    "alternative",
    "lean",
    "knowing",
    "frequency",
)
"""Sentences of a card below its reason."""


def set_board(review: Review, pen: Pen) -> Markup:
    """Set the board of all channels."""
    cards = {action: list(_set_cards(review, action, pen)) for action in Action}
    columns = (_set_column(action, cards[action], pen) for action in COLUMNS)
    withheld = cards[Action.WITHHELD]
    rest = _set_column(Action.WITHHELD, withheld, pen) if withheld else None
    overlap = state_overlap(review)
    note = None if overlap is None else element("p", pen.say(overlap), class_="overlap")
    return element("div", element("div", columns, class_="board"), rest, set_grades(review, pen), note)


def set_grades(review: Review, pen: Pen) -> Markup:
    """Say what the grades on the cards mean, the best first."""
    meaning = {c.verdict.evidence.value: pen.say(state_evidence(c.verdict)) for c in review.channels}
    entries = (element("li", _set_grade(grade), text) for grade, text in sorted(meaning.items()))
    return element("ul", entries, class_="grades")


def _set_grade(grade: str) -> Markup:
    return element("b", grade, class_="grade")


def _set_column(action: Action, cards: list[Markup], pen: Pen) -> Markup:
    name = element("h3", pen.word(f"choice.{action.value}"), element("span", str(len(cards)), class_="count"))
    empty = element("p", pen.word(f"board.none.{action.value}"), class_="none") if not cards else None
    body = element("div", cards, class_="cards") if cards else empty
    return element("section", name, body, class_=f"column {action.value}")


def find_scale(review: Review) -> tuple[float, float]:
    """Ends of the scale all cards share: (left, right)."""
    limit = max((c.verdict.hurdle for c in review.channels), default=1.0) * FARTHEST or math.inf
    numbers = [c.verdict.number for c in review.channels if isinstance(c.verdict.number, Interval)]
    right = min(max((n.high for n in numbers), default=limit), limit)
    left = max(min((n.low for n in numbers), default=0.0), -limit / FARTHEST)
    return min(left, 0.0), right


def _set_cards(review: Review, action: Action, pen: Pen) -> Iterable[Markup]:
    scale = find_scale(review)
    for channel in review.channels:
        if channel.verdict.choice.action is action:
            yield _set_card(channel, review, scale, pen)


def _set_card(channel: ChannelReview, review: Review, scale: tuple[float, float], pen: Pen) -> Markup:
    verdict = channel.verdict
    told = {name: pen.say(statement) for name, statement in tell_channel(channel, review, pen).items()}
    pairs = ((pen.title(f"label.{name}"), told[name]) for name in SHOWN if name in told)
    way = verdict.choice.direction and element("span", pen.word(f"way.{verdict.choice.direction.value}"), class_="way")
    return element(
        "article",
        element("header", element("h4", channel.channel), way, _set_grade(verdict.evidence.value)),
        set_number(channel, review, scale, pen),
        element("p", told["reason"], class_="reason"),
        set_facts(pairs),
        class_="card",
    )


def set_number(channel: ChannelReview, review: Review, scale: tuple[float, float], pen: Pen) -> Markup:
    """Set the number large, its range beside it, and both as a bar against what it needs."""
    verdict, sentence = channel.verdict, pen.say(state_number(channel, review, pen))
    if isinstance(verdict.number, Statement) or not verdict.number.is_finite:
        return element("p", sentence, class_="number missing")
    written = write_measure(verdict.number, Measure(name="", is_rate=True), pen)
    in_money = verdict.basis is Basis.MONEY
    unit = "amount" if not in_money else "cost" if channel.kind == "organic" else "money"
    hurdle = verdict.hurdle * (1 if in_money else pen.unit)
    is_free = needs_nothing(review, channel)
    code = "board.needs.nothing" if is_free else f"board.needs.{unit}"
    needs = pen.word(code, one=1, amount=pen.unit, outcome=pen.outcome_name, hurdle=hurdle)
    return element(
        "div",
        element("p", element("strong", written.text), " ", element("span", written.below), class_="figures"),
        _set_bar(verdict.number, None if is_free else verdict.hurdle, scale, sentence),
        element("p", needs, class_="needs"),
        class_="number",
    )


def _set_bar(number: Interval, hurdle: float | None, scale: tuple[float, float], sentence: str) -> Markup:
    """Set a drawing without a style of its own, so that a page whose policy forbids those shows it as well."""
    left, right = scale

    def place(value: float) -> float:
        return 100 * min(max((value - left) / ((right - left) or 1.0), 0.0), 1.0)

    start, end, middle = place(number.low), place(number.high), f"{place(number.mean):.1f}%"
    is_beyond = not left <= number.mean <= right
    arrow = element("path", d="M-5.5 -5.5L5.5 0L-5.5 5.5Z")
    return element(
        "svg",
        element("rect", class_="rail", x="0", y="6", width="100%", height="2"),
        element("rect", class_="span", x=f"{start:.1f}%", y="4", width=f"{end - start:.1f}%", height="6", rx="3"),
        None if hurdle is None else element("rect", class_="need", x=f"{place(hurdle):.1f}%", width="2", height="14"),
        element("svg", arrow, class_="dot beyond", x=middle, y="7", overflow="visible")
        if is_beyond
        else element("circle", class_="dot", cx=middle, cy="7", r="5.5"),
        class_="bar",
        role="img",
        aria_label=sentence,
    )
