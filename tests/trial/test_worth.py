"""The three ways to value a test agree where they must, and none exceeds perfect information."""

from __future__ import annotations

import numpy as np
import pytest

from trimtab.quantities import Array
from trimtab.trial.worth import Stakes, lay_splines, straighten, value_by_curve, value_by_weights, value_in_a_line

DRAWS = 1_200


def make_case(seed: int, draws: int = DRAWS) -> tuple[Stakes, list[tuple[Array, float]]]:
    """Four channels with skewed effects, moves that scale them, and tests of each channel at several errors."""
    dice = np.random.default_rng(seed)
    channels = 4
    mix = np.eye(channels) + 0.3 * dice.standard_normal((channels, channels))
    effect = np.exp(0.5 * dice.standard_normal((draws, channels)) @ mix.T)
    spend = dice.uniform(50, 400, channels)
    roi = effect * dice.uniform(0.5, 1.6, channels)
    factors = np.array([0.0, 0.7, 1.0, 1.4])
    profit = np.stack([spend * (roi * factor**0.7 - factor) - spend * (roi - 1) for factor in factors], axis=1)
    tests: list[tuple[Array, float]] = []
    for channel in range(channels):
        read = (roi * spend)[:, channel] * 0.25
        tests.extend((read, float(read.std() * noise)) for noise in 0.2 * 25 ** dice.random(3))
    return Stakes(profit=profit), tests


def rank(values: list[float]) -> Array:
    return np.asarray(np.argsort(np.argsort(values)), dtype=float)


def correlate(one: list[float], other: list[float]) -> float:
    """Spearman's rank correlation."""
    return float(np.corrcoef(rank(one), rank(other))[0, 1])


def test_the_line_the_curve_and_brute_force_rank_tests_alike() -> None:
    found = []
    for seed in range(1, 6):
        stakes, tests = make_case(seed)
        line = [straighten(stakes, read) * value_in_a_line(stakes, read, error) for read, error in tests]
        curve = [value_by_curve(stakes, read, error).value for read, error in tests]
        force = [value_by_weights(stakes, read, error) for read, error in tests]
        assert sum(curve) == pytest.approx(sum(force), rel=0.25)
        found.append([correlate(curve, force), correlate(line, force), correlate(line, curve)])
    assert min(curve for curve, _, _ in found) >= 0.9
    assert np.mean(found, axis=0).min() >= 0.9


def test_no_test_is_worth_more_than_knowing_everything() -> None:
    stakes, tests = make_case(5)
    ceiling = float(stakes.perfect().sum())
    for read, error in tests:
        assert value_by_curve(stakes, read, error).value <= ceiling + 1e-9
        assert value_by_weights(stakes, read, error) <= 1.02 * ceiling


def test_a_noisier_reading_is_worth_less_and_mere_noise_nothing() -> None:
    stakes, tests = make_case(6)
    read = tests[0][0]
    values = [value_by_curve(stakes, read, float(read.std()) * noise).value for noise in (0.1, 0.5, 2.0, 50.0)]
    assert values == sorted(values, reverse=True)
    assert values[-1] <= 0.02 * values[0]
    noise = np.random.default_rng(0).standard_normal(DRAWS)
    assert value_by_curve(stakes, noise, 0.1).value <= 0.02 * values[0]


def test_what_an_earlier_test_told_is_not_worth_paying_for_again() -> None:
    stakes, tests = make_case(7)
    (read, error), (other, far) = tests[0], tests[6]
    alone, elsewhere = value_in_a_line(stakes, read, error), value_in_a_line(stakes, other, far)
    known = (read + 0.01 * read.std() * np.random.default_rng(1).standard_normal(DRAWS))[:, None]
    assert value_in_a_line(stakes, read, error, known) < 0.1 * alone
    assert value_in_a_line(stakes, other, far, known) > 0.3 * elsewhere


def test_splines_add_up_to_one_everywhere() -> None:
    basis = lay_splines(np.linspace(-5, 5, 301))
    np.testing.assert_allclose(basis.sum(axis=1), 1.0, atol=1e-12)
    assert (basis >= -1e-12).all()
