"""How many users an A/B test needs, and how long they take to come."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.lift.student import chance_below, quantile
from trimtab.lift.user.sequence import AT_END
from trimtab.quantities import LEVEL, Array
from trimtab.statement import Statement

WEEK = 7
FEWEST_WEEKS = 2
"""Whole weeks below which one odd week decides."""
LONGEST_WEEKS = 12
"""Weeks after which users forget their group: browsers lose it, people change devices."""
STEPS = 41


@dataclass(frozen=True, slots=True, kw_only=True)
class UserRequest:
    """An A/B test to be sized."""

    metric: str
    mean: float
    """Of the metric per user without the change; a rate for one that is yes or no. Not 0."""
    sd: float
    """Between users, > 0."""
    effect: float
    """Smallest change worth finding, as a share of the mean, > 0; of a guardrail, the loss that shall be ruled out."""
    share: float = 0.5
    """Of users who get the change, in (0, 1)."""
    daily: float | None = None
    """Users who come into the test on a day, both groups; None: unknown, and only users are counted."""
    explained: float = 0.0
    """Share of the variance that what was seen before the test takes away, in [0, 1)."""
    goals: int = 1
    """Metrics that decide: the risk is shared among them (the first step of Holm's)."""
    looked: bool = True
    """Whether it will be looked at before its end: a part of the risk is spent on that."""
    safety: bool = False
    """Whether a loss shall be ruled out where there is none, instead of an effect found."""
    power: float = 0.8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class UserDesign:
    """An A/B test's size."""

    request: UserRequest
    users: int
    """In both groups, such that the smallest effect is found with the asked power."""
    days: int | None
    """Until they have come, in whole weeks; None where it is not known how many come."""
    weeks: tuple[tuple[int, float], ...]
    """(weeks, smallest effect found with the asked power if the test is as long as that), as a share of the mean."""
    effects: Array
    """[effect], shares of the mean."""
    power: Array
    """[effect], probability of finding each with these users."""
    cautions: tuple[Statement, ...]


def size_users(request: UserRequest) -> UserDesign:
    """The users an A/B test needs.

    With p the share of users who get the change, s^2 = sd^2 (1 - explained), alpha what is left of the risk,

        users = (q(1 - alpha / 2) + z(power))^2 * s^2 * (1 / p + 1 / (1 - p)) / (effect * mean)^2.

    A loss that shall be ruled out needs as many: its one-sided risk is alpha / 2. Source: any text on sample size, such
    as Cohen, Statistical Power Analysis, 1988; the share that looking costs is that of the read-out (`watch`).
    """
    factor = _reach(request) + float(quantile(request.power, np.inf))
    users = int(np.ceil((factor * _error_of_one(request) / request.effect) ** 2))
    days = None
    weeks: tuple[tuple[int, float], ...] = ()
    if request.daily is not None:
        days = max(int(np.ceil(users / request.daily / WEEK)), FEWEST_WEEKS) * WEEK
        lengths = sorted({1, 2, 3, 4, 6, 8, LONGEST_WEEKS, days // WEEK} - set(range(1, FEWEST_WEEKS)))
        weeks = tuple((n, factor * _error_of_one(request) / (n * WEEK * request.daily) ** 0.5) for n in lengths)
    effects = np.linspace(0.0, 2 * request.effect, STEPS)
    found = []
    if days is not None and days > LONGEST_WEEKS * WEEK:
        found.append(Statement(code="design.caution.too_long", params={"days": days, "weeks": LONGEST_WEEKS}))
    if days is not None and days == FEWEST_WEEKS * WEEK and users < FEWEST_WEEKS * WEEK * (request.daily or 0.0):
        found.append(Statement(code="design.caution.whole_weeks", params={"weeks": FEWEST_WEEKS}))
    return UserDesign(
        request=request,
        users=users,
        days=days,
        weeks=weeks,
        effects=effects,
        power=foretell_users(request, users, effects),
        cautions=tuple(found),
    )


def foretell_users(request: UserRequest, users: float, effect: Array | float) -> Array:
    """[...], probability that an effect `[...]`, a share of the mean, is found with so many users in all."""
    size = np.asarray(effect) * users**0.5 / _error_of_one(request)
    reach = _reach(request)
    one_way = chance_below(size - reach, np.inf)
    return one_way if request.safety else np.asarray(one_way + chance_below(-size - reach, np.inf))


def _reach(request: UserRequest) -> float:
    """Standard errors beyond which an effect counts at the planned end."""
    alpha = (1 - LEVEL) * (AT_END if request.looked else 1) / request.goals
    return float(quantile(1 - alpha / 2, np.inf))


def _error_of_one(request: UserRequest) -> float:
    """Standard error of the difference, as a share of the mean, times the root of the users in both groups."""
    variance = request.sd**2 * (1 - request.explained) * (1 / request.share + 1 / (1 - request.share))
    return float(np.sqrt(variance) / abs(request.mean))
