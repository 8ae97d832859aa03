"""The inputs file: hours, costs and effort per channel and week."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.intake.table import WEEKS, plain_columns, read_columns, write_file

from trimtab.intake import Panel, read_efforts

HEADER = "channel,activity,role,week,hours,hour_cost,production_cost,tool_cost,agency_cost,effort_points\n"


@pytest.fixture
def panel() -> Panel:
    found = read_columns(plain_columns()).panel
    assert found is not None
    return found


def test_hours_and_costs_are_averaged_per_period_over_the_weeks_of_the_file(tmp_path: Path, panel: Panel) -> None:
    rows = "search,bids,marketer,2024-W01,4,50,0,10,0,2\nsearch,text,writer,2024-W01,2-4,40,100,,,1\n"
    rows += "search,bids,marketer,2024-W02,6,50,,10,,\ntv,film,producer,2024-W02,1,60,500,,90,\n"
    efforts, problems, _ = read_efforts(write_file(tmp_path, "inputs.csv", HEADER + rows), panel)
    assert problems == ()
    search, tv = efforts
    assert (search.channel, search.periods, tv.periods) == ("search", 2, 2)
    assert (search.hours_low, search.hours_high) == (6.0, 7.0)
    assert search.people_cost == (4 * 50 + 3 * 40 + 6 * 50) / 2
    assert search.resource_cost == (10 + 100 + 10) / 2
    assert search.effort_points == 1.5
    assert (tv.hours, tv.people_cost, tv.resource_cost, tv.effort_points) == (0.5, 30.0, 295.0, None)


def test_weekly_hours_are_shared_over_days_and_gathered_over_months(tmp_path: Path) -> None:
    path = write_file(tmp_path, "inputs.csv", "channel,week,hours,hour_cost\nsearch,2024-W02,7,1\n")
    daily, monthly = plain_columns(), plain_columns(24)
    daily["date"] = [f"2024-{1 + n // 28:02d}-{1 + n % 28:02d}" for n in range(28)] + ["2024-01-29"] * (WEEKS - 28)
    daily = {name: cells[:28] for name, cells in daily.items()}
    monthly["date"] = [f"{2023 + n // 12}-{n % 12 + 1:02d}-01" for n in range(24)]
    for columns, hours, periods in ((daily, 1.0, 7), (monthly, 7 * 365.25 / 7 / 12, 1)):
        panel = read_columns(columns).panel
        assert panel is not None
        efforts, problems, _ = read_efforts(path, panel)
        assert problems == ()
        assert efforts[0].hours == pytest.approx(hours)
        assert efforts[0].periods == periods


def test_a_channel_without_rows_has_no_entry_which_is_not_zero(tmp_path: Path, panel: Panel) -> None:
    path = write_file(tmp_path, "inputs.csv", "channel,week,tools\nTV,2024-01-08,5\n")
    efforts, problems, _ = read_efforts(path, panel)
    assert problems == ()
    assert [e.channel for e in efforts] == ["tv"]
    assert efforts[0].hours == 0


def test_weeks_outside_the_panel_are_passed_over(tmp_path: Path, panel: Panel) -> None:
    rows = "search,2024-W01,4,50\nsearch,2019-W01,400,50\n"
    efforts, _, _ = read_efforts(write_file(tmp_path, "a.csv", "channel,week,hours,hour_cost\n" + rows), panel)
    assert efforts[0].hours == 4
    old = "channel,week,hours,hour_cost\nsearch,2019-W01,400,50\n"
    _, problems, _ = read_efforts(write_file(tmp_path, "b.csv", old), panel)
    assert [p.code for p in problems] == ["problem.inputs_outside_panel"]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("kanaal;week;uren;uurtarief;productiekosten", "search;2024-W01;3,5-4,5;50,25;1.200,00"),
        ("canal;semaine;heures;coût horaire;coût de production", "search;2024-S01;3,5 à 4,5;50,25;1 200"),
        ("Channel\tWeek\tHours\tHour cost (EUR)\tProduction", "search\t1 January 2024\t3.5 to 4.5\t50.25\t1,200.00"),
    ],
)
def test_inputs_are_read_in_three_languages(tmp_path: Path, panel: Panel, header: str, row: str) -> None:
    efforts, problems, _ = read_efforts(write_file(tmp_path, "inputs.csv", f"{header}\n{row}\n"), panel)
    assert problems == ()
    assert (efforts[0].hours_low, efforts[0].hours_high) == (3.5, 4.5)
    assert efforts[0].people_cost == 201.0
    assert efforts[0].resource_cost == 1200.0


def test_every_fault_of_the_inputs_is_told_at_once(tmp_path: Path, panel: Panel) -> None:
    rows = (
        "serach,,,2024-W01,4,50,,,,\nsearch,,,never,4,50,,,,\nsearch,,,2024-W01,5-3,50,,,,\nsearch,,,2024-W01,4,,,,,\n"
        "search,,,2024-W01,lots,50,,,,\nsearch,,,2024-W01,4,50,-1,,,\nsearch,,,2024-W01,4,50,?,,,\nsearch,,,,4,50,,,,\n"
    )
    efforts, problems, _ = read_efforts(write_file(tmp_path, "inputs.csv", HEADER + rows), panel)
    assert efforts == ()
    assert {(p.code, p.row, p.column) for p in problems} == {
        ("problem.listing_unknown_channel", 2, "channel"),
        ("problem.unreadable_date", 3, "week"),
        ("problem.inputs_hours_reversed", 4, "hours"),
        ("problem.inputs_without_hour_cost", 5, "hour_cost"),
        ("problem.inputs_hours_unreadable", 6, "hours"),
        ("problem.inputs_negative", 7, "production_cost"),
        ("problem.text_in_numbers", 8, "production_cost"),
        ("problem.unreadable_date", 9, "week"),
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("channel,hours\nsearch,3\n", "problem.listing_lacks_column"),
        ("channel,week,huors\nsearch,2024-W01,3\n", "problem.listing_unknown_column"),
        ("channel,week,activity\nsearch,2024-W01,bids\n", "problem.inputs_without_figures"),
        ("channel,week,hours,role\nsearch,2024-W01,3,ann@example.org\n", "problem.personal_data"),
        ("", "problem.listing_empty"),
        ("channel,week,hours\n", "problem.listing_empty"),
    ],
)
def test_a_file_that_is_no_inputs_file_says_so(tmp_path: Path, panel: Panel, text: str, code: str) -> None:
    efforts, problems, _ = read_efforts(write_file(tmp_path, "inputs.csv", text), panel)
    assert efforts == ()
    assert code in {p.code for p in problems}
