"""The charts of the page, as descriptions: what is drawn where, in which of the page's colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import altair as alt
import numpy as np

from trimtab.present.language import Language
from trimtab.present.number import write_percent
from trimtab.present.page.drawing import CARD, INK, SOFT, TRIED, make_axis, paint
from trimtab.present.page.scale import Ticks, tick_amounts, tick_dates, tick_shares
from trimtab.present.page.stack import Stack
from trimtab.present.page.strength import Strength
from trimtab.present.pen import Pen
from trimtab.quantities import Array
from trimtab.review import ChannelReview, Review
from trimtab.team.calibration import Bin
from trimtab.verdict import Choice

SMALL_WIDTH, SMALL_HEIGHT = 300, 170
ROW = 36
"""Height of a row of the plan."""
AHEAD = "var(--continue)"
"""Colour of what is expected."""
NARROW = 400
"""Width below which names stand above what they name."""


def chart_response(channel: ChannelReview, pen: Pen) -> alt.LayerChart:
    """Draw what a channel brings at each spend: curve and band, the spends tried so far, and today's point."""
    low, high = min(0.0, float(np.min(channel.curve_low))), float(np.max(channel.curve_high))
    right = float(channel.curve_spend[-1])
    x = lay_across("spend", tick_amounts(0, right, pen, is_money=channel.kind != "organic", count=3), (0, right))
    y = lay_upward("mean", tick_amounts(low, high, pen, is_money=pen.value_declared), (low, high))
    tried = {
        "from": min(channel.observed_low, right),
        "to": min(channel.observed_high, right),
        "low": low,
        "high": high,
    }
    curve = lay_rows(spend=channel.curve_spend, mean=channel.curve_mean, low=channel.curve_low, high=channel.curve_high)
    here = {"spend": channel.today, "mean": float(np.interp(channel.today, channel.curve_spend, channel.curve_mean))}
    return layer(
        shade(tried),
        *_banded(curve, x, y, paint(channel.verdict.choice)),
        plot([here]).mark_rule(color=INK, strokeDash=[2, 3]).encode(x=x),
        plot([here]).mark_point(color=INK, filled=True, size=70, opacity=1).encode(x=x, y=y),
    )


def chart_drift(strength: Strength, choice: Choice, pen: Pen) -> alt.LayerChart:
    """Draw how strongly a channel works relative to its average, over the window and over the quarter to come."""
    last = float(len(strength.days) - 1)
    low, high = min(0.0, float(np.min(strength.low))), max(1.2, float(np.max(strength.high)))
    x = lay_across("place", tick_dates(strength.days, pen.language, 4), (0, last))
    y = lay_upward("mean", tick_shares(low, high, pen.language), (low, high))
    places = np.arange(len(strength.days), dtype=float)
    path = lay_rows(place=places, mean=strength.mean, low=strength.low, high=strength.high)
    area, line = _banded(path, x, y, paint(choice))
    return layer(
        shade({"from": strength.now, "to": last, "low": low, "high": high}),
        plot([{"mean": 1.0}]).mark_rule(color=SOFT, strokeDash=[2, 3]).encode(y=y),
        area,
        line,
    )


def chart_decomposition(stack: Stack, pen: Pen, *, width: int, height: int) -> alt.LayerChart:
    """Draw the outcome as a stack of baseline and channels, and the observed outcome as a line upon it."""
    steps = np.arange(len(stack.days), dtype=float)
    edges = np.cumsum([np.zeros(len(steps)), *(layer.values for layer in stack.layers)], axis=0)
    known = stack.outcome[np.isfinite(stack.outcome)]
    low, high = min(0.0, float(np.min(edges))), float(np.max([np.max(edges), *known]))
    x = lay_across("step", tick_dates(stack.days, pen.language, max(width // 130, 2)), (0, len(steps) - 1))
    y = lay_upward("low", tick_amounts(low, high, pen, is_money=False), (low, high))
    areas = (
        plot(lay_rows(step=steps, low=edges[place], high=edges[place + 1]))
        .mark_area(color=f"var(--{layer.hue})", opacity=1)
        .encode(x=x, y=y, y2="high:Q")
        for place, layer in enumerate(stack.layers)
    )
    observed = plot(lay_rows(step=steps, low=stack.outcome)).mark_line(color=INK, strokeWidth=1.3)
    return layer(*areas, observed.encode(x=x, y=y), width=width, height=height)


FAR_ABOVE = 0.5
"""Share of the highest value from which on the lowest is far above nought."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Band:
    """A forecast to be drawn."""

    start: int
    """Place of its first period."""
    mean: Array
    inner: tuple[Array, Array] | None
    """Ends of the narrower range."""
    outer: tuple[Array, Array]
    """Ends of the wider range."""


def chart_course(
    days: Sequence[date], came: Array, bands: Sequence[Band], pen: Pen, *, width: int, height: int
) -> alt.LayerChart:
    """Draw the outcome that came as a line, and forecasts as lines within their ranges."""
    drawn = np.concatenate([*(end for band in bands for end in band.outer), came[np.isfinite(came)]])
    low, high = _span(float(drawn.min()), float(drawn.max()))
    x = lay_across("place", tick_dates(days, pen.language, max(width // 130, 2)), (0, max(len(days) - 1, 1)))
    # Every layer has the same scale, for one that leaves it open would stretch it down to nought.
    y, floor = (lay_upward(name, tick_amounts(low, high, pen, is_money=False), (low, high)) for name in ("mean", "low"))
    layers = []
    for band in bands:
        places = np.arange(band.start, band.start + len(band.mean), dtype=float)
        if band.inner is not None:
            rows = lay_rows(place=places, low=band.inner[0], high=band.inner[1])
            layers.append(plot(rows).mark_area(color=AHEAD, opacity=0.25).encode(x=x, y=floor, y2="high:Q"))
        path = lay_rows(place=places, mean=band.mean, low=band.outer[0], high=band.outer[1])
        layers.extend(_banded(path, x, y, AHEAD, floor))
    observed = plot(lay_rows(place=np.arange(len(came), dtype=float), mean=came)).mark_line(color=INK, strokeWidth=1.3)
    return layer(*layers, observed.encode(x=x, y=y), width=width, height=height)


def _span(lowest: float, highest: float) -> tuple[float, float]:
    """Ends of an axis for lines: from nought, unless all of it lies far above and would be a flat line at the top."""
    if lowest < FAR_ABOVE * highest:
        return min(lowest, 0.0), highest
    return max(lowest - (highest - lowest) / 4, 0.0), highest


def chart_plan(review: Review, pen: Pen, *, width: int) -> alt.LayerChart:
    """Draw each channel's spend today and planned, between the bounds it was held to.

    A narrow drawing has its names above the tracks, where a whole name has room.
    """
    color_of = {channel.channel: paint(channel.verdict.choice) for channel in review.channels}
    rows = [
        {
            "channel": a.channel,
            "today": a.today,
            "planned": a.planned,
            "lower": a.lower,
            "upper": a.upper,
            "color": color_of.get(a.channel, INK),
        }
        for a in review.plan.allocation
        if max(a.today, a.planned, a.upper) > 0
    ]
    right = 1.02 * (max((max(a.today, a.planned, a.upper) for a in review.plan.allocation), default=0.0) or 1.0)
    is_narrow = width < NARROW
    place = (
        {"labelAlign": "left", "labelPadding": 0, "labelOffset": -17, "labelLimit": width}
        if is_narrow
        else {"labelPadding": 16, "labelLimit": width // 3}
    )
    names = alt.Axis(labelColor=INK, labelFontSize=13, domain=False, ticks=False, grid=False, **place)
    base = plot(rows).encode(y=alt.Y("channel:N", sort=None, title=None, axis=names))
    ticks = tick_amounts(0, right, pen, is_money=True, count=max(width // 130, 2))
    color = alt.Color("color:N", scale=None)
    return layer(
        base.mark_bar(color=TRIED, height=12, cornerRadius=6).encode(
            x=lay_across("lower", ticks, (0, right)), x2="upper:Q"
        ),
        base.mark_rule(strokeWidth=2.5).encode(x="today:Q", x2="planned:Q", color=color),
        base.mark_point(filled=True, fill=CARD, stroke=SOFT, strokeWidth=1.8, size=90, opacity=1).encode(x="today:Q"),
        base.mark_point(filled=True, size=130, opacity=1).encode(x="planned:Q", color=color),
        width=width,
        height=max(len(rows), 1) * (ROW + 10 if is_narrow else ROW),
    )


def chart_calibration(bins: Sequence[Bin], language: Language, *, side: int) -> alt.LayerChart:
    """Draw what was forecast against what came true, with the shares that fit; the broken line is perfect."""
    ticks = {place / 4: write_percent(place / 4, language) for place in range(5)}
    x, y = lay_across("x", ticks, (0, 1)), lay_upward("y", ticks, (0, 1))
    groups = [
        {"x": one.forecast, "y": one.came_true, "low": one.least, "high": one.most, "size": 60 * one.count**0.5}
        for one in bins
    ]
    size = alt.Size("size:Q", scale=None, legend=None)
    return layer(
        plot([{"x": 0, "y": 0}, {"x": 1, "y": 1}]).mark_line(color=SOFT, strokeDash=[4, 4]).encode(x=x, y=y),
        plot(groups).mark_rule(color=SOFT, strokeWidth=1.5).encode(x=x, y="low:Q", y2="high:Q"),
        plot(groups).mark_point(color=INK, filled=True, opacity=1).encode(x=x, y=y, size=size),
        width=side,
        height=side,
    )


def plot(rows: Sequence[Mapping[str, object]]) -> alt.Chart:
    """Begin a drawing of these rows."""
    return alt.Chart({"values": list(rows)})


def layer(*plots: alt.Chart, width: int = SMALL_WIDTH, height: int = SMALL_HEIGHT) -> alt.LayerChart:
    """Lay drawings over each other, the first lowest."""
    return alt.LayerChart(layer=list(plots), width=width, height=height)


def lay_rows(**columns: Array) -> list[dict[str, float | None]]:
    """One row per place; a number that is not finite leaves a gap in the drawing."""
    series = {name: [v if np.isfinite(v) else None for v in values.tolist()] for name, values in columns.items()}
    return [dict(zip(series, row, strict=True)) for row in zip(*series.values(), strict=True)]


def _banded(
    rows: Sequence[Mapping[str, object]], x: alt.X, y: alt.Y, color: str, floor: alt.Y | str = "low:Q"
) -> tuple[alt.Chart, alt.Chart]:
    """A mean as a line within its band; `floor` is the band's lower end on its axis."""
    base = plot(rows).encode(x=x)
    area = base.mark_area(color=color, opacity=0.18).encode(y=floor, y2="high:Q")
    return area, base.mark_line(color=color, strokeWidth=2.2).encode(y=y)


def shade(box: Mapping[str, float]) -> alt.Chart:
    """Shade a box: `from`, `to`, `low` and `high`."""
    blank: alt.Chart = plot([box]).mark_rect(color=TRIED, opacity=0.7)
    box_drawn: alt.Chart = blank.encode(x="from:Q", x2="to:Q", y="low:Q", y2="high:Q")
    return box_drawn


def lay_across(name: str, ticks: Ticks, domain: tuple[float, float]) -> alt.X:
    """Lay the axis along the bottom."""
    scale = alt.Scale(domain=list(domain), nice=False)
    return alt.X(f"{name}:Q", scale=scale, title=None, axis=make_axis(ticks, is_line=True))


def lay_upward(name: str, ticks: Ticks, domain: tuple[float, float]) -> alt.Y:
    """Lay the axis up the side."""
    scale = alt.Scale(domain=list(domain), nice=False)
    return alt.Y(f"{name}:Q", scale=scale, title=None, axis=make_axis(ticks, is_line=False))
