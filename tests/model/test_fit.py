"""What a posterior must be like, on small panels."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from functools import cache

import numpy as np
import pytest
from tests.model.conftest import build_lift, build_panel

from trimtab.intake import Baseline, Control, ControlRole, Panel
from trimtab.lift import Lift
from trimtab.lift.record import Use
from trimtab.lift.window import read_out
from trimtab.model import HealthCase, Posterior, PriorKind, fit, fix_scale, infer
from trimtab.model.design import standardise
from trimtab.model.importance import Weighted
from trimtab.problems import BadInput
from trimtab.quantities import Array, Grain


@cache
def fitted(geos: int = 1) -> Posterior:
    return fit(build_panel(geos, 60, 3), target_ess=400)


def precise_lift(panel: Panel, roi: float, **changes: object) -> Lift:
    """A tight test of channel 1 over eight weeks and a long cool-down that read `roi` times the spend it took away."""
    window = slice(20, 28)
    spend = float(panel.spend[:, window, 1].sum())
    given: dict[str, object] = {
        "start": panel.periods[20],
        "end": panel.periods[28] - timedelta(days=1),
        "read_until": panel.periods[40] - timedelta(days=1),
        "geos": (),
        "estimate": roi * spend,
        "standard_error": 0.1 * spend,
        "degrees_of_freedom": None,
    }
    return build_lift(panel, 1, **{**given, **changes})


def test_contributions_add_up_to_the_return_that_was_sampled() -> None:
    posterior = fitted(2)
    spend = posterior.panel.spend.sum(axis=(0, 1))
    np.testing.assert_allclose(posterior.contribution.sum(axis=1) / spend, posterior.return_on_investment, rtol=1e-3)


def test_fit_is_baseline_plus_contributions_and_follows_the_outcome() -> None:
    posterior = fitted()
    np.testing.assert_allclose(posterior.fit, posterior.baseline + posterior.contribution.sum(axis=2))
    outcome = posterior.panel.outcome.sum(axis=0)
    assert np.corrcoef(posterior.fit.mean(axis=0), outcome)[0, 1] > 0.6


@pytest.mark.parametrize("baseline", Baseline)
def test_what_a_treatment_brought_is_found_up_and_down(baseline: Baseline) -> None:
    panel = fitted().panel
    price = Control(name="price", role=ControlRole.TREATMENT, baseline=baseline)
    posterior = fit(dataclasses.replace(panel, controls=(price,)), target_ess=400)
    values = panel.control_values[0, :, 0]
    per_unit = 0.3 * (panel.outcome[0] - 1.2 * panel.spend[0].sum(axis=1)).mean() / 3
    truth = per_unit * (values - (values.min() if baseline is Baseline.LOWEST else values.max())).sum()
    assert posterior.treated is not None
    brought = posterior.treated.sum(axis=(1, 2))
    low, high = np.quantile(brought, [0.01, 0.99])
    assert low < truth < high
    assert 0.2 < brought.mean() / truth < 2
    np.testing.assert_allclose(posterior.fit, posterior.baseline + posterior.contribution.sum(axis=2))


def test_a_treatment_is_expected_to_bring_a_tenth_of_the_outcome_either_way(panel: Panel) -> None:
    for baseline in Baseline:
        control = Control(name="price", role=ControlRole.TREATMENT, baseline=baseline)
        treated, scale = dataclasses.replace(panel, controls=(control,)), fix_scale(panel)
        column = standardise(treated, scale, np.zeros((len(panel.periods), 0)), panel.control_values)[..., 0]
        brought = scale.outcome * np.einsum("g,gt->", scale.size, column)
        np.testing.assert_allclose(abs(brought), 0.1 * panel.outcome.sum(), rtol=1e-6)
        nothing = panel.control_values[..., 0] == getattr(np, "min" if baseline is Baseline.LOWEST else "max")(
            panel.control_values
        )
        np.testing.assert_array_equal(column == 0, nothing)


def test_a_channel_never_used_stays_in_the_answer_and_believes_what_tests_foresee() -> None:
    panel = fitted().panel
    spend = panel.spend.copy()
    spend[..., 2] = 0.0
    silent = dataclasses.replace(panel, spend=spend, exposure=spend.copy())
    told = fit(silent, target_ess=200, expected={panel.channels[2].name: (4.0, 0.8)})
    untold = fit(silent, target_ess=200)
    assert [channel.name for channel in told.panel.channels] == [channel.name for channel in panel.channels]
    first = [posterior.curve.marginal[:, 2, 1].mean() for posterior in (told, untold)]
    assert first[0] > 1.5 * first[1]
    assert told.curve.spend[2, -1] > 0


def test_the_same_seed_gives_the_same_bits() -> None:
    panel = build_panel(1, 60, 3)
    first, second = (fit(panel, seed=5, target_ess=200) for _ in range(2))
    np.testing.assert_array_equal(first.return_on_investment, second.return_on_investment)
    np.testing.assert_array_equal(first.curve.outcome, second.curve.outcome)


@pytest.mark.parametrize("factor", [1e-4, 1e4])
def test_another_currency_changes_no_return(factor: float) -> None:
    panel = fitted().panel
    dear = dataclasses.replace(
        panel, outcome=panel.outcome * factor, spend=panel.spend * factor, exposure=panel.exposure * factor
    )
    np.testing.assert_allclose(fit(dear, target_ess=400).return_on_investment, fitted().return_on_investment, rtol=1e-5)


def test_curves_start_at_nothing_and_rise() -> None:
    curve = fitted().curve
    assert not curve.spend[:, 0].any()
    assert not curve.outcome[:, :, 0].any(), "a rounding left at no spend is printed as a tiny loss"
    mean = curve.outcome.mean(axis=0)
    assert (np.diff(mean, axis=1) > 0).all()
    assert all(np.isclose(curve.spend[c], curve.today[c]).any() for c in range(3))


def test_marginal_is_the_slope_of_the_curve() -> None:
    curve = fitted().curve
    middle = 0.5 * (curve.marginal[..., 1:] + curve.marginal[..., :-1])
    chord = np.diff(curve.outcome, axis=2) / np.diff(curve.spend, axis=1)
    far = np.arange(middle.shape[2]) > 8  # near nothing the curve bends within one step
    np.testing.assert_allclose(middle[..., far].mean(axis=0), chord[..., far].mean(axis=0), rtol=0.05)


def test_undeclared_money_puts_the_prior_on_shares_of_the_outcome() -> None:
    panel = dataclasses.replace(fitted().panel, currency=None, value_per_outcome=None)
    posterior = fit(panel, target_ess=300)
    assert posterior.prior is PriorKind.CONTRIBUTION_SHARE
    assert posterior.curve.value == 1.0


@pytest.mark.parametrize("roi", [-0.5, 0.0, 3.0])
def test_a_precise_experiment_moves_the_return_to_what_it_read(roi: float) -> None:
    panel = fitted().panel
    posterior = fit(panel, (precise_lift(panel, roi),), target_ess=300)
    before, after = fitted().return_on_investment[:, 1], posterior.return_on_investment[:, 1]
    assert np.abs(after.mean() - max(roi, 0.1)) < np.abs(before.mean() - max(roi, 0.1))
    if roi > 0:
        assert after.mean() == pytest.approx(roi, abs=0.8)
        assert after.std() < before.std()


def test_an_experiment_flagged_validate_moves_nothing() -> None:
    panel = fitted().panel
    posterior = fit(panel, (precise_lift(panel, 3.0, use=Use.VALIDATE),), target_ess=400)
    np.testing.assert_array_equal(posterior.return_on_investment, fitted().return_on_investment)


@pytest.mark.parametrize("own", [True, False])
def test_the_cells_a_panels_own_read_out_was_computed_from_are_not_read_again(own: bool) -> None:
    panel = fitted(2).panel
    lift = precise_lift(panel, 1.2, geos=panel.geos[:1], from_panel=own)
    _, _, reading = read_out(panel, lift)
    outcome = panel.outcome.copy()
    outcome[0, reading] *= 1.3
    told_otherwise = dataclasses.replace(panel, outcome=outcome)
    scale = fix_scale(panel)
    before, after = (fit(p, (lift,), scale=scale, target_ess=300) for p in (panel, told_otherwise))
    same = np.allclose(before.return_on_investment, after.return_on_investment)
    assert same is own


def test_an_experiment_outside_the_panel_is_refused_with_its_place() -> None:
    panel = fitted().panel
    outside = precise_lift(panel, 1.0, read_until=panel.periods[-1] + timedelta(weeks=9))
    with pytest.raises(BadInput) as refused:
        fit(panel, (outside,))
    assert [p.code for p in refused.value.problems] == ["problem.lift_outside_panel"]


def test_a_channel_without_history_keeps_its_prior_and_gets_a_curve() -> None:
    panel = build_panel(1, 60, 3)
    spend = panel.spend.copy()
    spend[..., 2] = 0.0
    posterior = fit(dataclasses.replace(panel, spend=spend, exposure=spend.copy()), target_ess=400)
    assert posterior.width_ratio[2] == pytest.approx(1.0, abs=0.1)
    assert posterior.contribution[..., 2].max() == 0.0
    assert posterior.curve.today[2] == 0.0
    assert posterior.curve.outcome[:, 2, -1].mean() > 0
    assert any(
        f.case is HealthCase.WEAK_EVIDENCE and panel.channels[2].name in f.channels for f in posterior.health.findings
    )


@pytest.mark.parametrize("own", [0.0, 0.6])
def test_channels_that_move_in_step_cannot_be_told_apart(own: float) -> None:
    panel = build_panel(1, 60, 3)
    spend = panel.spend.copy()
    spend[..., 1] = 2 * ((1 - own) * spend[..., 0] + own * spend[..., 1])
    posterior = fit(dataclasses.replace(panel, spend=spend, exposure=spend.copy()), target_ess=300)
    pairs = [f.channels for f in posterior.health.findings if f.case is HealthCase.CANNOT_SEPARATE]
    assert (tuple(c.name for c in panel.channels[:2]) in pairs) is (own == 0.0)


def test_a_shock_nobody_named_is_reported_with_its_week() -> None:
    panel = build_panel(1, 60, 3)
    outcome = panel.outcome.copy()
    outcome[0, 35] *= 4
    posterior = fit(dataclasses.replace(panel, outcome=outcome), target_ess=300)
    shocks = [f for f in posterior.health.findings if f.case is HealthCase.SHOCK_UNEXPLAINED]
    assert [f.statement.params["periods"] for f in shocks] == [(panel.periods[35].isoformat(),)]


def test_wild_weeks_count_for_little() -> None:
    panel = build_panel(1, 80, 2)
    usual = fit(panel, target_ess=300)
    outcome = panel.outcome.copy()
    outcome[0, [12, 31, 57]] *= (3.0, 0.2, 4.0)
    shaken = fit(dataclasses.replace(panel, outcome=outcome), target_ess=300)
    apart = np.abs(np.log(shaken.return_on_investment).mean(axis=0) - np.log(usual.return_on_investment).mean(axis=0))
    assert np.all(apart < 0.5 * np.log(usual.return_on_investment).std(axis=0))
    assert shaken.residual_sd.mean() < 1.3 * usual.residual_sd.mean()


def test_a_week_that_struck_every_region_counts_for_little_and_is_named() -> None:
    usual, panel = fitted(3), build_panel(3, 60, 3)
    outcome = panel.outcome.copy()
    outcome[:, [12, 31]] *= (2.0, 0.3)
    shaken = fit(dataclasses.replace(panel, outcome=outcome), target_ess=300)
    shocks = [f.statement for f in shaken.health.findings if f.case is HealthCase.SHOCK_UNEXPLAINED]
    assert [s.params["periods"] for s in shocks] == [tuple(panel.periods[k].isoformat() for k in (12, 31))]
    log, before = np.log(shaken.return_on_investment), np.log(usual.return_on_investment)
    assert np.all(np.abs(log.mean(axis=0) - before.mean(axis=0)) < 0.5 * before.std(axis=0))
    assert np.all(log.std(axis=0) < 1.25 * before.std(axis=0))


def test_wild_weeks_that_do_not_settle_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(infer, "MOST_TURNS", 1)
    panel = build_panel(1, 60, 3)
    outcome = panel.outcome.copy()
    outcome[0, 35] *= 4
    posterior = fit(dataclasses.replace(panel, outcome=outcome), target_ess=300)
    assert not posterior.engine.settled
    assert "health.shock_unsettled" in [f.statement.code for f in posterior.health.findings]


def test_channels_that_move_together_are_named() -> None:
    panel = build_panel(1, 60, 3)
    spend = panel.spend.copy()
    spend[..., 2] = spend[..., 1] * 1.0001
    posterior = fit(dataclasses.replace(panel, spend=spend, exposure=spend.copy()), target_ess=100)
    pairs = [set(f.channels) for f in posterior.health.findings if f.case is HealthCase.CANNOT_SEPARATE]
    assert {panel.channels[1].name, panel.channels[2].name} in pairs


def test_public_holidays_of_the_country_join_the_baseline() -> None:
    panel = build_panel(1, 60, 3)
    week = next(k for k, d in enumerate(panel.periods) if d.month == 12 and d.day + 6 >= 25)
    outcome = panel.outcome.copy()
    outcome[0, week] *= 3
    bumped = dataclasses.replace(panel, outcome=outcome)
    plain, aware = fit(bumped, target_ess=300), fit(bumped, target_ess=300, country="BE")
    assert aware.baseline[:, week].mean() > plain.baseline[:, week].mean()


def test_daily_data_have_a_weekly_rhythm_in_the_baseline() -> None:
    panel = build_panel(1, 120, 2)
    days = tuple(panel.periods[0] + timedelta(days=k) for k in range(120))
    rhythm = 1.0 + 0.4 * np.array([d.weekday() >= 5 for d in days])
    posterior = fit(
        dataclasses.replace(panel, periods=days, grain=Grain.DAY, outcome=panel.outcome * rhythm), target_ess=300
    )
    weekend = np.array([d.weekday() >= 5 for d in days])
    baseline = posterior.baseline.mean(axis=0)
    assert baseline[weekend].mean() > 1.2 * baseline[~weekend].mean()
    assert posterior.curve.horizon == 91


def test_a_channel_that_never_varied_is_found() -> None:
    panel = build_panel(1, 60, 2)
    spend = panel.spend.copy()
    spend[..., 1] = 5.0
    still = dataclasses.replace(panel, spend=spend, exposure=spend)
    found = [f for f in fit(still, target_ess=200).health.findings if f.case is HealthCase.NEVER_VARIED]
    assert [f.channels for f in found] == [("channel 1",)]


def test_no_draw_is_weighed_where_it_could_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Weighted:
        raise AssertionError("weighed")

    def stand_still(_: object, origin: Array, *__: object, **___: object) -> tuple[Array, int]:
        noise = np.random.default_rng(0).standard_normal((len(origin), 20, 1))
        return origin[:, None] + 0.01 * noise, 0

    monkeypatch.setattr(infer, "weigh_draws", refuse)
    monkeypatch.setattr(infer, "_run_chains", stand_still)
    with pytest.raises(AssertionError, match="weighed"):
        fit(build_panel(1, 60, 3), target_ess=1.0)
    monkeypatch.setattr(infer, "MOST_WEIGHED", 5)
    assert fit(build_panel(1, 60, 3), target_ess=1.0).engine.method == "hmc"
