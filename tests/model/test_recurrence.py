"""What comes back every year and no column names is found; what is chance is not."""

from __future__ import annotations

import numpy as np
import pytest

from trimtab.model.recurrence import find_recurrence
from trimtab.quantities import Array, Grain


def _draw_noise(seed: int, periods: int, persistence: float) -> Array:
    shocks = np.random.default_rng(seed).standard_normal(periods)
    for t in range(1, periods):
        shocks[t] += persistence * shocks[t - 1]
    return shocks


def _with_sales(noise: Array, size: float) -> Array:
    raised = noise.copy()
    raised[np.isin(np.arange(len(noise)) % 52, [5, 18, 30, 31, 44])] += size
    return raised


@pytest.mark.parametrize("periods", [104, 156])
def test_sales_that_come_back_are_found_in_their_weeks(periods: int) -> None:
    found = find_recurrence(_with_sales(_draw_noise(1, periods, 0.3), 6.0), 0.3, Grain.WEEK)
    assert found is not None
    assert {place % 52 for place in found.places[:3]} <= {5, 18, 30, 31, 44}


def test_noise_has_no_season() -> None:
    found = [find_recurrence(_draw_noise(seed, 156, 0.5), 0.5, Grain.WEEK) for seed in range(300)]
    assert sum(f is not None for f in found) <= 3


def test_two_strange_weeks_a_year_apart_are_no_season() -> None:
    noise = _draw_noise(3, 156, 0.0)
    noise[[40, 92]] += 40.0
    assert find_recurrence(noise, 0.0, Grain.WEEK) is None


def test_weeks_without_an_outcome_are_passed_over() -> None:
    noise = _with_sales(_draw_noise(1, 156, 0.0), 6.0)
    noise[100:110] = np.nan
    assert find_recurrence(noise, 0.0, Grain.WEEK) is not None


@pytest.mark.parametrize("periods", [40, 70])
def test_a_history_too_short_to_compare_years_says_nothing(periods: int) -> None:
    assert find_recurrence(_with_sales(_draw_noise(1, periods, 0.0), 6.0), 0.0, Grain.WEEK) is None
