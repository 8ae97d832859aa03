"""Opening a ledger: one SQLite file or any other SQLAlchemy database, brought up to date on the way in."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine, make_url

from trimtab.ledger.schema import HEAD
from trimtab.problems import BadInput, NotFound, Problem

Ledger = Engine
"""An open ledger."""

MASK = "***"
"""Stands where a password stood."""
PASSWORDS = frozenset({"password", "passwd", "pwd", "pass", "sslpassword"})
"""What drivers call a password that stands among the options of a URL."""
PATIENCE = 60.0
"""Seconds a writer waits for its turn before it gives up."""
TURN = 0x7472696D
"""Key of the advisory lock writers take in turn on PostgreSQL ("trim")."""


def open_ledger(url: str, *, create: bool = True) -> Ledger:
    """Open the ledger at a SQLAlchemy URL, creating or migrating its tables in one transaction.

    Without `create` a file that is not there raises `NotFound`, and nothing is made. A database that cannot be reached,
    or that a newer version has migrated, raises `BadInput`.
    """
    try:
        return _open(url, create=create)
    except (sa.exc.ArgumentError, sa.exc.DBAPIError, ImportError, OSError) as error:
        raise BadInput([Problem(code="problem.ledger_unreachable", params={"ledger": hide_password(url)})]) from error


def probe_ledger(url: str) -> tuple[Problem, ...]:
    """The problem there would be with opening a ledger for writing; makes no file and no table."""
    problem = Problem(code="problem.ledger_unreachable", params={"ledger": hide_password(url)})
    try:
        address = make_url(url)
        if address.get_backend_name() == "sqlite" and address.database:
            return () if os.access(Path(address.database).absolute().parent, os.W_OK) else (problem,)
        with sa.create_engine(url, poolclass=sa.NullPool).connect():
            return ()
    except (sa.exc.ArgumentError, sa.exc.DBAPIError, ImportError):
        return (problem,)


def _open(url: str, *, create: bool) -> Ledger:
    if not create and not _exists(url):
        raise NotFound(hide_password(url))
    engine = connect_ledger(url)
    if _revision_of(engine) != HEAD:
        with take_turn(engine) as connection:
            migrate(connection)
    return engine


def connect_ledger(url: str) -> Ledger:
    """The database at a URL, whatever it holds."""
    # No pool: a connection is open only while it is used, so none is left behind by an interrupt or a fork.
    engine = sa.create_engine(url, poolclass=sa.NullPool, **_options(url))
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _prepare_sqlite)
        sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def take_turn(engine: Engine) -> Iterator[Connection]:
    """One writing transaction at a time: commits at the end, leaves nothing behind on any exception."""
    with engine.execution_options(trimtab_writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(TURN)))
        yield connection


def _exists(url: str) -> bool:
    """Whether opening the URL would leave the disk as it is; a server is taken to be there."""
    address = make_url(url)
    return address.get_backend_name() != "sqlite" or bool(address.database and Path(address.database).exists())


def hide_password(url: str) -> str:
    """A SQLAlchemy URL with `MASK` for its passwords, wherever they stand in it; an ellipsis when it is none."""
    try:
        address = make_url(url)
    except sa.exc.ArgumentError:
        return "…"
    secret = {name: MASK for name in address.query if name.lower() in PASSWORDS}
    # Written by SQLAlchemy, the stars of a query come back as %2A.
    return address.update_query_dict(secret).render_as_string(hide_password=True).replace("%2A", "*")


def _options(url: str) -> dict[str, Any]:
    return {"connect_args": {"timeout": PATIENCE}} if make_url(url).get_backend_name() == "sqlite" else {}


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Readers never wait for a writer (WAL); transactions begin where we say, not where the driver guesses."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=ON")
    deadline = time.monotonic() + PATIENCE
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            # Switching modes needs the file alone and, unlike a write, does not queue for it.
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _begin_sqlite(connection: Connection) -> None:
    """A writer queues for the write lock at once; one that reads first and asks later would be turned away."""
    writes = connection.get_execution_options().get("trimtab_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _revision_of(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        revision: str | None = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
        return revision


def migrate(connection: Connection, revision: str = "head") -> None:
    """Bring the tables to a revision; raises `BadInput` when they, or it, are of a newer version."""
    # Here and not above: Alembic takes a tenth of a second to import and is needed once in a ledger's life.
    from alembic import command, config, util  # noqa: PLC0415

    plan = config.Config()
    plan.set_main_option("script_location", "trimtab.ledger:migrations")
    plan.set_main_option("version_locations", "trimtab.ledger:versions")
    plan.set_main_option("path_separator", "newline")
    plan.attributes["connection"] = connection
    try:
        command.upgrade(plan, revision)
    except util.CommandError as error:
        raise BadInput([Problem(code="problem.ledger_newer")]) from error
