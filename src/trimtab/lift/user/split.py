"""Whether users were really split as planned: a test whose arms have the wrong sizes measures the split."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import chdtrc, gammaln

from trimtab.quantities import Array

ALARM = 0.001
"""Chance of a false alarm, over however many looks."""
DOUBT = 500.0
"""Users the planned split is held to be worth before any came: doubts of a few per cent are found soonest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitCheck:
    """What the sizes of the arms say."""

    p: float
    """Chi-square of the counts, for one look at the end."""
    odds: float
    """Log of the Bayes factor against the planned split; an alarm from log(1 / ALARM) on, at any number of looks."""

    @property
    def alarms(self) -> bool:
        """Whether the split cannot be as planned."""
        return self.odds >= -float(np.log(ALARM)) or self.p < ALARM


def check_split(users: Array, planned: Array, *, looked: bool = False) -> SplitCheck:
    """Hold the counts of users against the planned shares.

    users: [arm]; planned: [arm], sums to one. looked: whether it was or will be looked at more than once, where the
    chi-square does not count.
    """
    expected = users.sum() * planned
    statistic = float(((users - expected) ** 2 / expected).sum())
    p = 1.0 if looked else float(chdtrc(len(users) - 1, statistic))
    return SplitCheck(p=p, odds=float(doubt_split(users, planned)))


def doubt_split(users: Array, planned: Array) -> Array:
    """[...], log Bayes factor of a Dirichlet-multinomial around the planned split against the split itself.

    Under the planned split its exponential is a martingale that starts at one, so it ever passes 1 / ALARM with a
    probability of at most ALARM. users: [..., arm]. Source: Lindon and Malek, NeurIPS, 2022; Ville, 1939.
    """
    prior = DOUBT * planned
    total = users.sum(axis=-1)
    mixed = gammaln(DOUBT) - gammaln(DOUBT + total) + (gammaln(prior + users) - gammaln(prior)).sum(axis=-1)
    return np.asarray(mixed - (users * np.log(planned)).sum(axis=-1))
