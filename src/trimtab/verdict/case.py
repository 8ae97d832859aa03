"""Everything a judgement rests on, gathered once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trimtab.intake.effort import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.plan import Curves, Elsewhere, Plan, Prices, Worth
from trimtab.quantities import Array, ChannelName
from trimtab.returns import ChannelReturns, Terms
from trimtab.verdict.move import Settlements
from trimtab.verdict.record import Basis, Choice
from trimtab.verdict.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Case:
    """What is known, what is planned, and by which rules it is judged. Channels are in the panel's order."""

    posterior: Posterior
    plan: Plan
    prices: Prices
    """What money and hours are worth in the best spread, at which every round of judging is priced."""
    returns: Sequence[ChannelReturns]
    terms: Terms
    efforts: Mapping[ChannelName, ChannelEffort]
    rules: Rules
    last: Mapping[ChannelName, Choice]
    """What was advised last time."""
    settled: Settlements
    """What the plan does with the channels that are judged to move; empty while there is no such plan."""
    curves: Curves
    worth: Worth
    elsewhere: Elsewhere

    @classmethod
    def of(
        cls,
        posterior: Posterior,
        plan: Plan,
        returns: Sequence[ChannelReturns],
        terms: Terms,
        efforts: Sequence[ChannelEffort] = (),
        *,
        rules: Rules | None = None,
        last: Mapping[ChannelName, Choice] | None = None,
        settled: Settlements | None = None,
        prices: Prices | None = None,
    ) -> Case:
        """Gather it from what the rooms below made; without `prices` the plan's own are taken."""
        prices = prices or plan.prices
        curves, worth = Curves.of(posterior.curve), Worth.of(posterior, terms, efforts)
        return cls(
            posterior=posterior,
            plan=plan,
            prices=prices,
            returns=returns,
            terms=terms,
            efforts={effort.channel: effort for effort in efforts},
            rules=rules or Rules(),
            last=last or {},
            settled=settled or {},
            curves=curves,
            worth=worth,
            elsewhere=Elsewhere.of(plan, curves, worth, prices),
        )

    @property
    def basis(self) -> Basis:
        """Money when outcomes have a value, else the budget."""
        return Basis.MONEY if self.worth.in_money else Basis.BUDGET

    @property
    def money_price(self) -> float:
        """What moving a unit of money is priced at: the larger of hurdle and shadow price, gross profit (outcomes)."""
        return max(self.worth.hurdle, self.prices.money, 0.0)

    def price_spend(self, spend: Array) -> Array:
        """What `spend` rather than today's costs, `[..., channel, level]`: its best use elsewhere, people, hours."""
        change = spend - self.worth.today[:, None]
        takes = (self.worth.people + self.hour_price * self.worth.hours)[:, None]
        return self.elsewhere.price_of(spend) + takes * change

    @property
    def hour_price(self) -> float:
        """What a person-hour could earn elsewhere, beyond its cost; 0 while hours are not short."""
        return self.prices.hours

    @property
    def price(self) -> Array:
        """[channel], what the next unit of media money must earn: its use elsewhere and the people it takes."""
        takes = self.worth.people + self.hour_price * self.worth.hours
        return self.elsewhere.next + takes

    @property
    def per_value(self) -> float:
        """Gross profit per unit of outcome value: the margin, or 1 when undeclared or without a value."""
        return self.terms.margin if self.terms.margin is not None and self.worth.in_money else 1.0

    def name(self, channel: int) -> ChannelName:
        """Name of a channel by its place in the panel."""
        return self.posterior.panel.channels[channel].name
