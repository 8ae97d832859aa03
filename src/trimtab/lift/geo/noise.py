"""How sure the mean gap of a window is, with noise that remembers the period before."""

from __future__ import annotations

import numpy as np

from trimtab.lift.geo.contrast import Pool
from trimtab.lift.memory import estimate_memory
from trimtab.quantities import Array

LEAST_NOISE = 1e-9
"""Standard deviation of a gap, in shares of volume."""


def measure_gap(pool: Pool, contrast: Array) -> tuple[Array, Array]:
    """Mean gap of the window and its standard error, `[..., candidate]`, in shares of the treated's volume.

    The gap before the test is centred on nought, for every series is divided by its own mean and weights sum to one.
    With s^2 = sum of squared gaps before / (before - 2) and r their memory (`estimate_memory`),

        V = (1/D) (1 + 2 sum_{k<D} (1 - k/D) r^k) + (1 + r) / ((1 - r) before),   standard error = s sqrt(V):

    the variance of a mean over D periods, and of the mean before that it is held against.

    Source: variance of a mean of an AR(1) series (Priestley, Spectral Analysis and Time Series, 1981, ch. 5).
    """
    gap = (contrast @ pool.change[..., None])[..., 0]
    variance, memory = measure_noise(pool, contrast)
    return np.asarray(gap), np.asarray(np.sqrt(variance * spread_mean(memory, pool.window, pool.before)))


def measure_noise(pool: Pool, contrast: Array) -> tuple[Array, Array]:
    """Variance of the gap before the test and its lag-1 correlation, `[..., candidate]`."""
    squares = np.maximum(((contrast @ pool.gram) * contrast).sum(axis=-1), 0.0)
    products = ((contrast @ pool.lagged) * contrast).sum(axis=-1)
    memory = estimate_memory(products, squares, pool.before)
    # A copy of a donor has no gap at all; its noise is kept above the rounding of its gap.
    return np.asarray(np.maximum(squares / max(pool.before - 2, 1), LEAST_NOISE**2)), memory


def spread_mean(memory: Array, window: int, before: int) -> Array:
    """[...], variance of the mean over a window less the mean before it, in variances of one period."""
    lag = np.arange(1, window)
    within = (1 + 2 * ((1 - lag / window) * memory[..., None] ** lag).sum(axis=-1)) / window
    return np.asarray(within + (1 + memory) / ((1 - memory) * before))
