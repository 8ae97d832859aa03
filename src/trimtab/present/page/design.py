"""The design of a test as one HTML file: what to do, how its power grows with the effect, what was rehearsed."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt
import numpy as np

from trimtab.present.page.chart import AHEAD, lay_across, lay_rows, lay_upward, layer, plot
from trimtab.present.page.document import set_sheet
from trimtab.present.page.drawing import INK, SOFT, draw
from trimtab.present.page.markup import Markup, element, set_list, set_table
from trimtab.present.page.part import set_key, set_part
from trimtab.present.page.scale import tick_shares
from trimtab.present.pen import Pen
from trimtab.present.trial import (
    list_cautions,
    pen_for_design,
    state_design,
    state_grounds,
    tabulate_cells,
    tabulate_designs,
    tabulate_past,
)
from trimtab.quantities import Array
from trimtab.trial import GeoDesign, GeoDesigns


def as_design_page(
    designs: GeoDesigns, file: str, version: str, currency: str | None = None, language: str = "en"
) -> str:
    """Put designs into one HTML file that opens without a network and prints."""
    pen = pen_for_design(designs, currency, language)
    said = tuple(pen.say(statement) for statement in state_design(designs))
    return set_sheet(pen.title("title.design"), said, _set_parts(designs, pen), pen, file=file, version=version)


def _set_parts(designs: GeoDesigns, pen: Pen) -> dict[str, Markup]:
    if designs.withheld:
        reasons = set_list(map(pen.say, designs.withheld))
        return {"careful": set_part("careful", pen.title("title.withheld"), reasons)}
    parts: dict[str, Markup] = {}
    parts["power"] = set_part("power", pen.title("title.design_power"), _set_power(designs, pen))
    if len(designs.designs[0].cells) > 1:
        cells = tabulate_cells(designs, pen)
        parts["cells"] = set_part("cells", cells.title, set_table(cells))
    others, past = tabulate_designs(designs, pen), tabulate_past(designs, pen)
    parts["designs"] = set_part("designs", others.title, set_table(others))
    parts["past"] = set_part("past", past.title, set_table(past))
    parts["rests"] = set_part("rests", pen.title("title.rests"), set_list(map(pen.say, state_grounds(designs))))
    cautions = list_cautions(designs)
    if cautions:
        parts["careful"] = set_part("careful", pen.title("title.careful"), set_list(map(pen.say, cautions)))
    return parts


def _set_power(designs: GeoDesigns, pen: Pen) -> Markup:
    """The proposed design's power in colour, that of the other lengths beside it."""
    best = designs.designs[0]
    others = {design.length: design for design in reversed(designs.designs)}
    lengths = [length for length in sorted(others) if length != best.length]
    curves = {pen.write_count(length * designs.step): _weakest(others[length]) for length in lengths}
    asked = designs.request.power
    key = [("line ahead", pen.title("key.design_finds")), ("dots", pen.title("key.design_asked"))]
    if curves:
        key.insert(1, ("hair", pen.title("key.design_others")))
    return element(
        "figure",
        set_key(tuple(key)),
        draw(chart_power(designs.effects, _weakest(best), curves, asked, pen=pen, width=980, height=300), "wide"),
        draw(chart_power(designs.effects, _weakest(best), curves, asked, pen=pen, width=300, height=230), "narrow"),
    )


def _weakest(design: GeoDesign) -> Array:
    """Power of the cell that finds least."""
    return np.asarray(np.min([cell.power for cell in design.cells], axis=0))


def chart_power(
    effects: Array, best: Array, others: Mapping[str, Array], asked: float, *, pen: Pen, width: int, height: int
) -> alt.LayerChart:
    """Draw the probability of finding an effect against its size, and the probability that was asked for."""
    x = lay_across("effect", tick_shares(0.0, float(effects[-1]), pen.language), (0, float(effects[-1])))
    y = lay_upward("power", tick_shares(0.0, 1.0, pen.language), (0, 1))
    lines = (
        plot(lay_rows(effect=effects, power=curve)).mark_line(color=SOFT, strokeWidth=1.2).encode(x=x, y=y)
        for curve in others.values()
    )
    # Each name stands at a height of its own, for curves that run together would put them upon each other.
    heights = np.linspace(0.3, 0.65, len(others))
    named = [
        {"effect": float(np.interp(height, curve, effects)), "power": float(height), "days": days}
        for height, (days, curve) in zip(heights, others.items(), strict=True)
    ]
    names = plot(named).mark_text(color=SOFT, dx=8, fontSize=11, align="left").encode(x=x, y=y, text="days:N")
    own = plot(lay_rows(effect=effects, power=best)).mark_line(color=AHEAD, strokeWidth=2.6).encode(x=x, y=y)
    level = plot([{"power": asked}]).mark_rule(color=INK, strokeDash=[2, 3]).encode(y=y)
    return layer(level, *lines, own, *([names] if others else []), width=width, height=height)
