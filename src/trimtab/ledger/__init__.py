"""Append-only memory: reviews chained by hash, with the canonical panels they were computed from."""

from trimtab.ledger.encoding import Unreadable
from trimtab.ledger.entry import Entry
from trimtab.ledger.reading import Heading, list_headings, read, read_back, verify_chain
from trimtab.ledger.store import MASK, Ledger, hide_password, open_ledger, probe_ledger
from trimtab.ledger.writing import record

__all__ = [
    "MASK",
    "Entry",
    "Heading",
    "Ledger",
    "Unreadable",
    "hide_password",
    "list_headings",
    "open_ledger",
    "probe_ledger",
    "read",
    "read_back",
    "record",
    "verify_chain",
]
