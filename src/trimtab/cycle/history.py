"""Looking up what was recorded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from trimtab.cycle.fit import drop_fits
from trimtab.cycle.keep import hold_interrupts
from trimtab.cycle.workspace import Workspace
from trimtab.ledger import (
    Entry,
    Erased,
    Inspection,
    Ledger,
    Line,
    Unreadable,
    erase,
    erase_records,
    find_erasable,
    find_erasable_records,
    inspect_chain,
    list_lines,
    list_records,
    open_ledger,
    read,
    shred,
)
from trimtab.problems import BadInput, NotFound, Problem
from trimtab.team import Book, Record


def list_reviews(workspace: Workspace) -> tuple[Line, ...]:
    """Every recorded review, oldest first; raises `BadInput` where nothing was ever recorded."""
    return list_lines(open_recorded(workspace))


def read_review(workspace: Workspace, number: int) -> Entry:
    """One recorded review; raises `BadInput` when there is none of this number, or none this version can read."""
    try:
        return read(open_recorded(workspace), number)
    except NotFound as error:
        raise BadInput([Problem(code="problem.no_such_review", params={"number": number})]) from error
    except Erased as error:
        raise BadInput([Problem(code="problem.review_erased", params={"number": number})]) from error
    except Unreadable as error:
        raise BadInput([Problem(code="problem.review_unreadable", params={"number": number})]) from error


def check_ledger(workspace: Workspace, head: str | None = None) -> Inspection:
    """Check the whole chain, and that it still holds the entry with a hash kept elsewhere; raises `BadInput`."""
    inspection = inspect_chain(open_recorded(workspace), head)
    if inspection.problems:
        raise BadInput(inspection.problems)
    return inspection


def find_texts(workspace: Workspace, numbers: Sequence[int]) -> tuple[Line, ...]:
    """The reviews of these numbers, none of them erased yet; raises `BadInput` with every number that is at fault.

    Where one was erased before, the files are shredded first: they may have been in use then.
    """
    ledger = open_recorded(workspace)
    try:
        return find_erasable(ledger, numbers)
    except BadInput as error:
        if any(problem.code == "problem.erased_before" for problem in error.problems):
            shred(ledger)
        raise


def erase_texts(workspace: Workspace, numbers: Sequence[int], reason: str) -> None:
    """Erase the texts of reviews for good, all of them or none, and keep the reason; raises `BadInput`.

    A fit that was kept of them goes with them.
    """
    with hold_interrupts():
        ledger = open_recorded(workspace)
        erase(ledger, numbers, reason=reason, at=datetime.now(UTC))
        drop_fits(workspace, but={line.entry_hash for line in list_lines(ledger) if not line.is_erased})


def find_record_texts(workspace: Workspace, numbers: Sequence[int]) -> tuple[Record, ...]:
    """Every version of the records of these numbers that still says something; raises `BadInput` as `find_texts`."""
    ledger = open_recorded(workspace)
    book = Book.of(list_records(ledger))
    things = [book.find(number) for number in dict.fromkeys(numbers)]
    versions = [[r.id for r in thing.history if r.body is not None] for thing in things if thing is not None]
    wanted = [number for found in versions for number in found]
    unknown = [number for number, thing in zip(dict.fromkeys(numbers), things, strict=True) if thing is None]
    emptied = [thing.number for thing in things if thing is not None and not any(r.body for r in thing.history)]
    if emptied:
        shred(ledger)
    return find_erasable_records(ledger, [*wanted, *unknown, *emptied])


def erase_record_texts(workspace: Workspace, numbers: Sequence[int], reason: str) -> None:
    """Erase what entries of these numbers say, all of them or none, and keep the reason; raises `BadInput`."""
    with hold_interrupts():
        erase_records(open_recorded(workspace), numbers, reason=reason, at=datetime.now(UTC))


def open_recorded(workspace: Workspace) -> Ledger:
    """The ledger; raises `BadInput` where nothing was ever recorded."""
    try:
        return open_ledger(workspace.ledger, create=False)
    except NotFound as error:
        raise BadInput([Problem(code="problem.nothing_recorded", params={"place": workspace.place})]) from error
