"""A change without a control is read against a forecast, and never claims more than that."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from tests.lift.regions import FIRST, make_series, make_test

from trimtab.lift import StudyDesign, check_lift
from trimtab.lift.archive import Finished
from trimtab.lift.before import BeforeReadOut, measure_before
from trimtab.lift.before.calendar import list_columns
from trimtab.lift.before.forecast import forecast_sum
from trimtab.lift.geo import GeoSeries, GeoTest
from trimtab.present.sentence import say
from trimtab.quantities import Array

BEFORE, WINDOW = 160, 14


def make_course(seed: int = 1, *, memory: float = 0.4, periods: int = BEFORE + WINDOW) -> Array:
    """[1, period]: a trend, a week, and noise that remembers the day before."""
    dice = np.random.default_rng(seed)
    noise = np.zeros(periods)
    for t in range(1, periods):
        noise[t] = memory * noise[t - 1] + dice.normal()
    steps = np.arange(periods)
    return np.asarray(1000 + 2.0 * steps + 80 * np.sin(2 * np.pi * steps / 7) + 25 * noise)[None]


def make_case(outcome: Array, **changes: object) -> tuple[GeoSeries, GeoTest]:
    series = make_series(outcome)
    return series, make_test(0, before=BEFORE, window=WINDOW, **changes)


def test_a_planted_jump_is_found_and_none_is_not() -> None:
    course = make_course()
    raised = course.copy()
    raised[:, BEFORE:] += 150
    found, nothing = measure_before(*make_case(raised)), measure_before(*make_case(make_course(2)))
    assert found.effect is not None
    assert nothing.effect is not None
    assert found.effect.interval().low > 0
    assert abs(found.effect.estimate - 150 * WINDOW) < 3 * found.effect.standard_error
    quiet = nothing.effect.interval()
    assert quiet.low < 0 < quiet.high


def test_the_range_holds_the_truth_about_as_often_as_it_says() -> None:
    reads = [measure_before(*make_case(make_course(seed))) for seed in range(60)]
    intervals = [read.effect.interval() for read in reads if read.effect is not None]
    assert len(intervals) == 60
    assert np.mean([interval.low < 0 < interval.high for interval in intervals]) >= 0.85


def test_whatever_it_reads_it_stays_the_weakest_design() -> None:
    found = measure_before(*make_case(make_course() * (1 + 0.5 * (np.arange(BEFORE + WINDOW) >= BEFORE))))
    assert found.effect is not None
    assert found.effect.p < 0.01
    assert found.record is not None
    assert found.record.design is StudyDesign.BEFORE_AFTER
    assert found.record.geos == ()
    assert check_lift(found.record) == ()
    assert "caution.no_control" in [caution.code for caution in found.cautions]


def test_a_forecast_that_was_off_before_is_trusted_less() -> None:
    dice = np.random.default_rng(3)
    wandering = make_course() + 12 * np.cumsum(dice.standard_normal(BEFORE + WINDOW))
    calm, loose = measure_before(*make_case(make_course())), measure_before(*make_case(wandering))
    assert calm.factor is not None
    assert loose.factor is not None
    assert loose.factor > max(1.2, calm.factor)


def test_an_odd_time_right_before_the_test_is_told() -> None:
    course = make_course()
    course[:, BEFORE - WINDOW : BEFORE] += 300
    codes = [caution.code for caution in measure_before(*make_case(course)).cautions]
    assert "caution.break_before" in codes


def test_the_sum_of_a_forecast_is_as_sure_as_simulation_says() -> None:
    memory, before, window = 0.6, 120, 10
    columns = list_columns([FIRST + timedelta(weeks=n) for n in range(before + window)], (), before)
    missed, said = [], []
    for seed in range(400):
        course = make_course(seed, memory=memory, periods=before + window)[0]
        course -= 80 * np.sin(2 * np.pi * np.arange(before + window) / 7)
        look = forecast_sum(course, columns, before)
        missed.append(course[before:].sum() - look.total)
        said.append(look.error)
    assert np.std(missed) == pytest.approx(np.mean(said), rel=0.12)


CASES = {
    "missing_periods": "has no outcome",
    "short_course": "Export a longer history",
    "no_dose": "did not really change",
    "no_noise": "never move",
    "not_over": "Come back",
    "overlap_treated": "The test of tv",
}


def _break(gate: str) -> BeforeReadOut:
    course = make_course()
    others: tuple[Finished, ...] = ()
    series, test = make_case(course)
    match gate:
        case "missing_periods":
            course[0, 7] = np.nan
        case "short_course":
            test = replace(test, start=FIRST + timedelta(days=30))
        case "no_dose":
            series = replace(series, spend={"search": np.full(course.shape, 50.0)})
            test = replace(test, spend_change=None)
        case "no_noise":
            course[:] = 5.0
        case "not_over":
            test = replace(test, read_until=test.end + timedelta(days=3))
        case "overlap_treated":
            start, end = test.start, test.end
            others = (Finished(channel="tv", geos=(), relative=None, start=start, end=end, read_until=end),)
    return measure_before(series, test, others)


@pytest.mark.parametrize("gate", CASES)
def test_a_faulty_comparison_is_withheld_with_the_reason(gate: str) -> None:
    found = _break(gate)
    assert f"withheld.{gate}" in [reason.code for reason in found.withheld]
    assert CASES[gate] in " ".join(say(reason) for reason in found.withheld).replace("\u00a0", " ")
    assert (found.effect, found.record, found.picture) == (None, None, None)


@pytest.mark.parametrize("days", [-400, 400])
def test_a_test_outside_the_data_is_withheld_like_any_other(days: int) -> None:
    series, test = make_case(make_course())
    moved = timedelta(days=days)
    test = replace(test, start=test.start + moved, end=test.end + moved, read_until=test.end + moved)
    codes = [reason.code for reason in measure_before(series, test).withheld]
    assert codes[0] == ("withheld.not_over" if days > 0 else "withheld.short_course")


def test_spend_of_another_channel_that_moves_with_sales_is_taken_out() -> None:
    dice = np.random.default_rng(5)
    other = 100 + 40 * dice.standard_normal(BEFORE + WINDOW)
    course = make_course() + 5 * other
    series, test = make_case(course)
    blind = measure_before(series, test)
    seeing = measure_before(replace(series, spend={"tv": other[None]}), test)
    assert blind.effect is not None
    assert seeing.effect is not None
    assert seeing.effect.standard_error < 0.6 * blind.effect.standard_error


def test_a_history_that_holds_too_few_earlier_windows_gives_the_reason_and_no_number() -> None:
    read = measure_before(make_series(make_course(periods=22)), make_test(0, before=20, window=2))
    assert read.effect is None
    assert [fault.code for fault in read.withheld] == ["withheld.few_windows"]
    assert "too few to know" in say(read.withheld[0])
