"""Control characters in a file or in a declared name are taken out at the border, and it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import polars as pl
import pytest
from tests.intake.table import WEEKS, codes, notices, plain_columns, read_columns, write_file, write_table

from trimtab.intake import Reading, Roles, read_efforts, read_file
from trimtab.lift import read_lifts

DIRT = "\x01\x1b\x7f\x85\x9f\uffff"


def rename(old: str, new: str) -> dict[str, list[str]]:
    return {new if name == old else name: cells for name, cells in plain_columns().items()}


def tell(reading: Reading) -> list[tuple[int | None, object]]:
    """(row, count) of each notice on characters."""
    return [(n.row, n.params["count"]) for n in reading.notices if n.code == "notice.characters_taken_out"]


def test_a_header_loses_its_control_characters_and_keeps_its_meaning() -> None:
    reading = read_columns(rename("tv_spend", f"tv{DIRT}_spend"))
    assert reading.panel is not None
    assert [c.name for c in reading.panel.channels] == ["search", "tv"]
    assert reading.panel.channels[1].spend_column == "tv_spend"
    assert tell(reading) == [(1, len(DIRT))]


@pytest.mark.parametrize("make", [pl.DataFrame, pd.DataFrame])
def test_a_data_frame_loses_them_as_well(make: Callable[[dict[str, list[str]]], object]) -> None:
    columns = rename("revenue", "reve\x01nue")
    columns["region"] = ["Nor\x00th"] * WEEKS
    reading = read_file(make(columns))
    assert reading.panel is not None
    assert (reading.panel.outcome_name, reading.panel.geos) == ("revenue", ("North",))
    assert tell(reading) == [(1, 1 + WEEKS)]


def test_the_channels_of_a_long_file_and_the_events_lose_them() -> None:
    plain = plain_columns()
    columns = {name: plain[name] * 2 for name in ("date", "revenue")}
    columns["channel"] = ["tv\x1b"] * WEEKS + ["search"] * WEEKS
    columns["spend"] = plain["tv_spend"] + plain["search_spend"]
    columns["events"] = (["fair\x02"] + ["na"] * (WEEKS - 1)) * 2
    reading = read_columns(columns)
    assert reading.panel is not None
    assert [c.name for c in reading.panel.channels] == ["tv", "search"]
    assert [c.name for c in reading.panel.controls] == ["events=fair"]
    assert tell(reading) == [(2, WEEKS + 2)]


def test_names_that_become_equal_or_empty_are_asked_about() -> None:
    columns = plain_columns()
    columns["tv\x01_spend"] = columns["tv_spend"]
    assert "problem.column_twice" in codes(read_columns(columns))
    regional = {name: cells * 2 for name, cells in plain_columns().items()}
    regional["region"] = ["North"] * WEEKS + ["\x01"] * WEEKS
    assert "problem.missing_geo" in codes(read_columns(regional))
    regional["region"] = ["North"] * WEEKS + ["North\x01"] * WEEKS
    assert "problem.duplicate_geo_date" in codes(read_columns(regional))


def test_an_address_cannot_hide_behind_a_control_character() -> None:
    columns = plain_columns()
    columns["remark"] = ["jo@\x01shop.com"] * WEEKS
    assert "problem.personal_data" in codes(read_columns(columns))


def test_declared_names_meet_the_columns_they_mean() -> None:
    roles = Roles(spend={"Tele\x1bvision": "tv\x01_spend"}, outcome="revenue\x02", ignore=("search\x03_spend",))
    reading = read_columns(rename("tv_spend", "tv\x01_spend"), roles=roles)
    assert reading.panel is not None
    assert [c.name for c in reading.panel.channels] == ["Television"]
    assert "notice.names_cleaned" in notices(reading)


def test_two_declared_names_that_become_equal_or_empty_are_asked_about() -> None:
    twins = Roles(spend={"tv": "tv_spend", "tv\x01": "search_spend"})
    assert "problem.name_declared_twice" in codes(read_columns(plain_columns(), roles=twins))
    assert "problem.channel_unnamed" in codes(read_columns(plain_columns(), roles=Roles(spend={"\x01": "tv_spend"})))


def test_the_files_of_experiments_and_inputs_lose_them_and_say_so(tmp_path: Path) -> None:
    panel = read_columns(plain_columns()).panel
    assert panel is not None
    text = "channel,start,end,estimate,standard_error,design\ntv\x01,2024-02-05,2024-03-03,1,2,user_\x1blevel\n"
    lifts, problems, told = read_lifts(write_file(tmp_path, "lifts.csv", text), panel)
    assert [lift.channel for lift in lifts] == ["tv"]
    assert problems == ()
    assert ("notice.characters_taken_out", 2) in [(n.code, n.row) for n in told]
    text = "channel,week,tool_\x02cost\ntv,2024-W02,5\n"
    efforts, problems, told = read_efforts(write_file(tmp_path, "inputs.csv", text), panel)
    assert [effort.channel for effort in efforts] == ["tv"]
    assert problems == ()
    assert [(n.code, n.row) for n in told] == [("notice.characters_taken_out", 1)]


def test_a_clean_file_is_left_alone() -> None:
    reading = read_columns(plain_columns(), delimiter="\t")
    assert not {"notice.characters_taken_out", "notice.names_cleaned"} & notices(reading)


def test_a_file_whose_name_is_no_text_is_read_under_a_name_that_is(tmp_path: Path) -> None:
    path = tmp_path / "sa\x1bles\udcff.csv"
    try:
        path.write_text(write_table(plain_columns()), encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    reading = read_file(path)
    assert reading.panel is not None
    assert Path(reading.file).name == "sales.csv"
