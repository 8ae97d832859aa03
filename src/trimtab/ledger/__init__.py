"""Append-only memory: reviews, the panels they were computed from and the team's records, on one chain of hashes."""

from trimtab.ledger.copying import copy_in, copy_out
from trimtab.ledger.draws import decode_posterior, encode_posterior
from trimtab.ledger.encoding import Unreadable
from trimtab.ledger.entry import Entry
from trimtab.ledger.erasing import erase, erase_records, find_erasable, find_erasable_records, shred
from trimtab.ledger.inspecting import Erasure, Inspection, inspect_chain
from trimtab.ledger.keeping import Compose, append_records, list_records
from trimtab.ledger.member import (
    Member,
    change_member,
    close_session,
    count_failures,
    count_members,
    find_invitation,
    find_member,
    find_session,
    invite,
    join,
    list_happenings,
    list_members,
    note_failure,
    note_happening,
    open_session,
)
from trimtab.ledger.reading import Erased, Line, list_lines, read, read_back
from trimtab.ledger.store import MASK, Ledger, hide_password, open_ledger, probe_ledger
from trimtab.ledger.work import (
    Job,
    Upload,
    ask_for_review,
    finish_job,
    keep_lease,
    keep_upload,
    list_open_jobs,
    read_job,
    read_upload,
    set_upload,
    take_job,
)
from trimtab.ledger.writing import record

__all__ = [
    "MASK",
    "Compose",
    "Entry",
    "Erased",
    "Erasure",
    "Inspection",
    "Job",
    "Ledger",
    "Line",
    "Member",
    "Unreadable",
    "Upload",
    "append_records",
    "ask_for_review",
    "change_member",
    "close_session",
    "copy_in",
    "copy_out",
    "count_failures",
    "count_members",
    "decode_posterior",
    "encode_posterior",
    "erase",
    "erase_records",
    "find_erasable",
    "find_erasable_records",
    "find_invitation",
    "find_member",
    "find_session",
    "finish_job",
    "hide_password",
    "inspect_chain",
    "invite",
    "join",
    "keep_lease",
    "keep_upload",
    "list_happenings",
    "list_lines",
    "list_members",
    "list_open_jobs",
    "list_records",
    "note_failure",
    "note_happening",
    "open_ledger",
    "open_session",
    "probe_ledger",
    "read",
    "read_back",
    "read_job",
    "read_upload",
    "record",
    "set_upload",
    "shred",
    "take_job",
]
