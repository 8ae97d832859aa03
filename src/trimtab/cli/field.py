"""Flags for the fields of records, made from what the fields may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from enum import Enum

import click

from trimtab.cli.terminal import explain
from trimtab.present.english import SENTENCES
from trimtab.problems import BadInput, Problem
from trimtab.team import KINDS
from trimtab.team.form import BETWEEN, Given
from trimtab.team.shape import Shape, shapes_of

MARK = "field_"
"""Begins the name of every parameter that is a field."""


def make_options(kind: str) -> list[click.Parameter]:
    """A flag for each field that people say, needed ones first."""
    shapes = sorted(_list_said(kind), key=lambda shape: not shape.is_needed)
    return [_make_option(kind, shape) for shape in shapes]


def make_every_option() -> list[click.Parameter]:
    """A flag for each field of any kind, not shown in the help: which of them fit, the record decides."""
    shapes = {shape.name: shape for kind in KINDS for shape in _list_said(kind)}
    return [
        click.Option([name_flag(name), f"{MARK}{name}"], multiple=True, hidden=True, metavar=_name_value(shape))
        for name, shape in shapes.items()
    ]


def take_given(parameters: Mapping[str, object]) -> Given:
    """What was said of the fields."""
    said = {name.removeprefix(MARK): value for name, value in parameters.items() if name.startswith(MARK)}
    return {name: value for name, value in said.items() if value not in (None, ())}


@contextmanager
def name_fields() -> Iterator[None]:
    """Let problems name flags instead of fields."""
    try:
        yield
    except BadInput as error:
        raise BadInput(_name_flags(error.problems)) from error


def name_flag(field: str) -> str:
    """A field as a flag."""
    return f"--{field.replace('_', '-')}"


def _name_flags(problems: Iterable[Problem]) -> Iterator[Problem]:
    for problem in problems:
        if problem.column is None or problem.file is not None:
            yield problem
        else:
            known = problem.params.get("known")
            flags = tuple(map(name_flag, known)) if isinstance(known, tuple) and "unknown" in problem.code else known
            params = {**problem.params, **({} if known is None else {"known": flags})}
            yield replace(problem, column=name_flag(problem.column), params=params)


def _list_said(kind: str) -> tuple[Shape, ...]:
    return tuple(shape for shape in shapes_of(KINDS[kind]) if not shape.is_filled)


def _make_option(kind: str, shape: Shape) -> click.Option:
    own = f"field.{kind}_{shape.name}"
    told = explain(own) if own in SENTENCES else explain(f"field.{shape.name}")
    needed = explain("cli.field.needed") if shape.is_needed else ""
    many = explain("cli.field.many") if shape.is_many else ""
    return click.Option(
        [name_flag(shape.name), f"{MARK}{shape.name}"],
        help=" ".join(part for part in (told, many, needed) if part),
        metavar=_name_value(shape),
        multiple=shape.is_many,
    )


def _name_value(shape: Shape) -> str:
    """What stands for the value in the help."""
    if shape.is_part:
        return "'" + f" {BETWEEN} ".join(part.name.upper() for part in shapes_of(shape.base)) + "'"
    if isinstance(shape.base, type) and issubclass(shape.base, Enum):
        return "|".join(item.value for item in shape.base)
    names = {date: "DATE", float: "NUMBER", int: "ID", bool: "yes|no"}
    return names.get(shape.base, "QUARTER" if shape.is_quarter else "TEXT")
