"""What the design of a geo test says, frozen: where, how long, what it could tell, what it moves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trimtab.lift import StudyDesign
from trimtab.lift.meta import Expectation
from trimtab.quantities import Array
from trimtab.statement import Statement
from trimtab.trial.request import GeoRequest


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cell:
    """One set of treated regions of a design."""

    treated: tuple[str, ...]
    share: float
    """Of the outcome that these regions have, in 0..1."""
    spend_change: float | None
    """Spend over the test less the usual, money; None where the file has no spend of the channel."""
    error: float
    """Standard error of an effect, as a share of these regions' outcome over the whole read-out."""
    detectable: float
    """Smallest effect that is found with the asked power, as a share of these regions' outcome: the planning MDE."""
    detectable_outcome: float
    """The same in outcome units over the whole read-out."""
    detectable_return: float | None
    """The same per unit of money moved, outcome units."""
    power: Array
    """[effect], probability of finding each effect of `Designs.effects`."""
    assurance: float | None
    """Probability that it finds its effect, by what finished tests say the effect is; None where they say nothing."""
    at_margin: float | None
    """Probability of ruling the margin out where there is no loss; None where none was asked."""
    past: tuple[tuple[float, float], ...]
    """What it would have read in windows of the past without a test: (effect, half-width of its 90% range), shares."""
    refused: int
    """How many of these windows would not have been read out at all."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GeoDesign:
    """One test that could be run."""

    length: int
    """Periods of the test itself."""
    start: date
    end: date
    """Last day of the test."""
    read_until: date
    """Last day of the read-out, the cool-down included."""
    cells: tuple[Cell, ...]
    grade: StudyDesign
    """What its result will count as."""
    score: float
    """What the search ranked it by; the less the better."""
    cautions: tuple[Statement, ...]

    @property
    def share(self) -> float:
        """Of the outcome that is treated, all cells."""
        return sum(cell.share for cell in self.cells)

    @property
    def money(self) -> float | None:
        """By how much spend changes, all cells; None where unknown."""
        changes = [cell.spend_change for cell in self.cells if cell.spend_change is not None]
        return sum(changes) if len(changes) == len(self.cells) else None

    @property
    def detectable(self) -> float:
        """Smallest effect that is found in every cell."""
        return max(cell.detectable for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GeoDesigns:
    """What came of designing a geo test: the designs, or every reason why there is none."""

    request: GeoRequest
    outcome_name: str
    file: str
    withheld: tuple[Statement, ...]
    """Why no test can be designed; empty where one can."""
    cautions: tuple[Statement, ...]
    designs: tuple[GeoDesign, ...]
    """The best first, as the search ranked them on history that no promise rests on; where a loss is to be ruled out,
    the shortest that promises to."""
    effects: Array
    """[effect], shares of the outcome at which power is told."""
    tried: int
    """Sets of regions that were compared, all lengths."""
    history_from: date | None
    """First day of the history that promises rest on, and that the test must be read with; None: all of it."""
    step: int
    """Days of a period."""
    expectation: Expectation | None = None
    """What finished tests say of the channel's return; None where there are too few."""
