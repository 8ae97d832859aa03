"""Experiments kept aside: what the model expected of them, in plain arithmetic, and that it never saw them."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from tests.model.conftest import build_lift, build_panel
from tests.oracles.explicit_model import expect_lift

from trimtab.intake import Panel
from trimtab.lift import Lift, Use
from trimtab.model import fit, fix_scale
from trimtab.model.almanac import choose_almanac
from trimtab.model.density import respond, solve_beta
from trimtab.model.design import lay_out
from trimtab.model.draw import read_held
from trimtab.model.parameters import Layout, unpack
from trimtab.model.score import score_lifts
from trimtab.problems import BadInput


def read(freedom: float | None = None, error: float = 3.0, estimate: float = 12.0) -> Lift:
    panel = build_panel(1, 40, 1)
    changes = {"estimate": estimate, "standard_error": error, "degrees_of_freedom": freedom, "use": Use.VALIDATE}
    return build_lift(panel, 0, **changes)


def test_the_score_of_two_draws_is_what_a_calculator_says() -> None:
    # an error of 3 and a bias of 4 make a scale of 5; draws of 10 and 14 lie 2 either side of the 12 that was read
    effects, bias = np.array([[10.0], [14.0]]), np.array([4.0])
    (normal,) = score_lifts([read()], effects, bias)
    assert normal.log_density == pytest.approx(-0.08 - 1.6094379 - 0.9189385)
    (heavy,) = score_lifts([read(freedom=1.0)], effects, bias)
    assert heavy.log_density == pytest.approx(-np.log(np.pi * 5 * 1.16))
    assert normal.effect.mean == normal.reading.mean == 12.0
    assert heavy.inside
    assert normal.inside


def test_the_reading_of_a_certain_effect_is_as_wide_as_its_error() -> None:
    # 90% of a Normal lie within 1.6448536 scales, 90% of a Cauchy within 6.3137515
    for freedom, half in ((None, 1.6448536), (1.0, 6.3137515)):
        (score,) = score_lifts([read(freedom=freedom)], np.full((3, 1), 100.0), np.array([4.0]))
        assert score.reading.low == pytest.approx(100 - 5 * half)
        assert score.reading.high == pytest.approx(100 + 5 * half)
        assert not score.inside
        for estimate, inside in ((score.reading.high - 0.01, True), (score.reading.high + 0.01, False)):
            (edge,) = score_lifts([read(freedom, estimate=estimate)], np.full((3, 1), 100.0), np.array([4.0]))
            assert edge.inside is inside


def test_the_effect_of_a_draw_equals_the_model_written_out(panel: Panel) -> None:
    spend = float(panel.spend[0, 20:24, 1].sum())
    held = (build_lift(panel, 1, spend_change=0.5 * spend), build_lift(panel, 2, geos=()))
    design, _, _ = lay_out(panel, (), fix_scale(panel), choose_almanac(panel, None, returning=False), 13, held=held)
    design = jax.tree.map(np.asarray, design)
    layout = Layout(channels=3, lifts=0)
    dice = np.random.default_rng(3)
    natural = unpack(jnp.asarray(0.6 * dice.standard_normal(layout.size)), layout, design.prior)
    geos, shapes = len(panel.geos), design.drift.shape[1]
    u, d = dice.standard_normal((geos, 3 if geos > 1 else 0)), dice.standard_normal((3, shapes))
    beta = solve_beta(natural, design, respond(natural, design))
    plain = {name: np.asarray(value) for name, value in natural._asdict().items()}
    expected = np.array([expect_lift(design, plain, np.asarray(beta), j, u, d) for j in range(2)])
    found = read_held(natural, design, beta, jnp.asarray(u), jnp.asarray(d))
    np.testing.assert_allclose(np.asarray(found), expected, rtol=1e-9)


def whole(panel: Panel, channel: int, **changes: object) -> Lift:
    """A test that took all spend of a channel away, everywhere and throughout."""
    end = panel.periods[-1] + timedelta(days=6)
    given = {"start": panel.periods[0], "end": end, "read_until": end, "geos": (), "use": Use.VALIDATE}
    return build_lift(panel, channel, **{**given, **changes})


@pytest.mark.parametrize("geos", [1, 2])
def test_a_test_of_everything_is_expected_to_read_what_the_channel_contributed(geos: int) -> None:
    panel = build_panel(geos, 60, 2)
    quiet = panel.spend.copy()
    quiet[:, :5] = 0.0  # nothing carries over from before the data begin
    panel = dataclasses.replace(panel, spend=quiet, exposure=quiet.copy())
    posterior = fit(panel, (whole(panel, 0), whole(panel, 1)), target_ess=200)
    assert posterior.lifts == ()
    contributed = posterior.contribution.sum(axis=1)
    for channel, score in enumerate(posterior.scores):
        low, high = np.quantile(contributed[:, channel], [0.05, 0.95])
        found = (score.effect.mean, score.effect.low, score.effect.high)
        assert found == pytest.approx((contributed[:, channel].mean(), low, high))


def test_an_experiment_kept_aside_moves_nothing() -> None:
    panel = build_panel(1, 60, 2)
    plain = fit(panel, target_ess=200)
    near = build_lift(panel, 1, use=Use.VALIDATE)
    far = dataclasses.replace(near, estimate=40 * near.estimate)
    posterior = fit(panel, (near, far), target_ess=200)
    np.testing.assert_allclose(posterior.return_on_investment, plain.return_on_investment)
    close, wide = posterior.scores
    assert close.inside
    assert not wide.inside
    assert close.log_density > wide.log_density


def test_an_experiment_is_never_held_against_the_data_it_was_computed_from() -> None:
    panel = build_panel(1, 60, 2)
    held = (build_lift(panel, 1, use=Use.VALIDATE, from_panel=True),)
    design, _, _ = lay_out(panel, (), fix_scale(panel), choose_almanac(panel, None, returning=False), 13, held=held)
    assert np.flatnonzero(design.seen[0] == 0).tolist() == [20, 21, 22, 23, 24]


def test_an_experiment_outside_the_data_cannot_be_scored() -> None:
    panel = build_panel(1, 60, 2)
    with pytest.raises(BadInput):
        fit(panel, (whole(panel, 0, start=panel.periods[0] - timedelta(days=1)),))
