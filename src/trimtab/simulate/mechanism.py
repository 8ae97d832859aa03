"""The true response of one channel, solved once so that its return over the window is what the world asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from trimtab.intake import ChannelKind
from trimtab.quantities import Array
from trimtab.simulate.response import MEMORY, carry, saturate, weigh_lags
from trimtab.simulate.spend import open_stream
from trimtab.simulate.world import Medium, World


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mechanism:
    """How one channel turns exposure into outcome, now and over the quarter ahead."""

    medium: Medium
    population: Array
    """[geo], persons."""
    half: float
    """Felt exposure per person at half the maximum."""
    coefficient: float
    """Outcome per person at the maximum response and average effectiveness."""
    past: Array
    """[geo, past], exposure before the panel begins."""
    effectiveness: Array
    """[geo, period + horizon + memory], relative to the response-weighted average of the reference window."""


def answer(mechanism: Mechanism, exposure: Array) -> Array:
    """Incremental outcome [..., geo, period] of exposure [..., geo, period]; it may run on into the quarter ahead."""
    past = np.broadcast_to(mechanism.past, (*exposure.shape[:-1], mechanism.past.shape[-1]))
    per_person = np.concatenate([past, exposure], axis=-1) / mechanism.population[:, None]
    felt = carry(per_person, weigh_lags(mechanism.medium))[..., past.shape[-1] :]
    bent = saturate(felt, mechanism.medium, mechanism.half)
    scale = mechanism.coefficient * mechanism.population[:, None]
    return np.asarray(scale * mechanism.effectiveness[:, : exposure.shape[-1]] * bent)


def solve_mechanism(
    medium: Medium, world: World, seed: int, *, plan: Array, exposure: Array, past: Array, baseline: Array
) -> Mechanism:
    """Scale the response so that spend as planned [geo, period] returns `medium.effect` over the reference window."""
    population = np.array([people for _, people in world.geos])
    window = slice(0, world.reference)
    per_person = exposure[:, window].sum(axis=0) / population.sum()
    running = per_person[per_person > 0]
    half = medium.half_saturation * (float(running.mean()) if running.size else 1.0)
    unit = Mechanism(
        medium=medium,
        population=population,
        half=half,
        coefficient=1.0,
        past=past,
        effectiveness=draw_effectiveness(medium, world, seed),
    )
    flat = answer(replace(unit, effectiveness=np.ones_like(unit.effectiveness)), exposure)[:, window].sum()
    drifting = answer(unit, exposure)[:, window].sum()
    if drifting <= 0:
        return unit
    value = world.value_per_outcome or 1.0
    wanted = medium.effect * (
        plan[:, window].sum() / value if medium.kind is ChannelKind.PAID else baseline[:, window].sum()
    )
    return replace(unit, effectiveness=unit.effectiveness * flat / drifting, coefficient=float(wanted / flat))


def draw_effectiveness(medium: Medium, world: World, seed: int) -> Array:
    """Effectiveness [geo, period + horizon + memory] on a free scale: drawn path, random walk and geo deviations."""
    length = world.periods + world.grain.periods_per_quarter + MEMORY
    points = medium.drift or ((0, 1.0),)
    path = np.interp(np.arange(length), [p for p, _ in points], [level for _, level in points])
    steps = open_stream(seed, f"drift/{medium.name}").standard_normal(length)
    walk = medium.drift_sd / np.sqrt(world.grain.periods_per_year) * np.cumsum(steps)
    geo = 1 + medium.geo_sd * open_stream(seed, f"geo effect/{medium.name}").standard_normal(len(world.geos))
    return np.outer(geo, path * np.exp(walk))
