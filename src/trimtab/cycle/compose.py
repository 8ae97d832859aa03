"""What the rooms found, gathered into the one value that is stored and shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

import trimtab
from trimtab.model import Posterior
from trimtab.plan import Plan
from trimtab.quantities import LEVEL, Array, Interval
from trimtab.returns import ChannelReturns
from trimtab.review import ChannelReview, Review, Sitting, TreatmentReview
from trimtab.statement import Parameter, Statement
from trimtab.verdict import Action, Verdict

URGENCY = (Action.STOP, Action.START, Action.CHANGE, Action.CONTINUE, Action.WITHHELD)
"""What asks for action comes first."""


def compose_review(
    sitting: Sitting,
    posterior: Posterior,
    returns: Sequence[ChannelReturns],
    plan: Plan,
    verdicts: Sequence[Verdict],
) -> Review:
    """Gather one review; all sequences are in the panel's order of channels."""
    panel = sitting.panel
    channels = [_compose_channel(posterior, index, returns[index], verdict) for index, verdict in enumerate(verdicts)]
    return Review(
        periods=panel.periods,
        outcome_name=panel.outcome_name,
        outcome=_observed(panel.outcome),
        fit=posterior.fit.mean(axis=0),
        baseline=_count_rest(posterior).mean(axis=0),
        channels=tuple(sorted(channels, key=_urgency)),
        plan=plan,
        health=posterior.health,
        engine=posterior.engine,
        prior=posterior.prior,
        terms=sitting.terms,
        currency=panel.currency,
        value_declared=panel.value_per_outcome is not None,
        outcome_is_money=panel.same_money and bool(np.all(panel.value_per_outcome == 1.0)),
        horizon=posterior.curve.horizon,
        grain=panel.grain.value,
        coverage=sitting.coverage,
        lifts=len(posterior.lifts),
        settings=_flatten(sitting),
        seed=sitting.seed,
        data_hash=sitting.data_hash,
        version=trimtab.__version__,
        total_return=_total_return(posterior),
        scores=posterior.scores,
        treatments=tuple(_compose_treatments(posterior)),
    )


def _count_rest(posterior: Posterior) -> Array:
    """The outcome that neither media nor treatments brought, `[draw, period]`."""
    return posterior.baseline if posterior.treated is None else posterior.baseline - posterior.treated.sum(axis=2)


def _compose_treatments(posterior: Posterior) -> Iterator[TreatmentReview]:
    controls = [control for control in posterior.panel.controls if control.baseline is not None]
    if posterior.treated is None:
        return
    whole = posterior.fit.sum(axis=1)
    for control, brought in zip(controls, np.moveaxis(posterior.treated, 2, 0), strict=True):
        assert control.baseline is not None
        yield TreatmentReview(
            name=control.name,
            baseline=control.baseline.value,
            contribution=Interval.from_draws(brought.sum(axis=1)),
            share=Interval.from_draws(brought.sum(axis=1) / whole),
            contribution_mean=brought.mean(axis=0),
        )


def _compose_channel(posterior: Posterior, index: int, returns: ChannelReturns, verdict: Verdict) -> ChannelReview:
    channel, curve = posterior.panel.channels[index], posterior.curve
    brought = curve.outcome[:, index] * curve.value
    drift = np.concatenate([posterior.drift[:, :, index], posterior.drift_ahead[:, :, index]], axis=1)
    brought_low, brought_high = _ends(brought)
    drift_low, drift_high = _ends(drift)
    return ChannelReview(
        channel=channel.name,
        kind=channel.kind.value,
        returns=returns,
        verdict=verdict,
        curve_spend=curve.spend[index],
        curve_mean=brought.mean(axis=0),
        curve_low=brought_low,
        curve_high=brought_high,
        today=float(curve.today[index]),
        observed_low=float(curve.observed_low[index]),
        observed_high=float(curve.observed_high[index]),
        drift_mean=drift.mean(axis=0),
        drift_low=drift_low,
        drift_high=drift_high,
        contribution_mean=posterior.contribution[:, :, index].mean(axis=0),
        width_ratio=float(posterior.width_ratio[index]),
        probability_negative=float(posterior.probability_negative[index]),
        frequency=posterior.frequencies[index] if posterior.frequencies else None,
        carry_over=posterior.panel.channels[index].carry_over.value,
    )


def _ends(draws: Array) -> tuple[Array, Array]:
    low, high = np.quantile(draws, [(1 - LEVEL) / 2, (1 + LEVEL) / 2], axis=0)
    return low, high


def _observed(outcome: Array) -> Array:
    """Outcome over geos; a period that misses in any of them has no total."""
    return np.asarray(outcome.sum(axis=0))


def _total_return(posterior: Posterior) -> Interval | Statement:
    """All paid channels together; the same unit as each channel's return."""
    spend = posterior.panel.spend.sum(axis=(0, 1))
    paid = spend > 0
    if not paid.any():
        return Statement(code="cycle.missing.spend")
    returned = posterior.return_on_investment[:, paid] @ spend[paid]
    return Interval.from_draws(returned / spend[paid].sum())


def _urgency(channel: ChannelReview) -> tuple[int, float]:
    return URGENCY.index(channel.verdict.choice.action), -channel.verdict.stake


def _flatten(sitting: Sitting) -> Mapping[str, Parameter]:
    """The settings in one level, for a reader; the sitting itself is what a review is computed from again."""
    budget = sitting.budget
    return {
        "budget": budget.kind.value,
        "money": budget.money,
        "hours": budget.hours,
        "goal": None if budget.goal is None else budget.goal.kind.value,
        "goal_level": None if budget.goal is None else budget.goal.level,
        "limits": len(budget.limits) + len(budget.together),
        "caution": budget.caution,
        "switching": budget.switching,
        "margin": sitting.terms.margin,
        "hurdle": sitting.terms.hurdle,
        "country": sitting.country,
        "experiments": len(sitting.lifts),
        "channels_with_inputs": len(sitting.efforts),
    }
