"""Forecasts: the law of the future cells, what a course may do to them, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import jax
import numpy as np
import pytest
from tests.model.conftest import build_panel, declare_kinds
from tests.oracles.explicit_future import predict_future

from trimtab.intake import Course, Panel, cut_panel, go_on
from trimtab.ledger import decode_posterior, encode_posterior
from trimtab.model import Posterior, fit, forecast
from trimtab.model.ahead import lay_out_ahead
from trimtab.model.almanac import choose_almanac, count_days_off
from trimtab.model.basis import season_shapes
from trimtab.model.design import count_lags, lay_out, standardise
from trimtab.model.draw import draw_all
from trimtab.model.fitting import _look_out
from trimtab.model.infer import POOL
from trimtab.model.onward import bring, continue_noise, expose, extend_baseline, walk_on
from trimtab.model.parameters import Layout, unpack
from trimtab.model.scale import fix_scale
from trimtab.problems import BadInput


@pytest.fixture(scope="module")
def posterior() -> Posterior:
    return fit(build_panel(1, 60, 2), seed=2, target_ess=300)


def _scale_spend(course: Course, channel: int, factor: float) -> Course:
    amounts = course.amounts.copy()
    amounts[..., channel] *= factor
    return replace(course, amounts=amounts)


@pytest.mark.parametrize("hidden", [0, 2], ids=["seen to the end", "its last cells missing"])
def test_the_predictive_equals_the_model_with_every_coefficient_explicit(panel: Panel, hidden: int) -> None:
    panel = declare_kinds(panel)
    draws, ahead = 6_000, 4
    outcome = panel.outcome.copy()
    outcome[0, panel.outcome.shape[1] - hidden :] = np.nan
    panel = replace(panel, outcome=outcome)
    scale, almanac = fix_scale(panel), choose_almanac(panel, None, returning=False)
    design, drift, _ = lay_out(panel, (), scale, almanac, ahead)
    design = jax.tree.map(np.asarray, design)
    layout = Layout.of(design.prior)
    theta = 0.5 * np.random.default_rng(1).standard_normal(layout.size)
    natural = unpack(jax.numpy.asarray(theta), layout, design.prior)
    levels, _ = lay_out_ahead(panel, scale, drift, ahead, count_lags(panel.grain))
    generator = np.random.default_rng(7)
    drawn = draw_all(np.tile(theta, (draws, 1)), design, levels, scale.size, generator=generator, pool=POOL)
    delay = np.tile(natural.delay, (draws, 1))
    outlook = _look_out(panel, scale, design, drawn, delay=delay, almanac=almanac)
    course = go_on(panel, ahead)
    exposed = expose(panel, outlook, course)
    _, media = bring(outlook, exposed)
    baseline = extend_baseline(panel, outlook, course) + walk_on(outlook, panel, course, generator)[:, None]
    cells = (baseline + media + continue_noise(outlook, ahead, generator)).reshape(draws, -1)
    days_off = count_days_off(panel, almanac, course.periods)[len(panel.periods) :]
    future = {
        "lagged": exposed.lagged,
        "frequency": exposed.frequency,
        "season": season_shapes(course.periods, panel.grain, almanac.season),
        "controls": standardise(panel, scale, days_off, course.controls),
        "drift": drift[:ahead],
    }
    told = {name: np.asarray(value) for name, value in natural._asdict().items()}
    mean, covariance = predict_future(design, told, future, panel.grain.periods_per_year)
    spread = np.sqrt(np.diag(covariance))
    np.testing.assert_allclose((cells.mean(axis=0) - mean) / spread, 0.0, atol=5 / np.sqrt(draws))
    correlation = np.cov(cells.T) / np.outer(spread, spread)
    np.testing.assert_allclose(correlation, covariance / np.outer(spread, spread), atol=7 / np.sqrt(draws))


def test_the_fit_is_the_same_whether_or_not_anybody_looks_ahead(posterior: Posterior) -> None:
    before = posterior.fit.copy()
    nothing = forecast(posterior, periods=0)
    assert nothing.draws.shape == (len(before), 0)
    assert nothing.total.mean == 0.0
    np.testing.assert_array_equal(posterior.fit, before)
    again = fit(posterior.panel, seed=2, target_ess=300, horizon=13)
    np.testing.assert_array_equal(again.fit, before)


def test_the_baseline_goes_on_from_where_the_fit_ends(posterior: Posterior) -> None:
    panel, outlook = posterior.panel, posterior.outlook
    assert outlook is not None
    course = replace(go_on(panel, 1), periods=panel.periods[-1:], controls=panel.control_values[:, -1:])
    last = extend_baseline(panel, outlook, course)[:, 0, 0] * outlook.scale.outcome + outlook.scale.centre[0]
    np.testing.assert_allclose(last, posterior.baseline[:, -1], rtol=1e-9)


def test_what_is_seen_last_and_its_fit_differ_by_the_residual_that_goes_on(posterior: Posterior) -> None:
    outlook = posterior.outlook
    assert outlook is not None
    residual = outlook.residual[:, 0] * outlook.scale.outcome
    np.testing.assert_allclose(posterior.panel.outcome[0, -1] - posterior.fit[:, -1], residual, rtol=1e-7, atol=1e-6)


def test_more_spend_never_lowers_the_outcome_where_a_channel_works(posterior: Posterior) -> None:
    outlook = posterior.outlook
    assert outlook is not None
    course = go_on(posterior.panel, 13)
    works = (outlook.drift[:, :13, 1] > 0).all(axis=1)
    assert works.mean() > 0.5
    levels = [forecast(posterior, _scale_spend(course, 1, factor)).expected for factor in (0.0, 0.5, 1.0, 2.0)]
    for less, more in pairwise(levels):
        assert (more[works] >= less[works] - 1e-9).all()
    assert (levels[-1].mean(axis=0) > levels[0].mean(axis=0)).all()


def test_what_channels_bring_and_the_baseline_add_up_to_what_is_expected(posterior: Posterior) -> None:
    course = go_on(posterior.panel, 13)
    whole = forecast(posterior, course)
    none = posterior.outlook
    assert none is not None
    silent = replace(posterior, outlook=replace(none, beta=np.zeros_like(none.beta)))
    baseline = forecast(silent, course).expected
    np.testing.assert_allclose(whole.expected, baseline + whole.contribution.sum(axis=2), rtol=1e-9)


def test_ranges_widen_with_the_distance(posterior: Posterior) -> None:
    outlook = posterior.outlook
    assert outlook is not None
    steps = np.var(walk_on(outlook, posterior.panel, go_on(posterior.panel, 13), np.random.default_rng(0)), axis=0)
    assert (np.diff(steps) > 0).all()
    lasting = replace(
        outlook,
        autocorrelation=np.full_like(outlook.autocorrelation, 0.8),
        noise=np.ones_like(outlook.noise),
        residual=np.zeros_like(outlook.residual),
    )
    noise = np.std(continue_noise(lasting, 13, np.random.default_rng(0))[:, 0], axis=0)
    assert (np.diff(noise[:4]) > 0).all()
    assert noise[-1] == pytest.approx(1.0, abs=0.1)


def test_a_peak_that_comes_back_is_told_with_more_doubt_than_the_weeks_beside_it() -> None:
    panel = build_panel(1, 112, 1)
    outcome = panel.outcome.copy()
    outcome[0, [10, 62]] += 8 * outcome.std()
    ahead = forecast(fit(replace(panel, outcome=outcome), target_ess=300, returning=True))
    low, high = ahead.ends()
    width = high - low
    assert ahead.mean[2] > 1.5 * max(ahead.mean[1], ahead.mean[3])
    assert width[2] > 1.2 * max(width[1], width[3])


def test_the_outcomes_of_the_regions_add_up_to_the_whole() -> None:
    panel = build_panel(2, 60, 2)
    posterior = fit(panel, seed=1, target_ess=200)
    result = forecast(posterior, go_on(panel, 6))
    np.testing.assert_allclose(result.geo_draws.sum(axis=1), result.draws)
    assert result.geo_draws.shape[1:] == (2, 6)


def test_spend_nobody_tried_is_answered_and_said(posterior: Posterior) -> None:
    codes = {s.code for s in forecast(posterior, _scale_spend(go_on(posterior.panel, 13), 0, 9.0)).statements}
    assert "forecast.more_than_seen.money" in codes
    codes = {s.code for s in forecast(posterior, _scale_spend(go_on(posterior.panel, 13), 0, 0.0)).statements}
    assert "forecast.less_than_seen.money" in codes
    assert not any("seen" in s.code for s in forecast(posterior).statements)


def test_a_course_that_leaves_a_gap_or_goes_too_far_is_refused(posterior: Posterior) -> None:
    late = go_on(posterior.panel, 14)
    late = replace(late, periods=late.periods[1:], amounts=late.amounts[:, 1:], controls=late.controls[:, 1:])
    with pytest.raises(BadInput) as refused:
        forecast(posterior, late)
    assert [p.code for p in refused.value.problems] == ["problem.course_not_next"]
    with pytest.raises(BadInput) as refused:
        forecast(posterior, periods=60)
    assert [p.code for p in refused.value.problems] == ["problem.forecast_too_far"]


def test_a_control_that_never_moved_says_nothing_of_the_time_ahead() -> None:
    panel = build_panel(1, 60, 1)
    past, course = cut_panel(replace(panel, control_values=np.zeros_like(panel.control_values)), 50)
    posterior = fit(past, seed=1, target_ess=200)
    moved = forecast(posterior, replace(course, controls=course.controls + 5.0))
    np.testing.assert_array_equal(moved.draws, forecast(posterior, course).draws)


def test_a_fit_kept_in_a_file_forecasts_the_same_to_the_last_bit(posterior: Posterior) -> None:
    kept = decode_posterior(b"".join(encode_posterior(posterior, "0.1.0")))
    np.testing.assert_array_equal(forecast(kept, seed=3).draws, forecast(posterior, seed=3).draws)
