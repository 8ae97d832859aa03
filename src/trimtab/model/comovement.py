"""Whether the channels' spend goes up and down together for a reason that stands in no column.

A budget that is raised for all at once does that, and so does demand that somebody saw coming. Without a column for
what they share, channels get the credit for demand. With one, it is told apart from them by each channel's own moves,
and above all by the weeks in which it rests.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from trimtab.quantities import Array

FEWEST_PERIODS = 26
"""Periods in which two channels both run, below which nothing is said of the pair."""
LEAST_SHARED, LEAST_SURE = 0.15, 3.0
"""Mean correlation from which the channels are said to move together, and its least size in standard errors."""
MEMORY = 12
"""Lags over which the channels' own persistence lowers what a correlation can be sure of."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comovement:
    """How channels move together, beyond level, trend, season and controls."""

    correlation: float
    """Mean over the pairs of channels that can be compared, each weighted by the periods both run."""
    error: float
    """Its standard error if no channel had to do with another."""
    members: tuple[int, ...]
    """Channels that correlate with the others at least half as much."""
    shared: Array
    """[period], mean of the channels' moves, each and the mean in their own sds; a resting channel does not move."""

    @property
    def is_found(self) -> bool:
        """Whether it is more than chance, and large enough to matter."""
        return self.correlation > max(LEAST_SHARED, LEAST_SURE * self.error)


def measure_comovement(exposure: Array, baseline: Array) -> Comovement | None:
    """Mean correlation of log exposure in excess of what the baseline's columns explain; None without a pair.

    exposure: `[period, channel]`, of the whole market. baseline: `[period, column]`. The error of a pair of
    persistent series is that of Bartlett 1946, (1 + 2 sum over lags of r_a r_b) / periods.
    """
    channels = exposure.shape[1]
    moves = [_find_moves(exposure[:, c], baseline) for c in range(channels)]
    correlation, variance, periods = (np.zeros((channels, channels)) for _ in range(3))
    for a, b in combinations(range(channels), 2):
        told = _correlate(moves[a], moves[b])
        if told is not None:
            correlation[a, b], variance[a, b], periods[a, b] = correlation[b, a], variance[b, a], periods[b, a] = told
    if not periods.any():
        return None
    mean = float(np.average(correlation, weights=periods))
    weight = np.triu(periods) / np.triu(periods).sum()
    own = (correlation * periods).sum(axis=1) / np.maximum(periods.sum(axis=1), 1.0)
    return Comovement(
        correlation=mean,
        error=float(np.sqrt(np.sum(weight**2 * variance))),
        members=tuple(int(c) for c in np.flatnonzero(own >= mean / 2)),
        shared=_average(moves),
    )


def _average(moves: list[Array]) -> Array:
    running = [m for m in moves if np.isfinite(m).any() and np.nanstd(m) > 1e-9]
    scaled = np.array([np.nan_to_num(m / np.nanstd(m)) for m in running])
    together = scaled.mean(axis=0)
    return np.asarray(together / max(float(together.std()), 1e-9))


def _find_moves(exposure: Array, baseline: Array) -> Array:
    """Log exposure less what the columns explain, `[period]`; NaN where the channel does not run."""
    on = exposure > 0
    moves = np.full(len(exposure), np.nan)
    if on.sum() > baseline.shape[1] + FEWEST_PERIODS:
        log = np.log(exposure[on])
        moves[on] = log - baseline[on] @ np.linalg.lstsq(baseline[on], log, rcond=None)[0]
    return moves


def _correlate(first: Array, second: Array) -> tuple[float, float, float] | None:
    """(correlation, its variance under independence, periods)."""
    both = np.isfinite(first) & np.isfinite(second)
    a, b = first[both], second[both]
    length = float(np.sqrt(np.sum(a**2) * np.sum(b**2))) if both.sum() >= FEWEST_PERIODS else 0.0
    if length < 1e-9:
        return None
    persistence = sum(_lag(a, k) * _lag(b, k) for k in range(1, MEMORY + 1))
    return float(a @ b) / length, max(1 + 2 * persistence, 0.5) / len(a), float(len(a))


def _lag(series: Array, lag: int) -> float:
    return float(series[lag:] @ series[:-lag]) / float(series @ series)
