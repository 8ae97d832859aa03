"""`python -m benchmarks.loop`: play the markets, and write what came of it into the page of benchmarks.

What is played is kept in `.loop`, so that a run that was broken off goes on where it stopped.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from datetime import UTC, datetime

from benchmarks.cold import describe_machine
from benchmarks.loop.picture import PICTURE, draw_loop
from benchmarks.loop.play import Row
from benchmarks.loop.report import (
    Ledger,
    tell_aims,
    tell_families,
    tell_in_short,
    tell_losses,
    tell_readings,
    tell_teams,
    tell_verdicts,
)
from benchmarks.loop.store import ROOT, keep, play
from benchmarks.page import PAGE, replace_section

FIRST = 2000
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
    text = tell(ledger, rows, asked.worlds)
    print(text)
    if not asked.prints:
        write_down(ledger, text, asked.worlds)


def write_down(ledger: Ledger, text: str, wanted: int) -> None:
    """The tables on the page of benchmarks, the picture, and the short of it in the README."""
    draw_loop(ledger, PICTURE)
    replace_section("the loop", text, PAGE)
    replace_section("the loop", tell_in_short(ledger, wanted), ROOT / "README.md")


def tell(ledger: Ledger, rows: Sequence[Row], wanted: int) -> str:
    """All tables, of so many markets as were wanted or as many as are played so far."""
    minutes = sum(row["seconds"] for row in rows) / 60
    head = (
        f"Run of {datetime.now(UTC):%Y-%m-%d}: {describe_machine()} {len(ledger.rows)} of {wanted} markets,"
        f" {minutes:,.0f} minutes of one core."
    )
    parts = [
        f"{head}\n\n![Share of the gap to the oracle, by quarter](pictures/loop.svg)",
        tell_teams(ledger),
        tell_aims(ledger),
        f"By market:\n\n{tell_families(ledger)}",
        f"How tests are read:\n\n{tell_readings(ledger)}",
        f"Verdicts:\n\n{tell_verdicts(ledger)}",
        f"Where the full loop leaves money:\n\n{tell_losses(ledger)}",
    ]
    return "\n\n".join(parts)


if __name__ == "__main__":
    main()
