"""What differs between a recorded review and the same review computed again."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trimtab.ledger.encoding import Json, encode
from trimtab.review import Review
from trimtab.statement import Parameter

TOLERANCE = 0.1
"""How far another machine may take a number and still agree: a share of an interval's width for its mean and ends, of
the largest number beside it for any other. Between seeds nine in ten numbers of a small review moved by less."""

CLOCK = ("engine", "seconds")
"""Never compared: no two runs take the same time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field of a review that came out otherwise."""

    field: str
    """Dotted path, channels by name; a whole series is one field."""
    recorded: Parameter
    now: Parameter
    """For a series, the two values that lie furthest apart."""
    size: float | None
    """Distance in units of what `TOLERANCE` is a share of; None when words differ or a value is missing."""

    @property
    def tolerated(self) -> bool:
        """Whether another machine may differ so much. How the draws were made is told, but decides nothing."""
        return self.field.startswith("engine.") or (self.size is not None and self.size <= TOLERANCE)


def compare_reviews(recorded: Review, now: Review) -> tuple[Difference, ...]:
    """Every field that is not equal to the last bit, timings apart; empty when the reviews are the same."""
    return tuple(_compare(encode(recorded), encode(now), ()))


def _compare(before: Json, after: Json, path: tuple[str, ...], scale: float = 0.0) -> Iterator[Difference]:
    if path == CLOCK or before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _compare_fields(before, after, path)
    elif isinstance(before, list) and isinstance(after, list) and not _is_series(before):
        yield from _compare_fields(_by_name(before), _by_name(after), path)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        yield _furthest(before, after, path)
    else:
        yield _differ(before, after, path, scale)


def _compare_fields(
    before: Mapping[str, Json], after: Mapping[str, Json], path: tuple[str, ...]
) -> Iterator[Difference]:
    scale = _scale_of(before)
    for name in [*before, *(name for name in after if name not in before)]:
        yield from _compare(before.get(name), after.get(name), (*path, name), scale)


def _scale_of(fields: Mapping[str, Json]) -> float:
    """What a number in a value is held against: the width of an interval, else the largest number of the value."""
    if {"mean", "low", "high"} <= set(fields):
        ends = _number(fields["low"]), _number(fields["high"])
        return abs(ends[1] - ends[0]) if None not in ends else 0.0  # type: ignore[operator]
    return max((abs(number) for value in fields.values() if (number := _number(value)) is not None), default=0.0)


def _furthest(before: list[Json], after: list[Json], path: tuple[str, ...]) -> Difference:
    scale = _scale_of(dict(enumerate(before)))  # type: ignore[arg-type]
    pairs = (_differ(b, a, path, scale) for b, a in zip(before, after, strict=True) if b != a)
    return max(pairs, key=lambda pair: math.inf if pair.size is None else pair.size)


def _differ(before: Json, after: Json, path: tuple[str, ...], scale: float) -> Difference:
    numbers = _number(before), _number(after)
    size = None
    if numbers[0] is not None and numbers[1] is not None and scale > 0:
        size = abs(numbers[1] - numbers[0]) / scale
    return Difference(field=".".join(path), recorded=_in_short(before), now=_in_short(after), size=size)


def _number(value: Json) -> float | None:
    plain = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if plain and math.isfinite(value) else None


def _is_series(values: list[Json]) -> bool:
    return all(isinstance(value, int | float) or value is None or set(value) == {"float"} for value in values)


def _by_name(values: list[Json]) -> dict[str, Json]:
    """A list of values as a mapping, by the channel each is about or else by its place."""
    return {str(v.get("channel", i)) if isinstance(v, dict) else str(i): v for i, v in enumerate(values)}


def _in_short(value: Json) -> Parameter:
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)
