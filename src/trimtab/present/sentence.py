"""A statement's code and parameters to its sentence, in the reader's language and the review's currency.

One rule of rounding for all sentences: sums to be spent are exact, estimates have three significant digits, and both
are written in full up to a thousand millions. Tables and drawings, where room is short, count in millions from ten on.
"""

from __future__ import annotations

import math
import string
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from trimtab.present.language import Language, find_language
from trimtab.present.number import (
    HARD_SPACE,
    write_count,
    write_date,
    write_estimate,
    write_interval,
    write_list,
    write_money,
    write_number,
    write_percent,
    write_probability,
)
from trimtab.problems import Problem
from trimtab.quantities import Grain, Interval
from trimtab.statement import Parameter, Statement

SINGLE = {f"unit.{grain.value}": f"unit.{grain.value}.single" for grain in Grain}
"""Units of time, and the same where there is one of them."""


def say(statement: Statement, language: str = "en", *, currency: str | None = None) -> str:
    """Say a statement as one sentence.

    Args:
        statement: A code of the catalogue with the parameters its template mentions.
        language: Tag of one of `LANGUAGES`.
        currency: ISO code for parameters written as money; None writes bare amounts.

    Raises:
        KeyError: The catalogue has no such code, or the statement lacks a parameter its template mentions.
    """
    spoken = find_language(language)
    return _fill(spoken.sentences[statement.code], statement.params, spoken, currency)


def say_problem(problem: Problem, language: str = "en") -> tuple[str, str]:
    """Say a problem as (what is wrong, what to do)."""
    place = {"file": problem.file, "row": problem.row, "column": problem.column}
    spoken, params = find_language(language), {**place, **problem.params}
    wrong, _, cure = spoken.sentences[problem.code].partition("\n")
    return _fill(wrong, params, spoken, None), _fill(cure, params, spoken, None)


def _fill(template: str, params: Mapping[str, Parameter], language: Language, currency: str | None) -> str:
    """Put the parameters into the template, names looked up whole, never as attributes or items.

    A clause is a part of the sentence that has a code of its own; it is filled from the same parameters. A unit right
    after its count agrees with it.
    """
    parts: list[str] = []
    counted: float | None = None
    for words, name, manner, _ in string.Formatter().parse(template):
        parts.append(words)
        if name is None:
            continue
        kind, _, bounds = (manner or "").partition("~")
        if kind == "clause":
            parts.append(_fill(language.sentences[str(params[name])], params, language, currency))
        elif bounds:
            mean, low, high = (_take_figure(params, part) for part in (name, *bounds.split("~")))
            parts.append(_write_interval(Interval(mean=mean, low=low, high=high), kind, language, currency))
        else:
            value = params[name]
            if kind == "label" and words == " " and counted is not None and language.convention.is_single(counted):
                value = SINGLE.get(str(value), value)
            parts.append(_write(value, kind, language, currency))
        counted = _read_count(params[name]) if kind == "count" else None
    return "".join(parts)


def _read_count(value: Parameter) -> float | None:
    """The number as it is counted."""
    return round(value) if isinstance(value, int | float) and math.isfinite(value) else None


def _write(value: Parameter, manner: str, language: Language, currency: str | None) -> str:
    if value is None:
        return language.unknown
    if "|" in manner:
        return _choose_word(value, manner, language)
    if isinstance(value, str):
        return _write_words(value, manner, language)
    if isinstance(value, tuple):
        return write_list(tuple(_write_words(each, manner, language) for each in value), language)
    return _write_figure(value, manner, language, currency)


def _write_words(value: str, manner: str, language: Language) -> str:
    match manner:
        case "":
            return value
        case "label":
            return language.sentences[value]
        case "Label":
            return language.sentences[value][:1].upper() + language.sentences[value][1:]
        case "date":
            return write_date(date.fromisoformat(value), language)
    raise ValueError(f"no way of writing words called {manner!r}")


def _write_figure(value: float, manner: str, language: Language, currency: str | None) -> str:
    if not math.isfinite(value):
        return language.unknown
    if manner == "money":
        return write_money(value, currency, language)
    if manner == "estimate":
        return write_estimate(value, currency, language, in_full=True)
    if manner == "" and isinstance(value, int):
        return write_count(value, language)
    return FIGURES[manner](value, language)


def _write_interval(interval: Interval, kind: str, language: Language, currency: str | None) -> str:
    if not interval.is_finite:
        return language.unknown
    is_money = kind == "estimate"
    mean, span = write_interval(
        interval, language, is_money=is_money, currency=currency if is_money else None, in_full=True
    )
    return language.interval.format(mean=mean, span=span.replace(" ", HARD_SPACE))


def _take_figure(params: Mapping[str, Parameter], name: str) -> float:
    value = params[name]
    if isinstance(value, int | float):
        return float(value)
    raise ValueError(f"{name} is {value!r}, and an interval needs a number")


def _choose_word(value: str | float | tuple[str, ...], words: str, language: Language) -> str:
    """Choose by the number as it is counted, or by how many names there are."""
    singular, plural = words.split("|")
    count = len(value) if isinstance(value, tuple) else 1 if isinstance(value, str) else round(value)
    return singular if language.convention.is_single(count) else plural


FIGURES: Mapping[str, Callable[[float, Language], str]] = {
    "": partial(write_number, in_full=True),
    "number": partial(write_number, in_full=True),
    "count": write_count,
    "percent": write_percent,
    "probability": write_probability,
}
"""The manners of writing a figure that need no currency."""
