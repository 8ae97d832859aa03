"""The geos' own noise: AR(1) along the cells seen of each geo, as a precision.

Its only entries off the diagonal join a cell to the one seen before it, so that the precision times a series costs a
few passes over the series.
"""

from __future__ import annotations

from typing import NamedTuple

import jax
import jax.numpy as jnp

from trimtab.model.design import Design
from trimtab.model.parameters import Natural


class Precision(NamedTuple):
    """Of the noise, off-diagonal entries with their sign turned; nothing at cells not seen."""

    here: jax.Array
    """[geo, period], the diagonal."""
    before: jax.Array
    """[geo, period], between a cell and the period before it."""
    jumps: jax.Array
    """[cell], between a cell of `Design.jumps` and the one last seen before it."""


def find_precision(natural: Natural, design: Design) -> Precision:
    """The sum of (f[t] - rho^gap f[t-gap])^2 / (noise^2 (1 - rho^(2 gap))), gathered by cell and by pair of cells."""
    rho, precise = _describe_innovations(natural, design)
    joined = jnp.where(design.gap == 1, precise * rho, 0.0)
    here = precise + _next(joined * rho)
    if not design.skips:
        return Precision(here, joined, jnp.zeros(0))
    geo, period, source = design.jumps
    jumps = (precise * rho)[geo, period]
    return Precision(here.at[geo, source].add(jumps * rho[geo, period]), joined, jumps)


def weigh(series: jax.Array, precision: Precision, design: Design) -> jax.Array:
    """The precision times series `[..., geo, period]`."""
    weighed = precision.here * series - precision.before * last(series) - _next(precision.before) * _next(series)
    if not design.skips:
        return weighed
    geo, period, source = design.jumps
    weighed = weighed.at[..., geo, period].add(-precision.jumps * series[..., geo, source])
    result: jax.Array = weighed.at[..., geo, source].add(-precision.jumps * series[..., geo, period])
    return result


def sum_over_geos(shapes: jax.Array, precision: Precision, design: Design) -> jax.Array:
    """The precision times shapes `[period, shape]` that all geos share, summed over geos."""
    geo, period, source = design.jumps
    total = Precision(precision.here.sum(axis=0)[None], precision.before.sum(axis=0)[None], precision.jumps)
    together = design._replace(jumps=(jnp.zeros_like(geo), period, source))
    return weigh(shapes.T[:, None], total, together)[:, 0].T


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
    """What is new in series `[..., geo, period]` at each cell seen, in sds of the cell's own noise."""
    rho, precise = _describe_innovations(natural, design)
    before = jnp.where(design.gap == 1, rho, 0.0) * last(series)
    if design.skips:
        geo, period, source = design.jumps
        before = before.at[..., geo, period].add(rho[geo, period] * series[..., geo, source])
    # The root has no slope at nothing, where an unseen cell stands.
    fresh: jax.Array = design.seen * jnp.sqrt(jnp.where(design.seen > 0, precise, 1.0)) * (series - before)
    return fresh


def log_determinant(natural: Natural, design: Design) -> jax.Array:
    """Log determinant of the precision of the cells seen."""
    _, precise = _describe_innovations(natural, design)
    return jnp.sum(jnp.log(jnp.where(design.seen > 0, precise, 1.0)))


def last(series: jax.Array) -> jax.Array:
    """The series one period earlier; nothing before the first."""
    return jnp.concatenate([jnp.zeros_like(series[..., :1]), series[..., :-1]], axis=-1)


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
