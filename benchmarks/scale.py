"""How the engine grows: one large panel fitted as a process of its own, and what a gradient costs in many shapes."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.cold import DATA, GEO, NATIONAL, run_process, tell_missing
from benchmarks.gradient import BASE, GRID
from benchmarks.page import lay_table
from benchmarks.peers.process import isolate

LARGE = "param_recovery/large_business.parquet"
LARGE_ESS, LARGE_SECONDS, LARGE_MEMORY, LARGE_RHAT = 400.0, 600.0, 4096.0, 1.01
"""ESS a fit of it should reach of every return, seconds and MiB it may take, and the R-hat below which chains agree."""
PATIENCE = 3600.0
"""Seconds after which it is stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Large:
    """The fit of the large panel."""

    seconds: float
    mebibytes: float = 0.0
    found: Mapping[str, Any] | None = None
    """What `benchmarks.fit_large` told; None when it was stopped."""


def fit_large() -> Large | None:
    """Fit it once, with nothing compiled beforehand; None: no data."""
    if not (DATA / LARGE).exists():
        return None
    command = [sys.executable, "-m", "benchmarks.fit_large", str(DATA / LARGE), str(LARGE_ESS)]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        try:
            run = run_process(command, folder, folder / "cache", surroundings=isolate(folder), limit=PATIENCE)
        except TimeoutError:
            return Large(seconds=PATIENCE)
    return Large(seconds=run.seconds, mebibytes=run.mebibytes, found=json.loads(run.output.strip().splitlines()[-1]))


def time_gradients() -> dict[str, Any]:
    """Seconds a gradient by shape, and those of the public files that are here."""
    files = [str(DATA / name) for name in (NATIONAL, GEO, LARGE) if (DATA / name).exists()]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        command = [sys.executable, "-m", "benchmarks.gradient", *files]
        run = run_process(command, folder, folder / "cache", surroundings=isolate(folder))
    found: dict[str, Any] = json.loads(run.output.strip().splitlines()[-1])
    return found


def fit_exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """Slope of the logarithms, by least squares."""
    return float(np.polyfit(np.log(sizes), np.log(seconds), 1)[0])


def tell_scale(large: Large | None, gradients: Mapping[str, Any]) -> str:
    """The section on how the engine grows."""
    return "\n\n".join([_tell_large(large), _tell_exponents(gradients["shapes"]), _tell_bound(gradients)])


def _tell_large(large: Large | None) -> str:
    if large is None:
        return f"The large panel is left out: {tell_missing(LARGE)}."
    name = Path(LARGE).stem
    if large.found is None:
        return f"**Missed**: {name} was stopped after {large.seconds:,.0f} s; it should take {LARGE_SECONDS:,.0f}."
    engine, stages = large.found["engine"], large.found["stages"]
    rows = [
        ["whole process, s", f"{large.seconds:,.0f}", f"{LARGE_SECONDS:,.0f}", _judge(large.seconds <= LARGE_SECONDS)],
        ["peak MiB", f"{large.mebibytes:,.0f}", f"{LARGE_MEMORY:,.0f}", _judge(large.mebibytes <= LARGE_MEMORY)],
        [
            "smallest bulk ESS of a return",
            f"{engine['ess_bulk_min']:,.0f}",
            f"{LARGE_ESS:,.0f}",
            _judge(engine["ess_bulk_min"] >= LARGE_ESS),
        ],
    ]
    if engine["rhat_max"] is not None:
        agree = engine["rhat_max"] < LARGE_RHAT
        rows.append(["largest R-hat of a parameter", f"{engine['rhat_max']:.3f}", f"{LARGE_RHAT:g}", _judge(agree)])
    shape = f"{large.found['periods']} periods × {large.found['geos']} geos × {large.found['channels']} channels"
    parts = ", ".join(f"{stage} {seconds:,.0f}" for stage, seconds in stages.items())
    told = f"By {engine['method']}, {engine['draws']:,} draws. Seconds by stage: {parts}."
    return f"{lay_table([f'{name}: {shape}', 'measured', 'target', ''], rows)}\n\n{told}"


def _judge(met: bool) -> str:
    return "met" if met else "missed"


def _tell_exponents(shapes: Sequence[Mapping[str, float]]) -> str:
    rows = []
    for name, sizes in GRID.items():
        others = {key: value for key, value in BASE.items() if key != name}
        row = {shape[name]: shape["seconds"] for shape in shapes if others.items() <= shape.items()}
        costs = [row[size] for size in sizes]
        told = ", ".join(f"{size}: {1e3 * cost:.1f}" for size, cost in zip(sizes, costs, strict=True))
        rows.append([name, told, f"{fit_exponent(sizes, costs):.2f}"])
    base = " × ".join(f"{value} {name}" for name, value in BASE.items())
    header = [f"around {base}", "milliseconds of the processor a gradient", "exponent"]
    return f"{lay_table(header, rows)}\n\nAn exponent of 1 means: twice as many, twice as dear."


def _tell_bound(gradients: Mapping[str, Any]) -> str:
    speed = gradients["operations a second"]
    if not gradients["files"]:
        return "How far a gradient is from its arithmetic is left out: none of the public files is here."
    rows = []
    for name, found in gradients["files"].items():
        bound = found["operations"] / speed
        rows.append(
            [
                name,
                f"{found['operations'] / 1e6:,.1f}",
                f"{1e3 * bound:.2f}",
                f"{1e3 * found['seconds']:.2f}",
                f"{found['seconds'] / bound:.1f}",
            ]
        )
    header = ["a gradient", "million operations", "ms at best", "ms measured", "times as long"]
    return (
        f"{lay_table(header, rows)}\n\nAt best: if every operation ran as fast as in a product of two large matrices "
        f"on one core, {speed / 1e9:.0f} thousand million a second. Small panels spend their time on calls and on "
        "walking through memory."
    )
