"""From a file to what comes next, through the real program."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from tests.journeys.conftest import Desk


def _start(desk: Desk) -> date:
    last = (desk.folder / "sales.csv").read_text(encoding="utf-8").strip().splitlines()[-1]
    return date.fromisoformat(last.split(",")[0]) + timedelta(weeks=1)


def test_a_quarter_is_forecast_as_of_late_and_nothing_is_recorded(desk: Desk) -> None:
    result = desk.run("forecast", "sales.csv", "--html", "ahead.html")
    assert result.returncode == 0, result.stderr
    told = " ".join(result.stdout.split())
    assert "revenue is expected to come to" in told
    assert "taken to go on as in the last 13 periods" in told
    assert desk.files() == {"sales.csv", "ahead.html"}
    assert "<svg" in (desk.folder / "ahead.html").read_text(encoding="utf-8")


def test_more_search_in_the_path_brings_more_and_the_path_is_said(desk: Desk) -> None:
    start, totals = _start(desk), []
    for search in (2_000, 14_000):
        rows = "".join(f"{start + timedelta(weeks=k)},{search},5000\n" for k in range(6))
        (desk.folder / "plan.csv").write_text(f"week,search,posters\n{rows}", encoding="utf-8")
        result = desk.run("forecast", "sales.csv", "--path", "plan.csv", "--json")
        assert result.returncode == 0, result.stderr
        data = json.loads(result.stdout)
        assert len(data["periods"]) == 6
        assert data["channels"][0]["amount"] == [search] * 6
        assert data["assumed"][0]["code"] == "forecast.from_the_file"
        totals.append(data["total"]["mean"])
    assert totals[1] > totals[0]


def test_rows_without_an_outcome_say_what_is_planned(desk: Desk) -> None:
    sales = (desk.folder / "sales.csv").read_text(encoding="utf-8").rstrip()
    start = _start(desk)
    rows = [f"{start + timedelta(weeks=k)},,9000,0" for k in range(4)]
    (desk.folder / "planned.csv").write_text("\n".join([sales, *rows, ""]), encoding="utf-8")
    result = desk.run("forecast", "planned.csv", "--json")
    assert result.returncode == 0, result.stderr
    data = json.loads(result.stdout)
    assert data["periods"][0] == start.isoformat()
    assert [channel["amount"] for channel in data["channels"]] == [[9000] * 4, [0] * 4]


def test_the_plan_of_a_review_is_followed(reviewed: tuple[Desk, str]) -> None:
    desk, _ = reviewed
    planned = json.loads(desk.run("show", "1", "--json").stdout)["plan"]["allocation"]
    result = desk.run("forecast", "sales.csv", "--plan", "1", "--json")
    assert result.returncode == 0, result.stderr
    spent = {channel["channel"]: sum(channel["amount"]) for channel in json.loads(result.stdout)["channels"]}
    assert spent == pytest.approx({line["channel"]: line["planned"] for line in planned}, rel=1e-4)


def test_every_fault_of_the_path_is_told_at_once(desk: Desk) -> None:
    start = _start(desk)
    text = f"week,search,posters\n{start},-1,x\n{start},1,1\n"
    (desk.folder / "plan.csv").write_text(text, encoding="utf-8")
    result = desk.run("forecast", "sales.csv", "--path", "plan.csv")
    assert result.returncode == 2
    told = " ".join(result.stderr.split())
    assert all(word in told for word in ("negative", "stands twice", "posters"))


def test_a_backtest_says_who_forecasts_best(desk: Desk) -> None:
    result = desk.run("forecast", "sales.csv", "--backtest", "--periods", "26")
    assert result.returncode == 0, result.stderr
    told = " ".join(result.stdout.split())
    assert "forecast the last 52 weeks better" in told
    assert all(name in told for name in ("The model", "The model without media", "The same period last year"))


@pytest.mark.parametrize(
    "arguments",
    [("--path", "plan.csv", "--backtest"), ("--path", "p.csv", "--plan", "1"), ("--plan", "1", "--periods", "3")],
)
def test_two_ways_of_saying_what_is_spent_are_refused(desk: Desk, arguments: tuple[str, ...]) -> None:
    result = desk.run("forecast", "sales.csv", *arguments)
    assert result.returncode == 2
    assert "--p" in result.stderr
