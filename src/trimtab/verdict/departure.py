"""Why a channel is planned otherwise than judged, and what is to be followed: said in its row of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trimtab.plan import SAME_MONEY, Allocation, BoundKind, BudgetKind, Plan
from trimtab.quantities import subtract_as_written
from trimtab.statement import Parameter, Statement
from trimtab.verdict.move import LESS, MORE, Settlement, Settlements
from trimtab.verdict.record import Action, Basis, Verdict
from trimtab.verdict.rules import Rules


def explain_departures(
    plan: Plan,
    best: Plan,
    verdicts: Sequence[Verdict],
    settled: Settlements,
    rules: Rules,
    *,
    hours: float | None = None,
) -> Plan:
    """Return the plan with a word in the row of every channel that is planned otherwise than judged.

    best: the best spread, without regard to the verdicts. hours: the team's budget of them.
    A channel that goes on as today, or that moves less far than in the best spread, for another reason than its bounds
    says which.
    """
    return replace(
        plan,
        allocation=tuple(
            replace(a, departs=_explain(a, v, plan, rules.step, hours), bound=_hold(a, why, plan))
            for a, v, b in zip(plan.allocation, verdicts, best.allocation, strict=True)
            for settlement in [settled.get(a.channel)]
            for why in [
                _find_brake(a, settlement, b.planned - a.planned, rules)
                if is_moved(a, plan)
                else _find_anchor(a, v, settlement, plan)
            ]
        ),
    )


def is_moved(allocation: Allocation, plan: Plan, beyond: float = 0.0) -> bool:
    """Whether a channel is planned at another sum than today's, as a reader would see it."""
    slack = SAME_MONEY * sum(max(a.planned, a.today) for a in plan.allocation)
    return abs(allocation.planned - allocation.today) > beyond + slack


def _explain(
    allocation: Allocation, verdict: Verdict, plan: Plan, step: float, hours: float | None
) -> Statement | None:
    """Say what the plan does with a channel whose verdict moves no money; a verdict that does is the plan's own."""
    moves_money = verdict.choice.action is not Action.WITHHELD and verdict.proposed != allocation.today
    if moves_money or not is_moved(allocation, plan):
        return None
    change = subtract_as_written(allocation.planned, allocation.today)
    params: dict[str, Parameter] = {
        "channel": allocation.channel,
        "change": abs(change),
        "share": abs(change) / allocation.today if allocation.today else None,
        "limited": plan.limited or next((held.channels for held in plan.held), ()),
    }
    end = "more" if change > 0 else "less"
    return Statement(code=f"plan.departs.{_find_cause(allocation, plan, step, hours)}.{end}", params=params)


def _find_cause(allocation: Allocation, plan: Plan, step: float, hours: float | None) -> str:
    """What leaves no other way: the team's own limit, too little money or time for all, or money that must be spent."""
    today, total = sum(a.today for a in plan.allocation), sum(a.planned for a in plan.allocation) + plan.unspent
    slack = SAME_MONEY * max(today, total)
    end = BoundKind.TOGETHER_MOST if allocation.planned < allocation.today else BoundKind.TOGETHER_LEAST
    in_held = any(allocation.channel in held.channels and held.end is end for held in plan.held)
    if in_held or not allocation.lower - slack <= allocation.today <= allocation.upper + slack:
        return "together" if in_held else "limits"
    asked_for = _find_demand(allocation, plan, hours)
    if asked_for is not None:
        return asked_for
    # A flexible total is what the plan makes it: it is smaller for what the limit does, not the other way round.
    is_smaller = total < today - slack and allocation.planned < allocation.today
    if (plan.held and plan.kind is BudgetKind.FLEXIBLE) or (plan.limited and not is_smaller):
        return "beside_limit"
    if is_smaller:
        return "smaller_total"
    if plan.kind is BudgetKind.FIXED:
        return "spent_in_full"
    return "best_spread" if is_moved(allocation, plan, beyond=step * allocation.today) else "spare_money"


def _find_demand(allocation: Allocation, plan: Plan, hours: float | None) -> str | None:
    """What the team asked for besides money: hours, or a goal."""
    if plan.shadow_price_hours or _lacks(hours, allocation, plan):
        return "hours"
    if plan.goal is not None:
        return "goal"
    return "beside_hours" if _lacks(hours, None, plan) else None


def _lacks(hours: float | None, allocation: Allocation | None, plan: Plan) -> bool:
    """Whether the hours are too few for what is done today, in one channel beside the plan for the others or in all.

    Where a channel had to be left for want of them some may be over, and then they have no price.
    """
    if hours is None:
        return False
    rows = plan.allocation if allocation is None else (allocation,)
    more = sum((a.hours_today or 0.0) - (a.hours_planned or 0.0) for a in rows)
    return more > hours - sum(a.hours_planned or 0.0 for a in plan.allocation)


def _hold(allocation: Allocation, why: str | None, plan: Plan) -> Statement:
    """Say what holds a channel where it is planned: its bounds, or what the verdicts leave of its move."""
    if why is None:
        return allocation.bound
    return Statement(code=f"plan.bound.{why}", params={**allocation.bound.params, "limited": plan.limited})


def _find_brake(allocation: Allocation, settlement: Settlement | None, further: float, rules: Rules) -> str | None:
    """What stops a channel that moves, short of its bounds; `further` is how much more the best spread gives, money."""
    is_near = abs(further) <= rules.least_step * allocation.today + SAME_MONEY * allocation.upper
    if allocation.bound_kind is not BoundKind.INSIDE or is_near:
        return None
    if settlement is None or settlement.instead_of is not None:
        return "step"
    lacks, side = ("part_money", MORE) if further > 0 else ("part_outlet", LESS)
    return lacks if settlement.move in side else None


def _find_anchor(allocation: Allocation, verdict: Verdict, settlement: Settlement | None, plan: Plan) -> str | None:
    """What holds a channel that stays: its verdict rather than a best place within its bounds."""
    if allocation.bound_kind not in {BoundKind.INSIDE, BoundKind.FLOOR} or allocation.today == 0:
        return None
    if settlement is not None and settlement.instead_of is not None:
        assert settlement.instead_of in MORE | LESS
        lacks, cautious = (
            ("no_money", "caution_more") if settlement.instead_of in MORE else ("no_outlet", "caution_less")
        )
        if plan.limited:
            return "beside_limit"
        return lacks if plan.caution is None else cautious
    return "withheld" if verdict.choice.action is Action.WITHHELD else "kept"


def state_price_of_heeding(plan: Plan, best: Plan, verdicts: Sequence[Verdict], rules: Rules) -> Statement | None:
    """Say what the best spread is expected to earn beyond the plan, where it moves channels that no verdict moves.

    None where that is less than a team would act on, or where a goal or caution is what the plan is held to.
    """
    lost = best.gain.mean - plan.gain.mean
    if plan.goal is not None or plan.caution is not None or lost <= rules.tolerance * abs(best.gain.mean):
        return None
    rows = zip(verdicts, plan.allocation, best.allocation, strict=True)
    left = [
        v
        for v, a, b in rows
        if is_moved(b, best, beyond=rules.step * b.today) and not is_moved(a, plan, beyond=rules.step * a.today)
    ]
    withheld = [v for v in left if v.choice.action is Action.WITHHELD]
    if not left:
        return None
    unit = "money" if left[0].basis is Basis.MONEY else "outcome"
    channels = tuple(v.channel for v in withheld or left)
    return Statement(
        code=f"plan.given_up.{'withheld' if withheld else 'kept'}.{unit}", params={"lost": lost, "channels": channels}
    )
