"""The highest point of a density and its curvature, many starts in one batch."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from trimtab.quantities import Array

Gradient = Callable[[Array], tuple[Array, Array]]
"""Log density and its gradient of a batch: `[start, parameter]` to `[start]` and `[start, parameter]`."""


def climb(
    gradient: Gradient, starts: Array, spread: Array | None = None, most: int = 200, tolerance: float = 1e-3
) -> tuple[Array, Array]:
    """Modes `[start, parameter]` and log densities `[start]` reached from each start by BFGS with backtracking.

    All starts move in lockstep, so that each step is one call of `gradient`; one that has arrived takes no part.
    spread: inverse curvature to begin with, `[parameter, parameter]`, where one is known. tolerance: rise still
    expected at which a start has arrived.
    Source: Nocedal & Wright 2006, algorithms 3.1 and 6.1.
    """
    count, size = starts.shape
    here, (height, slope) = starts, gradient(starts)
    inverse = np.repeat((np.eye(size) if spread is None else spread)[None], count, axis=0)
    if spread is None:
        inverse = inverse / np.maximum(np.linalg.norm(slope, axis=1), 1.0)[:, None, None]
    step = np.ones(count)
    for _ in range(most):
        direction = np.einsum("bij,bj->bi", inverse, slope)
        rise = np.sum(direction * slope, axis=1)
        stuck = ~(rise > 0)
        direction[stuck], inverse[stuck] = slope[stuck], np.eye(size)
        rise = np.sum(direction * slope, axis=1)
        going = (rise >= tolerance) & (step >= 1e-10)
        if not going.any():
            break
        trial = here + step[:, None] * direction
        new_height, new_slope = height.copy(), slope.copy()
        new_height[going], new_slope[going] = gradient(trial[going])
        good = going & np.isfinite(new_height) & (new_height >= height + 1e-4 * step * rise)
        moved, turned = trial - here, slope - new_slope
        update = good & (np.sum(moved * turned, axis=1) > 1e-10)
        inverse[update] = _update(inverse[update], moved[update], turned[update])
        here, height = np.where(good[:, None], trial, here), np.where(good, new_height, height)
        slope = np.where(good[:, None], new_slope, slope)
        step = np.where(good, 1.0, np.where(going, step / 4, step))
    return here, height


def _update(inverse: Array, moved: Array, turned: Array) -> Array:
    rho = 1.0 / np.sum(moved * turned, axis=1)[:, None, None]
    left = np.eye(moved.shape[1]) - rho * moved[:, :, None] * turned[:, None, :]
    kept = np.einsum("bij,bjk,blk->bil", left, inverse, left, optimize=["einsum_path", (0, 1), (0, 1)])
    return np.asarray(kept + rho * moved[:, :, None] * moved[:, None, :])


def measure_curvature(gradient: Gradient, mode: Array, width: float = 1e-4) -> Array:
    """Negative Hessian of the log density at `mode`, `[parameter, parameter]`, by differences of the gradient."""
    size = len(mode)
    shifts = np.concatenate([np.eye(size), -np.eye(size)]) * width
    _, slopes = gradient(mode + shifts)
    hessian = (slopes[:size] - slopes[size:]) / (2 * width)
    return np.asarray(-(hessian + hessian.T) / 2)


def spread_around(curvature: Array) -> Array:
    """Square root L of the covariance LL' the curvature implies; open directions stay near the prior's sd.

    The symmetric one: it alone does not hang on the signs of eigenvectors, which rounding errors turn.
    """
    values, vectors = np.linalg.eigh(curvature)
    return np.asarray((vectors / np.sqrt(np.clip(values, 0.5, 1e8))) @ vectors.T)
