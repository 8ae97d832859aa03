"""Checking that the whole ledger is what was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from trimtab.ledger.entry import FIRST, chain_hash, digest, digest_text, record_hash
from trimtab.ledger.schema import TEXTS, content, erasure, review
from trimtab.ledger.schema import record as record_table
from trimtab.ledger.store import Ledger
from trimtab.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """That the texts of a review, or of a record, were erased on purpose."""

    id: int
    """Of the review or record."""
    erased_at: datetime
    """UTC."""
    reason: str
    """As whoever erased them gave it."""
    is_record: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What a check of the whole chain found."""

    count: int
    """Reviews in the chain."""
    records: int
    """Records of the team in the chain."""
    head: str
    """Hash of the newest entry, which covers all before it; zeros when there is none."""
    kept: int | None
    """Place in the chain, from 1, of the entry whose hash is the one that was asked for; None when none was."""
    erased: tuple[int, ...]
    """Reviews that lack a text; their digests, and with them the chain, stand."""
    erased_records: tuple[int, ...]
    """Records that lack their text."""
    erasures: tuple[Erasure, ...]
    """Why, for those that were erased with a reason."""
    problems: tuple[Problem, ...]
    """One per entry that is not what was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """What the order of the chain is told from."""

    id: int
    is_record: bool
    previous_hash: str
    entry_hash: str


def inspect_chain(ledger: Ledger, head: str | None = None) -> Inspection:
    """Compute every hash and digest again.

    head: hash of an entry as it was kept elsewhere. Without one, nobody can tell a chain from its own beginning, or
    from another made up whole.
    """
    with ledger.connect() as connection:
        return inspect_connection(connection, head)


def inspect_connection(connection: Connection, head: str | None = None) -> Inspection:
    """The same in a transaction that is under way."""
    reviews, problems, erased = _check_reviews(connection)
    records, faults, erased_records = _check_records(connection)
    order, broken = _follow([*reviews, *records])
    problems += [*faults, *(_tell("chain_broken", link) for link in broken)]
    hashes = [link.entry_hash for link in order]
    if head is not None and head not in hashes:
        problems.append(Problem(code="problem.ledger_head_missing", params={"head": head}))
    return Inspection(
        count=len(reviews),
        records=len(records),
        head=hashes[-1] if hashes else FIRST,
        kept=hashes.index(head) + 1 if head in hashes else None,
        erased=erased,
        erased_records=erased_records,
        erasures=tuple(_list_erasures(connection)),
        problems=tuple(problems),
    )


def _check_reviews(connection: Connection) -> tuple[list[_Link], list[Problem], tuple[int, ...]]:
    links: list[_Link] = []
    problems: list[Problem] = []
    erased: list[int] = []
    held = {row.hash: digest(row.bytes) for row in connection.execute(sa.select(content))}
    for row in connection.execute(sa.select(review).order_by(review.c.id)).mappings():
        link = _link_of(row, is_record=False)
        links.append(link)
        if not (_is_sealed(row) and _holds_its_texts(row, TEXTS)):
            problems.append(_tell("entry_altered", link))
        if held.get(row["panel_hash"]) != row["panel_hash"]:
            problems.append(Problem(code="problem.ledger_panel_altered", params={"id": row["id"]}))
        if any(row[name] is None for name in TEXTS):
            erased.append(row["id"])
    return links, problems, tuple(erased)


def _check_records(connection: Connection) -> tuple[list[_Link], list[Problem], tuple[int, ...]]:
    links: list[_Link] = []
    problems: list[Problem] = []
    erased: list[int] = []
    for row in connection.execute(sa.select(record_table).order_by(record_table.c.id)).mappings():
        link = _link_of(row, is_record=True)
        links.append(link)
        if not (_is_sealed_record(row) and _holds_its_texts(row, ("text",))):
            problems.append(_tell("entry_altered", link))
        if row["text"] is None:
            erased.append(row["id"])
    return links, problems, tuple(erased)


def _link_of(row: RowMapping, *, is_record: bool) -> _Link:
    return _Link(id=row["id"], is_record=is_record, previous_hash=row["previous_hash"], entry_hash=row["entry_hash"])


def _follow(links: list[_Link]) -> tuple[list[_Link], list[_Link]]:
    """Links in the order of the chain, and those that do not follow the one before them.

    From where the chain breaks off it is taken up again at the first entry nothing leads to.
    """
    following: dict[str, list[_Link]] = {}
    for link in links:
        following.setdefault(link.previous_hash, []).append(link)
    hashes = {link.entry_hash for link in links}
    adrift = [link for link in links if link.previous_hash not in hashes and link.previous_hash != FIRST]
    order: dict[_Link, None] = {}
    for start in (*following.get(FIRST, ())[:1], *adrift):
        reached = [start]
        while reached and reached[0] not in order:
            order[reached[0]] = None
            reached = following.get(reached[0].entry_hash, [])
    unreached = [link for link in links if link not in order]
    return list(order), list(dict.fromkeys([*adrift, *unreached, *_misnumbered(order)]))


def _misnumbered(order: Iterable[_Link]) -> Iterator[_Link]:
    """Links whose number is not one more than that of the one before of their kind."""
    last = {True: 0, False: 0}
    for link in order:
        if link.id != last[link.is_record] + 1:
            yield link
        last[link.is_record] = link.id


def _is_sealed(row: RowMapping) -> bool:
    try:
        return bool(chain_hash({**row}) == row["entry_hash"])
    except TypeError:  # SQLite takes bytes where a number or a text should stand
        return False


def _is_sealed_record(row: RowMapping) -> bool:
    try:
        return bool(record_hash({**row}) == row["entry_hash"])
    except TypeError:
        return False


def _holds_its_texts(row: RowMapping, names: tuple[str, ...]) -> bool:
    """Whether each text is the one its digest was made of, or gone; one that outlives its salt cannot be told."""
    texts = {name: row[name] for name in names if row[name] is not None}
    salt = row["salt"]
    if salt is None:
        return not texts
    return all(digest_text(salt, name, text) == row[f"{name}_digest"] for name, text in texts.items())


def _tell(fault: str, link: _Link) -> Problem:
    table = "record" if link.is_record else "ledger"
    return Problem(code=f"problem.{table}_{fault}", params={"id": link.id})


def _list_erasures(connection: Connection) -> Iterator[Erasure]:
    for row in connection.execute(sa.select(erasure).order_by(erasure.c.id)).mappings():
        yield Erasure(id=row["id"], erased_at=datetime.fromisoformat(row["erased_at"]), reason=row["reason"])
    columns = (record_table.c.id, record_table.c.erased_at, record_table.c.erased_why)
    gone = sa.select(*columns).where(record_table.c.erased_at.is_not(None))
    for row in connection.execute(gone.order_by(record_table.c.id)).mappings():
        at = datetime.fromisoformat(row["erased_at"])
        yield Erasure(id=row["id"], erased_at=at, reason=row["erased_why"], is_record=True)
