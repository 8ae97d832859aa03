"""Small files for the reader's tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from trimtab.intake import Declared, Reading, Roles
from trimtab.intake.read import read_opened
from trimtab.intake.source import open_bytes

WEEKS = 36
FIRST = date(2024, 1, 1)


def weeks(count: int = WEEKS) -> list[str]:
    """Mondays in ISO form."""
    return [(FIRST + timedelta(weeks=n)).isoformat() for n in range(count)]


def plain_columns(count: int = WEEKS) -> dict[str, list[str]]:
    """A good national file: a date, an outcome and two channels, all of which move."""
    return {
        "date": weeks(count),
        "revenue": [f"{1000 + 37 * (n % 11) + 5 * n}" for n in range(count)],
        "search_spend": [f"{100 + 7 * (n % 5)}.5" for n in range(count)],
        "tv_spend": [f"{(n % 4) * 50}" for n in range(count)],
    }


def write_table(columns: Mapping[str, Sequence[str]], delimiter: str = ",") -> str:
    """Columns as delimited text, quoted where the delimiter occurs."""
    rows = [list(columns), *zip(*columns.values(), strict=True)]

    def cell(text: str) -> str:
        return f'"{text}"' if delimiter in text or '"' in text else text

    return "\n".join(delimiter.join(cell(text) for text in row) for row in rows) + "\n"


def read_text(text: str | bytes, *, roles: Roles | None = None, declared: Declared | None = None) -> Reading:
    """Read text as if it were the file `sales.csv`."""
    content = text.encode() if isinstance(text, str) else text
    return read_opened(open_bytes(content, "sales.csv"), roles or Roles(), declared or Declared())


def read_columns(
    columns: Mapping[str, Sequence[str]],
    *,
    delimiter: str = ",",
    roles: Roles | None = None,
    declared: Declared | None = None,
) -> Reading:
    """Read columns as if they stood in the file `sales.csv`."""
    return read_text(write_table(columns, delimiter), roles=roles, declared=declared)


def codes(reading: Reading) -> set[str]:
    """Codes of the problems."""
    return {problem.code for problem in reading.problems}


def notices(reading: Reading) -> set[str]:
    """Codes of the notices."""
    return {notice.code for notice in reading.notices}


def places(reading: Reading, code: str) -> list[tuple[int | None, str | None]]:
    """(row, column) of every problem with this code."""
    return [(problem.row, problem.column) for problem in reading.problems if problem.code == code]


def write_file(folder: Path, name: str, text: str) -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
