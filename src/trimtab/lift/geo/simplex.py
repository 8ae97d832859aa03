"""Weights that are no debts: the same contrasts with no donor below nought, as classic synthetic control has them."""

from __future__ import annotations

import numpy as np

from trimtab.lift.geo.contrast import Pool, start_candidates, subtract_weights
from trimtab.lift.window import Mask
from trimtab.quantities import Array

MOST_STEPS = 20_000
STILL = 1e-10
"""Change of a weight in one step below which the search ends."""


def simplex_contrast(pool: Pool, treated: Mask, penalty: Array) -> Array:
    """[..., strength, candidate, geo], as `contrast` gives, with weights of at least nought.

    Minimises |z - w'X|^2 + penalty |w - w0|^2 over w >= 0, sum w = 1 by accelerated projected gradient.

    Source: Abadie, Diamond and Hainmueller, JASA, 2010 (the weights); Beck and Teboulle, 2009 (the search).
    """
    d = pool.donors
    mine, taken, target = start_candidates(pool, treated)
    pull = mine @ pool.gram[..., :, d]
    system = pool.gram[..., None, d[:, None], d] + penalty[..., None, None] * np.eye(len(d))
    wanted = pull[..., None, :, :] + penalty[..., None, None] * target[..., None, :, :]
    free = np.broadcast_to(~taken[..., None, :, :], wanted.shape)
    step = 1 / np.linalg.eigvalsh(system)[..., -1][..., None, None]
    weights = ahead = np.broadcast_to(target[..., None, :, :], wanted.shape)
    pace = 1.0
    for _ in range(MOST_STEPS):
        moved = project(ahead - step * (ahead @ system - wanted), free)
        # Momentum that points back uphill is dropped, which keeps the search from circling the answer.
        back = ((ahead - moved) * (moved - weights)).sum(axis=-1, keepdims=True) > 0
        faster = (1 + np.sqrt(1 + 4 * pace**2)) / 2
        ahead = np.where(back, moved, moved + (pace - 1) / faster * (moved - weights))
        change = float(np.abs(moved - weights).max(initial=0.0))
        weights, pace = moved, faster
        if change < STILL:
            break
    return subtract_weights(pool, mine, weights)


def project(point: Array, free: Mask) -> Array:
    """The nearest weights of at least nought that sum to one, nought where not free.

    Source: Duchi et al., ICML, 2008. Last axis: donor.
    """
    held = np.where(free, point, -np.inf)
    ordered = np.sort(held, axis=-1)[..., ::-1]
    rank = np.arange(1, point.shape[-1] + 1)
    sums = np.cumsum(np.where(np.isfinite(ordered), ordered, 0.0), axis=-1)
    kept = np.isfinite(ordered) & (ordered * rank > sums - 1)
    last = point.shape[-1] - 1 - kept[..., ::-1].argmax(axis=-1)
    level = (np.take_along_axis(sums, last[..., None], axis=-1) - 1) / (last[..., None] + 1)
    return np.where(free, np.maximum(point - level, 0.0), 0.0)
