"""Worlds to be found again: drawn from what the model expects, played by a simulator that knows nothing of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from trimtab.simulate import World
from trimtab.simulate.world import Flighting, Influence, Medium

PERIODS = 156
CHANNELS = 5


def draw_world(seed: int, geos: int = 1) -> World:
    """A market in which every assumption of the model holds.

    Returns, half-saturations, slopes and drifts are drawn from the model's priors, retention from nearly all of its
    range (what works longer than the horizon is another world); the baseline's movement and the noise are lifelike.
    """
    dice = np.random.default_rng([seed, 20_01])
    budget = 400_000 * dice.uniform(0.06, 0.14) * dice.dirichlet(np.full(CHANNELS, 4.0))
    return World(
        geos=(("national", 1.0),)
        if geos == 1
        else tuple((f"geo {g}", x) for g, x in enumerate(dice.lognormal(13, 0.5, geos))),
        periods=PERIODS,
        past=26,
        trend=dice.normal(0.05, 0.04),
        season=dice.uniform(0.02, 0.1),
        wander=dice.uniform(0.01, 0.05),
        influences=(Influence(name="price", effect=dice.normal(0, 0.03)),),
        noise=dice.uniform(0.015, 0.04),
        noise_persistence=dice.uniform(0.0, 0.5),
        media=tuple(_draw_medium(f"channel {c}", level, dice, geos) for c, level in enumerate(budget)),
    )


def _draw_medium(name: str, level: float, dice: np.random.Generator, geos: int) -> Medium:
    return Medium(
        name=name,
        level=level,
        effect=dice.lognormal(0.2, 0.9),
        retention=dice.uniform(0.0, 0.95),
        half_saturation=dice.lognormal(0.5, 1.2),
        slope=dice.lognormal(0.0, 0.35),
        drift=_draw_drift(dice, dice.lognormal(-1.6, 0.6)),
        geo_sd=dice.lognormal(-1.6, 0.6) if geos > 1 else 0.0,
        flighting=Flighting(
            variability=dice.uniform(0.3, 0.6),
            persistence=dice.uniform(0.3, 0.8),
            geo_variability=dice.uniform(0.1, 0.4) if geos > 1 else 0.0,
            share_on=float(dice.choice([0.6, 1.0])),
        ),
    )


def _draw_drift(dice: np.random.Generator, yearly_sd: float) -> tuple[tuple[int, float], ...]:
    """A path whose rate of change fades by half within about four months, sd of a year's change `yearly_sd`."""
    memory, rate = np.exp(-1 / 26), 0.0
    rates: list[float] = []
    for shock in dice.standard_normal(PERIODS):
        rate = memory * rate + np.sqrt(1 - memory**2) * shock if rates else shock
        rates.append(rate)
    lag = np.abs(np.subtract.outer(np.arange(52), np.arange(52)))
    path = 1 + yearly_sd * np.cumsum(rates) / np.sqrt((memory**lag).sum())
    return tuple(enumerate(np.maximum(path - path.mean() + 1, 0.05)))


def shake_all_geos(world: World) -> World:
    """What moves one geo in a week moves all: shocks common to all as large as a geo's own."""
    return replace(world, common_noise=world.noise)
