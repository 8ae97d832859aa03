"""What a simulated market is made of, before any dice are thrown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from trimtab.intake import ChannelKind, ControlRole
from trimtab.lift import StudyDesign
from trimtab.quantities import Grain


class CarryOver(Enum):
    """How the effect of one period's exposure spreads over the next ones; weights always sum to one."""

    GEOMETRIC = "geometric"
    WEIBULL = "weibull"
    """Rises first, peaks after a few periods, then fades."""
    DELAYED = "delayed"
    """Peaks `delay` periods after the exposure, the same to both sides at first, and dies out fast."""


class Saturation(Enum):
    """How the response bends; all are zero at zero and increasing."""

    HILL = "hill"
    LOGISTIC = "logistic"
    ROOT = "root"
    """Never levels off: outside the fitted family."""


class Season(Enum):
    """What comes back every year; spend with `season_pull` follows whichever it is."""

    WAVES = "waves"
    """Two smooth yearly waves."""
    SALES = "sales"
    """Four sales of a fortnight, each twice the amplitude, that no column names; flat in between."""
    MOVING = "moving"
    """The waves in a year by the moon, so that they come eleven days earlier every year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What people would have bought anyway; spend with `demand_pull` follows it."""

    sd: float
    """Of its shocks to the baseline, as a share of the level."""
    persistence: float = 0.6
    """AR(1) coefficient, in [0, 1)."""
    given: bool = False
    """Whether it stands in the panel as a control column; hidden otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flighting:
    """How a channel's spend moves around its average."""

    variability: float = 0.35
    """Sd of the log of spend, shared by all geos."""
    persistence: float = 0.6
    """AR(1) coefficient of that log, in [0, 1)."""
    geo_variability: float = 0.15
    """Sd of the log of spend of each geo by itself."""
    share_on: float = 1.0
    """Share of periods in which anything is spent; 1 is always on."""
    burst: float = 6.0
    """Mean length of a burst in periods, when `share_on` < 1."""
    season_pull: float = 0.0
    """Log spend per unit of the season's share of the baseline: spend that follows the calendar."""
    demand_pull: float = 0.0
    """Log spend per sd of the world's demand: spend that follows what would have been sold anyway."""
    growth: float = 0.0
    """Log growth of spend per year."""
    like: str | None = None
    """Channel whose ups and downs this one copies."""
    likeness: float = 0.0
    """Correlation with that channel's log spend, in [0, 1]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toil:
    """What a channel costs besides media, per period."""

    hours: float
    """Person-hours."""
    hour_cost: float = 45.0
    """Money per hour."""
    production: float = 0.0
    tools: float = 0.0
    agency: float = 0.0
    """Money per period, like production and tools."""
    effort_points: float | None = None
    role: str = "channel manager"
    activity: str = "campaign work"


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """One channel with its true effect."""

    name: str
    kind: ChannelKind = ChannelKind.PAID
    level: float
    """Average spend per period over all geos while it runs, money; exposure units for an organic channel."""
    effect: float
    """Return on investment over the window (outcome value / spend); organic: contribution / baseline."""
    retention: float = 0.4
    """Geometric: share of the effect carried to the next period, [0, 1). Weibull: scale as a share of 10 periods.
    Delayed: weight one period from the peak, relative to it."""
    carry_over: CarryOver = CarryOver.GEOMETRIC
    delay: float = 2.0
    """Periods from the exposure to the peak of a delayed effect."""
    saturation: Saturation = Saturation.HILL
    half_saturation: float = 1.5
    """Exposure per person at half the maximum, as a multiple of the average while running; a root has only a scale."""
    slope: float = 1.0
    """Hill exponent."""
    flighting: Flighting = Flighting()
    drift: tuple[tuple[int, float], ...] = ()
    """(period, effectiveness) points joined by straight lines, held at the ends; only their ratios count."""
    drift_sd: float = 0.0
    """Yearly sd of a random walk in the log of effectiveness."""
    geo_sd: float = 0.0
    """Sd of each geo's own deviation from the channel's effectiveness."""
    launch: int = 0
    """First period with spend."""
    unit_cost: float | None = None
    """Money per exposure; None: the response is to spend itself."""
    toil: Toil | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Influence:
    """A control column and what it does to the baseline."""

    name: str
    effect: float
    """Change of the baseline per sd (per occurrence with `share_on`) as a share of its level; 0 is useless."""
    role: ControlRole = ControlRole.CONFOUNDER
    persistence: float = 0.7
    share_on: float | None = None
    """Given: a 0/1 column that is 1 in this share of periods (a promotion); None: an AR(1) index."""
    recorded: tuple[float, float] = (0.0, 1.0)
    """Mean and sd in which the panel records an index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """A sales season that comes every year and stands in the panel as an event column."""

    name: str
    weeks: tuple[int, ...]
    """ISO weeks."""
    jump: float
    """Change of the baseline, as a share of its level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """A test run in the world, and how well it is read."""

    channel: str
    start: int
    """First period of the window."""
    length: int
    """Periods of the window."""
    cool_down: int = 0
    """Periods read after the window."""
    geos: tuple[str, ...] = ()
    """Geos whose spend is changed; empty: a holdout within `share` of the population, spend in the panel unchanged."""
    spend_factor: float = 0.0
    """Spend in the treated geos relative to what it would have been: 0 goes dark, 2 doubles."""
    share: float = 1.0
    """Share of the population in the test when no geos are named."""
    error: float = 0.01
    """Standard error as a share of the treated baseline over the read-out; the donors' part of it when `from_panel`."""
    bias: bool = False
    """Draw the design's multiplicative bias; else the test is unbiased."""
    design: StudyDesign = StudyDesign.GEO
    from_panel: bool = False
    """Read from the panel's own cells: their noise is part of the estimate's error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A market whose every part is known."""

    media: tuple[Medium, ...]
    geos: tuple[tuple[str, float], ...] = (("national", 1.0),)
    """(name, population); one geo of population 1 is a national panel without population."""
    periods: int = 156
    grain: Grain = Grain.WEEK
    start: date = date(2023, 1, 2)
    past: int = 0
    """Periods of spend before the panel begins that still work when it does; 0: nothing was ever spent before."""
    outcome_name: str = "revenue"
    level: float = 400_000.0
    """Baseline per period over all geos at the start, outcome units."""
    trend: float = 0.05
    """Growth of the baseline per year, as a share of its level."""
    season: float = 0.08
    """Amplitude of what comes back every year, as a share of the level."""
    season_form: Season = Season.WAVES
    peaks: tuple[Peak, ...] = ()
    trend_break: tuple[int, float] | None = None
    """(period, jump as a share of the level) that stays."""
    wander: float = 0.0
    """Yearly sd of a random walk in the baseline, as a share of the level."""
    demand: Demand | None = None
    influences: tuple[Influence, ...] = ()
    noise: float = 0.03
    """Sd of the noise of a geo's outcome, as a share of its level."""
    common_noise: float = 0.0
    """Sd of the noise that moves all geos alike, as a share of the level."""
    noise_persistence: float = 0.0
    """AR(1) coefficient of both, in [0, 1)."""
    outliers: float = 0.0
    """Share of outcomes whose noise is eight times as large."""
    experiments: tuple[Experiment, ...] = ()
    reference: int | None = None
    """Periods that define `effect`, `half_saturation` and drift; None: all. Set it before lengthening a world."""
    value_per_outcome: float | None = 1.0
    """Money per outcome unit; None: undeclared in the panel, and truth counts outcome units."""
    currency: str | None = "EUR"
    margin: float = 0.4
    hurdle: float = 1.0
