"""How large a first test of a new channel should be, from what knowing would be worth."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from trimtab.quantities import HALF_WIDTH, Array, Interval
from trimtab.verdict.probe import sum_variance

STEPS = 200
"""Sizes tried between nothing and the ceiling."""
STEADIEST = 0.95
"""Most that a period's noise is taken to be like the one before: more could not be told from a trend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """What the team's own figures say about a channel it has never used."""

    currency: str | None
    money: float
    """Media money over the horizon, all channels."""
    ceiling: float
    """The most a pilot may cost without evidence, money."""
    returns: tuple[Interval, ...] = ()
    """Gross profit the next unit of money brings, of each channel in use; empty where outcomes have no value."""
    amounts: tuple[float, ...] = ()
    """Money over the horizon of each of these channels."""
    hurdle: float = 1.0
    """Gross profit one unit of money must bring."""
    noise: float | None = None
    """Standard deviation of gross profit over one horizon that nothing explains, money; None: unknown."""
    review: int | None = None
    """The recorded review all this comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilot:
    """A first test with a cap. Never more than the cap, whatever it shows."""

    cap: float
    """Most media money it may cost, over one horizon."""
    worth: float | None
    """What knowing its result is worth over the horizon after it, money; None where it could not be computed."""
    cost: float | None
    """What it is expected to lose, money; below 0: to earn."""
    chance: float | None
    """Probability that the channel returns its hurdle."""


def size_pilot(fit: float, footing: Footing) -> Pilot | None:
    """The size at which what a pilot teaches is worth most more than it costs; None where none is worth its cost.

    A channel nobody here has used is taken for one more of those in use, and a channel that fits half for half as
    good. Its return θ, gross profit per money, is normal with

        m = fit × mean of the returns,   τ² = their variance between channels + the mean of their own variances
             (with one channel in use the square of its return stands for the variance between channels)

    A pilot of size c reads θ with a standard error s(c) = √2 × noise / c: the horizon with it against one without. If
    it reads above the hurdle h, as much money as a usual channel has (S, the median) moves there. So

        worth(c) = S × (ρ φ(z) + (m − h) Φ(z)) − S × max(m − h, 0),   ρ = τ² / √(τ² + s²),   z = (m − h) / ρ
        cost(c)  = c × (h − m)

    and the cap is the c up to the ceiling for which worth − cost is largest; under a ceiling of 0 there is none.

    Args:
        fit: Of the channel to the brand, 0..1.
        footing: The team's own figures. Without returns or noise the ceiling is the cap, and nothing is said of worth.

    Source: Raiffa and Schlaifer 1961, Applied Statistical Decision Theory: expected value of sample information for a
    normal mean. Laws: never above the ceiling; without noise a smaller pilot is as good.
    """
    if footing.ceiling <= 0:
        return None
    if not footing.returns or footing.noise is None:
        return Pilot(cap=footing.ceiling, worth=None, cost=None, chance=None)
    mean, spread = _foresee(fit, footing.returns)
    stake = float(np.median(footing.amounts)) if footing.amounts else footing.money
    sizes = np.linspace(0.0, footing.ceiling, STEPS + 1)[1:]
    worths = [_value(mean - footing.hurdle, spread, math.sqrt(2) * footing.noise / size, stake) for size in sizes]
    costs = [float(size) * (footing.hurdle - mean) for size in sizes]
    best = int(np.argmax(np.array(worths) - np.array(costs)))
    if worths[best] <= costs[best]:
        return None
    return Pilot(
        cap=float(sizes[best]),
        worth=worths[best],
        cost=costs[best],
        chance=_below((mean - footing.hurdle) / spread),
    )


def sum_noise(unexplained: Array, periods: int) -> float:
    """Standard deviation of the sum of so many periods of what a fit leaves unexplained, `[period]`, in its unit.

    Periods in a row are alike: sqrt(n + 2 sum over k of (n − k) ρ^k) times one period's, ρ the correlation of what is
    left with what was left the period before. NaN counts for nothing.
    """
    left = unexplained - np.nanmean(unexplained)
    variance = float(np.nanmean(left**2))
    likeness = float(np.nanmean(left[1:] * left[:-1])) / variance if variance > 0 and len(left) > 1 else 0.0
    return math.sqrt(variance * sum_variance(periods, min(max(likeness, 0.0), STEADIEST)))


def _foresee(fit: float, returns: Sequence[Interval]) -> tuple[float, float]:
    """Mean and standard deviation of the return of a channel like those in use."""
    means = np.array([interval.mean for interval in returns])
    errors = np.array([(interval.high - interval.low) / (2 * HALF_WIDTH) for interval in returns])
    between = float(means.var(ddof=1)) if len(means) > 1 else float(means[0]) ** 2
    return fit * float(means.mean()), max(math.sqrt(between + float((errors**2).mean())), 1e-9)


def _value(lead: float, spread: float, error: float, stake: float) -> float:
    """What a reading with this error is worth, where the channel leads its hurdle by so much on average."""
    told = spread**2 / math.sqrt(spread**2 + error**2)
    z = lead / told
    density = math.exp(-(z**2) / 2) / math.sqrt(2 * math.pi)
    return stake * (told * density + lead * _below(z) - max(lead, 0.0))


def _below(z: float) -> float:
    """The standard normal distribution function."""
    return 0.5 * (1 + math.erf(z / math.sqrt(2)))
