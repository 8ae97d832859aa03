"""What the result of a test would be worth: how much better decisions become once it is known, in money.

A test reads S, the outcome that its change of spend brings, with a standard error; its result is S + error × noise.
Whoever knows the result takes, of each channel's moves, the one that it makes best. Three ways to count that, from the
same draws: a straight line (A), fast and up to twice high where effects are skewed; a curve through simulated results
(B), which is what is told; and weighing every draw by every result (C), slow, to check the two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.quantities import Array
from trimtab.verdict.probe import CHANCE, Z

KNOTS = 4
"""Inner knots of the curve."""
DEGREE = 3
FOLDS = 4
"""The curve that chooses a move was fitted on other draws than those it is scored on."""
CURVED = 3.0
"""Standard deviations beyond which results are taken to lie at the edge, where a curve has nothing to hold on to."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stakes:
    """What is decided: moves of each channel, of which one is taken."""

    profit: Array
    """[draw, move, channel], money; −inf where a move is not legal, and nought alone where nothing is decided."""

    @property
    def mean(self) -> Array:
        """[move, channel]."""
        return np.asarray(np.where(np.isfinite(self.profit[0]), self.profit.mean(axis=0), -np.inf))

    def perfect(self) -> Array:
        """[channel], worth of knowing everything about it: the most any test of it can be worth."""
        return np.asarray(np.maximum(self.profit.max(axis=1).mean(axis=0) - self.mean.max(axis=0), 0.0))


def straighten(stakes: Stakes, read: Array) -> float:
    """What (A) must be multiplied by so that it says of a reading without error what (B) does: 1 without skewness."""
    straight = value_in_a_line(stakes, read, 0.0)
    return value_by_curve(stakes, read, 0.0).value / straight if straight > 0 else 1.0


def value_in_a_line(stakes: Stakes, read: Array, error: float, known: Array | None = None) -> float:
    """(A) The knowledge gradient: all is Gaussian, and a result moves every expectation in a straight line.

        slope[move] = cov(profit[move], S) / sqrt(var S + error²),   value = E[max(mean + slope z)] − max mean,

    summed over channels. known: [draw, test], results of tests that come first (with their noise): what they tell
    already is no longer worth anything. Source: Frazier, Powell and Dayanik, INFORMS Journal on Computing, 2009.

    read: [draw], S, outcome units.
    """
    profit = np.where(np.isfinite(stakes.profit), stakes.profit, 0.0)
    flat = (profit - profit.mean(axis=0)).reshape(len(read), -1)
    away = read - read.mean()
    if known is not None and known.shape[1]:
        basis = known - known.mean(axis=0)
        solved = np.linalg.lstsq(basis, np.column_stack([flat, away]), rcond=None)[0]
        left = np.column_stack([flat, away]) - basis @ solved
        flat, away = left[:, :-1], left[:, -1]
    variance = float(away @ away) / len(away) + error**2
    if variance <= 0:
        return 0.0
    slope = (away @ flat / len(away) / np.sqrt(variance)).reshape(profit.shape[1:])
    best = (stakes.mean[None] + slope[None] * Z[:, None, None]).max(axis=1)
    return float(np.maximum(CHANCE @ best - stakes.mean.max(axis=0), 0.0).sum())


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What a result is worth."""

    value: float
    """Money: what decisions are expected to gain by it, over one horizon."""
    changes: float
    """Probability that it changes what is done with some channel."""


def value_by_curve(stakes: Stakes, read: Array, error: Array | float, seed: int = 0) -> Worth:
    """(B) Pre-posterior regression: results are simulated, one per draw, and profits regressed on them.

    The curve is a cubic B-spline with knots at quantiles of the results. Moves are chosen by curves fitted on other
    draws, and scored by the profits of the draws themselves: the value of a rule that could be followed, so that a
    curve that runs after noise gains nothing by it. Source: Strong, Oakley, Brennan and Breeze, Medical Decision
    Making, 2015.

    read: [draw], or [draw, reading] of several that are known together, whose curves add up. error: of each reading.
    """
    dice = np.random.default_rng(seed)
    several = np.reshape(read, (len(read), -1))
    result = several + error * dice.standard_normal(several.shape)
    result = result[:, result.std(axis=0) > 0]
    if not result.size:
        return Worth(value=0.0, changes=0.0)
    basis = np.column_stack([lay_splines(one) for one in ((result - result.mean(axis=0)) / result.std(axis=0)).T])
    fold = dice.permutation(len(read)) % FOLDS
    legal = np.isfinite(stakes.profit[0])
    profit = np.where(legal, stakes.profit, 0.0)
    expected = np.empty_like(profit)
    flat = profit.reshape(len(read), -1)
    for part in range(FOLDS):
        seen = fold != part
        fitted = np.linalg.lstsq(basis[seen], flat[seen], rcond=None)[0]
        expected[~seen] = (basis[~seen] @ fitted).reshape(-1, *profit.shape[1:])
    chosen = np.where(legal, expected, -np.inf).argmax(axis=1)
    before = stakes.mean.argmax(axis=0)
    gained = np.take_along_axis(profit, chosen[:, None, :], axis=1)[:, 0] - profit[:, before, np.arange(len(before))]
    value = np.maximum(gained.mean(axis=0), 0.0)
    changed = (chosen != before) & (value > 0)
    return Worth(value=float(value.sum()), changes=float(changed.any(axis=1).mean()))


def value_by_weights(stakes: Stakes, read: Array, error: float, seed: int = 0) -> float:
    """(C) Brute force: for a simulated result of every draw, all draws are weighed by how well they explain it.

    Takes draws² × moves; with an error far below the distance of draws, all weight falls on one.
    """
    dice = np.random.default_rng(seed)
    legal = np.isfinite(stakes.profit[0])
    profit = np.where(legal, stakes.profit, 0.0)
    result = read + error * dice.standard_normal(len(read))
    weight = np.exp(-0.5 * ((result[:, None] - read[None, :]) / error) ** 2)
    weight /= weight.sum(axis=1, keepdims=True)
    expected = np.einsum("rd,dmc->rmc", weight, profit)
    best = np.where(legal, expected, -np.inf).max(axis=1).mean(axis=0)
    return float(np.maximum(best - stakes.mean.max(axis=0), 0.0).sum())


def lay_splines(values: Array) -> Array:
    """[value, basis], cubic B-splines with knots at quantiles; beyond the edges as at the edge. Source: de Boor, 1978.

    values: standardised.
    """
    held = np.clip(values, -CURVED, CURVED)
    inner = np.quantile(held, np.linspace(0, 1, KNOTS + 2))
    knots = np.concatenate([np.full(DEGREE, inner[0]), inner, np.full(DEGREE, inner[-1])])
    count = len(knots) - 1
    found = ((held[:, None] >= knots[:-1]) & (held[:, None] < knots[1:])).astype(float)
    last = int(np.flatnonzero(knots[:-1] < knots[1:])[-1])
    found[held >= knots[last + 1]] = np.arange(count) == last
    for degree in range(1, DEGREE + 1):
        count -= 1
        left, right = knots[:count], knots[degree + 1 : degree + 1 + count]
        rise, fall = knots[degree : degree + count] - left, right - knots[1 : 1 + count]
        up = np.where(rise > 0, (held[:, None] - left) / np.where(rise > 0, rise, 1.0), 0.0)
        down = np.where(fall > 0, (right - held[:, None]) / np.where(fall > 0, fall, 1.0), 0.0)
        found = up * found[:, :count] + down * found[:, 1 : count + 1]
    return np.asarray(found)
