"""What a person or a file says about a record, to its body, with every fault at once."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any

from trimtab.intake.character import strip_forbidden
from trimtab.intake.person import find_personal_text
from trimtab.problems import Problem
from trimtab.statement import Parameter
from trimtab.team.kind import Body
from trimtab.team.quarter import read_day, read_quarter
from trimtab.team.shape import LONGEST_TEXT, Kind, Shape, shapes_of

BETWEEN = "|"
"""Stands between the values of a part that is written on one line: what | number | cause."""
NOTHING = "-"
"""Empties a field."""
YES, NO = frozenset({"yes", "true", "1", "y", "oui", "ja"}), frozenset({"no", "false", "0", "n", "non", "nee"})

Given = Mapping[str, object]
"""Field to what was said: text as typed, or values as JSON has them; an empty text, list or None says nothing."""


class _Unfit(Exception):
    """What was said cannot be what the field holds; carries the code of what would do."""


def read_body(kind: type[Body], given: Given, today: date) -> tuple[Body | None, tuple[Problem, ...]]:
    """The body of a record, or every fault in what was said; no fault repeats a text refused as personal data.

    today: what `today` and `+13w` are counted from.
    """
    body, problems = _read_fields(kind, given, today)
    return (None if problems else body), problems


def read_changes(body: Body, given: Given, today: date) -> tuple[Body | None, tuple[Problem, ...]]:
    """The body with some of its fields said anew, a lone `-` emptying one that may be empty; or every fault."""
    shapes = {shape.name: shape for shape in shapes_of(type(body))}
    known = tuple(shapes)
    problems = [_fault("problem.field_unknown", name, known=known) for name in given if name not in shapes]
    values: dict[str, Any] = {}
    for name, said in given.items():
        if name in shapes and said in (NOTHING, [NOTHING], (NOTHING,)) and not shapes[name].is_needed:
            values[name] = () if shapes[name].is_many else None
        elif name in shapes and not _is_nothing(said):
            values[name], found = _read_field(shapes[name], said, today, name)
            problems.extend(found)
    return (None if problems else replace(body, **values)), tuple(problems)


def _read_fields(kind: Kind, given: Given, today: date, under: str = "") -> tuple[Any, tuple[Problem, ...]]:
    shapes = {shape.name: shape for shape in shapes_of(kind)}
    known = tuple(shapes)
    problems = [_fault("problem.field_unknown", under + name, known=known) for name in given if name not in shapes]
    values: dict[str, Any] = {}
    for name, shape in shapes.items():
        said = given.get(name)
        if not _is_nothing(said):
            values[name], found = _read_field(shape, said, today, under + name)
            problems.extend(found)
        elif shape.is_needed:
            problems.append(_fault("problem.field_missing", under + name, meaning=f"field.{name}"))
    return (None if problems else kind(**values)), tuple(problems)


def _read_field(shape: Shape, said: object, today: date, name: str) -> tuple[Any, tuple[Problem, ...]]:
    if not shape.is_many:
        return _read_value(shape, said, today, name)
    items = list(said) if isinstance(said, list | tuple) else str(said).split("\n")
    read = [_read_value(shape, item, today, name) for item in items if not _is_nothing(item)]
    return tuple(value for value, _ in read), tuple(problem for _, found in read for problem in found)


def _read_value(shape: Shape, said: object, today: date, name: str) -> tuple[Any, tuple[Problem, ...]]:
    if shape.is_part:
        return _read_part(shape.base, said, today, name)
    if isinstance(said, str):
        said = strip_forbidden(said).strip()
        if (rule := find_personal_text(said)) is not None:
            return None, (_fault("problem.text_personal", name, rule=rule),)
    try:
        return _read_plain(shape, said, today), ()
    except _Unfit as unfit:
        return None, (_fault("problem.field_unfit", name, value=_shorten(said), expected=str(unfit)),)


def _read_part(base: Kind, said: object, today: date, name: str) -> tuple[Any, tuple[Problem, ...]]:
    """A part of several values: an object of them, or all on one line."""
    if isinstance(said, str):
        names = [shape.name for shape in shapes_of(base)]
        pieces = [piece.strip() for piece in said.split(BETWEEN)]
        if len(pieces) > len(names):
            params: dict[str, Parameter] = {"count": len(pieces), "fields": tuple(names)}
            return None, (Problem(code="problem.part_too_long", column=name, params=params),)
        said = dict(zip(names, pieces, strict=False))
    if not isinstance(said, Mapping):
        return None, (_fault("problem.field_unfit", name, value=_shorten(said), expected="expected.part"),)
    return _read_fields(base, said, today, f"{name}.")


def _read_plain(shape: Shape, said: object, today: date) -> object:
    base = shape.base
    if shape.is_quarter:
        return _require(read_quarter(str(said), today), "expected.quarter")
    if base is date:
        return _require(read_day(str(said), today), "expected.day_ahead")
    if isinstance(base, type) and issubclass(base, Enum):
        return _read_word(base, str(said))
    readers: dict[type, Callable[[object, Shape], object]] = {
        bool: _read_answer,
        int: _read_number_of,
        float: _read_figure,
        str: _read_text,
    }
    return readers[base](said, shape)


def _read_text(said: object, shape: Shape) -> str:
    if not isinstance(said, str):
        raise _Unfit("expected.text")
    if shape.longest is not None and ("\n" in said or len(said) > shape.longest):
        raise _Unfit("expected.line")
    if len(said) > shape.room:
        raise _Unfit("expected.shorter_text" if shape.room == LONGEST_TEXT else "expected.article")
    return said


def _read_word(base: type[Enum], said: str) -> object:
    word = said.strip().casefold().replace(" ", "_").replace("-", "_")
    return _require(next((item for item in base if item.value == word), None), f"expected.{base.__name__.lower()}")


def _read_answer(said: object, _shape: Shape) -> bool:
    word = str(said).strip().casefold()
    if word not in YES | NO:
        raise _Unfit("expected.yes_no")
    return word in YES


def _read_number_of(said: object, _shape: Shape) -> int:
    """The number of a record or a review, as it is listed; a # before it is welcome."""
    text = str(said).strip().removeprefix("#")
    if isinstance(said, bool) or not re.fullmatch(r"[1-9]\d{0,8}", text):
        raise _Unfit("expected.number_of")
    return int(text)


def _read_figure(said: object, shape: Shape) -> float:
    """A number with a point or a comma before its fraction; refused where the comma may group thousands."""
    text = str(said).strip()
    is_grouped = re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", text) is not None
    if isinstance(said, bool) or is_grouped:
        raise _Unfit("expected.figure")
    try:
        figure = float(text if "." in text else text.replace(",", "."))
    except ValueError as error:
        raise _Unfit("expected.figure") from error
    if not math.isfinite(figure) or (shape.within is not None and not shape.within.holds(figure)):
        raise _Unfit("expected.figure" if shape.within is None else shape.within.expected)
    return figure


def _require(value: object, expected: str) -> object:
    if value is None:
        raise _Unfit(expected)
    return value


def _is_nothing(said: object) -> bool:
    return not said.strip() if isinstance(said, str) else said is None or said in ((), [])


def _shorten(said: object) -> str:
    text = strip_forbidden(str(said))
    return text if len(text) <= 60 else f"{text[:57]}…"


def _fault(code: str, name: str, /, **params: Parameter) -> Problem:
    return Problem(code=code, column=name, params=params)
