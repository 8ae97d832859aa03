"""Treated geos against a weighted sum of the others: sum-to-one ridge weights in closed form, for many at once.

Everything here is in shares of a geo's own volume before the test, so that a large and a small geo weigh alike and
units fall out. Leading axes (runs, back-tests) are free; the last ones are `candidate, geo`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.lift.window import Mask
from trimtab.quantities import Array

STEADIEST = 1e-3
"""Least variance a geo is credited with, as a share of the median's: one that stands still would get all weight."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pool:
    """What all weights, errors and effects of one window are computed from; built once, shared by all candidates."""

    donors: NDArray[np.intp]
    """[donor], the geos that may be compared with."""
    before: int
    """Periods before the test."""
    window: int
    """Periods of the read-out."""
    volume: Array
    """[..., geo], mean outcome before the test, outcome units per period, > 0."""
    gram: Array
    """[..., geo, geo], products of the series before the test, summed: shares of volume, less the donors' mean and each
    series' own mean."""
    lagged: Array
    """[..., geo, geo], the same one period apart, both ways averaged."""
    change: Array
    """[..., geo], mean over the window, on the same scale: nought is as before."""

    @property
    def precision(self) -> Array:
        """[..., donor], weights to shrink to: in inverse proportion to how much a donor leaves the common course."""
        own = np.diagonal(self.gram, axis1=-2, axis2=-1)[..., self.donors]
        floor = STEADIEST * np.median(own, axis=-1, keepdims=True)
        inverse = 1 / np.maximum(own, np.maximum(floor, np.finfo(float).tiny))
        return np.asarray(inverse / inverse.sum(axis=-1, keepdims=True))

    @property
    def roughness(self) -> Array:
        """[...], variance of the first differences of the donors."""
        own = np.diagonal(self.gram - self.lagged, axis1=-2, axis2=-1)[..., self.donors]
        return np.asarray(2 * own.mean(axis=-1) / self.before)


def lay_pool(outcome: Array, donors: Mask, before: int, window: int) -> Pool:
    """The pool of a window that follows `before` periods.

    Args:
        outcome: [..., geo, period], outcome units; the first `before + window` periods are read, none may be missing.
        donors: [geo], which geos may be compared with; at least two.
        before: Periods before the test, at least three.
        window: Periods of the read-out.
    """
    past, during = outcome[..., :before], outcome[..., before : before + window]
    volume = past.mean(axis=-1)
    shares, read = past / volume[..., None] - 1, during.mean(axis=-1) / volume - 1
    # With weights that sum to one what all share cancels; taken out first, it costs no digits.
    shares = shares - shares[..., donors, :].mean(axis=-2, keepdims=True)
    read = read - read[..., donors].mean(axis=-1, keepdims=True)
    one_apart = shares[..., 1:] @ np.swapaxes(shares[..., :-1], -1, -2)
    return Pool(
        donors=np.flatnonzero(donors),
        before=before,
        window=window,
        volume=volume,
        gram=shares @ np.swapaxes(shares, -1, -2),
        lagged=(one_apart + np.swapaxes(one_apart, -1, -2)) / 2,
        change=read,
    )


def scale_penalty(pool: Pool, strengths: Array) -> Array:
    """[..., strength], the ridge's penalties: strength * before * sqrt(window) * variance of first differences.

    Source: the scaling of synthetic difference in differences, Arkhangelsky et al., American Economic Review, 2021.
    """
    unit = pool.before * np.sqrt(pool.window) * np.maximum(pool.roughness, np.finfo(float).tiny)
    return np.asarray(unit[..., None] * strengths)


def contrast(pool: Pool, treated: Mask, penalty: Array) -> Array:
    """[..., strength, candidate, geo]: shares of the treated's volume, less the weights of donors; sums to nought.

    The weights w of a candidate minimise |z - w'X|^2 + penalty * |w - w0|^2 with sum w = 1 over its donors, z being the
    treated's joint series and w0 the donors' `precision`: with A = X X' + penalty I,

        w = u - v (1'u - 1) / (1'v),   u = A^-1 (X z + penalty w0),   v = A^-1 1.

    A candidate's own geos leave its donors. X X' is taken apart once for all strengths and candidates; taking rows and
    columns S out of A is a correction by the S x S block of its inverse.

    Args:
        pool: Of the window.
        treated: [..., candidate, geo], each candidate with at least one geo, and two donors left.
        penalty: [..., strength].
    """
    d = pool.donors
    mine, taken, target = start_candidates(pool, treated)
    free = np.where(taken, 0.0, 1.0)
    size, axes = np.linalg.eigh(pool.gram[..., d[:, None], d])
    scaled = axes[..., None, :, :] / (np.maximum(size, 0.0)[..., None, :] + penalty[..., None])[..., None, :]
    inverse = scaled @ np.swapaxes(axes, -1, -2)[..., None, :, :]
    pull = mine @ pool.gram[..., :, d]
    wanted = (pull[..., None, :, :] + penalty[..., None, None] * target[..., None, :, :]) * free[..., None, :, :]
    sides = np.stack([wanted, np.broadcast_to(free[..., None, :, :], wanted.shape)], axis=-3)
    solution = _solve_without(inverse, taken[..., None, :, :], sides)
    u, v = (solution[..., side, :, :] * free[..., None, :, :] for side in (0, 1))
    weights = u - v * ((u.sum(axis=-1) - 1) / v.sum(axis=-1))[..., None]
    return subtract_weights(pool, mine, weights)


def start_candidates(pool: Pool, treated: Mask) -> tuple[Array, Mask, Array]:
    """What a search for weights starts from.

    The candidates' geos in shares of their volume `[..., candidate, geo]`, which donors are a candidate's own geos, and
    the weights its donors are shrunk to, both `[..., candidate, donor]`.
    """
    mine = treated * pool.volume[..., None, :]
    mine = mine / mine.sum(axis=-1, keepdims=True)
    taken = np.broadcast_to(treated[..., pool.donors], (*mine.shape[:-1], len(pool.donors)))
    target = np.where(taken, 0.0, pool.precision[..., None, :])
    return mine, taken, target / target.sum(axis=-1, keepdims=True)


def subtract_weights(pool: Pool, mine: Array, weights: Array) -> Array:
    """[..., strength, candidate, geo], shares less weights `[..., strength, candidate, donor]`."""
    found = np.broadcast_to(mine[..., None, :, :], (*weights.shape[:-1], mine.shape[-1])).copy()
    found[..., pool.donors] -= weights
    return found


def _solve_without(inverse: Array, taken: Mask, wanted: Array) -> Array:
    """Solutions `[..., side, candidate, donor]` of the system without the taken rows and columns.

    inverse: [..., donor, donor], of the whole system; taken: [..., candidate, donor]; wanted: the right sides
    `[..., side, candidate, donor]`, nought where taken.
    """
    most = int(taken.sum(axis=-1).max(initial=0))
    first = wanted @ inverse[..., None, :, :]
    if most == 0:
        return np.asarray(first)
    places = np.argsort(~taken, axis=-1, kind="stable")[..., :most]
    real = np.take_along_axis(taken, places, axis=-1)
    block = _gather_block(inverse, places)
    block = np.where(real[..., :, None] & real[..., None, :], block, np.eye(most))
    sides = np.broadcast_to(places[..., None, :, :], (*first.shape[:-1], most))
    wrong = np.where(real[..., None, :, :], np.take_along_axis(first, sides, axis=-1), 0.0)
    mend = np.linalg.solve(block[..., None, :, :, :], wrong[..., None])[..., 0]
    spread = np.zeros_like(wanted)
    np.put_along_axis(spread, sides, mend, axis=-1)
    return np.asarray(first - (spread * taken[..., None, :, :]) @ inverse[..., None, :, :])


def _gather_block(inverse: Array, places: NDArray[np.intp]) -> Array:
    """[..., candidate, place, place] out of `[..., donor, donor]`."""
    lead = np.broadcast_shapes(inverse.shape[:-2], places.shape[:-2])
    whole = np.broadcast_to(inverse, (*lead, *inverse.shape[-2:])).reshape(-1, *inverse.shape[-2:])
    at = np.broadcast_to(places, (*lead, *places.shape[-2:])).reshape(-1, *places.shape[-2:])
    rows = np.arange(len(whole))[:, None, None, None]
    return whole[rows, at[..., :, None], at[..., None, :]].reshape(*lead, *at.shape[1:], at.shape[-1])
