"""The frozen aggregate of one sitting: the ledger stores it, `present` renders it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from trimtab.intake import Panel
from trimtab.intake.effort import ChannelEffort
from trimtab.lift import Lift
from trimtab.model.frequency import BestFrequency
from trimtab.model.health import Health
from trimtab.model.posterior import Engine, LiftScore, PriorKind
from trimtab.model.scale import Scale
from trimtab.plan import Budget, Plan
from trimtab.problems import Problem
from trimtab.quantities import Array, ChannelName, Interval
from trimtab.returns import ChannelReturns, Terms
from trimtab.statement import Parameter, Statement
from trimtab.verdict import Choice, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What the file held and what was done with each column."""

    file: str
    rows_read: int
    rows_used: int
    first_period: date
    last_period: date
    grain: str
    geos: int
    roles: tuple[tuple[str, str], ...]
    """(column, role) for every column, role in date, geo, population, outcome, value, spend, exposure, organic,
    channel, control, event, unused."""
    dialect: tuple[Statement, ...]
    """How the file was written, where that is not plain: encoding, delimiter, decimal mark, date order."""
    notices: tuple[Problem, ...]
    """Readable but worth knowing: gaps, all-zero channels, few periods."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sitting:
    """Everything one review is computed from: the same sitting gives the same review."""

    panel: Panel
    coverage: Coverage
    lifts: tuple[Lift, ...]
    efforts: tuple[ChannelEffort, ...]
    terms: Terms
    budget: Budget
    last: Mapping[ChannelName, Choice]
    """What the last recorded review of this data advised when the data ended earlier; empty the first time."""
    scale: Scale
    """The units the model works in: those of the first review of this data, so that a refresh does not move them."""
    country: str | None
    """ISO code of the country whose public holidays join the baseline; None: none do."""
    seed: int
    data_hash: str
    """sha256 of the data file, hex."""
    expected: Mapping[ChannelName, tuple[float, float]] = field(default_factory=dict)
    """Channel with little history or none -> mean and sd of the outcome per unit of money that tests foresee."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ChannelReview:
    """Everything the page says about one channel."""

    channel: ChannelName
    kind: str
    returns: ChannelReturns
    verdict: Verdict
    curve_spend: Array
    """[point], money over the horizon."""
    curve_mean: Array
    """[point], incremental outcome value."""
    curve_low: Array
    curve_high: Array
    today: float
    observed_low: float
    observed_high: float
    drift_mean: Array
    """[period + horizon], effectiveness relative to average."""
    drift_low: Array
    drift_high: Array
    contribution_mean: Array
    """[period], outcome units."""
    width_ratio: float
    """Width of the log return's interval, posterior over prior."""
    probability_negative: float
    """Share of draws, geos and periods in which the channel's effectiveness lies below zero."""
    carry_over: str = "geometric"
    """How its effect lasts, as declared."""
    frequency: BestFrequency | None = None
    """How often to reach the same people; None where the data do not say how often they are."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TreatmentReview:
    """What something of our own besides media brought, such as a price or a promotion."""

    name: str
    baseline: str
    """What it is counted from: the `lowest` or the `highest` value of its column."""
    contribution: Interval
    """Over the window, outcome units; below nought where it cost outcome."""
    share: Interval
    """The same as a share of the outcome fitted over the window."""
    contribution_mean: Array
    """[period], outcome units."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Review:
    """One review of all channels, complete: nothing is computed after this."""

    periods: tuple[date, ...]
    outcome_name: str
    outcome: Array
    """[period], observed outcome over geos."""
    fit: Array
    """[period], posterior mean fit."""
    baseline: Array
    """[period], posterior mean baseline: neither media nor treatments."""
    channels: tuple[ChannelReview, ...]
    """Ordered by verdict urgency, then stake."""
    plan: Plan
    health: Health
    engine: Engine
    prior: PriorKind
    terms: Terms
    currency: str | None
    value_declared: bool
    horizon: int
    grain: str
    coverage: Coverage
    lifts: int
    """How many finished experiments moved the posterior."""
    settings: Mapping[str, Parameter]
    seed: int
    data_hash: str
    version: str
    total_return: Interval | Statement
    """All paid channels together: incremental value / spend."""
    outcome_is_money: bool = False
    """Whether one outcome unit is one unit of the currency."""
    scores: tuple[LiftScore, ...] = ()
    """Finished experiments kept aside, against what the model expected of them."""
    treatments: tuple[TreatmentReview, ...] = ()
    """In the order of the file."""
