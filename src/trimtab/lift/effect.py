"""An estimate with the one statistic that its interval and its p are both read from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trimtab.lift.student import chance_below, quantile
from trimtab.quantities import LEVEL, Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a test measured: (estimate - truth) / standard_error is a Student t."""

    estimate: float
    """In the unit of what was measured."""
    standard_error: float
    """Of the estimate, > 0, with every inflation in it."""
    degrees_of_freedom: float
    """Of the Student t; infinity for a Normal."""

    def interval(self, level: float = LEVEL) -> Interval:
        """The estimate with the interval that holds the truth with this probability.

        estimate - q * standard_error to estimate + q * standard_error, q the quantile of the t. It leaves nought out
        exactly where `p` is below 1 - level, for both compare estimate / standard_error with the same t.
        Laws: test_interval_and_p_never_disagree.
        """
        reach = float(quantile((1 + level) / 2, self.degrees_of_freedom)) * self.standard_error
        return Interval(mean=self.estimate, low=self.estimate - reach, high=self.estimate + reach)

    @property
    def p(self) -> float:
        """How often a test without any effect would read as far from nought as this one, either way."""
        return float(2 * chance_below(-abs(self.estimate) / self.standard_error, self.degrees_of_freedom))

    def as_gain(self, *, lower_is_better: bool) -> Effect:
        """The same, above nought where it is for the better."""
        return replace(self, estimate=-self.estimate) if lower_is_better else self

    def chance_below(self, level: float) -> float:
        """Probability that the truth lies below a level, from the same t."""
        return float(chance_below((level - self.estimate) / self.standard_error, self.degrees_of_freedom))


def share_of(interval: Interval, observed: float) -> Interval | None:
    """An effect as a share of what would have been, observed - effect; None where that may not be positive.

    The share grows with the effect, so its ends are those of the effect. observed: outcome with the effect in it.
    """
    expected = [observed - value for value in (interval.mean, interval.low, interval.high)]
    if min(expected) <= 0:
        return None
    ends = zip((interval.mean, interval.low, interval.high), expected, strict=True)
    mean, low, high = (value / likely for value, likely in ends)
    return Interval(mean=mean, low=low, high=high)
