"""Every channel has its row, used or not; what is proposed is a test, and never more money."""

from __future__ import annotations

from datetime import date

from tests.opportunity.brand import CARDS, MAKER, SHOP, TODAY, footing, own

from trimtab.opportunity import Opportunity, rank_opportunities
from trimtab.opportunity.ranking import Proposal
from trimtab.radar import Medium, Nature, Note, listen


def find(medium: Medium, *used: object, **more: object) -> Opportunity:
    found = rank_opportunities(CARDS, SHOP, used, today=TODAY, **more)  # type: ignore[arg-type]
    return next(one for one in found if one.medium is medium)


def test_unused_channels_have_rows_and_a_strategy_last_presented_never() -> None:
    found = rank_opportunities(CARDS, SHOP, (), today=TODAY)
    assert {one.medium for one in found} == set(Medium)
    assert all(one.presented is None and one.own == () for one in found)
    assert [one.score.total for one in found] == sorted((one.score.total for one in found), reverse=True)


def test_a_channel_that_fits_and_is_not_used_gets_a_test_with_a_cap() -> None:
    one = find(Medium.PINTEREST, own("search", Medium.SEARCH, money=50_000), footing=footing(0.8, 1.6, 2.4))
    assert one.proposal is Proposal.TEST
    assert one.pilot is not None
    assert 0 < one.pilot.cap <= 2000


def test_a_search_engine_run_as_a_feed_is_to_be_run_differently_and_gets_no_money() -> None:
    one = find(Medium.PINTEREST, own("pins", Medium.PINTEREST, run_as=Nature.SOCIAL_FEED), footing=footing(1.0, 2.0))
    assert one.proposal is Proposal.RUN_DIFFERENTLY
    assert one.run_as is Nature.SOCIAL_FEED
    assert one.pilot is None
    right = find(Medium.PINTEREST, own("pins", Medium.PINTEREST, run_as=Nature.VISUAL_SEARCH))
    assert right.proposal is not Proposal.RUN_DIFFERENTLY


def test_a_channel_with_its_share_is_left_alone_and_one_that_does_not_fit_too() -> None:
    assert find(Medium.SEARCH, own("search", Medium.SEARCH)).proposal is Proposal.ENOUGH
    (poor,) = (o for o in rank_opportunities(CARDS, MAKER, (), today=TODAY) if o.medium is Medium.SNAPCHAT)
    assert poor.proposal is Proposal.POOR_FIT


def test_what_teaches_less_than_it_costs_is_not_tested() -> None:
    one = find(Medium.PINTEREST, footing=footing(0.2, 0.2, 0.2, noise=1e6))
    assert one.proposal is Proposal.NOT_WORTH_A_TEST
    assert one.pilot is None


def test_money_on_a_channel_that_is_two_is_split() -> None:
    found = rank_opportunities(CARDS, SHOP, (own("meta", Medium.FACEBOOK, Medium.INSTAGRAM),), today=TODAY)
    money = {one.medium: one.money for one in found}
    assert (money[Medium.FACEBOOK], money[Medium.INSTAGRAM], money[Medium.TIKTOK]) == (500.0, 500.0, 0.0)


def test_voices_are_counted_and_move_no_score() -> None:
    text = "Tag products in Pinterest photos."
    notes = [Note(name=str(i), text=text, owner=f"V{i}", is_retold=True) for i in range(3)]
    themes = listen(notes, None).themes
    heard, unheard = find(Medium.PINTEREST, themes=themes), find(Medium.PINTEREST)
    assert (heard.voices, unheard.voices) == (3, 0)
    assert heard.score == unheard.score


def test_when_a_strategy_was_last_presented_is_told() -> None:
    assert find(Medium.PINTEREST, presented={Medium.PINTEREST: date(2025, 3, 1)}).presented == date(2025, 3, 1)
