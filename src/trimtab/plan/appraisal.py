"""What another spending than today's would be worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from trimtab.intake.effort import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.plan.account import draw_change, draw_gain
from trimtab.plan.curves import Curves
from trimtab.plan.record import SAME_MONEY
from trimtab.plan.worth import Worth
from trimtab.quantities import ChannelName, Interval
from trimtab.returns import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisal:
    """What a spending somebody thought of would be worth."""

    gain: Interval
    """Change of profit against going on as today, over the horizon: money (outcome units when value is undeclared)."""
    probability_of_gain: float
    """Share of draws in which it does better than going on as today."""
    effects: Mapping[ChannelName, Interval]
    """Change of the outcome value (outcome units when undeclared) per channel."""
    untried: tuple[ChannelName, ...]
    """Channels given more than was ever tried, whose effect there is a guess."""
    unknown: tuple[ChannelName, ...]
    """Channels that are not paid ones of the data, or have no curve: their money counts, and it brings nothing."""
    brings: Interval
    """What paid media bring in all, outcome value (outcome units when undeclared)."""
    effect: Interval
    """How much that is more than going on as today brings."""
    hours: float | None
    """Person-hours it takes, organic channels included; None where no channel's are known."""


def appraise(
    posterior: Posterior, terms: Terms, efforts: Sequence[ChannelEffort], money: Mapping[ChannelName, float]
) -> Appraisal:
    """Say what spending `money` over the next horizon would change; a channel that is not named gets nothing."""
    worth, curves = Worth.of(posterior, terms, efforts), Curves.of(posterior.curve)
    names = [channel.name for channel in posterior.panel.channels]
    asked = np.array([money.get(name, 0.0) for name in names])
    asked = np.where(worth.paid, asked, worth.today)
    change = draw_change(curves, worth, asked)
    value = posterior.curve.value if worth.in_money else 1.0
    paid = {name for name, is_paid in zip(names, worth.paid, strict=True) if is_paid}
    elsewhere = [name for name in money if name not in paid and money[name] > 0]
    gain = draw_gain(worth, change, asked) - worth.hurdle * sum(money[name] for name in elsewhere)
    hours = np.where(worth.paid, worth.hours * asked, worth.hours_today)
    blank = [name for i, name in enumerate(names) if worth.paid[i] and not curves.legible[i] and asked[i] > 0]
    return Appraisal(
        gain=Interval.from_draws(gain),
        probability_of_gain=float(np.mean(gain > 0)),
        effects={name: Interval.from_draws(value * change[:, i]) for i, name in enumerate(names)},
        untried=tuple(n for i, n in enumerate(names) if asked[i] > posterior.curve.observed_high[i] * (1 + 1e-9)),
        unknown=(*elsewhere, *blank),
        brings=Interval.from_draws(value * curves.draw(asked)[:, worth.paid].sum(axis=1)),
        effect=Interval.from_draws(value * change.sum(axis=1)),
        hours=None if np.isnan(worth.hours_today).all() else float(np.nansum(hours)),
    )


def read_spend(posterior: Posterior, channel: ChannelName, periods: int) -> float:
    """Money a channel gets over some periods if today's spend goes on."""
    index = [one.name for one in posterior.panel.channels].index(channel)
    return float(posterior.curve.today[index]) * periods / posterior.curve.horizon


def expect_change(posterior: Posterior, channel: ChannelName, change: float, periods: int) -> Interval:
    """What a change of a channel's spend over some periods is expected to add to the outcome, in its units.

    The effect on the curve over the horizon, at the rate per period, in proportion to the periods:
        (C(s + Δ h/m) − C(s)) × m/h,   s today's spend over the horizon of h periods, Δ the change over m periods

    Nobody saves more than is spent: Δ is at least −`read_spend`.
    """
    curves = Curves.of(posterior.curve)
    index = [one.name for one in posterior.panel.channels].index(channel)
    share = periods / posterior.curve.horizon
    today = posterior.curve.today
    changed = today.copy()
    assert change >= -today[index] * share * (1 + SAME_MONEY), "more is saved than is spent"
    changed[index] = max(today[index] + change / share, 0.0)
    effect = (curves.draw(changed) - curves.draw(today))[:, index] * share
    return Interval.from_draws(effect)
