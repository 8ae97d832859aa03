"""What the rooms found, gathered: nothing is lost, and what asks for action comes first."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.ledger import sample
from tests.market import Medium, make_posterior

from trimtab.cycle.compose import URGENCY, compose_review
from trimtab.model.posterior import Posterior
from trimtab.plan import Budget, allocate
from trimtab.quantities import Interval
from trimtab.returns import Terms, measure_returns
from trimtab.review import Review
from trimtab.statement import Statement
from trimtab.verdict import judge

MEDIA = [Medium(name="search", roi=4.0), Medium(name="posters", roi=0.2, today=300.0), Medium(name="radio", roi=2.6)]


def _compose(posterior: Posterior) -> Review:
    terms = Terms(margin=0.4)
    returns = measure_returns(posterior, terms)
    plan = allocate(posterior, Budget(), terms)
    verdicts = judge(posterior, plan, returns, terms)
    sitting = replace(sample.sitting(), panel=posterior.panel, terms=terms)
    return compose_review(sitting, posterior, returns, plan, verdicts)


@pytest.fixture(scope="module")
def posterior() -> Posterior:
    return make_posterior(MEDIA)


@pytest.fixture(scope="module")
def review(posterior: Posterior) -> Review:
    return _compose(posterior)


def test_every_channel_is_there_with_its_own_numbers(review: Review, posterior: Posterior) -> None:
    assert {channel.channel for channel in review.channels} == {"search", "posters", "radio"}
    for channel in review.channels:
        assert channel.channel == channel.returns.channel == channel.verdict.channel
        index = [c.name for c in posterior.panel.channels].index(channel.channel)
        assert channel.today == posterior.curve.today[index]
        assert channel.contribution_mean.sum() == pytest.approx(posterior.contribution[:, :, index].sum(axis=1).mean())


def test_what_asks_for_action_comes_first_and_the_larger_stake_before_the_smaller(review: Review) -> None:
    order = [(URGENCY.index(c.verdict.choice.action), -c.verdict.stake) for c in review.channels]
    assert order == sorted(order)
    assert len({place for place, _ in order}) > 1


def test_the_total_return_lies_between_those_of_the_channels(review: Review) -> None:
    total = review.total_return
    single = [c.returns.return_on_investment for c in review.channels]
    assert isinstance(total, Interval)
    means = [interval.mean for interval in single if isinstance(interval, Interval)]
    assert min(means) < total.mean < max(means)


def test_the_drift_goes_on_into_the_forecast(review: Review, posterior: Posterior) -> None:
    past, ahead = posterior.drift.shape[1], posterior.drift_ahead.shape[1]
    assert all(len(channel.drift_mean) == past + ahead for channel in review.channels)


def test_without_any_spend_the_total_says_so(posterior: Posterior) -> None:
    free = replace(posterior.panel, spend=np.zeros_like(posterior.panel.spend))
    total = _compose(replace(posterior, panel=free)).total_return
    assert total == Statement(code="cycle.missing.spend")
