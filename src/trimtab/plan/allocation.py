"""From posterior and budgets to the plan with the largest expected profit."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from trimtab.intake.effort import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.plan.bound import Bound, bound_channels, narrow_bounds
from trimtab.plan.curves import Curves
from trimtab.plan.leave import leave_what_does_not_pay
from trimtab.plan.menus import lay_menus
from trimtab.plan.note import Solved, write_notes
from trimtab.plan.record import Allocation, Budget, BudgetKind, Plan
from trimtab.plan.spread import Limit, Menu, most_money
from trimtab.plan.worth import Worth
from trimtab.quantities import Array, ChannelName, Interval
from trimtab.returns import Terms


def allocate(
    posterior: Posterior,
    budget: Budget,
    terms: Terms,
    efforts: Sequence[ChannelEffort] = (),
    raises_with_evidence: Collection[ChannelName] = frozenset(),
    *,
    asked: Mapping[ChannelName, tuple[float, float]] | None = None,
) -> Plan:
    """Return the plan whose posterior mean profit over the next horizon is largest within the budget and the bounds.

    What is maximised is the expected value of the curves over all draws, not the curve of expected parameters:
        mean over draws of  margin × value × outcome(x) − hurdle × (spend, people, resources)
    A fixed budget is spent exactly, unless bounds or hours make that impossible, which a statement then says. A
    flexible one takes each channel to where its next unit of money just meets the hurdle; a capped one does so up to
    its total. Without a value per outcome the hurdle is nought: a capped or flexible budget is then today's total, less
    what would bring nothing more anywhere.

    raises_with_evidence: channels whose raise the team answers for although no experiment is on record.
    asked: (least, most) money for channels that are to stay within it, heeded as far as the bounds allow.
    Laws: test_a_fixed_budget_is_spent_exactly, test_a_capped_budget_leaves_only_what_would_not_pay,
    test_a_plan_never_leaves_its_bounds, test_a_plan_never_loses_to_today,
    test_currency_changes_no_plan, test_the_shadow_price_is_the_derivative_of_the_optimum.
    """
    worth = Worth.of(posterior, terms, efforts)
    curves = Curves.of(posterior.curve)
    wanted, hours = _wanted_money(budget, worth), _hours_for_media(budget, worth)
    bounds = bound_channels(posterior, curves, worth, budget, raises_with_evidence)
    bounds = _reachable(bounds, worth, wanted, hours)
    ranges = narrow_bounds(bounds, posterior, asked or {})
    menus = lay_menus(curves, worth, ranges)
    limit, _ = _limit(menus, wanted, hours, budget, worth)
    _, most = _limit(lay_menus(curves, worth, bounds), wanted, hours, budget, worth)
    spread, kept = leave_what_does_not_pay(menus, limit, ranges, worth)
    solved = Solved(
        money=np.clip(spread.money, 0.0, [bound.upper for bound in bounds]),
        bounds=bounds,
        limit=limit,
        price=_price_at(curves, worth, spread.money) if spread.price is None else spread.price,
        hour_price=spread.hour_price,
        gap=spread.gap,
        wanted=wanted,
        most=most,
        kept=kept,
    )
    change = _Change.of(curves, worth, solved.money)
    return Plan(
        kind=_kind_of(budget, worth),
        allocation=_allocations(posterior, worth, solved, change),
        gain=Interval.from_draws(change.gain),
        probability_of_gain=float(np.mean(change.gain > 0)),
        shadow_price_money=solved.price,
        shadow_price_hours=None if budget.hours is None else spread.hour_price,
        unspent=solved.unspent,
        statements=write_notes(posterior, budget, terms, worth, solved),
    )


def _kind_of(budget: Budget, worth: Worth) -> BudgetKind:
    """How the total is held: without a value per outcome nothing says how far a flexible one should go."""
    is_open = budget.kind is BudgetKind.FLEXIBLE and not worth.in_money
    return BudgetKind.CAPPED if is_open else budget.kind


def _wanted_money(budget: Budget, worth: Worth) -> float | None:
    """Total the team asked for: a sum to be spent, or a ceiling; None for no ceiling."""
    if budget.money is not None:
        return budget.money
    is_open = budget.kind is BudgetKind.FLEXIBLE and worth.in_money
    return None if is_open else float(worth.today.sum())


def _hours_for_media(budget: Budget, worth: Worth) -> float | None:
    """Hours left for paid channels: organic ones keep theirs, for nothing in the data says what fewer would do."""
    if budget.hours is None:
        return None
    return max(budget.hours - float(np.nansum(worth.hours_today[~worth.paid])), 0.0)


def _reachable(bounds: tuple[Bound, ...], worth: Worth, money: float | None, hours: float | None) -> tuple[Bound, ...]:
    """Let go of the lower end of the support when the budget could not be met otherwise."""
    lower = np.array([bound.lower for bound in bounds])
    too_dear = money is not None and lower.sum() > money
    too_long = hours is not None and float(worth.hours @ lower) > hours
    if not (too_dear or too_long):
        return bounds
    return tuple(replace(bound, lower=0.0) if bound.may_leave else bound for bound in bounds)


def _limit(
    menus: Sequence[Menu], wanted: float | None, hours: float | None, budget: Budget, worth: Worth
) -> tuple[Limit, float]:
    """Bring what was asked for within what is possible: (the limit, the most money there is a place for)."""
    least, most = (float(sum(menu.money[end] for menu in menus)) for end in (0, -1))
    if hours is not None:
        hours = max(hours, sum(menu.hours * float(menu.money[0]) for menu in menus))
        most = min(most, most_money(menus, hours))
    if budget.kind is not BudgetKind.FIXED:
        ceiling = None if wanted is None else max(wanted, least)
        return Limit(total=ceiling, least_price=worth.hurdle, hours=hours), most
    assert wanted is not None
    return Limit(total=min(max(wanted, least), most), hours=hours), most


def _price_at(curves: Curves, worth: Worth, money: Array) -> float:
    """Gain of the last unit of money where nothing can be moved: that of the channel where it brings least."""
    step = 1e-3 * money[:, None]
    rise = np.diff(curves.expect(np.concatenate([money[:, None] - step, money[:, None]], axis=1)), axis=1)[:, 0]
    used = money > 0
    slope = worth.outcome * rise[used] / step[used, 0] - worth.people[used]
    return float(slope.min()) if used.any() else worth.hurdle


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Change:
    """A plan against going on as today, draw by draw."""

    outcome: Array
    """[draw, channel], outcome units."""
    gain: Array
    """[draw], profit."""

    @classmethod
    def of(cls, curves: Curves, worth: Worth, money: Array) -> _Change:
        today = worth.today
        outcome = curves.draw(money) - curves.draw(today)
        cost = (worth.hurdle + worth.people) @ (money - today) - worth.standing @ ((money == 0) & (today > 0))
        return cls(outcome=outcome, gain=worth.outcome * outcome.sum(axis=1) - cost)


def _allocations(posterior: Posterior, worth: Worth, solved: Solved, change: _Change) -> tuple[Allocation, ...]:
    curve = posterior.curve
    value = curve.value if worth.in_money else 1.0
    planned_hours = np.where(worth.paid, worth.hours * solved.money, worth.hours_today)
    return tuple(
        Allocation(
            channel=channel.name,
            today=float(worth.today[i]),
            planned=float(solved.money[i]),
            lower=min(solved.bounds[i].lower, float(solved.money[i])),
            upper=solved.bounds[i].upper,
            least=solved.bounds[i].lower,
            bound=solved.why(i, channel.name),
            is_pilot=solved.bounds[i].is_pilot,
            is_held=solved.bounds[i].is_held,
            hours_today=None if np.isnan(worth.hours_today[i]) else float(worth.hours_today[i]),
            hours_planned=None if np.isnan(worth.hours_today[i]) else float(planned_hours[i]),
            outcome_change=Interval.from_draws(value * change.outcome[:, i]),
        )
        for i, channel in enumerate(posterior.panel.channels)
    )
