"""A channel is promising where it fits, where there is room, and where a test is easy; every input is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.opportunity.brand import CARDS, MAKER, SHOP, TODAY, own

from trimtab.opportunity import BrandProfile
from trimtab.opportunity.score import Origin, Score, score_channels
from trimtab.radar import Fact, Medium, Subject, deal_cards
from trimtab.radar.almanac import FIGURES
from trimtab.radar.atlas import CHARACTERS


def part(score: Score, name: str) -> float:
    return next(one.value for one in score.inputs if one.name == name)


def test_a_search_engine_for_pictures_fits_a_shop_for_the_home_better_than_a_network_for_work() -> None:
    scores = score_channels(CARDS, SHOP, (), TODAY)
    assert scores[Medium.PINTEREST].fit > 0.9
    assert scores[Medium.LINKEDIN].fit == 0.0
    best = max(scores, key=lambda medium: scores[medium].total)
    assert best in {Medium.PINTEREST, Medium.SHOPPING, Medium.FACEBOOK}


def test_for_a_maker_of_software_it_is_the_other_way_round() -> None:
    scores = score_channels(CARDS, MAKER, (), TODAY)
    assert scores[Medium.LINKEDIN].fit > scores[Medium.SEARCH].fit > scores[Medium.PINTEREST].total == 0.0


def test_what_the_brand_does_not_say_counts_for_nobody() -> None:
    scores = score_channels(CARDS, BrandProfile(), (), TODAY)
    assert {score.fit for score in scores.values()} == {1.0}
    origins = {one.origin for score in scores.values() for one in score.inputs if one.name in {"category", "goals"}}
    assert origins == {Origin.NOT_KNOWN}


def test_the_more_a_channel_has_the_less_room_there_is() -> None:
    rooms = [
        part(
            score_channels(CARDS, SHOP, (own("pins", Medium.PINTEREST, money=m), own("tv", money=1000)), TODAY)[
                Medium.PINTEREST
            ],
            "room",
        )
        for m in (0.0, 20.0, 60.0, 1000.0)
    ]
    assert rooms[0] == 1.0
    assert rooms == sorted(rooms, reverse=True)
    assert rooms[-1] == 0.0


def test_hours_count_beside_money_where_all_are_known() -> None:
    paid = (own("pins", Medium.PINTEREST, money=0.0), own("tv", money=1000.0))
    toiled = tuple(replace(channel, hours=hours) for channel, hours in zip(paid, (90.0, 10.0), strict=True))
    assert part(score_channels(CARDS, SHOP, paid, TODAY)[Medium.PINTEREST], "room") == 1.0
    assert part(score_channels(CARDS, SHOP, toiled, TODAY)[Medium.PINTEREST], "room") == 0.0


def firms(share: float, as_of: date, market: str | None = None) -> float:
    model = next(fact for fact in FIGURES if fact.subject is Subject.COMPANIES)
    fact: Fact = replace(model, medium=Medium.PINTEREST, value=share, as_of=as_of, market=market)
    others = [fact for fact in FIGURES if fact.medium is not Medium.PINTEREST]
    scores = score_channels(deal_cards(CHARACTERS, [*others, fact]), SHOP, (), TODAY)
    return part(scores[Medium.PINTEREST], "firms")


def test_a_stale_figure_counts_half_and_one_from_elsewhere_not_at_all() -> None:
    assert firms(0.9, TODAY) == pytest.approx(0.9)
    assert firms(0.9, date(2018, 1, 1)) == pytest.approx(0.7)
    assert firms(0.9, TODAY, "BE") == pytest.approx(0.9)
    assert firms(0.9, TODAY, "EU") == pytest.approx(0.9)
    assert firms(0.9, TODAY, "US") == pytest.approx(0.5)


def test_every_number_of_the_formula_is_among_the_inputs() -> None:
    for score in score_channels(CARDS, SHOP, (own("pins", Medium.PINTEREST),), TODAY).values():
        assert [one.name for one in score.inputs] == ["category", "audience", "goals", "room", "firms", "toil"]
        assert all(0.0 <= one.value <= 1.0 for one in score.inputs)
        assert 0.0 <= score.total <= min(score.fit, score.headroom, score.cheapness)
        assert all(one.fact is not None and one.fact.source for one in score.inputs if one.origin is Origin.PUBLISHED)
