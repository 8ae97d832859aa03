"""Meridian's national model in our own engine: `python -m benchmarks.peers.fit_same TASK ANSWER`.

The models differ, so that agreement of our posterior with Meridian's would say nothing. Here our density, with its
exact integration over the linear part, is given Meridian's model: its priors, no drift, a Hill slope of one, white
noise, its knots as the trend, nothing spent before the window. The two posteriors must then be one, up to Monte-Carlo
error.
Source: Meridian 2.1 (prior_distribution.py, knots.py, equations.py).
"""

from __future__ import annotations

import time

BEGAN = time.perf_counter()

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax.scipy.special import ndtr, ndtri

import trimtab
from benchmarks.peers.fit_trimtab import read
from benchmarks.peers.record import CARRY, RETURN_PRIOR, Answer, Array, take_task
from trimtab.intake import Panel
from trimtab.model.almanac import choose_almanac
from trimtab.model.arrow import log_marginal
from trimtab.model.density import lay_rows, respond, solve_beta
from trimtab.model.design import Design, lag, lay_out
from trimtab.model.importance import Weighted, measure_weighted_ess, resample, weigh_draws
from trimtab.model.mode import climb, measure_curvature, spread_around
from trimtab.model.moment import multiply
from trimtab.model.parameters import Natural
from trimtab.model.precision import log_determinant
from trimtab.model.scale import fix_scale

PERIODS_A_KNOT = 20
WIDE = 5.0
"""Prior sd of Meridian's knots and controls and scale of its noise, in outcome sds."""
HALF = (0.8, 0.8, 0.1, 10.0)
"""Its truncated normal on half-saturation: mean, sd, low, high."""
NOTHING = 1e-6
"""Sd of what Meridian does not have."""
ENOUGH, KEPT = 4000.0, 8000


def read_like_meridian(theta: jax.Array, channels: int) -> Natural:
    """Its parameters from standard normals: effect, retention and half-saturation of each channel, and the noise."""
    effect, retention, half = theta[:channels], theta[channels : 2 * channels], theta[2 * channels : 3 * channels]
    mean, sd, low, high = HALF
    below, above = ndtr((low - mean) / sd), ndtr((high - mean) / sd)
    zeros = jnp.zeros(channels)
    return Natural(
        effect=jnp.exp(RETURN_PRIOR[0] + RETURN_PRIOR[1] * effect),
        retention=jnp.clip(ndtr(retention), 1e-9, 1 - 1e-9),
        delay=zeros,
        half_saturation=mean + sd * ndtri(below + (above - below) * ndtr(half)),
        slope=zeros + 1.0,
        drift_sd=zeros + NOTHING,
        noise=WIDE * ndtri(0.5 + 0.5 * ndtr(theta[-1])),
        shock=jnp.asarray(NOTHING),
        autocorrelation=jnp.asarray(0.0),
        trend_sd=jnp.asarray(WIDE),
        geo_sd=jnp.asarray(NOTHING),
        lift_weight=jnp.ones(0),
    )


def lay_out_like_meridian(panel: Panel) -> Design:
    """Our design with its baseline: knots joined by straight lines, controls, nothing else."""
    scale = fix_scale(panel)
    design, _, _ = lay_out(panel, (), scale, choose_almanac(panel, None, returning=False), 1)
    periods = len(panel.periods)
    places = np.linspace(0, periods - 1, max(round(periods / PERIODS_A_KNOT), 2), dtype=int)
    knots = np.stack([np.interp(np.arange(periods), places, row) for row in np.eye(len(places))], axis=1)
    exposure = panel.exposure / scale.size[:, None, None] / scale.exposure
    silence = np.zeros_like(exposure[:, :CARRY])
    lagged = lag(np.concatenate([silence, exposure], axis=1), CARRY, 1)[:, :, CARRY:]
    return design._replace(
        trend=knots,
        season=np.zeros((periods, 0)),
        controls=np.asarray(design.controls) * WIDE,
        lagged=lagged,
        level_sd=np.asarray(NOTHING),
    )


def log_density(theta: jax.Array, design: Design) -> jax.Array:
    """Log posterior density, up to a constant. theta: `[3 × channel + 1]`."""
    natural = read_like_meridian(theta, design.lagged.shape[0])
    response = respond(natural, design)
    beta = solve_beta(natural, design, response)
    moments = multiply(beta[:, None, None] * response, natural, design)
    marginal = log_marginal(moments, lay_rows(natural, design, response, beta))
    return marginal + 0.5 * log_determinant(natural, design) - 0.5 * jnp.sum(theta**2)


def draw(design: Design, channels: int, seed: int) -> tuple[Array, Weighted]:
    """Standard normals of the posterior, `[draw, parameter]`, and the weighted draws they come from."""
    on_device, size = jax.device_put(design), 3 * channels + 1
    both = jax.jit(jax.value_and_grad(lambda theta: log_density(theta, on_device)))
    alone = jax.jit(lambda thetas: jax.lax.map(lambda t: log_density(t, on_device), thetas))

    def gradient(thetas: Array) -> tuple[Array, Array]:
        values, slopes = zip(*map(both, thetas), strict=True)
        return np.array(values), np.array(slopes)

    generator = np.random.default_rng(seed)
    modes, heights = climb(gradient, np.concatenate([np.zeros((1, size)), 0.7 * generator.standard_normal((7, size))]))
    best = modes[np.argmax(heights)]
    root = spread_around(measure_curvature(gradient, best))

    def enough(weighted: Weighted) -> bool:
        return min(measure_weighted_ess(weighted.draws[:, c], weighted.weights) for c in range(channels)) > ENOUGH

    weighted = weigh_draws(lambda thetas: np.asarray(alone(thetas)), best, root, enough, generator)
    if weighted.pareto_k >= weighted.largest_shape:
        raise SystemExit(f"the weights cannot be trusted: Pareto shape {weighted.pareto_k:.2f}")
    return resample(weighted, KEPT, generator), weighted


def main() -> None:
    """Fit once and write the draws."""
    task, target = take_task()
    panel = read(task)
    ready, channels = time.perf_counter(), len(panel.channels)
    thetas, weighted = draw(lay_out_like_meridian(panel), channels, task.seed)
    returns = np.exp(RETURN_PRIOR[0] + RETURN_PRIOR[1] * thetas[:, :channels])
    effective = min(measure_weighted_ess(weighted.draws[:, c], weighted.weights) for c in range(channels))
    fit: dict[str, Any] = {"method": "importance", "ess": 1 / (1 / effective + 1 / KEPT), "pareto_k": weighted.pareto_k}
    Answer(
        worth=(returns * panel.spend.sum(axis=(0, 1)))[None],
        seconds={"read": ready - BEGAN, "fit": time.perf_counter() - ready},
        versions={"trimtab": trimtab.__version__},
        notes={"fits": [fit]},
    ).write(target)


if __name__ == "__main__":
    main()
