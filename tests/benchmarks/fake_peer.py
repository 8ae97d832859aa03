"""A contestant that computes nothing: its draws are dice, its times are told by its sampler's name."""

from __future__ import annotations

import time

import numpy as np
from benchmarks.peers.record import Answer, take_task

SECONDS = {"slow": 4.0, "fast": 0.5, "": 0.01, "stuck": 1.0}
VERSION = "1.2.3"


def main() -> None:
    """Draw independent normals around the channels' numbers: 100, 200, ..."""
    task, target = take_task()
    if task.sampler == "stuck":
        time.sleep(60)
    if task.sampler == "broken":
        raise SystemExit("the engine room is under water")
    media = len(task.sheet.media)
    centre = 100.0 * np.arange(1, media + 1)
    ours = task.sampler == ""
    chains = 1 if ours and task.model != "long" else task.chains
    dice = np.random.default_rng(task.seed)
    draws = [dice.normal(centre, 1.0, (chains, 2000 if ours else task.draws, media)) for _ in range(task.repeats + 1)]
    seconds = {"import": 0.1, "compile": 1.0, "sample": SECONDS[task.sampler]}
    fits = [
        {
            "method": "dice",
            "fit": 0.02,
            "draws": 0.01,
            "ess": 2000.0 * chains,
            "rhat": None,
            "mean": one.mean(axis=(0, 1)).tolist(),
            "sd": one.std(axis=(0, 1)).tolist(),
        }
        for one in draws
    ]
    notes = {"fits": fits} if ours else {}
    Answer(worth=draws[-1], seconds=seconds, versions={"fake": VERSION}, notes=notes).write(target)


if __name__ == "__main__":
    main()
