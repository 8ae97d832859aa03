"""Tests read from the sales of regions: regions are the market, and the product's read-out finds what was held back."""

from __future__ import annotations

import numpy as np
import pytest
from benchmarks.loop import market as module
from benchmarks.loop.market import Market
from benchmarks.loop.play import play_market
from benchmarks.loop.policy import Decision, Moment, Team
from benchmarks.loop.region import REGIONS, deal_regions, has_regions, size_regions, spread_sales
from benchmarks.loop.world import FAMILIES, HISTORY, QUARTER

SEED = 50
"""Of a market with regions."""


@pytest.fixture(scope="module")
def tested() -> Market:
    """Four quarters with two tests each."""
    market = Market.open(SEED)
    for cycle in range(4):
        market.decide(cycle, market.usual, (cycle, 4))
    return market


def test_a_tenth_of_the_markets_has_regions_of_every_family_as_many() -> None:
    seeds = [seed for seed in range(2000, 2100) if has_regions(seed)]
    assert len(seeds) == 10
    assert {seed % len(FAMILIES) for seed in seeds} == set(range(len(FAMILIES)))


def test_all_regions_together_are_the_market() -> None:
    market = Market.open(SEED)
    market.decide(0, market.usual)
    simulated, until = market.play(), HISTORY + QUARTER
    sales = spread_sales(simulated, market.world, SEED, until)
    assert (sales > 0).all()
    assert sales.sum(axis=0) == pytest.approx(simulated.panel.outcome[0, :until])
    shares = sales / sales.sum(axis=0)
    assert (shares.std(axis=1) > 0).all(), "regions that only echo the market would make every test exact"


def test_no_region_is_held_back_twice_in_a_quarter_and_as_many_are_left() -> None:
    one, other = deal_regions(SEED, 0, 2)
    assert not set(one) & set(other)
    assert REGIONS - len(one) - len(other) >= REGIONS // 3
    assert deal_regions(SEED, 1, 2) != (one, other)


def test_the_read_out_finds_what_was_held_back_with_an_error_near_the_designed_one(tested: Market) -> None:
    simulated = tested.play()
    names = [str(channel.name) for channel in simulated.panel.channels]
    found = []
    for test, lift in zip(tested.tests, simulated.lifts, strict=True):
        index = names.index(test.channel)
        window = slice(test.start, test.start + test.length + test.cool_down)
        treated = size_regions(SEED)[list(tested.held[(test.start - HISTORY) // QUARTER][int(index == 4)])].sum()
        assert lift.share == test.share == pytest.approx(treated)
        weeks = slice(test.start, test.start + test.length)
        # What still came of earlier money is about what came too late to be read: the two cancel.
        brought = simulated.truth.contribution[0, weeks, index].sum() * test.share
        designed = test.error * test.share * simulated.truth.baseline[0, window].sum()
        found.append(((lift.estimate - brought) / lift.standard_error, lift.standard_error / designed))
    far, wide = np.array(found).T
    assert len(found) == 8
    assert np.abs(far).max() < 4
    assert 0.7 < np.median(wide) < 2.5


def test_a_test_without_a_number_teaches_nothing_costs_what_it_costs_and_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "read_test", lambda *_given: None)

    def hold_two(team: Team, moment: Moment) -> Decision:
        assert (team, moment.simulated.lifts) == (Team.LOOP, ())
        return Decision(money=moment.market.usual, tests=(0, 1))

    monkeypatch.setattr("benchmarks.loop.play.decide", hold_two)
    (row,) = play_market(SEED, (Team.LOOP,), cycles=2)
    assert (row["tests"], row["unread"], row["from_regions"]) == (4, 4, True)
    assert row["tests_cost"] != 0
