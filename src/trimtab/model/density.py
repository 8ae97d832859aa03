"""The log posterior density, with everything linear and Gaussian integrated out exactly.

In model units, geo g, period t, channel c:

    outcome[g,t] = level[g] + trend[t] + season[t] + control[g,t]
                 + sum_c beta[c] * (1 + u[g,c] + d[t,c]) * response[g,t,c] + noise[g,t]

The noise is AR(1), part of it a geo's own and part common to all geos; a cell where something wild happened has more
of its own. level, trend, season, control, u, d and the
common shocks have Gaussian priors, so given the few parameters of `Natural` the outcome is Gaussian and they drop out
in closed form. Written with standardised coefficients z ~ N(0, I), columns X and the precision P of a geo's own noise,

    log p(y) = -1/2 (y'Py - b' M^-1 b) - 1/2 log|M| + 1/2 log|P| + const,   M = I + X'PX,  b = X'Py

M is an arrow: a small block per geo (level and u) and one shared block. The two kinds of extra knowledge, that
u and d average to zero over the response (so that ROI keeps its meaning) and that experiments measured totals, are rows
r'z = target; they are conditioned on afterwards, through their Gaussian prediction given y:

    log p(rows | y) = log N(target; R M^-1 b, R M^-1 R' + D)

which is exact, with D = 0 for the averages. Source: Rasmussen & Williams 2006, ch. 2.7 and A.2.
Laws: test_density_equals_the_model_with_every_coefficient_explicit.
"""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np

from trimtab.model.arrow import Rows, log_marginal
from trimtab.model.design import Design
from trimtab.model.moment import Size, multiply
from trimtab.model.parameters import Layout, Natural, log_prior, unpack
from trimtab.model.precision import log_determinant
from trimtab.model.response import answer, carry, carry_weights, saturate, weigh_frequency

JITTER = 1e-10
"""Variance added to rows that are exact, against rounding."""


def weigh(natural: Natural, design: Design) -> jax.Array:
    """Carry-over weights, `[channel, lag]`."""
    return carry_weights(design.prior.form, natural.retention, natural.delay, design.lagged.shape[-1] - 1)


def respond(natural: Natural, design: Design) -> jax.Array:
    """Saturated, carried-over exposure, `[channel, geo, period]`, in [0, 1)."""
    weights = weigh(natural, design)
    half, slope, form = natural.half_saturation, natural.slope, design.prior.form
    lagged = weigh_frequency(form, design.lagged, design.frequency, half, slope) if form.frequent else design.lagged
    return answer(form, carry(lagged, weights), half, slope)


def solve_beta(natural: Natural, design: Design, response: jax.Array) -> jax.Array:
    """Effect of a full response, `[channel]`, so that at u = d = 0 the effect over the window is what the prior is on.

    beta[c] = effect[c] * effect_unit[c] / sum_gt weight[g,t] * response[g,t,c]; a channel never exposed is taken as
    if it had run at the pilot's level throughout. Source: Meridian 2.1, ROI parametrisation.
    """
    history = jnp.sum(design.weight * response, axis=(1, 2))
    pilot = design.weight.sum() / (1.0 + natural.half_saturation**natural.slope)
    beta: jax.Array = natural.effect * design.effect_unit / jnp.where(design.silent > 0, pilot, history)
    return beta


def lay_rows(natural: Natural, design: Design, response: jax.Array, beta: jax.Array) -> Rows:
    """The averages that are zero, one row per channel, then one row per lift."""
    channels, geos, _ = response.shape
    shapes = design.drift.shape[1]
    offset = design.trend.shape[1] + design.season.shape[1] + design.controls.shape[-1]
    weighted = design.weight * response
    per_geo = natural.geo_sd * weighted.sum(axis=2)
    per_shape = natural.drift_sd[:, None] * (weighted.sum(axis=1) @ design.drift)
    square = (per_geo**2).sum(axis=1) * (geos > 1) + (per_shape**2).sum(axis=1)
    length = jnp.sqrt(jnp.where(design.silent > 0, 1.0, square))[:, None]
    mean_lift, lift_geo, lift_shape = read_lifts(natural, design, beta)
    per_geo = jnp.concatenate([per_geo / length, lift_geo])
    per_shape = jnp.concatenate([per_shape / length, lift_shape])
    owner = jnp.concatenate([jnp.arange(channels), design.lifts.channel])
    mine = (owner[:, None] == jnp.arange(channels)).astype(float)  # [row, channel]
    private = jnp.zeros((len(owner), geos, 1))
    if geos > 1:
        private = jnp.concatenate([private, per_geo[:, :, None] * mine[:, None, :]], axis=-1)
    drift = (mine[:, :, None] * per_shape[:, None, :]).reshape(len(owner), channels * shapes)
    shocks = jnp.zeros((len(owner), Size.of(design).shocks))
    shared = jnp.concatenate([jnp.zeros((len(owner), offset)), drift, shocks], axis=1)
    target = jnp.concatenate([jnp.zeros(channels), design.lifts.estimate - mean_lift])
    return Rows(private, shared, target, _row_covariance(natural, design, channels))


def read_lifts(natural: Natural, design: Design, beta: jax.Array) -> tuple[jax.Array, jax.Array, jax.Array]:
    """What each lift should read at u = d = 0 `[lift]`, and its dependence on u `[lift, geo]` and d `[lift, shape]`.

    Both spend paths run through carry-over from the real history and through saturation.
    """
    rows = design.lifts
    if len(rows.channel) == 0:
        return jnp.zeros(0), jnp.zeros((0, design.outcome.shape[0])), jnp.zeros((0, design.drift.shape[1]))
    weights = weigh(natural, design)[rows.channel]
    half, slope = natural.half_saturation[rows.channel][:, None], natural.slope[rows.channel][:, None]
    actual, counterfactual = (jnp.einsum("jnl,jl->jn", path, weights) for path in (rows.actual, rows.counterfactual))
    change = saturate(actual, half, slope) - saturate(counterfactual, half, slope)
    if design.prior.form.frequent:
        bent = saturate(rows.frequency, half[..., None], slope[..., None])
        reached = jnp.einsum("jnl,jl->jn", (rows.actual - rows.counterfactual) * bent, weights)
        is_frequent = np.isin(np.arange(design.lagged.shape[0]), design.prior.form.frequent)
        change = jnp.where(jnp.asarray(is_frequent)[rows.channel][:, None], reached, change)
    effect = beta[rows.channel][:, None] * rows.size * change
    geo = natural.geo_sd * jnp.einsum("jn,jng->jg", effect, rows.geo)
    shape = natural.drift_sd[rows.channel][:, None] * jnp.einsum("jn,jnk->jk", effect, rows.drift)
    return effect.sum(axis=1), geo, shape


def _row_covariance(natural: Natural, design: Design, channels: int) -> jax.Array:
    """Exact rows have none; lifts have their sampling error and the bias of their design.

    Two tests of one channel share no more bias than the better of them can have. Were all of it shared, a test would
    count against what it found: the worse one's reading would be taken as news of the better one's bias.
    Laws: test_a_higher_reading_never_lowers_the_answer.
    """
    rows = design.lifts
    if len(rows.channel) == 0:
        return JITTER * jnp.eye(channels)
    same = (rows.channel[:, None] == rows.channel[None, :]).astype(float)
    shared = jnp.minimum(rows.bias_sd[:, None], rows.bias_sd[None, :]) ** 2 * rows.magnitude[:, None] * rows.magnitude
    lifts = same * shared + jnp.diag(rows.variance / natural.lift_weight)
    total = JITTER * jnp.eye(channels + len(rows.channel))
    return total.at[channels:, channels:].add(lifts)


def log_density(theta: jax.Array, design: Design) -> jax.Array:
    """Log posterior density of the sampled parameters, up to a constant. theta: `[Layout.size]`."""
    layout = Layout.of(design.prior)
    natural = unpack(theta, layout, design.prior)
    response = respond(natural, design)
    beta = solve_beta(natural, design, response)
    media = beta[:, None, None] * response
    moments = multiply(media, natural, design)
    marginal = log_marginal(moments, lay_rows(natural, design, response, beta))
    return marginal + 0.5 * log_determinant(natural, design) + log_prior(theta, layout, design.prior)
