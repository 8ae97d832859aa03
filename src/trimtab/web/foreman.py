"""Seeing to it that reviews that were asked for are held: one process at a time, beside the one that serves pages."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from trimtab.cycle import Workspace
from trimtab.cycle.job import work_calmly
from trimtab.ledger import list_open_jobs
from trimtab.web.site import Site

LOOK = 0.5
"""Seconds between looks at the list."""


@contextmanager
def oversee(site: Site) -> Iterator[None]:
    """Hold what is asked for while pages are served; a worker that is cut off loses its lease, and nothing else."""
    over = threading.Event()
    thread = threading.Thread(target=_watch, args=(site, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _watch(site: Site, over: threading.Event) -> None:
    ledger = site.open()
    while not over.wait(LOOK):
        if list_open_jobs(ledger):
            _hold_one(site.workspace, over)


def _hold_one(workspace: Workspace, over: threading.Event) -> None:
    """Let a new process take one job: what a fit leaves in memory goes with it."""
    worker = multiprocessing.get_context("spawn").Process(target=work_calmly, args=(workspace,), daemon=True)
    worker.start()
    while worker.is_alive() and not over.is_set():
        worker.join(LOOK)
    if worker.is_alive():
        worker.terminate()
        worker.join()
