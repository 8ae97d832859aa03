"""Every channel has a card; what stands on it is a marked judgement or a figure with source and date."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from trimtab.present.english import SENTENCES
from trimtab.radar import CHARACTERS, FIGURES, Medium, deal_cards

TODAY = date(2026, 11, 22)


def test_every_channel_has_one_card() -> None:
    cards = deal_cards(CHARACTERS, FIGURES)
    assert sorted(card.medium.value for card in cards) == sorted(medium.value for medium in Medium)
    assert sum(len(card.facts) for card in cards) == len(FIGURES)


@pytest.mark.parametrize("medium", list(Medium), ids=lambda medium: medium.value)
def test_what_a_channel_is_holds_no_figure(medium: Medium) -> None:
    description = SENTENCES[f"character.{medium.value}"]
    assert not re.search(r"\d|per ?cent|%|million|half of|third of", description)


@pytest.mark.parametrize("fact", FIGURES, ids=lambda fact: f"{fact.medium.value} {fact.subject.value} {fact.as_of}")
def test_every_figure_has_who_says_so_where_and_as_of_when(fact: object) -> None:
    assert fact.owner  # type: ignore[attr-defined]
    assert re.match(r"https?://[^\s]+\.[^\s]+", fact.source)  # type: ignore[attr-defined]
    assert date(2010, 1, 1) < fact.as_of <= TODAY  # type: ignore[attr-defined]


def test_a_figure_is_stale_after_a_year_to_the_day() -> None:
    fact = next(fact for fact in FIGURES if fact.medium is Medium.PINTEREST)
    assert fact.as_of is not None
    assert not fact.is_stale(fact.as_of + timedelta(days=365))
    assert fact.is_stale(fact.as_of + timedelta(days=366))


def test_a_card_parts_what_is_fresh_from_what_is_stale() -> None:
    card = next(card for card in deal_cards(CHARACTERS, FIGURES) if card.medium is Medium.PINTEREST)
    assert {*card.fresh(TODAY), *card.stale(TODAY)} == set(card.facts)
    assert card.fresh(TODAY)
    assert card.stale(TODAY)
    assert [fact.as_of for fact in card.facts] == sorted((f.as_of for f in card.facts if f.as_of), reverse=True)
