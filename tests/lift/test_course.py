"""A table of sales over time, as a test is read from it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from tests.intake.table import write_file

from trimtab.intake import Declared, Roles
from trimtab.lift.course import read_series
from trimtab.present import explain_problem


def test_a_day_off_the_calendar_of_a_weekly_file_is_told_by_its_weeks(tmp_path: Path) -> None:
    days = [date(2024, 1, 1) + timedelta(weeks=n) for n in range(30)]
    days[12] += timedelta(days=2)
    lines = ["date,sales", *(f"{day},{100 + n}" for n, day in enumerate(days))]
    _, (problem,), _ = read_series(write_file(tmp_path, "s.csv", "\n".join(lines)), Roles(), Declared())
    assert problem.code == "problem.irregular_date"
    assert "(one per week)" in explain_problem(problem)


def test_sales_in_per_cents_are_no_amounts_of_a_test(tmp_path: Path) -> None:
    lines = ["date,sales", *(f"{date(2024, 1, 1) + timedelta(weeks=n)},{19609.17 + n}%" for n in range(30))]
    series, (problem,), _ = read_series(write_file(tmp_path, "s.csv", "\n".join(lines)), Roles(), Declared())
    assert series is None
    assert (problem.code, problem.row, problem.column) == ("problem.percent_of_what", 2, "sales")
