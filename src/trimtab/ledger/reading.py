"""Reading recorded reviews back."""

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
from trimtab.ledger.entry import OWN_COLUMNS, Entry
from trimtab.ledger.schema import TEXTS, content, review
from trimtab.ledger.store import Ledger
from trimtab.problems import NotFound
from trimtab.review import Review, Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the list of recorded reviews."""

    id: int
    created_at: datetime
    file: str | None
    """None when the texts of the review were erased."""
    last_period: str
    """ISO date."""
    data_hash: str
    version: str
    seed: int
    entry_hash: str

    @property
    def is_erased(self) -> bool:
        """Whether the texts of the review are gone."""
        return self.file is None


class Erased(Unreadable):
    """The texts of a record were erased."""


def read(ledger: Ledger, number: int) -> Entry:
    """Read one recorded review; raises `NotFound`, `Erased`, or `Unreadable` when another version spelt it."""
    query = sa.select(review, content.c.bytes).join(content, content.c.hash == review.c.panel_hash)
    with ledger.connect() as connection:
        row = connection.execute(query.where(review.c.id == number)).mappings().one_or_none()
    if row is None:
        raise NotFound(f"review {number}")
    if any(row[name] is None for name in TEXTS):
        raise Erased(f"review {number}")
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


def list_lines(ledger: Ledger) -> tuple[Line, ...]:
    """Every recorded review, oldest first."""
    names = [name for name in Line.__dataclass_fields__ if name != "created_at"]
    query = sa.select(review.c.created_at, *(review.c[name] for name in names)).order_by(review.c.id)
    with ledger.connect() as connection:
        rows = connection.execute(query).mappings().all()
    return tuple(
        Line(created_at=datetime.fromisoformat(row["created_at"]), **{name: row[name] for name in names})
        for row in rows
    )


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
