"""Why a channel is planned otherwise than judged, and what is to be followed: said in its row of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trimtab.plan import Allocation, BoundKind, BudgetKind, Plan
from trimtab.statement import Parameter, Statement
from trimtab.verdict.move import LESS, MORE, Settlement, Settlements
from trimtab.verdict.record import Action, Verdict

SAME = 1e-6
"""Difference, as a share of the total, below which two sums of money are the same to a reader."""


def explain_departures(plan: Plan, verdicts: Sequence[Verdict], settled: Settlements, step: float) -> Plan:
    """Return the plan with a word in the row of every channel that is planned otherwise than judged.

    step: share of today's spend within which a channel counts as going on as it is.
    A channel that goes on as today for another reason than its bounds says which.
    """
    return replace(
        plan,
        allocation=tuple(
            replace(a, departs=_explain(a, v, plan, step), bound=_hold(a, v, plan, settled.get(a.channel)))
            for a, v in zip(plan.allocation, verdicts, strict=True)
        ),
    )


def is_moved(allocation: Allocation, plan: Plan, beyond: float = 0.0) -> bool:
    """Whether a channel is planned at another sum than today's, as a reader would see it."""
    slack = SAME * sum(max(a.planned, a.today) for a in plan.allocation)
    return abs(allocation.planned - allocation.today) > beyond + slack


def _explain(allocation: Allocation, verdict: Verdict, plan: Plan, step: float) -> Statement | None:
    """Say what the plan does with a channel whose verdict moves no money; a verdict that does is the plan's own."""
    moves_money = verdict.choice.action is not Action.WITHHELD and verdict.proposed != allocation.today
    if moves_money or not is_moved(allocation, plan):
        return None
    change = allocation.planned - allocation.today
    params: dict[str, Parameter] = {
        "channel": allocation.channel,
        "change": abs(change),
        "share": abs(change) / allocation.today if allocation.today else None,
    }
    end = "more" if change > 0 else "less"
    return Statement(code=f"plan.departs.{_find_cause(allocation, plan, step)}.{end}", params=params)


def _find_cause(allocation: Allocation, plan: Plan, step: float) -> str:
    """What leaves no other way: the team's own limit, too little money or time for all, or money that must be spent."""
    today, total = sum(a.today for a in plan.allocation), sum(a.planned for a in plan.allocation) + plan.unspent
    slack = SAME * max(today, total)
    in_held = any(allocation.channel in held.channels and held.price for held in plan.held)
    if in_held or not allocation.lower - slack <= allocation.today <= allocation.upper + slack:
        return "together" if in_held else "limits"
    if plan.shadow_price_hours or plan.goal is not None:
        return "hours" if plan.shadow_price_hours else "goal"
    if total < today - slack and allocation.planned < allocation.today:
        return "smaller_total"
    if plan.kind is BudgetKind.FIXED:
        return "spent_in_full"
    return "best_spread" if is_moved(allocation, plan, beyond=step * allocation.today) else "spare_money"


def _hold(allocation: Allocation, verdict: Verdict, plan: Plan, settlement: Settlement | None) -> Statement:
    """Say what holds a channel where it is: its verdict rather than a best place within its bounds."""
    inside = allocation.bound_kind in {BoundKind.INSIDE, BoundKind.FLOOR}
    if not inside or is_moved(allocation, plan) or allocation.today == 0:
        return allocation.bound
    if settlement is not None and settlement.instead_of is not None:
        assert settlement.instead_of in MORE | LESS
        why = "no_money" if settlement.instead_of in MORE else "no_outlet"
    else:
        why = "withheld" if verdict.choice.action is Action.WITHHELD else "kept"
    return Statement(code=f"plan.bound.{why}", params=allocation.bound.params)
