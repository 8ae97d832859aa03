"""A chart to a drawing inside the page: no script, no address, and colours from the page's own style."""

from __future__ import annotations

import json
import re

import altair as alt
import vl_convert

from trimtab.intake.character import strip_forbidden
from trimtab.present.page.markup import Markup
from trimtab.present.page.scale import Ticks
from trimtab.verdict import Choice

VEGA_LITE = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
ADDRESSES = re.compile(r' xmlns(:xlink)?="[^"]*"| version="1.1"')

INK, SOFT, LINE, CARD, TRIED = "var(--ink)", "var(--soft)", "var(--line)", "var(--card)", "var(--tried)"
"""Colours are variables of the page's style: one drawing suits light, dark and paper."""

THEME: dict[str, object] = {
    "aria": False,
    "background": "transparent",
    "font": "sans-serif",
    "padding": {"left": 8, "right": 8, "top": 4, "bottom": 0},
    "view": {"stroke": "transparent"},
    "axis": {
        "labelColor": SOFT,
        "labelFontSize": 12,
        "labelPadding": 6,
        "titleColor": SOFT,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "domainColor": LINE,
        "tickColor": LINE,
        "gridColor": LINE,
    },
}


def draw(chart: alt.LayerChart, css: str = "") -> Markup:
    """Draw a chart as SVG; it is hidden from screen readers, since its title and its table say the same."""
    spec = {name: _strip(part) for name, part in {**chart.to_dict(validate=False), "config": THEME}.items()}
    svg = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE)
    opening = f'<svg class="{css}" aria-hidden="true" focusable="false"'
    return Markup(ADDRESSES.sub("", svg).replace('<svg class="marks"', opening, 1))


def _strip(part: object) -> object:
    """The same description without the characters over which the drawing program ends the whole process."""
    match part:
        case str():
            return strip_forbidden(part)
        case dict():
            return {strip_forbidden(name): _strip(value) for name, value in part.items()}
        case list() | tuple():
            return [_strip(value) for value in part]
    return part


def paint(choice: Choice) -> str:
    """Return the colour of a verdict."""
    return f"var(--{choice.action.value})"


def make_axis(ticks: Ticks, *, is_line: bool) -> alt.Axis:
    """Make an axis that writes the page's own labels at the page's own places: a line below, or a grid beside."""
    places, labels = json.dumps(list(ticks)), json.dumps(_strip(list(ticks.values())))
    return alt.Axis(
        values=list(ticks),
        labelExpr=f"{labels}[indexof({places}, datum.value)]",
        labelOverlap=True,
        labelFlush=is_line,
        domain=is_line,
        ticks=is_line,
        grid=not is_line,
    )
