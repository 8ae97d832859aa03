"""Sets of regions that could be treated: drawn across the range of sizes, then bettered by swaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from trimtab.lift.window import Mask
from trimtab.quantities import Array

TRIES = 8
"""Draws per candidate that is wanted: many break a limit or were drawn before."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Field:
    """What sets may be made of, and their limits."""

    units: Mask
    """[unit, geo]: regions that go together are one unit."""
    fixed: Mask
    """[geo], in every set."""
    weight: Array
    """[geo], share of the outcome."""
    least: float
    """Share of the outcome a set has at least."""
    most: float
    """Share of the outcome a set has at most."""
    most_geos: int
    """Regions a set has at most, so that enough are left to compare with."""

    def allows(self, treated: Mask) -> bool:
        """Whether a set `[geo]` keeps the limits."""
        share, size = float(self.weight[treated].sum()), int(treated.sum())
        return size > 0 and self.least <= share <= self.most + 1e-12 and size <= self.most_geos


def lay_units(free: Mask, groups: Sequence[Mask]) -> Mask:
    """[unit, geo]: every group that is wholly free, and every free region of no group."""
    grouped = np.zeros_like(free)
    rows: list[Mask] = []
    for group in groups:
        grouped |= group
        if (group & ~free).sum() == 0:
            rows.append(group)
    rows.extend(np.arange(len(free)) == place for place in np.flatnonzero(free & ~grouped))
    return np.array(rows, dtype=bool).reshape(len(rows), len(free))


def draw_candidates(field: Field, count: int, dice: np.random.Generator) -> Mask:
    """[candidate, geo], different sets within the limits; fewer than `count` where there are no more, none where none.

    A set of k units takes one from each of k layers of size, so that it is a small picture of the whole.
    """
    order = np.argsort(field.units @ field.weight, kind="stable")
    found: dict[bytes, Mask] = {}
    if field.fixed.any() and field.allows(field.fixed):
        found[field.fixed.tobytes()] = field.fixed
    most = min(len(order), field.most_geos)
    for _ in range(TRIES * count if most else 0):
        if len(found) >= count:
            break
        size = int(dice.integers(1, most + 1))
        edges = np.linspace(0, len(order), size + 1).round().astype(int)
        chosen = [order[dice.integers(low, high)] for low, high in pairwise(edges) if high > low]
        treated = field.units[chosen].any(axis=0) | field.fixed
        if field.allows(treated):
            found[treated.tobytes()] = treated
    return _stack(found, len(field.weight))


def swap_units(field: Field, best: Mask, count: int, dice: np.random.Generator) -> Mask:
    """[candidate, geo], sets within the limits that differ from one of `best` `[candidate, geo]` by one unit."""
    found: dict[bytes, Mask] = {}
    for _ in range(TRIES * count if len(field.units) and len(best) else 0):
        if len(found) >= count:
            break
        treated = best[dice.integers(len(best))].copy()
        inside = _list_inside(field, treated)
        outside = np.setdiff1d(np.arange(len(field.units)), inside)
        if len(inside) and dice.random() < 2 / 3:
            treated &= ~field.units[dice.choice(inside)]
        if len(outside) and dice.random() < 2 / 3:
            treated |= field.units[dice.choice(outside)]
        treated |= field.fixed
        if field.allows(treated):
            found[treated.tobytes()] = treated
    return _stack(found, len(field.weight))


def _list_inside(field: Field, treated: Mask) -> NDArray[np.intp]:
    return np.flatnonzero((field.units & treated).any(axis=1))


def _stack(found: dict[bytes, Mask], geos: int) -> Mask:
    """The sets in an order that does not depend on how they were found."""
    rows = [found[key] for key in sorted(found)]
    return np.array(rows, dtype=bool).reshape(len(rows), geos)
