"""Claims about the future that somebody stands behind, and how they turned out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from trimtab.team.annotation import Day, Figure, Line, Probability, Text, To


class Source(Enum):
    """Whose forecast it is."""

    TEAM = "team"
    MEMBER = "member"
    """One person's; who that is, only that person can tell."""
    VENDOR = "vendor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A claim with a probability, an 80% range, or both; it stands as it was made."""

    claim: Text
    """What will be so, in words that can turn out wrong."""
    resolve_on: Day
    """When it can be told."""
    source: Source = Source.TEAM
    vendor: Line | None = None
    """Firm whose claim it is."""
    probability: Probability | None = None
    """That the claim comes true."""
    low: Figure | None = None
    """The figure lies above this with a probability of 90%."""
    high: Figure | None = None
    unit: Line | None = None
    """Of the figure."""
    about: Annotated[int, To()] | None = None
    """The hypothesis, trial, demo or whatever else it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """How a forecast, a promise or an overriding decision turned out."""

    about: Annotated[int, To(("forecast", "promise", "decision"))]
    day: Day
    """When it was told."""
    came_true: bool | None = None
    """Whether the claim came true, or the promise was kept."""
    figure: Figure | None = None
    """What the figure was."""
    remark: Text | None = None
