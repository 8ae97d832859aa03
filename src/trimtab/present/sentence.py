"""A statement's code and parameters to its sentence, in the reader's language and the review's currency."""

from __future__ import annotations

import math
import string
from collections.abc import Callable, Mapping
from datetime import date

from trimtab.present.language import LANGUAGES, Language
from trimtab.present.number import (
    write_count,
    write_date,
    write_list,
    write_money,
    write_number,
    write_percent,
    write_probability,
)
from trimtab.problems import Problem
from trimtab.statement import Parameter, Statement


def say(statement: Statement, language: str = "en", *, currency: str | None = None) -> str:
    """Say a statement as one sentence.

    Args:
        statement: A code of the catalogue with the parameters its template mentions.
        language: Tag of one of `LANGUAGES`.
        currency: ISO code for parameters written as money; None writes bare amounts.

    Raises:
        KeyError: The catalogue has no such code, or the statement lacks a parameter its template mentions.
    """
    return _fill(statement.code, statement.params, LANGUAGES[language], currency)


def say_problem(problem: Problem, language: str = "en") -> tuple[str, str]:
    """Say a problem as (what is wrong, what to do)."""
    place = {"file": problem.file, "row": problem.row, "column": problem.column}
    text = _fill(problem.code, {**place, **problem.params}, LANGUAGES[language], None)
    wrong, _, cure = text.partition("\n")
    return wrong, cure


def _fill(code: str, params: Mapping[str, Parameter], language: Language, currency: str | None) -> str:
    """Put the parameters into the template, names looked up whole, never as attributes or items."""
    parts: list[str] = []
    for words, name, manner, _ in string.Formatter().parse(language.sentences[code]):
        parts.append(words)
        if name is not None:
            parts.append(_write(params[name], manner or "", language, currency))
    return "".join(parts)


def _write(value: Parameter, manner: str, language: Language, currency: str | None) -> str:
    if value is None:
        return language.unknown
    if "|" in manner:
        return _choose_word(value, manner, language)
    if isinstance(value, str):
        return _write_words(value, manner, language)
    if isinstance(value, tuple):
        return write_list(value, language)
    return _write_figure(value, manner, language, currency)


def _write_words(value: str, manner: str, language: Language) -> str:
    match manner:
        case "":
            return value
        case "label":
            return language.sentences[value]
        case "date":
            return write_date(date.fromisoformat(value), language)
    raise ValueError(f"no way of writing words called {manner!r}")


def _write_figure(value: float, manner: str, language: Language, currency: str | None) -> str:
    if not math.isfinite(value):
        return language.unknown
    if manner == "money":
        return write_money(value, currency, language)
    if manner == "" and isinstance(value, int):
        return write_count(value, language)
    return FIGURES[manner](value, language)


def _choose_word(value: Parameter, words: str, language: Language) -> str:
    singular, plural = words.split("|")
    is_single = value == 1 or (value == 0 and language.zero_is_singular)
    return singular if is_single else plural


FIGURES: Mapping[str, Callable[[float, Language], str]] = {
    "": write_number,
    "number": write_number,
    "count": write_count,
    "percent": write_percent,
    "probability": write_probability,
}
"""The manners of writing a figure that need no currency."""
