"""What the fields of a kind of record look like, read from its annotations."""

from __future__ import annotations

import types
import typing
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from trimtab.team.annotation import Filled, OfQuarter, Prose, To, Within, Word

LONGEST_TEXT = 4_000
"""Characters of what somebody of the team says."""

Kind = Any
"""A class of records, or of a part of one; an annotation of one of their fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One field."""

    name: str
    base: Kind
    """str, float, int, bool, date, an Enum, or a dataclass for a part of several values."""
    is_needed: bool
    """Whether a record without it is none."""
    is_many: bool
    """Whether it holds any number of values."""
    is_filled: bool
    """Whether it is taken from what is recorded instead of being said."""
    is_quarter: bool
    within: Within | None
    to: To | None
    """What it links to; None where it is no link."""
    longest: int | None
    """Characters of a short line; None for a text."""
    room: int
    """Characters of a text."""

    @property
    def is_part(self) -> bool:
        """Whether each value is made of several."""
        return is_dataclass(self.base)


def shapes_of(kind: Kind) -> tuple[Shape, ...]:
    """The fields of a kind, in their order."""
    return _read_kind(kind)


@cache
def _read_kind(kind: Kind) -> tuple[Shape, ...]:
    hints = typing.get_type_hints(kind, include_extras=True)
    return tuple(_read(field, hints[field.name]) for field in fields(kind))


def _read(field: Field[Any], hint: Kind) -> Shape:
    base, marks = _peel(hint)
    origin: Kind = typing.get_origin(base)
    is_many = origin is tuple
    if is_many:
        base, more = _peel(typing.get_args(base)[0])
        marks = (*marks, *more)
    return Shape(
        name=field.name,
        base=getattr(base, "__supertype__", base),
        is_needed=field.default is MISSING,
        is_many=is_many,
        is_filled=any(isinstance(mark, Filled) for mark in marks),
        is_quarter=any(isinstance(mark, OfQuarter) for mark in marks),
        within=next((mark for mark in marks if isinstance(mark, Within)), None),
        to=next((mark for mark in marks if isinstance(mark, To)), None),
        longest=next((mark.longest for mark in marks if isinstance(mark, Word)), None),
        room=next((mark.longest for mark in marks if isinstance(mark, Prose)), LONGEST_TEXT),
    )


def _peel(hint: Kind) -> tuple[Kind, tuple[object, ...]]:
    """Take the marks and "or None" off an annotation."""
    marks: tuple[object, ...] = ()
    while True:
        origin: Kind = typing.get_origin(hint)
        if origin is typing.Annotated:
            hint, *found = typing.get_args(hint)
            marks = (*marks, *found)
        elif origin in (typing.Union, types.UnionType):
            hint = next(part for part in typing.get_args(hint) if part is not types.NoneType)
        else:
            return hint, marks
