"""A table as it was written: headers, cells as text, and the line each row stands on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from trimtab.problems import Problem
from trimtab.quantities import Array

ROWS_NAMED = 20
"""How many rows of one fault in one column are named before the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Column:
    """One column of a sheet."""

    header: str
    """As the user wrote it, stripped; may be empty."""
    label: str
    """How messages name it: the header, or "column 3" when the header is empty or may not be repeated."""
    cells: tuple[str, ...]
    """[row], stripped text; empty where the cell is."""
    numbers: Array | None = None
    """[row], when the source was typed (a data frame): NaN where missing. None for text."""
    days: tuple[date | None, ...] | None = None
    """[row], when the source was typed as dates. None for text."""

    def keep_rows(self, rows: Sequence[int]) -> Column:
        """The same column with only the given row indices."""
        return replace(
            self,
            cells=tuple(self.cells[i] for i in rows),
            numbers=None if self.numbers is None else self.numbers[list(rows)],
            days=None if self.days is None else tuple(self.days[i] for i in rows),
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sheet:
    """A rectangular table with its place in the file."""

    file: str
    """File name as the user wrote it."""
    columns: tuple[Column, ...]
    lines: tuple[int, ...]
    """[row], line in the file, the header being line 1 of a file without preamble."""
    header_line: int
    """Line in the file the header stands on."""
    delimiter: str | None
    """Field separator; None when the source was typed."""
    notices: tuple[Problem, ...] = ()
    """What was done to its text before it was cut into cells."""
    torn: tuple[tuple[str, ...], ...] = ()
    """Cells of the rows that were set aside because they do not fit the header; each has its problem."""

    def keep_rows(self, rows: Sequence[int]) -> Sheet:
        """The same sheet with only the given row indices."""
        return replace(
            self, columns=tuple(c.keep_rows(rows) for c in self.columns), lines=tuple(self.lines[i] for i in rows)
        )


def limit_repeats(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The same problems, each fault naming at most `ROWS_NAMED` rows per column and counting the rest."""
    kept: list[Problem] = []
    seen: defaultdict[tuple[str, str | None], list[Problem]] = defaultdict(list)
    for problem in problems:
        alike = seen[problem.code, problem.column]
        alike.append(problem)
        if len(alike) <= ROWS_NAMED:
            kept.append(problem)
    for (_, column), alike in seen.items():
        if len(alike) > ROWS_NAMED:
            last = alike[ROWS_NAMED - 1]
            at = kept.index(last) + 1
            row = alike[ROWS_NAMED].row
            more = Problem(
                code="problem.more_without_a_row" if row is None else "problem.more_of_the_same",
                file=last.file,
                row=row,
                column=column,
                params={"count": len(alike) - ROWS_NAMED},
            )
            kept.insert(at, more)
    return tuple(kept)
