"""How promising a channel is: fit, headroom and ease, each from inputs that are shown with their sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeVar

from trimtab.opportunity.brand import BrandProfile, Buyer, OwnChannel
from trimtab.radar import Fact, FactCard, Medium, Subject, Toil

_Word = TypeVar("_Word", bound=Enum)


class Origin(Enum):
    """Where an input comes from."""

    DESCRIPTION = "description"
    """trimtab's own description of the channel: a judgement."""
    PUBLISHED = "published"
    """A figure somebody published."""
    OWN_DATA = "own_data"
    NOT_KNOWN = "not_known"
    """Nobody said; taken as neither good nor bad."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One number of the formula."""

    name: str
    """Part of the code of its label: category, audience, goals, room, firms, toil."""
    value: float
    """0..1, as it entered."""
    origin: Origin
    fact: Fact | None = None
    """The published figure, where it is one."""
    is_stale: bool = False
    """Whether that figure is older than a year; then it counts half."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The three parts and their product."""

    fit: float
    headroom: float
    cheapness: float
    inputs: tuple[Input, ...]

    @property
    def total(self) -> float:
        """Fit times headroom times cheapness, 0..1."""
        return self.fit * self.headroom * self.cheapness


EASE: Mapping[Toil, float] = {Toil.LIGHT: 1.0, Toil.MODERATE: 0.8, Toil.HEAVY: 0.5, Toil.GREAT: 0.25}
"""How easily a first test is made: trimtab's own weights."""

UNKNOWN = 0.5
"""Stands for a share nobody knows."""


def score_channels(
    cards: Sequence[FactCard], brand: BrandProfile, own: Sequence[OwnChannel], today: date
) -> Mapping[Medium, Score]:
    """Score every channel that has a card.

        fit       = (category × audience × goals) ^ ⅓
        headroom  = room × (1 − firms / 2)
        score     = fit × headroom × cheapness

    - category: share of what the offer is like that the channel is good for, half a point added to both counts, so
      that a judgement of ours is never taken for an impossibility;
    - audience: whether those who buy can be reached there at all (0, ½, 1), times the share of their age groups at home
      on it;
    - goals: share of the brand's goals that it serves, with the same half point;
    - room: 1 − own share / fair share, at least 0. The own share is of money, or the mean of the shares of money and
      hours where hours are known; the fair share is the channel's fit as a share of the fit of all channels;
    - firms: share of comparable firms active on it, where somebody published it for one of the brand's markets or for
      everywhere. A figure older than a year counts half: it is moved half-way to ½. Unknown: ½;
    - cheapness: by what a first honest test takes besides media money.

    What the brand does not say counts as 1 for every channel. Whoever cannot be reached on a channel makes its fit 0.
    """
    fits = {card.medium: _judge_fit(card, brand) for card in cards}
    whole = sum(fit for fit, _ in fits.values())
    shares = _share_out(own)
    scores = {}
    for card in cards:
        fit, inputs = fits[card.medium]
        fair = fit / whole if whole else 0.0
        share = shares.get(card.medium, 0.0)
        room = max(0.0, 1.0 - share / fair) if fair > 0 else float(share == 0)
        firms = _find_firms(card, brand, today)
        ease = EASE[card.character.toil]
        scores[card.medium] = Score(
            fit=fit,
            headroom=room * (1 - firms.value / 2),
            cheapness=ease,
            inputs=(
                *inputs,
                Input(name="room", value=room, origin=Origin.OWN_DATA if own else Origin.NOT_KNOWN),
                firms,
                Input(name="toil", value=ease, origin=Origin.DESCRIPTION),
            ),
        )
    return scores


def _judge_fit(card: FactCard, brand: BrandProfile) -> tuple[float, tuple[Input, ...]]:
    character = card.character
    category = _judge_share(brand.offer, character.suits)
    wanted = {Buyer.FIRMS: character.for_firms, Buyer.PEOPLE: character.for_people}
    reached = sum(wanted[buyer] for buyer in brand.buyers) / len(brand.buyers) if brand.buyers else 1.0
    audience = reached * _share(brand.ages, character.ages)
    goals = _judge_share(brand.goals, character.goals)
    fit = (category * audience * goals) ** (1 / 3)
    named = (
        ("category", category, brand.offer),
        ("audience", audience, brand.ages | brand.buyers),
        ("goals", goals, brand.goals),
    )
    return fit, tuple(
        Input(name=name, value=value, origin=Origin.DESCRIPTION if said else Origin.NOT_KNOWN)
        for name, value, said in named
    )


def _judge_share(asked: frozenset[_Word], offered: frozenset[_Word]) -> float:
    return (len(asked & offered) + 0.5) / (len(asked) + 0.5)


def _share(asked: frozenset[_Word], offered: frozenset[_Word]) -> float:
    return len(asked & offered) / len(asked) if asked else 1.0


def _share_out(own: Sequence[OwnChannel]) -> Mapping[Medium, float]:
    """Share of the team's money, and of hours where all are known, in each channel; several in one share evenly."""
    money = sum(channel.money for channel in own)
    hours = sum(channel.hours or 0.0 for channel in own)
    shares: dict[Medium, float] = {}
    for channel in own:
        parts = [channel.money / money] if money > 0 else []
        if hours > 0 and all(c.hours is not None for c in own):
            parts.append((channel.hours or 0.0) / hours)
        for medium in channel.media:
            share = sum(parts) / len(parts) / len(channel.media) if parts else 0.0
            shares[medium] = shares.get(medium, 0.0) + share
    return shares


def _find_firms(card: FactCard, brand: BrandProfile, today: date) -> Input:
    """The newest published share of firms active on the channel."""
    for fact in card.facts:
        if fact.subject is Subject.COMPANIES and 0 <= fact.value <= 1 and _holds_in(fact, brand):
            is_stale = fact.is_stale(today)
            value = UNKNOWN + (fact.value - UNKNOWN) / 2 if is_stale else fact.value
            return Input(name="firms", value=value, origin=Origin.PUBLISHED, fact=fact, is_stale=is_stale)
    return Input(name="firms", value=UNKNOWN, origin=Origin.NOT_KNOWN)


def _holds_in(fact: Fact, brand: BrandProfile) -> bool:
    """Whether a fact is about a place the brand sells in, or about no particular one."""
    if fact.market is None or not brand.markets:
        return True
    return fact.market in brand.markets or (fact.market == "EU" and bool(set(brand.markets) & EUROPEAN_UNION))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


EUROPEAN_UNION = _words("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")
