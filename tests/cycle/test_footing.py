"""What a review says about a channel nobody used: profit where there is a margin, and noise as it comes in a row."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.ledger import sample

from trimtab.cycle import make_settings, take_footing
from trimtab.ledger import Entry
from trimtab.opportunity import sum_noise
from trimtab.returns import Terms
from trimtab.review import Review


def entry(review: Review) -> Entry:
    return Entry(
        id=1,
        created_at=sample.AT,
        sitting=sample.sitting(),
        review=review,
        environment={},
        panel_hash="",
        previous_hash="",
        entry_hash="",
    )


def test_without_a_margin_no_profit_is_said() -> None:
    known = take_footing(entry(sample.review()), make_settings())
    assert known is not None
    assert known.returns[0].mean == pytest.approx(1.25 * 0.4)
    assert known.noise is not None
    silent = take_footing(entry(replace(sample.review(), terms=Terms())), make_settings())
    assert silent is not None
    assert (silent.returns, silent.amounts, silent.noise) == ((), (), None)
    assert silent.ceiling == known.ceiling > 0


def test_noise_that_lingers_adds_up_to_more() -> None:
    dice = np.random.default_rng(3).standard_normal(20_000)
    steady = np.empty_like(dice)
    steady[0] = dice[0]
    for week in range(1, len(dice)):
        steady[week] = 0.6 * steady[week - 1] + 0.8 * dice[week]
    for noise in (dice, steady):
        sums = noise[: len(noise) // 13 * 13].reshape(-1, 13).sum(axis=1)
        assert sum_noise(noise, 13) == pytest.approx(float(sums.std()), rel=0.05)


def test_a_week_nobody_counted_is_left_out_of_the_noise() -> None:
    noise = np.random.default_rng(4).standard_normal(400)
    gap = noise.copy()
    gap[100] = np.nan
    assert sum_noise(gap, 13) == pytest.approx(sum_noise(noise, 13), rel=0.05)
