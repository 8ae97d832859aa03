"""Append-only memory: reviews chained by hash, with the canonical panels they were computed from."""

from trimtab.ledger.entry import Entry
from trimtab.ledger.reading import list_headings, read, read_last, verify_chain
from trimtab.ledger.store import open_ledger
from trimtab.ledger.writing import record

__all__ = ["Entry", "list_headings", "open_ledger", "read", "read_last", "record", "verify_chain"]
