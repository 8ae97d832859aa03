"""The verb of looking ahead: what a course of spend is expected to bring, and how well such forecasts did so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from trimtab import model
from trimtab.cycle.environment import keep_compiled
from trimtab.cycle.following import stand_on
from trimtab.cycle.history import read_review
from trimtab.cycle.settings import Settings, Tree
from trimtab.cycle.sitting import check_page, cover
from trimtab.cycle.workspace import Workspace
from trimtab.intake import Course, Panel, count_known, cut_panel, follow_plan, go_on, read_course, read_file
from trimtab.intake.course import YEAR
from trimtab.intake.planned import FARTHEST
from trimtab.lift import Lift, read_lifts
from trimtab.model import Backtest, Forecast, Progress, Scale
from trimtab.problems import BadInput, Problem
from trimtab.review import Coverage
from trimtab.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Question:
    """Everything one forecast is computed from."""

    panel: Panel
    """Up to the last period with an outcome."""
    course: Course
    coverage: Coverage
    lifts: tuple[Lift, ...]
    country: str | None
    seed: int
    scale: Scale | None = None
    """The units of the review whose plan is followed; None: those of the panel."""


def prepare_forecast(
    source: object,
    settings: Settings,
    *,
    path: object = None,
    plan: tuple[Workspace, int] | None = None,
    periods: int | None = None,
    page: Path | None = None,
    problems: tuple[Problem, ...] = (),
    given: Tree | None = None,
) -> Question:
    """Read everything a forecast needs; raises `BadInput` with every problem of every file, those handed in first.

    source: a path, or a pandas, polars or pyarrow table; rows at its end without an outcome say what is planned.
    path: the file or table of what is going to be spent. plan: a recorded review whose plan is followed. Without either
    the rows without an outcome are followed, and without those spend goes on as of late for `periods`, a quarter by
    default. With a plan the review's data, tests and settings are taken; given: what is said for this forecast alone,
    which must not contradict them.
    """
    if plan is not None:
        found = [*problems, *(() if page is None else check_page(page, source, settings))]
        return _follow(source, settings, plan, found, given or {})
    reading = read_file(source, roles=settings.roles, declared=settings.declared)
    found = [*problems, *reading.problems]
    found.extend(() if page is None else check_page(page, source, settings))
    if reading.panel is None:
        raise BadInput(found)
    panel, course = cut_panel(reading.panel, count_known(reading.panel))
    lifts, faults, notices = ((), (), ()) if settings.lifts is None else read_lifts(settings.lifts, panel)
    found.extend(faults)
    if path is not None:
        read, faults, more = read_course(path, panel, settings.declared.rates)
        found.extend(faults)
        course, notices = read or course, (*notices, *more)
    elif periods is not None and periods > (most := FARTHEST * YEAR[panel.grain]):
        found.append(Problem(code="problem.forecast_too_far", params={"periods": periods, "most": most}))
    elif not course.periods:
        course = go_on(panel, panel.grain.periods_per_quarter if periods is None else periods)
    if found:
        raise BadInput(found)
    return Question(
        panel=panel,
        course=course,
        coverage=cover(reading, panel, notices),
        lifts=lifts,
        country=settings.country,
        seed=settings.seed,
    )


def _follow(
    source: object, settings: Settings, plan: tuple[Workspace, int], problems: Sequence[Problem], given: Tree
) -> Question:
    """The question that a recorded review's plan asks, of the review's data and with its settings."""
    entry = read_review(*plan)
    ground = stand_on(source, entry, settings, given)
    if problems or ground.panel is None:
        raise BadInput([*problems, *ground.problems])
    planned = {a.channel: a.planned for a in entry.review.plan.allocation}
    return Question(
        panel=ground.panel,
        course=follow_plan(ground.panel, planned, entry.id),
        coverage=entry.sitting.coverage if ground.reading.panel is None else cover(ground.reading, ground.panel),
        lifts=entry.sitting.lifts,
        country=entry.sitting.country,
        seed=entry.sitting.seed,
        scale=entry.sitting.scale,
    )


def make_forecast(question: Question, progress: Progress | None = None) -> Forecast:
    """Fit the past and follow the course; the same question gives the same forecast."""
    keep_compiled()
    posterior = model.fit(
        question.panel,
        question.lifts,
        seed=question.seed,
        horizon=max(len(question.course.periods), question.panel.grain.periods_per_quarter),
        country=question.country,
        scale=question.scale,
        returning=True,
        progress=progress,
    )
    found = model.forecast(posterior, question.course, seed=question.seed)
    return replace(found, statements=(*found.statements, Statement(code="forecast.finer_year")))


def hold_backtest(question: Question, progress: Progress | None = None, *, periods: int | None = None) -> Backtest:
    """Forecast the last quarters from what was known before each, and compare with what came."""
    keep_compiled()
    return model.backtest(
        question.panel,
        question.lifts,
        periods=periods,
        seed=question.seed,
        country=question.country,
        progress=progress,
    )
