"""From the profits of the moves to a choice: tolerance, hysteresis, and when to withhold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from trimtab.model.health import Finding
from trimtab.verdict.case import Case
from trimtab.verdict.move import MOVES, Move, Settlement
from trimtab.verdict.option import Options
from trimtab.verdict.probe import Probe, find_probe
from trimtab.verdict.record import Action, Choice, Direction
from trimtab.verdict.rules import Rules

CHOICE_OF = {
    Move.STOP: Choice(action=Action.STOP),
    Move.CUT: Choice(action=Action.CHANGE, direction=Direction.LESS),
    Move.HOLD: Choice(action=Action.CONTINUE),
    Move.RAISE: Choice(action=Action.CHANGE, direction=Direction.MORE),
    Move.START: Choice(action=Action.START),
}
MOVE_OF = {choice: move for move, choice in CHOICE_OF.items()}
DIFFERENTLY = Choice(action=Action.CHANGE, direction=Direction.DIFFERENTLY)
WITHHELD = Choice(action=Action.WITHHELD)


class Ground(Enum):
    """Why the move was chosen."""

    BEST = "best"
    """It loses least."""
    TOLERANCE = "tolerance"
    """Going on loses too little to change anything."""
    HABIT = "habit"
    """Last time's choice loses too little to switch course."""
    PLAN = "plan"
    """It is what the plan of all verdicts together does."""
    ROOM = "room"
    """Another move would be better, but the plan has no room for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is advised for one channel, and what stands in its way."""

    move: Move
    """What would be done with the money."""
    ground: Ground
    runner_up: Move
    differently: bool
    """Whether the way the channel is run is in question rather than its money."""
    forbidden: Finding | None
    """What in the fit forbids a verdict."""
    probe: Probe | None
    """The test of largest net value; looked for only when the question is open."""
    open_question: bool
    """Whether certainty is worth enough to withhold the verdict, and a test the trouble beyond what it costs."""

    @property
    def choice(self) -> Choice:
        """The verdict's choice."""
        return WITHHELD if self.forbidden is not None or self.open_question else self.lean

    @property
    def lean(self) -> Choice:
        """What is or would be chosen."""
        return DIFFERENTLY if self.differently else CHOICE_OF[self.move]


def decide(case: Case, options: Options, channel: int) -> Decision:
    """Choose the move of least expected loss for one judged channel.

    Going on as today stands when it loses less than the tolerance; last time's choice stands unless it is beaten by a
    margin. Withheld when the fit forbids a verdict, or when certainty is worth a stated share of the stake and a test
    earns more than it costs. A pilot is never withheld: it is the test. What a plan has settled stands.
    """
    settlement = case.settled.get(case.name(channel))
    if settlement is not None:
        return _as_settled(case, options, channel, settlement)
    stay = options.stay(channel)
    before = find_last_move(case, channel, stay)
    stake = float(options.stake[channel])
    move, ground = choose_move(options.mean[:, channel].tolist(), stake, stay=stay, before=before, rules=case.rules)
    worth_knowing = options.perfect_information[channel]
    is_open = worth_knowing > case.rules.open_question * stake and not _is_pilot(case, move, channel)
    probe = find_probe(case, options, channel) if is_open else None
    return Decision(
        move=move,
        ground=ground,
        runner_up=_next_best(options, channel, move),
        differently=_should_be_run_differently(case, options, channel, move),
        forbidden=find_forbidding(case, channel),
        probe=probe,
        open_question=probe is not None and probe.net_value > case.rules.tolerance * stake,
    )


def _as_settled(case: Case, options: Options, channel: int, settlement: Settlement) -> Decision:
    """What the plan does; that a verdict is possible was found before it was made."""
    return Decision(
        move=settlement.move,
        ground=Ground.PLAN if settlement.instead_of is None else Ground.ROOM,
        runner_up=_next_best(options, channel, settlement.move),
        differently=_should_be_run_differently(case, options, channel, settlement.move),
        forbidden=None,
        probe=None,
        open_question=False,
    )


def find_forbidding(case: Case, channel: int) -> Finding | None:
    """Return the first finding of the health check that forbids a verdict on this channel."""
    findings = case.posterior.health.concerns(case.name(channel))
    return next((finding for finding in findings if finding.case in case.rules.forbidding), None)


def choose_move(
    mean: Sequence[float], stake: float, *, stay: Move, before: Move | None, rules: Rules
) -> tuple[Move, Ground]:
    """Choose among moves by their mean profit, `[move]`, −inf where not legal; `before` is last time's choice."""
    best = max(mean)
    chosen, ground = MOVES[mean.index(best)], Ground.BEST
    if chosen is not stay and best - mean[MOVES.index(stay)] < rules.tolerance * stake:
        chosen, ground = stay, Ground.TOLERANCE
    if before is not None and before is not chosen and best - mean[MOVES.index(before)] < rules.stay * stake:
        chosen, ground = before, Ground.HABIT
    return chosen, ground


def find_last_move(case: Case, channel: int, stay: Move) -> Move | None:
    """Last time's choice as a move; how a channel is run says nothing about its money."""
    last = case.last.get(case.name(channel))
    if last is None or last.action is Action.WITHHELD:
        return None
    return stay if last == DIFFERENTLY else MOVE_OF.get(last)


def _next_best(options: Options, channel: int, chosen: Move) -> Move:
    rest = [move for move in options.legal(channel) if move is not chosen]
    return max(rest, key=lambda move: options.mean[MOVES.index(move), channel], default=chosen)


def _is_pilot(case: Case, move: Move, channel: int) -> bool:
    """Whether the move is a small first spend: a start, or a raise of a channel that is hardly used."""
    return move is Move.START or (move is Move.RAISE and case.plan.allocation[channel].is_pilot)


def _should_be_run_differently(case: Case, options: Options, channel: int, move: Move) -> bool:
    """Whether effectiveness fell clearly and far while the channel still pays at a lower spend.

    Then more or less money misses the point: what is worn out is the audience, the creative or the execution. The rule:
    the move is hold or cut; the effectiveness forecast for the horizon is at least `decline` below the window's average
    and below it with `decline_probability`; and at the least spend supported the next unit of money earns its price.
    """
    if move not in (Move.HOLD, Move.CUT) or not case.worth.paid[channel]:
        return False
    ahead = case.posterior.drift_ahead[:, :, channel].mean(axis=1)
    fell = 1 - ahead.mean() >= case.rules.decline and np.mean(ahead < 1) >= case.rules.decline_probability
    curve, least = case.posterior.curve, options.ladder.least[channel]
    earns = case.worth.outcome * np.interp(least, curve.spend[channel], curve.marginal[:, channel].mean(axis=0))
    return bool(fell and earns > case.price[channel])
