"""Spend that moves together for a reason nobody named is found, and what a column explains is not."""

from __future__ import annotations

import numpy as np

from trimtab.model.comovement import measure_comovement
from trimtab.quantities import Array

PERIODS, CHANNELS = 156, 5
LEVEL = np.ones((PERIODS, 1))


def _persist(dice: np.random.Generator, width: int) -> Array:
    path = dice.standard_normal((PERIODS, width))
    for t in range(1, PERIODS):
        path[t] = 0.6 * path[t - 1] + 0.8 * path[t]
    return path


def _draw_spend(seed: int, pull: float) -> tuple[Array, Array]:
    """Spend `[period, channel]`, and the demand it follows `[period, 1]`."""
    dice = np.random.default_rng(seed)
    own, demand = _persist(dice, CHANNELS), _persist(dice, 1)
    return np.exp(0.45 * own + pull * demand), demand


def test_spend_that_follows_demand_is_found() -> None:
    found = [measure_comovement(_draw_spend(seed, 0.3)[0], LEVEL) for seed in range(40)]
    assert sum(f is not None and f.is_found for f in found) >= 38


def test_channels_that_go_their_own_ways_are_left_alone() -> None:
    found = [measure_comovement(_draw_spend(seed, 0.0)[0], LEVEL) for seed in range(200)]
    assert sum(f is not None and f.is_found for f in found) <= 2


def test_a_column_that_says_why_settles_it() -> None:
    spend, demand = _draw_spend(4, 0.3)
    hidden, told = (measure_comovement(spend, columns) for columns in (LEVEL, np.concatenate([LEVEL, demand], axis=1)))
    assert hidden is not None
    assert hidden.is_found
    assert told is not None
    assert not told.is_found


def test_a_channel_that_keeps_out_of_it_is_not_named() -> None:
    spend, _ = _draw_spend(4, 0.4)
    spend[:, 2] = np.exp(0.4 * _persist(np.random.default_rng(9), 1)[:, 0])
    found = measure_comovement(spend, LEVEL)
    assert found is not None
    assert found.members == (0, 1, 3, 4)


def test_weeks_without_spend_are_not_compared() -> None:
    spend, _ = _draw_spend(4, 0.3)
    spend[::2, 0] = spend[1::2, 1] = 0.0
    found = measure_comovement(spend[:, :2], LEVEL)
    assert found is None


def test_one_channel_has_nothing_to_move_with() -> None:
    assert measure_comovement(_draw_spend(1, 0.3)[0][:, :1], LEVEL) is None
