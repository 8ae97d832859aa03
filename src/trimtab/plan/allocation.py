"""From posterior and budgets to the plan with the largest expected profit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

import numpy as np

from trimtab.intake.effort import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.plan.account import account_for, draw_change, draw_gain
from trimtab.plan.bound import Bound, bound_channels, narrow_bounds
from trimtab.plan.caution import SaddleProblem, Weighed, mean_of_worst, weigh_draws
from trimtab.plan.curves import Curves
from trimtab.plan.note import Solution, find_misses, write_notes
from trimtab.plan.record import (
    SAME_MONEY,
    Allocation,
    BoundKind,
    Budget,
    BudgetKind,
    Caution,
    Goal,
    GoalKind,
    Held,
    Plan,
    Together,
)
from trimtab.plan.spread import Limit, Spread, price_groups
from trimtab.plan.total import Places, Spreader, count_outcome_alone, find_total, place_channels
from trimtab.plan.worth import Worth
from trimtab.quantities import Array, ChannelName, Interval
from trimtab.returns import Terms

LET_GO = 0.01
"""Part of a share by which it is let go to see what that brings."""


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

    A goal sets the total instead: at each total the outcome value alone is then maximised, and the plan is told as one
    of a fixed budget. Limits on several channels in all hold at the plan's own total. With caution the mean is that of
    the plan's own worst draws.

    raises_with_evidence: channels whose raise the team answers for although no experiment is on record.
    asked: (least, most) money for channels that are to stay within it, heeded as far as the bounds allow.
    Laws: test_a_fixed_budget_is_spent_exactly, test_a_capped_budget_leaves_only_what_would_not_pay,
    test_a_plan_never_leaves_its_bounds, test_a_plan_never_loses_to_today,
    test_currency_changes_no_plan, test_the_shadow_price_is_the_derivative_of_the_optimum.
    """
    worth = replace(Worth.of(posterior, terms, efforts), switching=budget.switching)
    curves = Curves.of(posterior.curve)
    wanted, hours = _wanted_money(budget, worth), _hours_for_media(budget, worth)
    together = place_channels(budget.together, [channel.name for channel in posterior.panel.channels])
    bounds = bound_channels(posterior, curves, worth, budget, raises_with_evidence)
    bounds = _reachable(bounds, worth, wanted, hours, together)
    priced = worth if budget.goal is None else count_outcome_alone(worth, _value_of_one(posterior, worth))
    ranges = narrow_bounds(bounds, posterior, asked or {})
    spreader = Spreader.of(curves, priced, ranges, hours, together)
    weighed = _weigh(spreader, budget, wanted, curves)
    weighed_curves = curves if weighed is None else curves.tilt(weighed.weights)
    if weighed is not None:
        spreader = spreader.tilt(weighed_curves)
    limit, reached = _find_limit(spreader, budget, wanted, curves)
    if budget.goal is not None and _is_below_reach(budget.goal, spreader, limit, reached=reached):
        lower = _let_go(bounds)
        deeper = Spreader.of(curves, priced, narrow_bounds(lower, posterior, asked or {}), hours, together)
        found, meets = _find_limit(deeper, budget, wanted, curves)
        if meets:
            bounds, spreader, limit, reached = lower, deeper, found, meets
    spread, kept = spreader.spread(limit)
    if weighed is not None:
        spread = replace(spread, money=weighed.money)
    spent = float(spread.money.sum())
    # What is asked for narrows the menus, but no price of a limit: the team can let go of the limit alone.
    whole = Spreader.of(weighed_curves, priced, bounds, hours, together)
    held = _hold(spread, whole, budget, worth.outcome / priced.outcome)
    solved = Solution(
        money=np.clip(spread.money, 0.0, [bound.upper for bound in bounds]),
        bounds=bounds,
        limit=limit,
        price=_price_of(spread, spreader, budget, curves, worth),
        hour_price=spread.hour_price * worth.outcome / priced.outcome,
        gap=spread.gap * worth.outcome / priced.outcome if weighed is None else weighed.gap,
        wanted=wanted if budget.goal is None else None,
        most=whole.ends(spent)[1],
        kept=kept,
        held=held if asked else _price_shares(held, whole, budget, wanted, curves),
        reached=reached,
        caution=_sum_caution(weighed, budget.caution),
    )
    change = draw_change(curves, worth, solved.money)
    gain = draw_gain(worth, change, solved.money)
    return Plan(
        kind=_kind_of(budget, worth),
        allocation=_allocations(posterior, worth, solved, change),
        gain=Interval.from_draws(gain),
        account=account_for(worth, change, solved.money, _value_of_one(posterior, worth)),
        probability_of_gain=float(np.mean(gain > 0)),
        shadow_price_money=solved.price,
        shadow_price_hours=None if budget.hours is None else solved.hour_price,
        unspent=solved.unspent,
        statements=write_notes(posterior, budget, terms, worth, solved),
        misses=find_misses(posterior, budget, worth, solved),
        held=solved.held,
        goal=budget.goal,
        caution=solved.caution,
    )


def _value_of_one(posterior: Posterior, worth: Worth) -> float:
    """Outcome value of one outcome unit, the margin apart."""
    return posterior.curve.value if worth.in_money else 1.0


def _weigh(spreader: Spreader, budget: Budget, wanted: float | None, curves: Curves) -> Weighed | None:
    """Weigh the draws as a cautious team does; None for a plan that is best on average, and for one with a goal."""
    if budget.caution is None or budget.goal is not None:
        return None

    today = curves.draw(spreader.worth.today)

    def best_for(weights: Array) -> Array:
        tilted = spreader.tilt(curves.tilt(weights))
        return tilted.spread(_find_limit(tilted, budget, wanted, curves)[0])[0].money

    def gain_of(money: Array) -> Array:
        return draw_gain(spreader.worth, curves.draw(money) - today, money)

    total = None if budget.kind is BudgetKind.FLEXIBLE and wanted is None else wanted
    problem = SaddleProblem(
        best_for=best_for,
        gain_of=gain_of,
        allows=lambda money: spreader.allows(money, total, is_exact=budget.kind is BudgetKind.FIXED),
        today=spreader.worth.today,
    )
    return weigh_draws(problem, share=budget.caution, draws=len(curves.curve.outcome))


def _sum_caution(weighed: Weighed | None, share: float | None) -> Caution | None:
    if weighed is None or share is None:
        return None
    return Caution(
        share=share,
        worst=mean_of_worst(weighed.cautious, share),
        worst_of_best=mean_of_worst(weighed.neutral, share),
        given_up=float(weighed.neutral.mean() - weighed.cautious.mean()),
    )


def _is_below_reach(goal: Goal, spreader: Spreader, limit: Limit, *, reached: bool) -> bool:
    """Whether a goal asks for less money than the lower ends of the support leave room for."""
    if goal.kind is GoalKind.RETURN_ON_INVESTMENT:
        return not reached
    at_least = limit.total is not None and limit.total <= spreader.ends(limit.total)[0] * (1 + 1e-9)
    return goal.kind is GoalKind.OUTCOME and reached and at_least


def _let_go(bounds: tuple[Bound, ...], members: Collection[int] | None = None) -> tuple[Bound, ...]:
    """Let go of the lower end of the support, of all channels that may be left or of some."""
    return tuple(
        replace(bound, lower=0.0) if bound.may_leave and (members is None or i in members) else bound
        for i, bound in enumerate(bounds)
    )


def _find_limit(spreader: Spreader, budget: Budget, wanted: float | None, curves: Curves) -> tuple[Limit, bool]:
    """Bring what was asked for within what is possible; say whether a goal is reached."""
    worth = spreader.worth
    if budget.goal is not None:

        def bring(money: Array) -> float:
            return worth.outcome * float(curves.expect(money[:, None])[worth.paid].sum())

        return find_total(budget.goal, spreader, budget.money, bring)
    if budget.kind is BudgetKind.FIXED:
        assert wanted is not None
        return spreader.exactly(wanted), True
    return spreader.cap(wanted, worth.hurdle), True


def _price_of(spread: Spread, spreader: Spreader, budget: Budget, curves: Curves, worth: Worth) -> float:
    """Gross profit of the last unit of money; where limits are shares of the total they widen with it."""
    if spread.price is None:
        return _price_at(curves, worth, spread.money)
    spent, price = float(spread.money.sum()), spread.price
    if spreader.has_shares:
        left = budget.kind is BudgetKind.CAPPED and spent < (budget.money or float(worth.today.sum())) * (1 - 1e-6)
        if budget.goal is None and (left or budget.kind is BudgetKind.FLEXIBLE):
            return worth.hurdle
        for group, (members, asked) in zip(spreader.groups(spent), spreader.together, strict=True):
            extra = float(spread.group_prices[members[0]])
            binding = asked.most_share if extra > 0 else asked.least_share
            end = group.most if extra > 0 else group.least
            price += extra * binding * bool(np.isclose(end, binding * spent, rtol=1e-6))
    return price * worth.outcome / spreader.worth.outcome


def _hold(spread: Spread, whole: Spreader, budget: Budget, per_gain: float) -> tuple[Held, ...]:
    """What the limits on several channels came to; `whole` has all the room the channels' own bounds leave."""
    spent = float(spread.money.sum())
    groups = whole.groups(spent)
    prices = price_groups(whole.menus, spread, groups)
    return tuple(
        Held(
            channels=asked.channels,
            least=group.least,
            most=group.most,
            price=float(prices[group.members[0]]) * per_gain,
            end=_find_end(float(spread.money[list(group.members)].sum()), asked, spent),
        )
        for group, asked in zip(groups, budget.together, strict=True)
    )


def _price_shares(
    held: tuple[Held, ...], whole: Spreader, budget: Budget, wanted: float | None, curves: Curves
) -> tuple[Held, ...]:
    """Price the shares that cost nothing at the plan's own total, but bind by what total they leave.

    Such a limit is let go a little, and what the best spread then earns is its price.
    """
    if budget.goal is not None or budget.kind is BudgetKind.FIXED:
        return held

    def earn(spreader: Spreader) -> float:
        money = spreader.spread(_find_limit(spreader, budget, wanted, curves)[0])[0].money
        worth, gains = (
            whole.worth,
            (m.at(x) for m, x in zip(whole.menus, money.tolist(), strict=True) if x >= m.money[0]),
        )
        return sum(gains) - worth.hurdle * float(money.sum()) + float(worth.leaving[money == 0].sum())

    return tuple(
        replace(limit, price=_price_share(i, limit, whole, earn))
        if limit.end is not None and limit.price == 0 and _is_share(whole.together[i][1], limit.end)
        else limit
        for i, limit in enumerate(held)
    )


def _is_share(asked: Together, end: BoundKind) -> bool:
    return asked.most_share < 1 if end is BoundKind.TOGETHER_MOST else asked.least_share > 0


def _price_share(place: int, held: Held, whole: Spreader, earn: Callable[[Spreader], float]) -> float:
    members, asked = whole.together[place]
    is_most = held.end is BoundKind.TOGETHER_MOST
    share = asked.most_share * (1 + LET_GO) if is_most else asked.least_share * (1 - LET_GO)
    looser = replace(asked, most_share=min(share, 1.0)) if is_most else replace(asked, least_share=share)
    together = (*whole.together[:place], (members, looser), *whole.together[place + 1 :])
    more = earn(replace(whole, together=together)) - earn(whole)
    step = LET_GO * (held.most if is_most else held.least)
    return (1 if is_most else -1) * max(more, 0.0) / step if step > 0 else 0.0


def _find_end(given: float, asked: Together, spent: float) -> BoundKind | None:
    """The end of the team's own limit that several channels are at or beyond."""
    slack = SAME_MONEY * max(spent, 1e-300)
    most = min(asked.most, asked.most_share * spent if asked.most_share < 1 else np.inf)
    if spent > 0 and given >= most - slack:
        return BoundKind.TOGETHER_MOST
    least = max(asked.least, asked.least_share * spent)
    return BoundKind.TOGETHER_LEAST if least > 0 and given <= least + slack else None


def _kind_of(budget: Budget, worth: Worth) -> BudgetKind:
    """How the total is held: without a value per outcome nothing says how far a flexible one should go."""
    if budget.goal is not None:
        return BudgetKind.FIXED
    is_open = budget.kind is BudgetKind.FLEXIBLE and not worth.in_money
    return BudgetKind.CAPPED if is_open else budget.kind


def _wanted_money(budget: Budget, worth: Worth) -> float | None:
    """Total the team asked for: a sum to be spent, or a ceiling; None for no ceiling."""
    if budget.money is not None or budget.goal is not None:
        return budget.money
    is_open = budget.kind is BudgetKind.FLEXIBLE and worth.in_money
    return None if is_open else float(worth.today.sum())


def _hours_for_media(budget: Budget, worth: Worth) -> float | None:
    """Hours left for paid channels: organic ones keep theirs, for nothing in the data says what fewer would do."""
    if budget.hours is None:
        return None
    return max(budget.hours - float(np.nansum(worth.hours_today[~worth.paid])), 0.0)


def _reachable(
    bounds: tuple[Bound, ...], worth: Worth, money: float | None, hours: float | None, together: Places
) -> tuple[Bound, ...]:
    """Let go of the lower end of the support when the budget could not be met otherwise."""
    lower = np.array([bound.lower for bound in bounds])
    too_dear = money is not None and lower.sum() > money
    too_long = hours is not None and float(worth.hours @ lower) > hours
    if too_dear or too_long:
        return _let_go(bounds)
    upper = np.array([bound.upper for bound in bounds])
    for members, limit in together:
        inside = np.isin(np.arange(len(bounds)), members)
        low, high = float(lower[inside].sum()), float(upper[inside].sum())
        # The largest total there may be with the members at their least, and the smallest with them at their most.
        largest = min(np.inf if money is None else money, low + float(upper[~inside].sum()))
        smallest = high + float(lower[~inside].sum())
        if low > min(limit.most, limit.most_share * largest) * (1 + SAME_MONEY):
            bounds = _let_go(bounds, members)
        if high < limit.least_share * smallest * (1 - SAME_MONEY):
            bounds = _let_go(bounds, np.flatnonzero(~inside).tolist())
    return bounds


def _price_at(curves: Curves, worth: Worth, money: Array) -> float:
    """Gain of the last unit of money where nothing can be moved: that of the channel where it brings least."""
    step = 1e-3 * money[:, None]
    rise = np.diff(curves.expect(np.concatenate([money[:, None] - step, money[:, None]], axis=1)), axis=1)[:, 0]
    used = money > 0
    slope = worth.outcome * rise[used] / step[used, 0] - worth.people[used]
    return float(slope.min()) if used.any() else worth.hurdle


def _allocations(posterior: Posterior, worth: Worth, solved: Solution, change: Array) -> tuple[Allocation, ...]:
    value = _value_of_one(posterior, worth)
    planned_hours = np.where(worth.paid, worth.hours * solved.money, worth.hours_today)
    return tuple(
        Allocation(
            channel=channel.name,
            today=float(worth.today[i]),
            planned=float(solved.money[i]),
            lower=min(solved.bounds[i].lower, float(solved.money[i])),
            upper=solved.bounds[i].upper,
            least=solved.bounds[i].lower,
            bound_kind=kind,
            bound=why,
            is_pilot=solved.bounds[i].is_pilot,
            is_held=solved.bounds[i].is_held,
            hours_today=None if np.isnan(worth.hours_today[i]) else float(worth.hours_today[i]),
            hours_planned=None if np.isnan(worth.hours_today[i]) else float(planned_hours[i]),
            outcome_change=Interval.from_draws(value * change[:, i]),
        )
        for i, channel in enumerate(posterior.panel.channels)
        for kind, why in [solved.why(i, channel.name)]
    )
