"""Readable but hard is not bad: encodings, delimiters, numbers and dates as people and exports write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pytest
from tests.intake.table import (
    WEEKS,
    codes,
    notices,
    plain_columns,
    read_columns,
    read_text,
    write_table,
)

from trimtab.intake import Declared, Panel, Reading
from trimtab.intake.number import Mark
from trimtab.intake.timeline import DateOrder
from trimtab.quantities import Grain


def panel_of(reading: Reading) -> Panel:
    assert reading.problems == ()
    assert reading.panel is not None
    return reading.panel


def noted(reading: Reading) -> set[str]:
    return {note.code for note in reading.dialect}


def same_numbers(reading: Reading) -> bool:
    """Whether a file says the same as the plain one."""
    plain, panel = panel_of(read_columns(plain_columns())), panel_of(reading)
    return (
        np.array_equal(plain.outcome, panel.outcome)
        and np.array_equal(plain.spend, panel.spend)
        and plain.periods == panel.periods
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_of_a_file_does_not_matter(encoding: str) -> None:
    columns = plain_columns()
    columns["dépenses radio"] = columns.pop("tv_spend")
    panel = panel_of(read_text(write_table(columns).encode(encoding)))
    assert [c.spend_column for c in panel.channels] == ["search_spend", "dépenses radio"]
    assert panel.channels[1].name == "radio"


def test_text_that_was_encoded_twice_is_restored() -> None:
    columns = plain_columns()
    columns["Montant dépensé (EUR)"] = columns.pop("tv_spend")
    del columns["search_spend"]
    reading = read_text(write_table(columns).encode().decode("cp1252").encode())
    assert panel_of(reading).channels[0].spend_column == "Montant dépensé (EUR)"
    assert "dialect.twice_encoded" in noted(reading)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_does_not_matter(delimiter: str) -> None:
    assert same_numbers(read_columns(plain_columns(), delimiter=delimiter))


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_the_line_ending_does_not_matter(ending: str) -> None:
    assert same_numbers(read_text(write_table(plain_columns()).replace("\n", ending)))


def _european(text: str) -> str:
    return f"{float(text):,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


@pytest.mark.parametrize(
    ("write", "delimiter"),
    [
        (lambda text: f"${float(text):,.2f}", ","),
        (lambda text: f"{float(text):,.2f} USD", ","),
        (lambda text: f"EUR {float(text):,.1f}", ","),
        (lambda text: f"'{text}".removeprefix("'") + " ", ","),
        (lambda text: f"+{text}", ","),
        (lambda text: f"{float(text):.3e}" if float(text) < 1000 else text, ","),
        (_european, ";"),
        (lambda text: _european(text) + " €", ","),
        (lambda text: _european(text).replace(".", " "), ";"),
        (lambda text: _european(text).replace(".", "\u202f"), ";"),
        (lambda text: f"{float(text):,.2f}".replace(",", "’"), "\t"),
    ],
)
def test_the_way_numbers_are_written_does_not_matter(write: Callable[[str], str], delimiter: str) -> None:
    columns = plain_columns()
    for name in ("revenue", "search_spend", "tv_spend"):
        columns[name] = [write(text) for text in columns[name]]
    assert same_numbers(read_columns(columns, delimiter=delimiter))


def test_whole_thousands_follow_the_mark_the_rest_of_the_file_proves() -> None:
    columns = plain_columns()
    columns["revenue"] = ["1.200" if n % 2 else "3.400" for n in range(WEEKS)]
    columns["search_spend"] = [text.replace(".", ",") for text in columns["search_spend"]]
    reading = read_columns(columns, delimiter=";")
    assert panel_of(reading).outcome[0, :2].tolist() == [3400.0, 1200.0]
    assert "notice.grouped_thousands" in notices(reading)
    assert "dialect.decimal_comma" in noted(reading)


def test_thousands_with_a_comma_are_read_in_a_file_cut_by_commas() -> None:
    columns = plain_columns()
    columns["revenue"] = ["1,200" if n % 2 else "3,400" for n in range(WEEKS)]
    assert panel_of(read_columns(columns)).outcome[0, :2].tolist() == [3400.0, 1200.0]


def test_a_mark_that_nothing_explains_is_asked_for_and_not_guessed() -> None:
    columns = plain_columns()
    columns["revenue"] = ["1.200" if n % 2 else "3.400" for n in range(WEEKS)]
    columns["search_spend"] = ["5"] * WEEKS
    assert codes(read_columns(columns, delimiter=";")) == {"problem.ambiguous_numbers"}
    thousands = read_columns(columns, delimiter=";", declared=Declared(decimal_mark=Mark.COMMA))
    fractions = read_columns(columns, delimiter=";", declared=Declared(decimal_mark=Mark.POINT))
    assert panel_of(thousands).outcome[0, 0] == 3400.0
    assert panel_of(fractions).outcome[0, 0] == 3.4


def test_per_cents_are_parts_of_one() -> None:
    columns = plain_columns()
    columns["discount"] = [f"{n % 7},5%" for n in range(WEEKS)]
    panel = panel_of(read_columns(columns))
    assert panel.control_values[0, 1, 0] == pytest.approx(0.015)


def test_brackets_mean_minus() -> None:
    columns = plain_columns()
    columns["temperature"] = ["(3.5)" if n % 2 else "4.5" for n in range(WEEKS)]
    assert panel_of(read_columns(columns)).control_values[0, :2, 0].tolist() == [4.5, -3.5]


MONDAYS = [date(2024, 1, 1) + timedelta(weeks=n) for n in range(WEEKS)]
FRENCH = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
DUTCH = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]


@pytest.mark.parametrize(
    "write",
    [
        lambda d: d.strftime("%d/%m/%Y"),
        lambda d: d.strftime("%m/%d/%Y"),
        lambda d: f"{d.month}/{d.day}/{d.year}",
        lambda d: d.strftime("%d-%m-%y"),
        lambda d: d.strftime("%d.%m.%Y"),
        lambda d: d.strftime("%Y/%m/%d"),
        lambda d: d.strftime("%Y%m%d"),
        lambda d: d.strftime("%Y-%m-%dT00:00:00Z"),
        lambda d: d.strftime("%Y-%m-%d 00:00:00"),
        lambda d: f"{d.isocalendar().year}-W{d.isocalendar().week:02d}",
        lambda d: d.strftime("%b %d, %Y"),
        lambda d: d.strftime("%d %B %Y"),
        lambda d: f"{d.day} {FRENCH[d.month - 1]} {d.year}",
        lambda d: f"{d.day} {DUTCH[d.month - 1]} {d.year}",
        lambda d: str((d - date(1899, 12, 30)).days),
    ],
)
def test_the_way_dates_are_written_does_not_matter(write: Callable[[date], str]) -> None:
    columns = plain_columns()
    columns["date"] = [write(day) for day in MONDAYS]
    assert same_numbers(read_columns(columns))


def test_a_declared_date_order_settles_dates_that_could_be_either() -> None:
    columns = plain_columns(24)
    columns["date"] = [f"01/{n % 12 + 1:02d}/{2022 + n // 12}" for n in range(24)]
    reading = read_columns(columns, declared=Declared(date_order=DateOrder.DAY_FIRST))
    panel = panel_of(reading)
    assert (panel.grain, panel.periods[1]) == (Grain.MONTH, date(2022, 2, 1))
    assert "dialect.day_first" in noted(reading)


@pytest.mark.parametrize("day", [1, 15, 28])
def test_months_are_months_whatever_day_stands_for_them(day: int) -> None:
    columns = plain_columns(24)
    columns["date"] = [date(2022 + n // 12, n % 12 + 1, day).isoformat() for n in range(24)]
    panel = panel_of(read_columns(columns))
    assert panel.grain is Grain.MONTH
    assert panel.periods[0] == date(2022, 1, 1)


def test_the_last_day_of_each_month_stands_for_the_month() -> None:
    columns = plain_columns(24)
    ends = [date(2022 + (n + 1) // 12, (n + 1) % 12 + 1, 1) - timedelta(days=1) for n in range(24)]
    columns["date"] = [day.isoformat() for day in ends]
    assert panel_of(read_columns(columns)).periods[:2] == (date(2022, 1, 1), date(2022, 2, 1))


def test_days_are_days() -> None:
    columns = plain_columns()
    columns["date"] = [(date(2024, 1, 1) + timedelta(days=n)).isoformat() for n in range(WEEKS)]
    assert panel_of(read_columns(columns)).grain is Grain.DAY


def test_rows_may_stand_in_any_order() -> None:
    columns = {name: list(reversed(cells)) for name, cells in plain_columns().items()}
    assert same_numbers(read_columns(columns))


def test_a_title_above_the_header_is_passed_over_and_lines_still_count_from_the_top() -> None:
    columns = plain_columns()
    columns["tv_spend"][0] = "-1"
    title = 'Campaign report\n"September 1, 2026 - September 30, 2026"\n'
    reading = read_text(title + write_table(columns))
    assert [(p.code, p.row) for p in reading.problems] == [("problem.negative_spend", 4)]
    assert "dialect.preamble" in noted(reading)


@pytest.mark.parametrize("total", ["Total: Account", "Total : compte", "Totaal", "Gesamt: Konto", "Grand total"])
def test_totals_at_the_end_are_left_out_and_said(total: str) -> None:
    reading = read_text(write_table(plain_columns()) + f"{total},99999,9999,999\nTotal: all,99999,9999,999\n")
    assert same_numbers(reading)
    assert "notice.totals_left_out" in notices(reading)
    assert (reading.rows_read, reading.rows_used) == (WEEKS + 2, WEEKS)


def test_a_campaign_called_total_wine_stays() -> None:
    columns = plain_columns()
    columns["campaign"] = ["Total Wine"] * WEEKS
    columns = {"campaign": columns.pop("campaign"), **columns}
    reading = read_columns(columns)
    assert same_numbers(reading)
    assert reading.rows_used == WEEKS


def test_the_delimiter_line_of_a_spreadsheet_is_passed_over() -> None:
    assert same_numbers(read_text("sep=;\n" + write_table(plain_columns(), ";")))
