"""What is declared about money, held against what the headers say."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from trimtab.intake import vocabulary as words
from trimtab.intake.declaration import Declared
from trimtab.intake.field import Field
from trimtab.intake.header import split_header
from trimtab.intake.role import Assignment
from trimtab.problems import Problem


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
    named = [(f.label, f.meaning.currency) for f in assignment.money if f.meaning.currency is not None]
    named.extend(
        (f.label, cell) for f in fields if _names_currency(f) for cell in dict.fromkeys(f.column.cells) if cell
    )
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


def _names_currency(field: Field) -> bool:
    """Whether a column says row by row which currency its money is in, as ad exports do."""
    said = frozenset(split_header(field.column.header))
    return bool(said & words.MONEY_UNIT) and all(cell in words.CURRENCY for cell in field.column.cells if cell)


def is_money(outcome: Field) -> bool:
    """Whether an outcome's header says that it is money: revenue, sales, omzet, chiffre d'affaires."""
    said = frozenset(split_header(outcome.column.header))
    return bool(said & words.MONEY_OUTCOME) and not said & words.COUNT_OUTCOME


_SCALED = re.compile(
    r"""(?:^|[\s(\[_/-])(?:k|m|mio|mln|mn|'?000s?)\s?(?:[€$£]|eur|usd|gbp|chf)(?![a-z])
    |(?:[€$£]|eur|usd|gbp|chf)\s?(?:k|m|mio|mln|mn|'?000s?)(?![a-z\d])
    |(?<![a-z])(?:in|en|x)\s?(?:thousands?|duizend(?:en)?|milliers|tausend|millions?|miljoen(?:en)?|1[.,]?000)(?![a-z\d])""",
    re.IGNORECASE | re.VERBOSE,
)


def is_scaled(field: Field) -> bool:
    """Whether a header says that its money is in thousands or millions, as in `Budget (k€)`."""
    return _SCALED.search(field.column.header) is not None
