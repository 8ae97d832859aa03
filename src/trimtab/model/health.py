"""Whether a fit may be decided on: an enumeration that is returned, never raised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from trimtab.quantities import ChannelName
from trimtab.statement import Statement

LEARNT = 0.5
"""Width of the 90% interval of a channel's log effect, in widths of its prior's, up to which history has taught
something: half the width is what an observation three times as informative as the prior leaves."""


class HealthCase(Enum):
    """The worst thing found, from best to worst: what the verdicts can live with first."""

    FIT_FOR_DECISIONS = "fit_for_decisions"
    NOT_CHECKED = "not_checked"
    """Fitted by another program: nothing was found wrong, but its likelihood cannot be looked into."""
    WEAK_EVIDENCE = "weak_evidence"
    SHOCK_UNEXPLAINED = "shock_unexplained"
    SEASON_UNEXPLAINED = "season_unexplained"
    COMMON_CAUSE = "common_cause"
    CANNOT_SEPARATE = "cannot_separate"
    NEVER_VARIED = "never_varied"
    BASELINE_IMPLAUSIBLE = "baseline_implausible"
    MISSES_OUTCOME = "misses_outcome"
    """What it says of the past is further from the outcome than the outcome's own mean is."""
    NOT_CONVERGED = "not_converged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing the health check found."""

    case: HealthCase
    channels: tuple[ChannelName, ...]
    """Channels it concerns; empty when it concerns the whole fit."""
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The outcome of checking a fit."""

    case: HealthCase
    findings: tuple[Finding, ...]

    def concerns(self, channel: ChannelName) -> tuple[Finding, ...]:
        """Findings that name this channel or the whole fit."""
        return tuple(f for f in self.findings if not f.channels or channel in f.channels)
