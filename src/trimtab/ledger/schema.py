"""The tables. JSON is kept as text: what is hashed must come back letter for letter."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table, Text

HEAD = "0005"
"""The migration this version writes with."""

metadata = MetaData()

content = Table(
    "content",
    metadata,
    Column("hash", String(64), primary_key=True, comment="sha256 of the bytes"),
    Column("bytes", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""Canonical panels, each stored once whatever the number of reviews that read it."""

TEXTS = ("file", "settings", "environment", "result")
"""Columns of `review` that hold words, and may be erased together with the salt of their digests."""

review = Table(
    "review",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="1, 2, 3 ... in the order of the chain"),
    Column("created_at", String(32), nullable=False, comment="ISO 8601, UTC"),
    Column("last_period", String(10), nullable=False, comment="ISO date the newest period of the data begins"),
    Column("data_hash", String(64), nullable=False, comment="sha256 of the data file"),
    Column("panel_hash", String(64), ForeignKey("content.hash"), nullable=False),
    Column("version", String(32), nullable=False),
    Column("seed", Integer, nullable=False),
    Column("salt", String(64), comment="hex; keys the digests of the texts, erased with them"),
    Column("file", Text, comment="name of the data file, without its folder"),
    Column("settings", Text, comment="JSON: what was computed from, besides the panel"),
    Column("environment", Text, comment="JSON: versions of the libraries and the machine"),
    Column("result", Text, comment="JSON: the review"),
    *(Column(f"{name}_digest", String(64), nullable=False, comment="HMAC-SHA256 of the text") for name in TEXTS),
    Column("previous_hash", String(64), nullable=False, unique=True, comment="of the review before; zeros first"),
    Column("entry_hash", String(64), nullable=False, unique=True),
    CheckConstraint("id >= 1", name="review_id_counts_from_one"),
)

erasure = Table(
    "erasure",
    metadata,
    Column("id", Integer, ForeignKey("review.id"), primary_key=True, autoincrement=False),
    Column("erased_at", String(32), nullable=False, comment="ISO 8601, UTC"),
    Column("reason", Text, nullable=False),
)
"""Why and when the texts of a review were erased; not covered by the chain."""

record = Table(
    "record",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="1, 2, 3 ... in the order of the chain"),
    Column("created_at", String(32), nullable=False, comment="ISO 8601, UTC"),
    Column("kind", String(32), nullable=False, comment="practice, hypothesis, decision ..."),
    Column("supersedes", Text, nullable=False, comment="numbers of the records it takes the place of, blanks between"),
    Column("version", String(32), nullable=False),
    Column("salt", String(64), comment="hex; keys the digest of the text, erased with it"),
    Column("text", Text, comment="JSON: what was said, whose it is, where it was first recorded"),
    Column("text_digest", String(64), nullable=False, comment="HMAC-SHA256 of the text"),
    Column("erased_at", String(32), comment="ISO 8601, UTC; not covered by the chain"),
    Column("erased_why", Text, comment="not covered by the chain"),
    Column("previous_hash", String(64), nullable=False, unique=True, comment="of the entry before, record or review"),
    Column("entry_hash", String(64), nullable=False, unique=True),
    CheckConstraint("id >= 1", name="record_id_counts_from_one"),
)
"""What the team says: one row per entry of any kind. It shares one chain with the reviews."""
