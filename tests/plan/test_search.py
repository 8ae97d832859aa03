"""Looking for the highest place of a curve."""

from __future__ import annotations

import math

import pytest

from trimtab.plan.search import find_highest


@pytest.mark.parametrize("top", [0.0, 0.013, 0.5, 0.77, 1.0])
def test_the_top_of_one_hill_is_found(top: float) -> None:
    assert find_highest(lambda x: -abs(x - top), 0.0, 1.0, scan=1, sections=30) == pytest.approx(top, abs=1e-5)


def test_the_higher_of_two_hills_is_found_where_the_steps_see_both() -> None:
    def hills(x: float) -> float:
        return math.exp(-(((x - 2) / 0.3) ** 2)) + 1.1 * math.exp(-(((x - 8) / 0.3) ** 2))

    assert find_highest(hills, 0.0, 10.0, scan=40, sections=30) == pytest.approx(8.0, abs=1e-3)


def test_a_curve_that_is_nothing_but_in_one_place_and_a_range_of_one_point_are_answered() -> None:
    assert find_highest(lambda x: 1.0 if x == 0 else -math.inf, 0.0, 1.0, scan=4, sections=6) == 0.0
    assert find_highest(lambda x: -x, 3.0, 3.0, scan=4, sections=6) == 3.0


def test_where_no_place_may_be_taken_none_is_found() -> None:
    assert find_highest(lambda _: -math.inf, 0.0, 1.0, scan=4, sections=6) is None


def test_of_steps_equally_high_the_lowest_is_taken_and_the_curve_is_asked_no_more_often_than_said() -> None:
    asked: list[float] = []

    def level(x: float) -> float:
        asked.append(x)
        return 1.0 if x > 0.2 else 0.0

    assert find_highest(level, 0.0, 1.0, scan=4, sections=6) == 0.25
    assert len(asked) == 5 + 2 + 6
