"""What the gain of a plan is made of, as a table that adds up."""

from __future__ import annotations

from trimtab.present.block import Cell, Column, Table
from trimtab.present.number import write_sum
from trimtab.present.pen import Pen
from trimtab.review import Review

COSTS = ("media", "people", "resources", "moving")
"""Parts of an `Account` that are costs, in the order in which they are shown."""


def tabulate_gain(review: Review, pen: Pen) -> Table | None:
    """One row per part of the expected gain, and the gain below; None where costs do not count or nothing moves."""
    account, gain = review.plan.account, review.plan.gain
    costs = {name: float(getattr(account, name)) for name in COSTS}
    moved = {name: saved for name, saved in costs.items() if saved}
    if not (review.value_declared and moved and gain.is_finite):
        return None
    *parts, whole = write_sum((account.profit, *moved.values()), gain, pen.currency, pen.language)
    names = (_name_profit(review, pen), *(_name_cost(name, saved, pen) for name, saved in moved.items()))
    hurdle = review.terms.hurdle
    amounts = pen.title("column.gain") if hurdle == 1 else pen.word("column.gain_at_hurdle", hurdle=hurdle)
    return Table(
        title=pen.title("title.account"),
        columns=(Column(title=pen.title("column.part")), Column(title=amounts, is_figure=True)),
        rows=tuple((Cell(text=name), Cell(text=part)) for name, part in zip(names, parts, strict=True)),
        totals=(Cell(text=pen.title("account.gain")), Cell(text=whole)),
    )


def _name_profit(review: Review, pen: Pen) -> str:
    effect = review.plan.account.effect.mean
    if review.terms.margin is None:
        return pen.word("account.value")
    return pen.word("account.profit", margin=review.terms.margin, effect=effect)


def _name_cost(name: str, saved: float, pen: Pen) -> str:
    """Name a cost by whether there is less or more of it."""
    return pen.word("account.moving" if name == "moving" else f"account.{name}.{'less' if saved > 0 else 'more'}")
