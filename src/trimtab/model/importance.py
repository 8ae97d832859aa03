"""Independent draws by adaptive importance sampling: cheap where the posterior is close to a bell, and checked.

Rounds of multivariate-t draws, each round's location and spread learnt from all rounds before; every draw is weighted
against the mixture of all rounds. Source: Cornuet, Marin, Mira & Robert 2012 (adaptive multiple importance sampling);
the check by Vehtari, Simpson, Gelman, Yao & Gabry 2024 (Pareto shape of the largest weights).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from trimtab.quantities import Array

FREEDOM = 10.0
"""Degrees of freedom of the proposals."""
ROUND = 1000
"""Draws a round."""
MOST_ROUNDS = 40
HOPELESS = 0.01
"""Effective share of the draws never reached, after some rounds, where the proposals cannot fit the posterior. A lucky
draw late on lowers the share for a while; what was reached before it tells that the next rounds will mend it."""
TEMPER = 0.03
"""Smallest effective share of a round's weights; lower ones are flattened when the next proposal is learnt."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weighted:
    """Draws with weights."""

    draws: Array
    """[draw, parameter]."""
    weights: Array
    """[draw], sum one."""
    pareto_k: float
    """Shape of the tail of the weights; below `largest_shape` they can be trusted."""
    centre: Array
    """[parameter], location of the last proposal."""
    root: Array
    """[parameter, parameter], square root of its covariance."""

    @property
    def largest_shape(self) -> float:
        """Largest Pareto shape to be trusted at this many draws, min(1 - 1/log10 S, 0.7). Vehtari et al. 2024."""
        return min(1 - 1 / math.log10(len(self.weights)), 0.7)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Proposal:
    """A multivariate t."""

    centre: Array
    whitening: Array
    """[parameter, parameter], inverse of the root of its scale."""
    log_height: float

    @classmethod
    def around(cls, centre: Array, root: Array) -> Proposal:
        """One with this centre and root."""
        whitening = np.asarray(np.linalg.inv(root))
        return cls(centre=centre, whitening=whitening, log_height=-float(np.linalg.slogdet(root)[1]))

    def log_density(self, points: Array) -> Array:
        """Of `[draw, parameter]`, up to the constant all proposals share."""
        square = np.sum(((points - self.centre) @ self.whitening.T) ** 2, axis=1)
        return np.asarray(self.log_height - 0.5 * (FREEDOM + len(self.centre)) * np.log1p(square / FREEDOM))


def weigh_draws(
    value: Callable[[Array], Array],
    centre: Array,
    root: Array,
    enough: Callable[[Weighted], bool],
    generator: np.random.Generator,
) -> Weighted:
    """Rounds of weighted draws until they are `enough`, or too few to be worth going on.

    value: log density of a batch, `[draw, parameter]` to `[draw]`. centre, root: first proposal.
    """
    size = len(centre)
    proposals: list[Proposal] = []
    draws, heights = np.zeros((0, size)), np.zeros(0)
    mixed = np.zeros(0)
    most = 0.0
    for k in range(MOST_ROUNDS):
        proposals.append(Proposal.around(centre, root))
        noise = generator.standard_normal((ROUND, size))
        stretch = np.sqrt(generator.chisquare(FREEDOM, ROUND) / FREEDOM)
        fresh = centre + (noise / stretch[:, None]) @ root.T
        mixed = np.logaddexp(mixed, proposals[-1].log_density(draws))
        draws = np.concatenate([draws, fresh])
        mixed = np.concatenate([mixed, np.logaddexp.reduce([p.log_density(fresh) for p in proposals])])
        heights = np.concatenate([heights, value(fresh)])
        log_weight = np.where(np.isfinite(heights), heights, -np.inf) - mixed
        weights = _normalise(log_weight)
        centre, root = _learn(draws, _flatten(log_weight), root)
        seen = Weighted(draws=draws, weights=weights, pareto_k=fit_pareto_shape(weights), centre=centre, root=root)
        most = max(most, 1.0 / float(np.sum(weights**2)) / len(weights))
        settled = k >= 2 and seen.pareto_k < seen.largest_shape and enough(seen)
        if settled or (k >= 8 and most < HOPELESS):
            break
    return seen


def measure_weighted_ess(values: Array, weights: Array) -> float:
    """Effective number of independent draws for the mean of `values`, both `[draw]`; weights sum to one.

    The smaller of the size for these values and of the size of the weights alone, which a lucky centre cannot flatter.
    """
    centred = values - weights @ values
    own = float((weights @ centred**2) / np.sum(weights**2 * centred**2))
    return min(own, float(1.0 / np.sum(weights**2)))


def resample(weighted: Weighted, count: int, generator: np.random.Generator) -> Array:
    """`count` draws of equal weight, `[count, parameter]`, systematic, in random order. Source: Kitagawa 1996."""
    ticks = (np.arange(count) + generator.uniform()) / count
    chosen = np.searchsorted(np.cumsum(weighted.weights), ticks).clip(max=len(weighted.weights) - 1)
    return np.asarray(weighted.draws[generator.permutation(chosen)])


def fit_pareto_shape(weights: Array) -> float:
    """Shape k of a generalised Pareto fitted to the largest weights; infinite when a handful of draws holds them all.

    Source: Zhang & Stephens 2009, with the weak prior of Vehtari et al. 2024.
    """
    count = int(min(0.2 * len(weights), 3 * np.sqrt(len(weights))))
    ordered = np.sort(weights)
    tail = ordered[-count:] - ordered[-count - 1]
    if not tail[count // 4] > 0:
        return float("inf")
    grid = 30 + int(np.sqrt(count))
    ratio = (1 - np.sqrt(grid / (np.arange(1, grid + 1) - 0.5))) / (3 * tail[int(count / 4 + 0.5) - 1]) + 1 / tail[-1]
    with np.errstate(invalid="ignore", divide="ignore"):
        shape = np.mean(np.log1p(-ratio[:, None] * tail), axis=1)
        profile = count * (np.log(-ratio / shape) - shape - 1)
    if not np.isfinite(profile).any():
        return float("inf")
    chance = _normalise(np.where(np.isfinite(profile), profile, -np.inf))
    scale = float(np.sum(ratio * chance))
    fitted = float(np.mean(np.log1p(-scale * tail)))
    return (count * fitted + 10 * 0.5) / (count + 10)


def _normalise(log_weight: Array) -> Array:
    raw = np.exp(log_weight - log_weight.max())
    return np.asarray(raw / raw.sum())


def _flatten(log_weight: Array) -> Array:
    """Weights tempered until a TEMPER share of the draws is effective, lest one lucky draw become the proposal."""
    power = 1.0
    while power > 0.02:
        weights = _normalise(power * log_weight)
        if 1.0 / np.sum(weights**2) >= TEMPER * len(weights):
            return weights
        power *= 0.8
    return _normalise(power * log_weight)


def _learn(draws: Array, weights: Array, root: Array) -> tuple[Array, Array]:
    centre = weights @ draws
    centred = draws - centre
    effective = 1.0 / np.sum(weights**2)
    share = effective / (effective + 5.0 * draws.shape[1])
    covariance = share * np.einsum("di,dj,d->ij", centred, centred, weights, optimize=True)
    return centre, np.linalg.cholesky(covariance + (1 - share) * root @ root.T)
