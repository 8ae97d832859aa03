"""The file of finished experiments as a team's archive: what ran where and when, and a new row at its end."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from trimtab.intake.header import match_name
from trimtab.intake.listing import Listing, open_listing
from trimtab.intake.number import Mark
from trimtab.intake.source import open_source
from trimtab.lift.effect import Effect
from trimtab.lift.listing import COLUMNS, REQUIRED, YES
from trimtab.lift.record import Lift
from trimtab.problems import Problem
from trimtab.statement import Parameter

RETURN = ("estimate", "standard_error", "spend_change")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """An experiment of the archive, as far as its row can be read without the data it is about."""

    channel: str
    start: date
    end: date
    read_until: date
    geos: tuple[str, ...]
    """As written; empty: all of the data."""
    relative: Effect | None
    """Log of what came over what would have come; None where the row does not say."""
    lower_is_better: bool = False
    """Whether it is of a metric of which less is better."""
    per_money: Effect | None = None
    """Outcome per unit of money that spend changed by; None where the row does not say how spend changed."""

    @property
    def gain(self) -> Effect | None:
        """The relative effect, above nought where it was for the better."""
        return None if self.relative is None else self.relative.as_gain(lower_is_better=self.lower_is_better)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One experiment as it is written into the archive."""

    lift: Lift
    share_of_all: float | None = None
    """Share of the whole that the named geos are: for data without regions."""
    relative: Effect | None = None
    lower_is_better: bool = False


def read_archive(source: object) -> tuple[tuple[Finished, ...], tuple[Problem, ...]]:
    """The experiments in a file, and every fault in the columns an archive needs."""
    listing, problems = open_listing(source, COLUMNS, REQUIRED)
    if listing is None:
        return (), problems
    days = {name: listing.days(name) for name in ("start", "end", "read_until")}
    figures = {name: listing.numbers(name) for name in ("relative", "relative_error", *RETURN)}
    faults = tuple(fault for _, found in (*days.values(), *figures.values()) for fault in found)
    rows = [
        _read_row(listing, row, {n: d[row] for n, (d, _) in days.items()}, {n: v[row] for n, (v, _) in figures.items()})
        for row in range(len(listing.lines))
    ]
    return tuple(row for row in rows if row is not None), faults


def _read_row(
    listing: Listing, row: int, days: Mapping[str, date | None], figures: Mapping[str, float]
) -> Finished | None:
    start, end = days["start"], days["end"]
    if start is None or end is None:
        return None
    relative, error = figures["relative"], figures["relative_error"]
    told = np.isfinite(relative) and np.isfinite(error) and error > 0
    return Finished(
        channel=listing.texts("channel")[row],
        start=start,
        end=end,
        read_until=days["read_until"] or end,
        geos=tuple(name for name in (part.strip() for part in listing.texts("geos")[row].split(";")) if name),
        relative=Effect(estimate=float(relative), standard_error=float(error), degrees_of_freedom=np.inf)
        if told
        else None,
        lower_is_better=listing.texts("lower_is_better")[row].casefold() in YES,
        per_money=_read_return(*(figures[name] for name in RETURN)),
    )


def _read_return(estimate: float, error: float, change: float) -> Effect | None:
    if not (np.isfinite([estimate, error, change]).all() and error > 0 and change != 0):
        return None
    return Effect(estimate=estimate / change, standard_error=error / abs(change), degrees_of_freedom=np.inf)


def compose_archive(path: Path, row: Row) -> tuple[str, tuple[Problem, ...]]:
    """The text of the file with the experiment at its end, or why it cannot be added.

    A row goes under the file's own headers, with its delimiter and decimal mark. path: need not exist yet.
    """
    if not path.exists() or not path.stat().st_size:
        return _write([tuple(COLUMNS), _fill(row, tuple(COLUMNS), Mark.POINT)], ",", "\n"), ()
    listing, problems = open_listing(path, COLUMNS, REQUIRED)
    sheet = open_source(path).sheet
    if listing is None or sheet is None:
        return "", problems
    names = {field.label: name for name, field in listing.fields.items()}
    order = tuple(names.get(column.label, "") for column in sheet.columns)
    told = zip(COLUMNS, _fill(row, tuple(COLUMNS), Mark.POINT), strict=True)
    lacking = tuple(name for name, cell in told if cell and name not in order)
    if lacking:
        return "", (Problem(code="problem.archive_lacks_columns", file=str(path), params={"columns": lacking}),)
    place: dict[str, Parameter] = {"channel": row.lift.channel, "start": row.lift.start.isoformat()}
    if any(_is_same(found, row.lift) for found in read_archive(path)[0]):
        return "", (Problem(code="problem.archive_has_test", file=str(path), params=place),)
    marks = [field.numbers.mark for field in listing.fields.values() if field.numbers.numeric]
    mark = Mark.COMMA if Mark.COMMA in marks else Mark.POINT
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    line_end = "\r\n" if "\r\n" in text else "\n"
    added = _write([_fill(row, order, mark)], sheet.delimiter or ",", line_end)
    return text + ("" if text.endswith("\n") else line_end) + added, ()


def _is_same(found: Finished, lift: Lift) -> bool:
    """Whether a row is about this very test, which must not count twice."""
    return (
        match_name(found.channel) == match_name(lift.channel)
        and (found.start, found.end) == (lift.start, lift.end)
        and set(map(match_name, found.geos)) == set(map(match_name, lift.geos))
    )


def _fill(row: Row, order: Sequence[str], mark: Mark) -> tuple[str, ...]:
    """The cells of an experiment under these columns; a column of the team's own stays empty."""
    lift, relative = row.lift, row.relative
    figures = {
        "estimate": lift.estimate,
        "standard_error": lift.standard_error,
        "degrees_of_freedom": lift.degrees_of_freedom,
        "spend_change": lift.spend_change,
        "share": None if lift.share == 1.0 else lift.share,
        "share_of_all": row.share_of_all,
        "relative": None if relative is None else relative.estimate,
        "relative_error": None if relative is None else relative.standard_error,
    }
    words = {
        "channel": lift.channel,
        "start": lift.start.isoformat(),
        "end": lift.end.isoformat(),
        "read_until": lift.read_until.isoformat(),
        "geos": "; ".join(lift.geos),
        "design": lift.design.value,
        "use": lift.use.value,
        "from_panel": "yes" if lift.from_panel else "no",
        "lower_is_better": "yes" if row.lower_is_better else "",
    }
    written = {name: _write_figure(value, mark) for name, value in figures.items()}
    return tuple({**written, **words}.get(name, "") for name in order)


def _write_figure(value: float | None, mark: Mark) -> str:
    if value is None or not np.isfinite(value):
        return ""
    return f"{value:.10g}".replace(".", mark.value)


def _write(rows: Sequence[Sequence[str]], delimiter: str, line_end: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return text.getvalue()
