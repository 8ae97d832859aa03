"""A table of sums per group and metric to moments; sums that cannot be of one group of users are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.lift.user.moments import BEFORE, PARTS, PER, VALUE, Moments
from trimtab.quantities import Array

NEEDED = ("metric", "users", "sum", "sum_squares")
EARLIER_SUMS = ("before_sum", "before_sum_squares", "before_sum_products")
PER_SUMS = ("per_sum", "per_sum_squares", "per_sum_products")
EARLIER_PER = "before_per_sum_products"
"""What a ratio needs besides: without it nobody knows how what was seen before goes with what is counted per."""

_TOTALS = {VALUE: "sum", BEFORE: "before_sum", PER: "per_sum"}
_PRODUCTS = {
    (VALUE, VALUE): "sum_squares",
    (BEFORE, BEFORE): "before_sum_squares",
    (PER, PER): "per_sum_squares",
    (VALUE, BEFORE): "before_sum_products",
    (VALUE, PER): "per_sum_products",
    (PER, BEFORE): EARLIER_PER,
}
ROUNDING = 1e-9
"""Of a mean product: what writing down and subtracting large sums may lose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A sum that cannot be, with the other sums of its metric and group."""

    metric: int
    arm: int
    column: str


def lay_sums(arms: tuple[str, ...], tables: Mapping[str, Array]) -> tuple[Moments, tuple[Contradiction, ...]]:
    """The moments in sums, and the sums that contradict each other.

    covariance = (sum of products - sum * sum / users) / (users - 1).

    Args:
        arms: Names.
        tables: Column -> [metric, arm], nought where a metric has none; users are the same for all metrics.
    """
    users = tables["users"]
    nothing = np.zeros_like(users)
    mean, covariance = np.zeros((*users.shape, PARTS)), np.zeros((*users.shape, PARTS, PARTS))
    for part, name in _TOTALS.items():
        mean[..., part] = tables.get(name, nothing) / users
    found: list[Contradiction] = []
    for (a, b), name in _PRODUCTS.items():
        both = tables.get(name, nothing) / users
        apart = both - mean[..., a] * mean[..., b]
        noise = ROUNDING * np.sqrt(
            (covariance[..., a, a] + mean[..., a] ** 2) * (covariance[..., b, b] + mean[..., b] ** 2)
        )
        noise += ROUNDING * np.abs(both)
        most = np.sqrt(covariance[..., a, a] * covariance[..., b, b])
        wrong = apart < -noise if a == b else np.abs(apart) > most + noise
        found.extend(Contradiction(metric=int(m), arm=int(n), column=name) for m, n in np.argwhere(wrong))
        # Still over users: the squares come first, so that products are held against them.
        covariance[..., a, b] = covariance[..., b, a] = np.maximum(apart, 0.0) if a == b else apart
    covariance *= (users / np.maximum(users - 1, 1))[..., None, None]
    return Moments(arms=arms, users=users[0], mean=mean, covariance=covariance), tuple(found)


def tell_parts(tables: Mapping[str, Array], names: Sequence[str]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """[metric] each: whether it has all of these columns in every arm, and whether it has any of them in any."""
    metrics = len(tables["users"])
    told = [~np.isnan(tables[name]) if name in tables else np.zeros((metrics, 1), dtype=bool) for name in names]
    everywhere, anywhere = (
        np.all([one.all(axis=1) for one in told], axis=0),
        np.any([one.any(axis=1) for one in told], axis=0),
    )
    return np.asarray(everywhere), np.asarray(anywhere)
