"""Columns with their parts to the canonical panel."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trimtab.intake import vocabulary as words
from trimtab.intake.declaration import Declared
from trimtab.intake.grid import Grid
from trimtab.intake.header import fold_word
from trimtab.intake.panel import Channel, ChannelKind, Control, Panel
from trimtab.intake.role import Assignment, ChannelFields, ControlField, Field
from trimtab.problems import Problem
from trimtab.quantities import Array, ChannelName
from trimtab.statement import Parameter


def build_panel(
    assignment: Assignment, grid: Grid, file: str, declared: Declared
) -> tuple[Panel | None, tuple[Problem, ...], tuple[Problem, ...]]:
    """The panel, or every fault in the columns it needs; and notices."""
    filling = _Filling(file, grid, declared)
    shape = (len(grid.geos), len(grid.periods))
    outcome = np.zeros(shape) if assignment.outcome is None else filling.fill_outcome(assignment.outcome)
    spend, exposure = [], []
    for channel in assignment.channels:
        paid = np.zeros(shape) if channel.spend is None else filling.fill_media(channel.spend, spend=True)
        spend.append(paid)
        exposure.append(paid if channel.exposure is None else filling.fill_media(channel.exposure, spend=False))
    controls = [(c, values) for c in assignment.controls if (values := filling.fill_control(c)) is not None]
    population = None if assignment.population is None else filling.fill_population(assignment.population)
    value = _find_value(assignment, declared, filling, outcome)
    if filling.problems or assignment.outcome is None:
        return None, tuple(filling.problems), tuple(filling.notices)
    panel = Panel(
        periods=grid.periods,
        grain=grid.grain,
        geos=grid.geos,
        channels=tuple(_describe_channel(c) for c in assignment.channels),
        outcome_name=assignment.outcome.label,
        outcome=outcome,
        spend=_stack(spend, shape),
        exposure=_stack(exposure, shape),
        controls=tuple(Control(name=c.name, role=c.role) for c, _ in controls),
        control_values=_stack([values for _, values in controls], shape),
        population=population,
        value_per_outcome=value,
        currency=declared.currency,
    )
    return panel, (), tuple(filling.notices)


class _Filling:
    """Fills the arrays column by column and collects every fault on the way, so that all can be told at once."""

    def __init__(self, file: str, grid: Grid, declared: Declared) -> None:
        self.file, self.grid, self.declared = file, grid, declared
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        self.checked: set[str] = set()

    def report(self, code: str, found: Field, row: int | None = None, **params: Parameter) -> None:
        line = None if row is None else self.grid.lines[row]
        reported = Problem(code=code, file=self.file, row=line, column=found.label, params=params)
        (self.notices if code.startswith("notice.") else self.problems).append(reported)

    def read(self, found: Field) -> Array:
        """The values of a column, [row]; what cannot be read is reported once."""
        numbers = found.numbers
        if found.label in self.checked:
            return numbers.values
        self.checked.add(found.label)
        if numbers.ambiguous:
            self.report("problem.ambiguous_numbers", found)
        for row in numbers.unreadable:
            self.report("problem.text_in_numbers", found, row)
        for row in numbers.infinite:
            self.report("problem.infinity", found, row)
        for row in numbers.mixed:
            self.report("problem.mixed_number_marks", found, row)
        if numbers.grouped:
            self.report("notice.grouped_thousands", found, mark=numbers.mark.other.value)
        if numbers.percent:
            self.report("notice.percent", found)
        return numbers.values

    def list_missing(self, found: Field) -> list[int]:
        """Rows whose cell is blank; not those already reported as unreadable."""
        numbers = found.numbers
        if numbers.ambiguous:
            return []
        reported = {*numbers.unreadable, *numbers.infinite, *numbers.mixed}
        return [row for row in _list_rows(np.isnan(numbers.values)) if row not in reported]

    def place(self, values: Array) -> Array:
        """[row] to [geo, period]."""
        cells = np.full((len(self.grid.geos), len(self.grid.periods)), np.nan)
        cells[list(self.grid.geo), list(self.grid.period)] = values
        return cells

    def fill_outcome(self, found: Field) -> Array:
        values = self.read(found)
        missing = self.list_missing(found)
        if len(missing) == len(values):
            self.report("problem.outcome_empty", found)
        elif missing:
            self.report("notice.missing_outcome", found, missing[0], count=len(missing))
        if np.isfinite(values).sum() > 1 and _is_constant(values):
            self.report("problem.constant_outcome", found)
        return self.place(values)

    def fill_media(self, found: Field, *, spend: bool) -> Array:
        values = self.read(found)
        for row in _list_rows(values < 0):
            self.report("problem.negative_spend" if spend else "problem.negative_exposure", found, row)
        missing = self.list_missing(found)
        if spend and missing and self.declared.blank_spend_is_zero:
            self.report("notice.blank_spend_is_zero", found, count=len(missing))
            values = np.where(np.isnan(values), 0.0, values)
            missing = []
        for row in missing:
            self.report("problem.missing_spend" if spend else "problem.missing_exposure", found, row)
        if spend and np.all(values == 0):
            self.report("notice.channel_never_used", found)
        return self.place(values)

    def fill_control(self, control: ControlField) -> Array | None:
        """The control, or None when it carries nothing."""
        found = control.field
        if control.level is not None:
            return self.place(np.array([float(cell == control.level) for cell in found.column.cells]))
        values = self.read(found)
        missing = self.list_missing(found)
        if len(missing) == len(values) or _is_constant(values):
            self.report("notice.constant_control", found)
            return None
        for row in missing:
            self.report("problem.missing_control", found, row)
        return self.place(values)

    def fill_population(self, found: Field) -> Array:
        """[geo]: the mean over periods when it moves, since scales must stay fixed."""
        values = self.read(found)
        for row in self.list_missing(found):
            self.report("problem.missing_population", found, row)
        for row in _list_rows(values <= 0):
            self.report("problem.population_not_positive", found, row)
        cells = np.nan_to_num(self.place(values))
        if np.ptp(cells, axis=1).any():
            self.report("notice.population_varies", found)
        return np.asarray(cells.mean(axis=1), dtype=np.float64)

    def fill_value(self, found: Field, outcome: Array) -> Array:
        """[geo, period]; where nothing was sold a blank value says nothing, and the average stands in."""
        values = self.read(found)
        for row in _list_rows(values <= 0):
            self.report("problem.value_not_positive", found, row)
        missing = self.list_missing(found)
        idle = [row for row in missing if not outcome[self.grid.geo[row], self.grid.period[row]] > 0]
        for row in sorted(set(missing) - set(idle)):
            self.report("problem.missing_value", found, row)
        if idle:
            self.report("notice.value_without_outcome", found, idle[0], count=len(idle))
        known = values[~np.isnan(values)]
        return self.place(np.where(np.isnan(values), known.mean() if known.size else 1.0, values))


def is_money(outcome: Field) -> bool:
    """Whether an outcome's header says that it is money: revenue, sales, omzet, chiffre d'affaires."""
    said = frozenset(fold_word(outcome.column.header).split())
    return bool(said & words.MONEY_OUTCOME) and not said & words.COUNT_OUTCOME


def _find_value(assignment: Assignment, declared: Declared, filling: _Filling, outcome: Array) -> Array | None:
    """Money per outcome unit: declared, from its column, or one where the outcome is declared to be money."""
    if declared.value_per_outcome is not None:
        return np.full(outcome.shape, declared.value_per_outcome)
    if assignment.value is not None:
        return filling.fill_value(assignment.value, outcome)
    if declared.currency is not None and assignment.outcome is not None and is_money(assignment.outcome):
        return np.ones(outcome.shape)
    return None


def _list_rows(chosen: NDArray[np.bool_]) -> list[int]:
    return [int(row) for row in np.flatnonzero(chosen)]


def _is_constant(values: Array) -> bool:
    known = values[np.isfinite(values)]
    return known.size > 0 and float(np.ptp(known)) == 0.0


def _stack(layers: list[Array], shape: tuple[int, int]) -> Array:
    return np.stack(layers, axis=-1) if layers else np.zeros((*shape, 0))


def _describe_channel(channel: ChannelFields) -> Channel:
    return Channel(
        name=ChannelName(channel.name),
        kind=ChannelKind.ORGANIC if channel.spend is None else ChannelKind.PAID,
        spend_column=None if channel.spend is None else channel.spend.column.header,
        exposure_column=None if channel.exposure is None else channel.exposure.column.header,
    )
