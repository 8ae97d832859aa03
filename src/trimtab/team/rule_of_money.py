"""The rule of money: evidence before a bigger budget."""

from __future__ import annotations

from collections.abc import Iterator

from trimtab.intake.header import match_name
from trimtab.plan import Budget
from trimtab.problems import Problem
from trimtab.statement import Parameter
from trimtab.team.advice import is_more
from trimtab.team.decision import Decision
from trimtab.team.experiment import Result, Trial
from trimtab.team.moment import Moment
from trimtab.team.rule_of_proof import find_hypothesis
from trimtab.verdict import Action


def check_decision(body: Decision, moment: Moment) -> Iterator[Problem]:
    """A decision that can be read beside the advice, and a raise that something carries."""
    if body.action is Action.WITHHELD:
        yield Problem(code="problem.decision_withheld", column="action")
    if (body.direction is not None) != (body.action is Action.CHANGE):
        yield Problem(code="problem.direction_unclear", column="direction")
    if body.action is Action.STOP and body.money > 0:
        yield Problem(code="problem.stop_with_money", column="money")
    if body.review is not None and body.advised is None:
        params: dict[str, Parameter] = {"channel": body.channel, "review": body.review}
        yield Problem(code="problem.channel_not_reviewed", column="review", params=params)
    if body.today is None:
        yield Problem(code="problem.today_unknown", column="today")
    yield from _check_override(body)
    yield from _check_evidence(body, moment)
    yield from _check_raise(body, moment)


def free_money(body: Decision, moment: Moment) -> float | None:
    """The most a channel may get without evidence of its own, money over the horizon; None where it cannot be told."""
    advice = moment.find_advice(body.review, body.channel)
    if advice is not None:
        return advice.free
    return None if body.today is None else body.today * (1 + Budget().free_band)


def _check_raise(body: Decision, moment: Moment) -> Iterator[Problem]:
    free = free_money(body, moment)
    if free is None or not is_more(body.money, free) or body.is_override or _proofs(body, moment):
        return
    params: dict[str, Parameter] = {"channel": body.channel, "money": body.money, "free": free}
    yield Problem(code="problem.raise_without_evidence", column="money", params=params)


def _check_override(body: Decision) -> Iterator[Problem]:
    said = (body.claim, body.probability, body.resolve_on)
    if body.is_override and any(part is None for part in said):
        yield Problem(code="problem.override_unscored", column="override")
    if not body.is_override and any(part is not None for part in said):
        yield Problem(code="problem.claim_without_override", column="claim")


def _check_evidence(body: Decision, moment: Moment) -> Iterator[Problem]:
    """Every result named is one that speaks for more money on this channel."""
    proofs = _proofs(body, moment)
    for number in body.evidence:
        thing = moment.book.find(number)
        if thing is not None and thing.kind == "result" and number not in proofs:
            params: dict[str, Parameter] = {"number": number, "channel": body.channel}
            yield Problem(code="problem.evidence_weak", column="evidence", params=params)


def _proofs(body: Decision, moment: Moment) -> frozenset[int]:
    """Results among the evidence that measured, on this channel, at least the effect that matters."""
    return frozenset(number for number in body.evidence if _is_proof(number, body.channel, moment))


def _is_proof(number: int, channel: str, moment: Moment) -> bool:
    thing = moment.book.find(number)
    result = None if thing is None else thing.current.body
    trial = moment.book.find(result.trial) if isinstance(result, Result) else None
    if not isinstance(result, Result) or trial is None or not isinstance(trial.current.body, Trial):
        return False
    hypothesis = find_hypothesis(moment.book, trial.current.body)
    return (
        hypothesis is not None
        and match_name(hypothesis.channel) == match_name(channel)
        and hypothesis.holds_at(result.estimate)
    )
