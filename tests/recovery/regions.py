"""Simulated regions whose truth is known, many runs at once: the Recast study's world, and others that break it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.quantities import Array

WEEKDAY = np.array([-1.0, -0.5, 0.0, 0.2, 0.8, 1.0, 0.5])
MEAN_SIZE, SPREAD = 4_000.0, 0.6
WARM_UP = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """One kind of market; unless said, that of the Recast study's first arm."""

    controls: int = 20
    treated: int = 1
    before: int = 90
    window: int = 15
    times: float = 1.0
    """What the treated region's outcome is multiplied by after its noise was drawn."""
    noise: float = 0.2
    """Sd of log noise in a region of mean size."""
    memory: float = 0.3
    """Of the noise, from day to day."""
    walk: float = 0.0
    """Sd of a daily step of each region's own level."""
    factors: int = 0
    """Wandering causes that all share, each region to its own degree."""
    factor_step: float = 0.02
    jump: float = 0.0
    """Sd of each region's own change of level on the first day of the test."""


def simulate_regions(regions: Regions, runs: int, seed: int) -> Array:
    """[run, geo, period], the treated first: outcome without any effect.

    Sizes are lognormal with mean 4,000; a single treated region is the one nearest the median. Trend 1 + .001 a day,
    weekday factor 1 + .1 (-1, -.5, 0, .2, .8, 1, .5) from Monday, log noise .2 sqrt(size / mean size) n[t] with
    n[t] = .3 n[t-1] + N(0, 1). Source: the Recast study of geo experiments, 2025, as far as it is published.
    """
    dice = np.random.default_rng(seed)
    geos, periods = regions.controls + regions.treated, regions.before + regions.window
    size = MEAN_SIZE * np.exp(SPREAD * dice.standard_normal((runs, geos)) - SPREAD**2 / 2)
    if regions.treated == 1:
        run = np.arange(runs)
        middle = np.abs(size - np.median(size, axis=1, keepdims=True)).argmin(axis=1)
        size[run, middle], size[:, 0] = size[:, 0].copy(), size[run, middle]
    shocks = dice.standard_normal((runs, geos, periods + WARM_UP))
    noise = np.zeros_like(shocks)
    for t in range(1, periods + WARM_UP):
        noise[..., t] = regions.memory * noise[..., t - 1] + shocks[..., t]
    steps = np.arange(periods)
    log = regions.noise * np.sqrt(size / MEAN_SIZE)[..., None] * noise[..., WARM_UP:]
    if regions.walk:
        log += regions.walk * np.cumsum(dice.standard_normal((runs, geos, periods)), axis=-1)
    if regions.factors:
        paths = np.cumsum(dice.standard_normal((runs, regions.factors, periods)), axis=-1)
        log += regions.factor_step * dice.standard_normal((runs, geos, regions.factors)) @ paths
    if regions.jump:
        log += regions.jump * dice.standard_normal((runs, geos, 1)) * (steps >= regions.before)
    common = (1 + 0.001 * steps) * (1 + 0.1 * WEEKDAY[steps % 7])
    outcome = size[..., None] * common * np.exp(log)
    outcome[:, : regions.treated] *= regions.times
    return np.asarray(outcome)


ARMS = {
    "A1: 20 controls, 90 days": Regions(),
    "A2: the treated region × 5": Regions(times=5.0),
    "A3: 9 controls": Regions(controls=9),
    "A4: 30 days": Regions(before=30),
}
"""The four arms of the Recast study."""

HARDER = {
    "every region wanders, 1% a day": Regions(walk=0.01),
    "every region wanders, 3% a day": Regions(walk=0.03),
    "two shared causes": Regions(factors=2),
    "two shared causes, little noise": Regions(factors=2, noise=0.05),
    "levels jump by 5% when the test begins": Regions(jump=0.05),
    "levels jump by 10%, half the noise": Regions(jump=0.1, noise=0.1),
    "noise that lasts (.7)": Regions(memory=0.7),
    "8 regions": Regions(controls=7),
    "13 regions": Regions(controls=12),
    "17 regions": Regions(controls=16),
    "8 regions that wander, 2% a day": Regions(controls=7, walk=0.02),
    "8 regions, two shared causes": Regions(controls=7, factors=2, noise=0.05),
    "3 treated of 21": Regions(treated=3, controls=18),
    "5 treated of 25, two shared causes": Regions(treated=5, controls=20, factors=2, noise=0.1),
    "12 treated of 24": Regions(treated=12, controls=12),
    "50 regions": Regions(controls=49),
}
"""Markets that break what the read-out takes for granted, or leave it little to go by."""
