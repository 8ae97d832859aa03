"""What can be done with each channel over the horizon, and the profit of it, draw by draw."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from trimtab.quantities import Array
from trimtab.returns import full_cost
from trimtab.verdict.case import Case

LEVELS = 33
"""Spends tried within a range to find the best one."""


class Move(Enum):
    """An action as money: one spend over the horizon."""

    STOP = "stop"
    CUT = "cut"
    HOLD = "hold"
    RAISE = "raise"
    START = "start"


MOVES = tuple(Move)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Options:
    """Every channel's legal moves; axes in the order draw, move, channel."""

    spend: Array
    """[move, channel], money over the horizon (exposure for channels that take no money); NaN where not legal."""
    profit: Array
    """[draw, move, channel], money (outcome units on the budget basis), against going on as today; −inf where not
    legal. For a channel that is off, going on is stopping."""
    mean: Array
    """[move, channel], its mean over the draws."""
    perfect_information: Array
    """[channel], worth of knowing the channel's effect before choosing: mean of the best − best of the means; never
    below nought."""
    effect: Array
    """[move, channel], the part of the mean profit that grows with the channel's effect; the rest is cost."""
    least: Array
    """[channel], least spend the history supports going on with, same unit as `spend`."""
    today: Array
    """[channel], spend if the latest level goes on, same unit as `spend`."""
    brought: Array
    """[draw, channel], profit before costs that today's spend brings, same unit as `profit`."""
    cost: Array
    """[draw, channel], what today's level costs at those prices: media, people, resources."""
    stake: Array
    """[channel], what the channel is expected to bring or costs, whichever is larger."""
    judged: NDArray[np.bool_]
    """[channel], whether there is enough to price any move at all."""

    def stay(self, channel: int) -> Move:
        """Going on as today."""
        return Move.HOLD if self.today[channel] > 0 else Move.STOP

    def legal(self, channel: int) -> tuple[Move, ...]:
        """Moves that may be chosen."""
        return tuple(move for i, move in enumerate(MOVES) if np.isfinite(self.spend[i, channel]))


def price_options(case: Case) -> Options:
    """Price every legal move of every channel.

        profit(move) = margin × value × (outcome(x) − outcome(today)) − price × (x − today) − switching

    The price of money is the larger of hurdle and the plan's shadow price: what the money could earn elsewhere. People
    come on top in proportion to spend; production, tools and agency are freed by stopping. Without a value per outcome
    the same is counted in outcome units at the plan's shadow price, which judges no more than moving money between
    channels at an unchanged total. Cut and raise stand for the best spend in their range.
    Laws: test_currency_changes_no_verdict, test_perfect_information_is_never_worth_less_than_nothing.
    """
    worth, curves = case.worth, case.curves
    today = np.asarray(case.posterior.curve.today, dtype=float)
    judged = curves.legible & (worth.paid | _have_priced_inputs(case))
    least = _least_spend(case)
    spend = np.where(judged, _spend_of_moves(case, least), np.nan)
    legal = np.isfinite(spend)
    at_today, pays = worth.outcome * curves.draw(today), np.where(worth.paid, case.price, 0.0)
    standing = _standing_cost(case, len(at_today))
    profit = np.full((len(at_today), *spend.shape), -np.inf)
    effect = np.full(spend.shape, np.nan)
    for i, move in enumerate(MOVES):
        x = np.where(legal[i], spend[i], today)
        brought = worth.outcome * curves.draw(x) - at_today
        freed = standing * ((move is Move.STOP) & (today > 0))
        moved = case.money_price * np.abs(x - today) * worth.paid + np.where(worth.paid, 0.0, freed)
        gained = brought - pays * (x - today) + freed - case.rules.switching * moved
        profit[:, i] = np.where(legal[i], gained, -np.inf)
        effect[i] = np.where(legal[i], brought.mean(axis=0), np.nan)
    cost, mean = pays * today + standing, profit.mean(axis=0)
    best = np.where(judged, profit.max(axis=1), 0.0).mean(axis=0) - np.where(judged, mean.max(axis=0), 0.0)
    return Options(
        spend=spend,
        profit=profit,
        mean=mean,
        perfect_information=np.maximum(best, 0.0),
        effect=effect,
        least=least,
        today=today,
        brought=at_today,
        cost=cost,
        stake=_stake(spend, effect, pays, np.maximum(np.abs(at_today.mean(axis=0)), cost.mean(axis=0))),
        judged=judged,
    )


def _least_spend(case: Case) -> Array:
    """Lower end of what a cut may go to, `[channel]`: the lowest spend seen, or planned, or the team's own limit."""
    curve = case.posterior.curve
    planned, lower = (np.array([getattr(a, end) for a in case.plan.allocation]) for end in ("planned", "lower"))
    seen = np.minimum(np.minimum(curve.observed_low, curve.today), np.where(planned > 0, planned, np.inf))
    return np.maximum(np.where(_held_by_team(case), lower, seen), case.rules.step * curve.today)


def _held_by_team(case: Case) -> NDArray[np.bool_]:
    """Whether the team wants something spent in any case, `[channel]`."""
    return np.array([a.bound.code == "plan.bound.team" and a.lower > 0 for a in case.plan.allocation])


def _spend_of_moves(case: Case, least: Array) -> Array:
    """The spend each move stands for, `[move, channel]`; NaN where not legal."""
    worth, step = case.worth, case.rules.step
    today, running = case.posterior.curve.today, case.posterior.curve.today > 0
    upper = np.array([a.upper for a in case.plan.allocation])
    may_cut = worth.paid & running & (least <= (1 - step) * today)
    may_raise = worth.paid & running & (upper >= (1 + step) * today * (1 - 1e-9))
    may_start = worth.paid & ~running & (upper > 0)
    return np.stack(
        [
            np.where(_held_by_team(case) & running, np.nan, 0.0),
            _best_between(case, least, (1 - step) * today, may_cut),
            np.where(running, today, np.nan),
            _best_between(case, (1 + step) * today, np.maximum(upper, (1 + step) * today), may_raise),
            _best_between(case, upper / LEVELS, upper, may_start),
        ]
    )


def _best_between(case: Case, least: Array, most: Array, legal: NDArray[np.bool_]) -> Array:
    """Spend of largest expected profit in a range, `[channel]`; NaN where not legal."""
    low, high = np.where(legal, least, 0.0), np.where(legal, most, 0.0)
    tried = low[:, None] + (high - low)[:, None] * np.linspace(0.0, 1.0, LEVELS)
    profit = case.worth.outcome * case.curves.expect(tried) - case.price[:, None] * tried
    return np.where(legal, tried[np.arange(len(tried)), profit.argmax(axis=1)], np.nan)


def _have_priced_inputs(case: Case) -> NDArray[np.bool_]:
    """Whether what a channel takes besides media has a price, `[channel]`."""
    priced = {e.channel for e in case.efforts.values() if e.people_cost + e.resource_cost > 0}
    return np.array([case.worth.in_money and channel.name in priced for channel in case.posterior.panel.channels])


def _standing_cost(case: Case, draws: int) -> Array:
    """What only stopping frees, `[draw, channel]`: resources, and for an organic channel its hours as well."""
    worth, horizon = case.worth, case.posterior.curve.horizon
    cost = np.tile(np.where(worth.paid, worth.standing, 0.0), (draws, 1))
    for c in np.flatnonzero(~worth.paid & _have_priced_inputs(case)).tolist():
        hours = case.hour_price * float(worth.hours_today[c])
        cost[:, c] = worth.hurdle * full_cost(case.efforts[case.name(c)], draws) * horizon + hours
    return cost


def _stake(spend: Array, effect: Array, price: Array, running: Array) -> Array:
    """What a channel brings or costs, whichever is larger; for one that is off, what its pilot would."""
    start = MOVES.index(Move.START)
    pilot = np.nan_to_num(np.maximum(np.abs(effect[start]), price * spend[start]))
    return np.asarray(np.maximum(running, pilot))
