"""How far off the comparison is where nothing was tested: in other geos, and in earlier windows."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb

import numpy as np

from trimtab.lift.student import spread
from trimtab.lift.window import Mask
from trimtab.quantities import Array

MOST_SETS = 64
"""Pseudo-treated sets that are drawn where several geos are treated."""


def draw_sets(volume: Array, donors: Mask, size: int) -> Mask:
    """[set, geo], pseudo-treated sets of donors: each donor alone, or sets of as many as were treated.

    The sets are the same every time and in whatever order the geos come: donors are ranked by volume, and drawn by a
    generator of a fixed seed. A set takes at most half of the donors, so that enough are left to compare with.

    volume: [geo].
    """
    places = np.flatnonzero(donors)
    places = places[np.argsort(volume[places], kind="stable")]
    size = max(1, min(size, len(places) // 2))
    if size == 1:
        chosen = [[place] for place in range(len(places))]
    else:
        dice = np.random.default_rng(20210415)
        wanted = min(comb(len(places), size), max(MOST_SETS, len(places)))
        found: set[tuple[int, ...]] = set()
        while len(found) < wanted:
            found.add(tuple(sorted(dice.choice(len(places), size, replace=False).tolist())))
        chosen = [list(places_of) for places_of in sorted(found)]
    sets = np.zeros((len(chosen), len(donors)), dtype=bool)
    for row, places_of in zip(sets, chosen, strict=True):
        row[places[places_of]] = True
    return sets


def count_distinct(contrast: Array) -> Array:
    """[...], how many placebos are as good as independent: candidates^2 / sum of squared cosines of their contrasts.

    Sets that share most of their geos, or the same set twice, count as one; n donors give at most n - 1.
    contrast: [..., candidate, geo]. Source: the effective number of a mean of squares (Satterthwaite, 1946), for noise
    alike and independent in all geos.
    """
    unit = contrast / np.linalg.norm(contrast, axis=-1, keepdims=True)
    cosine = unit @ np.swapaxes(unit, -1, -2)
    return np.asarray(contrast.shape[-2] ** 2 / (cosine**2).sum(axis=(-1, -2)))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Inflation:
    """What the standard error is multiplied by, and what that rests on."""

    factor: Array
    """[...], at least 1."""
    space: Array
    """[...], root mean square of the placebos in other geos; 1 is as their own errors say."""
    time: Array
    """[...], the same of the treated geos in earlier windows."""
    distinct: Array
    """[...], independent placebos in space."""
    freedom: Array
    """[...], degrees of freedom of the inflated t."""


def inflate(space: Array, time: Array, *, before: int, earlier: Array, distinct: Array, apart: float) -> Inflation:
    """The inflation of the error by what placebos read.

    factor^2 = max(1, space^2, (distinct * space^2 + apart * time^2) / (distinct + apart)): other geos show what the
    test's own time did to such comparisons, earlier windows what is odd about these geos. There are few earlier windows
    side by side, so they move the factor by as much as their number says.

    What the placebos add to the variance is known from few of them, the rest from all periods before the test:
    freedom = factor^4 / (1 / (before - 2) + (factor^2 - 1)^2 / (distinct + apart)), never more than before - 2.
    Source: degrees of freedom of a sum of variances, Satterthwaite, Biometrics Bulletin, 1946.

    Args:
        space: [..., placebo], gap over error of the pseudo-treated in the window of the test.
        time: [..., origin], gap over error of the treated in earlier windows.
        before: Periods before the test.
        earlier: [origin], periods before each earlier window.
        distinct: [...], independent placebos in space.
        apart: Earlier windows that fit side by side.
    """
    in_space = np.sqrt((space**2).mean(axis=-1)) / spread(before - 2)
    in_time = np.sqrt(((time / spread(earlier - 2)) ** 2).mean(axis=-1))
    joint = (distinct * in_space**2 + apart * in_time**2) / (distinct + apart)
    factor = np.sqrt(np.maximum(1.0, np.maximum(in_space**2, joint)))
    extra = factor**2 - 1
    scarcity = 1 / max(before - 2, 1) + extra**2 / (distinct + apart)
    freedom = np.minimum(factor**4 / scarcity, before - 2)
    return Inflation(factor=factor, space=in_space, time=in_time, distinct=distinct, freedom=freedom)
