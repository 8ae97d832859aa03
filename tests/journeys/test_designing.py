"""From a history of regions to a designed test, run as designed, to a read-out that finds what was promised."""

from __future__ import annotations

import json
import shlex
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from tests.journeys.conftest import Desk

START, DAYS = date(2025, 1, 6), 168
REGIONS = (
    "Noord",
    "West",
    "Oost",
    "Zuid",
    "Kempen",
    "Kust",
    "Veluwe",
    "Twente",
    "Zeeland",
    "Betuwe",
    "Gooi",
    "Meierij",
)


def write_regions(desk: Desk, design: dict[str, Any] | None = None, effect: float = 0.0) -> None:
    """Twelve regions; the test of a design is put in where there is one, and what comes after its end as well."""
    dice = np.random.default_rng(5)
    volumes = dice.uniform(2_000, 6_000, len(REGIONS))
    lines = ["day,region,orders,search_spend"]
    last = START + timedelta(days=DAYS - 1) if design is None else date.fromisoformat(design["read_until"])
    treated = [] if design is None else design["cells"][0]["treated"]
    for day in (START + timedelta(days=n) for n in range((last - START).days + 1)):
        step = (day - START).days
        common = (1 + 0.001 * step) * (1 + 0.1 * np.sin(2 * np.pi * step / 7))
        for region, volume in zip(REGIONS, volumes, strict=True):
            tested = design is not None and region in treated and design["start"] <= day.isoformat() <= design["end"]
            orders = volume * common * (1 + 0.03 * dice.standard_normal()) * (1 - effect * tested)
            spend = 0.0 if tested else 0.4 * volume * common
            lines.append(f"{day},{region},{orders:.1f},{spend:.2f}")
    (desk.folder / "regions.csv").write_text("\n".join([*lines, ""]), encoding="utf-8")


def test_a_designed_test_is_run_and_read_by_the_command_it_came_with(desk: Desk) -> None:
    write_regions(desk)
    asked = ("trial", "design", "regions.csv", "--channel", "search", "--weeks", "3", "--start", "2025-07-07")
    told = desk.run(*asked, "--candidates", "200", "--json", "--html", "design.html")
    assert told.returncode == 0, told.stderr
    page = (desk.folder / "design.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 2
    assert "http" not in page.replace("http-equiv", "")
    design = json.loads(told.stdout)["designs"][0]
    (cell,) = design["cells"]
    write_regions(desk, design, effect=2 * cell["detectable"])
    read = desk.run(*shlex.split(cell["read_with"])[1:], "--json")
    assert read.returncode == 0, read.stderr
    found = json.loads(read.stdout)
    assert found["withheld"] == []
    assert found["p"] < 0.1
    assert found["incremental"]["mean"] == pytest.approx(-2 * cell["detectable_outcome"], rel=0.6)
    assert found["spend_change"]["mean"] == pytest.approx(cell["spend_change"], rel=0.15)


def test_what_no_test_can_have_is_refused_all_at_once(desk: Desk) -> None:
    write_regions(desk)
    wrong = ("--weeks", "0", "--most-share", "1.5", "--include", "Kust; Nowhere", "--spare", "Kust", "--start", "soon")
    refused = desk.run("trial", "design", "regions.csv", "--channel", "search", *wrong)
    assert refused.returncode == 2
    words = " ".join(refused.stderr.split())
    for part in ("--weeks", "--most-share", "Nowhere is no region", "two things at once", "soon after --start"):
        assert part in words


def test_the_users_an_ab_test_needs_are_told(desk: Desk) -> None:
    told = desk.run("trial", "size", "--rate", "0.04", "--effect", "0.1", "--daily", "3000", "--metric", "orders")
    assert told.returncode == 0, told.stderr
    words = " ".join(told.stdout.split())
    assert "find orders changed by 10% or more" in words
    assert "3,000 users a day that takes 28 days" in words
