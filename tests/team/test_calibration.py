"""Scores of forecasts agree with what the papers say they are, and a person's own are that person's."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pytest
from tests.team.desk import DECISION, HYPOTHESIS, Desk

from trimtab.team.calibration import (
    Prediction,
    Speaker,
    group_predictions,
    keep_own,
    list_predictions,
    score_predictions,
)

DAY = date(2026, 1, 5)


def claim(probability: float, *, came_true: bool | None) -> Prediction:
    return Prediction(
        number=1, speaker=Speaker.TEAM, text="x", made=DAY, resolve_on=DAY, probability=probability, came_true=came_true
    )


def span(low: float, high: float, figure: float | None, unit: str = "orders") -> Prediction:
    return Prediction(
        number=1, speaker=Speaker.TEAM, text="x", made=DAY, resolve_on=DAY, low=low, high=high, figure=figure, unit=unit
    )


def test_a_coin_scores_a_quarter_and_the_log_of_two() -> None:
    scores = score_predictions([claim(0.5, came_true=True), claim(0.5, came_true=False)])
    assert scores.brier == pytest.approx(0.25)
    assert scores.log == pytest.approx(math.log(2))
    assert scores.base_rate == 0.5


def test_brier_and_log_score_by_hand() -> None:
    scores = score_predictions([claim(0.9, came_true=True), claim(0.7, came_true=False), claim(0.2, came_true=False)])
    assert scores.brier == pytest.approx((0.01 + 0.49 + 0.04) / 3)
    assert scores.log == pytest.approx(-(math.log(0.9) + math.log(0.3) + math.log(0.8)) / 3)
    assert scores.brier_of_base == pytest.approx(1 / 3 * 2 / 3)


def test_honesty_scores_best_on_average() -> None:
    """Both scores are proper: where something comes true 7 times in 10, saying 0.7 beats anything else."""

    def scored(said: float) -> tuple[float, float]:
        scores = score_predictions([claim(said, came_true=place < 7) for place in range(10)])
        assert scores.brier is not None
        assert scores.log is not None
        return scores.brier, scores.log

    honest = scored(0.7)
    for other in (0.5, 0.6, 0.8, 0.95):
        assert honest[0] < scored(other)[0]
        assert honest[1] < scored(other)[1]


def test_a_range_pays_its_width_and_ten_times_what_it_missed_by() -> None:
    """Gneiting and Raftery 2007, equation 43, with alpha 0.2."""
    scores = score_predictions([span(10, 20, 15), span(10, 20, 23), span(10, 20, 9)])
    assert scores.interval_scores == {"orders": pytest.approx((10 + 40 + 20) / 3)}
    assert scores.ranges == 3
    assert scores.inside == pytest.approx(1 / 3)


def test_figures_of_different_units_are_not_added() -> None:
    scores = score_predictions([span(0, 1, 0.5, "share"), span(0, 1000, 1100, "orders")])
    assert scores.interval_scores == {"share": pytest.approx(1.0), "orders": pytest.approx(2000.0)}


def test_what_is_open_is_counted_and_not_scored() -> None:
    scores = score_predictions([claim(0.5, came_true=None), span(0, 1, None)])
    assert (scores.open, scores.answered, scores.ranges, scores.brier, scores.bins) == (2, 0, 0, None, ())
    assert not scores.is_enough


def test_the_picture_holds_every_forecast_once_with_the_shares_that_fit() -> None:
    predictions = [claim(p, came_true=hit) for p, hit in [(0.05, False), (0.1, False), (0.15, True), (0.99, True)]]
    bins = score_predictions(predictions).bins
    assert [(one.low, one.count, one.came_true) for one in bins] == [(0.0, 1, 0.0), (0.1, 2, 0.5), (0.9, 1, 1.0)]
    for one in bins:
        assert 0.0 <= one.least <= one.came_true <= one.most <= 1.0


def test_shares_that_fit_are_those_of_wilson() -> None:
    """Half of ten: Wilson's 90% interval is 0.2693 to 0.7307 (Brown, Cai and DasGupta 2001, formula 4)."""
    (one,) = score_predictions([claim(0.55, came_true=place < 5) for place in range(10)]).bins
    assert one.least == pytest.approx(0.2693, abs=5e-4)
    assert one.most == pytest.approx(0.7307, abs=5e-4)


def test_a_hypothesis_is_a_forecast_once_a_test_is_registered_and_its_result_resolves_it() -> None:
    desk = Desk()
    hypothesis = desk.say("hypothesis", **HYPOTHESIS)
    assert list_predictions(desk.book) == ()
    trial = desk.say("trial", hypothesis=hypothesis, design="geo", start="today", end="+1w")
    desk.revise(hypothesis, probability="0.9")
    (waiting,) = list_predictions(desk.book)
    assert (waiting.speaker, waiting.probability, waiting.came_true) == (Speaker.HYPOTHESIS, 0.5, None)
    desk.today += timedelta(days=8)
    desk.say("result", trial=trial, day="today", estimate="350")
    (told,) = list_predictions(desk.book)
    assert (told.came_true, told.figure, told.unit) == (True, 350.0, "orders")
    assert score_predictions([told]).interval_scores == {"orders": pytest.approx(300 + 10 * 50)}


def test_overrides_are_scored_by_their_own_claim() -> None:
    desk = Desk()
    number = desk.say(
        "decision",
        **{**DECISION, "override": "season", "claim": "It grows", "probability": "0.8", "resolve_on": "+1m"},
    )
    desk.say("resolution", about=number, day="today", came_true="no")
    (told,) = list_predictions(desk.book)
    assert (told.speaker, told.text) == (Speaker.OVERRIDE, "It grows")
    assert score_predictions([told]).brier == pytest.approx(0.64)


def test_vendors_earn_a_track_record_by_name() -> None:
    desk = Desk()
    for vendor, answer in (("Pinwise", "no"), ("Pinwise", "yes"), ("Adlift", "yes")):
        number = desk.say("forecast", claim="More", source="vendor", vendor=vendor, probability="0.9", resolve_on="+1m")
        desk.say("resolution", about=number, day="today", came_true=answer)
    groups = group_predictions(list_predictions(desk.book), lambda claim: claim.vendor)
    assert {name: score_predictions(group).brier for name, group in groups.items()} == {
        "Pinwise": pytest.approx(0.41),
        "Adlift": pytest.approx(0.01),
    }


def test_a_forecast_is_told_to_be_ones_own_only_by_the_key_it_was_made_with() -> None:
    desk = Desk(key=b"mine")
    mine = desk.say("forecast", claim="It grows", source="member", probability="0.6", resolve_on="+1m")
    desk.key = b"theirs"
    desk.say("forecast", claim="It shrinks", source="member", probability="0.6", resolve_on="+1m")
    predictions = list_predictions(desk.book)
    assert [claim.number for claim in keep_own(predictions, b"mine")] == [mine]
    assert keep_own(predictions, b"nobody's") == ()
    assert keep_own(predictions, None) == ()
    marks = [claim.mark for claim in predictions]
    assert len({mark.seal for mark in marks if mark} | {mark.nonce for mark in marks if mark}) == 4
