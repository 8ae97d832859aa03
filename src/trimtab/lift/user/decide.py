"""What to do after an A/B test: the loss of each choice, with what tests like it have shown before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from trimtab.lift.effect import Effect
from trimtab.lift.student import chance_below

FEWEST = 3
"""Past tests from which a prior is learnt."""
USUAL = 0.1
"""Sd of relative effects where a team has no archive yet: seven in ten tests move their metric by less than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What a test of this team can be expected to show, as a share of the control's level."""

    mean: float
    sd: float
    tests: int
    """Past tests it was learnt from; 0: none, and a usual width was taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """What comes of taking the treatment or of staying with the control, on the relative scale; gains are positive."""

    prior: Prior
    mean: float
    """Of the posterior: the gain after shrinking."""
    sd: float
    chance_better: float
    loss_of_shipping: float
    """Expected share of the metric lost if the treatment is taken and is worse."""
    loss_of_keeping: float
    """Expected share of the metric missed if the control is kept and the treatment is better."""


def learn_prior(past: Sequence[Effect]) -> Prior:
    """The prior of relative gains from a team's past tests: random effects, their scatter beyond their errors.

    tau^2 solves sum (y - m)^2 / (v + tau^2) = k - 1, m the mean at weights 1 / (v + tau^2); the sd is that of a new
    test, tau and the uncertainty of m together. Source: Paule and Mandel, 1982; Higgins, Thompson and Spiegelhalter,
    JRSS A, 2009 (the predictive interval).
    """
    if len(past) < FEWEST:
        return Prior(mean=0.0, sd=USUAL, tests=0)
    y = np.array([effect.estimate for effect in past])
    v = np.array([effect.standard_error for effect in past]) ** 2

    def excess(tau2: float) -> tuple[float, float, float]:
        weight = 1 / (v + tau2)
        mean = float((weight * y).sum() / weight.sum())
        return float((weight * (y - mean) ** 2).sum()) - (len(y) - 1), mean, float(1 / weight.sum())

    low, high = 0.0, float(np.ptp(y) ** 2 + v.max())
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if excess(middle)[0] > 0 else (low, middle)
    _, mean, spread = excess(low)
    return Prior(mean=mean, sd=float(np.sqrt(max(low + spread, (USUAL / 100) ** 2))), tests=len(y))


def decide(gain: Effect, prior: Prior) -> Taking:
    """Chance that the treatment is better, and the expected loss of taking it and of keeping the control.

    Normal prior and reading; with posterior N(m, s^2), loss of shipping = E max(0, -gain) = s phi(m/s) - m Phi(-m/s).
    gain: log of treatment over control, turned round where less is better; the prior is of gains too.
    """
    precision = 1 / prior.sd**2 + 1 / gain.standard_error**2
    mean = (prior.mean / prior.sd**2 + gain.estimate / gain.standard_error**2) / precision
    sd = float(precision**-0.5)
    z = mean / sd
    density = float(np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi))
    below = float(chance_below(-z, np.inf))
    return Taking(
        prior=prior,
        mean=float(mean),
        sd=sd,
        chance_better=1 - below,
        loss_of_shipping=sd * density - float(mean) * below,
        loss_of_keeping=sd * density + float(mean) * (1 - below),
    )
