"""Rules of hypotheses, tests and forecasts: said before, frozen once it counts, told as it came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from trimtab.intake.header import match_name
from trimtab.problems import Problem
from trimtab.statement import Parameter
from trimtab.team.book import Book, Thing
from trimtab.team.decision import Decision
from trimtab.team.experiment import Hypothesis, Result, Trial
from trimtab.team.forecast import Forecast, Resolution, Source
from trimtab.team.moment import Moment
from trimtab.team.record import Fresh
from trimtab.team.retrospective import Promise, Retrospective

TAIL = 0.1
"""Probability on either side of an 80% range."""


def check_hypothesis(body: Hypothesis) -> Iterator[Problem]:
    """Numbers that can turn out wrong and do not contradict each other."""
    if body.minimum_effect == 0:
        yield Problem(code="problem.effect_zero", column="minimum_effect")
    if body.low >= body.high:
        yield Problem(code="problem.range_reversed", column="high")
    elif body.minimum_effect != 0:
        yield from _check_coherence(body)


def check_trial(body: Trial, fresh: Fresh, moment: Moment) -> Iterator[Problem]:
    """Registered before it begins, and only when the last one on the channel was looked back on."""
    if body.start < moment.today and fresh.origin is None:
        yield Problem(code="problem.trial_begun", column="start", params={"day": body.start.isoformat()})
    if body.end < body.start:
        yield Problem(code="problem.days_reversed", column="end")
    if body.read_on is not None and body.read_on < body.end:
        yield Problem(code="problem.read_too_soon", column="read_on", params={"day": body.end.isoformat()})
    hypothesis = find_hypothesis(moment.book, body)
    if hypothesis is not None and (body.spend_change or 0.0) > hypothesis.budget_cap:
        params: dict[str, Parameter] = {"money": body.spend_change, "cap": hypothesis.budget_cap}
        yield Problem(code="problem.trial_over_cap", column="spend_change", params=params)
    if hypothesis is not None and fresh.origin is None and not _is_registered(hypothesis.channel, fresh, moment.book):
        owed = tuple(str(thing.number) for thing in list_owed(moment.book, hypothesis.channel, moment.today))
        if owed:
            params = {"channel": hypothesis.channel, "trials": owed}
            yield Problem(code="problem.retrospective_owed", column="hypothesis", params=params)


def check_result(body: Result, fresh: Fresh, moment: Moment) -> Iterator[Problem]:
    """Read once, when the test was over or was stopped for a reason."""
    if body.day > moment.today:
        yield Problem(code="problem.day_ahead", column="day", params={"day": body.day.isoformat()})
    thing = moment.book.find(body.trial)
    trial = None if thing is None else thing.current.body
    if thing is None or not isinstance(trial, Trial):
        return
    if body.day < trial.start:
        yield Problem(code="problem.trial_not_begun", column="day", params={"day": trial.start.isoformat()})
    elif body.day < trial.end and body.stopped_early is None:
        yield Problem(code="problem.trial_running", column="day", params={"day": trial.end.isoformat()})
    if given := [other for other, _ in moment.book.pointing(Result, thing.number) if not _is_of(other, fresh)]:
        params = {"trial": thing.number, "number": given[0].number}
        yield Problem(code="problem.result_given", column="trial", params=params)


def check_forecast(body: Forecast, fresh: Fresh, moment: Moment) -> Iterator[Problem]:
    """Something that can be scored, and is not over."""
    if body.probability is None and body.low is None and body.high is None:
        yield Problem(code="problem.forecast_empty", column="probability")
    elif (body.low is None) != (body.high is None):
        yield Problem(code="problem.range_half", column="low" if body.low is None else "high")
    elif body.low is not None and body.high is not None and body.low >= body.high:
        yield Problem(code="problem.range_reversed", column="high")
    if body.resolve_on < moment.today and fresh.origin is None:
        yield Problem(code="problem.day_past", column="resolve_on", params={"day": body.resolve_on.isoformat()})
    if (body.source is Source.VENDOR) != (body.vendor is not None):
        yield Problem(code="problem.vendor_unclear", column="vendor")


def check_resolution(body: Resolution, fresh: Fresh, moment: Moment) -> Iterator[Problem]:
    """It answers what was claimed, once."""
    if body.day > moment.today:
        yield Problem(code="problem.day_ahead", column="day", params={"day": body.day.isoformat()})
    thing = moment.book.find(body.about)
    if thing is None:
        return
    claimed = thing.current.body
    needs_answer = isinstance(claimed, Promise | Decision) or (
        isinstance(claimed, Forecast) and claimed.probability is not None
    )
    if isinstance(claimed, Decision) and not claimed.is_override:
        yield Problem(code="problem.nothing_claimed", column="about", params={"number": thing.number})
    elif needs_answer and body.came_true is None:
        yield Problem(code="problem.answer_missing", column="came_true")
    if isinstance(claimed, Forecast) and claimed.low is not None and body.figure is None:
        yield Problem(code="problem.figure_missing", column="figure")
    if [other for other, _ in moment.book.pointing(Resolution, thing.number) if not _is_of(other, fresh)]:
        yield Problem(code="problem.resolved_before", column="about", params={"number": thing.number})


def is_frozen(thing: Thing, moment: Moment) -> str | None:
    """The code of why a thing may no longer be changed or taken back; None where it may.

    A test is frozen from its first day on, a forecast from the day after it was made: what is only changed when it
    begins to look wrong was no forecast.
    """
    body = thing.first.body
    if isinstance(thing.current.body, Trial) and thing.current.body.start <= moment.today:
        return "problem.trial_frozen"
    if isinstance(body, Forecast) and (thing.first.created_at.date() < moment.today or thing.first.origin is not None):
        return "problem.forecast_frozen"
    if isinstance(body, Decision) and body.is_override and thing.first.created_at.date() < moment.today:
        return "problem.override_frozen"
    return None


def find_hypothesis(book: Book, trial: Trial) -> Hypothesis | None:
    """The very version of the hypothesis that a trial tests; None where it was erased."""
    entry = book.entry(trial.hypothesis)
    return entry.body if entry is not None and isinstance(entry.body, Hypothesis) else None


def list_owed(book: Book, channel: str, today: date) -> tuple[Thing, ...]:
    """Finished tests on a channel that nobody looked back on."""
    return tuple(
        thing
        for thing, trial in list_unexamined(book, today)
        if (hypothesis := find_hypothesis(book, trial)) is not None
        and match_name(hypothesis.channel) == match_name(channel)
    )


def list_unexamined(book: Book, today: date) -> Iterator[tuple[Thing, Trial]]:
    """Tests that are over, by their last day or by a result, and have no retrospective."""
    examined = set[int]().union(*(book.targets(body.about) for _, body in book.standing(Retrospective)))
    for thing, trial in book.standing(Trial):
        is_over = trial.end < today or bool(book.pointing(Result, thing.number))
        if is_over and thing.number not in examined:
            yield thing, trial


def _check_coherence(body: Hypothesis) -> Iterator[Problem]:
    """The range and the probability speak of the same effect."""
    sign = 1 if body.minimum_effect > 0 else -1
    low, high = sorted((sign * body.low, sign * body.high))
    least = 1 - TAIL if sign * body.minimum_effect <= low else 0.0
    most = TAIL if sign * body.minimum_effect >= high else 1.0
    if not least <= body.probability <= most:
        params = {"probability": body.probability, "least": least, "most": most}
        yield Problem(code="problem.forecast_incoherent", column="probability", params=params)


def _is_registered(channel: str, fresh: Fresh, book: Book) -> bool:
    """Whether an entry only changes a test that was registered on this very channel."""
    taken = (entry.body for number in fresh.supersedes if (entry := book.entry(number)) is not None)
    before = (find_hypothesis(book, body) for body in taken if isinstance(body, Trial))
    return any(one is not None and match_name(one.channel) == match_name(channel) for one in before)


def _is_of(thing: Thing, fresh: Fresh) -> bool:
    """Whether an entry puts this very thing right."""
    return any(record.id in fresh.supersedes for record in thing.history)
