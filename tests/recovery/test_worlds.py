"""Simulated worlds: the truth is in the interval as often as the interval says."""

from __future__ import annotations

import pytest
from tests.recovery.families import add_test
from tests.recovery.score import Mark, coverage, list_marks, mark_returns, median_log_width, median_width, sum_up
from tests.recovery.worlds import CHANNELS, draw_world, shake_all_geos

from trimtab.model import fit
from trimtab.simulate import World, simulate

pytestmark = pytest.mark.recovery

ENOUGH = 400.0
"""Effective draws per channel: plenty for an interval's ends, and a third of the usual time."""
NATIONAL, GEO, TESTED = 100, 12, 40
"""Worlds of each kind."""
USEFUL = 0.6
"""Median width, in widths of the prior's, above which covering the truth is no merit. Exact inference on 156 weeks in
which five channels share a tenth of the sales leaves about half; a tenth more is the run's own chance."""


def _mark_world(name: str, world: World, seed: int) -> list[Mark]:
    simulated = simulate(world, seed)
    posterior = fit(simulated.panel, simulated.lifts, seed=seed, target_ess=ENOUGH)
    return mark_returns(f"{name} {seed}", posterior, simulated.truth.return_on_investment)


def test_intervals_keep_their_promise_where_every_assumption_holds(findings: dict[str, str]) -> None:
    national = [m for seed in range(NATIONAL) for m in _mark_world("national", draw_world(seed), seed)]
    geo = [m for seed in range(GEO) for m in _mark_world("geo", draw_world(seed, geos=5), seed)]
    shaken = [
        m
        for seed in range(300, 300 + GEO)
        for m in _mark_world("shaken", shake_all_geos(draw_world(seed, geos=10)), seed)
    ]
    text = sum_up(
        [
            ("national", national),
            ("five geos", geo),
            ("ten geos that one shock moves alike", shaken),
            ("together", [*national, *geo, *shaken]),
        ]
    )
    missed = [m for m in [*national, *geo, *shaken] if not m.covered]
    print(f"\n{text}\n\n{list_marks(missed)}")
    findings["Worlds that keep every assumption"] = (
        f"Return on investment of {CHANNELS} channels over 156 weeks; true returns, curves and drifts are drawn from "
        "the model's priors. A 90% interval should cover between .87 and .93.\n\n" + text
    )
    assert coverage([*national, *geo, *shaken]) >= 0.85
    assert coverage(shaken) >= 0.75
    assert median_width([*national, *geo]) < USEFUL


def test_an_experiment_moves_the_posterior_and_keeps_its_promise(findings: dict[str, str]) -> None:
    without, fair, biased = [], [], []
    for seed in range(100, 100 + TESTED):
        world, channel = draw_world(seed), seed % CHANNELS
        without.append(_mark_world("untested", world, seed)[channel])
        fair.append(_mark_world("tested", add_test(world, channel, biased=False), seed)[channel])
        biased.append(_mark_world("tested", add_test(world, channel, biased=True), seed)[channel])
    text = sum_up([("without the experiment", without), ("fair experiment", fair), ("with its design's bias", biased)])
    print(f"\n{text}\n\n{list_marks([m for m in [*fair, *biased] if not m.covered])}")
    findings["Worlds with one experiment"] = (
        "Return of the tested channel alone: a holdout of eight weeks in 30% of the population.\n\n" + text
    )
    assert median_log_width(fair) < 0.9 * median_log_width(without)
    assert coverage(fair) >= 0.75
    assert coverage(biased) >= 0.75
