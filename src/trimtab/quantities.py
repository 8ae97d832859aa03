"""The words every room shares."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NewType

import numpy as np
from numpy.typing import NDArray

ChannelName = NewType("ChannelName", str)
Array = NDArray[np.float64]

LEVEL = 0.90
"""Probability held by every reported interval."""


class Grain(Enum):
    """Length of one period."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    @property
    def periods_per_year(self) -> float:
        """Periods in an average year."""
        return {Grain.DAY: 365.25, Grain.WEEK: 365.25 / 7, Grain.MONTH: 12.0}[self]

    @property
    def periods_per_quarter(self) -> int:
        """Whole periods in a quarter, the horizon of a review."""
        return {Grain.DAY: 91, Grain.WEEK: 13, Grain.MONTH: 3}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A quantity with its uncertainty."""

    mean: float
    """Posterior mean, in the unit of the quantity."""
    low: float
    """5% quantile."""
    high: float
    """95% quantile."""

    @property
    def is_finite(self) -> bool:
        """Whether all three numbers can be written down."""
        return bool(np.isfinite([self.mean, self.low, self.high]).all())

    @classmethod
    def from_draws(cls, draws: Array) -> Interval:
        """Summarise draws of a scalar, shape `[draw]`."""
        low, high = np.quantile(draws, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
        return cls(mean=float(np.mean(draws)), low=float(low), high=float(high))
