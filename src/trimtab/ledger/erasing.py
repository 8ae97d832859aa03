"""Taking the texts of reviews and records away for good, while the chain still holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from trimtab.ledger.keeping import list_records
from trimtab.ledger.reading import Line, list_lines
from trimtab.ledger.schema import TEXTS, erasure, record, review
from trimtab.ledger.store import Ledger, take_turn
from trimtab.problems import BadInput, Problem
from trimtab.team import Record


def find_erasable(ledger: Ledger, numbers: Sequence[int]) -> tuple[Line, ...]:
    """What stands under these numbers; raises `BadInput` with each that is not there or was erased before."""
    lines = {line.id: line for line in list_lines(ledger)}
    wanted = dict.fromkeys(numbers)
    gone = {number: "problem.no_such_review" for number in wanted if number not in lines}
    gone |= {number: "problem.erased_before" for number in wanted if number in lines and lines[number].is_erased}
    if gone:
        raise BadInput(Problem(code=code, params={"number": number}) for number, code in sorted(gone.items()))
    return tuple(lines[number] for number in wanted)


def erase(ledger: Ledger, numbers: Sequence[int], *, reason: str, at: datetime) -> None:
    """Erase the texts of reviews together with the salt of their digests, all of them or none.

    What the entry hashes cover stays, and so do the figures of the panel. `reason` is kept with the aware time `at`.
    Raises `BadInput` when one of the reviews is not there or was erased before, or when the database refuses.
    """
    try:
        with take_turn(ledger) as connection:
            _erase(connection, numbers, reason, _write_time(at))
    except sa.exc.DBAPIError as error:
        raise BadInput([Problem(code="problem.not_erased")]) from error
    shred(ledger)


def find_erasable_records(ledger: Ledger, numbers: Sequence[int]) -> tuple[Record, ...]:
    """Records of these numbers; raises `BadInput` with each that is not there or was erased before."""
    records = {record.id: record for record in list_records(ledger)}
    wanted = dict.fromkeys(numbers)
    gone = {number: "problem.no_such_record" for number in wanted if number not in records}
    erased = {number for number in wanted if number in records and records[number].body is None}
    gone |= dict.fromkeys(erased, "problem.record_erased_before")
    if gone:
        raise BadInput(Problem(code=code, params={"number": number}) for number, code in sorted(gone.items()))
    return tuple(records[number] for number in wanted)


def erase_records(ledger: Ledger, numbers: Sequence[int], *, reason: str, at: datetime) -> None:
    """Erase what records say, and whose they are, as `erase` does for reviews: all of them or none."""
    gone = {"salt": None, "text": None, "erased_at": _write_time(at), "erased_why": reason}
    try:
        with take_turn(ledger) as connection:
            for number in dict.fromkeys(numbers):
                found = connection.execute(sa.select(record.c.salt).where(record.c.id == number)).one_or_none()
                if found is None or found.salt is None:
                    code = "problem.no_such_record" if found is None else "problem.record_erased_before"
                    raise BadInput([Problem(code=code, params={"number": number})])
                connection.execute(sa.update(record).where(record.c.id == number).values(gone))
    except sa.exc.DBAPIError as error:
        raise BadInput([Problem(code="problem.not_erased")]) from error
    shred(ledger)


def shred(ledger: Ledger) -> None:
    """Take the bytes of erased texts out of the files of the database; raises `BadInput` when it is in use."""
    try:
        if ledger.dialect.name == "sqlite":
            _shred_file(ledger)
        elif ledger.dialect.name == "postgresql":
            with ledger.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("VACUUM (FULL) review")
                connection.exec_driver_sql("VACUUM (FULL) record")
    except (sa.exc.DBAPIError, ledger.dialect.loaded_dbapi.Error) as error:
        raise BadInput([Problem(code="problem.not_shredded")]) from error


def _write_time(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _erase(connection: Connection, numbers: Sequence[int], reason: str, at: str) -> None:
    nothing = dict.fromkeys(("salt", *TEXTS))
    for number in dict.fromkeys(numbers):
        found = connection.execute(sa.select(review.c.salt).where(review.c.id == number)).one_or_none()
        if found is None or found.salt is None:
            code = "problem.no_such_review" if found is None else "problem.erased_before"
            raise BadInput([Problem(code=code, params={"number": number})])
        connection.execute(sa.update(review).where(review.c.id == number).values(nothing))
        connection.execute(sa.insert(erasure).values(id=number, erased_at=at, reason=reason))


def _shred_file(ledger: Ledger) -> None:
    """Write the file anew without what was freed, and empty the log beside it, which holds the old pages."""
    connection = ledger.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("VACUUM")
        busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        cursor.close()
    finally:
        connection.close()
    if busy:
        raise BadInput([Problem(code="problem.not_shredded")])
