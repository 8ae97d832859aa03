"""What a field of a record may hold, said in its annotation: one reader and one check serve every kind of record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from trimtab.quantities import ChannelName


@dataclass(frozen=True, slots=True)
class Within:
    """A number from `low` to `high`, both allowed."""

    low: float
    high: float
    expected: str
    """Code of the words that say so."""

    def holds(self, number: float) -> bool:
        """Whether a number lies within."""
        return self.low <= number <= self.high


@dataclass(frozen=True, slots=True)
class To:
    """The number of another record, of one of these kinds; of any kind where none is named."""

    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """One short line: a name, a role, a unit."""

    longest: int = 120


@dataclass(frozen=True, slots=True)
class Prose:
    """A whole article."""

    longest: int = 60_000


@dataclass(frozen=True, slots=True)
class Filled:
    """Not for people to say: taken from what is recorded when the entry is made."""


@dataclass(frozen=True, slots=True)
class OfQuarter:
    """A quarter such as 2026-Q4."""


Line = Annotated[str, Word()]
"""A name, a role, a unit."""
Channel = Annotated[ChannelName, Word()]
"""A channel by the name the team uses; the spelling of the newest review wins."""
Text = str
"""As many words as it takes."""
Article = Annotated[str, Prose()]
"""A text as somebody else wrote it."""
Day = date
Amount = Annotated[float, Within(0.0, 1e15, "expected.amount")]
"""Money, 0 or more."""
Quarter = Annotated[str, OfQuarter()]
Figure = Annotated[float, Within(-1e15, 1e15, "expected.figure")]
Probability = Annotated[float, Within(0.01, 0.99, "expected.probability")]
"""Nothing is sure: a forecast of 0 or 1 could never be scored when it is wrong."""
