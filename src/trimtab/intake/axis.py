"""The columns that say when and where: date and geo."""

from __future__ import annotations

from trimtab.intake import vocabulary as words
from trimtab.intake.field import Field
from trimtab.intake.header import Sense, split_header
from trimtab.intake.part import Parts
from trimtab.intake.timeline import DateOrder, Days, adopt_days, names_part_of_date, read_days

MOST_DATES = 0.6
"""Share of the dates at which numbers stand that name places; the rest may be rows that are missing, or new places."""


def find_date(parts: Parts, declared: str | None, order: DateOrder | None) -> tuple[Field | None, Days | None]:
    """The date column and its days: by its header, else any text column that holds dates throughout."""
    if declared is not None:
        chosen = parts.take(declared, "date")
        return chosen, None if chosen is None else _read_days(chosen, order)
    worded = [(f, _read_days(f, order)) for f in parts.list_free(Sense.DATE)]
    readable = [(f, days) for f, days in worded if days.found]
    if not readable:
        others = [f for f in parts.list_free(Sense.OTHER) if not f.numbers.numeric]
        readable = [(f, days) for f in others if (days := _read_days(f, order)).found]
    piece = next((f for f, _ in worded if names_part_of_date(f.column.cells)), None)
    broken = [(f, days) for f, days in worded if f is not piece and not f.numbers.numeric and any(f.column.cells)]
    for chosen, days in readable or broken:
        return parts.give(chosen, "date"), days
    _report_no_date(parts, piece)
    return None, None


def _report_no_date(parts: Parts, piece: Field | None) -> None:
    """Say what is missing, or what it is that has no year beside it or has it in a column of its own."""
    years = (f for f in parts.list_free(Sense.OTHER) if frozenset(split_header(f.column.header)) & words.YEAR)
    year = next(years, None)
    if piece is None:
        parts.report("problem.no_date_column")
    elif year is None:
        parts.report("problem.date_without_year", column=piece.label)
    else:
        parts.report("problem.date_in_parts", column=piece.label, year=year.label)


def find_geo(parts: Parts, declared: str | None, date: Field | None) -> Field | None:
    """The column that names the geo: of those that do, the finest, and words before numbers."""
    guesses = [(f, _rank_geo(f, date)) for f in parts.list_free(Sense.GEO) if _names_places(f, date)]
    return parts.take_or_guess(declared, "geo", [found for found, _ in sorted(guesses, key=lambda guess: guess[1])])


def _read_days(chosen: Field, order: DateOrder | None) -> Days:
    if chosen.column.days is not None:
        return adopt_days(chosen.column.days)
    return read_days(chosen.column.cells, order, serial=chosen.meaning.sense is Sense.DATE)


def _rank_geo(found: Field, date: Field | None) -> tuple[int, bool, int]:
    """Lower is better: the more rows of one date it tells apart, the finer."""
    return -_count_pairs(found, date), found.numbers.numeric, len(set(found.column.cells))


def _names_places(found: Field, date: Field | None) -> bool:
    """Whether its names come back at the dates: words at some, and numbers, such as stores 1 to 20, at nearly all.

    A measure such as the traffic in the stores does not, however seldom it changes.
    """
    names, rows = len(set(found.column.cells)), len(found.column.cells)
    if names <= 1:
        return not found.numbers.numeric
    if date is None:
        return names < rows and not found.numbers.numeric
    dates, pairs = len(set(date.column.cells)), _count_pairs(found, date)
    return names < rows and pairs > (MOST_DATES * names * dates if found.numbers.numeric else dates)


def _count_pairs(found: Field, date: Field | None) -> int:
    """Distinct pairs of a name and a date."""
    return 0 if date is None else len(set(zip(found.column.cells, date.column.cells, strict=True)))
