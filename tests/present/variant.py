"""The specimen told differently: by days, or with numbers that are none."""

from dataclasses import replace
from datetime import timedelta

import numpy as np

from trimtab.quantities import Interval
from trimtab.review import ChannelReview, Review


def make_daily(review: Review) -> Review:
    """The same story told by days: seven of them for each week."""
    days = tuple(review.periods[0] + timedelta(days=n) for n in range(7 * len(review.periods)))

    def stretch(channel: ChannelReview) -> ChannelReview:
        return replace(
            channel,
            contribution_mean=np.repeat(channel.contribution_mean / 7, 7),
            drift_mean=np.repeat(channel.drift_mean, 7),
            drift_low=np.repeat(channel.drift_low, 7),
            drift_high=np.repeat(channel.drift_high, 7),
        )

    return replace(
        review,
        periods=days,
        outcome=np.repeat(review.outcome / 7, 7),
        fit=np.repeat(review.fit / 7, 7),
        baseline=np.repeat(review.baseline / 7, 7),
        channels=tuple(map(stretch, review.channels)),
        grain="day",
        horizon=7 * review.horizon,
        coverage=replace(review.coverage, grain="day"),
    )


def make_undefined(review: Review) -> Review:
    """The first channel without a single finite number of its own, and nothing observed at all."""
    first, *others = review.channels
    nothing = Interval(mean=float("nan"), low=float("-inf"), high=float("inf"))
    nowhere = np.full_like(first.curve_mean, np.nan)
    never = np.full_like(first.drift_mean, np.nan)
    verdict = replace(
        first.verdict,
        number=nothing,
        hurdle=float("nan"),
        stake=float("nan"),
        runner_up_loss=float("nan"),
        value_of_perfect_information=None,
        probability_below_hurdle=None,
    )
    undefined = replace(
        first,
        verdict=verdict,
        returns=replace(first.returns, profit=nothing, marginal_return=nothing),
        curve_mean=nowhere,
        curve_low=nowhere,
        curve_high=nowhere,
        today=float("nan"),
        drift_mean=never,
        drift_low=never,
        drift_high=never,
        contribution_mean=np.full_like(first.contribution_mean, np.nan),
        width_ratio=float("nan"),
        probability_negative=float("nan"),
    )
    outcome = np.full_like(review.outcome, np.nan)
    return replace(review, channels=(undefined, *others), outcome=outcome, total_return=nothing)
