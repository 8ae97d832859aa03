"""Why and when the texts of a review were erased, kept where the erasure took them away."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the table and forbid changing, replacing or deleting its rows where the database can."""
    op.create_table(
        "erasure",
        sa.Column("id", sa.Integer, sa.ForeignKey("review.id"), primary_key=True, autoincrement=False),
        sa.Column("erased_at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("reason", sa.Text, nullable=False),
    )
    {"sqlite": _guard_sqlite, "postgresql": _guard_postgresql}.get(op.get_bind().dialect.name, lambda: None)()


def _guard_sqlite() -> None:
    """REPLACE is stopped at the INSERT, as it is for reviews."""
    conditions = {"INSERT": "WHEN EXISTS (SELECT 1 FROM erasure WHERE id = NEW.id)", "UPDATE": "", "DELETE": ""}
    for verb, condition in conditions.items():
        op.execute(
            f"CREATE TRIGGER erasure_refuses_{verb.lower()} BEFORE {verb} ON erasure {condition} "
            "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE TRIGGER erasure_refuses_rewriting BEFORE UPDATE OR DELETE OR TRUNCATE ON erasure "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()"
    )
