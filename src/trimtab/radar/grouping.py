"""Average linkage with the team's own merges and splits, which always win."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.quantities import Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What the team decided about two things that might be one."""

    one: str
    """Name of the first."""
    other: str
    is_same: bool
    """Whether they are one; else they are two, whatever they look like."""


def group_by_average(
    likeness: Array,
    cut: float,
    names: Sequence[str],
    rulings: Iterable[Ruling] = (),
    apart: NDArray[np.bool_] | None = None,
) -> tuple[tuple[int, ...], ...]:
    """Group things whose average likeness is high.

    The two groups of the highest average likeness between their members are merged, again and again, while it is at
    least the cut. Average linkage, since a chain of near neighbours (single linkage) or a hub would join what has
    nothing in common. Things ruled one are together from the start; groups that hold two things ruled apart are never
    merged. Of two rulings on one pair the later wins; a merge that a split contradicts by way of others stands, since
    the pair itself was looked at.

    Args:
        likeness: 0..1, shape `[thing, thing]`, symmetric.
        cut: Average likeness from which groups are merged.
        names: What the rulings call each thing.
        rulings: In the order they were made; those on unknown names are passed over.
        apart: Pairs that are never in one group but by a ruling, shape `[thing, thing]`, symmetric.

    Returns:
        Places of the members of each group, both in order of place.

    Source: Sokal and Michener 1958, unweighted pair groups by averages.
    """
    place = {name: i for i, name in enumerate(names)}
    latest = {
        frozenset((place[r.one], place[r.other])): r.is_same
        for r in rulings
        if r.one in place and r.other in place and r.one != r.other
    }
    members: list[list[int]] = [[i] for i in range(len(names))]
    mean = likeness.astype(np.float64).copy()
    np.fill_diagonal(mean, -1.0)
    for pair in (pair for pair, is_same in latest.items() if is_same):
        one, other = sorted(_find(members, i) for i in pair)
        if one != other:
            _merge(members, mean, one, other)
    known_apart = [] if apart is None else [(int(a), int(b)) for a, b in np.argwhere(apart)]
    splits = [(min(pair), max(pair)) for pair, is_same in latest.items() if not is_same]
    for one, other in ((_find(members, a), _find(members, b)) for a, b in (*splits, *known_apart)):
        mean[one, other] = mean[other, one] = -np.inf
    while mean.size and (best := float(mean.max())) >= cut:
        one, other = sorted(map(int, np.unravel_index(int(mean.argmax()), mean.shape)))
        assert best <= 1.0 + 1e-9, "a likeness lies in 0..1"
        _merge(members, mean, one, other)
    return tuple(tuple(sorted(group)) for group in members if group)


def _find(members: Sequence[Sequence[int]], thing: int) -> int:
    return next(g for g, group in enumerate(members) if thing in group)


def _merge(members: list[list[int]], mean: Array, one: int, other: int) -> None:
    """Put the second group into the first; a group apart from either stays apart from both."""
    sizes = len(members[one]), len(members[other])
    mean[one] = (mean[one] * sizes[0] + mean[other] * sizes[1]) / sum(sizes)
    mean[:, one] = mean[one]
    mean[one, one] = mean[other] = mean[:, other] = -1.0
    members[one] += members[other]
    members[other] = []
