"""A card for each channel: what it is by nature, and what is known about it with a source and a date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from trimtab.radar.channel import Medium
from trimtab.radar.fact import Fact


class Nature(Enum):
    """What a channel is, whatever it is run as."""

    VISUAL_SEARCH = "visual_search"
    SOCIAL_FEED = "social_feed"
    SHORT_VIDEO = "short_video"
    VIDEO_LIBRARY = "video_library"
    PROFESSIONAL_NETWORK = "professional_network"
    PUBLIC_CONVERSATION = "public_conversation"
    COMMUNITY = "community"
    MESSENGER = "messenger"
    SEARCH = "search"
    CATALOGUE = "catalogue"
    PLACEMENT = "placement"
    """Space beside what somebody else publishes."""
    DIRECT_LINE = "direct_line"
    """To people who asked for it."""
    SPOKEN_WORD = "spoken_word"
    ENDORSEMENT = "endorsement"
    ENCOUNTER = "encounter"
    """People meeting people."""


class Format(Enum):
    """What one can put there."""

    TEXT = "text"
    IMAGE = "image"
    SHORT_VIDEO = "short_video"
    LONG_VIDEO = "long_video"
    AUDIO = "audio"
    PRODUCT_LISTING = "product_listing"
    LEAD_FORM = "lead_form"
    LENS = "lens"
    """Something laid over what the camera sees."""
    TALK = "talk"


class Mind(Enum):
    """What people have in mind when they are there."""

    LOOKING_FOR_SOMETHING = "looking_for_something"
    PLANNING = "planning"
    COMPARING = "comparing"
    BEING_ENTERTAINED = "being_entertained"
    BEING_WITH_OTHERS = "being_with_others"
    LEARNING = "learning"
    WORKING = "working"
    FOLLOWING_THE_NEWS = "following_the_news"
    ASKING_OTHERS = "asking_others"


class Goal(Enum):
    """What a brand wants of a channel."""

    AWARENESS = "awareness"
    CONSIDERATION = "consideration"
    SALES = "sales"
    LEADS = "leads"
    LOYALTY = "loyalty"


class Age(Enum):
    """Whom it reaches, in the brackets surveys use."""

    TO_29 = "18-29"
    TO_49 = "30-49"
    TO_64 = "50-64"
    FROM_65 = "65+"


class Trait(Enum):
    """What an offer is like."""

    VISIBLE = "visible"
    """A picture says what it is."""
    SHOWN = "shown"
    """It has to be seen in use."""
    PLANNED = "planned"
    """People look around for weeks before they buy."""
    SPONTANEOUS = "spontaneous"
    EXPLAINED = "explained"
    """It takes words to understand why one would want it."""
    WANTED = "wanted"
    """People know they need it and go looking."""
    LISTED = "listed"
    """It stands in a catalogue with a price."""
    PROFESSIONAL = "professional"
    """Firms buy it."""
    TRUSTED = "trusted"
    """People ask others before they buy."""
    REPEATED = "repeated"
    """Bought again and again."""
    SHARED = "shared"
    """People gather around it."""


class Toil(Enum):
    """What a first honest test takes besides media money."""

    LIGHT = "light"
    """Words, or what is there already."""
    MODERATE = "moderate"
    """Images, a list or a feed to be put in order."""
    HEAVY = "heavy"
    """Video or sound made for it, or people to be won."""
    GREAT = "great"
    """Travel, a stand, weeks of somebody's time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """What a channel is by nature, in trimtab's own words: a judgement, marked as one, with no figure in it."""

    medium: Medium
    nature: Nature
    formats: tuple[Format, ...]
    minds: tuple[Mind, ...]
    """What people come with, the most usual first."""
    suits: frozenset[Trait]
    """Offers it is good for."""
    goals: frozenset[Goal]
    """Of a brand, that it serves well."""
    ages: frozenset[Age]
    """Age groups that are at home on it."""
    for_firms: bool
    """Whether people who buy for firms can be reached there as such."""
    for_people: bool
    """Whether people who buy for themselves can."""
    toil: Toil


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCard:
    """All that is known about one channel."""

    character: Character
    facts: tuple[Fact, ...]
    """The newest first; one source's figure beside another's, never averaged."""

    @property
    def medium(self) -> Medium:
        """The channel."""
        return self.character.medium

    def fresh(self, today: date) -> tuple[Fact, ...]:
        """Facts that are not older than a year."""
        return tuple(fact for fact in self.facts if not fact.is_stale(today))

    def stale(self, today: date) -> tuple[Fact, ...]:
        """Facts to be looked up again."""
        return tuple(fact for fact in self.facts if fact.is_stale(today))


def deal_cards(characters: Iterable[Character], facts: Iterable[Fact]) -> tuple[FactCard, ...]:
    """Deal every fact to the card of its channel; facts about no channel go to none."""
    known = tuple(facts)
    return tuple(
        FactCard(
            character=character,
            facts=tuple(
                sorted(
                    (fact for fact in known if fact.medium is character.medium),
                    key=lambda fact: fact.as_of or date.min,
                    reverse=True,
                )
            ),
        )
        for character in characters
    )
