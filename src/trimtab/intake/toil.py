"""The inputs file, hours and costs besides media per channel and week, to `ChannelEffort`s."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from trimtab.intake.effort import ChannelEffort
from trimtab.intake.header import match_name
from trimtab.intake.listing import Listing, open_listing
from trimtab.intake.number import common_mark, read_numbers, survey_cells
from trimtab.intake.panel import Panel
from trimtab.intake.sheet import limit_repeats
from trimtab.problems import Problem
from trimtab.quantities import Array, ChannelName, Grain


def _spellings(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.split(","))


_KNOWN = {
    "channel": _spellings("channel, kanaal, canal, kanal"),
    "activity": _spellings("activity, activiteit, activite, task, taak, tache"),
    "role": _spellings("role, rol, function, functie, fonction"),
    "week": _spellings("week, semaine, date, datum, week start, start of week, woche"),
    "hours": _spellings("hours, hour, uren, uur, heures, heure, stunden"),
    "hour_cost": _spellings(
        "hour cost, hourly cost, hourly rate, cost per hour, uurkost, uurtarief, kost per uur, cout horaire,"
        "taux horaire, cout par heure, tarif horaire"
    ),
    "production_cost": _spellings("production cost, production, productie, productiekosten, cout de production"),
    "tool_cost": _spellings("tool cost, tools, tool, tools cost, software, outils, cout des outils, toolkosten"),
    "agency_cost": _spellings("agency cost, agency, agency fee, bureau, bureaukosten, agence, cout d agence"),
    "effort_points": _spellings("effort points, points, effort, punten, inspanningspunten, points d effort"),
}
_FIGURES = ("hours", "production_cost", "tool_cost", "agency_cost", "effort_points")
_RANGE = re.compile(r"([\d.,]+)\s*(?:-|–|—|to|tot|à|a|bis)\s*([\d.,]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Log:
    """The rows of an inputs file, all arrays `[row]`."""

    channel: tuple[ChannelName | None, ...]
    """None where the row names no channel of the panel."""
    week: tuple[date | None, ...]
    """Monday of the week."""
    hours_low: Array
    hours_high: Array
    hour_cost: Array
    resources: Array
    """Money: production, tools and agency."""
    effort_points: Array


def read_efforts(
    source: object, panel: Panel
) -> tuple[tuple[ChannelEffort, ...], tuple[Problem, ...], tuple[Problem, ...]]:
    """What each channel of the panel costs besides media, per period; and every fault of the inputs file.

    One row per channel, activity, role and week; an empty figure says that the row is about something else. Sums are
    averaged over all weeks the file holds within the panel, so a week without a row of a channel counts as no work on
    it; weeks outside the panel are passed over. A channel without any row has no entry, which is not the same as zero.

    Args:
        source: A path or data frame with columns channel, week and any of hours (a number or a range such as `3-5`),
            hour_cost, production_cost, tool_cost, agency_cost, effort_points; activity and role are for the team.
        panel: Whose channels and periods are meant.
    """
    listing, problems = open_listing(source, _KNOWN, ("channel", "week"))
    if listing is None:
        return (), problems, ()
    log, problems = _read_log(listing, panel)
    if problems:
        return (), limit_repeats(problems), listing.notices
    weeks = {week for week in log.week if week is not None and _cover_periods(week, panel)}
    if not weeks:
        return (), (Problem(code="problem.inputs_outside_panel", file=listing.file),), listing.notices
    efforts = tuple(_average(log, name, weeks, panel) for name in _name_channels(log, weeks, panel))
    return efforts, (), listing.notices


def _read_log(listing: Listing, panel: Panel) -> tuple[_Log, tuple[Problem, ...]]:
    problems: list[Problem] = []
    if not any(name in listing.fields for name in _FIGURES):
        problems.append(Problem(code="problem.inputs_without_figures", file=listing.file))
    names = _index_channels(panel)
    channels = tuple(names.get(match_name(text)) for text in listing.texts("channel"))
    for row, (channel, text) in enumerate(zip(channels, listing.texts("channel"), strict=True)):
        if channel is None:
            known = tuple(c.name for c in panel.channels)
            problems.append(listing.problem("problem.listing_unknown_channel", row, "channel", name=text, known=known))
    days, faults = listing.days("week")
    problems.extend(faults)
    blank = [row for row, cell in enumerate(listing.texts("week")) if not cell]
    problems.extend(listing.problem("problem.unreadable_date", row, "week") for row in blank)
    low, high, faults = _read_hours(listing)
    problems.extend(faults)
    figures: dict[str, Array] = {}
    for name in ("hour_cost", *_FIGURES[1:]):
        figures[name], faults = listing.numbers(name)
        problems.extend(faults)
        negative = np.flatnonzero(figures[name] < 0)
        problems.extend(listing.problem("problem.inputs_negative", int(row), name) for row in negative)
    costless = np.flatnonzero((np.nan_to_num(high) > 0) & np.isnan(figures["hour_cost"]))
    problems.extend(listing.problem("problem.inputs_without_hour_cost", int(row), "hour_cost") for row in costless)
    log = _Log(
        channel=channels,
        week=tuple(None if day is None else day - timedelta(days=day.weekday()) for day in days),
        hours_low=np.nan_to_num(low),
        hours_high=np.nan_to_num(high),
        hour_cost=np.nan_to_num(figures["hour_cost"]),
        resources=np.nan_to_num(figures["production_cost"])
        + np.nan_to_num(figures["tool_cost"])
        + np.nan_to_num(figures["agency_cost"]),
        effort_points=figures["effort_points"],
    )
    return log, tuple(problems)


def _read_hours(listing: Listing) -> tuple[Array, Array, tuple[Problem, ...]]:
    """Low and high ends of the hours, `[row]`; equal where the cell is one number."""
    if "hours" not in listing.fields or listing.fields["hours"].column.numbers is not None:
        values, faults = listing.numbers("hours")
        return values, values, (*faults, *_find_negative(listing, values))
    cells = listing.texts("hours")
    ranges = [_RANGE.fullmatch(cell) for cell in cells]
    ends = [[found[end] if found else cell for found, cell in zip(ranges, cells, strict=True)] for end in (1, 2)]
    surveys = [survey_cells(end) for end in ends]
    low, high = (read_numbers(survey, common_mark(surveys, ",", None)) for survey in surveys)
    problems = [
        listing.problem("problem.inputs_hours_unreadable", row, "hours")
        for row in sorted(
            {row for end in (low, high) for row in (*end.unreadable, *end.infinite, *end.too_large, *end.mixed)}
        )
    ]
    reversed_rows = np.flatnonzero(low.values > high.values)
    problems.extend(listing.problem("problem.inputs_hours_reversed", int(row), "hours") for row in reversed_rows)
    return low.values, high.values, (*problems, *_find_negative(listing, low.values))


def _find_negative(listing: Listing, values: Array) -> tuple[Problem, ...]:
    return tuple(listing.problem("problem.inputs_negative", int(row), "hours") for row in np.flatnonzero(values < 0))


def _index_channels(panel: Panel) -> Mapping[str, ChannelName]:
    """Every spelling a channel goes by: its name and the headers of its columns."""
    spelled = [(text, c.name) for c in panel.channels for text in (c.exposure_column, c.spend_column, c.name) if text]
    return {match_name(text): name for text, name in spelled}


def _cover_periods(week: date, panel: Panel) -> frozenset[int]:
    """Indices of the panel's periods a week stands for: seven days, or the week or month its Thursday lies in."""
    days = [week + timedelta(days=n) for n in (range(7) if panel.grain is Grain.DAY else (3,))]
    length = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 31}[panel.grain]
    at = [(bisect_right(panel.periods, day) - 1, day) for day in days]
    return frozenset(i for i, day in at if i >= 0 and (day - panel.periods[i]).days < length)


def _name_channels(log: _Log, weeks: set[date], panel: Panel) -> Sequence[ChannelName]:
    logged = {name for name, week in zip(log.channel, log.week, strict=True) if week in weeks}
    return [c.name for c in panel.channels if c.name in logged]


def _average(log: _Log, name: ChannelName, weeks: set[date], panel: Panel) -> ChannelEffort:
    """Sums per week, turned into the panel's period."""
    chosen = np.array([c == name and w in weeks for c, w in zip(log.channel, log.week, strict=True)])
    per_period = Grain.WEEK.periods_per_year / panel.grain.periods_per_year / len(weeks)

    def average(values: Array) -> float:
        return float(values[chosen].sum()) * per_period

    points = log.effort_points[chosen]
    return ChannelEffort(
        channel=name,
        hours_low=average(log.hours_low),
        hours_high=average(log.hours_high),
        people_cost=average((log.hours_low + log.hours_high) / 2 * log.hour_cost),
        resource_cost=average(log.resources),
        effort_points=None if np.isnan(points).all() else average(np.nan_to_num(log.effort_points)),
        periods=len(frozenset[int]().union(*(_cover_periods(week, panel) for week in weeks))),
    )
