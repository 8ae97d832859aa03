"""Why a later review says something else than an earlier one of the same data.

From the earlier review to the later, one thing changes at a time, and each time the review is held again: the program
and machine, figures that were restated, data that came in, tests, settings. What a number moves by at a step is that
step's share; the shares add up to the whole move. Where causes work on each other, the share of a cause depends on
its place in this order, which is always the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np

from trimtab.cycle.environment import describe_environment
from trimtab.cycle.history import list_reviews, read_review
from trimtab.cycle.memory import is_same_data
from trimtab.cycle.review import Progress, hold_review
from trimtab.cycle.workspace import Workspace
from trimtab.intake import Panel
from trimtab.intake.course import cut_panel
from trimtab.ledger import Entry
from trimtab.ledger.encoding import encode
from trimtab.lift import Lift
from trimtab.problems import BadInput, Problem
from trimtab.quantities import ChannelName, Interval
from trimtab.refresh import Cause, ChannelShift, NumberShift, Refresh, Step
from trimtab.review import ChannelReview, Review, Sitting
from trimtab.statement import Parameter, Statement

SETTINGS = ("terms", "budget", "efforts", "country", "seed", "last")
"""Parts of a sitting that are neither data nor tests."""


def explain_refresh(
    workspace: Workspace, number: int, since: int | None = None, progress: Progress | None = None
) -> Refresh:
    """What changed since an earlier review, and why. Records nothing.

    number, since: of the recorded reviews; since: None: the newest before it of a file of the same name.
    Raises `BadInput`: no such reviews, an earlier one that is not earlier, or two that are not about the same data.
    """
    later = read_review(workspace, number)
    earlier = _find_before(workspace, later) if since is None else read_review(workspace, since)
    given: dict[str, Parameter] = {"number": later.id, "since": earlier.id}
    if earlier.id >= later.id:
        raise BadInput([Problem(code="problem.since_not_before", params=given)])
    if not is_same_data(earlier.sitting.panel, later.sitting.panel):
        raise BadInput([Problem(code="problem.since_other_data", params=given)])
    if _find_units(earlier.sitting.panel) != _find_units(later.sitting.panel):
        raise BadInput([Problem(code="problem.since_other_units", params=given)])
    steps, reviews = [], [earlier.review]
    for step, stage in _list_stages(earlier, later):
        steps.append(step)
        reviews.append(stage if isinstance(stage, Review) else hold_review(stage, progress))
    return Refresh(
        since=earlier.id,
        number=later.id,
        held=(earlier.created_at, later.created_at),
        earlier=earlier.review,
        later=later.review,
        steps=tuple(steps),
        channels=_compare(reviews),
    )


def _find_before(workspace: Workspace, later: Entry) -> Entry:
    """The newest earlier review of a file of the same name that is about the same data, erased ones apart."""
    name = Path(later.sitting.coverage.file).name
    for heading in reversed(list_reviews(workspace)):
        if heading.id < later.id and heading.file and Path(heading.file).name == name:
            entry = read_review(workspace, heading.id)
            if is_same_data(entry.sitting.panel, later.sitting.panel):
                return entry
    params: dict[str, Parameter] = {"number": later.id, "file": name}
    raise BadInput([Problem(code="problem.no_review_before", params=params)])


def _find_units(panel: Panel) -> tuple[str | None, bool]:
    """What returns are counted in: the money, and whether outcomes have a value in it."""
    return panel.currency, panel.value_per_outcome is not None


def _list_stages(earlier: Entry, later: Entry) -> Iterator[tuple[Step, Sitting | Review]]:
    """Each step with what the review after it is held on, or that review where it is recorded already."""
    now = describe_environment()
    if dict(earlier.environment) != now:
        yield _tell_program(earlier, now), earlier.sitting
    stages = tuple(_change_data(earlier.sitting, later.sitting))
    stages += tuple(_change_terms(stages[-1][1] if stages else earlier.sitting, later.sitting))
    if dict(later.environment) == now and stages:
        yield from stages[:-1]
        yield stages[-1][0], later.review
        return
    yield from stages
    if dict(later.environment) != now:
        yield _tell_program(later, now), later.review


def _change_data(here: Sitting, there: Sitting) -> Iterator[tuple[Step, Sitting]]:
    """From one sitting's data to the other's: what was restated of the common past first, then what came in."""
    known = set(here.panel.periods)
    count = _count_common(here.panel, there.panel)
    if count is not None:
        past, _ = cut_panel(there.panel, count)
        if restated := _count_restated(here.panel, past):
            here = replace(here, panel=past, last=there.last)
            yield _step(Cause.RESTATED, cells=restated), here
    if not _is_equal(here.panel, there.panel):
        here = replace(here, panel=there.panel, coverage=there.coverage, scale=there.scale, last=there.last)
        if count is None:  # channels came or went: what is said of single channels must be of those there are
            here = replace(here, efforts=there.efforts, budget=there.budget, lifts=_keep_lifts(here))
        periods = there.panel.periods
        added, first, last = len(set(periods) - known), periods[0].isoformat(), periods[-1].isoformat()
        yield _step(Cause.NEW_DATA, periods=added, first=first, last=last), here


def _change_terms(here: Sitting, there: Sitting) -> Iterator[tuple[Step, Sitting]]:
    """From one sitting's tests and settings to the other's, on the same data."""
    if not _is_equal(here.lifts, there.lifts):
        step = _step(Cause.TESTS, before=len(here.lifts), after=len(there.lifts))
        here = replace(here, lifts=there.lifts)
        yield step, here
    names = tuple(name for name in SETTINGS if not _is_equal(getattr(here, name), getattr(there, name)))
    if names:
        yield _step(Cause.SETTINGS, names=tuple(f"refresh.setting.{name}" for name in names)), there


def _step(cause: Cause, **params: Parameter) -> Step:
    return Step(cause=cause, statement=Statement(code=f"refresh.step.{cause.value}", params=params))


def _tell_program(entry: Entry, now: Mapping[str, str]) -> Step:
    changed = sorted(name for name in {*entry.environment, *now} if entry.environment.get(name) != now.get(name))
    return _step(Cause.PROGRAM, number=entry.id, parts=tuple(changed))


def _keep_lifts(sitting: Sitting) -> tuple[Lift, ...]:
    names = {channel.name for channel in sitting.panel.channels}
    return tuple(lift for lift in sitting.lifts if lift.channel in names)


def _count_common(before: Panel, now: Panel) -> int | None:
    """Periods of the earlier panel where the later one goes on from it; None where its columns are others."""
    columns = [(p.channels, p.controls, p.geos, p.outcome_name, p.currency) for p in (before, now)]
    count = len(before.periods)
    return count if columns[0] == columns[1] and now.periods[:count] == before.periods else None


def _count_restated(before: Panel, now: Panel) -> int:
    """Cells both panels hold with another figure."""
    pairs = [
        (before.outcome, now.outcome),
        (before.spend, now.spend),
        (before.exposure, now.exposure),
        (before.control_values, now.control_values),
    ]
    changed = sum(int(np.sum(~np.isclose(b, n, rtol=1e-9, atol=0.0, equal_nan=True))) for b, n in pairs)
    return changed or int(not _is_equal(before, now))


def _is_equal(before: object, now: object) -> bool:
    return bool(encode(before) == encode(now))


MEASURES: Mapping[str, Callable[[Review, ChannelReview], object]] = {
    "return_on_investment": lambda _, channel: channel.returns.return_on_investment,
    "marginal_return": lambda _, channel: channel.returns.marginal_return,
    "contribution": lambda _, channel: channel.returns.contribution,
    "probability_below_hurdle": lambda _, channel: channel.verdict.probability_below_hurdle,
    "planned": lambda review, channel: next(
        (each.planned for each in review.plan.allocation if each.channel == channel.channel), None
    ),
}
"""What is followed from review to review."""


def _compare(reviews: list[Review]) -> tuple[ChannelShift, ...]:
    found = [{channel.channel: channel for channel in review.channels} for review in reviews]
    names = [*found[-1], *(name for name in found[0] if name not in found[-1])]
    return tuple(
        _compare_channel(name, [(r, by_name.get(name)) for r, by_name in zip(reviews, found, strict=True)])
        for name in names
    )


def _compare_channel(name: ChannelName, stages: list[tuple[Review, ChannelReview | None]]) -> ChannelShift:
    choices = [None if channel is None else channel.verdict.choice for _, channel in stages]
    return ChannelShift(
        channel=name,
        moves=tuple(
            _follow(measure, [None if channel is None else _read(take(review, channel)) for review, channel in stages])
            for measure, take in MEASURES.items()
        ),
        before=choices[0],
        after=choices[-1],
        turned=tuple(k for k, (one, two) in enumerate(pairwise(choices)) if one != two),
    )


def _follow(measure: str, values: list[Interval | None]) -> NumberShift:
    known = [value.mean for value in values if value is not None]
    shares = tuple(np.diff(known).tolist()) if len(known) == len(values) else None
    return NumberShift(measure=measure, before=values[0], after=values[-1], shares=shares)


def _read(value: object) -> Interval | None:
    if isinstance(value, Interval):
        return value if value.is_finite else None
    return Interval(mean=value, low=value, high=value) if isinstance(value, float) else None
