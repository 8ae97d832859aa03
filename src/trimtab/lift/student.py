"""Quantiles and tails of the Student t and the Normal, vectorised; the one place that asks SciPy for them.

It is loaded when the first is asked for: a list of what is recorded has no use for it and should not wait for it.
"""

from __future__ import annotations

import numpy as np

from trimtab.quantities import Array


def quantile(probability: Array | float, freedom: Array | float) -> Array:
    """The number below which a Student t lies with this probability; infinite freedom is a Normal."""
    from scipy.special import ndtri, stdtrit  # noqa: PLC0415

    probability, freedom = np.broadcast_arrays(np.asarray(probability, float), np.asarray(freedom, float))
    bounded = np.where(np.isfinite(freedom), freedom, 1.0)
    return np.where(np.isfinite(freedom), stdtrit(bounded, probability), ndtri(probability))


def chance_below(statistic: Array | float, freedom: Array | float) -> Array:
    """Probability that a Student t lies below a number."""
    from scipy.special import ndtr, stdtr  # noqa: PLC0415

    statistic, freedom = np.broadcast_arrays(np.asarray(statistic, float), np.asarray(freedom, float))
    bounded = np.where(np.isfinite(freedom), freedom, 1.0)
    return np.where(np.isfinite(freedom), stdtr(bounded, statistic), ndtr(statistic))


def spread(freedom: Array | float) -> Array:
    """Standard deviation of a Student t: sqrt(df / (df - 2)); of too few degrees of freedom, that of four."""
    freedom = np.maximum(np.asarray(freedom, float), 4.0)
    return np.where(np.isfinite(freedom), np.sqrt(freedom / (np.where(np.isfinite(freedom), freedom, 4.0) - 2)), 1.0)
