"""A whole ledger as one file, and back into any database: every row as it stands, to the last byte."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from trimtab.ledger.encoding import canonical_text
from trimtab.ledger.inspecting import inspect_connection
from trimtab.ledger.schema import HEAD
from trimtab.ledger.store import Ledger, connect_ledger, migrate, take_turn
from trimtab.ledger.working import WORKING
from trimtab.problems import BadInput, Problem

NAME = b"trimtab ledger 1\n"
"""Begins the file; raised when a copy of today could no longer be read."""

TABLES = ("content", "review", "erasure", "record")
"""In an order in which every row finds those it refers to."""

ORDER = {"content": "hash"}
"""What rows are sorted by; `id` unless said."""

ENTRIES = frozenset({"review", "record"})
"""Tables of the chain."""

BATCH = 200
"""Rows written at a time."""


def copy_out(ledger: Ledger, file: BinaryIO) -> int:
    """Write every row as it stands at one moment, and last the sha256 of all that; returns how many entries.

    The same ledger always gives the same bytes. What was erased is not in it, what is erased later stays in it. Members
    and jobs stay behind: a copy may be handed on.
    """
    digest = hashlib.sha256()
    entries = 0
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed, _read_once(ledger) as connection:
        for table, line in _spell_rows(connection):
            entries += table in ENTRIES
            digest.update(line)
            packed.write(line)
        packed.write(digest.hexdigest().encode() + b"\n")
    return entries


def copy_in(url: str, file: BinaryIO, name: str) -> int:
    """Put a copy into a ledger that holds nothing yet, all of it or nothing; returns how many entries.

    A copy of an older version is brought up to date on the way. Raises `BadInput`, which names the file, when it is no
    copy, is damaged or of a newer version, when its chain does not hold, or when the ledger holds something already.
    """
    revision, rows = _read_copy(file, name)
    try:
        with take_turn(connect_ledger(url)) as connection:
            _clear_way(connection)
            _migrate_to(connection, revision, name)
            _insert_all(connection, rows)
            migrate(connection)
            if problems := inspect_connection(connection).problems:
                raise BadInput(problems)
    except sa.exc.DBAPIError as error:
        raise BadInput([Problem(code="problem.ledger_not_written")]) from error
    return sum(table in ENTRIES for table, _ in rows)


def _clear_way(connection: Connection) -> None:
    """Take the tables of an empty ledger away; raises `BadInput` where one of them holds something."""
    there = [table for table in (*TABLES, *reversed(WORKING)) if sa.inspect(connection).has_table(table)]
    if any(connection.execute(sa.text(f"SELECT count(*) FROM {table}")).scalar() for table in there):
        raise BadInput([Problem(code="problem.restore_not_empty")])
    for table in reversed(there):
        connection.execute(sa.text(f"DROP TABLE {table}"))
    connection.execute(sa.text("DROP TABLE IF EXISTS alembic_version"))
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("DROP FUNCTION IF EXISTS refuse_rewriting"))


def _migrate_to(connection: Connection, revision: str, name: str) -> None:
    try:
        migrate(connection, revision)
    except BadInput as error:
        raise BadInput([Problem(code="problem.copy_newer", file=name)]) from error


def _insert_all(connection: Connection, rows: list[tuple[str, dict[str, Any]]]) -> None:
    for name in TABLES:
        values = [value for table, value in rows if table == name]
        table = sa.Table(name, sa.MetaData(), autoload_with=connection) if values else None
        for start in range(0, len(values), BATCH):
            assert table is not None
            connection.execute(sa.insert(table), values[start : start + BATCH])


def _read_once(ledger: Ledger) -> Connection:
    """A connection whose reads all see the same moment."""
    level = {"postgresql": "REPEATABLE READ"}.get(ledger.dialect.name)
    connection = ledger.connect()
    return connection if level is None else connection.execution_options(isolation_level=level)


def _spell_rows(connection: Connection) -> Iterator[tuple[str, bytes]]:
    yield "", NAME
    yield "", canonical_text({"revision": HEAD}).encode() + b"\n"
    for name in TABLES:
        table = sa.Table(name, sa.MetaData(), autoload_with=connection)
        columns = sorted(column.name for column in table.columns)
        query = sa.select(*(table.c[column] for column in columns)).order_by(table.c[ORDER.get(name, "id")])
        for row in connection.execution_options(yield_per=BATCH).execute(query):
            values = dict(zip(columns, map(_spell_value, row), strict=True))
            yield name, canonical_text([name, values]).encode() + b"\n"


def _spell_value(value: object) -> object:
    return {"bytes": base64.b64encode(value).decode()} if isinstance(value, bytes | memoryview) else value


def _read_copy(file: BinaryIO, name: str) -> tuple[str, list[tuple[str, dict[str, Any]]]]:
    """The revision a copy was made of, and its rows by table."""
    try:
        content = gzip.GzipFile(fileobj=file).read()
    except (OSError, EOFError) as error:
        raise BadInput([Problem(code="problem.no_copy", file=name)]) from error
    body, _, digest = content.rstrip(b"\n").rpartition(b"\n")
    if not content.startswith(NAME):
        raise BadInput([Problem(code="problem.no_copy", file=name)])
    if hashlib.sha256(body + b"\n").hexdigest().encode() != digest:
        raise BadInput([Problem(code="problem.copy_damaged", file=name)])
    _, head, *lines = body.split(b"\n")
    rows = [json.loads(line) for line in lines]
    return json.loads(head)["revision"], [(table, _read_values(values)) for table, values in rows]


def _read_values(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: base64.b64decode(value["bytes"]) if isinstance(value, dict) else value for name, value in values.items()
    }
