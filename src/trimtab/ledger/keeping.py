"""The team's records: appending them to the chain of the reviews, and reading them back."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from trimtab.ledger.encoding import Unreadable, canonical_text, decode, encode
from trimtab.ledger.entry import digest_text, record_hash
from trimtab.ledger.schema import record as table
from trimtab.ledger.store import Ledger, take_turn
from trimtab.ledger.writing import find_next_id, find_tip
from trimtab.problems import BadInput, Problem
from trimtab.team import KINDS, Fresh, Mark, Origin, Record, name_kind

Compose = Callable[[tuple[Record, ...]], Sequence[Fresh]]
"""Given all records as they stand, what to add; raises `BadInput` to add nothing."""


def append_records(ledger: Ledger, compose: Compose, *, at: datetime, version: str) -> tuple[Record, ...]:
    """Append what `compose` answers to the records as they stand, all of it or none, and return it as it now stands.

    Nobody else writes between its reading and the writing, so what it checked still holds. `at` is an aware time.
    Raises what `compose` raises, and `BadInput` when the database does not take it.
    """
    try:
        with take_turn(ledger) as connection:
            fresh = compose(_read_all(connection))
            return _append(connection, fresh, at.astimezone(UTC), version)
    except sa.exc.DBAPIError as error:
        raise BadInput([Problem(code="problem.ledger_not_written")]) from error


def list_records(ledger: Ledger) -> tuple[Record, ...]:
    """Every record, oldest first; raises `Unreadable` for one that a newer version wrote."""
    with ledger.connect() as connection:
        return _read_all(connection)


def _append(connection: Connection, fresh: Sequence[Fresh], at: datetime, version: str) -> tuple[Record, ...]:
    first, tip = find_next_id(connection, table), find_tip(connection)
    numbers = {-place: first + place - 1 for place in range(1, len(fresh) + 1)}
    written: list[Record] = []
    for number, one in zip(numbers.values(), fresh, strict=True):
        settled = one.settle(numbers)
        row = _row_of(number, settled, at, version) | {"previous_hash": tip}
        tip = row["entry_hash"] = record_hash(row)
        connection.execute(sa.insert(table).values(row))
        written.append(_record_of(row))
    return tuple(written)


def _row_of(number: int, fresh: Fresh, at: datetime, version: str) -> dict[str, Any]:
    said = {"body": encode(fresh.body), "mark": encode(fresh.mark), "origin": encode(fresh.origin)}
    row: dict[str, Any] = {
        "id": number,
        "created_at": at.isoformat(timespec="microseconds"),
        "kind": name_kind(fresh.body),
        "supersedes": " ".join(map(str, fresh.supersedes)),
        "version": version,
        "salt": secrets.token_hex(32),
        "text": canonical_text({name: value for name, value in said.items() if value is not None}),
    }
    return row | {"text_digest": digest_text(row["salt"], "text", row["text"])}


def _read_all(connection: Connection) -> tuple[Record, ...]:
    rows = connection.execute(sa.select(table).order_by(table.c.id)).mappings()
    return tuple(map(_record_of, rows))


def _record_of(row: RowMapping | dict[str, Any]) -> Record:
    try:
        return _decode_record(row)
    except (Unreadable, KeyError, TypeError, ValueError) as error:
        raise Unreadable(f"record {row['id']} was recorded by version {row['version']}") from error


def _decode_record(row: RowMapping | dict[str, Any]) -> Record:
    said = {} if row["text"] is None else json.loads(row["text"])
    return Record(
        id=row["id"],
        created_at=datetime.fromisoformat(row["created_at"]),
        kind=row["kind"],
        body=decode(KINDS[row["kind"]], said.get("body")),
        supersedes=tuple(int(number) for number in row["supersedes"].split()),
        mark=decode(Mark, said.get("mark")),
        origin=decode(Origin, said.get("origin")),
        version=row["version"],
        entry_hash=row["entry_hash"],
    )
