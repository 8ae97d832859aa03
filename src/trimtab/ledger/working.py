"""Tables a running server works with: members, sessions, jobs. Their rows change, and no chain covers them."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Integer, LargeBinary, String, Table, Text

from trimtab.ledger.schema import metadata

member = Table(
    "member",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(80), nullable=False, unique=True, comment="what is typed to sign in, folded"),
    Column("role", String(16), nullable=False, comment="viewer, contributor, analyst, lead or admin"),
    Column("password", Text, nullable=False, comment="argon2id"),
    Column("mark_key", String(64), nullable=False, comment="hex; tells the member's own entries from all others"),
    Column("language", String(8), comment="empty: as the browser asks"),
    Column("created_at", String(32), nullable=False, comment="ISO 8601, UTC"),
    Column("left_at", String(32), comment="ISO 8601, UTC; may no longer sign in"),
)

invitation = Table(
    "invitation",
    metadata,
    Column("token_hash", String(64), primary_key=True, comment="sha256 of what stands in the link"),
    Column("role", String(16), nullable=False),
    Column("expires_at", String(32), nullable=False, comment="ISO 8601, UTC"),
    Column("used_at", String(32), comment="ISO 8601, UTC"),
)

session = Table(
    "session",
    metadata,
    Column("token_hash", String(64), primary_key=True, comment="sha256 of what stands in the cookie"),
    Column("member_id", Integer, ForeignKey("member.id"), nullable=False),
    Column("created_at", String(32), nullable=False, comment="ISO 8601, UTC"),
    Column("seen_at", String(32), nullable=False, comment="ISO 8601, UTC"),
)

attempt = Table(
    "attempt",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(64), nullable=False, index=True, comment="sha256 of the name, or of the address"),
    Column("at", String(32), nullable=False, comment="ISO 8601, UTC; of a sign-in that failed"),
)

happening = Table(
    "happening",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", String(32), nullable=False, comment="ISO 8601, UTC"),
    Column("member_id", Integer, comment="who; the name is in member, and may be gone"),
    Column("what", String(48), nullable=False, comment="code of the catalogue"),
    Column("subject", String(80), comment="number of what it was done to"),
)
"""What was done, by whom and when."""

upload = Table(
    "upload",
    metadata,
    Column("id", String(32), primary_key=True, comment="random, hex"),
    Column("name", Text, nullable=False, comment="of the file, without its folder"),
    Column("bytes", LargeBinary, nullable=False),
    Column("settings", Text, nullable=False, comment="JSON: how its columns are read, and what it is reviewed with"),
    Column("at", String(32), nullable=False, comment="ISO 8601, UTC"),
    Column("member_id", Integer),
)
"""Files that were brought in; gone 30 days later."""

job = Table(
    "job",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(64), nullable=False, unique=True, comment="the same work asked for twice is one job"),
    Column("upload_id", String(32), nullable=False),
    Column("state", String(16), nullable=False, comment="waiting, running, done or failed"),
    Column("at", String(32), nullable=False, comment="ISO 8601, UTC"),
    Column("member_id", Integer),
    Column("tries", Integer, nullable=False),
    Column("worker", String(64), comment="whose it is until the lease ends"),
    Column("lease_until", String(32), comment="ISO 8601, UTC"),
    Column("stage", String(32)),
    Column("share", Float, nullable=False, comment="of the stage, 0 to 1"),
    Column("outcome", Text, comment="JSON: number of the review, or what stood in its way"),
)
"""Reviews to be held outside a request."""

WORKING = ("session", "invitation", "attempt", "happening", "job", "upload", "member")
"""Every table of this file, each before those it refers to."""
