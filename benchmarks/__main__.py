"""`python -m benchmarks [--runs 5] [--part ...]`: measure, write the page of benchmarks and its picture."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from benchmarks.cold import (
    ESS_LIMIT,
    GEO,
    MEMORY_LIMIT,
    NATIONAL,
    REFIT_LIMIT,
    TARGETS,
    Measured,
    describe_machine,
    measure,
    measure_stages,
    spread,
    tell_missing,
)
from benchmarks.page import lay_table, replace_section
from benchmarks.picture import draw_speed

PARTS = ("speed", "scale", "brands")


def main() -> None:
    """Measure everything, one process at a time, and write each part down when it is done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="processes per figure of speed")
    parser.add_argument("--part", action="append", choices=PARTS, help="only this part (may be given again)")
    parser.add_argument("--brands", type=int, default=100, help="how many brands are fitted")
    asked = parser.parse_args()
    parts = asked.part or PARTS
    if "speed" in parts:
        _measure_speed(asked.runs)
    # Loaded only now: the peak of a process counts what its parent held when it was forked.
    if "scale" in parts:
        from benchmarks.scale import fit_large, tell_scale, time_gradients  # noqa: PLC0415

        _write("scale", f"{_begin()}\n\n{tell_scale(fit_large(), time_gradients())}")
    if "brands" in parts:
        from benchmarks.peers.__main__ import fit_brands  # noqa: PLC0415
        from benchmarks.peers.report import tell_brands  # noqa: PLC0415

        _write("brands", f"{_begin()}\n\n{tell_brands(fit_brands(asked.brands))}")


def _begin() -> str:
    return f"Run of {datetime.now(UTC):%Y-%m-%d}: {describe_machine()}"


def _write(section: str, text: str) -> None:
    print(f"\n{text}")
    replace_section(section, text)


def _measure_speed(runs: int) -> None:
    begun = _begin()
    print(begun)
    measured = []
    for target in TARGETS:
        measured.append(measure(target, runs))
        print(" · ".join(_row(measured[-1])))
    stages = {file: measure_stages(file, runs) for file in (NATIONAL, GEO)}
    refit = _measure_refit(stages[NATIONAL])
    print(" · ".join(_row(refit)))
    measured.insert(3, refit)
    _write("speed", "\n\n".join([begun, *_sections(measured, stages)]))
    draw_speed(measured)


def _measure_refit(stages: dict[str, Any] | None) -> Measured:
    name = "national_media, fitted again in one process"
    if stages is None:
        return Measured(name=name, limit=REFIT_LIMIT, seconds=(), left_out=tell_missing(NATIONAL))
    return Measured(name=name, limit=REFIT_LIMIT, seconds=tuple(again["fit"] for again in stages["again"]))


def _sections(measured: Sequence[Measured], stages: dict[str, dict[str, Any] | None]) -> list[str]:
    header = ["seconds", "min", "median", "max", "target", "median is", "peak MiB"]
    parts = [
        "![Seconds as measured, with the targets](pictures/speed.svg)",
        lay_table(header, [_row(item) for item in measured]),
        f"Peak memory should stay below {MEMORY_LIMIT:,.0f} MiB.",
        _tell_draws(measured),
    ]
    parts.extend(_tell_stages(file, found) for file, found in stages.items())
    return parts


def _row(item: Measured) -> list[str]:
    if item.left_out is not None:
        return [item.name, "left out", item.left_out, "", f"{item.limit:g}", "", ""]
    low, middle, high = spread(item.seconds)
    verdict = "met" if middle <= item.limit else f"{middle / item.limit:.1f} × the target"
    memory = f"{item.mebibytes:,.0f}" if item.mebibytes else ""
    return [item.name, f"{low:.2f}", f"{middle:.2f}", f"{high:.2f}", f"{item.limit:g}", verdict, memory]


def _tell_draws(measured: Sequence[Measured]) -> str:
    header = [
        "draws",
        "method",
        "smallest bulk ESS",
        "smallest tail ESS",
        "R-hat",
        "Pareto k",
        "s, data to draws",
    ]
    rows = []
    for item in measured:
        if item.engine is not None:
            told = [item.engine[key] for key in ("ess_bulk_min", "ess_tail_min", "rhat_max", "pareto_k", "seconds")]
            rows.append([item.name, item.engine["method"], *("-" if x is None else f"{x:,.4g}" for x in told)])
    return f"{lay_table(header, rows)}\n\nThe smallest bulk ESS of a channel's return should reach {ESS_LIMIT:,.0f}."


def _tell_stages(file: str, found: dict[str, Any] | None) -> str:
    if found is None:
        return f"Where the time of {file.partition('/')[2]} goes is left out: {tell_missing(file)}."
    again = found["again"][len(found["again"]) // 2]
    columns = [found["first"], found["warm cache"], again]
    names = list(dict.fromkeys(stage for column in columns for stage in column))
    rows = [[name, *(f"{column[name]:.2f}" if name in column else "" for column in columns)] for name in names]
    header = [
        f"where the time of {file.partition('/')[2]} goes, seconds",
        "empty cache",
        "warm cache",
        "again, same process",
    ]
    return lay_table(header, rows)


if __name__ == "__main__":
    main()
