"""One verdict per channel, from expected loss."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from trimtab.intake.effort import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.plan import Plan
from trimtab.quantities import ChannelName, Interval
from trimtab.returns import ChannelReturns, Return, Terms
from trimtab.statement import Statement
from trimtab.verdict.case import Case
from trimtab.verdict.choice import CHOICE_OF, WITHHELD, decide
from trimtab.verdict.evidence import grade_evidence
from trimtab.verdict.exchange import state_alternative, state_replaced
from trimtab.verdict.flip import state_flip
from trimtab.verdict.move import MOVES
from trimtab.verdict.option import Options, price_options
from trimtab.verdict.reason import state_reason, state_unjudged, state_untried
from trimtab.verdict.record import Action, Choice, Direction, Verdict
from trimtab.verdict.rules import Rules


def judge(
    posterior: Posterior,
    plan: Plan,
    returns: Sequence[ChannelReturns],
    terms: Terms,
    efforts: Sequence[ChannelEffort] = (),
    *,
    rules: Rules | None = None,
    last: Mapping[ChannelName, Choice] | None = None,
) -> tuple[Verdict, ...]:
    """Return one verdict per channel, in the panel's order.

    Each channel is judged against the best use of its money in all others: the move of largest expected profit over the
    horizon, unless going on as today, or last time's choice, loses too little to change. `rules` holds every threshold.

    returns: of `measure_returns`, in the panel's order. last: what was advised last time.
    Laws: test_currency_changes_no_verdict, test_the_order_of_channels_changes_no_verdict,
    test_the_choice_loses_least_up_to_its_tolerance, test_perfect_information_is_never_worth_less_than_nothing.
    """
    return judge_case(Case.of(posterior, plan, returns, terms, efforts, rules=rules, last=last))


def judge_case(case: Case) -> tuple[Verdict, ...]:
    """Return one verdict per channel of a case, in the panel's order."""
    options = price_options(case)
    return tuple(
        _withhold(case, options, channel, *state_untried(case, channel))
        if _is_untried(case, channel)
        else _judge_channel(case, options, channel)
        if options.judged[channel]
        else _withhold(case, options, channel, *state_unjudged(case, channel))
        for channel in range(len(options.judged))
    )


def _is_untried(case: Case, channel: int) -> bool:
    """Whether a channel was never used and may not be started either: there is nothing to stop, start or change."""
    never = case.worth.paid[channel] and not case.posterior.panel.exposure[:, :, channel].any()
    return bool(never and case.plan.allocation[channel].upper <= 0)


def _judge_channel(case: Case, options: Options, channel: int) -> Verdict:
    decision = decide(case, options, channel)
    if decision.forbidden is not None and decision.forbidden.case in case.rules.unusable:
        reason, would_change = (state(case, options, decision, channel) for state in (state_reason, state_flip))
        return _withhold(case, options, channel, reason, would_change)
    choice, mean = decision.choice, options.mean[:, channel]
    withheld = choice == WITHHELD
    chosen, proposed = MOVES.index(decision.move), float(options.spend[MOVES.index(decision.move), channel])
    if withheld or not case.worth.paid[channel]:
        proposed = float(case.worth.today[channel])
    number, below = _number(case, options, channel)
    freed = max(float(case.worth.today[channel]) - proposed, 0.0)
    grows = choice.action is Action.START or choice.direction is Direction.MORE
    return Verdict(
        channel=case.name(channel),
        choice=choice,
        runner_up=CHOICE_OF[decision.runner_up],
        runner_up_loss=float(mean[chosen] - mean[MOVES.index(decision.runner_up)]),
        lean=decision.lean if withheld else None,
        basis=case.basis,
        number=number,
        hurdle=_hurdle(case, channel),
        losses={m.value: float(mean.max() - mean[MOVES.index(m)]) for m in options.legal(channel)},
        value_of_perfect_information=float(options.perfect_information[channel]),
        stake=float(options.stake[channel]),
        probability_below_hurdle=below,
        proposed=proposed,
        evidence=grade_evidence(case.posterior, channel, case.rules),
        reason=state_reason(case, options, decision, channel),
        would_change_it=state_flip(case, options, decision, channel),
        money_freed=freed if choice.action is Action.STOP or choice.direction is Direction.LESS else None,
        hours_freed=_hours_freed(case, channel) if choice.action is Action.STOP else None,
        replaces=state_replaced(case, channel, proposed) if grows else None,
        alternative=state_alternative(case, channel) if choice.action is Action.CONTINUE else None,
    )


def _withhold(case: Case, options: Options, channel: int, reason: Statement, would_change: Statement) -> Verdict:
    """A channel that nothing can be said about, not even what it leans to, with what would change that."""
    number = case.returns[channel].marginal_return
    return Verdict(
        channel=case.name(channel),
        choice=WITHHELD,
        runner_up=CHOICE_OF[options.stay(channel)],
        runner_up_loss=0.0,
        lean=None,
        basis=case.basis,
        number=number,
        hurdle=_hurdle(case, channel),
        losses={},
        value_of_perfect_information=None,
        stake=float(np.nan_to_num(options.stake[channel])),
        probability_below_hurdle=None,
        proposed=float(case.worth.today[channel]),
        evidence=grade_evidence(case.posterior, channel, case.rules),
        reason=reason,
        would_change_it=would_change,
        money_freed=None,
        hours_freed=None,
        replaces=None,
        alternative=None,
    )


def _hurdle(case: Case, channel: int) -> float:
    price = case.price[channel] if case.worth.paid[channel] else case.worth.hurdle
    return float(price) / case.per_value


def _number(case: Case, options: Options, channel: int) -> tuple[Return, float | None]:
    """(the number a verdict shows, the probability that it lies below its hurdle)."""
    curve = case.posterior.curve
    if case.worth.paid[channel]:
        at = int(np.argmin(np.abs(curve.spend[channel] - curve.today[channel])))
        draws = (curve.value if case.worth.in_money else 1.0) * curve.marginal[:, channel, at]
        shown = case.returns[channel].marginal_return
        if not np.isfinite(draws).all():
            return shown, None
        return shown, float(np.mean(draws < _hurdle(case, channel)))
    money = options.cost[:, channel] / case.worth.hurdle
    draws = options.brought[:, channel] / case.per_value / money
    return Interval.from_draws(draws), float(np.mean(draws < _hurdle(case, channel)))


def _hours_freed(case: Case, channel: int) -> float | None:
    hours = float(case.worth.hours_today[channel])
    return None if np.isnan(hours) else hours
