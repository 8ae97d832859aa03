"""Values of records as cells of a sheet, and cells back: what `read_body` reads again."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from enum import Enum

from trimtab.team.form import BETWEEN
from trimtab.team.kind import Body
from trimtab.team.shape import Shape, shapes_of

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""How a cell begins that a spreadsheet takes for a formula, or that was kept from it. Source: OWASP, CSV injection."""


def spell_body(body: Body) -> dict[str, str]:
    """Field to cell; empty where nothing is said."""
    return {shape.name: spell_value(shape, getattr(body, shape.name)) for shape in shapes_of(type(body))}


def spell_value(shape: Shape, value: object) -> str:
    """One value as text: several on lines of their own, the parts of one with | between them."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "\n".join(spell_value(shape, item).replace("\n", " ") for item in value)
    if shape.is_part:
        parts = {part.name: part for part in shapes_of(shape.base)}
        spelled = [spell_value(parts[field.name], getattr(value, field.name)) for field in fields(shape.base)]
        while spelled and not spelled[-1]:
            spelled.pop()
        return f" {BETWEEN} ".join(spelled)
    return _spell_plain(value)


def escape_formula(cell: str) -> str:
    """A cell no spreadsheet runs: an apostrophe before what looks like a formula and is no number."""
    return f"'{cell}" if _FORMULA.match(cell) and not _is_number(cell) else cell


def unescape_formula(cell: str) -> str:
    """The cell as it was before `escape_formula`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _spell_plain(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case float():
            return repr(value).removesuffix(".0")
    return str(value)


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", cell) is not None
