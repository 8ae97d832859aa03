"""What the team says beside the reviews: one table for records of every kind, on the same chain."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

KEPT = ("id", "created_at", "kind", "supersedes", "version", "text_digest", "previous_hash", "entry_hash")
KEYS = ("id", "previous_hash", "entry_hash")


def upgrade() -> None:
    """Create the table and forbid changing, replacing or deleting its rows, but for the erasure of a text."""
    op.create_table(
        "record",
        sa.Column(
            "id", sa.Integer, primary_key=True, autoincrement=False, comment="1, 2, 3 ... in the order of the chain"
        ),
        sa.Column("created_at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("kind", sa.String(32), nullable=False, comment="practice, hypothesis, decision ..."),
        sa.Column(
            "supersedes",
            sa.Text,
            nullable=False,
            comment="numbers of the records it takes the place of, blanks between",
        ),
        sa.Column("version", sa.String(32), nullable=False),
        sa.Column("salt", sa.String(64), comment="hex; keys the digest of the text, erased with it"),
        sa.Column("text", sa.Text, comment="JSON: what was said, whose it is, where it was first recorded"),
        sa.Column("text_digest", sa.String(64), nullable=False, comment="HMAC-SHA256 of the text"),
        sa.Column("erased_at", sa.String(32), comment="ISO 8601, UTC; not covered by the chain"),
        sa.Column("erased_why", sa.Text, comment="not covered by the chain"),
        sa.Column(
            "previous_hash",
            sa.String(64),
            nullable=False,
            unique=True,
            comment="of the entry before, record or review",
        ),
        sa.Column("entry_hash", sa.String(64), nullable=False, unique=True),
        sa.CheckConstraint("id >= 1", name="record_id_counts_from_one"),
    )
    {"sqlite": _guard_sqlite, "postgresql": _guard_postgresql}.get(op.get_bind().dialect.name, lambda: None)()


def _is_erasure(same: str) -> str:
    """The one change that is allowed: the text and its salt go, when and why is said, and nothing else moves."""
    moves = (
        *(f"NEW.{name} IS NULL" for name in ("salt", "text")),
        *(f"OLD.{name} IS NULL AND NEW.{name} IS NOT NULL" for name in ("erased_at", "erased_why")),
    )
    return " AND ".join([*(f"NEW.{name} {same} OLD.{name}" for name in KEPT), *moves])


def _guard_sqlite() -> None:
    """REPLACE is stopped at the INSERT, as it is for reviews."""
    is_taken = " OR ".join(f"{name} = NEW.{name}" for name in KEYS)
    conditions = {
        "INSERT": f"WHEN EXISTS (SELECT 1 FROM record WHERE {is_taken})",
        "UPDATE": f"WHEN NOT ({_is_erasure('IS')})",
        "DELETE": "",
    }
    for verb, condition in conditions.items():
        op.execute(
            f"CREATE TRIGGER record_refuses_{verb.lower()} BEFORE {verb} ON record {condition} "
            "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        )


def _guard_postgresql() -> None:
    refuse = "EXECUTE FUNCTION refuse_rewriting()"
    not_erasure = f"FOR EACH ROW WHEN (NOT ({_is_erasure('IS NOT DISTINCT FROM')}))"
    op.execute(f"CREATE TRIGGER record_refuses_update BEFORE UPDATE ON record {not_erasure} {refuse}")
    op.execute(f"CREATE TRIGGER record_refuses_delete BEFORE DELETE OR TRUNCATE ON record FOR EACH STATEMENT {refuse}")
