"""What can be done with each channel over the horizon, and the profit of it, draw by draw."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.quantities import Array
from trimtab.verdict.case import Case
from trimtab.verdict.ladder import Ladder, have_priced_inputs, lay_ladder, standing_cost
from trimtab.verdict.move import MOVES, Move


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
    ladder: Ladder
    """All spends the moves could stand for."""
    today: Array
    """[channel], spend if the latest level goes on, same unit as `spend`."""
    brought: Array
    """[draw, channel], profit before costs that today's spend brings, same unit as `profit`."""
    cost: Array
    """[draw, channel], what today's level costs at those prices: media, people, resources."""
    brings: Array
    """[channel], what the channel is expected to bring, gain or harm; for one that is off, what its pilot would."""
    takes: Array
    """[channel], what it is expected to cost; for one that is off, what its pilot would."""
    judged: NDArray[np.bool_]
    """[channel], whether there is enough to price any move at all."""

    @property
    def stake(self) -> Array:
        """What the channel is expected to bring or costs, whichever is larger, `[channel]`."""
        return np.maximum(self.brings, self.takes)

    def stay(self, channel: int) -> Move:
        """Going on as today."""
        return Move.HOLD if self.today[channel] > 0 else Move.STOP

    def legal(self, channel: int) -> tuple[Move, ...]:
        """Moves that may be chosen."""
        return tuple(MOVES[i] for i in np.flatnonzero(np.isfinite(self.spend[:, channel])).tolist())


def price_options(case: Case) -> Options:
    """Price every legal move of every channel.

        profit(move) = margin × value × (outcome(x) − outcome(today)) − (elsewhere(today) − elsewhere(x)) − switching

    Money costs what it would bring elsewhere: its best use in all other channels within the plan's bounds and total, or
    the hurdle where it finds none. So what a large channel frees is not priced as if others could take all of it, and
    the best moves of all channels are those of the plan. People come on top in proportion to spend; production, tools
    and agency are freed by stopping. Without a value per outcome the same is counted in outcome units, which judges no
    more than moving money between channels at an unchanged total. Cut, raise and start stand for the best spend in
    their range.
    Laws: test_currency_changes_no_verdict, test_perfect_information_is_never_worth_less_than_nothing.
    """
    worth, today = case.worth, np.asarray(case.posterior.curve.today, dtype=float)
    judged = case.curves.legible & (worth.paid | have_priced_inputs(case))
    ladder = lay_ladder(case, judged)
    chosen = ladder.choose_levels()[:, :, None]
    spend, effect, outlay = (
        np.take_along_axis(part, chosen, axis=2)[:, :, 0] for part in (ladder.spend, ladder.effect, ladder.outlay)
    )
    at_today = worth.outcome * case.curves.draw(today)
    standing = standing_cost(case, len(at_today))
    # Only an organic channel's hours differ between draws; what is certain is in the outlay already.
    unsure = (standing - standing.mean(axis=0)) * (today > 0)
    profit = np.full((len(at_today), *spend.shape), -np.inf)
    for i, move in enumerate(MOVES):
        legal = np.isfinite(spend[i])
        brought = worth.outcome * case.curves.draw(np.where(legal, spend[i], today)) - at_today
        freed = (1 - case.rules.switching) * unsure if move is Move.STOP else 0.0
        profit[:, i] = np.where(legal, brought + freed - outlay[i], -np.inf)
    mean, cost = profit.mean(axis=0), _cost_of(case, today) + standing
    informed, uninformed = (np.where(judged, part, 0.0) for part in (profit.max(axis=1), mean.max(axis=0)))
    start = MOVES.index(Move.START)
    return Options(
        spend=spend,
        profit=profit,
        mean=mean,
        perfect_information=np.maximum(informed.mean(axis=0) - uninformed, 0.0),
        ladder=ladder,
        today=today,
        brought=at_today,
        cost=cost,
        brings=np.maximum(np.abs(at_today.mean(axis=0)), np.abs(effect[start])),
        takes=np.maximum(cost.mean(axis=0), np.nan_to_num(_cost_of(case, np.nan_to_num(spend[start])))),
        judged=judged,
    )


def _cost_of(case: Case, spend: Array) -> Array:
    """What a spend takes from the others altogether, `[channel]`; 0 for channels that take no money."""
    paid = case.worth.paid
    levels = np.where(paid, spend, 0.0)[:, None] * np.array([0.0, 1.0])
    return np.where(paid, np.diff(case.price_spend(levels), axis=1)[:, 0], 0.0)
