"""Draws of the sampled parameters: the cheap way first, checked, and the sure way when the check fails."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import jax
import numpy as np

from trimtab.model.backend import COMPILER_OPTIONS, QUICK_OPTIONS, compile_ahead
from trimtab.model.density import log_density
from trimtab.model.design import Design
from trimtab.model.diagnose import measure_bulk_ess, measure_rhat, measure_tail_ess
from trimtab.model.importance import Weighted, measure_weighted_ess, resample, weigh_draws
from trimtab.model.mode import Gradient, climb, measure_curvature, spread_around
from trimtab.model.outlier import weigh_innovations
from trimtab.model.parameters import Layout, bend_each
from trimtab.model.posterior import Engine
from trimtab.model.progress import Progress
from trimtab.model.sample import Metric, StepSize, move, start_chains
from trimtab.quantities import Array

CHAINS = 8
VALUES = 250
"""Rows of a batch of log densities a thread takes at a time; fixed, so that a seed gives the same bits on any number of
cores. Gradients are taken one by one."""
PILOTS, ROUGH = 2, 0.05
"""Starts that look for a hill with nothing known of its shape, and the rise still expected at which they stop: the
shape found there serves all others."""
MOST_WEIGHED = 100
"""Parameters beyond which weighted draws are not tried: made panels of 65, 85 and 105 ended with ten effective draws in
9,000, one of 50 reached what was asked in 36,000."""
KEPT = 2000
"""Most draws carried on: resampled from weighted ones, or evenly thinned from chains. Effective sizes are counted after
that loss, so that what is reported is what the answers rest on."""
SAME_MODE = 0.5
"""Distance between two ends of the search, in posterior sds, below which they are one mode. A search that stopped early
on the same hill is further off but lower by half the square of its distance, so that much is taken off first."""
NEAR = 10.0
"""Log density below the highest end of the search within which an end counts."""
WARM_UP = (25, 40)
"""Trajectories before and after the metric is learnt from the chains themselves."""
ROUND = 25
"""Trajectories between two looks at the effective sample size."""
MOST_ROUNDS = 30
MOST_TURNS, MOST_WEIGHINGS, SETTLED = 12, 20, 0.05
"""Turns between the mode and the weights of what is wild, weighings a turn, and the change of a weight's logarithm that
is none."""
OTHER = 0.1
"""Difference of height from which two ends of the search are not the same."""
ENOUGH_RHAT = 1.01
"""Of every channel's return; the engine reports the largest over all parameters."""

POOL = ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="trimtab-fit")
"""Compiled code runs outside the interpreter's lock, so threads share out the rows of a batch."""

Value = Callable[[Array], Array]
"""Log density of a batch: `[draw, parameter]` to `[draw]`."""
InCalm = Callable[[Array], tuple[Array, Array]]
"""Derivatives of the log density in `Design.calm` and `Design.calm_shock` at one `[parameter]`."""


def draw_parameters(
    design: Design,
    layout: Layout,
    target_ess: float,
    *,
    generator: np.random.Generator,
    tell: Progress,
) -> tuple[Array, Engine, Design]:
    """Draws of the parameters, `[draw, parameter]`, by importance sampling if it passes its gate, else chains.

    The design returned is the one they belong to: cells where something wild happened count for little in it.

    The gate: all good starts reached one mode, the Pareto shape of the weights is below its threshold, and the
    effective size of every channel's return is what was asked for.
    """
    tell("mode", 0.0)
    starts = 0.7 * generator.standard_normal((CHAINS, layout.size))
    starts[0] = 0.0
    value, gradient, _ = compile_density(design, layout)
    modes, heights = _search(gradient, starts, layout)
    weighed, settled = _weigh_wild(design, layout, modes[np.argmax(heights)])
    if weighed is not design:
        design = weighed
        value, gradient, _ = compile_density(design, layout)
        modes, heights = climb(gradient, modes)
    root = spread_around(measure_curvature(gradient, modes[np.argmax(heights)]))
    single = _is_one_mode(modes, heights, root)
    if not single:  # a search may only have stopped early: go on with the curvature found
        modes, heights = climb(gradient, modes, spread=root @ root.T)
        single = _is_one_mode(modes, heights, root)
    best, near = modes[np.argmax(heights)], heights > heights.max() - NEAR

    def enough(weighted: Weighted) -> bool:
        least = _count_kept(
            min(measure_weighted_ess(weighted.draws[:, c], weighted.weights) for c in range(layout.channels))
        )
        tell("sample", min(least / target_ess, 1.0))
        return least >= target_ess

    if single and layout.size <= MOST_WEIGHED:
        weighted = weigh_draws(value, best, root, enough, generator)
        if weighted.pareto_k < weighted.largest_shape and enough(weighted):
            engine = replace(_report_importance(weighted, layout), settled=settled)
            return resample(weighted, KEPT, generator), engine, design
        root = weighted.root
    origin = np.where(near[:, None], modes, best)[:CHAINS]
    chains, divergences = _run_chains(
        gradient, origin, Metric(root), layout, target_ess, generator=generator, tell=tell
    )
    engine = replace(_report_chains(chains, divergences, layout), settled=settled)
    return chains.reshape(-1, layout.size), engine, design


def _search(gradient: Gradient, starts: Array, layout: Layout) -> tuple[Array, Array]:
    """Ends of the search from all starts, `[start, parameter]`, and their heights."""
    pilots, heights = climb(gradient, starts[:PILOTS], tolerance=ROUGH)
    root = spread_around(measure_curvature(gradient, pilots[np.argmax(heights)]))
    spread = root @ root.T
    found = climb(gradient, np.concatenate([pilots, starts[PILOTS:]]), spread=spread)
    return look_further(gradient, *found, layout, spread=spread)


def look_further(
    gradient: Gradient, modes: Array, heights: Array, layout: Layout, *, spread: Array | None = None
) -> tuple[Array, Array]:
    """The ends of the search, before them those that lie on other hills, reached with one channel's curve bent.

    A channel that ran high in the very weeks of the peaks can be taken for what made them if its curve is far more bent
    than is likely beforehand: a hill of its own, which starts around the prior's middle miss.
    """
    best = int(np.argmax(heights))
    bent = bend_each(modes[best], layout)
    at, _ = gradient(bent)
    near = np.flatnonzero(at > heights[best] - NEAR)
    if len(near) == 0:
        return modes, heights
    highest = near[np.argsort(-at[near], kind="stable")][:CHAINS]
    ends, reached = climb(gradient, bent[highest], spread=spread)
    others = np.flatnonzero(np.abs(reached - heights[best]) > OTHER)
    if len(others) == 0:
        return modes, heights
    return np.concatenate([ends[others], modes]), np.concatenate([reached[others], heights])


def _weigh_wild(design: Design, layout: Layout, mode: Array) -> tuple[Design, bool]:
    """The design with what is wild weighed down, itself where nothing is, and whether the weights settled.

    By turns with the mode, `[parameter]`, which begins where it is highest without weights.
    """
    for _ in range(MOST_TURNS):
        weighed = _weigh_at(design, layout, mode)
        if _compare_weights(weighed, design) < SETTLED:
            return design, True
        design = weighed
        _, gradient, _ = compile_density(design, layout)
        root = spread_around(measure_curvature(gradient, mode))
        reached, _ = climb(gradient, mode[None], spread=root @ root.T)
        mode = reached[0]
    return design, False


def _weigh_at(design: Design, layout: Layout, mode: Array) -> Design:
    """The weights as they are in the end when the parameters stay where they are."""
    for _ in range(MOST_WEIGHINGS):
        *_, in_calm = compile_density(design, layout)
        weighed = weigh_innovations(in_calm(mode), design)
        change, design = _compare_weights(weighed, design), weighed
        if change < SETTLED:
            break
    return design


def _compare_weights(one: Design, other: Design) -> float:
    """Largest difference of a weight's logarithm."""
    pairs = ((one.calm, other.calm), (one.calm_shock, other.calm_shock))
    return max(float(np.max(np.abs(np.log(a) - np.log(b)), initial=0.0)) for a, b in pairs)


def _is_one_mode(modes: Array, heights: Array, root: Array) -> bool:
    """Whether all good ends of the search are one mode. root: of the covariance at the best."""
    near, most = heights > heights.max() - NEAR, heights.max()
    apart = np.linalg.norm(np.linalg.solve(root, (modes[near] - modes[np.argmax(heights)]).T), axis=0)
    return bool(np.all(apart**2 - 2 * (most - heights[near]) < SAME_MODE**2))


def _count_kept(weighted_ess: float) -> float:
    """Effective size of KEPT draws resampled from weighted ones: the variances of the two steps add."""
    return 1.0 / (1.0 / weighted_ess + 1.0 / KEPT)


def _report_importance(weighted: Weighted, layout: Layout) -> Engine:
    effects = weighted.draws[:, : layout.channels].T
    tails: list[Array] = []
    for effect in effects:
        order = np.argsort(effect)
        reached = np.cumsum(weighted.weights[order])
        cuts = effect[order[np.searchsorted(reached, (0.05, 0.95))]]
        tails.extend((effect <= cut).astype(float) for cut in cuts)
    return Engine(
        method="importance",
        seconds=0.0,
        ess_bulk_min=_count_kept(min(measure_weighted_ess(effect, weighted.weights) for effect in effects)),
        ess_tail_min=_count_kept(min(measure_weighted_ess(tail, weighted.weights) for tail in tails)),
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
        chains=chains.shape[0],
    )


def _run_chains(
    gradient: Gradient,
    origin: Array,
    metric: Metric,
    layout: Layout,
    target_ess: float,
    *,
    generator: np.random.Generator,
    tell: Progress,
) -> tuple[Array, int]:
    """Chains `[chain, draw, parameter]`, thinned to fewer than twice KEPT draws, and how many trajectories diverged."""
    chains = start_chains(gradient, origin, metric.stretch(generator.standard_normal(origin.shape)))
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
        draws = np.stack(kept[:: max(len(kept) * CHAINS // KEPT, 1)], axis=1)
        ess = min(measure_bulk_ess(draws[..., c]) for c in range(layout.channels))
        tell("sample", min(ess / target_ess, 1.0))
        rhat = max(measure_rhat(draws[..., c]) for c in range(layout.channels))
        if ess >= target_ess and rhat < ENOUGH_RHAT:
            break
    return draws, divergences


def _learn_metric(positions: Array, before: Metric) -> Metric:
    """Covariance of the chains so far, shrunk towards the curvature's."""
    size = positions.shape[1]
    share = len(positions) / (len(positions) + 5.0 * size)
    covariance = share * np.cov(positions.T) + (1 - share) * before.root @ before.root.T
    return Metric(np.linalg.cholesky(covariance))


def _value_and_gradient(theta: jax.Array, design: Design) -> tuple[jax.Array, tuple[jax.Array, ...]]:
    """Log density, and its derivatives in the parameters and in the calm of each cell and shock."""

    def density(theta: jax.Array, calm: jax.Array, calm_shock: jax.Array) -> jax.Array:
        return log_density(theta, design._replace(calm=calm, calm_shock=calm_shock))

    found: tuple[jax.Array, tuple[jax.Array, ...]]
    found = jax.value_and_grad(density, argnums=(0, 1, 2))(theta, design.calm, design.calm_shock)
    return found


_climb_one_geo = jax.jit(_value_and_gradient, compiler_options=QUICK_OPTIONS)
_climb_geos = jax.jit(_value_and_gradient, compiler_options=COMPILER_OPTIONS)


@partial(jax.jit, compiler_options=COMPILER_OPTIONS)
def _value(thetas: jax.Array, design: Design) -> jax.Array:
    values: jax.Array = jax.lax.map(lambda theta: log_density(theta, design), thetas)
    return values


def compile_density(design: Design, layout: Layout) -> tuple[Value, Gradient, InCalm]:
    """Log density of a batch, alone and with its gradient, the rows shared out over threads, and its slope in the calm.

    One matrix product is too small to be split over cores; the rows of a batch are not.
    """
    on_device = jax.device_put(design)
    slope = _climb_geos if len(design.outcome) > 1 else _climb_one_geo
    with_gradient = compile_ahead(slope, np.zeros(layout.size), on_device)
    alone = compile_ahead(_value, np.zeros((VALUES, layout.size)), on_device)

    def value(thetas: Array) -> Array:
        alone.result()
        parts = np.split(thetas, len(thetas) // VALUES)
        return np.concatenate(list(POOL.map(lambda part: np.asarray(_value(part, on_device)), parts)))

    def gradient(thetas: Array) -> tuple[Array, Array]:
        with_gradient.result()
        heights, slopes = zip(*POOL.map(rise, thetas), strict=True)
        return np.array(heights), np.array(slopes)

    def rise(theta: Array) -> tuple[float, Array]:
        height, (in_theta, *_) = slope(theta, on_device)
        return float(height), np.asarray(in_theta)

    def in_calm(theta: Array) -> tuple[Array, Array]:
        _, (_, cells, shocks) = slope(theta, on_device)
        return np.asarray(cells), np.asarray(shocks)

    return value, gradient, in_calm
