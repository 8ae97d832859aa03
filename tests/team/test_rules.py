"""What the team holds itself to: each rule refuses what it is for, and lets through what it is not for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.team.desk import DECISION, HYPOTHESIS, ORIGIN, PRACTICE, Desk, advise, know

from trimtab.problems import BadInput
from trimtab.quantities import ChannelName
from trimtab.team import Fresh
from trimtab.team.decision import Decision
from trimtab.team.experiment import Hypothesis, Trial
from trimtab.team.kind import Body
from trimtab.team.retrospective import Promise, Retrospective
from trimtab.verdict import Action, Direction, Grade

INCOHERENT = ("probability", "problem.forecast_incoherent")


def register(desk: Desk, **given: object) -> int:
    hypothesis = desk.say("hypothesis", **HYPOTHESIS)
    start = desk.today
    days = {"start": start.isoformat(), "end": (start + timedelta(days=27)).isoformat()}
    return desk.say("trial", **{"hypothesis": hypothesis, "design": "geo", **days, **given})


def body_of(desk: Desk, number: int) -> Body:
    body = desk.records[number - 1].body
    assert body is not None
    return body


def test_a_review_day_lies_ahead_and_within_a_year() -> None:
    desk = Desk()
    assert desk.fault("practice", **{**PRACTICE, "next_review": "-1d"}) == [("next_review", "problem.day_past")]
    assert desk.fault("practice", **{**PRACTICE, "next_review": "+367d"}) == [("next_review", "problem.day_far")]
    desk.say("practice", **{**PRACTICE, "next_review": "+366d"})
    desk.say("practice", **{**PRACTICE, "next_review": "today"})


def test_a_link_leads_to_a_standing_record_of_the_right_kind() -> None:
    desk = Desk()
    practice = desk.say("practice", **PRACTICE)
    assert desk.fault("hypothesis", **HYPOTHESIS, practice=9) == [("practice", "problem.link_unknown")]
    lesson = desk.say("lesson", what="So it is", stale_on="+6m", evidence_for=[practice])
    assert desk.fault("hypothesis", **HYPOTHESIS, practice=lesson) == [("practice", "problem.link_other_kind")]
    desk.withdraw(practice)
    assert desk.fault("hypothesis", **HYPOTHESIS, practice=practice) == [("practice", "problem.link_withdrawn")]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"minimum_effect": "0"}, ("minimum_effect", "problem.effect_zero")),
        ({"low": "300", "high": "300"}, ("high", "problem.range_reversed")),
        ({"low": "120", "probability": "0.5"}, ("probability", "problem.forecast_incoherent")),
        ({"high": "90", "probability": "0.2"}, ("probability", "problem.forecast_incoherent")),
        (
            {"minimum_effect": "-100", "low": "-90", "probability": "0.5"},
            ("probability", "problem.forecast_incoherent"),
        ),
        ({"minimum_effect": "-100", "low": "-300", "high": "-110"}, ("probability", "problem.forecast_incoherent")),
    ],
)
def test_a_hypothesis_speaks_of_one_effect(change: dict[str, str], fault: tuple[str, str]) -> None:
    assert Desk().fault("hypothesis", **{**HYPOTHESIS, **change}) == [fault]


@pytest.mark.parametrize(
    "change",
    [
        {"low": "120", "probability": "0.9"},
        {"high": "90", "probability": "0.1"},
        {"minimum_effect": "-100", "low": "-300", "high": "-110", "probability": "0.95"},
        {"minimum_effect": "-100", "low": "-300", "high": "50"},
    ],
)
def test_a_coherent_hypothesis_passes(change: dict[str, str]) -> None:
    assert Desk().say("hypothesis", **{**HYPOTHESIS, **change}) == 1


def test_a_test_is_registered_before_it_begins() -> None:
    desk = Desk()
    hypothesis = desk.say("hypothesis", **HYPOTHESIS)
    given = {"hypothesis": hypothesis, "design": "geo", "end": "+4w"}
    assert desk.fault("trial", **given, start="-1d") == [("start", "problem.trial_begun")]
    assert desk.fault("trial", **{**given, "end": "-1d"}, start="today") == [("end", "problem.days_reversed")]
    assert desk.fault("trial", **given, start="today", read_on="+3w") == [("read_on", "problem.read_too_soon")]
    desk.say("trial", **given, start="today")


def test_a_registered_test_keeps_the_version_it_was_registered_with() -> None:
    desk = Desk()
    trial = register(desk)
    changed = desk.revise(1, probability="0.7")
    desk.today += timedelta(days=1)
    tested = body_of(desk, trial)
    assert isinstance(tested, Trial)
    assert tested.hypothesis == 1 != changed
    later = desk.say("trial", hypothesis=1, design="geo", start="today", end="+1w")
    now = body_of(desk, later)
    assert isinstance(now, Trial)
    assert now.hypothesis == changed


def test_a_test_may_be_put_right_until_it_begins_and_never_after() -> None:
    desk = Desk()
    trial = register(desk, start="+2d", end="+5w")
    desk.revise(trial, end="+6w")
    desk.today += timedelta(days=2)
    assert desk.codes(desk.revise, trial, end="+9w") == ["problem.trial_frozen"]
    assert desk.codes(desk.withdraw, trial) == ["problem.trial_frozen"]


def test_what_is_owed_blocks_a_channel_however_it_is_spelled_and_a_test_moved_onto_it() -> None:
    desk = Desk()
    register(desk)
    elsewhere = desk.say("hypothesis", **{**HYPOTHESIS, "channel": "Social"})
    waiting = desk.say("trial", hypothesis=elsewhere, design="geo", start="+60d", end="+70d")
    desk.today += timedelta(days=40)
    body = body_of(desk, 1)
    assert isinstance(body, Hypothesis)
    again = desk.write(Fresh(body=replace(body, channel=ChannelName("SEARCH")), origin=ORIGIN))
    given = {"design": "geo", "start": "today", "end": "+1w"}
    assert desk.fault("trial", hypothesis=again, **given) == [("hypothesis", "problem.retrospective_owed")]
    assert desk.codes(desk.revise, waiting, hypothesis=1) == ["problem.retrospective_owed"]
    desk.revise(waiting, end="+40d")


def test_a_finished_test_without_its_retrospective_blocks_the_next_on_that_channel_alone() -> None:
    desk = Desk()
    first = register(desk)
    hypothesis = desk.say("hypothesis", **HYPOTHESIS)
    given = {"hypothesis": hypothesis, "design": "geo", "start": "today", "end": "+1w"}
    elsewhere = desk.say("hypothesis", **{**HYPOTHESIS, "channel": "Social"})
    desk.say("trial", **given)  # the first still runs: nothing is owed yet
    desk.today += timedelta(days=40)
    assert desk.fault("trial", **given) == [("hypothesis", "problem.retrospective_owed")]
    desk.say("trial", **{**given, "hypothesis": elsewhere})
    for trial in (first, first + 3):
        desk.say("result", trial=trial, day="today", estimate="120")
    assert desk.fault("trial", **given) == [("hypothesis", "problem.retrospective_owed")]
    promise = desk.say("promise", what="Do it", owner="lead", due="+4w")
    look = {"occasion": "winter", "learned": "it works", "promise": promise, "hits": "yes | 120"}
    desk.say("retrospective", **look, about=[first])
    assert desk.fault("trial", **given) == [("hypothesis", "problem.retrospective_owed")]
    desk.say("retrospective", **look, about=[first + 3])
    desk.say("trial", **given)


def test_a_test_that_was_taken_back_before_it_began_owes_nothing() -> None:
    desk = Desk()
    desk.withdraw(register(desk, start="+2d", end="+3d"))
    desk.today += timedelta(days=30)
    desk.say("trial", hypothesis=1, design="geo", start="today", end="+1w")


def test_a_result_is_read_when_the_test_is_over_or_stopped_for_a_reason_and_once() -> None:
    desk = Desk()
    trial = register(desk)
    result = {"trial": trial, "estimate": "120"}
    assert desk.fault("result", **result, day="+1d") == [("day", "problem.day_ahead"), ("day", "problem.trial_running")]
    assert desk.fault("result", **result, day="-1d") == [("day", "problem.trial_not_begun")]
    desk.today += timedelta(days=7)
    assert desk.fault("result", **result, day="today") == [("day", "problem.trial_running")]
    number = desk.say("result", **result, day="today", stopped_early="it had cost the cap")
    assert desk.fault("result", **result, day="today", stopped_early="again") == [("trial", "problem.result_given")]
    desk.revise(number, estimate="130")
    assert desk.codes(desk.withdraw, number) == ["problem.record_stays"]


def test_what_is_written_after_the_retrospective_is_no_memory() -> None:
    desk = Desk()
    trial = register(desk)
    desk.today += timedelta(days=40)
    desk.say("recollection", about=[trial], hits="yes | 1")
    assert desk.fault("recollection", hits="yes | 1") == [("occasion", "problem.about_nothing")]
    assert desk.fault("recollection", occasion="spring") == [(None, "problem.nothing_recalled")]
    promise = desk.say("promise", what="Do it", owner="lead", due="+4w")
    look = {"occasion": "spring", "learned": "it works", "promise": promise}
    assert desk.fault("retrospective", **look, about=[trial]) == [
        (None, "problem.nothing_recalled"),
        ("about", "problem.result_owed"),
    ]
    desk.say("result", trial=trial, day="today", estimate="120")
    desk.say("retrospective", **look, hits="yes | 1", about=[trial])
    assert desk.fault("recollection", about=[trial], hits="no | 2") == [(None, "problem.recollection_late")]
    assert desk.fault("recollection", occasion="spring", hits="no | 2") == [(None, "problem.recollection_late")]
    desk.say("recollection", occasion="summer", hits="no | 2")


def test_a_forecast_can_be_scored_and_stands_as_it_was_made() -> None:
    desk = Desk()
    claim = {"claim": "It grows", "resolve_on": "+3m"}
    assert desk.fault("forecast", **claim) == [("probability", "problem.forecast_empty")]
    assert desk.fault("forecast", **claim, low="3") == [("high", "problem.range_half")]
    assert desk.fault("forecast", **claim, low="3", high="2") == [("high", "problem.range_reversed")]
    assert desk.fault("forecast", **claim, probability="0.5", vendor="Pinwise") == [
        ("vendor", "problem.vendor_unclear")
    ]
    assert desk.fault("forecast", **claim, probability="0.5", source="vendor") == [("vendor", "problem.vendor_unclear")]
    assert desk.fault("forecast", **{**claim, "resolve_on": "-1d"}, probability="0.5") == [
        ("resolve_on", "problem.day_past")
    ]
    number = desk.say("forecast", **claim, probability="0.5")
    desk.revise(number, probability="0.6")
    desk.today += timedelta(days=1)
    assert desk.codes(desk.revise, number, probability="0.7") == ["problem.forecast_frozen"]
    assert desk.codes(desk.withdraw, number) == ["problem.forecast_frozen"]


def test_a_resolution_answers_what_was_claimed_and_once() -> None:
    desk = Desk()
    both = desk.say("forecast", claim="It grows", resolve_on="+1m", probability="0.5", low="1", high="2")
    assert desk.fault("resolution", about=both, day="today") == [
        ("came_true", "problem.answer_missing"),
        ("figure", "problem.figure_missing"),
    ]
    number = desk.say("resolution", about=both, day="today", came_true="yes", figure="1.5")
    assert desk.fault("resolution", about=both, day="today", came_true="no", figure="3") == [
        ("about", "problem.resolved_before")
    ]
    desk.revise(number, came_true="no")
    promise = desk.say("promise", what="Do it", owner="lead", due="+4w")
    assert desk.fault("resolution", about=promise, day="+1d") == [
        ("day", "problem.day_ahead"),
        ("came_true", "problem.answer_missing"),
    ]
    decision = desk.say("decision", **{**DECISION, "money": "1100"})
    assert desk.fault("resolution", about=decision, day="today", came_true="yes") == [
        ("about", "problem.nothing_claimed")
    ]


def test_a_raise_within_the_free_band_needs_no_evidence_and_one_beyond_it_does() -> None:
    desk = know(Desk(), advise())
    desk.say("decision", **{**DECISION, "money": "1250"})
    assert desk.fault("decision", **{**DECISION, "money": "1251"}) == [("money", "problem.raise_without_evidence")]


def test_what_the_team_says_of_today_does_not_lift_a_raise_past_the_review() -> None:
    desk = know(Desk(), advise())
    said = {**DECISION, "today": "10000", "money": "9000"}
    assert desk.fault("decision", **said) == [("money", "problem.raise_without_evidence")]
    body = body_of(desk, desk.say("decision", **{**said, "money": "1250"}))
    assert isinstance(body, Decision)
    assert (body.today, body.review) == (1000.0, 1)
    other = body_of(desk, desk.say("decision", **{**said, "channel": "Radio"}))
    assert isinstance(other, Decision)
    assert (other.today, other.review) == (10000.0, None), "of what no review knows the team's word is all there is"


def test_a_first_spend_up_to_a_pilot_needs_no_evidence() -> None:
    desk = know(Desk(), advise(today=0.0))
    start = {**DECISION, "action": "start", "direction": "", "today": ""}
    desk.say("decision", **{**start, "money": "200"})
    assert desk.fault("decision", **{**start, "money": "201"}) == [("money", "problem.raise_without_evidence")]


def test_a_grade_that_rests_on_an_experiment_opens_what_its_plan_could_give() -> None:
    for grade in (Grade.A, Grade.B):
        desk = know(Desk(), advise(grade=grade))
        desk.say("decision", **{**DECISION, "money": "4000", "review": "1"})
        assert desk.fault("decision", **{**DECISION, "money": "4001", "review": "1"}) == [
            ("money", "problem.raise_without_evidence")
        ]


def test_without_a_review_the_free_band_counts_from_what_is_said_to_be_spent_today() -> None:
    desk = Desk()
    desk.say("decision", **{**DECISION, "money": "1250"})
    assert desk.fault("decision", **DECISION) == [("money", "problem.raise_without_evidence")]
    assert desk.fault("decision", **{**DECISION, "today": ""}) == [("today", "problem.today_unknown")]


def test_a_decision_stands_beside_what_was_advised() -> None:
    desk = know(Desk(), advise("Paid search"))
    number = desk.say(
        "decision", **{**DECISION, "channel": "paid search", "money": "900", "direction": "less", "today": ""}
    )
    decision = body_of(desk, number)
    assert isinstance(decision, Decision)
    assert (decision.channel, decision.review, decision.today) == ("Paid search", 1, 1000.0)
    assert (decision.advised, decision.advised_direction, decision.advised_money) == (
        Action.CHANGE,
        Direction.MORE,
        1200.0,
    )
    assert desk.fault("decision", **{**DECISION, "channel": "Radio", "money": "1000", "review": "1"}) == [
        ("review", "problem.channel_not_reviewed")
    ]


def test_evidence_is_a_result_on_this_channel_that_reached_the_effect_that_matters() -> None:
    desk = Desk()
    trial = register(desk)
    desk.today += timedelta(days=40)
    weak = desk.say("result", trial=trial, day="today", estimate="99")
    raised = {**DECISION, "money": "3000"}
    assert desk.fault("decision", **raised, evidence=[weak]) == [
        ("evidence", "problem.evidence_weak"),
        ("money", "problem.raise_without_evidence"),
    ]
    desk.revise(weak, estimate="101")
    assert desk.fault("decision", **{**raised, "channel": "Social"}, evidence=[weak]) == [
        ("evidence", "problem.evidence_weak"),
        ("money", "problem.raise_without_evidence"),
    ]
    desk.say("decision", **raised, evidence=[weak])


def test_an_override_says_what_will_be_seen_and_stands() -> None:
    desk = Desk()
    raised = {**DECISION, "money": "3000", "override": "the season begins"}
    assert desk.fault("decision", **raised, claim="Orders grow") == [("override", "problem.override_unscored")]
    claim = {"claim": "Orders grow", "probability": "0.7", "resolve_on": "+3m"}
    assert desk.fault("decision", **DECISION, **claim) == [
        ("claim", "problem.claim_without_override"),
        ("money", "problem.raise_without_evidence"),
    ]
    number = desk.say("decision", **raised, **claim)
    desk.today += timedelta(days=1)
    assert desk.codes(desk.revise, number, probability="0.2") == ["problem.override_frozen"]
    assert desk.codes(desk.withdraw, number) == ["problem.override_frozen"]
    desk.say("resolution", about=number, day="today", came_true="no")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"action": "withheld", "direction": ""}, ("action", "problem.decision_withheld")),
        ({"action": "continue"}, ("direction", "problem.direction_unclear")),
        ({"direction": ""}, ("direction", "problem.direction_unclear")),
        ({"action": "stop", "direction": ""}, ("money", "problem.stop_with_money")),
    ],
)
def test_a_decision_is_one(change: dict[str, str], fault: tuple[str, str]) -> None:
    assert Desk().fault("decision", **{**DECISION, "money": "1000", **change}) == [fault]


def test_a_promise_with_a_target_names_its_number_and_takes_it_from_the_review() -> None:
    desk = know(Desk(), advise())
    promise = {"what": "Do it", "owner": "lead", "due": "+4w", "channel": "search"}
    assert desk.fault("promise", **promise, target="3") == [("measure", "problem.measure_missing")]
    assert desk.fault("promise", **{**promise, "due": "-1d"}) == [("due", "problem.day_past")]
    number = desk.say("promise", **promise, target="3", measure="return_on_investment")
    body = body_of(desk, number)
    assert isinstance(body, Promise)
    assert (body.before, body.channel) == (2.5, "Search")


def test_there_is_one_rota_with_each_place_once() -> None:
    desk = Desk()
    assert desk.fault("rota", places=["lead", "Lead"]) == [("places", "problem.place_twice")]
    number = desk.say("rota", places=["lead", "analyst"])
    assert desk.fault("rota", places=["other"]) == [(None, "problem.stands_already")]
    desk.revise(number, places=["lead", "analyst", "intern"])
    demo = {"vendor": "V", "day": "today", "new": "n", "claim": "c", "evidence": "e", "would_test": "no"}
    desk.say("demo", **demo, place="Intern")
    assert desk.fault("demo", **demo, place="boss") == [("place", "problem.place_unknown")]
    assert desk.fault("demo", **{**demo, "day": "+1d"}) == [("day", "problem.day_ahead")]


def test_the_clean_sheet_may_be_moved_within_its_quarter_and_is_never_skipped() -> None:
    desk = Desk()
    assert desk.fault("clean_sheet", quarter="this", day="2026-04-01") == [("day", "problem.day_outside_quarter")]
    number = desk.say("clean_sheet", quarter="this", day="2026-03-01")
    assert desk.fault("clean_sheet", quarter="this", day="2026-03-02") == [(None, "problem.stands_already")]
    desk.revise(number, day="2026-03-31")
    assert desk.codes(desk.revise, number, quarter="2026-Q2", day="2026-04-01") == ["problem.quarter_moved"]
    assert desk.codes(desk.withdraw, number) == ["problem.record_stays"]
    assert desk.codes(desk.revise, number, held="+1d") == ["problem.held_when"]
    assert desk.codes(desk.revise, number, held="2025-12-31") == ["problem.held_when"]
    assert desk.fault("draft", quarter="this", lines=["Search | 1", "SEARCH | 2"]) == [("lines", "problem.draft_twice")]
    desk.say("draft", quarter="this", lines=["Search | 1", "Social | 2"])
    desk.today = date(2026, 5, 1)
    desk.revise(number, held="today")
    assert desk.fault("draft", quarter="2026-Q1", lines=["Search | 1"]) == [("quarter", "problem.draft_late")]


def test_a_record_that_was_withdrawn_is_not_changed_any_more() -> None:
    desk = Desk()
    number = desk.say("practice", **PRACTICE)
    version = desk.records[-1].body
    assert version is not None
    withdrawn = desk.withdraw(number)
    assert desk.codes(desk.write, Fresh(body=version, supersedes=(withdrawn,))) == ["problem.record_withdrawn"]
    assert desk.codes(desk.write, Fresh(body=version, supersedes=(99,))) == ["problem.no_such_record"]


def test_a_record_stays_of_its_kind_and_two_are_not_made_one() -> None:
    desk = Desk()
    practice, lesson = desk.say("practice", **PRACTICE), desk.say("lesson", what="So", stale_on="+6m")
    other = desk.say("practice", **PRACTICE)
    body = body_of(desk, lesson)
    assert desk.codes(desk.write, Fresh(body=body, supersedes=(practice,))) == ["problem.record_other_kind"]
    again = body_of(desk, practice)
    refused = desk.codes(desk.write, Fresh(body=again, supersedes=(practice, other)))
    assert set(refused) == {"problem.no_such_record"}


def test_a_batch_is_checked_as_if_those_before_were_written() -> None:
    desk = Desk()
    promise = Promise(what="Do it", owner="lead", due=date(2026, 2, 1))
    look = Retrospective(occasion="spring", learned=("it works",), promise=-1, hits=())
    assert desk.codes(desk.write, Fresh(body=promise), Fresh(body=look)) == ["problem.nothing_recalled"]
    assert desk.records == []


def test_what_was_recorded_elsewhere_first_is_not_held_to_the_calendar_of_today() -> None:
    desk = Desk()
    promise = Promise(what="Do it", owner="lead", due=date(2025, 2, 1))
    with pytest.raises(BadInput):
        desk.write(Fresh(body=promise))
    desk.write(Fresh(body=promise, origin=ORIGIN))
    assert desk.records[-1].origin == ORIGIN
