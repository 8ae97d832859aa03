"""How a channel of another model answers to exposure: carry-over weights and a saturation, draw by draw."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from trimtab.quantities import Array

Saturation = Callable[..., Array]
"""Saturated exposure from exposure `[draw, any]` and parameters `[draw, 1]`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Response:
    """One channel of another model. Axes of one geo or draw stand for all of them."""

    weights: Array
    """[draw, geo, lag], of the exposure so many periods before."""
    saturation: Saturation
    parameters: Mapping[str, Array]
    """[draw, geo] each, of the saturation."""
    unit: Array
    """[geo], exposure of one unit of the other model."""
    coefficient: Array
    """[draw, geo], outcome per unit of saturated exposure."""
    carries_first: bool = True
    """Whether exposure is carried over before it saturates, or after."""

    def bring(self, lagged: Array) -> Array:
        """Incremental outcome, `[geo, draw, period]`, of natural exposure with its past, `[geo, period, lag]`."""
        return np.stack([self._bring_in(geo, exposure) for geo, exposure in enumerate(lagged)])

    def _bring_in(self, geo: int, lagged: Array) -> Array:
        exposure = lagged / self.unit[geo % len(self.unit)]
        weights = _of_geo(self.weights, geo)
        parameters = {name: _of_geo(values, geo)[:, None] for name, values in self.parameters.items()}
        if self.carries_first:
            answer = self.saturation(weights @ exposure.T, **parameters)
        else:
            lags = self.saturation(exposure.reshape(1, -1), **parameters)
            answer = np.einsum("dl,dpl->dp", weights, lags.reshape(len(lags), *exposure.shape))
        return np.asarray(_of_geo(self.coefficient, geo)[:, None] * answer)

    @property
    def retention(self) -> Array:
        """Retention of the geometric carry-over of the same mean delay, `[draw]`: delay / (1 + delay)."""
        weights = self.weights.mean(axis=1)
        delay = weights @ np.arange(weights.shape[1]) / weights.sum(axis=1)
        return np.asarray(delay / (1 + delay))


def lag(exposure: Array, lags: int) -> Array:
    """Exposure `[geo, period]` with its past, `[geo, period, lag]`: 0 to `lags` − 1 periods before, nothing earlier."""
    geos, periods = exposure.shape
    padded = np.concatenate([np.zeros((geos, lags - 1)), exposure], axis=1)
    return np.stack([padded[:, lags - 1 - k : lags - 1 - k + periods] for k in range(lags)], axis=-1)


def _of_geo(values: Array, geo: int) -> Array:
    return np.asarray(values[:, geo % values.shape[1]])


def saturate_hill(x: Array, slope: Array, half: Array) -> Array:
    """Hill: x^slope / (x^slope + half^slope)."""
    with np.errstate(divide="ignore", over="ignore"):
        return np.asarray(1 / (1 + (half / x) ** slope))


def saturate_logistic(x: Array, lam: Array) -> Array:
    """Logistic: (1 − e^(−lam x)) / (1 + e^(−lam x))."""
    return np.asarray(np.tanh(lam * x / 2))


def saturate_michaelis_menten(x: Array, lam: Array) -> Array:
    """The curve of Michaelis and Menten: x / (lam + x)."""
    return np.asarray(x / (lam + x))


def saturate_tanh(x: Array, b: Array, c: Array) -> Array:
    """The hyperbolic tangent: b × tanh(x / (b c))."""
    return np.asarray(b * np.tanh(x / (b * c)))


def saturate_root(x: Array, alpha: Array) -> Array:
    """A power: x^alpha."""
    return np.asarray(x**alpha)


def saturate_not(x: Array) -> Array:
    """No saturation: x."""
    return x


def weigh_geometric(alpha: Array, lags: int) -> Array:
    """Geometric: alpha^lag, `[draw, geo, lag]`, not normalised. alpha: `[draw, geo]`."""
    return np.asarray(alpha[..., None] ** np.arange(lags))


def weigh_binomial(alpha: Array, lags: int, window: int) -> Array:
    """(1 − lag / window)^(1/alpha − 1), `[draw, geo, lag]`, not normalised. alpha: `[draw, geo]`."""
    return np.asarray((1 - np.arange(lags) / window) ** (1 / alpha[..., None] - 1))


def weigh_delayed(alpha: Array, theta: Array, lags: int) -> Array:
    """Delayed: alpha^((lag − theta)²), `[draw, geo, lag]`, not normalised. alpha, theta: `[draw, geo]`."""
    return np.asarray(alpha[..., None] ** (np.arange(lags) - theta[..., None]) ** 2)


def normalise(weights: Array) -> Array:
    """Weights that sum to one over the lags."""
    return np.asarray(weights / weights.sum(axis=-1, keepdims=True))
