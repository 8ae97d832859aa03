"""Scores of forecasts, the simpler forecasts they are held against, and rolling origins."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.model.conftest import build_panel

from trimtab.model import backtest
from trimtab.model.foresight import measure_crps, score_draws
from trimtab.model.rehearsal import find_origins, repeat_last_year, silence
from trimtab.problems import BadInput
from trimtab.quantities import Grain


def test_the_score_of_a_normal_forecast_is_its_closed_form() -> None:
    draws = np.random.default_rng(0).standard_normal((200_000, 3))
    z = np.array([0.0, 1.0, -2.5])
    density = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    below = np.array([0.5, 0.8413447, 0.0062097])
    expected = z * (2 * below - 1) + 2 * density - 1 / np.sqrt(np.pi)
    np.testing.assert_allclose(measure_crps(draws, z), expected, atol=0.01)


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=8), st.floats(-1e3, 1e3))
def test_the_score_equals_the_mean_over_all_pairs(draws: list[float], outcome: float) -> None:
    pairs = np.mean([abs(a - b) for a in draws for b in draws])
    slow = np.mean([abs(a - outcome) for a in draws]) - 0.5 * pairs
    (fast,) = measure_crps(np.array(draws)[:, None], np.array([outcome]))
    assert fast == pytest.approx(slow, abs=1e-6)


def test_a_period_without_an_outcome_is_passed_over() -> None:
    draws = np.random.default_rng(0).standard_normal((100, 3))
    holed = score_draws("model", draws, np.array([0.0, 0.0, np.nan]))
    assert holed == score_draws("model", draws[:, :2], np.zeros(2))


def test_last_year_comes_again_on_average_and_differs_as_years_have_differed() -> None:
    generator = np.random.default_rng(1)
    first, second = generator.normal(100, 20, 52), generator.normal(0, 5, 52)
    outcome = np.concatenate([first, first + second])
    draws = repeat_last_year(outcome, 13, Grain.WEEK, 20_000, generator)
    np.testing.assert_allclose(draws.mean(axis=0), outcome[52:65], atol=0.2)
    np.testing.assert_allclose(draws.std(axis=0), second.std(), rtol=0.05)


def test_origins_have_a_year_behind_them_and_a_quarter_ahead() -> None:
    assert list(find_origins(build_panel(1, 106, 1), 4, 13)) == [54, 67, 80, 93]
    assert list(find_origins(build_panel(1, 80, 1), 4, 13)) == [54, 67]
    with pytest.raises(BadInput) as refused:
        find_origins(build_panel(1, 60, 1), 4, 13)
    assert [p.code for p in refused.value.problems] == ["problem.backtest_too_short"]


def test_a_round_knows_nothing_of_what_came() -> None:
    panel = build_panel(1, 65, 1)
    outcome = panel.outcome.copy()
    outcome[:, 52:] *= 3
    told: list[float] = []
    one = backtest(panel, origins=1, progress=lambda _stage, share: told.append(share))
    other = backtest(replace(panel, outcome=outcome), origins=1)
    np.testing.assert_array_equal(one.rounds[0].mean, other.rounds[0].mean)
    assert [score.forecaster for score in one.scores] == ["model", "no_media", "last_year"]
    assert told == [0.0, 1.0]


def test_a_round_that_cannot_be_held_is_left_out_and_told_of() -> None:
    panel = build_panel(2, 78, 1)
    outcome = panel.outcome.copy()
    outcome[1, 62:] = np.nan
    held = backtest(replace(panel, outcome=outcome), origins=2)
    assert [r.periods[0] for r in held.rounds] == [panel.periods[52]]
    assert np.isfinite(held.best.crps)
    assert [(s.code, s.params["geos"]) for s in held.skipped] == [("backtest.skipped.ended", ("geo 1",))]


def test_a_backtest_without_a_round_that_can_be_held_says_why() -> None:
    panel = build_panel(2, 80, 1)
    late, gone = panel.outcome.copy(), panel.outcome.copy()
    late[0, :70] = np.nan
    gone[1, 50:] = np.nan
    for outcome, reason, geo in ((late, "new", "geo 0"), (gone, "ended", "geo 1")):
        with pytest.raises(BadInput) as refused:
            backtest(replace(panel, outcome=outcome), origins=2)
        told = {(p.code, p.params["geos"]) for p in refused.value.problems}
        assert told == {(f"problem.backtest_skipped.{reason}", (geo,))}


def test_a_market_without_media_has_none() -> None:
    panel = silence(build_panel(2, 30, 3))
    assert len(panel.channels) == 1
    assert not panel.spend.any()
    assert not panel.exposure.any()
