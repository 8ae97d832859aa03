"""What is due turns up when it is due, and goes when it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.team.desk import DECISION, HYPOTHESIS, PRACTICE, Desk, advise, know

from trimtab.team.agenda import HeldReview, Item, Matter, make_agenda
from trimtab.verdict import Action, Choice

YEAR = timedelta(days=366)
OTHER_THAN_SHEETS = {matter for matter in Matter if matter is not Matter.CLEAN_SHEET}


def due(
    desk: Desk, *matters: Matter, ahead: timedelta = YEAR, owner: str | None = None
) -> list[tuple[Matter, date, int | None]]:
    wanted = set(matters) or OTHER_THAN_SHEETS
    items = make_agenda(desk.book, desk.today, ahead=ahead, owner=owner)
    return [(item.matter, item.due, item.number) for item in items if item.matter in wanted]


def one(desk: Desk, matter: Matter) -> Item:
    (item,) = (item for item in make_agenda(desk.book, desk.today, ahead=YEAR) if item.matter is matter)
    return item


def test_a_practice_is_due_then_overdue_then_set_and_forgot_until_it_is_reviewed() -> None:
    desk = Desk()
    number = desk.say("practice", **PRACTICE)
    day = desk.today + timedelta(weeks=13)
    assert due(desk) == [(Matter.PRACTICE, day, number)]
    assert due(desk, ahead=timedelta(days=90)) == []
    desk.today = day + timedelta(days=30)
    assert due(desk) == [(Matter.PRACTICE, day, number)]
    assert one(desk, Matter.PRACTICE).is_overdue
    desk.today += timedelta(days=1)
    assert due(desk) == [(Matter.FORGOTTEN, day, number)]
    desk.revise(number, next_review="+1q")
    assert [matter for matter, _, _ in due(desk)] == [Matter.PRACTICE]
    desk.revise(number, ended="today")
    assert due(desk) == []


def test_a_change_outside_reopens_every_practice_on_its_channels_once() -> None:
    desk = Desk()
    search = desk.say("practice", **PRACTICE)
    social = desk.say("practice", **{**PRACTICE, "channel": "Social"})
    also = desk.say("practice", **{**PRACTICE, "what": "Bid on theirs"})
    desk.today += timedelta(days=1)
    desk.say("shift", channels="search", what="Exact match goes", day="2026-01-20", source="news")
    assert due(desk, Matter.REOPENED) == [
        (Matter.REOPENED, date(2026, 1, 20), search),
        (Matter.REOPENED, date(2026, 1, 20), also),
    ]
    desk.revise(search, next_review="+10w")
    assert due(desk, Matter.REOPENED) == [(Matter.REOPENED, date(2026, 1, 20), also)]
    desk.say("shift", what="A privacy rule", day="2018-05-25", source="the law")
    assert {number for _, _, number in due(desk, Matter.REOPENED)} == {search, also, social}
    assert {number: day for _, day, number in due(desk, Matter.REOPENED)}[search] == desk.today


def test_a_change_outside_brings_no_review_forward_that_is_due_before() -> None:
    desk = Desk()
    number = desk.say("practice", **{**PRACTICE, "next_review": "+1w"})
    desk.say("shift", what="A rule", day="+8w", source="the law")
    assert due(desk) == [(Matter.PRACTICE, desk.today + timedelta(weeks=1), number)]


def test_a_test_is_read_then_looked_back_on() -> None:
    desk = Desk()
    hypothesis = desk.say("hypothesis", **HYPOTHESIS)
    trial = desk.say("trial", hypothesis=hypothesis, design="geo", start="today", end="+4w", read_on="+5w")
    assert due(desk) == [(Matter.READ_OUT, desk.today + timedelta(weeks=5), trial)]
    desk.today += timedelta(weeks=5)
    desk.say("result", trial=trial, day="today", estimate="120")
    assert due(desk) == [(Matter.RETROSPECTIVE, desk.today, trial)]
    promise = desk.say("promise", what="Do it", owner="lead", due="+4w")
    desk.say("retrospective", occasion="x", learned="y", hits="yes | 1", promise=promise, about=[trial])
    assert due(desk) == [(Matter.PROMISE, desk.today + timedelta(weeks=4), promise)]
    desk.say("resolution", about=promise, day="today", came_true="yes")
    assert due(desk) == []


def test_claims_stay_until_they_are_resolved_and_lessons_until_they_are_looked_at() -> None:
    desk = Desk()
    forecast = desk.say("forecast", claim="It grows", probability="0.5", resolve_on="+2m")
    override = desk.say(
        "decision",
        **{**DECISION, "override": "season", "claim": "It grows", "probability": "0.7", "resolve_on": "+3m"},
    )
    lesson = desk.say("lesson", what="It is searched", stale_on="+4m")
    assert [(matter, number) for matter, _, number in due(desk)] == [
        (Matter.FORECAST, forecast),
        (Matter.OVERRIDE, override),
        (Matter.LESSON, lesson),
    ]
    for number in (forecast, override):
        desk.say("resolution", about=number, day="today", came_true="yes")
    desk.revise(lesson, stale_on="+12m")
    assert due(desk, ahead=timedelta(days=200)) == []


def test_an_overdue_clean_sheet_tops_the_agenda_and_cannot_be_passed_over() -> None:
    desk = Desk()
    desk.say("practice", **{**PRACTICE, "next_review": "today"})
    assert due(desk, Matter.CLEAN_SHEET) == [(Matter.CLEAN_SHEET, date(2026, 3, 17), None)]
    number = desk.say("clean_sheet", quarter="this", day="2026-03-25")
    assert due(desk, Matter.CLEAN_SHEET) == [(Matter.CLEAN_SHEET, date(2026, 3, 25), number)]
    assert make_agenda(desk.book, desk.today, ahead=YEAR)[0].matter is Matter.PRACTICE
    desk.today = date(2026, 3, 26)
    top = make_agenda(desk.book, desk.today)[0]
    assert (top.matter, top.due, top.is_overdue) == (Matter.CLEAN_SHEET, date(2026, 3, 25), True)
    desk.today = date(2026, 7, 1)
    assert [day for _, day, _ in due(desk, Matter.CLEAN_SHEET)] == [
        date(2026, 3, 25),
        date(2026, 6, 16),
        date(2026, 9, 16),
    ]
    desk.revise(number, held="today")
    assert [day for _, day, _ in due(desk, Matter.CLEAN_SHEET)] == [date(2026, 6, 16), date(2026, 9, 16)]


def test_the_rota_shows_coverage_to_the_team_and_a_turn_only_to_who_asks_for_it() -> None:
    desk = Desk()
    desk.say("rota", places=["social lead", "search lead", "analyst"])
    item = one(desk, Matter.DEMO)
    assert (item.due, item.owner) == (date(2026, 1, 30), None)
    assert item.statement.params == {"covered": 0, "places": 3, "quarter": "2026-Q1", "due": "2026-01-30"}
    assert not any("lead" in str(value) for value in item.statement.params.values())
    (mine,) = (
        item for item in make_agenda(desk.book, desk.today, ahead=YEAR, owner="Analyst") if item.matter is Matter.DEMO
    )
    assert (mine.due, mine.statement.code) == (date(2026, 3, 31), "agenda.demo_own")
    demo = {"vendor": "V", "day": "today", "new": "n", "claim": "c", "evidence": "e", "would_test": "no"}
    desk.say("demo", **demo, place="search lead")
    desk.say("demo", **demo)
    item = one(desk, Matter.DEMO)
    assert (item.due, item.statement.params["covered"]) == (date(2026, 3, 31), 2)
    desk.say("demo", **demo)
    assert due(desk, Matter.DEMO) == []
    desk.today = date(2026, 4, 1)
    assert one(desk, Matter.DEMO).statement.params["covered"] == 0


def test_a_role_sees_its_own_and_everybodys() -> None:
    desk = Desk()
    mine = desk.say("promise", what="Do it", owner="Search lead", due="+1w")
    desk.say("promise", what="Do that", owner="head", due="+1w")
    shared = desk.say("forecast", claim="It grows", probability="0.5", resolve_on="+2w")
    assert [number for _, _, number in due(desk, owner="search lead")] == [mine, shared]


def test_two_versions_side_by_side_are_on_the_agenda_until_they_are_brought_together() -> None:
    desk = Desk()
    number = desk.say("practice", **PRACTICE)
    desk.revise(number, why="a")
    desk.revise(number, seen=(number,), why="b")
    assert due(desk, Matter.SPLIT) == [(Matter.SPLIT, desk.today, number)]
    desk.revise(number, why="c")
    assert due(desk, Matter.SPLIT) == []


def test_the_data_are_looked_at_every_month_and_reviewed_every_quarter_by_file() -> None:
    held = [
        HeldReview(number=1, day=date(2025, 10, 1), file="sales.csv"),
        HeldReview(number=2, day=date(2026, 1, 2), file="sales.csv"),
        HeldReview(number=3, day=date(2025, 12, 1), file="orders.csv"),
        HeldReview(number=4, day=date(2026, 1, 3), file=None),
    ]
    items = make_agenda(Desk().book, date(2026, 1, 5), ahead=YEAR, held=held)
    assert [(item.matter, item.due, item.statement.params["file"]) for item in items] == [
        (Matter.CHECK, date(2026, 1, 1), "orders.csv"),
        (Matter.CHECK, date(2026, 2, 2), "sales.csv"),
        (Matter.REVIEW, date(2026, 3, 3), "orders.csv"),
        (Matter.REVIEW, date(2026, 4, 4), "sales.csv"),
    ]


def test_a_verdict_that_asks_for_a_change_is_due_until_somebody_decides() -> None:
    desk = know(Desk(), advise(), advise("Social"), replace(advise("Radio"), choice=Choice(action=Action.CONTINUE)))
    day = desk.today
    held = [HeldReview(number=1, day=day, file="sales.csv")]

    def waiting() -> list[object]:
        items = make_agenda(desk.book, desk.today, ahead=YEAR, held=held, advice=desk.advice[1].values())
        return [(item.due, item.statement.params["channels"]) for item in items if item.matter is Matter.DECISION]

    assert waiting() == [(day + timedelta(days=14), ("Search", "Social"))]
    desk.say("decision", **{**DECISION, "money": "1100"})
    assert waiting() == [(day + timedelta(days=14), ("Social",))]
    desk.today += timedelta(days=1)
    desk.say("decision", channel="social", action="continue", money="10", today="10", reason="wait", owner="head")
    assert waiting() == []


def test_a_fact_is_asked_after_a_year_later() -> None:
    desk = Desk()
    number = desk.say("fact", channel="Pinterest", what="631 million use it", source="a report", as_of="2025-12-31")
    assert due(desk, Matter.FACT) == [(Matter.FACT, date(2026, 12, 31), number)]
    desk.revise(number, as_of="today")
    assert due(desk, Matter.FACT) == [(Matter.FACT, desk.today + timedelta(days=365), number)]
    assert desk.fault("fact", channel="X", what="so", source="there", as_of="+1d") == [("as_of", "problem.day_ahead")]


def test_a_calendar_recognises_what_moved() -> None:
    desk = Desk()
    number = desk.say("practice", **PRACTICE)
    before = one(desk, Matter.PRACTICE).key
    desk.say("shift", what="A rule", day="today", source="the law")
    assert one(desk, Matter.REOPENED).key == before
    desk.revise(number, next_review="+20w")
    assert one(desk, Matter.PRACTICE).key == before
