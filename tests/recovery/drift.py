"""Channels that die, stay and recover, refitted every four weeks, and the alarm before one is not worth its money."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from tests.recovery.work import Job, Row

from trimtab.intake import Panel
from trimtab.lift import Lift, StudyDesign
from trimtab.model import Posterior, fit
from trimtab.quantities import Array
from trimtab.simulate import World, simulate
from trimtab.simulate.mechanism import Mechanism
from trimtab.simulate.truth import respond_ahead
from trimtab.simulate.world import Experiment, Flighting, Influence, Medium

PERIODS, WINDOW, AHEAD, EVERY = 195, 104, 13, 4
"""Weeks of a world, weeks a fit sees, weeks ahead the alarm speaks of, weeks between two fits."""
FATES = ("dies", "stays", "recovers")
ENOUGH = 400.0


def draw_drifting_world(seed: int, *, tested: bool) -> World:
    """A brand with three channels, one of each fate. tested: every channel is held out once a year in a third."""
    dice = np.random.default_rng([seed, 35, 3])
    media = tuple(_draw_medium(fate, dice) for fate in FATES)
    world = World(
        periods=PERIODS,
        past=26,
        trend=dice.normal(0.05, 0.04),
        season=dice.uniform(0.02, 0.1),
        wander=dice.uniform(0.01, 0.04),
        influences=(Influence(name="price", effect=dice.normal(0, 0.03)),),
        noise=dice.uniform(0.015, 0.03),
        noise_persistence=dice.uniform(0.0, 0.5),
        media=media,
    )
    return replace(world, experiments=_hold_out_yearly(world)) if tested else world


def _draw_medium(fate: str, dice: np.random.Generator) -> Medium:
    return Medium(
        name=fate,
        level=400_000 * dice.uniform(0.03, 0.07),
        effect=dice.lognormal(0.4, 0.5),
        retention=dice.uniform(0.0, 0.8),
        half_saturation=dice.lognormal(0.5, 0.8),
        drift=_draw_fate(fate, dice),
        drift_sd=dice.uniform(0.02, 0.08),
        flighting=Flighting(
            variability=dice.uniform(0.3, 0.6),
            persistence=dice.uniform(0.3, 0.8),
            share_on=float(dice.choice([0.6, 1.0])),
            burst=5.0,
        ),
    )


def _draw_fate(fate: str, dice: np.random.Generator) -> tuple[tuple[int, float], ...]:
    """(week, effectiveness) points."""
    match fate:
        case "dies":
            begin, lasts = dice.integers(105, 140), dice.integers(35, 60)
            return (0, 1.0), (int(begin), 1.0), (int(begin + lasts), 0.15)
        case "recovers":
            begin, lasts = dice.integers(70, 100), dice.integers(35, 60)
            return (0, 0.4), (int(begin), 0.4), (int(begin + lasts), 1.0)
    return ((0, 1.0),)


def _hold_out_yearly(world: World) -> tuple[Experiment, ...]:
    """Six weeks dark in a third of the market for each channel and year, one channel after the other."""
    return tuple(
        Experiment(
            channel=medium.name,
            start=52 * year + 14 * c + 4,
            length=6,
            cool_down=4,
            share=1 / 3,
            error=0.25 * medium.level / world.level,
            bias=True,
            design=StudyDesign.GEO,
        )
        for year in range(3)
        for c, medium in enumerate(world.media)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What truly happens to one channel."""

    hurdle: float
    """Value of the next unit of spend below which it is not worth its money."""
    marginal: Array
    """[week], value of the next unit of spend, at that week's effectiveness and the usual spend."""


def tell_fate(mechanism: Mechanism, exposure: Array, dice: np.random.Generator) -> Fate:
    """The hurdle lies between a half and three quarters of what a channel at full effect returns. exposure: [week]."""
    usual = exposure[None, WINDOW - AHEAD : WINDOW]
    still = replace(mechanism, effectiveness=np.ones_like(mechanism.effectiveness))
    low, high = (respond_ahead(still, exposure[None, :WINDOW], (factor * usual)[None])[0] for factor in (1.0, 1.01))
    at_one = (high - low) / (0.01 * usual.sum())
    level = mechanism.effectiveness[0, : exposure.size]
    return Fate(hurdle=float(at_one * level.max() * dice.uniform(0.5, 0.75)), marginal=at_one * level)


def watch_world(job: Job) -> list[Row]:
    """One row per channel and fit: the alarm, the same without drift, and what came. job: seed, tested."""
    seed, tested = int(job[0]), bool(job[1])
    simulated = simulate(draw_drifting_world(seed, tested=tested), seed)
    panel, dice = simulated.panel, np.random.default_rng([seed, 35, 4])
    exposure = panel.exposure[0]
    fates = [tell_fate(m, exposure[:, c], dice) for c, m in enumerate(simulated.truth.mechanisms)]
    rows: list[Row] = []
    for stop in range(WINDOW, PERIODS - AHEAD + 1, EVERY):
        seen = look_back(panel, stop)
        posterior = fit(seen, _read_by(simulated.lifts, seen), seed=seed, target_ess=ENOUGH)
        ahead = [_mean_marginal(m, exposure[:stop, c]) for c, m in enumerate(simulated.truth.mechanisms)]
        for c, fate in enumerate(fates):
            drifting, still = foresee_marginal(posterior, c)
            rows.append(
                {
                    "fate": FATES[c],
                    "week": stop,
                    "alarm": float(np.mean(drifting < fate.hurdle)),
                    "still": float(np.mean(still < fate.hurdle)),
                    "comes": ahead[c] < fate.hurdle,
                    "margin": ahead[c] / fate.hurdle,
                    "crossing": _find_crossing(fate),
                    "lowest": float(fate.marginal[stop : stop + AHEAD].min() / fate.hurdle),
                    "median": float(np.median(drifting) / ahead[c]),
                }
            )
    return rows


def look_back(panel: Panel, stop: int) -> Panel:
    """The last two years before a week, or what there is of them."""
    cut = slice(max(stop - WINDOW, 0), stop)
    return replace(
        panel,
        periods=panel.periods[cut],
        outcome=panel.outcome[:, cut],
        spend=panel.spend[:, cut],
        exposure=panel.exposure[:, cut],
        control_values=panel.control_values[:, cut],
        value_per_outcome=None if panel.value_per_outcome is None else panel.value_per_outcome[:, cut],
    )


def _read_by(lifts: tuple[Lift, ...], seen: Panel) -> tuple[Lift, ...]:
    return tuple(f for f in lifts if f.start >= seen.periods[0] and f.read_until < seen.periods[-1])


def _mean_marginal(mechanism: Mechanism, history: Array) -> float:
    """True value of the next unit of spend over the coming quarter if the latest quarter's spend goes on."""
    usual = history[None, -AHEAD:]
    if usual.sum() == 0:
        return float("nan")
    low, high = (respond_ahead(mechanism, history[None], (factor * usual)[None])[0] for factor in (1.0, 1.01))
    return float((high - low) / (0.01 * usual.sum()))


def _find_crossing(fate: Fate) -> int | None:
    """First week after the first fit from which a channel that was above its hurdle lies below it."""
    below = fate.marginal < fate.hurdle
    crossed = [t for t in range(WINDOW, len(below)) if below[t] and not below[t - 1]]
    return crossed[0] if crossed else None


def foresee_marginal(posterior: Posterior, channel: int) -> tuple[Array, Array]:
    """Draws of the value of the next unit of spend over the coming quarter, with the drift's forecast and without."""
    curve = posterior.curve
    at = int(np.argmin(np.abs(curve.spend[channel] - curve.today[channel])))
    drifting = curve.value * curve.marginal[:, channel, at]
    ahead = posterior.drift_ahead[:, :, channel].mean(axis=1)
    return drifting, drifting / np.where(np.abs(ahead) > 1e-3, ahead, 1e-3)
