"""Records out into files other programs read, and in from them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from trimtab.cycle.record import describe_record, keep_records, open_book
from trimtab.cycle.workspace import Workspace
from trimtab.ledger.encoding import decode
from trimtab.problems import BadInput, Problem
from trimtab.team import KINDS, Book, Fresh, Mark, Origin, Record, read_body
from trimtab.team.entering import Place
from trimtab.team.record import list_links, relink
from trimtab.team.shape import shapes_of
from trimtab.team.spelling import escape_formula, spell_body, unescape_formula

SCHEMA = "trimtab records 1"
"""Begins the document; raised when a file of today could no longer be read."""

HEADS = ("id", "kind", "created_at", "supersedes", "entry_hash")
"""Columns of a sheet that are no fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of an import."""

    records: tuple[Record, ...]
    """New entries."""
    known: int
    """Entries that were here already."""
    erased: int
    """Entries that say nothing any more, and were left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One entry of a file."""

    place: Place
    kind: str
    given: Mapping[str, object]
    number: int | None
    """In the file; None where it has none."""
    supersedes: tuple[int, ...]
    """Numbers in the file."""
    origin: Origin | None
    """Where it was first recorded, if it says so."""
    hashes: tuple[str, ...]
    """Of the entry where the file was made, and where it was first recorded."""
    mark: Mark | None


class _Import:
    """Puts the rows of a file together to entries, and collects their faults."""

    def __init__(self, book: Book, today: datetime) -> None:
        self.today, self.book = today.date(), book
        self.numbers: dict[int, int] = {}
        """Number in the file to number here; below 0 for those of this import."""
        self.here = {
            entry_hash: record.id
            for thing in book.things.values()
            for record in thing.history
            for entry_hash in (record.entry_hash, record.origin and record.origin.entry_hash)
            if entry_hash
        }
        self.fresh: list[Fresh] = []
        self.places: list[Place] = []
        self.problems: list[Problem] = []
        self.known = self.erased = 0

    def take(self, row: _Row) -> None:
        """Take up one row."""
        known = next((self.here[name] for name in row.hashes if name in self.here), None)
        if known is not None:
            self.known += 1
            self._number(row, known)
        elif row.origin is not None and not row.given:
            self.erased += 1
        else:
            self._take_new(row)

    def _take_new(self, row: _Row) -> None:
        body, found = read_body(KINDS[row.kind], row.given, self.today)
        links = () if body is None else list_links(body)
        named = [*links, *(("supersedes", number) for number in row.supersedes)]
        unknown = {number: field for field, number in named if not self._knows(number, row)}
        self._number(row, -len(self.fresh) - 1)
        found = (
            *found,
            *(
                Problem(code="problem.link_not_in_file", column=field, params={"number": number})
                for number, field in unknown.items()
            ),
        )
        self.problems += [replace(problem, file=row.place.file, row=row.place.row) for problem in found]
        if body is not None:
            supersedes = tuple(self.numbers.get(number, number) for number in row.supersedes)
            body = relink(body, self.numbers)
            self.fresh.append(Fresh(body=body, supersedes=supersedes, origin=row.origin, mark=row.mark))
            self.places.append(row.place)

    def _knows(self, number: int, row: _Row) -> bool:
        """Whether a number is that of an entry of the file, or, for a row that was typed, of a record here."""
        return number in self.numbers or (row.origin is None and self.book.find(number) is not None)

    def _number(self, row: _Row, number: int) -> None:
        if row.number is not None:
            self.numbers[row.number] = number


def export_json(book: Book) -> str:
    """Every record as one JSON document, in the order of the ledger; nothing is lost."""
    records = sorted((record for thing in book.things.values() for record in thing.history), key=lambda r: r.id)
    document = {"schema": SCHEMA, "records": [describe_record(record) for record in records]}
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def export_csv(book: Book, kind: str | None = None) -> str:
    """A sheet with a row for each record as it stands, of one kind or with the columns of all; formulas are escaped."""
    things = [thing for thing in book.things.values() if kind in (None, thing.kind) and not thing.is_withdrawn]
    order = dict.fromkeys(shape.name for body in KINDS.values() for shape in shapes_of(body))
    used = {shape.name for thing in things for shape in shapes_of(KINDS[thing.kind])}
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, [*HEADS, *(name for name in order if name in used)], lineterminator="\r\n")
    writer.writeheader()
    newest = {number: book.things[thing].current.id for number, thing in book.number_of.items()}
    for record in (thing.current for thing in things):
        if record.body is not None:
            cells = spell_body(relink(record.body, newest))
            cells = {name: escape_formula(cell) for name, cell in cells.items()}
            writer.writerow({**_spell_heads(record), **cells})
    return sheet.getvalue()


def import_records(workspace: Workspace, path: Path, *, at: datetime | None = None) -> Imported:
    """Record what a file holds that is not here yet, all of it or nothing; raises `BadInput` with every fault.

    An entry that says when and as what it was first recorded keeps that as its origin; this ledger vouches only for the
    import. One that does not is held to the rules as if it had been typed.
    """
    at = at or datetime.now(UTC)
    rows, problems = _read_rows(path)
    taken = _Import(open_book(workspace), at)
    for row in rows:
        taken.take(row)
    if problems or taken.problems:
        raise BadInput([*problems, *taken.problems])
    records = keep_records(workspace, taken.fresh, at=at, places=taken.places) if taken.fresh else ()
    return Imported(records=records, known=taken.known, erased=taken.erased)


def _spell_heads(record: Record) -> dict[str, str]:
    return {
        "id": str(record.id),
        "kind": record.kind,
        "created_at": record.created_at.isoformat(),
        "supersedes": "",
        "entry_hash": record.entry_hash,
    }


def _read_rows(path: Path) -> tuple[list[_Row], list[Problem]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BadInput([Problem(code="problem.records_unreadable", file=str(path))]) from error
    except UnicodeDecodeError as error:
        raise BadInput([Problem(code="problem.records_not_utf8", file=str(path))]) from error
    entries = _read_document(text, path) if text.lstrip().startswith("{") else _read_sheet(text, path)
    rows: list[_Row] = []
    problems: list[Problem] = []
    for line, entry in entries:
        kind = str(entry.get("kind", "")).strip().replace("-", "_")
        if kind not in KINDS:
            known = tuple(KINDS)
            params: dict[str, Any] = {"kind": kind, "known": known}
            problems.append(
                Problem(code="problem.kind_unknown", file=path.name, row=line, column="kind", params=params)
            )
            continue
        try:
            rows.append(_row_of(entry, kind, Place(file=path.name, row=line)))
        except (ValueError, KeyError, TypeError) as error:
            raise BadInput([Problem(code="problem.records_heads", file=str(path), row=line)]) from error
    return rows, problems


def _read_document(text: str, path: Path) -> list[tuple[int, Mapping[str, Any]]]:
    """(place in the list, entry) of a JSON document."""
    try:
        document = json.loads(text)
    except ValueError as error:
        raise BadInput([Problem(code="problem.records_no_document", file=str(path))]) from error
    listed = document.get("records")
    is_ours = document.get("schema") == SCHEMA and isinstance(listed, list)
    if not is_ours or not all(isinstance(entry, dict) for entry in listed):
        raise BadInput([Problem(code="problem.records_no_document", file=str(path))])
    return list(enumerate(listed, start=1))


def _read_sheet(text: str, path: Path) -> list[tuple[int, Mapping[str, Any]]]:
    """(line, entry) of a CSV; the mark between cells is the one its header holds most of."""
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    columns = [name.strip() for name in next(reader, [])]
    if "kind" not in columns:
        raise BadInput([Problem(code="problem.records_no_kind", file=str(path), row=1)])
    found: list[tuple[int, Mapping[str, Any]]] = []
    for cells in reader:
        if any(cell.strip() for cell in cells):
            said = {name: unescape_formula(cell) for name, cell in zip(columns, cells, strict=False) if cell.strip()}
            heads = {name: said.pop(name) for name in HEADS if name in said}
            found.append((reader.line_num, {**heads, "body": said}))
    return found


def _row_of(entry: Mapping[str, Any], kind: str, place: Place) -> _Row:
    number, supersedes = entry.get("id"), entry.get("supersedes") or ()
    replaced = supersedes.split() if isinstance(supersedes, str) else supersedes
    body = entry.get("body") or {}
    if not isinstance(body, Mapping):
        raise TypeError
    origin = decode(Origin, entry.get("origin"))
    if origin is None and number is not None and entry.get("created_at") and entry.get("entry_hash"):
        created = datetime.fromisoformat(str(entry["created_at"])).astimezone(UTC)
        origin = Origin(number=int(number), created_at=created, entry_hash=str(entry["entry_hash"]))
    return _Row(
        place=place,
        kind=kind,
        given=body,
        number=None if number is None else int(number),
        supersedes=tuple(map(int, replaced)),
        origin=origin,
        hashes=tuple({str(entry.get("entry_hash", "")), origin.entry_hash} if origin else ()),
        mark=decode(Mark, entry.get("mark")),
    )
