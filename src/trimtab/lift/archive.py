"""The file of finished experiments as a team's archive: what ran where and when, and a new row at its end."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from trimtab.intake.header import match_name
from trimtab.intake.listing import Listing, open_listing
from trimtab.intake.number import Mark
from trimtab.intake.source import open_source
from trimtab.lift.effect import Effect
from trimtab.lift.listing import COLUMNS, REQUIRED, YES
from trimtab.lift.record import Lift, StudyDesign, Use
from trimtab.problems import Problem
from trimtab.statement import Parameter

RETURN = ("estimate", "standard_error", "spend_change", "spend_error")
LEAST_FREEDOM = 3.0
"""Degrees of freedom below which a t has no variance to pool by; fewer are taken as so many."""


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
    spent_less: bool = False
    """Whether the test took money away, so that its effect is what the money had brought, turned round."""
    per_money: Effect | None = None
    """Outcome per unit of money that spend changed by, as a Normal; None where the row does not say the latter."""
    outcome: str | None = None
    """What was measured; None where the row does not say."""
    design: StudyDesign = StudyDesign.BEFORE_AFTER
    """How it was run; as everywhere, the reading that claims least unless said."""
    use: Use = Use.CALIBRATE

    @property
    def gain(self) -> Effect | None:
        """What more money brought, relative, above nought where that was for the better; as a Normal."""
        if self.relative is None:
            return None
        return _as_normal(self.relative).as_gain(lower_is_better=self.lower_is_better != self.spent_less)

    def teaches(self, outcome: str | None) -> bool:
        """Whether other tests of this outcome may learn from it: it is not kept aside, nor of something else.

        A row that does not say what it measured is taken to be of the same; None: whatever it measured.
        """
        same = None in (outcome, self.outcome) or match_name(str(outcome)) == match_name(str(self.outcome))
        return same and self.use is Use.CALIBRATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One experiment as it is written into the archive."""

    lift: Lift
    share_of_all: float | None = None
    """Share of the whole that the named geos are: for data without regions."""
    relative: Effect | None = None
    lower_is_better: bool = False
    outcome: str | None = None
    """What was measured, as its file calls it."""
    spend_error: float | None = None
    """Standard error of the change in spend, money; None or 0 where that was stated."""


def read_archive(source: object) -> tuple[tuple[Finished, ...], tuple[Problem, ...]]:
    """The experiments in a file, and every fault in the columns an archive needs."""
    listing, problems = open_listing(source, COLUMNS, REQUIRED)
    if listing is None:
        return (), problems
    days = {name: listing.days(name) for name in ("start", "end", "read_until")}
    figures = {name: listing.numbers(name) for name in ("relative", "relative_error", "degrees_of_freedom", *RETURN)}
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
    freedom = figures["degrees_of_freedom"] if figures["degrees_of_freedom"] > 0 else np.inf
    told = np.isfinite(relative) and np.isfinite(error) and error > 0
    words = {name: match_name(listing.texts(name)[row]) for name in ("design", "use")}
    design = next((one for one in StudyDesign if match_name(one.value) == words["design"]), StudyDesign.BEFORE_AFTER)
    return Finished(
        channel=listing.texts("channel")[row],
        start=start,
        end=end,
        read_until=days["read_until"] or end,
        geos=tuple(name for name in (part.strip() for part in listing.texts("geos")[row].split(";")) if name),
        relative=Effect(estimate=float(relative), standard_error=float(error), degrees_of_freedom=float(freedom))
        if told
        else None,
        lower_is_better=listing.texts("lower_is_better")[row].casefold() in YES,
        spent_less=bool(figures["spend_change"] < 0),
        per_money=_read_return(*(figures[name] for name in RETURN), freedom=freedom),
        outcome=listing.texts("outcome")[row] or None,
        design=design,
        use=Use.VALIDATE if words["use"] == match_name(Use.VALIDATE.value) else Use.CALIBRATE,
    )


def _read_return(estimate: float, error: float, change: float, spend_error: float, *, freedom: float) -> Effect | None:
    if not (np.isfinite([estimate, error, change]).all() and error > 0 and change != 0):
        return None
    found = estimate / change
    spent = 0.0 if np.isnan(spend_error) else spend_error
    # To first order the errors of both parts of the quotient add up, each as a share of its part.
    spread = float(np.hypot(error, found * spent) / abs(change))
    return _as_normal(Effect(estimate=found, standard_error=spread, degrees_of_freedom=freedom))


def _as_normal(effect: Effect) -> Effect:
    """The Normal that varies as much."""
    freedom = max(effect.degrees_of_freedom, LEAST_FREEDOM)
    times = float(np.sqrt(freedom / (freedom - 2))) if np.isfinite(freedom) else 1.0
    return replace(effect, standard_error=effect.standard_error * times, degrees_of_freedom=np.inf)


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
    return is_test(found, lift.channel, (lift.start, lift.end), lift.geos)


def is_test(
    found: Finished, channel: str | None, days: tuple[date | None, date | None], geos: Sequence[str] = ()
) -> bool:
    """Whether a row is the test of this channel, on these days, in these geos."""
    return (
        match_name(found.channel) == match_name(channel or "")
        and (found.start, found.end) == days
        and set(map(match_name, found.geos)) == set(map(match_name, geos))
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
        "spend_error": row.spend_error or None,
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
        "outcome": row.outcome or "",
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
