"""Holding a review somebody asked for on a page: outside the request, once, whatever dies on the way."""

from __future__ import annotations

import os
import secrets
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path, PurePath

from trimtab.cycle.fit import keep_fit
from trimtab.cycle.history import read_review
from trimtab.cycle.keep import keep_review
from trimtab.cycle.proposal import keep_proposal
from trimtab.cycle.review import fit_sitting, judge_sitting
from trimtab.cycle.settings import make_settings
from trimtab.cycle.sitting import prepare_sitting
from trimtab.cycle.workspace import Workspace
from trimtab.intake import Declared, Reading, Roles
from trimtab.intake.read import read_opened
from trimtab.intake.source import open_bytes
from trimtab.ledger import (
    Job,
    Ledger,
    Upload,
    finish_job,
    keep_lease,
    list_lines,
    open_ledger,
    read_upload,
    take_job,
)
from trimtab.model import Posterior, Progress
from trimtab.problems import BadInput, Problem
from trimtab.review import Sitting

CALM = 19
"""Niceness of a process that computes while others want their pages."""


BEAT, HEARTBEAT = 0.4, 15.0
"""Seconds between looks at how far a review is, and the longest without saying so."""


class Lost(Exception):
    """Another worker has the job by now."""


def work_off(workspace: Workspace) -> bool:
    """Take one job and see it through; False where there was none."""
    workspace.prepare()
    ledger, worker = open_ledger(workspace.ledger), secrets.token_hex(16)
    job = take_job(ledger, worker, at=datetime.now(UTC))
    if job is None:
        return False
    try:
        number, posterior = _hold(workspace, ledger, job, worker)
    except BadInput as error:
        finish_job(ledger, job.id, worker, problems=error.problems)
    except Lost:
        return True
    else:
        finish_job(ledger, job.id, worker, review=number)
        if posterior is not None:
            # The review is on the board by now; where this fails, the page of tests says that nothing is proposed.
            with suppress(BadInput):
                keep_proposal(workspace, read_review(workspace, number), posterior)
    return True


def work_calmly(workspace: Workspace) -> None:
    """The same in a process of its own that leaves others the better part of the machine."""
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, set(cores[: max(len(cores) - 1, 1)]))
    if hasattr(os, "nice"):
        os.nice(CALM)
    work_off(workspace)


def read_sitting(found: Upload, workspace: Workspace | None) -> Sitting:
    """What a review of a file that was brought in is computed from; raises `BadInput` with every fault."""
    settings = make_settings(found.settings)
    with tempfile.TemporaryDirectory(prefix="trimtab-") as folder:
        # A file of its own name, for that is what the review calls it.
        place = Path(folder) / PurePath(found.name).name
        place.write_bytes(found.content)
        try:
            return prepare_sitting(place, settings, workspace)
        except BadInput as error:
            raise BadInput(shorten_places(error.problems)) from error


def read_bytes_of(found: Upload) -> tuple[Reading, tuple[Problem, ...]]:
    """How a file that was brought in is read, and what is wrong with its settings."""
    try:
        settings = make_settings(found.settings)
    except BadInput as error:
        return read_opened(open_bytes(found.content, found.name), Roles(), Declared()), error.problems
    return read_opened(open_bytes(found.content, found.name), settings.roles, settings.declared), ()


def shorten_places(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Problems that name the file as whoever brought it in knows it, without a folder of ours."""
    return tuple(
        Problem(
            code=problem.code,
            file=None if problem.file is None else PurePath(problem.file).name,
            row=problem.row,
            column=problem.column,
            params=problem.params,
        )
        for problem in problems
    )


def _hold(workspace: Workspace, ledger: Ledger, job: Job, worker: str) -> tuple[int, Posterior | None]:
    """The number of the review and its fit; no fit where an earlier worker had recorded the review."""
    found = read_upload(ledger, job.upload)
    if found is None:
        raise BadInput([Problem(code="problem.upload_gone")])
    sitting = read_sitting(found, workspace)
    if (number := _find_held(ledger, job, sitting)) is not None:
        return number, None
    with _beating(ledger, job, worker) as tell:
        posterior = fit_sitting(sitting, tell)
        review = judge_sitting(sitting, posterior, tell)
        tell("write", 0.0)
        entry = keep_review(sitting, review, workspace=workspace, page=None, html=None)
        assert entry is not None
        # The review stands whether its fit finds room or not; where it is missing, the page of the plan says so.
        with suppress(BadInput):
            keep_fit(workspace, entry, posterior)
    return entry.id, posterior


def _find_held(ledger: Ledger, job: Job, sitting: Sitting) -> int | None:
    """The review an earlier worker recorded before it could say so."""
    if job.tries == 1:
        return None
    lines = [line for line in list_lines(ledger) if line.created_at >= job.at and line.data_hash == sitting.data_hash]
    return lines[-1].id if lines else None


@contextmanager
def _beating(ledger: Ledger, job: Job, worker: str) -> Iterator[Progress]:
    """Keep the lease while a review is held, even where a step is long and says nothing, and pass on how far it is."""
    state: list[tuple[str, float]] = [("mode", 0.0)]
    over, lost = threading.Event(), threading.Event()

    def beat() -> None:
        told, silent = None, 0.0
        while not over.wait(BEAT):
            silent += BEAT
            if state[0] == told and silent < HEARTBEAT:
                continue
            told, silent = state[0], 0.0
            if not keep_lease(ledger, job.id, worker, *told, at=datetime.now(UTC)):
                lost.set()
                return

    def tell(stage: str, share: float) -> None:
        state[0] = (stage, share)
        if lost.is_set():
            raise Lost

    heart = threading.Thread(target=beat, daemon=True)
    heart.start()
    try:
        yield tell
    finally:
        over.set()
        heart.join()
