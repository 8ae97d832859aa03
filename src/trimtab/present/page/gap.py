"""The drawings of a test: what came beside what would have come, and its gap among those of trial runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import altair as alt
import numpy as np

from trimtab.present.page.chart import AHEAD, lay_across, lay_rows, lay_upward, layer, plot, shade
from trimtab.present.page.drawing import INK, SOFT
from trimtab.present.page.scale import tick_amounts, tick_dates
from trimtab.present.pen import Pen
from trimtab.quantities import Array

MOST = 0.9
"""Share of trial runs that are drawn to their end."""


def chart_courses(
    days: Sequence[date], observed: Array, expected: Array, first: int, *, pen: Pen, width: int, height: int
) -> alt.LayerChart:
    """Draw what came as a line and what would have come as another, the days of the read-out shaded."""
    values = np.concatenate([observed, expected])
    low, high = min(0.0, float(values.min())), float(values.max())
    x = lay_across("place", tick_dates(days, pen.language, max(width // 130, 2)), (0, max(len(days) - 1, 1)))
    y = lay_upward("value", tick_amounts(low, high, pen, is_money=False), (low, high))
    places = np.arange(len(days), dtype=float)
    lines = (
        plot(lay_rows(place=places, value=path)).mark_line(color=color, strokeWidth=weight).encode(x=x, y=y)
        for path, color, weight in ((expected, AHEAD, 2.2), (observed, INK, 1.3))
    )
    return layer(_mark_window(first, len(days), low, high), *lines, width=width, height=height)


def chart_gaps(
    days: Sequence[date], gap: Array, placebos: Array, first: int, *, pen: Pen, width: int, height: int
) -> alt.LayerChart:
    """Draw the summed gap of the test since its first day, and those of trial runs, in one scale.

    Sums show what a test adds up to; before its first day they run backwards from nought.
    """
    paths = _sum_from(np.vstack([gap, placebos]), first)
    # A trial run far out would press all others flat: the scale is the test's and most runs', and what leaves it ends.
    farthest = np.abs(paths).max(axis=1)
    reach = 1.05 * float(max(np.quantile(farthest[1:], MOST), farthest[0]))
    low, high = -reach, reach
    x = lay_across("place", tick_dates(days, pen.language, max(width // 130, 2)), (0, max(len(days) - 1, 1)))
    y = lay_upward("value", tick_amounts(low, high, pen, is_money=False), (low, high))
    places = np.arange(len(days), dtype=float)
    trials = (
        plot(lay_rows(place=places, value=np.where(np.abs(path) <= reach, path, np.nan)))
        .mark_line(color=SOFT, strokeWidth=0.8, opacity=0.45)
        .encode(x=x, y=y)
        for path in paths[1:]
    )
    own = plot(lay_rows(place=places, value=paths[0])).mark_line(color=AHEAD, strokeWidth=2.6).encode(x=x, y=y)
    nought = plot([{"value": 0.0}]).mark_rule(color=SOFT).encode(y=y)
    return layer(_mark_window(first, len(days), low, high), nought, *trials, own, width=width, height=height)


def _sum_from(gaps: Array, first: int) -> Array:
    """Running sums that are nought right before the first day of the test."""
    sums = np.cumsum(gaps, axis=1)
    start = sums[:, first - 1 : first] if first else 0.0
    return np.asarray(sums - start)


def _mark_window(first: int, count: int, low: float, high: float) -> alt.Chart:
    return shade({"from": max(first - 0.5, 0), "to": count - 1, "low": low, "high": high})
