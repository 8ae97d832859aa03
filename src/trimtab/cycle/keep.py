"""Writing a review down: into the ledger and onto its page, each whole or not at all."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from trimtab.cycle.environment import describe_environment
from trimtab.cycle.workspace import Workspace, explain_refusal, replace_file
from trimtab.ledger import Entry, open_ledger, record
from trimtab.problems import BadInput, Problem
from trimtab.review import Review, Sitting


def keep_review(
    sitting: Sitting, review: Review, *, workspace: Workspace | None, page: Path | None, html: str | None
) -> Entry | None:
    """Record a review in a workspace and write its page; either may be None.

    The page takes its place only once the ledger has the review. An interrupt waits until both are done. Raises
    `BadInput`; its problem says so when the review is recorded and only the page is not in its place.
    """
    with hold_interrupts(), ExitStack() as stack:
        if page is not None and html is not None:
            _write_page(stack, page, html)
        entry = None if workspace is None else _record(sitting, review, workspace)
        if page is not None:
            _place_page(stack, page, entry)
        return entry


def _record(sitting: Sitting, review: Review, workspace: Workspace) -> Entry:
    workspace.prepare()
    ledger = open_ledger(workspace.ledger)
    return record(ledger, sitting, review, at=datetime.now(UTC), environment=describe_environment())


def _write_page(stack: ExitStack, page: Path, html: str) -> None:
    """Put the page beside its place; the stack moves it there, or takes it away."""
    try:
        stack.enter_context(replace_file(page)).write_text(html, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadInput([explain_refusal(page, error)]) from error


def _place_page(stack: ExitStack, page: Path, entry: Entry | None) -> None:
    """Let the page take its place now, where what goes wrong can still be told together with what was recorded."""
    try:
        stack.close()
    except OSError as error:
        if entry is None:
            raise BadInput([explain_refusal(page, error)]) from error
        placed = Problem(code="problem.page_not_placed", file=str(page), params={"number": entry.id})
        raise BadInput([placed]) from error


@contextmanager
def hold_interrupts() -> Iterator[None]:
    """Put off Ctrl-C until the block is done; elsewhere than in the main thread it never arrives anyway."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    arrived: list[FrameType | None] = []
    usual = signal.signal(signal.SIGINT, lambda _signal, frame: arrived.append(frame))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
    if arrived:
        raise KeyboardInterrupt
