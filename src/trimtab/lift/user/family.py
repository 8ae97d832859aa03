"""Several metrics at once: how much of each p is left when there were several chances to find something."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trimtab.quantities import Array


def adjust_goals(p: Array) -> Array:
    """[metric], p of each goal such that claiming all below alpha is wrong anywhere with a probability of alpha.

    Step-down: the k-th smallest of m is multiplied by m - k + 1. Source: Holm, 1979.
    """
    order = np.argsort(p, kind="stable")
    scaled = np.maximum.accumulate((len(p) - np.arange(len(p))) * p[order])
    return _put_back(np.minimum(scaled, 1.0), order)


def adjust_secondary(p: Array) -> Array:
    """[metric], p of each secondary metric such that of those claimed below alpha a share of alpha is false on average.

    Step-up: the k-th smallest of m is multiplied by m / k. Source: Benjamini and Hochberg, 1995.
    """
    order = np.argsort(p, kind="stable")
    scaled = len(p) / np.arange(1, len(p) + 1) * p[order]
    return _put_back(np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0), order)


def _put_back(values: Array, order: NDArray[np.intp]) -> Array:
    found = np.empty_like(values)
    found[order] = values
    return found
