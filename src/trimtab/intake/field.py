"""A column with its header and its numbers read."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from trimtab.intake.header import Meaning, Sense, read_header
from trimtab.intake.number import Mark, Numbers, adopt_numbers, common_mark, read_numbers, read_switch, survey_cells
from trimtab.intake.sheet import Column, Sheet


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Field:
    """A column with its header read and its cells read as numbers."""

    column: Column
    meaning: Meaning
    numbers: Numbers

    @property
    def label(self) -> str:
        """How messages name the column."""
        return self.column.label

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in any row."""
        numbers = self.numbers
        faulty = (numbers.unreadable, numbers.infinite, numbers.too_large, numbers.mixed, numbers.ambiguous)
        return not any(faulty) and bool(np.isnan(numbers.values).all())

    @property
    def meant_as_numbers(self) -> bool:
        """Whether it holds any digits, even if most of it cannot be read, or is a channel's spend left blank."""
        typed = bool(np.isfinite(self.numbers.values).any())
        unfilled = self.is_blank and self.meaning.sense is Sense.SPEND and bool(self.meaning.key)
        return typed or unfilled or any(any(character.isdigit() for character in cell) for cell in self.column.cells)


def take_switch(found: Field) -> Field:
    """The column with yes and no read as 1 and 0, where that is all it says; else as it is."""
    numbers = None if found.numbers.numeric or found.column.days is not None else read_switch(found.column.cells)
    return found if numbers is None else replace(found, numbers=numbers)


def read_fields(sheet: Sheet, declared: Mark | None) -> tuple[tuple[Field, ...], Mark | None]:
    """Every column with its header and numbers read, and the decimal mark used where a column proves none."""
    surveys = {c.label: survey_cells(c.cells) for c in sheet.columns if c.numbers is None and c.days is None}
    mark = common_mark(surveys.values(), sheet.delimiter, declared)
    fields = []
    for column in sheet.columns:
        if column.numbers is not None:
            numbers = adopt_numbers(column.numbers)
        elif column.days is not None:
            rows = len(column.cells)
            numbers = Numbers(values=np.full(rows, np.nan), unreadable=tuple(range(rows)))
        else:
            numbers = read_numbers(surveys[column.label], mark)
        fields.append(Field(column=column, meaning=read_header(column.header), numbers=numbers))
    return tuple(fields), mark
