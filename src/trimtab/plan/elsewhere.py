"""What a channel's money would bring in the other channels, spread over them anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from trimtab.plan.bound import Bound
from trimtab.plan.curves import Curves
from trimtab.plan.leave import leave_what_does_not_pay
from trimtab.plan.menu import Menu
from trimtab.plan.menus import lay_menus
from trimtab.plan.record import Allocation, BudgetKind, Plan, Prices
from trimtab.plan.spread import Group, Limit, least_money, most_money
from trimtab.plan.worth import Worth
from trimtab.quantities import Array

NEXT = 0.01
"""Step, as a share of today's spend (of a pilot where nothing is spent), over which the price of more money is read."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Elsewhere:
    """For each channel, what any spend on it takes from all others together."""

    knots: tuple[Array, ...]
    """[channel], spends at which the others were spread anew, ascending, money."""
    cost: tuple[Array, ...]
    """[channel], what the others lose at each against today's spend, gross profit."""
    next: Array
    """[channel], what the next unit of money would bring in the others, their jumps spread out evenly."""

    @classmethod
    def of(cls, plan: Plan, curves: Curves, worth: Worth, prices: Prices) -> Elsewhere:
        """Solve the plan anew with one channel at a time held at a few spends, nothing gained from it.

        Between the bounds of the plan and within its total. Money that finds no place is worth the hurdle, for it can
        be kept; money that would have to be found is worth the larger of hurdle and price. `prices` are those of the
        best spread, of which the plan may be a narrower one.
        """
        bounds = [_bound_of(a, today) for a, today in zip(plan.allocation, worth.today.tolist(), strict=True)]
        menus = lay_menus(curves, worth, bounds)
        hours = prices.hours * worth.hours
        menus = [replace(m, gain=m.gain - h * m.money) for m, h in zip(menus, hours.tolist(), strict=True)]
        if plan.kind is BudgetKind.FLEXIBLE:
            price = max(worth.hurdle, prices.money, 0.0)
            knots = tuple(np.array([0.0, max(b.upper, t, 1.0)]) for b, t in zip(bounds, worth.today, strict=True))
            cost = tuple(price * (k - t) for k, t in zip(knots, worth.today, strict=True))
            return cls(knots=knots, cost=cost, next=np.full(len(bounds), price))
        rest = _Rest(plan=plan, prices=prices, menus=menus, bounds=bounds, worth=worth)
        knots, cost, following = zip(*(rest.hold(c) for c in range(len(bounds))), strict=True)
        return cls(knots=knots, cost=cost, next=np.array(following))

    def price_of(self, spend: Array) -> Array:
        """What `spend` rather than today's takes from the others, `[..., channel, level]`, gross profit."""
        cost = np.empty(spend.shape)
        for c, (knots, values) in enumerate(zip(self.knots, self.cost, strict=True)):
            cost[..., c, :] = np.interp(spend[..., c, :], knots, values)
        return cost


def _bound_of(allocation: Allocation, today: float) -> Bound:
    lower, upper = allocation.least, max(allocation.upper, allocation.least)
    leaves = today > 0 and not allocation.is_held and upper > lower
    kind, why = allocation.bound_kind, allocation.bound
    return Bound(lower=lower, upper=upper, kind=kind, why=why, may_leave=leaves, is_held=allocation.is_held)


def _price_after(today: float, knots: Array, cost: Array) -> float:
    """Slope just above today of the largest convex curve below the cost.

    Where others would be left, or could be kept, the cost jumps. Next to a jump the last unit of money costs nothing or
    a fortune, which is true of that unit and of none around it; the convex curve spreads the jump over the money that
    makes it. Where nothing jumps both are the same.
    """
    hull = Menu(money=knots, gain=-cost).envelope()
    piece = min(int(np.searchsorted(hull.money, today, side="right")), len(hull.money) - 1)
    rise, run = (part[piece] - part[piece - 1] for part in (hull.gain, hull.money))
    return -float(rise / run)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Rest:
    """The plan's problem, to be solved with one channel's spend given."""

    plan: Plan
    prices: Prices
    menus: Sequence[Menu]
    bounds: Sequence[Bound]
    worth: Worth

    def hold(self, channel: int) -> tuple[Array, Array, float]:
        """Spends, what the others lose at each, and what the next unit of money would bring them."""
        today, bound = float(self.worth.today[channel]), self.bounds[channel]
        step = NEXT * (today or bound.upper or 1.0)
        middle = ((bound.lower + today) / 2, (today + bound.upper) / 2)
        planned = self.plan.allocation[channel].planned
        knots = np.unique([0.0, bound.lower, *middle, today, today + step, planned, bound.upper])
        values = np.array([self.value_of_others(channel, spend) for spend in knots.tolist()])
        cost = float(values[np.searchsorted(knots, today)]) - values
        return knots, cost, _price_after(today, knots, cost)

    def value_of_others(self, channel: int, spend: float) -> float:
        """Gross profit of the best spread over the others, all money accounted for."""
        plan, worth = self.plan, self.worth
        given = Menu(money=np.array([spend]), gain=np.zeros(1))
        menus = [*self.menus[:channel], given, *self.menus[channel + 1 :]]
        staying = replace(self.bounds[channel], may_leave=False)
        bounds = [*self.bounds[:channel], staying, *self.bounds[channel + 1 :]]
        total = sum(a.planned for a in plan.allocation) + plan.unspent
        groups = self._groups(menus)
        least, most = least_money(menus, groups), most_money(menus, groups=groups)
        if plan.kind is BudgetKind.CAPPED:
            limit = Limit(total=max(total, least), least_price=worth.hurdle, groups=groups)
        else:
            limit = Limit(total=min(max(total, least), most), groups=groups)
        spread, _ = leave_what_does_not_pay(menus, limit, bounds, worth)
        spent = float(spread.money.sum())
        gains = spread.value + (limit.least_price or 0.0) * spent
        over = max(spent - total, 0.0) * max(worth.hurdle, self.prices.money)
        return gains + worth.hurdle * max(total - spent, 0.0) - over

    def _groups(self, menus: Sequence[Menu]) -> tuple[Group, ...]:
        """The plan's limits on several channels in all, as far as what is given leaves them room."""
        groups = []
        for held in self.plan.held:
            members = tuple(i for i, a in enumerate(self.plan.allocation) if a.channel in held.channels)
            low, high = (float(sum(menus[i].money[end] for i in members)) for end in (0, -1))
            most = min(max(held.most, low), high)
            groups.append(Group(members=members, least=min(max(held.least, low), most), most=most))
        return tuple(groups)
