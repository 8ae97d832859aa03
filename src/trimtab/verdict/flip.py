"""What would change a verdict: the size of effect at which another choice wins, and the test that would show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from trimtab.lift import StudyDesign
from trimtab.quantities import Array, Interval
from trimtab.statement import Parameter, Statement
from trimtab.verdict.case import Case
from trimtab.verdict.choice import CHOICE_OF, Decision, Ground, choose_move, find_last_move
from trimtab.verdict.move import MOVES, Move
from trimtab.verdict.option import Options
from trimtab.verdict.probe import Probe
from trimtab.verdict.record import Basis, Choice

LARGEST = 20.0
"""Factor by which an effect may be off before a flip is no longer worth telling."""
STEPS = 36
"""Sizes looked at on either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """The nearest size of effect at which another move takes over."""

    size: float
    """As a share of the effect expected today, > 0."""
    move: Move
    """What takes over there."""


def find_flip(case: Case, options: Options, decision: Decision, channel: int) -> Flip | None:
    """Return the nearest size of the channel's effect, up to 20 times as small or large, at which the choice flips.

    Everything is chosen anew at each size, the spends of the moves included; larger and smaller sizes are looked at in
    equal steps, then closer and closer around the first flip.
    """
    flips = []
    for end in (1 / LARGEST, LARGEST):
        sizes = end ** np.linspace(0.0, 1.0, STEPS)
        first = next(
            (i for i, move in enumerate(_choose_at(case, options, channel, sizes)) if move is not decision.move), 0
        )
        if first > 0:
            flips.append(_close_in(case, options, channel, sizes[first - 1 : first + 1]))
    return min(flips, key=lambda flip: abs(np.log(flip.size)), default=None)


def _close_in(case: Case, options: Options, channel: int, bracket: Array) -> Flip:
    """Look closer between two sizes, the choice at the first being today's, until the flip is exact to a thousandth."""
    while abs(np.log(bracket[1] / bracket[0])) > 1e-3:
        sizes = bracket[0] * (bracket[1] / bracket[0]) ** np.linspace(0.0, 1.0, 9)
        moves = list(_choose_at(case, options, channel, sizes))
        first = next(i for i, move in enumerate(moves) if move is not moves[0] or i == len(sizes) - 1)
        bracket = sizes[first - 1 : first + 1]
    (taking_over,) = _choose_at(case, options, channel, bracket[1:])
    return Flip(size=float(bracket[1]), move=taking_over)


def _choose_at(case: Case, options: Options, channel: int, sizes: Array) -> Iterator[Move]:
    """What would be done with the channel's money, were its effect of other sizes."""
    stay, means = options.stay(channel), options.ladder.mean(channel, sizes).tolist()
    before, rules = find_last_move(case, channel, stay), case.rules
    stakes = np.maximum(sizes * options.brings[channel], options.takes[channel]).tolist()
    for mean, stake in zip(means, stakes, strict=True):
        yield choose_move(mean, stake, stay=stay, before=before, rules=rules)[0]


def state_flip(case: Case, options: Options, decision: Decision, channel: int) -> Statement:
    """Say what would change the verdict: a test if one would settle it, else the size of effect at which it flips."""
    if decision.forbidden is not None:
        return Statement(code=f"would_change.{decision.forbidden.case.value}", params=_names(case, channel, decision))
    if decision.ground is Ground.ROOM and options.today[channel] > 0:
        lacks = "no_outlet" if Move.RAISE in options.legal(channel) else "no_money"
        lacks = lacks if case.plan.caution is None else "caution"
        lacks = "limit" if case.plan.limited else lacks
        params: dict[str, Parameter] = {"channel": case.name(channel), "limited": case.plan.limited}
        return Statement(code=f"would_change.{lacks}", params=params)
    flip = find_flip(case, options, decision, channel)
    if decision.probe is not None and decision.open_question:
        return _state_probe(case, decision.probe, decision, flip, channel)
    if flip is None:
        harms = float(options.brought[:, channel].mean()) < 0
        return Statement(code=f"would_change.{'harm' if harms else 'nothing'}", params={"channel": case.name(channel)})
    side = "below" if flip.size < 1 else "above"
    number = case.returns[channel].marginal_return
    stays_out = flip.move is Move.STOP and options.today[channel] == 0
    option = "option.stay_out" if stays_out else name_option(CHOICE_OF[flip.move])
    params = {"channel": case.name(channel), "option": option}
    if not isinstance(number, Interval) or number.mean <= 0:
        return Statement(code=f"would_change.effect.{side}", params={**params, "size": flip.size})
    now = per_money(case, number.mean)
    code = f"would_change.{unit_of(case)}.{side}"
    return Statement(code=code, params={**params, **now.params("now"), **now.times(flip.size).params("threshold")})


def _name_move(move: Move, decision: Decision) -> Choice:
    """A move as a choice; the one that is leant to bears the name the verdict gives it."""
    return decision.lean if move is decision.move else CHOICE_OF[move]


def name_option(choice: Choice) -> str:
    """Code of the words for a choice as something one might do."""
    return f"option.{choice.action.value}" + (f"_{choice.direction.value}" if choice.direction is not None else "")


def unit_of(case: Case) -> str:
    """Which sentences suit the basis: those about money or those about outcomes."""
    return "money" if case.basis is Basis.MONEY else "outcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class PerMoney:
    """A return on a unit of money, ready to be said: value per 1, or outcomes per the plan's unit of money."""

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
    unit = case.plan.unit
    return PerMoney(amount=number * unit, base={"amount": unit, "outcome": case.posterior.panel.outcome_name})


def _names(case: Case, channel: int, decision: Decision) -> dict[str, Parameter]:
    name = case.name(channel)
    concerned = () if decision.forbidden is None else decision.forbidden.channels
    return {"channel": name, "others": tuple(other for other in concerned if other != name)}


def _state_probe(case: Case, probe: Probe, decision: Decision, flip: Flip | None, channel: int) -> Statement:
    """Say which test would settle it, what it costs, and what its readings would mean."""
    place = "geo" if probe.design is StudyDesign.GEO else "before_after"
    size, other = (1.0, decision.runner_up) if flip is None else (flip.size, flip.move)
    takes_less = MOVES.index(other) < MOVES.index(decision.move)
    other_below = takes_less if flip is None else size < 1
    below, above = (other, decision.move) if other_below else (decision.move, other)
    return Statement(
        code=f"would_change.{probe.kind.value}.{place}.{unit_of(case)}",
        params={
            "channel": case.name(channel),
            "length": probe.periods,
            "unit": f"unit.{case.posterior.panel.grain.value}",
            "cost": probe.cost,
            "price": f"price.{unit_of(case)}" if probe.cost > 0 else "price.nothing",
            "net": probe.net_value,
            "outcome": case.posterior.panel.outcome_name,
            "expected": abs(probe.expected),
            "error": probe.standard_error,
            "threshold": size * abs(probe.expected),
            "below": name_option(_name_move(below, decision)),
            "above": name_option(_name_move(above, decision)),
        },
    )
