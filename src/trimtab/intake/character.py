"""Characters no name may hold: control codes that steer a terminal, and what XML forbids in a drawing or a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from trimtab.problems import Problem

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Tab and line ends are not among them. Source: XML 1.0, production 2, with the C1 controls it discourages."""

TOO_MANY = 0.04
"""From this share of control characters on a file is no text with flaws but something else: random bytes hold 0.1."""

_HEAD = 10_000
"""Characters looked at to tell text from anything else."""

_LINE_END = re.compile("\r\n|\r|\n")


def strip_forbidden(text: str) -> str:
    """The text without such characters."""
    return FORBIDDEN.sub("", text)


def count_forbidden(texts: Iterable[str]) -> int:
    """How many such characters the texts hold together."""
    return sum(len(FORBIDDEN.findall(text)) for text in texts)


def is_no_text(text: str) -> bool:
    """Whether what was decoded is a picture, a program or the like rather than text."""
    head = text[:_HEAD]
    return count_forbidden([head]) > max(8, TOO_MANY * len(head))


def clean_text(text: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a whole file without them, and a notice at the line of the first."""
    first = FORBIDDEN.search(text)
    if first is None:
        return text, ()
    row = 1 + sum(1 for _ in _LINE_END.finditer(text, 0, first.start()))
    return strip_forbidden(text), (_notice(file, row, count_forbidden([text])),)


def notice_cells(headers: Sequence[str], columns: Iterable[Sequence[str]], file: str) -> tuple[Problem, ...]:
    """The notice on a typed table, whose headers stand in row 1."""
    found = {1: count_forbidden(headers)}
    for cells in columns:
        for row, cell in enumerate(cells, start=2):
            found[row] = found.get(row, 0) + count_forbidden([cell])
    rows = [row for row, count in found.items() if count]
    return (_notice(file, min(rows), sum(found.values())),) if rows else ()


def _notice(file: str, row: int, count: int) -> Problem:
    return Problem(code="notice.characters_taken_out", file=file, row=row, params={"count": count})
