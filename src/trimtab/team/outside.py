"""What the team hears outside, what it knows of channels, and what it rules on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from trimtab.team.annotation import Article, Channel, Day, Line, Text, To

HEARD = ("note", "demo")
"""Kinds of records the radar listens to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What somebody outside said, as it stands there or retold."""

    text: Article
    speaker: Line | None = None
    """Who says so: vendor, publisher, the group behind it; None for an idea of the team's own."""
    heard: Day | None = None
    published: Day | None = None
    source: Text | None = None
    """Where it can be found again."""
    retold: bool | None = None
    """Whether it is told in the team's own words; None: as it stood there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is known of a channel, with its source and date; stale after a year."""

    channel: Channel
    what: Text
    """A sentence with its figure, as a fact card shows it."""
    source: Text
    """Where it is written, and by whom."""
    as_of: Day
    """The day it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """Whether two notes are one text, or share an idea: the team's word counts for more than any comparison."""

    one: Annotated[int, To(HEARD)]
    other: Annotated[int, To(HEARD)]
    same_text: bool | None = None
    same_idea: bool | None = None
