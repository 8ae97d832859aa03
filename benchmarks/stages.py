"""Run by the benchmark as a process of its own: `stages.py FILE RUNS` says in JSON where the time of a review goes."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import trimtab
from trimtab.verdict import agree


class Stopwatch:
    """Seconds by stage; a stage lasts until the next one begins."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._stage, self._since = "lay out", time.perf_counter()

    def tell(self, stage: str, _share: float) -> None:
        """The fit's progress: told the stage that is now going on."""
        now = time.perf_counter()
        self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = stage, now

    @contextmanager
    def time(self, stage: str) -> Iterator[None]:
        """Everything inside counts as one stage, whatever it tells meanwhile."""
        began = time.perf_counter()
        yield
        self.seconds[stage] = time.perf_counter() - began


def review_once(file: Path) -> Callable[[], dict[str, float]]:
    """A review of a file that can be repeated in this process, told as seconds by stage."""

    def run() -> dict[str, float]:
        watch = Stopwatch()
        with watch.time("read"):
            panel, problems = trimtab.read_panel(file)
        assert panel is not None, problems
        with watch.time("fit"):
            inner = Stopwatch()
            posterior = trimtab.fit(panel, progress=inner.tell)
            inner.tell("end", 1.0)
        with watch.time("returns, plan, verdicts"):
            terms = trimtab.Terms()
            returns = trimtab.measure_returns(posterior, terms, ())
            agree(posterior, trimtab.Budget(), returns, terms)
        return {**watch.seconds, **{f"fit: {stage}": seconds for stage, seconds in inner.seconds.items()}}

    return run


def main() -> None:
    """Import, review once with everything still to be compiled or loaded, then again as often as asked."""
    file, runs = Path(sys.argv[1]), int(sys.argv[2])
    began = time.perf_counter()
    cycle, model = import_module("trimtab.cycle.environment"), import_module("trimtab.model")
    imported = time.perf_counter() - began
    model.use_compilation_cache(cycle.make_cache())
    run = review_once(file)
    first = {"import": imported, **run()}
    print(json.dumps({"first": first, "again": [run() for _ in range(runs)]}))


if __name__ == "__main__":
    main()
