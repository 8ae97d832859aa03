"""How long the commands take as whole processes, from outside: a stopwatch and the kernel's account of memory."""

from __future__ import annotations

import json
import os
import platform
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from threading import Timer
from typing import Any

import trimtab

ROOT = Path(__file__).parent.parent
DATA = Path(os.environ.get("TRIMTAB_DATA") or ROOT / "data")
"""Folder of the public files; CONTRIBUTING.md says how to fill it."""
NATIONAL, GEO = "meridian/national_media.csv", "meridian/geo_media.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One thing that is measured and what it should cost."""

    name: str
    arguments: tuple[str, ...]
    """Of `trimtab`; a name of a public file stands for its path."""
    limit: float
    """Seconds."""
    warm_cache: bool = False
    """Compiled programs of an earlier process may be used."""


TARGETS = (
    Target(name="trimtab --help", arguments=("--help",), limit=0.3),
    Target(name="national_media, whole process, empty cache", arguments=("review", NATIONAL, "--json"), limit=6.0),
    Target(
        name="national_media, whole process, warm cache",
        arguments=("review", NATIONAL, "--json"),
        limit=6.0,
        warm_cache=True,
    ),
    Target(name="geo_media, whole process, empty cache", arguments=("review", GEO, "--json"), limit=30.0),
    Target(
        name="geo_media, whole process, warm cache", arguments=("review", GEO, "--json"), limit=30.0, warm_cache=True
    ),
)
REFIT_LIMIT = 0.3
"""Seconds of a refit of national_media in a process that has fitted it before."""
MEMORY_LIMIT = 1536.0
"""MiB at the peak."""
ESS_LIMIT = 1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One process from start to end."""

    seconds: float
    mebibytes: float
    """Peak resident memory."""
    output: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """All runs of one target."""

    name: str
    limit: float
    seconds: tuple[float, ...]
    """Empty when it was left out."""
    mebibytes: float = 0.0
    engine: dict[str, Any] | None = None
    """What the review says about its draws."""
    left_out: str | None = None
    """Why there is nothing to show."""


def run_process(
    command: Sequence[str],
    folder: Path,
    cache: Path,
    *,
    surroundings: Mapping[str, str] | None = None,
    limit: float | None = None,
) -> Run:
    """Run a command in an empty folder with a cache folder of its own.

    surroundings: more environment variables. limit: seconds; TimeoutError when it takes longer. RuntimeError when it
    fails.
    """
    output, errors = folder / "output", folder / "errors"
    around = {**os.environ, "XDG_CACHE_HOME": str(cache), **(surroundings or {})}
    with output.open("wb") as out, errors.open("wb") as err:
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=err, env=around, start_new_session=True)
        watch = Timer(limit or 0.0, os.killpg, (process.pid, signal.SIGKILL))
        if limit is not None:
            watch.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:  # broken off: nothing of it may go on running
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise
        finally:
            watch.cancel()
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode == -signal.SIGKILL and limit is not None and seconds >= limit:
        raise TimeoutError(f"{' '.join(command)} took longer than {limit:g} s")
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{errors.read_text()[-2000:]}")
    kibibytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Run(seconds=seconds, mebibytes=kibibytes / 1024, output=output.read_text(encoding="utf-8"))


def find_program() -> tuple[str, ...]:
    """The installed `trimtab` of this Python, else the module."""
    beside = Path(sys.executable).with_name("trimtab")
    return (str(beside),) if beside.exists() else (sys.executable, "-m", "trimtab")


def tell_missing(file: str) -> str:
    """Why something is left out."""
    return f"the public file {file} is not here"


def measure(target: Target, runs: int) -> Measured:
    """Run a target; one run more, unmeasured, fills the cache of a warm one."""
    files = [argument for argument in target.arguments if argument.endswith(".csv")]
    if missing := [file for file in files if not (DATA / file).exists()]:
        return Measured(name=target.name, limit=target.limit, seconds=(), left_out=tell_missing(missing[0]))
    arguments = [str(DATA / a) if a.endswith(".csv") else a for a in target.arguments]
    done = []
    with tempfile.TemporaryDirectory() as scratch:
        for k in range(runs + target.warm_cache):
            folder, cache = Path(scratch) / f"run{k}", Path(scratch) / ("cache" if target.warm_cache else f"cache{k}")
            folder.mkdir()
            done.append(run_process([*find_program(), *arguments], folder, cache))
    done = done[target.warm_cache :]
    return Measured(
        name=target.name,
        limit=target.limit,
        seconds=tuple(run.seconds for run in done),
        mebibytes=max(run.mebibytes for run in done),
        engine=json.loads(done[-1].output)["engine"] if "--json" in target.arguments else None,
    )


def measure_stages(file: str, runs: int) -> dict[str, Any] | None:
    """Where the time of a review goes: with an empty cache, with a warm one, again in one process; None: no data."""
    if not (DATA / file).exists():
        return None
    with tempfile.TemporaryDirectory() as scratch:
        folder, cache = Path(scratch) / "run", Path(scratch) / "cache"
        folder.mkdir()
        script = str(Path(__file__).with_name("stages.py"))
        found: dict[str, Any] = json.loads(
            run_process([sys.executable, script, str(DATA / file), str(runs)], folder, cache).output
        )
        folder = folder.with_name("again")
        folder.mkdir()
        second = json.loads(run_process([sys.executable, script, str(DATA / file), "1"], folder, cache).output)
        return {**found, "warm cache": second["first"]}


def describe_machine() -> str:
    """The machine and the versions, in a sentence."""
    processor = "unknown processor"
    if Path("/proc/cpuinfo").exists():
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        processor = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), processor)
    libraries = ", ".join(
        [f"trimtab {trimtab.__version__}", *(f"{name} {version(name)}" for name in ("jax", "numpy", "scipy", "polars"))]
    )
    load = f", load at the start {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    memory = f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"
    return (
        f"{os.cpu_count()} cores, {processor}, {memory}, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; {libraries}{load}."
    )


def spread(seconds: Sequence[float]) -> tuple[float, float, float]:
    """Smallest, median, largest."""
    return min(seconds), statistics.median(seconds), max(seconds)
