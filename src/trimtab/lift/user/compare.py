"""Two arms compared from their moments: Welch, less what was seen before the test; ratios by the delta method."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.lift.effect import Effect
from trimtab.lift.user.moments import BEFORE, PARTS, PER, PER_BEFORE, VALUE, Metric, Moments
from trimtab.quantities import LEVEL, Array, Interval

FLAT = 1e-7
"""Of a metric's size: scatter below it is the rounding of its sums."""
NOTHING = 1e-12
"""Of what a ratio is counted per, per user: less is none."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comparison:
    """Treatment less control, `[metric]` throughout."""

    level: Array
    """[metric, arm], adjusted mean or ratio of control and treatment."""
    difference: Array
    """Treatment less control."""
    variance: Array
    """[metric, arm], of each arm's adjusted mean; a difference's is their sum."""
    freedom: Array
    """Degrees of freedom of Welch's t."""
    explained: Array
    """Share of the variance that what was seen before takes away."""
    faults: tuple[str | None, ...]
    """Why a metric cannot be compared: `no_spread`, or `per_nothing` of a ratio; None where it can."""

    @property
    def error(self) -> Array:
        """Standard error of the difference."""
        return np.asarray(np.sqrt(self.variance.sum(axis=-1)))

    def effect(self, metric: int) -> Effect:
        """The difference of one metric with its t."""
        return Effect(
            estimate=float(self.difference[metric]),
            standard_error=float(self.error[metric]),
            degrees_of_freedom=float(self.freedom[metric]),
        )

    def log_effect(self, metric: int) -> Effect | None:
        """The log of treatment over control; None where one of them may not be positive.

        Var(log mean) is var(mean) / mean^2. Source: delta method.
        """
        level, variance = self.level[metric], self.variance[metric]
        if (level <= 2 * np.sqrt(variance)).any():
            return None
        error = float(np.sqrt((variance / level**2).sum()))
        return Effect(
            estimate=float(np.log(level[1] / level[0])),
            standard_error=error,
            degrees_of_freedom=float(self.freedom[metric]),
        )

    def relative(self, metric: int, level: float = LEVEL) -> Interval | None:
        """Treatment over control less one, its limits from the log scale, where they cannot blow up."""
        effect = self.log_effect(metric)
        if effect is None:
            return None
        found = effect.interval(level)
        mean, low, high = (float(np.expm1(value)) for value in (found.mean, found.low, found.high))
        return Interval(mean=mean, low=low, high=high)


def compare_arms(moments: Moments, metrics: Sequence[Metric], control: int, treatment: int) -> Comparison:
    """Compare two arms on every metric.

    A mean's value is y; a ratio's is linearised in each arm, (y - R n) / mean n. With x what was seen before,
    theta = (cov_A + cov_B) / (var x_A + var x_B) and pooled mean x,

        adjusted mean = mean y - theta (mean x - pooled mean x),
        variance = (s_y^2 + theta^2 s_x^2 - 2 theta s_xy) / users.

    Source: Deng, Xu, Kohavi and Walker, WSDM, 2013 (CUPED); Lin, Annals of Applied Statistics, 2013; Welch, 1947;
    Deng, Knoblich and Lu, KDD, 2018 (ratios).
    """
    pair = [control, treatment]
    users, mean, cov = moments.users[pair], moments.mean[:, pair], moments.covariance[:, pair]
    is_ratio = np.array([metric.is_ratio for metric in metrics])
    has_before = np.array([metric.has_before for metric in metrics])
    now, level = _linearise(mean, is_ratio, VALUE, PER, np.ones_like(users))
    # What was seen before is linearised around both arms' common ratio: its difference must be chance alone.
    then, _ = _linearise(mean, is_ratio, BEFORE, PER_BEFORE, users)
    seen = np.einsum("map,map->ma", then, mean)
    now_now = np.einsum("map,mapq,maq->ma", now, cov, now)
    then_then = np.einsum("map,mapq,maq->ma", then, cov, then)
    now_then = np.einsum("map,mapq,maq->ma", now, cov, then)
    spread = then_then.sum(axis=1)
    theta = np.where(has_before & (spread > 0), now_then.sum(axis=1) / np.where(spread > 0, spread, 1.0), 0.0)[:, None]
    pooled = (seen * users).sum(axis=1, keepdims=True) / users.sum()
    adjusted = level - theta * (seen - pooled)
    variance = np.maximum(now_now + theta**2 * then_then - 2 * theta * now_then, 0.0) / users
    plain = (now_now / users).sum(axis=1)
    whole = variance.sum(axis=1)
    # By shares: the square of a variance that is tiny in its unit would be nought.
    share = variance / np.where(whole > 0, whole, 1.0)[:, None]
    freedom = 1 / np.maximum((share**2 / np.maximum(users - 1, 1)).sum(axis=1), np.finfo(float).tiny)
    return Comparison(
        level=adjusted,
        difference=adjusted[:, 1] - adjusted[:, 0],
        variance=variance,
        freedom=freedom,
        explained=1 - whole / np.where(plain > 0, plain, 1.0),
        faults=_find_faults(is_ratio & _is_nothing(mean[..., PER]), level, now_now, whole, plain),
    )


def _is_nothing(per: Array) -> NDArray[np.bool_]:
    """[metric], whether an arm has none of what a ratio is counted per, but for rounding."""
    sizes = np.abs(per)
    return np.asarray(sizes.min(axis=1) <= np.maximum(FLAT * sizes.max(axis=1), NOTHING))


def _find_faults(
    per_nothing: NDArray[np.bool_], level: Array, spread: Array, whole: Array, plain: Array
) -> tuple[str | None, ...]:
    """What cannot be compared: without scatter between users beyond rounding a difference is held against nothing."""
    flat = (spread.sum(axis=1) <= (FLAT * level).max(axis=1) ** 2) | (whole <= FLAT * plain)
    return tuple(
        "per_nothing" if nothing else "no_spread" if still else None
        for nothing, still in zip(per_nothing, flat, strict=True)
    )


def _linearise(mean: Array, is_ratio: Array, top: int, bottom: int, weight: Array) -> tuple[Array, Array]:
    """Coefficients of the parts `[metric, arm, part]`, and the level `[metric, arm]`, of a mean or a ratio.

    weight: [arm], users that share one ratio; ones in each arm's own: then every arm has its own ratio.
    """
    coefficient = np.zeros((*mean.shape[:2], PARTS))
    coefficient[..., top] = 1.0
    level = mean[..., top].copy()
    rows = np.flatnonzero(is_ratio)
    above, below = mean[rows][..., top], mean[rows][..., bottom]
    if (weight != 1).any():
        share = weight / weight.sum()
        above, below = (np.broadcast_to(part @ share[:, None], part.shape) for part in (above, below))
    below = np.where(np.abs(below) > NOTHING, below, 1.0)
    coefficient[rows, :, top] = 1 / below
    coefficient[rows, :, bottom] = -above / below**2
    level[rows] = above / below
    return coefficient, level


def judge_guardrail(metric: Metric, control: float, interval: Interval, relative: Interval | None) -> str:
    """Whether a guardrail held, by the very intervals that stand beside it: `held`, `broken`, or `unresolved`.

    It held where the worst they allow is better than the margin; it broke where the best they allow is worse. So it is
    as safe to look at as they are. Laws: test_a_guardrail_and_the_ranges_beside_it_never_disagree.
    control: level, which turns the margin into the unit of the difference.
    """
    assert metric.margin is not None, "a guardrail has a margin"
    seen = [(interval, metric.margin * abs(control))]
    if relative is not None:
        seen.append((relative, metric.margin))
    if metric.lower_is_better:
        ends = [(bearable - one.high, bearable - one.low) for one, bearable in seen]
    else:
        ends = [(one.low + bearable, one.high + bearable) for one, bearable in seen]
    if all(worst > 0 for worst, _ in ends):
        return "held"
    return "broken" if all(best < 0 for _, best in ends) else "unresolved"
