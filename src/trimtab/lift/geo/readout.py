"""What the read-out of a geo test says, frozen: the number, how sure it is, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trimtab.lift.effect import Effect
from trimtab.lift.geo.cross import CrossCheck
from trimtab.lift.geo.series import GeoTest
from trimtab.lift.geo.spend import SpendReturn
from trimtab.lift.record import Lift
from trimtab.quantities import Array, Interval
from trimtab.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """Courses to draw, in the treated geos' outcome units."""

    periods: tuple[date, ...]
    observed: Array
    """[period], of the treated geos together."""
    expected: Array
    """[period], what the other geos say it would have been."""
    placebos: Array
    """[placebo, period], the gap of each pseudo-treated, scaled to the treated's volume."""
    first: int
    """Index of the first period of the read-out."""
    last: int
    """Index of the last period of the test itself; what follows is cool-down."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rest:
    """What the comparison rests on."""

    weights: tuple[tuple[str, float], ...]
    """(geo, weight) of every donor, the heaviest first."""
    effective_donors: float
    """1 / sum of squared weights."""
    largest_weight: float
    """In absolute value."""
    strength: float
    """Of the ridge."""
    periods: int
    """Before the test."""
    window: int
    """Periods of the read-out."""
    factor: float
    """What placebos multiply the standard error by."""
    space: float
    """Root mean square of placebos in other geos, in their own errors."""
    time: float
    """The same of the treated geos in earlier windows."""
    distinct: float
    """Placebos in space that are as good as independent."""
    rank: float
    """Share of placebos in space at least as far out as the test, the test counted among them."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GeoReadOut:
    """The read-out of one geo test."""

    test: GeoTest
    outcome_name: str
    withheld: tuple[Statement, ...]
    """Why nothing is read out; empty where something is."""
    cautions: tuple[Statement, ...]
    """What does not forbid a reading, and weakens it."""
    is_running: bool
    """Whether it was read before its end, so that the interval holds at every look."""
    effect: Effect | None
    """Incremental outcome over the read-out, all treated geos; None where withheld, and so is all below."""
    last_day: date | None
    """Last day that was read."""
    interval: Interval | None
    """Of the effect."""
    p: float | None
    """From the same statistic as the interval."""
    observed: float | None
    """Outcome of the treated geos over the read-out."""
    lift: Interval | None
    """Incremental outcome as a share of what would have been."""
    change: Effect | None
    """Of spend, money; None where the file has no spend and none was stated."""
    spend_return: SpendReturn | None
    checks: tuple[CrossCheck, ...]
    disagreement: float | None
    """Sd of the estimators' totals; added to the error that is passed on."""
    rest: Rest | None
    picture: Picture | None
    record: Lift | None
    """What reviews take in."""
