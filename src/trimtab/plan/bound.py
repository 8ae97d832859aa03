"""How far a plan may move each channel: observed support, the evidence gate, pilots, and the team's own limits."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from trimtab.lift import Lift, StudyDesign
from trimtab.model.posterior import Posterior
from trimtab.model.weight import CARRIES, weigh_lift
from trimtab.plan.curves import Curves
from trimtab.plan.record import BoundKind, Budget
from trimtab.plan.worth import Worth
from trimtab.quantities import ChannelName, Grain
from trimtab.statement import Statement

PROOF_YEARS = 3.0
"""Age from which an experiment unlocks nothing any more: channels do not stay the same for that long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Least and most money for one channel, and why."""

    lower: float
    upper: float
    kind: BoundKind
    why: Statement
    """Why no more, or why nothing at all may move."""
    may_leave: bool
    """Whether the plan may also go to nothing at all, below `lower`."""
    is_pilot: bool = False
    """Whether the most is a small first spend."""
    is_held: bool = False
    """Whether the least is the team's own."""


def bound_channels(
    posterior: Posterior,
    curves: Curves,
    worth: Worth,
    budget: Budget,
    raises_with_evidence: Collection[ChannelName],
) -> tuple[Bound, ...]:
    """Return how far each channel may move over the horizon, in the panel's order.

    Down: to the lowest spend the history supports. Between there and nothing the curve is mostly prior, so the only
    way further is to leave altogether. Up: within the support and the free band; beyond the band only with evidence: a
    controlled experiment on the channel that tells something and is not too old, or a raise the team answers for. A
    channel that is off or hardly used may get a pilot, a small share of the total. The team's own limits go before all
    of these.
    """
    proven = {lift.channel for lift in posterior.lifts if _proves(posterior, lift)}
    evidence = proven | set(raises_with_evidence)
    return tuple(
        _limit(
            _fixed(posterior, curves, worth, index) or _bound(posterior, worth, budget, index, evidence),
            channel.name,
            budget,
        )
        for index, channel in enumerate(posterior.panel.channels)
    )


def narrow_bounds(
    bounds: Sequence[Bound], posterior: Posterior, asked: Mapping[ChannelName, tuple[float, float]]
) -> tuple[Bound, ...]:
    """Narrow the bounds to the (least, most) money asked for, as far as they allow it."""
    names = (channel.name for channel in posterior.panel.channels)
    return tuple(_narrow(b, *asked[n]) if n in asked else b for b, n in zip(bounds, names, strict=True))


def _narrow(bound: Bound, least: float, most: float) -> Bound:
    """A channel asked to be left goes to nothing; one with more than nothing as its least is not left."""
    if most <= 0 and bound.may_leave:
        return replace(bound, lower=0.0, upper=0.0)
    lower = min(max(bound.lower, least), bound.upper)
    return replace(
        bound, lower=lower, upper=max(min(bound.upper, most), lower), may_leave=bound.may_leave and least <= 0
    )


def _proves(posterior: Posterior, lift: Lift) -> bool:
    """Whether an experiment may unlock a raise beyond the free band."""
    fresh = (posterior.panel.periods[-1] - lift.read_until).days <= PROOF_YEARS * Grain.DAY.periods_per_year
    return lift.design is not StudyDesign.BEFORE_AFTER and fresh and weigh_lift(posterior, lift) >= CARRIES


def _fixed(posterior: Posterior, curves: Curves, worth: Worth, index: int) -> Bound | None:
    """The bound of a channel there is nothing to decide about; None for all others."""
    name, money, paid = posterior.panel.channels[index].name, float(worth.today[index]), bool(worth.paid[index])
    if paid and curves.legible[index]:
        return None
    kind = BoundKind.NO_CURVE if paid else BoundKind.ORGANIC
    why = Statement(code=f"plan.bound.{kind.value}", params={"channel": name})
    return Bound(lower=money, upper=money, kind=kind, why=why, may_leave=False)


def _bound(posterior: Posterior, worth: Worth, budget: Budget, index: int, evidence: Collection[ChannelName]) -> Bound:
    curve, name = posterior.curve, posterior.panel.channels[index].name
    total = float(worth.today.sum()) if budget.money is None else budget.money
    today = float(worth.today[index])
    support = max(float(curve.observed_high[index]), today)
    band, pilot = today * (1 + budget.free_band), budget.pilot_share * total
    if name in evidence:
        upper, kind = max(support, band, pilot), BoundKind.EVIDENCE
    elif pilot > min(support, band):
        upper, kind = pilot, BoundKind.PILOT
    elif support < band:
        upper, kind = support, BoundKind.SUPPORT
    else:
        upper, kind = band, BoundKind.GATE
    upper = min(upper, float(curve.spend[index, -1]))
    return Bound(
        lower=min(float(curve.observed_low[index]), today),
        upper=upper,
        kind=kind,
        why=Statement(
            code=f"plan.bound.{kind.value}", params={"channel": name, "upper": upper, "band": budget.free_band}
        ),
        may_leave=today > 0,
        is_pilot=kind is BoundKind.PILOT,
    )


def _limit(bound: Bound, name: ChannelName, budget: Budget) -> Bound:
    """Apply the team's own limit, which moves the bounds only where it binds."""
    if name not in budget.limits or bound.upper == 0:
        return bound
    least, most = budget.limits[name]
    lower = min(max(bound.lower, least), most)
    upper = max(min(bound.upper, most), lower)
    is_own = (lower, upper) != (bound.lower, bound.upper)
    why = Statement(code="plan.bound.team", params={"channel": name, "lower": lower, "upper": upper})
    return Bound(
        lower=lower,
        upper=upper,
        kind=BoundKind.TEAM if is_own else bound.kind,
        why=why if is_own else bound.why,
        may_leave=bound.may_leave and least <= 0,
        is_pilot=bound.is_pilot and upper == bound.upper,
        is_held=lower > 0 and least > 0,
    )
