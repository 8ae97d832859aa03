"""How well forecasts did on what happened, as values: plain numpy, so every later room can read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from trimtab.model.prospect import HALF, find_ends
from trimtab.quantities import LEVEL, Array, Grain
from trimtab.statement import Statement

MODEL, NO_MEDIA, LAST_YEAR = "model", "no_media", "last_year"
"""The forecasters compared: the model, the same model without media, and the same period last year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How one forecaster did."""

    forecaster: str
    periods: int
    """Periods with an outcome to be compared with."""
    covered_half: float
    """Share of outcomes inside the 50% interval."""
    covered: float
    """Share of outcomes inside the 90% interval."""
    crps: float
    """Mean continuous ranked probability score, outcome units; the lower the better."""
    error: float
    """Mean forecast minus mean outcome, outcome units."""
    width: float
    """Mean width of the 90% interval, outcome units."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Round:
    """One forecast made with what was known before its first period."""

    periods: tuple[date, ...]
    actual: Array
    """[period], outcome over all geos; NaN where missing."""
    mean: Array
    """[period], the model's forecast."""
    low: Array
    """[period], lower end of its 90% interval."""
    high: Array
    """[period]."""
    scores: tuple[Score, ...]
    """In the order of `Backtest.scores`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Backtest:
    """The model's forecasts of what is known by now, against two simpler ones."""

    outcome_name: str
    grain: Grain
    rounds: tuple[Round, ...]
    """Oldest first."""
    scores: tuple[Score, ...]
    """Over all rounds: the model, the same without media, the same period last year."""
    skipped: tuple[Statement, ...] = ()
    """Rounds that could not be held, and why, oldest first."""

    def __repr__(self) -> str:
        """What came out."""
        told = ", ".join(f"{score.forecaster} {score.crps:.4g}" for score in self.scores)
        return f"Backtest({self.outcome_name!r}, {len(self.rounds)} rounds, CRPS: {told})"

    @property
    def best(self) -> Score:
        """The forecaster with the smallest CRPS; the first of equals."""
        return min(self.scores, key=lambda score: score.crps)


def score_draws(forecaster: str, draws: Array, actual: Array) -> Score:
    """Score a forecast. draws: `[draw, period]`; actual: `[period]`, periods without an outcome are passed over."""
    known = np.isfinite(actual)
    draws, actual = draws[:, known], actual[known]
    (low, high), (lower, upper) = find_ends(draws, LEVEL), find_ends(draws, HALF)
    return Score(
        forecaster=forecaster,
        periods=len(actual),
        covered_half=float(np.mean((lower <= actual) & (actual <= upper))),
        covered=float(np.mean((low <= actual) & (actual <= high))),
        crps=float(measure_crps(draws, actual).mean()),
        error=float((draws.mean(axis=0) - actual).mean()),
        width=float((high - low).mean()),
    )


def measure_crps(draws: Array, actual: Array) -> Array:
    """Continuous ranked probability score of each period, `[period]`, in the outcome's unit.

    E|X - y| - 1/2 E|X - X'| with X, X' two draws: how far the draws lie from the outcome, less half of how far they lie
    from each other; for a forecast without spread the absolute error. The second mean is over all pairs, through the
    order statistics: sum over i, j of |x[i] - x[j]| = 2 sum over i of (2i - n - 1) x[(i)].
    Source: Gneiting & Raftery 2007, equation 21.
    """
    count = len(draws)
    weight = 2.0 * np.arange(1, count + 1) - count - 1
    return np.asarray(np.abs(draws - actual).mean(axis=0) - weight @ np.sort(draws, axis=0) / count**2)


def join_scores(scores: Sequence[Score]) -> Score:
    """One forecaster's scores over several rounds, each period counting the same."""
    weight = np.array([score.periods for score in scores], dtype=float)

    def average(values: list[float]) -> float:
        return float(np.average(values, weights=weight))

    return Score(
        forecaster=scores[0].forecaster,
        periods=int(weight.sum()),
        covered_half=average([score.covered_half for score in scores]),
        covered=average([score.covered for score in scores]),
        crps=average([score.crps for score in scores]),
        error=average([score.error for score in scores]),
        width=average([score.width for score in scores]),
    )
