"""How far a number of a review moves by the chance of its draws alone, when nothing else changes.

Two fits of one and the same thing with other seeds differ by so much, so a move by less has no cause to be told.
"""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np

from trimtab.plan import SAME_MONEY, Allocation
from trimtab.quantities import HALF_WIDTH, Interval
from trimtab.review import ChannelReview, Review

SURE = NormalDist().inv_cdf(0.975)
"""Standard errors within which chance stays with 95%."""
MENU = 128
"""Steps in which a plan places money between its bounds."""


def measure_mean_error(interval: Interval, review: Review) -> float:
    """Standard error of the mean of a quantity: its sd over the root of how many draws it rests on.

    The sd is read off the longer side of the interval, since a mean moves with the longer tail.
    """
    longer = max(interval.high - interval.mean, interval.mean - interval.low)
    return longer / HALF_WIDTH / math.sqrt(review.engine.ess_bulk_min)


def measure_share_error(share: float, review: Review) -> float:
    """Standard error of a share of draws; two of them more on either side, so that none or all leave some.

    Source: Agresti and Coull 1998.
    """
    draws = review.engine.ess_bulk_min + 4
    share = (share * review.engine.ess_bulk_min + 2) / draws
    return math.sqrt(share * (1 - share) / draws)


def measure_plan_error(allocation: Allocation, channel: ChannelReview, review: Review) -> float:
    """Standard error of the money planned for a channel; none where it is held or goes on as today.

    Money goes where the channel's slope meets what money brings elsewhere. Both slopes are means over the draws; an
    error e in each moves the meeting point by e sqrt(2) / |curvature|, and by a step of the menu at least.
    """
    amount, width = allocation.planned, allocation.upper - allocation.lower
    ends = (0.0, allocation.today, allocation.lower, allocation.upper)
    if width <= 0 or any(abs(amount - end) <= SAME_MONEY * allocation.upper for end in ends):
        return 0.0
    slope = channel.returns.marginal_return
    bend = _find_bend(channel, amount)
    if not isinstance(slope, Interval) or not slope.is_finite or bend == 0:
        return width
    return min(math.sqrt(2) * measure_mean_error(slope, review) / bend + width / MENU, width)


def bound_chance(before: float, after: float) -> float:
    """The largest move that chance makes with 95%, from the standard errors then and now."""
    return SURE * math.hypot(before, after)


def _find_bend(channel: ChannelReview, amount: float) -> float:
    """How fast the slope of the expected curve changes with money, at an amount."""
    spend, brought = channel.curve_spend, channel.curve_mean
    apart = np.append(True, np.diff(spend) > SAME_MONEY * spend[-1])
    spend, brought = spend[apart], brought[apart]
    if len(spend) < 3:
        return 0.0
    middle = (spend[1:] + spend[:-1]) / 2
    bend = np.diff(np.diff(brought) / np.diff(spend)) / np.diff(middle)
    return float(abs(np.interp(amount, spend[1:-1], bend)))
