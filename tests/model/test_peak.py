"""Times of the year that stand out and come back."""

from __future__ import annotations

import numpy as np
import pytest

from trimtab.model.peak import find_peaks, lay_occasions, lay_peaks
from trimtab.quantities import Array, Grain


def _make_sales(peaks: dict[int, float], periods: int = 130) -> Array:
    sales = 100 + 3 * np.sin(np.arange(periods)) + np.random.default_rng(0).normal(0, 2, periods)
    for week, size in peaks.items():
        sales[week] += size
    return sales


def test_a_sale_that_came_back_is_expected_again() -> None:
    assert find_peaks(_make_sales({10: 60, 62: 70, 114: 65}), Grain.WEEK) == (10,)


def test_a_sale_that_moved_by_a_week_still_counts_as_come_back() -> None:
    assert 10 in find_peaks(_make_sales({10: 60, 63: 70}, 110), Grain.WEEK)


def test_what_happened_once_and_never_again_is_not_expected() -> None:
    assert find_peaks(_make_sales({10: 60, 30: 80}), Grain.WEEK) == ()


def test_a_peak_of_the_first_time_is_expected_only_where_others_came_back() -> None:
    assert find_peaks(_make_sales({10: 60, 62: 60, 45: 70}, 95), Grain.WEEK) == (10, 45)
    assert find_peaks(_make_sales({10: 60, 45: 70}, 95), Grain.WEEK) == ()


def test_a_yearly_closure_stands_out_downwards() -> None:
    assert find_peaks(_make_sales({20: -60, 72: -60}, 110), Grain.WEEK) == (20,)


def test_missing_outcomes_stand_out_as_little_as_usual_ones() -> None:
    sales = _make_sales({10: 60, 62: 70}, 110)
    sales[30:33] = np.nan
    assert find_peaks(sales, Grain.WEEK) == (10,)


@pytest.mark.parametrize("seed", range(20))
def test_noise_alone_has_no_peaks(seed: int) -> None:
    assert find_peaks(np.random.default_rng(seed).normal(100, 10, 156), Grain.WEEK) == ()


def test_each_place_has_a_column_that_is_on_once_a_year() -> None:
    columns = lay_peaks((3, 50), 120, Grain.WEEK)
    assert [list(np.flatnonzero(column)) for column in columns.T] == [[3, 55, 107], [50, 102]]


def test_each_time_a_peak_came_round_has_a_column_and_the_times_ahead_have_none() -> None:
    columns = lay_occasions((3, 50), 60, 120, Grain.WEEK)
    assert [list(np.flatnonzero(column)) for column in columns.T] == [[3], [50], [55]]
