"""What the model learnt, in natural units; plain numpy, so every later room can read it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from trimtab.intake import Panel
from trimtab.lift import Lift
from trimtab.model.frequency import BestFrequency
from trimtab.model.health import Health
from trimtab.model.outlook import Outlook
from trimtab.quantities import Array, Interval


class PriorKind(Enum):
    """What the effect prior is placed on."""

    RETURN_ON_INVESTMENT = "return_on_investment"
    CONTRIBUTION_SHARE = "contribution_share"


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """How the draws were made."""

    method: str
    seconds: float
    """From data to draws: mode, curvature, adaptation and warm-up included."""
    ess_bulk_min: float
    """Smallest bulk effective sample size over the channels' returns."""
    ess_tail_min: float
    rhat_max: float | None
    """Largest rank-normalised split R-hat; None where it has no meaning (independent importance draws)."""
    pareto_k: float | None
    """Pareto shape of importance weights; None when none were used."""
    draws: int
    """Draws carried on, of equal weight; the effective sizes above are theirs."""
    divergences: int
    """Trajectories whose energy error was beyond all bounds; 0 where none were run."""
    chains: int = 1
    """Chains the draws come from, one after the other and equally long; 1 for independent draws."""
    settled: bool = True
    """Whether the turns that tell wild cells and shocks from ordinary ones came to an end."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ResponseCurve:
    """Incremental outcome over the next horizon against spend: flighting as of late, carry-over tail included."""

    horizon: int
    """Periods planned."""
    spend: Array
    """[channel, point], total money over the horizon; ascending, first point 0, `today` is one of the points."""
    outcome: Array
    """[draw, channel, point], incremental outcome against no spend; effectiveness drift forecast included."""
    marginal: Array
    """[draw, channel, point], outcome per unit of spend at each point."""
    today: Array
    """[channel], spend over the horizon if the latest level goes on."""
    observed_low: Array
    """[channel], smallest horizon spend the history supports."""
    observed_high: Array
    """[channel], largest horizon spend the history supports."""
    value: float
    """Money per outcome unit over the horizon; 1.0 when undeclared (then results are in outcome units)."""

    def __repr__(self) -> str:
        """Its size, not every number of it."""
        draws, channels, points = self.outcome.shape
        return f"ResponseCurve({draws} draws, {channels} channels, {points} points over {self.horizon} periods)"


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftScore:
    """An experiment the model did not see, against what the model expected of it; outcome units."""

    lift: Lift
    effect: Interval
    """What the model says the change brought over the experiment's cells."""
    reading: Interval
    """What such an experiment reads according to the model: its effect with its own error and its design's bias."""
    log_density: float
    """Log predictive density of the measured value, per outcome unit; the higher, the better it was foreseen."""
    inside: bool
    """Whether the measured value lies within `reading`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Posterior:
    """Draws of everything a later room asks for."""

    panel: Panel
    lifts: tuple[Lift, ...]
    """Those that moved it."""
    prior: PriorKind
    return_on_investment: Array
    """[draw, channel], incremental outcome value per unit of media spend over the fitted window (outcome per
    spend unit when value is undeclared); NaN for channels without spend."""
    contribution: Array
    """[draw, period, channel], incremental outcome summed over geos, outcome units."""
    baseline: Array
    """[draw, period], outcome without media, summed over geos, outcome units; what treatments bring included."""
    drift: Array
    """[draw, period, channel], effectiveness relative to the window's average: 1 is average."""
    drift_ahead: Array
    """[draw, period, channel], the same forecast over the next horizon."""
    curve: ResponseCurve
    retention: Array
    """[draw, channel], carry-over retention per period in (0, 1); of binomial carry-over, over the whole reach. What it
    means follows the kind of carry-over, which stands with the panel's channel."""
    delay: Array
    """[draw, channel], periods until a delayed effect peaks; nought for the other kinds."""
    reach: int
    """Periods after which nothing of an exposure is left to arrive, its own period counted."""
    half_saturation: Array
    """[draw, channel], exposure per period at which half the maximum is reached, relative to the channel's
    typical exposure; of a channel with a frequency, exposures per person at which half of it is reached."""
    residual_sd: Array
    """[draw], noise sd of the outcome total per period, outcome units."""
    autocorrelation: Array
    """[draw], of the outcome's noise from one period to the next."""
    width_ratio: Array
    """[channel], width of the 90% interval of the log return (or log contribution share), posterior over prior: 1 means
    that nothing was learnt. On the log scale, because a return's absolute width grows with the return."""
    probability_negative: Array
    """[channel], share of draws, geos and periods in which the channel's effectiveness lies below zero."""
    fit: Array
    """[draw, period], fitted outcome (baseline + contributions) without noise, summed over geos."""
    health: Health
    engine: Engine
    scores: tuple[LiftScore, ...] = ()
    """Of the experiments kept aside."""
    treated: Array | None = None
    """[draw, period, treatment], what each treatment brings against its baseline, summed over geos, outcome units, in
    the panel's order of controls; None where there is none."""
    frequencies: tuple[BestFrequency | None, ...] = ()
    """Per channel, how often to reach people; None where the data do not say how often. Empty where they never do."""
    outlook: Outlook | None = None
    """What every draw says of the time after the panel; None where nobody will ask."""

    def __repr__(self) -> str:
        """What it is of, not every draw."""
        return f"Posterior({len(self.residual_sd)} draws, {self.health.case.value}, of {self.panel!r})"
