"""What one channel brings in each region for any spend there: plain arithmetic on the draws, without a compiler."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from trimtab.intake import Panel
from trimtab.model.carryover import NOTHING, weigh_lags
from trimtab.model.frequency import find_typical_frequency
from trimtab.model.outlook import Outlook
from trimtab.quantities import Array

Answer = Callable[[Array], Array]
"""Outcome `[draw, geo]` that spend `[geo, period]` right after the panel brings beyond none, tail included."""


def answer_channel(outlook: Outlook, panel: Panel, channel: int, lags: int, after: Array | None = None) -> Answer:
    """How a channel answers to money, or to exposure where it takes none, outcome units.

    Carry-over from before the panel's end is in the state it starts from. Effectiveness drifts as forecast, and stays
    as it is last forecast. lags: of carry-over, periods. after: spend `[geo, period]` that goes on again and again once
    the spend in question is over, and until all of it has arrived; without it nothing more is spent, and what comes
    late meets nothing it has to share the curve with.
    """
    scale = outlook.scale
    paid = panel.channels[channel].spend_column is not None
    kind = outlook.carry_over[channel]
    weights = weigh_lags(kind, outlook.retention[:, channel], outlook.delay[:, channel], lags)
    unit = scale.size[:, None] * scale.exposure[channel]
    past = panel.exposure[:, -lags:, channel] / unit
    past = np.concatenate([np.zeros((len(past), lags - past.shape[1])), past], axis=1)
    rate = (scale.exposure_per_money[channel] if paid else 1.0) / unit
    half, slope = outlook.half_saturation[:, channel, None, None], outlook.slope[:, channel, None, None]
    frequent = channel in outlook.frequent
    often = find_typical_frequency(panel, panel.grain.periods_per_quarter)[channel]
    bent = _bend(np.full_like(half, often), half, slope) if frequent else 1.0

    tail = np.zeros((len(past), lags)) if after is None else after[:, np.arange(lags) % after.shape[1]] * rate

    def respond(spend: Array) -> Array:
        """[draw, geo, period and tail]."""
        path = np.concatenate([past, spend * rate, tail], axis=1)
        windows = np.lib.stride_tricks.sliding_window_view(path, lags + 1, axis=1)[..., ::-1]
        felt = np.einsum("gtl,dl->dgt", windows, weights)
        return felt * bent if frequent else _bend(felt, half, slope)

    def answer(spend: Array) -> Array:
        length = spend.shape[1] + lags
        drift = outlook.drift[..., channel]
        ahead = drift[:, np.minimum(np.arange(length), drift.shape[1] - 1)]
        effect = outlook.beta[:, channel, None, None] * (outlook.deviation[:, :, channel, None] + ahead[:, None])
        gain = respond(spend) - respond(np.zeros_like(spend))
        return np.asarray(scale.outcome * scale.size * (effect * gain).sum(axis=2))

    return answer


def _bend(felt: Array, half: Array, slope: Array) -> Array:
    """Hill curve; nothing for nothing, as the model has it."""
    ratio = felt / half
    power = np.maximum(ratio, NOTHING) ** slope
    return np.asarray(np.where(ratio > NOTHING, power / (1 + power), 0.0))
