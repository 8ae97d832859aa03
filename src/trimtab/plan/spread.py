"""Spreading money over channels, exactly: concave envelopes filled by slope, branching where a curve is not concave.

The problem: choose money x[c] within the channel's menu so that the sum of gain[c](x[c]) is largest, the money adds up
to a total (or each unit of it meets a least price), and the hours it takes stay within a limit. Gains are piecewise
linear.

- On concave gains, taking the steepest pieces first is the exact optimum, and the slope of the last piece taken is the
  shadow price of money.
- Groups of channels with a floor or a ceiling, no channel in two of them, leave that so: the floor of a group is filled
  with its own steepest pieces first, and a full group takes no more.
- Hours get a price: pieces are ranked by slope − price × hours. At the price where the hours just fit, the mixture of
  the two neighbouring solutions is the exact optimum of the linear programme.
- Where a gain bends the other way (an S-shape), its concave envelope gives an upper bound; money that ends up inside a
  stretch where the envelope lies above the gain splits the menu there in two, and the better half is found by
  best-first branch and bound.

Source: Fox 1966 (greedy marginal allocation); Federgruen and Groenevelt 1986 (the same on nested limits);
Falk and Soland 1969 (branch and bound for separable problems).
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from trimtab.plan.menu import Menu
from trimtab.quantities import Array

MOST_NODES = 60
"""Branches looked at before the best plan so far is taken; six S-shaped channels among eight needed nine at most."""
CLOSE_ENOUGH = 1e-7
"""Distance between plan and upper bound, as a share of the gains at stake, at which the search ends."""
NEAR = 1e-7
"""Difference, as a share of what several channels are given, below which they are at their limit."""
BISECTIONS = 32
"""Halvings of the price of hours: what is left of the bracket is a billionth of the price."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Channels held together by what they may be given in all."""

    members: tuple[int, ...]
    """Places among the menus; no menu in two groups."""
    least: float = 0.0
    most: float = np.inf
    """Money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What holds the channels together."""

    total: float | None
    """Money to be spent exactly, or a ceiling when `least_price` is given; None for no ceiling."""
    least_price: float | None = None
    """Gain the last unit of money must bring; None when the total is to be spent whatever it brings."""
    hours: float | None = None
    """Person-hours at most."""
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spread:
    """Money per channel and what more of it would bring."""

    money: Array
    """[channel]."""
    price: float | None
    """Gain of the last unit of money (the first one, when none could be moved); None when there was nothing to move."""
    hour_price: float
    """Gain of one more person-hour, 0 when hours are not short."""
    value: float
    """Sum of gains, less the least price of the money when one is given."""
    gap: float
    """How much better the best plan could still be: 0 unless branching was cut short."""
    group_prices: Array
    """[channel], what one more unit of money for the channel's group would bring beyond `price`: above 0 at a ceiling,
    below at a floor, 0 where neither binds or the channel is in no group."""


def spread_money(menus: Sequence[Menu], limit: Limit) -> Spread:
    """Return the best spread of money over the menus.

    The limit must be one the menus `can_meet`.
    Laws: test_spreading_finds_what_trying_everything_finds, test_the_shadow_price_is_the_derivative_of_the_optimum.
    """
    scale = sum(float(np.ptp(m.gain)) + (limit.least_price or 0.0) * float(np.ptp(m.money)) for m in menus)
    tie = count()
    root = _relax(menus, [menu.envelope() for menu in menus], limit)
    best = root.true_value(limit)
    found, heap = root, [(-root.bound, next(tie), root)]
    for _ in range(MOST_NODES):
        if not heap or -heap[0][0] <= best + CLOSE_ENOUGH * scale:
            return _answer(menus, found, limit, best, gap=0.0)
        node = heapq.heappop(heap)[2]
        for child in node.branch(limit):
            value = child.true_value(limit)
            if value > best:
                best, found = value, child
            heapq.heappush(heap, (-child.bound, next(tie), child))
    return _answer(menus, found, limit, best, gap=max(-heap[0][0] - best, 0.0) if heap else 0.0)


def most_money(menus: Sequence[Menu], hours: float | None = None, groups: Sequence[Group] = ()) -> float:
    """Return the largest total that fits: the least of each menu and group, then whatever takes fewest hours."""
    return float(_fill_by_hours(menus, np.inf if hours is None else hours, groups).sum())


def least_money(menus: Sequence[Menu], groups: Sequence[Group] = ()) -> float:
    """Return the smallest total: the least of each menu and of each group."""
    return float(_fill_by_hours(menus, -np.inf, groups).sum())


def fewest_hours(menus: Sequence[Menu], groups: Sequence[Group] = ()) -> float:
    """Return the person-hours that the least of each menu and of each group takes."""
    money = _fill_by_hours(menus, -np.inf, groups)
    return float(sum(menu.hours * x for menu, x in zip(menus, money, strict=True)))


def _fill_by_hours(menus: Sequence[Menu], hours: float, groups: Sequence[Group]) -> Array:
    """Money per channel: the floors whatever they take, then as much as fits within the hours and the ceilings."""
    money = np.array([menu.money[0] for menu in menus])
    room = np.array([menu.money[-1] for menu in menus]) - money
    order = sorted(range(len(menus)), key=lambda i: menus[i].hours)
    for group in groups:
        short = group.least - float(money[list(group.members)].sum())
        for i in (i for i in order if i in group.members):
            step = float(np.clip(short, 0.0, room[i]))
            money[i], room[i], short = money[i] + step, room[i] - step, short - step
    left = hours - sum(menu.hours * float(x) for menu, x in zip(menus, money, strict=True))
    for i in order:
        step = float(room[i])
        for group in (g for g in groups if i in g.members):
            step = float(np.clip(group.most - money[list(group.members)].sum(), 0.0, step))
        if menus[i].hours > 0 or left == -np.inf:
            step = min(step, max(left, 0.0) / (menus[i].hours or 1.0))
        money[i], left = money[i] + step, left - step * menus[i].hours
    return money


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Relaxed:
    """The optimum over concave envelopes: a bound, and a plan to be checked against the true gains."""

    menus: Sequence[Menu]
    envelopes: Sequence[Menu]
    money: Array
    price: float | None
    hour_price: float
    bound: float

    def true_value(self, limit: Limit) -> float:
        gains = sum(menu.at(x) for menu, x in zip(self.menus, self.money, strict=True))
        return gains - (limit.least_price or 0.0) * float(self.money.sum())

    def flattery(self) -> Array:
        """How far the envelope lies above the gain, `[channel]`."""
        return np.array([e.at(x) - m.at(x) for e, m, x in zip(self.envelopes, self.menus, self.money, strict=True)])

    def branch(self, limit: Limit) -> list[_Relaxed]:
        """Split the menu whose envelope flatters it most, and solve both halves that can still meet the total."""
        over = self.flattery()
        worst = int(np.argmax(over))
        if over[worst] <= 0:
            return []
        children = []
        for half in self.menus[worst].halves(float(self.money[worst])):
            menus = [*self.menus[:worst], half, *self.menus[worst + 1 :]]
            if can_meet(menus, limit):
                envelopes = [*self.envelopes[:worst], half.envelope(), *self.envelopes[worst + 1 :]]
                children.append(_relax(menus, envelopes, limit))
        return children


def _answer(menus: Sequence[Menu], found: _Relaxed, limit: Limit, value: float, *, gap: float) -> Spread:
    as_asked = found.menus is menus and not np.any(found.flattery() > 0)
    price = found.price if as_asked else _price_in_place(menus, found)
    return Spread(
        money=found.money,
        price=price,
        hour_price=found.hour_price,
        value=value,
        gap=gap,
        group_prices=_price_groups(found.envelopes, found.money, price or 0.0, found.hour_price, limit.groups),
    )


def price_groups(menus: Sequence[Menu], spread: Spread, groups: Sequence[Group]) -> Array:
    """What `group_prices` would be for the same money over other menus, such as wider ones, `[channel]`."""
    envelopes = [menu.envelope() for menu in menus]
    return _price_groups(envelopes, spread.money, spread.price or 0.0, spread.hour_price, groups)


def _price_groups(
    envelopes: Sequence[Menu], money: Array, price: float, hour_price: float, groups: Sequence[Group]
) -> Array:
    """What one more unit for each channel's group would bring beyond one spent at large, where its limit binds."""
    prices = np.zeros(len(envelopes))
    for group in groups:
        members, given = list(group.members), float(money[list(group.members)].sum())
        near = NEAR * max(given, 1e-300)
        rises = [_slopes_at(envelopes[i], float(money[i])) for i in members]
        before, after = (
            [rise[side] - hour_price * envelopes[i].hours for i, rise in zip(members, rises, strict=True)]
            for side in (0, 1)
        )
        if given >= group.most - near:
            prices[members] = max(max(after) - price, 0.0)
        elif given <= group.least + near:
            prices[members] = min(min(before) - price, 0.0)
    return np.where(np.isfinite(prices), prices, 0.0)


def _slopes_at(menu: Menu, money: float) -> tuple[float, float]:
    """Gain per money just before and just after a point of a concave menu; infinite beyond its ends.

    A channel that is left altogether is on no menu, and takes and gives nothing.
    """
    if money < menu.money[0] * (1 - NEAR):
        return np.inf, -np.inf
    slope = np.concatenate([[np.inf], np.diff(menu.gain) / np.diff(menu.money), [-np.inf]])
    apart = 1e-9 * (menu.money[-1] - menu.money[0])
    before, after = np.searchsorted(menu.money, money - apart), np.searchsorted(menu.money, money + apart, side="right")
    return float(slope[before]), float(slope[after])


def _price_in_place(menus: Sequence[Menu], found: _Relaxed) -> float | None:
    """Gain of the last unit of money read off the gains themselves: an envelope would only give a chord's slope."""
    prices = []
    for menu, money in zip(menus, found.money, strict=True):
        apart = 1e-9 * (menu.money[-1] - menu.money[0])
        if menu.money[0] + apart < money < menu.money[-1] - apart:
            left = max(int(np.searchsorted(menu.money, money - apart)) - 1, 0)
            rise, run = (part[left + 1] - part[left] for part in (menu.gain, menu.money))
            prices.append(float(rise / run) - found.hour_price * menu.hours)
    return min(prices) if prices and found.price is not None else found.price


def can_meet(menus: Sequence[Menu], limit: Limit) -> bool:
    """Return whether some spread over the menus meets the limit."""
    ends = [np.array([menu.money[end] for menu in menus]) for end in (0, -1)]
    for group in limit.groups:
        low, high = (float(end[list(group.members)].sum()) for end in ends)
        slack = 1e-9 * high
        if low > group.most + slack or high < group.least - slack:
            return False
    if limit.hours is not None and fewest_hours(menus, limit.groups) > limit.hours * (1 + 1e-9):
        return False
    least, most = least_money(menus, limit.groups), most_money(menus, limit.hours, limit.groups)
    needed = limit.total if limit.total is not None and limit.least_price is None else least
    slack = 1e-9 * most
    return least - slack <= needed <= most + slack and (limit.total is None or least <= limit.total + slack)


def _relax(menus: Sequence[Menu], envelopes: Sequence[Menu], limit: Limit) -> _Relaxed:
    pieces = _Pieces.of(envelopes)
    money, price, hour_price = _fill_within_hours(pieces, limit)
    bound = sum(e.at(x) for e, x in zip(envelopes, money, strict=True)) - (limit.least_price or 0.0) * float(
        money.sum()
    )
    return _Relaxed(
        menus=menus, envelopes=envelopes, money=money, price=price, hour_price=hour_price, bound=float(bound)
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Pieces:
    """All pieces of all envelopes, channel after channel."""

    least: Array
    """[channel], money at the start of the menu."""
    channel: NDArray[np.intp]
    """[piece]."""
    width: Array
    """[piece], money."""
    slope: Array
    """[piece], gain per money."""
    hours: Array
    """[piece], person-hours per money."""
    hours_of: Array
    """[channel], the same per channel, those without a piece included."""

    @classmethod
    def of(cls, envelopes: Sequence[Menu]) -> _Pieces:
        widths = [np.diff(e.money) for e in envelopes]
        width = np.concatenate(widths)
        rise = np.concatenate([np.diff(e.gain) for e in envelopes])
        channel = np.repeat(np.arange(len(envelopes)), [len(w) for w in widths])
        hours = np.array([e.hours for e in envelopes])
        return cls(
            least=np.array([e.money[0] for e in envelopes]),
            channel=channel,
            width=width,
            slope=rise / width,
            hours=hours[channel],
            hours_of=hours,
        )

    def needed(self, money: Array) -> float:
        """Person-hours a spread takes."""
        return float(self.hours_of @ money)

    def fill(self, limit: Limit, hour_price: float) -> tuple[Array, float | None]:
        """Take the best pieces first; return money per channel and the price of the last unit of money."""
        rank = self.slope - hour_price * self.hours
        order = np.argsort(-rank, kind="stable")
        held = self._fill_floors(order, limit.groups)
        width = self._within_ceilings(order, held, limit.groups)
        if limit.least_price is not None:
            order = order[rank[order] > limit.least_price]
        if limit.groups:
            order = order[width[order] > 0]
        width = width[order]
        least = self.least + np.bincount(self.channel, weights=held, minlength=len(self.least))
        room = np.inf if limit.total is None else max(limit.total - float(least.sum()), 0.0)
        taken = np.clip(room - (np.cumsum(width) - width), 0.0, width)
        money = least + np.bincount(self.channel[order], weights=taken, minlength=len(self.least))
        return money, self._price(rank[order], taken, limit, full=bool(room <= width.sum()))

    def _fill_floors(self, order: NDArray[np.intp], groups: Sequence[Group]) -> Array:
        """[piece], money that the floors of the groups take, best pieces first."""
        held = np.zeros(len(self.width))
        for group in groups:
            own = order[np.isin(self.channel[order], group.members)]
            width, short = self.width[own], group.least - float(self.least[list(group.members)].sum())
            held[own] = np.clip(short - (np.cumsum(width) - width), 0.0, width)
        return held

    def _within_ceilings(self, order: NDArray[np.intp], held: Array, groups: Sequence[Group]) -> Array:
        """[piece], money still to be had of each piece, were the best pieces of its group taken first."""
        free = self.width - held
        for group in groups:
            own = order[np.isin(self.channel[order], group.members)]
            room = group.most - float(self.least[list(group.members)].sum() + held[own].sum())
            free[own] = np.clip(room - (np.cumsum(free[own]) - free[own]), 0.0, free[own])
        return free

    def _price(self, rank: Array, taken: Array, limit: Limit, *, full: bool) -> float | None:
        if not len(rank) or (limit.least_price is not None and not full):
            return limit.least_price
        some = np.flatnonzero(taken > 1e-12 * taken.max())
        return float(rank[some[-1]] if len(some) else rank[0])


def _fill_within_hours(pieces: _Pieces, limit: Limit) -> tuple[Array, float | None, float]:
    money, price = pieces.fill(limit, 0.0)
    if limit.hours is None or pieces.needed(money) <= limit.hours * (1 + 1e-9):
        return money, price, 0.0
    low, low_money = 0.0, money
    high = float(np.abs(pieces.slope).max() / pieces.hours.max()) or 1.0
    for _ in range(60):
        money, price = pieces.fill(limit, high)
        if pieces.needed(money) <= limit.hours:
            break
        low, low_money, high = high, money, 2 * high
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        tried, tried_price = pieces.fill(limit, middle)
        if pieces.needed(tried) <= limit.hours:
            high, money, price = middle, tried, tried_price
        else:
            low, low_money = middle, tried
    return _mix(pieces, money, low_money, limit.hours), price, high


def _mix(pieces: _Pieces, within: Array, beyond: Array, hours: float) -> Array:
    """The mixture of two spreads that takes exactly the hours there are."""
    least, most = pieces.needed(within), pieces.needed(beyond)
    share = np.clip((hours - least) / (most - least), 0.0, 1.0) if most > least else 0.0
    return np.asarray(within + share * (beyond - within))
