"""Response curves read at any spend, between the points the model computed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from trimtab.model.posterior import ResponseCurve
from trimtab.quantities import Array

STEEPEST = 3.0
"""Largest end slope of a piece, in units of its secant, that keeps it monotone. Source: Fritsch and Carlson 1980."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Curves:
    """Outcome at any spend, for each draw and in expectation.

    Between two points a curve is the weighted mean of its values there. The weight follows a monotone cubic through the
    *expected* outcome and its slopes and is the same for all draws, so the mean over draws of what is read is exactly
    what is read from the mean, and no draw ever leaves the range of its neighbours.

        outcome(x) = (1 − w) outcome[j] + w outcome[j+1],   w = 3t² − 2t³ + a (t − 2t² + t³) + b (t³ − t²)

    with t the place in the piece and a, b its end slopes in units of its secant.
    Laws: test_the_mean_of_the_draws_is_the_expectation, test_a_reading_stays_between_its_neighbours.
    """

    curve: ResponseCurve
    expected: Array
    """[channel, point], posterior mean outcome."""
    start: Array
    """[channel, piece], slope of the expected outcome at a piece's left end, in units of its secant."""
    end: Array
    """[channel, piece], the same at its right end."""
    legible: NDArray[np.bool_]
    """[channel], whether there is a curve at all: finite, over a range of spend."""

    @classmethod
    def of(cls, curve: ResponseCurve) -> Curves:
        """Prepare the curves for reading."""
        expected = curve.outcome.mean(axis=0)
        slope = curve.marginal.mean(axis=0)
        legible = np.isfinite(expected).all(axis=1) & (curve.spend[:, -1] > 0)
        with np.errstate(divide="ignore", invalid="ignore"):
            per_secant = np.diff(curve.spend, axis=1) / np.diff(expected, axis=1)
            start, end = slope[:, :-1] * per_secant, slope[:, 1:] * per_secant
        return cls(
            curve=curve,
            expected=np.where(legible[:, None], expected, 0.0),
            start=_tame(start),
            end=_tame(end),
            legible=legible,
        )

    def tilt(self, weights: Array) -> Curves:
        """The same curves with draws weighed otherwise in what is expected, `[draw]` adding up to 1."""
        expected = np.einsum("d,dcp->cp", weights, self.curve.outcome)
        return replace(self, expected=np.where(self.legible[:, None], expected, 0.0))

    def expect(self, spend: Array) -> Array:
        """Return the expected outcome, `[channel, any]`, at `spend`, `[channel, any]`, in the curve's range."""
        piece, weight = self._place(spend)
        rows = np.arange(len(spend))[:, None]
        return np.asarray((1 - weight) * self.expected[rows, piece] + weight * self.expected[rows, piece + 1])

    def draw(self, spend: Array) -> Array:
        """Return the outcome, `[draw, channel]`, at `spend`, `[channel]`; zero for a channel without a curve."""
        piece, weight = (part[:, 0] for part in self._place(spend[:, None]))
        rows = np.arange(len(spend))
        left, right = self.curve.outcome[:, rows, piece], self.curve.outcome[:, rows, piece + 1]
        with np.errstate(invalid="ignore"):
            return np.where(self.legible, (1 - weight) * left + weight * right, 0.0)

    def _place(self, spend: Array) -> tuple[NDArray[np.intp], Array]:
        """Piece and weight of its right end, both `[channel, any]`."""
        points = self.curve.spend
        piece = np.stack([np.searchsorted(p, s, side="right") - 1 for p, s in zip(points, spend, strict=True)])
        piece = np.clip(piece, 0, points.shape[1] - 2)
        rows = np.arange(len(spend))[:, None]
        left, width = points[rows, piece], np.diff(points, axis=1)[rows, piece]
        t = np.clip(np.divide(spend - left, width, out=np.zeros_like(spend), where=width > 0), 0.0, 1.0)
        start, end = self.start[rows, piece], self.end[rows, piece]
        return piece, t * t * (3 - 2 * t) + start * t * (1 - t) ** 2 - end * t * t * (1 - t)


def _tame(slope: Array) -> Array:
    return np.asarray(np.clip(np.where(np.isfinite(slope), slope, 1.0), 0.0, STEEPEST))
