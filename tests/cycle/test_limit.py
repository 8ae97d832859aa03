"""Limits on channels as a team writes them."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog
from tests.market import Medium, make_posterior

from trimtab.cycle.configuration import load_settings
from trimtab.cycle.limit import check_limits, is_limit, read_limits, write_limits
from trimtab.cycle.settings import check_settings, make_settings
from trimtab.intake import ChannelKind
from trimtab.plan import Budget, BudgetKind, GoalKind, Together, leaves_a_plan
from trimtab.quantities import ChannelName

PANEL = make_posterior([Medium(name="a"), Medium(name="b"), Medium(name="blog", kind=ChannelKind.ORGANIC)]).panel
WIDE = make_posterior([Medium(name=name) for name in "abc"]).panel


def name(*names: str) -> tuple[ChannelName, ...]:
    return tuple(ChannelName(n) for n in names)


def codes(*texts: str) -> list[str]:
    limits, together = read_limits(texts)
    return [problem.code for problem in check_limits(Budget(limits=limits, together=together), PANEL)]


def test_a_floor_and_a_ceiling_on_the_same_channels_are_one_limit() -> None:
    limits, together = read_limits(["b + a <= 30%", "a + b >= 1000.5", "a + b <= 40%", "tv >= 5", "tv <= 9"])
    assert together == (Together(channels=name("a", "b"), least=1000.5, most_share=0.3),)
    assert limits == {"tv": (5.0, 9.0)}


def test_a_name_keeps_its_own_plus() -> None:
    _, together = read_limits(["Google+ + C++ ads <= 30%"])
    assert together[0].channels == name("C++ ads", "Google+")


def test_limits_read_back_as_they_were_written() -> None:
    texts = ["a + b <= 30%", "a + b >= 12.5%", "c >= 1234567.25", "d <= 90000"]
    limits, together = read_limits(texts)
    again = read_limits(write_limits(Budget(limits=limits, together=together)))
    assert again == (limits, together)
    assert limits[ChannelName("c")] == (1234567.25, math.inf)


@pytest.mark.parametrize("text", ["a + b", "a <= ", "a <= 120%", "<= 3", "a < 3", "a <= 1,000", 3])
def test_what_says_no_limit_is_no_limit(text: object) -> None:
    assert not is_limit(text)


def test_limits_that_cannot_be_kept_are_told_with_the_channel() -> None:
    assert codes("a + b >= 30%") == []
    assert codes("a + tv <= 30%", "blog <= 10") == ["problem.limit_channel"] * 2
    assert codes("a + b <= 30%", "a <= 10%") == ["problem.limit_twice"]
    assert codes("a <= 10", "a >= 20", "a + b >= 50%", "a + b <= 30%") == ["problem.limit_empty"] * 2


def told(*texts: str, kind: BudgetKind = BudgetKind.CAPPED, money: float | None = None) -> list[tuple[str, object]]:
    limits, together = read_limits(texts)
    found = check_limits(Budget(limits=limits, together=together, kind=kind, money=money), WIDE)
    return [(problem.code, problem.params.get("limits")) for problem in found]


def test_shares_that_exclude_each_other_are_refused_and_no_others_are_named() -> None:
    floors = ("a >= 70%", "b >= 60%")
    assert told(*floors, "c <= 5%") == [("problem.limits_clash", floors)]
    ceilings = ("a <= 30%", "b <= 30%", "c <= 30%")
    assert told(*ceilings) == [("problem.limits_clash", ceilings)]
    assert told("a <= 30%", "b <= 30%", "c <= 40%") == []
    assert told("a >= 70%", "b >= 30%") == []
    assert told("a >= 70%", "b >= 30%", "c >= 1") == [("problem.limits_clash", ("c >= 1", "a >= 70%", "b >= 30%"))]
    # A share of a large enough total lets a sum in.
    assert told("a <= 10%", "a >= 50", kind=BudgetKind.FLEXIBLE) == []
    clash = ("a <= 10", "b <= 20", "a + b >= 50")
    assert told(*clash) == [("problem.limits_clash", clash)]


def test_limits_are_held_against_the_total_there_is() -> None:
    assert told("a >= 70", "b >= 40", kind=BudgetKind.FIXED, money=100.0) == [
        ("problem.limits_over_total", ("a >= 70", "b >= 40"))
    ]
    assert told("a >= 70", "b >= 40", money=100.0) == [("problem.limits_over_total", ("a >= 70", "b >= 40"))]
    assert told("a >= 70", "b >= 30", kind=BudgetKind.FIXED, money=100.0) == []
    small = ("a <= 20", "b <= 20", "c <= 20")
    assert told(*small, kind=BudgetKind.FIXED, money=100.0) == [("problem.limits_under_total", small)]
    assert told(*small, money=100.0) == []
    assert [code for code, _ in told("a >= 2000", "b >= 1100")] == ["problem.limits_over_total"]
    assert told("a >= 2000", "b >= 1100", kind=BudgetKind.FLEXIBLE) == []


@given(st.data())
def test_limits_are_refused_where_a_linear_programme_finds_no_plan(data: st.DataObject) -> None:
    share, money = st.sampled_from([0.0, 0.2, 0.5, 0.6]), st.sampled_from([0.0, 10.0, 45.0])
    names = name("a", "b", "c")
    together = tuple(
        Together(
            channels=names[place : place + 1],
            least=data.draw(money),
            least_share=data.draw(share),
            most=data.draw(st.sampled_from([math.inf, 20.0, 60.0])),
            most_share=data.draw(st.sampled_from([1.0, 0.3, 0.6])),
        )
        for place in range(data.draw(st.integers(1, 3)))
    )
    most = data.draw(st.sampled_from([math.inf, 50.0]))
    alone = {names[2]: (data.draw(money), most)} if len(together) < 3 else {}
    total = data.draw(st.sampled_from([50.0, 100.0]))
    rows, right = [], []
    for place, limit in enumerate(together):
        own = np.eye(3)[place]
        rows += [-own, own, limit.least_share - own, own - limit.most_share]
        right += [-limit.least, min(limit.most, 1e6), 0.0, 0.0]
    ends = [alone.get(n, (0.0, math.inf)) for n in names]
    found = linprog(np.zeros(3), A_ub=np.array(rows), b_ub=right, A_eq=np.ones((1, 3)), b_eq=[total], bounds=ends)
    budget = Budget(limits=alone, together=together)
    assert leaves_a_plan(budget, names, (total, total)) == found.success


def test_only_one_goal_sets_the_total_and_a_flag_goes_before_the_file(tmp_path: Path) -> None:
    several = {"budget": {"target_roi": 3.0, "minimum_outcome": 10}}
    assert [fault.code for _, fault in check_settings(several)] == ["problem.goals_several"]
    path = tmp_path / "trimtab.toml"
    path.write_text("[budget]\ntarget_roi = 3.0\n", encoding="utf-8")
    settings, _ = load_settings(path, {"budget": {"target_marginal_roi": 2.0}})
    assert settings.budget.goal is not None
    assert settings.budget.goal.kind is GoalKind.MARGINAL_RETURN
    assert make_settings({"budget": {"switching": 0.05}}).budget.switching == 0.05
