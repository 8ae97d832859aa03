"""A path or a data frame to a panel, with everything that is wrong with it."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from trimtab.intake.assemble import build_panel
from trimtab.intake.declaration import Declared, Roles
from trimtab.intake.dialect import split_table
from trimtab.intake.encoding import decode_text
from trimtab.intake.frame import is_parquet, read_frame, read_parquet
from trimtab.intake.grid import lay_grid
from trimtab.intake.header import read_header
from trimtab.intake.number import Numbers, adopt_numbers, common_mark, read_numbers, survey_cells
from trimtab.intake.panel import Panel
from trimtab.intake.role import Field, assign_roles
from trimtab.intake.sheet import Sheet, limit_repeats
from trimtab.problems import Problem
from trimtab.quantities import Array
from trimtab.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """What came of reading one source."""

    panel: Panel | None
    """None when there are problems."""
    problems: tuple[Problem, ...]
    """Everything that has to be put right first."""
    notices: tuple[Problem, ...]
    """Readable, but worth knowing."""
    file: str
    """The file as the user named it, or what kind of table was handed over."""
    rows_read: int
    """Rows under the header."""
    rows_used: int
    """Rows that stand in the panel; 0 without a panel."""
    roles: tuple[tuple[str, str], ...]
    """(column, role) for every column, in file order: date, geo, population, outcome, value, spend, exposure, organic,
    channel, control, event, unused."""
    dialect: tuple[Statement, ...]
    """How the file was written, where that is not plain: encoding, delimiter, marks, date order."""
    sha256: str
    """Hex digest of the bytes of the file, or of the values of a data frame."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Opened:
    sheet: Sheet | None
    problems: tuple[Problem, ...]
    dialect: tuple[Statement, ...]
    file: str
    sha256: str


def read_panel(
    source: object, *, roles: Roles | None = None, declared: Declared | None = None
) -> tuple[Panel | None, tuple[Problem, ...]]:
    """The panel in a file or data frame, and every fault that stood in its way; one of the two is empty."""
    reading = read_file(source, roles=roles, declared=declared)
    return reading.panel, reading.problems


def read_file(source: object, *, roles: Roles | None = None, declared: Declared | None = None) -> Reading:
    """The panel together with what the file held and what was done with each column.

    `source` is a path to CSV, TSV or parquet, or a pandas, polars or pyarrow table. Nothing is raised for bad input.
    """
    roles, declared = roles or Roles(), declared or Declared()
    opened = _open_source(source)
    if opened.sheet is None:
        return _conclude(opened, opened.problems, 0)
    sheet = opened.sheet
    problems = [*opened.problems, *_find_twins(sheet)]
    fields, marks = read_fields(sheet, declared)
    assignment = assign_roles(fields, roles, sheet.file, declared.date_order)
    problems.extend(assignment.problems)
    grid, grid_problems, notices = lay_grid(assignment, sheet.lines, sheet.file)
    problems.extend(grid_problems)
    panel = None
    notices = (*assignment.notices, *notices)
    if grid is not None:
        panel, column_problems, column_notices = build_panel(assignment, grid, sheet.file, declared)
        problems.extend(column_problems)
        notices = (*notices, *column_notices)
    return Reading(
        panel=None if problems else panel,
        problems=limit_repeats(problems),
        notices=notices,
        file=opened.file,
        rows_read=len(sheet.lines),
        rows_used=len(sheet.lines) if panel is not None and not problems else 0,
        roles=tuple((c.label, assignment.roles.get(c.label, "unused")) for c in sheet.columns),
        dialect=(*opened.dialect, *marks),
        sha256=opened.sha256,
    )


def read_fields(sheet: Sheet, declared: Declared) -> tuple[tuple[Field, ...], tuple[Statement, ...]]:
    """Every column with its header and numbers read, and a note where the decimal mark is a comma."""
    surveys = {c.label: survey_cells(c.cells) for c in sheet.columns if c.numbers is None and c.days is None}
    mark = common_mark(surveys.values(), sheet.delimiter, declared.decimal_mark)
    fields = []
    for column in sheet.columns:
        if column.numbers is not None:
            numbers = adopt_numbers(column.numbers)
        elif column.days is not None:
            numbers = Numbers(values=_blank(len(column.cells)), unreadable=tuple(range(len(column.cells))))
        else:
            numbers = read_numbers(surveys[column.label], mark)
        fields.append(Field(column=column, meaning=read_header(column.header), numbers=numbers))
    commas = [f.label for f in fields if f.numbers.numeric and f.numbers.mark.value == ","]
    notes = (Statement(code="dialect.decimal_comma", params={"columns": tuple(commas)}),) if commas else ()
    return tuple(fields), notes


def _blank(rows: int) -> Array:
    return np.full(rows, np.nan)


def _open_source(source: object) -> _Opened:
    if not isinstance(source, str | Path):
        file = f"{type(source).__name__}"
        sheet, problems = read_frame(source, file)
        digest = hashlib.sha256()
        for column in () if sheet is None else sheet.columns:
            digest.update(repr((column.header, column.cells)).encode())
        return _Opened(sheet=sheet, problems=problems, dialect=(), file=file, sha256=digest.hexdigest())
    file = str(source)
    try:
        content = Path(source).read_bytes()
    except (OSError, ValueError):
        return _Opened(
            sheet=None, problems=(Problem(code="problem.no_such_file", file=file),), dialect=(), file=file, sha256=""
        )
    return open_bytes(content, file)


def open_bytes(content: bytes, file: str) -> _Opened:
    """The sheet in the bytes of a file, whichever format they carry."""
    sha256 = hashlib.sha256(content).hexdigest()
    if is_parquet(content):
        sheet, problems = read_parquet(content, file)
        return _Opened(sheet=sheet, problems=problems, dialect=(), file=file, sha256=sha256)
    if content[:4] == b"PK\x03\x04" or content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        problem = Problem(code="problem.spreadsheet", file=file)
        return _Opened(sheet=None, problems=(problem,), dialect=(), file=file, sha256=sha256)
    text, encoding = decode_text(content)
    sheet, problems, notes = split_table(text, file)
    return _Opened(sheet=sheet, problems=problems, dialect=(*encoding, *notes), file=file, sha256=sha256)


def _find_twins(sheet: Sheet) -> list[Problem]:
    counts = Counter(c.header for c in sheet.columns if c.header)
    return [
        Problem(code="problem.column_twice", file=sheet.file, column=h, params={"count": n})
        for h, n in counts.items()
        if n > 1
    ]


def _conclude(opened: _Opened, problems: tuple[Problem, ...], rows: int) -> Reading:
    return Reading(
        panel=None,
        problems=problems,
        notices=(),
        file=opened.file,
        rows_read=rows,
        rows_used=0,
        roles=(),
        dialect=opened.dialect,
        sha256=opened.sha256,
    )
