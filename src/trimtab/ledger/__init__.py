"""Append-only memory: reviews chained by hash, with the canonical panels they were computed from."""

from trimtab.ledger.draws import decode_posterior, encode_posterior
from trimtab.ledger.encoding import Unreadable
from trimtab.ledger.entry import Entry
from trimtab.ledger.erasing import erase, find_erasable, shred
from trimtab.ledger.reading import Erased, Erasure, Heading, Inspection, inspect_chain, list_headings, read, read_back
from trimtab.ledger.store import MASK, Ledger, hide_password, open_ledger, probe_ledger
from trimtab.ledger.writing import record

__all__ = [
    "MASK",
    "Entry",
    "Erased",
    "Erasure",
    "Heading",
    "Inspection",
    "Ledger",
    "Unreadable",
    "decode_posterior",
    "encode_posterior",
    "erase",
    "find_erasable",
    "hide_password",
    "inspect_chain",
    "list_headings",
    "open_ledger",
    "probe_ledger",
    "read",
    "read_back",
    "record",
    "shred",
]
