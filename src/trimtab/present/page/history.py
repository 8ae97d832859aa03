"""What a channel gave back over time, and what happened meanwhile: a drawing for each return, and their table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import altair as alt
import numpy as np

from trimtab.present.block import Cell, Column, Table
from trimtab.present.number import write_date
from trimtab.present.page.chart import lay_across, lay_rows, lay_upward, layer, plot
from trimtab.present.page.drawing import INK, SOFT, TRIED, draw, paint
from trimtab.present.page.markup import Markup, element, join, set_table
from trimtab.present.page.part import set_details, set_key
from trimtab.present.page.scale import tick_amounts, tick_dates
from trimtab.present.pen import Pen
from trimtab.present.table import MEASURES, Measure, title_measure, write_measure
from trimtab.quantities import Interval
from trimtab.returns import Return, Stretch
from trimtab.review import ChannelReview, Review
from trimtab.statement import Parameter, Statement

TRACED = ("return_on_investment", "return_on_time", "return_on_effort", "return_on_resources")
"""The four returns, in the order in which they are drawn."""
CLOSE = 0.06
"""Share of a drawing's width within which two numbers would run into each other."""

Known: TypeAlias = "list[tuple[Stretch, Interval]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on a channel, or around it."""

    kind: str
    """Code of what it is called."""
    text: str
    first: date
    last: date
    """The same day for what happened at once."""


def set_history(
    channel: ChannelReview, stretches: Sequence[Stretch], events: Sequence[Event], review: Review, pen: Pen
) -> Markup:
    """Set the returns of a channel over time with the events marked in every drawing; nothing where none is known."""
    known = {m: found for m in MEASURES if m.name in TRACED and len(found := _take(stretches, m)) > 1}
    measures = sorted(known, key=lambda measure: TRACED.index(measure.name))
    if not measures:
        return Markup()
    marks = [event for event in events if event.last >= review.periods[0]]
    stage = _Stage(days=review.periods, marks=marks, color=paint(channel.verdict.choice), pen=pen)
    return join(
        (
            set_key((("band", pen.title("key.band")), ("dash", pen.title("web.history.key.event")))) if marks else None,
            element("div", (stage.set_figure(m, known[m]) for m in measures), class_="gallery pair"),
            _list_events(marks, pen),
            set_details(pen.title("title.numbers"), set_table(_tabulate(stretches, measures, review, pen))),
        )
    )


def _take(stretches: Sequence[Stretch], measure: Measure) -> Known:
    found: Known = []
    for stretch in stretches:
        value: Return = getattr(stretch, measure.name)
        if isinstance(value, Interval) and value.is_finite:
            found.append((stretch, value))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stage:
    """What all drawings of a channel have in common."""

    days: Sequence[date]
    marks: Sequence[Event]
    color: str
    pen: Pen

    def set_figure(self, measure: Measure, known: Known) -> Markup:
        """Set one return, under a title that says what became of it."""
        title = element("figcaption", element("h3", self.pen.say(_state(measure, known, self.pen))))
        return element("figure", title, draw(self._chart(measure, known)))

    def _chart(self, measure: Measure, known: Known) -> alt.LayerChart:
        pen = self.pen
        scale = pen.unit if measure.is_rate and not pen.value_declared else 1.0
        mean, low, high = (np.array([getattr(v, end) * scale for _, v in known]) for end in ("mean", "low", "high"))
        bottom, top = min(0.0, float(low.min())), float(high.max())
        x = lay_across("place", tick_dates(self.days, pen.language, 4), (0.0, len(self.days) - 1.0))
        ticks = tick_amounts(bottom, top, pen, is_money=pen.value_declared or measure.is_money)
        y = lay_upward("mean", ticks, (bottom, top))
        middle = np.array([(stretch.first + stretch.last) / 2 for stretch, _ in known])
        base = plot(lay_rows(place=middle, mean=mean, low=low, high=high)).encode(x=x)
        return layer(
            *self._draw_marks(x, bottom, top),
            base.mark_area(color=self.color, opacity=0.18).encode(y="low:Q", y2="high:Q"),
            base.mark_line(color=self.color, strokeWidth=2.2).encode(y=y),
            base.mark_point(color=self.color, filled=True, size=28, opacity=1).encode(y=y),
        )

    def _draw_marks(self, x: alt.X, bottom: float, top: float) -> tuple[alt.Chart, ...]:
        """A line where each event began, a shade over how long it was, and its number above."""
        if not self.marks:
            return ()
        ends = [(_find_place(event.first, self.days), _find_place(event.last, self.days)) for event in self.marks]
        spans = plot([{"place": first, "end": last, "low": bottom, "high": top} for first, last in ends])
        named = plot([{"place": place, "high": top, "number": label} for place, label in self._label(ends)])
        return (
            spans.mark_rect(color=TRIED, opacity=0.8).encode(x=x, x2="end:Q", y="low:Q", y2="high:Q"),
            spans.mark_rule(color=SOFT, strokeDash=[2, 3]).encode(x=x, y="low:Q", y2="high:Q"),
            named.mark_text(color=INK, dy=-3, fontSize=11, align="left", baseline="bottom").encode(
                x=x, y="high:Q", text="number:N"
            ),
        )

    def _label(self, ends: Sequence[tuple[float, float]]) -> list[tuple[float, str]]:
        """The numbers of the events where they stand; those too close to be read apart stand together."""
        labels: list[tuple[float, list[str]]] = []
        for number, (place, _) in enumerate(ends, start=1):
            if labels and place - labels[-1][0] < CLOSE * len(self.days):
                labels[-1][1].append(str(number))
            else:
                labels.append((place, [str(number)]))
        return [(place, ", ".join(numbers)) for place, numbers in labels]


def _state(measure: Measure, known: Known, pen: Pen) -> Statement:
    """Say whether it changed from the first stretch to the last: where their ranges have nothing in common."""
    first, last = known[0][1], known[-1][1]
    way = "rose" if last.low > first.high else "fell" if last.high < first.low else "held"
    params: dict[str, Parameter] = {
        "measure": title_measure(measure, pen),
        "before": _write(first, measure, pen),
        "now": _write(last, measure, pen),
    }
    return pen.state_ahead(f"web.history.{way}", **params)


def _write(value: Interval, measure: Measure, pen: Pen) -> str:
    """A figure that no line is broken in, not after its minus sign either, where a browser would."""
    return write_measure(value, measure, pen).text.replace("\u2212", "\u2212\u2060").replace(" ", "\u00a0")


def _find_place(day: date, days: Sequence[date]) -> float:
    """The period a day lies in, by its place; the ends for what lies beyond."""
    return float(max(sum(one <= day for one in days) - 1, 0))


def _list_events(marks: Sequence[Event], pen: Pen) -> Markup | None:
    """Say in words what the numbers in the drawings stand for."""
    if not marks:
        return None
    items = []
    for number, event in enumerate(marks, start=1):
        span = {"first": event.first.isoformat(), "last": event.last.isoformat()}
        when = pen.word("web.history.span" if event.last > event.first else "web.history.day", **span)
        said = pen.word("web.history.event", number=number, kind=event.kind, what=event.text, when=when)
        items.append(element("li", said))
    return element("ul", items, class_="events")


def _tabulate(stretches: Sequence[Stretch], measures: Sequence[Measure], review: Review, pen: Pen) -> Table:
    columns = (
        Column(title=pen.title("column.period")),
        *(Column(title=title_measure(measure, pen), is_figure=True) for measure in measures),
    )
    rows = tuple(
        (
            Cell(text=pen.write_range(*(write_date(review.periods[at], pen.language) for at in (one.first, one.last)))),
            *(write_measure(getattr(one, measure.name), measure, pen) for measure in measures),
        )
        for one in stretches
    )
    return Table(title=pen.title("web.history.title"), columns=columns, rows=rows)
