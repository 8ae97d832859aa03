"""What another spending than today's would bring: answered from the kept fit of a review, without fitting anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trimtab.cycle.fit import find_fit
from trimtab.cycle.workspace import Workspace
from trimtab.intake import ChannelKind
from trimtab.intake.header import match_name
from trimtab.ledger import Entry
from trimtab.model import Posterior
from trimtab.plan import Appraisal, BudgetKind, Plan, allocate, appraise
from trimtab.quantities import ChannelName
from trimtab.review import Sitting
from trimtab.team.advice import Advice, read_advice

Money = Mapping[ChannelName, float]
"""Media money over the horizon, by channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How far one channel may be moved, all in money over the horizon."""

    channel: ChannelName
    today: float
    planned: float
    lower: float
    """Least and most the review's plan could give it."""
    upper: float
    free: float
    """Most that asks for no evidence."""
    tried_low: float
    """What it was ever given, least and most."""
    tried_high: float
    end: float
    """Where its curve ends; nothing is said beyond."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One way to spend the horizon's money."""

    money: Money
    worth: Appraisal
    """Against going on as today."""

    @property
    def total(self) -> float:
        """All of its money."""
        return sum(self.money.values())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Planner:
    """A review's own fit, ready to answer."""

    posterior: Posterior
    sitting: Sitting
    rooms: tuple[Room, ...]
    """Of the channels that are paid for, in the order of the review."""
    today: Scenario
    planned: Scenario
    blank: Scenario
    """The optimiser's from nothing: within what was ever tried and the team's own limits, today's levels apart."""


def prepare_planner(workspace: Workspace, entry: Entry) -> Planner | None:
    """Load the fit of a review and what it is asked about; None where the fit is not kept."""
    posterior = find_fit(workspace, entry.entry_hash)
    return None if posterior is None else make_planner(posterior, entry)


def make_planner(posterior: Posterior, entry: Entry) -> Planner:
    """Price going on as today, the review's plan, and the best there is from nothing."""
    sitting, plan = entry.sitting, entry.review.plan
    names = [channel.name for channel in posterior.panel.channels if channel.kind is ChannelKind.PAID]
    lines = {line.channel: line for line in plan.allocation}
    advice = read_advice(entry.id, sitting, entry.review)
    blank = allocate(posterior, replace(sitting.budget, switching=0.0), sitting.terms, sitting.efforts, names)

    def price(money: Money) -> Scenario:
        return Scenario(money=money, worth=appraise(posterior, sitting.terms, sitting.efforts, money))

    return Planner(
        posterior=posterior,
        sitting=sitting,
        rooms=tuple(
            _find_room(posterior, plan, advice[match_name(channel.channel)])
            for channel in entry.review.channels
            if channel.channel in names
        ),
        today=price({name: lines[name].today for name in names}),
        planned=price({name: lines[name].planned for name in names}),
        blank=price({line.channel: line.planned for line in blank.allocation if line.channel in names}),
    )


def price_scenario(planner: Planner, money: Money) -> Scenario:
    """Say what spending `money` would bring; a channel that is not named keeps today's."""
    asked = {**planner.today.money, **money}
    sitting = planner.sitting
    return Scenario(money=asked, worth=appraise(planner.posterior, sitting.terms, sitting.efforts, asked))


def spread_scenario(planner: Planner, total: float, hours: float | None) -> tuple[Scenario, Plan]:
    """Let the optimiser spend a total within the review's bounds and so many hours; with the plan it makes of them.

    hours: of all channels, over the horizon; None: as the review was told. What bounds or hours leave no place for
    stays unspent, and the plan says so.
    """
    sitting = planner.sitting
    budget = replace(sitting.budget, kind=BudgetKind.FIXED, money=total, goal=None)
    budget = budget if hours is None else replace(budget, hours=hours)
    plan = allocate(planner.posterior, budget, sitting.terms, sitting.efforts)
    paid = planner.today.money
    return price_scenario(
        planner, {line.channel: line.planned for line in plan.allocation if line.channel in paid}
    ), plan


def _find_room(posterior: Posterior, plan: Plan, advice: Advice) -> Room:
    index = [channel.name for channel in posterior.panel.channels].index(advice.channel)
    line = next(line for line in plan.allocation if line.channel == advice.channel)
    curve = posterior.curve
    return Room(
        channel=advice.channel,
        today=line.today,
        planned=line.planned,
        lower=line.lower,
        upper=line.upper,
        free=advice.free,
        tried_low=float(curve.observed_low[index]),
        tried_high=float(curve.observed_high[index]),
        end=float(curve.spend[index, -1]),
    )
