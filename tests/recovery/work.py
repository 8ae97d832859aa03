"""Many fits shared out over two processes; what is finished can be kept, so that a run cut short goes on."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
SOURCES = (
    "src/trimtab/intake",
    "src/trimtab/lift",
    "src/trimtab/model",
    "src/trimtab/simulate",
    "tests/recovery",
)
WORKERS = int(os.environ.get("TRIMTAB_WORKERS", "2"))
Job = tuple[str | int, ...]
Row = dict[str, Any]
"""What came out of one job: plain values that JSON can hold."""


def play(name: str, act: Callable[[Job], list[Row]], jobs: Iterable[Job]) -> dict[Job, list[Row]]:
    """Rows of every job, in the order of the jobs.

    `act` is a function of a module, so that another process finds it. With TRIMTAB_KEEP set to a folder, finished jobs
    are written there and not done again, as long as no source they hang on has changed.
    """
    asked = list(dict.fromkeys(jobs))
    store = _find_store(name)
    done = dict(_read(store)) if store else {}
    open_jobs = [job for job in asked if job not in done]
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn"), initializer=_keep_to_one_core) as pool:
        waiting = {pool.submit(act, job): job for job in open_jobs}
        for count, future in enumerate(as_completed(waiting), 1):
            job = waiting[future]
            try:
                done[job] = future.result()
            except BaseException as error:
                error.add_note(f"in job {job} of {name}")
                # Otherwise the pool first works through all that is left, in silence, and none of it is kept.
                pool.shutdown(cancel_futures=True)
                raise
            if store:
                with store.open("a", encoding="utf-8") as file:
                    file.write(json.dumps([job, done[job]]) + "\n")
            if count % 50 == 0:
                print(f"{name}: {count} of {len(open_jobs)}", flush=True)
    return {job: done[job] for job in asked}


def _keep_to_one_core() -> None:
    os.environ["OMP_NUM_THREADS"] = "1"


def _find_store(name: str) -> Path | None:
    folder = os.environ.get("TRIMTAB_KEEP")
    if not folder:
        return None
    digest = hashlib.sha256()
    for source in SOURCES:
        for path in sorted((ROOT / source).rglob("*.py")):
            digest.update(path.read_bytes())
    Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder) / f"{name}-{digest.hexdigest()[:12]}.jsonl"


def _read(store: Path) -> Iterator[tuple[Job, list[Row]]]:
    if store.exists():
        for line in store.read_text(encoding="utf-8").splitlines():
            job, rows = json.loads(line)
            yield tuple(job), rows
