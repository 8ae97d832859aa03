"""Hits, misses and what we learned; what we promise to change, and the lessons that stay."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from trimtab.team.annotation import Channel, Day, Figure, Line, Text, To


class MissCause(Enum):
    """Why something missed."""

    CHANNEL = "channel"
    AUDIENCE = "audience"
    OFFER = "offer"
    CREATIVE = "creative"
    TIMING = "timing"
    EXECUTION = "execution"
    MEASUREMENT = "measurement"
    LUCK = "luck"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something that worked."""

    what: Text
    number: Text
    """The number it points at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """Something that did not."""

    what: Text
    number: Text
    """The number it points at."""
    cause: MissCause


@dataclass(frozen=True, slots=True, kw_only=True)
class Recollection:
    """What one member saw, written before the others' are shown; who it was is not kept."""

    about: tuple[Annotated[int, To(("trial",))], ...] = ()
    occasion: Line | None = None
    """The campaign, project or quarter, where it is about no registered test."""
    hits: tuple[Hit, ...] = ()
    misses: tuple[Miss, ...] = ()
    learned: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One change we will make."""

    what: Text
    owner: Line
    """Role that sees to it."""
    due: Day
    channel: Channel | None = None
    measure: Line | None = None
    """The number it is to move: a return of a review such as `return_on_investment`, or a metric of the team's own."""
    before: Figure | None = None
    """The number when it was promised; from the newest review where that has it."""
    target: Figure | None = None
    """What it is to become."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrospective:
    """What came of a test, a campaign or a quarter, and the one change that follows."""

    occasion: Line
    learned: tuple[Text, ...]
    promise: Annotated[int, To(("promise",))]
    """The one change we will make."""
    about: tuple[Annotated[int, To(("trial",))], ...] = ()
    """Registered tests it looks back on."""
    channels: tuple[Channel, ...] = ()
    hits: tuple[Hit, ...] = ()
    misses: tuple[Miss, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What the team holds to be true, with what speaks for it and against it."""

    what: Text
    stale_on: Day
    """From when on it needs a fresh look; within a year."""
    channels: tuple[Channel, ...] = ()
    """Empty: all."""
    evidence_for: tuple[Annotated[int, To()], ...] = ()
    evidence_against: tuple[Annotated[int, To()], ...] = ()
