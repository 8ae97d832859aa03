"""Cross products of the linear part's columns under the noise's precision.

Every column is laid out as a series per geo, with time innermost, and turned into what is new in it at each cell, in
sds of the noise. All that is left then is one product of a matrix with itself for each geo.

Where there are several geos, a shock a period is common to all: what is new in the noise of geo g in period t is
sd[g] * own[g,t] + shock_sd * shock[t]. The shocks are shared coefficients like the others. Without them a week that
moves every geo (weather, news, payday) would count as so many independent observations.
"""

from __future__ import annotations

from typing import NamedTuple

import jax
import jax.numpy as jnp

from trimtab.model.arrow import Moments
from trimtab.model.design import Design
from trimtab.model.parameters import Natural
from trimtab.model.precision import colour, innovate, load_shocks


class Size(NamedTuple):
    """How many of each kind of column there are."""

    channels: int
    geos: int
    shapes: int
    """Of drift."""
    controls: int
    shocks: int
    """Common to all geos, one a period; none where there is but one geo."""

    @classmethod
    def of(cls, design: Design) -> Size:
        """Read off the design's arrays."""
        channels, geos, periods, _ = design.lagged.shape
        return cls(channels, geos, design.drift.shape[1], design.controls.shape[-1], periods * (geos > 1))


def multiply(media: jax.Array, natural: Natural, design: Design) -> Moments:
    """Moments of the standardised coefficients. media: `[channel, geo, period]`, effect at u = d = 0."""
    size = Size.of(design)
    fresh = innovate(_lay_columns(media, design), natural, design)
    products = _square(fresh)
    own = 1 + size.channels * (size.geos > 1)
    across, common = products[:, :own, own:], products[:, own:, own:].sum(axis=0)
    if size.geos > 1:
        load = load_shocks(natural, design)
        shocks = jnp.einsum("gxt,gt->xt", fresh[:, own:], load)
        own_shock = jnp.diag(jnp.sum(load**2, axis=0))
        across = _put_before_last(across, fresh[:, :own] * load[:, None], axis=-1)
        common = _put_before_last(common, shocks, axis=-1)
        common = _put_before_last(common, _put_before_last(shocks, own_shock, axis=0).T, axis=0)
    private, shared = scale_private(natural, design), jnp.append(scale_shared(natural, design), 1.0)
    return Moments(
        own=products[:, :own, :own] * private[:, None] * private,
        across=across * private[:, None] * shared,
        common=common * shared[:, None] * shared,
    )


@jax.custom_vjp
def _square(columns: jax.Array) -> jax.Array:
    """Products of all columns with each other, `[geo, column, period]` to `[geo, column, column]`.

    Its derivative is written out because a symmetric product has one where the compiler would compute two.
    """
    return columns @ columns.mT


def _square_forward(columns: jax.Array) -> tuple[jax.Array, jax.Array]:
    return columns @ columns.mT, columns


def _square_backward(columns: jax.Array, slope: jax.Array) -> tuple[jax.Array]:
    return ((slope + slope.mT) @ columns,)


_square.defvjp(_square_forward, _square_backward)


def _put_before_last(whole: jax.Array, part: jax.Array, axis: int) -> jax.Array:
    """The residual stays the last column."""
    early, late = jnp.split(whole, [whole.shape[axis] - 1], axis=axis)
    return jnp.concatenate([early, part, late], axis=axis)


def _lay_columns(media: jax.Array, design: Design) -> jax.Array:
    """`[geo, column, period]`: level and, with several geos, media; then trend, season, controls, drift, residual."""
    _, geos, periods = media.shape
    still = jnp.concatenate([design.trend, design.season], axis=1).T
    drift = (media[:, None] * design.drift.T[:, None]).reshape(-1, geos, periods)
    parts = [
        jnp.ones((geos, 1, periods)),
        *([jnp.moveaxis(media, 0, 1)] if geos > 1 else []),
        jnp.broadcast_to(still, (geos, *still.shape)),
        jnp.swapaxes(design.controls, 1, 2),
        jnp.moveaxis(drift, 0, 1),
        (design.outcome - media.sum(axis=0))[:, None],
    ]
    return jnp.concatenate(parts, axis=1)


def scale_shared(natural: Natural, design: Design) -> jax.Array:
    """Prior sd of every shared coefficient, `[shared]`: trend, season, controls, drift, shocks."""
    plain = jnp.ones(design.season.shape[1] + design.controls.shape[-1])
    trend = jnp.full(design.trend.shape[1], natural.trend_sd)
    shocks = jnp.ones(Size.of(design).shocks)  # their sd is in what the cells hold of them
    return jnp.concatenate([trend, plain, jnp.repeat(natural.drift_sd, design.drift.shape[1]), shocks])


def scale_private(natural: Natural, design: Design) -> jax.Array:
    """Prior sd of a geo's own coefficients, `[private]`: level and, with several geos, deviations of effectiveness."""
    size = Size.of(design)
    return jnp.concatenate([design.level_sd[None], jnp.full(size.channels * (size.geos > 1), natural.geo_sd)])


def project(white: jax.Array, media: jax.Array, natural: Natural, design: Design) -> tuple[jax.Array, jax.Array]:
    """Products of the columns with white noise in the innovations, `[geo, period]`: `[geo, private]` and `[shared]`."""
    field = colour(white, natural, design)
    felt = media * field
    deviations = [felt.sum(axis=-1).T] if len(field) > 1 else []
    private = jnp.concatenate([field.sum(axis=1)[:, None], *deviations], axis=1)
    still = field.sum(axis=0) @ jnp.concatenate([design.trend, design.season], axis=1)
    control, drift = jnp.einsum("gt,gtj->j", field, design.controls), (felt.sum(axis=1) @ design.drift).ravel()
    shocks = [jnp.sum(load_shocks(natural, design) * white, axis=0)] if len(field) > 1 else []
    shared = jnp.concatenate([still, control, drift, *shocks])
    return private * scale_private(natural, design), shared * scale_shared(natural, design)
