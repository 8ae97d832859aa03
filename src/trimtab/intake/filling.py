"""Columns to arrays over geo and period, with every fault on the way collected so that all can be told at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trimtab.intake.declaration import Declared
from trimtab.intake.field import Field
from trimtab.intake.grid import Grid
from trimtab.intake.number import LARGEST
from trimtab.intake.role import ChannelFields, ControlField
from trimtab.problems import Problem
from trimtab.quantities import Array
from trimtab.statement import Parameter

Counts = NDArray[np.int_]

MIRROR = 0.995
"""A control that follows the outcome this closely within geos was computed from it."""

REFUSED_CONTROLS = frozenset({"notice.constant_control", "notice.mirrors_outcome"})
"""Codes that say that a column taken for a control is not used after all."""


class Filling:
    """Reads columns into arrays of one grid; `problems` and `notices` grow with every column read."""

    def __init__(self, file: str, grid: Grid, declared: Declared, channel: Field | None) -> None:
        self.file, self.grid, self.declared = file, grid, declared
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        self.media: dict[str, Array] = {}
        self.gaps: dict[str, NDArray[np.bool_]] = {}
        """Channel of a long file -> cells without a row although the channel was running."""
        self.names = None if channel is None else np.array(channel.column.cells, dtype=object)
        """[row], the channel each row is about, in a long file."""

    def report(self, code: str, found: Field, row: int | None = None, **params: Parameter) -> None:
        """Add a problem, or a notice when the code says so, at a row of a column."""
        line = None if row is None else self.grid.lines[row]
        reported = Problem(code=code, file=self.file, row=line, column=found.label, params=params)
        (self.notices if code.startswith("notice.") else self.problems).append(reported)

    def read(self, found: Field, text: str = "problem.text_in_numbers", **params: Parameter) -> Array:
        """The values of a column, [row], NaN where there is none; what cannot be read is reported, text as `text`."""
        numbers = found.numbers
        if numbers.ambiguous:
            self.report("problem.ambiguous_numbers", found)
        for row in numbers.unreadable:
            self.report(text, found, row, **params)
        for row in numbers.infinite:
            self.report("problem.infinity", found, row)
        for row in numbers.too_large:
            self.report("problem.figure_too_large", found, row, most=LARGEST)
        for row in numbers.mixed:
            self.report("problem.mixed_number_marks", found, row)
        if numbers.grouped:
            self.report("notice.grouped_thousands", found, mark=numbers.mark.other.value)
        if numbers.percent:
            self.report("notice.percent", found)
        if numbers.switch:
            self.report("notice.marks" if numbers.marks else "notice.switch", found)
        return numbers.values

    def read_amounts(self, found: Field) -> Array:
        """The values of a column of amounts, [row]: as `read`, and a percent sign is a fault."""
        values = self.read(found)
        if found.numbers.signed:
            self.report("problem.percent_of_what", found, found.numbers.signed[0])
        return values

    def list_missing(self, found: Field) -> list[int]:
        """Rows whose cell is blank; not those already reported as unreadable."""
        numbers = found.numbers
        if numbers.ambiguous:
            return []
        reported = {*numbers.unreadable, *numbers.infinite, *numbers.too_large, *numbers.mixed}
        return [row for row in list_rows(np.isnan(numbers.values)) if row not in reported]

    def place(self, found: Field, values: Array) -> Array:
        """[row] to [geo, period]. In a long file the rows of one cell must agree; blanks among them say nothing."""
        cells = np.full((len(self.grid.geos), len(self.grid.periods)), np.nan)
        at = (np.array(self.grid.geo), np.array(self.grid.period))
        known = ~np.isnan(values)
        cells[at[0][known], at[1][known]] = values[known]
        if self.names is not None:
            for row in list_rows(known & (values != cells[at])):
                self.report("problem.differs_by_channel", found, row)
        return cells

    def fill_outcome(self, found: Field) -> Array:
        """[geo, period]; NaN where missing."""
        values = self.read_amounts(found)
        outcome = self.place(found, values)
        missing = self.list_missing(found)
        empty = int(np.isnan(outcome).sum())
        if len(missing) == len(values):
            self.report("problem.outcome_empty", found)
        elif empty and missing:
            self.report("notice.missing_outcome", found, missing[0], count=empty)
        if np.isfinite(values).sum() > 1 and is_constant(values):
            self.report("problem.constant_outcome", found)
        return outcome

    def fill_media(self, channel: ChannelFields, *, spend: bool) -> Array:
        """[geo, period] of spend or exposure, never NaN without a problem."""
        found = channel.spend if spend else channel.exposure
        assert found is not None
        if found.label not in self.media:
            paid = channel.spend is not None
            self.media[found.label] = (
                self._read_media(found, spend=spend) if paid else self._read_organic(found, channel.name)
            )
        values = self.media[found.label]
        if channel.level is None:
            cells = self.place(found, values)
        else:
            cells, stands = self._add_rows(found, values, channel.level)
            if spend:
                self._account_for_absent(found, channel.level, stands)
        if spend and np.all(cells == 0):
            self.report("notice.channel_never_used", found, channel=channel.name)
        return cells

    def fill_frequency(self, channel: ChannelFields, reach: Array) -> Array:
        """[geo, period] of how often each person reached was reached; 0 where nobody was."""
        found = channel.frequency
        if found is None:
            return np.zeros_like(reach)
        values = self.read(found)
        for row in list_rows(values < 0):
            self.report("problem.negative_exposure", found, row)
        cells = self.place(found, values) if channel.level is None else self._take_rows(found, values, channel.level)
        lacking = (reach > 0) & ~(cells > 0)
        for row in range(len(values)):
            cell = self.grid.geo[row], self.grid.period[row]
            if lacking[cell] and (self.names is None or self.names[row] == channel.level):
                self.report("problem.missing_frequency", found, row, channel=channel.name)
        return np.where(reach > 0, cells, 0.0)

    def _take_rows(self, found: Field, values: Array, level: str) -> Array:
        """[geo, period] of one channel's rows; what is an average cannot be added up."""
        assert self.names is not None
        cells = np.full((len(self.grid.geos), len(self.grid.periods)), np.nan)
        for row in list_rows(self.names == level):
            at = self.grid.geo[row], self.grid.period[row]
            if not np.isnan(cells[at]):
                self.report("problem.frequency_twice", found, row, channel=level)
            cells[at] = values[row]
        return cells

    def _read_media(self, found: Field, *, spend: bool) -> Array:
        values = self.read_amounts(found) if spend else self.read(found)
        for row in list_rows(values < 0):
            self.report("problem.negative_spend" if spend else "problem.negative_exposure", found, row)
        missing = self.list_missing(found)
        if spend and missing and self.declared.blank_spend_is_zero:
            self.report("notice.blank_spend_is_zero", found, count=len(missing))
            return np.where(np.isnan(values), 0.0, values)
        if spend and found.is_blank:
            self.report("problem.spend_empty", found)
            return values
        for row in missing:
            self.report("problem.missing_spend" if spend else "problem.missing_exposure", found, row)
        return values

    def _read_organic(self, found: Field, channel: str) -> Array:
        """What an unpaid channel did, [row]."""
        values = self.read(found, "problem.organic_not_a_number", channel=channel)
        for row in list_rows(values < 0):
            self.report("problem.negative_exposure", found, row)
        for row in self.list_missing(found):
            self.report("problem.organic_missing", found, row, channel=channel)
        if is_constant(values):
            self.report("notice.organic_constant", found, channel=channel)
        return values

    def _add_rows(self, found: Field, values: Array, level: str) -> tuple[Array, Counts]:
        """Rows of one channel added up, and how many there are, both [geo, period]."""
        assert self.names is not None
        rows = np.flatnonzero(self.names == level)
        at = (np.array(self.grid.geo)[rows], np.array(self.grid.period)[rows])
        cells = np.zeros((len(self.grid.geos), len(self.grid.periods)))
        stands = np.zeros(cells.shape, dtype=int)
        np.add.at(cells, at, values[rows])
        np.add.at(stands, at, 1)
        if repeated := int((stands > 1).sum()):
            self.report("notice.rows_added_up", found, channel=level, count=repeated)
        return cells, stands

    def _account_for_absent(self, found: Field, level: str, stands: Counts) -> None:
        """Say why a row that is absent is zero, or keep it for `ask_about_gaps`."""
        gaps = list_gaps(stands, self.grid.grain.periods_per_quarter // 3)
        if self.declared.absent_rows_are_zero:
            gaps[:] = False
            code, absent = "notice.absent_rows_are_zero", int((stands == 0).sum())
        else:
            code, absent = "notice.channel_not_running", int(((stands == 0) & ~gaps).sum())
        if absent:
            self.report(code, found, channel=level, count=absent)
        if gaps.any() and not self.grid.loose:
            self.gaps[level] = gaps

    def ask_about_gaps(self, found: Field) -> None:
        """One problem for all channels whose rows stop and go on: a pause and a loss look the same."""
        if not self.gaps:
            return
        first = min(int(np.flatnonzero(gaps.any(axis=0))[0]) for gaps in self.gaps.values())
        self.report(
            "problem.absent_rows",
            found,
            channels=tuple(self.gaps),
            count=sum(int(gaps.sum()) for gaps in self.gaps.values()),
            first=self.grid.periods[first].isoformat(),
        )

    def fill_control(self, control: ControlField, outcome: Array) -> Array | None:
        """[geo, period] of a control, or None when it carries nothing or gives the outcome away."""
        found = control.field
        if control.level is not None:
            return self.place(found, np.array([float(cell == control.level) for cell in found.column.cells]))
        values = self.read(found)
        missing = self.list_missing(found)
        if len(missing) == len(values) or is_constant(values):
            self.report("notice.constant_control", found)
            return None
        cells = self.place(found, values)
        for row in missing:
            if np.isnan(cells[self.grid.geo[row], self.grid.period[row]]):
                self.report("problem.missing_control", found, row)
        if mirrors(cells, outcome):
            self.report("problem.mirrors_outcome" if control.declared else "notice.mirrors_outcome", found)
            return None
        return cells

    def fill_population(self, found: Field) -> Array:
        """[geo]: the mean over periods when it moves, since scales must stay fixed."""
        values = self.read(found)
        cells = self.place(found, values)
        for row in self.list_missing(found):
            if np.isnan(cells[self.grid.geo[row], self.grid.period[row]]):
                self.report("problem.missing_population", found, row)
        for row in list_rows(values <= 0):
            self.report("problem.population_not_positive", found, row)
        known = np.nan_to_num(cells)
        if np.ptp(known, axis=1).any():
            self.report("notice.population_varies", found)
        return np.asarray(known.mean(axis=1), dtype=np.float64)

    def fill_value(self, found: Field, outcome: Array) -> Array:
        """[geo, period]; where nothing was sold a blank value says nothing, and the average stands in."""
        values = self.read_amounts(found)
        for row in list_rows(values <= 0):
            self.report("problem.value_not_positive", found, row)
        cells = self.place(found, values)
        at = [(self.grid.geo[row], self.grid.period[row], row) for row in self.list_missing(found)]
        blank = [(g, t, row) for g, t, row in at if np.isnan(cells[g, t])]
        for row in (row for g, t, row in blank if outcome[g, t] != 0 and not np.isnan(outcome[g, t])):
            self.report("problem.missing_value", found, row)
        if blank:
            self.report("notice.value_without_outcome", found, blank[0][2], count=len(blank))
        known = values[~np.isnan(values)]
        return np.where(np.isnan(cells), known.mean() if known.size else 1.0, cells)


def mirrors(control: Array, outcome: Array) -> bool:
    """Whether a control is the outcome in other units, this period or one period off; both `[geo, period]`."""
    last = outcome.shape[1] - 1
    pairs = (
        (control, outcome),
        (control[:, 1:], outcome[:, :last]),
        (control[:, :last], outcome[:, 1:]),
    )
    return any(abs(_correlate(a, b)) > MIRROR for a, b in pairs)


def _correlate(a: Array, b: Array) -> float:
    """Correlation within geos, over the cells both have; 0 where one does not move."""
    known = ~(np.isnan(a) | np.isnan(b))
    weight = np.maximum(1, known.sum(axis=1, keepdims=True))
    a, b = (np.where(known, x, 0.0) for x in (a, b))
    # scaled first, so that squares of very large numbers stay finite
    a, b = (x / max(float(np.abs(x).max(initial=0.0)), 1e-300) for x in (a, b))
    a, b = (np.where(known, x - x.sum(axis=1, keepdims=True) / weight, 0.0) for x in (a, b))
    spread = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return 0.0 if spread < 1e-12 else float((a * b).sum()) / spread


def list_gaps(stands: Counts, late: int) -> NDArray[np.bool_]:
    """Cells without a row in which a channel may have run: after its first row in a geo, and not after its last.

    Before the first row it had not begun, and after the last it has ended; but an end within the last `late` periods
    may be an export that is not up to date. stands: rows per [geo, period].
    """
    there = stands > 0
    begun = np.maximum.accumulate(there, axis=1)
    goes_on = np.maximum.accumulate(there[:, ::-1], axis=1)[:, ::-1]
    ended = begun & ~goes_on
    gaps: NDArray[np.bool_] = ~there & begun & (goes_on | (ended.sum(axis=1, keepdims=True) < late))
    return gaps


def is_constant(values: Array) -> bool:
    """Whether the known values are all the same."""
    known = values[np.isfinite(values)]
    return known.size > 0 and bool(np.all(known == known[0]))


def list_rows(chosen: NDArray[np.bool_]) -> list[int]:
    """Indices of the chosen rows."""
    return [int(row) for row in np.flatnonzero(chosen)]
