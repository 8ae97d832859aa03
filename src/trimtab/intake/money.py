"""What is declared about money, held against what the headers say."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np

from trimtab.intake.declaration import Declared
from trimtab.intake.exchange import check_rates, find_currencies
from trimtab.intake.field import Field
from trimtab.intake.panel import Panel
from trimtab.intake.role import Assignment
from trimtab.problems import Problem
from trimtab.statement import Parameter

DOUBTFUL, IMPOSSIBLE = 3.0, 30.0
"""Spend as a multiple of what all outcomes are worth, in the same money, from which it is asked about, and from which
it is refused: a young brand may spend more than it sells, none spends thirty times as much over a whole file."""


def check_money(
    declared: Declared, assignment: Assignment, fields: Sequence[Field], file: str
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Problems of declared money, and a notice where a header names a currency that nobody declared."""
    problems: list[Problem] = []
    if declared.currency is not None and re.fullmatch("[A-Z]{3}", declared.currency) is None:
        problems.append(Problem(code="problem.unknown_currency", params={"currency": declared.currency}))
    value = declared.value_per_outcome
    if value is not None and not (math.isfinite(value) and value > 0):
        problems.append(Problem(code="problem.declared_value_not_positive", params={"value": float(value)}))
    by_column = find_currencies(assignment, fields, declared.currency)
    if declared.rates:
        return (*problems, *check_rates(declared, by_column, file)), ()
    named = [(label, currency) for label, currencies in by_column.items() for currency in currencies]
    currencies = tuple(sorted({currency for _, currency in named}))
    if len(currencies) > 1:
        problems.append(Problem(code="problem.several_currencies", file=file, params={"currencies": currencies}))
        return tuple(problems), ()
    if currencies and declared.currency is None:
        columns = tuple(dict.fromkeys(label for label, _ in named))
        notice = Problem(
            code="notice.currency_in_header", file=file, params={"currency": currencies[0], "columns": columns}
        )
        return tuple(problems), (notice,)
    if currencies and currencies[0] != declared.currency:
        problems.append(
            Problem(
                code="problem.other_currency",
                file=file,
                column=named[0][0],
                params={"found": currencies[0], "declared": declared.currency},
            )
        )
    return tuple(problems), ()


def compare_money(panel: Panel, file: str) -> Problem | None:
    """The problem, or the notice, of spend that is many times what all outcomes are worth in the same money.

    Most often the outcome is in thousands or millions and the spend is not.
    """
    if not panel.same_money or panel.value_per_outcome is None:
        return None
    spend, value = float(panel.spend.sum()), float(np.nansum(panel.outcome * panel.value_per_outcome))
    if value <= 0 or spend < DOUBTFUL * value:
        return None
    times = spend / value
    scale = 1000 if times < 1000 * IMPOSSIBLE else 1_000_000
    worth = f"{float(np.mean(panel.value_per_outcome)) * scale:.12g}"  # to be typed as it stands, so without groups
    params: dict[str, Parameter] = {"times": times, "scale": scale, "worth": worth, "spend": spend, "value": value}
    code = "problem.not_one_money" if times >= IMPOSSIBLE else "notice.not_one_money"
    return Problem(code=code, file=file, column=panel.outcome_name, params=params)


_SCALED = re.compile(
    r"""(?:^|[\s(\[_/-])(?:k|m|mio|mln|mn|'?000s?)\s?(?:[€$£]|eur|usd|gbp|chf)(?![a-z])
    |(?:[€$£]|eur|usd|gbp|chf)\s?(?:k|m|mio|mln|mn|'?000s?)(?![a-z\d])
    |(?<![a-z])(?:in|en|x)\s?(?:thousands?|duizend(?:en)?|milliers|tausend|millions?|miljoen(?:en)?|1[.,]?000)(?![a-z\d])""",
    re.IGNORECASE | re.VERBOSE,
)


def is_scaled(field: Field) -> bool:
    """Whether a header says that its money is in thousands or millions, as in `Budget (k€)`."""
    return _SCALED.search(field.column.header) is not None
