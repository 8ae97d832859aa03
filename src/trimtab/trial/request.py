"""What a team asks for when it wants a test designed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from trimtab.quantities import ChannelName


class Change(Enum):
    """What is done with the channel's spend where it is tested."""

    GO_DARK = "go_dark"
    """Nothing is spent."""
    HOLDBACK = "holdback"
    """A part of the usual spend is kept back."""
    HEAVY_UP = "heavy_up"
    """More than the usual is spent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GeoRequest:
    """A geo test to be designed; names are those of the series."""

    channel: ChannelName
    change: Change
    by: float
    """Share of the usual spend that is added or taken away, > 0; 1 when going dark."""
    lengths: tuple[int, ...]
    """Periods of the test itself that are tried."""
    cooldown: int
    """Periods after it that are read as well, because it may still work."""
    start: date
    """First day of the test."""
    treated: tuple[tuple[str, ...], ...] = ()
    """Regions of each cell, where the team chose them; empty: they are searched for."""
    cells: int = 1
    """Sets of regions in which the same change is made, each read on its own."""
    include: tuple[str, ...] = ()
    """Regions that must be treated."""
    spare: tuple[str, ...] = ()
    """Regions that must not be treated and may be compared with."""
    exclude: tuple[str, ...] = ()
    """Regions that are neither treated nor compared with."""
    together: tuple[tuple[str, ...], ...] = ()
    """Regions that are treated together or not at all: neighbours between which people and ads travel."""
    least_share: float = 0.0
    """Of the outcome that treated regions have, in 0..1, over all cells."""
    most_share: float = 0.4
    most_money: float | None = None
    """Most by which spend may change over the test, all cells, money."""
    worth: float | None = None
    """Gross profit of one outcome, money; None: unknown, and candidates are ranked without what they lose."""
    margin: float | None = None
    """Share of the outcome whose loss shall be ruled out: a test of "it does not hurt". None: a test for an effect."""
    power: float = 0.8
    """Probability with which the smallest effect is found, in 0.5..1."""
    candidates: int = 1_000
    """Sets of regions that are drawn."""
    seed: int = 0

    @property
    def alpha_divisor(self) -> int:
        """Cells share the risk of a false alarm (Bonferroni, 1936)."""
        return max(self.cells, len(self.treated))

    @property
    def direction(self) -> int:
        """1 where spend rises, -1 where it falls."""
        return 1 if self.change is Change.HEAVY_UP else -1
