"""An A/B test gets the users it needs: its read-out finds what was promised as often as was promised."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from trimtab.lift.user.compare import compare_arms
from trimtab.lift.user.moments import Metric, Role, sum_up
from trimtab.lift.user.sequence import watch
from trimtab.quantities import LEVEL
from trimtab.trial.users import UserRequest, foretell_users, size_users

RATE = UserRequest(metric="orders", mean=0.1, sd=0.3, effect=0.1)


def test_a_share_of_users_needs_what_a_textbook_says() -> None:
    """Two proportions of 10% and 11%, alpha 5% two-sided, power 80%: about 14,750 in each group (common formula)."""
    once = replace(RATE, sd=(0.1 * 0.9) ** 0.5, looked=False, goals=2)
    assert size_users(once).users / 2 == pytest.approx(14_128, rel=0.02)


@pytest.mark.parametrize("explained", [0.0, 0.6])
def test_the_read_out_finds_the_effect_as_often_as_was_promised(explained: float) -> None:
    request = UserRequest(metric="revenue", mean=10.0, sd=10.0, effect=0.15, explained=explained)
    users = size_users(request).users
    dice, found, runs = np.random.default_rng(4), 0, 300
    metric = Metric(name="revenue", role=Role.GOAL, has_before=True)
    for _ in range(runs):
        before = dice.gamma(4.0, 1.0, users)
        noise = dice.gamma(1.0, 10.0, users) - 10.0
        spread = np.sqrt(explained) * 10.0 / 2.0 * (before - 4.0) + np.sqrt(1 - explained) * noise
        arm = np.arange(users) % 2
        value = 10.0 + spread + 1.5 * arm
        moments = sum_up(("a", "b"), arm, value[:, None], before=before[:, None])
        effect = compare_arms(moments, [metric], 0, 1).effect(0)
        found += watch(effect, users, users).p < 1 - LEVEL
    assert found / runs == pytest.approx(0.8, abs=0.07)


def test_power_and_users_say_the_same_thing() -> None:
    for request in (RATE, replace(RATE, safety=True), replace(RATE, goals=3, share=0.2)):
        users = size_users(request).users
        assert float(foretell_users(request, users, request.effect)) == pytest.approx(request.power, abs=0.002)


def test_looking_early_several_goals_and_an_uneven_split_cost_users() -> None:
    plain = size_users(replace(RATE, looked=False)).users
    assert size_users(RATE).users > plain
    assert size_users(replace(RATE, looked=False, goals=3)).users > plain
    assert size_users(replace(RATE, looked=False, share=0.1)).users > 2 * plain
    assert size_users(replace(RATE, looked=False, explained=0.5)).users == pytest.approx(plain / 2, abs=1)


def test_a_test_runs_whole_weeks_and_says_when_that_is_too_long() -> None:
    quick, slow = (size_users(replace(RATE, daily=daily)) for daily in (50_000, 20))
    assert quick.days == 14
    assert [caution.code for caution in quick.cautions] == ["design.caution.whole_weeks"]
    assert slow.days is not None
    assert slow.days % 7 == 0
    assert [caution.code for caution in slow.cautions] == ["design.caution.too_long"]
    found = [effect for _, effect in slow.weeks]
    assert found == sorted(found, reverse=True)
    assert dict(slow.weeks)[slow.days // 7] <= RATE.effect
