"""What a plan changes against going on as today, and what its gain is made of."""

from __future__ import annotations

import numpy as np

from trimtab.plan.curves import Curves
from trimtab.plan.record import Account
from trimtab.plan.worth import Worth
from trimtab.quantities import Array, Interval


def draw_change(curves: Curves, worth: Worth, money: Array) -> Array:
    """Draw how much more outcome each channel brings at `money` than today, `[draw, channel]`, outcome units."""
    return curves.draw(money) - curves.draw(worth.today)


def draw_gain(worth: Worth, change: Array, money: Array) -> Array:
    """Draw the profit of a change of outcome `[draw, channel]` that takes `money`, `[draw]`."""
    return np.asarray(worth.outcome * change.sum(axis=1) + sum(_save(worth, money)))


def account_for(worth: Worth, change: Array, money: Array, value: float) -> Account:
    """Say what the mean of `draw_gain` is made of; `value` is what one outcome unit counts for."""
    media, people, resources, moving = _save(worth, money)
    brought = change.sum(axis=1)
    return Account(
        effect=Interval.from_draws(value * brought),
        profit=float(worth.outcome * brought.mean()),
        media=media,
        people=people,
        resources=resources,
        moving=moving,
    )


def _save(worth: Worth, money: Array) -> tuple[float, float, float, float]:
    """What `money` per channel saves on (media, people, resources, moving), at the hurdle; below 0 where it costs."""
    less = worth.today - money
    left = (money == 0) & (worth.today > 0)
    return (
        float(worth.hurdle * less.sum()),
        float(worth.people @ less),
        float(worth.standing @ left),
        float(0.0 - worth.price_moves(money).sum()),
    )
