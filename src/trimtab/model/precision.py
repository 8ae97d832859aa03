"""The geos' own noise: AR(1) along the cells seen of each geo, read as what is new at each of them.

The precision is the sum of (f[t] - rho^gap f[t-gap])^2 / (noise^2 (1 - rho^(2 gap))), so that one pass over a series
turns it into one whose plain square is the precision's.
"""

from __future__ import annotations

from typing import NamedTuple

import jax
import jax.numpy as jnp

from trimtab.model.design import Design
from trimtab.model.parameters import Natural


class Innovation(NamedTuple):
    """What is new at a cell: `here` times it, less `before` times the cell seen before it; all `[geo, period]`."""

    here: jax.Array
    before: jax.Array
    source: jax.Array | None
    """Period of the cell seen before; None where it is always the last one."""


def colour(white: jax.Array, natural: Natural, design: Design) -> jax.Array:
    """White noise `[geo, period]` turned into a draw whose covariance is the precision."""
    rho, precise = _describe_innovations(natural, design)
    scaled = jnp.sqrt(precise) * white
    result: jax.Array = scaled - _next(jnp.where(design.gap == 1, rho * scaled, 0.0))
    if not design.skips:
        return result
    geo, period, source = design.jumps
    return result.at[geo, source].add(-(rho * scaled)[geo, period])


def load_shocks(natural: Natural, design: Design) -> jax.Array:
    """How much of each period's shock common to all geos a cell's innovation holds, `[geo, period]`, in its own sds."""
    ordinary = natural.shock / (natural.noise * design.noise[:, None])
    load: jax.Array = design.seen * jnp.sqrt(design.calm / design.calm_shock) * ordinary
    return load


def find_innovation(natural: Natural, design: Design) -> Innovation:
    """How what is new at each cell is made."""
    rho, precise = _describe_innovations(natural, design)
    # The root has no slope at nothing, where an unseen cell stands.
    here = design.seen * jnp.sqrt(jnp.where(design.seen > 0, precise, 1.0))
    if not design.skips:
        return Innovation(here, here * rho, None)
    geo, period, source = design.jumps
    before = jnp.maximum(jnp.arange(here.shape[1]) - 1, 0)
    return Innovation(here, here * rho, jnp.broadcast_to(before, here.shape).at[geo, period].set(source))


def innovate(columns: jax.Array, news: Innovation) -> jax.Array:
    """What is new in the columns of one geo, `[column, period]`, at each cell seen, in sds of the cell's own noise."""
    earlier = jnp.concatenate([jnp.zeros_like(columns[:, :1]), columns[:, :-1]], axis=1)
    if news.source is not None:
        earlier = columns[:, news.source]
    return news.here * columns - news.before * earlier


def log_determinant(natural: Natural, design: Design) -> jax.Array:
    """Log determinant of the precision of the cells seen."""
    _, precise = _describe_innovations(natural, design)
    return jnp.sum(jnp.log(jnp.where(design.seen > 0, precise, 1.0)))


def _next(series: jax.Array) -> jax.Array:
    return jnp.concatenate([series[..., 1:], jnp.zeros_like(series[..., :1])], axis=-1)


def _describe_innovations(natural: Natural, design: Design) -> tuple[jax.Array, jax.Array]:
    """Autocorrelation with the cell seen before, and precision given it; both `[geo, period]`, nothing where unseen."""
    power = _power(natural.autocorrelation, design.gap) if design.skips else natural.autocorrelation
    rho = jnp.where(design.gap > 0, power, 0.0)
    return rho, design.seen * design.calm / ((natural.noise * design.noise[:, None]) ** 2 * (1.0 - rho**2))


def _power(rho: jax.Array, gap: jax.Array) -> jax.Array:
    size = jnp.maximum(jnp.abs(rho), 1e-12) ** jnp.maximum(gap, 1.0)
    return size * jnp.where((rho < 0) & (gap % 2 == 1), -1.0, 1.0)
