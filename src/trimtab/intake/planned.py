"""A file of what is going to be spent to a `Course`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from trimtab.intake import vocabulary as words
from trimtab.intake.course import Course, carry_controls, list_ahead, read_amounts
from trimtab.intake.exchange import convert_columns
from trimtab.intake.header import match_name, read_header, split_header
from trimtab.intake.listing import Listing, open_listing
from trimtab.intake.panel import ChannelKind, Panel
from trimtab.intake.sheet import limit_repeats
from trimtab.intake.timeline import start_period
from trimtab.problems import Problem
from trimtab.quantities import Array
from trimtab.statement import Parameter, Statement

FARTHEST = 2
"""Years ahead a course may reach."""
_PLACES = frozenset({"geo", "region", "market", "regio", "gebied"})


def read_course(
    source: object, panel: Panel, rates: Mapping[str, float] = MappingProxyType({})
) -> tuple[Course | None, tuple[Problem, ...], tuple[Problem, ...]]:
    """The course of spend in a file, or every fault in it; and notices.

    One row per period, from the one right after the panel's last without a gap; with a column `geo` one row per region
    and period. A column for each paid channel, by its name or the header it has in the panel's file. What an organic
    channel does, and the controls, may have columns too; without them they go on as `go_on` has it. Amounts without
    regions are shared out as they were of late.

    Args:
        source: A path or data frame.
        panel: Whose channels, controls and calendar are meant.
        rates: Currency -> what one unit of it is worth in the panel's; spend whose header names another is converted.
    """
    known = _list_columns(panel)
    paid = [channel.name for channel in panel.channels if channel.kind is ChannelKind.PAID]
    listing, problems = open_listing(source, known, ("date", *paid))
    if listing is None:
        return None, problems, ()
    listing, faults = _convert_spend(listing, panel, rates)
    reader = _Reader(listing, panel)
    course = reader.read()
    found = (*faults, *reader.problems)
    return (None if found else course), limit_repeats(found), listing.notices


def _convert_spend(listing: Listing, panel: Panel, rates: Mapping[str, float]) -> tuple[Listing, tuple[Problem, ...]]:
    """The listing with all spend in the panel's money, and the currencies nobody gave a rate for."""
    paid = [c for c in panel.channels if c.spend_column is not None and c.name in listing.fields]
    columns = [(listing.fields[c.name], panel.currency or read_header(str(c.spend_column)).currency) for c in paid]
    converted, problems, notices = convert_columns(columns, rates, listing.file)
    if problems:
        return listing, problems
    names: list[str] = [channel.name for channel in paid]
    fields = {**listing.fields, **dict(zip(names, converted, strict=True))}
    return replace(listing, fields=fields, notices=(*listing.notices, *notices)), ()


def _list_columns(panel: Panel) -> Mapping[str, frozenset[str]]:
    """Every spelling of the columns a course may have."""
    known = {"date": frozenset(words.DATE)}
    for channel in panel.channels:
        headers = (channel.spend_column, channel.exposure_column if channel.spend_column is None else None)
        known[channel.name] = frozenset(_fold(text) for text in (channel.name, *headers) if text)
    known.update({control.name: frozenset({_fold(control.name)}) for control in panel.controls})
    return {**known, "geo": _PLACES} if len(panel.geos) > 1 else known


def _fold(header: str) -> str:
    return " ".join(word for word in split_header(header) if word.upper() not in words.CURRENCY)


class _Reader:
    """Places rows in the calendar and collects their faults."""

    def __init__(self, listing: Listing, panel: Panel) -> None:
        self.listing, self.panel = listing, panel
        self.problems: list[Problem] = []
        self.has_geos = "geo" in listing.fields
        self.names = panel.geos if self.has_geos else ("",)

    def report(self, code: str, row: int, name: str, /, **params: Parameter) -> None:
        self.problems.append(self.listing.problem(code, row, name, **params))

    def read(self) -> Course | None:
        """The course; without a calendar the columns are read all the same, so that their faults are told as well."""
        count, rows = self._place_rows()
        amounts, silent = self._read_amounts(count, rows)
        given = tuple(control.name for control in self.panel.controls if control.name in self.listing.fields)
        controls, assumed = carry_controls(self.panel, count, given)
        for k, control in enumerate(self.panel.controls):
            if control.name in given:
                controls[..., k] = self._fill(control.name, count, rows, at_least=-np.inf)
        if self.problems:
            return None
        told = [Statement(code="forecast.from_the_file", params={"periods": count})]
        if silent:
            told.append(Statement(code="forecast.organic_as_of_late", params={"channels": tuple(silent)}))
        if len(self.panel.geos) > 1 and not self.has_geos:
            told.append(Statement(code="forecast.shared_out", params={"geos": len(self.panel.geos)}))
        return Course(
            periods=list_ahead(self.panel, count),
            amounts=amounts,
            controls=controls,
            assumed=(*told, *assumed),
        )

    def _place_rows(self) -> tuple[int, dict[int, tuple[int, int]]]:
        """How many periods there are, and geo and period of each row that has a place."""
        days, faults = self.listing.days("date")
        self.problems.extend(faults)
        grain = self.panel.grain
        calendar = list_ahead(self.panel, round(FARTHEST * grain.periods_per_year))
        index = {day: i for i, day in enumerate(calendar)}
        geos = {match_name(name): i for i, name in enumerate(self.names)}
        rows: dict[int, tuple[int, int]] = {}
        for row, (day, cell) in enumerate(zip(days, self.listing.texts("geo"), strict=True)):
            geo = geos.get(match_name(cell) if self.has_geos else "")
            if geo is None:
                self.report("problem.course_geo_unknown", row, "geo", name=cell, known=self.panel.geos)
            if day is None:
                if not self.listing.texts("date")[row]:
                    self.report("problem.unreadable_date", row, "date")
                continue
            period = index.get(start_period(day, grain))
            if period is None:
                known: dict[str, Parameter] = {"next": calendar[0].isoformat(), "grain": f"unit.{grain.value}"}
                self.report("problem.course_date_unfit", row, "date", date=day.isoformat(), **known)
            elif geo is not None:
                if (geo, period) in rows.values():
                    self.report("problem.course_date_twice", row, "date", date=day.isoformat())
                rows[row] = (geo, period)
        count = 1 + max((period for _, period in rows.values()), default=-1)
        there = set(rows.values())
        for period in range(count):
            lacking = [geo for geo in range(len(self.names)) if (geo, period) not in there]
            if lacking and not self.problems:
                params: dict[str, Parameter] = {"date": calendar[period].isoformat(), "count": len(lacking)}
                self.problems.append(Problem(code="problem.course_gap", file=self.listing.file, params=params))
        return count, rows

    def _fill(self, name: str, count: int, rows: Mapping[int, tuple[int, int]], *, at_least: float) -> Array:
        """[geo, period] of one column; one geo alone where the file names none."""
        values, faults = self.listing.numbers(name)
        self.problems.extend(faults)
        told = {problem.row for problem in faults}
        cells = np.zeros((len(self.names), count))
        for row, value in enumerate(values):
            if np.isnan(value) and self.listing.lines[row] not in told and not any(p.row is None for p in faults):
                self.report("problem.course_empty", row, name)
            elif value < at_least:
                self.report("problem.inputs_negative", row, name)
            if row in rows:
                cells[rows[row]] = value
        return cells

    def _read_amounts(self, count: int, rows: Mapping[int, tuple[int, int]]) -> tuple[Array, list[str]]:
        """[geo, period, channel], and the organic channels the file leaves out."""
        panel = self.panel
        latest = read_amounts(panel)[:, -panel.grain.periods_per_quarter :]
        amounts = latest[:, np.arange(count) % latest.shape[1]].copy()
        silent: list[str] = []
        for c, channel in enumerate(panel.channels):
            if channel.name not in self.listing.fields:
                silent.append(channel.name)
                continue
            cells = self._fill(channel.name, count, rows, at_least=0.0)
            amounts[..., c] = cells if self.has_geos else share_out(cells[0], panel, c)
        return amounts, silent


def share_out(total: Array, panel: Panel, channel: int) -> Array:
    """An amount over all geos, `[period]`, as the last quarter had it, else the whole history, else evenly."""
    amounts = read_amounts(panel)[..., channel]
    quarter = amounts[:, -panel.grain.periods_per_quarter :].sum(axis=1)
    share = next((s for s in (quarter, amounts.sum(axis=1)) if s.sum() > 0), np.ones(len(panel.geos)))
    return np.outer(share / share.sum(), total)
