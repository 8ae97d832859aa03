"""The answer of a whole review, as statements: what to do, what it is expected to gain, on which terms."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from trimtab.intake.timeline import find_last_day
from trimtab.present.advice import VISIBLE, code_choice, find_least, name_must, needs_less, needs_more
from trimtab.present.pen import Pen, spread, turn
from trimtab.present.table import read_effect
from trimtab.quantities import Grain, subtract_as_written
from trimtab.review import Review
from trimtab.statement import Parameter, Statement
from trimtab.verdict import Action, Choice, Direction, Grade

MOVING = {
    Choice(action=Action.STOP),
    Choice(action=Action.START),
    Choice(action=Action.CHANGE, direction=Direction.MORE),
    Choice(action=Action.CHANGE, direction=Direction.LESS),
}
"""Choices that move money."""

ORDER = ("stop", "start", "change_more", "change_less", "change_differently", "continue", "withheld")
"""What asks for action comes first."""


def state_answer(review: Review) -> tuple[Statement, ...]:
    """Say what to do, one statement per kind of verdict that was given."""
    channels_of: dict[str, list[str]] = {}
    for channel in review.channels:
        channels_of.setdefault(code_choice(channel.verdict.choice), []).append(channel.channel)
    return tuple(
        Statement(code=f"answer.{kind}", params={"channels": tuple(channels_of[kind])})
        for kind in ORDER
        if kind in channels_of
    )


def state_gain(review: Review, pen: Pen) -> Statement:
    """Say what the plan is expected to gain over carrying on as today, and what it spends more or less for it."""
    plan = review.plan
    moves = any(abs(a.planned - a.today) > VISIBLE * max(a.today, 1.0) for a in plan.allocation)
    if not moves or not plan.gain.is_finite:
        return pen.state_ahead("answer.gain.none")
    today = sum(a.today for a in plan.allocation)
    moved = subtract_as_written(sum(a.planned for a in plan.allocation), today)
    spends = "" if abs(moved) <= VISIBLE * max(today, 1.0) else "_for_more" if moved > 0 else "_for_less"
    hurdle, unit = review.terms.hurdle, "money" if review.value_declared else "outcome"
    counted = "_at_hurdle" if review.value_declared and hurdle != 1 else ""
    gain, end = (plan.gain, "word.more") if plan.gain.mean >= 0 else (turn(plan.gain), "word.less")
    told: dict[str, Parameter] = {"probability": plan.probability_of_gain, "moved": abs(moved), "end": end}
    told |= {"one": 1, "hurdle": hurdle} if counted else {}
    return pen.state_ahead(f"answer.gain.{unit}{spends}{counted}", **told, **spread(gain))


def state_leap(review: Review, pen: Pen) -> Statement | None:
    """Say how much of the gain rests on putting more into channels the data hardly speaks about; None where none does.

    It is what those raises bring before their cost: were it nothing, the gain would be less by that much.
    """
    weak = {c.channel for c in review.channels if c.verdict.evidence is Grade.D}
    raised = [a for a in review.plan.allocation if a.channel in weak and a.planned > a.today]
    per_value = (review.terms.margin or 1.0) if review.value_declared else 1.0
    leap, gain = per_value * sum(read_effect(a).mean for a in raised), review.plan.gain.mean
    if not leap > VISIBLE * abs(gain):
        return None
    unit, end = "money" if review.value_declared else "outcome", "more" if leap <= gain else "less"
    channels = tuple(a.channel for a in raised)
    return pen.state_ahead(f"answer.leap.{unit}.{end}", channels=channels, leap=leap, rest=abs(gain - leap))


def state_saving(review: Review, pen: Pen) -> Statement | None:
    """Say how much of the gain rests on cuts of channels the data hardly speaks about; None where none does.

    It is the cost saved above what is expected to be lost: had the money paid for itself, the gain would be less
    by that much. Without a value per outcome it is the money itself.
    """
    weak = {c.channel for c in review.channels if c.verdict.evidence is Grade.D}
    cut = [a for a in review.plan.allocation if a.channel in weak and a.planned < (1 - VISIBLE) * a.today]
    channels, money = tuple(a.channel for a in cut), sum(a.today - a.planned for a in cut)
    if cut and not review.value_declared:
        return pen.state_ahead("answer.saving.outcome", channels=channels, money=money)
    lost = -(review.terms.margin or 1.0) * sum(read_effect(a).mean for a in cut)
    saving, gain = review.terms.hurdle * money - lost, review.plan.gain.mean
    if not saving > VISIBLE * abs(gain):
        return None
    end = "more" if saving <= gain else "less"
    return pen.state_ahead(f"answer.saving.money.{end}", channels=channels, saving=saving, rest=abs(gain - saving))


def state_rests(review: Review, pen: Pen) -> tuple[Statement, ...]:
    """Say what the gain rests on that the data hardly speaks about."""
    said = (state_leap(review, pen), state_saving(review, pen))
    return tuple(statement for statement in said if statement is not None)


def state_overlap(review: Review) -> Statement | None:
    """Say that what single changes are worth does not add up; None where there are not two of them."""
    moving = [c for c in review.channels if c.verdict.choice in MOVING]
    return Statement(code="answer.overlap") if len(moving) > 1 else None


def state_beginning(review: Review, pen: Pen) -> Statement:
    """Say when the time that is planned begins."""
    first = find_last_day(review.periods[-1], Grain(review.grain)) + timedelta(days=1)
    return pen.state_ahead("page.plan_begins", first=first.isoformat())


def state_departures(review: Review) -> tuple[Statement, ...]:
    """Say which channels are planned otherwise than judged, why, and which of the two to follow."""
    return tuple(a.departs for a in review.plan.allocation if a.departs is not None)


def state_total(review: Review, pen: Pen) -> Statement:
    """Say what all paid channels together brought back, or what is missing to say it."""
    total = review.total_return
    if isinstance(total, Statement):
        return total
    if not total.is_finite:
        return Statement(code="advice.unwritable")
    if review.value_declared:
        return Statement(code="answer.total.money", params={"one": 1, **spread(total)})
    params: dict[str, Parameter] = {"amount": pen.unit, "outcome": review.outcome_name, **spread(total, pen.unit)}
    return Statement(code="answer.total.outcome", params=params)


def state_terms(review: Review) -> Statement:
    """Say against what the verdicts were judged."""
    if not review.value_declared:
        return Statement(code="answer.terms.no_value", params={"outcome": review.outcome_name})
    margin = review.terms.margin
    params: dict[str, Parameter] = {"one": 1, "margin": margin, "needed": find_least(review)}
    known = "no_margin" if margin is None else "margin"
    if any(needs_less(c, review) for c in review.channels):
        return Statement(code=f"answer.terms.{known}_must", params={**params, "must": name_must(review)})
    more = margin is not None and any(needs_more(c, review) for c in review.channels)
    return Statement(code=f"answer.terms.{known}{'_and_more' if more else ''}", params=params)


def state_prices(review: Review, pen: Pen) -> tuple[Statement, ...]:
    """Say what the last money and the next hour of the plan are worth.

    Money left over has no last use: it is worth itself, and a note of the plan says why it is left.
    """
    plan, prices = review.plan, []
    if not any(a.planned > 0 for a in plan.allocation):
        return ()
    if plan.unspent == 0 and review.value_declared:
        prices.append(Statement(code="answer.price.money", params={"one": 1, "price": plan.shadow_price_money}))
    elif plan.unspent == 0:
        price = plan.shadow_price_money * pen.unit
        params: dict[str, Parameter] = {"amount": pen.unit, "price": price, "outcome": review.outcome_name}
        prices.append(Statement(code="answer.price.outcome", params=params))
    if plan.shadow_price_hours is not None and review.value_declared:
        prices.append(Statement(code="answer.price.hour", params={"price": plan.shadow_price_hours}))
    return tuple(prices)


def state_shares(review: Review) -> Statement:
    """Say what share of the outcome marketing explains, and which channel most of it."""
    totals = {channel.channel: float(np.nansum(channel.contribution_mean)) for channel in review.channels}
    largest = max(totals, key=lambda name: totals[name])
    share = sum(totals.values()) / (float(np.sum(review.fit)) or 1.0)
    params: dict[str, Parameter] = {"share": share, "outcome": review.outcome_name, "channel": largest}
    return Statement(code="answer.shares", params=params)


def state_limits(review: Review) -> tuple[Statement, ...]:
    """Say what this review cannot tell."""
    limits = [Statement(code="cannot.cause")]
    if review.lifts == 0:
        limits.append(Statement(code="cannot.untested"))
    if not review.value_declared:
        limits.append(Statement(code="cannot.value", params={"outcome": review.outcome_name}))
    elif review.terms.margin is None:
        limits.append(Statement(code="cannot.margin"))
    always = ("cannot.beyond", "cannot.average", "cannot.slow", "cannot.outside")
    return (*limits, *(Statement(code=code) for code in always))
