"""A pilot is as large as what it teaches is worth, and never above its ceiling."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.opportunity.brand import footing

from trimtab.opportunity import Pilot, size_pilot


def sized(fit: float, *means: float, noise: float | None = 2000.0, ceiling: float = 2000.0) -> Pilot:
    pilot = size_pilot(fit, footing(*means, noise=noise, ceiling=ceiling))
    assert pilot is not None
    return pilot


def simulate(fit: float, means: tuple[float, ...], noise: float, size: float) -> float:
    """Mean gain of acting on what a pilot of a size reads, over many channels that might be, less acting without."""
    rng = np.random.default_rng(1)
    spread = math.sqrt(np.var(means, ddof=1) + (0.6 / 3.29) ** 2)
    mean, error = fit * float(np.mean(means)), math.sqrt(2) * noise / size
    truth = rng.normal(mean, spread, 400_000)
    read = truth + rng.normal(0.0, error, truth.size)
    believed = mean + (read - mean) * spread**2 / (spread**2 + error**2)
    gain = np.where(believed > 1.0, truth - 1.0, 0.0).mean()
    return 20_000.0 * float(gain - max(mean - 1.0, 0.0))


@pytest.mark.parametrize(("fit", "noise"), [(0.6, 1000.0), (0.9, 3000.0), (1.0, 300.0)])
def test_what_a_pilot_is_worth_is_what_simulated_channels_bring(fit: float, noise: float) -> None:
    means = (0.4, 1.2, 2.0, 0.8)
    pilot = sized(fit, *means, noise=noise)
    assert pilot.worth == pytest.approx(simulate(fit, means, noise, pilot.cap), rel=0.05)


@given(
    fit=st.floats(0.05, 1.0),
    means=st.lists(st.floats(0.0, 5.0), min_size=1, max_size=6),
    noise=st.floats(1.0, 1e6),
    ceiling=st.floats(1.0, 1e5),
)
def test_no_pilot_goes_above_its_ceiling_or_costs_more_than_it_teaches(
    fit: float, means: list[float], noise: float, ceiling: float
) -> None:
    pilot = size_pilot(fit, footing(*means, noise=noise, ceiling=ceiling))
    if pilot is not None:
        assert 0 < pilot.cap <= ceiling * (1 + 1e-12)
        assert pilot.worth is not None
        assert pilot.cost is not None
        assert pilot.worth > pilot.cost


def test_the_noisier_the_sales_the_less_a_pilot_is_worth() -> None:
    worths = [sized(0.9, 0.5, 1.5, 2.5, noise=noise).worth or 0.0 for noise in (100.0, 1000.0, 10_000.0)]
    assert worths == sorted(worths, reverse=True)


def test_where_channels_hardly_differ_and_lose_money_no_pilot_is_worth_it() -> None:
    assert size_pilot(0.5, footing(0.5, 0.5, 0.5, noise=50_000.0)) is None


def test_a_better_fit_promises_more() -> None:
    chances = [sized(fit, 0.8, 1.6, 2.4, noise=500.0).chance or 0.0 for fit in (0.4, 0.7, 1.0)]
    assert chances == sorted(chances)
    assert chances[0] < chances[-1]


def test_without_returns_the_ceiling_is_the_cap_and_nothing_is_claimed() -> None:
    assert sized(0.9) == Pilot(cap=2000.0, worth=None, cost=None, chance=None)
    assert sized(0.9, 1.0, 2.0, noise=None).worth is None


def test_where_nothing_may_be_spent_there_is_no_pilot() -> None:
    assert size_pilot(0.9, footing(ceiling=0.0)) is None
    assert size_pilot(0.9, footing(0.8, 1.6, ceiling=0.0)) is None


def test_without_noise_the_smallest_pilot_is_as_good_as_any() -> None:
    assert sized(0.6, 0.4, 1.2, 0.8, noise=0.0).cap == pytest.approx(2000.0 / 200)
