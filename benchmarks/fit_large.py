"""One fit in a process of its own: `python -m benchmarks.fit_large FILE ESS`, what it says of its draws in JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import trimtab
from benchmarks.stages import Stopwatch
from trimtab.cycle.environment import make_cache
from trimtab.model import use_compilation_cache


def main() -> None:
    """Read, fit, tell."""
    file, wanted = sys.argv[1], float(sys.argv[2])
    if (cache := make_cache()) is not None:
        use_compilation_cache(cache)
    panel, problems = trimtab.read_panel(file)
    assert panel is not None, problems
    watch = Stopwatch()
    posterior = trimtab.fit(panel, target_ess=wanted, progress=watch.tell)
    watch.tell("end", 1.0)
    geos, periods, channels = panel.exposure.shape
    shape = {"geos": geos, "periods": periods, "channels": channels}
    print(json.dumps({**shape, "engine": asdict(posterior.engine), "stages": watch.seconds}))


if __name__ == "__main__":
    main()
