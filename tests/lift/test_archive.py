"""A measured test is written into the file of experiments, and reviews read it there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from tests.intake.table import WEEKS, plain_columns, read_columns

from trimtab.cycle.experiment import keep_row
from trimtab.intake import Panel
from trimtab.lift import Lift, StudyDesign, Use, read_lifts
from trimtab.lift.archive import Row, read_archive
from trimtab.lift.effect import Effect
from trimtab.lift.listing import COLUMNS
from trimtab.lift.window import cells_read
from trimtab.present import explain_problem
from trimtab.problems import BadInput
from trimtab.quantities import ChannelName

LIFT = Lift(
    channel=ChannelName("Search"),
    start=date(2024, 2, 5),
    end=date(2024, 3, 3),
    read_until=date(2024, 3, 10),
    geos=("North",),
    estimate=-1234.5678901,
    standard_error=456.25,
    degrees_of_freedom=17.5,
    spend_change=-900.0,
    design=StudyDesign.GEO,
    use=Use.VALIDATE,
    from_panel=True,
)
RELATIVE = Effect(estimate=-0.04, standard_error=0.015, degrees_of_freedom=np.inf)
ROW = Row(lift=LIFT, share_of_all=0.25, relative=RELATIVE, outcome="revenue", spend_error=12.5)


def _panel(*, geos: bool) -> Panel:
    columns = plain_columns()
    if geos:
        columns = {name: cells * 2 for name, cells in columns.items()}
        columns["region"] = ["North"] * WEEKS + ["South"] * WEEKS
    found = read_columns(columns).panel
    assert found is not None
    return found


def test_a_review_with_regions_reads_the_row_as_it_was_measured(tmp_path: Path) -> None:
    path = tmp_path / "lifts.csv"
    keep_row(path, ROW)
    panel = _panel(geos=True)
    lifts, problems, notices = read_lifts(path, panel)
    assert (problems, notices) == ((), ())
    assert lifts == (replace(LIFT, channel=panel.channels[0].name, estimate=-1234.56789),)


def test_a_review_without_regions_reads_it_as_its_share_of_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "lifts.csv"
    keep_row(path, ROW)
    (lift,), problems, _ = read_lifts(path, _panel(geos=False))
    assert problems == ()
    assert (lift.geos, lift.share, lift.design) == ((), 0.25, StudyDesign.GEO)


def test_a_test_of_another_outcome_moves_no_review_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "lifts.csv"
    for outcome, geo in (("visits", "North"), ("Revenue", "South"), (None, "North; South")):
        keep_row(path, replace(ROW, lift=replace(LIFT, geos=(geo,)), outcome=outcome))
    lifts, problems, notices = read_lifts(path, _panel(geos=True))
    assert problems == ()
    assert [lift.geos for lift in lifts] == [("South",), ("North", "South")]
    assert [notice.code for notice in notices] == ["notice.lift_of_other_outcome"]
    assert "measured visits, and these data hold revenue" in explain_problem(notices[0])


def test_what_was_computed_from_the_same_sales_leaves_the_history_of_a_review(tmp_path: Path) -> None:
    path = tmp_path / "lifts.csv"
    keep_row(path, Row(lift=replace(LIFT, use=Use.CALIBRATE)))
    panel = _panel(geos=True)
    lifts, _, _ = read_lifts(path, panel)
    taken = cells_read(panel, lifts)
    weeks = [LIFT.start <= day <= LIFT.read_until for day in panel.periods]
    assert taken[panel.geos.index("North")].tolist() == weeks
    assert not taken[panel.geos.index("South")].any()
    assert sum(weeks) == 5


def test_rows_gather_in_the_archive_and_are_read_again(tmp_path: Path) -> None:
    path = tmp_path / "lifts.csv"
    keep_row(path, ROW)
    keep_row(path, Row(lift=replace(LIFT, start=date(2024, 5, 6), end=date(2024, 5, 26), read_until=date(2024, 5, 26))))
    first, second = read_archive(path)[0]
    assert (first.channel, first.start, first.geos) == ("Search", LIFT.start, ("North",))
    assert first.relative == replace(RELATIVE, degrees_of_freedom=17.5)
    assert (first.outcome, first.design, first.use) == ("revenue", StudyDesign.GEO, Use.VALIDATE)
    assert second.relative is None
    assert (second.start, second.read_until) == (date(2024, 5, 6), date(2024, 5, 26))


def test_the_archive_keeps_which_way_a_metric_is_better_and_its_gain_is_turned(tmp_path: Path) -> None:
    path = tmp_path / "lifts.csv"
    spent = replace(LIFT, spend_change=900.0)
    keep_row(path, Row(lift=spent, relative=RELATIVE))
    keep_row(path, Row(lift=replace(spent, geos=("South",)), relative=RELATIVE, lower_is_better=True))
    keep_row(path, Row(lift=replace(LIFT, geos=("East",)), relative=RELATIVE, lower_is_better=True))
    more, less, less_of_less = (row.gain for row in read_archive(path)[0])
    assert [gain.estimate for gain in (more, less, less_of_less) if gain is not None] == [-0.04, 0.04, -0.04]


def test_a_row_goes_under_the_files_own_headers_marks_and_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "lifts.csv"
    header = (
        "kanaal;startdatum;einddatum;gemeten tot;regio's;schatting;standaardfout;vrijheidsgraden;"
        "verschil in uitgaven;opzet;gebruik;uit panel;aandeel van alles;relatief;relatieve fout;notes"
    )
    old = "TV;2024-01-01;2024-01-28;;;12,5;3,25;;;;;;;;;ours"
    path.write_text(f"{header}\r\n{old}", encoding="utf-8", newline="")
    keep_row(path, replace(ROW, outcome=None, spend_error=None))
    lines = path.read_bytes().decode().split("\r\n")
    assert lines[:2] == [header, old]
    assert lines[2].startswith("Search;2024-02-05;2024-03-03;2024-03-10;North;-1234,56789;456,25;17,5;-900;geo;")
    assert [row.channel for row in read_archive(path)[0]] == ["TV", "Search"]


@pytest.mark.parametrize(
    ("text", "code", "mentions"),
    [
        (
            "channel,start,end,estimate,standard_error\na,2024-01-01,2024-01-02,1,1\n",
            "problem.archive_lacks",
            "read_until",
        ),
        (f"{','.join(COLUMNS)}\na,05/02/2024,13/02/2024,,,1,1{',' * 12}\n", "problem.archive_written_otherwise", ""),
        ("channel,start,end,estimate,standard_error,mystery\na,2024-01-01,2024-01-02,1,1,1\n", "problem.listing", ""),
    ],
)
def test_a_file_the_row_does_not_fit_is_left_as_it_is(tmp_path: Path, text: str, code: str, mentions: str) -> None:
    path = tmp_path / "lifts.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        keep_row(path, ROW)
    (problem,) = refused.value.problems
    assert problem.code.startswith(code)
    assert mentions in str(problem.params)
    assert path.read_text(encoding="utf-8") == text
    assert [entry.name for entry in tmp_path.iterdir()] == ["lifts.csv"]


def test_the_same_test_is_not_written_twice(tmp_path: Path) -> None:
    path = tmp_path / "lifts.csv"
    keep_row(path, ROW)
    with pytest.raises(BadInput) as refused:
        keep_row(path, Row(lift=replace(LIFT, channel=ChannelName("search"), estimate=5.0)))
    assert [problem.code for problem in refused.value.problems] == ["problem.archive_has_test"]
    keep_row(path, Row(lift=replace(LIFT, geos=("South",))))
    assert len(read_archive(path)[0]) == 2
