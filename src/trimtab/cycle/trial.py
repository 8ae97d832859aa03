"""The verbs of designing: what shall be tested, and a file of regions, to designs of a test."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from trimtab.cycle.experiment import name_channel, report_region
from trimtab.cycle.settings import Settings
from trimtab.intake.header import match_name
from trimtab.intake.timeline import DateOrder, find_grain, list_periods, read_days
from trimtab.lift.archive import read_archive
from trimtab.lift.course import WHOLE, read_series
from trimtab.lift.geo import GeoSeries
from trimtab.problems import BadInput, Problem
from trimtab.quantities import ChannelName, Grain
from trimtab.statement import Parameter, Statement
from trimtab.trial import Change, GeoDesigns, GeoRequest, design_geo
from trimtab.trial.users import UserDesign, UserRequest, size_users

WEEKS = (2.0, 4.0, 6.0)
"""Lengths that are tried where none is named."""
COOLDOWN = 1.0
"""Weeks after the test that are read as well, where that is not said."""
MONTH = 31
"""Most days of a period."""
LEAD = 7
"""Days between today and the first day of a test, at least."""
SHORTEST_WEEKS, LONGEST_WEEKS = 0.1, 104.0
"""Lengths that can be asked for; the shortest rounds to a day."""
MOST_USERS, MOST_DAYS = 10_000_000_000, 3_650
"""Beyond the people there are, and beyond the years that anybody waits."""
SHARES = frozenset(
    {"--by", "--most-share", "--least-share", "--no-harm", "--power", "--rate", "--effect", "--share", "--explained"}
)
"""Flags of shares, which may have been meant in per cents."""
Figure = tuple[str, float | None, float, float]
"""(flag, value, least, most) of what was asked for."""
USUAL = {Change.GO_DARK: 1.0, Change.HOLDBACK: 0.5, Change.HEAVY_UP: 1.0}
"""Share of the usual spend that is moved, where that is not said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignAsked:
    """A geo test to be designed, as it was asked for; names and days still as text."""

    channel: str
    change: Change = Change.GO_DARK
    by: float | None = None
    weeks: tuple[float, ...] = ()
    cooldown: float | None = None
    """Weeks."""
    start: str | None = None
    treated: tuple[tuple[str, ...], ...] = ()
    cells: int = 1
    include: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    least_share: float = 0.0
    most_share: float = 0.4
    most_money: float | None = None
    margin: float | None = None
    power: float = 0.8
    candidates: int = 1_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Designed:
    """What came of designing."""

    file: str
    designs: GeoDesigns
    notices: tuple[Problem, ...]


def design_geo_test(
    source: object, settings: Settings, asked: DesignAsked, today: date, archive: Path | None = None
) -> Designed:
    """Design a geo test on a file of outcomes per region; raises `BadInput` with every fault.

    today: where no start is asked for, the test begins after it; an earlier one is told.
    archive: finished and planned tests, told where they are in the way.
    """
    series, problems, notices = read_series(source, settings.roles, settings.declared)
    others, more = read_archive(archive) if archive is not None else ((), ())
    found = [*problems, *more, *_check_figures(asked)]
    start, faults = _read_start(asked.start, settings.declared.date_order)
    found.extend(faults)
    known = {} if series is None else {match_name(name): name for name in series.geos}
    if series is not None:
        found.extend(_check_names(asked, series, known))
        found.extend(() if start is None else _check_start(start, series))
    if found or series is None:
        raise BadInput(found)
    step = _find_step(series)
    found.extend(_check_lengths(asked.weeks, step))
    if found:
        raise BadInput(found)

    def name(texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(known[match_name(text)] for text in texts))

    value, margin = settings.declared.value_per_outcome, settings.terms.margin
    request = GeoRequest(
        channel=ChannelName(name_channel(asked.channel, series)),
        change=asked.change,
        by=USUAL[asked.change] if asked.by is None else asked.by,
        lengths=tuple(sorted({max(round(n * 7 / step), 1) for n in asked.weeks or WEEKS})),
        cooldown=math.ceil((COOLDOWN if asked.cooldown is None else asked.cooldown) * 7 / step),
        start=start or _choose_start(series, today),
        treated=tuple(name(cell) for cell in asked.treated),
        cells=asked.cells,
        include=name(asked.include),
        spare=name(asked.spare),
        exclude=name(asked.exclude),
        together=tuple(name(group) for group in asked.together),
        least_share=asked.least_share,
        most_share=asked.most_share,
        most_money=asked.most_money,
        worth=None if value is None else value * (1.0 if margin is None else margin),
        margin=asked.margin,
        power=asked.power,
        candidates=asked.candidates,
        seed=settings.seed,
    )
    designs = design_geo(series, request, others)
    if request.start < today:
        past = Statement(code="design.caution.past_start", params={"start": request.start.isoformat()})
        designs = replace(designs, cautions=(*designs.cautions, past))
    return Designed(file=series.file, designs=designs, notices=notices)


def _find_step(series: GeoSeries) -> int:
    """Days of a period; about thirty for months."""
    return int(np.median(np.diff([day.toordinal() for day in series.periods]))) if len(series.periods) > 1 else 1


def _choose_start(series: GeoSeries, today: date) -> date:
    """The first day of a period that leaves time to prepare; of days, a Monday."""
    earliest = max(today, series.last_day) + timedelta(days=LEAD)
    return _find_next(series, earliest) if _find_step(series) > 1 else _find_monday(earliest)


def _find_next(series: GeoSeries, day: date) -> date:
    """The first day of the first period that begins on a day after the history, or later."""
    grain = find_grain(series.periods) or Grain.DAY
    first = series.last_day + timedelta(days=1)
    later = list_periods(first, max(day, first) + timedelta(days=MONTH), grain)
    return next(period for period in later if period >= day)


def _find_monday(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _check_start(start: date, series: GeoSeries) -> list[Problem]:
    """A first day that the history knows already, that no history speaks for, or that lies within a period."""
    days: dict[str, Parameter] = {"start": start.isoformat(), "last": series.last_day.isoformat()}
    if not series.last_day < start <= series.last_day + timedelta(days=MOST_DAYS):
        return [Problem(code="problem.design_start", file=series.file, params=days)]
    following = _find_next(series, start)
    if following != start:
        params: dict[str, Parameter] = {**days, "next": following.isoformat()}
        return [Problem(code="problem.design_start_within", file=series.file, params=params)]
    return []


def _check_lengths(weeks: tuple[float, ...], step: int) -> list[Problem]:
    """Lengths that were asked for and hold no whole period."""
    return [
        Problem(code="problem.design_too_short", params={"weeks": f"{n:.12g}", "days": step})
        for n in weeks
        if round(n * 7) < min(step, MONTH - 3)
    ]


def _read_start(text: str | None, order: DateOrder | None) -> tuple[date | None, tuple[Problem, ...]]:
    if text is None:
        return None, ()
    day = read_days([text], order).values[0]
    if day is None:
        return None, (Problem(code="problem.test_day_unreadable", params={"flag": "--start", "value": text}),)
    return day, ()


def read_start(text: str) -> date:
    """The first day of a test; raises `BadInput` where it is none."""
    start, faults = _read_start(text, None)
    if start is None:
        raise BadInput(faults)
    return start


def _check_figures(asked: DesignAsked) -> list[Problem]:
    """Figures that no test can have."""
    most = 10.0 if asked.change is Change.HEAVY_UP else 1.0
    told: list[Figure] = [
        ("--by", asked.by, 0.01, most),
        *(("--weeks", weeks, SHORTEST_WEEKS, LONGEST_WEEKS) for weeks in asked.weeks),
        ("--cooldown", asked.cooldown, 0, LONGEST_WEEKS),
        ("--cells", asked.cells, 1, 6),
        ("--most-share", asked.most_share, 0.001, 0.99),
        ("--least-share", asked.least_share, 0, asked.most_share),
        ("--most-money", asked.most_money, 0.01, 1e15),
        ("--no-harm", asked.margin, 0.0001, 0.99),
        ("--power", asked.power, 0.5, 0.99),
        ("--candidates", asked.candidates, 1, 100_000),
    ]
    return _refuse_figures(told)


def _refuse_figures(told: Iterable[Figure]) -> list[Problem]:
    """A problem for each figure outside its range; what is not a number lies in none."""
    return [
        _refuse_figure(flag, value, low, high)
        for flag, value, low, high in told
        if value is not None and not low <= value <= high
    ]


def _refuse_figure(flag: str, value: float, low: float, high: float) -> Problem:
    params: dict[str, Parameter] = {"flag": flag, "value": f"{value:.12g}"}
    if flag in SHARES and max(high, 2) <= value <= 100 and low <= value / 100 <= high:
        return Problem(code="problem.design_percent", params={**params, "instead": f"{value / 100:.12g}"})
    return Problem(code="problem.design_figure", params={**params, "low": f"{low:.12g}", "high": f"{high:.12g}"})


def _check_names(asked: DesignAsked, series: GeoSeries, known: dict[str, str]) -> list[Problem]:
    """Regions that are not in the data, or are asked to be two things at once."""
    if series.geos == (WHOLE,):
        return [Problem(code="problem.test_without_geos", file=series.file)]
    groups = (*asked.treated, asked.include, asked.spare, asked.exclude, *asked.together)
    found = [
        report_region(name, series)
        for name in dict.fromkeys(name for group in groups for name in group)
        if match_name(name) not in known
    ]
    treated = [{match_name(name) for name in cell} for cell in (*asked.treated, asked.include)]
    kept = {match_name(name) for name in (*asked.spare, *asked.exclude)}
    both = set[str]().union(*(cell & kept for cell in treated))
    for place, cell in enumerate(treated):
        both |= cell & set[str]().union(*treated[place + 1 :])
    if both:
        found.append(Problem(code="problem.design_geo_twice", params={"geos": tuple(sorted(both))}))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeAsked:
    """An A/B test to be sized, as it was asked for."""

    metric: str
    rate: float | None = None
    """Share of users who do it; else `mean` and `sd` say how users differ."""
    mean: float | None = None
    sd: float | None = None
    effect: float | None = None
    """Smallest change worth finding; or, instead, `no_harm`: the loss that shall be ruled out."""
    no_harm: float | None = None
    share: float = 0.5
    daily: float | None = None
    explained: float = 0.0
    goals: int = 1
    looked: bool = True
    power: float = 0.8


def size_user_test(asked: SizeAsked) -> UserDesign:
    """Size an A/B test; raises `BadInput` with every figure that no test can have."""
    effect = (asked.no_harm or 0.0) if asked.effect is None else asked.effect
    told: list[Figure] = [
        ("--rate", asked.rate, 0.000001, 0.999999),
        ("--mean", None if asked.mean is None else abs(asked.mean), 1e-6, 1e12),
        ("--sd", asked.sd, 1e-6, 1e12),
        ("--effect" if asked.no_harm is None else "--no-harm", effect, 0.0001, 10),
        ("--share", asked.share, 0.001, 0.999),
        ("--daily", asked.daily, 1, 1e9),
        ("--explained", asked.explained, 0, 0.999),
        ("--goals", asked.goals, 1, 100),
        ("--power", asked.power, 0.5, 0.99),
    ]
    found = _refuse_figures(told)
    mean = asked.mean if asked.rate is None else asked.rate
    # What users do or do not do differs by its own rate.
    sd = asked.sd if asked.rate is None else math.sqrt(max(asked.rate * (1 - asked.rate), 0.0))
    if mean is None or sd is None:
        found.append(Problem(code="problem.size_without_spread"))
    if found or mean is None or sd is None:
        raise BadInput(found)
    design = size_users(
        UserRequest(
            metric=asked.metric,
            mean=mean,
            sd=sd,
            effect=effect,
            share=asked.share,
            daily=asked.daily,
            explained=asked.explained,
            goals=asked.goals,
            looked=asked.looked,
            safety=asked.no_harm is not None,
            power=asked.power,
        )
    )
    if design.users > MOST_USERS or (design.days or 0) > MOST_DAYS:
        params: dict[str, Parameter] = {"users": f"{design.users:.2g}", "effect": effect}
        raise BadInput([Problem(code="problem.size_out_of_reach", params=params)])
    return design
