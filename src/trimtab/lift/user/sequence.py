"""Looking while a test runs: an interval that holds at every look, and what is left of the risk at the planned end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.lift.effect import Effect
from trimtab.lift.student import chance_below, quantile
from trimtab.quantities import LEVEL, Array, Interval

EARLY = 0.2
"""Part of the risk that is spent on looking at any time."""
AT_END = 0.7
"""Part of the risk that is spent on the reading at the planned end."""
OVER = 1.1
"""How far beyond the planned number of users the end is still the planned one: users do not come in round numbers. What
is left of the risk pays for looking again while they come: with a normal quantile z of 93%, two-sided, it is about
phi(z) (z - 1 / z) log(1.1), a tenth of 10%. Source: Siegmund, Sequential Analysis, 1985, ch. 4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """An estimate that was looked at before its planned end, or will be."""

    interval: Interval
    p: float
    """The risk at which the interval would just touch nought: below 1 - level exactly where it leaves nought out."""
    is_final: bool
    """Whether this is the reading at the planned end."""


def tune_sequence(alpha: float, planned: float) -> float:
    """rho^2 of the sequence that is narrowest at the planned number of users.

    rho^2 = (-2 log alpha + log(1 - 2 log alpha)) / planned. Source: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas,
    Time-uniform central limit theory and asymptotic confidence sequences, Annals of Statistics, 2024, app. B.2.
    """
    return float((-2 * np.log(alpha) + np.log(1 - 2 * np.log(alpha))) / planned)


def reach_of(error: Array | float, users: Array | float, alpha: float, rho2: float) -> Array:
    """Half-width of the sequence: error * sqrt(2 (n rho^2 + 1) / (n rho^2) * log(sqrt(n rho^2 + 1) / alpha)).

    error: standard error of the estimate at n users. Holds at all n at once, asymptotically. Source: the same, th. 2.2.
    """
    scaled = np.asarray(users) * rho2
    return np.asarray(error * np.sqrt(2 * (scaled + 1) / scaled * np.log(np.sqrt(scaled + 1) / alpha)))


def risk_of(statistic: Array | float, users: Array | float, rho2: float) -> Array:
    """The alpha at which the sequence just touches nought, at most 1. statistic: estimate over error."""
    scaled = np.asarray(users) * rho2
    log = np.log(np.sqrt(scaled + 1)) - np.asarray(statistic) ** 2 * scaled / (2 * (scaled + 1))
    return np.asarray(np.minimum(np.exp(np.minimum(log, 0.0)), 1.0))


def watch(effect: Effect, users: float, planned: float, level: float = LEVEL, *, is_over: bool = False) -> Watched:
    """The interval and p of an estimate at any look.

    At the planned number of users, or a tenth above: a fixed interval at AT_END of the risk. Before it and after: the
    sequence at EARLY of it, for whoever goes on looking may stop where it looks good. All together they are wrong, at
    some look, with a probability of at most 1 - level.

    is_over: the test had a last day, registered before it began, and that is past: then this is its end, however many
    users came by then.
    """
    alpha = 1 - level
    statistic = effect.estimate / effect.standard_error
    is_final = users >= planned and (is_over or users <= OVER * planned)
    if is_final:
        kept = AT_END * alpha
        reach = float(quantile(1 - kept / 2, effect.degrees_of_freedom)) * effect.standard_error
        p = float(2 * chance_below(-abs(statistic), effect.degrees_of_freedom)) * alpha / kept
    else:
        early = EARLY * alpha
        rho2 = tune_sequence(early, planned)
        reach = float(reach_of(effect.standard_error, users, early, rho2))
        p = float(risk_of(statistic, users, rho2)) * alpha / early
    interval = Interval(mean=effect.estimate, low=effect.estimate - reach, high=effect.estimate + reach)
    return Watched(interval=interval, p=min(p, 1.0), is_final=is_final)
