"""Small files of records, such as inputs and experiments: columns found by name, cells read with their faults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from trimtab.intake import vocabulary as words
from trimtab.intake.field import Field, read_fields
from trimtab.intake.header import split_header
from trimtab.intake.number import LARGEST
from trimtab.intake.sheet import limit_repeats
from trimtab.intake.source import open_source
from trimtab.intake.timeline import read_days
from trimtab.problems import Problem
from trimtab.quantities import Array
from trimtab.statement import Parameter

_REMARKS = frozenset(
    {"note", "notes", "comment", "comments", "remark", "remarks", "opmerking", "remarque", "name", "id"}
)
"""Columns that may stand in any listing and are passed over."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Listing:
    """A table of records whose columns are known."""

    file: str
    lines: tuple[int, ...]
    """[row], line in the file."""
    fields: Mapping[str, Field]
    """Our name of a column -> the column; absent optional columns have no entry."""
    notices: tuple[Problem, ...]
    """Readable, but worth knowing, of the file as a whole."""

    def problem(self, code: str, row: int, name: str, /, **params: Parameter) -> Problem:
        """A fault in one cell."""
        column = self.fields[name].label if name in self.fields else name
        return Problem(code=code, file=self.file, row=self.lines[row], column=column, params=params)

    def texts(self, name: str) -> tuple[str, ...]:
        """[row]; empty where the cell is, or where there is no such column."""
        return self.fields[name].column.cells if name in self.fields else ("",) * len(self.lines)

    def numbers(self, name: str) -> tuple[Array, tuple[Problem, ...]]:
        """[row], NaN where blank or without such a column; and the cells that hold no number."""
        if name not in self.fields:
            return np.full(len(self.lines), np.nan), ()
        found = self.fields[name].numbers
        if found.ambiguous:
            label = self.fields[name].label
            return found.values, (Problem(code="problem.ambiguous_numbers", file=self.file, column=label),)
        faults = {
            "problem.text_in_numbers": found.unreadable,
            "problem.infinity": found.infinite,
            "problem.mixed_number_marks": found.mixed,
        }
        problems = [self.problem(code, row, name) for code, rows in faults.items() for row in rows]
        problems.extend(self.problem("problem.figure_too_large", row, name, most=LARGEST) for row in found.too_large)
        return found.values, tuple(problems)

    def days(self, name: str) -> tuple[tuple[date | None, ...], tuple[Problem, ...]]:
        """[row], None where blank or without such a column; and the cells that hold no date."""
        if name not in self.fields:
            return (None,) * len(self.lines), ()
        field = self.fields[name]
        if field.column.days is not None:
            return field.column.days, ()
        days = read_days(field.column.cells, None, serial=True)
        if days.ambiguous:
            return days.values, (Problem(code="problem.ambiguous_dates", file=self.file, column=field.label),)
        unreadable = [row for row in days.unreadable if field.column.cells[row]]
        problems = [self.problem("problem.unreadable_date", row, name) for row in unreadable]
        return days.values, (*problems, *(self.problem("problem.mixed_dates", row, name) for row in days.mixed))


_NOTHING = ("problem.empty_file", "problem.no_rows")
"""What a file of sales would be told to export again."""


def open_listing(
    source: object, known: Mapping[str, frozenset[str]], required: Sequence[str]
) -> tuple[Listing | None, tuple[Problem, ...]]:
    """A listing whose headers are among the known spellings (folded); any other header may be a typo and is a fault."""
    opened = open_source(source)
    if opened.sheet is None:
        asked: dict[str, Parameter] = {"known": tuple(required)}
        empty = Problem(code="problem.listing_empty", file=opened.file, params=asked)
        return None, tuple(empty if p.code in _NOTHING else p for p in opened.problems)
    problems = list(opened.problems)
    fields: dict[str, Field] = {}
    for field in read_fields(opened.sheet, None)[0]:
        said = " ".join(word for word in split_header(field.column.header) if word.upper() not in words.CURRENCY)
        name = next((name for name, spellings in known.items() if said in spellings), None)
        if name is not None and name not in fields:
            fields[name] = field
        elif said not in _REMARKS:
            params: dict[str, Parameter] = {"known": tuple(known)}
            problems.append(
                Problem(code="problem.listing_unknown_column", file=opened.file, column=field.label, params=params)
            )
    problems.extend(
        Problem(code="problem.listing_lacks_column", file=opened.file, column=name)
        for name in required
        if name not in fields
    )
    if problems:
        return None, limit_repeats(problems)
    return Listing(file=opened.file, lines=opened.sheet.lines, fields=fields, notices=opened.notices), ()
