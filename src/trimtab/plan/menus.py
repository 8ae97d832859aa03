"""What each channel can be given, and what it would bring."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from trimtab.plan.bound import Bound
from trimtab.plan.curves import Curves
from trimtab.plan.menu import Menu
from trimtab.plan.worth import Worth

STEPS = 128
"""Steps a channel's range is cut into. Between them gains are taken as straight, which on a range of a quarter of
today's spend costs less than a hundred-thousandth of the profit."""

INERTIA = 1e-6
"""Preference for leaving money where it is, as a share of what it brings: too small to cost anything, enough to settle
ties, so that money is never moved for nothing."""


def lay_menus(curves: Curves, worth: Worth, bounds: Sequence[Bound]) -> list[Menu]:
    """Cut each channel's range into steps and price them, people and the cost of moving paid."""
    lower, upper = (np.array([getattr(bound, end) for bound in bounds])[:, None] for end in ("lower", "upper"))
    money = lower + (upper - lower) * np.linspace(0.0, 1.0, STEPS + 1)
    today = np.clip(worth.today[:, None], lower, upper)
    money = np.sort(np.concatenate([money, today], axis=1), axis=1)
    gain = worth.outcome * worth.paid[:, None] * curves.expect(money) - worth.people[:, None] * money
    per_money = np.ptp(gain, axis=1).sum() / max(np.ptp(money, axis=1).sum(), np.finfo(float).tiny) + worth.hurdle
    idle = INERTIA * (per_money or 1.0) + worth.hurdle * worth.switching
    gain -= idle * np.abs(money - worth.today[:, None])
    apart = np.diff(money, axis=1, prepend=-np.inf) > 1e-9 * upper
    return [Menu(money=money[i, keep], gain=gain[i, keep], hours=float(worth.hours[i])) for i, keep in enumerate(apart)]
