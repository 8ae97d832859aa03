"""Every kind of bad input is a problem with its place, told at once, and never a value repeated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.intake.table import WEEKS, codes, notices, places, plain_columns, read_columns, read_text, weeks, write_table

from trimtab.intake import Declared, Roles, read_panel
from trimtab.intake.sheet import ROWS_NAMED
from trimtab.present import explain_problem
from trimtab.present.sentence import say_problem

Columns = dict[str, list[str]]


def test_a_good_file_has_neither_problems_nor_a_reason_to_worry() -> None:
    reading = read_columns(plain_columns())
    assert reading.problems == ()
    assert reading.panel is not None
    assert notices(reading) == {"notice.less_than_a_year"}
    assert (reading.rows_read, reading.rows_used) == (WEEKS, WEEKS)


def _without_date(c: Columns) -> None:
    del c["date"]


def _without_outcome(c: Columns) -> None:
    del c["revenue"]


def _without_channel(c: Columns) -> None:
    del c["search_spend"], c["tv_spend"]


def _put(column: str, row: int, text: str) -> Callable[[Columns], None]:
    def change(c: Columns) -> None:
        c[column][row] = text

    return change


def _fill(column: str, text: str) -> Callable[[Columns], None]:
    def change(c: Columns) -> None:
        c[column] = [text] * len(c["tv_spend"])

    return change


@pytest.mark.parametrize(
    ("change", "code", "row", "column"),
    [
        (_without_date, "problem.no_date_column", None, None),
        (_without_outcome, "problem.no_outcome", None, None),
        (_without_channel, "problem.no_channel", None, None),
        (_put("date", 3, "2024-01-15"), "problem.duplicate_date", 5, "date"),
        (_put("date", 3, "soon"), "problem.unreadable_date", 5, "date"),
        (_put("date", 3, ""), "problem.unreadable_date", 5, "date"),
        (_put("date", 3, "22/01/2024"), "problem.mixed_dates", 5, "date"),
        (_put("date", 3, "2024-01-23"), "problem.irregular_date", 5, "date"),
        (_put("date", 3, "2024-01-15"), "problem.gap", None, "date"),
        (_put("tv_spend", 2, "-5"), "problem.negative_spend", 4, "tv_spend"),
        (_put("tv_spend", 2, "a lot"), "problem.text_in_numbers", 4, "tv_spend"),
        (_put("tv_spend", 2, "1.2.3"), "problem.text_in_numbers", 4, "tv_spend"),
        (_put("tv_spend", 2, "inf"), "problem.infinity", 4, "tv_spend"),
        (_put("tv_spend", 2, "1e999"), "problem.infinity", 4, "tv_spend"),
        (_put("tv_spend", 2, "1e300"), "problem.figure_too_large", 4, "tv_spend"),
        (_put("revenue", 2, "-1e300"), "problem.figure_too_large", 4, "revenue"),
        (_fill("tv_spend", "1e308"), "problem.figure_too_large", 2, "tv_spend"),
        (_put("tv_spend", 2, ""), "problem.missing_spend", 4, "tv_spend"),
        (_put("tv_spend", 2, "--"), "problem.missing_spend", 4, "tv_spend"),
        (_put("search_spend", 2, "100,5"), "problem.mixed_number_marks", 4, "search_spend"),
        (_fill("tv_spend", "19609.17%"), "problem.percent_of_what", 2, "tv_spend"),
        (_put("tv_spend", 2, "12%"), "problem.percent_of_what", 4, "tv_spend"),
        (_put("revenue", 2, "12%"), "problem.percent_of_what", 4, "revenue"),
        (_put("revenue", 2, "-inf"), "problem.infinity", 4, "revenue"),
        (_fill("revenue", "100"), "problem.constant_outcome", None, "revenue"),
        (_fill("revenue", ""), "problem.no_outcome", None, None),
    ],
)
def test_a_fault_is_found_at_its_row_and_column(
    change: Callable[[Columns], None], code: str, row: int | None, column: str | None
) -> None:
    columns = plain_columns()
    change(columns)
    reading = read_columns(columns)
    assert (row, column) in places(reading, code)
    assert reading.panel is None
    assert reading.rows_used == 0
    assert all(problem.file in ("sales.csv", None) for problem in reading.problems)


def test_all_faults_are_told_at_once() -> None:
    columns = plain_columns()
    columns["tv_spend"][1] = "-1"
    columns["tv_spend"][2] = "many"
    columns["search_spend"][3] = "inf"
    columns["date"][4] = "some day"
    columns["contact"] = [f"someone{n}@example.org" for n in range(WEEKS)]
    text = write_table(columns) + "2024-09-09,1\n"
    assert codes(read_text(text)) == {
        "problem.negative_spend",
        "problem.text_in_numbers",
        "problem.infinity",
        "problem.unreadable_date",
        "problem.personal_data",
        "problem.ragged_row",
    }


def test_rows_of_another_width_are_named_by_line() -> None:
    lines = write_table(plain_columns()).splitlines()
    lines[4] += ",7"
    lines[9] = lines[9].rsplit(",", 1)[0]
    reading = read_text("\n".join(lines))
    assert places(reading, "problem.ragged_row") == [(5, None), (10, None)]


def test_blank_cells_past_the_last_column_are_no_fault() -> None:
    lines = write_table(plain_columns()).splitlines()
    assert read_text("\n".join([lines[0], *(line + ",," for line in lines[1:])])).problems == ()


def test_a_line_number_counts_the_lines_of_the_file_even_inside_quotes() -> None:
    columns = plain_columns()
    columns["remark"] = ["fine"] * WEEKS
    columns["remark"][0] = "two\nlines"
    columns["tv_spend"][1] = "-1"
    text = write_table(columns).replace("two\nlines", '"two\nlines"')
    assert places(read_text(text), "problem.negative_spend") == [(4, "tv_spend")]


def test_a_file_whose_every_row_is_ragged_says_so() -> None:
    reading = read_text("date,revenue,tv_spend,population,promo\n1,2\n3,4,5,6\n")
    assert codes(reading) == {"problem.ragged_row"}


def test_a_header_may_stand_only_once() -> None:
    text = write_table(plain_columns()).replace("search_spend", "tv_spend", 1)
    assert places(read_text(text), "problem.column_twice") == [(1, "tv_spend")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "problem.empty_file"),
        (b"\xef\xbb\xbf \n\n", "problem.empty_file"),
        (b"date,revenue,tv_spend\n", "problem.no_rows"),
        (b"date,revenue,tv_spend\nTotal,5,6\n", "problem.no_rows"),
        (b"2024-01-01,5,6\n2024-01-08,5,6\n", "problem.no_header"),
        (b"PK\x03\x04rest of a workbook", "problem.spreadsheet"),
        (b"PAR1 but not really", "problem.unreadable_table"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "problem.no_text"),
        (b"MZ" + bytes(range(255, -1, -1)) * 40, "problem.no_text"),
        (b'a,b\n"' + b"x" * 200_000 + b'",1\n', "problem.unreadable_table"),
    ],
)
def test_a_file_that_is_no_table_says_so(content: bytes, code: str) -> None:
    assert code in codes(read_text(content))


def test_a_path_that_leads_nowhere_is_a_problem() -> None:
    panel, problems = read_panel("no/such/file.csv")
    assert panel is None
    assert [(p.code, p.file) for p in problems] == [("problem.no_such_file", "no/such/file.csv")]


def test_something_that_is_no_table_is_a_problem() -> None:
    panel, problems = read_panel(42)
    assert panel is None
    assert [p.code for p in problems] == ["problem.not_a_table"]


def test_fewer_periods_than_the_model_can_carry_are_refused_and_a_textbook_set_is_not() -> None:
    assert codes(read_columns(plain_columns(19))) == {"problem.too_few_periods"}
    assert read_columns(plain_columns(20)).problems == ()


def test_dates_in_which_day_and_month_could_change_places_are_not_guessed() -> None:
    columns = plain_columns(24)
    columns["date"] = [date(2022 + n // 12, n % 12 + 1, 5).strftime("%d/%m/%Y") for n in range(24)]
    reading = read_columns(columns)
    assert codes(reading) == {"problem.ambiguous_dates"}


def test_both_date_orders_in_one_column_are_refused_row_by_row() -> None:
    columns = plain_columns()
    mondays = [date(2024, 1, 1) + timedelta(weeks=n) for n in range(WEEKS)]
    columns["date"] = [day.strftime("%d/%m/%Y") for day in mondays]
    columns["date"][3] = mondays[3].strftime("%m/%d/%Y")
    assert places(read_columns(columns), "problem.mixed_dates") == [(5, "date")]


def test_yearly_rows_are_no_grain_the_model_knows() -> None:
    columns = plain_columns(30)
    columns["date"] = [f"{1990 + n}-01-01" for n in range(30)]
    assert codes(read_columns(columns)) == {"problem.unknown_grain"}


def test_every_geo_needs_every_period() -> None:
    columns = plain_columns()
    both = {name: cells * 2 for name, cells in columns.items()}
    both["region"] = ["north"] * WEEKS + ["south"] * WEEKS
    short = {name: cells[:-2] for name, cells in both.items()}
    problem = next(p for p in read_columns(short).problems if p.code == "problem.geo_gap")
    assert problem.params == {"geo": "south", "count": 2, "date": weeks()[-2]}
    both["region"][4] = ""
    assert places(read_columns(both), "problem.missing_geo") == [(6, "region")]


def test_a_date_twice_in_one_geo_names_the_geo_and_both_rows() -> None:
    columns = {name: cells * 2 for name, cells in plain_columns().items()}
    columns["region"] = ["north"] * (WEEKS + 1) + ["south"] * (WEEKS - 1)
    problem = next(p for p in read_columns(columns).problems if p.code == "problem.duplicate_geo_date")
    assert (problem.row, problem.params["geo"], problem.params["first"]) == (WEEKS + 2, "north", 2)


def test_the_same_fault_in_many_rows_is_named_a_few_times_and_counted() -> None:
    columns = plain_columns(100)
    columns["tv_spend"] = ["-1"] * 100
    reading = read_columns(columns)
    assert len(places(reading, "problem.negative_spend")) == ROWS_NAMED
    more = next(p for p in reading.problems if p.code == "problem.more_of_the_same")
    assert (more.row, more.params["count"]) == (ROWS_NAMED + 2, 100 - ROWS_NAMED)


def test_a_channel_that_was_never_used_is_kept_with_a_notice() -> None:
    columns = plain_columns()
    columns["pinterest_spend"] = ["0"] * WEEKS
    reading = read_columns(columns)
    assert reading.panel is not None
    assert [c.name for c in reading.panel.channels] == ["search", "tv", "pinterest"]
    assert "notice.channel_never_used" in notices(reading)


def test_blank_spend_is_zero_only_when_the_team_says_so() -> None:
    columns = plain_columns()
    columns["tv_spend"][:5] = [""] * 5
    assert len(places(read_columns(columns), "problem.missing_spend")) == 5
    reading = read_columns(columns, declared=Declared(blank_spend_is_zero=True))
    assert reading.panel is not None
    assert reading.panel.spend[0, :5, 1].tolist() == [0.0] * 5
    assert "notice.blank_spend_is_zero" in notices(reading)


def test_a_blank_outcome_is_missing_and_said() -> None:
    columns = plain_columns()
    columns["revenue"][7] = ""
    reading = read_columns(columns)
    assert reading.panel is not None
    assert [t for t in range(WEEKS) if reading.panel.outcome[0, t] != reading.panel.outcome[0, t]] == [7]
    assert "notice.missing_outcome" in notices(reading)


def test_declared_columns_must_exist_and_play_one_part() -> None:
    roles = Roles(outcome="revenue", geo="revenue", spend={"tv": "tvspend"}, ignore=("nothing",))
    reading = read_columns(plain_columns(), roles=roles)
    assert places(reading, "problem.unknown_ignored") == [(None, "nothing")]
    assert places(reading, "problem.unknown_column") == [(None, "tvspend")]
    assert places(reading, "problem.column_has_two_roles") == [(None, "revenue")]
    told = " ".join(explain_problem(problem) for problem in reading.problems)
    assert "to use as spend" in told
    assert "as outcome and as region" in told or "as region and as outcome" in told


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        (Declared(currency="euro"), "problem.unknown_currency"),
        (Declared(value_per_outcome=0.0), "problem.declared_value_not_positive"),
        (Declared(value_per_outcome=float("nan")), "problem.declared_value_not_positive"),
    ],
)
def test_declared_money_must_make_sense(declared: Declared, code: str) -> None:
    assert codes(read_columns(plain_columns(), declared=declared)) == {code}


def test_a_header_that_names_another_currency_than_declared_is_refused() -> None:
    columns = plain_columns()
    columns["Amount spent (USD)"] = columns.pop("tv_spend")
    del columns["search_spend"]
    assert codes(read_columns(columns, declared=Declared(currency="EUR"))) == {"problem.other_currency"}
    assert "notice.currency_in_header" in notices(read_columns(columns))


@pytest.mark.parametrize("role", ["mediator", "collider"])
def test_a_control_that_would_bias_the_channels_is_refused_with_its_reason(role: str) -> None:
    columns = plain_columns()
    columns["branded_searches"] = columns["revenue"][::-1]
    reading = read_columns(columns, roles=Roles(controls={"branded_searches": role}))
    assert codes(reading) == {f"problem.{role}_refused"}


def _blank(column: str) -> Columns:
    columns = plain_columns()
    columns[column] = [""] * WEEKS
    return columns


def test_a_spend_column_left_blank_is_told_once_like_a_blank_cell() -> None:
    reading = read_columns(_blank("tv_spend"))
    assert [(p.code, p.column, p.row) for p in reading.problems] == [("problem.spend_empty", "tv_spend", None)]


def test_a_blank_spend_column_is_no_spend_where_that_is_declared() -> None:
    reading = read_columns(_blank("tv_spend"), declared=Declared(blank_spend_is_zero=True))
    assert reading.panel is not None
    assert [channel.name for channel in reading.panel.channels] == ["search", "tv"]
    assert "notice.channel_never_used" in notices(reading)


def test_a_blank_spend_column_can_be_left_out() -> None:
    reading = read_columns(_blank("tv_spend"), roles=Roles(ignore=("tv_spend",)))
    assert reading.panel is not None
    assert [channel.name for channel in reading.panel.channels] == ["search"]


@pytest.mark.parametrize(("channels", "problems"), [(12, set()), (13, {"problem.too_many_channels"})])
def test_more_channels_than_a_third_of_the_outcomes_are_refused(channels: int, problems: set[str]) -> None:
    columns = {name: cells for name, cells in plain_columns().items() if not name.endswith("_spend")}
    for number in range(channels):
        columns[f"medium{number}_spend"] = [str((number + row * 7) % 13) for row in range(WEEKS)]
    assert codes(read_columns(columns)) == problems


def test_a_folder_is_told_from_a_file_that_is_not_there(tmp_path: Path) -> None:
    (found,) = read_panel(tmp_path)[1]
    (lost,) = read_panel(tmp_path / "sales.csv")[1]
    assert (found.code, lost.code) == ("problem.is_a_folder", "problem.no_such_file")


def test_many_gaps_are_counted_without_a_row_they_do_not_have() -> None:
    columns = plain_columns(100)
    thinned = {name: cells[:20] + cells[70:] for name, cells in columns.items()}
    (rest,) = (p for p in read_columns(thinned).problems if p.code.startswith("problem.more"))
    assert (rest.code, rest.params["count"]) == ("problem.more_without_a_row", 50 - ROWS_NAMED)
    assert "unknown" not in explain_problem(rest)


TORN = [
    lambda line: line + ",7,8",
    lambda line: line.rsplit(",", 1)[0],
    lambda line: line.partition(",")[0],
    lambda _: "see the other sheet",
]


@pytest.mark.parametrize("tear", TORN)
@pytest.mark.parametrize("places", [1, 2])
def test_a_ragged_row_is_told_as_that_and_leaves_no_gap(tear: Callable[[str], str], places: int) -> None:
    columns = {name: cells * places for name, cells in plain_columns().items()}
    if places > 1:
        columns["region"] = ["North"] * WEEKS + ["South"] * WEEKS
    lines = write_table(columns).splitlines()
    lines[20] = tear(lines[20])
    reading = read_text("\n".join(lines))
    assert [(p.code, p.row) for p in reading.problems] == [("problem.ragged_row", 21)]


def test_a_ragged_row_in_a_long_file_is_no_row_of_a_channel_that_lacks() -> None:
    rows = [f"{day},{channel},{5 + n % 7},{90 + n % 9}" for n, day in enumerate(weeks()) for channel in ("tv", "radio")]
    rows[30] += ",9"
    reading = read_text("\n".join(["date,channel,spend,revenue", *rows]))
    assert [(p.code, p.row) for p in reading.problems] == [("problem.ragged_row", 32)]


def test_a_gap_elsewhere_is_told_beside_a_ragged_row() -> None:
    lines = write_table(plain_columns()).splitlines()
    lines[20] += ",7"
    del lines[30]
    reading = read_text("\n".join(lines))
    assert [(p.code, p.params.get("date")) for p in reading.problems] == [
        ("problem.gap", weeks()[29]),
        ("problem.ragged_row", None),
    ]


def test_ragged_rows_do_not_make_a_file_short() -> None:
    lines = write_table(plain_columns(20)).splitlines()
    lines[-1] += ",7"
    assert codes(read_text("\n".join(lines))) == {"problem.ragged_row"}


def test_a_header_that_stands_twice_is_cured_by_leaving_it_out() -> None:
    lines = write_table(plain_columns()).splitlines()
    twice = "\n".join([f"{lines[0]},tv_spend", *(f"{line},{n % 3}" for n, line in enumerate(lines[1:]))])
    refused = read_text(twice)
    assert "problem.column_twice" in codes(refused)
    assert "--ignore" in say_problem(refused.problems[0])[1]
    reading = read_text(twice, roles=Roles(ignore=("tv_spend",)))
    assert reading.problems == ()
    assert reading.roles[-2:] == (("tv_spend", "unused"), ("tv_spend", "unused"))


@pytest.mark.parametrize(("factor", "unit"), [(1_000, "1000"), (1_000_000, "1000000")])
def test_spend_many_times_the_outcome_is_asked_about_and_its_unit_named(factor: int, unit: str) -> None:
    columns = plain_columns()
    columns["revenue"] = [f"{float(cell) / factor:.9f}" for cell in columns["revenue"]]
    reading = read_columns(columns, declared=Declared(currency="EUR"))
    assert codes(reading) == {"problem.not_one_money"}
    assert f"--value-per-outcome {unit}" in explain_problem(reading.problems[0])
    assert read_columns(columns, declared=Declared(currency="EUR", value_per_outcome=factor)).problems == ()
    assert read_columns(columns).problems == ()


def test_a_brand_that_spends_more_than_it_sells_is_asked_but_read() -> None:
    columns = plain_columns()
    columns["revenue"] = [f"{float(cell) / 50:.9f}" for cell in columns["revenue"]]
    reading = read_columns(columns, declared=Declared(currency="EUR"))
    assert reading.problems == ()
    assert "notice.not_one_money" in notices(reading)


def test_a_control_that_is_refused_is_not_listed_as_one() -> None:
    columns = plain_columns()
    columns["price"] = [f"{2 * float(cell) + 3}" for cell in columns["revenue"]]
    columns["competitor_price"] = ["7"] * WEEKS
    reading = read_columns(columns)
    assert {"notice.mirrors_outcome", "notice.constant_control"} <= notices(reading)
    assert dict(reading.roles)["price"] == dict(reading.roles)["competitor_price"] == "unused"


def test_a_refused_column_without_a_header_to_repeat_is_named_once() -> None:
    columns = plain_columns()
    columns["someone@example.org"] = [f"someone{n}@example.org" for n in range(WEEKS)]
    told = [explain_problem(p) for p in read_columns(columns).problems if p.code == "problem.personal_data"]
    assert told
    assert all("column column" not in text for text in told)


def test_a_value_that_is_declared_twice_is_refused() -> None:
    columns = plain_columns()
    columns["worth"] = ["25"] * WEEKS
    reading = read_columns(columns, roles=Roles(value="worth"), declared=Declared(value_per_outcome=30.0))
    assert codes(reading) == {"problem.value_twice"}


def test_that_a_mark_groups_thousands_is_told_once_for_all_columns() -> None:
    columns = plain_columns()
    for name in ("revenue", "search_spend"):
        columns[name] = ["1,200" if n % 2 else "3,400" for n in range(WEEKS)]
    told = [n for n in read_columns(columns).notices if n.code == "notice.grouped_thousands"]
    assert [n.params["columns"] for n in told] == [("revenue", "search_spend")]


def test_problems_come_in_the_order_of_the_rows() -> None:
    columns = plain_columns()
    columns["revenue"][5] = "inf"
    columns["date"][9] = "soon"
    columns["tv_spend"][2] = "-5"
    rows = [problem.row for problem in read_columns(columns).problems]
    assert rows == sorted(row for row in rows if row is not None)
    assert len(rows) > 2
