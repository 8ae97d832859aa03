"""The spends each move may stand for, with what they bring and cost in expectation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.quantities import Array
from trimtab.returns import full_cost
from trimtab.verdict.case import Case
from trimtab.verdict.move import MOVES, Move

LEVELS = 33
"""Spends tried within the range of a move to find the best one."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ladder:
    """Every spend tried; axes in the order move, channel, level."""

    spend: Array
    """[move, channel, level], money (exposure for channels that take no money); NaN where not legal."""
    effect: Array
    """[move, channel, level], profit before costs against going on as today, in expectation: what grows with the
    channel's effect; 0 where not legal."""
    outlay: Array
    """[move, channel, level], costs against going on as today, switching included, in expectation: what does not;
    infinite where not legal."""
    least: Array
    """[channel], least spend the history supports going on with."""
    planned: NDArray[np.bool_]
    """[move, channel, level], where the plan's own spend is."""

    def choose_levels(self) -> NDArray[np.intp]:
        """Level each move stands for, `[move, channel]`: the plan's, so that both name one sum, else the best one."""
        best = (self.effect - self.outlay).argmax(axis=2)
        return np.asarray(np.where(self.planned.any(axis=2), self.planned.argmax(axis=2), best))

    def mean(self, channel: int, sizes: Array) -> Array:
        """Expected profit of each move at its best level, were the channel's effect of other sizes, `[size, move]`."""
        return np.asarray((sizes[:, None, None] * self.effect[:, channel] - self.outlay[:, channel]).max(axis=2))


def lay_ladder(case: Case, judged: NDArray[np.bool_]) -> Ladder:
    """Lay out the spends of every move and price them.

    A cut goes no lower than the history supports, a raise no higher than the plan's bounds allow, a start no further
    than a pilot. Changes smaller than the rules' step are not tried, unless a settled plan makes one. What a settled
    plan has no room for is not legal.
    """
    worth, step = case.worth, case.rules.step
    today, least = np.asarray(case.posterior.curve.today, dtype=float), _least_spend(case)
    running, upper = today > 0, np.array([a.upper for a in case.plan.allocation])
    goal = np.array([a.planned for a in case.plan.allocation])
    less = np.where(_is_settled(case, Move.CUT), np.maximum((1 - step) * today, goal), (1 - step) * today)
    more = np.where(_is_settled(case, Move.RAISE), np.minimum((1 + step) * today, goal), (1 + step) * today)
    ranges = np.stack(
        [
            _range(0 * today, 0 * today, ~(_held_by_team(case) & running)),
            _range(least, less, worth.paid & running & (least <= less)),
            _range(today, today, running),
            _range(more, upper, worth.paid & running & (upper >= more)),
            _range(upper / LEVELS, upper, worth.paid & ~running & (upper > 0)),
        ]
    )
    planned = goal[None, :, None]
    spend = _pass_through(ranges, planned)
    spend[:, ~judged] = np.nan
    spend[_barred(case)] = np.nan
    legal = np.isfinite(spend)
    at = np.where(legal, spend, today[None, :, None])
    before = case.curves.expect(today[:, None])
    brought = np.stack([case.curves.expect(row) for row in at])
    effect = np.where(legal, worth.outcome * (brought - before), 0.0)
    outlay = np.where(legal, _outlay(case, at, today), np.inf)
    return Ladder(spend=spend, effect=effect, outlay=outlay, least=least, planned=spend == planned)


def _is_settled(case: Case, move: Move) -> NDArray[np.bool_]:
    """Whether the plan has been settled on this move, `[channel]`."""
    settled = {name for name, settlement in case.settled.items() if settlement.move is move}
    return np.array([a.channel in settled for a in case.plan.allocation])


def _barred(case: Case) -> NDArray[np.bool_]:
    """Where a settled plan has no room for a move, `[move, channel]`; stopping what is off is no move."""
    settled = [case.settled.get(a.channel) for a in case.plan.allocation]
    barred = np.array([[s is not None and move in s.barred for s in settled] for move in MOVES])
    barred[MOVES.index(Move.STOP)] &= np.asarray(case.posterior.curve.today) > 0
    return barred


def _pass_through(spend: Array, planned: Array) -> Array:
    """Put the plan's spend `[1, channel, 1]` in the place of the nearest level, where a move's range holds it."""
    with np.errstate(invalid="ignore"):
        within = (spend[:, :, :1] <= planned) & (planned <= spend[:, :, -1:])
    nearest = np.abs(np.nan_to_num(spend, nan=np.inf) - planned).argmin(axis=2, keepdims=True)
    return np.where(within & (np.arange(LEVELS) == nearest), planned, spend)


def standing_cost(case: Case, draws: int) -> Array:
    """What only stopping frees, `[draw, channel]`: resources, and for an organic channel its hours as well."""
    worth, horizon = case.worth, case.posterior.curve.horizon
    cost = np.tile(np.where(worth.paid, worth.standing, 0.0), (draws, 1))
    for c in np.flatnonzero(~worth.paid & have_priced_inputs(case)).tolist():
        hours = case.hour_price * float(worth.hours_today[c])
        cost[:, c] = worth.hurdle * full_cost(case.efforts[case.name(c)], draws) * horizon + hours
    return cost


def have_priced_inputs(case: Case) -> NDArray[np.bool_]:
    """Whether what a channel takes besides media has a price, `[channel]`."""
    priced = {e.channel for e in case.efforts.values() if e.people_cost + e.resource_cost > 0}
    return np.array([case.worth.in_money and channel.name in priced for channel in case.posterior.panel.channels])


def _outlay(case: Case, spend: Array, today: Array) -> Array:
    """Costs against today's, `[move, channel, level]`: what others lose by it, less what stopping frees."""
    paid = case.worth.paid[:, None]
    change = spend - today[None, :, None]
    standing = standing_cost(case, case.posterior.curve.outcome.shape[0]).mean(axis=0)
    freed = np.zeros(spend.shape)
    freed[MOVES.index(Move.STOP)] = (standing * (today > 0))[:, None]
    moved = np.where(paid, case.money_price * np.abs(change), freed)
    taken = np.where(paid, case.price_spend(np.where(paid, spend, 0.0)), 0.0)
    return np.asarray(taken - freed + case.rules.switching * moved)


def _least_spend(case: Case) -> Array:
    """Lower end of what a cut may go to, `[channel]`: the lowest spend seen, or planned, or the team's own limit."""
    curve = case.posterior.curve
    planned, lower = (np.array([getattr(a, end) for a in case.plan.allocation]) for end in ("planned", "lower"))
    seen = np.minimum(np.minimum(curve.observed_low, curve.today), np.where(planned > 0, planned, np.inf))
    least = np.maximum(np.where(_held_by_team(case), lower, seen), case.rules.step * curve.today)
    return np.where(_is_settled(case, Move.CUT), np.minimum(least, planned), least)


def _held_by_team(case: Case) -> NDArray[np.bool_]:
    """Whether the team wants something spent in any case, `[channel]`."""
    return np.array([a.is_held for a in case.plan.allocation])


def _range(low: Array, high: Array, legal: NDArray[np.bool_]) -> Array:
    """Evenly spaced spends, `[channel, level]`; NaN where not legal."""
    spread = low[:, None] + (high - low)[:, None] * np.linspace(0.0, 1.0, LEVELS)
    return np.where(legal[:, None], spread, np.nan)
