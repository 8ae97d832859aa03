"""Whether our draws are draws of the posterior: against ten times as many of our own, and against a peer's."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.peers.contestant import Contestant
from benchmarks.peers.process import Result, as_json, play
from benchmarks.peers.record import Array, Task
from benchmarks.peers.sheets import Ground
from benchmarks.peers.speed import Entrant, Race, Settings
from benchmarks.peers.store import Store

LONGER = 10.0
"""Times the effective draws of one fit that the long run holds."""
ORIGINAL = "Meridian"
"""The peer whose model our engine is given."""
LIMIT = 0.1
"""Posterior sds within which the means should lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Ours on one file against a longer run of ours."""

    ground: Ground
    apart: Array
    """[channel], mean of one fit less that of the long run, in posterior sds."""
    method: str
    long_method: str
    ess: float
    """Of the one fit."""
    long_ess: float
    outside: float
    """Effective size of a fit as the spread of many fits' means shows it, averaged over channels."""
    fits: int
    """That this spread is taken over."""


def run_long(ground: Ground, entrants: Sequence[Entrant], store: Store, settings: Settings) -> Result | None:
    """Our chains at full length, from several seeds; None where the file or we are missing."""
    path = settings.data / ground.file
    ours = next((e for e in entrants if e.contestant.ours and e.python is not None), None)
    if ours is None or not path.exists():
        return None
    contestant, python = ours.contestant, ours.python
    assert python is not None
    task = Task(path=str(path), sheet=ground.sheet, model="long", seed=101)
    found: list[Result] = []
    while sum(r.ess for r in found) < 1000.0 * LONGER:
        step = replace(task, seed=task.seed + len(found))
        where = f"agreement {ground.name} {contestant.name} {len(found)}"
        found.append(Result(**store.keep(where, lambda: as_json(play(contestant, python, step, 2 * settings.limit)))))  # noqa: B023
        if found[-1].failed or found[-1].ess <= 0:
            return found[-1]
    return _pool(found)


def _pool(runs: Sequence[Result]) -> Result:
    """One result of several runs, each weighed by its effective size."""
    weight = np.array([r.ess for r in runs]) / sum(r.ess for r in runs)
    mean = weight @ np.array([r.mean for r in runs])
    variance = weight @ (np.array([r.sd for r in runs]) ** 2 + (np.array([r.mean for r in runs]) - mean) ** 2)
    return replace(
        runs[0],
        ess=sum(r.ess for r in runs),
        mean=mean.tolist(),
        sd=np.sqrt(variance).tolist(),
        seconds=sum(r.seconds for r in runs),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sameness:
    """Our engine with a peer's model against that peer."""

    ground: Ground
    peer: str
    apart: Array
    """[channel], difference of the means in posterior sds of ours."""
    errors: Array
    """[channel], the same in standard errors of both."""
    widths: Array
    """[channel], posterior sd of ours over the peer's."""
    ess: tuple[float, float]
    """Ours and the peer's."""


def compare_with_same(race: Race, store: Store, settings: Settings) -> Sameness | None:
    """Meridian's model by our engine against the best of Meridian's own runs; None where one of them is missing."""
    tried = [r for by_name in race.results.values() for name, r in by_name.items() if name == ORIGINAL and not r.failed]
    if not tried:
        return None
    theirs = max(tried, key=lambda result: result.ess)
    same = Contestant(name="Meridian's model in our engine", module="benchmarks.peers.fit_same", ours=True)
    task = Task(path=str(settings.data / race.ground.file), sheet=race.ground.sheet, model="same")
    where = f"agreement {race.ground.name} same model"
    ours = Result(**store.keep(where, lambda: as_json(play(same, Path(sys.executable), task, settings.limit))))
    if ours.failed:
        return None
    gap, sd, other = (np.array(one) for one in (np.subtract(ours.mean, theirs.mean), ours.sd, theirs.sd))
    return Sameness(
        ground=race.ground,
        peer=theirs.contestant,
        apart=gap / sd,
        errors=gap / np.sqrt(sd**2 / ours.ess + other**2 / theirs.ess),
        widths=sd / other,
        ess=(ours.ess, theirs.ess),
    )


def compare_with_long(race: Race, long: Result | None) -> Agreement | None:
    """The first fit of the warm process against the long run; None where one of them is missing."""
    warm = next((w for w in race.warm.values() if w.failed is None), None)
    if warm is None or long is None or long.failed:
        return None
    fits = [fit for w in race.warm.values() if w.failed is None for fit in w.notes["fits"]]
    seen = {tuple(fit["mean"]): fit for fit in fits}.values()  # both orders play the same seeds
    means, first = np.array([fit["mean"] for fit in seen]), warm.notes["fits"][0]
    sd = np.array(long.sd)
    spread = np.mean(np.var(means, axis=0, ddof=1) / sd**2) if len(means) > 1 else np.nan
    return Agreement(
        ground=race.ground,
        apart=(np.array(first["mean"]) - np.array(long.mean)) / sd,
        method=str(first["method"]),
        long_method=str(long.notes["fits"][0]["method"]),
        ess=float(first["ess"]),
        long_ess=long.ess,
        outside=float(1.0 / spread),
        fits=len(means),
    )
