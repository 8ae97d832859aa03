"""One line of the ledger and what it is chained by."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from trimtab.ledger.encoding import canonical_text
from trimtab.ledger.schema import TEXTS
from trimtab.review import Review, Sitting

FIRST = "0" * 64
"""The previous hash of the first entry."""

OWN_COLUMNS = frozenset({"panel", "data_hash", "seed"})
"""Fields of a `Sitting` that do not travel in the settings text."""

RECORD_SEALED = ("id", "created_at", "kind", "supersedes", "version", "text_digest", "previous_hash")
"""Columns the hash of a record covers, in the order they are hashed."""

SEALED = (
    *("id", "created_at", "last_period", "data_hash", "panel_hash", "version", "seed", "previous_hash"),
    *(f"{name}_digest" for name in TEXTS),
)
"""Columns the hash of an entry covers, in the order they are hashed."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """A recorded review with everything needed to compute it again."""

    id: int
    """1 for the first review of this ledger, then ascending without gaps."""
    created_at: datetime
    """UTC."""
    sitting: Sitting
    review: Review
    environment: Mapping[str, str]
    """Versions of the libraries and the machine the review was computed with, by name."""
    panel_hash: str
    """sha256 of the canonical panel, hex."""
    previous_hash: str
    """Entry hash of the entry before this one, review or record; zeros for the first."""
    entry_hash: str
    """sha256 over all the above, the texts by their digests; hex."""


def digest(data: bytes) -> str:
    """sha256, hex."""
    return hashlib.sha256(data).hexdigest()


def digest_text(salt: str, name: str, text: str) -> str:
    """HMAC-SHA256 of one of the `TEXTS`, hex: without the salt nobody can try out what an erased text may have been."""
    return hmac.digest(salt.encode(), f"{name}\0{text}".encode(), "sha256").hex()


def chain_hash(row: Mapping[str, object]) -> str:
    """Hash one row of `review` together with the hash of the entry before it.

    The texts enter as their digests, which stay when a text is erased: the chain can be checked without them.
    """
    return digest(canonical_text({name: row[name] for name in SEALED}).encode())


def record_hash(row: Mapping[str, object]) -> str:
    """Hash one row of `record` in the same way."""
    return digest(canonical_text({name: row[name] for name in RECORD_SEALED}).encode())
