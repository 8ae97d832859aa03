"""The drawn parts of the page: response curves, the outcome over time, drift; each drawing has its table."""

from __future__ import annotations

from datetime import date

import numpy as np

from trimtab.present.advice import state_drift, state_number, state_response, state_risk
from trimtab.present.answer import state_shares
from trimtab.present.block import Cell, Column, Table
from trimtab.present.page.chart import chart_decomposition, chart_drift, chart_response
from trimtab.present.page.drawing import draw
from trimtab.present.page.markup import Markup, element, join, set_table
from trimtab.present.page.part import set_details, set_key, set_part
from trimtab.present.page.scale import look_ahead
from trimtab.present.page.stack import Stack, stack_outcome, tabulate_stack
from trimtab.present.page.strength import tabulate_strength, trace_strength
from trimtab.present.pen import Pen
from trimtab.present.treatment import tabulate_treatments
from trimtab.quantities import Interval
from trimtab.review import ChannelReview, Review


def set_responses(review: Review, pen: Pen) -> Markup:
    """Set the response curve of every channel that has one."""
    drawn = [channel for channel in review.channels if has_curve(channel)]
    left_out = tuple(channel.channel for channel in review.channels if not has_curve(channel))
    key = set_key((("dot", pen.title("key.now")), ("box", pen.title("key.tried")), ("band", pen.title("key.band"))))
    return set_part(
        "response",
        pen.title("title.response"),
        element("p", pen.title("page.response")),
        key,
        element("div", (set_response(channel, review, pen) for channel in drawn), class_="gallery"),
        element("p", pen.word("page.no_curve", channels=left_out)) if left_out else None,
    )


def set_decomposition(review: Review, pen: Pen) -> Markup:
    """Set what the outcome over time is made of."""
    stack = stack_outcome(review, pen)
    title = pen.say(state_shares(review))
    figure = element(
        "figure",
        element("figcaption", element("h3", title)),
        _set_legend(stack, pen),
        draw(chart_decomposition(stack, pen, width=980, height=320), "wide"),
        draw(chart_decomposition(stack, pen, width=300, height=240), "narrow"),
        element("p", pen.word("page.averaged", count=stack.span, periods=f"unit.{pen.grain}"))
        if stack.span > 1
        else None,
        set_details(pen.title("title.numbers"), set_table(tabulate_stack(stack, title, pen))),
    )
    treatments = _set_treatments(review, pen) if review.treatments else None
    return set_part("decomposition", pen.title("title.decomposition"), figure, treatments)


def _set_treatments(review: Review, pen: Pen) -> Markup:
    """Set what was done besides media."""
    table = tabulate_treatments(review, pen)
    return join((element("h3", table.title), set_table(table), element("p", pen.word("page.treatments"))))


def set_drifts(review: Review, pen: Pen) -> Markup:
    """Set how strongly each channel works over time, and how that may go on."""
    key = set_key(
        (("box", pen.title("key.ahead")), ("band", pen.title("key.band")), ("dash", pen.title("key.average")))
    )
    days = look_ahead(review.periods, review.horizon, review.grain)
    return set_part(
        "drift",
        pen.title("title.drift"),
        element("p", pen.title("page.drift")),
        key,
        element("div", (set_drift(channel, review, days, pen) for channel in review.channels), class_="gallery"),
    )


def has_curve(channel: ChannelReview) -> bool:
    """Whether a channel has a response curve that can be drawn."""
    series = (channel.curve_spend, channel.curve_mean, channel.curve_low, channel.curve_high)
    marks = (channel.today, channel.observed_low, channel.observed_high)
    return float(channel.curve_spend[-1]) > 0 and all(bool(np.isfinite(values).all()) for values in (*series, marks))


def set_response(channel: ChannelReview, review: Review, pen: Pen) -> Markup:
    """Set one channel's response curve, with its table."""
    title = pen.say(state_response(channel, review, pen))
    return element(
        "figure",
        element("figcaption", element("h3", title)),
        draw(chart_response(channel, pen)),
        element("p", pen.say(state_number(channel, review, pen))),
        set_details(pen.title("title.numbers"), set_table(_tabulate_response(channel, title, pen))),
    )


def _tabulate_response(channel: ChannelReview, title: str, pen: Pen) -> Table:
    is_organic = channel.kind == "organic"
    columns = (
        Column(title=pen.title("column.volume" if is_organic else "column.spend")),
        Column(
            title=pen.title("column.brings_money" if pen.value_declared else "column.brings_outcome"), is_figure=True
        ),
    )
    write = pen.write_count if is_organic else pen.write_money
    points = zip(channel.curve_spend, channel.curve_mean, channel.curve_low, channel.curve_high, strict=True)
    rows = tuple(
        (Cell(text=write(float(spend))), _cell_spread(Interval(mean=mean, low=low, high=high), pen))
        for spend, mean, low, high in points
    )
    return Table(title=title, columns=columns, rows=rows)


def _cell_spread(interval: Interval, pen: Pen) -> Cell:
    mean, span = pen.write_spread(interval, is_money=pen.value_declared)
    return Cell(text=mean, below=span)


def set_drift(channel: ChannelReview, review: Review, days: tuple[date, ...], pen: Pen) -> Markup:
    """Set how strongly one channel works over time and how that may go on, with its table."""
    title, risk = pen.say(state_drift(channel, review)), element("p", pen.say(state_risk(channel, review, pen)))
    strength = trace_strength(channel, days, pen.horizon)
    if strength is None:
        return element("div", element("h3", title), risk)
    return element(
        "figure",
        element("figcaption", element("h3", title)),
        draw(chart_drift(strength, channel.verdict.choice, pen)),
        risk,
        set_details(pen.title("title.numbers"), set_table(tabulate_strength(strength, title, pen))),
    )


def _set_legend(stack: Stack, pen: Pen) -> Markup:
    entries = [element("li", element("i", class_="mark line"), pen.title("key.observed"))]
    for layer in reversed(stack.layers):
        swatch = element("i", class_=f"mark swatch {layer.hue}")
        entries.append(element("li", swatch, layer.name))
    return element("ul", entries, class_="key")
