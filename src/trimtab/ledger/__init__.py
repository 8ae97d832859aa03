"""Append-only memory: reviews, the panels they were computed from and the team's records, on one chain of hashes."""

from trimtab.ledger.copying import copy_in, copy_out
from trimtab.ledger.draws import decode_posterior, encode_posterior
from trimtab.ledger.encoding import Unreadable
from trimtab.ledger.entry import Entry
from trimtab.ledger.erasing import erase, erase_records, find_erasable, find_erasable_records, shred
from trimtab.ledger.inspecting import Erasure, Inspection, inspect_chain
from trimtab.ledger.keeping import Compose, append_records, list_records
from trimtab.ledger.reading import Erased, Line, list_lines, read, read_back
from trimtab.ledger.store import MASK, Ledger, hide_password, open_ledger, probe_ledger
from trimtab.ledger.writing import record

__all__ = [
    "MASK",
    "Compose",
    "Entry",
    "Erased",
    "Erasure",
    "Inspection",
    "Ledger",
    "Line",
    "Unreadable",
    "append_records",
    "copy_in",
    "copy_out",
    "decode_posterior",
    "encode_posterior",
    "erase",
    "erase_records",
    "find_erasable",
    "find_erasable_records",
    "hide_password",
    "inspect_chain",
    "list_lines",
    "list_records",
    "open_ledger",
    "probe_ledger",
    "read",
    "read_back",
    "record",
    "shred",
]
