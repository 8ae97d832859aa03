"""The one estimand shared by model, design, calibration and retrospective."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from trimtab.quantities import ChannelName


class StudyDesign(Enum):
    """How the experiment was run; decides the sd of its design bias."""

    USER_LEVEL = "user_level"
    GEO = "geo"
    MATCHED_MARKETS = "matched_markets"
    BEFORE_AFTER = "before_after"

    @property
    def bias_sd(self) -> float:
        """Sd of the design's multiplicative bias. Source: MODEL design note, by design grade."""
        return {
            StudyDesign.USER_LEVEL: 0.05,
            StudyDesign.GEO: 0.075,
            StudyDesign.MATCHED_MARKETS: 0.15,
            StudyDesign.BEFORE_AFTER: 0.25,
        }[self]


class Use(Enum):
    """Whether a test moves the posterior, or is kept aside and only scores it."""

    CALIBRATE = "calibrate"
    VALIDATE = "validate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """Incremental outcome over window plus cool-down in the treated geos, actual against counterfactual spend."""

    channel: ChannelName
    start: date
    """First day of the test window."""
    end: date
    """Last day of the test window, inclusive."""
    read_until: date
    """Last day of the read-out, inclusive: the end of the cool-down, or `end` without one."""
    geos: tuple[str, ...]
    """Treated geos of the panel; empty means all of it (or `share` of a national panel)."""
    estimate: float
    """Incremental outcome in outcome units, actual minus counterfactual; negative and zero are legal."""
    standard_error: float
    """Of the estimate, > 0."""
    degrees_of_freedom: float | None = None
    """Of the Student t; None for a Normal."""
    spend_change: float | None = None
    """Actual minus counterfactual spend over the window, money; None: the counterfactual is no spend at all."""
    share: float = 1.0
    """Share of the population treated when the panel cannot name the treated geos, in (0, 1]."""
    design: StudyDesign = StudyDesign.BEFORE_AFTER
    """Unless said, the reading that claims least."""
    use: Use = Use.CALIBRATE
    from_panel: bool = False
    """The estimate was computed from cells of the fitted panel; those cells then leave the outcome likelihood."""
