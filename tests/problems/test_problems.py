"""What somebody sees who calls trimtab from Python and lets its exception through."""

from __future__ import annotations

import pickle

import pytest

import trimtab
from trimtab.problems import BadInput, Problem

FAULTS = (
    Problem(code="problem.ragged_row", file="sales.csv", row=21, params={"found": 6, "expected": 4}),
    Problem(code="problem.missing_spend", file="sales.csv", row=7, column="tv_spend"),
    Problem(code="problem.setting_unknown", params={"setting": "marge", "known": ("margin", "hurdle")}),
)


def test_every_problem_stands_on_a_line_of_its_own_with_place_code_and_particulars() -> None:
    head, *lines = str(BadInput(FAULTS)).splitlines()
    assert head.startswith("3 problems")
    assert "explain_problem" in head
    assert lines == [
        "- sales.csv, row 21: problem.ragged_row (found: 6, expected: 4)",
        "- sales.csv, row 7, tv_spend: problem.missing_spend",
        "- problem.setting_unknown (setting: marge, known: margin, hurdle)",
    ]


def test_one_problem_is_not_called_problems() -> None:
    assert str(BadInput(FAULTS[:1])).startswith("1 problem (")


def test_problems_come_through_a_pool_of_processes() -> None:
    assert pickle.loads(pickle.dumps(BadInput(FAULTS))).problems == FAULTS


def test_what_a_library_user_is_told_to_call_says_it_in_words() -> None:
    with pytest.raises(BadInput) as refused:
        trimtab.make_settings({"money": {"margin": 40}})
    (problem,) = refused.value.problems
    assert "problem.setting_in_per_cent" in str(refused.value)
    assert "For 40% write 0.4" in trimtab.explain_problem(problem)


def test_a_share_a_little_above_one_may_be_a_slip_of_the_point_or_a_percentage() -> None:
    with pytest.raises(BadInput) as refused:
        trimtab.make_settings({"money": {"margin": 1.5}})
    (problem,) = refused.value.problems
    assert "For 15% write 0.15, for 1.5% write 0.015." in trimtab.explain_problem(problem)


def test_a_fixed_total_and_a_goal_exclude_each_other() -> None:
    with pytest.raises(BadInput) as refused:
        trimtab.make_settings({"budget": {"kind": "fixed", "target_roi": 3.0}})
    assert [problem.code for problem in refused.value.problems] == ["problem.fixed_with_goal"]
    trimtab.make_settings({"budget": {"kind": "capped", "target_roi": 3.0}})
