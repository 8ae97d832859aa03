"""A finished geo test is read out as one number, and what it rests on is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from tests.lift.regions import BEFORE, FIRST, WINDOW, make_outcome, make_series, make_test

from trimtab.lift import StudyDesign, Use, check_lift
from trimtab.lift.effect import Effect
from trimtab.lift.geo import Weights, measure_geo
from trimtab.lift.geo.spend import divide
from trimtab.present.experiment import state_experiment, state_rests
from trimtab.present.sentence import say
from trimtab.quantities import Array


def _lift(outcome: Array, rows: list[int], share: float, *, window: int = WINDOW) -> Array:
    raised = outcome.copy()
    raised[rows, BEFORE : BEFORE + window] *= 1 + share
    return raised


@pytest.mark.parametrize("share", [0.2, -0.3])
@pytest.mark.parametrize("weights", list(Weights))
def test_a_planted_effect_is_found_with_its_sign(share: float, weights: Weights) -> None:
    outcome = make_outcome()
    found = measure_geo(make_series(_lift(outcome, [3, 8], share)), make_test(3, 8, weights=weights))
    assert found.withheld == ()
    assert found.effect is not None
    truth = share * outcome[[3, 8], BEFORE:].sum()
    interval = found.effect.interval()
    assert interval.low < truth < interval.high
    assert np.sign([interval.low, interval.high]).tolist() == [np.sign(share)] * 2
    assert found.effect.p < 0.01
    assert found.lift is not None
    assert found.lift.mean == pytest.approx(share, abs=0.05)


def test_without_an_effect_it_cannot_be_told_from_nothing() -> None:
    reads = [measure_geo(make_series(make_outcome(seed=seed)), make_test(2)) for seed in range(40)]
    effects = [read.effect for read in reads if read.effect is not None]
    assert len(effects) == 40
    assert sum(effect.p < 0.1 for effect in effects) <= 9


def test_an_effect_that_lasts_is_read_until_the_end_of_the_cool_down() -> None:
    outcome = make_outcome(periods=BEFORE + WINDOW + 7)
    raised = _lift(outcome, [4], 0.3, window=WINDOW + 7)
    long = make_test(4)
    long = replace(long, read_until=long.end + timedelta(days=7))
    whole, cut = measure_geo(make_series(raised), long), measure_geo(make_series(raised), make_test(4))
    assert whole.effect is not None
    assert cut.effect is not None
    assert whole.effect.estimate == pytest.approx(0.3 * outcome[4, BEFORE:].sum(), rel=0.25)
    assert cut.effect.estimate == pytest.approx(0.3 * outcome[4, BEFORE : BEFORE + WINDOW].sum(), rel=0.25)
    assert whole.picture is not None
    assert len(whole.picture.periods) == len(cut.picture.periods) + 7 if cut.picture else False


def test_the_record_is_what_the_model_can_take() -> None:
    found = measure_geo(make_series(_lift(make_outcome(), [3], 0.2)), make_test(3, use=Use.VALIDATE))
    assert found.record is not None
    assert check_lift(found.record) == ()
    assert found.record.geos == ("region 3",)
    assert (found.record.use, found.record.from_panel, found.record.share) == (Use.VALIDATE, True, 1.0)
    assert found.record.spend_change == 10_000.0
    assert found.effect is not None
    assert found.disagreement is not None
    assert found.record.estimate == found.effect.estimate
    assert found.record.standard_error == pytest.approx(np.hypot(found.effect.standard_error, found.disagreement))


def test_few_regions_make_weaker_evidence() -> None:
    many = measure_geo(make_series(make_outcome(14)), make_test(3)).record
    few = measure_geo(make_series(make_outcome(7)), make_test(3))
    assert many is not None
    assert few.record is not None
    assert (many.design, few.record.design) == (StudyDesign.GEO, StudyDesign.MATCHED_MARKETS)
    assert "caution.few_placebos" in [caution.code for caution in few.cautions]


def test_regions_that_drift_apart_in_the_very_days_of_the_test_widen_it() -> None:
    outcome = make_outcome()
    dice = np.random.default_rng(8)
    apart = outcome.copy()
    apart[:, BEFORE:] *= 1 + 0.15 * dice.standard_normal((len(outcome), 1))
    calm, wild = (measure_geo(make_series(cells), make_test(3)) for cells in (outcome, apart))
    assert calm.effect is not None
    assert wild.effect is not None
    assert calm.rest is not None
    assert wild.rest is not None
    assert wild.effect.standard_error > 3 * calm.effect.standard_error
    assert wild.rest.factor > 3
    assert "caution.inflated" in [caution.code for caution in wild.cautions]


def test_regions_with_gaps_or_without_sales_are_left_out_and_named() -> None:
    outcome = make_outcome()
    outcome[5, 12] = np.nan
    outcome[6] = 0.0
    found = measure_geo(make_series(outcome), make_test(3, excluded=("region 7",)))
    assert found.rest is not None
    names = {name for name, _ in found.rest.weights}
    assert names == {f"region {n}" for n in range(14)} - {"region 3", "region 5", "region 6", "region 7"}
    told = {caution.code: caution.params["geos"] for caution in found.cautions if "left_out" in caution.code}
    assert told == {"caution.left_out_incomplete": ("region 5",), "caution.left_out_idle": ("region 6",)}


def test_spend_in_the_file_says_what_changed_and_what_it_brought() -> None:
    outcome = make_outcome()
    spend = 0.1 * make_outcome(seed=5, noise=0.01)
    raised = spend.copy()
    raised[3, BEFORE:] *= 3
    series = make_series(_lift(outcome, [3], 0.2), spend={"search": raised})
    found = measure_geo(series, make_test(3, spend_change=None))
    assert found.withheld == ()
    assert found.change is not None
    assert found.spend_return is not None
    assert found.spend_return.interval is not None
    assert found.change.estimate == pytest.approx(2 * spend[3, BEFORE:].sum(), rel=0.05)
    assert found.record is not None
    assert found.record.spend_change == found.change.estimate
    interval = found.spend_return.interval
    assert interval.low < 0.2 * outcome[3, BEFORE:].sum() / found.change.estimate < interval.high


def test_without_spend_nothing_can_enter_a_review_and_it_is_said() -> None:
    found = measure_geo(make_series(make_outcome()), make_test(3, spend_change=None))
    assert found.effect is not None
    assert found.record is None
    assert "caution.no_spend_change" in [caution.code for caution in found.cautions]


def test_a_return_is_unbounded_exactly_where_spend_may_not_have_changed() -> None:
    effect = Effect(estimate=50.0, standard_error=20.0, degrees_of_freedom=30.0)
    for spend_error, bounded in ((0.0, True), (10.0, True), (50.0, True), (70.0, False)):
        change = Effect(estimate=100.0, standard_error=spend_error, degrees_of_freedom=30.0)
        found = divide(effect, change, 0.3)
        limits = change.interval()
        assert found.is_bounded == bounded == (limits.low > 0 or limits.high < 0)
        assert found.estimate == 0.5


def test_the_limits_of_a_return_are_where_it_cannot_just_be_told_from_them() -> None:
    effect = Effect(estimate=50.0, standard_error=20.0, degrees_of_freedom=30.0)
    change = Effect(estimate=100.0, standard_error=15.0, degrees_of_freedom=30.0)
    found = divide(effect, change, -0.4).interval
    assert found is not None
    covariance = -0.4 * 20 * 15
    for ratio in (found.low, found.high):
        error = np.sqrt(20**2 - 2 * ratio * covariance + (ratio * 15) ** 2)
        at = Effect(estimate=50 - ratio * 100, standard_error=float(error), degrees_of_freedom=30.0)
        assert at.p == pytest.approx(0.1, abs=1e-9)


def test_a_test_that_begins_within_a_week_reads_that_week() -> None:
    outcome = make_outcome(periods=60)
    weeks = tuple(FIRST + timedelta(weeks=n) for n in range(60))
    series = make_series(outcome, periods=weeks, last_day=weeks[-1] + timedelta(days=6))
    test = make_test(3)
    test = replace(test, start=weeks[50] + timedelta(days=2), end=weeks[53], read_until=weeks[53])
    found = measure_geo(series, test)
    assert found.rest is not None
    assert (found.rest.periods, found.rest.window) == (50, 4)
    (told,) = [caution for caution in found.cautions if caution.code == "caution.whole_periods"]
    assert told.params == {"first": weeks[50].isoformat(), "last": (weeks[54] - timedelta(days=1)).isoformat()}
    whole = measure_geo(
        series,
        replace(test, start=weeks[50], end=weeks[54] - timedelta(days=1), read_until=weeks[54] - timedelta(days=1)),
    )
    assert "caution.whole_periods" not in {caution.code for caution in whole.cautions}


@pytest.mark.parametrize(
    ("share", "change", "code"),
    [
        (0.3, 500.0, "experiment.answer"),
        (0.3, -500.0, "experiment.answer.spared"),
        (-0.3, -500.0, "experiment.answer.less"),
        (0.0, 500.0, "experiment.answer.unclear"),
        (0.0, -500.0, "experiment.answer.unclear"),
    ],
)
def test_the_answer_credits_a_channel_with_nothing_that_came_while_it_was_off_or_that_is_not_clear(
    share: float, change: float, code: str
) -> None:
    found = measure_geo(make_series(_lift(make_outcome(), [3], share)), replace(make_test(3), spend_change=change))
    answer, *_ = state_experiment(found)
    assert answer.code == code
    assert (" brought " in say(answer)) == (code == "experiment.answer")


def test_a_test_that_was_looked_at_is_not_told_the_width_of_one_that_was_not() -> None:
    plain, looked = (measure_geo(make_series(make_outcome()), make_test(3, so_far=so_far)) for so_far in (False, True))
    assert "times as wide" in " ".join(map(say, state_rests(plain)))
    assert "times as wide" not in " ".join(map(say, state_rests(looked)))


def test_another_method_has_its_own_range_while_a_test_runs_and_after() -> None:
    plain, looked = (measure_geo(make_series(make_outcome()), make_test(3, so_far=so_far)) for so_far in (False, True))
    for found in (plain, looked):
        check, *others = found.checks
        assert check.interval is not None
        assert check.standard_error is not None
        # A line through 70 periods leaves 68 degrees of freedom, whatever the read-out's own t is.
        assert (check.interval.high - check.interval.mean) / check.standard_error == pytest.approx(1.6676, abs=1e-4)
        assert [other.interval for other in others] == [None, None]
