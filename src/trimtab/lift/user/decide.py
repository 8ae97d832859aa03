"""What to do after an A/B test: the loss of each choice, with what tests like it have shown before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from trimtab.lift.effect import Effect
from trimtab.lift.meta import FEWEST, pool_effects
from trimtab.lift.student import chance_below

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

    The sd is that of the range that is told of the next test: how effects differ, and how little either is known.
    """
    if len(past) < FEWEST:
        return Prior(mean=0.0, sd=USUAL, tests=0)
    pooled = pool_effects(past)
    return Prior(mean=pooled.mean, sd=max(pooled.next_sd, USUAL / 100), tests=pooled.tests)


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
