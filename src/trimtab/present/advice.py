"""What is said about one channel, as statements: the number, the runner-up, the evidence, and what follows from it."""

from __future__ import annotations

import numpy as np

from trimtab.plan import BudgetKind
from trimtab.present.pen import Pen, spread
from trimtab.quantities import Interval, subtract_as_written
from trimtab.review import ChannelReview, Review
from trimtab.statement import Parameter, Statement
from trimtab.verdict import Action, Basis, Choice, Direction, Grade, Verdict
from trimtab.verdict.move import Move

SLIGHT = 1e-3
"""Loss of a runner-up, as a share of the stake, below which it does as well as what is advised."""
STEADY = 0.1
"""Within this share of its average a channel is said to work as well as ever."""
UNTOLD = 0.5
"""Width of the range of what a channel does now, in its averages, above which a range that holds the average says
neither that it changed nor that it did not."""
VISIBLE = 0.005
"""Two amounts differ to a reader from this share on."""


def code_choice(choice: Choice) -> str:
    """Return the last part of the codes that name a choice, such as `stop` or `change_more`."""
    return choice.action.value if choice.direction is None else f"{choice.action.value}_{choice.direction.value}"


def tell_channel(channel: ChannelReview, review: Review, pen: Pen) -> dict[str, Statement]:
    """Everything said about one channel, by name, in the order in which it is read."""
    verdict = channel.verdict
    return {
        "reason": verdict.reason,
        **_state_hurdle(channel, review),
        **_state_departure(channel, review),
        "number": state_number(channel, review, pen),
        "runner_up": state_runner_up(verdict, pen),
        "would_change_it": verdict.would_change_it,
        **state_consequences(verdict, pen),
        "evidence": state_evidence(verdict),
        "drift": state_drift(channel, review),
        "risk": state_risk(channel, review, pen),
        **_state_frequency(channel),
    }


SURE, WORTHWHILE = 0.8, 0.05
"""Probability that another frequency brings more for the money, and the share it brings more on average, from which it
is advised. Ours."""


def _state_frequency(channel: ChannelReview) -> dict[str, Statement]:
    """Whether the same money would bring more if the same people were reached more or less often, by name."""
    found = channel.frequency
    if found is None:
        return {}
    params: dict[str, Parameter] = {
        "channel": channel.channel,
        "now": found.now,
        "best": found.best,
        "gain": found.gain.mean,
        "low": found.gain.low,
        "high": found.gain.high,
        "probability": found.probability,
    }
    advised = found.probability >= SURE and found.gain.mean >= WORTHWHILE
    kind = ("lower" if found.best < found.now else "raise") if advised else "stay"
    return {"frequency": Statement(code=f"advice.frequency.{kind}", params=params)}


def _state_hurdle(channel: ChannelReview, review: Review) -> dict[str, Statement]:
    """How costs are counted in what is earned or lost, by name, where that is not once."""
    hurdle = review.terms.hurdle
    if hurdle == 1 or channel.verdict.basis is not Basis.MONEY:
        return {}
    return {"at_hurdle": Statement(code="advice.at_hurdle", params={"one": 1, "hurdle": hurdle})}


def _state_departure(channel: ChannelReview, review: Review) -> dict[str, Statement]:
    """Why the plan does something else than the verdict says, by name, where it does."""
    row = next((a for a in review.plan.allocation if a.channel == channel.channel), None)
    return {} if row is None or row.departs is None else {"departs": row.departs}


def needs_more(channel: ChannelReview, review: Review) -> bool:
    """Whether a paid channel has to bring back more than any money does at this margin: for hours, or other uses."""
    return _is_paid_for(channel) and channel.verdict.hurdle > (1 + VISIBLE) * find_least(review)


def needs_less(channel: ChannelReview, review: Review) -> bool:
    """Whether a paid channel has to bring back less than pays at this margin: money that must go somewhere."""
    return _is_paid_for(channel) and channel.verdict.hurdle < (1 - VISIBLE) * find_least(review)


def _is_paid_for(channel: ChannelReview) -> bool:
    return channel.verdict.basis is Basis.MONEY and channel.kind != "organic"


def find_least(review: Review) -> float:
    """Value at which a unit of money pays for itself: the hurdle over the margin."""
    return review.terms.hurdle / (review.terms.margin or 1.0)


def name_must(review: Review) -> str:
    """Code of the words for why money may go where it does not pay: the total is set, or limits of the team's own."""
    return "must.spend_total" if review.plan.kind is BudgetKind.FIXED else "must.keep_limits"


def is_alone(review: Review, channel: ChannelReview) -> bool:
    """Whether a channel is the only one with media money and nothing else says what that money has to bring."""
    paid = sum(other.kind != "organic" for other in review.channels)
    return channel.verdict.basis is Basis.BUDGET and channel.kind != "organic" and paid == 1


def needs_nothing(review: Review, channel: ChannelReview) -> bool:
    """Whether nothing says what a channel's money has to bring: no other channel takes any, or none can use more."""
    verdict = channel.verdict
    is_rivalled = verdict.hurdle > 0 and channel.kind != "organic" and not is_alone(review, channel)
    return verdict.basis is Basis.BUDGET and not is_rivalled


def state_number(channel: ChannelReview, review: Review, pen: Pen) -> Statement:
    """Say what the next unit of money brings, against what it has to bring, and why that may be more than the least."""
    number, hurdle = channel.verdict.number, channel.verdict.hurdle
    if isinstance(number, Statement):
        return number
    if not number.is_finite:
        return Statement(code="advice.unwritable")
    if channel.verdict.basis is Basis.BUDGET:
        amounts = {"amount": pen.unit, "hurdle": hurdle * pen.unit, **spread(number, pen.unit)}
        rest = "_in_all" if _decides_in_all(channel.verdict, number) else ""
        if needs_nothing(review, channel):
            rest = "_alone" if is_alone(review, channel) else "_unrivalled"
        return Statement(code=f"advice.number.outcome{rest}", params={"outcome": pen.outcome_name, **amounts})
    in_all = channel.kind != "organic" and _decides_in_all(channel.verdict, number)
    kinds = {
        "cost": channel.kind == "organic",
        "money_in_all": in_all,
        "money_and_more": needs_more(channel, review),
        "money_and_less": needs_less(channel, review),
    }
    kind = next((kind for kind, holds in kinds.items() if holds), "money")
    params: dict[str, Parameter] = {"one": 1, "hurdle": hurdle, "least": find_least(review), **spread(number)}
    if kind == "money_and_less":
        params["must"] = name_must(review)
    return Statement(code=f"advice.number.{kind}", params=params)


def _decides_in_all(verdict: Verdict, number: Interval) -> bool:
    """Whether the whole change decides, against what the next unit of money alone would speak for."""
    grows = verdict.choice.direction is Direction.MORE
    shrinks = verdict.choice.action is Action.STOP or verdict.choice.direction is Direction.LESS
    return (grows and number.mean < verdict.hurdle) or (shrinks and number.mean > verdict.hurdle)


def state_runner_up(verdict: Verdict, pen: Pen) -> Statement:
    """Say what would be next best, and what choosing it would cost."""
    if verdict.choice.action is Action.WITHHELD and verdict.lean is None:
        return Statement(code="advice.runner_up.meanwhile")
    named = {"option": _name_option(verdict, verdict.runner_up), "verdict": verdict.runner_up.action.value}
    if verdict.runner_up.direction is not None:
        named["direction"] = verdict.runner_up.direction.value
    if verdict.runner_up_loss < -SLIGHT * verdict.stake:
        return pen.state_ahead("advice.runner_up.better", **named)
    if verdict.runner_up_loss <= 0:
        return pen.state_ahead("advice.runner_up.even", **named)
    return pen.state_ahead(f"advice.runner_up.{_unit(verdict)}", loss=verdict.runner_up_loss, **named)


def state_evidence(verdict: Verdict) -> Statement:
    """Say how strong the evidence is."""
    rash = verdict.evidence is Grade.D and verdict.choice.action is Action.STOP
    return Statement(code="advice.evidence.d_stop" if rash else f"advice.evidence.{verdict.evidence.value.lower()}")


def state_risk(channel: ChannelReview, review: Review, pen: Pen) -> Statement:
    """Say how likely the next money in it is to fall below its hurdle, or below what it would bring elsewhere."""
    verdict = channel.verdict
    unit = "cost" if channel.kind == "organic" else "money" if verdict.basis is Basis.MONEY else "outcome"
    known: dict[str, Parameter] = {"channel": verdict.channel, "one": 1, "amount": pen.unit}
    if is_alone(review, channel):
        return pen.state_ahead("advice.risk.alone", **known)
    if verdict.probability_below_hurdle is None:
        return pen.state_ahead(f"advice.risk.unknown.{unit}", **known)
    code = "advice.risk.unrivalled" if needs_nothing(review, channel) else f"advice.risk.known.{unit}"
    return pen.state_ahead(code, probability=verdict.probability_below_hurdle, **known)


def state_response(channel: ChannelReview, review: Review, pen: Pen) -> Statement:
    """Say whether the next money pays: the whole interval above what it needs, below it, or across."""
    number, hurdle = channel.verdict.number, channel.verdict.hurdle
    finding = "unsure"
    if isinstance(number, Interval) and number.low > hurdle:
        finding = "pays"
    elif isinstance(number, Interval) and number.high < hurdle:
        finding = "wasted"
    if needs_nothing(review, channel):
        finding = "alone"
    unit = "amount" if not pen.value_declared else "cost" if channel.kind == "organic" else "money"
    params: dict[str, Parameter] = {"channel": channel.channel, "one": 1, "amount": pen.unit}
    return Statement(code=f"response.{finding}.{unit}", params=params)


def state_knowing(verdict: Verdict, pen: Pen) -> Statement | None:
    """Say what certainty about the channel would be worth, where that is known."""
    if verdict.value_of_perfect_information is None:
        return None
    return pen.state_ahead(f"advice.knowing.{_unit(verdict)}", value=verdict.value_of_perfect_information)


def state_drift(channel: ChannelReview, review: Review) -> Statement:
    """Say how well the channel works now, relative to its average, and how sure that is."""
    if not np.any(channel.contribution_mean):
        return Statement(code="advice.drift.unused", params={"channel": channel.channel})
    if np.all(channel.drift_low == 1) and np.all(channel.drift_high == 1):
        return Statement(code="advice.drift.unknown", params={"channel": channel.channel})
    now, low, high = (
        float(path[len(review.periods) - 1]) for path in (channel.drift_mean, channel.drift_low, channel.drift_high)
    )
    if low < 1 < high and high - low > UNTOLD:
        params: dict[str, Parameter] = {"channel": channel.channel, "low": max(low, 0.0), "high": high}
        return Statement(code="advice.drift.open", params=params)
    if abs(now - 1) <= STEADY:
        return Statement(code="advice.drift.steady", params={"channel": channel.channel})
    sure = "" if high < 1 or low > 1 else "maybe_"
    code = f"advice.drift.{sure}{'weaker' if now < 1 else 'stronger'}"
    return Statement(code=code, params={"channel": channel.channel, "now": now, "low": max(low, 0.0), "high": high})


def state_consequences(verdict: Verdict, pen: Pen) -> dict[str, Statement]:
    """Say what follows, by name: what is freed, what is replaced, a better use, the lean of a withheld verdict."""
    consequences = {
        "freed": _state_freed(verdict, pen),
        "replaces": verdict.replaces,
        "alternative": verdict.alternative,
        "lean": _state_lean(verdict),
        "knowing": state_knowing(verdict, pen) if verdict.choice.action is Action.WITHHELD else None,
    }
    return {name: statement for name, statement in consequences.items() if statement is not None}


def _state_freed(verdict: Verdict, pen: Pen) -> Statement | None:
    freed, hours = verdict.money_freed or 0.0, verdict.hours_freed or None
    money = subtract_as_written(verdict.proposed + freed, verdict.proposed) or None
    if money and hours:
        return pen.state_ahead("advice.freed.both", money=money, hours=hours)
    if money:
        return pen.state_ahead("advice.freed.money", money=money)
    return pen.state_ahead("advice.freed.hours", hours=hours) if hours else None


def _state_lean(verdict: Verdict) -> Statement | None:
    if verdict.lean is None:
        return None
    return Statement(code="advice.lean", params={"option": _name_option(verdict, verdict.lean)})


def _name_option(verdict: Verdict, choice: Choice) -> str:
    """Code of the words for a choice as something one might do; what does not run cannot be stopped."""
    return "option.stay_out" if _stays_out(verdict, choice) else f"option.{code_choice(choice)}"


def title_choice(verdict: Verdict, choice: Choice) -> str:
    """Code of a choice as a title."""
    return "choice.stay_out" if _stays_out(verdict, choice) else f"choice.{code_choice(choice)}"


def _stays_out(verdict: Verdict, choice: Choice) -> bool:
    return choice.action is Action.STOP and bool(verdict.losses) and Move.HOLD.value not in verdict.losses


def _unit(verdict: Verdict) -> str:
    return "money" if verdict.basis is Basis.MONEY else "outcome"
