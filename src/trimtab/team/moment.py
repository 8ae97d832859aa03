"""Everything an entry is checked against: the records and the advice as they stand when it is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from trimtab.intake.header import match_name
from trimtab.team.advice import Advice
from trimtab.team.book import Book


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When an entry is made, and what is known then."""

    at: datetime
    """UTC."""
    book: Book
    advice: Mapping[int, Mapping[str, Advice]]
    """Reviews an entry refers to, by number: channel by folded name to what was advised."""
    newest: int | None = None
    """The newest recorded review; None where there is none."""

    @property
    def today(self) -> date:
        """The day, in universal time."""
        return self.at.date()

    def find_advice(self, review: int | None, channel: str) -> Advice | None:
        """What a review advised about a channel; None where it did not."""
        return self.advice.get(review or 0, {}).get(match_name(channel))
