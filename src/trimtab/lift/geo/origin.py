"""Earlier windows without a test: what the same comparison would have read there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from trimtab.lift.geo.contrast import Pool, contrast, lay_pool, scale_penalty
from trimtab.lift.geo.noise import measure_gap
from trimtab.lift.geo.simplex import simplex_contrast
from trimtab.lift.window import Mask
from trimtab.quantities import Array

EARLIEST = 0.6
"""Share of the history an earlier window must leave before it."""
MOST_ORIGINS = 6
STRENGTHS = np.array([0.01, 0.03, 0.1, 0.3, 1.0, 3.0])
"""Strengths of the ridge that are tried: from nearly free weights to nearly the precision target."""
TIED = 1.05
"""Mean squared gaps within this factor of the least are as good as it."""


NEARLY_FREE = np.array([1e-4])
"""The ridge of simplex weights: only enough to settle ties."""


class Weights(Enum):
    """How the donors of a comparison are weighted."""

    RIDGE = "ridge"
    """Signed, shrunk to the precision target; the strength is chosen by earlier windows."""
    SIMPLEX = "simplex"
    """At least nought and not shrunk, as classic synthetic control."""

    @property
    def strengths(self) -> Array:
        """[strength], of the ridge, that are tried."""
        return STRENGTHS if self is Weights.RIDGE else NEARLY_FREE

    @property
    def solve(self) -> Callable[[Pool, Mask, Array], Array]:
        """What finds the contrasts of a pool."""
        return contrast if self is Weights.RIDGE else simplex_contrast


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Past:
    """What the comparison would have read in earlier windows, at every strength of the ridge."""

    gap: Array
    """[..., origin, strength, candidate], shares of volume."""
    error: Array
    """[..., origin, strength, candidate], its standard error."""
    before: tuple[int, ...]
    """[origin], periods before each window."""
    apart: float
    """How many such windows fit side by side."""


def list_origins(before: int, window: int) -> tuple[tuple[int, ...], int]:
    """Where earlier windows begin, and their length: that of the test, or what little history leaves room for."""
    first = int(np.ceil(EARLIEST * before))
    length = min(window, before - first)
    places = np.linspace(first, before - length, MOST_ORIGINS).round().astype(int)
    return tuple(int(place) for place in np.unique(places)), length


def look_back(
    outcome: Array, donors: Mask, treated: Mask, *, before: int, window: int, weights: Weights = Weights.RIDGE
) -> Past:
    """Read every candidate in every earlier window, at every strength.

    outcome: [..., geo, period]; treated: [..., candidate, geo]. The window of the test itself is not looked at.
    """
    origins, length = list_origins(before, window)
    pools = [lay_pool(outcome, donors, origin, length) for origin in origins]
    read = [read_strengths(pool, treated, weights) for pool in pools]
    return Past(
        gap=np.stack([gap for gap, _, _ in read], axis=-3),
        error=np.stack([error for _, error, _ in read], axis=-3),
        before=origins,
        apart=(before - origins[0]) / length,
    )


def read_strengths(pool: Pool, treated: Mask, weights: Weights = Weights.RIDGE) -> tuple[Array, Array, Array]:
    """Gap and standard error `[..., strength, candidate]`, and contrasts `[..., strength, candidate, geo]`."""
    found = weights.solve(pool, treated, scale_penalty(pool, weights.strengths))
    gap, error = measure_gap(_add_axis(pool), found)
    return gap, error, found


def _add_axis(pool: Pool) -> Pool:
    """The same pool with an axis for strengths."""
    return replace(
        pool,
        volume=pool.volume[..., None, :],
        gram=pool.gram[..., None, :, :],
        lagged=pool.lagged[..., None, :, :],
        change=pool.change[..., None, :],
    )


def choose_strength(past: Past, noise: Array) -> NDArray[np.intp]:
    """[...], index of the strength whose gaps in earlier windows, where nothing happened, were least.

    The squares of the treated and of all placebos are averaged: one series alone would choose by luck. Of strengths
    that do as well to within `TIED`, the strongest, for its weights rest on more donors.

    noise: [..., candidate], variance of each candidate's own first differences, that loud and quiet ones count alike.
    """
    squares = past.gap**2 / np.maximum(noise, np.finfo(float).tiny)[..., None, None, :]
    score = squares.mean(axis=(-3, -1))
    tied = score <= TIED * score.min(axis=-1, keepdims=True)
    return np.asarray(score.shape[-1] - 1 - tied[..., ::-1].argmax(axis=-1))


def measure_roughness(pool: Pool, treated: Mask) -> Array:
    """[..., candidate], variance of the first differences of the candidates' joint series."""
    shares = treated * pool.volume[..., None, :]
    shares = shares / shares.sum(axis=-1, keepdims=True)
    return np.asarray(2 * ((shares @ (pool.gram - pool.lagged)) * shares).sum(axis=-1) / pool.before)
