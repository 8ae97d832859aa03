"""What counts as the same review."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from tests.ledger import sample

from trimtab.cycle.comparison import TOLERANCE, compare_reviews
from trimtab.quantities import Interval
from trimtab.returns import Terms
from trimtab.review import ChannelReview, Review
from trimtab.statement import Statement
from trimtab.verdict import Action, Choice


def _with_channel(change: dict[str, object]) -> Review:
    review = sample.review()
    channel: ChannelReview = replace(review.channels[0], **change)  # type: ignore[arg-type]
    return replace(review, channels=(channel,))


def test_the_same_review_has_no_differences_however_long_it_took() -> None:
    assert compare_reviews(sample.review(seconds=0.5), sample.review(seconds=99.0)) == ()


def test_a_missing_value_equals_itself() -> None:
    assert np.isnan(sample.review().outcome).any()
    assert compare_reviews(sample.review(), sample.review()) == ()


def test_the_last_bit_counts() -> None:
    after = sample.review(mean=float(np.nextafter(1.25, 2.0)))
    differences = compare_reviews(sample.review(), after)
    assert "channels.search.returns.return_on_investment.mean" in {d.field for d in differences}
    assert all(difference.tolerated for difference in differences)


@pytest.mark.parametrize("share", [0.9, 1.1])
def test_an_interval_may_move_by_a_share_of_its_width(share: float) -> None:
    total = Interval(mean=2.0, low=1.0, high=3.0)
    moved = Interval(mean=2.0 + share * TOLERANCE * 2.0, low=1.0, high=3.0)
    (difference,) = compare_reviews(
        replace(sample.review(), total_return=total), replace(sample.review(), total_return=moved)
    )
    assert difference.field == "total_return.mean"
    assert difference.tolerated is (share < 1)


@pytest.mark.parametrize("mean", [1.0005, 1.5])
def test_an_interval_without_a_width_is_held_against_its_mean(mean: float) -> None:
    reviews = [replace(sample.review(), total_return=Interval(mean=m, low=1.0, high=1.0)) for m in (1.0007, mean)]
    (difference,) = compare_reviews(*reviews)
    assert difference.tolerated is (mean < 1.1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"probability_below_hurdle": 0.02}, {"probability_below_hurdle": 0.98}),
        ({"probability_below_hurdle": 0.02}, {"probability_below_hurdle": None}),
        ({"hurdle": 1.0}, {"hurdle": 3.0}),
        ({"stake": 400.0}, {"stake": 700.0}),
        ({"runner_up_loss": 10.0}, {"runner_up_loss": 90.0}),
        ({"losses": {"stop": 40.0, "hold": 0.0}}, {"losses": {"stop": 140.0, "hold": 0.0}}),
        ({"reason": Statement(code="r", params={"fell": 0.1})}, {"reason": Statement(code="r", params={"fell": 0.9})}),
        ({"reason": Statement(code="r", params={"bar": 1.0})}, {"reason": Statement(code="r", params={"bar": 2.0})}),
    ],
    ids=lambda change: next(iter(change)),
)
def test_much_money_beside_a_number_excuses_no_change_of_it(before: dict[str, Any], after: dict[str, Any]) -> None:
    rich = replace(sample.review().channels[0].verdict, proposed=100_000.0)
    reviews = [_with_channel({"verdict": replace(rich, **change)}) for change in (before, after)]
    differences = compare_reviews(*reviews)
    assert len(differences) == 1
    assert not differences[0].tolerated


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"probability_below_hurdle": 0.02}, {"probability_below_hurdle": 0.05}),
        ({"hurdle": 2.5}, {"hurdle": 2.6}),
        ({"runner_up_loss": 0.5}, {"runner_up_loss": 20.0}),
        ({"losses": {"stop": 40.0, "hold": 0.0}}, {"losses": {"stop": 40.0, "hold": 5.0}}),
        ({"proposed": 0.0}, {"proposed": 0.04}),
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_small_number_may_move_by_a_share_of_what_it_counts(before: dict[str, Any], after: dict[str, Any]) -> None:
    verdict = replace(sample.review().channels[0].verdict, stake=500.0)
    reviews = [_with_channel({"verdict": replace(verdict, **change), "today": 0.5}) for change in (before, after)]
    differences = compare_reviews(*reviews)
    assert len(differences) == 1
    assert differences[0].tolerated


@pytest.mark.parametrize(
    "change", [{"seed": 8}, {"horizon": 14}, {"terms": Terms(margin=0.41)}, {"lifts": 2}, {"settings": {"hours": 41.0}}]
)
def test_what_was_handed_in_is_never_tolerated_otherwise(change: dict[str, Any]) -> None:
    before = replace(sample.review(), settings={"hours": 40.0})
    differences = compare_reviews(before, replace(before, **change))
    assert len(differences) == 1
    assert not differences[0].tolerated


def test_another_verdict_is_never_tolerated() -> None:
    verdict = replace(sample.review().channels[0].verdict, choice=Choice(action=Action.STOP))
    differences = compare_reviews(sample.review(), _with_channel({"verdict": verdict}))
    told = {d.field: d for d in differences}
    assert set(told) == {"channels.search.verdict.choice.action", "channels.search.verdict.choice.direction"}
    assert not any(difference.tolerated for difference in differences)


def test_a_series_is_one_difference_with_the_values_furthest_apart() -> None:
    before = sample.review().channels[0].curve_mean
    after = before.copy()
    after[[1, 3]] += [0.01, 0.5]
    (difference,) = compare_reviews(sample.review(), _with_channel({"curve_mean": after}))
    assert difference.field == "channels.search.curve_mean"
    assert (difference.recorded, difference.now) == (before[3], after[3])
    assert not difference.tolerated


def test_how_the_draws_were_made_is_told_but_decides_nothing() -> None:
    engine = replace(sample.review().engine, method="hmc", ess_bulk_min=10.0)
    differences = compare_reviews(sample.review(), replace(sample.review(), engine=engine))
    assert {difference.field for difference in differences} == {"engine.method", "engine.ess_bulk_min"}
    assert all(difference.tolerated for difference in differences)


def test_a_channel_that_is_gone_is_a_difference() -> None:
    differences = compare_reviews(sample.review(), replace(sample.review(), channels=()))
    assert [difference.field for difference in differences] == ["channels.search"]
    assert not differences[0].tolerated


def test_every_probability_of_a_channel_may_move_a_little_and_no_more() -> None:
    before = replace(sample.review().channels[0], probability_negative=0.0004)
    for now, is_tolerated in ((0.00001, True), (0.3, False)):
        after = replace(before, probability_negative=now)
        reviews = [replace(sample.review(), channels=(channel,)) for channel in (before, after)]
        (difference,) = compare_reviews(*reviews)
        assert difference.tolerated is is_tolerated
