"""What a verdict is: the advice for one channel and everything it must show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from trimtab.quantities import ChannelName
from trimtab.returns import Return
from trimtab.statement import Statement


class Action(Enum):
    """What the team is advised to do with a channel."""

    STOP = "stop"
    START = "start"
    CONTINUE = "continue"
    CHANGE = "change"
    WITHHELD = "withheld"


class Direction(Enum):
    """Which way to change."""

    MORE = "more"
    LESS = "less"
    DIFFERENTLY = "differently"


class Basis(Enum):
    """What the verdict is priced in."""

    MONEY = "money"
    """Profit: value and margin are declared (margin 1 assumed and said when undeclared)."""
    BUDGET = "budget"
    """Outcome at an unchanged total budget: value undeclared, so only moving money between channels is judged."""


class Grade(Enum):
    """How strong the evidence behind a verdict is."""

    A = "A"
    """A calibrating experiment of a strong design (`user_level`, `geo`), as its owner states it, read within the last
    year."""
    B = "B"
    """An older or weaker experiment, or one on a neighbouring geo."""
    C = "C"
    """History alone moved the estimate clearly away from the prior."""
    D = "D"
    """The estimate is little more than the prior."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An action with its direction."""

    action: Action
    direction: Direction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The advice for one channel and everything it must show."""

    channel: ChannelName
    choice: Choice
    runner_up: Choice
    """The next best choice."""
    runner_up_loss: float
    """Expected profit given up by taking the runner-up instead, money over the horizon (outcome units on the budget
    basis); a little below nought when the choice stands by tolerance or by hysteresis."""
    lean: Choice | None
    """For withheld: what would be chosen if one had to, None where the numbers must not be used for that; else None."""
    basis: Basis
    number: Return
    """Marginal return at today's spend over the horizon, against `hurdle`; for an organic channel the value of a unit
    of its full cost; a Statement where neither can be known."""
    hurdle: float
    """What `number` must reach: the price of money (the larger of hurdle and shadow price, people included) / margin in
    money, the plan's shadow price on the budget basis."""
    losses: Mapping[str, float]
    """Expected loss per action considered (stop, cut, hold, raise, start), over the horizon."""
    value_of_perfect_information: float | None
    """EVPI of the channel over the horizon, same unit as the losses; None when the channel cannot be judged at all."""
    stake: float
    """What the channel is expected to bring over the horizon or costs, whichever is larger, same unit."""
    probability_below_hurdle: float | None
    """P(mean marginal return over the next horizon, if today's spend goes on, < hurdle)."""
    proposed: float
    """Spend over the horizon the choice stands for, money; for withheld: today's, since nothing is to change yet."""
    evidence: Grade
    reason: Statement
    would_change_it: Statement
    money_freed: float | None
    """For stop and less: money over the horizon; None else."""
    hours_freed: float | None
    """For stop: person-hours over the horizon; None else or when unknown."""
    replaces: Statement | None
    """For start and more: what it takes the money from."""
    alternative: Statement | None
    """For continue: the best other use of its last 1,000 and ten hours."""
