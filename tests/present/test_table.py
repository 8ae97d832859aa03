"""Tables of returns."""

from __future__ import annotations

from dataclasses import replace

from tests.present.specimen import make_review

from trimtab.present.advice import state_runner_up
from trimtab.present.pen import Pen
from trimtab.present.table import MEASURES, write_measure


def test_what_a_channel_brought_is_written_as_money_where_the_outcome_is_money() -> None:
    review = make_review(currency="EUR")
    brought = review.channels[0].returns.contribution
    plain, money = (
        write_measure(brought, MEASURES[0], Pen.for_review(told))
        for told in (review, replace(review, outcome_is_money=True))
    )
    assert "€" not in plain.text
    assert money.text == f"€{plain.text}"


def test_a_runner_up_that_would_do_a_little_better_is_not_called_as_good() -> None:
    review = make_review()
    verdict, pen = review.channels[0].verdict, Pen.for_review(review)
    better, even = (
        pen.say(state_runner_up(replace(verdict, runner_up_loss=loss), pen)) for loss in (-0.01 * verdict.stake, 0.0)
    )
    assert "a little better" in better
    assert "as well" in even
