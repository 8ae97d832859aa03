"""Whose turn it is: the places of the rota over the quarter, and which of them a demo covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from trimtab.intake.header import match_name
from trimtab.team.book import Book
from trimtab.team.habit import Demo, Rota
from trimtab.team.quarter import find_end, find_start, quarter_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One place in one quarter."""

    place: str
    due: date
    is_covered: bool


def list_turns(book: Book, today: date) -> tuple[Turn, ...]:
    """The turns of the quarter a day lies in, by due date; none without a rota.

    A demo noted for a place covers it; one noted for none covers the earliest that is open: what counts is that the
    team looks outside, not who it was.
    """
    quarter = quarter_of(today)
    places = next((rota.places for _, rota in book.standing(Rota)), ())
    demos = [demo for _, demo in book.standing(Demo) if quarter_of(demo.day) == quarter]
    named = {match_name(demo.place) for demo in demos if demo.place is not None}
    unnamed = sum(demo.place is None for demo in demos)
    turns: list[Turn] = []
    for place, due in zip(places, _spread(places, quarter), strict=True):
        is_named = match_name(place) in named
        is_filled = not is_named and unnamed > 0
        unnamed -= is_filled
        turns.append(Turn(place=place, due=due, is_covered=is_named or is_filled))
    return tuple(turns)


def _spread(places: Sequence[str], quarter: str) -> list[date]:
    """Due dates spread evenly over a quarter, the last on its last day."""
    start, end = find_start(quarter), find_end(quarter)
    days = (end - start).days
    return [start + timedelta(days=days * (turn + 1) // len(places)) for turn in range(len(places))]
