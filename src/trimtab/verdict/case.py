"""Everything a judgement rests on, gathered once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trimtab.intake.effort import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.plan import Curves, Plan, Worth
from trimtab.quantities import Array, ChannelName
from trimtab.returns import ChannelReturns, Terms
from trimtab.verdict.record import Basis, Choice
from trimtab.verdict.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Case:
    """What is known, what is planned, and by which rules it is judged. Channels are in the panel's order."""

    posterior: Posterior
    plan: Plan
    returns: Sequence[ChannelReturns]
    terms: Terms
    efforts: Mapping[ChannelName, ChannelEffort]
    rules: Rules
    last: Mapping[ChannelName, Choice]
    """What was advised last time."""
    curves: Curves
    worth: Worth

    @property
    def basis(self) -> Basis:
        """Money when outcomes have a value, else the budget."""
        return Basis.MONEY if self.worth.in_money else Basis.BUDGET

    @property
    def money_price(self) -> float:
        """What a unit of money must earn: the larger of hurdle and shadow price, gross profit (outcome units)."""
        return max(self.worth.hurdle, self.plan.shadow_price_money, 0.0)

    @property
    def hour_price(self) -> float:
        """What a person-hour could earn elsewhere, beyond its cost; 0 while hours are not short."""
        return self.plan.shadow_price_hours or 0.0

    @property
    def price(self) -> Array:
        """[channel], what a unit of media money must earn, with the people it takes."""
        return self.money_price + self.worth.people + self.hour_price * self.worth.hours

    @property
    def per_value(self) -> float:
        """Gross profit per unit of outcome value: the margin, or 1 when undeclared or without a value."""
        return self.terms.margin if self.terms.margin is not None and self.worth.in_money else 1.0

    def name(self, channel: int) -> ChannelName:
        """Name of a channel by its place in the panel."""
        return self.posterior.panel.channels[channel].name
