"""Where a verdict and the plan's row of the same channel contradict each other, to a reader's eye."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trimtab.plan import Allocation, Plan
from trimtab.verdict import Action, Direction, Verdict


def find_contradictions(plan: Plan, verdicts: Sequence[Verdict]) -> list[str]:
    """Name every channel whose row does something else than its verdict says, without a word about it."""
    total = max(sum(a.today for a in plan.allocation), 1.0)
    return [
        f"{verdict.channel}: {verdict.choice}, {fault}; {a.today} to {a.planned}"
        for verdict, a in zip(verdicts, plan.allocation, strict=True)
        for fault in (*_find_faults(verdict, a, 1e-5 * total), *_find_rivals_lowered(verdict, plan, 1e-5 * total))
    ]


def _find_faults(verdict: Verdict, a: Allocation, slack: float) -> Iterator[str]:
    """What a reader would stumble over in one row."""
    change, choice = a.planned - a.today, verdict.choice
    if choice.action is Action.STOP and a.planned > slack and a.departs is None:
        yield "still given money"
    if (choice.action is Action.START or choice.direction is Direction.MORE) and change <= 0:
        yield "given no more"
    if choice.direction is Direction.LESS and change >= 0:
        yield "given no less"
    moves_money = choice.action is not Action.WITHHELD and abs(verdict.proposed - a.today) > slack
    if moves_money and abs(verdict.proposed - a.planned) > slack:
        yield f"another sum than {verdict.proposed}"
    if not moves_money and abs(change) > slack and a.departs is None:
        yield "moved without a word"
    if a.departs is not None and "spare_money" in a.departs.code and abs(change) > 0.1 * a.today + slack:
        yield "a large step called a small one"
    if a.departs is not None and abs(change) <= slack / 100:
        yield "a word about nothing"


def _find_rivals_lowered(verdict: Verdict, plan: Plan, slack: float) -> Iterator[str]:
    """What is told as the better use of a channel's money may not be what money is taken from."""
    other = verdict.alternative.params.get("other") if verdict.alternative else None
    for a in plan.allocation:
        if a.channel == other and a.planned < a.today - slack:
            yield f"its money would do better in {other}, which is lowered"
