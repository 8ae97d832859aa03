"""A shop for the home, and a maker of software, for tests of opportunities."""

from __future__ import annotations

from datetime import date

from trimtab.opportunity import BrandProfile, Buyer, Category, Footing, OwnChannel
from trimtab.quantities import Interval
from trimtab.radar import CHARACTERS, FIGURES, Age, FactCard, Goal, Medium, deal_cards

TODAY = date(2026, 11, 22)
CARDS: tuple[FactCard, ...] = deal_cards(CHARACTERS, FIGURES)

SHOP = BrandProfile(
    categories=(Category.HOME,),
    ages=frozenset({Age.TO_49, Age.TO_64}),
    buyers=frozenset({Buyer.PEOPLE}),
    markets=("BE", "NL"),
    goals=frozenset({Goal.AWARENESS, Goal.SALES}),
)
MAKER = BrandProfile(
    categories=(Category.SOFTWARE,), buyers=frozenset({Buyer.FIRMS}), goals=frozenset({Goal.LEADS, Goal.CONSIDERATION})
)


def own(name: str, *media: Medium, money: float = 1000.0, **more: object) -> OwnChannel:
    return OwnChannel(name=name, media=frozenset(media), money=money, **more)  # type: ignore[arg-type]


def footing(*means: float, noise: float | None = 2000.0, ceiling: float = 2000.0) -> Footing:
    return Footing(
        currency="EUR",
        money=100_000.0,
        ceiling=ceiling,
        returns=tuple(Interval(mean=mean, low=mean - 0.3, high=mean + 0.3) for mean in means),
        amounts=tuple(20_000.0 for _ in means),
        noise=noise,
    )
