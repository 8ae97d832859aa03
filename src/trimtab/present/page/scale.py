"""Round places along an axis, and what is written at them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta

from trimtab.present.language import Language
from trimtab.present.number import write_fixed
from trimtab.present.pen import Pen

Ticks = dict[float, str]
"""Label by place on the axis."""

STRIDES = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months between labels that read well."""


def tick_amounts(low: float, high: float, pen: Pen, *, is_money: bool, count: int = 4) -> Ticks:
    """Choose about `count` round amounts from low to high."""
    step = _round_up((high - low) / count)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    largest = max(abs(first), abs(last)) * step
    return {n * step: pen.write_round(n * step, step, largest, is_money=is_money) for n in range(first, last + 1)}


def tick_shares(low: float, high: float, language: Language) -> Ticks:
    """Choose about four round percentages from low to high."""
    step = _round_up((high - low) / 4)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return {n * step: _write_share(n * step, language) for n in range(first, last + 1)}


def _write_share(share: float, language: Language) -> str:
    """Write a round percentage with the digits that it has, for a rounded one would stand in a wrong place."""
    points = round(share * 100, 9)
    decimals = next(d for d in range(10) if round(points, d) == points)
    return language.convention.percent.format(amount=write_fixed(points, decimals, language))


def tick_dates(days: Sequence[date], language: Language, count: int = 6) -> Ticks:
    """Choose up to `count` places in a sequence of days at which a month begins, evenly apart."""
    places = {place: day for place, day in enumerate(days) if place and day.month != days[place - 1].month}
    stride = next((s for s in STRIDES if len(places) / s <= count), STRIDES[-1])
    kept = {place: day for place, day in places.items() if (day.year * 12 + day.month - 1) % stride == 0}
    return {float(place): f"{language.convention.months[day.month - 1]} {day.year}" for place, day in kept.items()}


def _round_up(width: float) -> float:
    """Return the next of 1, 2, 2.5, 5 and 10 times a power of ten."""
    if width <= 0:
        return 1.0
    size = 10.0 ** math.floor(math.log10(width))
    return next((part * size for part in (1, 2, 2.5, 5) if part * size >= width * (1 - 1e-9)), 10 * size)


def look_ahead(days: Sequence[date], horizon: int, grain: str) -> tuple[date, ...]:
    """Continue the periods by the ones to come."""
    last = days[-1]
    if grain == "month":
        months = [last.year * 12 + last.month - 1 + n for n in range(1, horizon + 1)]
        return (*days, *(date(month // 12, month % 12 + 1, 1) for month in months))
    length = timedelta(days=7 if grain == "week" else 1)
    return (*days, *(last + n * length for n in range(1, horizon + 1)))
