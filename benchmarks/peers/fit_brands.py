"""Many brands in one process: `python -m benchmarks.peers.fit_brands COUNT`, seconds of each way in JSON.

One after another, by threads and by processes; each way is warmed by a fit of the same shape before the clock starts.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from typing import Any

from tests.recovery.worlds import CHANNELS, PERIODS, draw_world

from trimtab.cycle.environment import make_cache
from trimtab.intake import Panel
from trimtab.model import fit, use_compilation_cache
from trimtab.simulate import simulate

FIRST = 500
"""Seed of the first brand."""
Fitted = tuple[str, float]
"""Method and smallest effective size."""


def draw_brand(seed: int) -> Panel:
    """One national brand."""
    return simulate(draw_world(seed), seed).panel


def fit_brand(panel: Panel) -> Fitted:
    """What a brand's fit says of its draws."""
    engine = fit(panel, seed=1).engine
    return engine.method, engine.ess_bulk_min


def warm_up(panel: Panel) -> int:
    """Compile once in this process; its number, to count the processes."""
    if (cache := make_cache()) is not None:
        use_compilation_cache(cache)
    fit(panel, seed=1)
    return os.getpid()


def measure(fit_all: Callable[[], Iterable[Fitted]]) -> dict[str, Any]:
    """Seconds of fitting them all."""
    began = time.perf_counter()
    fitted = list(fit_all())
    seconds = time.perf_counter() - began
    enough = sum(ess >= 1000.0 for _, ess in fitted)
    return {"seconds": seconds, "methods": Counter(method for method, _ in fitted), "enough": enough}


def main() -> None:
    """Fit the same brands in every way."""
    count, cores = int(sys.argv[1]), os.cpu_count() or 1
    panels = [draw_brand(FIRST + k) for k in range(count)]
    spare = draw_brand(FIRST - 1)
    warm_up(spare)
    found = {"one after another": measure(lambda: map(fit_brand, panels))}
    pool: Executor
    with ThreadPoolExecutor(cores) as pool:
        found[f"{cores} threads"] = measure(lambda: pool.map(fit_brand, panels))
    with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
        while len({*pool.map(warm_up, [spare] * cores)}) < cores:
            pass
        found[f"{cores} processes"] = measure(lambda: pool.map(fit_brand, panels))
    print(json.dumps({"brands": count, "periods": PERIODS, "channels": CHANNELS, "ways": found}))


if __name__ == "__main__":
    main()
