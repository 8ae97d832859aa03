"""What outcomes, money and hours are worth to a plan: the one place where a spend becomes a profit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.intake import ChannelKind
from trimtab.intake.effort import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.quantities import Array
from trimtab.returns import Terms


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Worth:
    """Prices over the next horizon, per channel in the panel's order.

    People's hours, and with them their cost, are taken to grow and shrink with a channel's spend; production, tools and
    agency stay as they are until the channel is left altogether. Every unit of money must return the hurdle, whatever
    it pays for.
    """

    in_money: bool
    """Whether outcomes have a value; without one everything is counted in outcome units, and costs stay out."""
    outcome: float
    """Gross profit per outcome unit, money; 1 when value is undeclared."""
    hurdle: float
    """Gross profit one unit of money must return; 0 when value is undeclared."""
    people: Array
    """[channel], what people cost per unit of media money, at the hurdle; 0 when unknown."""
    standing: Array
    """[channel], production, tools and agency over the horizon, at the hurdle: freed by leaving the channel."""
    paid: NDArray[np.bool_]
    """[channel], whether the channel is paid for with media money; the others take hours only."""
    today: Array
    """[channel], media money over the horizon if the latest level goes on; 0 for channels that take none."""
    hours: Array
    """[channel], person-hours per unit of media money; 0 when unknown."""
    hours_today: Array
    """[channel], person-hours over the horizon as of late; NaN when unknown."""
    switching: float = 0.0
    """What moving one unit of money, to a channel or from it, costs a plan; money."""

    @property
    def leaving(self) -> Array:
        """[channel], what leaving the channel brings beside its money: what stands still, less the cost of moving."""
        return self.standing - self.price_moves(np.zeros(self.today.shape))

    def price_moves(self, money: Array) -> Array:
        """[channel], what moving from today's money to another costs, at the hurdle."""
        return self.hurdle * self.switching * np.abs(money - self.today)

    @classmethod
    def of(cls, posterior: Posterior, terms: Terms, efforts: Sequence[ChannelEffort]) -> Worth:
        """Gather the prices from what the team declared."""
        curve = posterior.curve
        in_money = posterior.panel.value_per_outcome is not None
        hurdle = terms.hurdle if in_money else 0.0
        by_channel = {effort.channel: effort for effort in efforts}
        known = [by_channel.get(channel.name) for channel in posterior.panel.channels]
        paid = np.array([channel.kind is ChannelKind.PAID for channel in posterior.panel.channels])
        today = np.where(paid, curve.today, 0.0)
        hours = np.array([e.hours if e else np.nan for e in known]) * curve.horizon
        people = np.array([e.people_cost if e else 0.0 for e in known]) * curve.horizon
        standing = np.array([e.resource_cost if e else 0.0 for e in known]) * curve.horizon
        return cls(
            in_money=in_money,
            outcome=(1.0 if terms.margin is None else terms.margin) * curve.value if in_money else 1.0,
            hurdle=hurdle,
            people=hurdle * _per_money(people, today),
            standing=hurdle * standing,
            paid=paid,
            today=today,
            hours=_per_money(np.nan_to_num(hours), today),
            hours_today=hours,
        )


def _per_money(amount: Array, today: Array) -> Array:
    return np.asarray(np.divide(amount, today, out=np.zeros(today.shape), where=today > 0))
