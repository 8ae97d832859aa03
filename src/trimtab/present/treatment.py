"""What was done besides media and what it brought, as a table beside the returns of the channels."""

from __future__ import annotations

from trimtab.present.block import Cell, Column, Table
from trimtab.present.pen import Pen
from trimtab.present.table import Measure, write_measure
from trimtab.review import Review

FIGURES = (Measure(name="contribution", is_outcome=True), Measure(name="share", is_share=True))


def tabulate_treatments(review: Review, pen: Pen) -> Table:
    """One row per treatment: what its effect is counted from, what it brought, and its share of the outcome."""
    rows = tuple(
        (
            Cell(text=treatment.name),
            Cell(text=pen.word(f"cell.counted_from.{treatment.baseline}")),
            *(write_measure(getattr(treatment, measure.name), measure, pen) for measure in FIGURES),
        )
        for treatment in review.treatments
    )
    columns = (
        Column(title=pen.title("column.treatment")),
        Column(title=pen.title("column.counted_from")),
        Column(title=pen.title("column.brought"), is_figure=True),
        Column(title=pen.title("column.share_of_outcome"), is_figure=True),
    )
    return Table(title=pen.title("title.treatments"), columns=columns, rows=rows)
