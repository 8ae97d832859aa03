"""What changed from one review of the same data to a later one, and what changed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from trimtab.quantities import ChannelName, Interval
from trimtab.review import Review
from trimtab.statement import Statement
from trimtab.verdict import Choice


class Cause(Enum):
    """What can change between two reviews, in the order in which it is changed."""

    PROGRAM = "program"
    RESTATED = "restated"
    VALUE = "value"
    COLUMNS = "columns"
    NEW_DATA = "new_data"
    TESTS = "tests"
    INPUTS = "inputs"
    MARGIN = "margin"
    HURDLE = "hurdle"
    BUDGET = "budget"
    COUNTRY = "country"
    SEED = "seed"
    LAST = "last"
    """What the review before had advised."""
    UNITS = "units"
    """Those the model works in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that changed."""

    cause: Cause
    statement: Statement
    """What exactly changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberShift:
    """One number of one channel, then and now."""

    measure: str
    """`return_on_investment`, `marginal_return`, `contribution`, `probability_below_hurdle` or `planned`."""
    before: Interval | None
    """None where there was none; of zero width for a number without an interval."""
    after: Interval | None
    shares: tuple[float, ...] | None
    """By how much each step moved it, in the order of the steps; None where it is missing at one of them."""
    chance: tuple[float, ...] | None
    """How far the chance of the draws alone may move it at each step, with 95%; 0 where the draws are the same."""

    @property
    def overlap(self) -> float | None:
        """Share of the shorter 90% interval that both have in common; None without two intervals."""
        if self.before is None or self.after is None:
            return None
        shorter = min(self.before.high - self.before.low, self.after.high - self.after.low)
        common = min(self.before.high, self.after.high) - max(self.before.low, self.after.low)
        return max(common, 0.0) / shorter if shorter > 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelShift:
    """One channel, then and now."""

    channel: ChannelName
    moves: tuple[NumberShift, ...]
    before: Choice | None
    """The verdict; None where the channel was not there."""
    after: Choice | None
    turned: tuple[int, ...]
    """Steps at which the verdict became another one, as places among the steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresh:
    """What changed from one review to another, and what changed it."""

    since: int
    """Number of the earlier review in the ledger."""
    number: int
    """Of the later one."""
    held: tuple[datetime, datetime]
    """When they were held, UTC."""
    earlier: Review
    later: Review
    steps: tuple[Step, ...]
    channels: tuple[ChannelShift, ...]
    """In the order of the later review, then those that are gone."""

    @property
    def overlaps(self) -> tuple[float, ...]:
        """Overlap of the return on investment of every channel that has one in both reviews."""
        moves = (move for shift in self.channels for move in shift.moves if move.measure == "return_on_investment")
        return tuple(move.overlap for move in moves if move.overlap is not None)
