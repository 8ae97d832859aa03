"""`python -m benchmarks.loop`: play the markets, and write what came of it into the page of benchmarks.

What is played is kept in `.loop`, so that a run that was broken off goes on where it stopped.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

from benchmarks.cold import describe_machine
from benchmarks.loop.picture import PICTURE, draw_loop
from benchmarks.loop.play import Row, play_market
from benchmarks.loop.report import Ledger, tell_families, tell_losses, tell_teams, tell_verdicts
from benchmarks.page import PAGE, replace_section

ROOT = Path(__file__).parents[2]
ROOMS = ("intake", "lift", "model", "plan", "returns.py", "simulate", "verdict")
FIRST = 1000
"""Seed of the first market of the table; those below were for trying things out."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Play what is not yet kept, and write it down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worlds", type=int, default=100, help="markets to play")
    parser.add_argument("--first", type=int, default=FIRST, help="seed of the first")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes")
    parser.add_argument("--print", action="store_true", dest="prints", help="leave page and picture alone")
    asked = parser.parse_args(arguments)
    rows = play(range(asked.first, asked.first + asked.worlds), asked.workers, keep(ROOT / ".loop"))
    ledger = Ledger.of(rows)
    text = tell(ledger, rows)
    print(text)
    if not asked.prints:
        draw_loop(ledger, PICTURE)
        replace_section("the loop", text, PAGE)


def tell(ledger: Ledger, rows: Sequence[Row]) -> str:
    """All tables."""
    minutes = sum(row["seconds"] for row in rows) / 60
    head = (
        f"Run of {datetime.now(UTC):%Y-%m-%d}: {describe_machine()}. {len(ledger.rows)} markets,"
        f" {minutes:,.0f} minutes of one core."
    )
    parts = [
        f"{head}\n\n![Share of the gap to the oracle, by quarter](pictures/loop.svg)",
        tell_teams(ledger),
        f"By market:\n\n{tell_families(ledger)}",
        f"Verdicts:\n\n{tell_verdicts(ledger)}",
        f"Where the full loop leaves money:\n\n{tell_losses(ledger)}",
    ]
    return "\n\n".join(parts)


def keep(folder: Path) -> Path:
    """The file of what was played by these very sources."""
    digest = hashlib.sha256()
    places = [Path(__file__).parent, *(ROOT / "src" / "trimtab" / room for room in ROOMS)]
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
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_keep_to_one_core) as pool:
        futures = {pool.submit(play_market, seed): seed for seed in waiting}
        for count, future in enumerate(as_completed(futures), 1):
            found = future.result()
            rows += found
            with store.open("a", encoding="utf-8") as file:
                file.writelines(json.dumps(row) + "\n" for row in found)
            print(f"{count} of {len(waiting)} markets", flush=True)
    return rows


def _keep_to_one_core() -> None:
    os.environ["OMP_NUM_THREADS"] = "1"


def _read(store: Path) -> Iterator[Row]:
    if store.exists():
        for line in store.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


if __name__ == "__main__":
    main()
