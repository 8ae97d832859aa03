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
the largest number of a series for each of its numbers, of its own recorded size or its floor for any other."""

CLOCK = ("engine", "seconds")
"""Never compared: no two runs take the same time."""
GIVEN = frozenset({"outcome", "terms", "horizon", "coverage", "lifts", "settings", "seed"})
"""Parts of a review that are handed in, not computed: no machine may change them."""

SHARES = frozenset({"width_ratio", "decline", "fell", "share", "size", "margin"})
"""Numbers held against at least 1, as is every `probability_...`."""
FLOORS = {
    "stake": frozenset(
        {"runner_up_loss", "losses", "value_of_perfect_information"}
        | {"brought", "cost", "gain", "won_back", "knowing", "net"}
    ),
    "today": frozenset(
        {"planned", "lower", "upper", "proposed", "money_freed", "observed_low", "observed_high", "best_spend", "pilot"}
    ),
}
"""What is at stake in a channel, or spent on it today, to the amounts held against at least that, since a loss near
nought is small beside what it is a loss of. What stands nowhere is held against its own size alone."""
NO_FLOORS: Mapping[str, float] = {}


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


def _compare(
    before: Json, after: Json, path: tuple[str, ...], floors: Mapping[str, float] = NO_FLOORS
) -> Iterator[Difference]:
    if path == CLOCK or before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _compare_fields(before, after, path, floors)
    elif isinstance(before, list) and isinstance(after, list) and not _is_series(before):
        yield from _compare_fields(_by_name(before), _by_name(after), path, floors)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        yield _furthest(before, after, path)
    else:
        yield _differ(before, after, path, _scale_of(before, path, floors))


def _compare_fields(
    before: Mapping[str, Json], after: Mapping[str, Json], path: tuple[str, ...], floors: Mapping[str, float]
) -> Iterator[Difference]:
    names = [*before, *(name for name in after if name not in before)]
    if {"mean", "low", "high"} <= set(before):
        width = _width_of(before)
        pairs = ((name, before.get(name), after.get(name)) for name in names)
        yield from (_differ(then, now, (*path, name), width) for name, then, now in pairs if then != now)
        return
    own = {name: abs(number) for name in FLOORS if (number := _number(before.get(name))) is not None}
    for name in names:
        yield from _compare(before.get(name), after.get(name), (*path, name), {**floors, **own})


def _width_of(interval: Mapping[str, Json]) -> float:
    """Width of an interval; where its ends meet, as they do for what is counted in whole periods, its mean's size."""
    low, high, mean = (_number(interval[name]) for name in ("low", "high", "mean"))
    return 0.0 if low is None or high is None else abs(high - low) or abs(mean or 0.0)


def _scale_of(before: Json, path: tuple[str, ...], floors: Mapping[str, float]) -> float:
    """What a number alone is held against: its own size, or the floor of what it counts."""
    name = "losses" if "losses" in path[-2:] else path[-1]
    own = abs(_number(before) or 0.0)
    if name in SHARES or name.startswith("probability_"):
        return max(own, 1.0)
    return max(own, *(floors.get(floor, 0.0) for floor, names in FLOORS.items() if name in names), 0.0)


def _furthest(before: list[Json], after: list[Json], path: tuple[str, ...]) -> Difference:
    scale = max((abs(number) for value in before if (number := _number(value)) is not None), default=0.0)
    pairs = (_differ(b, a, path, scale) for b, a in zip(before, after, strict=True) if b != a)
    return max(pairs, key=lambda pair: math.inf if pair.size is None else pair.size)


def _differ(before: Json, after: Json, path: tuple[str, ...], scale: float) -> Difference:
    numbers = _number(before), _number(after)
    size = None
    if numbers[0] is not None and numbers[1] is not None and scale > 0 and path[0] not in GIVEN:
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
