"""What holds for every read-out of a test, whatever the data."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from tests.lift.regions import make_series, make_test

from trimtab.intake import Declared
from trimtab.lift.effect import Effect
from trimtab.lift.geo import GeoReadOut, GeoSeries, measure_geo
from trimtab.lift.geo.contrast import contrast, lay_pool, scale_penalty
from trimtab.lift.geo.planning import find_detectable, foresee
from trimtab.lift.geo.spend import divide
from trimtab.lift.user import Metric, Role, UserTest, measure_users, sum_up
from trimtab.lift.user.family import adjust_goals, adjust_secondary
from trimtab.lift.user.sequence import watch
from trimtab.lift.user.split import doubt_split
from trimtab.lift.user.table import Wanted, read_users
from trimtab.present import explain_problem
from trimtab.present.experiment import as_experiment_brief
from trimtab.quantities import Array

BEFORE, WINDOW = 30, 7

figures = st.floats(-1e6, 1e6, allow_nan=False)
errors = st.floats(1e-3, 1e6)
freedoms = st.one_of(st.floats(1.0, 500.0), st.just(np.inf))
effects = st.builds(Effect, estimate=figures, standard_error=errors, degrees_of_freedom=freedoms)


@st.composite
def panels(draw: st.DrawFn) -> Array:
    """[geo, period]: regions of any size and loudness, some of which wander, jump or follow each other."""
    dice = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    geos = draw(st.integers(7, 12))
    shape = (geos, BEFORE + WINDOW)
    noise = draw(st.sampled_from([0.002, 0.05, 0.2])) * dice.standard_normal(shape)
    walk = draw(st.sampled_from([0.0, 0.01])) * np.cumsum(dice.standard_normal(shape), axis=1)
    factor = draw(st.sampled_from([0.0, 0.1])) * np.outer(dice.standard_normal(geos), np.sin(np.arange(shape[1])))
    jump = draw(st.sampled_from([0.0, 0.3])) * dice.standard_normal((geos, 1)) * (np.arange(shape[1]) >= BEFORE)
    level = np.exp(dice.uniform(0, draw(st.sampled_from([0.1, 8.0])), (geos, 1)))
    return np.asarray(level * np.exp(noise + walk + factor + jump))


def read(outcome: Array, *treated: int, **changes: object) -> GeoReadOut:
    series: GeoSeries = make_series(outcome)
    return measure_geo(series, make_test(*treated, before=BEFORE, window=WINDOW, **changes))


@given(effects, st.floats(0.5, 0.999))
def test_interval_and_p_never_disagree(effect: Effect, level: float) -> None:
    interval = effect.interval(level)
    assume(abs(effect.p - (1 - level)) > 1e-9)
    leaves_nought_out = interval.low > 0 or interval.high < 0
    assert leaves_nought_out == (effect.p < 1 - level)


@given(effects, st.floats(0.5, 0.999))
def test_an_interval_is_never_empty_and_holds_its_estimate(effect: Effect, level: float) -> None:
    interval = effect.interval(level)
    assert np.isfinite([interval.low, interval.high]).all()
    assert interval.low < interval.high
    assert interval.low <= effect.estimate <= interval.high
    assert 0 <= effect.p <= 1


many = st.builds(replace, effects, degrees_of_freedom=st.floats(100.0, 1e6))


@given(many, st.floats(1.0, 1e6), st.floats(1.0, 1e6))
def test_interval_and_p_never_disagree_while_a_test_runs(effect: Effect, users: float, planned: float) -> None:
    watched = watch(effect, users, planned)
    assume(abs(watched.p - 0.1) > 1e-9)
    leaves_nought_out = watched.interval.low > 0 or watched.interval.high < 0
    assert leaves_nought_out == (watched.p < 0.1)
    assert watched.interval.low < watched.interval.high
    assert watched.interval.high - watched.interval.low > effect.interval().high - effect.interval().low


@given(panels())
@settings(max_examples=30)
def test_a_read_out_is_never_empty_and_agrees_with_its_p(outcome: Array) -> None:
    found = read(outcome, 0)
    assume(not found.withheld)
    assert found.effect is not None
    interval = found.effect.interval()
    assert interval.low < interval.high
    assert (interval.low > 0 or interval.high < 0) == (found.effect.p < 0.1)
    assert found.rest is not None
    assert found.rest.factor >= 1
    assert sum(weight for _, weight in found.rest.weights) == pytest.approx(1.0)


@given(panels(), st.floats(1e-6, 1e6))
@settings(max_examples=25)
def test_another_unit_of_the_outcome_changes_nothing_but_the_unit(outcome: Array, unit: float) -> None:
    one, other = read(outcome, 1, 2), read(outcome * unit, 1, 2)
    assert [reason.code for reason in one.withheld] == [reason.code for reason in other.withheld]
    if one.effect is None or other.effect is None:
        return
    assert other.effect.estimate == pytest.approx(unit * one.effect.estimate, rel=1e-6, abs=unit * 1e-9)
    assert other.effect.standard_error == pytest.approx(unit * one.effect.standard_error, rel=1e-6)
    assert other.effect.degrees_of_freedom == pytest.approx(one.effect.degrees_of_freedom, rel=1e-6)


@given(panels(), st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_the_order_of_the_regions_changes_nothing(outcome: Array, dice: object) -> None:
    order = list(range(len(outcome)))
    dice.shuffle(order)  # type: ignore[attr-defined]
    series = make_series(outcome)
    mixed = replace(series, geos=tuple(series.geos[n] for n in order), outcome=outcome[order])
    test = make_test(0, 3, before=BEFORE, window=WINDOW)
    one, other = measure_geo(series, test), measure_geo(mixed, test)
    assert [reason.code for reason in one.withheld] == [reason.code for reason in other.withheld]
    if one.effect is None or other.effect is None:
        return
    assert other.effect.estimate == pytest.approx(one.effect.estimate, rel=1e-6, abs=1e-9)
    assert other.effect.standard_error == pytest.approx(one.effect.standard_error, rel=1e-6)
    assert one.rest is not None
    assert other.rest is not None
    assert dict(other.rest.weights) == pytest.approx(dict(one.rest.weights), abs=1e-6)


@given(panels())
@settings(max_examples=10)
def test_the_same_data_read_the_same_to_the_last_bit(outcome: Array) -> None:
    one, other = read(outcome, 0, 1), read(outcome, 0, 1)
    assert one.effect == other.effect
    assert one.record == other.record


@given(panels(), st.floats(-0.5, 3.0))
@settings(max_examples=20)
def test_an_effect_moves_the_estimate_by_itself_and_the_error_not_at_all(outcome: Array, share: float) -> None:
    raised = outcome.copy()
    raised[0, BEFORE:] *= 1 + share
    one, other = read(outcome, 0), read(raised, 0)
    assume(one.effect is not None)
    assert one.effect is not None
    assert other.effect is not None
    added = share * outcome[0, BEFORE:].sum()
    assert other.effect.estimate - one.effect.estimate == pytest.approx(added, rel=1e-6, abs=1e-6 * outcome[0].sum())
    assert other.effect.standard_error == pytest.approx(one.effect.standard_error, rel=1e-9)


@given(panels(), st.integers(1, 3), st.sampled_from([0.01, 1.0, 30.0]))
@settings(max_examples=30)
def test_weights_sum_to_one_and_leave_the_treated_out(outcome: Array, size: int, strength: float) -> None:
    donors = np.arange(len(outcome)) > 0
    pool = lay_pool(outcome, donors, BEFORE, WINDOW)
    treated = np.zeros((2, len(outcome)), dtype=bool)
    treated[0, 0] = treated[1, 1 : 1 + size] = True
    found = contrast(pool, treated, scale_penalty(pool, np.array([strength])))[0]
    assert np.isfinite(found).all()
    np.testing.assert_allclose(found.sum(axis=1), 0.0, atol=1e-6)
    own = pool.volume[1 : 1 + size] / pool.volume[1 : 1 + size].sum()
    np.testing.assert_allclose(found[1, 1 : 1 + size], own, atol=1e-9)


@given(effects, effects, st.floats(-0.99, 0.99))
def test_a_return_has_limits_exactly_where_spend_surely_changed(effect: Effect, change: Effect, rho: float) -> None:
    change = replace(change, degrees_of_freedom=effect.degrees_of_freedom)
    assume(change.estimate != 0)
    limits = change.interval()
    assume(min(abs(limits.low), abs(limits.high)) > 1e-6 * change.standard_error)
    found = divide(effect, change, rho)
    assert found.is_bounded == (limits.low > 0 or limits.high < 0)
    if found.interval is not None:
        assert found.interval.low <= found.estimate + abs(found.estimate) * 1e-9
        assert found.interval.high >= found.estimate - abs(found.estimate) * 1e-9


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_counting_several_never_lowers_a_p_nor_changes_their_order(values: list[float]) -> None:
    p = np.array(values)
    goals, secondary = adjust_goals(p), adjust_secondary(p)
    assert (secondary >= p - 1e-12).all()
    assert (goals >= secondary - 1e-12).all()
    assert (goals <= 1).all()
    for adjusted in (goals, secondary):
        assert (np.diff(adjusted[np.argsort(p, kind="stable")]) >= -1e-12).all()


@given(st.lists(st.integers(0, 5_000), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_a_doubt_does_not_depend_on_the_names_of_the_arms(counts: list[int], dice: object) -> None:
    planned = np.arange(1.0, len(counts) + 1)
    planned /= planned.sum()
    order = list(range(len(counts)))
    dice.shuffle(order)  # type: ignore[attr-defined]
    users = np.array(counts, dtype=float)
    assert doubt_split(users[order], planned[order]) == pytest.approx(float(doubt_split(users, planned)), abs=1e-6)


@given(panels(), st.integers(1, 3))
@settings(max_examples=15)
def test_a_stricter_test_needs_a_larger_effect(outcome: Array, size: int) -> None:
    treated = np.arange(len(outcome)) < size
    outlook = foresee(outcome, treated, ~treated, window=5)
    assert outlook is not None
    strict = find_detectable(outlook, alpha=0.05, power=0.8)
    loose, sure = (find_detectable(outlook, alpha=0.2, power=power) for power in (0.8, 0.95))
    assert 0 < loose < strict
    assert loose < sure


@given(panels(), st.integers(1, 3), st.floats(0.01, 1_000))
@settings(max_examples=15)
def test_a_promise_does_not_depend_on_units(outcome: Array, size: int, unit: float) -> None:
    treated = np.arange(len(outcome)) < size
    found = [foresee(cells, treated, ~treated, window=5) for cells in (outcome, unit * outcome)]
    first, second = (find_detectable(one, power=0.8) for one in found if one is not None)
    assert first == pytest.approx(second, rel=1e-6)


@given(
    st.integers(0, 2**32 - 1),
    st.floats(0.0, 0.3),
    st.booleans(),
    st.one_of(st.none(), st.integers(1, 4_000)),
    st.floats(0.8, 1.2),
)
@settings(max_examples=60)
def test_a_guardrail_and_the_ranges_beside_it_never_disagree(
    seed: int, margin: float, lower: bool, planned: int | None, factor: float
) -> None:
    dice = np.random.default_rng(seed)
    arm = np.arange(600) % 2
    values = dice.normal(10.0, dice.uniform(0.5, 20.0), (600, 1)) * np.where(arm, factor, 1.0)[:, None]
    metric = Metric(name="waits", role=Role.GUARDRAIL, margin=margin, lower_is_better=lower)
    test = UserTest(control="a", treatment="b", metrics=(metric,), planned=planned)
    (reading,) = measure_users(sum_up(("a", "b"), arm, values), test).metrics
    limit = margin if lower else -margin
    ranges = [(reading.interval, limit * abs(reading.control))]
    if reading.relative is not None:
        ranges.append((reading.relative, limit))
    sides = {(one.low > bar) - (one.high < bar) for one, bar in ranges}
    told = {"held": {-1 if lower else 1}, "broken": {1 if lower else -1}}
    assert (reading.verdict == "unresolved") == (len(sides) > 1 or sides == {0})
    if reading.verdict != "unresolved":
        assert sides == told[str(reading.verdict)]


cells = st.one_of(
    st.sampled_from(["", "0", "1", "-1", "0.1", "1e9", "1e-9", "-7", "x"]),
    st.floats(-1e12, 1e12).map(lambda value: f"{value:.6g}"),
)


@given(st.lists(st.tuples(st.sampled_from("ab"), cells, cells, cells), min_size=1, max_size=6), st.data())
@settings(max_examples=100)
def test_whatever_rows_are_given_a_test_is_read_out_or_it_is_said_why(
    rows: list[tuple[str, str, str, str]], data: st.DataObject
) -> None:
    times = data.draw(st.sampled_from([1, 60]))
    frame = pd.DataFrame(rows * times, columns=["arm", "sales", "sales_before", "orders"])
    ratios = data.draw(st.sampled_from([(), (("basket", "sales", "orders"),)]))
    lower = data.draw(st.sampled_from([(), ("sales",)]))
    check_read(
        frame,
        Wanted(
            goals=("sales",),
            ratios=ratios,
            lower=lower,
            guardrails=data.draw(st.sampled_from([(), (("orders", 0.1),)])),
        ),
    )


@given(st.lists(st.tuples(*[cells] * 6), min_size=2, max_size=4), st.sampled_from([[], ["before"], ["per"]]))
@example(rows=[("0", "0", "", "", "", ""), ("0", "2.5014e-229", "", "", "", "")], more=[])
@settings(max_examples=100)
def test_whatever_sums_are_given_a_test_is_read_out_or_it_is_said_why(
    rows: list[tuple[str, ...]], more: list[str]
) -> None:
    names = [
        "sum",
        "sum_squares",
        *(f"{kind}_{name}" for kind in more for name in ("sum", "sum_squares", "sum_products")),
    ]
    frame = pd.DataFrame([row[: len(names)] for row in rows], columns=names[:6])
    frame["metric"], frame["arm"] = [f"m{n // 2}" for n in range(len(rows))], [f"arm {n % 2}" for n in range(len(rows))]
    frame["users"] = 200
    check_read(frame, Wanted(goals=("m0",)))


def check_read(frame: pd.DataFrame, wanted: Wanted) -> None:
    """Problems, reasons or finite numbers; never an exception."""
    found, problems, _ = read_users(frame, wanted, Declared())
    assert (found is None) == bool(problems)
    for problem in problems:
        assert explain_problem(problem)
    if found is None:
        return
    control, treatment = found.moments.arms[:2]
    for planned in (None, 100_000.0):
        test = UserTest(control=control, treatment=treatment, metrics=found.metrics, planned=planned)
        read_out = measure_users(found.moments, test)
        assert bool(read_out.withheld) != bool(read_out.metrics)
        assert as_experiment_brief(read_out)
        for reading in read_out.metrics:
            assert np.isfinite([reading.interval.low, reading.interval.high, reading.p]).all()
            assert reading.interval.low < reading.interval.high
