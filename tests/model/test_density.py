"""The fast density against the same model written out."""

from __future__ import annotations

import dataclasses

import jax
import numpy as np
import pytest
from tests.model.conftest import build_lift, declare_kinds
from tests.oracles.explicit_model import dense_log_density

from trimtab.intake import Panel
from trimtab.lift import Lift, StudyDesign
from trimtab.model.almanac import choose_almanac
from trimtab.model.backend import COMPILER_OPTIONS
from trimtab.model.density import lay_rows, log_density, respond, solve_beta
from trimtab.model.design import Design, lay_out
from trimtab.model.fitting import fix_magnitudes
from trimtab.model.outlier import weigh_innovations
from trimtab.model.parameters import Layout, log_prior, unpack
from trimtab.model.scale import fix_scale
from trimtab.quantities import Array

value = jax.jit(log_density, compiler_options=COMPILER_OPTIONS)
with_derivative = jax.jit(jax.value_and_grad(log_density), compiler_options=COMPILER_OPTIONS)


def lay_out_model(panel: Panel, lifts: tuple[Lift, ...] = ()) -> tuple[Design, Layout]:
    design, _, _ = lay_out(panel, lifts, fix_scale(panel), choose_almanac(panel, None, returning=False), 13)
    layout = Layout.of(design.prior)
    return fix_magnitudes(jax.tree.map(np.asarray, design), layout), layout


def draw_thetas(layout: Layout, count: int = 4) -> Array:
    return 0.6 * np.random.default_rng(1).standard_normal((count, layout.size))


def compare_with_oracle(design: Design, layout: Layout) -> None:
    fast, slow = [], []
    for theta in draw_thetas(layout):
        natural = {k: np.asarray(v) for k, v in unpack(theta, layout, design.prior)._asdict().items()}
        fast.append(float(value(theta, design) - log_prior(theta, layout, design.prior)))
        slow.append(dense_log_density(design, natural))
    np.testing.assert_allclose(np.diff(fast), np.diff(slow), rtol=1e-6, atol=1e-5)


def test_density_equals_the_model_with_every_coefficient_explicit(panel: Panel) -> None:
    compare_with_oracle(*lay_out_model(panel))


def test_density_equals_the_explicit_model_with_two_experiments_on_one_channel(panel: Panel) -> None:
    spend = float(panel.spend[0, 20:24, 1].sum())
    lifts = (
        build_lift(panel, 1),
        build_lift(panel, 1, spend_change=0.5 * spend, estimate=-0.1 * spend, degrees_of_freedom=None),
        build_lift(panel, 2, geos=()),
    )
    design, layout = lay_out_model(panel, lifts)
    assert (design.lifts.magnitude > 0).all()
    compare_with_oracle(design, layout)


def test_density_equals_the_explicit_model_with_every_kind_of_response(panel: Panel) -> None:
    mixed = declare_kinds(panel)
    design, layout = lay_out_model(mixed, (build_lift(mixed, 0),))
    assert layout.size == Layout(channels=3, lifts=1).size + 1
    compare_with_oracle(design, layout)


def test_density_equals_the_explicit_model_when_cells_are_missing(panel: Panel) -> None:
    outcome = panel.outcome.copy()
    outcome[0, [0, 7, 8, 21]] = np.nan
    holed = dataclasses.replace(panel, outcome=outcome)
    compare_with_oracle(*lay_out_model(holed, (build_lift(holed, 0, from_panel=True),)))


def test_density_equals_the_explicit_model_when_some_cells_are_wild(panel: Panel) -> None:
    outcome = panel.outcome.copy()
    outcome[0, [7, 8]] = np.nan
    design, layout = lay_out_model(dataclasses.replace(panel, outcome=outcome))
    generator = np.random.default_rng(2)
    calm, shocks = (generator.uniform(0.01, 1.0, known.shape) for known in (design.calm, design.calm_shock))
    compare_with_oracle(design._replace(calm=calm, calm_shock=shocks), layout)


def test_an_innovation_of_so_many_sds_is_weighed_by_its_odds(panel: Panel) -> None:
    design, _ = lay_out_model(panel)
    cells = np.linspace(0.0, 8.0, design.calm.size).reshape(design.calm.shape)
    shocks = np.linspace(0.0, 8.0, len(design.calm_shock))

    def weigh(shrunk: float) -> Array:
        # The slopes of log(p) / 2 - p * sds**2 / 2 at p = 1.
        at = (0.5 * (1 - (cells / shrunk) ** 2), 0.5 * (1 - (shocks / shrunk) ** 2))
        weighed = weigh_innovations(at, design)
        return np.append(weighed.calm, weighed.calm_shock)

    sds = np.append(cells, shocks)
    ordinary = 0.99 * np.exp(-0.5 * sds**2)
    wild = 0.01 / 10 * np.exp(-0.5 * (sds / 10) ** 2)
    np.testing.assert_allclose(weigh(1.0), (ordinary + wild / 100) / (ordinary + wild))
    assert (weigh(2.5) == 1).all()  # chance leads one of so many to 3.2 sds


@pytest.mark.parametrize("holes", [(), (0, 7, 8, 21)], ids=["every cell seen", "cells missing"])
def test_closed_form_derivative_equals_finite_differences(panel: Panel, holes: tuple[int, ...]) -> None:
    outcome = panel.outcome.copy()
    outcome[0, list(holes)] = np.nan
    panel = dataclasses.replace(panel, outcome=outcome)
    design, layout = lay_out_model(panel, (build_lift(panel, 1),))
    slope = []
    theta = draw_thetas(layout)[0]
    for k in range(layout.size):
        shift = 1e-5 * np.eye(layout.size)[k]
        slope.append(float(value(theta + shift, design) - value(theta - shift, design)) / 2e-5)
    np.testing.assert_allclose(with_derivative(theta, design)[1], slope, rtol=2e-5, atol=1e-4)


def test_value_alone_equals_value_with_derivative(panel: Panel) -> None:
    design, layout = lay_out_model(panel, (build_lift(panel, 1), build_lift(panel, 2, geos=())))
    for theta in draw_thetas(layout):
        np.testing.assert_allclose(value(theta, design), with_derivative(theta, design)[0], rtol=1e-11)


def test_no_rounding_error_far_out_passes_for_a_mode(panel: Panel) -> None:
    design, layout = lay_out_model(panel)
    absurd = np.zeros(layout.size)
    absurd[[0, 1, -1]] = 6.0, 20.0, -7.0
    assert float(value(absurd, design)) == -np.inf
    assert np.isfinite(float(value(absurd / 5, design)))


@pytest.mark.parametrize("worse", [StudyDesign.GEO, StudyDesign.MATCHED_MARKETS, StudyDesign.BEFORE_AFTER])
def test_a_higher_reading_never_lowers_the_answer(panel: Panel, worse: StudyDesign) -> None:
    """Every one of a channel's tests pulls the answer its own way, however unlike their designs and errors are."""
    for error in (1.0, 30.0, 1000.0):
        lifts = (
            build_lift(panel, 1, design=StudyDesign.USER_LEVEL, standard_error=30.0),
            build_lift(panel, 1, design=worse, standard_error=error),
            build_lift(panel, 1, design=worse, standard_error=30.0),
        )
        design, layout = lay_out_model(panel, lifts)
        natural = unpack(jax.numpy.zeros(layout.size), layout, design.prior)
        response = respond(natural, design)
        rows = lay_rows(natural, design, response, solve_beta(natural, design, response))
        covariance = np.asarray(rows.covariance)[len(panel.channels) :, len(panel.channels) :]
        assert (np.linalg.solve(covariance, design.lifts.magnitude) >= 0).all()


def test_an_experiment_from_the_panels_own_cells_removes_those_cells(panel: Panel) -> None:
    plain, _ = lay_out_model(panel, (build_lift(panel, 0),))
    own, _ = lay_out_model(panel, (build_lift(panel, 0, from_panel=True),))
    assert plain.seen.sum() - own.seen.sum() == 5
    np.testing.assert_array_equal(plain.lagged, own.lagged)


@pytest.mark.parametrize("change", [0.5, 1.0])
def test_a_test_that_took_all_spend_away_reads_the_whole_effect(panel: Panel, change: float) -> None:
    spend = float(panel.spend[0, 20:24, 1].sum())
    partial, _ = lay_out_model(panel, (build_lift(panel, 1, spend_change=change * spend),))
    window = partial.lifts.counterfactual[0, :4, 0] / np.maximum(partial.lifts.actual[0, :4, 0], 1e-12)
    spent = partial.lifts.actual[0, :4, 0] > 0
    np.testing.assert_allclose(window[spent], 1 - change, atol=1e-9)
