"""Search, weighted draws and chains on densities whose answer is known."""

from __future__ import annotations

import numpy as np

from trimtab.model.importance import Weighted, weigh_draws
from trimtab.model.mode import climb, measure_curvature, spread_around
from trimtab.model.sample import Metric, move, start_chains
from trimtab.quantities import Array

SIZE = 12
EULER = 0.5772156649


def rise(points: Array) -> tuple[Array, Array]:
    """Independent Gumbel coordinates, skewed to the right; nothing beyond 30."""
    height = -np.sum(points + np.exp(-points), axis=1)
    return np.where(np.abs(points).max(axis=1) < 30, height, -np.inf), np.exp(-points) - 1.0


def walled(points: Array) -> tuple[Array, Array]:
    """A standard normal with nothing beyond a radius of four."""
    square = np.sum(points**2, axis=1)
    return np.where(square < 16.0, -0.5 * square, -np.inf), -points


def test_every_search_ends_on_the_mode_and_a_second_one_stays_there() -> None:
    starts = np.random.default_rng(1).standard_normal((8, SIZE))
    modes, _ = climb(rise, starts)
    np.testing.assert_allclose(modes, 0.0, atol=0.05)
    root = spread_around(measure_curvature(rise, modes[0], 8))
    np.testing.assert_allclose(root @ root.T, np.eye(SIZE), atol=0.1)
    again, heights = climb(rise, modes + 0.3, spread=root @ root.T)
    np.testing.assert_allclose(again, 0.0, atol=0.05)
    assert (heights >= rise(modes)[0] - 0.01).all()


def test_weighted_draws_of_a_skewed_density_have_its_mean_and_spread() -> None:
    weighted = weigh_draws(
        lambda points: rise(points)[0],
        np.zeros(SIZE),
        np.eye(SIZE),
        lambda seen: len(seen.weights) >= 15000,
        np.random.default_rng(2),
    )
    mean = weighted.weights @ weighted.draws
    np.testing.assert_allclose(mean, EULER, atol=0.15)
    spread = np.sqrt(weighted.weights @ (weighted.draws - mean) ** 2)
    np.testing.assert_allclose(spread, np.pi / np.sqrt(6), rtol=0.15)


def test_a_search_for_draws_is_given_up_only_where_nothing_was_ever_reached() -> None:
    rounds: list[int] = []

    def count(seen: Weighted) -> bool:
        rounds.append(len(seen.weights))
        return False

    def speckled(points: Array) -> Array:
        """No proposal fits: a new height at every point."""
        return np.asarray(4000.0 * np.sin(1e5 * points.sum(axis=1)) - 0.5 * np.sum(points**2, axis=1))

    weigh_draws(lambda p: rise(p)[0], np.zeros(SIZE), np.eye(SIZE), count, np.random.default_rng(3))
    patient = len(rounds)
    weigh_draws(speckled, np.zeros(SIZE), np.eye(SIZE), count, np.random.default_rng(3))
    assert len(rounds) - patient < patient


def test_no_chain_starts_where_the_density_is_nothing() -> None:
    generator = np.random.default_rng(4)
    origin, offset = np.zeros((8, SIZE)), 3.0 * generator.standard_normal((8, SIZE))
    assert not np.isfinite(walled(offset)[0]).all()
    chains = start_chains(walled, origin, offset)
    first = chains.position
    for _ in range(30):
        chains, _, _ = move(walled, chains, Metric(np.eye(SIZE)), 0.3, generator)
    assert (np.abs(chains.position - first).max(axis=1) > 0).all()
