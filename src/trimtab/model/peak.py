"""Times of the year that stand out and come back: a yearly sale, a fair, the week a rival closes.

Yearly waves are too smooth for them, and where media ran high in the same weeks, media would be given the credit and a
forecast would expect no peak without them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trimtab.intake.course import YEAR
from trimtab.quantities import Array, Grain

EVENT_SCALE = 3.0
"""Prior sd of an event's effect in outcome sds; other controls, standardised, have 1."""
YEARLY_SCALE = 0.5
"""Prior sd, in outcome sds, of what one year's peak differs by from those of its place: a sixth of the peak's own.
Without it the difference of two peaks could only come from what was spent in them, and the few weeks that say least
about media would say most."""
STANDS_OUT = 3.5
"""Robust sds from the median of the quarter around. Source: Iglewicz & Hoaglin 1993, modified z-score."""
ROBUST = 1.4826
"""Sd of a Normal over its median absolute deviation."""
SMALLEST_REACH = 3
"""Periods on each side that a period is compared with, at least."""

Flags = NDArray[np.bool_]


def find_peaks(outcome: Array, grain: Grain) -> tuple[int, ...]:
    """Places in the year, counted from the first period, at which the outcome stands out year after year.

    Where a place was seen twice or more, it must have stood out the last time (or one period beside it) and before.
    Where it was seen once, it is expected again if at least half of the earlier peaks that could come back did.

    outcome: `[period]`, NaN where missing.
    """
    year, known = YEAR[grain], len(outcome)
    high, low = (_stand_out(sign * outcome, grain) for sign in (1.0, -1.0))
    chances, returns = 0, 0
    once: list[int] = []
    found: list[int] = []
    for stands in (high, low):
        near = _widen(stands)
        for place in range(min(year, known)):
            times = np.arange(place, known, year)
            if not stands[times].any():
                continue
            if len(times) == 1:
                once.append(place)
                continue
            before = near[times[:-1]].any()
            chances += int(before)
            if before and near[times[-1]]:
                returns += 1
                found.append(place)
    if chances and 2 * returns >= chances:
        found.extend(once)
    return tuple(sorted(set(found)))


def lay_peaks(places: tuple[int, ...], periods: int, grain: Grain) -> Array:
    """One column per place in the year, 1 where it comes round, `[period, place]`."""
    here = np.arange(periods) % YEAR[grain]
    return np.asarray(here[:, None] == np.array(places, dtype=int), dtype=float)


def lay_occasions(places: tuple[int, ...], known: int, periods: int, grain: Grain) -> Array:
    """One column for each time a peak came round in the first `known` periods, `[period, occasion]`."""
    came = np.flatnonzero(lay_peaks(places, known, grain).any(axis=1))
    return np.asarray(np.arange(periods)[:, None] == came, dtype=float)


def _stand_out(outcome: Array, grain: Grain) -> Flags:
    """Periods far above the median of those around."""
    reach = max(grain.periods_per_quarter // 2, SMALLEST_REACH)
    around = [outcome[max(t - reach, 0) : t + reach + 1] for t in range(len(outcome))]
    usual = np.array([np.median(some[np.isfinite(some)]) if np.isfinite(some).any() else np.nan for some in around])
    beside = outcome - usual
    spread = ROBUST * float(np.nanmedian(np.abs(beside)))
    return np.nan_to_num(beside) > STANDS_OUT * spread if spread > 0 else np.zeros(len(outcome), dtype=bool)


def _widen(flags: Flags) -> Flags:
    wider = flags.copy()
    wider[1:] |= flags[:-1]
    wider[:-1] |= flags[1:]
    return wider
