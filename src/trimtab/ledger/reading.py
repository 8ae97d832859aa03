"""Reading recorded reviews back, and checking that they are what was written."""

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
from trimtab.ledger.entry import FIRST, OWN_COLUMNS, Entry, chain_hash, digest, digest_text
from trimtab.ledger.schema import TEXTS, content, erasure, review
from trimtab.ledger.store import Ledger
from trimtab.problems import NotFound, Problem
from trimtab.review import Review, Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """That the texts of a review were erased on purpose."""

    id: int
    """Of the review."""
    erased_at: datetime
    """UTC."""
    reason: str
    """As whoever erased them gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What a check of the whole chain found."""

    count: int
    """Reviews in the chain."""
    head: str
    """Hash of the newest entry, which covers all before it; zeros when there is none."""
    kept: int | None
    """The review whose hash is the one that was asked for; None when none was."""
    erased: tuple[int, ...]
    """Reviews that lack a text; their digests, and with them the chain, stand."""
    erasures: tuple[Erasure, ...]
    """Why, for those that were erased with a reason."""
    problems: tuple[Problem, ...]
    """One per entry that is not what was written."""


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


def inspect_chain(ledger: Ledger, head: str | None = None) -> Inspection:
    """Compute every hash and digest again.

    head: hash of an entry as it was kept elsewhere. Without one, nobody can tell a chain from its own beginning, or
    from another made up whole.
    """
    problems: list[Problem] = []
    erased: list[int] = []
    hashes: list[str] = []
    number = 0
    with ledger.connect() as connection:
        held = {row.hash: digest(row.bytes) for row in connection.execute(sa.select(content))}
        for row in connection.execute(sa.select(review).order_by(review.c.id)).mappings():
            if (row["id"], row["previous_hash"]) != (number + 1, hashes[-1] if hashes else FIRST):
                problems.append(Problem(code="problem.ledger_chain_broken", params={"id": row["id"]}))
            if not (_is_sealed(row) and _holds_its_texts(row)):
                problems.append(Problem(code="problem.ledger_entry_altered", params={"id": row["id"]}))
            if held.get(row["panel_hash"]) != row["panel_hash"]:
                problems.append(Problem(code="problem.ledger_panel_altered", params={"id": row["id"]}))
            if any(row[name] is None for name in TEXTS):
                erased.append(row["id"])
            number = row["id"]
            hashes.append(row["entry_hash"])
        erasures = connection.execute(sa.select(erasure).order_by(erasure.c.id)).mappings().all()
    if head is not None and head not in hashes:
        problems.append(Problem(code="problem.ledger_head_missing", params={"head": head}))
    return Inspection(
        count=len(hashes),
        head=hashes[-1] if hashes else FIRST,
        kept=hashes.index(head) + 1 if head in hashes else None,
        erased=tuple(erased),
        erasures=tuple(
            Erasure(id=row["id"], erased_at=datetime.fromisoformat(row["erased_at"]), reason=row["reason"])
            for row in erasures
        ),
        problems=tuple(problems),
    )


def _is_sealed(row: RowMapping) -> bool:
    try:
        return bool(chain_hash({**row}) == row["entry_hash"])
    except TypeError:  # SQLite takes bytes where a number or a text should stand
        return False


def _holds_its_texts(row: RowMapping) -> bool:
    """Whether each text is the one its digest was made of, or gone; one that outlives its salt cannot be told."""
    texts = {name: row[name] for name in TEXTS if row[name] is not None}
    if row["salt"] is None:
        return not texts
    return all(digest_text(row["salt"], name, text) == row[f"{name}_digest"] for name, text in texts.items())


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
