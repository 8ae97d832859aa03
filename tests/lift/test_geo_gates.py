"""Whatever is wrong with a geo test withholds its number, and a sentence says what and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from tests.lift.regions import BEFORE, FIRST, WINDOW, make_outcome, make_series, make_test

from trimtab.lift.archive import Finished
from trimtab.lift.geo import GeoReadOut, GeoSeries, GeoTest, measure_geo
from trimtab.present.experiment import as_experiment_brief
from trimtab.present.sentence import say
from trimtab.quantities import Array, ChannelName

Case = tuple[GeoSeries, GeoTest, tuple[Finished, ...]]


def _spend(change: float, *, at: int = 3) -> Array:
    """Even spend everywhere, and a change in one region while the test ran."""
    spend = np.full((14, BEFORE + WINDOW), 100.0) + np.random.default_rng(2).normal(0, 1, (14, BEFORE + WINDOW))
    spend[at, BEFORE:] += change
    return spend


def _other(*geos: str, first: int = BEFORE + 3, days: int = 7) -> Finished:
    start = FIRST + timedelta(days=first)
    end = start + timedelta(days=days - 1)
    return Finished(channel="tv", start=start, end=end, read_until=end, geos=geos, relative=None)


def _missing() -> Case:
    outcome = make_outcome()
    outcome[3, [5, 80]] = np.nan
    return make_series(outcome), make_test(3), ()


def _absent() -> Case:
    return make_series(make_outcome(), absent=(FIRST + timedelta(days=200),)), make_test(3), ()


def _repeated() -> Case:
    return make_series(make_outcome(), repeated=(("region 2", FIRST, 17),)), make_test(3), ()


def _not_over() -> Case:
    test = make_test(3)
    return make_series(make_outcome()), replace(test, read_until=test.end + timedelta(days=1)), ()


def _short() -> Case:
    return (
        make_series(make_outcome(periods=20)),
        make_test(3, before=10, window=10, start=FIRST + timedelta(days=6)),
        (),
    )


def _few_donors() -> Case:
    return make_series(make_outcome(4)), make_test(3), ()


def _no_outcome() -> Case:
    outcome = make_outcome()
    outcome[3, :BEFORE] = 0.0
    return make_series(outcome), make_test(3), ()


def _no_noise() -> Case:
    steps = np.arange(BEFORE + WINDOW)
    return make_series(np.outer(np.arange(1.0, 15.0), 100 + steps)), make_test(3), ()


def _rough() -> Case:
    outcome = make_outcome(noise=0.02)
    dice = np.random.default_rng(4)
    outcome[3] *= np.exp(1.2 * dice.standard_normal(BEFORE + WINDOW))
    return make_series(outcome), make_test(3), ()


def _no_better() -> Case:
    dice = np.random.default_rng(6)
    walks = np.exp(0.05 * np.cumsum(dice.standard_normal((14, BEFORE + WINDOW)), axis=1))
    outcome = make_outcome(noise=0.02) * walks
    outcome[3] = 1000 * (1 + 0.005 * dice.standard_normal(BEFORE + WINDOW))
    return make_series(outcome), make_test(3), ()


def _few_placebos() -> Case:
    # Two were treated and four are left, one of which is nearly everything: all pairs with it are one trial run.
    outcome = make_outcome(6)
    outcome[5] *= 1000
    return make_series(outcome), make_test(0, 1), ()


def _with_spend(spend: Array, change: float | None = None) -> Case:
    return make_series(make_outcome(), spend={"search": spend}), make_test(3, spend_change=change), ()


def _no_dose() -> Case:
    return _with_spend(_spend(1.0))


def _dose_missed() -> Case:
    return _with_spend(_spend(50.0), 5_000.0)


def _spilled() -> Case:
    spend = _spend(60.0)
    spend[7, BEFORE:] += 60.0 * make_outcome()[7, :BEFORE].mean() / make_outcome()[3, :BEFORE].mean()
    return _with_spend(spend)


def _other_channel() -> Case:
    series, test, _ = _with_spend(_spend(60.0))
    return replace(series, spend={**series.spend, "tv": _spend(80.0)}), test, ()


def _overlap_treated() -> Case:
    return make_series(make_outcome()), make_test(3), (_other("Region 3"),)


def _overlap_everywhere() -> Case:
    return make_series(make_outcome()), make_test(3), (_other(),)


def _overlap_compared() -> Case:
    return make_series(make_outcome()), make_test(3), (_other("region 5"),)


def _not_begun() -> Case:
    """Looked at before the first day of the test is in."""
    return make_series(make_outcome(periods=BEFORE)), make_test(3, so_far=True), ()


def _channel_unknown() -> Case:
    series, test, _ = _with_spend(_spend(60.0))
    return series, replace(test, channel=ChannelName("facebook")), ()


def _never_moved() -> Case:
    return make_series(np.full((14, BEFORE + WINDOW), 100.0)), make_test(3), ()


CASES: dict[str, tuple[Callable[[], Case], str]] = {
    "missing_days": (_missing, "lacks the outcome on 2 days"),
    "absent_days": (_absent, "1 day is missing altogether"),
    "repeated_rows": (_repeated, "line 17"),
    "not_over": (_not_over, "Come back"),
    "short_history": (_short, "Export a longer history"),
    "few_donors": (_few_donors, "Only 3 regions are left"),
    "no_outcome": (_no_outcome, "region 3 had no sales"),
    "no_noise": (_no_noise, "never move"),
    "rough_fit": (_rough, "on a usual day"),
    "no_better": (_no_better, "do not move together"),
    "few_placebos": (_few_placebos, "too few"),
    "no_dose": (_no_dose, "did not really change"),
    "dose_missed": (_dose_missed, "5,000 was planned"),
    "spilled": (_spilled, "region 7"),
    "other_channel": (_other_channel, "Spend on tv"),
    "not_begun": (_not_begun, "nothing to read yet"),
    "channel_unknown": (_channel_unknown, "none for facebook"),
    "overlap_treated": (_overlap_treated, "The test of tv"),
    "overlap_compared": (_overlap_compared, "region 5"),
}


def _read(case: Case) -> GeoReadOut:
    series, test, others = case
    return measure_geo(series, test, others)


@pytest.mark.parametrize("gate", CASES)
def test_a_faulty_test_is_withheld_with_the_reason(gate: str) -> None:
    make, words = CASES[gate]
    found = _read(make())
    assert f"withheld.{gate}" in [reason.code for reason in found.withheld]
    told = " ".join(say(reason) for reason in found.withheld)
    assert words in told.replace("\u00a0", " ")
    assert (found.effect, found.record, found.picture, found.lift) == (None, None, None, None)
    blocks = as_experiment_brief(found)
    assert len(blocks) == 2


@pytest.mark.parametrize("days", [-400, 400])
def test_a_test_outside_the_data_is_withheld_like_any_other(days: int) -> None:
    test, moved = make_test(3), timedelta(days=days)
    test = replace(test, start=test.start + moved, end=test.end + moved, read_until=test.end + moved)
    codes = [reason.code for reason in _read((make_series(make_outcome()), test, ())).withheld]
    assert codes[0] == ("withheld.not_over" if days > 0 else "withheld.short_history")


def test_the_same_test_without_the_fault_is_read() -> None:
    assert _read((make_series(make_outcome()), make_test(3), ())).withheld == ()
    assert _read(_with_spend(_spend(60.0))).withheld == ()


def test_sales_that_never_move_and_spend_that_is_nought_are_withheld_without_a_computation() -> None:
    assert [reason.code for reason in _read(_never_moved()).withheld] == ["withheld.no_noise"]
    nought = _with_spend(np.zeros((14, BEFORE + WINDOW)))
    assert [reason.code for reason in _read(nought).withheld] == ["withheld.no_dose"]


def test_a_running_test_is_held_to_the_part_of_its_plan_that_is_over() -> None:
    series, _, _ = _with_spend(_spend(50.0))
    end = make_test(3).end + timedelta(days=WINDOW)
    test = make_test(3, spend_change=None, planned_change=2 * WINDOW * 80.0, so_far=True, end=end, read_until=end)
    assert _read((series, test, ())).withheld == ()


def test_all_reasons_are_told_at_once() -> None:
    series, test, _ = _missing()
    series = replace(series, repeated=(("region 2", FIRST, 17),))
    found = measure_geo(series, test, (_other("region 3"),))
    codes = [reason.code for reason in found.withheld]
    assert codes == ["withheld.repeated_rows", "withheld.overlap_treated", "withheld.missing_days"]


def test_tests_at_another_time_or_in_regions_left_out_are_no_overlap() -> None:
    series, test = make_series(make_outcome()), make_test(3)
    early = _other("region 3", first=10)
    assert measure_geo(series, test, (early,)).withheld == ()
    assert measure_geo(series, replace(test, excluded=("region 5",)), (_other("region 5"),)).withheld == ()


def test_a_test_overlaps_everything_where_its_row_names_no_region() -> None:
    assert [reason.code for reason in _read(_overlap_everywhere()).withheld] == ["withheld.overlap_treated"]


def test_the_row_of_the_test_itself_is_no_other_test() -> None:
    test = make_test(3)
    own = Finished(
        channel="Search", start=test.start, end=test.end, read_until=test.end, geos=test.treated, relative=None
    )
    assert measure_geo(make_series(make_outcome()), test, (own,)).withheld == ()
