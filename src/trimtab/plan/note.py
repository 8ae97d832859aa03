"""What the reader of a plan must know about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.model.posterior import Posterior
from trimtab.plan.bound import Bound
from trimtab.plan.record import Budget, BudgetKind
from trimtab.plan.spread import Limit
from trimtab.plan.worth import Worth
from trimtab.quantities import Array, ChannelName
from trimtab.returns import Terms
from trimtab.statement import Parameter, Statement

SAME_MONEY = 1e-6
"""Difference, as a share of the total, below which two sums of money are the same to a reader."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Solved:
    """A spread of money with what it was held to."""

    money: Array
    """[channel]."""
    bounds: tuple[Bound, ...]
    limit: Limit
    """What was possible."""
    price: float
    """Gross profit of the last unit of money."""
    hour_price: float
    """Gross profit of one more person-hour, 0 while hours are not short."""
    gap: float
    """How much better the best plan could still be, profit."""
    wanted: float | None
    """What was asked for."""
    most: float
    """Money there is a place for, within bounds and hours."""
    kept: tuple[int, ...]
    """Channels that do not pay but have to stay."""

    @property
    def unspent(self) -> float:
        """Money asked for that is not spent; 0 where only a rounding is left, or no total was given."""
        wanted = self.wanted or 0.0
        left = wanted - float(self.money.sum())
        return left if left > SAME_MONEY * wanted else 0.0

    def why(self, index: int, name: ChannelName) -> Statement:
        """What held the channel where it is planned."""
        money, bound = float(self.money[index]), self.bounds[index]
        near = SAME_MONEY * bound.upper
        params: dict[str, Parameter] = {"channel": name, "lower": bound.lower, "upper": bound.upper}
        if money < bound.lower - near:
            return Statement(code="plan.bound.left", params=params)
        if money >= bound.upper - near or bound.why.code == "plan.bound.team":
            return bound.why
        if money <= bound.lower + near and bound.lower > 0:
            return Statement(code="plan.bound.floor", params=params)
        return Statement(code="plan.bound.inside", params=params)


def write_notes(
    posterior: Posterior, budget: Budget, terms: Terms, worth: Worth, solved: Solved
) -> tuple[Statement, ...]:
    """Return what qualifies the plan, most important first."""
    return (
        *_money_notes(budget, terms, worth, solved),
        *_hour_notes(posterior, budget, worth, solved),
        *_channel_notes(posterior, worth, solved),
    )


def _money_notes(budget: Budget, terms: Terms, worth: Worth, solved: Solved) -> Iterator[Statement]:
    spent, wanted = float(solved.money.sum()), solved.wanted
    fixed = solved.limit.least_price is None
    if budget.kind is not BudgetKind.FIXED and not worth.in_money:
        yield Statement(code="plan.total_needs_value")
    if wanted is not None and solved.unspent > 0:
        params: dict[str, Parameter] = {"left": solved.unspent, "wanted": wanted, "spent": spent}
        if spent >= solved.most * (1 - SAME_MONEY):
            yield Statement(code="plan.money_left", params=params)
        else:
            nothing = "no_return" if worth.in_money else "no_use"
            why = "no_hours" if solved.hour_price > 0 else nothing
            yield Statement(code=f"plan.money_unspent.{why}", params={**params, "one": 1, "hurdle": worth.hurdle})
    if wanted is not None and spent > wanted * (1 + SAME_MONEY):
        yield Statement(code="plan.money_short", params={"over": spent - wanted, "wanted": wanted, "spent": spent})
    if worth.in_money and terms.margin is None:
        yield Statement(code="plan.margin_assumed")
    if fixed and worth.in_money and solved.price < worth.hurdle:
        yield Statement(code="plan.last_money_below_hurdle", params={"price": solved.price, "hurdle": worth.hurdle})
    if solved.gap > 0:
        yield Statement(code="plan.not_proven_best", params={"gap": solved.gap})


def _hour_notes(posterior: Posterior, budget: Budget, worth: Worth, solved: Solved) -> Iterator[Statement]:
    organic = ~worth.paid
    known = ~np.isnan(worth.hours_today)
    if any(organic & known):
        hours = float(worth.hours_today[organic & known].sum())
        yield Statement(
            code="plan.organic_hours_kept", params={"channels": _names(posterior, organic & known), "hours": hours}
        )
    if budget.hours is None:
        return
    unknown = ~known & (organic | (solved.money > 0))
    if unknown.any():
        yield Statement(code="plan.hours_unknown", params={"channels": _names(posterior, unknown)})
    needed = float(worth.hours @ solved.money + np.nansum(worth.hours_today[organic]))
    if needed > budget.hours * (1 + SAME_MONEY):
        yield Statement(code="plan.hours_short", params={"needed": needed, "hours": budget.hours})


def _channel_notes(posterior: Posterior, worth: Worth, solved: Solved) -> Iterator[Statement]:
    curve, money = posterior.curve, solved.money
    if all(bound.lower == bound.upper for bound in solved.bounds):
        yield Statement(code="plan.nothing_to_move")
    if solved.kept:
        kept = np.isin(np.arange(len(money)), solved.kept)
        yield Statement(code="plan.kept_for_want_of_room", params={"channels": _names(posterior, kept)})
    slack = SAME_MONEY * money.sum()
    beyond = (money > np.maximum(curve.observed_high, worth.today) + slack) & (worth.today > 0)
    below = (money > 0) & (money < np.minimum(curve.observed_low, worth.today) - slack)
    if beyond.any():
        yield Statement(code="plan.beyond_support", params={"channels": _names(posterior, beyond)})
    if below.any():
        yield Statement(code="plan.below_support", params={"channels": _names(posterior, below)})


def _names(posterior: Posterior, chosen: NDArray[np.bool_]) -> tuple[str, ...]:
    return tuple(channel.name for channel, is_chosen in zip(posterior.panel.channels, chosen, strict=True) if is_chosen)
