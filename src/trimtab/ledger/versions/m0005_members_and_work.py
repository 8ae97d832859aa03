"""What a running server works with: members, invitations, sessions, uploads, jobs. Their rows change."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "member",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(80), nullable=False, unique=True, comment="what is typed to sign in, folded"),
        sa.Column("role", sa.String(16), nullable=False, comment="viewer, contributor, analyst, lead or admin"),
        sa.Column("password", sa.Text, nullable=False, comment="argon2id"),
        sa.Column(
            "mark_key", sa.String(64), nullable=False, comment="hex; tells the member's own entries from all others"
        ),
        sa.Column("language", sa.String(8), comment="empty: as the browser asks"),
        sa.Column("created_at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("left_at", sa.String(32), comment="ISO 8601, UTC; may no longer sign in"),
    )
    op.create_table(
        "invitation",
        sa.Column("token_hash", sa.String(64), primary_key=True, comment="sha256 of what stands in the link"),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("expires_at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("used_at", sa.String(32), comment="ISO 8601, UTC"),
    )
    op.create_table(
        "session",
        sa.Column("token_hash", sa.String(64), primary_key=True, comment="sha256 of what stands in the cookie"),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("seen_at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
    )
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String(64), nullable=False, index=True, comment="sha256 of the name, or of the address"),
        sa.Column("at", sa.String(32), nullable=False, comment="ISO 8601, UTC; of a sign-in that failed"),
    )
    op.create_table(
        "happening",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("member_id", sa.Integer, comment="who; the name is in member, and may be gone"),
        sa.Column("what", sa.String(48), nullable=False, comment="code of the catalogue"),
        sa.Column("subject", sa.String(80), comment="number of what it was done to"),
    )
    _create_work()


def _create_work() -> None:
    op.create_table(
        "upload",
        sa.Column("id", sa.String(32), primary_key=True, comment="random, hex"),
        sa.Column("name", sa.Text, nullable=False, comment="of the file, without its folder"),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.Column(
            "settings", sa.Text, nullable=False, comment="JSON: how its columns are read, and what it is reviewed with"
        ),
        sa.Column("at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("member_id", sa.Integer),
    )
    op.create_table(
        "job",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "key", sa.String(64), nullable=False, unique=True, comment="the same work asked for twice is one job"
        ),
        sa.Column("upload_id", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False, comment="waiting, running, done or failed"),
        sa.Column("at", sa.String(32), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("member_id", sa.Integer),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("worker", sa.String(64), comment="whose it is until the lease ends"),
        sa.Column("lease_until", sa.String(32), comment="ISO 8601, UTC"),
        sa.Column("stage", sa.String(32)),
        sa.Column("share", sa.Float, nullable=False, comment="of the stage, 0 to 1"),
        sa.Column("outcome", sa.Text, comment="JSON: number of the review, or what stood in its way"),
    )
