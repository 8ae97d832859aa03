"""What an experiment kept aside says about the model: what it was expected to read against what it read."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from trimtab.lift import Lift
from trimtab.model.posterior import LiftScore
from trimtab.quantities import LEVEL, Array, Interval

_HALVINGS = 80
"""Of the bracket around a quantile: enough for every bit of a double."""


def score_lifts(lifts: Sequence[Lift], effects: Array, bias: Array) -> tuple[LiftScore, ...]:
    """Score each experiment against its effect under every draw.

    What it reads is its effect plus its error: a Student t of its degrees of freedom (a Normal without) whose scale
    joins its standard error and the bias of its design, sqrt(standard_error^2 + bias^2). Over the draws that is a
    mixture.

    effects: `[draw, lift]`, outcome units. bias: `[lift]`, sd of the design's bias, outcome units.
    Source: Gelman, Hwang & Vehtari 2014, log pointwise predictive density.
    """
    return tuple(_score(lift, effects[:, i], float(bias[i])) for i, lift in enumerate(lifts))


def _score(lift: Lift, effect: Array, bias: float) -> LiftScore:
    freedom = math.inf if lift.degrees_of_freedom is None else lift.degrees_of_freedom
    scale = math.hypot(lift.standard_error, bias)
    tails = (1 - LEVEL) / 2, (1 + LEVEL) / 2
    below = _share_below(lift.estimate, effect, scale, freedom)
    low, high = (_find_quantile(share, effect, scale, freedom) for share in tails)
    return LiftScore(
        lift=lift,
        effect=Interval.from_draws(effect),
        reading=Interval(mean=float(effect.mean()), low=low, high=high),
        log_density=_average_log(_log_student((lift.estimate - effect) / scale, freedom)) - math.log(scale),
        inside=tails[0] <= below <= tails[1],
    )


def _find_quantile(share: float, effect: Array, scale: float, freedom: float) -> float:
    """Where the mixture's distribution function reaches a share, by halving a bracket around it."""
    low, high = float(effect.min()), float(effect.max())
    reach = scale
    while _share_below(low, effect, scale, freedom) > share:
        low, reach = low - reach, 2 * reach
    reach = scale
    while _share_below(high, effect, scale, freedom) < share:
        high, reach = high + reach, 2 * reach
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _share_below(middle, effect, scale, freedom) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _share_below(reading: float, effect: Array, scale: float, freedom: float) -> float:
    """The mixture's distribution function."""
    # a quarter of a second to import, which a review without such experiments never has to pay
    from scipy.special import stdtr  # noqa: PLC0415

    return float(stdtr(freedom, (reading - effect) / scale).mean())


def _log_student(z: Array, freedom: float) -> Array:
    """Log density of the standard Student t, or Normal."""
    if math.isinf(freedom):
        return np.asarray(-0.5 * (z**2 + math.log(2 * math.pi)))
    constant = math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2) - 0.5 * math.log(freedom * math.pi)
    return np.asarray(constant - (freedom + 1) / 2 * np.log1p(z**2 / freedom))


def _average_log(logs: Array) -> float:
    """Log of the mean of exponentials."""
    top = float(logs.max())
    return top + math.log(float(np.exp(logs - top).mean()))
