"""How good the team's forecasts are: scores of what came true, for the team, for vendors, for oneself."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from trimtab.quantities import HALF_WIDTH
from trimtab.team.book import Book
from trimtab.team.decision import Decision
from trimtab.team.experiment import Result, Trial
from trimtab.team.forecast import Forecast, Resolution, Source
from trimtab.team.record import Mark
from trimtab.team.rule_of_proof import find_hypothesis

OUTSIDE = 0.2
"""Probability an 80% range leaves outside."""
BINS = 10
"""Of the calibration picture, equally wide."""
ENOUGH = 10
"""Resolved forecasts below which a score says little."""


class Speaker(Enum):
    """Who forecast."""

    TEAM = "team"
    MEMBER = "member"
    VENDOR = "vendor"
    OVERRIDE = "override"
    """The team, against the rule that evidence comes first."""
    HYPOTHESIS = "hypothesis"
    """The team, about a test."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """One forecast, with how it turned out where that is known."""

    number: int
    """Of its record."""
    speaker: Speaker
    text: str
    made: date
    resolve_on: date
    vendor: str | None = None
    probability: float | None = None
    low: float | None = None
    high: float | None = None
    """80% range."""
    unit: str | None = None
    mark: Mark | None = None
    came_true: bool | None = None
    """None while it is open."""
    figure: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Forecasts of about the same probability."""

    low: float
    high: float
    count: int
    forecast: float
    """Mean of what was forecast."""
    came_true: float
    """Share that came true."""
    least: float
    most: float
    """Shares that fit (Wilson 90% interval)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How a set of forecasts did."""

    open: int
    """Not resolved yet."""
    answered: int
    """Probabilities whose claim came true or did not."""
    brier: float | None
    """Mean squared distance of the probability from what came: 0 is perfect, 0.25 is a coin."""
    log: float | None
    """Mean surprise, minus the log of the probability of what came: 0 is perfect, 0.69 is a coin."""
    base_rate: float | None
    """Share that came true."""
    brier_of_base: float | None
    """Brier score of always saying the base rate, known only afterwards: to beat it is to tell cases apart."""
    bins: tuple[Bin, ...]
    ranges: int
    """80% ranges whose figure is known."""
    inside: float | None
    """Share of them that held the figure; 0.8 is what was promised."""
    interval_scores: Mapping[str, float]
    """Mean interval score per unit, smaller is better; figures of different units cannot be added."""

    @property
    def is_enough(self) -> bool:
        """Whether the scores say much."""
        return max(self.answered, self.ranges) >= ENOUGH


def list_predictions(book: Book) -> tuple[Prediction, ...]:
    """Every forecast that stands, oldest first."""
    found = [*_forecasts(book), *_overrides(book), *_hypotheses(book)]
    return tuple(sorted(found, key=lambda prediction: (prediction.made, prediction.number)))


def keep_own(predictions: Sequence[Prediction], key: bytes | None) -> tuple[Prediction, ...]:
    """Those made by whoever holds a key."""
    return tuple(
        prediction
        for prediction in predictions
        if key is not None and prediction.mark is not None and prediction.mark.is_of(key)
    )


def score_predictions(predictions: Sequence[Prediction]) -> Scores:
    """Score what is resolved.

    Brier: mean of (p − o)². Log: mean of −ln p of what came. Interval score of [l, u] at x with α = 0.2:
    (u − l) + 2/α (l − x)⁺ + 2/α (x − u)⁺.
    Source: Brier 1950, Verification of forecasts; Gneiting & Raftery 2007, Strictly proper scoring rules, section 6.2.
    """
    pairs = [(c.probability, float(c.came_true)) for c in predictions if c.probability and c.came_true is not None]
    ranged = [c for c in predictions if c.low is not None and c.high is not None and c.figure is not None]
    base = _mean([o for _, o in pairs])
    return Scores(
        open=sum(_is_open(prediction) for prediction in predictions),
        answered=len(pairs),
        brier=_mean([(p - o) ** 2 for p, o in pairs]),
        log=_mean([-math.log(p if o else 1 - p) for p, o in pairs]),
        base_rate=base,
        brier_of_base=None if base is None else base * (1 - base),
        bins=tuple(_sort_into_bins(pairs)),
        ranges=len(ranged),
        inside=_mean([float(_holds(prediction)) for prediction in ranged]),
        interval_scores={unit: _score_unit(ranged, unit) for unit in dict.fromkeys(c.unit or "" for c in ranged)},
    )


def group_predictions(
    predictions: Sequence[Prediction], name: Callable[[Prediction], str | None]
) -> Mapping[str, tuple[Prediction, ...]]:
    """Claims by a name, those without one left out."""
    found: dict[str, list[Prediction]] = {}
    for prediction in predictions:
        if (key := name(prediction)) is not None:
            found.setdefault(key, []).append(prediction)
    return {key: tuple(group) for key, group in found.items()}


def _forecasts(book: Book) -> Iterator[Prediction]:
    speakers = {Source.TEAM: Speaker.TEAM, Source.MEMBER: Speaker.MEMBER, Source.VENDOR: Speaker.VENDOR}
    for thing, body in book.standing(Forecast):
        resolution = _find_resolution(book, thing.number)
        yield Prediction(
            number=thing.number,
            speaker=speakers[body.source],
            text=body.claim,
            made=thing.first.created_at.date(),
            resolve_on=body.resolve_on,
            vendor=body.vendor,
            probability=body.probability,
            low=body.low,
            high=body.high,
            unit=body.unit,
            mark=thing.current.mark,
            came_true=None if resolution is None else resolution.came_true,
            figure=None if resolution is None else resolution.figure,
        )


def _overrides(book: Book) -> Iterator[Prediction]:
    for thing, body in book.standing(Decision):
        if body.is_override and body.resolve_on is not None:
            resolution = _find_resolution(book, thing.number)
            yield Prediction(
                number=thing.number,
                speaker=Speaker.OVERRIDE,
                text=body.claim or "",
                made=thing.first.created_at.date(),
                resolve_on=body.resolve_on,
                probability=body.probability,
                came_true=None if resolution is None else resolution.came_true,
            )


def _hypotheses(book: Book) -> Iterator[Prediction]:
    """A hypothesis is a forecast once a test of it is registered, and its result resolves it."""
    for thing, trial in book.standing(Trial):
        body = find_hypothesis(book, trial)
        if body is None:
            continue
        results = book.pointing(Result, thing.number)
        effect = results[-1][1].estimate if results else None
        yield Prediction(
            number=book.number_of[trial.hypothesis],
            speaker=Speaker.HYPOTHESIS,
            text=body.what,
            made=thing.first.created_at.date(),
            resolve_on=trial.read_on or trial.end,
            probability=body.probability,
            low=body.low,
            high=body.high,
            unit=body.unit or body.metric,
            came_true=None if effect is None else body.holds_at(effect),
            figure=effect,
        )


def _find_resolution(book: Book, number: int) -> Resolution | None:
    found = book.pointing(Resolution, number)
    return found[-1][1] if found else None


def _is_open(prediction: Prediction) -> bool:
    return prediction.came_true is None and prediction.figure is None


def _holds(prediction: Prediction) -> bool:
    assert prediction.low is not None
    assert prediction.high is not None
    assert prediction.figure is not None
    return prediction.low <= prediction.figure <= prediction.high


def _score_unit(predictions: Sequence[Prediction], unit: str) -> float:
    scores = [_score_range(prediction) for prediction in predictions if (prediction.unit or "") == unit]
    return sum(scores) / len(scores)


def _score_range(prediction: Prediction) -> float:
    assert prediction.low is not None
    assert prediction.high is not None
    assert prediction.figure is not None
    below, above = max(prediction.low - prediction.figure, 0.0), max(prediction.figure - prediction.high, 0.0)
    return prediction.high - prediction.low + 2 / OUTSIDE * (below + above)


def _sort_into_bins(pairs: Sequence[tuple[float, float]]) -> Iterator[Bin]:
    for place in range(BINS):
        inside = [(p, o) for p, o in pairs if min(int(p * BINS + 1e-9), BINS - 1) == place]
        if inside:
            hits = sum(o for _, o in inside)
            least, most = _wilson(hits, len(inside))
            yield Bin(
                low=place / BINS,
                high=(place + 1) / BINS,
                count=len(inside),
                forecast=sum(p for p, _ in inside) / len(inside),
                came_true=hits / len(inside),
                least=least,
                most=most,
            )


def _wilson(hits: float, count: int) -> tuple[float, float]:
    """Interval of a share that holds it with probability LEVEL. Source: Wilson 1927, Probable inference."""
    share, spread = hits / count, HALF_WIDTH**2 / count
    centre = (share + spread / 2) / (1 + spread)
    half = HALF_WIDTH * math.sqrt(share * (1 - share) / count + spread / (4 * count)) / (1 + spread)
    return max(centre - half, 0.0), min(centre + half, 1.0)


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
