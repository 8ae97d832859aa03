"""What people type becomes a record, or every fault in it at once."""

from __future__ import annotations

from datetime import date

import pytest

from trimtab.team import KINDS, read_body
from trimtab.team.decision import Decision
from trimtab.team.experiment import Hypothesis
from trimtab.team.form import read_changes
from trimtab.team.habit import Draft, DraftLine
from trimtab.team.practice import Practice
from trimtab.team.retrospective import Miss, MissCause, Recollection
from trimtab.verdict import Action, Direction

TODAY = date(2026, 11, 22)
PRACTICE = {
    "channel": "Search",
    "what": "Bid on our name",
    "why": "Others do",
    "owner": "search lead",
    "next_review": "2027-01-31",
}


def faults(kind: str, given: dict[str, object]) -> list[tuple[str | None, str]]:
    body, problems = read_body(KINDS[kind], given, TODAY)
    assert body is None
    return [(problem.column, problem.code) for problem in problems]


def test_what_is_typed_is_what_is_read() -> None:
    body, problems = read_body(Practice, PRACTICE, TODAY)
    assert problems == ()
    assert body == Practice(
        channel=PRACTICE["channel"],  # type: ignore[arg-type]
        what="Bid on our name",
        why="Others do",
        owner="search lead",
        next_review=date(2027, 1, 31),
    )


def test_every_fault_is_told_at_once() -> None:
    assert faults("practice", {"channel": "a\nb", "next_review": "31/12/2026", "mood": "good", "why": " "}) == [
        ("mood", "problem.field_unknown"),
        ("channel", "problem.field_unfit"),
        ("what", "problem.field_missing"),
        ("why", "problem.field_missing"),
        ("owner", "problem.field_missing"),
        ("next_review", "problem.field_unfit"),
    ]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2027-02-28", date(2027, 2, 28)),
        ("today", TODAY),
        ("+13w", date(2027, 2, 21)),
        ("-90d", date(2026, 8, 24)),
        ("+3m", date(2027, 2, 22)),
        ("+1q", date(2027, 2, 22)),
    ],
)
def test_a_day_may_be_said_from_today(said: str, day: date) -> None:
    body, _ = read_body(Practice, {**PRACTICE, "next_review": said}, TODAY)
    assert isinstance(body, Practice)
    assert body.next_review == day


def test_a_month_on_from_its_last_day_is_the_last_day_of_the_next() -> None:
    body, _ = read_body(Practice, {**PRACTICE, "next_review": "+1m"}, date(2027, 1, 31))
    assert isinstance(body, Practice)
    assert body.next_review == date(2027, 2, 28)


@pytest.mark.parametrize("said", ["2026-13-01", "26-01-01", "tomorrow", "+5y", "+99999999d", "2026-W05"])
def test_what_is_no_day_is_refused(said: str) -> None:
    assert faults("practice", {**PRACTICE, "next_review": said}) == [("next_review", "problem.field_unfit")]


@pytest.mark.parametrize(("said", "figure"), [("1250", 1250.0), ("-0,4", -0.4), ("2.5e3", 2500.0), (7, 7.0)])
def test_a_figure_is_read_with_either_mark(said: object, figure: float) -> None:
    body, _ = read_changes(_hypothesis(), {"minimum_effect": said}, TODAY)
    assert isinstance(body, Hypothesis)
    assert body.minimum_effect == figure


@pytest.mark.parametrize("said", ["1,250", "12,345,678.9", "€5", "many", "inf", "nan", "1e99", True])
def test_what_may_be_two_figures_or_none_is_refused(said: object) -> None:
    body, problems = read_changes(_hypothesis(), {"minimum_effect": said}, TODAY)
    assert body is None
    assert [problem.code for problem in problems] == ["problem.field_unfit"]


@pytest.mark.parametrize("said", ["0", "1", "0.995", "60", "-0.1"])
def test_nothing_is_sure(said: str) -> None:
    _, problems = read_changes(_hypothesis(), {"probability": said}, TODAY)
    assert [problem.params["expected"] for problem in problems] == ["expected.probability"]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("ask jan.peeters@example.com", "personal.email"),
        ("call 0475 12 34 56 first", "personal.phone"),
        ("call +32 (0)2 555 12 12", "personal.phone"),
        ("refund to BE68 5390 0754 7034", "personal.iban"),
        ("seen with fbclid=IwAR0abc", "personal.click_id"),
    ],
)
def test_personal_data_are_refused_and_never_repeated(words: str, rule: str) -> None:
    body, (problem,) = read_body(Practice, {**PRACTICE, "why": words}, TODAY)
    assert body is None
    assert (problem.code, problem.params) == ("problem.text_personal", {"rule": rule})
    assert words not in repr(problem)


@pytest.mark.parametrize(
    "words",
    [
        "from 2026-01-05 to 2026-02-08, 01.02.2026 at the latest",
        "sold 0.5 of 1,200,000 in weeks 01 to 13",
        "12 345 orders at 25.50 each, return 1.042",
        "see #12, #13 and page 0123",
        "2026-01-05 2027-01-05 2028-01-05",
    ],
)
def test_days_and_sums_are_no_telephone_numbers(words: str) -> None:
    _, problems = read_body(Practice, {**PRACTICE, "why": words}, TODAY)
    assert problems == ()


def test_parts_may_be_written_on_one_line_or_named() -> None:
    said = {
        "occasion": "spring",
        "misses": ["Ran late | 40 orders | Timing", {"what": "Dull", "number": "2", "cause": "creative"}],
    }
    body, problems = read_body(Recollection, said, TODAY)
    assert problems == ()
    assert isinstance(body, Recollection)
    assert body.misses == (
        Miss(what="Ran late", number="40 orders", cause=MissCause.TIMING),
        Miss(what="Dull", number="2", cause=MissCause.CREATIVE),
    )


def test_a_fault_in_a_part_names_the_part() -> None:
    said: dict[str, object] = {"misses": ["Ran late | 40 | weather", "Dull", "a | b | luck | d"]}
    assert faults("recollection", said) == [
        ("misses.cause", "problem.field_unfit"),
        ("misses.number", "problem.field_missing"),
        ("misses.cause", "problem.field_missing"),
        ("misses", "problem.part_too_long"),
    ]


def test_one_text_with_lines_is_as_good_as_many() -> None:
    body, _ = read_body(
        Draft, {"quarter": "2026q4", "lines": "Search | 1000\n\nPinterest | 500 | it is searched"}, TODAY
    )
    assert body == Draft(
        quarter="2026-Q4",
        lines=(
            DraftLine(channel="Search", money=1000.0),  # type: ignore[arg-type]
            DraftLine(channel="Pinterest", money=500.0, fit="it is searched"),  # type: ignore[arg-type]
        ),
    )


@pytest.mark.parametrize(("said", "quarter"), [("this", "2026-Q4"), ("next", "2027-Q1"), ("2025-Q2", "2025-Q2")])
def test_a_quarter_may_be_this_one_or_the_next(said: str, quarter: str) -> None:
    body, _ = read_body(Draft, {"quarter": said, "lines": "Search | 1"}, TODAY)
    assert isinstance(body, Draft)
    assert body.quarter == quarter


def test_a_lone_dash_empties_what_may_be_empty() -> None:
    decision = Decision(
        channel="Search",  # type: ignore[arg-type]
        action=Action.CHANGE,
        direction=Direction.MORE,
        money=5.0,
        reason="why",
        owner="lead",
        evidence=(3,),
    )
    body, problems = read_changes(decision, {"direction": "-", "evidence": "-", "action": "continue"}, TODAY)
    assert problems == ()
    assert isinstance(body, Decision)
    assert (body.direction, body.evidence, body.action, body.reason) == (None, (), Action.CONTINUE, "why")
    _, problems = read_changes(decision, {"reason": ""}, TODAY)
    assert problems == ()


def test_characters_nobody_sees_are_left_out() -> None:
    body, _ = read_body(Practice, {**PRACTICE, "what": "Bid\x1b[31m on our\x00 name"}, TODAY)
    assert isinstance(body, Practice)
    assert body.what == "Bid[31m on our name"


def test_a_page_is_the_longest_text() -> None:
    assert faults("practice", {**PRACTICE, "why": "a" * 4001}) == [("why", "problem.field_unfit")]
    assert faults("practice", {**PRACTICE, "owner": "a" * 121}) == [("owner", "problem.field_unfit")]


def _hypothesis() -> Hypothesis:
    return Hypothesis(
        channel="Search",  # type: ignore[arg-type]
        what="If, then",
        metric="orders",
        minimum_effect=100.0,
        stopping_rule="after four weeks",
        budget_cap=1000.0,
        probability=0.5,
        low=0.0,
        high=300.0,
    )
