"""Regions that move together, and a test in some of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from trimtab.lift.geo import GeoSeries, GeoTest
from trimtab.quantities import Array, ChannelName

FIRST = date(2025, 1, 6)
BEFORE, WINDOW = 70, 14


def make_outcome(geos: int = 14, periods: int = BEFORE + WINDOW, *, noise: float = 0.03, seed: int = 1) -> Array:
    """[geo, period]: a common trend and week, volumes from 500 to 5,000, and noise of each region's own."""
    dice = np.random.default_rng(seed)
    volume = np.geomspace(500, 5000, geos)[dice.permutation(geos)]
    steps = np.arange(periods)
    common = (1 + 0.002 * steps) * (1 + 0.1 * np.sin(2 * np.pi * steps / 7))
    return np.asarray(volume[:, None] * common * (1 + noise * dice.standard_normal((geos, periods))))


def name_geos(count: int) -> tuple[str, ...]:
    return tuple(f"region {n}" for n in range(count))


def make_series(outcome: Array, **changes: Any) -> GeoSeries:  # noqa: ANN401
    """Days from `FIRST` on."""
    days = tuple(FIRST + timedelta(days=n) for n in range(outcome.shape[1]))
    series = GeoSeries(
        geos=name_geos(len(outcome)),
        periods=days,
        last_day=days[-1],
        outcome=outcome,
        outcome_name="orders",
        spend={},
    )
    return replace(series, **changes)


def make_test(*treated: int, before: int = BEFORE, window: int = WINDOW, **changes: Any) -> GeoTest:  # noqa: ANN401
    """A test of search in these regions, right after `before` days."""
    start = FIRST + timedelta(days=before)
    end = start + timedelta(days=window - 1)
    test = GeoTest(
        channel=ChannelName("search"),
        treated=tuple(f"region {n}" for n in treated),
        start=start,
        end=end,
        read_until=end,
        spend_change=10_000.0,
    )
    return replace(test, **changes)
