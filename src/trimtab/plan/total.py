"""Finding the total: where a goal sets it, or where limits are shares of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from trimtab.plan.bound import Bound
from trimtab.plan.curves import Curves
from trimtab.plan.leave import leave_what_does_not_pay
from trimtab.plan.menu import Menu
from trimtab.plan.menus import lay_menus
from trimtab.plan.record import Goal, GoalKind, Together
from trimtab.plan.search import find_highest
from trimtab.plan.spread import Group, Limit, Spread, fewest_hours, least_money, most_money
from trimtab.plan.worth import Worth
from trimtab.quantities import Array, ChannelName

SCAN = 24
"""Steps in which the totals are looked over before the best stretch is halved: where curves are concave one would do,
an S-shape may hide two stretches."""
HALVINGS = 30
"""What is left of a stretch after them is a billionth of it."""
NEAR = 1e-9
"""Difference, as a share of a goal or a total, that is rounding."""
SETTLES = 200
"""Most times a total is brought nearer to what its own shares leave room for."""


Places = tuple[tuple[tuple[int, ...], Together], ...]
"""Limits on several channels in all, each with the places of its channels."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spreader:
    """Spreads any total, within bounds, hours, and the limits on several channels at that total."""

    menus: list[Menu]
    bounds: Sequence[Bound]
    worth: Worth
    hours: float | None
    together: Places

    @classmethod
    def of(
        cls, curves: Curves, worth: Worth, bounds: Sequence[Bound], hours: float | None, together: Places
    ) -> Spreader:
        """Lay the menus out within bounds; hours are never fewer than the least of all channels takes."""
        found = cls(menus=lay_menus(curves, worth, bounds), bounds=bounds, worth=worth, hours=hours, together=together)
        if hours is None:
            return found
        return replace(found, hours=max(hours, fewest_hours(found.menus, found.groups(0.0))))

    def tilt(self, curves: Curves) -> Spreader:
        """The same with what is expected read off other curves."""
        return replace(self, menus=lay_menus(curves, self.worth, self.bounds))

    @property
    def has_shares(self) -> bool:
        """Whether a limit depends on the total."""
        return any(t.least_share > 0 or t.most_share < 1 for _, t in self.together)

    def groups(self, total: float) -> tuple[Group, ...]:
        """The limits on several channels at a total, in money, as far as the channels' own bounds allow them."""
        groups = []
        for members, limit in self.together:
            low, high = (float(sum(self.menus[i].money[end] for i in members)) for end in (0, -1))
            least, most = max(limit.least, limit.least_share * total), min(limit.most, limit.most_share * total)
            most = min(max(most, low), high)
            groups.append(Group(members=members, least=min(max(least, low), most), most=most))
        return tuple(groups)

    def ends(self, total: float) -> tuple[float, float]:
        """Least and most money there is a place for, were the limits those of a total."""
        groups = self.groups(total)
        return least_money(self.menus, groups), most_money(self.menus, self.hours, groups)

    def limit(self, total: float | None, least_price: float | None, at: float) -> Limit:
        """The limit of a total brought within what is possible; shares are reckoned from `at`."""
        groups = self.groups(at)
        least, most = least_money(self.menus, groups), most_money(self.menus, self.hours, groups)
        if total is not None:
            total = max(total, least) if least_price is not None else min(max(total, least), most)
        return Limit(total=total, least_price=least_price, hours=self.hours, groups=groups)

    def exactly(self, total: float) -> Limit:
        """The limit of a total spent in full, or of the nearest there is a place for.

        A smaller total narrows ceilings that are shares of it, which may leave room for a smaller one still.
        """
        for _ in range(SETTLES):
            limit = self.limit(total, None, at=total)
            assert limit.total is not None
            if abs(limit.total - total) <= NEAR * max(total, 1.0):
                break
            total = limit.total
        return limit

    def spread(self, limit: Limit) -> tuple[Spread, tuple[int, ...]]:
        """The best spread, and the channels that do not pay but stay."""
        return leave_what_does_not_pay(self.menus, limit, self.bounds, self.worth)

    def allows(self, money: Array, total: float | None, *, is_exact: bool) -> bool:
        """Whether money per channel keeps to the bounds, a total, the hours and the limits on several channels."""
        spent, today = float(money.sum()), self.worth.today
        slack = 1e-7 * max(spent, float(today.sum()), 1e-9)
        ends = [np.array([menu.money[end] for menu in self.menus]) for end in (0, -1)]
        leaves = np.array([bound.may_leave for bound in self.bounds]) & (money <= 0)
        inside = (money >= ends[0] - slack) & (money <= ends[1] + slack)
        hours = sum(menu.hours * x for menu, x in zip(self.menus, money.tolist(), strict=True))
        given = [(float(money[list(group.members)].sum()), group) for group in self.groups(spent)]
        target = spent if total is None else self.limit(total, None if is_exact else 0.0, at=spent).total or 0.0
        return (
            bool((inside | leaves).all())
            and (abs(spent - target) <= slack if is_exact else spent <= target + slack)
            and (self.hours is None or hours <= self.hours * (1 + 1e-6))
            and all(group.least - slack <= x <= group.most + slack for x, group in given)
        )

    def cap(self, ceiling: float | None, price: float) -> Limit:
        """The limit of a plan that spends no more than a ceiling, nor more than brings back a price."""
        if not self.has_shares:
            return self.limit(ceiling, price, at=0.0)
        low, high = self.ends(0.0)[0], sum(float(menu.money[-1]) for menu in self.menus)
        high = max(min(high, high if ceiling is None else ceiling), low)
        best = find_highest(lambda total: self._profit(total, price), low, high, scan=SCAN, sections=HALVINGS)
        return self.exactly(low if best is None else best)

    def _profit(self, total: float, price: float) -> float:
        """Gain of a total spent exactly, less its price; what cannot be spent exactly counts as nothing at all."""
        limit = self.limit(total, None, at=total)
        assert limit.total is not None
        missed = abs(limit.total - total) > NEAR * max(total, 1.0)
        # Where channels at their least are given more than their share of a total, or at their most less than it, that
        # total is none to be chosen.
        missed |= any(
            group.most > asked.most_share * total * (1 + NEAR) or group.least < asked.least_share * total * (1 - NEAR)
            for group, (_, asked) in zip(limit.groups, self.together, strict=True)
        )
        return -np.inf if missed else self.spread(limit)[0].value - price * total


def find_total(
    goal: Goal, spreader: Spreader, ceiling: float | None, bring: Callable[[Array], float]
) -> tuple[Limit, bool]:
    """Return the limit that a goal sets, and whether it reaches the goal.

    bring: what money per channel brings, outcome value; a level of outcome is counted in the spreader's worth of it.
    What all totals can bring is a curve, its every point the best spread of that total. A marginal return is its slope,
    an average one the line from nought, an outcome its height; each is met at one place of it.
    Where the goal is out of reach the limit is that which comes closest to it.
    """
    top = spreader.cap(ceiling, goal.level if goal.kind is GoalKind.MARGINAL_RETURN else 0.0)
    if goal.kind is GoalKind.MARGINAL_RETURN:
        return top, True
    most = float(spreader.spread(top)[0].money.sum())
    least = min(spreader.ends(most)[0], most)

    def at(total: float) -> Limit:
        return spreader.exactly(total) if spreader.has_shares else spreader.limit(total, 0.0, at=total)

    def excess(total: float) -> float:
        """How far a total is beyond the goal, outcome value."""
        spread, _ = spreader.spread(at(total))
        brought, spent = bring(spread.money), float(spread.money.sum())
        if goal.kind is GoalKind.OUTCOME:
            return brought - goal.level * spreader.worth.outcome * (1 - NEAR)
        return brought - goal.level * spent * (1 - NEAR) if spent > 0 else -np.inf

    totals = np.linspace(least, most, SCAN + 1)
    reached = np.array([excess(total) >= 0 for total in totals.tolist()])
    if not reached.any():
        best = most if goal.kind is GoalKind.OUTCOME else _find_best_return(spreader, at, bring, least, most)
        return at(best), excess(best) >= 0
    first = int(np.argmax(reached)) if goal.kind is GoalKind.OUTCOME else SCAN - int(np.argmax(reached[::-1]))
    beyond = first - 1 if goal.kind is GoalKind.OUTCOME else first + 1
    if not 0 <= beyond <= SCAN:
        return at(float(totals[first])), True
    inside, outside = float(totals[first]), float(totals[beyond])
    for _ in range(HALVINGS):
        middle = (inside + outside) / 2
        inside, outside = (middle, outside) if excess(middle) >= 0 else (inside, middle)
    return at(inside), True


def _find_best_return(
    spreader: Spreader, at: Callable[[float], Limit], bring: Callable[[Array], float], low: float, high: float
) -> float:
    """The total of the largest return, where none is large enough; nothing at all returns nothing."""

    def per_money(total: float) -> float:
        spread, _ = spreader.spread(at(total))
        spent = float(spread.money.sum())
        return bring(spread.money) / spent if spent > 0 else -np.inf

    best = find_highest(per_money, low, high, scan=SCAN, sections=HALVINGS)
    return low if best is None else best


def place_channels(together: Sequence[Together], names: Sequence[ChannelName]) -> Places:
    """Each limit with the places of its channels."""
    return tuple((tuple(names.index(name) for name in limit.channels), limit) for limit in together)


def count_outcome_alone(worth: Worth, value: float) -> Worth:
    """The prices under which only the outcome value counts that media bring, and only their own money is spent."""
    nothing = np.zeros_like(worth.people)
    return replace(worth, outcome=value, hurdle=0.0, people=nothing, standing=nothing)
