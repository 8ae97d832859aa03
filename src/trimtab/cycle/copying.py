"""A copy of the whole ledger in one file, and back."""

from __future__ import annotations

from pathlib import Path

from trimtab.cycle.history import open_recorded
from trimtab.cycle.keep import hold_interrupts
from trimtab.cycle.workspace import Workspace, check_writable, explain_refusal, replace_file
from trimtab.ledger import copy_in, copy_out
from trimtab.problems import BadInput, Problem


def back_up(workspace: Workspace, path: Path) -> int:
    """Write the whole ledger into one file, whole or not at all; returns how many entries. Raises `BadInput`."""
    if problems := check_writable(path):
        raise BadInput(problems)
    ledger = open_recorded(workspace)
    try:
        with replace_file(path) as draft, draft.open("wb") as file:
            return copy_out(ledger, file)
    except OSError as error:
        raise BadInput([explain_refusal(path, error)]) from error


def restore(workspace: Workspace, path: Path) -> int:
    """Put a copy into a workspace that holds nothing yet; returns how many entries. Raises `BadInput`."""
    if problems := workspace.check():
        raise BadInput(problems)
    try:
        file = path.open("rb")
    except OSError as error:
        raise BadInput([Problem(code="problem.records_unreadable", file=str(path))]) from error
    with file, hold_interrupts():
        workspace.prepare()
        return copy_in(workspace.ledger, file, str(path))
