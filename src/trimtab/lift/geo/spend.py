"""What the test changed in spend, and what a unit of money brought: a ratio of two estimates, with an honest set."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.lift.effect import Effect
from trimtab.lift.geo.noise import spread_mean
from trimtab.lift.memory import estimate_memory
from trimtab.lift.student import quantile
from trimtab.lift.window import Mask
from trimtab.quantities import LEVEL, Array, Interval


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dose:
    """Spend in the treated geos against what it would have been."""

    change: Effect
    """Over the test window, money."""
    usual: float
    """What it would have been over the window, money."""
    gap: Array
    """[period] before the test, spend less what the other geos' spend says, money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendReturn:
    """Incremental outcome per unit of money changed."""

    interval: Interval | None
    """With its Fieller limits; None where the change in spend may be nought, for then no return can be excluded."""
    estimate: float
    """Outcome units per unit of money."""

    @property
    def is_bounded(self) -> bool:
        """Whether limits can be given at all."""
        return self.interval is not None


def measure_dose(spend: Array, treated: Mask, donors: Mask, *, before: int, tested: int) -> Dose:
    """The change in spend over the test, against the treated's own spend before, going on as the other geos' did.

    Usual spend[t] = own mean before * others[t] / others' mean before, all others taken together, so that it matters
    little how a team shares its money out; where the others spent nothing before, own mean + others[t] per geo.

    Args:
        spend: [geo, period], money.
        treated: [geo].
        donors: [geo]; without any, usual is the mean before.
        before: Periods before the test.
        tested: Periods of the test.
    """
    until = before + tested
    own, others = spend[treated, :until].sum(axis=0), spend[donors, :until].sum(axis=0)
    level = float(own[:before].mean())
    if others[:before].sum() > 0:
        usual = level * others / others[:before].mean()
    else:
        usual = level + others * int(treated.sum()) / max(int(donors.sum()), 1)
    gap = own - usual
    centred = gap[:before] - gap[:before].mean()
    change = float(gap[before:].mean() - gap[:before].mean()) * tested
    error = tested * _find_error(centred, tested)
    effect = Effect(estimate=change, standard_error=error, degrees_of_freedom=max(before - 2.0, 1.0))
    return Dose(change=effect, usual=float(own[before:].sum()) - change, gap=centred)


def _find_error(gap: Array, window: int) -> float:
    """Standard error of the mean of a window after this gap, `[period]`; nought where it never moved."""
    squares = float(gap @ gap)
    if squares == 0:
        return 0.0
    memory = estimate_memory(float(gap[1:] @ gap[:-1]), squares, len(gap))
    return float(np.sqrt(squares / max(len(gap) - 2, 1) * spread_mean(memory, window, len(gap))))


def divide(effect: Effect, change: Effect, correlation: float, level: float = LEVEL) -> SpendReturn:
    """Return per unit of money, with every ratio R that effect - R * change cannot be told from nought at.

    (E - R S)^2 <= q^2 (v_E - 2 R c + R^2 v_S) is a quadratic in R; its set is an interval exactly where the interval of
    S leaves nought out. Source: Fieller, Journal of the Royal Statistical Society B, 1954.
    """
    q = float(quantile((1 + level) / 2, effect.degrees_of_freedom))
    e, s = effect.estimate, change.estimate
    covariance = correlation * effect.standard_error * change.standard_error
    square = s**2 - (q * change.standard_error) ** 2
    estimate = e / s if s else float("nan")
    if square <= 0:
        return SpendReturn(interval=None, estimate=estimate)
    half = e * s - q**2 * covariance
    rest = half**2 - square * (e**2 - (q * effect.standard_error) ** 2)
    reach = float(np.sqrt(max(rest, 0.0)))
    interval = Interval(mean=estimate, low=(half - reach) / square, high=(half + reach) / square)
    return SpendReturn(interval=interval, estimate=estimate)
