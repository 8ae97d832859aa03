"""The verbs of designing: what shall be tested, and a file of regions, to designs of a test."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from trimtab.cycle.settings import Settings
from trimtab.intake.header import match_name
from trimtab.intake.timeline import DateOrder, read_days
from trimtab.lift.archive import read_archive
from trimtab.lift.course import WHOLE, read_series
from trimtab.lift.geo import GeoSeries
from trimtab.problems import BadInput, Problem
from trimtab.quantities import ChannelName
from trimtab.trial import Change, GeoDesigns, GeoRequest, design_geo
from trimtab.trial.users import UserDesign, UserRequest, size_users

WEEKS = (2.0, 4.0, 6.0)
"""Lengths that are tried where none is named."""
COOLDOWN = 1.0
"""Weeks after the test that are read as well, where that is not said."""
LEAD = 7
"""Days between today and the first day of a test, at least."""
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

    today: no test begins before it. archive: finished and planned tests, told where they are in the way.
    """
    series, problems, notices = read_series(source, settings.roles, settings.declared)
    others, more = read_archive(archive) if archive is not None else ((), ())
    found = [*problems, *more, *_check_figures(asked)]
    start, faults = _read_start(asked.start, settings.declared.date_order)
    found.extend(faults)
    known = {} if series is None else {match_name(name): name for name in series.geos}
    if series is not None:
        found.extend(_check_names(asked, series, known))
    if found or series is None:
        raise BadInput(found)
    step = int(np.median(np.diff([day.toordinal() for day in series.periods]))) if len(series.periods) > 1 else 1
    weeks = asked.weeks or WEEKS

    def name(texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(known[match_name(text)] for text in texts))

    value, margin = settings.declared.value_per_outcome, settings.terms.margin
    request = GeoRequest(
        channel=ChannelName(_name_channel(asked.channel, series)),
        change=asked.change,
        by=USUAL[asked.change] if asked.by is None else asked.by,
        lengths=tuple(sorted({max(round(n * 7 / step), 1) for n in weeks})),
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
    return Designed(file=series.file, designs=design_geo(series, request, others), notices=notices)


def _choose_start(series: GeoSeries, today: date) -> date:
    """The first day of a period that leaves time to prepare; of days, a Monday."""
    earliest = max(today, series.last_day) + timedelta(days=LEAD)
    weekday = series.periods[-1].weekday() if len(series.periods) > 1 and _is_weekly(series) else 0
    return earliest + timedelta(days=(weekday - earliest.weekday()) % 7)


def _is_weekly(series: GeoSeries) -> bool:
    return (series.periods[-1] - series.periods[-2]).days == 7


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
    told = [
        ("--by", asked.by, asked.by is None or 0 < asked.by <= (10 if asked.change is Change.HEAVY_UP else 1)),
        ("--weeks", min(asked.weeks, default=1), min(asked.weeks, default=1) > 0),
        ("--cooldown", asked.cooldown, asked.cooldown is None or asked.cooldown >= 0),
        ("--cells", asked.cells, 1 <= asked.cells <= 6),
        ("--most-share", asked.most_share, 0 < asked.most_share < 1),
        ("--least-share", asked.least_share, 0 <= asked.least_share < asked.most_share),
        ("--most-money", asked.most_money, asked.most_money is None or asked.most_money > 0),
        ("--no-harm", asked.margin, asked.margin is None or 0 < asked.margin < 1),
        ("--power", asked.power, 0.5 <= asked.power < 1),
        ("--candidates", asked.candidates, 1 <= asked.candidates <= 100_000),
    ]
    return [
        Problem(code="problem.design_figure", params={"flag": flag, "value": str(value)})
        for flag, value, holds in told
        if not holds
    ]


def _check_names(asked: DesignAsked, series: GeoSeries, known: dict[str, str]) -> list[Problem]:
    """Regions that are not in the data, or are asked to be two things at once."""
    if series.geos == (WHOLE,):
        return [Problem(code="problem.test_without_geos", file=series.file)]
    groups = (*asked.treated, asked.include, asked.spare, asked.exclude, *asked.together)
    found = [
        Problem(code="problem.test_unknown_geo", file=series.file, params={"name": name, "known": series.geos[:10]})
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


def _name_channel(asked: str, series: GeoSeries) -> str:
    """The channel as the file's spend calls it, else as it was asked for."""
    return next((name for name in series.spend if match_name(name) == match_name(asked)), asked)


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
    effect = asked.no_harm if asked.effect is None else asked.effect
    told = [
        ("--rate", asked.rate, asked.rate is None or 0 < asked.rate < 1),
        ("--mean", asked.mean, asked.mean is None or asked.mean != 0),
        ("--sd", asked.sd, asked.sd is None or asked.sd > 0),
        ("--effect" if asked.no_harm is None else "--no-harm", effect, effect is not None and 0 < effect < 10),
        ("--share", asked.share, 0 < asked.share < 1),
        ("--daily", asked.daily, asked.daily is None or asked.daily > 0),
        ("--explained", asked.explained, 0 <= asked.explained < 1),
        ("--goals", asked.goals, 1 <= asked.goals <= 100),
        ("--power", asked.power, 0.5 <= asked.power < 1),
    ]
    found = [
        Problem(code="problem.size_figure", params={"flag": flag, "value": str(value)})
        for flag, value, holds in told
        if not holds
    ]
    mean = asked.mean if asked.rate is None else asked.rate
    # What users do or do not do differs by its own rate.
    sd = asked.sd if asked.rate is None else math.sqrt(max(asked.rate * (1 - asked.rate), 0.0))
    if mean is None or sd is None:
        found.append(Problem(code="problem.size_without_spread"))
    if found or mean is None or sd is None or effect is None:
        raise BadInput(found)
    return size_users(
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
