"""A tenth of the markets, in which a test is read from the sales of regions by the product's own read-out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np

from benchmarks.loop.world import FAMILIES, HISTORY
from trimtab.lift import Lift
from trimtab.lift.geo import GeoSeries, GeoTest, measure_geo
from trimtab.quantities import Array
from trimtab.simulate import Simulated, World
from trimtab.simulate.mechanism import answer
from trimtab.simulate.spend import open_stream
from trimtab.simulate.world import Experiment

ONE_IN = 10
REGIONS = 40
APART = 0.02
"""By how much of its sales a region drifts away from the others in a year, as a standard deviation."""
DAY = timedelta(days=1)
NAMES = tuple(f"region {number}" for number in range(1, REGIONS + 1))


def has_regions(seed: int) -> bool:
    """Whether tests of this market are read from regions: every tenth round of the families."""
    return seed // len(FAMILIES) % ONE_IN == 0


def deal_regions(seed: int, cycle: int, tests: int) -> tuple[tuple[int, ...], ...]:
    """Regions that each test of a quarter holds back: no region twice, and as many that none does."""
    order = open_stream(seed, f"deal/{cycle}").permutation(REGIONS)
    return tuple(tuple(sorted(map(int, part))) for part in np.array_split(order, tests + 1)[:tests])


def size_regions(seed: int) -> Array:
    """[region], share of the market."""
    sizes = open_stream(seed, "regions").lognormal(0.0, 0.5, REGIONS)
    return np.asarray(sizes / sizes.sum())


def read_test(
    simulated: Simulated, world: World, seed: int, test: Experiment, held: Sequence[Sequence[int]]
) -> Lift | None:
    """What the read-out makes of the sales of the regions; None where it withholds a number.

    held: regions of every test of that quarter, this one's first. What is read is told as a share of the market, as a
    national fit takes it.
    """
    until = test.start + test.length + test.cool_down
    window = slice(test.start - HISTORY, until)
    treated, panel = list(held[0]), simulated.panel
    sales = spread_sales(simulated, world, seed, until)
    sales[treated, test.start : until] -= np.outer(
        size_regions(seed)[treated], _give_up(simulated, test)[test.start : until]
    )
    share = float(size_regions(seed)[treated].sum())
    index = [str(channel.name) for channel in panel.channels].index(test.channel)
    saved = share * float(panel.spend[0, test.start : test.start + test.length, index].sum())
    series = GeoSeries(
        geos=NAMES,
        periods=panel.periods[window],
        last_day=panel.periods[until] - DAY,
        outcome=sales[:, window],
        outcome_name=panel.outcome_name,
        spend={},
    )
    asked = GeoTest(
        channel=panel.channels[index].name,
        treated=tuple(NAMES[r] for r in treated),
        start=panel.periods[test.start],
        end=panel.periods[test.start + test.length] - DAY,
        read_until=panel.periods[until] - DAY,
        excluded=tuple(NAMES[r] for part in held[1:] for r in part),
        spend_change=-saved,
        from_panel=False,
    )
    record = measure_geo(series, asked).record
    if record is None:
        return None
    return replace(record, geos=(), estimate=-record.estimate, spend_change=None, share=share)


def spread_sales(simulated: Simulated, world: World, seed: int, until: int) -> Array:
    """[region, week], sales of each region had nothing been held back; all together they are those of the market.

    Regions drift apart, and each has noise of its own, of which what all have together is the market's.
    """
    truth, sizes = simulated.truth, size_regions(seed)
    steady = truth.baseline[0, :until] + truth.contribution[0, :until].sum(axis=1)
    walk = open_stream(seed, "regions apart").standard_normal((REGIONS, len(truth.noise[0])))[:, :until]
    apart = APART / np.sqrt(world.grain.periods_per_year) * np.cumsum(walk, axis=1)
    own = _draw_noise(world, seed, len(truth.noise[0]))[:, :until] * np.sqrt(sizes)[:, None]
    own += np.outer(sizes, truth.noise[0, :until] - own.sum(axis=0))
    return np.asarray(sizes[:, None] * steady * (1 + apart - sizes @ apart) + own)


def _draw_noise(world: World, seed: int, weeks: int) -> Array:
    """[region, week], noise that lingers as the market's does, with its standard deviation."""
    memory = world.noise_persistence
    steps = open_stream(seed, "regions noise").standard_normal((REGIONS, weeks))
    noise = np.empty_like(steps)
    noise[:, 0] = steps[:, 0]
    for week in range(1, weeks):
        noise[:, week] = memory * noise[:, week - 1] + np.sqrt(1 - memory**2) * steps[:, week]
    return np.asarray(world.noise * world.level * noise)


def _give_up(simulated: Simulated, test: Experiment) -> Array:
    """[week], what the whole market would sell less were the channel held back everywhere."""
    names = [str(channel.name) for channel in simulated.panel.channels]
    index = names.index(test.channel)
    spend = simulated.panel.spend[:, :, index]
    dark = spend.copy()
    dark[:, test.start : test.start + test.length] = 0.0
    mechanism = simulated.truth.mechanisms[index]
    return np.asarray((answer(mechanism, spend) - answer(mechanism, dark))[0])
