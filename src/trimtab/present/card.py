"""The channels' fact cards, as blocks for the terminal and as the document `--json` prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table
from trimtab.present.data import Data
from trimtab.present.fact import put_fact, tabulate_facts, word
from trimtab.radar import FactCard


def as_cards_brief(cards: Sequence[FactCard], today: date, language: str = "en") -> tuple[Block, ...]:
    """Put cards into blocks: a table of many, or one in full."""
    if len(cards) == 1:
        return (*_lay_card(cards[0], today, language), Paragraph(text=word("card.intro", language)))
    codes = ("column.channel", "column.nature", "column.minds", "column.figures")
    rows = tuple(
        (
            Cell(text=name_channel(card, language)),
            Cell(text=word(f"nature.{card.character.nature.value}", language)),
            Cell(text=_list_words((f"mind.{mind.value}" for mind in card.character.minds), language)),
            Cell(text=_count_figures(card, today, language)),
        )
        for card in cards
    )
    columns = tuple(Column(title=word(code, language)) for code in codes)
    return (Table(title="", columns=columns, rows=rows), Paragraph(text=word("card.intro", language)))


def as_cards_data(cards: Sequence[FactCard], today: date, language: str = "en") -> dict[str, Data]:
    """Put cards into the document that `--json` prints."""
    return {"cards": [put_card(card, today, language) for card in cards]}


def put_card(card: FactCard, today: date, language: str) -> dict[str, Data]:
    """Put one card into data."""
    character = card.character
    return {
        "channel": card.medium.value,
        "name": name_channel(card, language),
        "description": word(f"character.{card.medium.value}", language),
        "nature": character.nature.value,
        "formats": [one.value for one in character.formats],
        "minds": [one.value for one in character.minds],
        "goals": [*sorted(one.value for one in character.goals)],
        "suits": [*sorted(one.value for one in character.suits)],
        "ages": [*sorted(one.value for one in character.ages)],
        "for_firms": character.for_firms,
        "for_people": character.for_people,
        "toil": character.toil.value,
        "facts": [put_fact(fact, today, language) for fact in card.facts],
    }


def name_channel(card: FactCard, language: str) -> str:
    """The name of the channel a card is about."""
    return word(f"medium.{card.medium.value}", language)


def _lay_card(card: FactCard, today: date, language: str) -> tuple[Block, ...]:
    character = card.character
    stale = len(card.stale(today))
    formats = _list_words((f"format.{one.value}" for one in character.formats), language)
    minds = _list_words((f"mind.{one.value}" for one in character.minds), language)
    goals = _list_words(sorted(f"goal.{one.value}" for one in character.goals), language)
    figures: tuple[Block, ...] = (Paragraph(text=word("card.no_figures", language)),)
    if card.facts:
        table = tabulate_facts(card.facts, today, word("title.figures", language), language, with_channel=False)
        sources = tuple(
            word("card.source", language, owner=fact.owner, source=fact.source) for fact in card.facts if fact.source
        )
        figures = (table, Bullets(items=tuple(dict.fromkeys(sources))))
    if stale:
        figures = (*figures, Paragraph(text=word("card.stale", language, count=stale)))
    return (
        Heading(text=word("title.card", language, channel=name_channel(card, language)), level=1),
        Heading(text=word("title.character", language)),
        Paragraph(text=word(f"character.{card.medium.value}", language)),
        Bullets(
            items=(
                word("card.formats", language, formats=formats),
                word("card.minds", language, minds=minds),
                word("card.goals", language, goals=goals),
            )
        ),
        *figures,
    )


def _count_figures(card: FactCard, today: date, language: str) -> str:
    fresh, stale = len(card.fresh(today)), len(card.stale(today))
    return word("card.counts", language, fresh=fresh, stale=stale)


def _list_words(codes: Iterable[str], language: str) -> str:
    return ", ".join(word(code, language) for code in codes)
