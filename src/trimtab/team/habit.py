"""What is done again and again: demos attended in turn, and the sheet wiped clean once a quarter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from trimtab.team.annotation import Amount, Channel, Day, Line, Quarter, Text


class Answer(Enum):
    """Whether we would test it."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rota:
    """Who goes to a vendor's demo once a quarter, in turn."""

    places: tuple[Line, ...]
    """Roles, or names people chose for themselves; the due dates of a quarter are spread evenly over them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """The note of one demo: five fields."""

    vendor: Line
    day: Day
    new: Text
    """What was new."""
    claim: Text
    """What they say it does."""
    evidence: Text
    """What evidence they showed."""
    would_test: Answer
    place: Line | None = None
    """Whose turn on the rota it was."""
    channel: Channel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanSheet:
    """The day of a quarter on which the strategy is drawn up from nothing."""

    quarter: Quarter
    """Such as 2026-Q4."""
    day: Day
    """When it is held; it may be moved within the quarter."""
    held: Day | None = None
    """When it was; None while it was not."""
    outcome: Text | None = None
    """What the team took from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """One channel of a strategy from nothing."""

    channel: Channel
    money: Amount
    """Media money over the horizon."""
    fit: Text | None = None
    """How the channel fits the game plan."""
    workflow: Text | None = None
    """Which processes and workflows would make most of it."""
    pitfall: Text | None = None
    """What could go wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One member's strategy from nothing, written without today's allocation in sight."""

    quarter: Quarter
    lines: tuple[DraftLine, ...]
    game_plan: Text | None = None
    """What the strategy is about."""
