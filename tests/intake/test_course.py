"""What is going to be spent: read from a file, cut off a panel, or going on as of late."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.model.conftest import build_panel

from trimtab.intake import Course, count_known, cut_panel, follow_plan, go_on, read_course
from trimtab.quantities import ChannelName

NATIONAL = build_panel(1, 60, 2)
REGIONAL = build_panel(2, 60, 2)
DAYS = [day.isoformat() for day in go_on(NATIONAL, 4).periods]

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(text: str) -> Path:
        path = tmp_path / "plan.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return put


def _read(path: Path) -> Course:
    course, problems, _ = read_course(path, NATIONAL)
    assert course is not None, problems
    return course


def test_columns_go_by_the_channels_name_or_its_header_in_the_data(write: Write) -> None:
    course = _read(write(f"week;channel 0;S1\n{DAYS[0]};1.234,50;7\n{DAYS[1]};1.000,00;8\n"))
    np.testing.assert_allclose(course.spend, np.array([[1234.5, 7.0], [1000.0, 8.0]]))
    assert [day.isoformat() for day in course.periods] == DAYS[:2]


def test_rows_may_come_in_any_order_and_controls_may_come_along(write: Write) -> None:
    course = _read(write(f"date,channel 0,channel 1,price\n{DAYS[1]},3,4,0.5\n{DAYS[0]},1,2,-0.5\n"))
    np.testing.assert_allclose(course.spend, [[1, 2], [3, 4]])
    np.testing.assert_allclose(course.controls[0, :, 0], [-0.5, 0.5])
    assert {s.code for s in course.assumed} == {"forecast.from_the_file"}


def test_a_control_nobody_gives_is_as_a_year_earlier_and_that_is_said(write: Write) -> None:
    course = _read(write(f"date,channel 0,channel 1\n{DAYS[0]},1,2\n"))
    assert course.controls[0, 0, 0] == NATIONAL.control_values[0, 60 - 52, 0]
    assert "forecast.controls_of_last_year" in {s.code for s in course.assumed}


def test_spend_in_another_currency_is_converted_at_its_rate_and_never_taken_as_it_stands(write: Write) -> None:
    path = write(f"date,channel 0 USD,channel 1 EUR\n{DAYS[0]},100,7\n")
    panel = replace(NATIONAL, currency="EUR")
    course, problems, notices = read_course(path, panel, {"USD": 0.92})
    assert course is not None, problems
    np.testing.assert_allclose(course.spend, [[92.0, 7.0]])
    assert [(n.code, n.params["currency"], n.params["rate"]) for n in notices] == [("notice.converted", "USD", "0.92")]
    course, problems, _ = read_course(path, panel)
    assert course is None
    assert [(p.code, p.params["currency"]) for p in problems] == [("problem.rate_missing", "USD")]


def test_every_fault_is_told_at_once(write: Write) -> None:
    text = f"date,channel 0,channel 1\n{DAYS[0]},-1,2\n{DAYS[0]},1,\n{DAYS[3]},x,2\n2030-01-07,1,1\n,1,1\n"
    course, problems, _ = read_course(write(text), NATIONAL)
    assert course is None
    assert {p.code for p in problems} >= {
        "problem.course_date_twice",
        "problem.inputs_negative",
        "problem.course_empty",
        "problem.text_in_numbers",
        "problem.course_date_unfit",
        "problem.unreadable_date",
    }


def test_a_gap_is_a_fault(write: Write) -> None:
    _, problems, _ = read_course(write(f"date,channel 0,channel 1\n{DAYS[0]},1,2\n{DAYS[2]},1,2\n"), NATIONAL)
    assert [p.code for p in problems] == ["problem.course_gap"]


def test_a_channel_without_a_column_and_a_column_without_a_channel_are_faults(write: Write) -> None:
    _, problems, _ = read_course(write(f"date,channel 0,chanel 1\n{DAYS[0]},1,2\n"), NATIONAL)
    assert {p.code for p in problems} == {"problem.listing_unknown_column", "problem.listing_lacks_column"}


def test_a_regional_file_is_read_by_region_and_a_national_one_shared_out_as_of_late(write: Write) -> None:
    rows = "".join(f"{DAYS[0]},{geo},{k},5\n" for k, geo in enumerate(REGIONAL.geos))
    course, problems, _ = read_course(write(f"date,region,channel 0,channel 1\n{rows}"), REGIONAL)
    assert course is not None, problems
    np.testing.assert_allclose(course.amounts[:, 0], [[0, 5], [1, 5]])
    course, problems, _ = read_course(write(f"date,channel 0,channel 1\n{DAYS[0]},100,0\n"), REGIONAL)
    assert course is not None, problems
    late = REGIONAL.spend[:, -13:, 0].sum(axis=1)
    np.testing.assert_allclose(course.amounts[:, 0, 0], 100 * late / late.sum())


def test_an_unknown_or_missing_region_is_a_fault(write: Write) -> None:
    text = f"date,region,channel 0,channel 1\n{DAYS[0]},geo 0,1,1\n{DAYS[0]},Atlantis,1,1\n"
    _, problems, _ = read_course(write(text), REGIONAL)
    assert [p.code for p in problems] == ["problem.course_geo_unknown"]
    _, problems, _ = read_course(write(f"date,region,channel 0,channel 1\n{DAYS[0]},geo 0,1,1\n"), REGIONAL)
    assert [p.code for p in problems] == ["problem.course_gap"]


def test_spend_as_of_late_repeats_the_last_quarter() -> None:
    course = go_on(NATIONAL, 20)
    np.testing.assert_array_equal(course.amounts[:, :13], NATIONAL.spend[:, -13:])
    np.testing.assert_array_equal(course.amounts[:, 13:], NATIONAL.spend[:, -13:-6])
    assert (course.periods[0] - NATIONAL.periods[-1]).days == 7


def test_a_plan_is_followed_to_the_money_with_the_timing_of_late() -> None:
    course = follow_plan(REGIONAL, {ChannelName("channel 0"): 500.0}, 3)
    late = go_on(REGIONAL, 13)
    assert course.spend[:, 0].sum() == pytest.approx(500.0)
    np.testing.assert_allclose(course.amounts[..., 0] / 500.0, late.amounts[..., 0] / late.amounts[..., 0].sum())
    np.testing.assert_array_equal(course.amounts[..., 1], late.amounts[..., 1])


def test_rows_without_an_outcome_at_the_end_are_what_is_planned() -> None:
    outcome = NATIONAL.outcome.copy()
    outcome[:, [20, 57, 58, 59]] = np.nan
    panel = replace(NATIONAL, outcome=outcome)
    assert count_known(panel) == 57
    past, course = cut_panel(panel, count_known(panel))
    assert past.periods + course.periods == panel.periods
    np.testing.assert_array_equal(course.amounts, panel.spend[:, 57:])
    np.testing.assert_array_equal(course.controls, panel.control_values[:, 57:])
