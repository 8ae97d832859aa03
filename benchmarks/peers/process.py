"""One contestant on one task as a process of its own: a stopwatch, the kernel's account of memory, and a limit."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.cold import ROOT, run_process
from benchmarks.peers.contestant import Contestant
from benchmarks.peers.record import Answer, Array, Task
from trimtab.model.diagnose import measure_bulk_ess, measure_rhat


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one process took and what came out; kept as JSON."""

    contestant: str
    sampler: str
    seconds: float
    """Of the whole process, imports and compilation included, its caches empty at the start."""
    mebibytes: float = 0.0
    """Peak resident memory of its largest process."""
    stages: dict[str, float] = field(default_factory=dict)
    ess: float = 0.0
    """Smallest bulk effective sample size over the paid channels' returns."""
    rhat: float | None = None
    """Largest rank-normalised split R-hat of the same; None where the draws are independent."""
    mean: list[float] = field(default_factory=list)
    """Of the worth of what each channel brought."""
    sd: list[float] = field(default_factory=list)
    draws: int = 0
    """Of each chain."""
    warm_up: int = 0
    chains: int = 0
    versions: dict[str, str] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict)
    failed: str | None = None
    """Why there are no draws."""
    began: str = ""
    load: float = 0.0
    """Of the machine at the start."""

    @property
    def drawing(self) -> float:
        """Seconds from data to draws, what was compiled left out."""
        return self.stages.get("sample", float("nan"))

    @property
    def converged(self) -> bool:
        """Whether the draws are as many and as well mixed as was asked for."""
        return self.failed is None and self.ess >= WANTED_ESS and (self.rhat is None or self.rhat < WANTED_RHAT)


WANTED_ESS, WANTED_RHAT = 1000.0, 1.01


def play(contestant: Contestant, python: Path, task: Task, limit: float) -> Result:
    """Run one process to its end or to the limit."""
    began, load = datetime.now(UTC).isoformat(timespec="seconds"), os.getloadavg()[0]
    blank = Result(
        contestant=contestant.name,
        sampler=task.sampler,
        seconds=limit,
        warm_up=task.warm_up,
        draws=task.draws,
        chains=task.chains,
        began=began,
        load=load,
    )
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        asked, answered = folder / "task.json", folder / "answer.npz"
        task.write(asked)
        started = time.perf_counter()
        try:
            run = run_process(
                [str(python), "-m", contestant.module, str(asked), str(answered)],
                folder,
                folder / "cache",
                surroundings=isolate(folder),
                limit=limit,
            )
        except TimeoutError:
            return replace(blank, failed=f"stopped after {limit:,.0f} s")
        except RuntimeError as error:
            return replace(blank, seconds=time.perf_counter() - started, failed=_tell_last_line(str(error)))
        return _read_answer(blank, Answer.read(answered), run.seconds, run.mebibytes)


def _read_answer(blank: Result, answer: Answer, seconds: float, mebibytes: float) -> Result:
    worth = answer.worth
    chains, draws, _ = worth.shape
    reported = answer.notes.get("fits")
    return replace(
        blank,
        seconds=seconds,
        mebibytes=mebibytes,
        stages=dict(answer.seconds),
        ess=reported[-1]["ess"] if reported else min(map(measure_bulk_ess, _by_channel(worth))),
        rhat=None if chains == 1 else max(map(measure_rhat, _by_channel(worth))),
        mean=np.mean(worth, axis=(0, 1)).tolist(),
        sd=np.std(worth, axis=(0, 1)).tolist(),
        draws=draws,
        chains=chains,
        versions=dict(answer.versions),
        notes=dict(answer.notes),
    )


def _by_channel(worth: Array) -> list[Array]:
    return [worth[..., channel] for channel in range(worth.shape[-1])]


def isolate(folder: Path) -> dict[str, str]:
    """Surroundings of a process: every cache of compiled code is in the scratch folder, so that it starts with none."""
    return {
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
        "PYTENSOR_FLAGS": f"base_compiledir={folder / 'pytensor'}",
        "NUMBA_CACHE_DIR": str(folder / "numba"),
        "MPLCONFIGDIR": str(folder / "matplotlib"),
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }


def _tell_last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:300] if lines else "it ended without a word"


def as_json(result: Result) -> dict[str, Any]:
    """What is kept."""
    return asdict(result)
