"""Finished experiments of a simulated world: what they change in the panel, and how they read."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from trimtab.lift import Lift
from trimtab.quantities import Array, ChannelName
from trimtab.simulate.mechanism import Mechanism, answer
from trimtab.simulate.spend import list_periods, open_stream, size_geos
from trimtab.simulate.world import Experiment, World


def change_spend(spend: Array, experiment: Experiment, world: World) -> Array:
    """Spend [geo, period] of the tested channel with the experiment's change; a holdout without geos has none."""
    treated = np.array([name in experiment.geos for name, _ in world.geos])
    changed = spend.copy()
    window = slice(experiment.start, experiment.start + experiment.length)
    changed[treated, window] *= experiment.spend_factor
    return changed


def read_experiment(
    experiment: Experiment,
    world: World,
    mechanism: Mechanism,
    seed: int,
    *,
    exposure: Array,
    undisturbed: Array,
    spend_change: float,
    baseline: Array,
    noise: Array,
) -> Lift:
    """The experiment as its read-out would report it.

    Arrays are [geo, period]; `noise` is that of each geo alone, `undisturbed` is the exposure there would have been
    without the experiment.
    """
    treated = np.array([name in experiment.geos for name, _ in world.geos])
    window = slice(experiment.start, experiment.start + experiment.length)
    read = slice(experiment.start, experiment.start + experiment.length + experiment.cool_down)
    if experiment.geos:
        effect = float((answer(mechanism, exposure) - answer(mechanism, undisturbed))[treated, read].sum())
    else:
        dark = exposure.copy()
        dark[:, window] = 0.0
        effect = experiment.share * float((answer(mechanism, exposure) - answer(mechanism, dark))[:, read].sum())
    dice = open_stream(seed, f"experiment/{experiment.channel}/{experiment.start}").standard_normal(2)
    bias = experiment.design.bias_sd * dice[0] if experiment.bias else 0.0
    cells = treated if experiment.geos else np.ones_like(treated)
    donors = experiment.error * experiment.share * float(baseline[cells, read].sum())
    own = _sum_variance(world, size_geos(world)[treated], read.stop - read.start) if experiment.from_panel else 0.0
    luck = float(noise[treated, read].sum()) if experiment.from_panel else 0.0
    return Lift(
        channel=ChannelName(experiment.channel),
        start=list_periods(world)[experiment.start],
        end=_last_day(world, experiment.start + experiment.length),
        read_until=_last_day(world, experiment.start + experiment.length + experiment.cool_down),
        geos=experiment.geos,
        estimate=effect * (1 + bias) + luck + donors * float(dice[1]),
        standard_error=float(np.sqrt(donors**2 + own)),
        spend_change=spend_change if experiment.geos else None,
        share=1.0 if experiment.geos else experiment.share,
        design=experiment.design,
        from_panel=experiment.from_panel,
    )


def _sum_variance(world: World, sizes: Array, periods: int) -> float:
    """Variance of the noise summed over geos of these sizes and so many periods."""
    lag = np.arange(1, periods)
    summed = periods + 2 * float(((periods - lag) * world.noise_persistence**lag).sum())
    return float(summed * np.sum((world.noise * sizes) ** 2))


def _last_day(world: World, until: int) -> date:
    """The day before period `until` begins."""
    periods = list_periods(world)
    if until < len(periods):
        return periods[until] - timedelta(days=1)
    return periods[-1] + (periods[-1] - periods[-2]) - timedelta(days=1)
