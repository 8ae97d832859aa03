"""Spend that moves together has a column for what it shares, so that demand is not credited to the channels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.model.conftest import build_panel

from trimtab.intake import go_on
from trimtab.model import HealthCase, Posterior, fit, fix_scale
from trimtab.model.almanac import choose_almanac
from trimtab.model.check import IN_STEP, correlate_exposure, part_shared
from trimtab.model.comovement import measure_comovement
from trimtab.model.design import lay_out
from trimtab.model.onward import continue_shared_moves, extend_baseline
from trimtab.quantities import Array

PERIODS, CHANNELS = 156, 5
LEVEL = np.ones((PERIODS, 1))


def _persist(dice: np.random.Generator, width: int) -> Array:
    path = dice.standard_normal((PERIODS, width))
    for t in range(1, PERIODS):
        path[t] = 0.6 * path[t - 1] + 0.8 * path[t]
    return path


def _draw_spend(seed: int, pull: float) -> tuple[Array, Array]:
    """Spend `[period, channel]`, and the demand it follows `[period, 1]`."""
    dice = np.random.default_rng(seed)
    own, demand = _persist(dice, CHANNELS), _persist(dice, 1)
    return np.exp(0.45 * own + pull * demand), demand


def test_spend_that_follows_demand_is_found() -> None:
    found = [measure_comovement(_draw_spend(seed, 0.3)[0], LEVEL) for seed in range(40)]
    assert sum(f is not None and f.is_found for f in found) >= 38


def test_channels_that_go_their_own_ways_are_left_alone() -> None:
    found = [measure_comovement(_draw_spend(seed, 0.0)[0], LEVEL) for seed in range(200)]
    assert sum(f is not None and f.is_found for f in found) <= 2


def test_a_column_that_says_why_settles_it() -> None:
    spend, demand = _draw_spend(4, 0.3)
    hidden, told = (measure_comovement(spend, columns) for columns in (LEVEL, np.concatenate([LEVEL, demand], axis=1)))
    assert hidden is not None
    assert hidden.is_found
    assert told is not None
    assert not told.is_found


def test_a_channel_that_keeps_out_of_it_is_not_named() -> None:
    spend, _ = _draw_spend(4, 0.4)
    spend[:, 2] = np.exp(0.4 * _persist(np.random.default_rng(9), 1)[:, 0])
    found = measure_comovement(spend, LEVEL)
    assert found is not None
    assert found.members == (0, 1, 3, 4)


def test_weeks_without_spend_are_not_compared() -> None:
    spend, _ = _draw_spend(4, 0.3)
    spend[::2, 0] = spend[1::2, 1] = 0.0
    found = measure_comovement(spend[:, :2], LEVEL)
    assert found is None


def test_one_channel_has_nothing_to_move_with() -> None:
    assert measure_comovement(_draw_spend(1, 0.3)[0][:, :1], LEVEL) is None


def _fit_market(demand_sells: float) -> Posterior:
    """Five channels that return 1 each, rest now and then and follow demand, which brings so many noise sds itself."""
    spend, demand = _draw_spend(4, 0.4)
    spend = spend * (np.random.default_rng(5).random((PERIODS // 4, CHANNELS)).repeat(4, axis=0) < 0.7)
    panel = build_panel(1, PERIODS, CHANNELS)
    noise = np.random.default_rng(8).standard_normal((PERIODS, 1))
    outcome = 40 + spend.sum(axis=1, keepdims=True) + 0.5 * noise + 0.5 * demand_sells * demand
    spend = spend[None]
    return fit(replace(panel, spend=spend, exposure=spend, outcome=outcome.T), seed=1, target_ess=300)


@pytest.fixture(scope="module")
def followed() -> Posterior:
    return _fit_market(demand_sells=3.0)


def test_demand_that_spend_follows_is_not_credited_to_the_channels(followed: Posterior) -> None:
    total = (followed.return_on_investment * followed.panel.spend.sum(axis=(0, 1))).sum(axis=1)
    true = followed.panel.spend.sum()
    assert np.quantile(total, 0.05) < true < np.quantile(total, 0.95)
    found = [f for f in followed.health.findings if f.case is HealthCase.COMMON_CAUSE]
    assert len(found) == 1
    assert found[0].statement.params["channels"] == tuple(c.name for c in followed.panel.channels)


def test_budgets_that_move_together_and_sell_only_by_themselves_are_not_warned_of() -> None:
    cases = {f.case for f in _fit_market(demand_sells=0.0).health.findings}
    assert HealthCase.COMMON_CAUSE not in cases


def test_two_channels_in_step_are_not_told_apart_by_what_they_share() -> None:
    generator = np.random.default_rng(1)
    first = np.exp(0.5 * generator.standard_normal(PERIODS))
    spend = np.stack([first, first * np.exp(0.05 * generator.standard_normal(PERIODS))], axis=1)
    outcome = 40 + spend.sum(axis=1) + 0.5 * generator.standard_normal(PERIODS)
    panel = replace(build_panel(1, PERIODS, 2), spend=spend[None], exposure=spend[None], outcome=outcome[None])
    design, _, _ = lay_out(panel, (), fix_scale(panel), choose_almanac(panel, None, returning=False), 13)
    controls, shared = part_shared(panel, design)
    assert shared is not None
    assert controls.shape[-1] == design.controls.shape[-1] - 1
    assert correlate_exposure(design, controls)[0, 1] > IN_STEP


def test_a_course_says_nothing_of_demand(followed: Posterior) -> None:
    outlook, course = followed.outlook, go_on(followed.panel, 6)
    assert outlook is not None
    more = replace(course, amounts=3 * course.amounts)
    same, other = (
        extend_baseline(followed.panel, outlook, c)
        + continue_shared_moves(outlook, followed.panel, c, np.random.default_rng(0))[:, None]
        for c in (course, more)
    )
    np.testing.assert_array_equal(same, other)
    assert continue_shared_moves(outlook, followed.panel, course, np.random.default_rng(0)).std() > 0
