"""Columns of text to numbers, whatever marks they were written with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from trimtab.intake.vocabulary import CURRENCY, MISSING, NO, YES
from trimtab.quantities import Array

LARGEST = 1e15
"""Figures beyond this are slips of export or typing: no file of sales holds them, and sums with them lose all else."""

_INFINITE = re.compile(r"[+-]?(inf|infinity|∞)", re.IGNORECASE)
_PLAIN_COLUMN = re.compile(r"(?:(?:[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)?\n)*", re.ASCII)
_SPACES = "\u0020\u00a0\u202f\u2009\u2007'\u2019"
_CURRENCY = rf"(?:(?:US|CA|AU|NZ|HK|R|A|C)?\$|[€£¥₹]|{'|'.join(sorted(CURRENCY))}|(?i:euros?)|kr\.?|zł|Fr\.)"
_MONEY = re.compile(rf"^([+-]?)\s*{_CURRENCY}\s*|\s*{_CURRENCY}$")
_GROUPED = re.compile(rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)")
_BODY = re.compile(r"([+-]?)(\d[\d.,]*|[.,]\d+)([eE][+-]?\d+)?")


class Mark(Enum):
    """What separates whole from fraction."""

    POINT = "."
    COMMA = ","

    @property
    def other(self) -> Mark:
        """The mark that then groups thousands."""
        return Mark.COMMA if self is Mark.POINT else Mark.POINT


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What a column's cells say about how its numbers are written."""

    cells: tuple[str | None, ...]
    """[row], without currency, spaces and percent signs; None where that leaves no number, "" where missing."""
    decisive: tuple[Mark | None, ...]
    """[row], the decimal mark this cell proves; None when it proves nothing."""
    unsure: frozenset[Mark]
    """Marks that occur only as in `1.234`, where they may group thousands or cut off a fraction."""
    signed: tuple[int, ...] = ()
    """Rows whose cell carries a percent sign."""
    plain: bool = False
    """Whether every cell is blank or bare digits with at most a point, as most machines write them."""

    @property
    def proven(self) -> frozenset[Mark]:
        """Every decimal mark some cell proves."""
        return frozenset(mark for mark in self.decisive if mark is not None)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Numbers:
    """A column read as numbers."""

    values: Array
    """[row], NaN where missing, unreadable, infinite or too large."""
    unreadable: tuple[int, ...] = ()
    """Rows with text no dialect explains."""
    infinite: tuple[int, ...] = ()
    """Rows with an infinity."""
    too_large: tuple[int, ...] = ()
    """Rows with a figure beyond `LARGEST`."""
    mixed: tuple[int, ...] = ()
    """Rows written with another decimal mark than most of the column."""
    ambiguous: bool = False
    """Whether nothing in the file says what the marks mean."""
    mark: Mark = Mark.POINT
    grouped: bool = False
    """Whether a comma or point was read as grouping thousands."""
    percent: bool = False
    """Whether per cents were read as parts of one."""
    signed: tuple[int, ...] = ()
    """Rows written with a percent sign, which no amount has."""
    switch: bool = False
    """Whether yes was read as 1 and no as 0."""
    marks: bool = False
    """Whether empty cells were what was read as no."""

    @property
    def numeric(self) -> bool:
        """Whether most filled cells are numbers."""
        good = int(np.isfinite(self.values).sum()) + len(self.infinite) + len(self.too_large) + len(self.mixed)
        return good > 0 and good >= 4 * len(self.unreadable)


def survey_cells(cells: Sequence[str]) -> Survey:
    """What each cell looks like once currency, spaces and signs are off, and which decimal mark it proves."""
    if _is_plain(cells):
        proof = next((i for i, cell in enumerate(cells) if "." in cell and _proves(cell) is Mark.POINT), None)
        pointed = proof is None and any("." in cell for cell in cells)
        return Survey(
            cells=tuple(cells),
            decisive=tuple(Mark.POINT if i == proof else None for i in range(len(cells))),
            unsure=frozenset({Mark.POINT} if pointed else ()),
            plain=True,
        )
    cleaned = [_clean(cell) for cell in cells]
    marks = [None if not text else _proves(text) for text, _ in cleaned]
    proven_marks = {mark for mark in marks if mark is not None}
    unsure_marks = frozenset(
        m for m in Mark if not proven_marks and any(text and m.value in text for text, _ in cleaned)
    )
    return Survey(
        cells=tuple(text for text, _ in cleaned),
        decisive=tuple(marks),
        unsure=unsure_marks,
        signed=tuple(row for row, (_, percent) in enumerate(cleaned) if percent),
    )


def read_numbers(survey: Survey, default: Mark | None) -> Numbers:
    """The numbers of a column; `default` is the decimal mark where its own cells prove none, None to refuse."""
    counts = {mark: sum(m is mark for m in survey.decisive) for mark in survey.proven}
    mark = max(counts, key=lambda m: counts[m]) if counts else default
    if mark is None:
        if survey.unsure:
            return Numbers(values=np.full(len(survey.cells), np.nan), ambiguous=True)
        mark = Mark.POINT
    if survey.plain and mark is Mark.POINT:
        return adopt_numbers(np.array([float(cell) if cell else np.nan for cell in survey.cells], dtype=np.float64))
    return _read_cells(survey, mark)


def _read_cells(survey: Survey, mark: Mark) -> Numbers:
    decimal, group = mark.value, mark.other.value
    values = np.full(len(survey.cells), np.nan)
    unreadable: list[int] = []
    mixed: list[int] = []
    grouped = False
    for row, (cell, proof) in enumerate(zip(survey.cells, survey.decisive, strict=True)):
        if cell is None:
            unreadable.append(row)
        elif proof is not None and proof is not mark:
            mixed.append(row)
        elif cell:
            grouped = grouped or group in cell
            values[row] = float(cell.replace(group, "").replace(decimal, "."))
    whole = 0 < len(survey.signed) == int((~np.isnan(values)).sum())
    return replace(
        adopt_numbers(values / 100 if whole else values),
        unreadable=tuple(unreadable),
        mixed=tuple(mixed),
        mark=mark,
        grouped=grouped,
        percent=whole,
        signed=survey.signed,
    )


def adopt_numbers(values: Array) -> Numbers:
    """Numbers that came typed, shape `[row]`: NaN is missing, infinities and what no figure can be are set apart."""
    infinite = np.isinf(values)
    too_large = ~infinite & (np.abs(values) > LARGEST)
    return Numbers(
        values=np.where(infinite | too_large, np.nan, values),
        infinite=tuple(int(row) for row in np.flatnonzero(infinite)),
        too_large=tuple(int(row) for row in np.flatnonzero(too_large)),
    )


def read_switch(cells: Sequence[str]) -> Numbers | None:
    """A column of yes and no as 1 and 0; None where a cell says anything else, or none says it.

    A blank cell says neither, unless nothing but blanks says no: then the others are marks, as a cross in a list is.
    """
    folded = [cell.casefold() for cell in cells]
    said = {cell for cell in folded if cell not in MISSING}
    if not said or not said <= YES | NO:
        return None
    marks = not said & NO and "" in folded
    off = NO | {""} if marks else NO
    values = np.array([1.0 if cell in YES else 0.0 if cell in off else np.nan for cell in folded])
    return Numbers(values=values, switch=True, marks=marks)


def common_mark(surveys: Iterable[Survey], delimiter: str | None, declared: Mark | None) -> Mark | None:
    """The decimal mark for columns that prove none: the declared one, else what the rest of the file proves.

    Where nothing proves anything, a file cut by commas keeps its points for fractions; in a file cut otherwise the
    question stays open (None), as `1.234` is a thousand in one country and a fraction in the next.
    """
    if declared is not None:
        return declared
    proven = frozenset[Mark]().union(*(survey.proven for survey in surveys))
    if len(proven) == 1:
        return next(iter(proven))
    return Mark.POINT if delimiter in (",", None) else None


def _is_plain(cells: Sequence[str]) -> bool:
    joined = "\n".join(cells) + "\n"
    return joined.count("\n") == len(cells) and _PLAIN_COLUMN.fullmatch(joined) is not None


def _clean(cell: str) -> tuple[str | None, bool]:
    """The bare number in a cell ("" when it says missing, None when there is none), and whether it was a percentage."""
    if cell.lower() in MISSING:
        return "", False
    if _INFINITE.fullmatch(cell):
        return "-inf" if cell.startswith("-") else "inf", False
    text = cell.removeprefix("'").replace("\u2212", "-")  # a spreadsheet's mark that what follows is text
    if text.startswith("(") and text.endswith(")"):
        text = "-" + text[1:-1]
    percent = text.endswith("%")
    text = _MONEY.sub(lambda found: found.group(1) or "", text.removesuffix("%").strip()).strip()
    text = _MONEY.sub(lambda found: found.group(1) or "", text).strip()
    text = _GROUPED.sub(lambda found: re.sub(rf"[{_SPACES}]", "", found.group()), text)
    found = _BODY.fullmatch(text)
    return (text, percent) if found and text.isascii() and _well_grouped(found.group(2)) else (None, False)


def _well_grouped(body: str) -> bool:
    """Whether the marks in a run of digits can be a number at all: one decimal mark at most, thousands in threes."""
    marks = [character for character in body if character in ".,"]
    if len(marks) <= 1:
        return True
    last = marks[-1]
    if last in marks[:-1]:
        return len(set(marks)) == 1 and re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", body) is not None
    return len(set(marks[:-1])) == 1 and re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", body[: body.rindex(last)]) is not None


def _proves(text: str) -> Mark | None:
    """The decimal mark a cleaned cell proves."""
    found = _BODY.fullmatch(text)
    if found is None:
        return None
    body, exponent = found.group(2), found.group(3)
    marks = [character for character in body if character in ".,"]
    if not marks:
        return None
    last = Mark(marks[-1])
    if len(marks) > 1:
        return last.other if marks[0] == marks[-1] else last
    before, after = body.split(last.value)
    thousands = len(after) == 3 and 1 <= len(before) <= 3 and not before.startswith("0") and exponent is None
    return None if thousands else last
