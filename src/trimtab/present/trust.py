"""How far the model may be trusted, as statements."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from trimtab.model import Health, HealthCase
from trimtab.model.health import Finding
from trimtab.quantities import ChannelName
from trimtab.review import Review
from trimtab.statement import Statement


def state_health(
    health: Health, channels: Sequence[ChannelName], unused: Collection[ChannelName] = ()
) -> tuple[Statement, ...]:
    """Say how far the model may be trusted: a summary, then what was found.

    channels: all of them. unused: those that were never used, of which nothing could be learnt.
    """
    findings = list_findings(health, unused)
    return (_sum_up(health, channels, unused), *(finding.statement for finding in findings))


def state_trust(review: Review) -> tuple[Statement, ...]:
    """Say how far the model of a review may be trusted."""
    return state_health(review.health, tuple(c.channel for c in review.channels), find_unused(review))


def find_unused(review: Review) -> frozenset[ChannelName]:
    """Channels that did nothing in all of the data."""
    return frozenset(c.channel for c in review.channels if not np.any(c.contribution_mean))


def list_findings(health: Health, unused: Collection[ChannelName] = ()) -> tuple[Finding, ...]:
    """List what was found, with what was never used apart from what the history says little about."""
    return tuple(part for finding in health.findings for part in _split(finding, unused))


def _split(finding: Finding, unused: Collection[ChannelName]) -> Iterator[Finding]:
    never = tuple(name for name in finding.channels if name in unused)
    if finding.case is not HealthCase.WEAK_EVIDENCE or not never:
        yield finding
        return
    used = tuple(name for name in finding.channels if name not in unused)
    for code, names in ((finding.statement.code, used), ("health.never_used", never)):
        if names:
            yield Finding(case=finding.case, channels=names, statement=Statement(code=code, params={"channels": names}))


def _sum_up(health: Health, channels: Sequence[ChannelName], unused: Collection[ChannelName]) -> Statement:
    weak = {name for f in health.findings if f.case is HealthCase.WEAK_EVIDENCE for name in f.channels}
    if health.case is HealthCase.WEAK_EVIDENCE and channels and weak.issuperset(channels):
        everywhere = "unused" if set(unused).issuperset(channels) else "weak_everywhere"
        return Statement(code=f"health.summary.{everywhere}")
    return Statement(code=f"health.summary.{health.case.value}")
