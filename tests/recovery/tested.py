"""Markets with a test of every kind in them, and how far the calibrated return is from the planted one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from tests.recovery.score import mark_returns
from tests.recovery.work import Job, Row
from tests.recovery.worlds import draw_world

from trimtab.intake import Panel
from trimtab.lift import Lift, StudyDesign
from trimtab.model import Posterior, fit
from trimtab.quantities import Array
from trimtab.simulate import World, simulate
from trimtab.simulate.world import Experiment, Medium

ENOUGH = 400.0
"""Effective draws per channel: plenty for an interval's ends."""
SLOTS = (20, 44, 68, 92)
"""First periods of the times set aside for the tests of the channels, so that no two disturb each other."""
LENGTH, COOL_DOWN, SLOT = 8, 6, 24
"""Periods of a test, of what is read after it, and of the time set aside."""

HOLDOUT, LONG, VAGUE, PLANTED, UNTESTED = range(5)
"""What happens to each channel of a national market."""
DARK, HEAVY = range(2)
"""And to each of the first two of a market with regions."""


def mark_tested(job: Job) -> list[Row]:
    """One row per tested channel. job: kind of market, seed, 1 where tests have their design's bias."""
    kind, seed, biased = str(job[0]), int(job[1]), bool(job[2])
    if kind == "national":
        return _mark_national(seed, biased=biased)
    return _mark_regions(seed, biased=biased, is_summed=kind == "summed")


def _mark_national(seed: int, *, biased: bool) -> list[Row]:
    """Holdouts within 30% of the people, a channel each: plain, long carry-over, hardly legible, no good at all."""
    world = draw_world(seed)
    dice = np.random.default_rng([seed, 4])
    media = list(world.media)
    media[LONG] = replace(media[LONG], retention=dice.uniform(0.8, 0.95))
    media[PLANTED] = replace(media[PLANTED], effect=float(dice.choice([0.0, -0.5])))
    starts = _find_starts(replace(world, media=tuple(media)), seed)
    tests = [
        _hold_out(world, medium, start, biased=biased) for medium, start in zip(media[:UNTESTED], starts, strict=True)
    ]
    tests[VAGUE] = replace(tests[VAGUE], error=5 * tests[VAGUE].error)
    # Two periods of cool-down are far too few for what works on for months: the model has to know.
    tests[LONG] = replace(tests[LONG], cool_down=2)
    world = replace(world, media=tuple(media), experiments=tuple(tests))
    simulated = simulate(world, seed)
    posterior = fit(simulated.panel, simulated.lifts, seed=seed, target_ess=ENOUGH)
    marks = mark_returns("national", posterior, simulated.truth.return_on_investment)
    readings = {str(lift.channel): lift.estimate for lift in simulated.lifts}
    names = ("a holdout", "a long carry-over", "a vague reading", "no effect or harm", "not tested")
    return [
        {**marks[place].as_row(), "of": name, "reading": readings.get(media[place].name)}
        for place, name in enumerate(names)
    ]


def _find_starts(world: World, seed: int) -> list[int]:
    """When the first channels are tested: in the weeks of their slot in which they run most, the earliest of these.

    Who tests a channel knows when it is planned to run. Spend hangs on neither its effect nor the noise, so that the
    choice tells nothing of what a test will read.
    """
    runs = np.asarray(simulate(world, seed).panel.spend.sum(axis=0) > 0)
    latest = SLOT - LENGTH - COOL_DOWN
    return [
        slot + int(np.argmax([runs[slot + k : slot + k + LENGTH, place].sum() for k in range(latest + 1)]))
        for place, slot in enumerate(SLOTS)
    ]


def _hold_out(world: World, medium: Medium, start: int, *, biased: bool) -> Experiment:
    return Experiment(
        channel=medium.name,
        start=start,
        length=LENGTH,
        cool_down=COOL_DOWN,
        share=0.3,
        error=0.3 * medium.level / world.level,
        bias=biased,
        design=StudyDesign.GEO,
    )


def _mark_regions(seed: int, *, biased: bool, is_summed: bool) -> list[Row]:
    """Two of six regions go dark on one channel and spend twice as much on another, read from the file's own cells."""
    world = draw_world(seed, geos=6)
    names = [name for name, _ in world.geos]
    dice = np.random.default_rng([seed, 6])
    starts = _find_starts(world, seed)
    tests = [
        Experiment(
            channel=world.media[place].name,
            start=starts[place],
            length=LENGTH,
            cool_down=COOL_DOWN,
            geos=tuple(dice.choice(names, 2, replace=False).tolist()),
            spend_factor=factor,
            error=0.005,
            bias=biased,
            design=StudyDesign.GEO,
            from_panel=not is_summed,
        )
        for place, factor in ((DARK, 0.0), (HEAVY, 2.0))
    ]
    simulated = simulate(replace(world, experiments=tuple(tests)), seed)
    panel, lifts = simulated.panel, simulated.lifts
    if is_summed:
        lifts = tuple(_share(lift, panel) for lift in lifts)
        panel = _sum_regions(panel)
    posterior: Posterior = fit(panel, lifts, seed=seed, target_ess=ENOUGH)
    marks = mark_returns("regions", posterior, simulated.truth.return_on_investment)
    model = "a national model, " if is_summed else ""
    readings = {str(lift.channel): lift.estimate for lift in lifts}
    return [
        {**marks[place].as_row(), "of": f"{model}{name}", "reading": readings[world.media[place].name]}
        for place, name in ((DARK, "regions go dark"), (HEAVY, "regions spend twice as much"))
    ]


def _share(lift: Lift, panel: Panel) -> Lift:
    """The test as a national model is told of it: by the share of people in its regions."""
    assert panel.population is not None
    inside = np.isin(panel.geos, lift.geos)
    return replace(lift, geos=(), share=float(panel.population[inside].sum() / panel.population.sum()))


def _sum_regions(panel: Panel) -> Panel:
    """What is left when nobody kept the regions."""

    def total(cells: Array) -> Array:
        return np.asarray(cells.sum(axis=0, keepdims=True))

    assert panel.value_per_outcome is not None
    return replace(
        panel,
        geos=("all",),
        outcome=total(panel.outcome),
        spend=total(panel.spend),
        exposure=total(panel.exposure),
        control_values=panel.control_values[:1],
        population=None,
        value_per_outcome=panel.value_per_outcome[:1],
    )
