"""Sheets from nothing are priced on one posterior, today's levels apart."""

from __future__ import annotations

import pytest
from tests.market import Medium, make_posterior

from trimtab.plan import Budget, appraise, expect_change
from trimtab.quantities import ChannelName
from trimtab.returns import Terms
from trimtab.team.habit import Draft, DraftLine
from trimtab.team.sheet import compare_sheets

SEARCH, SOCIAL = ChannelName("search"), ChannelName("social")
MARKET = make_posterior(
    [
        Medium(name="search", today=100.0, roi=4.0, low=0.2, high=3.0),
        Medium(name="social", today=100.0, roi=0.8, low=0.2),
    ]
)
TERMS = Terms(margin=1.0)


def draft(**money: float) -> Draft:
    return Draft(
        quarter="2026-Q4", lines=tuple(DraftLine(channel=ChannelName(name), money=sum_) for name, sum_ in money.items())
    )


def test_todays_sheet_earns_nothing_more_and_the_best_one_most() -> None:
    sheets = compare_sheets(MARKET, Budget(), TERMS, (), [draft(search=150.0, social=50.0), draft(social=200.0)])
    assert sheets.today.worth.gain.mean == pytest.approx(0.0, abs=1e-9)
    good, bad = (one.worth.gain.mean for one in sheets.drafts)
    assert sheets.optimum.worth.gain.mean >= good > 0 > bad


def test_the_optimiser_is_free_of_todays_levels_but_not_of_what_was_ever_tried() -> None:
    sheets = compare_sheets(MARKET, Budget(money=400.0), TERMS, (), [draft(search=1.0)])
    assert sheets.optimum.money[SEARCH] > 125.0 + 1e-6, "it was held to the free band"
    assert sheets.optimum.money[SEARCH] <= 300.0 + 1e-6
    assert sheets.optimum.worth.untried == ()


def test_a_sheet_is_worth_what_its_curves_bring_less_what_it_costs() -> None:
    worth = appraise(MARKET, TERMS, (), {SEARCH: 150.0, SOCIAL: 50.0})
    brought = sum(effect.mean for effect in worth.effects.values())
    assert worth.gain.mean == pytest.approx(brought)  # the same total: nothing is saved and nothing is spent
    dearer = appraise(MARKET, TERMS, (), {SEARCH: 150.0, SOCIAL: 100.0})
    assert dearer.gain.mean == pytest.approx(dearer.effects[SEARCH].mean - 50.0)
    assert 0.0 <= dearer.probability_of_gain <= 1.0


def test_a_channel_left_out_of_a_sheet_gets_nothing() -> None:
    worth = appraise(MARKET, TERMS, (), {SEARCH: 100.0})
    assert worth.effects[SOCIAL].mean < 0
    assert worth.effects[SEARCH].mean == pytest.approx(0.0, abs=1e-9)


def test_money_for_what_is_not_in_the_data_counts_and_brings_nothing() -> None:
    known = appraise(MARKET, TERMS, (), {SEARCH: 100.0, SOCIAL: 100.0})
    radio = appraise(MARKET, TERMS, (), {SEARCH: 100.0, SOCIAL: 100.0, ChannelName("radio"): 30.0})
    assert radio.unknown == ("radio",)
    assert radio.gain.mean == pytest.approx(known.gain.mean - 30.0)


def test_more_than_was_ever_tried_is_said() -> None:
    assert appraise(MARKET, TERMS, (), {SEARCH: 301.0}).untried == ("search",)


def test_a_channel_is_found_however_it_is_spelled() -> None:
    sheets = compare_sheets(MARKET, Budget(), TERMS, (), [draft(SEARCH=120.0, Radio=5.0)])
    assert sheets.drafts[0].money == {SEARCH: 120.0, "Radio": 5.0}
    assert sheets.channels == ("search", "social", "Radio")


def test_what_a_test_is_expected_to_add_grows_with_money_and_time_and_saturates() -> None:
    horizon = MARKET.curve.horizon
    whole = expect_change(MARKET, SEARCH, 50.0, horizon)
    assert whole.low < whole.mean < whole.high
    assert expect_change(MARKET, SEARCH, 0.0, 4).mean == 0.0
    assert expect_change(MARKET, SEARCH, -50.0, horizon).mean < 0
    assert expect_change(MARKET, SEARCH, 100.0, horizon).mean < 2 * whole.mean
    assert expect_change(MARKET, SEARCH, 25.0, horizon // 2).mean == pytest.approx(whole.mean / 2, rel=0.1)
    assert whole.mean == pytest.approx(appraise(MARKET, TERMS, (), {SEARCH: 150.0, SOCIAL: 100.0}).effects[SEARCH].mean)
