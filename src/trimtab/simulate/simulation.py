"""A known world played once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.intake import Channel, ChannelKind, Control, ControlRole, Panel
from trimtab.intake.effort import ChannelEffort
from trimtab.lift import Lift
from trimtab.quantities import Array, ChannelName
from trimtab.simulate.experiment import change_spend, read_experiment
from trimtab.simulate.mechanism import solve_mechanism
from trimtab.simulate.spend import (
    draw_baseline,
    draw_common_noise,
    draw_demand,
    draw_influence,
    draw_noise,
    lengthen,
    list_periods,
    mark_peak,
    open_stream,
    plan_spend,
)
from trimtab.simulate.truth import Truth, tell_truth
from trimtab.simulate.world import Medium, World


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Simulated:
    """What the team sees of a world, and what it does not."""

    panel: Panel
    lifts: tuple[Lift, ...]
    efforts: tuple[ChannelEffort, ...]
    truth: Truth


def simulate(world: World, seed: int, *, spend: Array | None = None) -> Simulated:
    """Play a world with these dice.

    Every part of the world (each channel's spend, its drift, the noise, each control) has random numbers of its own, so
    adding a channel leaves the others as they were. `spend` [geo, period, channel], money (exposure units for organic
    channels), replaces what the team would have spent; NaN leaves a cell as it was. It changes neither the true
    response nor the noise.

    Laws: test_simulated_world.py.
    """
    early = lengthen(world)
    demand = draw_demand(early, seed)
    plan = np.stack([plan_spend(m, early, seed, demand) for m in early.media], axis=2)
    cost = np.stack([_price_exposure(m, early, seed) for m in world.media], axis=2)
    past = (plan / cost)[:, : world.past]
    plan, cost, demand = plan[:, world.past :], cost[:, world.past :], demand[world.past :]
    controls = _draw_controls(world, seed)
    baseline, noise = draw_baseline(world, seed, demand, controls), draw_noise(world, seed)
    all_noise = noise + draw_common_noise(world, seed)
    mechanisms = tuple(
        solve_mechanism(
            m, world, seed, plan=plan[:, :, c], exposure=(plan / cost)[:, :, c], past=past[:, :, c], baseline=baseline
        )
        for c, m in enumerate(world.media)
    )
    paid = plan if spend is None else np.where(np.isnan(spend), plan, spend)
    undisturbed, index = paid, {m.name: c for c, m in enumerate(world.media)}
    for experiment in world.experiments:
        c = index[experiment.channel]
        paid = np.where(np.arange(len(index)) == c, change_spend(paid[:, :, c], experiment, world)[:, :, None], paid)
    lifts = tuple(
        read_experiment(
            e,
            world,
            mechanisms[index[e.channel]],
            seed,
            exposure=(paid / cost)[:, :, index[e.channel]],
            undisturbed=(undisturbed / cost)[:, :, index[e.channel]],
            spend_change=float((paid - undisturbed)[:, :, index[e.channel]].sum()),
            baseline=baseline,
            noise=noise,  # what moves all geos alike, the comparison with the other geos takes out
        )
        for e in world.experiments
    )
    media_spend = paid * np.array([m.kind is ChannelKind.PAID for m in world.media])
    truth = tell_truth(world, mechanisms, spend=media_spend, exposure=paid / cost, baseline=baseline, noise=all_noise)
    return Simulated(
        panel=_show_panel(world, truth, spend=media_spend, exposure=paid / cost, demand=demand, controls=controls),
        lifts=lifts,
        efforts=tuple(_show_effort(m, world) for m in world.media if m.toil is not None),
        truth=truth,
    )


def _draw_controls(world: World, seed: int) -> Array:
    """Influences, then peaks, [period, control]."""
    columns = [draw_influence(i, world, seed) for i in world.influences]
    columns.extend(mark_peak(p, world) for p in world.peaks)
    return np.array(columns).reshape(len(columns), world.periods).T


def _price_exposure(medium: Medium, world: World, seed: int) -> Array:
    """Money per exposure [geo, period], about the channel's unit cost; one where spend itself is the exposure."""
    shape = (world.periods, len(world.geos))
    if medium.unit_cost is None:
        return np.ones(shape[::-1])
    return np.asarray(
        medium.unit_cost * np.exp(0.1 * open_stream(seed, f"unit cost/{medium.name}").standard_normal(shape)).T
    )


def _show_panel(world: World, truth: Truth, *, spend: Array, exposure: Array, demand: Array, controls: Array) -> Panel:
    recorded = np.array([*(i.recorded for i in world.influences), *((0.0, 1.0) for _ in world.peaks)]).reshape(-1, 2)
    controls = recorded[:, 0] + recorded[:, 1] * controls
    outcome = truth.baseline + truth.contribution.sum(axis=2) + truth.noise
    shown = (
        *(Control(name=i.name, role=i.role) for i in world.influences),
        *(Control(name=p.name, role=ControlRole.EVENT) for p in world.peaks),
    )
    if world.demand is not None and world.demand.given:
        shown, controls = (
            (*shown, Control(name="demand", role=ControlRole.CONFOUNDER)),
            np.column_stack([controls, demand]),
        )
    money = world.value_per_outcome
    return Panel(
        periods=list_periods(world),
        grain=world.grain,
        geos=tuple(name for name, _ in world.geos),
        channels=tuple(_show_channel(m) for m in world.media),
        outcome_name=world.outcome_name,
        outcome=outcome,
        spend=spend,
        exposure=exposure,
        controls=shown,
        control_values=np.repeat(controls[None], len(world.geos), axis=0),
        population=np.array([people for _, people in world.geos]) if len(world.geos) > 1 else None,
        value_per_outcome=None if money is None else np.full(outcome.shape, money),
        currency=world.currency,
    )


def _show_channel(medium: Medium) -> Channel:
    organic = medium.kind is ChannelKind.ORGANIC
    return Channel(
        name=ChannelName(medium.name),
        kind=medium.kind,
        spend_column=None if organic else f"{medium.name} spend",
        exposure_column=medium.name if organic else None if medium.unit_cost is None else f"{medium.name} impressions",
    )


def _show_effort(medium: Medium, world: World) -> ChannelEffort:
    toil = medium.toil
    assert toil is not None
    return ChannelEffort(
        channel=ChannelName(medium.name),
        hours_low=toil.hours,
        hours_high=toil.hours,
        people_cost=toil.hours * toil.hour_cost,
        resource_cost=toil.production + toil.tools + toil.agency,
        effort_points=toil.effort_points,
        periods=world.periods,
    )
