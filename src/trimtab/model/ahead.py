"""The next horizon: spend going on as of late, and the levels at which its curve is drawn."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from trimtab.intake import Panel
from trimtab.model.backend import Leaf
from trimtab.model.form import Form
from trimtab.model.frequency import fill_frequency, find_typical_frequency
from trimtab.model.scale import Scale
from trimtab.quantities import Array

POINTS = 24
"""Points of a response curve between nothing and its end, today's level one more."""


class Ahead(NamedTuple):
    """Static arrays of the horizon plus the carry-over tail."""

    history: Leaf
    """[channel, geo, ahead, lag], exposure of the past still working, model units."""
    planned: Leaf
    """[channel, geo, ahead, lag], exposure of the reference path, model units."""
    level: Leaf
    """[channel, point], multiples of the reference path."""
    drift: Leaf
    """[ahead, shape], drift shapes."""
    frequency: Leaf
    """[frequent, geo, ahead, lag], how often those reached are, as of late; no leaf where no channel says."""


class Levels(NamedTuple):
    """What the levels cost."""

    spend: Array
    """[channel, point], money over the horizon (exposure units for channels without spend)."""
    unit: Array
    """[channel], what the reference path costs, same unit."""
    today: Array
    """[channel], what going on as of late costs; 0 when the channel was silent of late."""
    low: Array
    """[channel], smallest total over any horizon of the history."""
    high: Array
    """[channel], largest total the history supports."""


def lay_out_ahead(panel: Panel, scale: Scale, drift: Array, horizon: int, lags: int) -> tuple[Ahead, Levels]:
    """Arrays for the curves. drift: `[horizon + lags, shape]`.

    The reference path repeats the flighting of the last `horizon` periods; where a channel was silent then, it is flat
    at its typical exposure.
    """
    exposure = panel.exposure / scale.size[:, None, None] / scale.exposure
    latest = exposure[:, -horizon:]
    latest = np.concatenate([np.zeros((latest.shape[0], horizon - latest.shape[1], latest.shape[2])), latest], axis=1)
    running = latest.sum(axis=(0, 1)) > 0
    reference = np.where(running, latest, 1.0)
    paid = np.array([c.spend_column is not None for c in panel.channels])
    cost = np.where(paid, scale.exposure / scale.exposure_per_money, scale.exposure)
    unit = np.einsum("gtc,g->c", reference, scale.size) * cost
    today = np.where(running, unit, 0.0)
    amounts = np.where(paid, panel.spend, panel.exposure)
    low, high = observe_range(amounts, scale.size, horizon)
    top = np.maximum.reduce([1.5 * today, 1.25 * high, np.where(today + high > 0, 0.0, 1.5 * unit)])
    spend = np.sort(np.concatenate([np.linspace(0.0, 1.0, POINTS)[None] * top[:, None], _middle(today, top)], axis=1))
    return (
        Ahead(
            history=_lag_ahead(exposure, np.zeros_like(reference), lags),
            planned=_lag_ahead(np.zeros_like(exposure), reference, lags),
            level=spend / unit[:, None],
            drift=drift,
            frequency=_lag_frequency_ahead(panel, horizon, lags),
        ),
        Levels(spend=spend, unit=unit, today=today, low=low, high=high),
    )


def price_ahead(panel: Panel, horizon: int) -> float:
    """Money per outcome unit over the next horizon: the latest values, averaged by outcome; 1 when undeclared."""
    if panel.value_per_outcome is None:
        return 1.0
    late = slice(-horizon, None)
    weights = np.nan_to_num(np.abs(panel.outcome[:, late])) + 1e-12
    return float(np.average(panel.value_per_outcome[:, late], weights=weights))


def _middle(today: Array, top: Array) -> Array:
    """Today's level, or for a silent channel one more point inside the curve."""
    return np.where(today > 0, today, top / (2 * POINTS))[:, None]


def observe_range(amounts: Array, size: Array, horizon: int) -> tuple[Array, Array]:
    """Smallest and largest total over any run of `horizon` periods, `[channel]` each.

    In a panel of several geos a geo that ran hotter per head than the whole shows what the whole could take.
    """
    width = min(horizon, amounts.shape[1])
    total = np.cumsum(np.concatenate([np.zeros_like(amounts[:, :1]), amounts], axis=1), axis=1)
    runs = (total[:, width:] - total[:, :-width]) * (horizon / width)
    whole = runs.sum(axis=0)
    per_head = np.quantile((runs / size[:, None, None]).reshape(-1, runs.shape[-1]), 0.95, axis=0) * size.sum()
    return whole.min(axis=0), np.maximum(whole.max(axis=0), per_head)


def _lag_frequency_ahead(panel: Panel, horizon: int, lags: int) -> Leaf:
    """`[frequent, geo, horizon + lags, lag]`; ahead, the frequency of the last horizon."""
    places = Form.of(panel).frequent
    if not places:
        return ()
    past = fill_frequency(panel)
    usual = np.broadcast_to(find_typical_frequency(panel, horizon), (past.shape[0], horizon, past.shape[2]))
    whole = _lag_ahead(past, np.zeros_like(usual), lags) + _lag_ahead(np.zeros_like(past), usual, lags)
    return np.maximum(whole, 1e-9)[np.array(places)]


def _lag_ahead(past: Array, future: Array, lags: int) -> Array:
    """`[channel, geo, horizon + lags, lag]`: exposure 0..lags periods before each; none after the horizon."""
    geos, horizon, channels = future.shape
    before = past[:, -lags:]
    before = np.concatenate([np.zeros((geos, lags - before.shape[1], channels)), before], axis=1)
    padded = np.concatenate([before, future, np.zeros((geos, lags, channels))], axis=1)
    length = horizon + lags
    lagged = np.stack([padded[:, lags - k : lags - k + length] for k in range(lags + 1)], axis=-1)
    return np.ascontiguousarray(np.moveaxis(lagged, 2, 0))
