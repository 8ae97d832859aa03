"""Cross products of the linear part's columns under the noise's precision.

Every column of a geo is laid out as a series and turned into what is new in it at each cell, in sds of the noise. All
that is left then is one product of a matrix with itself. The geos are gone through one after another, backwards too,
because the columns of one stay in the processor's cache and those of all do not.

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
from trimtab.model.precision import Innovation, colour, find_innovation, innovate, load_shocks


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


class Geo(NamedTuple):
    """What the columns of one geo are made of; with a leading axis, of all."""

    media: jax.Array
    """[channel, period], effect at u = d = 0."""
    outcome: jax.Array
    """[period]."""
    controls: jax.Array
    """[period, control]."""
    news: Innovation
    load: jax.Array
    """[period], see `load_shocks`."""


def multiply(media: jax.Array, natural: Natural, design: Design) -> Moments:
    """Moments of the standardised coefficients. media: `[channel, geo, period]`, effect at u = d = 0."""
    size = Size.of(design)
    load = load_shocks(natural, design) if size.geos > 1 else jnp.zeros_like(design.seen)
    own = 1 + size.channels * (size.geos > 1)

    def add(total: tuple[jax.Array, jax.Array], geo: Geo) -> tuple[tuple[jax.Array, jax.Array], tuple[jax.Array, ...]]:
        common, shocks = total
        fresh = innovate(_lay_columns(geo, design), geo.news)
        products = _square(fresh)
        total = common + products[own:, own:], shocks + fresh[own:] * geo.load
        return total, (products[:own, :own], products[:own, own:], fresh[:own] * geo.load)

    columns = 1 + design.trend.shape[1] + design.season.shape[1] + size.controls + size.channels * size.shapes
    nothing = jnp.zeros((columns, columns)), jnp.zeros((columns, media.shape[-1]))
    geos = Geo(jnp.moveaxis(media, 0, 1), design.outcome, design.controls, find_innovation(natural, design), load)
    if size.geos == 1:
        (common, _), alone = add(nothing, jax.tree.map(lambda every: every[0], geos))
        each_own, across, _ = (part[None] for part in alone)
    else:
        # What a geo needs on the way back is made again: that costs less than to store and to load it.
        (common, shocks), (each_own, across, felt) = jax.lax.scan(jax.checkpoint(add), nothing, geos)
        own_shock = jnp.diag(jnp.sum(load**2, axis=0))
        across = _put_before_last(across, felt, axis=-1)
        common = _put_before_last(common, shocks, axis=-1)
        common = _put_before_last(common, _put_before_last(shocks, own_shock, axis=0).T, axis=0)
    private, shared = scale_private(natural, design), jnp.append(scale_shared(natural, design), 1.0)
    return Moments(
        own=each_own * private[:, None] * private,
        across=across * private[:, None] * shared,
        common=common * shared[:, None] * shared,
    )


@jax.custom_vjp
def _square(columns: jax.Array) -> jax.Array:
    """Products of all columns with each other, `[column, period]` to `[column, column]`.

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


def _lay_columns(geo: Geo, design: Design) -> jax.Array:
    """`[column, period]`: level and, with several geos, media; then trend, season, controls, drift, residual."""
    periods = len(geo.outcome)
    parts = [
        jnp.ones((1, periods)),
        *([geo.media] if len(design.outcome) > 1 else []),
        design.trend.T,
        design.season.T,
        geo.controls.T,
        (geo.media[:, None] * design.drift.T).reshape(-1, periods),
        (geo.outcome - geo.media.sum(axis=0))[None],
    ]
    return jnp.concatenate(parts)


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
