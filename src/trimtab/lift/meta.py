"""What a team's finished tests say together about the next one: random effects, and how far the next may lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from trimtab.intake.header import match_name
from trimtab.lift.archive import Finished
from trimtab.lift.effect import Effect
from trimtab.lift.student import quantile
from trimtab.quantities import LEVEL, Interval

FEWEST = 3
"""Tests from which anything is learnt about the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """Several tests of the same thing as one."""

    mean: float
    error: float
    """Standard error of the mean."""
    between: float
    """Sd of true effects from test to test, beyond what their errors explain."""
    tests: int

    @property
    def next_sd(self) -> float:
        """Sd of the true effect of the next test, taken as a Normal: the one law that ranges, priors and odds share.

        Its 90% range is that of mean ± t(k - 2) sqrt(between² + error²), so that few tests, which tell little of how
        effects differ, foretell the next more loosely. Source: Higgins, Thompson and Spiegelhalter, JRSS A, 2009.
        """
        tail = (1 + LEVEL) / 2
        wider = float(quantile(tail, max(self.tests - 2, 1)) / quantile(tail, np.inf))
        return wider * float(np.hypot(self.between, self.error))

    def foresee(self) -> Interval:
        """Where the true effect of the next test lies with 90% probability."""
        return Effect(estimate=self.mean, standard_error=self.next_sd, degrees_of_freedom=np.inf).interval()


def pool_effects(effects: Sequence[Effect]) -> Pooled:
    """Random effects: the scatter of tests beyond their errors is how much true effects differ.

    between² solves sum (y - m)² / (v + between²) = k - 1, m the mean at weights 1 / (v + between²). Source: Paule and
    Mandel, Journal of Research of the National Bureau of Standards, 1982.
    """
    y = np.array([effect.estimate for effect in effects])
    v = np.array([effect.standard_error for effect in effects]) ** 2

    def excess(variance: float) -> tuple[float, float, float]:
        weight = 1 / (v + variance)
        mean = float((weight * y).sum() / weight.sum())
        return float((weight * (y - mean) ** 2).sum()) - (len(y) - 1), mean, float(1 / weight.sum())

    low, high = 0.0, float(np.ptp(y) ** 2 + v.max())
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if excess(middle)[0] > 0 else (low, middle)
    _, mean, spread = excess(low)
    return Pooled(mean=mean, error=float(np.sqrt(spread)), between=float(np.sqrt(low)), tests=len(y))


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What the archive says about the next test of a channel: outcome per unit of money changed."""

    pooled: Pooled
    is_own: bool
    """Whether the channel's own tests say it; else those of all channels, for it has too few."""
    own: int
    """Tests of the channel itself."""


def expect_return(archive: Sequence[Finished], channel: str, outcome: str | None) -> Expectation | None:
    """What finished tests of an outcome say of the return of a channel; None where there are too few of any.

    A channel with fewer than three tests of its own, or none, borrows from all: how channels differ is then in the
    range. Tests that are kept aside say nothing. outcome: None is whatever was measured.
    """
    told = [(row, row.per_money) for row in archive if row.per_money is not None and row.teaches(outcome)]
    own = [one for one in told if match_name(one[0].channel) == match_name(channel)]
    used = own if len(own) >= FEWEST else told
    if len(used) < FEWEST:
        return None
    return Expectation(pooled=pool_effects(_allow_for_bias(used)), is_own=len(own) >= FEWEST, own=len(own))


def choose_relative(archive: Sequence[Finished], channel: str | None, outcome: str | None) -> tuple[Effect, ...]:
    """Relative gains of more money to learn an A/B test's prior from: the channel's own where enough, else all.

    outcome: what the test decides on; earlier tests of something else, or kept aside, say nothing of it.
    """
    told = [(row, row.gain) for row in archive if row.gain is not None and row.teaches(outcome)]
    own = [one for one in told if channel is not None and match_name(one[0].channel) == match_name(channel)]
    return _allow_for_bias(own if len(own) >= FEWEST else told)


def _allow_for_bias(told: Sequence[tuple[Finished, Effect]]) -> tuple[Effect, ...]:
    """The effects with what designs like theirs are off by in their errors.

    That is a share of the effect; of what they say together, for a share of each one's own would weigh low readings
    more than high ones.
    """
    if len(told) < FEWEST:
        return tuple(effect for _, effect in told)
    size = pool_effects([effect for _, effect in told]).mean
    return tuple(
        replace(effect, standard_error=float(np.hypot(effect.standard_error, row.design.bias_sd * size)))
        for row, effect in told
    )
