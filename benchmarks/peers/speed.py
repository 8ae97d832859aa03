"""How fast each contestant gets from data to draws that can be trusted, in both orders."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

from benchmarks.peers.contestant import Contestant
from benchmarks.peers.process import WANTED_ESS, Result, as_json, play
from benchmarks.peers.record import Task
from benchmarks.peers.sheets import Ground
from benchmarks.peers.store import Store

ORDERS = ("forwards", "backwards")
"""Ours first and ours last, so that a machine that grows warm or busy treats nobody better."""
SPARE = 1.3
"""Draws asked for, over what the trial says are needed."""
FEWEST = 250
"""Draws of each chain below which R-hat says little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How long and how often."""

    data: Path
    """Folder of the public files."""
    limit: float = 300.0
    """Seconds a process may take."""
    repeats: int = 10
    """Fits of ours in a process that has fitted before."""
    fewest: int = FEWEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrant:
    """A contestant that takes part, or why it does not."""

    contestant: Contestant
    python: Path | None
    absent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Race:
    """Everybody on one file."""

    ground: Ground
    trials: tuple[Result, ...] = ()
    """Of every sampler of every peer, the fastest of which was then measured."""
    results: dict[str, dict[str, Result]] = field(default_factory=dict)
    """Order -> contestant -> result."""
    warm: dict[str, Result] = field(default_factory=dict)
    """Order -> ours, fitted again and again in one process."""
    missing: str | None = None
    """Why there is nothing: the file is not here."""


def run_race(ground: Ground, entrants: Sequence[Entrant], store: Store, settings: Settings) -> Race:
    """Everybody on one file, each measured once in either order."""
    path = settings.data / ground.file
    if not path.exists():
        return Race(ground=ground, missing=f"the public file {ground.file} is not here")
    base = Task(path=str(path), sheet=ground.sheet)
    present = [entrant for entrant in entrants if entrant.python is not None]
    trials: dict[str, list[Result]] = {}
    for entrant in present:
        if not entrant.contestant.ours:
            trials[entrant.contestant.name] = try_samplers(entrant, base, ground, store, settings)
    results: dict[str, dict[str, Result]] = {}
    warm: dict[str, Result] = {}
    for order in ORDERS:
        results[order] = {}
        for entrant in present if order == ORDERS[0] else present[::-1]:
            name = entrant.contestant.name
            where = f"speed {ground.name} {order} {name}"
            if entrant.contestant.ours:
                results[order][name] = _measure(entrant, base, where, store, settings)
                warm[order] = _measure(
                    entrant, replace(base, repeats=settings.repeats, seed=11), f"{where} warm", store, settings
                )
            else:
                fastest = choose_fastest(trials[name])
                results[order][name] = (
                    fastest
                    if fastest.failed
                    else _measure(entrant, size_task(base, fastest, settings), where, store, settings)
                )
    every = tuple(trial for tried in trials.values() for trial in tried)
    return Race(ground=ground, trials=every, results=results, warm=warm)


def _measure(entrant: Entrant, task: Task, where: str, store: Store, settings: Settings) -> Result:
    contestant, python = entrant.contestant, entrant.python
    assert python is not None
    limit = settings.limit * (2 if task.repeats else 1)
    return Result(**store.keep(where, lambda: as_json(play(contestant, python, task, limit))))


def try_samplers(entrant: Entrant, base: Task, ground: Ground, store: Store, settings: Settings) -> list[Result]:
    """A short run of every sampler."""
    contestant = entrant.contestant
    task = replace(base, warm_up=contestant.warm_up, draws=contestant.pilot)
    return [
        _measure(
            entrant,
            replace(task, sampler=sampler),
            f"trial {ground.name} {contestant.name} {sampler}",
            store,
            settings,
        )
        for sampler in contestant.samplers
    ]


def choose_fastest(trials: Sequence[Result]) -> Result:
    """The one with most effective draws per second; where none came to an end, the first with its reason."""
    done = [trial for trial in trials if trial.failed is None]
    return max(done, key=rate) if done else trials[0]


def rate(result: Result) -> float:
    """Effective draws per second from data to draws; nought where there are none."""
    return result.ess / result.drawing if result.failed is None and result.drawing > 0 else 0.0


def size_task(base: Task, trial: Result, settings: Settings) -> Task:
    """As many draws as the trial says are needed, or as fit in the limit."""
    each = trial.drawing / (trial.warm_up + trial.draws)
    room = math.floor((0.9 * settings.limit - (trial.seconds - trial.drawing)) / each) - trial.warm_up
    needed = math.ceil(SPARE * WANTED_ESS * trial.draws / max(trial.ess, 1.0))
    return replace(
        base,
        sampler=trial.sampler,
        warm_up=trial.warm_up,
        draws=max(min(max(needed, settings.fewest), room), trial.draws // 2, 1),
        seed=2,
    )


def refit(warm: Result) -> tuple[float, float, float]:
    """Of ours in a warm process: median seconds from data to draws, of the whole fit, and median effective size."""
    again = warm.notes["fits"][1:]
    drawing, whole, ess = (float(median(fit[key] for fit in again)) for key in ("draws", "fit", "ess"))
    return drawing, whole, ess


def compare_rates(race: Race, order: str) -> float | None:
    """Ours over the best peer's effective draws per second; None where one of them is missing."""
    ours = _rate_of_ours(race, order)
    peers = [rate(r) for name, r in race.results[order].items() if not _is_ours(race, name)]
    return ours / max(peers) if ours and peers and max(peers) > 0 else None


def _rate_of_ours(race: Race, order: str) -> float | None:
    warm = race.warm.get(order)
    if warm is None or warm.failed:
        return None
    seconds, _, ess = refit(warm)
    return ess / seconds


def _is_ours(race: Race, name: str) -> bool:
    return any(warm.contestant == name for warm in race.warm.values())


def compare_processes(race: Race, order: str) -> tuple[float, bool] | None:
    """The fastest peer's whole process over ours, and whether that peer got there; else the limit over ours."""
    ours = next((r for name, r in race.results[order].items() if _is_ours(race, name)), None)
    peers = [r for name, r in race.results[order].items() if not _is_ours(race, name)]
    if ours is None or not ours.converged or not peers:
        return None
    done = [peer.seconds for peer in peers if peer.converged]
    if done:
        return min(done) / ours.seconds, True
    return min(expect_seconds(peer) for peer in peers) / ours.seconds, False


def expect_seconds(result: Result) -> float:
    """Seconds a peer that did not get there would take at the rate it had; at least those it took."""
    if result.failed or rate(result) == 0:
        return result.seconds
    return result.seconds + max(WANTED_ESS - result.ess, 0.0) / rate(result)
