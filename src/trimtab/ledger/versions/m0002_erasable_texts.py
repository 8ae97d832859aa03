"""Texts under salted digests, so that one can be erased and the chain still be checked; no row may be replaced."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

from trimtab.problems import BadInput, Problem

revision = "0002"
down_revision = "0001"

TEXTS = ("file", "settings", "environment", "result")
KEPT = ("id", "created_at", "last_period", "data_hash", "panel_hash", "version", "seed", "previous_hash")
DIGESTS = tuple(f"{name}_digest" for name in TEXTS)
Row = Mapping[str, Any]


def upgrade() -> None:
    """Build both tables anew, carry every row over under a new seal, and guard them; a damaged chain is refused."""
    for table in ("review", "content"):
        op.execute(f"CREATE TABLE {table}_before AS SELECT * FROM {table}")
        op.drop_table(table)
    _create_tables()
    op.execute("INSERT INTO content (hash, bytes) SELECT hash, bytes FROM content_before")
    _carry_reviews_over(op.get_bind())
    for table in ("review", "content"):
        op.drop_table(f"{table}_before")
    {"sqlite": _guard_sqlite, "postgresql": _guard_postgresql}.get(op.get_bind().dialect.name, lambda: None)()


def _create_tables() -> None:
    # A hidden row number would be one more key to replace a row by.
    op.create_table(
        "content",
        sa.Column("hash", sa.String(64), primary_key=True, comment="sha256 of the bytes"),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "review",
        sa.Column(
            "id", sa.Integer, primary_key=True, autoincrement=False, comment="1, 2, 3 ... in the order of the chain"
        ),
        sa.Column("created_at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
        sa.Column(
            "last_period", sa.String(10), nullable=False, comment="ISO date the newest period of the data begins"
        ),
        sa.Column("data_hash", sa.String(64), nullable=False, comment="sha256 of the data file"),
        sa.Column("panel_hash", sa.String(64), sa.ForeignKey("content.hash"), nullable=False),
        sa.Column("version", sa.String(32), nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("salt", sa.String(64), comment="hex; keys the digests of the texts, erased with them"),
        sa.Column("file", sa.Text, comment="name of the data file, without its folder"),
        sa.Column("settings", sa.Text, comment="JSON: what was computed from, besides the panel"),
        sa.Column("environment", sa.Text, comment="JSON: versions of the libraries and the machine"),
        sa.Column("result", sa.Text, comment="JSON: the review"),
        *(sa.Column(name, sa.String(64), nullable=False, comment="HMAC-SHA256 of the text") for name in DIGESTS),
        sa.Column(
            "previous_hash", sa.String(64), nullable=False, unique=True, comment="of the review before; zeros first"
        ),
        sa.Column("entry_hash", sa.String(64), nullable=False, unique=True),
        sa.CheckConstraint("id >= 1", name="review_id_counts_from_one"),
    )


def _carry_reviews_over(connection: sa.Connection) -> None:
    """Seal every row anew, one at a time; raises `BadInput` at the first that is not as it was written."""
    before = sa.Table("review_before", sa.MetaData(), autoload_with=connection)
    now = sa.Table("review", sa.MetaData(), autoload_with=connection)
    old = new = "0" * 64
    numbers = connection.execute(sa.select(before.c.id).order_by(before.c.id)).scalars().all()
    for place, number in enumerate(numbers, start=1):
        row = connection.execute(sa.select(before).where(before.c.id == number)).mappings().one()
        if (number, row["previous_hash"], row["entry_hash"]) != (place, old, _seal_before({**row})):
            raise BadInput([Problem(code="problem.ledger_not_carried_over", params={"id": number})])
        sealed = _seal({**row, "previous_hash": new})
        connection.execute(sa.insert(now).values(sealed))
        old, new = row["entry_hash"], sealed["entry_hash"]


def _seal_before(row: Row) -> str:
    names = ("id", "created_at", "file", "last_period", "data_hash", "panel_hash", "version", "seed", "previous_hash")
    texts = {name: hashlib.sha256(row[name].encode()).hexdigest() for name in ("settings", "environment", "result")}
    return _hash({**{name: row[name] for name in names}, **texts})


def _seal(row: Row) -> dict[str, Any]:
    salt = secrets.token_hex(32)
    digests = {
        f"{name}_digest": hmac.digest(salt.encode(), f"{name}\0{row[name]}".encode(), "sha256").hex() for name in TEXTS
    }
    kept = {name: row[name] for name in KEPT}
    texts = {name: row[name] for name in TEXTS}
    return {**kept, **texts, **digests, "salt": salt, "entry_hash": _hash({**kept, **digests})}


def _hash(tree: Row) -> str:
    return hashlib.sha256(json.dumps(tree, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()


def _is_erasure(same: str) -> str:
    """The one change of a review that is allowed: all its texts and their salt go, and nothing else moves."""
    stays = (*KEPT, *DIGESTS, "entry_hash")
    goes = ("salt", *TEXTS)
    return " AND ".join([*(f"NEW.{n} {same} OLD.{n}" for n in stays), *(f"NEW.{n} IS NULL" for n in goes)])


def _guard_sqlite() -> None:
    """REPLACE deletes the row in its way without a word to the triggers on DELETE, so it is stopped at the INSERT."""
    keys = {"content": ("hash",), "review": ("id", "previous_hash", "entry_hash")}
    for table, names in keys.items():
        is_taken = " OR ".join(f"{name} = NEW.{name}" for name in names)
        refusals = {
            "INSERT": f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {is_taken})",
            "UPDATE": f"WHEN NOT ({_is_erasure('IS')})" if table == "review" else "",
            "DELETE": "",
        }
        for verb, condition in refusals.items():
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} {condition} "
                "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
            )


def _guard_postgresql() -> None:
    """The function is there already; an INSERT that updates on a conflict is an UPDATE to these triggers."""
    refuse = "EXECUTE FUNCTION refuse_rewriting()"
    not_erasure = f"FOR EACH ROW WHEN (NOT ({_is_erasure('IS NOT DISTINCT FROM')}))"
    op.execute(f"CREATE TRIGGER review_refuses_update BEFORE UPDATE ON review {not_erasure} {refuse}")
    op.execute(f"CREATE TRIGGER content_refuses_update BEFORE UPDATE ON content FOR EACH STATEMENT {refuse}")
    for table in ("review", "content"):
        op.execute(
            f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT {refuse}"
        )
