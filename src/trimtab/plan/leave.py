"""Leaving a channel altogether, which is no point on a menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from trimtab.plan.bound import Bound
from trimtab.plan.menu import Menu
from trimtab.plan.spread import Limit, Spread, can_meet, spread_money
from trimtab.plan.worth import Worth
from trimtab.quantities import Array


def leave_what_does_not_pay(
    menus: list[Menu], limit: Limit, bounds: Sequence[Bound], worth: Worth
) -> tuple[Spread, tuple[int, ...]]:
    """Spread the money, then leave channels one by one while that makes the whole plan better.

    Leaving jumps over the stretch below the support, so it is no point on a menu. The channel with most to gain from
    leaving, at the plan's prices, goes first; each time the money is spread anew. Returns also the channels that do not
    pay but stay, because what they would free finds no better place.
    """
    kept: list[int] = []
    spread = spread_money(menus, limit)
    while True:
        better_gone = _gain_from_leaving(menus, spread, bounds, worth)
        better_gone[kept] = 0.0
        worst = int(np.argmax(better_gone))
        if better_gone[worst] <= 0:
            return spread, tuple(kept)
        gone = Menu(money=np.zeros(1), gain=np.array([worth.leaving[worst]]))
        tried = [*menus[:worst], gone, *menus[worst + 1 :]]
        without = spread_money(tried, limit) if can_meet(tried, limit) else None
        if without is not None and without.value > spread.value:
            # Where there is nothing to spend, money is worth what it would bring first, though all channels are left.
            menus, spread = tried, replace(without, price=spread.price) if limit.total == 0 else without
        else:
            kept.append(worst)


def _gain_from_leaving(menus: Sequence[Menu], spread: Spread, bounds: Sequence[Bound], worth: Worth) -> Array:
    """What leaving brings at the plan's prices, beyond the best there is within the menu, `[channel]`."""
    price = worth.hurdle if spread.price is None else spread.price
    gains = np.zeros(len(menus))
    for i, (menu, bound) in enumerate(zip(menus, bounds, strict=True)):
        if bound.may_leave and menu.money[-1] > 0:
            cost = (price + float(spread.group_prices[i]) + spread.hour_price * menu.hours) * menu.money
            best, scale = float((menu.gain - cost).max()), float(np.abs(menu.gain).max() + np.abs(cost).max())
            beyond = float(worth.leaving[i]) - best
            gains[i] = beyond if beyond > 1e-9 * scale else 0.0
    return gains
