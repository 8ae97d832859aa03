"""Looking up what was recorded."""

from __future__ import annotations

from trimtab.cycle.workspace import Workspace
from trimtab.ledger import (
    Entry,
    Erased,
    Heading,
    Inspection,
    Ledger,
    Unreadable,
    inspect_chain,
    list_headings,
    open_ledger,
    read,
)
from trimtab.problems import BadInput, NotFound, Problem


def list_reviews(workspace: Workspace) -> tuple[Heading, ...]:
    """Every recorded review, oldest first; raises `BadInput` where nothing was ever recorded."""
    return list_headings(_open(workspace))


def read_review(workspace: Workspace, number: int) -> Entry:
    """One recorded review; raises `BadInput` when there is none of this number, or none this version can read."""
    try:
        return read(_open(workspace), number)
    except NotFound as error:
        raise BadInput([Problem(code="problem.no_such_review", params={"number": number})]) from error
    except Erased as error:
        raise BadInput([Problem(code="problem.review_erased", params={"number": number})]) from error
    except Unreadable as error:
        raise BadInput([Problem(code="problem.review_unreadable", params={"number": number})]) from error


def check_ledger(workspace: Workspace, head: str | None = None) -> Inspection:
    """Check the whole chain, and that it still holds the entry with a hash kept elsewhere; raises `BadInput`."""
    inspection = inspect_chain(_open(workspace), head)
    if inspection.problems:
        raise BadInput(inspection.problems)
    return inspection


def _open(workspace: Workspace) -> Ledger:
    try:
        return open_ledger(workspace.ledger, create=False)
    except NotFound as error:
        raise BadInput([Problem(code="problem.nothing_recorded", params={"place": workspace.place})]) from error
