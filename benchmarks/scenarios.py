"""How fast the page Plan answers: `python -m benchmarks.scenarios` fits the example and asks it over HTTP."""

from __future__ import annotations

import random
import socket
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import numpy as np
import uvicorn

from trimtab.cycle.demo import prepare_demo
from trimtab.cycle.job import work_off
from trimtab.web.application import make_application
from trimtab.web.serving import LOCAL
from trimtab.web.site import Site

ASKED, SEED, TARGET = 200, 1, 150.0
"""Scenarios of each kind, what they are drawn by, and the most milliseconds 95 of 100 may take."""


def main() -> None:
    """Measure amounts by hand and totals that the optimiser spreads, each after one that warms it up."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as listener:
        workspace = prepare_demo(Path(folder))
        assert work_off(workspace)
        site = Site(workspace=workspace, hosts=LOCAL, secret=b"of the benchmark", is_demo=True)
        server = uvicorn.Server(uvicorn.Config(make_application(site), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            for kind in ("try", "spread"):
                taken = time_answers(site, f"http://127.0.0.1:{listener.getsockname()[1]}/plan/scenario", kind)
                median, p95 = np.quantile(taken, [0.5, 0.95])
                longest = max(taken)
                print(
                    f"{kind}: median {median:.0f} ms, p95 {p95:.0f} ms (at most {TARGET:.0f}), longest {longest:.0f} ms"
                )
        finally:
            server.should_exit = True
            thread.join()


def time_answers(site: Site, address: str, kind: str) -> list[float]:
    """Milliseconds from asking to the last byte, one after the other."""
    entry = site.find_newest()
    planner = None if entry is None else site.find_planner(entry)
    assert planner is not None
    chance, taken = random.Random(SEED), []
    for _ in range(ASKED + 1):
        money = {f"money.{room.channel}": round(chance.random() * room.end) for room in planner.rooms}
        total = round(planner.today.total * chance.uniform(0.5, 1.2))
        said = urlencode({"do": kind, "total": total, "hours": chance.randint(300, 900), **money})
        begun = time.perf_counter()
        with urlopen(f"{address}?{said}") as answer:
            answer.read()
        taken.append(1000 * (time.perf_counter() - begun))
    return taken[1:]


if __name__ == "__main__":
    main()
