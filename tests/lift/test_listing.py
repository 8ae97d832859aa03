"""A file of finished experiments, read and held against the panel."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.intake.table import WEEKS, plain_columns, read_columns, write_file

from trimtab.intake import Panel
from trimtab.lift import Design, Lift, Use, read_lifts

HEADER = "channel,start,end,read_until,geos,estimate,standard_error,degrees_of_freedom,spend_change,share,design,use"


@pytest.fixture
def panel() -> Panel:
    columns = {name: cells * 2 for name, cells in plain_columns().items()}
    columns["region"] = ["North"] * WEEKS + ["South"] * WEEKS
    found = read_columns(columns).panel
    assert found is not None
    return found


def test_a_full_row_is_read_as_it_stands(tmp_path: Path, panel: Panel) -> None:
    row = "Search,2024-02-05,2024-03-03,2024-03-24,north; South,-120.5,40,17,-900,25%,matched_markets,validate,yes\n"
    lifts, problems, _ = read_lifts(write_file(tmp_path, "lifts.csv", f"{HEADER},from_panel\n{row}"), panel)
    assert problems == ()
    assert lifts == (
        Lift(
            channel=panel.channels[0].name,
            start=date(2024, 2, 5),
            end=date(2024, 3, 3),
            read_until=date(2024, 3, 24),
            geos=("North", "South"),
            estimate=-120.5,
            standard_error=40.0,
            degrees_of_freedom=17.0,
            spend_change=-900.0,
            share=0.25,
            design=Design.MATCHED_MARKETS,
            use=Use.VALIDATE,
            from_panel=True,
        ),
    )


def test_a_short_row_takes_the_stated_defaults(tmp_path: Path, panel: Panel) -> None:
    text = "channel,start,end,estimate,standard_error\ntv_spend,2024-02-05,2024-03-03,0,1.5\n"
    (lift,), problems, _ = read_lifts(write_file(tmp_path, "lifts.csv", text), panel)
    assert problems == ()
    assert (lift.channel, lift.read_until, lift.geos, lift.estimate) == ("tv", date(2024, 3, 3), (), 0.0)
    assert (lift.degrees_of_freedom, lift.spend_change, lift.share) == (None, None, 1.0)
    assert (lift.design, lift.use, lift.from_panel) == (Design.GEO, Use.CALIBRATE, False)


def test_every_fault_of_the_experiments_is_told_at_once(tmp_path: Path, panel: Panel) -> None:
    rows = [
        "serach,2024-02-05,2024-03-03,,,1,1,,,,,",
        "search,2024-03-05,2024-03-03,,,1,1,,,,,",
        "search,2019-02-05,2024-03-03,,,1,1,,,,,",
        "search,2024-02-05,2024-03-03,2030-01-01,,1,1,,,,,",
        "search,2024-02-05,2024-03-03,,West,1,1,,,,,",
        "search,2024-02-05,2024-03-03,,,,1,,,,,",
        "search,2024-02-05,2024-03-03,,,1,0,,,,,",
        "search,2024-02-05,2024-03-03,,,1,1,-2,,,,",
        "search,2024-02-05,2024-03-03,,,1,1,,,1.5,,",
        "search,2024-02-05,2024-03-03,,,1,1,,,,guess,",
        "search,2024-02-05,,,,1,1,,,,,",
        "search,2024-02-05,2024-03-03,,,much,1,,,,,",
    ]
    lifts, problems, _ = read_lifts(write_file(tmp_path, "lifts.csv", "\n".join([HEADER, *rows])), panel)
    assert lifts == ()
    assert [(p.code.removeprefix("problem."), p.row, p.column) for p in sorted(problems, key=lambda p: p.row or 0)] == [
        ("listing_unknown_channel", 2, "channel"),
        ("lift_window_reversed", 3, "end"),
        ("lift_window_outside", 4, "start"),
        ("lift_window_outside", 5, "start"),
        ("lift_unknown_geo", 6, "geos"),
        ("listing_blank", 7, "estimate"),
        ("lift_not_positive", 8, "standard_error"),
        ("lift_not_positive", 9, "degrees_of_freedom"),
        ("lift_share_outside", 10, "share"),
        ("lift_unknown_word", 11, "design"),
        ("listing_blank", 12, "end"),
        ("text_in_numbers", 13, "estimate"),
    ]


def test_a_test_may_run_to_the_last_day_of_the_last_period(tmp_path: Path, panel: Panel) -> None:
    header = "channel,start,end,estimate,standard_error\n"
    for end, good in (("2024-09-08", True), ("2024-09-09", False)):
        path = write_file(tmp_path, "lifts.csv", f"{header}search,2024-08-05,{end},1,1\n")
        assert (read_lifts(path, panel)[1] == ()) is good
