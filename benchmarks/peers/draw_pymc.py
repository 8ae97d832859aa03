"""Draws of a PyMC model by the sampler asked for, what was compiled told apart from what was drawn."""

from __future__ import annotations

import time
from importlib.metadata import version
from typing import Any

from benchmarks.peers.clock import CompileClock
from benchmarks.peers.record import Task

CORES = 2


def draw(model: Any, task: Task, *, accept: float) -> tuple[Any, dict[str, float]]:
    """The posterior and seconds by stage."""
    return _draw_nutpie(model, task, accept) if task.sampler == "nutpie" else _draw_pymc(model, task, accept)


def _draw_nutpie(model: Any, task: Task, accept: float) -> tuple[Any, dict[str, float]]:
    import nutpie

    began = time.perf_counter()
    compiled = nutpie.compile_pymc_model(model)
    ready = time.perf_counter()
    trace = nutpie.sample(
        compiled,
        draws=task.draws,
        tune=task.warm_up,
        chains=task.chains,
        cores=CORES,
        seed=task.seed,
        target_accept=accept,
        progress_bar=False,
    )
    return trace.posterior, {"compile": ready - began, "sample": time.perf_counter() - ready}


def _draw_pymc(model: Any, task: Task, accept: float) -> tuple[Any, dict[str, float]]:
    import pymc

    clock, began = (CompileClock() if task.sampler == "numpyro" else None), time.perf_counter()
    trace = pymc.sample(
        model=model,
        draws=task.draws,
        tune=task.warm_up,
        chains=task.chains,
        cores=CORES,
        random_seed=task.seed,
        target_accept=accept,
        nuts_sampler=task.sampler,
        progressbar=False,
        compute_convergence_checks=False,
    )
    ended = time.perf_counter()
    if clock:
        compiled = clock.read(began, ended)
        return trace.posterior, {"compile": compiled, "sample": ended - began - compiled}
    drawn = float(trace.posterior.attrs["sampling_time"])  # warm-up included, as PyMC counts
    return trace.posterior, {"compile": ended - began - drawn, "sample": drawn}


def tell_versions(package: str, sampler: str) -> dict[str, str]:
    """Of what took part."""
    names = (package, "pymc", "pytensor", *([sampler] if sampler != "pymc" else []))
    return {name: version(name) for name in names}
