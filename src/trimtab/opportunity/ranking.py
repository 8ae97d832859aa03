"""Every channel as an opportunity, best first: what it promises, on what grounds, and the first test of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from trimtab.opportunity.brand import BrandProfile, OwnChannel
from trimtab.opportunity.pilot import Footing, Pilot, size_pilot
from trimtab.opportunity.score import Score, score_channels
from trimtab.radar import FactCard, Medium, Nature, Theme

WORTH_TESTING = 0.5
"""Fit and headroom from which a first test is proposed."""


class Proposal(Enum):
    """What comes of looking at a channel. None of them is to spend more."""

    TEST = "test"
    """A first test, up to its cap."""
    RUN_DIFFERENTLY = "run_differently"
    """It is run as something it is not."""
    ENOUGH = "enough"
    """It has its share, or more."""
    POOR_FIT = "poor_fit"
    NOT_WORTH_A_TEST = "not_worth_a_test"
    """It fits, and yet what a test could teach is worth less than it is expected to lose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity:
    """One channel, used or not."""

    medium: Medium
    score: Score
    proposal: Proposal
    pilot: Pilot | None
    """With a proposal to test; None also where no money is known to take a cap from."""
    own: tuple[str, ...]
    """Names of the team's channels that are this one; empty: it is not used."""
    money: float
    """The team's money in it over the horizon."""
    run_as: Nature | None
    """What the team runs it as, where that is not what it is."""
    card: FactCard
    presented: date | None = None
    """When a strategy for it was last presented; None: never."""
    voices: int = 0
    """Independent owners who brought ideas about it."""


def rank_opportunities(
    cards: Sequence[FactCard],
    brand: BrandProfile,
    own: Sequence[OwnChannel],
    *,
    today: date,
    footing: Footing | None = None,
    themes: Sequence[Theme] = (),
    presented: Mapping[Medium, date] | None = None,
) -> tuple[Opportunity, ...]:
    """Rank every channel that has a card, the most promising first.

    Args:
        cards: One for each channel.
        brand: What they are held against.
        own: The team's channels as they are run today.
        today: Facts older than a year before it are stale.
        footing: The team's own figures, from which a pilot is sized; None: no money is named.
        themes: What outside voices say; they decide between equals and are shown, and move no score.
        presented: When a strategy for a channel was last presented.
    """
    scores = score_channels(cards, brand, own, today)
    voices = {card.medium: len(_list_voices(card.medium, themes)) for card in cards}
    found = [
        replace(
            _look_at(card, scores[card.medium], own, footing),
            voices=voices[card.medium],
            presented=(presented or {}).get(card.medium),
        )
        for card in cards
    ]
    return tuple(sorted(found, key=lambda one: (-round(one.score.total, 6), -one.voices, one.medium.value)))


def _look_at(card: FactCard, score: Score, own: Sequence[OwnChannel], footing: Footing | None) -> Opportunity:
    ours = [channel for channel in own if card.medium in channel.media]
    against = next((c.run_as for c in ours if c.run_as not in {None, card.character.nature}), None)
    pilot = size_pilot(score.fit, footing) if footing is not None else None
    if against is not None:
        proposal, pilot = Proposal.RUN_DIFFERENTLY, None
    elif score.fit < WORTH_TESTING:
        proposal, pilot = Proposal.POOR_FIT, None
    elif score.headroom < WORTH_TESTING:
        proposal, pilot = Proposal.ENOUGH, None
    elif footing is not None and pilot is None:
        proposal = Proposal.NOT_WORTH_A_TEST
    else:
        proposal = Proposal.TEST
    return Opportunity(
        medium=card.medium,
        score=score,
        proposal=proposal,
        pilot=pilot,
        own=tuple(channel.name for channel in ours),
        money=sum(channel.money / len(channel.media) for channel in ours),
        run_as=against,
        card=card,
    )


def _list_voices(medium: Medium, themes: Sequence[Theme]) -> frozenset[str]:
    return frozenset(owner for theme in themes if medium in theme.media for owner in theme.owners)
