"""From a file and settings to everything one review is computed from, or to all that stands in its way."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from trimtab.cycle.limit import check_limits
from trimtab.cycle.memory import find_ledger, recall_choices, recall_scale
from trimtab.cycle.settings import Settings
from trimtab.cycle.workspace import Workspace, check_writable
from trimtab.intake import ChannelKind, Panel, Reading, read_efforts, read_file
from trimtab.intake.timeline import find_last_day
from trimtab.lift import Lift, read_lifts
from trimtab.lift.archive import read_archive
from trimtab.lift.meta import expect_return
from trimtab.model import fix_scale
from trimtab.problems import BadInput, Problem
from trimtab.quantities import ChannelName
from trimtab.review import Coverage, Sitting
from trimtab.statement import Parameter

QUARTER = 92
"""Days in the longest quarter."""


def prepare_sitting(
    source: object,
    settings: Settings,
    workspace: Workspace | None = None,
    page: Path | None = None,
    problems: tuple[Problem, ...] = (),
    *,
    today: date | None = None,
) -> Sitting:
    """Read everything a review needs; raises `BadInput` with every problem of every file, those handed in first.

    source: a path, or a pandas, polars or pyarrow table.
    workspace: where the last review is looked up and this one will be recorded; None: there is no looking back.
    page: where its page will be written. Nothing is written yet.
    today: the day the review is held; data that ended long before it are told so. None: by the clock.
    """
    reading = read_file(source, roles=settings.roles, declared=settings.declared)
    found = [*problems, *reading.problems]
    found.extend(() if page is None else check_page(page, source, settings))
    found.extend(() if workspace is None else workspace.check())
    if reading.panel is None:
        raise BadInput(found)
    panel = reading.panel
    found.extend(check_limits(settings.budget, panel))
    lifts, faults, told = ((), (), ()) if settings.lifts is None else read_lifts(settings.lifts, panel)
    found.extend(faults)
    efforts, faults, more = ((), (), ()) if settings.inputs is None else read_efforts(settings.inputs, panel)
    found.extend(faults)
    if found:
        raise BadInput(found)
    expected, foreseen = foresee_new(panel, settings.lifts, lifts)
    ledger, file = None if workspace is None else find_ledger(workspace), Path(reading.file)
    return Sitting(
        panel=panel,
        coverage=cover(
            reading, panel, (*_check_age(panel, today or datetime.now(UTC).date()), *told, *more, *foreseen)
        ),
        lifts=lifts,
        efforts=efforts,
        terms=settings.terms,
        budget=settings.budget,
        last={} if ledger is None else recall_choices(ledger, file, panel),
        scale=fix_scale(panel) if ledger is None else recall_scale(ledger, file, panel),
        country=settings.country,
        seed=settings.seed,
        data_hash=reading.sha256,
        expected=expected,
    )


def foresee_new(
    panel: Panel, file: Path | None, lifts: tuple[Lift, ...]
) -> tuple[dict[ChannelName, tuple[float, float]], tuple[Problem, ...]]:
    """What all finished tests in a file foresee of channels with less than a quarter of history, and notices of it.

    A channel whose own tests the model learns from already takes nothing from them twice.
    """
    running = (panel.exposure > 0).any(axis=0).sum(axis=0)
    tested = {lift.channel for lift in lifts}
    fresh = [
        channel.name
        for channel, periods in zip(panel.channels, running, strict=True)
        if channel.kind is ChannelKind.PAID and periods < panel.grain.periods_per_quarter and channel.name not in tested
    ]
    archive = read_archive(file)[0] if file is not None and fresh and panel.same_money else ()
    foreseen = {
        name: expectation
        for name in fresh
        if (expectation := expect_return(archive, name, panel.outcome_name)) is not None
    }
    notices = (
        Problem(
            code=f"notice.foreseen_from_{'own' if each.is_own else 'all'}_tests",
            params={"channel": name, "tests": each.pooled.tests, "mean": each.pooled.mean},
        )
        for name, each in foreseen.items()
    )
    return {name: (each.pooled.mean, each.pooled.next_sd) for name, each in foreseen.items()}, tuple(notices)


def check_page(page: Path, source: object, settings: Settings) -> tuple[Problem, ...]:
    """A page may not take the place of what it is made from."""
    file = Path(source) if isinstance(source, str | Path) else None
    read = (path for path in (file, settings.lifts, settings.inputs) if path is not None)
    if any(_is_same(page, path) for path in read):
        return (Problem(code="problem.page_is_data", file=str(page)),)
    return check_writable(page)


def _is_same(page: Path, path: Path) -> bool:
    try:
        return page.samefile(path)
    except OSError:  # one of them is not there, or nobody may look
        return False


def _check_age(panel: Panel, today: date) -> tuple[Problem, ...]:
    """The notice that the data end more than a quarter ago, so that the next quarter of the plan is past as well."""
    last = find_last_day(panel.periods[-1], panel.grain)
    if (today - last).days <= QUARTER:
        return ()
    params: dict[str, Parameter] = {"last": last.isoformat(), "today": today.isoformat()}
    return (Problem(code="notice.data_old", params=params),)


def cover(reading: Reading, panel: Panel, notices: tuple[Problem, ...] = ()) -> Coverage:
    """What the file held and what was done with it; notices: those of the files beside it."""
    return Coverage(
        file=reading.file,
        rows_read=reading.rows_read,
        rows_used=reading.rows_used,
        first_period=panel.periods[0],
        last_period=panel.periods[-1],
        grain=panel.grain.value,
        geos=len(panel.geos),
        roles=reading.roles,
        dialect=reading.dialect,
        notices=(*reading.notices, *notices),
    )
