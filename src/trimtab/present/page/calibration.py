"""The calibration picture on a page of its own."""

from __future__ import annotations

from collections.abc import Mapping

from trimtab.present.block import Table
from trimtab.present.calibration import as_calibration, state_scores
from trimtab.present.language import find_language
from trimtab.present.page.chart import chart_calibration
from trimtab.present.page.document import set_head
from trimtab.present.page.drawing import draw
from trimtab.present.page.markup import Markup, element, set_table
from trimtab.present.page.part import set_part
from trimtab.present.sentence import say
from trimtab.statement import Statement
from trimtab.team.calibration import Scores

SIDE = 320
"""Pixels of the picture's side."""


def as_calibration_page(
    scores: Scores, others: Mapping[str, Scores], version: str, *, is_own: bool = False, language: str = "en"
) -> str:
    """Put the scores and their picture into one HTML file that opens without a network and prints."""

    def word(code: str, **params: str) -> str:
        return say(Statement(code=code, params=params), language)

    title = word("calibration.head_own" if is_own else "calibration.head_team")
    tables = [block for block in as_calibration(scores, others, language=language) if isinstance(block, Table)]
    picture = _set_picture(scores, language)
    body = element(
        "body",
        element(
            "header",
            element("p", "trimtab", class_="brand"),
            element("h1", element("span", title, class_="say")),
            *(element("p", say(statement, language), class_="lead") for statement in state_scores(scores)),
            class_="answer",
        ),
        element(
            "main",
            set_part("calibration", word("calibration.picture"), picture, map(set_table, tables)),
        ),
        element("footer", element("p", word("calibration.made_by", version=version))),
    )
    return f"<!doctype html>\n{element('html', set_head(title), body, lang=language)}\n"


def _set_picture(scores: Scores, language: str) -> tuple[Markup, ...]:
    if not scores.bins:
        return ()
    figure = element(
        "figure",
        draw(chart_calibration(scores.bins, find_language(language), side=SIDE)),
        element("p", say(Statement(code="calibration.how_to_read"), language)),
    )
    return (figure,)
