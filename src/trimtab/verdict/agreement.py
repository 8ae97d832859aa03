"""The plan and the verdicts, made to say the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from trimtab.intake.effort import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.plan import SAME_MONEY, Allocation, Budget, BudgetKind, Miss, Plan, allocate
from trimtab.quantities import ChannelName
from trimtab.returns import ChannelReturns, Terms
from trimtab.statement import Statement
from trimtab.verdict.case import Case
from trimtab.verdict.departure import explain_departures, is_moved, state_price_of_heeding
from trimtab.verdict.exchange import state_alternative
from trimtab.verdict.judgement import judge, judge_case
from trimtab.verdict.ladder import LEVELS
from trimtab.verdict.move import MORE, Move, Settlement, Settlements
from trimtab.verdict.record import Action, Basis, Choice, Direction, Verdict
from trimtab.verdict.rules import Rules

YIELDS = 21
"""Halvings of how far the verdicts give way to a limit; what is left is a rounding."""

Ranges = Mapping[ChannelName, tuple[float, float]]
"""Least and most money over the horizon with which each channel does what its verdict says."""


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
    stay; so what is withheld or continued stands, and what moves is judged once more at the sums of the plan and the
    prices of the best spread.

    Three kinds of channel then go on as today and say so, and the money is spread again; at most once per channel, for
    none moves again:
    - stuck: the plan moves it hardly, not at all, or the other way;
    - losing: by what the plan leaves of its move it loses against going on;
    - weakest: while all moves together lose against today, because what they free would be of use only where nothing
      is to change, the one with least to gain.

    Where money would be left that could bring something, channels that go on as they are may take less than a step;
    where a raise finds no money, or the total is fixed, they may give as much. Where that is not enough, the best
    spread is the plan. Whatever is planned otherwise than judged says why in its row.
    Why it is done so, and what was tried instead: docs/decisions/0018-money-elsewhere-is-solved-not-priced.md.
    Laws: test_the_plan_does_what_the_verdicts_say, test_no_verdict_and_plan_contradict_each_other_unexplained,
    test_a_plan_that_heeds_the_verdicts_never_loses_to_today.
    """
    chosen = replace(rules or Rules(), switching=budget.switching)
    spread = partial(allocate, posterior, budget, terms, efforts)
    best = spread()
    first = judge(posterior, best, returns, terms, efforts, rules=chosen, last=last)
    settled = {v.channel: Settlement(move=move) for v in first if (move := _move_of(v, best)) is not None}
    gives = False
    gather = partial(Case.of, posterior, returns=returns, terms=terms, efforts=efforts, rules=chosen, last=last)
    while True:
        plan = _spread_as_judged(spread, best, _ranges(first, settled, best, chosen, gives=gives))
        stuck = _find_stuck(plan, settled, chosen)
        if not gives and any(settled[name].move in MORE for name in stuck):
            gives = True
            continue
        if not stuck:
            case = gather(plan=plan, settled=settled, prices=best.prices)
            second = judge_case(case)
            stuck = _find_losing(second, plan, settled) or _find_weakest(second, plan, settled, best)
        if not stuck:
            break
        settled |= {a.channel: _stay(a, settled[a.channel].move) for a in plan.allocation if a.channel in stuck}
    verdicts = tuple(
        new if new.channel in settled else _compare_anew(old, case, i)
        for i, (old, new) in enumerate(zip(first, second, strict=True))
    )
    plan = _price_limits(plan, best)
    plan = explain_departures(plan, best, verdicts, settled, chosen, hours=budget.hours)
    given_up = state_price_of_heeding(plan, best, verdicts, chosen)
    notes = [*_name_strays(plan, chosen.step), *([] if given_up is None else [given_up])]
    return replace(plan, statements=(*plan.statements, *notes)), verdicts


def _price_limits(plan: Plan, best: Plan) -> Plan:
    """The plan, with the best spread's price on every limit that only seems free: the verdicts already go by it."""
    prices = {held.channels: held for held in best.held if held.price != 0}
    hidden = {held.channels for held in plan.held if held.end is not None and held.price == 0} & set(prices)
    told = {s.params["channels"]: s for s in best.statements if s.code.startswith("plan.together.")}
    return replace(
        plan,
        held=tuple(replace(h, price=prices[h.channels].price) if h.channels in hidden else h for h in plan.held),
        statements=tuple(
            replace(
                told[s.params["channels"]], params={**told[s.params["channels"]].params, "given": s.params["given"]}
            )
            if s.code.startswith("plan.together.") and s.params["channels"] in hidden
            else s
            for s in plan.statements
        ),
    )


def _move_of(verdict: Verdict, plan: Plan) -> Move | None:
    """What a verdict does with money; None where it moves none."""
    if verdict.choice.action in {Action.STOP, Action.START}:
        today = next(a.today for a in plan.allocation if a.channel == verdict.channel)
        return Move.START if verdict.choice.action is Action.START else Move.STOP if today > 0 else None
    if verdict.choice.direction is Direction.MORE:
        return Move.RAISE
    today = next(a.today for a in plan.allocation if a.channel == verdict.channel)
    is_cut = verdict.choice.action is Action.CHANGE and verdict.proposed < today
    return Move.CUT if is_cut else None


def _compare_anew(verdict: Verdict, case: Case, channel: int) -> Verdict:
    """Find the other use of a continued channel's money in the room that this plan leaves."""
    return verdict if verdict.alternative is None else replace(verdict, alternative=state_alternative(case, channel))


def _stay(allocation: Allocation, instead_of: Move) -> Settlement:
    return Settlement(move=Move.HOLD if allocation.today > 0 else Move.STOP, instead_of=instead_of)


def _spread_as_judged(spread: Callable[..., Plan], best: Plan, ranges: Ranges) -> Plan:
    """Spread the money within what is judged; the best spread where that cannot be.

    Where a limit on several channels in all is in the way, they leave what is judged by no more than it asks.
    """
    plan = spread(asked=ranges)
    if not _falls_short(plan, best):
        return plan
    if Miss.TOGETHER not in set(plan.misses) - set(best.misses):
        return best
    found, most, least = best, 1.0, 0.0
    for _ in range(YIELDS):
        kept = (most + least) / 2
        tried = spread(asked=_give_way(ranges, plan, kept))
        if _falls_short(tried, best):
            most = kept
        else:
            found, least = tried, kept
    return found


def _falls_short(plan: Plan, best: Plan) -> bool:
    """Whether a plan leaves money, or misses what it was asked for, where the best spread does not.

    A goal sets the total: one that is met by another total, or come less close to, is not the goal asked for.
    """
    slack = SAME_MONEY * sum(a.today for a in plan.allocation)
    spent, asked = (sum(a.planned for a in p.allocation) for p in (plan, best))
    strays = plan.goal is not None and abs(spent - asked) > slack
    leaves = plan.kind is BudgetKind.FIXED and plan.unspent > best.unspent + slack
    return strays or leaves or bool(set(plan.misses) - set(best.misses))


def _give_way(ranges: Ranges, plan: Plan, kept: float) -> Ranges:
    """Widen the ranges of the channels held together: their least to a share `kept` of it, their most towards all."""
    held = {name for limit in plan.held for name in limit.channels}
    tops = {a.channel: a.upper for a in plan.allocation}
    return {
        name: (kept * least, max(most, kept * most + (1 - kept) * tops[name]))
        if name in held and most > 0
        else (least, most)
        for name, (least, most) in ranges.items()
    }


def _find_stuck(plan: Plan, settled: Settlements, rules: Rules) -> set[ChannelName]:
    """Channels judged to move that the plan moves hardly, not at all, or the other way."""
    stuck = set()
    for a in plan.allocation:
        settlement = settled.get(a.channel)
        if settlement is None or settlement.instead_of is not None:
            continue
        least = rules.least_step * a.today
        moves = {
            Move.STOP: a.planned <= 0,
            Move.CUT: 0 < a.planned <= a.today - least,
            Move.RAISE: a.planned >= a.today + least,
            Move.START: a.planned >= a.upper / LEVELS > 0,
        }
        if not moves[settlement.move]:
            stuck.add(a.channel)
    return stuck


def _find_losing(verdicts: Sequence[Verdict], plan: Plan, settled: Settlements) -> set[ChannelName]:
    """Channels that would lose by what the plan leaves of their move."""
    losing = set()
    for verdict, a in zip(verdicts, plan.allocation, strict=True):
        settlement = settled.get(verdict.channel)
        if settlement is None or settlement.instead_of is not None:
            continue
        stay = verdict.losses.get((Move.HOLD if a.today > 0 else Move.STOP).value)
        if stay is not None and verdict.losses[settlement.move.value] > stay:
            losing.add(verdict.channel)
    return losing


def _find_weakest(verdicts: Sequence[Verdict], plan: Plan, settled: Settlements, best: Plan) -> set[ChannelName]:
    """The channel that gains least by its move, where all moves together lose against today and need not."""
    slack = SAME_MONEY * max(abs(best.gain.mean), abs(best.gain.low), abs(best.gain.high))
    if best.gain.mean < 0 or plan.gain.mean >= -slack:
        return set()
    gains = {
        v.channel: v.losses[(Move.HOLD if a.today > 0 else Move.STOP).value] - v.losses[settled[v.channel].move.value]
        for v, a in zip(verdicts, plan.allocation, strict=True)
        if v.channel in settled and settled[v.channel].instead_of is None
    }
    return {min(gains, key=lambda name: gains[name])} if gains else set()


def _ranges(first: Sequence[Verdict], settled: Settlements, best: Plan, rules: Rules, *, gives: bool) -> Ranges:
    """What each channel may be given, in the order of the channels."""
    return {
        v.channel: _range_of(v, settled[v.channel].move, a.today)
        if v.channel in settled and settled[v.channel].instead_of is None
        else _range_of_staying(v, a.today, best, rules, gives=gives)
        for v, a in zip(first, best.allocation, strict=True)
    }


def _range_of(verdict: Verdict, move: Move, today: float) -> tuple[float, float]:
    """Least and most money with which a channel does what its verdict says."""
    if move is Move.STOP:
        return 0.0, 0.0
    return (today, float("inf")) if move in MORE else (verdict.proposed, today)


def _range_of_staying(verdict: Verdict, today: float, best: Plan, rules: Rules, *, gives: bool) -> tuple[float, float]:
    """Where all must be spent somebody takes or gives it; where money left is worth nothing somebody may take it.

    A channel without a verdict gives and takes only where it must.
    """
    is_fixed, is_withheld = best.kind is BudgetKind.FIXED, verdict.choice.action is Action.WITHHELD
    may_give = is_fixed or (gives and not is_withheld)
    may_take = is_fixed or (verdict.basis is Basis.BUDGET and not is_withheld)
    return (1 - rules.step * may_give) * today, (1 + rules.step * may_take) * today


def _name_strays(plan: Plan, step: float) -> Iterator[Statement]:
    """Name the channels planned otherwise than judged by more than what counts as going on as today."""
    strays = [a.channel for a in plan.allocation if a.departs and is_moved(a, plan, beyond=step * a.today)]
    if strays:
        yield Statement(code="plan.beside_verdicts", params={"channels": tuple(strays)})
