"""From sampled parameters to draws of everything in natural units."""

from __future__ import annotations

from concurrent.futures import Executor
from functools import partial
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from trimtab.model.ahead import Ahead
from trimtab.model.arrow import Rows, condition, solve
from trimtab.model.backend import COMPILER_OPTIONS, Leaf, compile_ahead
from trimtab.model.density import lay_rows, read_lifts, respond, solve_beta, weigh
from trimtab.model.design import Design
from trimtab.model.moment import Size, multiply, project, scale_private, scale_shared
from trimtab.model.parameters import Layout, Natural, unpack
from trimtab.model.response import answer, answer_slope, carry, weigh_frequency
from trimtab.quantities import Array

BATCH = 100
"""Draws worked on at once."""


class Noise(NamedTuple):
    """Standard normals that turn a mean into a draw."""

    cells: Leaf
    private: Leaf
    shared: Leaf
    rows: Leaf


class Onward(NamedTuple):
    """What a draw takes beyond the last period, model units; see `Outlook`."""

    beta: Leaf
    """[channel]."""
    slope: Leaf
    """[channel]."""
    deviation: Leaf
    """[geo, channel]."""
    level: Leaf
    """[geo]."""
    trend_sd: Leaf
    season: Leaf
    """[wave]."""
    control: Leaf
    """[control]."""
    noise: Leaf
    shock: Leaf
    residual: Leaf
    """[geo], of the last cell seen."""


class Drawn(NamedTuple):
    """One draw per leading index, model units, sizes still apart."""

    effect: Leaf
    """[channel]."""
    retention: Leaf
    half_saturation: Leaf
    drift: Leaf
    """[period, channel], effectiveness relative to the average."""
    drift_ahead: Leaf
    """[ahead, channel]."""
    contribution: Leaf
    """[period, channel], sum over geos of size × effect."""
    baseline: Leaf
    """[period], sum over geos of size × (baseline − centre)."""
    curve: Leaf
    """[channel, point]."""
    slope: Leaf
    """[channel, point], per unit of level."""
    noise: Leaf
    """Sd of the total's noise."""
    autocorrelation: Leaf
    negative: Leaf
    """[channel], share of geos and periods whose effectiveness is below zero."""
    misfit: Leaf
    """[period], total outcome minus fit, cells seen only."""
    held: Leaf
    """[lift], effect over the cells of each experiment kept aside."""
    onward: Onward


def prepare_draws(layout: Layout, design: Design, ahead: Ahead, size: Array) -> None:
    """Start compiling what `draw_all` will run."""
    compile_ahead(_draw_batch, np.zeros((BATCH, layout.size)), _draw_noise(BATCH, design, None), design, ahead, size)


def draw_all(
    thetas: Array, design: Design, ahead: Ahead, size: Array, *, generator: np.random.Generator, pool: Executor
) -> Drawn:
    """Draw the integrated coefficients for each `theta`, `[draw, parameter]`, and what follows from them."""
    draws = len(thetas)
    noise = _draw_noise(draws, design, generator)
    padding = -draws % BATCH
    padded = jax.tree.map(lambda a: np.concatenate([a, a[:padding]]) if padding else a, (thetas, noise))
    first = jax.tree.map(lambda a: a[:BATCH], padded)
    compile_ahead(_draw_batch, *first, design, ahead, size).result()

    def draw_part(start: int) -> Drawn:
        theta, part = jax.tree.map(lambda a: a[start : start + BATCH], padded)
        drawn: Drawn = jax.tree.map(np.asarray, _draw_batch(theta, part, design, ahead, size))
        return drawn

    parts = list(pool.map(draw_part, range(0, draws + padding, BATCH)))
    whole: Drawn = jax.tree.map(lambda *part: np.concatenate(part)[:draws], *parts)
    return whole


def _draw_noise(draws: int, design: Design, generator: np.random.Generator | None) -> Noise:
    """Standard normals for so many draws; zeros without a generator."""
    channels, geos, periods, _ = design.lagged.shape
    shared = design.trend.shape[1] + design.season.shape[1] + design.controls.shape[2] + Size.of(design).shocks
    shapes = (
        (geos, periods),
        (geos, 1 + channels * (geos > 1)),
        (shared + channels * design.drift.shape[1],),
        (channels + len(design.lifts.channel),),
    )
    return Noise(*(generator.standard_normal((draws, *s)) if generator else np.zeros((draws, *s)) for s in shapes))


@partial(jax.jit, compiler_options=COMPILER_OPTIONS)
def _draw_batch(thetas: jax.Array, noise: Noise, design: Design, ahead: Ahead, size: jax.Array) -> Drawn:
    drawn: Drawn = jax.lax.map(lambda each: _draw_one(each[0], each[1], design, ahead, size), (thetas, noise))
    return drawn


def _draw_one(theta: jax.Array, noise: Noise, design: Design, ahead: Ahead, size: jax.Array) -> Drawn:
    channels, geos, _, _ = design.lagged.shape
    layout = Layout.of(design.prior)
    natural = unpack(theta, layout, design.prior)
    response = respond(natural, design)
    beta = solve_beta(natural, design, response)
    media = beta[:, None, None] * response
    rows = lay_rows(natural, design, response, beta)
    standard, shared = _draw_coefficients(media, rows, natural, design, noise)

    private, score = standard * scale_private(natural, design), shared * scale_shared(natural, design)
    level, geo = private[:, :1], private[:, 1:].T if geos > 1 else jnp.zeros((channels, geos))
    trend, season, control, drift_score, _ = _split(score, design)
    drift, drift_ahead = drift_score @ design.drift.T, drift_score @ ahead.drift.T
    effect = media * (1 + geo[:, :, None] + drift[:, None])
    baseline = level + design.trend @ trend + design.season @ season + design.controls @ control
    curve, slope = _draw_curve(ahead, natural, design, size=size, beta=beta, geo=geo, drift=drift_ahead)
    residual = design.outcome - baseline - effect.sum(axis=0)
    newest = design.seen.shape[1] - 1 - jnp.argmax(design.seen[:, ::-1], axis=1)
    return Drawn(
        effect=natural.effect,
        retention=natural.retention,
        half_saturation=natural.half_saturation,
        drift=1 + drift.T,
        drift_ahead=1 + drift_ahead.T,
        contribution=jnp.einsum("g,cgt->tc", size, effect),
        baseline=size @ baseline,
        curve=curve,
        slope=slope,
        autocorrelation=natural.autocorrelation,
        noise=jnp.sqrt(
            jnp.sum((natural.noise * size * design.noise) ** 2) + (geos > 1) * (natural.shock * jnp.sum(size)) ** 2
        ),
        negative=jnp.mean(1 + geo[:, :, None] + drift[:, None] < 0, axis=(1, 2)),
        misfit=size @ (design.seen * residual),
        held=read_held(natural, design, beta, standard[:, 1:], _split(shared, design)[3]),
        onward=Onward(
            beta=beta,
            slope=natural.slope,
            deviation=geo.T,
            level=level[:, 0] + design.trend[-1] @ trend,
            trend_sd=natural.trend_sd,
            season=season,
            control=control,
            noise=natural.noise,
            shock=natural.shock,
            residual=jnp.take_along_axis(design.seen * residual, newest[:, None], axis=1)[:, 0],
        ),
    )


def _split(shared: jax.Array, design: Design) -> tuple[jax.Array, ...]:
    """Shared coefficients: trend, season, controls, `[column]` each, drift, `[channel, shape]`, shocks, `[period]`."""
    size = Size.of(design)
    ends = np.cumsum([design.trend.shape[1], design.season.shape[1], size.controls, size.channels * size.shapes])
    trend, season, control, drift, shocks = jnp.split(shared, ends)
    return trend, season, control, drift.reshape(size.channels, size.shapes), shocks


def read_held(natural: Natural, design: Design, beta: jax.Array, private: jax.Array, shared: jax.Array) -> jax.Array:
    """Effect `[lift]` over the cells of each experiment kept aside, with the geo deviations and drift of one draw.

    private: `[geo, channel]`, shared: `[channel, shape]`, both standardised; without geos private has no column.
    """
    mean, on_geo, on_shape = read_lifts(natural, design._replace(lifts=design.held), beta)
    channel = design.held.channel
    effect = mean + jnp.sum(on_shape * shared[channel], axis=1)
    return effect + jnp.sum(on_geo * private.T[channel], axis=1) if private.shape[1] else effect


def _draw_coefficients(
    media: jax.Array, rows: Rows, natural: Natural, design: Design, noise: Noise
) -> tuple[jax.Array, jax.Array]:
    """One draw of the standardised coefficients, `[geo, private]` and `[shared]`, given panel and rows.

    Perturb the data as if it were drawn anew and solve: M^-1 (b + X'e + e') has the posterior's mean and covariance.
    Then correct by what the rows miss. Source: Papandreou & Yuille 2010; Doucet 2010 (Matheron's rule).
    """
    solved = condition(multiply(media, natural, design), rows)
    private, shared = project(noise.cells, media, natural, design)
    private, shared = solve(solved.solver, private + noise.private, shared + noise.shared)
    private, shared = private + solved.private_mean, shared + solved.shared_mean
    read = jnp.einsum("jgp,gp->j", rows.private, private) + rows.shared @ shared
    miss = solved.precision @ (rows.target - read - jnp.linalg.cholesky(rows.covariance) @ noise.rows)
    return private + jnp.einsum("jgp,j->gp", solved.private_reach, miss), shared + miss @ solved.shared_reach


def _draw_curve(
    ahead: Ahead,
    natural: Natural,
    design: Design,
    *,
    size: jax.Array,
    beta: jax.Array,
    geo: jax.Array,
    drift: jax.Array,
) -> tuple[jax.Array, jax.Array]:
    """Incremental outcome `[channel, point]` over horizon and tail, and its slope per unit of level."""
    half, steep, form, weights = natural.half_saturation, natural.slope, design.prior.form, weigh(natural, design)
    history, planned = (
        weigh_frequency(form, lagged, ahead.frequency, half, steep) if form.frequent else lagged
        for lagged in (ahead.history, ahead.planned)
    )
    past, reference = carry(history, weights), carry(planned, weights)
    effect = beta[:, None, None] * size[:, None] * (1 + geo[:, :, None] + drift[:, None])
    already = answer(form, past, half, steep)

    def at(level: jax.Array) -> tuple[jax.Array, jax.Array]:
        exposure = past + level[:, None, None] * reference
        gain = answer(form, exposure, half, steep) - already
        slope = answer_slope(form, exposure, half, steep) * reference
        return jnp.sum(effect * gain, axis=(1, 2)), jnp.sum(effect * slope, axis=(1, 2))

    curve, slope = jax.lax.map(at, ahead.level.T)
    return curve.T, slope.T
