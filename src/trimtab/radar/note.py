"""What somebody outside said, as it was handed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trimtab.radar.tongue import Tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note or an article: a text, and what is known about it."""

    name: str
    """What it goes by: a file name, or its number among the team's notes. No two notes share one."""
    text: str
    """As pasted, or as taken out of a page."""
    owner: str | None = None
    """Who speaks: the vendor, publisher or group behind it. Two brands of one group are one owner."""
    heard: date | None = None
    """When the team heard or read it."""
    published: date | None = None
    """When it came out, where that is known; the figures in it are as of then at the latest."""
    source: str | None = None
    """Where it can be found again: an address, a title, the name of an event."""
    translations: tuple[str, ...] = ()
    """Addresses its page gives for the same text in other languages."""
    is_retold: bool = False
    """Whether somebody of the team told it in words of their own, as in a note from a demo; else the text is theirs."""
    tongue: Tongue | None = None
    """Its language where somebody said so; else it is told from the text."""
