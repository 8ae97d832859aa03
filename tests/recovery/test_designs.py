"""Designs of geo tests in simulated markets: is the promised chance of finding the smallest effect the real one?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import sqrt

import numpy as np
import pytest
from benchmarks.page import lay_table
from tests.recovery.regions import Regions, simulate_regions

from trimtab.lift.geo import GeoSeries
from trimtab.lift.geo.placebo import draw_sets
from trimtab.lift.geo.reading import read_window
from trimtab.lift.student import quantile
from trimtab.lift.user.compare import compare_arms
from trimtab.lift.user.moments import Metric, Role, sum_up
from trimtab.lift.user.sequence import watch
from trimtab.quantities import LEVEL, Array, ChannelName
from trimtab.trial import Change, GeoDesigns, GeoRequest, design_geo
from trimtab.trial.users import UserRequest, size_users

pytestmark = pytest.mark.recovery

EACH, BATCH = 300, 50
COOLED = 200
"""Designs of each market with a cool-down."""
FIRST = date(2025, 1, 6)
SEARCH = ChannelName("search")

MARKETS: Mapping[str, Regions] = {
    "21 regions, 90 days, two weeks": Regions(window=14),
    "21 regions, a year, four weeks": Regions(before=364, window=28),
    "10 regions, 120 days": Regions(controls=9, before=120, window=14),
    "noise that lasts (.7), 180 days": Regions(before=180, window=14, memory=0.7),
    "two shared causes, little noise, 180 days": Regions(before=180, window=14, factors=2, noise=0.05),
    "every region wanders, 1% a day, 180 days": Regions(before=180, window=14, walk=0.01),
    "50 regions, a year, four weeks": Regions(controls=49, before=364, window=28),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of designs of one kind of market."""

    promised: float
    found: int
    false: int
    designs: int
    detectable: float
    """Mean smallest effect."""


def _lay_series(outcome: Array) -> GeoSeries:
    days = tuple(FIRST + timedelta(days=n) for n in range(outcome.shape[1]))
    return GeoSeries(
        geos=tuple(f"region {n}" for n in range(len(outcome))),
        periods=days,
        last_day=days[-1],
        outcome=outcome,
        outcome_name="orders",
        spend={SEARCH: 0.05 * outcome},
    )


def _deliver(outcome: Array, regions: Regions, designs: GeoDesigns, sign: int) -> tuple[bool, bool]:
    """Whether the test, run as designed, tells its smallest effect from nought, and nought from nought.

    The effect ends with the test: all that the read-out's days shall have of it comes in the days of the test.
    """
    (design, *_) = designs.designs
    (cell,) = design.cells
    seen = 0 if designs.history_from is None else (designs.history_from - FIRST).days
    names = [f"region {n}" for n in range(len(outcome))]
    treated = np.isin(names, cell.treated)
    told = []
    for effect in (sign * cell.detectable, 0.0):
        came = outcome[:, seen:].copy()
        before = regions.before - seen
        came[treated, before : before + design.length] *= 1 + effect * regions.window / design.length
        sets = draw_sets(came[:, :before].mean(axis=1), ~treated, int(treated.sum()))
        read = read_window(came, treated, sets, ~treated, before=before, window=regions.window)
        reach = quantile((1 + LEVEL) / 2, read.inflation.freedom)
        told.append(bool(abs(read.gap[0]) > reach * read.error[0] * read.inflation.factor))
    return told[0], told[1]


def _run(regions: Regions, seed: int, *, searched: bool, cooldown: int = 0, each: int = EACH) -> Delivery:
    """Design, run and read tests, so many of each; the window of the regions holds the cool-down."""
    dice = np.random.default_rng(seed)
    found, false, detectable = 0, 0, []
    for batch in range(each // BATCH):
        for outcome in simulate_regions(regions, BATCH, seed + batch):
            shuffled = outcome[dice.permutation(len(outcome))]
            chosen = tuple(f"region {n}" for n in dice.choice(len(outcome), dice.integers(1, 4), replace=False))
            sign = int(dice.choice([-1, 1]))
            request = GeoRequest(
                channel=SEARCH,
                change=Change.HEAVY_UP if sign > 0 else Change.GO_DARK,
                by=1.0,
                lengths=(regions.window - cooldown,),
                cooldown=cooldown,
                start=FIRST + timedelta(days=regions.before),
                treated=() if searched else (chosen,),
                candidates=200,
            )
            designs = design_geo(_lay_series(shuffled[:, : regions.before]), request)
            assert not designs.withheld
            effect, nothing = _deliver(shuffled, regions, designs, sign)
            found, false = found + effect, false + nothing
            detectable.append(designs.designs[0].detectable)
    return Delivery(
        promised=0.8, found=found, false=false, designs=len(detectable), detectable=float(np.mean(detectable))
    )


def _tell_share(hits: int, runs: int) -> str:
    share = hits / runs
    return f"{share:.3f} ± {1.96 * sqrt(share * (1 - share) / runs):.3f}"


@pytest.mark.parametrize("searched", [True, False], ids=["searched", "chosen"])
def test_a_design_delivers_the_power_it_promises(findings: dict[str, str], *, searched: bool) -> None:
    delivered = {name: _run(regions, 40_000, searched=searched) for name, regions in MARKETS.items()}
    rows = [
        [name, f"{d.designs}", f"{d.detectable:.1%}", _tell_share(d.found, d.designs), _tell_share(d.false, d.designs)]
        for name, d in delivered.items()
    ]
    found, false, runs = (sum(getattr(d, part) for d in delivered.values()) for part in ("found", "false", "designs"))
    rows.append(["**all**", f"{runs:,}", "", _tell_share(found, runs), _tell_share(false, runs)])
    text = lay_table(["market", "designs", "smallest effect", "found (80% promised)", "false alarms (10%)"], rows)
    print(f"\n{text}")
    kind = "searched" if searched else "chosen"
    findings[f"Does a design of {kind} regions keep its promise?"] = (
        "Each design is run in the days that follow, with its own smallest effect put in, and read out by the rules of"
        f" every test. With 95% ranges.\n\n{text}"
    )
    assert abs(found / runs - 0.8) <= 0.03
    assert runs >= 2_000


@pytest.mark.parametrize("searched", [True, False], ids=["searched", "chosen"])
def test_a_design_with_a_cool_down_delivers_in_its_own_days_what_it_says(
    findings: dict[str, str], *, searched: bool
) -> None:
    """A week after the test is read as well, and nothing is left of the effect then: a longer read-out costs power."""
    names = ("21 regions, 90 days, two weeks", "21 regions, a year, four weeks", "noise that lasts (.7), 180 days")
    markets = {name: replace(MARKETS[name], window=MARKETS[name].window + 7) for name in names}
    delivered = {name: _run(one, 70_000, searched=searched, cooldown=7, each=COOLED) for name, one in markets.items()}
    rows = [
        [f"{name}, and a week's cool-down", f"{d.designs}", f"{d.detectable:.1%}", _tell_share(d.found, d.designs)]
        for name, d in delivered.items()
    ]
    found, runs = (sum(getattr(d, part) for d in delivered.values()) for part in ("found", "designs"))
    rows.append(["**all**", f"{runs:,}", "", _tell_share(found, runs)])
    text = lay_table(["market", "designs", "smallest effect", "found (80% promised)"], rows)
    print(f"\n{text}")
    kind = "searched" if searched else "chosen"
    findings[f"Does a design of {kind} regions with a cool-down keep its promise?"] = (
        "The effect is put into the days of the test alone, as large as the design says it takes there. With 95%"
        f" ranges.\n\n{text}"
    )
    assert abs(found / runs - 0.8) <= 0.05


def _deliver_users(request: UserRequest, runs: int, seed: int) -> tuple[int, int]:
    """A/B tests of the size that was asked for, half of what users do known before: found, and false alarms."""
    dice, users = np.random.default_rng(seed), size_users(request).users
    metric = Metric(name=request.metric, role=Role.GOAL, has_before=True)
    found = [0, 0]
    for _ in range(runs):
        before = dice.lognormal(0.0, 1.0, users)
        noise = dice.lognormal(0.0, 1.0, users)
        value = before + noise
        arm = (dice.random(users) < request.share).astype(int)
        for place, effect in enumerate((request.effect, 0.0)):
            came = value + effect * request.mean * arm
            moments = sum_up(("a", "b"), arm, came[:, None], before=before[:, None])
            read = compare_arms(moments, [metric], 0, 1).effect(0)
            found[place] += watch(read, users, users).p < 1 - LEVEL
    return found[0], found[1]


def test_an_ab_test_of_the_right_size_delivers_the_power_it_promises(findings: dict[str, str]) -> None:
    runs, variance = 1_000, (np.e - 1) * np.e
    plain = UserRequest(metric="revenue", mean=2 * np.e**0.5, sd=(2 * variance) ** 0.5, effect=0.05, explained=0.5)
    cases = {
        "revenue, skewed, half of it known before": plain,
        "one user in five gets the change": replace(plain, share=0.2),
        "a power of 90%": replace(plain, power=0.9),
    }
    rows, total = [], 0.0
    for name, request in cases.items():
        found, false = _deliver_users(request, runs, 9)
        row = [name, f"{request.power:.0%}", f"{size_users(request).users:,}"]
        rows.append([*row, _tell_share(found, runs), _tell_share(false, runs)])
        total += found / runs - request.power
    text = lay_table(["A/B test", "promised", "users", "found", "false alarms (at most 10%)"], rows)
    print(f"\n{text}")
    findings["Does an A/B test of the right size keep its promise?"] = (
        f"{runs:,} tests each, read at the planned end with the risk that looking early leaves.\n\n{text}"
    )
    assert abs(total / len(cases)) <= 0.03
