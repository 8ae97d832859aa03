"""Draws by Hamiltonian Monte Carlo, all chains in one batch.

Integrating the linear part out leaves a few well-scaled dimensions, so that in coordinates whitened at the mode a
handful of leapfrog steps carries a chain across the posterior.
Source: Neal 2011; jittered trajectory lengths as in Hoffman, Radul & Sountsov 2021; step size by Hoffman & Gelman 2014.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.model.mode import Gradient
from trimtab.quantities import Array

TARGET_ACCEPTANCE = 0.75
TRAJECTORY = 3.2
"""Largest length of a trajectory in whitened units, each uniform in (0.4, 1) of it; half a turn of a Gaussian is pi."""
WILD = 1000.0
"""Energy error beyond which a trajectory is called divergent."""


@dataclass(slots=True)
class Chains:
    """What the next step needs."""

    position: Array
    """[chain, parameter]."""
    height: Array
    """[chain], log density."""
    slope: Array
    """[chain, parameter], its gradient."""


@dataclass(frozen=True, slots=True)
class Metric:
    """Linear map from whitened to sampled coordinates."""

    root: Array
    """[parameter, parameter], L with LL' the posterior covariance."""

    def stretch(self, whitened: Array) -> Array:
        """Whitened directions `[chain, parameter]` in sampled coordinates."""
        return np.asarray(whitened @ self.root.T)

    def shrink(self, slope: Array) -> Array:
        """A gradient in sampled coordinates `[chain, parameter]` as one in whitened coordinates."""
        return np.asarray(slope @ self.root)


@dataclass(slots=True)
class StepSize:
    """Dual averaging towards the target acceptance."""

    centre: float
    count: int = 0
    error: float = 0.0
    log_step: float = 0.0
    log_average: float = 0.0

    def __post_init__(self) -> None:
        self.log_step = self.log_average = np.log(self.centre)

    def learn(self, acceptance: float) -> None:
        """Move towards the step whose acceptance is the target."""
        self.count += 1
        share = 1.0 / (self.count + 10)
        self.error = (1 - share) * self.error + share * (TARGET_ACCEPTANCE - acceptance)
        self.log_step = np.log(10 * self.centre) - np.sqrt(self.count) / 0.05 * self.error
        decay = self.count**-0.75
        self.log_average = decay * self.log_step + (1 - decay) * self.log_average


def start_chains(gradient: Gradient, origin: Array, offset: Array) -> Chains:
    """Chains standing at `origin + offset`, both `[chain, parameter]`.

    Where the density is nothing there, a chain would stand for ever; its offset is halved until it is not.
    """
    height, slope = gradient(origin + offset)
    while not np.isfinite(height).all():
        offset = np.where(np.isfinite(height)[:, None], offset, offset / 2)
        height, slope = gradient(origin + offset)
    return Chains(origin + offset, height, slope)


def move(
    gradient: Gradient, chains: Chains, metric: Metric, step: float, generator: np.random.Generator
) -> tuple[Chains, Array, NDArray[np.bool_]]:
    """One trajectory of every chain: the chains after it, acceptance probability and divergence per chain."""
    count = max(1, int(np.ceil(TRAJECTORY * generator.uniform(0.4, 1.0) / step)))
    momentum = generator.standard_normal(chains.position.shape)
    energy = chains.height - 0.5 * np.sum(momentum**2, axis=1)
    position, slope = chains.position, chains.slope
    momentum_now = momentum + 0.5 * step * metric.shrink(slope)
    height = chains.height
    for k in range(count):
        position = position + step * metric.stretch(momentum_now)
        height, slope = gradient(position)
        momentum_now = momentum_now + (step if k < count - 1 else 0.5 * step) * metric.shrink(slope)
    with np.errstate(invalid="ignore", over="ignore"):
        change = height - 0.5 * np.sum(momentum_now**2, axis=1) - energy
    change = np.where(np.isfinite(change), change, -np.inf)
    acceptance = np.exp(np.minimum(change, 0.0))
    taken = generator.uniform(size=len(change)) < acceptance
    after = Chains(
        np.where(taken[:, None], position, chains.position),
        np.where(taken, height, chains.height),
        np.where(taken[:, None], slope, chains.slope),
    )
    return after, acceptance, change < -WILD
