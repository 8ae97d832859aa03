"""What was foreseen against what came: channels since a review, tests against what was expected, promises."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from trimtab.intake import Panel
from trimtab.intake.course import read_amounts
from trimtab.intake.header import match_name
from trimtab.intake.panel import ChannelKind
from trimtab.quantities import HALF_WIDTH, Interval
from trimtab.review import ChannelReview, Review
from trimtab.team.advice import Advice
from trimtab.team.book import Book, Thing
from trimtab.team.experiment import Result, Trial
from trimtab.team.forecast import Resolution
from trimtab.team.retrospective import Promise, Recollection, Retrospective
from trimtab.team.rule_of_proof import find_hypothesis


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """One channel over the periods since an earlier review."""

    channel: str
    planned: float | None
    """Money that review planned for these periods; None for an organic channel."""
    spent: float | None
    """Money that was spent; None for an organic channel."""
    foreseen: Interval
    """Outcome value (outcome units when undeclared) at the money spent, or the activity, by the curve recorded then."""
    seen: Interval
    """The same as the newest review sees it; as wide, relative to its mean, as that review's return."""
    is_inside: bool
    """Whether what was seen lies within what was foreseen."""
    is_beyond: bool
    """Whether more was spent or done than that review had ever seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """One registered test with its result."""

    number: int
    """Of the test."""
    channel: str
    what: str
    estimate: float
    error: float | None
    """Sd of the experiment's own error."""
    minimum_effect: float
    met: bool
    """Whether the effect is one that matters."""
    probability: float
    """What the team gave it beforehand."""
    is_inside: bool
    """Whether the team's 80% range held it."""
    expected: Interval | None
    """What the model expected, frozen at registration."""
    surprise: float | None
    """Distance from what the model expected, in sd of model and experiment error together; None without one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """One promise, and whether its number moved."""

    number: int
    what: str
    owner: str
    due: date
    measure: str | None
    before: float | None
    now: float | None
    target: float | None
    kept: bool | None
    """As the team said; None while it has not."""

    @property
    def is_to_stay(self) -> bool:
        """Whether the promise was to keep the number where it is."""
        return self.target is not None and self.target == self.before

    @property
    def has_moved(self) -> bool | None:
        """Whether the number went the way of its target, or moved at all without one.

        None where that is not known, or where the number was to stay: then there is no way to go.
        """
        if self.before is None or self.now is None or self.is_to_stay:
            return None
        wanted = 0.0 if self.target is None else self.target - self.before
        moved = self.now - self.before
        return moved * wanted > 0 if wanted else moved != 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindsight:
    """What a retrospective opens with."""

    since: date | None
    """Day of the last retrospective; None where this is the first."""
    promises: tuple[Promised, ...]
    tests: tuple[Tested, ...]
    channels: tuple[Foreseen, ...]
    review: int | None
    """Number of the earlier review; None where no two reviews of the same data are apart in time."""
    newest: int | None
    periods: int
    """Periods between them that are compared."""
    recollections: tuple[Recollection, ...]
    """What members wrote about what is looked back on; empty while it is sealed."""
    sealed: int = 0
    """How many wrote, where that is all that may be known yet."""


def recall_promises(book: Book, since: date | None, advice: Mapping[str, Advice]) -> tuple[Promised, ...]:
    """Promises that are open, or were settled since the last retrospective."""
    return tuple(
        _recall(thing, promise, settled, advice)
        for thing, promise in book.standing(Promise)
        for settled in [next(iter(book.pointing(Resolution, thing.number)[-1:]), None)]
        if settled is None or since is None or settled[0].current.created_at.date() >= since
    )


def recall_tests(book: Book, about: Sequence[int] = ()) -> tuple[Tested, ...]:
    """Tests with a result: those named, or all that nobody looked back on yet."""
    examined = set[int]().union(*(book.targets(body.about) for _, body in book.standing(Retrospective)))
    wanted = book.targets(about)
    return tuple(
        tested
        for thing, trial in book.standing(Trial)
        if (thing.number in wanted if wanted else thing.number not in examined)
        for tested in _recall_test(book, thing, trial)
    )


def find_recollections(book: Book, about: Sequence[int], occasion: str | None) -> tuple[Thing, ...]:
    """What members wrote about these tests or this occasion; in no order that tells who wrote first."""
    wanted = book.targets(about)
    found = [
        thing
        for thing, body in book.standing(Recollection)
        if book.targets(body.about) & wanted or (occasion is not None and body.occasion == occasion)
    ]
    return tuple(sorted(found, key=lambda thing: thing.current.entry_hash))


def read_recollections(things: Sequence[Thing]) -> tuple[Recollection, ...]:
    """The words of recollections."""
    return tuple(thing.current.body for thing in things if isinstance(thing.current.body, Recollection))


def find_last(book: Book) -> date | None:
    """The day of the last retrospective."""
    days = [thing.first.created_at.date() for thing, _ in book.standing(Retrospective)]
    return max(days, default=None)


def compare_channels(before: Review, now: Review, panel: Panel) -> tuple[tuple[Foreseen, ...], int]:
    """Every channel of both reviews over the periods in between, a horizon at most; and how many those are.

    What was foreseen is read off the curve the earlier review recorded, at the money really spent or, for an organic
    channel, the activity there really was, so that a plan nobody followed does not count as an error. Carry-over from
    before counts in and that beyond does not, about equal while spend goes on level. panel: the data of the newer
    review.
    """
    fresh = [i for i, day in enumerate(panel.periods) if day > before.periods[-1]][: before.horizon]
    if not fresh:
        return (), 0
    newer = {match_name(channel.channel): channel for channel in now.channels}
    planned = {match_name(line.channel): line.planned for line in before.plan.allocation}
    columns = {match_name(channel.name): i for i, channel in enumerate(panel.channels)}
    amounts = read_amounts(panel)
    value = 1.0 if panel.value_per_outcome is None else float(panel.value_per_outcome[:, fresh].mean())
    share = len(fresh) / before.horizon
    found: list[Foreseen] = []
    for old in before.channels:
        key = match_name(old.channel)
        if key in newer and key in columns and old.curve_spend[-1] > 0:
            is_paid = panel.channels[columns[key]].kind is ChannelKind.PAID
            amount = float(amounts[:, fresh, columns[key]].sum())
            foreseen = _read_curve(old, amount / share, share)
            seen = _widen(float(newer[key].contribution_mean[fresh].sum()) * value, newer[key])
            found.append(
                Foreseen(
                    channel=old.channel,
                    planned=planned.get(key, old.today) * share if is_paid else None,
                    spent=amount if is_paid else None,
                    foreseen=foreseen,
                    seen=seen,
                    is_inside=foreseen.low <= seen.mean <= foreseen.high,
                    is_beyond=amount / share > old.observed_high * (1 + 1e-9),
                )
            )
    return tuple(found), len(fresh)


def _read_curve(channel: ChannelReview, level: float, share: float) -> Interval:
    """What a recorded curve holds at a spend over the horizon, for a share of the horizon."""
    curves = (channel.curve_mean, channel.curve_low, channel.curve_high)
    mean, low, high = (float(np.interp(level, channel.curve_spend, curve)) * share for curve in curves)
    return Interval(mean=mean, low=low, high=high)


def _widen(brought: float, channel: ChannelReview) -> Interval:
    """What was brought, with the relative width of the channel's return."""
    known = channel.returns.return_on_investment
    if not isinstance(known, Interval) or not known.is_finite or known.mean == 0:
        return Interval(mean=brought, low=brought, high=brought)
    ends = sorted((brought * known.low / known.mean, brought * known.high / known.mean))
    return Interval(mean=brought, low=ends[0], high=ends[1])


def _recall(
    thing: Thing, promise: Promise, settled: tuple[Thing, Resolution] | None, advice: Mapping[str, Advice]
) -> Promised:
    told = None if settled is None else settled[1]
    now = None if told is None else told.figure
    if now is None and promise.channel is not None and promise.measure is not None:
        known = advice.get(match_name(promise.channel))
        now = None if known is None else known.measures.get(promise.measure)
    return Promised(
        number=thing.number,
        what=promise.what,
        owner=promise.owner,
        due=promise.due,
        measure=promise.measure,
        before=promise.before,
        now=now,
        target=promise.target,
        kept=None if told is None else told.came_true,
    )


def _recall_test(book: Book, thing: Thing, trial: Trial) -> Iterator[Tested]:
    hypothesis = find_hypothesis(book, trial)
    for _, result in book.pointing(Result, thing.number)[-1:]:
        if hypothesis is None:
            return
        yield Tested(
            number=thing.number,
            channel=hypothesis.channel,
            what=hypothesis.what,
            estimate=result.estimate,
            error=result.standard_error,
            minimum_effect=hypothesis.minimum_effect,
            met=hypothesis.holds_at(result.estimate),
            probability=hypothesis.probability,
            is_inside=hypothesis.low <= result.estimate <= hypothesis.high,
            expected=trial.expected,
            surprise=_measure_surprise(trial, result),
        )


def _measure_surprise(trial: Trial, result: Result) -> float | None:
    if trial.expected is None or result.standard_error is None:
        return None
    model = (trial.expected.high - trial.expected.low) / (2 * HALF_WIDTH)
    spread = math.hypot(model, result.standard_error)
    return (result.estimate - trial.expected.mean) / spread if spread > 0 else None
