"""A path or a data frame to a sheet: whichever format it carries, and with what may not enter refused."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from trimtab.intake import vocabulary as words
from trimtab.intake.character import is_no_text, strip_forbidden
from trimtab.intake.dialect import split_table
from trimtab.intake.encoding import decode_text
from trimtab.intake.frame import is_parquet, read_frame, read_parquet
from trimtab.intake.header import fold_word
from trimtab.intake.person import find_personal
from trimtab.intake.sheet import Sheet
from trimtab.intake.timeline import read_days
from trimtab.problems import Problem
from trimtab.statement import Statement

_MARKED_UP = re.compile(r"[\ufeff\s]*(?:<[!?a-zA-Z]|\{\s*[\"}]|\[\s*[\[{])")
"""How a page, XML or JSON begins."""
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Opened:
    """A source once it is open."""

    sheet: Sheet | None
    """Without refused columns and without totals; None when it is no table."""
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    dialect: tuple[Statement, ...]
    """How the file was written, where that is not plain."""
    file: str
    """As the user named it, without control characters; or the type of the data frame."""
    rows_read: int
    """Rows under the header."""
    sha256: str
    """Hex digest of the bytes of the file, or of the cells of a data frame; empty when nothing could be read."""


def open_source(source: object) -> Opened:
    """The sheet behind a path or a data frame."""
    if not isinstance(source, str | Path):
        file = type(source).__name__
        sheet, problems = read_frame(source, file)
        return _screen(sheet, problems, (), file, "" if sheet is None else _digest_cells(sheet))
    file = strip_forbidden(str(source))
    try:
        if Path(source).is_dir():
            return _screen(None, (Problem(code="problem.is_a_folder", file=file),), (), file, "")
        content = Path(source).read_bytes()
    except (OSError, ValueError):
        return _screen(None, (Problem(code="problem.no_such_file", file=file),), (), file, "")
    return open_bytes(content, file)


def open_bytes(content: bytes, file: str) -> Opened:
    """The sheet in the bytes of a file."""
    sha256 = hashlib.sha256(content).hexdigest()
    if is_parquet(content):
        sheet, problems = read_parquet(content, file)
        return _screen(sheet, problems, (), file, sha256)
    if content.startswith((_ZIP, _OLD_OFFICE)):
        return _screen(None, (Problem(code="problem.spreadsheet", file=file),), (), file, sha256)
    text, encoding = decode_text(content)
    if is_no_text(text) or _MARKED_UP.match(text):
        return _screen(None, (Problem(code="problem.no_text", file=file),), (), file, sha256)
    sheet, problems, notes = split_table(text, file)
    return _screen(sheet, problems, (*encoding, *notes), file, sha256)


def _screen(
    sheet: Sheet | None, problems: tuple[Problem, ...], dialect: tuple[Statement, ...], file: str, sha256: str
) -> Opened:
    """Find twin headers, set totals apart, and refuse columns about people; the rest of the table is still checked."""
    notices: tuple[Problem, ...] = ()
    rows = 0
    if sheet is not None:
        rows = len(sheet.lines)
        personal = find_personal(sheet)
        problems = (*problems, *_find_twins(sheet), *personal)
        refused = {problem.column for problem in personal}
        sheet = replace(sheet, columns=tuple(c for c in sheet.columns if c.label not in refused))
        sheet, totals = _leave_out_totals(sheet)
        notices = (*sheet.notices, *totals)
    return Opened(
        sheet=sheet, problems=problems, notices=notices, dialect=dialect, file=file, rows_read=rows, sha256=sha256
    )


def _find_twins(sheet: Sheet) -> list[Problem]:
    counts = Counter(column.label for column in sheet.columns)
    return [
        Problem(code="problem.column_twice", file=sheet.file, row=sheet.header_line, column=label, params={"count": n})
        for label, n in counts.items()
        if n > 1
    ]


def _leave_out_totals(sheet: Sheet) -> tuple[Sheet, tuple[Problem, ...]]:
    """Rows at the end that only add up the rows above, as exports write them: a total by name, and no date."""
    end = len(sheet.lines)
    while end and _is_total([column.cells[end - 1] for column in sheet.columns]):
        end -= 1
    if end == len(sheet.lines):
        return sheet, ()
    notice = Problem(
        code="notice.totals_left_out",
        file=sheet.file,
        row=sheet.lines[end],
        params={"count": len(sheet.lines) - end},
    )
    return sheet.keep_rows(range(end)), (notice,)


def _is_total(cells: list[str]) -> bool:
    """Whether the first words of a row say total and no cell is a date: a campaign called "Total Wine" has its date."""
    named = next((cell for cell in cells if any(c.isalpha() for c in cell)), "")
    return bool(frozenset(fold_word(named).split()[:2]) & words.TOTAL) and not any(
        read_days([cell], None).found for cell in cells
    )


def _digest_cells(sheet: Sheet) -> str:
    digest = hashlib.sha256()
    for column in sheet.columns:
        values = column.cells if column.numbers is None else column.numbers.tolist()
        digest.update(repr((column.header, values)).encode("utf-8", "backslashreplace"))
    return digest.hexdigest()
