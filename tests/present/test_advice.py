"""What is said about one channel goes no further than its numbers."""

from dataclasses import replace

import numpy as np
import pytest

from trimtab.present.advice import state_drift, state_response, state_risk
from trimtab.present.pen import Pen
from trimtab.review import Review


@pytest.mark.parametrize(
    ("low", "mean", "high", "said"),
    [
        (0.95, 1.02, 1.08, "steady"),
        (0.4, 1.02, 1.7, "open"),
        (0.4, 0.7, 1.3, "open"),
        (0.75, 0.85, 1.05, "maybe_weaker"),
        (0.4, 0.6, 0.95, "weaker"),
    ],
)
def test_a_channel_is_said_to_be_steady_only_where_the_data_can_tell(
    review: Review, low: float, mean: float, high: float, said: str
) -> None:
    flat = np.ones_like(review.channels[0].drift_mean)
    channel = replace(review.channels[0], drift_low=low * flat, drift_mean=mean * flat, drift_high=high * flat)
    assert state_drift(channel, review).code == f"advice.drift.{said}"


def test_an_average_over_hours_is_not_called_the_next_money(review: Review) -> None:
    codes = {c.kind: state_response(c, review, Pen.for_review(review)).code for c in review.channels}
    assert codes["organic"].endswith(".cost")
    assert codes["paid"].endswith(".money")


def test_a_chance_of_falling_short_is_that_of_the_next_money_and_of_hours_as_a_whole(review: Review) -> None:
    pen = Pen.for_review(review)
    said = {str(c.channel): pen.say(state_risk(c, review, pen)) for c in review.channels}
    assert said["Display"].startswith("The chance that the next €1 in Display brings back less than it has to")
    assert said["Newsletter"].startswith("The chance that Newsletter brings back less than it has to")
