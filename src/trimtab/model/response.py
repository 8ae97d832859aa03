"""Carry-over and saturation: tiny pure pieces of one shape."""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np

from trimtab.intake import CarryOver
from trimtab.model.backend import Leaf
from trimtab.model.carryover import NOTHING, weigh_lags
from trimtab.model.form import Form


def carry_weights(form: Form, retention: jax.Array, delay: jax.Array, lags: int) -> jax.Array:
    """Carry-over weights, `[channel, lag]`, each channel of its own kind and summing to one.

    retention, delay: `[channel]`, see `weigh_lags`. lags: horizon in periods.
    """
    if not form.carry_over:
        geometric: jax.Array = weigh_lags(CarryOver.GEOMETRIC, retention, delay, lags)
        return geometric
    each = zip(form.carry_over, retention, delay, strict=True)
    return jnp.stack([weigh_lags(kind, kept, later, lags) for kind, kept, later in each])


def carry(lagged: jax.Array, weights: jax.Array) -> jax.Array:
    """Exposure still at work, `[channel, ...]`.

    lagged: `[channel, ..., lag]`, exposure 0..lags periods ago, laid out so that each channel is one matrix times one
    vector. weights: `[channel, lag]`.
    Laws: test_carry_over_moves_mass_and_makes_none.
    """
    return jnp.einsum("c...l,cl->c...", lagged, weights)


def saturate(exposure: jax.Array, half_saturation: jax.Array, slope: jax.Array) -> jax.Array:
    """Hill curve, in [0, 1): the share of the largest possible effect.

    exposure**slope / (exposure**slope + half_saturation**slope); symbols ec and S. A slope above one bends up before it
    bends down: the first euros do little.
    exposure: >= 0. half_saturation: > 0, exposure units. slope: > 0. Shapes broadcast.
    Source: Hill 1910; as in Jin et al. 2017.
    Laws: test_more_exposure_never_lowers_the_response.
    """
    ratio = exposure / half_saturation
    power = jnp.exp(slope * jnp.log(jnp.maximum(ratio, NOTHING)))
    return jnp.where(ratio > NOTHING, power / (1.0 + power), 0.0)


FAINT = 0.01
"""Exposure, in half-saturations, below which the slope is read off there."""


def saturate_slope(exposure: jax.Array, half_saturation: jax.Array, slope: jax.Array) -> jax.Array:
    """Derivative of `saturate` in the exposure, same shape.

    With a slope below one it has no bound at nothing; it is read at FAINT half-saturations there.
    Laws: test_the_slope_is_the_derivative.
    """
    ratio = exposure / half_saturation
    power = jnp.exp(slope * jnp.log(jnp.maximum(ratio, NOTHING)))  # as in `saturate`, so that it is computed once
    faint = jnp.exp(slope * np.log(FAINT))
    power, ratio = jnp.where(ratio > FAINT, power, faint), jnp.maximum(ratio, FAINT)
    return slope * power / (1.0 + power) ** 2 / (ratio * half_saturation)


def weigh_frequency(form: Form, lagged: jax.Array, frequency: Leaf, half: jax.Array, slope: jax.Array) -> jax.Array:
    """Exposure as it works before it is carried over, `[channel, ..., lag]`: reach × Hill(frequency) where it is said.

    lagged: `[channel, ..., lag]`. frequency: `[frequent, ..., lag]`, exposures per person. half, slope: `[channel]`.
    Source: Meridian 2.1, reach and frequency: carry(reach × Hill(frequency)).
    """
    for place, c in enumerate(form.frequent):
        lagged = jnp.asarray(lagged).at[c].multiply(saturate(frequency[place], half[c], slope[c]))
    return jnp.asarray(lagged)


def answer(form: Form, felt: jax.Array, half: jax.Array, slope: jax.Array) -> jax.Array:
    """Response to carried-over exposure, `[channel, ...]`: a Hill curve; none where frequency has bent it already."""
    across = (slice(None), *(None,) * (felt.ndim - 1))
    response = saturate(felt, half[across], slope[across])
    return response.at[np.array(form.frequent)].set(felt[np.array(form.frequent)]) if form.frequent else response


def answer_slope(form: Form, felt: jax.Array, half: jax.Array, slope: jax.Array) -> jax.Array:
    """Derivative of `answer` in the carried-over exposure, same shape."""
    across = (slice(None), *(None,) * (felt.ndim - 1))
    steep = saturate_slope(felt, half[across], slope[across])
    return steep.at[np.array(form.frequent)].set(1.0) if form.frequent else steep
