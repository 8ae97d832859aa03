"""Channels whose effect was declared to last in another manner than the usual one are found again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.recovery.score import Mark, coverage, mark_returns, median_width, sum_up
from tests.recovery.worlds import draw_world

from trimtab.intake import CarryOver
from trimtab.model import fit
from trimtab.simulate import World, simulate
from trimtab.simulate.world import CarryOver as Spread

pytestmark = pytest.mark.recovery

WORLDS = 12


def _delay(world: World, seed: int) -> World:
    """The world with two channels that work hardest one to five weeks later."""
    dice = np.random.default_rng([seed, 45])
    late = tuple(
        replace(
            medium, carry_over=Spread.DELAYED, delay=float(dice.uniform(1, 5)), retention=float(dice.uniform(0.2, 0.8))
        )
        for medium in world.media[:2]
    )
    return replace(world, media=(*late, *world.media[2:]))


def test_delayed_effects_are_found_where_they_are_declared(findings: dict[str, str]) -> None:
    told: list[Mark] = []
    untold: list[Mark] = []
    delays = []
    for seed in range(500, 500 + WORLDS):
        world = _delay(draw_world(seed), seed)
        simulated = simulate(world, seed)
        panel, late = simulated.panel, [medium.name for medium in world.media[:2]]
        kinds = tuple(
            replace(channel, carry_over=CarryOver.DELAYED if channel.name in late else CarryOver.GEOMETRIC)
            for channel in panel.channels
        )
        truth = simulated.truth.return_on_investment
        posterior = fit(replace(panel, channels=kinds), seed=seed, target_ess=400.0)
        told += mark_returns(f"declared {seed}", posterior, truth)
        untold += mark_returns(f"not declared {seed}", fit(panel, seed=seed, target_ess=400.0), truth)
        for c, medium in enumerate(world.media[:2]):
            low, high = np.quantile(posterior.delay[:, c], [0.05, 0.95])
            delays.append(low <= medium.delay <= high)
    text = sum_up([("declared", told), ("taken for geometric", untold)])
    print(f"\n{text}\ndelays in their 90% interval: {np.mean(delays):.2f}")
    findings["Delayed effects"] = f"Two of five channels peak one to five weeks late, {WORLDS} worlds.\n\n{text}"
    assert coverage(told) >= 0.8
    assert np.mean(delays) >= 0.75
    assert median_width(told) < 0.7
