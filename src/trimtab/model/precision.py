"""The geos' own noise: AR(1) along the cells seen of each geo, read as what is new at each of them.

The precision is the sum of (f[t] - rho^gap f[t-gap])^2 / (noise^2 (1 - rho^(2 gap))), so that one pass over a series
turns it into one whose plain square is the precision's.
"""

from __future__ import annotations

import jax
import jax.numpy as jnp

from trimtab.model.design import Design
from trimtab.model.parameters import Natural


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


def innovate(series: jax.Array, natural: Natural, design: Design) -> jax.Array:
    """What is new in series `[geo, column, period]` at each cell seen, in sds of the cell's own noise."""
    rho, precise = _describe_innovations(natural, design)
    earlier = jnp.concatenate([jnp.zeros_like(series[..., :1]), series[..., :-1]], axis=-1)
    before = jnp.where(design.gap == 1, rho, 0.0)[:, None] * earlier
    if design.skips:
        geo, period, source = design.jumps
        before = before.at[geo, :, period].add(rho[geo, period][:, None] * series[geo, :, source])
    # The root has no slope at nothing, where an unseen cell stands.
    scale = design.seen * jnp.sqrt(jnp.where(design.seen > 0, precise, 1.0))
    fresh: jax.Array = scale[:, None] * (series - before)
    return fresh


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
