"""The words every room shares."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from statistics import NormalDist
from typing import NewType

import numpy as np
from numpy.typing import NDArray

ChannelName = NewType("ChannelName", str)
Array = NDArray[np.float64]

LEVEL = 0.90
"""Probability held by every reported interval."""
HALF_WIDTH = NormalDist().inv_cdf((1 + LEVEL) / 2)
"""Standard deviations from the middle to an end of a reported interval, of a Normal."""

WRITTEN_WHOLE = 100.0
"""Money from which no cents are written."""
CENT = 0.01
"""Money below which a sum is written by its first digits."""


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


def count_decimals(*amounts: float) -> int:
    """Decimals of sums of money that stand beside each other: none from a hundred on, else cents, all under a cent."""
    largest, smallest = max(map(abs, amounts)), min(abs(amount) or WRITTEN_WHOLE for amount in amounts)
    if 0 < largest < CENT:
        return 15
    return 0 if smallest >= WRITTEN_WHOLE else 2


def subtract_as_written(money: float, less: float) -> float:
    """Difference of two sums of money as they are written, so that what stands beside them adds up."""
    decimals = count_decimals(money, less)
    return round(round(money, decimals) - round(less, decimals), decimals)
