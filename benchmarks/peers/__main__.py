"""`python -m benchmarks.peers`: ours and the peers on the same data, written into the page of benchmarks.

What is measured is kept in `.peers/results`, so that a run that was broken off goes on where it stopped.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.cold import DATA, describe_machine, run_process
from benchmarks.page import PAGE, replace_section
from benchmarks.peers import environment
from benchmarks.peers.agreement import compare_with_long, compare_with_same, run_long
from benchmarks.peers.chart import PICTURE, draw_peers
from benchmarks.peers.contestant import OURS, PEERS, Contestant
from benchmarks.peers.process import isolate
from benchmarks.peers.report import tell_agreement, tell_brands, tell_speed, tell_truth
from benchmarks.peers.sheets import SPEED, TRUTH, Ground
from benchmarks.peers.speed import Entrant, Race, Settings, run_race
from benchmarks.peers.store import Enough, Store
from benchmarks.peers.truth import recover

PARTS = ("speed", "agreement", "truth", "brands")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What is measured, by whom, and where it is written."""

    contestants: tuple[Contestant, ...]
    settings: Settings
    store: Store
    parts: tuple[str, ...] = PARTS
    speed: tuple[Ground, ...] = SPEED
    truth: tuple[Ground, ...] = TRUTH
    same: Ground | None = SPEED[0]
    """File on which our engine is given a peer's model."""
    brands: int = 100
    page: Path | None = PAGE
    """None: what is found is printed and nothing written."""
    picture: Path = PICTURE


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what is asked for and not yet kept, and write it down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", action="append", choices=PARTS, help="only this part (may be given again)")
    parser.add_argument("--peer", action="append", help="only this peer (may be given again)")
    parser.add_argument("--own", action="store_true", help="no peers: ours alone")
    parser.add_argument("--limit", type=float, default=300.0, help="seconds a process may take")
    parser.add_argument("--quick", action="store_true", help="try everything out in minutes; the page is left alone")
    parser.add_argument("--steps", type=int, help="measure at most so many steps, then stop without writing")
    parser.add_argument("--again", action="append", default=[], help="forget kept steps whose name holds these words")
    asked = parser.parse_args(arguments)
    wanted = [] if asked.own else asked.peer or [peer.name for peer in PEERS]
    if unknown := set(wanted) - {peer.name for peer in PEERS}:
        parser.error(f"no such peer: {', '.join(sorted(unknown))}; there are {', '.join(p.name for p in PEERS)}")
    store = Store(environment.FOLDER / ("quick" if asked.quick else "results"), asked.steps)
    for words in asked.again:
        print(f"Forgot {store.forget(words)} steps with {words!r}")
    run = Run(
        contestants=(OURS, *(peer for peer in PEERS if peer.name in wanted)),
        settings=Settings(data=DATA, limit=asked.limit),
        store=store,
        parts=tuple(asked.part or PARTS),
    )
    run = hurry(run) if asked.quick else run
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what is being measured ends with us
    try:
        measure(run)
    except Enough:
        print("As many steps as asked for are measured and kept; the page is written when all are.")


def hurry(run: Run) -> Run:
    """The same in minutes: few draws, the smallest files, and nothing written."""
    peers = (replace(one, warm_up=30, pilot=30, recovery=30, samplers=one.samplers[:1]) for one in run.contestants)
    return replace(
        run,
        contestants=tuple(peers),
        settings=replace(run.settings, repeats=1, fewest=30),
        speed=run.speed[:1],
        truth=run.truth[:1],
        brands=2,
        page=None,
    )


def measure(run: Run) -> None:
    """Measure every part and write it down as it is done."""
    machine = run.store.keep("machine", lambda: {"told": describe_machine()})["told"]
    print(machine)
    entrants = [] if run.parts == ("brands",) else [prepare(contestant) for contestant in run.contestants]
    for entrant in entrants:
        if entrant.absent:
            print(f"Left out: {entrant.contestant.name}, since {entrant.absent}")
    races: list[Race] = []
    if "speed" in run.parts or "agreement" in run.parts:
        races = [run_race(ground, entrants, run.store, run.settings) for ground in run.speed]
    written: dict[str, str] = {}
    if "speed" in run.parts:
        written["speed against peers"] = tell_speed(races, entrants, run.settings)
        if run.page is not None:
            draw_peers(races, run.picture)
    if "agreement" in run.parts:
        long = [run_long(race.ground, entrants, run.store, run.settings) for race in races]
        found = [compare_with_long(race, one) for race, one in zip(races, long, strict=True)]
        same = next((race for race in races if race.ground is run.same), None)
        sameness = compare_with_same(same, run.store, run.settings) if same else None
        written["agreement"] = tell_agreement(found, races, sameness)
    if "truth" in run.parts:
        recovered = [recover(ground, entrants, run.store, run.settings) for ground in run.truth]
        written["truth against peers"] = tell_truth(recovered, entrants)
    if "brands" in run.parts:
        written["brands"] = tell_brands(run.store.keep(f"brands {run.brands}", lambda: fit_brands(run.brands)))
    for section, text in written.items():
        print(f"\n{text}")
        if run.page is not None:
            replace_section(section, f"{machine}\n\n{text}", run.page)


def prepare(contestant: Contestant) -> Entrant:
    """The contestant with its interpreter, or with the reason why it has none."""
    if contestant.lock is None or contestant.python is None:
        return Entrant(contestant=contestant, python=Path(sys.executable))
    try:
        own = environment.prepare(contestant.name, contestant.python, contestant.lock)
    except environment.NotInstalled as reason:
        return Entrant(contestant=contestant, python=None, absent=str(reason))
    return Entrant(contestant=contestant, python=own)


def fit_brands(count: int) -> dict[str, Any]:
    """Many brands in one process, in every way."""
    with tempfile.TemporaryDirectory() as scratch:
        command = [sys.executable, "-m", "benchmarks.peers.fit_brands", str(count)]
        run = run_process(command, Path(scratch), Path(scratch) / "cache", surroundings=isolate(Path(scratch)))
    found: dict[str, Any] = json.loads(run.output.strip().splitlines()[-1])
    return {**found, "mebibytes": run.mebibytes}


if __name__ == "__main__":
    main()
