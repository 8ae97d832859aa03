"""Markets of the closed loop, frozen by decision 0040: most break an assumption of the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from trimtab.simulate import World
from trimtab.simulate.world import CarryOver, Demand, Flighting, Medium, Saturation

HISTORY, QUARTER, CYCLES, TAIL = 104, 13, 8, 26
"""Weeks seen before the first review, weeks of a quarter, quarters played, weeks the last spend still works in."""
END = HISTORY + QUARTER * CYCLES
PERIODS = END + TAIL
MARGIN = 0.4
NAMES = ("steady", "rising", "dying", "hyped", "launched")
"""One keeps its effectiveness, one gains, one dies, one is claimed to be far better than it is, one is new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Markets that differ from the model in one way."""

    name: str
    means: str
    change: Callable[[World, np.random.Generator], World]
    as_modelled: bool = False


def draw_world(seed: int) -> tuple[World, Family]:
    """The market of a seed and its family; families take turns."""
    family = FAMILIES[seed % len(FAMILIES)]
    dice = np.random.default_rng([seed, 38])
    world = World(
        periods=PERIODS,
        reference=HISTORY,
        past=TAIL,
        trend=dice.normal(0.04, 0.03),
        season=dice.uniform(0.04, 0.12),
        trend_break=(int(dice.integers(HISTORY - 13, END)), dice.choice([-1.0, 1.0]) * dice.uniform(0.04, 0.12)),
        wander=dice.uniform(0.01, 0.03),
        noise=dice.uniform(0.015, 0.03),
        noise_persistence=dice.uniform(0.0, 0.4),
        media=tuple(_draw_medium(name, dice) for name in NAMES),
        margin=MARGIN,
    )
    return family.change(world, dice), family


def draw_hype(seed: int) -> np.ndarray:
    """[channel], what a platform claims over what is true."""
    hype = np.random.default_rng([seed, 38, 1]).lognormal(0.3, 0.4, len(NAMES))
    hype[NAMES.index("hyped")] *= 2.5
    return np.asarray(hype)


def _draw_medium(name: str, dice: np.random.Generator) -> Medium:
    """A channel around break-even, its spend following the season as a team's calendar does."""
    return Medium(
        name=name,
        level=400_000 * dice.uniform(0.015, 0.04),
        effect=dice.lognormal(np.log(1 / MARGIN), 0.6) * (0.6 if name == "hyped" else 1.0),
        retention=dice.uniform(0.0, 0.7),
        half_saturation=dice.lognormal(0.5, 0.6),
        drift=_draw_drift(name, dice),
        drift_sd=dice.uniform(0.03, 0.12),
        flighting=Flighting(
            variability=dice.uniform(0.25, 0.5),
            persistence=dice.uniform(0.3, 0.8),
            season_pull=dice.uniform(0.5, 2.0),
        ),
        launch=int(dice.integers(HISTORY - 30, HISTORY - 15)) if name == "launched" else 0,
    )


def _draw_drift(name: str, dice: np.random.Generator) -> tuple[tuple[int, float], ...]:
    """(week, effectiveness) of what becomes of a channel; only the ratio counts."""
    begin = int(dice.integers(HISTORY - 20, END - 40))
    last = begin + int(dice.integers(20, 45))
    match name:
        case "dying":
            return (begin, 1.0), (last, 0.1)
        case "rising":
            return (begin, 1.0), (last, float(dice.uniform(1.3, 1.8)))
    return ()


def _of_media(change: Callable[[Medium], Medium]) -> Callable[[World, np.random.Generator], World]:
    return lambda world, _dice: replace(world, media=tuple(change(medium) for medium in world.media))


def _bend_otherwise(world: World, dice: np.random.Generator) -> World:
    kind = Saturation.LOGISTIC if dice.random() < 0.5 else Saturation.ROOT
    return replace(world, media=tuple(replace(m, saturation=kind) for m in world.media))


def _carry_otherwise(medium: Medium) -> Medium:
    return replace(medium, carry_over=CarryOver.WEIBULL, retention=0.15 + 0.35 * medium.retention)


def _follow_demand(world: World, _dice: np.random.Generator) -> World:
    media = tuple(replace(m, flighting=replace(m.flighting, demand_pull=0.3)) for m in world.media)
    return replace(world, media=media, demand=Demand(sd=0.05))


FAMILIES = (
    Family(name="as modelled", means="Nothing.", change=lambda world, _dice: world, as_modelled=True),
    Family(
        name="another saturation",
        means="Responses grow with the square root of spend for ever, or as a hyperbolic tangent.",
        change=_bend_otherwise,
    ),
    Family(
        name="another carry-over",
        means="Effects follow a Weibull density that peaks after one to four weeks.",
        change=_of_media(_carry_otherwise),
    ),
    Family(
        name="wild weeks",
        means="One week in 33 has eight times the noise, and noise lingers.",
        change=lambda world, _dice: replace(world, outliers=0.03, noise_persistence=0.6),
    ),
    Family(
        name="demand-driven spend",
        means="Demand nobody records moves sales by 5% of their level and all spend by a third, both up together.",
        change=_follow_demand,
    ),
)
