"""Cross products of the linear part's columns under the noise's precision.

A column is a series per geo, or a shape in time that all geos share. Shapes meet what is already summed over geos, so
that they cost nothing per geo; the series are laid out with time innermost, so that all that is left is products of
matrices.

Where there are several geos, a shock a period is common to all: what is new in the noise of geo g in period t is
sd[g] * own[g,t] + shock_sd * shock[t]. The shocks are shared coefficients like the others. Without them a week that
moves every geo (weather, news, payday) would count as so many independent observations.
"""

from __future__ import annotations

from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from trimtab.model.arrow import Moments
from trimtab.model.design import Design
from trimtab.model.parameters import Natural
from trimtab.model.precision import Precision, colour, innovate, load_shocks, sum_over_geos, weigh
from trimtab.quantities import Array


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


def multiply(media: jax.Array, natural: Natural, precision: Precision, design: Design) -> Moments:
    """Moments of the standardised coefficients. media: `[channel, geo, period]`, effect at u = d = 0."""
    size = Size.of(design)
    series = _lay_series(media, design)
    weighed = weigh(series, precision, design)
    still = jnp.concatenate([design.trend, design.season], axis=1)
    one = jnp.ones((1, *media.shape[1:]))
    own, own_weighed = one, weigh(one, precision, design)
    if size.geos > 1:
        each = slice(0, size.channels * (1 + size.shapes), 1 + size.shapes)
        own, own_weighed = jnp.concatenate([one, media]), jnp.concatenate([own_weighed, weighed[each]])
    pick = jnp.asarray(_pick_columns(size))
    columns = pick @ (series.reshape(len(series), -1) @ weighed.reshape(len(series), -1).T) @ pick.T
    beside = pick @ (weighed.sum(axis=1) @ still)
    together = still.T @ sum_over_geos(still, precision, design)
    across = jnp.einsum("pgt,xgt->gpx", own_weighed, series) @ pick.T
    across = jnp.concatenate([jnp.moveaxis(own_weighed @ still, 0, 1), across], axis=-1)
    common = jnp.concatenate(
        [jnp.concatenate([together, beside.T], axis=1), jnp.concatenate([beside, columns], axis=1)]
    )
    if size.geos > 1:
        load = load_shocks(natural, design)
        felt = innovate(own, natural, design) * load
        everywhere = innovate(jnp.broadcast_to(still.T[:, None], (still.shape[1], *media.shape[1:])), natural, design)
        shocks = jnp.concatenate(
            [jnp.sum(everywhere * load, axis=1), pick @ jnp.sum(innovate(series, natural, design) * load, axis=1)]
        )
        own_shock = jnp.diag(jnp.sum(load**2, axis=0))
        across = _put_before_last(across, jnp.moveaxis(felt, 0, 1), axis=-1)
        common = _put_before_last(common, shocks, axis=-1)
        common = _put_before_last(common, _put_before_last(shocks, own_shock, axis=0).T, axis=0)
    private, shared = scale_private(natural, design), jnp.append(scale_shared(natural, design), 1.0)
    return Moments(
        own=jnp.einsum("pgt,rgt->gpr", own_weighed, own) * private[:, None] * private,
        across=across * private[:, None] * shared,
        common=common * shared[:, None] * shared,
    )


def _put_before_last(whole: jax.Array, part: jax.Array, axis: int) -> jax.Array:
    """The residual stays the last column."""
    early, late = jnp.split(whole, [whole.shape[axis] - 1], axis=axis)
    return jnp.concatenate([early, part, late], axis=axis)


def _lay_series(media: jax.Array, design: Design) -> jax.Array:
    """`[series, geo, period]`: each channel's media and its products with the shapes of drift, controls, outcome."""
    shapes = jnp.concatenate([jnp.ones((1, len(design.drift))), design.drift.T])
    drift = (media[:, None] * shapes[:, None]).reshape(-1, *media.shape[1:])
    return jnp.concatenate([drift, jnp.moveaxis(design.controls, -1, 0), design.outcome[None]])


def _pick_columns(size: Size) -> Array:
    """The columns as sums of series, `[column, series]`: controls, drift, and the outcome less all media."""
    every = np.eye(size.channels * (1 + size.shapes) + size.controls + 1)
    media, controls, outcome = np.split(every, [size.channels * (1 + size.shapes), len(every) - 1])
    media = media.reshape(size.channels, 1 + size.shapes, -1)
    drift = media[:, 1:].reshape(size.channels * size.shapes, -1)
    return np.concatenate([controls, drift, outcome - media[:, 0].sum(axis=0)])


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
