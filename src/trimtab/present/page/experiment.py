"""The read-out of a test as one HTML file: what came, what would have come, and the trial runs beside the test."""

from __future__ import annotations

import numpy as np

from trimtab.lift.before import BeforeReadOut
from trimtab.lift.geo import GeoReadOut
from trimtab.lift.user import UserReadOut
from trimtab.present.experiment import (
    ReadOut,
    pen_for,
    state_experiment,
    state_rests,
    tabulate_checks,
    tabulate_metrics,
    tabulate_weights,
)
from trimtab.present.page.document import set_sheet
from trimtab.present.page.drawing import draw
from trimtab.present.page.gap import chart_courses, chart_gaps
from trimtab.present.page.markup import Markup, element, set_list, set_table
from trimtab.present.page.part import set_key, set_part
from trimtab.present.pen import Pen


def as_experiment_page(
    read_out: ReadOut, file: str, version: str, currency: str | None = None, language: str = "en"
) -> str:
    """Put a read-out into one HTML file that opens without a network and prints."""
    pen = pen_for(read_out, currency, language)
    said = tuple(pen.say(statement) for statement in state_experiment(read_out))
    return set_sheet(pen.title("title.experiment"), said, _set_parts(read_out, pen), pen, file=file, version=version)


def _set_parts(read_out: ReadOut, pen: Pen) -> dict[str, Markup]:
    if read_out.withheld:
        reasons = set_list(map(pen.say, read_out.withheld))
        return {"careful": set_part("careful", pen.title("title.withheld"), reasons)}
    parts: dict[str, Markup] = {}
    if isinstance(read_out, UserReadOut):
        table = tabulate_metrics(read_out, pen)
        parts["metrics"] = set_part("metrics", table.title, set_table(table))
    else:
        parts["course"] = set_part("course", pen.title("title.course"), _set_course(read_out, pen))
    if isinstance(read_out, GeoReadOut):
        checks, weights = tabulate_checks(read_out, pen), tabulate_weights(read_out, pen)
        parts["gaps"] = set_part("gaps", pen.title("title.gaps"), _set_gaps(read_out, pen))
        parts["checks"] = set_part("checks", checks.title, set_table(checks))
        rests = set_list(map(pen.say, state_rests(read_out)))
        parts["rests"] = set_part("rests", pen.title("title.rests"), rests, set_table(weights))
    else:
        parts["rests"] = set_part("rests", pen.title("title.rests"), set_list(map(pen.say, state_rests(read_out))))
    if read_out.cautions:
        cautions = set_list(map(pen.say, read_out.cautions))
        parts["careful"] = set_part("careful", pen.title("title.careful"), cautions)
    return parts


def _set_course(read_out: GeoReadOut | BeforeReadOut, pen: Pen) -> Markup:
    picture = read_out.picture
    assert picture is not None, "what is not withheld has a picture"
    courses = (picture.periods, picture.observed, picture.expected, picture.first)
    return element(
        "figure",
        set_key(
            (
                ("line", pen.title("key.came")),
                ("line ahead", pen.title("key.expected")),
                ("box", pen.title("key.window")),
            )
        ),
        draw(chart_courses(*courses, pen=pen, width=980, height=300), "wide"),
        draw(chart_courses(*courses, pen=pen, width=300, height=230), "narrow"),
    )


def _set_gaps(read_out: GeoReadOut, pen: Pen) -> Markup:
    picture = read_out.picture
    assert picture is not None, "what is not withheld has a picture"
    gap = np.asarray(picture.observed - picture.expected)
    parts = (picture.periods, gap, picture.placebos, picture.first)
    return element(
        "figure",
        set_key(
            (("line ahead", pen.title("key.gap")), ("hair", pen.title("key.trials")), ("box", pen.title("key.window")))
        ),
        draw(chart_gaps(*parts, pen=pen, width=980, height=300), "wide"),
        draw(chart_gaps(*parts, pen=pen, width=300, height=230), "narrow"),
    )
