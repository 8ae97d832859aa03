"""trimtab on one file: `python -m benchmarks.peers.fit_trimtab TASK ANSWER`.

The first fit is the cold one; those after it, each with a seed of its own, find everything compiled.
"""

from __future__ import annotations

import time

BEGAN = time.perf_counter()

from importlib.metadata import version

import numpy as np

import trimtab
from benchmarks.peers.record import Answer, Array, Task, take_task
from trimtab.cycle.environment import make_cache
from trimtab.intake import ChannelKind, Declared, Panel, Roles, read_panel
from trimtab.model import Posterior, fit, use_compilation_cache

UNREACHABLE = 1e9
"""Effective size nobody reaches: the fit then runs its chains for as long as it ever would."""


def read(task: Task) -> Panel:
    """The panel; outcome and spend in one money where the file says what the outcome is worth."""
    sheet = task.sheet
    roles = Roles(
        date=sheet.time,
        outcome=sheet.outcome,
        geo=sheet.geo,
        population=sheet.population,
        value=sheet.value,
        spend={medium.name: medium.spend for medium in sheet.media},
        exposure={medium.name: medium.exposure for medium in sheet.media if medium.exposure != medium.spend},
        organic={name: name for name in sheet.organic},
        controls=dict.fromkeys([*sheet.controls, *sheet.treatments], "confounder"),
    )
    panel, problems = read_panel(task.path, roles=roles, declared=Declared(currency="USD" if sheet.value else None))
    if panel is None:
        raise SystemExit(f"the file cannot be read: {[problem.code for problem in problems]}")
    return panel


def count_worth(posterior: Posterior) -> Array:
    """Value of what each paid channel brought over the window, `[draw, channel]`."""
    panel = posterior.panel
    paid = [k for k, channel in enumerate(panel.channels) if channel.kind is ChannelKind.PAID]
    if panel.same_money:
        return np.asarray((posterior.return_on_investment * panel.spend.sum(axis=(0, 1)))[:, paid])
    return np.asarray(posterior.contribution.sum(axis=1)[:, paid])


def main() -> None:
    """Fit as often as asked, and write the draws of the last and what each fit said of itself."""
    task, target = take_task()
    imported = time.perf_counter()
    if (cache := make_cache()) is not None:
        use_compilation_cache(cache)
    panel = read(task)
    ready = time.perf_counter()
    fits = []
    for repeat in range(task.repeats + 1):
        began, stages = time.perf_counter(), _Stages()
        wanted = UNREACHABLE if task.model == "long" else 1000.0
        posterior = fit(panel, seed=task.seed + repeat, target_ess=wanted, progress=stages.tell)
        ended = time.perf_counter()
        worth, engine = count_worth(posterior), posterior.engine
        fits.append(
            {
                "method": engine.method,
                "fit": ended - began,
                "draws": engine.seconds,
                "ess": engine.ess_bulk_min,
                "rhat": engine.rhat_max,
                "pareto_k": engine.pareto_k,
                "mean": worth.mean(axis=0).tolist(),
                "sd": worth.std(axis=0).tolist(),
                "stages": stages.close(),
            }
        )
    seconds = {"import": imported - BEGAN, "read": ready - imported, "fit": fits[0]["fit"]}
    chains = worth.reshape(posterior.engine.chains, -1, worth.shape[-1])
    versions = {"trimtab": trimtab.__version__, **{name: version(name) for name in ("jax", "numpy")}}
    Answer(worth=chains, seconds=seconds, versions=versions, notes={"fits": fits}).write(target)


class _Stages:
    """Seconds by stage of one fit, as it tells them."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}
        self._stage, self._since = "lay out", time.perf_counter()

    def tell(self, stage: str, _share: float) -> None:
        now = time.perf_counter()
        self._seconds[self._stage] = self._seconds.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = stage, now

    def close(self) -> dict[str, float]:
        self.tell("end", 1.0)
        return self._seconds


if __name__ == "__main__":
    main()
