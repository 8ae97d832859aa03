"""Limits on channels as a team writes them."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from tests.market import Medium, make_posterior

from trimtab.cycle.configuration import load_settings
from trimtab.cycle.limit import check_limits, is_limit, read_limits, write_limits
from trimtab.cycle.settings import check_settings, make_settings
from trimtab.intake import ChannelKind
from trimtab.plan import Budget, GoalKind, Together
from trimtab.quantities import ChannelName

PANEL = make_posterior([Medium(name="a"), Medium(name="b"), Medium(name="blog", kind=ChannelKind.ORGANIC)]).panel


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
    assert codes("a + b <= 30%") == []
    assert codes("a + tv <= 30%", "blog <= 10") == ["problem.limit_channel"] * 2
    assert codes("a + b <= 30%", "a <= 10%") == ["problem.limit_twice"]
    assert codes("a <= 10", "a >= 20", "a + b >= 50%", "a + b <= 30%") == ["problem.limit_empty"] * 2


def test_only_one_goal_sets_the_total_and_a_flag_goes_before_the_file(tmp_path: Path) -> None:
    several = {"budget": {"target_roi": 3.0, "minimum_outcome": 10}}
    assert [fault.code for _, fault in check_settings(several)] == ["problem.goals_several"]
    path = tmp_path / "trimtab.toml"
    path.write_text("[budget]\ntarget_roi = 3.0\n", encoding="utf-8")
    settings, _ = load_settings(path, {"budget": {"target_marginal_roi": 2.0}})
    assert settings.budget.goal is not None
    assert settings.budget.goal.kind is GoalKind.MARGINAL_RETURN
    assert make_settings({"budget": {"switching": 0.05}}).budget.switching == 0.05
