"""A table of outcomes over time to `GeoSeries`: lenient about what is missing, for that is the read-out's to judge."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from trimtab.intake import Declared, Roles
from trimtab.intake.casting import assign_roles
from trimtab.intake.declaration import clean_roles
from trimtab.intake.field import Field, read_fields
from trimtab.intake.listing import Listing
from trimtab.intake.role import Assignment
from trimtab.intake.sheet import Sheet, limit_repeats
from trimtab.intake.source import open_source
from trimtab.intake.timeline import find_grain, find_last_day, list_periods, start_period
from trimtab.lift.geo.series import GeoSeries
from trimtab.problems import Problem
from trimtab.quantities import Array
from trimtab.statement import Parameter

WHOLE = "national"
"""The one geo of a file without a geo column."""
YEAR = (365, 366)


def read_series(
    source: object, roles: Roles, declared: Declared
) -> tuple[GeoSeries | None, tuple[Problem, ...], tuple[Problem, ...]]:
    """The outcome and spend per geo and period in a file, or every fault that leaves none; and notices.

    Rows that are missing or stand twice, and cells left blank, are no faults here: they are told by the read-out.

    Args:
        source: A path, or a pandas, polars or pyarrow table, with a date, an outcome and, for geos, their name; wide or
            long. Columns of spend are welcome.
        roles: Corrections to the guessed roles.
        declared: How the file is written; `absent_rows_are_zero` reads a row that is missing as an outcome of nought.
    """
    roles, faults, cleaned = clean_roles(roles)
    opened = open_source(source)
    sheet = opened.sheet
    if sheet is None or not sheet.lines:
        nothing = (Problem(code="problem.no_rows", file=opened.file),)
        return None, (*faults, *(opened.problems or nothing)), opened.notices
    fields, _ = read_fields(sheet, declared.decimal_mark)
    assignment = assign_roles(fields, roles, sheet.file, declared.date_order)
    named = [p for p in assignment.problems if p.code != "problem.no_channel"]
    notices = (*opened.notices, *cleaned)
    reader = _Reader(sheet, assignment)
    series = reader.read(absent_is_zero=declared.absent_rows_are_zero)
    problems = (*faults, *opened.problems, *named, *reader.problems)
    return (None if problems else series), limit_repeats(problems), notices


class _Reader:
    """Lays rows into cells and collects their faults."""

    def __init__(self, sheet: Sheet, assignment: Assignment) -> None:
        self.sheet, self.assignment = sheet, assignment
        self.problems: list[Problem] = []

    def read(self, *, absent_is_zero: bool) -> GeoSeries | None:
        days, names = self._read_days(), self._read_names()
        outcome = self.assignment.outcome
        if days is None or names is None or outcome is None:
            return None
        found = _lay_calendar(days)
        if found is None:
            self._report("problem.unknown_grain", self.assignment.date)
            return None
        periods, last_day, absent, places, grain = found
        odd = [row for row, place in enumerate(places) if place is None]
        if odd:
            day = days[odd[0]].isoformat()
            self._report("problem.irregular_date", self.assignment.date, odd[0], date=day, grain=f"word.{grain}")
            return None
        geos = tuple(dict.fromkeys(names))
        at = [geos.index(name) for name in names] if len(geos) < 2 else _index(names, geos)
        cells = [(g, int(p)) for g, p in zip(at, places, strict=True) if p is not None]
        values = self._read_numbers(outcome)
        table = np.full((len(geos), len(periods)), 0.0 if absent_is_zero else np.nan)
        spend, levels = self._lay_spend(cells, table.shape, absent_is_zero=absent_is_zero)
        repeated, seen = [], set()
        for row, cell in enumerate(cells):
            key = (*cell, levels[row])
            if key in seen:
                repeated.append((geos[cell[0]], periods[cell[1]], self.sheet.lines[row]))
            seen.add(key)
            table[cell] = values[row]
        return GeoSeries(
            geos=geos,
            periods=periods,
            last_day=last_day,
            outcome=table,
            outcome_name=outcome.label,
            spend=spend,
            absent=absent,
            repeated=tuple(repeated),
            file=self.sheet.file,
        )

    def _report(self, code: str, field: Field | None, row: int | None = None, **told: Parameter) -> None:
        line = None if row is None else self.sheet.lines[row]
        column = None if field is None else field.label
        params: dict[str, Parameter] = {} if row is None or field is None else {"date": field.column.cells[row]}
        params |= told
        self.problems.append(Problem(code=code, file=self.sheet.file, row=line, column=column, params=params))

    def _read_days(self) -> list[date] | None:
        days, field = self.assignment.days, self.assignment.date
        if days is None or field is None:
            return None
        if days.ambiguous:
            self._report("problem.ambiguous_dates", field)
        for code, rows in (("problem.unreadable_date", days.unreadable), ("problem.mixed_dates", days.mixed)):
            for row in rows:
                self._report(code, field, row)
        known = [day for day in days.values if day is not None]
        return known if len(known) == len(days.values) else None

    def _read_names(self) -> list[str] | None:
        field = self.assignment.geo
        if field is None:
            return [WHOLE] * len(self.sheet.lines)
        blank = [row for row, cell in enumerate(field.column.cells) if not cell]
        for row in blank:
            self._report("problem.missing_geo", field, row)
        return None if blank else list(field.column.cells)

    def _read_numbers(self, field: Field) -> Array:
        listing = Listing(file=self.sheet.file, lines=self.sheet.lines, fields={field.label: field}, notices=())
        values, problems = listing.numbers(field.label)
        self.problems.extend(problems)
        if field.numbers.signed:
            self.problems.append(listing.problem("problem.percent_of_what", field.numbers.signed[0], field.label))
        return values

    def _lay_spend(
        self, cells: Sequence[tuple[int, int]], shape: tuple[int, int], *, absent_is_zero: bool
    ) -> tuple[dict[str, Array], list[str]]:
        """Spend of each channel, and the channel each row of a long file is about."""
        marker = self.assignment.channel
        levels = [""] * len(cells) if marker is None else list(marker.column.cells)
        spend: dict[str, Array] = {}
        for channel in self.assignment.channels:
            if channel.spend is None:
                continue
            values = self._read_numbers(channel.spend)
            # In a long file a channel without a row spent nothing there.
            nothing = 0.0 if absent_is_zero or marker is not None else np.nan
            table = np.full(shape, nothing)
            for row, cell in enumerate(cells):
                if channel.level is None or levels[row] == channel.level:
                    table[cell] = values[row]
            spend[channel.name] = table
        return spend, levels


def _index(names: Sequence[str], geos: Sequence[str]) -> list[int]:
    place = {name: index for index, name in enumerate(geos)}
    return [place[name] for name in names]


def _lay_calendar(
    days: Sequence[date],
) -> tuple[tuple[date, ...], date, tuple[date, ...], list[int | None], str] | None:
    """Periods that have rows, the last day of the last, periods without any row, each row's period; and their grain.

    None where the days are no days, weeks, months or years apart; a row off the calendar has no period.
    """
    distinct = sorted(set(days))
    grain = find_grain(distinct) if len(distinct) > 1 else None
    if grain is None:
        if len(distinct) < 2 or any((b - a).days not in YEAR for a, b in pairwise(distinct)):
            return None
        place = {day: index for index, day in enumerate(distinct)}
        return tuple(distinct), _add_year(distinct[-1]) - timedelta(days=1), (), [place[day] for day in days], "year"
    starts = [start_period(day, grain) for day in days]
    calendar = list_periods(min(starts), max(starts), grain)
    present = set(starts)
    periods = tuple(day for day in calendar if day in present)
    known = {day: index for index, day in enumerate(periods)}
    absent = tuple(day for day in calendar if day not in present)
    return periods, find_last_day(calendar[-1], grain), absent, [known.get(start) for start in starts], grain.value


def _add_year(day: date) -> date:
    """The same day a year later; 28 February for the 29th."""
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
