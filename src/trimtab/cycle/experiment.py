"""The verb of measuring: a file and what was tested to a read-out, and its row in the archive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from trimtab.cycle.settings import Settings
from trimtab.cycle.workspace import check_writable, explain_refusal, replace_file
from trimtab.intake.header import match_name
from trimtab.intake.timeline import DateOrder, read_days
from trimtab.lift.archive import Finished, Row, compose_archive, is_test, read_archive
from trimtab.lift.before import BeforeReadOut, measure_before
from trimtab.lift.course import WHOLE, read_series
from trimtab.lift.effect import Effect
from trimtab.lift.geo import GeoReadOut, GeoSeries, GeoTest, Weights, measure_geo
from trimtab.lift.meta import choose_relative
from trimtab.lift.record import Use
from trimtab.lift.user import UserReadOut, UserTest, measure_users
from trimtab.lift.user.table import Wanted, read_users
from trimtab.problems import BadInput, Problem
from trimtab.quantities import ChannelName
from trimtab.statement import Parameter

ReadOut = GeoReadOut | UserReadOut | BeforeReadOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When a test ran, as it was asked for; days still as text."""

    start: str | None = None
    end: str | None = None
    read_until: str | None = None
    """None: no cool-down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GeoAsked:
    """A geo test as it was asked for; without `treated`, a before/after comparison of everything."""

    channel: str
    window: Window
    treated: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    spend_change: float | None = None
    planned_change: float | None = None
    """What it was registered to be; the file says what it was."""
    weights: Weights = Weights.RIDGE
    use: Use = Use.CALIBRATE
    so_far: bool = False
    history_from: str | None = None
    """First day the comparison may learn from; None: all there is."""
    from_panel: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class UserAsked:
    """An A/B test as it was asked for."""

    control: str
    treatment: str | None
    """None: the one arm besides the control."""
    wanted: Wanted
    window: Window
    split: tuple[tuple[str, float], ...] = ()
    planned: float | None = None
    is_over: bool = False
    """Whether it is registered with a last day, and that is past."""
    channel: str | None = None
    share: float | None = None
    spend_change: float | None = None
    use: Use = Use.CALIBRATE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Measured:
    """What came of a measurement."""

    file: str
    read_out: ReadOut
    row: Row | None
    """What goes into the archive; None where nothing can be taken into reviews."""
    notices: tuple[Problem, ...]


def measure_geo_test(source: object, settings: Settings, asked: GeoAsked, archive: Path | None = None) -> Measured:
    """Read a geo test, or a before/after comparison, out of a file; raises `BadInput` with every fault.

    archive: finished experiments, which must not have run in the same geos at the same time.
    """
    series, problems, notices = read_series(source, settings.roles, settings.declared)
    days, faults = _read_window(asked.window, settings.declared.date_order, needed=True)
    others, more = _read_others(archive)
    since, unread = _read_since(asked, settings.declared.date_order, days)
    found = [*problems, *faults, *more, *unread]
    known = {} if series is None else {match_name(name): name for name in series.geos}
    if series is not None:
        named = [(name, known.get(match_name(name))) for name in (*asked.treated, *asked.excluded)]
        found.extend(_check_names(named, series, asked))
    if found or series is None or days is None:
        raise BadInput(found)
    series = series if since is None else series.start_on(since)
    test = GeoTest(
        channel=ChannelName(name_channel(asked.channel, series)),
        treated=tuple(dict.fromkeys(known[match_name(name)] for name in asked.treated)) or series.geos,
        start=days[0],
        end=days[1],
        read_until=days[2],
        excluded=tuple(known[match_name(name)] for name in asked.excluded),
        spend_change=asked.spend_change,
        planned_change=asked.planned_change,
        weights=asked.weights,
        use=asked.use,
        so_far=asked.so_far and bool(asked.treated),
        from_panel=asked.from_panel,
    )
    if not asked.treated:
        before = measure_before(series, test, others)
        return Measured(file=series.file, read_out=before, row=_make_row(before, None), notices=notices)
    geo = measure_geo(series, test, others)
    return Measured(file=series.file, read_out=geo, row=_make_row(geo, _find_share(series, test)), notices=notices)


def measure_user_test(source: object, settings: Settings, asked: UserAsked, archive: Path | None = None) -> Measured:
    """Read an A/B test out of a file of users or of sums per arm; raises `BadInput` with every fault.

    archive: finished experiments; what they showed is the prior of the decision.
    """
    experiment, problems, notices = read_users(source, asked.wanted, settings.declared)
    days, faults = _read_window(asked.window, settings.declared.date_order, needed=False)
    others, more = _read_others(archive)
    found = [*problems, *faults, *more]
    if experiment is None:
        raise BadInput(found)
    arms = experiment.moments.arms
    known = {match_name(arm): arm for arm in arms}
    control = known.get(match_name(asked.control))
    rest = [arm for arm in arms if arm != control]
    treatment = known.get(match_name(asked.treatment)) if asked.treatment else rest[0] if len(rest) == 1 else None
    for name, arm in ((asked.control, control), (asked.treatment or "", treatment)):
        if arm is None:
            code = "problem.unknown_arm" if name else "problem.which_arm"
            found.append(Problem(code=code, params={"name": name, "known": arms}))
    if asked.split and {match_name(name) for name, _ in asked.split} != set(known):
        found.append(Problem(code="problem.split_of_other_arms", params={"known": arms}))
    if found or control is None or treatment is None:
        raise BadInput(found)
    test = UserTest(
        control=control,
        treatment=treatment,
        metrics=experiment.metrics,
        split=tuple((known[match_name(name)], share) for name, share in asked.split),
        planned=asked.planned,
        is_over=asked.is_over,
        channel=None if asked.channel is None else ChannelName(asked.channel),
        start=None if days is None else days[0],
        end=None if days is None else days[1],
        share=asked.share,
        spend_change=asked.spend_change,
        use=asked.use,
    )
    read_out = measure_users(experiment.moments, test, _recall_gains(others, test))
    row = None
    if read_out.record is not None and test.goal is not None:
        row = Row(
            lift=read_out.record,
            relative=read_out.relative,
            lower_is_better=test.goal.lower_is_better,
            outcome=test.goal.name,
        )
    return Measured(file=str(source), read_out=read_out, row=row, notices=notices)


def _recall_gains(archive: Sequence[Finished], test: UserTest) -> tuple[Effect, ...]:
    """What earlier tests say of the gain of this one: itself left out, and turned round where it took money away."""
    others = [row for row in archive if not is_test(row, test.channel, (test.start, test.end))]
    gains = choose_relative(others, test.channel, None if test.goal is None else test.goal.name)
    spent_less = test.spend_change is not None and test.spend_change < 0
    return tuple(replace(gain, estimate=-gain.estimate) for gain in gains) if spent_less else gains


def keep_row(path: Path, row: Row) -> None:
    """Write an experiment at the end of the archive, whole or not at all; raises `BadInput`.

    What was written is read again before it takes the place of the file, so that no row is lost or misread later.
    """
    problems = check_writable(path)
    text, faults = ("", ()) if problems else compose_archive(path, row)
    if problems or faults:
        raise BadInput([*problems, *faults])
    before = len(read_archive(path)[0]) if path.exists() and path.stat().st_size else 0
    try:
        with replace_file(path) as draft:
            draft.write_bytes(text.encode("utf-8", "surrogateescape"))
            rows, faults = read_archive(draft)
            if faults or len(rows) != before + 1 or rows[-1].start != row.lift.start:
                raise BadInput([Problem(code="problem.archive_written_otherwise", file=str(path))])
    except OSError as error:
        raise BadInput([explain_refusal(path, error)]) from error


def _read_window(
    window: Window, order: DateOrder | None, *, needed: bool
) -> tuple[tuple[date, date, date] | None, tuple[Problem, ...]]:
    """First and last day of the test, and last day of the read-out."""
    found: list[Problem] = []
    days: dict[str, date | None] = {}
    for name, text in (("start", window.start), ("end", window.end), ("read-until", window.read_until)):
        days[name] = None if text is None else read_days([text], order).values[0]
        if days[name] is None and (text is not None or (needed and name != "read-until")):
            code = "problem.test_day_missing" if text is None else "problem.test_day_unreadable"
            found.append(Problem(code=code, params={"flag": f"--{name}", "value": text or ""}))
    start, end = days["start"], days["end"]
    if found or start is None or end is None:
        return None, tuple(found)
    until = days["read-until"] or end
    if not start <= end <= until:
        params: dict[str, Parameter] = {"start": start.isoformat(), "end": end.isoformat(), "until": until.isoformat()}
        return None, (Problem(code="problem.test_days_reversed", params=params),)
    return (start, end, until), ()


def _read_since(
    asked: GeoAsked, order: DateOrder | None, days: tuple[date, date, date] | None
) -> tuple[date | None, tuple[Problem, ...]]:
    """The first day to learn from; it lies before the test."""
    if asked.history_from is None:
        return None, ()
    params: dict[str, Parameter] = {"flag": "--history-from", "value": asked.history_from}
    since = read_days([asked.history_from], order).values[0]
    if since is None:
        return None, (Problem(code="problem.test_day_unreadable", params=params),)
    if days is not None and since >= days[0]:
        params = {"since": since.isoformat(), "start": days[0].isoformat()}
        return None, (Problem(code="problem.history_after_test", params=params),)
    return since, ()


def _read_others(archive: Path | None) -> tuple[tuple[Finished, ...], tuple[Problem, ...]]:
    return ((), ()) if archive is None else read_archive(archive)


def _check_names(named: Sequence[tuple[str, str | None]], series: GeoSeries, asked: GeoAsked) -> list[Problem]:
    """Geos that are not in the data, are both treated and left out, or leave nothing to compare with."""
    if asked.treated and series.geos == (WHOLE,):
        return [Problem(code="problem.test_without_geos", file=series.file)]
    found = [report_region(name, series) for name, geo in named if geo is None]
    both = {match_name(name) for name in asked.treated} & {match_name(name) for name in asked.excluded}
    if both:
        found.append(Problem(code="problem.test_geo_twice", params={"geos": tuple(sorted(both))}))
    return found


def report_region(name: str, series: GeoSeries) -> Problem:
    """That a name is no region of the file; and where commas part regions of it, what to put between them."""
    known = {match_name(geo): geo for geo in series.geos}
    parts = [known.get(match_name(part)) for part in name.split(",")]
    geos = tuple(geo for geo in parts if geo is not None)
    if len(parts) > 1 and len(geos) == len(parts):
        params: dict[str, Parameter] = {"name": name, "found": geos, "instead": "; ".join(geos)}
        return Problem(code="problem.test_geos_by_comma", file=series.file, params=params)
    return Problem(code="problem.test_unknown_geo", file=series.file, params={"name": name, "known": series.geos[:10]})


def name_channel(asked: str, series: GeoSeries) -> str:
    """The channel as the file's spend calls it, else as it was asked for."""
    return next((name for name in series.spend if match_name(name) == match_name(asked)), asked)


def _find_share(series: GeoSeries, test: GeoTest) -> float | None:
    """The part of the whole outcome before the test that the treated geos had."""
    before = [day < test.start for day in series.periods]
    volume = np.nansum(series.outcome[:, before], axis=1)
    treated = np.array([name in test.treated for name in series.geos])
    return float(volume[treated].sum() / volume.sum()) if volume.sum() > 0 else None


def _make_row(read_out: GeoReadOut | BeforeReadOut, share: float | None) -> Row | None:
    record, effect, observed = read_out.record, read_out.effect, read_out.observed
    if record is None or effect is None or observed is None:
        return None
    expected = observed - effect.estimate
    relative = None
    if expected > 0 and observed > 0:
        # The log of what came over what would have come, whose error is that of the estimate per unit expected.
        relative = Effect(
            estimate=float(np.log(observed / expected)),
            standard_error=effect.standard_error / expected,
            degrees_of_freedom=effect.degrees_of_freedom,
        )
    return Row(
        lift=record,
        share_of_all=share,
        relative=relative,
        outcome=read_out.outcome_name,
        spend_error=None if read_out.change is None else read_out.change.standard_error,
    )
