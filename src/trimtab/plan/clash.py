"""Whether a team's own limits leave any plan at all, whatever the channels do."""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Iterator, Sequence

from trimtab.plan.record import Budget
from trimtab.quantities import ChannelName

FARTHEST = 1e6
"""Largest total looked at where there is no ceiling, in units of the largest sum a limit names."""
SLACK = 1e-9
"""Share of a total by which limits may miss each other: the rounding of shares written in per cent."""

Line = tuple[float, float]
"""A sum of money that goes with the total: (what is fixed, share of the total)."""
Part = tuple[tuple[Line, ...], tuple[Line, ...]]
"""(floors, ceilings) of some channels in all; the largest floor holds, and the smallest ceiling."""


def leaves_a_plan(budget: Budget, paid: Collection[ChannelName], totals: tuple[float, float]) -> bool:
    """Return whether some total between two, above nought, can be spread so that every limit is kept.

    totals: (least, most) money over the horizon; the most may be infinite. Limits alone count: what a channel was ever
    given does not. Between the totals at which a sum takes over from a share every requirement is a straight line of
    the total, so each such stretch is settled by its ends.
    """
    parts = list(_list_parts(budget, paid))
    sums = [line[0] for part in parts for lines in part for line in lines if math.isfinite(line[0])]
    most = min(totals[1], FARTHEST * max([1.0, totals[0], *sums]))
    least = max(totals[0], most / FARTHEST**2)
    turns = {a / b for part in parts for lines in part for a, _ in lines for _, b in lines if b > 0}
    stops = [least, *sorted(turn for turn in turns if least < turn < most), most]
    return any(_can_meet(left, right, parts) for left, right in itertools.pairwise(stops))


def _list_parts(budget: Budget, paid: Collection[ChannelName]) -> Iterator[Part]:
    """One part for each limit on several channels, and one for the channels in none."""
    alone = {name: budget.limits.get(name, (0.0, math.inf)) for name in paid}
    rest = set(alone) - {name for limit in budget.together for name in limit.channels}
    for limit in budget.together:
        low, high = (sum(alone[name][end] for name in limit.channels) for end in (0, 1))
        floors = ((low, 0.0), (limit.least, 0.0), (0.0, limit.least_share))
        yield floors, ((high, 0.0), (limit.most, 0.0), (0.0, limit.most_share))
    low, high = (sum(alone[name][end] for name in rest) for end in (0, 1))
    yield ((low, 0.0),), ((float(high), 0.0),)


def _can_meet(left: float, right: float, parts: Sequence[Part]) -> bool:
    """Whether some total between two keeps every requirement, all of them straight lines there."""
    low, high = left, right
    for one, other in zip(_miss(left, right, parts), _miss(right, right, parts), strict=True):
        if one > 0 and other > 0:
            return False
        if one > 0:
            low = max(low, left + (right - left) * one / (one - other))
        elif other > 0:
            high = min(high, left + (right - left) * one / (one - other))
    return low <= high * (1 + SLACK)


def _miss(total: float, most: float, parts: Sequence[Part]) -> list[float]:
    """By how much each requirement is missed at a total, money; at most 0 where it is kept."""
    floors = [max(a + b * total for a, b in lines) for lines, _ in parts]
    # A channel without a ceiling may take all there is, and twice that is the same.
    ceilings = [min(min(a, 2 * most) + b * total for a, b in lines) for _, lines in parts]
    apart = (floor - ceiling for floor, ceiling in zip(floors, ceilings, strict=True))
    return [miss - SLACK * total for miss in (*apart, sum(floors) - total, total - sum(ceilings))]
