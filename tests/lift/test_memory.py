"""Noise that remembers the period before is found in short histories, and never believed without bounds."""

from __future__ import annotations

import numpy as np
import pytest

from trimtab.lift.memory import LEAST_MEMORY, MOST_MEMORY, estimate_memory


@pytest.mark.parametrize("truth", [0.0, 0.3, 0.6])
def test_a_short_history_is_right_about_memory_on_average(truth: float) -> None:
    dice = np.random.default_rng(2)
    noise = dice.standard_normal((4_000, 80))
    for period in range(1, 80):
        noise[:, period] += truth * noise[:, period - 1]
    short = noise[:, 40:] - noise[:, 40:].mean(axis=1, keepdims=True)
    products, squares = (short[:, 1:] * short[:, :-1]).sum(axis=1), (short**2).sum(axis=1)
    found = estimate_memory(products, squares, 40)
    assert abs(found.mean() - truth) < 0.03
    assert abs((products / squares).mean() - truth) > abs(found.mean() - truth)


def test_memory_stays_within_bounds_whatever_a_history_says() -> None:
    assert float(estimate_memory(9.9, 10.0, 20)) == MOST_MEMORY
    assert float(estimate_memory(-9.0, 10.0, 20)) == LEAST_MEMORY
    assert np.isfinite(estimate_memory(0.0, 0.0, 20))
