"""The log posterior density, with everything linear and Gaussian integrated out exactly.

In model units, geo g, period t, channel c:

    outcome[g,t] = level[g] + trend[t] + season[t] + control[g,t]
                 + sum_c beta[c] * (1 + u[g,c] + d[t,c]) * response[g,t,c] + noise[g,t]

level, trend, season, control, u and d have Gaussian priors, so given the few parameters of `Natural` the outcome is
Gaussian and they drop out in closed form. Written with standardised coefficients z ~ N(0, I) and whitened columns X,

    log p(y) = -1/2 (y'y - b' M^-1 b) - 1/2 log|M| - n log(noise) + const,   M = I + X'X,  b = X'y

M is an arrow: a small block per geo (level and u) and one shared block. The two kinds of extra knowledge, that
u and d average to zero over the response (so that ROI keeps its meaning) and that experiments measured totals, are rows
r'z = target; they are conditioned on afterwards, through their Gaussian prediction given y:

    log p(rows | y) = log N(target; R M^-1 b, R M^-1 R' + D)

which is exact, with D = 0 for the averages. Source: Rasmussen & Williams 2006, ch. 2.7 and A.2.
Laws: test_density_equals_the_model_with_every_coefficient_explicit.
"""

from __future__ import annotations

from typing import NamedTuple

import jax
import jax.numpy as jnp

from trimtab.model.arrow import Moments, Rows, log_marginal
from trimtab.model.design import Design
from trimtab.model.parameters import Layout, Natural, log_prior, unpack
from trimtab.model.response import carry, carry_weights, saturate

JITTER = 1e-10
"""Variance added to rows that are exact, against rounding."""


class Columns(NamedTuple):
    """The linear model given the parameters, not yet whitened."""

    residual: jax.Array
    """[geo, period], outcome less media at u = d = 0."""
    private: jax.Array
    """[geo, period, 1 (+ channel)], level and geo deviations of effectiveness."""
    shared: jax.Array
    """[geo, period, shared coefficient], trend, season, controls, drift."""


def respond(natural: Natural, design: Design) -> jax.Array:
    """Saturated, carried-over exposure, `[geo, period, channel]`, in [0, 1)."""
    weights = carry_weights(natural.retention, design.lagged.shape[-1] - 1)
    return saturate(carry(design.lagged, weights), natural.half_saturation, natural.slope)


def solve_beta(natural: Natural, design: Design, response: jax.Array) -> jax.Array:
    """Effect of a full response, `[channel]`, so that at u = d = 0 the effect over the window is what the prior is on.

    beta[c] = effect[c] * effect_unit[c] / sum_gt weight[g,t] * response[g,t,c]; a channel never exposed is taken as
    if it had run at the pilot's level throughout. Source: Meridian 2.1, ROI parametrisation.
    """
    history = jnp.einsum("gt,gtc->c", design.weight, response)
    pilot = design.weight.sum() / (1.0 + natural.half_saturation**natural.slope)
    beta: jax.Array = natural.effect * design.effect_unit / jnp.where(design.silent > 0, pilot, history)
    return beta


def lay_columns(natural: Natural, design: Design, response: jax.Array, beta: jax.Array) -> Columns:
    """Columns of the linear part, scaled so that every coefficient is standard normal a priori."""
    geos, periods, _ = response.shape
    media = beta * response
    level = jnp.broadcast_to(design.level_sd, (geos, periods, 1))
    deviations = [natural.geo_sd * media] if geos > 1 else []
    common = jnp.concatenate([natural.trend_sd * design.trend, design.season], axis=1)
    drift = jnp.einsum("gtc,tk->gtck", media * natural.drift_sd, design.drift).reshape(geos, periods, -1)
    return Columns(
        residual=design.outcome - media.sum(axis=-1),
        private=jnp.concatenate([level, *deviations], axis=-1),
        shared=jnp.concatenate(
            [jnp.broadcast_to(common, (geos, *common.shape)), design.controls, drift],
            axis=-1,
        ),
    )


def whiten(series: jax.Array, natural: Natural, design: Design) -> jax.Array:
    """Series `[geo, period, ...]` with the AR(1) noise turned into unit white noise; unseen cells become zero.

    (f[t] - rho^gap f[t-gap]) / (noise * sqrt(1 - rho^(2 gap))).
    """
    rho = jnp.where(design.gap > 0, _power(natural.autocorrelation, design.gap), 0.0)
    scale = design.seen / (natural.noise * design.noise[:, None] * jnp.sqrt(1.0 - rho**2))
    extra = (1,) * (series.ndim - 2)
    before = jnp.concatenate([jnp.zeros_like(series[:, :1]), series[:, :-1]], axis=1)
    geo, period, source = design.jumps
    before = before.at[geo, period].set(series[geo, source])
    white: jax.Array = (series - rho.reshape(*rho.shape, *extra) * before) * scale.reshape(*scale.shape, *extra)
    return white


def log_whitening(natural: Natural, design: Design) -> jax.Array:
    """Log determinant of the noise covariance of the cells seen."""
    rho = jnp.where(design.gap > 0, _power(natural.autocorrelation, design.gap), 0.0)
    each = 2 * jnp.log(natural.noise * design.noise[:, None]) + jnp.log1p(-(rho**2))
    return jnp.sum(design.seen * each)


def _power(rho: jax.Array, gap: jax.Array) -> jax.Array:
    size = jnp.maximum(jnp.abs(rho), 1e-12) ** jnp.maximum(gap, 1.0)
    return size * jnp.where((rho < 0) & (gap % 2 == 1), -1.0, 1.0)


def multiply(columns: Columns, natural: Natural, design: Design) -> Moments:
    """Cross products of the whitened columns."""
    private = whiten(columns.private, natural, design)
    shared = whiten(jnp.concatenate([columns.shared, columns.residual[..., None]], axis=-1), natural, design)
    flat = shared.reshape(-1, shared.shape[-1])
    return Moments(
        own=jnp.einsum("gtp,gtr->gpr", private, private),
        across=jnp.einsum("gtp,gtq->gpq", private, shared),
        common=flat.T @ flat,
    )


def lay_rows(natural: Natural, design: Design, response: jax.Array, beta: jax.Array) -> Rows:
    """The averages that are zero, one row per channel, then one row per lift."""
    geos, _, channels = response.shape
    shapes = design.drift.shape[1]
    offset = design.trend.shape[1] + design.season.shape[1] + design.controls.shape[-1]
    weighted = design.weight[..., None] * response
    per_geo = natural.geo_sd * weighted.sum(axis=1).T  # [channel, geo]
    per_shape = natural.drift_sd[:, None] * jnp.einsum("gtc,tk->ck", weighted, design.drift)
    square = (per_geo**2).sum(axis=1) * (geos > 1) + (per_shape**2).sum(axis=1)
    length = jnp.sqrt(jnp.where(design.silent > 0, 1.0, square))[:, None]
    mean_lift, lift_geo, lift_shape = read_lifts(natural, design, beta)
    per_geo = jnp.concatenate([per_geo / length, lift_geo])
    per_shape = jnp.concatenate([per_shape / length, lift_shape])
    owner = jnp.concatenate([jnp.arange(channels), design.lifts.channel])
    mine = jax.nn.one_hot(owner, channels)  # [row, channel]
    private = jnp.zeros((len(owner), geos, 1))
    if geos > 1:
        private = jnp.concatenate([private, per_geo[:, :, None] * mine[:, None, :]], axis=-1)
    drift = (mine[:, :, None] * per_shape[:, None, :]).reshape(len(owner), channels * shapes)
    shared = jnp.concatenate([jnp.zeros((len(owner), offset)), drift], axis=1)
    target = jnp.concatenate([jnp.zeros(channels), design.lifts.estimate - mean_lift])
    return Rows(private, shared, target, _row_covariance(natural, design, channels))


def read_lifts(natural: Natural, design: Design, beta: jax.Array) -> tuple[jax.Array, jax.Array, jax.Array]:
    """What each lift should read at u = d = 0 `[lift]`, and its dependence on u `[lift, geo]` and d `[lift, shape]`.

    Both spend paths run through carry-over from the real history and through saturation.
    """
    rows = design.lifts
    weights = carry_weights(natural.retention, design.lagged.shape[-1] - 1)[rows.channel]
    half, slope = natural.half_saturation[rows.channel][:, None], natural.slope[rows.channel][:, None]
    actual, counterfactual = (jnp.einsum("jnl,jl->jn", path, weights) for path in (rows.actual, rows.counterfactual))
    change = saturate(actual, half, slope) - saturate(counterfactual, half, slope)
    effect = beta[rows.channel][:, None] * rows.size * change
    geo = natural.geo_sd * jnp.einsum("jn,jng->jg", effect, rows.geo)
    shape = natural.drift_sd[rows.channel][:, None] * jnp.einsum("jn,jnk->jk", effect, rows.drift)
    return effect.sum(axis=1), geo, shape


def _row_covariance(natural: Natural, design: Design, channels: int) -> jax.Array:
    """Exact rows have none; lifts have their sampling error and a design bias common to one channel's tests."""
    rows = design.lifts
    same = (rows.channel[:, None] == rows.channel[None, :]).astype(float)
    spread = rows.bias_sd * rows.magnitude
    lifts = same * spread[:, None] * spread[None, :] + jnp.diag(rows.variance / natural.lift_weight)
    total = JITTER * jnp.eye(channels + len(rows.channel))
    return total.at[channels:, channels:].add(lifts)


def log_density(theta: jax.Array, design: Design) -> jax.Array:
    """Log posterior density of the sampled parameters, up to a constant. theta: `[Layout.size]`."""
    layout = Layout(channels=design.lagged.shape[0], lifts=len(design.lifts.channel))
    natural = unpack(theta, layout, design.prior)
    response = respond(natural, design)
    beta = solve_beta(natural, design, response)
    moments = multiply(lay_columns(natural, design, response, beta), natural, design)
    marginal = log_marginal(moments, lay_rows(natural, design, response, beta))
    return marginal - 0.5 * log_whitening(natural, design) + log_prior(theta, layout, design.prior)
