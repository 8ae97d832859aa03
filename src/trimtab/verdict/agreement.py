"""The plan and the verdicts, made to say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from trimtab.intake.effort import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.plan import Budget, BudgetKind, Plan, allocate
from trimtab.quantities import ChannelName
from trimtab.returns import ChannelReturns, Terms
from trimtab.statement import Statement
from trimtab.verdict.judgement import judge
from trimtab.verdict.record import Action, Choice, Direction, Verdict
from trimtab.verdict.rules import Rules

Ranges = Mapping[ChannelName, tuple[float, float]]
"""Least and most money over the horizon with which each channel does what its verdict says."""

SAME = 1e-6
"""Difference, as a share of the total, below which two sums of money are the same to a reader."""


def agree(
    posterior: Posterior,
    budget: Budget,
    returns: Sequence[ChannelReturns],
    terms: Terms,
    efforts: Sequence[ChannelEffort] = (),
    *,
    rules: Rules | None = None,
    last: Mapping[ChannelName, Choice] | None = None,
) -> tuple[Plan, tuple[Verdict, ...]]:
    """Return the plan that does what the verdicts say, and the verdicts.

    The best spread of money also moves channels by trifles, and channels on which no verdict is possible. So the
    verdicts are read off it, and the money is spread once more with those channels left as they are and the others
    moved only the way they are judged. What money is worth elsewhere depends on the bounds and the total alone, which
    stay, so the verdicts stand; only the sums they name become the plan's. Where the total must be spent, channels left
    as they are may take or give less than a step; where that is not enough, the best spread is the plan and names the
    channels it moves otherwise than judged.
    Laws: test_the_plan_does_what_the_verdicts_say.
    """
    best = allocate(posterior, budget, terms, efforts)
    first = judge(posterior, best, returns, terms, efforts, rules=rules, last=last)
    asked: Ranges = {v.channel: _range_of(v, a.today) for v, a in zip(first, best.allocation, strict=True)}
    ranges = _loosen(asked, best, (rules or Rules()).step)
    plan = allocate(posterior, budget, terms, efforts, asked=ranges)
    if _misses(plan) - _misses(best):
        plan = best
    plan = replace(plan, shadow_price_money=best.shadow_price_money, shadow_price_hours=best.shadow_price_hours)
    second = judge(posterior, plan, returns, terms, efforts, rules=rules, last=last)
    verdicts = tuple(new if new.choice == old.choice else old for old, new in zip(first, second, strict=True))
    return replace(plan, statements=(*plan.statements, *_name_strays(plan, ranges, verdicts))), verdicts


def _name_strays(plan: Plan, ranges: Ranges, verdicts: Sequence[Verdict]) -> Iterator[Statement]:
    """Name the channels planned otherwise than their verdicts say."""
    slack = SAME * max(sum(a.planned for a in plan.allocation), 1.0)
    strays = []
    for verdict, a in zip(verdicts, plan.allocation, strict=True):
        least, most = ranges[verdict.channel]
        idle = verdict.choice.direction in {Direction.MORE, Direction.LESS} and abs(a.planned - a.today) <= slack
        if idle or not least - slack <= a.planned <= most + slack:
            strays.append(verdict.channel)
    if strays:
        yield Statement(code="plan.beside_verdicts", params={"channels": tuple(strays)})


def _loosen(ranges: Ranges, best: Plan, step: float) -> Ranges:
    """Where all must be spent somebody gives or takes it: those left as they are may move by less than a step."""
    if best.kind is not BudgetKind.FIXED:
        return ranges
    held = {a.channel: a.today for a in best.allocation if ranges[a.channel] == (a.today, a.today)}
    return {**ranges, **{name: ((1 - step) * today, (1 + step) * today) for name, today in held.items()}}


def _misses(plan: Plan) -> set[str]:
    """What was asked for and is not kept to; money under a ceiling may be left."""
    missed = {s.code for s in plan.statements} & {"plan.money_left", "plan.money_short", "plan.hours_short"}
    return missed if plan.kind is BudgetKind.FIXED else missed - {"plan.money_left"}


def _range_of(verdict: Verdict, today: float) -> tuple[float, float]:
    """Least and most money with which a channel does what its verdict says."""
    if verdict.choice.action is Action.STOP:
        return 0.0, 0.0
    if verdict.choice.action is Action.START or verdict.choice.direction is Direction.MORE:
        return today, float("inf")
    if verdict.choice.direction is Direction.LESS or verdict.proposed < today:
        return verdict.proposed, today
    return today, today
