"""Effective sample size and R-hat against what is known of simple chains."""

from __future__ import annotations

import numpy as np
import pytest

from trimtab.model.diagnose import measure_bulk_ess, measure_rhat, measure_tail_ess
from trimtab.model.importance import fit_pareto_shape, measure_weighted_ess
from trimtab.quantities import Array


def draw_autoregression(rho: float, chains: int = 8, length: int = 4000) -> Array:
    generator = np.random.default_rng(3)
    draws = np.empty((chains, length))
    draws[:, 0] = generator.standard_normal(chains)
    for t in range(1, length):
        draws[:, t] = rho * draws[:, t - 1] + np.sqrt(1 - rho**2) * generator.standard_normal(chains)
    return draws


@pytest.mark.parametrize("rho", [-0.4, 0.0, 0.5, 0.9])
def test_effective_size_of_an_autoregression_is_the_textbooks(rho: float) -> None:
    draws = draw_autoregression(rho)
    assert measure_bulk_ess(draws) == pytest.approx(draws.size * (1 - rho) / (1 + rho), rel=0.15)


def test_tail_size_of_independent_draws_is_their_number() -> None:
    draws = draw_autoregression(0.0)
    assert measure_tail_ess(draws) == pytest.approx(draws.size, rel=0.15)


def test_rhat_sees_chains_in_different_places_and_chains_of_different_width() -> None:
    draws = draw_autoregression(0.3)
    assert measure_rhat(draws) < 1.01
    moved, stretched = draws.copy(), draws.copy()
    moved[0] += 2.0
    stretched[0] *= 4.0
    assert measure_rhat(moved) > 1.1
    assert measure_rhat(stretched) > 1.05


@pytest.mark.parametrize("shape", [0.2, 0.5, 0.9])
def test_pareto_shape_of_pareto_weights_is_found(shape: float) -> None:
    found = [fit_pareto_shape(np.random.default_rng(seed).pareto(1 / shape, 20_000) + 1.0) for seed in range(10)]
    assert np.mean(found) == pytest.approx(shape, abs=0.1)


def test_equal_weights_count_fully_and_one_weight_counts_once() -> None:
    values = np.random.default_rng(0).standard_normal(1000)
    assert measure_weighted_ess(values, np.full(1000, 1e-3)) == pytest.approx(1000)
    lopsided = np.full(1000, 0.001 / 999)
    lopsided[0] = 0.999
    assert measure_weighted_ess(values, lopsided) < 20
