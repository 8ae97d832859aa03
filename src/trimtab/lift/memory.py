"""How far noise remembers the period before: one estimate, with one pair of bounds, for every read-out over time."""

from __future__ import annotations

import numpy as np

from trimtab.quantities import Array

LEAST_MEMORY, MOST_MEMORY = -0.2, 0.9
"""Bounds of the lag-1 correlation. Below, noise that takes itself back would narrow a range on the word of a short
history: at -0.2 by a sixth at most. Above, the noise of a mean has no bound where memory nears one, and a history that
wanders so is told by how far off earlier windows were, which widens every range by as much."""


def estimate_memory(products: Array | float, squares: Array | float, periods: int) -> Array:
    """Lag-1 correlation r of residuals, its small-sample bias (1 + 3 r) / periods put back, within bounds.

    products: sum of each residual times the one before. squares: their sum of squares.
    Source: Kendall, Biometrika, 1954.
    """
    found = np.asarray(products) / np.maximum(squares, np.finfo(float).tiny)
    return np.asarray(np.clip(found + (1 + 3 * found) / periods, LEAST_MEMORY, MOST_MEMORY))
