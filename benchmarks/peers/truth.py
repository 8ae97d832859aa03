"""How far each contestant's contributions are from the planted ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.peers.process import Result, as_json, play
from benchmarks.peers.record import Array, Task
from benchmarks.peers.sheets import Ground
from benchmarks.peers.speed import Entrant, Settings, choose_fastest, rate
from benchmarks.peers.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """Everybody on one preset."""

    ground: Ground
    results: dict[str, Result]
    error: dict[str, float]
    """Contestant -> mean over channels of the absolute error of the share of the outcome."""
    missing: str | None = None


def recover(ground: Ground, entrants: Sequence[Entrant], store: Store, settings: Settings) -> Recovery:
    """Fit a preset by everybody and hold the posterior means against the truth."""
    path = settings.data / ground.file
    told = path.with_name(path.name.replace(".csv", "_truth.json"))
    for needed in (path, told):
        if not needed.exists():
            missing = f"the public file {ground.file.rpartition('/')[0]}/{needed.name} is not here"
            return Recovery(ground=ground, results={}, error={}, missing=missing)
    truth = read_truth(told, ground)
    total = float(pd.read_csv(path)[ground.sheet.outcome].sum())
    results: dict[str, Result] = {}
    for entrant in entrants:
        if entrant.python is not None:
            results[entrant.contestant.name] = _fit(entrant, ground, store, settings)
    error = {
        name: float(np.mean(np.abs(np.array(result.mean) - truth)) / total)
        for name, result in results.items()
        if result.failed is None
    }
    return Recovery(ground=ground, results=results, error=error)


def _fit(entrant: Entrant, ground: Ground, store: Store, settings: Settings) -> Result:
    """By the first sampler that comes to an end."""
    contestant, python = entrant.contestant, entrant.python
    assert python is not None
    tried: list[Result] = []
    for sampler in contestant.samplers:
        task = Task(
            path=str(settings.data / ground.file),
            sheet=ground.sheet,
            model="published",
            sampler=sampler,
            warm_up=contestant.warm_up,
            draws=contestant.recovery,
        )
        where = f"truth {ground.name} {contestant.name} {sampler}"
        tried.append(Result(**store.keep(where, lambda: as_json(play(contestant, python, task, settings.limit)))))  # noqa: B023
        if rate(tried[-1]) > 0 or tried[-1].failed is None:
            break
    return choose_fastest(tried)


def read_truth(path: Path, ground: Ground) -> Array:
    """Planted contribution of each channel over the window, outcome units."""
    totals = json.loads(path.read_text(encoding="utf-8"))["contribution_total"]
    return np.array([totals[medium.name] for medium in ground.sheet.media])
