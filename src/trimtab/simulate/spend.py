"""What the simulated team spent, and what moved the baseline meanwhile."""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from trimtab.quantities import Array, Grain
from trimtab.simulate.world import Influence, Medium, Peak, Season, World


def open_stream(seed: int, part: str) -> np.random.Generator:
    """Random numbers of one part of the world: adding another part moves none of them."""
    return np.random.default_rng([seed, zlib.crc32(part.encode())])


def list_periods(world: World) -> tuple[date, ...]:
    """First day of each period."""
    if world.grain is Grain.MONTH:
        months = [world.start.year * 12 + world.start.month - 1 + i for i in range(world.periods)]
        return tuple(date(m // 12, m % 12 + 1, 1) for m in months)
    step = timedelta(days=7 if world.grain is Grain.WEEK else 1)
    return tuple(world.start + i * step for i in range(world.periods))


def lengthen(world: World) -> World:
    """The same world with its past as part of the panel."""
    start = world.start - world.past * timedelta(days=7 if world.grain is Grain.WEEK else 1)
    if world.grain is Grain.MONTH:
        month = world.start.year * 12 + world.start.month - 1 - world.past
        start = date(month // 12, month % 12 + 1, 1)
    return replace(
        world,
        start=start,
        periods=world.periods + world.past,
        past=0,
        reference=None if world.reference is None else world.reference + world.past,
        media=tuple(replace(m, launch=m.launch + world.past if m.launch else 0) for m in world.media),
    )


def draw_autoregression(rng: np.random.Generator, periods: int, persistence: float, width: int = 1) -> Array:
    """Stationary AR(1) with unit sd, [period, width]; the first periods do not depend on how many follow."""
    shocks = rng.standard_normal((periods, width))
    path = np.empty_like(shocks)
    path[0] = shocks[0]
    step = np.sqrt(1 - persistence**2)
    for t in range(1, periods):
        path[t] = persistence * path[t - 1] + step * shocks[t]
    return path


def draw_demand(world: World, seed: int) -> Array:
    """Demand in sds, [period]."""
    if world.demand is None:
        return np.zeros(world.periods)
    return draw_autoregression(open_stream(seed, "demand"), world.periods, world.demand.persistence)[:, 0]


def draw_influence(influence: Influence, world: World, seed: int) -> Array:
    """Values of one control column, [period]."""
    path = draw_autoregression(open_stream(seed, f"control/{influence.name}"), world.periods, influence.persistence)[
        :, 0
    ]
    if influence.share_on is None:
        return path
    return np.asarray(path > np.quantile(path[: world.reference], 1 - influence.share_on), dtype=float)


SALES = (4, 18, 34, 47)
"""ISO weeks in which the sales of a year begin."""
SALE = 2
"""Weeks a sale lasts."""
MOON_YEAR = 354.37
"""Days of a year of twelve moons."""


def shape_season(world: World) -> Array:
    """What comes back every year as a share of the level, [period]."""
    days = list_periods(world)
    if world.season_form is Season.SALES:
        on = [any(0 <= day.isocalendar().week - begin < SALE for begin in SALES) for day in days]
        return np.asarray(world.season * 2.0 * np.array(on))
    angle = 2 * np.pi * np.array([day.timetuple().tm_yday for day in days]) / 365.25
    if world.season_form is Season.MOVING:
        angle = 2 * np.pi * np.array([day.toordinal() for day in days]) / MOON_YEAR
    return np.asarray(world.season * (0.85 * np.cos(angle - 0.2) + 0.3 * np.sin(2 * angle)))


def mark_peak(peak: Peak, world: World) -> Array:
    """One in the periods of a sales season, [period]."""
    return np.array([float(day.isocalendar().week in peak.weeks) for day in list_periods(world)])


def draw_baseline(world: World, seed: int, demand: Array, controls: Array) -> Array:
    """Outcome without media, [geo, period]; controls are [period, influence then peak]."""
    years = np.arange(world.periods) / world.grain.periods_per_year
    shape = 1 + world.trend * years + shape_season(world)
    if world.demand is not None:
        shape = shape + world.demand.sd * demand
    shape = shape + controls @ np.array([*(i.effect for i in world.influences), *(p.jump for p in world.peaks)])
    if world.trend_break is not None:
        shape = shape + world.trend_break[1] * (np.arange(world.periods) >= world.trend_break[0])
    steps = open_stream(seed, "wander").standard_normal(world.periods) / np.sqrt(world.grain.periods_per_year)
    return np.outer(size_geos(world), shape + world.wander * np.cumsum(steps))


def size_geos(world: World) -> Array:
    """Baseline level of each geo in proportion to its population, [geo]."""
    population = np.array([people for _, people in world.geos])
    return np.asarray(world.level * population / population.sum())


def draw_noise(world: World, seed: int) -> Array:
    """Outcome noise of each geo alone, [geo, period]."""
    path = draw_autoregression(open_stream(seed, "noise"), world.periods, world.noise_persistence, len(world.geos))
    outlier = open_stream(seed, "outliers").random(path.shape) < world.outliers
    return np.asarray((np.where(outlier, 8.0, 1.0) * path).T * (world.noise * size_geos(world))[:, None])


def draw_common_noise(world: World, seed: int) -> Array:
    """Outcome noise that moves all geos alike, [geo, period]."""
    path = draw_autoregression(open_stream(seed, "common noise"), world.periods, world.noise_persistence, 1)[:, 0]
    return np.outer(world.common_noise * size_geos(world), path)


def plan_spend(medium: Medium, world: World, seed: int, demand: Array) -> Array:
    """Spend as the team would have it without experiments (exposure for an organic channel), [geo, period]."""
    manner, years = medium.flighting, np.arange(world.periods) / world.grain.periods_per_year
    log = manner.variability * draw_rhythm(medium, world, seed) + manner.growth * years
    log = log + manner.season_pull * shape_season(world) + manner.demand_pull * demand
    own = open_stream(seed, f"geo spend/{medium.name}").standard_normal((world.periods, len(world.geos)))
    on = draw_bursts(medium, world, seed) * (np.arange(world.periods) >= medium.launch)
    spend = size_geos(world)[:, None] * np.exp(log + manner.geo_variability * own.T) * on
    running = spend[:, : world.reference][:, on[: world.reference] > 0]
    return np.asarray(spend * medium.level / running.sum(axis=0).mean()) if running.size else spend * 0.0


def draw_rhythm(medium: Medium, world: World, seed: int) -> Array:
    """Standardised ups and downs of log spend, [period], correlated with another channel's where asked."""
    manner = medium.flighting
    own = draw_autoregression(open_stream(seed, f"spend/{medium.name}"), world.periods, manner.persistence)[:, 0]
    if manner.like is None:
        return own
    other = next(m for m in world.media if m.name == manner.like)
    copied = manner.likeness * draw_rhythm(other, world, seed)
    return np.asarray(copied + np.sqrt(1 - manner.likeness**2) * own)


def draw_bursts(medium: Medium, world: World, seed: int) -> Array:
    """One where the channel runs, [period]: a two-state chain with the asked share on and mean burst length."""
    manner = medium.flighting
    if manner.share_on >= 1:
        return np.ones(world.periods)
    dice = open_stream(seed, f"bursts/{medium.name}").random(world.periods + 1)
    leave = 1 / manner.burst
    enter = leave * manner.share_on / (1 - manner.share_on)
    on, states = bool(dice[0] < manner.share_on), []
    for roll in dice[1:]:
        on = roll >= leave if on else roll < enter
        states.append(float(on))
    return np.array(states)
