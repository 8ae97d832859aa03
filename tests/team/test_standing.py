"""What is advised about a practice follows from trials of a change to it, and from nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.team.desk import HYPOTHESIS, PRACTICE, Desk, advise

from trimtab.team.advice import Advice
from trimtab.team.standing import Standing, judge_practices
from trimtab.verdict import Action, Choice


def judge(desk: Desk, *advice: Advice) -> Standing:
    (found,) = judge_practices(desk.book, desk.today, advice)
    return found


def tell(desk: Desk, *advice: Advice) -> tuple[str, str]:
    found = judge(desk, *advice)
    return found.choice.action.value, found.reason.code


def run_trial(desk: Desk, practice: int, estimate: str) -> int:
    hypothesis = desk.say("hypothesis", **{**HYPOTHESIS, "channel": "Search", "practice": practice})
    trial = desk.say("trial", hypothesis=hypothesis, design="geo", start="today", end="+1w")
    desk.today += timedelta(days=8)
    return desk.say("result", trial=trial, day="today", estimate=estimate)


def test_a_practice_nobody_tried_to_better_is_withheld_with_what_would_settle_it() -> None:
    desk = Desk()
    number = desk.say("practice", **PRACTICE)
    assert tell(desk) == ("withheld", "practice.untried")
    assert judge(desk).reason.params["number"] == number


def test_a_change_that_had_the_effect_that_matters_is_to_be_made_until_it_is() -> None:
    desk = Desk()
    number = desk.say("practice", **PRACTICE)
    result = run_trial(desk, number, "500")
    assert tell(desk) == ("change", "practice.better")
    assert judge(desk).reason.params["result"] == result
    desk.revise(number, what="Do as the trial did")
    assert tell(desk) == ("continue", "practice.adopted")


def test_a_change_that_fell_short_leaves_the_practice_as_it_is() -> None:
    desk = Desk()
    run_trial(desk, desk.say("practice", **PRACTICE), "1")
    assert tell(desk) == ("continue", "practice.no_better")


def test_the_newest_trial_counts_and_only_while_it_is_fresh() -> None:
    desk = Desk()
    number = desk.say("practice", **PRACTICE)
    trial = run_trial(desk, number, "500") - 1
    promise = desk.say("promise", what="Do it", owner="lead", due="+4w")
    miss = "Late | 2 weeks | execution"
    desk.say("retrospective", occasion="x", learned="y", misses=miss, promise=promise, about=[trial], channels="Search")
    run_trial(desk, number, "1")
    assert tell(desk) == ("continue", "practice.no_better")
    desk.today += timedelta(days=360)
    found = judge(desk)
    assert (found.choice.action, found.reason.code) == (Action.CONTINUE, "practice.no_better")
    assert found.is_forgotten
    desk.today += timedelta(days=7)
    assert tell(desk) == ("withheld", "practice.untried")


def test_what_missed_on_its_channel_is_named_where_nothing_was_tried() -> None:
    desk = Desk()
    desk.say("practice", **PRACTICE)
    promise = desk.say("promise", what="Do it", owner="lead", due="+4w")
    misses = ["Late | 2 weeks | execution", "Dull | 10 clicks | creative", "Late again | 1 week | execution"]
    desk.say("retrospective", occasion="x", learned="y", misses=misses, promise=promise, channels="search")
    assert tell(desk) == ("withheld", "practice.missed")
    assert judge(desk).reason.params["causes"] == ("said.execution", "said.creative")
    assert judge(desk).reason.params["count"] == 3


@pytest.mark.parametrize(("channel", "action"), [("search", "stop"), ("Social", "withheld")])
def test_a_practice_stops_with_its_channel_and_with_no_other(channel: str, action: str) -> None:
    desk = Desk()
    desk.say("practice", **PRACTICE)
    stop = replace(advise(channel), choice=Choice(action=Action.STOP))
    assert tell(desk, stop)[0] == action


def test_what_the_team_no_longer_does_is_not_judged() -> None:
    desk = Desk()
    number = desk.say("practice", **PRACTICE)
    desk.revise(number, ended="today")
    assert judge_practices(desk.book, desk.today) == ()
