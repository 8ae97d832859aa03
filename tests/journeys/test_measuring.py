"""From a finished test to a review that has learnt from it, through the real program."""

from __future__ import annotations

import json
from datetime import date, timedelta
from importlib import resources
from typing import Any

import jsonschema
import numpy as np
import pytest
from tests.journeys.conftest import Desk

START, WEEKS = date(2023, 1, 2), 90
TEST = (date(2024, 5, 6), date(2024, 5, 26))
REGIONS = ("Noord", "West", "Oost", "Zuid", "Kempen", "Kust", "Veluwe", "Twente", "Zeeland", "Betuwe")
ASKED = ("--treated", "Kust; Zuid", "--channel", "Search", "--start", TEST[0].isoformat(), "--end", TEST[1].isoformat())


def write_regions(desk: Desk, name: str = "regions.csv", *, lift: float = 0.15) -> None:
    """Ten regions over ninety weeks; two got much more search for three of them."""
    dice = np.random.default_rng(11)
    lines = ["week,region,revenue,search_spend,posters_spend"]
    volumes = dice.uniform(20_000, 60_000, len(REGIONS))
    for week in range(WEEKS):
        day = START + timedelta(weeks=week)
        common = (1 + 0.002 * week) * (1 + 0.1 * np.sin(2 * np.pi * week / 52))
        for region, volume in zip(REGIONS, volumes, strict=True):
            tested = region in {"Kust", "Zuid"} and TEST[0] <= day <= TEST[1]
            search = volume * 0.05 * (1 + 0.3 * np.sin(week / 3)) * (3 if tested else 1) * dice.uniform(0.98, 1.02)
            revenue = volume * common * (1 + 0.02 * dice.standard_normal()) * (1 + lift * tested) + 2 * search
            lines.append(f"{day},{region},{revenue:.2f},{search:.2f},{volume * 0.02 * dice.uniform(0.5, 1.5):.2f}")
    (desk.folder / name).write_text("\n".join([*lines, ""]), encoding="utf-8")


def check_schema(data: dict[str, Any]) -> None:
    schema = json.loads(resources.files("trimtab.present").joinpath("experiment.schema.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(data)


def write_users(desk: Desk) -> None:
    dice = np.random.default_rng(7)
    lines = ["variant,revenue,revenue_before,refunds"]
    for user in range(3_000):
        before = dice.gamma(2.0, 10.0)
        value = 0.7 * before + dice.gamma(2.0, 4.0) + 1.5 * (user % 2)
        lines.append(f"{'ads' if user % 2 else 'holdout'},{value:.2f},{before:.2f},{int(dice.random() < 0.05)}")
    (desk.folder / "users.csv").write_text("\n".join(lines), encoding="utf-8")


def test_tests_are_measured_kept_and_taken_in_or_held_against_a_review(desk: Desk) -> None:
    write_regions(desk)
    write_users(desk)
    geo = desk.run(
        "lift", "measure", "regions.csv", *ASKED, "--use", "validate", "--out", "lifts.csv", "--html", "t.html"
    )
    assert geo.returncode == 0, geo.stderr
    told = " ".join(geo.stdout.split())
    for words in ("search brought", "in Kust and Zuid", "Synthetic difference in differences", "It is kept aside"):
        assert words in told
    page = (desk.folder / "t.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 4
    assert "http" not in page.replace("http-equiv", "")
    asked = ("--control-group", "holdout", "--guardrail", "refunds=0.2", "--lower", "refunds")
    kept = ("--channel", "Search", "--start", "2024-01-08", "--end", "2024-01-21", "--share", "0.2")
    users = desk.run("lift", "measure", "users.csv", *asked, *kept, "--out", "lifts.csv", "--html", "ab.html")
    assert users.returncode == 0, users.stderr
    assert "ads against holdout: revenue" in " ".join(users.stdout.split())
    assert "ads" in (desk.folder / "ab.html").read_text(encoding="utf-8")
    reviewed = desk.run("review", "sales.csv", "--lifts", "lifts.csv", "--json", "--no-record")
    assert reviewed.returncode == 0, reviewed.stderr
    review = json.loads(reviewed.stdout)
    assert review["experiments"] == 1
    (score,) = review["experiments_kept_aside"]
    data = json.loads(desk.run("lift", "measure", "regions.csv", *ASKED, "--json").stdout)
    check_schema(data)
    assert data["record"]["use"] == "calibrate"
    assert score["measured"] == pytest.approx(data["record"]["estimate"], rel=1e-6)
    assert score["geos"] == []
    assert not [notice for notice in review["coverage"]["notices"] if "lift" in notice["code"]]


def test_a_withheld_test_gives_the_reason_and_no_number_anywhere(desk: Desk) -> None:
    write_regions(desk)
    lines = (desk.folder / "regions.csv").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not (line.startswith("2024-02-05") and ",Kust," in line)]
    (desk.folder / "holes.csv").write_text("\n".join([*kept, ""]), encoding="utf-8")
    result = desk.run("lift", "measure", "holes.csv", *ASKED, "--out", "lifts.csv", "--html", "test.html")
    assert result.returncode == 0, result.stderr
    told = " ".join(result.stdout.split())
    assert "Nothing is read out of this test of search" in told
    assert "Kust lacks the outcome on 1 day" in told
    assert "Nothing was written into lifts.csv" in told
    assert not (desk.folder / "lifts.csv").exists()
    assert "<svg" not in (desk.folder / "test.html").read_text(encoding="utf-8")
    data = json.loads(desk.run("lift", "measure", "holes.csv", *ASKED, "--json").stdout)
    check_schema(data)
    assert data["incremental"] is None
    assert data["record"] is None
    assert [reason["code"] for reason in data["withheld"]] == ["withheld.missing_days"]


def test_an_ab_test_that_still_runs_is_safe_to_look_at(desk: Desk) -> None:
    write_users(desk)
    asked = ("--control-group", "holdout", "--goal", "revenue", "--planned", "9000", "--json")
    result = desk.run("lift", "measure", "users.csv", *asked)
    assert result.returncode == 0, result.stderr
    data = json.loads(result.stdout)
    check_schema(data)
    assert data["is_running"] is True
    assert data["metrics"][0]["explained"] > 0.5
    assert data["record"] is None


def test_a_change_everywhere_is_read_as_the_weakest_evidence(desk: Desk) -> None:
    write_regions(desk)
    asked = (
        "--before-after",
        "--channel",
        "search",
        "--start",
        "2024-05-06",
        "--end",
        "2024-05-26",
        "--spend-change",
        "40000",
    )
    result = desk.run("lift", "measure", "regions.csv", *asked, "--json", "--html", "before.html")
    assert result.returncode == 0, result.stderr
    data = json.loads(result.stdout)
    check_schema(data)
    assert data["kind"] == "before_after"
    assert data["record"]["design"] == "before_after"
    assert (desk.folder / "before.html").read_text(encoding="utf-8").count("<svg") == 2
    told = " ".join(desk.run("lift", "measure", "regions.csv", *asked).stdout.split())
    assert "weakest evidence there is" in told


def test_every_fault_of_what_was_asked_is_told_at_once(desk: Desk) -> None:
    write_regions(desk)
    asked = ("--treated", "Atlantis; Kust", "--channel", "search", "--start", "someday")
    result = desk.run("lift", "measure", "regions.csv", *asked)
    assert result.returncode == 2
    told = " ".join(result.stderr.split())
    for words in ("Atlantis is no region of the file", "someday after --start is no day", "The test has no --end"):
        assert words in told
    both = desk.run("lift", "measure", "regions.csv", *ASKED, "--before-after")
    assert both.returncode == 2
    assert "one of them" in " ".join(both.stderr.split())
