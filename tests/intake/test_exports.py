"""What real exports look like: labels of weeks, spans of days, notes, units and totals around the table."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.intake.table import codes, plain_columns, read_columns, read_text, write_table

from trimtab.intake import Panel, Reading, Roles
from trimtab.present.sentence import say_problem
from trimtab.problems import Problem

COUNT = 60
MONDAYS = [date(2023, 1, 2) + timedelta(weeks=n) for n in range(COUNT)]
MONTHS = [date(2020 + n // 12, n % 12 + 1, 1) for n in range(COUNT)]


def _dated(cells: list[str], header: str = "week") -> Reading:
    columns = plain_columns(COUNT)
    return read_columns({header: cells, **{name: column for name, column in columns.items() if name != "date"}})


def _panel(reading: Reading) -> Panel:
    assert reading.problems == ()
    assert reading.panel is not None
    return reading.panel


@pytest.mark.parametrize("header", ["week", "date"])
@pytest.mark.parametrize(
    "form",
    [
        "{year}-W{week:02d}",
        "{year} W{week}",
        "{year}-{week:02d}",
        "{year}{week:02d}",
        "{week}/{year}",
        "W{week} {year}",
        "W{week:02d}-{year}",
        "Week {week} {year}",
        "Week {week}, {year}",
        "week {week} van {year}",
        "{year} week {week}",
        "{year}, Wk {week:02d}",
        "KW {week}/{year}",
        "KW{week:02d} {year}",
        "Semaine {week} {year}",
        "S{week:02d}-{year}",
        "Sem. {week} - {year}",
    ],
)
def test_a_week_is_read_however_it_is_labelled(form: str, header: str) -> None:
    cells = [form.format(year=d.isocalendar().year, week=d.isocalendar().week) for d in MONDAYS]
    assert _panel(_dated(cells, header)).periods == tuple(MONDAYS)


@pytest.mark.parametrize("form", ["%Y-%m", "%m/%Y", "%m-%Y", "%m.%Y", "%Y%m", "%b %Y", "%B %Y", "%b-%y"])
def test_a_month_is_read_however_it_is_labelled(form: str) -> None:
    assert _panel(_dated([day.strftime(form) for day in MONTHS], "month")).periods == tuple(MONTHS)


@pytest.mark.parametrize("joint", [" - ", "–", " – ", " to ", " t/m ", " au "])
@pytest.mark.parametrize("form", ["%Y-%m-%d", "%d/%m/%Y", "%d %b %Y"])
def test_a_period_written_from_its_first_day_to_its_last_is_read_by_the_first(joint: str, form: str) -> None:
    cells = [f"{day:{form}}{joint}{day + timedelta(days=6):{form}}" for day in MONDAYS]
    assert _panel(_dated(cells)).periods == tuple(MONDAYS)


@pytest.mark.parametrize(
    ("year", "part", "cells"),
    [
        ("year", "week", [str(day.isocalendar().week) for day in MONDAYS]),
        ("jaar", "Week", [f"W{day.isocalendar().week:02d}" for day in MONDAYS]),
        ("Année", "Mois", [("janvier", "février")[day.month % 2] for day in MONTHS]),
    ],
)
def test_a_date_in_two_columns_is_told_as_that_and_one_without_its_year_too(
    year: str, part: str, cells: list[str]
) -> None:
    columns = plain_columns(COUNT)
    del columns["date"]
    alone = read_columns({part: cells, **columns})
    assert [(p.code, p.column) for p in alone.problems] == [("problem.date_without_year", part)]
    apart = read_columns({year: [str(day.year) for day in MONDAYS], part: cells, **columns})
    assert [(p.code, p.column) for p in apart.problems] == [("problem.date_in_parts", part)]
    assert year in say_problem(apart.problems[0])[0]


@pytest.mark.parametrize(
    "line",
    [
        "Total,1,2,3",
        "Gesamtergebnis,1,2,3",
        "Eindtotaal;,1,2,3",
        "Moyenne,1,2,3",
        "Average,,2,3",
        ",,,",
        "Source: the platform",
        "Downloaded by marketing,,,",
    ],
)
def test_what_stands_below_the_table_is_passed_over(line: str) -> None:
    plain = write_table(plain_columns(COUNT))
    reading = read_text(f"{plain}{line}\n\n")
    assert _panel(reading).outcome.tolist() == _panel(read_text(plain)).outcome.tolist()
    assert line == ",,," or reading.dialect or reading.notices


def test_notes_below_totals_are_passed_over_with_them() -> None:
    reading = read_text(f"{write_table(plain_columns(COUNT))}Total,9,9,9\n\nSource: the platform\n")
    assert _panel(reading).periods[-1] == date(2024, 1, 1) + timedelta(weeks=COUNT - 1)
    assert [note.params for note in reading.dialect if note.code == "dialect.footer"] == [{"lines": 1}]
    assert "notice.totals_left_out" in {notice.code for notice in reading.notices}


def test_the_last_row_cut_off_is_no_note() -> None:
    text = write_table(plain_columns(COUNT))
    assert codes(read_text(text + "2025-02-24\n")) == {"problem.ragged_row"}


@pytest.mark.parametrize("units", ["(week),EUR,EUR,EUR", ",(EUR),(EUR),(EUR)", "text,number,number,number"])
def test_a_line_of_units_below_the_header_is_passed_over(units: str) -> None:
    header, *rows = write_table(plain_columns(COUNT)).splitlines()
    reading = read_text("\n".join([header, units, *rows]))
    assert len(_panel(reading).periods) == COUNT
    assert [note.params for note in reading.dialect] == [{"row": 2}]


def test_a_line_that_groups_the_columns_is_passed_over() -> None:
    reading = read_text(",,Media,Media\n" + write_table(plain_columns(COUNT)))
    assert [c.name for c in _panel(reading).channels] == ["search", "tv"]


def test_a_header_may_go_over_two_lines_and_is_named_as_one() -> None:
    columns = plain_columns(COUNT)
    text = (
        write_table(columns).replace("search_spend", '"search\nspend"', 1).replace("tv_spend", '"TV  Spend\n(EUR)"', 1)
    )
    reading = read_text(text, roles=Roles(spend={"Search": "search\nspend"}))
    assert [(c.name, c.spend_column) for c in _panel(reading).channels] == [
        ("Search", "search spend"),
        ("TV", "TV Spend (EUR)"),
    ]


def test_a_line_end_in_a_name_does_not_tear_a_problem_apart() -> None:
    problem = Problem(code="problem.channel_twice", params={"channel": "Paid\nsocial"})
    assert say_problem(problem) == ("Two channels are called Paid\nsocial.", "Give each its own name.")


@pytest.mark.parametrize("header", ["tv_spend_eur", "TV spend (eur)", "TV Spend EUR"])
def test_a_currency_in_a_header_is_no_part_of_the_name_however_it_is_written(header: str) -> None:
    columns = plain_columns(COUNT)
    columns[header] = columns.pop("tv_spend")
    reading = read_columns(columns)
    assert [str(c.name).lower() for c in _panel(reading).channels] == ["search", "tv"]
    (notice,) = [n for n in reading.notices if n.code == "notice.currency_in_header"]
    assert notice.params["currency"] == "EUR"


@pytest.mark.parametrize("header", ["Budget TV (k€)", "TV spend in thousands", "Dépenses TV (€ mln)", "TV cost kEUR"])
def test_money_in_thousands_is_asked_about(header: str) -> None:
    columns = plain_columns(COUNT)
    columns[header] = columns.pop("tv_spend")
    (notice,) = [n for n in read_columns(columns).notices if n.code == "notice.scaled_money"]
    assert notice.params["columns"] == (header,)


@pytest.mark.parametrize("header", ["Spend TV (€)", "M&M spend", "TV spend EUR", "K2 tv spend", "Marketing_tv_spend"])
def test_money_as_it_stands_is_not(header: str) -> None:
    columns = plain_columns(COUNT)
    columns[header] = columns.pop("tv_spend")
    assert "notice.scaled_money" not in {n.code for n in read_columns(columns).notices}


@pytest.mark.parametrize(
    "header", ["Omzet incl. BTW", "CA HT", "Ventes TTC", "Revenue ex VAT", "Chiffre d\u2019affaires hors taxes"]
)
def test_tax_beside_an_outcome_or_a_spend_does_not_hide_it(header: str) -> None:
    columns = plain_columns(COUNT)
    columns[header] = columns.pop("revenue")
    columns["Spend TV excl. BTW"] = columns.pop("tv_spend")
    panel = _panel(read_columns(columns))
    assert panel.outcome_name == header
    assert [c.name for c in panel.channels] == ["search", "TV"]


@pytest.mark.parametrize(
    "text", ["<!DOCTYPE html><table>", "<html>\n<p>,</p>", '[{"date":"2025-01-06","revenue":1}]', '{\n  "rows": 3\n}']
)
def test_a_page_or_json_is_told_as_what_it_is(text: str) -> None:
    assert codes(read_text(text)) == {"problem.no_text"}


def test_lines_quoted_whole_are_read_as_what_stands_in_them() -> None:
    plain = write_table({**plain_columns(COUNT), "note": ["soon, later"] * COUNT})
    wrapped = "\n".join('"' + line.replace('"', '""') + '"' for line in plain.splitlines())
    assert _panel(read_text(wrapped)).outcome.tolist() == _panel(read_text(plain)).outcome.tolist()


def test_a_mark_of_text_before_numbers_is_no_part_of_them() -> None:
    columns = plain_columns(COUNT)
    columns["tv_spend"] = [f"'{cell}" for cell in columns["tv_spend"]]
    assert _panel(read_columns(columns)).spend[0, :2, 1].tolist() == [0.0, 50.0]


@pytest.mark.parametrize("places", [1, 2])
@pytest.mark.parametrize("row", [1, COUNT - 1])
def test_a_day_off_the_calendar_is_told_once_and_not_as_a_gap_too(row: int, places: int) -> None:
    columns = {name: cells * places for name, cells in plain_columns(COUNT).items()}
    columns["region"] = [name for name in "AB"[:places] for _ in range(COUNT)]
    columns["date"][row] = (date.fromisoformat(columns["date"][row]) + timedelta(days=2)).isoformat()
    assert [(p.code, p.row) for p in read_columns(columns).problems] == [("problem.irregular_date", row + 2)]


@pytest.mark.parametrize("header", ["shop", "zip", "Postcode", "winkel"])
def test_numbers_of_shops_and_postcodes_are_places(header: str) -> None:
    columns = {name: cells * 2 for name, cells in plain_columns(COUNT).items()}
    columns[header] = ["1000"] * COUNT + ["9000"] * COUNT
    assert _panel(read_columns(columns)).geos == ("1000", "9000")


def test_a_file_by_campaign_is_told_how_to_name_the_campaigns() -> None:
    columns = {name: cells * 2 for name, cells in plain_columns(COUNT).items()}
    columns["Campaign"] = ["Brand"] * COUNT + ["Generic"] * COUNT
    (problem, *_) = read_columns(columns).problems
    assert problem.code == "problem.duplicate_date"
    assert "--channel-column" in say_problem(problem)[1]
