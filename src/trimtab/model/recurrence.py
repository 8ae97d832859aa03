"""What the model leaves unexplained and comes back in the same weeks of every year.

A sale that no column names, a holiday nobody declared: yearly waves are too smooth for them, and channels whose spend
rose with them get the credit.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.intake.course import YEAR
from trimtab.model.peak import ROBUST
from trimtab.quantities import Array, Grain

FARTHEST = 3.0
"""Robust sds beyond which a residual counts no more, so that two strange weeks a year apart are no season."""
LEAST_REPEATED, LEAST_SURE = 0.25, 3.0
"""Correlation of the residuals with those a year earlier from which they are called recurring, and its least size in
sds of chance: without a season one panel in seven hundred gets there."""
FEWEST_PAIRS = 26
"""Periods known in two years running, below which nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """A pattern of the year that the fit lacks."""

    correlation: float
    """Of what is unexplained with the same a year earlier."""
    places: tuple[int, ...]
    """Periods of the panel's last year that stand out most, most first."""


def find_recurrence(residual: Array, persistence: float, grain: Grain) -> Recurrence | None:
    """The pattern, if what one period does not owe to the one before comes back a year later.

    residual: `[period]`, outcome minus fit, NaN where nothing was seen. persistence: AR(1) coefficient of the noise.
    """
    fresh = np.append(np.nan, residual[1:] - persistence * residual[:-1])
    spread = ROBUST * float(np.nanmedian(np.abs(fresh))) if np.isfinite(fresh).any() else 0.0
    year = YEAR[grain]
    if spread == 0 or len(fresh) <= year:
        return None
    tame = np.clip(fresh / spread, -FARTHEST, FARTHEST)
    now, then = tame[year:], tame[:-year]
    both = np.isfinite(now) & np.isfinite(then)
    if both.sum() < FEWEST_PAIRS:
        return None
    length = float(np.sqrt(np.sum(now[both] ** 2) * np.sum(then[both] ** 2)))
    correlation = float(now[both] @ then[both]) / length if length > 0 else 0.0
    if correlation < max(LEAST_REPEATED, LEAST_SURE / np.sqrt(both.sum())):
        return None
    shared = np.where(both, np.sign(now) * np.minimum(np.abs(now), np.abs(then)) * (now * then > 0), 0.0)[-year:]
    order = np.argsort(-np.abs(shared), kind="stable")
    places = tuple(int(k) + len(residual) - len(shared) for k in order if shared[k] != 0)
    return Recurrence(correlation=correlation, places=places)
