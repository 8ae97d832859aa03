"""Appending a review to the chain."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from trimtab.intake import encode_panel
from trimtab.ledger.encoding import canonical_text, encode, field_types
from trimtab.ledger.entry import FIRST, OWN_COLUMNS, Entry, chain_hash, digest, digest_text
from trimtab.ledger.schema import TEXTS, content, review
from trimtab.ledger.schema import record as record_table
from trimtab.ledger.store import Ledger, take_turn
from trimtab.problems import BadInput, Problem
from trimtab.review import Review, Sitting


def record(ledger: Ledger, sitting: Sitting, result: Review, *, at: datetime, environment: Mapping[str, str]) -> Entry:
    """Append one review with its canonical panel in a single transaction, and return the entry as it now stands.

    `at` is an aware time. Nothing is written when anything fails; raises `BadInput` when the database does not take it.
    """
    panel = encode_panel(sitting.panel)
    row: dict[str, Any] = {
        "created_at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "file": PurePath(sitting.coverage.file).name,
        "last_period": sitting.coverage.last_period.isoformat(),
        "data_hash": sitting.data_hash,
        "panel_hash": digest(panel),
        "settings": canonical_text(_settings_of(sitting)),
        "version": result.version,
        "seed": sitting.seed,
        "environment": canonical_text(encode(environment)),
        "result": canonical_text(encode(result)),
    }
    row["salt"] = secrets.token_hex(32)
    row |= {f"{name}_digest": digest_text(row["salt"], name, row[name]) for name in TEXTS}
    try:
        _append(ledger, row, panel)
    except sa.exc.DBAPIError as error:
        raise BadInput([Problem(code="problem.ledger_not_written")]) from error
    return Entry(
        id=row["id"],
        created_at=at.astimezone(UTC),
        sitting=sitting,
        review=result,
        environment=environment,
        panel_hash=row["panel_hash"],
        previous_hash=row["previous_hash"],
        entry_hash=row["entry_hash"],
    )


def _append(ledger: Ledger, row: dict[str, Any], panel: bytes) -> None:
    """Give the row its place in the chain and insert it, with the panel if it is new."""
    with take_turn(ledger) as connection:
        _store_content(connection, row["panel_hash"], panel)
        row["id"], row["previous_hash"] = find_next_id(connection, review), find_tip(connection)
        row["entry_hash"] = chain_hash(row)
        connection.execute(sa.insert(review).values(row))


def find_next_id(connection: Connection, table: sa.Table) -> int:
    """The number of the next row of a table that counts from 1 without gaps."""
    last: int | None = connection.execute(sa.select(sa.func.max(table.c.id))).scalar()
    return (last or 0) + 1


def find_tip(connection: Connection) -> str:
    """The hash of the newest entry of the chain, which no other names as the one before it; zeros for an empty one."""
    newest = [
        connection.execute(sa.select(table.c.entry_hash).order_by(table.c.id.desc()).limit(1)).scalar()
        for table in (review, record_table)
    ]
    for entry_hash, other in zip(newest, (record_table, review), strict=True):
        followed = sa.select(other.c.id).where(other.c.previous_hash == entry_hash)
        if entry_hash is not None and connection.execute(followed).first() is None:
            return str(entry_hash)
    return FIRST


def _settings_of(sitting: Sitting) -> dict[str, Any]:
    return {name: encode(getattr(sitting, name)) for name in field_types(Sitting) if name not in OWN_COLUMNS}


def _store_content(connection: Connection, name: str, data: bytes) -> None:
    known = connection.execute(sa.select(content.c.hash).where(content.c.hash == name)).one_or_none()
    if known is None:
        connection.execute(sa.insert(content).values(hash=name, bytes=data))
