"""Weights, errors and placebos of a geo test, against slow plain computations."""

from __future__ import annotations

import numpy as np
import pytest
from tests.lift.regions import BEFORE, WINDOW, make_outcome

from trimtab.lift.geo.contrast import Pool, contrast, lay_pool, scale_penalty
from trimtab.lift.geo.noise import measure_gap, spread_mean
from trimtab.lift.geo.origin import STRENGTHS, list_origins
from trimtab.lift.geo.placebo import count_distinct, draw_sets, inflate
from trimtab.lift.geo.reading import read_window
from trimtab.lift.geo.simplex import project, simplex_contrast
from trimtab.quantities import Array

GEOS = 9
DONORS = np.arange(GEOS) > 1


@pytest.fixture
def pool() -> Pool:
    return lay_pool(make_outcome(GEOS), DONORS, BEFORE, WINDOW)


def _solve_slowly(outcome: Array, treated: list[int], donors: list[int], pool: Pool, penalty: float) -> Array:
    """Weights from the whole system of the constrained ridge, one unknown more for the sum."""
    shares = outcome[:, :BEFORE] / outcome[:, :BEFORE].mean(axis=1, keepdims=True)
    volume = outcome[treated, :BEFORE].mean(axis=1)
    z = volume / volume.sum() @ shares[treated]
    x = shares[donors]
    target = pool.precision[[int(np.flatnonzero(pool.donors == d)[0]) for d in donors]]
    target = target / target.sum()
    n = len(donors)
    system = np.ones((n + 1, n + 1))
    system[:n, :n] = x @ x.T + penalty * np.eye(n)
    system[n, n] = 0.0
    return np.linalg.solve(system, np.append(x @ z + penalty * target, 1.0))[:n]


@pytest.mark.parametrize("candidate", [[0], [0, 1], [3], [4, 7], [2, 5, 8]])
@pytest.mark.parametrize("strength", [0.01, 3.0])
def test_weights_equal_those_of_the_whole_system(pool: Pool, candidate: list[int], strength: float) -> None:
    outcome = make_outcome(GEOS)
    penalty = scale_penalty(pool, np.array([strength]))
    # Beside others of other sizes, for all are solved at once.
    treated = np.zeros((3, GEOS), dtype=bool)
    treated[0, [2, 3, 4]] = treated[1, candidate] = treated[2, 6] = True
    found = contrast(pool, treated, penalty)[0, 1]
    donors = [d for d in range(GEOS) if DONORS[d] and d not in candidate]
    slow = _solve_slowly(outcome, candidate, donors, pool, float(penalty[0]))
    np.testing.assert_allclose(-found[donors], slow, atol=1e-9)
    assert found.sum() == pytest.approx(0.0, abs=1e-9)


def test_simplex_weights_meet_the_conditions_of_the_least_square(pool: Pool) -> None:
    treated = np.zeros((2, GEOS), dtype=bool)
    treated[0, 0] = treated[1, 5] = True
    penalty = scale_penalty(pool, np.array([0.01, 1.0]))
    found = simplex_contrast(pool, treated, penalty)
    for s, strength in enumerate(penalty):
        for c, own in enumerate((0, 5)):
            free = [d for d in pool.donors if d != own]
            weights = -found[s, c, free]
            assert weights.sum() == pytest.approx(1.0)
            assert weights.min() >= 0
            target = pool.precision[[int(np.flatnonzero(pool.donors == d)[0]) for d in free]]
            pull = pool.gram[np.ix_(free, free)] @ weights - pool.gram[free, own]
            pull = pull + strength * (weights - target / target.sum())
            level = pull[weights > 1e-9].mean()
            np.testing.assert_allclose(pull[weights > 1e-9], level, atol=1e-6)
            assert (pull[weights <= 1e-9] >= level - 1e-6).all()


def test_a_projection_is_the_nearest_point_of_the_simplex() -> None:
    dice = np.random.default_rng(3)
    for _ in range(50):
        point = dice.normal(size=6)
        free = dice.random(6) < 0.8
        free[0] = True
        found = project(point, free)
        assert found.sum() == pytest.approx(1.0)
        assert found.min() >= 0
        assert not found[~free].any()
        for _ in range(20):
            other = np.where(free, dice.exponential(size=6), 0.0)
            other = other / other.sum()
            assert np.linalg.norm((point - found)[free]) <= np.linalg.norm((point - other)[free]) + 1e-9


@pytest.mark.parametrize("memory", [-0.2, 0.0, 0.6])
def test_the_error_of_a_mean_counts_every_pair_of_days(memory: float) -> None:
    before, window = 400, 9
    lags = np.abs(np.subtract.outer(np.arange(window), np.arange(window)))
    pairs = (memory**lags).sum() / window**2
    found = spread_mean(np.asarray(memory), window, before)
    assert found == pytest.approx(pairs + (1 + memory) / (1 - memory) / before, rel=1e-12)


def test_the_gap_of_a_window_is_its_mean_less_the_weighted_mean_of_the_donors(pool: Pool) -> None:
    outcome = make_outcome(GEOS)
    treated = np.zeros((1, GEOS), dtype=bool)
    treated[0, 1] = True
    found = contrast(pool, treated, scale_penalty(pool, np.array([0.3])))[0]
    gap, error = measure_gap(pool, found)
    shares = outcome / outcome[:, :BEFORE].mean(axis=1, keepdims=True)
    assert gap[0] == pytest.approx(float((found[0] @ shares)[BEFORE:].mean()))
    assert (found[0] @ shares)[:BEFORE].mean() == pytest.approx(0.0, abs=1e-12)
    assert 0.5 < error[0] / (0.03 * np.sqrt((found[0] ** 2).sum() / WINDOW)) < 2


def test_single_donors_are_drawn_each_once_and_sets_never_take_more_than_half() -> None:
    volume = np.arange(1.0, GEOS + 1)
    singles = draw_sets(volume, DONORS, 1)
    assert singles.sum(axis=0).tolist() == DONORS.astype(int).tolist()
    sets = draw_sets(volume, DONORS, 3)
    assert set(sets.sum(axis=1).tolist()) == {3}
    assert len(np.unique(sets, axis=0)) == len(sets) == 35
    assert not sets[:, ~DONORS].any()
    assert set(draw_sets(volume, DONORS, 6).sum(axis=1).tolist()) == {3}


def test_the_same_placebo_twice_counts_once() -> None:
    dice = np.random.default_rng(0)
    contrasts = dice.normal(size=(5, 200))
    once = count_distinct(contrasts)
    assert count_distinct(np.vstack([contrasts, contrasts])) == pytest.approx(once)
    assert once == pytest.approx(5, rel=0.1)
    assert count_distinct(np.vstack([contrasts[:1]] * 7)) == pytest.approx(1.0)


def test_few_earlier_windows_move_the_factor_by_as_much_as_their_number_says() -> None:
    quiet, loud = np.full(20, 0.5), np.full(6, 3.0)
    kwargs = {"before": 90, "earlier": np.full(6, 80), "distinct": np.asarray(18.0)}
    few = inflate(quiet, loud, **kwargs, apart=2.0)  # type: ignore[arg-type]
    many = inflate(quiet, loud, **kwargs, apart=40.0)  # type: ignore[arg-type]
    assert 1.0 <= few.factor < many.factor < 3.0
    calm = inflate(quiet, np.full(6, 0.5), **kwargs, apart=2.0)  # type: ignore[arg-type]
    assert calm.factor == 1.0
    assert calm.freedom == 88.0
    space = inflate(np.full(20, 3.0), np.full(6, 0.5), **kwargs, apart=2.0)  # type: ignore[arg-type]
    assert space.factor == pytest.approx(3.0 / np.sqrt(88 / 86))
    assert space.freedom < 30


def test_earlier_windows_leave_most_of_the_history_before_them_and_end_before_the_test() -> None:
    for before, window in ((90, 15), (30, 15), (8, 4), (12, 30)):
        origins, length = list_origins(before, window)
        assert 1 <= length <= window
        assert min(origins) >= 0.6 * before
        assert max(origins) + length <= before
        assert len(set(origins)) == len(origins)


def test_a_batch_of_runs_reads_as_each_run_alone() -> None:
    runs = np.stack([make_outcome(GEOS, seed=seed) for seed in (1, 2, 3)])
    treated = np.arange(GEOS) == 0
    sets = draw_sets(runs[0, :, :BEFORE].mean(axis=1), DONORS, 1)
    together = read_window(runs, treated, sets, DONORS, before=BEFORE, window=WINDOW)
    for run, outcome in enumerate(runs):
        alone = read_window(outcome, treated, sets, DONORS, before=BEFORE, window=WINDOW)
        np.testing.assert_allclose(together.gap[run], alone.gap, atol=1e-10)
        np.testing.assert_allclose(together.error[run], alone.error, atol=1e-10)
        assert together.strength[run] == alone.strength
        assert together.inflation.factor[run] == pytest.approx(float(alone.inflation.factor))
    assert set(together.strength.tolist()) <= set(STRENGTHS.tolist())
