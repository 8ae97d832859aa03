"""The units the model works in; fixed at the first fit and handed to every refresh."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from trimtab.intake import Panel
from trimtab.quantities import Array

PILOT_SHARE = 0.05
"""Spend, as a share of all media spend, at which the prior of a channel without history is placed: a usual pilot's."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scale:
    """Divisors between natural and model units."""

    size: Array
    """[geo], relative size, mean 1: population, or mean outcome where no population is given."""
    centre: Array
    """[geo], mean outcome per size."""
    outcome: float
    """Outcome per size of one model unit: sd within geos."""
    exposure: Array
    """[channel], exposure per size of one model unit: median of the non-zero cells."""
    noise: Array
    """[geo], noise sd relative to the average geo."""
    silent: tuple[bool, ...]
    """Per channel: never exposed in this panel."""
    exposure_per_money: Array
    """[channel], exposure one unit of money buys; of the latest spending quarter, ones for organic channels."""


def fix_scale(panel: Panel) -> Scale:
    """Read the scale off a panel."""
    size = _relative_size(panel)
    per_size = panel.outcome / size[:, None]
    centre = np.nanmean(per_size, axis=1)
    spread = float(np.sqrt(np.nanmean((per_size - centre[:, None]) ** 2)))
    exposure_per_size = panel.exposure / size[:, None, None]
    rates = _exposure_per_money(panel)
    total_spend_per_cell = panel.spend.sum() / (size.sum() * panel.spend.shape[1])
    exposure = np.empty(len(panel.channels))
    silent = []
    for c in range(len(panel.channels)):
        active = exposure_per_size[..., c][exposure_per_size[..., c] > 0]
        silent.append(active.size == 0)
        exposure[c] = np.median(active) if active.size else max(PILOT_SHARE * total_spend_per_cell, 1e-9) * rates[c]
    noise = _relative_noise(per_size - centre[:, None], exposure_per_size / exposure, panel.control_values)
    return Scale(
        size=size,
        centre=centre,
        outcome=spread,
        exposure=exposure,
        noise=noise,
        silent=tuple(silent),
        exposure_per_money=rates,
    )


def carry_scale(before: Scale, now: Scale) -> Scale:
    """The units of an earlier fit of the same geos and channels, so that new data does not move them.

    What describes the data rather than the units is today's: the noise between geos, what money buys, which channels
    were never on. A channel that was silent then gets its unit now.
    """
    silent_then = np.array(before.silent, dtype=bool)
    return replace(
        now,
        size=before.size,
        centre=before.centre,
        outcome=before.outcome,
        exposure=np.where(silent_then, now.exposure, before.exposure),
    )


def _relative_size(panel: Panel) -> Array:
    raw = panel.population if panel.population is not None else np.nanmean(np.abs(panel.outcome), axis=1)
    raw = np.maximum(raw, 1e-9 * raw.max())
    return np.asarray(raw / raw.mean(), dtype=float)


def _exposure_per_money(panel: Panel) -> Array:
    """Latest rate: of the last quarter with spend, so that a price change shows; one where nothing was ever spent."""
    rates = np.ones(len(panel.channels))
    quarter = panel.grain.periods_per_quarter
    for c in range(len(panel.channels)):
        spend, exposure = panel.spend[..., c].sum(axis=0), panel.exposure[..., c].sum(axis=0)
        spent = np.flatnonzero(spend > 0)
        if spent.size:
            last = slice(max(spent[-1] + 1 - quarter, 0), spent[-1] + 1)
            rates[c] = exposure[last].sum() / spend[last].sum()
    return np.where(rates > 0, rates, 1.0)


def _relative_noise(outcome: Array, exposure: Array, controls: Array) -> Array:
    """Residual sd per geo of a rough regression, relative to their root mean square; ones for one geo.

    Held fixed in the fit: with dozens of periods per geo its own error hardly moves any other estimate.
    """
    geos, periods = outcome.shape
    if geos == 1:
        return np.ones(1)
    time = np.linspace(-1, 1, periods)
    spread = np.empty(geos)
    common = np.nanmean(outcome, axis=0)
    for g in range(geos):
        columns = np.column_stack([np.ones(periods), time, common, exposure[g], controls[g]])
        seen = np.isfinite(outcome[g])
        fitted = columns[seen] @ np.linalg.lstsq(columns[seen], outcome[g][seen], rcond=None)[0]
        freedom = max(int(seen.sum()) - np.linalg.matrix_rank(columns[seen]), 1)
        spread[g] = np.sqrt(np.sum((outcome[g][seen] - fitted) ** 2) / freedom)
    average = np.sqrt(np.mean(spread**2))
    return np.asarray(np.clip(spread / average, 0.1, 10.0)) if average > 0 else np.ones(geos)
