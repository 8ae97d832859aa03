"""Markets shared out over processes; what was played is kept, so that a run that was broken off goes on."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from benchmarks.loop.play import Row, play_market
from trimtab.cycle.environment import keep_compiled

ROOT = Path(__file__).parents[2]
ROOMS = ("intake", "lift", "model", "plan", "returns.py", "simulate", "verdict")
PLAYED = ("market.py", "play.py", "policy.py", "region.py", "world.py")
"""What a played market hangs on."""


def keep(folder: Path) -> Path:
    """The file of what was played by these very sources."""
    digest = hashlib.sha256()
    places = [
        *(Path(__file__).with_name(name) for name in PLAYED),
        *(ROOT / "src" / "trimtab" / room for room in ROOMS),
    ]
    for place in places:
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            digest.update(path.read_bytes())
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{digest.hexdigest()[:12]}.jsonl"


def play(seeds: Sequence[int], workers: int, store: Path) -> list[Row]:
    """Rows of every market, those already kept included."""
    done = {row["seed"]: row for row in _read(store)}
    rows = [row for row in _read(store) if row["seed"] in seeds]
    waiting = [seed for seed in seeds if seed not in done]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin) as pool:
        futures = {pool.submit(play_market, seed): seed for seed in waiting}
        for count, future in enumerate(as_completed(futures), 1):
            found = future.result()
            rows += found
            with store.open("a", encoding="utf-8") as file:
                file.writelines(json.dumps(row) + "\n" for row in found)
            print(f"{count} of {len(waiting)} markets", flush=True)
    return rows


def _begin() -> None:
    os.environ["OMP_NUM_THREADS"] = "1"
    keep_compiled()


def _read(store: Path) -> Iterator[Row]:
    if store.exists():
        for line in store.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)
