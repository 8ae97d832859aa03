"""The columns that say when and where: date and geo."""

from __future__ import annotations

from trimtab.intake.field import Field
from trimtab.intake.header import Sense
from trimtab.intake.part import Parts
from trimtab.intake.timeline import DateOrder, Days, adopt_days, read_days


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
    broken = [(f, days) for f, days in worded if not f.numbers.numeric and any(f.column.cells)]
    for chosen, days in readable or broken:
        return parts.give(chosen, "date"), days
    parts.report("problem.no_date_column")
    return None, None


def find_geo(parts: Parts, declared: str | None) -> Field | None:
    """The column that names the geo: few names that come back, not a measure; the finest where there are several."""
    finest_first = sorted(parts.list_free(Sense.GEO), key=lambda f: -len(set(f.column.cells)))
    return parts.take_or_guess(declared, "geo", [f for f in finest_first if _names_places(f)])


def _read_days(chosen: Field, order: DateOrder | None) -> Days:
    if chosen.column.days is not None:
        return adopt_days(chosen.column.days)
    return read_days(chosen.column.cells, order, serial=chosen.meaning.sense is Sense.DATE)


def _names_places(found: Field) -> bool:
    distinct, rows = len(set(found.column.cells)), len(found.column.cells)
    return distinct < max(2, rows) and (not found.numbers.numeric or distinct * 3 <= rows)
