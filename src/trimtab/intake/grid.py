"""Dates and geos of the rows to a regular calendar: duplicates, gaps and irregular days are found here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from trimtab.intake import vocabulary as words
from trimtab.intake.header import split_header
from trimtab.intake.role import Assignment
from trimtab.intake.sheet import Sheet
from trimtab.intake.timeline import Days, find_grain, list_periods, read_days, start_period
from trimtab.problems import Problem
from trimtab.quantities import Grain
from trimtab.statement import Parameter

FEWEST_PERIODS = 20
"""Below this a fit has fewer observations than unknowns: level, season and noise, and two or more per channel."""

NATIONAL = "national"
"""The one geo of a file without a geo column."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grid:
    """Where each row of the file stands in the panel."""

    periods: tuple[date, ...]
    grain: Grain
    geos: tuple[str, ...]
    """In order of appearance."""
    period: tuple[int, ...]
    """[row], index into periods."""
    geo: tuple[int, ...]
    """[row], index into geos."""
    lines: tuple[int, ...]
    """[row], line in the file."""
    loose: bool = False
    """Whether the cells are in no order, or rows were set aside, so that nothing can be said of rows that lack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """The file and column that faults of dates are reported at."""

    file: str
    column: str
    lines: Sequence[int]

    def problem(self, code: str, row: int | None = None, **params: Parameter) -> Problem:
        line = None if row is None else self.lines[row]
        return Problem(code=code, file=self.file, row=line, column=self.column, params=params)


def lay_grid(assignment: Assignment, sheet: Sheet) -> tuple[Grid | None, tuple[Problem, ...], tuple[Problem, ...]]:
    """Geos and regular periods with every row's place in them; the faults of dates; notices. With faults, no grid."""
    lines, file = sheet.lines, sheet.file
    if assignment.date is None or assignment.days is None:
        return None, (), ()
    place = _Place(file=file, column=assignment.date.label, lines=lines)
    problems = [*_check_dates(assignment, place), *_check_names(assignment, lines, file)]
    if problems:
        return None, tuple(problems), ()
    days = [day for day in assignment.days.values if day is not None]
    names = [NATIONAL] * len(days) if assignment.geo is None else list(assignment.geo.column.cells)
    torn = [_find_days(cells, assignment.days) for cells in sheet.torn]
    distinct = sorted(set(days).union(*torn))
    if len(distinct) < FEWEST_PERIODS:
        problems.append(place.problem("problem.too_few_periods", found=len(distinct), needed=FEWEST_PERIODS))
    grain = find_grain(distinct)
    if grain is None:
        unknown = [place.problem("problem.unknown_grain")] if len(distinct) > 1 else []
        return None, (*problems, *unknown), ()
    starts = [start_period(day, grain) for day in days]
    periods = list_periods(min(starts), max(starts), grain)
    problems.extend(_check_rows(starts, names, periods, grain, repeats=assignment.channel is not None, place=place))
    if all(torn):
        aside = {start_period(day, grain) for days in torn for day in days}
        # a day off the calendar stands for the period it lies in, and has its own problem
        aside |= {periods[bisect_right(periods, start) - 1] for start in starts if start not in set(periods)}
        problems.extend(_find_holes(starts, names, [p for p in periods if p not in aside], grain, place))
    if problems:
        return None, tuple(problems), ()
    geos = tuple(dict.fromkeys(names))
    period_index = {period: i for i, period in enumerate(periods)}
    geo_index = {geo: i for i, geo in enumerate(geos)}
    grid = Grid(
        periods=periods,
        grain=grain,
        geos=geos,
        period=tuple(period_index[start] for start in starts),
        geo=tuple(geo_index[name] for name in names),
        lines=tuple(lines),
        loose=bool(torn),
    )
    short = len(periods) < grain.periods_per_year - 1
    return grid, (), (place.problem("notice.less_than_a_year", found=len(periods), grain=grain.value),) if short else ()


def loosen_grid(lines: Sequence[int]) -> Grid:
    """Every row a period of its own, whenever that is: enough to check columns whose dates are at fault."""
    rows = range(len(lines))
    return Grid(
        periods=(date.min,) * len(rows),
        grain=Grain.DAY,
        geos=(NATIONAL,),
        period=tuple(rows),
        geo=(0,) * len(rows),
        lines=tuple(lines),
        loose=True,
    )


def _check_dates(assignment: Assignment, place: _Place) -> list[Problem]:
    days = assignment.days
    assert days is not None
    ambiguous = [place.problem("problem.ambiguous_dates")] if days.ambiguous else []
    unreadable = [place.problem("problem.unreadable_date", row) for row in days.unreadable]
    return [*ambiguous, *unreadable, *(place.problem("problem.mixed_dates", row) for row in days.mixed)]


def _check_names(assignment: Assignment, lines: Sequence[int], file: str) -> list[Problem]:
    """Rows that name no geo or no channel, and a geo that is the sum of the others."""
    problems: list[Problem] = []
    for field, code in ((assignment.geo, "problem.missing_geo"), (assignment.channel, "problem.missing_channel")):
        if field is not None:
            blank = [row for row, cell in enumerate(field.column.cells) if not cell]
            problems.extend(Problem(code=code, file=file, row=lines[row], column=field.label) for row in blank)
    if assignment.geo is not None:
        cells = assignment.geo.column.cells
        sums = [geo for geo in dict.fromkeys(cells) if geo and frozenset(split_header(geo)) <= words.ALL_GEOS]
        problems.extend(
            Problem(
                code="problem.geo_is_a_sum",
                file=file,
                row=lines[cells.index(geo)],
                column=assignment.geo.label,
                params={"geo": geo},
            )
            for geo in sums
            if len(set(cells)) > 2
        )
    return problems


def _check_rows(
    starts: Sequence[date], names: Sequence[str], periods: Sequence[date], grain: Grain, *, repeats: bool, place: _Place
) -> list[Problem]:
    """Days off the calendar, and a geo's day standing twice (unless `repeats`, one row per channel)."""
    problems: list[Problem] = []
    known = set(periods)
    seen: dict[tuple[str, date], int] = {}
    for row, (start, name) in enumerate(zip(starts, names, strict=True)):
        if start not in known:
            problems.append(
                place.problem("problem.irregular_date", row, date=start.isoformat(), grain=f"word.{grain.value}")
            )
        elif (name, start) in seen and not repeats:
            first = place.lines[seen[name, start]]
            code = "problem.duplicate_date" if name == NATIONAL else "problem.duplicate_geo_date"
            problems.append(place.problem(code, row, date=start.isoformat(), geo=name, first=first))
        seen.setdefault((name, start), row)
    return problems


def _find_holes(
    starts: Sequence[date], names: Sequence[str], periods: Sequence[date], grain: Grain, place: _Place
) -> list[Problem]:
    """Periods without any row, and geos without a row where others have one."""
    present, seen = set(starts), set(zip(starts, names, strict=True))
    gaps = (p for p in periods if p not in present)
    problems = [place.problem("problem.gap", date=p.isoformat(), grain=f"word.{grain.value}") for p in gaps]
    for name in dict.fromkeys(names):
        absent = [p for p in periods if p in present and (p, name) not in seen]
        if absent:
            problems.append(place.problem("problem.geo_gap", geo=name, count=len(absent), date=absent[0].isoformat()))
    return problems


def _find_days(cells: Sequence[str], like: Days) -> frozenset[date]:
    """The days a row names that does not fit the header, wherever they stand in it."""
    read = (read_days([cell], like.order, serial=like.serial) for cell in cells)
    return frozenset(day for days in read for day in days.values if day is not None)
