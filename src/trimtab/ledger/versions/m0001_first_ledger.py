"""Content-addressed panels and the chain of reviews, both append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TABLES = ("content", "review")


def upgrade() -> None:
    """Create the two tables and forbid changing or deleting their rows where the database can."""
    op.create_table(
        "content",
        sa.Column("hash", sa.String(64), primary_key=True, comment="sha256 of the bytes"),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "review",
        sa.Column(
            "id", sa.Integer, primary_key=True, autoincrement=False, comment="1, 2, 3 ... in the order of the chain"
        ),
        sa.Column("created_at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("file", sa.Text, nullable=False, comment="name of the data file, without its folder"),
        sa.Column(
            "last_period", sa.String(10), nullable=False, comment="ISO date the newest period of the data begins"
        ),
        sa.Column("data_hash", sa.String(64), nullable=False, comment="sha256 of the data file"),
        sa.Column("panel_hash", sa.String(64), sa.ForeignKey("content.hash"), nullable=False),
        sa.Column(
            "settings",
            sa.Text,
            nullable=False,
            comment="JSON: what was computed from, besides the panel",
        ),
        sa.Column("version", sa.String(32), nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("environment", sa.Text, nullable=False, comment="JSON: versions of the libraries and the machine"),
        sa.Column("result", sa.Text, nullable=False, comment="JSON: the review"),
        sa.Column(
            "previous_hash",
            sa.String(64),
            nullable=False,
            unique=True,
            comment="of the review before; zeros first",
        ),
        sa.Column("entry_hash", sa.String(64), nullable=False, unique=True),
        sa.CheckConstraint("id >= 1", name="review_id_counts_from_one"),
    )
    _forbid_rewriting()


def _forbid_rewriting() -> None:
    dialect = op.get_bind().dialect.name
    if dialect == "sqlite":
        for table in TABLES:
            for verb in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} "
                    "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
                )
    elif dialect == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$"
        )
        for table in TABLES:
            op.execute(
                f"CREATE TRIGGER {table}_refuses_rewriting BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()"
            )
