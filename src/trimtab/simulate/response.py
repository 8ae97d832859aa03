"""How exposure becomes outcome: carry-over, then saturation. Slow, plain and independent of the fitted model."""

from __future__ import annotations

import numpy as np

from trimtab.quantities import Array
from trimtab.simulate.world import CarryOver, Medium, Saturation

MEMORY = 26
"""Periods after which an exposure is forgotten."""


def weigh_lags(medium: Medium) -> Array:
    """Carry-over weights [lag], summing to one.

    Geometric: retention^lag. Delayed: retention^((lag - delay)^2). Weibull: its density with shape 2.
    Source: Jin et al. 2017, Bayesian methods for media mix modeling, section 2 (the first two); Robyn documentation
    (Weibull pdf).
    """
    lag = np.arange(MEMORY, dtype=float)
    match medium.carry_over:
        case CarryOver.GEOMETRIC:
            weight = medium.retention**lag
        case CarryOver.DELAYED:
            weight = medium.retention ** ((lag - medium.delay) ** 2)
        case CarryOver.WEIBULL:
            scaled = (lag + 0.5) / (10 * medium.retention)
            weight = scaled * np.exp(-(scaled**2))
    return np.asarray(weight / weight.sum())


def carry(exposure: Array, weights: Array) -> Array:
    """Exposure felt in each period [..., period], from exposure [..., period]; nothing before the first period."""
    felt = np.zeros_like(exposure)
    for lag, weight in enumerate(weights[: exposure.shape[-1]]):
        felt[..., lag:] += weight * exposure[..., : exposure.shape[-1] - lag]
    return felt


def saturate(felt: Array, medium: Medium, half: float) -> Array:
    """Share of the maximum response at felt exposure per person; `half` is in the same unit."""
    ratio = felt / half
    match medium.saturation:
        case Saturation.HILL:
            power = ratio**medium.slope
            return np.asarray(power / (1 + power))
        case Saturation.LOGISTIC:
            return np.asarray(np.tanh(ratio * np.arctanh(0.5)))
        case Saturation.ROOT:
            return np.asarray(0.5 * np.sqrt(ratio))
