"""How an exposure's effect spreads over the periods after it: weights per kind of carry-over, for any array library."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

from trimtab.intake import CarryOver
from trimtab.quantities import Array

Numbers: TypeAlias = Any
"""An array of numpy, or of JAX inside compiled code: operators are all that is asked of it."""
NOTHING = 1e-6
"""Exposure, in half-saturations, below which it is taken for none: the logarithm must stay finite."""
LONGEST_DELAY_WEEKS = 6.0
"""Latest peak of a delayed effect: half the horizon, so that what follows the peak still lies within it. Ours."""


def weigh_lags(kind: CarryOver, retention: Numbers, delay: Numbers, lags: int) -> Numbers:
    """Carry-over weights, `[..., lag]`, summing to one: the share of an effect that arrives so many periods later.

    geometric: retention**l; binomial: (1 - l / (lags + 1))**(1 / retention - 1), exactly nothing after `lags`;
    delayed: retention**((l - delay)**2), highest at `delay`. For l = 0..lags, then divided by their sum.
    retention: `[...]`, in (0, 1), symbol alpha. delay: `[...]`, periods, symbol theta; only the delayed kind reads it.
    lags: horizon in periods.
    Source: Jin, Wang, Sun, Chan, Koehler 2017 (geometric, delayed); Meridian 1.2 (binomial).
    Laws: test_carry_over_moves_mass_and_makes_none.
    """
    lag = np.arange(lags + 1)
    match kind:
        case CarryOver.GEOMETRIC:
            raw = retention[..., None] ** lag
        case CarryOver.BINOMIAL:
            raw = (1.0 - lag / (lags + 1)) ** (1.0 / retention[..., None] - 1.0)
        case CarryOver.DELAYED:
            raw = retention[..., None] ** ((lag - delay[..., None]) ** 2)
    return raw / raw.sum(axis=-1, keepdims=True)


def count_until_arrived(kind: CarryOver, retention: Array, delay: Array, *, share: float, reach: int) -> Array:
    """Periods until `share` of an exposure's effect has arrived, `[draw]`, at least one.

    Of geometric carry-over that ends after `reach` periods (1 - retention^n) / (1 - retention^reach) has arrived after
    n, so n = log(1 - share * (1 - retention^reach)) / log(retention). Of the others, the sum of the first weights, in a
    straight line within a period.
    """
    kept = np.clip(retention, 1e-9, 1 - 1e-9)
    if kind is CarryOver.GEOMETRIC:
        return np.asarray(np.maximum(np.log1p(-share * (1 - kept**reach)) / np.log(kept), 1.0))
    weights = weigh_lags(kind, kept, delay, reach - 1)
    arrived = np.cumsum(weights, axis=-1)
    whole = np.sum(arrived < share, axis=-1, keepdims=True)
    last = np.take_along_axis(arrived, whole, axis=-1) - np.take_along_axis(weights, whole, axis=-1)
    return np.asarray(np.maximum(whole + (share - last) / np.take_along_axis(weights, whole, axis=-1), 1.0)[..., 0])
