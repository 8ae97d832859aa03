"""Comparing thousands of sets of regions on the earlier half of the history, which no promise will rest on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.lift.geo.gate import SHORTEST
from trimtab.lift.geo.planning import rehearse
from trimtab.lift.student import quantile
from trimtab.lift.window import Mask
from trimtab.quantities import LEVEL, Array
from trimtab.trial.candidate import Field, draw_candidates, swap_units
from trimtab.trial.request import GeoRequest

MOST_WINDOWS = 10
"""Windows of the past in which candidates are compared."""
BETTERED = 20
"""Best candidates that are bettered by swaps."""
ROUNDS = 2
"""Of swaps."""
SWAPS = 0.2
"""Candidates tried in each round, as a share of those drawn."""
HORIZON = 91
"""Days over which what stays unknown is counted: a quarter, whatever the test's own length."""
ALIKE = 0.5
"""Share of common regions from which two sets are one and the same choice."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """Candidates of one length in the order of their score."""

    sets: Mask
    """[candidate, geo], the best first."""
    score: Array
    """[candidate], ascending."""
    tried: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """What candidates are compared on."""

    outcome: Array
    """[geo, period], the earlier history of the regions that may be used."""
    spend: Array | None
    """[geo], usual spend of the channel per period, money; None where the file has none."""
    step: int
    """Days of a period."""
    returned: float | None
    """Outcome that a unit of the channel's money brings, by finished tests; None where they do not say."""
    request: GeoRequest


def search_sets(ground: Ground, field: Field, length: int) -> Found:
    """Draw candidates, score them, better the best by swaps; the same every time."""
    dice = np.random.default_rng(ground.request.seed)
    sets = draw_candidates(field, ground.request.candidates, dice)
    score = score_sets(ground, sets, length)
    for _ in range(ROUNDS if len(sets) else 0):
        best = sets[np.argsort(score, kind="stable")[:BETTERED]]
        more = swap_units(field, best, max(round(SWAPS * len(sets)), 1), dice)
        sets = np.concatenate([sets, more])
        score = np.concatenate([score, score_sets(ground, more, length)])
    _, first = np.unique(sets, axis=0, return_index=True)
    order = first[np.argsort(score[first], kind="stable")]
    keep = order[np.isfinite(score[order])]
    return Found(sets=sets[keep], score=score[keep], tried=len(first))


def score_sets(ground: Ground, sets: Mask, length: int) -> Array:
    """[candidate], what a test of these regions leaves unknown and moves, the less the better; infinite if ruled out.

    With the smallest return that could be told, in outcome per money,

        told = (q(1 - alpha / 2) + z(power)) * error of share * outcome / |spend change|,

    a test leaves told * the channel's spend over a quarter unknown. Where an outcome's worth is known, that times the
    worth, plus the profit the test is expected to lose; else that alone; without spend, the smallest effect itself.
    """
    if not len(sets):
        return np.zeros(0)
    request, window = ground.request, length + ground.request.cooldown
    periods = ground.outcome.shape[1]
    span = min(window, max((periods - SHORTEST) // 2, 1))
    trial = rehearse(ground.outcome, sets, window=span, windows=min(MOST_WINDOWS, (periods - SHORTEST) // span))
    alpha = (1 - LEVEL) / request.alpha_divisor
    reach = float(quantile(1 - alpha / 2, np.inf) + quantile(request.power, np.inf))
    smallest = reach * trial.error_of_share
    if ground.spend is None:
        return smallest
    moved = sets @ ground.spend * request.by * length
    came = sets @ ground.outcome[:, -window:].mean(axis=1) * window
    with np.errstate(divide="ignore", invalid="ignore"):
        unknown = smallest * came / moved * float(ground.spend.sum()) * HORIZON / ground.step
    score = unknown if request.worth is None else request.worth * unknown + moved * _lose(ground, request.worth)
    ruled_out = moved <= 0
    if request.most_money is not None:
        ruled_out |= moved * request.cells > request.most_money
    return np.asarray(np.where(ruled_out, np.inf, score))


def _lose(ground: Ground, worth: float) -> float:
    """Profit lost per unit of money moved: sales that stay away less what is saved, or money added less what it brings.

    Where no test says what the money brings, added money is taken as lost, and what less money loses is left out.
    """
    direction = ground.request.direction
    if ground.returned is None:
        return float(max(direction, 0))
    return max(direction * (1 - worth * ground.returned), 0.0)


def pick_different(found: Found, count: int) -> list[int]:
    """Places of the best candidates of which no two share most of their regions."""
    picked: list[int] = []
    for place in range(len(found.sets)):
        if len(picked) == count:
            break
        if not any(_overlap(found.sets[place], found.sets[other]) >= ALIKE for other in picked):
            picked.append(place)
    return picked


def pick_apart(found: Found, first: int, count: int) -> list[int]:
    """Places of `count` candidates without a common region, the given one first; fewer where there are not so many."""
    picked, taken = [first], found.sets[first].copy()
    for place in range(len(found.sets)):
        if len(picked) == count:
            break
        if not (found.sets[place] & taken).any():
            picked.append(place)
            taken |= found.sets[place]
    return picked


def _overlap(one: Mask, other: Mask) -> float:
    return float((one & other).sum() / (one | other).sum())
