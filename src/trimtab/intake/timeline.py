"""Cells to days, and days to a regular calendar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise

from trimtab.intake.header import fold_word
from trimtab.quantities import Grain


class DateOrder(Enum):
    """Which comes first in `03/04/2025`."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class _Form(Enum):
    ISO = "year-month-day"
    COMPACT = "yyyymmdd"
    WEEK = "ISO week"
    MONTH = "month"
    NAMED = "month by name"
    SERIAL = "spreadsheet day number"
    SLASH = "numbers"
    DOT = "day.month.year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A column read as dates."""

    values: tuple[date | None, ...]
    """[row], None where unreadable or blank."""
    unreadable: tuple[int, ...] = ()
    """Rows that hold no date."""
    mixed: tuple[int, ...] = ()
    """Rows written in another form or order than most."""
    ambiguous: bool = False
    """Whether day and month could change places in every row."""
    order: DateOrder | None = None
    """The order found or declared, where one was needed."""
    serial: bool = False
    """Whether dates were spreadsheet day numbers."""

    @property
    def found(self) -> bool:
        """Whether most rows hold something written like a date."""
        return len(self.values) > 0 and len(self.unreadable) * 2 < len(self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    form: _Form
    parts: tuple[int, int, int]
    """Year, month, day; for SLASH the two numbers in the order written come second and third."""


_TIME = r"(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp][Mm]|Z|UTC|[+-]\d{2}:?\d{2})?)?"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _TIME)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_SERIAL = re.compile(r"([2-6]\d{4})(?:\.0+)?")
_SERIAL_START = date(1899, 12, 30)
"""Day 0 of spreadsheets, for every day after February 1900."""
_WEEK_WORD = r"(?:weeknummer|kalenderwoche|week|wk|woche|semaine|sem|cw|kw|w|s)\.?\s*"
_WEEK = re.compile(rf"(\d{{4}})[-/,. ]*{_WEEK_WORD}(\d{{1,2}})", re.IGNORECASE)
_WEEK_FIRST = re.compile(rf"{_WEEK_WORD}(\d{{1,2}})[-/,. ]+(?:(?:of|van|de|in)\s+)?(\d{{4}})", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/](\d{4})")
_BARE_MONTH = re.compile(r"((?:19|20)\d{2})(\d{2})(?:\.0+)?")
_BARE_MONTH_FIRST = re.compile(r"(\d{1,2})\.((?:19|20)\d{2})")
_YEAR_FIRST = ((_ISO, _Form.ISO), (_COMPACT, _Form.COMPACT), (_WEEK, _Form.WEEK), (_MONTH, _Form.MONTH))
_YEAR_LAST = ((_WEEK_FIRST, _Form.WEEK), (_MONTH_FIRST, _Form.MONTH))
_SPAN = re.compile(r"\s+(?:-|–|—|to|tot|t/m|au|bis|until)\s+|\s*(?:–|—)\s*", re.IGNORECASE)
"""Between the first and the last day of a period."""
MOST_MONTHS = 0.25
"""Above this share of numbers larger than twelve, as in `2024-37`, years are parted into weeks."""
_SLASH = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})" + _TIME)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january janvier janv januari januar",
            "feb february fevrier fevr fev februari februar",
            "mar march mars maart mrt maa marz",
            "apr april avril avr",
            "may mai mei",
            "jun june juin juni",
            "jul july juillet juil juli",
            "aug august aout augustus",
            "sep sept september septembre",
            "oct october octobre oktober okt",
            "nov november novembre",
            "dec december decembre dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}


def read_days(cells: Sequence[str], declared: DateOrder | None, *, serial: bool = False) -> Days:
    """The dates in a column of text; with `serial`, spreadsheet day numbers and other bare digits count as dates."""
    written = _tell_weeks([_read_cell(cell, serial=serial) for cell in cells])
    unreadable = tuple(i for i, w in enumerate(written) if w is None)
    forms = Counter(w.form for w in written if w is not None)
    if not forms:
        return Days(values=(None,) * len(cells), unreadable=unreadable)
    form = forms.most_common(1)[0][0]
    mixed = [i for i, w in enumerate(written) if w is not None and w.form is not form]
    order = None
    if form is _Form.SLASH:
        order, odd = _find_order([w.parts if w and w.form is form else None for w in written], declared)
        mixed.extend(odd)
        if order is None:
            return Days(values=(None,) * len(cells), unreadable=unreadable, mixed=tuple(mixed), ambiguous=True)
    values: list[date | None] = []
    impossible: list[int] = []
    for row, cell in enumerate(written):
        value = None if cell is None or row in mixed else _make_day(cell, order)
        if cell is not None and row not in mixed and value is None:
            impossible.append(row)
        values.append(value)
    rows = tuple(sorted((*unreadable, *impossible)))
    return Days(
        values=tuple(values),
        unreadable=rows,
        mixed=tuple(sorted(mixed)),
        order=order,
        serial=form is _Form.SERIAL,
    )


def adopt_days(days: Sequence[date | None]) -> Days:
    """Dates that came typed."""
    return Days(values=tuple(days), unreadable=tuple(i for i, day in enumerate(days) if day is None))


def find_grain(days: Sequence[date]) -> Grain | None:
    """Length of a period from distinct days in ascending order; None when they are not days, weeks or months apart."""
    steps = Counter((b - a).days for a, b in pairwise(days))
    if not steps:
        return None
    step = steps.most_common(1)[0][0]
    if step == 1:
        return Grain.DAY
    if step == 7:
        return Grain.WEEK
    return Grain.MONTH if 28 <= step <= 31 else None


def start_period(day: date, grain: Grain) -> date:
    """First day of the period a day stands for: the day itself, or the first of its month."""
    return day.replace(day=1) if grain is Grain.MONTH else day


def list_periods(first: date, last: date, grain: Grain) -> tuple[date, ...]:
    """Every period from first to last, inclusive."""
    if grain is Grain.MONTH:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return tuple(date(month // 12, month % 12 + 1, 1) for month in months)
    step = 1 if grain is Grain.DAY else 7
    return tuple(first + timedelta(days=n) for n in range(0, (last - first).days + 1, step))


def find_last_day(period: date, grain: Grain) -> date:
    """Last day of the period that begins on a day."""
    if grain is Grain.MONTH:
        return list_periods(period, period + timedelta(days=32), grain)[1] - timedelta(days=1)
    return period + timedelta(days=6 if grain is Grain.WEEK else 0)


def names_part_of_date(cells: Sequence[str]) -> bool:
    """Whether a column numbers or names weeks or months and leaves the year out."""
    filled = [cell for cell in cells if cell]
    bare = [re.sub(rf"^{_WEEK_WORD}", "", cell, flags=re.IGNORECASE).removesuffix(".0") for cell in filled]
    return bool(filled) and all(
        fold_word(cell) in _MONTHS or (number.isdecimal() and 1 <= int(number) <= 53)
        for cell, number in zip(filled, bare, strict=True)
    )


def _tell_weeks(written: Sequence[_Written | None]) -> Sequence[_Written | None]:
    """The same, with months as weeks where many are numbered above twelve."""
    months = [w.parts[1] for w in written if w is not None and w.form is _Form.MONTH]
    if sum(number > 12 for number in months) <= MOST_MONTHS * len(months):
        return written
    return [replace(w, form=_Form.WEEK) if w is not None and w.form is _Form.MONTH else w for w in written]


def _read_cell(cell: str, *, serial: bool) -> _Written | None:
    """How one date is written, and its numbers; of a period from day to day, the first."""
    ends = _SPAN.split(cell)
    if len(ends) == 2 and (first := _read_day(ends[0], serial=serial)) and _read_day(ends[1], serial=serial):
        return first
    return _read_day(cell, serial=serial)


def _read_day(cell: str, *, serial: bool) -> _Written | None:
    for pattern, form in _YEAR_FIRST:
        if found := pattern.fullmatch(cell):
            year, second, third = (int(group) for group in (*found.groups(), "1")[:3])
            return _Written(form=form, parts=(year, second, third))
    for pattern, form in (*_YEAR_LAST, *(((_BARE_MONTH_FIRST, _Form.MONTH),) if serial else ())):
        if found := pattern.fullmatch(cell):
            return _Written(form=form, parts=(int(found[2]), int(found[1]), 1))
    if serial and (found := _BARE_MONTH.fullmatch(cell)):
        return _Written(form=_Form.MONTH, parts=(int(found[1]), int(found[2]), 1))
    if found := _SLASH.fullmatch(cell):
        form = _Form.DOT if found[2] == "." else _Form.SLASH
        return _Written(form=form, parts=(_full_year(found[4]), int(found[1]), int(found[3])))
    if serial and (found := _SERIAL.fullmatch(cell)):
        day = _SERIAL_START + timedelta(days=int(found[1]))
        return _Written(form=_Form.SERIAL, parts=(day.year, day.month, day.day))
    return _read_named(cell)


def _read_named(cell: str) -> _Written | None:
    parts = fold_word(cell).split()
    months = [_MONTHS[part] for part in parts if part in _MONTHS]
    numbers = [
        part for part in (p.removesuffix("er").removesuffix("st").removesuffix("th") for p in parts) if part.isdecimal()
    ]
    if len(months) != 1 or not 1 <= len(numbers) <= 2 or len(parts) > 4 or not cell.isprintable():
        return None
    if len(numbers) == 1:
        return (
            _Written(form=_Form.NAMED, parts=(_full_year(numbers[0]), months[0], 1))
            if len(numbers[0]) in (2, 4)
            else None
        )
    day, year = (numbers[1], numbers[0]) if len(numbers[0]) == 4 else (numbers[0], numbers[1])
    if len(day) > 2 or len(year) not in (2, 4):
        return None
    return _Written(form=_Form.NAMED, parts=(_full_year(year), months[0], int(day)))


def _find_order(
    parts: Sequence[tuple[int, int, int] | None], declared: DateOrder | None
) -> tuple[DateOrder | None, list[int]]:
    """The order every row can be read in, and the rows that contradict it."""
    day_first = [i for i, p in enumerate(parts) if p is not None and p[1] > 12]
    month_first = [i for i, p in enumerate(parts) if p is not None and p[2] > 12]
    if declared is not None:
        return declared, month_first if declared is DateOrder.DAY_FIRST else day_first
    if not day_first and not month_first:
        same = all(p is None or p[1] == p[2] for p in parts)
        return (DateOrder.DAY_FIRST, []) if same else (None, [])
    if len(day_first) >= len(month_first):
        return DateOrder.DAY_FIRST, month_first
    return DateOrder.MONTH_FIRST, day_first


def _make_day(cell: _Written, order: DateOrder | None) -> date | None:
    year, second, third = cell.parts
    try:
        if cell.form is _Form.WEEK:
            made = date.fromisocalendar(year, second, 1)
        elif cell.form is _Form.DOT or (cell.form is _Form.SLASH and order is DateOrder.DAY_FIRST):
            made = date(year, third, second)
        else:
            made = date(year, second, third)
    except ValueError:
        return None
    return made if 1900 <= made.year <= 2100 else None


def _full_year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)
