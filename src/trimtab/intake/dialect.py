"""Text to a sheet: delimiter, quoting, preamble, ragged rows."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import replace

from trimtab.intake import vocabulary as words
from trimtab.intake.character import clean_text
from trimtab.intake.header import fold_word, is_data
from trimtab.intake.person import label_columns
from trimtab.intake.sheet import Column, Sheet
from trimtab.intake.timeline import read_days
from trimtab.problems import Problem
from trimtab.statement import Statement

_DELIMITERS = (",", ";", "\t", "|")
_WRAPPED = re.compile(rf'\s*"(?:[^"]|"")*[{"".join(_DELIMITERS)}](?:[^"]|"")*"\s*')
_SAMPLE = 100
"""Records looked at to choose the delimiter."""

Record = tuple[int, list[str]]
"""Line in the file, and the cells."""


def split_table(text: str, file: str) -> tuple[Sheet | None, tuple[Problem, ...], tuple[Statement, ...]]:
    """The sheet in a delimited text, its structural faults, and notes on how it was read."""
    text, notices = clean_text(text, file)
    if not text.strip("\ufeff \t\r\n,;|"):
        return None, (Problem(code="problem.empty_file", file=file),), ()
    text = _unwrap_lines(text)
    delimiter = _choose_delimiter(text)
    try:
        records = [(line, cells) for line, cells in _read_records(text, delimiter) if any(cells)]
    except csv.Error:
        return None, (Problem(code="problem.unreadable_table", file=file),), ()
    if not records:
        return None, (Problem(code="problem.empty_file", file=file),), ()
    width = Counter(len(cells) for _, cells in records).most_common(1)[0][0]
    start = _count_preamble(records, width)
    start += _heads_groups(records[start:])
    records, footers = _cut_footer(records, width)
    records, units = _cut_units(records, start)
    notes: list[Statement] = []
    if delimiter != ",":
        notes.append(
            Statement(code="dialect.delimiter", params={"delimiter": "tab" if delimiter == "\t" else delimiter})
        )
    if start:
        notes.append(Statement(code="dialect.preamble", params={"lines": records[start][0] - 1}))
    if units is not None:
        notes.append(Statement(code="dialect.second_header", params={"row": units}))
    if footers:
        notes.append(Statement(code="dialect.footer", params={"lines": footers}))
    sheet, problems = _make_rectangle(records[start:], file, delimiter)
    return None if sheet is None else replace(sheet, notices=notices), problems, tuple(notes)


def _unwrap_lines(text: str) -> str:
    """The text with its lines out of their quotes, where each line was quoted whole as if it were one cell."""
    lines = text.strip("\ufeff").splitlines()
    if not all(_WRAPPED.fullmatch(line) for line in lines if line.strip()):
        return text
    return "\n".join(line.strip()[1:-1].replace('""', '"') for line in lines)


def _read_records(text: str, delimiter: str) -> list[Record]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    records: list[Record] = []
    line = 1
    for cells in reader:
        records.append((line, [cell.strip().strip("\ufeff") for cell in cells]))
        line = reader.line_num + 1
    return records


def _choose_delimiter(text: str) -> str:
    """The delimiter that leaves names in the header, then the one that cuts the most even, then the widest rows."""
    sample = "".join(text.splitlines(keepends=True)[:_SAMPLE])
    return max(_DELIMITERS, key=lambda delimiter: _score_delimiter(sample, delimiter))


def _score_delimiter(sample: str, delimiter: str) -> tuple[bool, float, int]:
    try:
        records = [cells for _, cells in _read_records(sample, delimiter) if any(cells)]
    except csv.Error:
        return (False, 0.0, 0)
    if not records:
        return (False, 0.0, 0)
    width, rows = Counter(map(len, records)).most_common(1)[0]
    header = next(cells for cells in records if len(cells) == width)
    if width < 2:
        return (False, 0.0, 1)
    return (not any(map(is_data, header)), round(rows / len(records), 1), width)


def _count_preamble(records: list[Record], width: int) -> int:
    """How many leading records are a title, not the header: one filled cell, or half the table's width at most."""
    for index, (_, cells) in enumerate(records):
        filled = sum(bool(cell) for cell in cells)
        if width < 2 or (filled > 1 and (len(cells) == width or len(cells) * 2 > width)):
            return index
    return 0


def _heads_groups(records: list[Record]) -> bool:
    """Whether the first of two header lines only groups the columns that the second names."""
    if not _has_two_headers(records):
        return False
    above, below = ([cell for cell in cells if cell] for _, cells in records[:2])
    return len(set(above)) < len(below) == len(set(below)) == len(records[1][1])


def _cut_units(records: list[Record], start: int) -> tuple[list[Record], int | None]:
    """The records without a line of units below the header, and its line."""
    if not _has_two_headers(records[start:]):
        return records, None
    return [*records[: start + 1], *records[start + 2 :]], records[start + 1][0]


def _has_two_headers(records: list[Record]) -> bool:
    """Whether no digit stands in the second line although one stands in every one below it."""
    numbered = [any(character.isdigit() for cell in cells for character in cell) for _, cells in records]
    return len(records) > 2 and not numbered[0] and not numbered[1] and all(numbered[2:])


def _cut_footer(records: list[Record], width: int) -> tuple[list[Record], int]:
    """The records without the notes below the table, one cell of words each, and how many there were."""
    end = len(records)
    while end > 1 and width > 2 and _is_note(records[end - 1][1]):
        end -= 1
    return records[:end], len(records) - end


def _is_note(cells: list[str]) -> bool:
    """Whether a line says one thing only, in words, and neither a date nor a total."""
    filled = [cell for cell in cells if cell]
    if len(filled) != 1 or filled[0] != cells[0] or read_days(filled, None).found:
        return False
    return any(c.isalpha() for c in filled[0]) and not frozenset(fold_word(filled[0]).split()[:2]) & words.TOTAL


def _make_rectangle(records: list[Record], file: str, delimiter: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    line, written = records[0]
    headers = [" ".join(header.split()) for header in written]
    if sum(is_data(header) for header in headers) * 2 > len(headers):
        return None, (Problem(code="problem.no_header", file=file, row=line),)
    rows, torn, problems = _fit_rows(records[1:], len(headers), file)
    if not rows and not problems:
        return None, (Problem(code="problem.no_rows", file=file),)
    labels = label_columns(headers)
    columns = tuple(
        Column(header=header, label=labels[i], cells=tuple(cells[i] for _, cells in rows))
        for i, header in enumerate(headers)
    )
    filled = tuple(column for column in columns if column.header or any(column.cells))
    lines = tuple(line for line, _ in rows)
    sheet = Sheet(file=file, columns=filled, lines=lines, header_line=line, delimiter=delimiter, torn=torn)
    return sheet, problems


def _fit_rows(
    records: list[Record], width: int, file: str
) -> tuple[list[Record], tuple[tuple[str, ...], ...], tuple[Problem, ...]]:
    """Rows of the header's width, cells of the others, and their faults; blank cells past the end are let go."""
    rows: list[Record] = []
    torn: list[tuple[str, ...]] = []
    problems: list[Problem] = []
    for line, cells in records:
        surplus = any(cells[width:])
        if surplus or len(cells) < width:
            torn.append(tuple(cells))
            problems.append(
                Problem(code="problem.ragged_row", file=file, row=line, params={"found": len(cells), "expected": width})
            )
        else:
            rows.append((line, cells[:width]))
    return rows, tuple(torn), tuple(problems)
