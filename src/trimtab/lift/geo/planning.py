"""What a test would be able to tell, in closed form: nothing is fitted again for an effect that is only imagined.

An effect e raises the treated's outcome in the window by a share e and leaves weights and errors as they are, so the
read-out moves by e times the treated's level there. Leading axes are free; the last is `candidate`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.lift.geo.contrast import Mask, contrast, lay_pool, scale_penalty
from trimtab.lift.geo.noise import measure_gap
from trimtab.lift.student import chance_below, quantile, spread
from trimtab.quantities import Array


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rehearsal:
    """What candidate tests would have read in windows of the past, where nothing was tested."""

    gap: Array
    """[window, candidate], shares of the candidate's volume."""
    error: Array
    """[window, candidate], before inflation."""
    level: Array
    """[window, candidate], outcome in the window in units of the volume before it: what an effect is a share of."""
    volume: Array
    """[window, candidate], outcome per period before the window."""
    before: tuple[int, ...]
    """[window], periods before each, the earliest window first."""


def rehearse(outcome: Array, treated: Mask, *, window: int, windows: int, strength: float) -> Rehearsal:
    """Read every candidate in the last windows of history, side by side and back from its end.

    Args:
        outcome: [geo, period], none missing.
        treated: [candidate, geo].
        window: Periods of the planned read-out, its cool-down included.
        windows: How many; each needs a history of its own before it.
        strength: Of the ridge.
    """
    periods = outcome.shape[-1]
    starts = tuple(periods - window * k for k in range(windows, 0, -1))
    assert starts[0] >= 8, "the earliest window has hardly any history"
    everything = np.ones(outcome.shape[-2], dtype=bool)
    pools = [lay_pool(outcome, everything, start, window) for start in starts]
    found = [contrast(pool, treated, scale_penalty(pool, np.array([strength])))[..., 0, :, :] for pool in pools]
    read = [measure_gap(pool, one) for pool, one in zip(pools, found, strict=True)]
    during = [outcome[..., start : start + window].mean(axis=-1) for start in starts]
    volume = np.stack([(treated * pool.volume[..., None, :]).sum(axis=-1) for pool in pools])
    came = np.stack([(treated * level[..., None, :]).sum(axis=-1) for level in during])
    return Rehearsal(
        gap=np.stack([gap for gap, _ in read]),
        error=np.stack([error for _, error in read]),
        level=came / volume,
        volume=volume,
        before=starts,
    )


def inflation_of(trial: Rehearsal, windows: NDArray[np.intp] | slice = slice(None)) -> Array:
    """[candidate], what the error must be multiplied by: root mean square of gap over error in these windows, or 1."""
    spreads = spread(np.array(trial.before)[windows] - 2)
    statistic = trial.gap[windows] / trial.error[windows] / spreads[:, None]
    return np.asarray(np.maximum(1.0, np.sqrt((statistic**2).mean(axis=0))))


def detect(
    trial: Rehearsal,
    *,
    alpha: float,
    power: float,
    factor: Array | float | None = None,
    windows: NDArray[np.intp] | slice = slice(None),
) -> Array:
    """[candidate], the smallest effect, as a share of the outcome, that is found with this probability.

    (t(1 - alpha/2) + t(power)) * factor * error / level, averaged over windows. Give it windows that
    did not choose the candidate, or the winner's luck is promised to the reader.

    factor: [candidate], of the error; None: `inflation_of` the same windows.
    """
    times = inflation_of(trial, windows) if factor is None else factor
    freedom = np.array(trial.before, dtype=float)[windows, None] - 2
    reach = quantile(1 - alpha / 2, freedom) + quantile(power, freedom)
    return np.asarray((reach * times * trial.error[windows] / trial.level[windows]).mean(axis=0))


def foretell_power(
    trial: Rehearsal,
    effect: Array,
    *,
    alpha: float,
    factor: Array | float | None = None,
    windows: NDArray[np.intp] | slice = slice(None),
) -> Array:
    """[..., candidate], probability that an effect `[...]`, a share of the outcome, is found; averaged over windows."""
    times = inflation_of(trial, windows) if factor is None else factor
    freedom = np.array(trial.before, dtype=float)[windows, None] - 2
    size = np.asarray(effect)[..., None, None] * trial.level[windows] / (times * trial.error[windows])
    reach = quantile(1 - alpha / 2, freedom)
    found = chance_below(size - reach, freedom) + chance_below(-size - reach, freedom)
    return np.asarray(found.mean(axis=-2))
