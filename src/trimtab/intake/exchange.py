"""Money in other currencies, converted at the rates the team states."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from trimtab.intake import vocabulary as words
from trimtab.intake.declaration import Declared
from trimtab.intake.field import Field
from trimtab.intake.header import split_header
from trimtab.intake.role import Assignment
from trimtab.problems import Problem
from trimtab.quantities import Array
from trimtab.statement import Parameter


def find_currencies(
    assignment: Assignment, fields: Sequence[Field], declared: str | None
) -> dict[str, tuple[str, ...]]:
    """Column that names a currency -> the currencies it names: money columns by their header, others by their cells.

    A dollar sign is the dollar that is declared or written out elsewhere, else that of the United States.
    """
    named: dict[str, tuple[str, ...]]
    named = {f.label: (f.meaning.currency,) for f in assignment.money if f.meaning.currency is not None}
    for found in fields:
        if names_currency(found):
            named[found.label] = tuple(dict.fromkeys(cell for cell in found.column.cells if cell))
    known = (declared, *(code for codes in named.values() for code in codes))
    dollar = next((code for code in known if code in words.DOLLAR), "USD")
    return {label: tuple(dollar if code == "$" else code for code in codes) for label, codes in named.items()}


def names_currency(field: Field) -> bool:
    """Whether a column says row by row which currency its money is in, as ad exports do."""
    said = frozenset(split_header(field.column.header))
    return bool(said & words.MONEY_UNIT) and all(cell in words.CURRENCY for cell in field.column.cells if cell)


def check_rates(declared: Declared, named: Mapping[str, tuple[str, ...]], file: str) -> tuple[Problem, ...]:
    """Problems of stated rates: none that is a rate, none to convert to, and a currency in the file without one."""
    problems = [
        Problem(code="problem.rate_not_positive", params={"currency": code, "rate": float(rate)})
        for code, rate in declared.rates.items()
        if not (math.isfinite(rate) and rate > 0)
    ]
    if declared.currency is None:
        return (*problems, Problem(code="problem.rate_to_nothing", params={"currencies": tuple(declared.rates)}))
    if declared.rates.get(declared.currency, 1.0) != 1.0:
        params: dict[str, Parameter] = {"currency": declared.currency, "rate": declared.rates[declared.currency]}
        problems.append(Problem(code="problem.rate_to_itself", params=params))
    lacking: dict[str, list[str]] = {}
    for label, codes in named.items():
        for code in codes:
            if code != declared.currency and code not in declared.rates:
                lacking.setdefault(code, []).append(label)
    for code, labels in lacking.items():
        params = {"currency": code, "declared": declared.currency, "columns": tuple(labels)}
        problems.append(Problem(code="problem.rate_missing", file=file, params=params))
    return tuple(problems)


def convert_money(
    assignment: Assignment, fields: Sequence[Field], declared: Declared, file: str
) -> tuple[Assignment, tuple[Problem, ...]]:
    """The same columns with all money in the declared currency, and a notice of every rate that was used.

    A header's own currency counts before the one a row names; money that names none is in the declared currency.
    """
    if not declared.rates or declared.currency is None:
        return assignment, ()
    named = find_currencies(assignment, fields, declared.currency)
    by_row = next((f for f in fields if names_currency(f)), None)
    used: dict[str, list[str]] = {}

    def find_rates(found: Field) -> Array | None:
        if found.meaning.currency is not None:
            codes: tuple[str, ...] = named[found.label] * len(found.numbers.values)
        elif by_row is not None and (found is not assignment.outcome or is_money(found)):
            codes = tuple(cell or str(declared.currency) for cell in by_row.column.cells)
        else:
            return None
        for code in dict.fromkeys(codes):
            if code != declared.currency:
                used.setdefault(code, []).append(found.label)
        return np.array([1.0 if code == declared.currency else declared.rates[code] for code in codes])

    converted = {f.label: _multiply(f, find_rates(f)) for f in assignment.money}

    def take(found: Field | None) -> Field | None:
        return None if found is None else converted[found.label]

    channels = tuple(replace(channel, spend=take(channel.spend)) for channel in assignment.channels)
    notices = [
        Problem(
            code="notice.converted",
            file=file,
            params={
                "currency": code,
                "rate": f"{declared.rates[code]:.12g}",
                "declared": declared.currency,
                "columns": tuple(labels),
            },
        )
        for code, labels in used.items()
    ]
    if idle := tuple(code for code in declared.rates if code not in used and code != declared.currency):
        notices.append(Problem(code="notice.rates_unused", file=file, params={"currencies": idle}))
    whole = replace(assignment, channels=channels, outcome=take(assignment.outcome), value=take(assignment.value))
    return whole, tuple(notices)


def convert_columns(
    columns: Sequence[tuple[Field, str | None]], rates: Mapping[str, float], file: str
) -> tuple[tuple[Field, ...], tuple[Problem, ...], tuple[Problem, ...]]:
    """Columns of a further file in the money of the first, currencies without a rate, and notices of the rates used.

    columns: each with the currency of the first file's money, None where it never said; a header that names none is in
    that.
    """
    converted, used = list[Field](), dict[tuple[str, str], list[str]]()
    for found, own in columns:
        code = found.meaning.currency
        if code == "$":
            code = own if own in words.DOLLAR else "USD"
        if code is not None and own is not None and code != own:
            used.setdefault((code, own), []).append(found.label)
            converted.append(_multiply(found, np.array(rates.get(code, np.nan))))
        else:
            converted.append(found)
    problems, notices = list[Problem](), list[Problem]()
    for (code, own), labels in used.items():
        params: dict[str, Parameter] = {"currency": code, "declared": own, "columns": tuple(labels)}
        if code in rates:
            told: dict[str, Parameter] = {**params, "rate": f"{rates[code]:.12g}"}
            notices.append(Problem(code="notice.converted", file=file, params=told))
        else:
            problems.append(Problem(code="problem.rate_missing", file=file, params=params))
    return tuple(converted), tuple(problems), tuple(notices)


def is_money(outcome: Field) -> bool:
    """Whether an outcome's header says that it is money: revenue, sales, omzet, chiffre d'affaires."""
    said = frozenset(split_header(outcome.column.header))
    return bool(said & words.MONEY_OUTCOME) and not said & words.COUNT_OUTCOME


def _multiply(found: Field, rates: Array | None) -> Field:
    if rates is None:
        return found
    return replace(found, numbers=replace(found.numbers, values=found.numbers.values * rates))
