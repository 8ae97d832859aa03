"""Why a later review says something else than an earlier one of the same data.

From the earlier review to the later, one thing changes at a time (`transition` says in which order), and each time the
review is held again. What a number moves by at a step is that step's share; the shares add up to the whole move. Where
causes work on each other, the share of a cause depends on its place in the order, which is always the same. A share
within what the chance of the draws makes of nothing is no cause (`chance`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np

from trimtab.cycle.chance import bound_chance, measure_mean_error, measure_plan_error, measure_share_error
from trimtab.cycle.environment import describe_environment
from trimtab.cycle.history import list_reviews, read_review
from trimtab.cycle.memory import is_same_data
from trimtab.cycle.review import fit_sitting, hold_review
from trimtab.cycle.transition import describe_fit, list_changes, make_step
from trimtab.cycle.workspace import Workspace
from trimtab.ledger import Entry
from trimtab.model import Posterior, Progress
from trimtab.plan import Allocation
from trimtab.problems import BadInput, Problem
from trimtab.quantities import ChannelName, Interval
from trimtab.refresh import Cause, ChannelShift, NumberShift, Refresh, Step
from trimtab.review import ChannelReview, Review, Sitting
from trimtab.statement import Parameter


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
    if odd := _compare_units(earlier, later):
        raise BadInput([odd])
    bench = _Bench(progress)
    steps, reviews, redrawn, last = [], [earlier.review], [], earlier.sitting
    for step, sitting, recorded in _list_stages(earlier, later):
        steps.append(step)
        reviews.append(recorded or bench.hold(sitting))
        redrawn.append(step.cause is Cause.PROGRAM or describe_fit(sitting) != describe_fit(last))
        last = sitting
    return Refresh(
        since=earlier.id,
        number=later.id,
        held=(earlier.created_at, later.created_at),
        earlier=earlier.review,
        later=later.review,
        steps=tuple(steps),
        channels=_compare(reviews, redrawn),
    )


def _find_before(workspace: Workspace, later: Entry) -> Entry:
    """The newest earlier review of a file of the same name that is about the same data, erased ones apart."""
    name = Path(later.sitting.coverage.file).name
    for line in reversed(list_reviews(workspace)):
        if line.id < later.id and line.file and Path(line.file).name == name:
            entry = read_review(workspace, line.id)
            if is_same_data(entry.sitting.panel, later.sitting.panel):
                return entry
    params: dict[str, Parameter] = {"number": later.id, "file": name}
    raise BadInput([Problem(code="problem.no_review_before", params=params)])


def _compare_units(earlier: Entry, later: Entry) -> Problem | None:
    """The problem of returns counted in other units: another currency, or a value of outcomes in one of them only."""
    then, now = earlier.sitting.panel, later.sitting.panel
    given: dict[str, Parameter] = {"number": later.id, "since": earlier.id}
    if then.currency is not None and now.currency is not None and then.currency != now.currency:
        params: dict[str, Parameter] = {**given, "before": then.currency, "after": now.currency}
        return Problem(code="problem.since_other_currency", params=params)
    units = [(panel.currency is None, panel.value_per_outcome is None) for panel in (then, now)]
    return None if units[0] == units[1] else Problem(code="problem.since_other_units", params=given)


def _list_stages(earlier: Entry, later: Entry) -> Iterator[tuple[Step, Sitting, Review | None]]:
    """Each step with the sitting after it, and with its review where that is recorded already."""
    now = describe_environment()
    stages = [*list_changes(earlier.sitting, later.sitting)]
    if not stages and dict(earlier.environment) == dict(later.environment):
        return
    if dict(earlier.environment) != now:
        stages.insert(0, (_tell_program(earlier, now), earlier.sitting))
    if dict(later.environment) != now:
        stages.append((_tell_program(later, now), later.sitting))
    for place, (step, sitting) in enumerate(stages, start=1):
        yield step, sitting, later.review if place == len(stages) else None


def _tell_program(entry: Entry, now: Mapping[str, str]) -> Step:
    changed = sorted(name for name in {*entry.environment, *now} if entry.environment.get(name) != now.get(name))
    return make_step(Cause.PROGRAM, number=entry.id, parts=tuple(changed))


class _Bench:
    """Holds reviews one after the other, and fits again only what asks for another fit."""

    def __init__(self, progress: Progress | None) -> None:
        self.progress = progress
        self.asked: object = None
        self.posterior: Posterior | None = None

    def hold(self, sitting: Sitting) -> Review:
        asked = describe_fit(sitting)
        if self.posterior is None or asked != self.asked:
            self.posterior, self.asked = fit_sitting(sitting, self.progress), asked
        return hold_review(sitting, self.progress, posterior=self.posterior)


Number = tuple[Interval, float]
"""A number, of zero width where it has no interval, and its standard error by the chance of the draws."""


def _take_return(name: str, _: Review, channel: ChannelReview) -> object:
    return getattr(channel.returns, name)


def _take_risk(_: Review, channel: ChannelReview) -> object:
    return channel.verdict.probability_below_hurdle


def _take_plan(review: Review, channel: ChannelReview) -> object:
    return next((each for each in review.plan.allocation if each.channel == channel.channel), None)


MEASURES: Mapping[str, Callable[[Review, ChannelReview], object]] = {
    "return_on_investment": partial(_take_return, "return_on_investment"),
    "marginal_return": partial(_take_return, "marginal_return"),
    "contribution": partial(_take_return, "contribution"),
    "probability_below_hurdle": _take_risk,
    "planned": _take_plan,
}
"""What is followed from review to review."""


def _read(value: object, review: Review, channel: ChannelReview) -> Number | None:
    """A number a review holds; None where there is none."""
    if isinstance(value, Interval):
        return (value, measure_mean_error(value, review)) if value.is_finite else None
    if isinstance(value, Allocation):
        return _point(value.planned), measure_plan_error(value, channel, review)
    return (_point(value), measure_share_error(value, review)) if isinstance(value, float) else None


def _point(value: float) -> Interval:
    return Interval(mean=value, low=value, high=value)


def _compare(reviews: list[Review], redrawn: list[bool]) -> tuple[ChannelShift, ...]:
    """redrawn: for each step, whether the reviews before and after it rest on other draws."""
    found = [{channel.channel: channel for channel in review.channels} for review in reviews]
    names = [*found[-1], *(name for name in found[0] if name not in found[-1])]
    return tuple(
        _compare_channel(name, [(r, by_name.get(name)) for r, by_name in zip(reviews, found, strict=True)], redrawn)
        for name in names
    )


def _compare_channel(
    name: ChannelName, stages: list[tuple[Review, ChannelReview | None]], redrawn: list[bool]
) -> ChannelShift:
    choices = [None if channel is None else channel.verdict.choice for _, channel in stages]
    moves = []
    for measure, take in MEASURES.items():
        numbers = [None if channel is None else _read(take(r, channel), r, channel) for r, channel in stages]
        moves.append(_follow(measure, numbers, redrawn))
    return ChannelShift(
        channel=name,
        moves=tuple(moves),
        before=choices[0],
        after=choices[-1],
        turned=tuple(k for k, (one, two) in enumerate(pairwise(choices)) if one != two),
    )


def _follow(measure: str, numbers: list[Number | None], redrawn: list[bool]) -> NumberShift:
    ends = [None if number is None else number[0] for number in (numbers[0], numbers[-1])]
    known = [number for number in numbers if number is not None]
    if len(known) < len(numbers):
        return NumberShift(measure=measure, before=ends[0], after=ends[1], shares=None, chance=None)
    errors = [error for _, error in known]
    return NumberShift(
        measure=measure,
        before=ends[0],
        after=ends[1],
        shares=tuple(np.diff([value.mean for value, _ in known]).tolist()),
        chance=tuple(
            bound_chance(*pair) if drawn else 0.0 for drawn, pair in zip(redrawn, pairwise(errors), strict=True)
        ),
    )
