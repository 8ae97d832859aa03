"""Search, weighted draws and chains on densities whose answer is known."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from trimtab.model.importance import MOST_ROUNDS, Weighted, weigh_draws
from trimtab.model.infer import _is_one_mode, look_further
from trimtab.model.mode import climb, measure_curvature, spread_around
from trimtab.model.parameters import Layout, bend_each
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
    root = spread_around(measure_curvature(rise, modes[0]))
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


def count_rounds(value: Callable[[Array], Array], settled: Callable[[Weighted], bool] = lambda _: False) -> int:
    """Rounds of draws that were made before the search for them was over."""
    rounds: list[int] = []

    def counted(points: Array) -> Array:
        rounds.append(len(points))
        return value(points)

    weigh_draws(counted, np.zeros(SIZE), np.eye(SIZE), settled, np.random.default_rng(3))
    return len(rounds)


def test_draws_are_given_up_where_no_proposal_ever_fitted() -> None:
    def speckled(points: Array) -> Array:
        """A new height at every point."""
        return np.asarray(4000.0 * np.sin(1e5 * points.sum(axis=1)) - 0.5 * np.sum(points**2, axis=1))

    assert count_rounds(speckled) < MOST_ROUNDS
    assert count_rounds(lambda points: rise(points)[0]) == MOST_ROUNDS


def test_one_lucky_draw_does_not_end_a_search_that_was_going_well() -> None:
    seen = 0

    def lucky(points: Array) -> Array:
        """A bell; the tenth round meets one point that seems to hold nearly all there is."""
        nonlocal seen
        seen += 1
        height = -0.5 * np.sum(points**2, axis=1)
        height[0] += 40.0 if seen == 10 else 0.0
        return np.asarray(height)

    assert count_rounds(lucky) == MOST_ROUNDS


def test_ends_of_a_search_are_one_mode_only_where_they_are_as_high_as_they_are_far() -> None:
    root = np.eye(SIZE)
    away = np.eye(SIZE)[0]
    assert _is_one_mode(np.stack([0 * away, 0.1 * away]), np.array([0.0, 0.0]), root)
    assert not _is_one_mode(np.stack([0 * away, 3 * away]), np.array([0.0, 0.0]), root)
    assert _is_one_mode(np.stack([0 * away, 3 * away]), np.array([0.0, -4.5]), root)  # the same hill, further down
    assert not _is_one_mode(np.stack([0 * away, 6 * away]), np.array([0.0, -4.5]), root)
    assert _is_one_mode(np.stack([0 * away, 30 * away]), np.array([0.0, -11.0]), root)  # too low to count


def test_no_chain_starts_where_the_density_is_nothing() -> None:
    generator = np.random.default_rng(4)
    origin, offset = np.zeros((8, SIZE)), 3.0 * generator.standard_normal((8, SIZE))
    assert not np.isfinite(walled(offset)[0]).all()
    chains = start_chains(walled, origin, offset)
    first = chains.position
    for _ in range(30):
        chains, _, _ = move(walled, chains, Metric(np.eye(SIZE)), 0.3, generator)
    assert (np.abs(chains.position - first).max(axis=1) > 0).all()


def test_a_hill_behind_a_far_bent_curve_is_found_and_no_other_end_is_kept_twice() -> None:
    layout = Layout(channels=3, lifts=0)
    far = bend_each(np.zeros(layout.size), layout)[1]

    def climbing(bonus: float) -> tuple[Array, Array]:
        def gradient(points: Array) -> tuple[Array, Array]:
            apart = points - far
            heights = np.stack([-0.5 * np.sum(points**2, axis=1), bonus - np.sum(apart**2, axis=1)])
            slopes = np.stack([-points, -2 * apart])
            return heights.max(axis=0), slopes[heights.argmax(axis=0), np.arange(len(points))]

        return look_further(gradient, *climb(gradient, np.zeros((8, layout.size))), layout)

    ends, heights = climbing(3.0)
    np.testing.assert_allclose(ends[heights.argmax()], far, atol=1e-3)
    assert len(climbing(-50.0)[0]) == 8
