"""Who the brand is and what it does today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from trimtab.radar import Age, Goal, Medium, Nature, Trait


class Buyer(Enum):
    """Who buys."""

    PEOPLE = "people"
    FIRMS = "firms"


class Category(Enum):
    """What the brand sells."""

    FASHION = "fashion"
    BEAUTY = "beauty"
    HOME = "home"
    FOOD = "food"
    TRAVEL = "travel"
    SPORT = "sport"
    FAMILY = "family"
    HEALTH = "health"
    ELECTRONICS = "electronics"
    VEHICLES = "vehicles"
    FINANCE = "finance"
    EDUCATION = "education"
    CULTURE = "culture"
    SOFTWARE = "software"
    SERVICES = "services"
    INDUSTRY = "industry"
    CAUSE = "cause"
    """A charity, a movement, a public body."""


TRAITS: Mapping[Category, frozenset[Trait]] = {
    Category.FASHION: frozenset({Trait.VISIBLE, Trait.SPONTANEOUS, Trait.LISTED, Trait.SHARED}),
    Category.BEAUTY: frozenset({Trait.SHOWN, Trait.VISIBLE, Trait.TRUSTED, Trait.REPEATED}),
    Category.HOME: frozenset({Trait.VISIBLE, Trait.PLANNED, Trait.LISTED}),
    Category.FOOD: frozenset({Trait.VISIBLE, Trait.SPONTANEOUS, Trait.REPEATED}),
    Category.TRAVEL: frozenset({Trait.VISIBLE, Trait.PLANNED, Trait.TRUSTED}),
    Category.SPORT: frozenset({Trait.SHOWN, Trait.SHARED, Trait.LISTED}),
    Category.FAMILY: frozenset({Trait.TRUSTED, Trait.PLANNED, Trait.REPEATED}),
    Category.HEALTH: frozenset({Trait.TRUSTED, Trait.EXPLAINED, Trait.WANTED}),
    Category.ELECTRONICS: frozenset({Trait.SHOWN, Trait.EXPLAINED, Trait.LISTED, Trait.WANTED}),
    Category.VEHICLES: frozenset({Trait.VISIBLE, Trait.PLANNED, Trait.TRUSTED, Trait.EXPLAINED}),
    Category.FINANCE: frozenset({Trait.EXPLAINED, Trait.TRUSTED, Trait.WANTED}),
    Category.EDUCATION: frozenset({Trait.EXPLAINED, Trait.PLANNED, Trait.TRUSTED}),
    Category.CULTURE: frozenset({Trait.SHARED, Trait.SHOWN, Trait.SPONTANEOUS}),
    Category.SOFTWARE: frozenset({Trait.EXPLAINED, Trait.PROFESSIONAL, Trait.TRUSTED}),
    Category.SERVICES: frozenset({Trait.EXPLAINED, Trait.TRUSTED, Trait.WANTED, Trait.PROFESSIONAL}),
    Category.INDUSTRY: frozenset({Trait.PROFESSIONAL, Trait.EXPLAINED, Trait.PLANNED}),
    Category.CAUSE: frozenset({Trait.SHARED, Trait.TRUSTED, Trait.EXPLAINED}),
}
"""What offers of each category are like: trimtab's own judgement. A brand may say its own traits instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandProfile:
    """What a channel is held against. What is not said counts neither for nor against any channel."""

    categories: tuple[Category, ...] = ()
    traits: frozenset[Trait] = frozenset()
    """What the offer is like, where the team says so itself; else its categories say."""
    ages: frozenset[Age] = frozenset()
    """Of those who should buy."""
    buyers: frozenset[Buyer] = frozenset()
    markets: tuple[str, ...] = ()
    """ISO codes of the countries it sells in. Facts about other places are shown and not counted."""
    goals: frozenset[Goal] = frozenset()

    @property
    def offer(self) -> frozenset[Trait]:
        """What its offer is like."""
        return self.traits or frozenset().union(*(TRAITS[category] for category in self.categories))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnChannel:
    """One channel as the team runs it."""

    name: str
    """As in the team's data."""
    media: frozenset[Medium]
    """What it is in the outside world; empty: none of the channels trimtab has a card for."""
    money: float
    """Media money over the horizon."""
    hours: float | None = None
    """Person-hours over the horizon."""
    run_as: Nature | None = None
    """What the team runs it as, where it says so: a search engine may be run as a social feed."""
