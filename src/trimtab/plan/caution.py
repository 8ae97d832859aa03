"""Planning for the worst cases: the draws weighed so that the best plan on average is the best plan in its worst share.

The mean gain over the worst share of the draws (conditional value at risk) is the smallest mean that any weights can
give which put no more than 1 / share on a draw. So the most cautious plan and its worst weights are a saddle point:

    max over plans of min over weights of Σ weights × gain = min over weights of max over plans of Σ weights × gain

For given weights the best plan is found exactly, as for the plain mean, and its weighted gain is at least what any plan
gains in its own worst share. That bound says how far the plan found may be from the best one. The weights go step by
step to the worst draws of the plan they lead to, and the plan so far moves towards each of those plans while it gains.

Source: Rockafellar and Uryasev 2000 (the dual form); Frank and Wolfe 1956 (the steps).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from trimtab.plan.search import find_highest
from trimtab.quantities import Array

STEPS = 60
"""Steps at most. On made-up markets the plan is then within a hundredth of what caution saves, the bound less close."""
REST = 3
"""Steps of the weights from one move of the plan to the next."""
CLIMBS = 6
"""Golden sections on the way from the plan so far to the next one."""
CLOSE_ENOUGH = 1e-3
"""Gap, as a share of what is at stake, at which the search ends."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weighed:
    """The plan that is best in its worst share of the draws, and the weights it is best under."""

    money: Array
    """[channel]."""
    weights: Array
    """[draw], adding up to 1: what prices are read under."""
    gap: float
    """How much more the best plan could gain in its worst share; 0 where it is close enough."""
    neutral: Array
    """[draw], gain of the plan that is best on average."""
    cautious: Array
    """[draw], gain of this plan."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SaddleProblem:
    """What a cautious plan is looked for in."""

    best_for: Callable[[Array], Array]
    """Weights `[draw]` to the money `[channel]` that gains most under them."""
    gain_of: Callable[[Array], Array]
    """Money to gain `[draw]`, against today."""
    allows: Callable[[Array], bool]
    """Whether money keeps to all limits."""
    today: Array
    """[channel], money."""


def weigh_draws(problem: SaddleProblem, *, share: float, draws: int) -> Weighed:
    """Return the plan that gains most on average over its own worst share of the draws."""
    weights = np.full(draws, 1 / draws)
    plan = problem.best_for(weights)
    neutral = problem.gain_of(plan)
    # Today's plan is a corner: every draw gains nothing there, so steps from either side would only come near it.
    found = problem.today if problem.allows(problem.today) else plan
    found = _climb(problem, found, plan, share)
    scale, bound = float(np.abs(neutral).mean()) or 1.0, float(neutral.mean())
    lowest = weights
    for step in range(STEPS):
        weights = weights + 2 / (step + 2) * (find_worst(problem.gain_of(plan), share) - weights)
        plan = problem.best_for(weights)
        reach = float(weights @ problem.gain_of(plan))
        if reach < bound:
            bound, lowest = reach, weights
        if step % REST == 0:
            found = _climb(problem, found, plan, share)
        if bound - mean_of_worst(problem.gain_of(found), share) <= CLOSE_ENOUGH * scale:
            break
    cautious = problem.gain_of(found)
    gap = bound - mean_of_worst(cautious, share)
    return Weighed(
        money=found,
        weights=lowest,
        gap=gap if gap > CLOSE_ENOUGH * scale else 0.0,
        neutral=neutral,
        cautious=cautious,
    )


def _climb(problem: SaddleProblem, start: Array, end: Array, share: float) -> Array:
    """The best plan between two, by golden section: limits and gains being what they are, there is one hill between."""

    def height(part: float) -> float:
        money = start + part * (end - start)
        return mean_of_worst(problem.gain_of(money), share) if problem.allows(money) else -np.inf

    best = find_highest(height, 0.0, 1.0, scan=1, sections=CLIMBS)
    return start if best is None else np.asarray(start + best * (end - start))


def find_worst(gain: Array, share: float) -> Array:
    """Weights that lie evenly on the worst share of the draws, `[draw]`; the last of them may count in part."""
    order = np.argsort(gain, kind="stable")
    weights = np.empty(len(gain))
    weights[order] = np.clip(share * len(gain) - np.arange(len(gain)), 0.0, 1.0)
    return np.asarray(weights / weights.sum())


def mean_of_worst(gain: Array, share: float) -> float:
    """Mean gain over the worst share of the draws."""
    return float(find_worst(gain, share) @ gain)
