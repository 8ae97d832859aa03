"""One line of the ledger and what it is chained by."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from trimtab.ledger.encoding import canonical_text
from trimtab.review import Review, Sitting

FIRST = "0" * 64
"""The previous hash of the first entry."""

OWN_COLUMNS = frozenset({"panel", "data_hash", "seed"})
"""Fields of a `Sitting` that do not travel in the settings text."""


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
    """Entry hash of the review before this one; zeros for the first."""
    entry_hash: str
    """sha256 over the digests of all the above, hex."""


def digest(data: bytes) -> str:
    """sha256, hex."""
    return hashlib.sha256(data).hexdigest()


def chain_hash(row: Mapping[str, object]) -> str:
    """Hash one row of `review` together with the hash of the row before it.

    The long texts enter as digests, so a text that must be erased one day can go without breaking the chain.
    """
    short = ("id", "created_at", "file", "last_period", "data_hash", "panel_hash", "version", "seed", "previous_hash")
    long = ("settings", "environment", "result")
    sealed = {name: row[name] for name in short} | {name: digest(str(row[name]).encode()) for name in long}
    return digest(canonical_text(sealed).encode())
