"""What a test would be able to tell, in closed form: nothing is fitted again for an effect that is only imagined.

An effect e raises the treated's outcome in the window by a share e and leaves weights and errors as they are, so the
read-out moves by e times the treated's level there.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.lift.geo.contrast import contrast, lay_pool, scale_penalty
from trimtab.lift.geo.gate import SHORTEST
from trimtab.lift.geo.noise import measure_gap, measure_noise, spread_mean
from trimtab.lift.geo.origin import list_origins
from trimtab.lift.geo.placebo import draw_sets
from trimtab.lift.geo.reading import Reading, read_window
from trimtab.lift.student import chance_below, quantile, spread
from trimtab.lift.window import Mask
from trimtab.quantities import LEVEL, Array

MOST_WINDOWS = 6
"""Windows of the past in which a planned test is read out in full."""
LATER = 0.5
"""Share of the history these windows leave before them, so that they are read much as the test will be."""
STRENGTH = 0.3
"""Of the ridge while candidates are compared, where choosing it for each would cost more than it tells."""

_nodes, _weights = np.polynomial.hermite_e.hermegauss(9)
STEPS: Array = _nodes
CHANCES: Array = _weights / _weights.sum()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What many candidate tests would have read in windows of the past, where nothing was tested."""

    gap: Array
    """[window, candidate], shares of the candidate's volume."""
    error: Array
    """[window, candidate], before inflation."""
    level: Array
    """[window, candidate], outcome in the window in units of the volume before it: what an effect is a share of."""
    before: tuple[int, ...]
    """[window], periods before each, the earliest window first."""

    @property
    def error_of_share(self) -> Array:
        """[candidate], error of an effect told as a share of the outcome, times what the candidate missed by; or 1."""
        spreads = spread(np.array(self.before) - 2)[:, None]
        times = np.maximum(1.0, np.sqrt(((self.gap / self.error / spreads) ** 2).mean(axis=0)))
        return np.asarray((self.error / self.level).mean(axis=0) * times)


def rehearse(outcome: Array, treated: Mask, *, window: int, windows: int) -> Rehearsal:
    """Read every candidate in the last windows of history, side by side and back from its end.

    Args:
        outcome: [geo, period], none missing.
        treated: [candidate, geo].
        window: Periods of the planned read-out, its cool-down included.
        windows: How many; the first needs `SHORTEST` periods before it.
    """
    periods = outcome.shape[-1]
    starts = tuple(periods - window * k for k in range(windows, 0, -1))
    assert starts[0] >= SHORTEST, "the earliest window has hardly any history"
    everything = np.ones(outcome.shape[-2], dtype=bool)
    pools = [lay_pool(outcome, everything, start, window) for start in starts]
    found = [contrast(pool, treated, scale_penalty(pool, np.array([STRENGTH])))[..., 0, :, :] for pool in pools]
    read = [measure_gap(pool, one) for pool, one in zip(pools, found, strict=True)]
    came = [outcome[..., start : start + window].mean(axis=-1) @ treated.T for start in starts]
    volume = [pool.volume @ treated.T for pool in pools]
    return Rehearsal(
        gap=np.stack([gap for gap, _ in read]),
        error=np.stack([error for _, error in read]),
        level=np.stack(came) / np.stack(volume),
        before=starts,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outlook:
    """What the read-out of one planned test will be like, from windows of the past read by the very same rules."""

    gap: Array
    """[window], what was read where nothing was tested, shares of the treated's volume."""
    error: Array
    """[window], inflated, in the same shares, as it would have been with all of the history before it."""
    freedom: Array
    """[window], degrees of freedom."""
    level: Array
    """[window], outcome in the window in units of the volume before it."""
    scatter: float
    """Sd of read-outs without any effect, in such errors, from placebos. Below 1 where errors are careful."""
    doubt: float
    """Sd of the log of the error to come, beyond what the windows show: it is known from so many periods and geos."""
    readings: tuple[Reading, ...]
    """[window], the read-outs themselves."""

    @property
    def error_of_share(self) -> float:
        """Typical error of an effect told as a share of the outcome."""
        return float((self.error / self.level).mean())


def foresee(outcome: Array, treated: Mask, donors: Mask, *, window: int) -> Outlook | None:
    """Read a planned test out in windows of the past; None where the history holds none.

    Errors are those of the windows, as if all of the history had lain before them:

        error[w] = inflation[w] * error[w] * sqrt(V(window, all) / V(window, before[w]))

    with V the variance of a mean over the window less the mean before it (`spread_mean`).

    Args:
        outcome: [geo, period], none missing; what no search has looked at, or the promise is the winner's luck.
        treated: [geo].
        donors: [geo], none of them treated.
        window: Periods of the planned read-out, its cool-down included.
    """
    periods = outcome.shape[-1]
    first = max(SHORTEST, window, int(np.ceil(LATER * periods)))
    if first + window > periods:
        first = max(SHORTEST, window)
    if first + window > periods:
        return None
    starts = np.unique(np.linspace(first, periods - window, MOST_WINDOWS).round().astype(int)).tolist()
    size = int(treated.sum())
    readings = []
    for start in starts:
        sets = draw_sets(outcome[:, :start].mean(axis=1), donors, size)
        readings.append(read_window(outcome[:, : start + window], treated, sets, donors, before=start, window=window))
    found = [_look_up(reading, periods) for reading in readings]
    levels = [
        outcome[treated, start : start + window].sum(axis=0).mean() / outcome[treated, :start].sum(axis=0).mean()
        for start in starts
    ]
    distinct = float(np.mean([reading.inflation.distinct for reading in readings]))
    return Outlook(
        gap=np.array([float(reading.gap[0]) for reading in readings]),
        error=np.array([error for error, _, _ in found]),
        freedom=np.array([freedom for _, freedom, _ in found]),
        level=np.array(levels),
        scatter=float(np.sqrt(np.mean([square for _, _, square in found]))),
        doubt=float(np.sqrt(0.5 / max(periods - 2, 1) + 0.5 / distinct)),
        readings=tuple(readings),
    )


def _look_up(reading: Reading, periods: int) -> tuple[float, float, float]:
    """Error and freedom of a window's read-out with `periods` before it, and mean square of its placebos."""
    before, window = reading.pool.before, reading.pool.window
    inflation, factor = reading.inflation, float(reading.inflation.factor)
    _, memory = measure_noise(reading.pool, reading.contrast)
    longer = float(np.sqrt(spread_mean(memory[0], window, periods) / spread_mean(memory[0], window, before)))
    origins, length = list_origins(periods, window)
    known = float(inflation.distinct) + (periods - origins[0]) / length
    scarcity = 1 / max(periods - 2, 1) + (factor**2 - 1) ** 2 / known
    statistic = reading.gap[1:] / (reading.error[1:] * factor)
    square = float((statistic**2).mean() / spread(before - 2) ** 2)
    return float(reading.error[0]) * factor * longer, min(factor**4 / scarcity, periods - 2.0), square


def foretell_power(outlook: Outlook, effect: Array | float, *, alpha: float = 1 - LEVEL) -> Array:
    """[...], probability that an effect `[...]`, a share of the outcome, is told from nought.

    With z the log error's surprise, integrated out, and Phi the Normal's distribution function,

        x = effect * level / (error * exp(doubt * z)),   P = Phi((x - q) / scatter) + Phi((-x - q) / scatter),

    q the quantile of the read-out's own t, averaged over windows.
    """
    size = _measure_in_errors(outlook, effect)
    reach = quantile(1 - alpha / 2, outlook.freedom)
    found = _pass(size, reach, outlook) + _pass(-size, reach, outlook)
    return np.asarray(found.mean(axis=-1) @ CHANCES)


def foretell_safety(outlook: Outlook, margin: Array | float, *, alpha: float = 1 - LEVEL) -> Array:
    """[...], probability that a loss of more than `margin` is ruled out when the truth is no loss at all.

    It is ruled out where the end of the two-sided range lies within the margin: one-sided at alpha / 2.
    """
    reach = quantile(1 - alpha / 2, outlook.freedom)
    return np.asarray(_pass(_measure_in_errors(outlook, margin), reach, outlook).mean(axis=-1) @ CHANCES)


def find_detectable(outlook: Outlook, *, power: float, alpha: float = 1 - LEVEL, safety: bool = False) -> float:
    """The smallest effect, a share of the outcome, that is found with this probability: the planning MDE.

    safety: instead, the smallest loss that is ruled out with this probability where there is none.
    """
    foretell = foretell_safety if safety else foretell_power
    low, high = 0.0, outlook.error_of_share
    while float(foretell(outlook, high, alpha=alpha)) < power:
        low, high = high, 2 * high
    for _ in range(50):
        middle = (low + high) / 2
        if float(foretell(outlook, middle, alpha=alpha)) < power:
            low = middle
        else:
            high = middle
    return high


def _measure_in_errors(outlook: Outlook, effect: Array | float) -> Array:
    """[..., step, window], an effect in errors of the read-out, at every surprise in its error."""
    sizes = np.asarray(effect, dtype=float)[..., None, None] * outlook.level / outlook.error
    return np.asarray(sizes * np.exp(-outlook.doubt * STEPS)[:, None])


def _pass(size: Array, reach: Array, outlook: Outlook) -> Array:
    return chance_below((size - reach) / outlook.scatter, np.inf)
