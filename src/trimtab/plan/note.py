"""What the reader of a plan must know about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.model.posterior import Posterior
from trimtab.plan.bound import Bound
from trimtab.plan.curves import Curves
from trimtab.plan.record import SAME_MONEY, BoundKind, Budget, BudgetKind, Caution, GoalKind, Held, Miss, Together
from trimtab.plan.spread import Limit
from trimtab.plan.worth import Worth
from trimtab.quantities import Array, ChannelName
from trimtab.returns import Terms
from trimtab.statement import Parameter, Statement


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Solution:
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
    held: tuple[Held, ...]
    """Limits on several channels in all."""
    caution: Caution | None
    """What planning for the worst cases came to."""
    reached: bool
    """Whether a goal is reached; so is what nobody set."""

    @property
    def unspent(self) -> float:
        """Money asked for that is not spent; 0 where only a rounding is left, or no total was given."""
        wanted = self.wanted or 0.0
        left = wanted - float(self.money.sum())
        return left if left > SAME_MONEY * wanted else 0.0

    @property
    def over(self) -> float:
        """Money spent beyond what was asked for; 0 where only a rounding is."""
        spent, wanted = float(self.money.sum()), self.wanted
        return spent - wanted if wanted is not None and spent > wanted * (1 + SAME_MONEY) else 0.0

    def why(self, index: int, name: ChannelName) -> tuple[BoundKind, Statement]:
        """What held the channel where it is planned."""
        money, bound = float(self.money[index]), self.bounds[index]
        near = SAME_MONEY * bound.upper
        params: dict[str, Parameter] = {"channel": name, "lower": bound.lower, "upper": bound.upper}
        if money < bound.lower - near:
            return BoundKind.LEFT, Statement(code="plan.bound.left", params=params)
        if money >= bound.upper - near or bound.kind is BoundKind.TEAM:
            return bound.kind, bound.why
        if money <= bound.lower + near and bound.lower > 0:
            return BoundKind.FLOOR, Statement(code="plan.bound.floor", params=params)
        for held in self.held:
            if name in held.channels and held.end is not None:
                given = held.most if held.end is BoundKind.TOGETHER_MOST else held.least
                in_all: dict[str, Parameter] = {"channels": held.channels, "money": given}
                return held.end, Statement(code=f"plan.bound.{held.end.value}", params={**params, **in_all})
        return BoundKind.INSIDE, Statement(code="plan.bound.inside", params=params)


def find_misses(posterior: Posterior, budget: Budget, worth: Worth, solved: Solution) -> tuple[Miss, ...]:
    """Return what was asked for and is not kept to."""
    together = zip(solved.held, budget.together, strict=True)
    missed = {
        Miss.MONEY: solved.over > 0,
        Miss.HOURS: _hours_over(budget, worth, solved) > 0,
        Miss.GOAL: not solved.reached,
        Miss.TOGETHER: any(_stray(posterior, solved, held, asked)[1] for held, asked in together),
    }
    return tuple(miss for miss, is_so in missed.items() if is_so)


def _hours_over(budget: Budget, worth: Worth, solved: Solution) -> float:
    """Person-hours beyond what there are; 0 where only a rounding is."""
    if budget.hours is None:
        return 0.0
    needed = float(worth.hours @ solved.money + np.nansum(worth.hours_today[~worth.paid]))
    return needed - budget.hours if needed > budget.hours * (1 + SAME_MONEY) else 0.0


def _stray(posterior: Posterior, solved: Solution, held: Held, asked: Together) -> tuple[float, float]:
    """(what several channels get in all, how far beyond the team's limit that is: below 0 under its floor)."""
    names = [channel.name for channel in posterior.panel.channels]
    spent = float(solved.money.sum())
    slack = SAME_MONEY * max(spent, 1.0)
    given = sum(float(solved.money[names.index(name)]) for name in held.channels)
    least, most = max(asked.least, asked.least_share * spent), min(asked.most, asked.most_share * spent)
    if given > most + slack:
        return given, given - most
    return given, given - least if given < least - slack else 0.0


def write_notes(
    posterior: Posterior, budget: Budget, terms: Terms, worth: Worth, solved: Solution
) -> tuple[Statement, ...]:
    """Return what qualifies the plan, most important first."""
    return (
        *_goal_notes(posterior, budget, worth, solved),
        *_caution_notes(worth, solved),
        *_money_notes(budget, terms, worth, solved),
        *_group_notes(posterior, budget, worth, solved),
        *_hour_notes(posterior, budget, worth, solved),
        *_channel_notes(posterior, worth, solved),
    )


def _goal_notes(posterior: Posterior, budget: Budget, worth: Worth, solved: Solution) -> Iterator[Statement]:
    """Say what the goal came to, and where it is out of reach what comes closest."""
    if budget.goal is None:
        return
    curve, spent = posterior.curve, float(solved.money.sum())
    outcome = float(Curves.of(curve).expect(solved.money[:, None])[worth.paid].sum())
    value = outcome * (curve.value if worth.in_money else 1.0)
    kind, level = budget.goal.kind, budget.goal.level
    per_value = worth.outcome / curve.value if worth.in_money else 1.0
    held = kind is GoalKind.MARGINAL_RETURN and solved.price > level * per_value * (1 + SAME_MONEY)
    brought = {
        GoalKind.RETURN_ON_INVESTMENT: value / spent if spent > 0 else 0.0,
        GoalKind.MARGINAL_RETURN: solved.price / per_value,
        GoalKind.OUTCOME: outcome,
    }[kind]
    params: dict[str, Parameter] = {
        "one": 1,
        "level": level,
        "brought": brought,
        "spent": spent,
        "outcome": posterior.panel.outcome_name,
    }
    yield Statement(
        code=f"plan.goal.{kind.value}.{'held' if held else 'reached' if solved.reached else 'missed'}", params=params
    )


def _caution_notes(worth: Worth, solved: Solution) -> Iterator[Statement]:
    """Say what planning for the worst cases costs and what it is for."""
    told = solved.caution
    if told is None:
        return
    params: dict[str, Parameter] = {"share": told.share, "worst": told.worst, "worst_of_best": told.worst_of_best}
    unit = "money" if worth.in_money else "outcome"
    if told.worst - told.worst_of_best <= SAME_MONEY * max(abs(told.worst), abs(told.worst_of_best)):
        yield Statement(code="plan.caution.free", params=params)
    else:
        yield Statement(code=f"plan.caution.{unit}", params={**params, "given_up": told.given_up})


def _group_notes(posterior: Posterior, budget: Budget, worth: Worth, solved: Solution) -> Iterator[Statement]:
    """Say what each limit on several channels costs, and where the channels' own bounds do not allow it."""
    unit = "money" if worth.in_money else "outcome"
    for held, asked in zip(solved.held, budget.together, strict=True):
        given, beyond = _stray(posterior, solved, held, asked)
        params: dict[str, Parameter] = {"channels": held.channels, "given": given, "one": 1}
        if beyond > 0:
            yield Statement(code="plan.together.over", params={**params, "most": given - beyond})
        elif beyond < 0:
            yield Statement(code="plan.together.under", params={**params, "least": given - beyond})
        elif held.price > 0:
            yield Statement(code=f"plan.together.most.{unit}", params={**params, "price": held.price})
        elif held.price < 0:
            yield Statement(code=f"plan.together.least.{unit}", params={**params, "price": -held.price})
        elif held.end is not None:
            yield Statement(code=f"plan.{held.end.value.replace('_', '.')}.free", params=params)


def _money_notes(budget: Budget, terms: Terms, worth: Worth, solved: Solution) -> Iterator[Statement]:
    spent, wanted = float(solved.money.sum()), solved.wanted
    fixed = budget.kind is BudgetKind.FIXED or budget.goal is not None
    if not fixed and not worth.in_money:
        yield Statement(code="plan.total_needs_value")
    if wanted is not None and solved.unspent > 0:
        params: dict[str, Parameter] = {"left": solved.unspent, "wanted": wanted, "spent": spent}
        if spent >= solved.most * (1 - SAME_MONEY):
            yield Statement(code="plan.money_left", params=params)
        else:
            nothing = ("no_return_for_time" if worth.people.any() else "no_return") if worth.in_money else "no_use"
            why = "no_hours" if solved.hour_price > 0 else nothing
            yield Statement(code=f"plan.money_unspent.{why}", params={**params, "one": 1, "hurdle": worth.hurdle})
    if solved.over > 0:
        yield Statement(code="plan.money_short", params={"over": solved.over, "wanted": wanted, "spent": spent})
    if worth.in_money and terms.margin is None:
        yield Statement(code="plan.margin_assumed")
    if fixed and worth.in_money and solved.price < worth.hurdle:
        in_full = "plan.last_money_below_hurdle" if solved.unspent == 0 else "plan.last_money_below_hurdle.left"
        code = in_full if budget.goal is None else "plan.goal.last_money_below_hurdle"
        yield Statement(code=code, params={"price": solved.price, "hurdle": worth.hurdle})
    moved = float(np.abs(solved.money - worth.today).sum())
    if worth.in_money and worth.switching > 0 and moved > SAME_MONEY * spent:
        cost = float(worth.price_moves(solved.money).sum())
        yield Statement(code="plan.switching", params={"moved": moved, "cost": cost})
    if solved.gap > 0:
        yield Statement(code="plan.not_proven_best", params={"gap": solved.gap})


def _hour_notes(posterior: Posterior, budget: Budget, worth: Worth, solved: Solution) -> Iterator[Statement]:
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
    over = _hours_over(budget, worth, solved)
    if over > 0:
        yield Statement(code="plan.hours_short", params={"needed": budget.hours + over, "hours": budget.hours})


def _channel_notes(posterior: Posterior, worth: Worth, solved: Solution) -> Iterator[Statement]:
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
    spent, least = float(money.sum()), _least_total(posterior, worth)
    if spent < least * (1 - SAME_MONEY):
        code = "plan.total_never_tried" if spent > 0 else "plan.nothing_never_tried"
        unit = f"unit.{posterior.panel.grain.value}"
        params: dict[str, Parameter] = {"spent": spent, "least": least, "horizon": curve.horizon, "unit": unit}
        yield Statement(code=code, params=params)


def _least_total(posterior: Posterior, worth: Worth) -> float:
    """Least media money over any stretch of the history as long as the horizon; 0 for a history shorter than that."""
    spend = posterior.panel.spend.sum(axis=0)[:, worth.paid].sum(axis=1)
    whole = np.cumsum(np.concatenate([[0.0], spend]))
    horizon = posterior.curve.horizon
    return float((whole[horizon:] - whole[:-horizon]).min()) if len(spend) >= horizon else 0.0


def _names(posterior: Posterior, chosen: NDArray[np.bool_]) -> tuple[str, ...]:
    return tuple(channel.name for channel, is_chosen in zip(posterior.panel.channels, chosen, strict=True) if is_chosen)
