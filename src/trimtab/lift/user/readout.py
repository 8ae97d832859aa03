"""What the read-out of an A/B test says, frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trimtab.lift.effect import Effect
from trimtab.lift.record import Lift, Use
from trimtab.lift.user.decide import Taking
from trimtab.lift.user.moments import Metric, Role
from trimtab.lift.user.split import SplitCheck
from trimtab.quantities import ChannelName, Interval
from trimtab.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class UserTest:
    """One A/B test: which arms, which metrics, how it was run."""

    control: str
    treatment: str
    metrics: tuple[Metric, ...]
    """In the order of the data's metrics."""
    split: tuple[tuple[str, float], ...] = ()
    """(arm, planned share) of every arm; empty: even."""
    planned: float | None = None
    """Users in both arms together at which the test was planned to end; None: it was looked at once, at its end."""
    is_over: bool = False
    """Whether the last day, registered before the test began, is past."""
    channel: ChannelName | None = None
    """Whose effect it measures; None where that is no channel, and then nothing enters the model."""
    start: date | None = None
    end: date | None = None
    """First and last day; needed for what enters the model."""
    share: float | None = None
    """Share of the population that took part, all arms together, in (0, 1]; needed for what enters the model."""
    spend_change: float | None = None
    """Spend on the treated less what it would have been; None: without the treatment nothing would have been spent."""
    use: Use = Use.CALIBRATE

    @property
    def goal(self) -> Metric | None:
        """The metric that decides: the first goal; None where none was set."""
        return next((metric for metric in self.metrics if metric.role is Role.GOAL), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricReading:
    """One metric: treatment less control."""

    metric: Metric
    control: float
    """Adjusted mean per user, or ratio."""
    treatment: float
    effect: Effect
    """Of the difference."""
    interval: Interval
    """Of the difference; while the test runs it holds at every look."""
    p: float
    """From the same statistic as the interval."""
    adjusted: float | None
    """p once the other metrics of its role are counted; None of a guardrail."""
    relative: Interval | None
    """Of the difference, as a share of the control; None where the control may not be positive."""
    explained: float
    """Share of the variance that what was seen before took away."""
    verdict: str | None
    """Of a guardrail: `held`, `broken` or `unresolved`, as `interval` and `relative` say; None of others."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class UserReadOut:
    """The read-out of one A/B test."""

    test: UserTest
    users: tuple[tuple[str, float], ...]
    """(arm, users), control first."""
    withheld: tuple[Statement, ...]
    """Why nothing is read out; empty where something is."""
    cautions: tuple[Statement, ...]
    split: SplitCheck
    is_running: bool
    """Whether the planned number of users has not come yet."""
    metrics: tuple[MetricReading, ...]
    """Empty where withheld; without those that cannot be compared."""
    decision: Taking | None
    """Of the goal; None where withheld, where no relative effect can be had, or while the test runs: nothing is to be
    decided then, and a probability looked at every day is large sooner or later."""
    relative: Effect | None
    """Log of treatment over control of the goal, as it was measured, for the archive."""
    record: Lift | None
    """What reviews take in; None unless channel, days and share are told and the test is over."""

    @property
    def headline(self) -> MetricReading | None:
        """The goal's reading, which the decision and the record are about too; the first where there is no goal."""
        goal = self.test.goal
        chosen = (reading for reading in self.metrics if goal is None or reading.metric == goal)
        return next(chosen, None)
