"""Reading recorded reviews back, and checking that nobody rewrote them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath

import sqlalchemy as sa
from sqlalchemy.engine import RowMapping

from trimtab.intake import decode_panel
from trimtab.ledger.encoding import Unreadable, decode, field_types
from trimtab.ledger.entry import FIRST, OWN_COLUMNS, Entry, chain_hash, digest
from trimtab.ledger.schema import content, review
from trimtab.ledger.store import Ledger
from trimtab.problems import NotFound, Problem
from trimtab.review import Review, Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One line of the list of recorded reviews."""

    id: int
    created_at: datetime
    file: str
    last_period: str
    """ISO date."""
    data_hash: str
    version: str
    seed: int
    entry_hash: str


def read(ledger: Ledger, number: int) -> Entry:
    """Read one recorded review; raises `NotFound`, or `Unreadable` when another version spelt it otherwise."""
    query = sa.select(review, content.c.bytes).join(content, content.c.hash == review.c.panel_hash)
    with ledger.connect() as connection:
        row = connection.execute(query.where(review.c.id == number)).mappings().one_or_none()
    if row is None:
        raise NotFound(f"review {number}")
    return _entry_of(row)


def read_back(ledger: Ledger, file: str, before: date | None = None) -> Iterator[Entry]:
    """Read the reviews of files of this name, newest first, each when it is asked for; one may be `Unreadable`.

    before: only those whose last period began before this date, since looking at the same data once more is no new
    cycle.
    """
    wanted = review.c.file == PurePath(file).name
    if before is not None:
        wanted &= review.c.last_period < before.isoformat()
    with ledger.connect() as connection:
        numbers = connection.execute(sa.select(review.c.id).where(wanted).order_by(review.c.id.desc())).scalars().all()
    return (read(ledger, number) for number in numbers)


def list_headings(ledger: Ledger) -> tuple[Heading, ...]:
    """Every recorded review, oldest first."""
    names = [name for name in Heading.__dataclass_fields__ if name != "created_at"]
    query = sa.select(review.c.created_at, *(review.c[name] for name in names)).order_by(review.c.id)
    with ledger.connect() as connection:
        rows = connection.execute(query).mappings().all()
    return tuple(
        Heading(created_at=datetime.fromisoformat(row["created_at"]), **{name: row[name] for name in names})
        for row in rows
    )


def verify_chain(ledger: Ledger) -> tuple[Problem, ...]:
    """Recompute every hash; returns one problem per entry that is not what was written, none when all is well."""
    problems: list[Problem] = []
    expected_id, expected_hash = 1, FIRST
    with ledger.connect() as connection:
        held = {row.hash: digest(row.bytes) for row in connection.execute(sa.select(content))}
        for row in connection.execute(sa.select(review).order_by(review.c.id)).mappings():
            if row["id"] != expected_id or row["previous_hash"] != expected_hash:
                problems.append(Problem(code="problem.ledger_chain_broken", params={"id": row["id"]}))
            if chain_hash({**row}) != row["entry_hash"]:
                problems.append(Problem(code="problem.ledger_entry_altered", params={"id": row["id"]}))
            if held.get(row["panel_hash"]) != row["panel_hash"]:
                problems.append(Problem(code="problem.ledger_panel_altered", params={"id": row["id"]}))
            expected_id, expected_hash = row["id"] + 1, row["entry_hash"]
    return tuple(problems)


def _entry_of(row: RowMapping) -> Entry:
    try:
        return _decode_entry(row)
    except (Unreadable, KeyError, TypeError, ValueError) as error:
        raise Unreadable(f"review {row['id']} was recorded by version {row['version']}") from error


def _decode_entry(row: RowMapping) -> Entry:
    settings = json.loads(row["settings"])
    kinds = field_types(Sitting)
    sitting = Sitting(
        panel=decode_panel(row["bytes"]),
        data_hash=row["data_hash"],
        seed=row["seed"],
        **{name: decode(kinds[name], settings[name]) for name in kinds if name not in OWN_COLUMNS},
    )
    return Entry(
        id=row["id"],
        created_at=datetime.fromisoformat(row["created_at"]),
        sitting=sitting,
        review=decode(Review, json.loads(row["result"])),
        environment=json.loads(row["environment"]),
        panel_hash=row["panel_hash"],
        previous_hash=row["previous_hash"],
        entry_hash=row["entry_hash"],
    )
