"""Looking at a geo test while it runs: one boundary for all looks, learnt from windows in which nothing was tested."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.lift.geo.contrast import lay_pool, scale_penalty
from trimtab.lift.geo.noise import measure_noise, spread_mean
from trimtab.lift.geo.origin import Weights, choose_strength, list_origins, look_back, measure_roughness
from trimtab.lift.window import Mask
from trimtab.quantities import Array


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Looks:
    """What a running test reads at every look so far."""

    gap: Array
    """[..., look], mean gap from the first day to the look, in shares of volume."""
    error: Array
    """[..., look], its standard error, inflated by the placebos of the same days."""
    farthest: Array
    """[..., path], ascending: how far out, in such errors, placebos went at any look of the whole planned window."""

    def boundary(self, alpha: float) -> Array:
        """[...], errors out that a test without effect passes, at some look, with a probability of at most alpha.

        The k-th smallest of n placebo paths, k = ceil((1 - alpha) (n + 1)); infinite where there are too few.
        """
        paths = self.farthest.shape[-1]
        place = int(np.ceil((1 - alpha) * (paths + 1) - 1e-9)) - 1
        return np.asarray(self.farthest[..., place] if place < paths else np.full(self.farthest.shape[:-1], np.inf))

    @property
    def p(self) -> Array:
        """[..., look], share of paths, the test counted among them, that went as far out at any of their looks."""
        statistic = np.abs(self.gap / self.error)
        beyond = (self.farthest[..., None, :] >= statistic[..., None]).sum(axis=-1)
        return np.asarray((1 + beyond) / (1 + self.farthest.shape[-1]))


def look_at(
    outcome: Array,
    treated: Mask,
    sets: Mask,
    donors: Mask,
    *,
    before: int,
    window: int,
    weights: Weights = Weights.RIDGE,
) -> Looks:
    """Read a test after each of its periods so far, at most `window`.

    The statistic of a look is the gap over its error, over the root mean square of the placebos' (at least 1) at the
    same look: it follows what these very days do to such comparisons. The boundary is learnt from the same statistic of
    every placebo, against the other placebos, in earlier windows of the planned length.

    Args:
        outcome: [..., geo, period], up to the last period there is.
        treated: [geo].
        sets: [..., set, geo].
        donors: [geo].
        before: Periods before the test, of which two fifths must hold the planned window.
        window: Periods of the planned read-out.
        weights: How donors are weighted.
    """
    candidates = np.concatenate([np.broadcast_to(treated, (*sets.shape[:-2], 1, len(treated))), sets], axis=-2)
    past = look_back(outcome, donors, candidates, before=before, window=window, weights=weights)
    roughness = measure_roughness(lay_pool(outcome, donors, before, window), candidates)
    strength = weights.strengths[choose_strength(past, roughness)]
    origins, length = list_origins(before, window)
    assert length == window, "the history holds no earlier window of the planned length"
    gap, error = _walk(outcome, candidates, donors, strength, before=before, window=window, weights=weights)
    scale = np.sqrt(np.maximum(1.0, ((gap / error)[..., 1:, :] ** 2).mean(axis=-2)))
    farthest = []
    for origin in origins:
        known = outcome[..., : origin + window]
        steps, errors = _walk(known, candidates, donors, strength, before=origin, window=window, weights=weights)
        squares = (steps / errors)[..., 1:, :] ** 2
        others = (squares.sum(axis=-2, keepdims=True) - squares) / (squares.shape[-2] - 1)
        farthest.append(np.sqrt((squares / np.maximum(1.0, others)).max(axis=-1)))
    return Looks(
        gap=gap[..., 0, :],
        error=error[..., 0, :] * scale,
        farthest=np.sort(np.concatenate(farthest, axis=-1), axis=-1),
    )


def _walk(
    outcome: Array,
    candidates: Mask,
    donors: Mask,
    strength: Array,
    *,
    before: int,
    window: int,
    weights: Weights,
) -> tuple[Array, Array]:
    """Mean gap since the first day and its error, before inflation, `[..., candidate, look]`."""
    pool = lay_pool(outcome, donors, before, window)
    penalty = scale_penalty(pool, np.ones(1)) * strength[..., None]
    found = weights.solve(pool, candidates, penalty)[..., 0, :, :]
    during = outcome[..., before : before + window] / pool.volume[..., None] - 1
    during = during - during[..., donors, :].mean(axis=-2, keepdims=True)
    looks = np.arange(1, during.shape[-1] + 1)
    gap = found @ (np.cumsum(during, axis=-1) / looks)
    variance, memory = measure_noise(pool, found)
    error = np.stack([np.sqrt(variance * spread_mean(memory, int(look), before)) for look in looks], axis=-1)
    return np.asarray(gap), error
