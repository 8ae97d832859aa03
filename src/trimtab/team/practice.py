"""What the team does on a channel, and what changes around it."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.team.annotation import Channel, Day, Line, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """Something the team does on a channel until somebody decides otherwise."""

    channel: Channel
    what: Text
    """What we do there."""
    why: Text
    """Why we believe in it."""
    owner: Line
    """Role that answers for it, never a person."""
    next_review: Day
    """When it is looked at again; within a year."""
    ended: Day | None = None
    """Last day we did it; None while we do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A dated change outside: a platform drops a feature, a rule comes into force."""

    what: Text
    day: Day
    """From when on."""
    source: Text
    """Where it is written."""
    channels: tuple[Channel, ...] = ()
    """Whose practices it reopens; empty: of all channels."""
