"""What is expected after the data end, as a value: plain numpy, so every later room can read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from trimtab.intake import Course
from trimtab.model.health import Health
from trimtab.model.posterior import Engine
from trimtab.quantities import LEVEL, Array, ChannelName, Grain, Interval
from trimtab.statement import Statement

HALF = 0.5
"""Probability held by the narrower of the two intervals."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Forecast:
    """The outcome of the periods after the panel if a course of spend is followed."""

    outcome_name: str
    grain: Grain
    geos: tuple[str, ...]
    channels: tuple[ChannelName, ...]
    paid: tuple[ChannelName, ...]
    """Channels whose amounts are money; those of the others are volumes."""
    currency: str | None
    past_periods: tuple[date, ...]
    past: Array
    """[period], outcome seen, summed over geos; NaN where it is missing in any."""
    course: Course
    """What is spent, and what else was known or assumed."""
    draws: Array
    """[draw, period], outcome with its noise, summed over geos."""
    geo_draws: Array
    """[draw, geo, period], the same in each geo."""
    expected: Array
    """[draw, period], the outcome without its noise."""
    contribution: Array
    """[draw, period, channel], what each channel brings, summed over geos; what earlier spend still brings included."""
    statements: tuple[Statement, ...]
    """What was assumed, and what to be careful about."""
    health: Health
    engine: Engine

    def __repr__(self) -> str:
        """What it is of, not every draw."""
        draws, periods = self.draws.shape
        return f"Forecast({self.outcome_name!r}, {draws} draws, {periods} {self.grain.value}s)"

    @property
    def periods(self) -> tuple[date, ...]:
        """First day of each period forecast."""
        return self.course.periods

    @property
    def mean(self) -> Array:
        """[period], the outcome on average over all draws."""
        return np.asarray(self.draws.mean(axis=0))

    def ends(self, level: float = LEVEL) -> tuple[Array, Array]:
        """Lower and upper ends of the central interval that holds this probability, `[period]` each."""
        return find_ends(self.draws, level)

    @property
    def total(self) -> Interval:
        """The outcome over all periods forecast."""
        return Interval.from_draws(self.draws.sum(axis=1))

    @property
    def brought(self) -> tuple[Interval, ...]:
        """[channel], what each brings over all periods forecast, outcome units."""
        return tuple(Interval.from_draws(draws) for draws in self.contribution.sum(axis=1).T)


def find_ends(draws: Array, level: float) -> tuple[Array, Array]:
    """Ends of the central interval over the first axis."""
    low, high = np.quantile(draws, [(1 - level) / 2, (1 + level) / 2], axis=0)
    return low, high
