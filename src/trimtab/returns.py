"""The four returns per channel: on investment, time, effort and resources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from trimtab.intake import ChannelKind, Panel
from trimtab.intake.effort import ChannelEffort
from trimtab.model.carryover import count_until_arrived
from trimtab.model.posterior import Posterior
from trimtab.quantities import LEVEL, Array, ChannelName, Interval
from trimtab.statement import Statement

ARRIVED = 0.9
"""Share of the whole effect that must have arrived before a result counts as being there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the team declares about money."""

    margin: float | None = None
    """Share of outcome value kept as gross profit, in (0, 1]; None when undeclared: profits are then not shown, the
    break-even margin is, and verdicts read value as gross profit and say so."""
    hurdle: float = 1.0
    """Gross profit one unit of money must return."""


Return = Interval | Statement
"""A number with its uncertainty, or the sentence that says what is missing to compute it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelReturns:
    """What one channel gave back over the fitted window, each against the input it used."""

    channel: ChannelName
    contribution: Return
    """Incremental outcome, outcome units."""
    return_on_investment: Return
    """Incremental outcome value / media spend (outcome per spend unit when value is undeclared)."""
    profit: Return
    """Margin × incremental value − full cost (media, people, resources), money; `counted` says which costs."""
    return_on_time: Return
    """Incremental profit per person-hour, money/hour."""
    periods_to_result: Return
    """Periods until 90% of the effect of a unit of spend has arrived."""
    return_on_effort: Return
    """Incremental profit per effort point, money/point."""
    return_on_resources: Return
    """Incremental profit per money of non-media resources (production, tools, agency, people)."""
    marginal_return: Return
    """Value of the next unit of spend at today's level over the next horizon (value per money; outcome per spend unit
    when undeclared)."""
    break_even_margin: Return
    """Margin at which the next unit of spend just meets the hurdle, its mean taken at the mean marginal return; a
    Statement when a margin is declared and it is not needed."""
    spend: float
    """Media spend over the window, money."""
    counted: Statement | None = None
    """Which costs `profit` has paid for: media alone, or people and resources as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The four returns of one channel over a part of the window, each as in `ChannelReturns`."""

    first: int
    """Place of its first period in the panel."""
    last: int
    """Place of its last period."""
    return_on_investment: Return
    return_on_time: Return
    return_on_effort: Return
    return_on_resources: Return


def measure_returns(
    posterior: Posterior, terms: Terms, efforts: Sequence[ChannelEffort] = ()
) -> tuple[ChannelReturns, ...]:
    """Return what each channel of the panel gave back, in the panel's order.

    Whatever cannot be computed is a `Statement` naming what is missing (value, margin, inputs file, spend, history),
    never a zero.
    efforts: the channels of the inputs file; their range of hours is propagated as a uniform uncertainty.
    """
    effort_of = {effort.channel: effort for effort in efforts}
    outcome, value = posterior.contribution.sum(axis=1), _value_draws(posterior)
    return tuple(
        _measure_channel(posterior, terms, effort_of.get(channel.name), index, (outcome[:, index], value[:, index]))
        for index, channel in enumerate(posterior.panel.channels)
    )


def trace_returns(
    posterior: Posterior, channel: ChannelName, terms: Terms, efforts: Sequence[ChannelEffort] = ()
) -> tuple[Stretch, ...]:
    """Return what a channel gave back in each stretch as long as the horizon, counted back from the panel's end.

    Effects count when they arrive, so a stretch pays for some of what the next one earns. Hours and costs besides media
    are those of the inputs file, alike in every stretch.
    """
    panel = posterior.panel
    index = [one.name for one in panel.channels].index(channel)
    effort = next((one for one in efforts if one.channel == channel), None)
    length, count = posterior.curve.horizon, len(panel.periods)
    starts = range(count % length, count, length)
    return tuple(_measure_stretch(posterior, terms, effort, index, slice(first, first + length)) for first in starts)


def _measure_stretch(
    posterior: Posterior, terms: Terms, effort: ChannelEffort | None, index: int, periods: slice
) -> Stretch:
    panel, name = posterior.panel, posterior.panel.channels[index].name
    spend = float(np.nansum(panel.spend[:, periods, index]))
    value = posterior.contribution[:, periods, index] @ _price(panel)[periods]
    inputs = _Inputs.over_window(effort, name, periods=periods.stop - periods.start, draws=len(value))
    before_cost = _gross_profit(posterior, terms, name, value)
    profit = before_cost if isinstance(before_cost, Statement) else before_cost - spend - inputs.known_cost
    return Stretch(
        first=periods.start,
        last=periods.stop - 1,
        return_on_investment=_summarise(value / spend if spend > 0 else _missing("media_spend", name)),
        return_on_time=_summarise(_per(profit, inputs.hours)),
        return_on_effort=_summarise(_per(profit, inputs.points)),
        return_on_resources=_summarise(_per(profit, inputs.cost)),
    )


def spread_hours(effort: ChannelEffort, draws: int) -> Array:
    """Draws of person-hours per period, `[draw]`: even over the stated range.

    A range is all the team said, so no hour in it is likelier than another. The draws step through the range by the
    golden ratio, which fills it evenly at any count and does not go along with the posterior's order.
    """
    place = np.modf(np.arange(draws) * ((np.sqrt(5) - 1) / 2))[0]
    return np.asarray(effort.hours_low + (effort.hours_high - effort.hours_low) * place)


def full_cost(effort: ChannelEffort, draws: int) -> Array:
    """Draws of what people and resources cost per period, `[draw]`, money."""
    hours = spread_hours(effort, draws)
    people = effort.people_cost * (hours / effort.hours) if effort.hours > 0 else np.full(draws, effort.people_cost)
    return people + effort.resource_cost


def _measure_channel(
    posterior: Posterior, terms: Terms, effort: ChannelEffort | None, index: int, brought: tuple[Array, Array]
) -> ChannelReturns:
    """Measure one channel; `brought` is what it brought over the window, `[draw]`, in outcome units and in value."""
    panel, (outcome, value) = posterior.panel, brought
    name = panel.channels[index].name
    organic = panel.channels[index].kind is ChannelKind.ORGANIC
    spend = float(np.nansum(panel.spend[:, :, index]))
    if spend == 0 and not np.any(panel.exposure[:, :, index] > 0):
        return _nothing_measured(posterior, name, index, organic)
    inputs = _Inputs.over_window(effort, name, periods=len(panel.periods), draws=len(value))
    before_cost = _gross_profit(posterior, terms, name, value)
    profit = before_cost if isinstance(before_cost, Statement) else before_cost - spend - inputs.known_cost
    marginal = _missing("media_spend", name) if organic else _marginal(posterior, name, index)
    unspent = _missing("media_spend", name) if organic or spend == 0 else None
    return ChannelReturns(
        channel=name,
        contribution=_summarise(outcome),
        return_on_investment=unspent or _summarise(posterior.return_on_investment[:, index]),
        profit=_summarise(profit),
        return_on_time=_summarise(_per(profit, inputs.hours)),
        periods_to_result=_summarise(_periods_to_result(posterior, index)),
        return_on_effort=_summarise(_per(profit, inputs.points)),
        return_on_resources=_summarise(_per(profit, inputs.cost)),
        marginal_return=_summarise(marginal),
        break_even_margin=_break_even(terms, marginal, posterior, name),
        spend=spend,
        counted=_counted(effort, name),
    )


def _nothing_measured(posterior: Posterior, name: ChannelName, index: int, organic: bool) -> ChannelReturns:
    """What can be said of a channel that was never on: what its first unit of spend is expected to bring, no more.

    Not even that where no channel ever took money, since nothing then says how much money is a little or a lot.
    """
    nothing = _missing("history", name)
    unscaled = organic or not np.any(posterior.panel.spend > 0)
    return ChannelReturns(
        channel=name,
        contribution=nothing,
        return_on_investment=nothing,
        profit=nothing,
        return_on_time=nothing,
        periods_to_result=nothing,
        return_on_effort=nothing,
        return_on_resources=nothing,
        marginal_return=nothing if unscaled else _summarise(_marginal(posterior, name, index)),
        break_even_margin=nothing,
        spend=0.0,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Inputs:
    """What a channel used besides media over the window, `[draw]` each, or what is missing to know it."""

    hours: Array | Statement
    points: Array | Statement
    cost: Array | Statement

    @classmethod
    def over_window(cls, effort: ChannelEffort | None, name: ChannelName, *, periods: int, draws: int) -> _Inputs:
        if effort is None:
            missing = _missing("inputs", name)
            return cls(hours=missing, points=missing, cost=missing)
        cost = full_cost(effort, draws) * periods
        return cls(
            hours=spread_hours(effort, draws) * periods if effort.hours_low > 0 else _missing("hours", name),
            points=np.full(draws, effort.effort_points * periods) if effort.effort_points else _missing("points", name),
            cost=cost if np.all(cost > 0) else _missing("resources", name),
        )

    @property
    def known_cost(self) -> Array | float:
        """Cost besides media as far as the inputs file knows it."""
        return 0.0 if isinstance(self.cost, Statement) else self.cost


def _gross_profit(posterior: Posterior, terms: Terms, name: ChannelName, value: Array) -> Array | Statement:
    if posterior.panel.value_per_outcome is None:
        return _missing("value", name)
    return _missing("margin", name) if terms.margin is None else terms.margin * value


def _per(profit: Array | Statement, amount: Array | Statement) -> Array | Statement:
    if isinstance(amount, Statement):
        return amount
    return profit if isinstance(profit, Statement) else profit / amount


def _value_draws(posterior: Posterior) -> Array:
    """Incremental value over the window, `[draw, channel]`: money, or outcome units when value is undeclared.

    Paid channels: return × spend, so that profit and return agree to the last digit; others: each period's contribution
    at that period's value per outcome, averaged over geos by outcome.
    """
    panel = posterior.panel
    spend = panel.spend.sum(axis=(0, 1))
    returned = np.asarray(posterior.return_on_investment * spend)
    rest = ~np.isfinite(returned).all(axis=0) | (spend == 0)
    returned[:, rest] = np.einsum("dtc,t->dc", posterior.contribution[:, :, rest], _price(panel))
    return returned


def _price(panel: Panel) -> Array:
    """Value of one outcome unit, `[period]`; ones when undeclared."""
    if panel.value_per_outcome is None:
        return np.ones(len(panel.periods))
    weight = np.nan_to_num(np.abs(panel.outcome)) + np.finfo(float).tiny
    return np.asarray((panel.value_per_outcome * weight).sum(axis=0) / weight.sum(axis=0))


def _marginal(posterior: Posterior, name: ChannelName, index: int) -> Array | Statement:
    """Value of the next unit of spend at today's level, `[draw]`."""
    curve = posterior.curve
    today = int(np.argmin(np.abs(curve.spend[index] - curve.today[index])))
    marginal = curve.value * curve.marginal[:, index, today]
    return marginal if np.isfinite(marginal).all() else _missing("history", name)


def _periods_to_result(posterior: Posterior, index: int) -> Array:
    """Periods until 90% of the effect has arrived, at least one, `[draw]`."""
    return count_until_arrived(
        posterior.panel.channels[index].carry_over,
        posterior.retention[:, index],
        posterior.delay[:, index],
        share=ARRIVED,
        reach=posterior.reach,
    )


def _break_even(terms: Terms, marginal: Array | Statement, posterior: Posterior, name: ChannelName) -> Return:
    if terms.margin is not None:
        return Statement(code="returns.break_even.margin_declared", params={"channel": name, "margin": terms.margin})
    if isinstance(marginal, Statement):
        return marginal
    if posterior.panel.value_per_outcome is None:
        return _missing("value", name)
    tail = (1 - LEVEL) / 2
    low, high = (float(q) for q in np.quantile(marginal, [tail, 1 - tail]))
    mean = float(marginal.mean())
    if mean < terms.hurdle:
        return _no_margin(high, terms, name)
    if low <= 0:
        return Statement(code="returns.break_even.unbounded", params={"channel": name, "margin": terms.hurdle / mean})
    return Interval(mean=terms.hurdle / mean, low=terms.hurdle / high, high=terms.hurdle / low)


def _no_margin(high: float, terms: Terms, name: ChannelName) -> Statement:
    """Say that keeping all of the value would not be enough, by the best estimate or by any that is likely."""
    if high < terms.hurdle:
        return Statement(code="returns.break_even.none", params={"channel": name})
    return Statement(code="returns.break_even.unlikely", params={"channel": name, "least": terms.hurdle / high})


def _counted(effort: ChannelEffort | None, name: ChannelName) -> Statement:
    return Statement(
        code="returns.counted.media_only" if effort is None else "returns.counted.all", params={"channel": name}
    )


def _summarise(draws: Array | Statement) -> Return:
    return draws if isinstance(draws, Statement) else Interval.from_draws(draws)


def _missing(what: str, name: ChannelName) -> Statement:
    return Statement(code=f"returns.missing.{what}", params={"channel": name})
