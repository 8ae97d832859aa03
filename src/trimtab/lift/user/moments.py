"""Rows of users to the sums everything later needs: one pass, and no user is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from trimtab.quantities import Array

ROWS = 4096
"""Rows worked on at once: few enough to stay in the processor's cache."""
PARTS = 4
"""Of a metric: what is counted, what it is counted per, and both as they were before the test."""
VALUE, PER, BEFORE, PER_BEFORE = range(PARTS)


class Role(Enum):
    """What a metric is watched for."""

    GOAL = "goal"
    """Decides; several goals share the risk of a false claim (Holm)."""
    SECONDARY = "secondary"
    """Explains; of those claimed, a share may be false (Benjamini and Hochberg)."""
    GUARDRAIL = "guardrail"
    """Must not get worse by more than a margin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """What is compared between the arms."""

    name: str
    role: Role
    is_ratio: bool = False
    """Whether it is one sum over another, such as revenue per order, rather than a mean per user."""
    has_before: bool = False
    """Whether the same was seen of each user before the test."""
    margin: float | None = None
    """Of a guardrail: the worsening that is still bearable, as a share of the control's level."""
    lower_is_better: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Moments:
    """Counts, means and covariances of every metric in every arm."""

    arms: tuple[str, ...]
    users: Array
    """[arm]."""
    mean: Array
    """[metric, arm, part]."""
    covariance: Array
    """[metric, arm, part, part], sums of products of deviations over users - 1."""


def sum_up(
    arms: Sequence[str],
    arm: NDArray[np.integer],
    value: Array,
    *,
    per: Array | None = None,
    before: Array | None = None,
    per_before: Array | None = None,
) -> Moments:
    """The moments of all metrics in one pass over users.

    Args:
        arms: Names.
        arm: [user], index into `arms`.
        value: [user, metric].
        per: [user, metric], what ratios are counted per; None: all metrics are means.
        before: [user, metric], the same before the test; None where nothing was seen.
        per_before: [user, metric].
    """
    given = {
        part: columns
        for part, columns in ((VALUE, value), (PER, per), (BEFORE, before), (PER_BEFORE, per_before))
        if columns is not None
    }
    pairs = [(a, b) for a in given for b in given if a <= b]
    users = np.bincount(arm, minlength=len(arms)).astype(float)
    # Deviations from a rough centre, that sums of squares of large figures lose no digits.
    centre = {part: columns[:ROWS].mean(axis=0) for part, columns in given.items()}
    metrics = value.shape[1]
    sums = {part: np.zeros((len(arms), metrics)) for part in given}
    products = {pair: np.zeros((len(arms), metrics)) for pair in pairs}
    for start in range(0, len(arm), ROWS):
        rows = slice(start, start + ROWS)
        # [arm, row], 1 where the row is of the arm: summing by arm is then one product.
        belongs = (arm[rows] == np.arange(len(arms))[:, None]).astype(float)
        block = {part: columns[rows] - centre[part] for part, columns in given.items()}
        for part, cells in block.items():
            sums[part] += belongs @ cells
        for a, b in pairs:
            products[a, b] += belongs @ (block[a] * block[b])
    mean = np.zeros((metrics, len(arms), PARTS))
    covariance = np.zeros((metrics, len(arms), PARTS, PARTS))
    for part, total in sums.items():
        mean[:, :, part] = (centre[part] + total / users[:, None]).T
    for (a, b), total in products.items():
        spread = (total - sums[a] * sums[b] / users[:, None]) / np.maximum(users - 1, 1)[:, None]
        covariance[:, :, a, b] = covariance[:, :, b, a] = spread.T
    return Moments(arms=tuple(arms), users=users, mean=mean, covariance=covariance)
