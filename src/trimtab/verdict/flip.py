"""What would change a verdict: the size of effect at which another choice wins, and the test that would show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from trimtab.lift import Design
from trimtab.quantities import Array, Interval
from trimtab.statement import Parameter, Statement
from trimtab.verdict.case import Case
from trimtab.verdict.choice import CHOICE_OF, Decision, Ground
from trimtab.verdict.option import MOVES, Move, Options
from trimtab.verdict.record import Basis, Choice
from trimtab.verdict.settle import Probe

PER = 1_000.0
"""Money by which outcomes without a value are counted: one unit of money buys too few of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """The nearest size of effect at which another move takes over."""

    size: float
    """As a share of the effect expected today, > 0."""
    move: Move
    """What takes over there."""


def find_flip(case: Case, options: Options, decision: Decision, channel: int) -> Flip | None:
    """Return where the choice would flip if the channel's effect were larger or smaller; None if it never would.

    The mean profit of a move is size × effect − cost, so two moves change places at
        size = (cost[a] − cost[b]) / (effect[a] − effect[b])
    The margins that keep a choice in place (tolerance, hysteresis) count as profit of that choice.
    """
    chosen, flips = MOVES.index(decision.move), []
    effect, mean = options.effect[:, channel], options.mean[:, channel] + _margins(case, options, decision, channel)
    for move in options.legal(channel):
        other = MOVES.index(move)
        gap = effect[chosen] - effect[other]
        if move is not decision.move and gap != 0:
            size = 1 - (mean[chosen] - mean[other]) / gap
            if size > 0 and np.isfinite(size):
                flips.append(Flip(size=float(size), move=move))
    return min(flips, key=lambda flip: abs(flip.size - 1), default=None)


def state_flip(case: Case, options: Options, decision: Decision, channel: int) -> Statement:
    """Say what would change the verdict: a test if one would settle it, else the size of effect at which it flips."""
    if decision.forbidden is not None:
        return Statement(code=f"would_change.{decision.forbidden.case.value}", params=_names(case, channel, decision))
    flip = find_flip(case, options, decision, channel)
    if decision.probe is not None and decision.open_question:
        return _state_probe(case, decision.probe, decision, flip, channel)
    if flip is None:
        return Statement(code="would_change.nothing", params={"channel": case.name(channel)})
    side = "below" if flip.size < 1 else "above"
    number = case.returns[channel].marginal_return
    params: dict[str, Parameter] = {"channel": case.name(channel), "option": name_option(CHOICE_OF[flip.move])}
    if not isinstance(number, Interval) or number.mean <= 0:
        return Statement(code=f"would_change.effect.{side}", params={**params, "size": flip.size})
    now = per_money(case, number.mean)
    code = f"would_change.{unit_of(case)}.{side}"
    return Statement(code=code, params={**params, **now.params("now"), **now.times(flip.size).params("threshold")})


def name_option(choice: Choice) -> str:
    """Code of the words for a choice as something one might do."""
    return f"option.{choice.action.value}" + (f"_{choice.direction.value}" if choice.direction is not None else "")


def unit_of(case: Case) -> str:
    """Which sentences suit the basis: those about money or those about outcomes."""
    return "money" if case.basis is Basis.MONEY else "outcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class PerMoney:
    """A return on a unit of money, ready to be said: value per 1, or outcomes per 1,000."""

    amount: float
    base: Mapping[str, Parameter]

    def params(self, name: str) -> dict[str, Parameter]:
        """The number under a name, with what it is counted by."""
        return {name: self.amount, **self.base}

    def times(self, factor: float) -> PerMoney:
        """The same, larger or smaller."""
        return PerMoney(amount=self.amount * factor, base=self.base)


def per_money(case: Case, number: float) -> PerMoney:
    """Put a value (outcome) per unit of money in the unit it is said in."""
    if case.basis is Basis.MONEY:
        return PerMoney(amount=number, base={"one": 1})
    return PerMoney(amount=number * PER, base={"amount": PER, "outcome": case.posterior.panel.outcome_name})


def _margins(case: Case, options: Options, decision: Decision, channel: int) -> Array:
    """Profit that counts in favour of going on, or of last time's choice, `[move]`."""
    margin = np.zeros(len(MOVES))
    if decision.ground is Ground.HABIT:
        margin[MOVES.index(decision.move)] = case.rules.stay * options.stake[channel]
    else:
        margin[MOVES.index(options.stay(channel))] = case.rules.tolerance * options.stake[channel]
    return margin


def _names(case: Case, channel: int, decision: Decision) -> dict[str, Parameter]:
    name = case.name(channel)
    concerned = () if decision.forbidden is None else decision.forbidden.channels
    return {"channel": name, "others": tuple(other for other in concerned if other != name)}


def _state_probe(case: Case, probe: Probe, decision: Decision, flip: Flip | None, channel: int) -> Statement:
    """Say which test would settle it, what it costs, and what its readings would mean."""
    place = "geo" if probe.design is Design.GEO else "before_after"
    size, other = (1.0, decision.move) if flip is None else (flip.size, flip.move)
    below, above = (other, decision.move) if size < 1 else (decision.move, other)
    return Statement(
        code=f"would_change.{probe.kind.value}.{place}.{unit_of(case)}",
        params={
            "channel": case.name(channel),
            "length": probe.periods,
            "unit": f"unit.{case.posterior.panel.grain.value}",
            "cost": probe.cost,
            "net": probe.net_value,
            "outcome": case.posterior.panel.outcome_name,
            "expected": abs(probe.expected),
            "error": probe.standard_error,
            "threshold": size * abs(probe.expected),
            "below": name_option(CHOICE_OF[below]),
            "above": name_option(CHOICE_OF[above]),
        },
    )
