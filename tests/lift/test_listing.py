"""A file of finished experiments, read and held against the panel."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from tests.intake.table import WEEKS, plain_columns, read_columns, write_file

from trimtab.intake import Panel
from trimtab.lift import Lift, StudyDesign, Use, read_lifts
from trimtab.lift.check import RANGES
from trimtab.lift.window import covers, read_out
from trimtab.model import fit
from trimtab.present.sentence import say_problem
from trimtab.problems import BadInput

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
            design=StudyDesign.MATCHED_MARKETS,
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
    assert (lift.design, lift.use, lift.from_panel) == (StudyDesign.BEFORE_AFTER, Use.CALIBRATE, False)


def test_every_fault_of_the_experiments_is_told_at_once(tmp_path: Path, panel: Panel) -> None:
    rows = [
        "serach,2024-02-05,2024-03-03,,,1,1,,,,,",
        "search,2024-03-05,2024-03-03,,,1,1,,,,,",
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
        ("lift_unknown_geo", 4, "geos"),
        ("listing_blank", 5, "estimate"),
        ("lift_figure_outside", 6, "standard_error"),
        ("lift_figure_outside", 7, "degrees_of_freedom"),
        ("lift_figure_outside", 8, "share"),
        ("lift_unknown_word", 9, "design"),
        ("listing_blank", 10, "end"),
        ("text_in_numbers", 11, "estimate"),
    ]


def test_a_test_may_run_to_the_last_day_of_the_last_period(tmp_path: Path, panel: Panel) -> None:
    header = "channel,start,end,estimate,standard_error\n"
    for end, kept in (("2024-09-08", 1), ("2024-09-09", 0)):
        path = write_file(tmp_path, "lifts.csv", f"{header}search,2024-08-05,{end},1,1\n")
        lifts, problems, _ = read_lifts(path, panel)
        assert (len(lifts), problems) == (kept, ())


@pytest.mark.parametrize(
    ("start", "end", "until", "code"),
    [
        ("2023-02-06", "2023-03-05", "2023-12-31", "notice.lift_before_data"),
        ("2024-09-09", "2024-10-06", "2024-10-06", "notice.lift_after_data"),
        ("2023-12-31", "2024-02-04", "2024-02-04", "notice.lift_partly_in_data"),
        ("2024-08-05", "2024-09-08", "2024-09-09", "notice.lift_partly_in_data"),
    ],
)
def test_a_test_the_data_do_not_hold_is_left_out_and_named(
    tmp_path: Path, panel: Panel, *, start: str, end: str, until: str, code: str
) -> None:
    gone = f"a channel of the past,{start},{end},{until},an old region,1,1,,,,geo,calibrate,no"
    kept = "search,2024-02-05,2024-03-03,,North,1,1,,,,geo,calibrate,no"
    path = write_file(tmp_path, "lifts.csv", f"{HEADER},from_panel\n{gone}\n{kept}\n")
    lifts, problems, notices = read_lifts(path, panel)
    assert problems == ()
    assert [lift.channel for lift in lifts] == ["search"]
    assert [(n.code, n.row, n.params["channel"]) for n in notices] == [(code, 2, "a channel of the past")]


def test_a_test_to_the_end_of_a_long_month_is_taken_by_the_model_as_well(tmp_path: Path) -> None:
    months = [date(2022 + n // 12, n % 12 + 1, 1).isoformat() for n in range(27)]
    monthly = read_columns({**plain_columns(27), "date": months}).panel
    assert monthly is not None
    path = write_file(
        tmp_path, "lifts.csv", "channel,start,end,estimate,standard_error\ntv,2024-03-30,2024-03-31,1,1\n"
    )
    (lift,), _, _ = read_lifts(path, monthly)
    assert covers(monthly, lift)
    _, window, _ = read_out(monthly, lift)
    assert window.tolist() == [False] * 26 + [True]


def test_a_test_that_does_not_say_how_it_was_run_claims_least_and_is_asked(tmp_path: Path, panel: Panel) -> None:
    rows = [
        "search,2024-02-05,2024-03-03,,North,1,1,,,,,,no",
        "search,2024-04-01,2024-04-28,,North,1,1,,,,geo,,no",
        "tv,2024-02-05,2024-03-03,,North,1,1,,,,,,no",
    ]
    path = write_file(tmp_path, "lifts.csv", "\n".join([f"{HEADER},from_panel", *rows]))
    lifts, _, notices = read_lifts(path, panel)
    assert [lift.design for lift in lifts] == [StudyDesign.BEFORE_AFTER, StudyDesign.GEO, StudyDesign.BEFORE_AFTER]
    assert [(n.code, n.column, n.params["rows"]) for n in notices] == [
        ("notice.lift_without_design", "design", ("2", "4"))
    ]


@pytest.mark.parametrize("design", ["geo", "matched_markets"])
def test_a_comparison_of_regions_needs_a_region_left_to_compare_with(tmp_path: Path, design: str) -> None:
    national = read_columns(plain_columns()).panel
    assert national is not None
    for share, wanted in (("", ["problem.lift_without_control"]), ("1", ["problem.lift_without_control"]), ("0.3", [])):
        row = f"search,2024-02-05,2024-03-03,,,1,1,,,{share},{design},,no"
        path = write_file(tmp_path, "lifts.csv", f"{HEADER},from_panel\n{row}\n")
        assert [p.code for p in read_lifts(path, national)[1]] == wanted


def test_a_test_that_may_have_been_computed_from_the_same_file_is_asked_about(tmp_path: Path, panel: Panel) -> None:
    rows = [
        "search,2024-02-05,2024-03-03,,North,1,1,,,,geo,,",
        "search,2024-04-01,2024-04-28,,North,1,1,,,,geo,,no",
        "tv,2024-02-05,2024-03-03,,North,1,1,,,,geo,,yes",
        "tv,2024-04-01,2024-04-28,,,1,1,,,,user_level,,",
        "tv,2024-05-06,2024-06-02,,,1,1,,,0.2,geo,,",
        "search,2024-05-06,2024-06-02,,,1,1,,,,before_after,,",
    ]
    path = write_file(tmp_path, "lifts.csv", "\n".join([f"{HEADER},from_panel", *rows]))
    lifts, _, notices = read_lifts(path, panel)
    assert [lift.from_panel for lift in lifts] == [False, False, True, False, False, False]
    assert [(n.code, n.params["rows"]) for n in notices] == [("notice.lift_without_source", ("2", "7"))]


def test_a_figure_in_a_file_is_bound_as_one_handed_over_in_python(tmp_path: Path, panel: Panel) -> None:
    said = {"estimate": "1", "standard_error": "1", "degrees_of_freedom": "9", "spend_change": "-5", "share": "0.5"}
    assert set(said) == set(RANGES)
    for name, bound in RANGES.items():
        for figure in ("-2", "0", "0.5", "2"):
            columns = {"channel": "search", "start": "2024-02-05", "end": "2024-03-03", **said, name: figure}
            text = f"{','.join(columns)}\n{','.join(columns.values())}\n"
            _, problems, _ = read_lifts(write_file(tmp_path, "lifts.csv", text), panel)
            idle = ["problem.lift_row_reads_nothing"] if columns["spend_change"] == "0" else []
            assert [p.code for p in problems] == (
                idle if bound.allows(float(figure)) else ["problem.lift_figure_outside"]
            )
            assert all(figure in say_problem(p)[0] for p in problems)


@pytest.mark.parametrize(("change", "geos"), [("", "South"), ("250", "South"), ("0", "")])
def test_a_test_of_spend_that_is_not_in_the_data_is_refused(
    tmp_path: Path, panel: Panel, change: str, geos: str
) -> None:
    off = _switch_off(panel)
    row = f"search,2024-02-05,2024-03-03,{geos},50,10,{change},no\n"
    text = f"channel,start,end,geos,estimate,standard_error,spend_change,from_panel\n{row}"
    _, problems, _ = read_lifts(write_file(tmp_path, "lifts.csv", text), off)
    assert [(problem.code, problem.row) for problem in problems] == [("problem.lift_row_reads_nothing", 2)]
    lift = Lift(
        channel=panel.channels[0].name,
        start=date(2024, 2, 5),
        end=date(2024, 3, 3),
        read_until=date(2024, 3, 3),
        geos=("South",) if geos else (),
        estimate=50.0,
        standard_error=10.0,
        spend_change=float(change) if change else None,
    )
    with pytest.raises(BadInput) as refused:
        fit(off, (lift,))
    assert [problem.code for problem in refused.value.problems] == ["problem.lift_reads_nothing"]


def test_a_test_that_switched_a_channel_off_is_read_where_it_says_by_how_much(tmp_path: Path, panel: Panel) -> None:
    text = (
        "channel,start,end,geos,estimate,standard_error,spend_change\nsearch,2024-02-05,2024-03-03,South,-50,10,-900\n"
    )
    (lift,), problems, _ = read_lifts(write_file(tmp_path, "lifts.csv", text), _switch_off(panel))
    assert problems == ()
    assert lift.spend_change == -900.0


def _switch_off(panel: Panel) -> Panel:
    """Search spends nothing in the South from February to April 2024."""
    days = np.array([date(2024, 2, 1) <= day < date(2024, 5, 1) for day in panel.periods])
    spend, exposure = panel.spend.copy(), panel.exposure.copy()
    spend[1, days, 0] = exposure[1, days, 0] = 0.0
    return replace(panel, spend=spend, exposure=exposure)
