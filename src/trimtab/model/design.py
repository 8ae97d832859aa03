"""Everything the density needs that no parameter moves, as arrays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from trimtab.intake import Baseline, ControlRole, Panel
from trimtab.lift import Lift
from trimtab.lift.window import Mask, cells_read
from trimtab.model.almanac import Almanac, count_days_off
from trimtab.model.backend import Leaf
from trimtab.model.basis import (
    count_trend_shapes,
    drift_covariance,
    leading_shapes,
    season_shapes,
    walk_covariance,
)
from trimtab.model.comovement import Comovement, measure_comovement
from trimtab.model.form import Form
from trimtab.model.frequency import fill_frequency
from trimtab.model.parameters import Prior, choose_prior
from trimtab.model.peak import EVENT_SCALE
from trimtab.model.posterior import PriorKind
from trimtab.model.rows import LiftRows, lay_out_lifts
from trimtab.model.scale import Scale
from trimtab.quantities import Array, ChannelName, Grain

CARRY_WEEKS = 12
"""Horizon of carry-over."""
DRIFT_SHAPES = 8
HISTORY = 4
"""Periods whose mean stands for the exposure before the panel begins."""


class Design(NamedTuple):
    """Static arrays of one fit; a pytree, so that one compiled program serves every panel of the same shape."""

    outcome: Leaf
    """[geo, period], centred, model units; 0 where missing."""
    seen: Leaf
    """[geo, period], 1 where the outcome enters the likelihood."""
    calm: Leaf
    """[geo, period], precision of a cell's own noise relative to its geo's: 1, less where something wild happened."""
    calm_shock: Leaf
    """[shock], as `calm` for the shock common to all geos, one a period; empty where there is but one geo."""
    gap: Leaf
    """[geo, period], periods since the last one seen; 0 when there is none."""
    jumps: tuple[Leaf, Leaf, Leaf]
    """Geo, period and last period seen of the cells whose predecessor is missing, each `[cell]`."""
    noise: Leaf
    """[geo], relative noise sd."""
    lagged: Leaf
    """[channel, geo, period, lag], exposure in model units."""
    weight: Leaf
    """[geo, period], size × value: what turns a response into value."""
    frequency: Leaf
    """[frequent, geo, period, lag], how often those reached were; no leaf at all where no channel says."""
    silent: Leaf
    """[channel], 1 for a channel never exposed."""
    effect_unit: Leaf
    """[channel], value (model units) of an effect of one: the spend for ROI, the outcome's total value for a share."""
    level_sd: Leaf
    trend: Leaf
    """[period, shape], yearly sd one."""
    season: Leaf
    """[period, wave]."""
    controls: Leaf
    """[geo, period, control], standardised; where channels move together, the last is what they share."""
    drift: Leaf
    """[period, shape], yearly sd one."""
    prior: Prior
    lifts: LiftRows
    held: LiftRows
    """Experiments kept aside: read off each draw, never conditioned on."""

    @property
    def skips(self) -> bool:
        """Whether any geo has a cell missing between two seen; without, the code for it is not even compiled."""
        return len(self.jumps[0]) > 0


def lay_out(
    panel: Panel,
    lifts: tuple[Lift, ...],
    scale: Scale,
    almanac: Almanac,
    horizon: int,
    *,
    held: tuple[Lift, ...] = (),
    expected: Mapping[ChannelName, tuple[float, float]] | None = None,
) -> tuple[Design, Array, PriorKind]:
    """The design, the drift's shapes over the `horizon` periods ahead `[horizon + lags, shape]`, and the prior's kind.

    held: experiments kept aside; cells they were computed from leave the likelihood too, or they would be held against
    themselves. expected: as in `choose_prior`.
    """
    periods, per_year = len(panel.periods), panel.grain.periods_per_year
    lags = count_lags(panel.grain)
    kind, centre, spread = choose_prior(panel, scale, expected)
    trend, season, controls = lay_baseline(panel, scale, almanac)
    shared = find_shared_moves(panel, trend, season, controls)
    if shared is not None:
        column = np.broadcast_to(shared.shared[None, :, None], (*controls.shape[:2], 1))
        controls = np.concatenate([controls, column], axis=-1)
    drift = leading_shapes(drift_covariance(periods + horizon + lags, per_year), DRIFT_SHAPES)
    seen = np.isfinite(panel.outcome) & ~cells_read(panel, (*lifts, *held))
    gap, jumps = _look_back(seen)
    value = panel.value_per_outcome if panel.value_per_outcome is not None else np.ones_like(panel.outcome)
    weight = scale.size[:, None] * value
    exposure = panel.exposure / scale.size[:, None, None] / scale.exposure
    filled = fill_frequency(panel) if Form.of(panel).frequent else None
    rows, aside = (
        lay_out_lifts(panel, some, scale, drift[:periods], exposure, frequency=filled, lags=lags, history=HISTORY)
        for some in (lifts, held)
    )
    design = Design(
        outcome=np.where(seen, (panel.outcome / scale.size[:, None] - scale.centre[:, None]) / scale.outcome, 0.0),
        seen=seen.astype(float),
        calm=np.ones(seen.shape),
        calm_shock=np.ones(seen.shape[1] * (len(panel.geos) > 1)),
        gap=gap,
        jumps=jumps,
        noise=scale.noise,
        lagged=lag(exposure, lags, HISTORY),
        weight=weight,
        frequency=_lag_frequency(panel, lags),
        silent=np.array(scale.silent, dtype=float),
        effect_unit=_effect_unit(panel, kind, weight, scale),
        level_sd=np.asarray(1.0 + np.max(np.abs(scale.centre)) / scale.outcome),
        trend=trend,
        season=season,
        controls=controls,
        drift=drift[:periods],
        prior=Prior(
            effect_centre=centre,
            effect_spread=spread,
            week=np.asarray(weeks_per_period(panel.grain)),
            lift_freedom=np.array([np.inf if f.degrees_of_freedom is None else f.degrees_of_freedom for f in lifts]),
            form=Form.of(panel),
        ),
        lifts=rows,
        held=aside,
    )
    return design, drift[periods:], kind


def lay_baseline(panel: Panel, scale: Scale, almanac: Almanac) -> tuple[Array, Array, Array]:
    """Columns of trend `[period, shape]`, season `[period, wave]` and controls `[geo, period, control]`."""
    periods, per_year = len(panel.periods), panel.grain.periods_per_year
    return (
        leading_shapes(walk_covariance(periods, per_year), count_trend_shapes(periods, per_year)),
        season_shapes(panel.periods, panel.grain, almanac.season),
        standardise(panel, scale, count_days_off(panel, almanac), panel.control_values),
    )


def find_shared_moves(panel: Panel, trend: Array, season: Array, controls: Array) -> Comovement | None:
    """What moves the channels together beyond the baseline's own columns, if anything does."""
    level = np.ones((len(panel.periods), 1))
    columns = np.concatenate([level, trend, season, controls.mean(axis=0)], axis=1)
    found = measure_comovement(panel.exposure.sum(axis=0), columns)
    return found if found is not None and found.is_found else None


def weeks_per_period(grain: Grain) -> float:
    """Length of a period in weeks."""
    return Grain.WEEK.periods_per_year / grain.periods_per_year


def count_lags(grain: Grain) -> int:
    """Carry-over horizon in periods."""
    return max(round(CARRY_WEEKS / weeks_per_period(grain)), 2)


def lag(exposure: Array, lags: int, history: int) -> Array:
    """`[geo, period, channel]` to `[channel, geo, period, lag]`; earlier, the mean of the first `history` periods."""
    before = np.repeat(exposure[:, :history].mean(axis=1, keepdims=True), lags, axis=1)
    padded = np.concatenate([before, exposure], axis=1)
    periods = exposure.shape[1]
    lagged = np.stack([padded[:, lags - k : lags - k + periods] for k in range(lags + 1)], axis=-1)
    return np.ascontiguousarray(np.moveaxis(lagged, 2, 0))


def _lag_frequency(panel: Panel, lags: int) -> Leaf:
    """`[frequent, geo, period, lag]`; no leaf where no channel says, so that the usual program stays as it is."""
    places = Form.of(panel).frequent
    return lag(fill_frequency(panel), lags, HISTORY)[np.array(places)] if places else ()


def _look_back(seen: Mask) -> tuple[Array, tuple[Leaf, Leaf, Leaf]]:
    index = np.arange(seen.shape[1])
    last = np.maximum.accumulate(np.where(seen, index, -1), axis=1)
    before = np.concatenate([np.full((seen.shape[0], 1), -1), last[:, :-1]], axis=1)
    gap = np.where(before >= 0, index - before, 0)
    geo, period = np.nonzero((gap > 1) & seen)
    return gap.astype(float), (geo, period, before[geo, period])


def _effect_unit(panel: Panel, kind: PriorKind, weight: Array, scale: Scale) -> Array:
    total_value = np.nansum(panel.outcome * weight / scale.size[:, None])
    unit = np.full(len(panel.channels), total_value)
    if kind is PriorKind.RETURN_ON_INVESTMENT:
        spend = panel.spend.sum(axis=(0, 1))
        pilot = (
            scale.exposure * np.array(scale.silent) / scale.exposure_per_money * scale.size.sum() * len(panel.periods)
        )
        paid = np.array([c.spend_column is not None for c in panel.channels])
        unit = np.where(paid, spend + pilot, unit)
    return np.asarray(unit / scale.outcome)


TREATMENT_SHARE = 0.1
"""Prior sd of what a treatment brings as a share of the outcome, either sign. Source: Meridian's default Normal(0, 0.1)
of the contribution of non-media treatments."""


def standardise(panel: Panel, scale: Scale, days_off: Array, values: Array) -> Array:
    """Columns of the baseline, `[geo, period, control]`: the calendar's as they are, then the standardised controls.

    They are counted in units of their own movement in the panel; one that never moved has taught nothing and stays at
    nought. A treatment is counted from its own baseline, in units that bring TREATMENT_SHARE of the panel's outcome.
    days_off: `[period, column]`. values: `[geo, period, control]`, of the panel's periods or of any others.
    """
    columns = [np.repeat(days_off[None], len(panel.geos), axis=0)]
    for k, control in enumerate(panel.controls):
        known = panel.control_values[..., k]
        if control.baseline is not None:
            middle, reach = _find_unit(known, control.baseline, scale)
        elif control.role is ControlRole.EVENT:
            middle, reach = 0.0, float(np.abs(known).max()) / EVENT_SCALE
        else:
            middle, reach = float(known.mean()), float(known.std())
        moved = values[..., k] - middle
        columns.append((moved / reach if abs(reach) > 1e-12 else np.zeros_like(moved))[..., None])
    return np.concatenate(columns, axis=-1)


def _find_unit(known: Array, baseline: Baseline, scale: Scale) -> tuple[float, float]:
    """Where a treatment does nothing, and the movement that on average brings TREATMENT_SHARE of the outcome."""
    middle = float(known.min() if baseline is Baseline.LOWEST else known.max())
    moved = float(np.average(known.mean(axis=1), weights=scale.size)) - middle
    outcome = float(np.average(scale.centre, weights=scale.size)) / scale.outcome
    return middle, moved / (TREATMENT_SHARE * outcome)
