"""Hypotheses before money moves, the tests registered for them, and what came out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from trimtab.lift import StudyDesign, Use
from trimtab.quantities import Interval
from trimtab.team.annotation import Amount, Channel, Day, Figure, Filled, Line, Probability, Text, To


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """What we think would happen, in numbers that can turn out wrong."""

    channel: Channel
    what: Text
    """If we do this, then that follows."""
    metric: Line
    """What will be measured."""
    minimum_effect: Figure
    """Least effect on the metric that matters, in its unit; its sign says which way. Not 0."""
    stopping_rule: Text
    """When the test ends, early ends included."""
    budget_cap: Amount
    """Most money it may cost."""
    probability: Probability
    """That the effect is at least the one that matters."""
    low: Figure
    """The effect lies above this with a probability of 90%."""
    high: Figure
    """The effect lies below this with a probability of 90%."""
    unit: Line | None = None
    """Of the metric."""
    practice: Annotated[int, To(("practice",))] | None = None
    """What it would change."""
    sources: tuple[Annotated[int, To()], ...] = ()
    """What gave rise to it: a demo, a lesson, a shift, a forecast."""

    def holds_at(self, effect: float) -> bool:
        """Whether an effect is at least the one that matters, and the same way."""
        return effect >= self.minimum_effect if self.minimum_effect > 0 else effect <= self.minimum_effect


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A test, registered before it begins: from then on it can neither be changed nor taken back."""

    hypothesis: Annotated[int, To(("hypothesis",))]
    """The very version that is tested."""
    start: Day
    end: Day
    """Last day, inclusive."""
    design: StudyDesign
    read_on: Day | None = None
    """When it is read; None: the day after its end."""
    where: Text | None = None
    """Regions, audiences or campaigns that are treated."""
    spend_change: Figure | None = None
    """Media money more or less than without the test, over its days."""
    review: int | None = None
    """Number of the recorded review whose model is asked what to expect."""
    treated: tuple[Line, ...] = ()
    """Regions that are treated, where it is a geo test."""
    excluded: tuple[Line, ...] = ()
    """Regions that are neither treated nor compared with."""
    history_from: Day | None = None
    """First day of the history it is read with; None: all there is."""
    smallest: Figure | None = None
    """Smallest effect its design finds, as a share of the outcome."""
    power: Probability | None = None
    """Probability with which it finds that."""
    margin: Figure | None = None
    """Loss that shall be ruled out, as a share of the outcome, where it is a test of doing no harm."""
    beside: tuple[Line, ...] = ()
    """Regions of the other changes that are tested beside this one: not compared with, and they share its risk."""
    changes: Figure | None = None
    """Changes tested beside each other, this one included; they share the risk of a false alarm."""
    control: Line | None = None
    """Group of users without the change, where it is an A/B test."""
    treatment: Line | None = None
    """Group of users with the change."""
    users: Amount | None = None
    """Users in both groups at which it ends."""
    split: Probability | None = None
    """Share of users who get the change."""
    column: Line | None = None
    """Column of the outcome that is read; None: the hypothesis's metric."""
    ratio: Line | None = None
    """The two columns of a metric that is one sum over another, such as revenue/orders."""
    goals: tuple[Line, ...] = ()
    """Metrics that decide beside the hypothesis's, and share its risk."""
    lower_is_better: bool | None = None
    """Whether less of the metric is better."""
    read_once: bool | None = None
    """Whether nobody looks before all users have come."""
    use: Use | None = None
    """Whether reviews learn from it or are held against it, said before anybody knows what it shows."""
    expected: Annotated[Interval | None, Filled()] = None
    """What that model expects the test to add to the outcome (90%), frozen at registration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a test measured."""

    trial: Annotated[int, To(("trial",))]
    day: Day
    """When it was read."""
    estimate: Figure
    """Effect on the hypothesis's metric."""
    standard_error: Amount | None = None
    """Of the estimate."""
    spent: Amount | None = None
    stopped_early: Text | None = None
    """Why it ended before its time; None where it did not."""
    remark: Text | None = None
