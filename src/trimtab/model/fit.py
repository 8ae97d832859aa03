"""Panel and lifts to a posterior."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import jax
import numpy as np
from threadpoolctl import threadpool_limits

from trimtab.intake import Panel
from trimtab.lift import Lift
from trimtab.lift.record import Use
from trimtab.model import backend  # noqa: F401  (double precision before anything is traced)
from trimtab.model.ahead import Levels, lay_out_ahead
from trimtab.model.check import check
from trimtab.model.density import log_density, read_lifts, respond, solve_beta
from trimtab.model.design import Design, count_lags, lay_out
from trimtab.model.diagnose import measure_bulk_ess, measure_rhat, measure_tail_ess
from trimtab.model.draw import Drawn, draw_all
from trimtab.model.holiday import count_holidays
from trimtab.model.importance import Weighted, measure_weighted_ess, resample, weigh_draws
from trimtab.model.mode import Gradient, climb, measure_curvature, spread_around
from trimtab.model.parameters import Layout, unpack
from trimtab.model.posterior import Engine, Posterior, PriorKind, ResponseCurve
from trimtab.model.rows import covers
from trimtab.model.sample import Metric, StepSize, move, start_chains
from trimtab.model.scale import Scale, fix_scale
from trimtab.problems import BadInput, Problem
from trimtab.quantities import Array

CHAINS = 8
GRADIENTS, VALUES = 4, 250
"""Rows of a batch handed to one thread at a time; fixed, so that the same seed gives the same bits on any number of cores."""
KEPT = 1000
"""Draws carried on: resampled from weighted ones, or evenly thinned from chains."""
WARM_UP = (25, 40)
"""Trajectories before and after the metric is learnt from the chains themselves."""
ROUND = 25
"""Trajectories between two looks at the effective sample size."""
MOST_ROUNDS = 80
ENOUGH_RHAT = 1.01

_POOL = ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="trimtab-fit")

Value = Callable[[Array], Array]
"""Log density of a batch: `[draw, parameter]` to `[draw]`."""
Progress = Callable[[str, float], None]
"""Called with the stage (`mode`, `warm_up`, `sample`, `draw`) and its share done."""


def fit(
    panel: Panel,
    lifts: tuple[Lift, ...] = (),
    *,
    seed: int = 0,
    target_ess: float = 1000.0,
    horizon: int | None = None,
    country: str | None = None,
    scale: Scale | None = None,
    progress: Progress | None = None,
) -> Posterior:
    """Posterior of the response model.

    lifts: finished experiments; those flagged `validate` are left out. target_ess: bulk effective sample size wanted for
    every channel's return. horizon: periods ahead, a quarter by default. country: ISO code whose public holidays join
    the baseline. scale: of an earlier fit, so that a refresh works in the same units.
    Raises BadInput when a lift does not lie in the panel.
    """
    began = time.perf_counter()
    tell = progress or (lambda stage, share: None)
    used = tuple(f for f in lifts if f.use is Use.CALIBRATE)
    _require_covered(panel, used)
    scale = scale or fix_scale(panel)
    horizon = horizon or panel.grain.periods_per_quarter
    design, drift_ahead, kind = lay_out(panel, used, scale, count_holidays(panel, country), horizon)
    ahead, levels = lay_out_ahead(panel, scale, drift_ahead, horizon, count_lags(panel.grain))
    layout = Layout(channels=len(panel.channels), lifts=len(used))
    design = fix_magnitudes(jax.tree.map(np.asarray, design), layout)
    generator = np.random.default_rng(seed)
    value, gradient = _compile(design)
    with threadpool_limits(1):
        thetas, engine = _draw_parameters(value, gradient, layout, target_ess, generator, tell)
        engine = replace(engine, seconds=time.perf_counter() - began)
        tell("draw", 0.0)
        drawn = draw_all(thetas, design, ahead, scale.size, generator, _POOL)
    tell("draw", 1.0)
    return _assemble(panel, used, kind, scale, design, levels, horizon, drawn, engine)


def _require_covered(panel: Panel, lifts: tuple[Lift, ...]) -> None:
    outside = [
        Problem(code="problem.lift_outside_panel", params={"channel": f.channel, "start": f.start.isoformat()})
        for f in lifts
        if not covers(panel, f)
    ]
    if outside:
        raise BadInput(outside)


@partial(jax.jit, compiler_options={"xla_cpu_multi_thread_eigen": False})
def _value_and_gradient(thetas: jax.Array, design: Design) -> tuple[jax.Array, jax.Array]:
    return jax.lax.map(lambda theta: jax.value_and_grad(log_density)(theta, design), thetas)


@partial(jax.jit, compiler_options={"xla_cpu_multi_thread_eigen": False})
def _value(thetas: jax.Array, design: Design) -> jax.Array:
    return jax.lax.map(lambda theta: log_density(theta, design), thetas)


def _compile(design: Design) -> tuple[Value, Gradient]:
    """Log density of a batch, alone and with its gradient, the rows shared out over threads.

    One matrix product is too small to be split over cores; the rows of a batch are not.
    """
    on_device = jax.device_put(design)

    def value(thetas: Array) -> Array:
        parts = np.split(thetas, len(thetas) // VALUES)
        return np.concatenate(list(_POOL.map(lambda part: np.asarray(_value(part, on_device)), parts)))

    def gradient(thetas: Array) -> tuple[Array, Array]:
        parts = np.split(thetas, len(thetas) // GRADIENTS)
        done = _POOL.map(lambda part: jax.tree.map(np.asarray, _value_and_gradient(part, on_device)), parts)
        values, slopes = zip(*done, strict=True)
        return np.concatenate(values), np.concatenate(slopes)

    return value, gradient


def fix_magnitudes(design: Design, layout: Layout) -> Design:
    """Give each lift the effect the prior's centre expects of it, the scale of its design bias."""
    if layout.lifts == 0:
        return design
    natural = unpack(np.zeros(layout.size), layout, design.prior)
    beta = solve_beta(natural, design, respond(natural, design))
    expected, _, _ = read_lifts(natural, design, beta)
    return design._replace(lifts=design.lifts._replace(magnitude=np.abs(np.asarray(expected))))


def _draw_parameters(
    value: Value, gradient: Gradient, layout: Layout, target_ess: float, generator: np.random.Generator, tell: Progress
) -> tuple[Array, Engine]:
    """Draws of the sampled parameters, `[draw, parameter]`: importance sampling when it passes its gate, else Monte Carlo.

    The gate: all good starts reached one mode, the Pareto shape of the weights is below its threshold, and the effective
    size of every channel's return is what was asked for.
    """
    tell("mode", 0.0)
    starts = 0.7 * generator.standard_normal((CHAINS, layout.size))
    starts[0] = 0.0
    modes, heights = climb(gradient, starts)
    best = modes[np.argmax(heights)]
    root = spread_around(measure_curvature(gradient, best, CHAINS))
    near = heights > heights.max() - 10.0
    single = bool(np.all(heights[near] > heights.max() - 0.5))

    def enough(weighted: Weighted) -> bool:
        least = min(measure_weighted_ess(weighted.draws[:, c], weighted.weights) for c in range(layout.channels))
        tell("sample", min(least / target_ess, 1.0))
        return least >= target_ess

    weighted = weigh_draws(value, best, root, enough, generator)
    if single and weighted.pareto_k < weighted.largest_shape and enough(weighted):
        return resample(weighted, KEPT, generator), _report_importance(weighted, layout)
    origin = np.where(near[:, None], modes, best)
    chains, divergences = _run_chains(gradient, origin, Metric(weighted.root), layout, target_ess, generator, tell)
    draws = chains.reshape(-1, layout.size)
    kept = draws[np.linspace(0, len(draws) - 1, min(KEPT, len(draws))).astype(int)]
    return kept, _report_chains(chains, divergences, layout)


def _report_importance(weighted: Weighted, layout: Layout) -> Engine:
    effects = weighted.draws[:, : layout.channels].T
    tails = []
    for effect in effects:
        order = np.argsort(effect)
        reached = np.cumsum(weighted.weights[order])
        for level in (0.05, 0.95):
            tails.append((effect <= effect[order[np.searchsorted(reached, level)]]).astype(float))
    return Engine(
        method="importance",
        seconds=0.0,
        ess_bulk_min=min(measure_weighted_ess(effect, weighted.weights) for effect in effects),
        ess_tail_min=min(measure_weighted_ess(tail, weighted.weights) for tail in tails),
        rhat_max=None,
        pareto_k=weighted.pareto_k,
        draws=KEPT,
        divergences=0,
    )


def _report_chains(chains: Array, divergences: int, layout: Layout) -> Engine:
    effects = [chains[..., c] for c in range(layout.channels)]
    return Engine(
        method="hmc",
        seconds=0.0,
        ess_bulk_min=min(measure_bulk_ess(effect) for effect in effects),
        ess_tail_min=min(measure_tail_ess(effect) for effect in effects),
        rhat_max=max(measure_rhat(chains[..., k]) for k in range(layout.size)),
        pareto_k=None,
        draws=chains.shape[0] * chains.shape[1],
        divergences=divergences,
    )


def _run_chains(
    gradient: Gradient,
    origin: Array,
    metric: Metric,
    layout: Layout,
    target_ess: float,
    generator: np.random.Generator,
    tell: Progress,
) -> tuple[Array, int]:
    """Chains `[chain, draw, parameter]` and the number of divergent trajectories among them."""
    chains = start_chains(gradient, origin + metric.stretch(generator.standard_normal(origin.shape)))
    step = StepSize(centre=0.5)
    warm: list[Array] = []
    for k in range(sum(WARM_UP)):
        if k == WARM_UP[0]:
            metric = _learn_metric(np.concatenate(warm[WARM_UP[0] // 4 :]), metric)
            step = StepSize(centre=float(np.exp(step.log_average)))
        chains, acceptance, _ = move(gradient, chains, metric, float(np.exp(step.log_step)), generator)
        step.learn(float(acceptance.mean()))
        warm.append(chains.position)
        tell("warm_up", (k + 1) / sum(WARM_UP))
    kept: list[Array] = []
    divergences = 0
    for _ in range(MOST_ROUNDS):
        for _ in range(ROUND):
            chains, _, wild = move(gradient, chains, metric, float(np.exp(step.log_average)), generator)
            kept.append(chains.position)
            divergences += int(wild.sum())
        draws = np.stack(kept, axis=1)
        ess = min(measure_bulk_ess(draws[..., c]) for c in range(layout.channels))
        tell("sample", min(ess / target_ess, 1.0))
        if ess >= target_ess and max(measure_rhat(draws[..., k]) for k in range(layout.size)) < ENOUGH_RHAT:
            break
    return draws, divergences


def _learn_metric(positions: Array, before: Metric) -> Metric:
    """Covariance of the chains so far, shrunk towards the curvature's."""
    size = positions.shape[1]
    share = len(positions) / (len(positions) + 5.0 * size)
    covariance = share * np.cov(positions.T) + (1 - share) * before.root @ before.root.T
    return Metric(np.linalg.cholesky(covariance))


def _assemble(
    panel: Panel,
    lifts: tuple[Lift, ...],
    kind: PriorKind,
    scale: Scale,
    design: Design,
    levels: Levels,
    horizon: int,
    drawn: Drawn,
    engine: Engine,
) -> Posterior:
    """Natural units for everything drawn."""
    unit = scale.outcome
    contribution = drawn.contribution * unit
    baseline = drawn.baseline * unit + float(scale.size @ scale.centre)
    value = panel.value_per_outcome
    late = slice(-horizon, None)
    price = (
        1.0
        if value is None
        else float(np.average(value[:, late], weights=np.nan_to_num(np.abs(panel.outcome[:, late])) + 1e-12))
    )
    spent = panel.spend.sum(axis=(0, 1))
    worth = drawn.effect * design.effect_unit * unit
    width_low, width_high = np.quantile(drawn.effect, [0.05, 0.95], axis=0)
    spread = 1.6448536269514722 * design.prior.effect_spread
    curve = ResponseCurve(
        horizon=horizon,
        spend=levels.spend,
        outcome=drawn.curve * unit,
        marginal=drawn.slope * unit / levels.unit[:, None],
        today=levels.today,
        observed_low=levels.low,
        observed_high=levels.high,
        value=price,
    )
    return Posterior(
        panel=panel,
        lifts=lifts,
        prior=kind,
        return_on_investment=np.where(spent > 0, worth / np.where(spent > 0, spent, 1.0), np.nan),
        contribution=contribution,
        baseline=baseline,
        drift=drawn.drift,
        drift_ahead=drawn.drift_ahead[:, :horizon],
        curve=curve,
        retention=drawn.retention,
        half_saturation=drawn.half_saturation,
        residual_sd=drawn.noise * unit,
        prior_interval_width=np.exp(design.prior.effect_centre + spread) - np.exp(design.prior.effect_centre - spread),
        posterior_interval_width=width_high - width_low,
        fit=baseline + contribution.sum(axis=2),
        health=check(panel, design, drawn, baseline, engine),
        engine=engine,
    )
