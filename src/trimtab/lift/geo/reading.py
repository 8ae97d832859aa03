"""The whole read-out of one window on arrays: weights, gap, error, placebos; any number of runs at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.lift.geo.contrast import Pool, lay_pool
from trimtab.lift.geo.origin import Past, Weights, choose_strength, look_back, measure_roughness, read_strengths
from trimtab.lift.geo.placebo import Inflation, count_distinct, inflate
from trimtab.lift.window import Mask
from trimtab.quantities import Array


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """The treated first, then the placebos, on the axis `candidate`."""

    pool: Pool
    contrast: Array
    """[..., candidate, geo]."""
    gap: Array
    """[..., candidate], mean over the window in shares of volume."""
    error: Array
    """[..., candidate], before inflation."""
    earlier: Array
    """[..., origin, candidate], gaps of earlier windows."""
    strength: Array
    """[...], of the ridge."""
    inflation: Inflation


def read_window(
    outcome: Array,
    treated: Mask,
    sets: Mask,
    donors: Mask,
    *,
    before: int,
    window: int,
    weights: Weights = Weights.RIDGE,
) -> Reading:
    """Read a window that follows `before` periods.

    Args:
        outcome: [..., geo, period], none missing.
        treated: [geo].
        sets: [..., set, geo], pseudo-treated, from `draw_sets`.
        donors: [geo], none of them treated.
        before: Periods before the test.
        window: Periods of the read-out.
        weights: How donors are weighted.
    """
    candidates = np.concatenate([np.broadcast_to(treated, (*sets.shape[:-2], 1, len(treated))), sets], axis=-2)
    pool = lay_pool(outcome, donors, before, window)
    past = look_back(outcome, donors, candidates, before=before, window=window, weights=weights)
    chosen = choose_strength(past, measure_roughness(pool, candidates))
    gap, error, found = (_take(part, chosen) for part in read_strengths(pool, candidates, weights))
    earlier, errors = _choose(past, chosen)
    inflation = inflate(
        gap[..., 1:] / error[..., 1:],
        earlier[..., 0] / errors[..., 0],
        before=before,
        earlier=np.array(past.before),
        distinct=count_distinct(found[..., 1:, :]),
        apart=past.apart,
    )
    return Reading(
        pool=pool,
        contrast=found,
        gap=gap,
        error=error,
        earlier=earlier,
        strength=weights.strengths[chosen],
        inflation=inflation,
    )


def _take(part: Array, chosen: NDArray[np.intp]) -> Array:
    """[..., strength, candidate(, geo)] at the chosen strength of each run."""
    index = chosen.reshape(*chosen.shape, *(1,) * (part.ndim - chosen.ndim))
    return np.take_along_axis(part, index, axis=chosen.ndim).squeeze(axis=chosen.ndim)


def _choose(past: Past, chosen: NDArray[np.intp]) -> tuple[Array, Array]:
    """Gaps and errors of the earlier windows `[..., origin, candidate]` at the chosen strength."""
    at = chosen.ndim
    gap, error = (np.moveaxis(part, at + 1, at) for part in (past.gap, past.error))
    return _take(gap, chosen), _take(error, chosen)
