"""Experiments as rows: what each reads off the response, actual against counterfactual spend."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trimtab.intake import Panel
from trimtab.lift import Lift
from trimtab.lift.window import Mask, read_out
from trimtab.model.backend import Leaf
from trimtab.model.scale import Scale
from trimtab.quantities import Array


class LiftRows(NamedTuple):
    """Static arrays of all calibrating lifts; cells are (geo, period) pairs of the read-out, padded to one length."""

    channel: Leaf
    """[lift], index."""
    actual: Leaf
    """[lift, cell, lag], exposure in model units."""
    counterfactual: Leaf
    """[lift, cell, lag]."""
    frequency: Leaf
    """[lift, cell, lag], how often those reached were, with the test or without; ones where nothing says it."""
    size: Leaf
    """[lift, cell], persons (relative) the cell stands for; 0 for padding."""
    geo: Leaf
    """[lift, cell, geo], 1 where the cell belongs to the geo."""
    drift: Leaf
    """[lift, cell, shape], drift shapes at the cell's period."""
    estimate: Leaf
    """[lift], model units."""
    variance: Leaf
    """[lift], squared standard error, model units."""
    bias_sd: Leaf
    """[lift], sd of the design's relative bias."""
    magnitude: Leaf
    """[lift], the effect expected at design time, model units, that the relative bias is taken of; fixed."""


def lay_out_lifts(
    panel: Panel,
    lifts: tuple[Lift, ...],
    scale: Scale,
    drift: Array,
    exposure: Array,
    *,
    frequency: Array | None,
    lags: int,
    history: int,
) -> LiftRows:
    """Arrays of all lifts. exposure: `[geo, period, channel]`, model units; drift: `[period, shape]`.

    frequency: `[geo, period, channel]`, filled; None where no channel has one.
    """
    geos, shapes = len(panel.geos), drift.shape[1]
    parts = [_cells(panel, lift, scale, exposure, lags=lags, history=history) for lift in lifts]
    most = max((len(p[2]) for p in parts), default=0)
    names = [c.name for c in panel.channels]
    rows = LiftRows(
        channel=np.array([names.index(f.channel) for f in lifts], dtype=int),
        actual=np.zeros((len(lifts), most, lags + 1)),
        counterfactual=np.zeros((len(lifts), most, lags + 1)),
        frequency=() if frequency is None else np.ones((len(lifts), most, lags + 1)),
        size=np.zeros((len(lifts), most)),
        geo=np.zeros((len(lifts), most, geos)),
        drift=np.zeros((len(lifts), most, shapes)),
        estimate=np.array([f.estimate / scale.outcome for f in lifts]),
        variance=np.array([(f.standard_error / scale.outcome) ** 2 for f in lifts]),
        bias_sd=np.array([f.design.bias_sd for f in lifts]),
        magnitude=np.zeros(len(lifts)),
    )
    for i, (lift, (actual, counterfactual, geo, period)) in enumerate(zip(lifts, parts, strict=True)):
        n = len(geo)
        rows.actual[i, :n], rows.counterfactual[i, :n] = actual, counterfactual
        if frequency is not None:
            rows.frequency[i, :n] = _at_cells(panel, lift, frequency[..., rows.channel[i]], lags=lags, history=history)
        rows.size[i, :n] = scale.size[geo] * lift.share
        rows.geo[i, np.arange(n), geo] = 1.0
        rows.drift[i, :n] = drift[period]
    return rows


def _cells(
    panel: Panel, lift: Lift, scale: Scale, exposure: Array, *, lags: int, history: int
) -> tuple[Array, Array, NDArray[np.intp], NDArray[np.intp]]:
    """Lagged exposure actual and counterfactual `[cell, lag]`, geo and period index `[cell]` of one lift."""
    treated, window, reading = read_out(panel, lift)
    c = [channel.name for channel in panel.channels].index(lift.channel)
    actual = exposure[treated, :, c]
    counterfactual = actual.copy()
    counterfactual[:, window] = _without_test(panel, lift, scale, (treated, window), c=c, actual=actual[:, window])
    geo, period = np.meshgrid(np.flatnonzero(treated), np.flatnonzero(reading), indexing="ij")

    def at_cells(path: Array) -> Array:
        return _lag_at(path, reading, before=actual[:, :history], lags=lags)

    return at_cells(actual), at_cells(counterfactual), geo.ravel(), period.ravel()


def _lag_at(path: Array, reading: Mask, *, before: Array, lags: int) -> Array:
    """`[cell, lag]` of a path over the treated geos, `[geo, period]`; earlier, the mean of `before`."""
    earlier = np.repeat(before.mean(axis=1, keepdims=True), lags, axis=1)
    padded = np.concatenate([earlier, path], axis=1)
    steps = np.flatnonzero(reading)
    return np.stack([padded[:, steps + lags - k] for k in range(lags + 1)], axis=-1).reshape(-1, lags + 1)


def _at_cells(panel: Panel, lift: Lift, values: Array, *, lags: int, history: int) -> Array:
    """`[cell, lag]` of values over all geos, `[geo, period]`."""
    treated, _, reading = read_out(panel, lift)
    return _lag_at(values[treated], reading, before=values[treated][:, :history], lags=lags)


def _without_test(panel: Panel, lift: Lift, scale: Scale, cells: tuple[Mask, Mask], *, c: int, actual: Array) -> Array:
    """Exposure in the window had there been no test, `[treated geo, period]`, model units.

    The stated spend change is taken back in proportion to what was spent, or evenly per head where nothing was.
    """
    treated, window = cells
    if lift.spend_change is None:
        return np.zeros_like(actual)
    size = scale.size[treated][:, None] * lift.share
    spend = panel.spend[treated][:, window, c].sum() * lift.share
    bought = panel.exposure[treated][:, window, c].sum() * lift.share
    rate = bought / spend if spend > 0 and bought > 0 else scale.exposure_per_money[c]
    change = lift.spend_change * rate / scale.exposure[c]
    total = (actual * size).sum()
    if total > 0 and change <= total * (1 + 1e-9):
        return np.asarray(actual * max(1 - change / total, 0.0))
    even = change / (size.sum() * actual.shape[1])
    return np.asarray(np.maximum(actual - even, 0.0))
