"""Shapes in time that the baseline and the drift of a channel are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from trimtab.quantities import Array, Grain

KEPT_VARIANCE = 0.97
"""Share of a process's variance its leading shapes must carry."""

SLOPE_MEMORY_YEARS = 0.5
"""Time in which a channel's rate of change loses all but 1/e of itself."""


def drift_covariance(periods: int, per_year: float) -> Array:
    """Prior covariance of a channel's effectiveness, `[period, period]`, for a yearly sd of one.

    A level whose change from period to period is an AR(1): a channel that loses effect is expected to lose more for
    a while and then to settle (a damped local trend; Gardner & McKenzie 1985). A stationary level would forecast a
    dying channel to recover.
    """
    memory = np.exp(-1.0 / (SLOPE_MEMORY_YEARS * per_year))
    lag = np.abs(np.subtract.outer(np.arange(periods), np.arange(periods)))
    steps = memory**lag
    year = round(per_year)
    in_a_year = (memory ** np.abs(np.subtract.outer(np.arange(year), np.arange(year)))).sum()
    level = np.tril(np.ones((periods, periods)))
    return np.asarray(level @ steps @ level.T / in_a_year)


def walk_covariance(periods: int, per_year: float) -> Array:
    """Prior covariance of the baseline's trend, `[period, period]`: a random walk of yearly sd one, centred."""
    index = np.arange(periods)
    walk = np.minimum.outer(index, index) / per_year
    centring = np.eye(periods) - 1.0 / periods
    return np.asarray(centring @ walk @ centring)


def count_trend_shapes(periods: int, per_year: float) -> int:
    """Three shapes a year of data: finer movement is left to the AR(1) noise."""
    return int(np.clip(round(3 * periods / per_year), 4, 12))


def leading_shapes(covariance: Array, most: int) -> Array:
    """The leading principal shapes of a process, `[period, shape]`, so that shapes @ shapes.T is its covariance.

    As many as carry KEPT_VARIANCE, at most `most`. Source: Karhunen-Loève expansion.
    """
    values, vectors = np.linalg.eigh(covariance)
    values, vectors = values[::-1], vectors[:, ::-1]
    needed = int(np.searchsorted(np.cumsum(values) / values.sum(), KEPT_VARIANCE)) + 1
    count = min(needed, most)
    signs = np.where(vectors[np.argmax(np.abs(vectors), axis=0), np.arange(vectors.shape[1])] < 0, -1.0, 1.0)
    return np.asarray((vectors * signs)[:, :count] * np.sqrt(np.maximum(values[:count], 0.0)))


FINE_WAVES = 10
"""Yearly waves of a forecast. Source: Taylor & Letham 2018 (Prophet), whose default it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """How finely the course of a year is drawn."""

    pairs: int
    """Yearly waves, each a sine and a cosine."""
    fading: float
    """The prior sd of wave k is k to the minus this."""


def choose_season(periods: tuple[date, ...], grain: Grain, *, fine: bool) -> Season:
    """What a history can tell: three waves from two years, none from under 9 months.

    fine: ten waves that fade faster, where there is a year to learn from. Three give media the benefit of the doubt
    about a sharp rise; to say when the next one comes, ten do better.
    """
    years = (periods[-1].toordinal() - periods[0].toordinal()) / 365.25
    pairs = 3 if years >= 1.9 else 2 if years >= 0.95 else 1 if years >= 0.75 else 0
    if grain is Grain.MONTH:
        return Season(pairs=min(pairs, 2), fading=0.5)
    return Season(pairs=FINE_WAVES, fading=1.0) if fine and pairs >= 2 else Season(pairs=pairs, fading=0.5)


def season_shapes(periods: tuple[date, ...], grain: Grain, season: Season) -> Array:
    """Yearly waves, `[period, 2 × pairs]`, and day-of-week steps for daily data."""
    day = np.array([d.toordinal() for d in periods], dtype=float)
    order = range(1, season.pairs + 1)
    waves = [f(2 * np.pi * k * day / 365.25) / k**season.fading for k in order for f in (np.sin, np.cos)]
    if grain is Grain.DAY:
        weekday = np.array([d.weekday() for d in periods])
        waves += [(weekday == k) - 1.0 / 7.0 for k in range(6)]
    return np.column_stack(waves) if waves else np.zeros((len(periods), 0))
