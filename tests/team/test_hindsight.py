"""What was foreseen is held against what came: frozen curves at real spend, tests at their errors, promises kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from tests.ledger import sample
from tests.team.desk import HYPOTHESIS, Desk, advise

from trimtab.intake import ChannelKind, Panel
from trimtab.present.retro import state_promise
from trimtab.quantities import Interval
from trimtab.review import ChannelReview, Review
from trimtab.team import Fresh
from trimtab.team.experiment import Result, Trial
from trimtab.team.hindsight import compare_channels, recall_promises, recall_tests


def before() -> Review:
    """A review of four weeks that planned four more: 10 of value per unit of money, give or take a fifth."""
    spend = np.array([0.0, 1000.0])
    channel = replace(
        sample.review().channels[0],
        curve_spend=spend,
        curve_mean=10 * spend,
        curve_low=8 * spend,
        curve_high=12 * spend,
        observed_high=500.0,
    )
    return replace(sample.review(), channels=(channel,), horizon=4)


def after(brought: float, weeks: int = 4) -> tuple[Review, Panel]:
    """The review of some weeks later, in each of which search brought so many orders of 25."""
    days = tuple(sample.WEEKS[0] + timedelta(weeks=week) for week in range(4 + weeks))
    panel = sample.panel()
    spend = np.full((1, len(days), 2), 100.0)
    panel = replace(
        panel,
        periods=days,
        spend=spend,
        exposure=spend,
        outcome=np.ones((1, len(days))),
        control_values=np.ones((1, len(days), 1)),
        value_per_outcome=np.full((1, len(days)), 25.0),
    )
    channel: ChannelReview = replace(
        sample.review().channels[0], contribution_mean=np.array([0.0] * 4 + [brought] * weeks)
    )
    return replace(sample.review(), channels=(channel,), periods=days), panel


def test_what_was_foreseen_is_read_off_the_frozen_curve_at_the_money_really_spent() -> None:
    found, periods = compare_channels(before(), *after(brought=40.0))
    (search,) = found
    assert periods == 4
    assert (search.planned, search.spent) == (120.0, 400.0)
    assert search.foreseen == Interval(mean=4000.0, low=3200.0, high=4800.0)
    assert search.seen.mean == pytest.approx(4 * 40 * 25)
    assert search.is_inside


def test_what_came_beyond_the_range_is_a_miss() -> None:
    for brought, inside in ((31.0, False), (33.0, True), (47.0, True), (49.0, False)):
        (search,), _ = compare_channels(before(), *after(brought=brought))
        assert search.is_inside is inside, brought


def test_half_a_horizon_is_held_against_half_of_what_was_foreseen() -> None:
    (search,), periods = compare_channels(before(), *after(brought=40.0, weeks=2))
    assert periods == 2
    assert (search.planned, search.spent) == (60.0, 200.0)
    assert search.foreseen.mean == pytest.approx(2000.0)


def test_no_more_than_a_horizon_is_compared() -> None:
    (search,), periods = compare_channels(before(), *after(brought=40.0, weeks=9))
    assert periods == 4
    assert search.spent == 400.0


def test_more_money_than_was_ever_tried_is_said() -> None:
    tried = before()
    channel = replace(tried.channels[0], observed_high=300.0)
    (search,), _ = compare_channels(replace(tried, channels=(channel,)), *after(brought=40.0))
    assert search.is_beyond
    (search,), _ = compare_channels(before(), *after(brought=40.0))
    assert not search.is_beyond


def test_an_organic_channel_is_held_against_its_curve_at_the_activity_there_was() -> None:
    review, panel = after(brought=40.0)
    newsletter = replace(panel.channels[0], kind=ChannelKind.ORGANIC, spend_column=None)
    panel = replace(panel, channels=(newsletter, *panel.channels[1:]), spend=np.zeros_like(panel.spend))
    (letter,), _ = compare_channels(before(), review, panel)
    assert (letter.planned, letter.spent) == (None, None)
    assert letter.foreseen.mean == pytest.approx(4000.0)
    assert letter.is_inside


def test_the_same_data_once_more_compare_nothing() -> None:
    assert compare_channels(before(), *after(brought=40.0, weeks=0)) == ((), 0)


def test_model_and_experiment_error_count_together() -> None:
    desk = Desk()
    hypothesis = desk.say("hypothesis", **HYPOTHESIS)
    trial = desk.say("trial", hypothesis=hypothesis, design="geo", start="+1d", end="+1w")
    body = desk.records[trial - 1].body
    assert isinstance(body, Trial)
    # 90% of 60 to 140 is an sd of 24.3; with an error of 32.4 the two together are 40.5
    desk.write(Fresh(body=replace(body, expected=Interval(mean=100.0, low=60.0, high=140.0)), supersedes=(trial,)))
    desk.today += timedelta(days=8)
    desk.write(Fresh(body=Result(trial=trial, day=desk.today, estimate=181.0, standard_error=32.4)))
    (told,) = recall_tests(desk.book)
    assert told.surprise == pytest.approx(2.0, abs=0.01)
    assert (told.met, told.is_inside, told.probability) == (True, True, 0.5)


def test_a_test_is_looked_back_on_until_its_retrospective_and_by_name_ever_after() -> None:
    desk = Desk()
    hypothesis = desk.say("hypothesis", **HYPOTHESIS)
    trial = desk.say("trial", hypothesis=hypothesis, design="geo", start="today", end="+1w")
    desk.today += timedelta(days=8)
    assert recall_tests(desk.book) == ()
    desk.say("result", trial=trial, day="today", estimate="20")
    (told,) = recall_tests(desk.book)
    assert (told.met, told.surprise) == (False, None)
    promise = desk.say("promise", what="Do it", owner="lead", due="+4w")
    desk.say("retrospective", occasion="x", learned="y", hits="yes | 1", promise=promise, about=[trial])
    assert recall_tests(desk.book) == ()
    assert [told.number for told in recall_tests(desk.book, [trial])] == [trial]


@pytest.mark.parametrize(
    ("before_", "target", "now", "moved"),
    [
        ("2", "3", "2.2", True),
        ("2", "3", "1.9", False),
        ("2", "1", "1.9", True),
        ("2", "", "2", False),
        ("", "", "2", None),
    ],
)
def test_a_promise_moved_its_number_if_it_went_the_way_of_its_target(
    before_: str, target: str, now: str, moved: bool | None
) -> None:
    desk = Desk()
    number = desk.say("promise", what="Do it", owner="lead", due="+4w", measure="orders", before=before_, target=target)
    desk.say("resolution", about=number, day="today", came_true="yes", figure=now)
    (told,) = recall_promises(desk.book, None, {})
    assert (told.has_moved, told.kept) == (moved, True)


@pytest.mark.parametrize("now", ["2", "1.5", "2.5"])
def test_a_number_that_was_to_stay_went_no_way_and_both_figures_are_told(now: str) -> None:
    desk = Desk()
    number = desk.say("promise", what="Do it", owner="lead", due="+4w", measure="orders", before="2", target="2")
    desk.say("resolution", about=number, day="today", came_true="yes", figure=now)
    (told,) = recall_promises(desk.book, None, {})
    assert told.has_moved is None
    said = state_promise(told)
    assert (said.code, said.params["target"], said.params["now"]) == ("retro.promise_stay", 2.0, float(now))


def test_a_promise_about_a_return_is_read_from_the_newest_review() -> None:
    desk = Desk()
    desk.say(
        "promise",
        what="Do it",
        owner="lead",
        due="+4w",
        channel="Search",
        measure="return_on_investment",
        before="2",
        target="3",
    )
    (told,) = recall_promises(desk.book, None, {"search": advise()})
    assert (told.now, told.has_moved, told.kept) == (2.5, True, None)


def test_promises_settled_before_the_last_retrospective_are_not_opened_again() -> None:
    desk = Desk()
    number = desk.say("promise", what="Do it", owner="lead", due="+4w")
    desk.say("promise", what="Do that", owner="lead", due="+4w")
    desk.say("resolution", about=number, day="today", came_true="yes")
    assert len(recall_promises(desk.book, desk.today, {})) == 2
    assert [told.what for told in recall_promises(desk.book, desk.today + timedelta(days=1), {})] == ["Do that"]
