"""A channel's money shared out over regions or periods: nothing else brings more, and nothing is made or lost."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.model.conftest import build_panel, declare_kinds

from trimtab import model
from trimtab.intake import Course
from trimtab.intake.course import list_ahead
from trimtab.model import Posterior, fit
from trimtab.model.cell import answer_channel
from trimtab.plan.placement import (
    LIKELY,
    By,
    exchange,
    find_limits,
    list_starts,
    part_quarter,
    place_spend,
    share_exactly,
)
from trimtab.problems import BadInput
from trimtab.quantities import Array, Grain


@pytest.fixture(scope="module")
def posterior() -> Posterior:
    """Three regions, one channel of each kind of carry-over, one with a frequency."""
    return fit(declare_kinds(build_panel(3, 40, 3)), target_ess=200)


def _list_counts(places: int, steps: int, limit: NDArray[np.intp]) -> NDArray[np.intp]:
    every = itertools.product(range(steps + 1), repeat=places)
    return np.array([counts for counts in every if sum(counts) == steps and (np.array(counts) <= limit).all()])


@pytest.mark.parametrize("seed", range(6))
def test_no_other_sharing_out_over_regions_brings_more(seed: int) -> None:
    dice = np.random.default_rng(seed)
    limit = dice.integers(2, 9, 4)
    half, slope, most = dice.uniform(1, 8, 4), dice.uniform(0.5, 3, 4), dice.uniform(1, 10, 4)
    count = np.arange(9)
    worth = most[:, None] * count ** slope[:, None] / (count ** slope[:, None] + half[:, None] ** slope[:, None])
    steps = int(min(8, limit.sum()))
    chosen = share_exactly(worth, limit, 8)
    every = _list_counts(4, steps, limit)
    assert chosen.sum() == steps
    assert (chosen <= limit).all()
    best = max(worth[np.arange(4), counts].sum() for counts in every)
    np.testing.assert_allclose(worth[np.arange(4), chosen].sum(), best)


@pytest.mark.parametrize("seed", range(6))
def test_no_other_timing_brings_more(seed: int) -> None:
    dice = np.random.default_rng(seed)
    retention, half, slope = dice.uniform(0.1, 0.8), dice.uniform(1, 5), dice.uniform(0.6, 2.5)
    strength, limit = dice.uniform(0.7, 1.3, 9), dice.integers(3, 7, 5)

    def worth(tried: NDArray[np.intp]) -> Array:
        felt = np.zeros((len(tried), 9))
        for period in range(5):
            for later in range(period, 9):
                felt[:, later] += tried[:, period] * retention ** (later - period)
        return np.asarray((strength * felt**slope / (felt**slope + half**slope)).sum(axis=1))

    steps = 8
    chosen = exchange(worth, list_starts(np.full(5, steps / 5), limit, steps), limit)
    assert chosen.sum() == steps
    assert (chosen <= limit).all()
    assert worth(chosen[None])[0] >= worth(_list_counts(5, steps, limit)).max() - 1e-9


def test_a_channel_answers_as_the_forecast_has_it(posterior: Posterior) -> None:
    panel, outlook, tail = posterior.panel, model.require_outlook(posterior), posterior.reach - 1
    amounts = np.zeros((3, 13 + tail, 3))
    amounts[:, :13] = np.random.default_rng(2).uniform(0, 900, (3, 13, 3))
    with_it = Course(
        periods=list_ahead(panel, 13 + tail), amounts=amounts, controls=np.zeros((3, 13 + tail, 1)), assumed=()
    )
    for channel in range(3):
        without = amounts.copy()
        without[..., channel] = 0.0
        paths = (with_it, replace(with_it, amounts=without))
        whole, none = (model.bring(outlook, model.expose(panel, outlook, path))[0][..., channel] for path in paths)
        answered = answer_channel(outlook, panel, channel, tail)(amounts[:, :13, channel]).sum(axis=1)
        np.testing.assert_allclose(answered, outlook.scale.outcome * (whole - none).sum(axis=1), rtol=1e-6)


def test_the_last_period_is_not_worth_more_for_a_silence_after_it(posterior: Posterior) -> None:
    panel, lags = posterior.panel, posterior.reach - 1
    outlook = replace(model.require_outlook(posterior), drift=np.zeros_like(model.require_outlook(posterior).drift))
    even = np.full((3, 26), 400.0)

    def ask(period: int, after: Array | None) -> float:
        """Outcome of a little more money in one period."""
        answer, more = answer_channel(outlook, panel, 1, lags, after), even.copy()
        more[:, period] += 1.0
        return float((answer(more) - answer(even)).mean(axis=0).sum())

    assert ask(25, even) == pytest.approx(ask(13, even), rel=0.01)
    assert ask(25, None) > 1.05 * ask(13, None)


@pytest.mark.parametrize("by", By)
def test_every_channel_keeps_its_total_and_no_place_gets_more_than_it_has_had(posterior: Posterior, by: By) -> None:
    placement = place_spend(posterior, by)
    np.testing.assert_allclose(placement.money.sum(axis=0), placement.late.sum(axis=0))
    np.testing.assert_allclose(placement.course.spend.sum(axis=0), placement.usual.spend.sum(axis=0))
    assert (placement.money <= np.maximum(placement.highest, placement.late) * (1 + 1e-9)).all()
    assert (placement.money >= np.minimum(placement.lowest, placement.late) * (1 - 1e-9)).all()
    assert len(placement.places) == placement.money.shape[0]
    assert all(share.gain.mean >= 0 and share.price > 0 for share in placement.shares)
    total = sum(share.gain.mean for share in placement.shares)
    np.testing.assert_allclose(placement.gain.mean, total)


@pytest.mark.parametrize("by", By)
def test_weeks_of_days_are_shared_out_as_weeks(by: By) -> None:
    weekly = build_panel(2, 120, 1)
    days = tuple(date(2024, 1, 1) + timedelta(days=k) for k in range(120))
    daily = replace(weekly, periods=days, grain=Grain.DAY)
    parts = part_quarter(daily, by)
    np.testing.assert_array_equal(parts.sum(axis=0), np.ones((2, 91)))
    assert len(parts) == (2 if by is By.GEO else 13)
    limits = find_limits(daily, 0, by)
    if by is By.PERIOD:
        spend = daily.spend[..., 0].sum(axis=0)
        weeks = [spend[k : k + 7].sum() for k in range(114)]
        np.testing.assert_allclose(limits, np.outer([min(weeks), max(weeks)], np.ones(13)))


@pytest.mark.parametrize("by", By)
def test_money_moves_only_where_that_is_likely_to_bring_more(posterior: Posterior, by: By) -> None:
    placement = place_spend(posterior, by)
    for k, share in enumerate(placement.shares):
        if share.is_moved:
            assert share.probability >= LIKELY
        elif share.probability < LIKELY:
            np.testing.assert_array_equal(placement.money[:, k], placement.late[:, k])


def test_one_region_has_nothing_to_share_out_over(posterior: Posterior) -> None:
    panel = posterior.panel
    alone = replace(panel, geos=panel.geos[:1])
    with pytest.raises(BadInput) as caught:
        place_spend(replace(posterior, panel=alone), By.GEO)
    assert caught.value.problems[0].code == "problem.placement_one_region"
