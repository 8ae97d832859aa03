"""Families of worlds, each breaking one assumption of the model; frozen by decision 0035."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from tests.recovery.score import Mark, mark_returns
from tests.recovery.work import Job, Row
from tests.recovery.worlds import CHANNELS, draw_world

from trimtab.lift import StudyDesign
from trimtab.model import fit
from trimtab.simulate import World, simulate
from trimtab.simulate.world import CarryOver, Demand, Experiment, Influence, Medium, Saturation, Season

ENOUGH = 400.0
"""Effective draws per channel: plenty for an interval's ends, and a third of the usual time."""
PULL = 0.3
"""Log spend per sd of demand, in every channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Worlds that break one assumption, and only that one."""

    name: str
    means: str
    """What is done to the worlds."""
    change: Callable[[World, int], World]
    """World and seed to the world as it is played."""


def draw_telling_world(seed: int) -> World:
    """A world as `draw_world` makes it, of a brand that spends half as much again and in bursts: history has a say."""
    world = draw_world(seed)
    dice = np.random.default_rng([seed, 35])
    return replace(world, media=tuple(_burst(m, dice) for m in world.media))


def _burst(medium: Medium, dice: np.random.Generator) -> Medium:
    share = float(dice.choice([0.6, 0.6, 1.0]))
    return replace(medium, level=1.5 * medium.level, flighting=replace(medium.flighting, share_on=share, burst=5.0))


def _of_media(change: Callable[[Medium], Medium]) -> Callable[[World, int], World]:
    return lambda world, _seed: replace(world, media=tuple(change(m) for m in world.media))


def _follow_demand(world: World, *, given: bool) -> World:
    media = tuple(replace(m, flighting=replace(m.flighting, demand_pull=PULL)) for m in world.media)
    return replace(world, media=media, demand=Demand(sd=0.05, given=given))


def _follow_the_first(medium: Medium) -> Medium:
    if medium.name == "channel 0":
        return medium
    return replace(medium, flighting=replace(medium.flighting, like="channel 0", likeness=0.9, share_on=1.0))


def _bend_otherwise(world: World, seed: int) -> World:
    kind = (Saturation.ROOT, Saturation.LOGISTIC)[seed % 2]
    return replace(world, media=tuple(replace(m, saturation=kind) for m in world.media))


def _carry_otherwise(world: World, seed: int) -> World:
    def change(medium: Medium) -> Medium:
        if seed % 2:
            return replace(medium, carry_over=CarryOver.DELAYED, delay=2.0, retention=0.3 + 0.6 * medium.retention)
        return replace(medium, carry_over=CarryOver.WEIBULL, retention=0.15 + 0.35 * medium.retention)

    return replace(world, media=tuple(change(m) for m in world.media))


def _follow_another_season(form: Season) -> Callable[[World, int], World]:
    """Spend follows the season too, as it does where a team knows its calendar."""

    def change(world: World, _seed: int) -> World:
        media = tuple(replace(m, flighting=replace(m.flighting, season_pull=2.0)) for m in world.media)
        return replace(world, season_form=form, season=max(world.season, 0.05), media=media)

    return change


def _share_a_budget(medium: Medium) -> Medium:
    if medium.name == "channel 0":
        return medium
    return replace(medium, flighting=replace(medium.flighting, like="channel 0", likeness=0.55))


WELL, SHARED = "every assumption holds", "shared budget"
"""Families that break nothing; in the second the channels' budgets go up and down together, as they do where demand
drives them."""

FAMILIES = (
    Family(name=WELL, means="Nothing.", change=lambda world, _seed: world),
    Family(
        name=SHARED,
        means="Nothing: budgets move together, correlation .3 to .55, for reasons that have nothing to do with sales.",
        change=_of_media(_share_a_budget),
    ),
    Family(
        name="hidden demand",
        means="Demand nobody records moves sales by 5% of their level and all spend by a third, both up together.",
        change=lambda world, _seed: _follow_demand(world, given=False),
    ),
    Family(
        name="demand given",
        means="The same, with that demand as a control column.",
        change=lambda world, _seed: _follow_demand(world, given=True),
    ),
    Family(
        name="collinear spend",
        means="Four channels copy the first one's ups and downs, correlation .9 or more, and all run always.",
        change=_of_media(_follow_the_first),
    ),
    Family(
        name="another saturation",
        means="Responses grow with the square root of spend for ever, or as a hyperbolic tangent.",
        change=_bend_otherwise,
    ),
    Family(
        name="another carry-over",
        means="Effects peak two weeks late, or follow a Weibull density that peaks after one to four weeks.",
        change=_carry_otherwise,
    ),
    Family(
        name="outliers",
        means="One week in 33 has eight times the noise.",
        change=lambda world, _seed: replace(world, outliers=0.03),
    ),
    Family(
        name="trend break",
        means="Sales jump by 12% of their level after 80 weeks, and stay there.",
        change=lambda world, _seed: replace(world, trend_break=(80, 0.12)),
    ),
    Family(
        name="unnamed sales",
        means="Four sales a year in place of a smooth season, a fortnight each, named by no column; spend follows.",
        change=_follow_another_season(Season.SALES),
    ),
    Family(
        name="moving season",
        means="A season that comes eleven days earlier every year; spend follows it.",
        change=_follow_another_season(Season.MOVING),
    ),
    Family(
        name="useless controls",
        means="Thirty control columns that have nothing to do with sales.",
        change=lambda world, _seed: replace(
            world, influences=(*world.influences, *(Influence(name=f"useless {k}", effect=0.0) for k in range(30)))
        ),
    ),
)


def add_test(world: World, channel: int, *, biased: bool) -> World:
    """The same market with a holdout of eight weeks on a channel, read within 30% of what the channel spends."""
    medium = world.media[channel]
    weekly = 0.3 * medium.level / world.level
    experiment = Experiment(
        channel=medium.name,
        start=110,
        length=8,
        cool_down=6,
        share=0.3,
        error=weekly,
        bias=biased,
        design=StudyDesign.GEO,
    )
    return replace(world, experiments=(experiment,))


def mark_world(job: Job) -> list[Row]:
    """One row per channel of a world of a family. job: family's name, seed, 1 with an experiment on one channel."""
    name, seed, tested = str(job[0]), int(job[1]), bool(job[2])
    family = next(f for f in FAMILIES if f.name == name)
    world = family.change(draw_telling_world(seed), seed)
    if tested:
        world = add_test(world, seed % CHANNELS, biased=True)
    simulated = simulate(world, seed)
    posterior = fit(simulated.panel, simulated.lifts, seed=seed, target_ess=ENOUGH)
    marks = mark_returns(f"{name} {seed}", posterior, simulated.truth.return_on_investment)
    return [mark.as_row() for mark in marks]


def read_marks(rows: list[Row]) -> list[Mark]:
    """The marks again."""
    return [Mark.from_row(row) for row in rows]
