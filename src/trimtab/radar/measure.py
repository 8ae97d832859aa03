"""The words that say what a figure counts and how close it comes, in three languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from trimtab.radar.tongue import Tongue


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERCENT = re.compile(r"(?:%|percent|per cent|pour cent|pourcent|procent|pct)\b|%")

UNITS = (
    (
        "points",
        re.compile(r"(?:percentage points?|points? de pourcentage|procentpunt(?:en)?|points? pct)\b|% points?\b"),
    ),
    ("share", re.compile(r"(?:percent|per cent|pour cent|pourcent|procent|pct)\b|%")),
    (
        "times",
        re.compile(
            r"x\b|(?:times|fois|keer|maal) (?=(?:more|as|higher|larger|plus|aussi|supérieur|meer|zo|hoger|groter)\b)"
        ),
    ),
    ("minutes", re.compile(r"(?:minutes?|minuten|minuut|min)\b")),
    ("hours", re.compile(r"(?:hours?|heures?|uur|uren)\b")),
    ("days", re.compile(r"(?:days?|jours?|dag|dagen)\b")),
)
"""Unit by the words after the number, tried in this order."""

FRACTIONS: Mapping[Tongue, tuple[tuple[re.Pattern[str], float], ...]] = {
    Tongue.ENGLISH: (
        (re.compile(r"(?P<share>three quarters)\b"), 0.75),
        (re.compile(r"(?P<share>two[ -]thirds)\b"), 2 / 3),
        (re.compile(r"(?P<share>(?:a|one)[ -]third) of\b"), 1 / 3),
        (re.compile(r"(?P<share>(?:a|one) quarter) of\b"), 0.25),
        (
            re.compile(
                r"(?P<share>(?:one )?half) (?:of|the|all|our|their|say|said|have|had|use|used|bought|are|were)\b"
            ),
            0.5,
        ),
    ),
    Tongue.FRENCH: (
        (re.compile(r"(?P<share>(?:les )?trois quarts)\b"), 0.75),
        (re.compile(r"(?P<share>(?:les )?deux tiers)\b"), 2 / 3),
        (re.compile(r"(?P<share>(?:un|le) tiers) (?:de|des|d')"), 1 / 3),
        (re.compile(r"(?P<share>(?:un|le) quart) (?:de|des|d')"), 0.25),
        (re.compile(r"(?P<share>(?:la )?moitié)(?! de l'année| du mois)\b"), 0.5),
    ),
    Tongue.DUTCH: (
        (re.compile(r"(?P<share>driekwart)\b"), 0.75),
        (re.compile(r"(?P<share>twee ?derde)\b"), 2 / 3),
        (re.compile(r"(?P<share>(?:een|één) ?derde) (?:van|der)\b"), 1 / 3),
        (re.compile(r"(?P<share>(?:een|één) kwart) (?:van|der)\b"), 0.25),
        (re.compile(r"(?P<share>(?:de )?helft)(?! van (?:het|de) (?:jaar|maand))\b"), 0.5),
    ),
}
"""A share by the words that say it; the group is what belongs to the figure."""

PART_OF_A_COURSE = _words("first second last première premier seconde deuxième dernière eerste tweede laatste")
"""Before a half: the half of a match, a year, a page."""

ONE_IN: Mapping[Tongue, re.Pattern[str]] = {
    Tongue.ENGLISH: re.compile(
        r"(?P<part>one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of)(?: every)? (?P<whole>\w+)\b"
    ),
    Tongue.FRENCH: re.compile(
        r"(?P<part>une?|deux|trois|quatre|cinq|six|sept|huit|neuf|\d+)(?: \w+)? sur (?P<whole>\w+)\b"
    ),
    Tongue.DUTCH: re.compile(r"(?P<part>een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|\d+) op de (?P<whole>\w+)\b"),
}

CURRENCIES = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    **dict.fromkeys(("usd", "dollar", "dollars"), "USD"),
    **dict.fromkeys(("eur", "euro", "euros", "euro's"), "EUR"),
    **dict.fromkeys(("gbp", "pounds", "pond"), "GBP"),
}

ARTICLES: Mapping[Tongue, frozenset[str]] = {
    Tongue.ENGLISH: frozenset({"a"}),
    Tongue.FRENCH: frozenset({"un", "une"}),
    Tongue.DUTCH: frozenset({"een"}),
}

LONE = _words("a an one un une een één zero zéro nul")
"""Words that alone are an article, a pronoun or a figure of speech rather than a count."""

BOUNDS = (
    (
        "over",
        re.compile(
            r"(?:more than|over|above|at least|upwards of|plus (?:de|que)|au moins|au-delà de|meer dan|ruim|"
            r"minstens|ten minste|boven de)$"
        ),
    ),
    (
        "under",
        re.compile(
            r"(?:less than|under|below|fewer than|at most|up to|moins de|au plus|jusqu'à|minder dan|onder de|"
            r"hoogstens|tot)$"
        ),
    ),
    (
        "about",
        re.compile(
            r"(?:about|around|nearly|almost|some|roughly|circa|environ|près de|presque|quelque|ongeveer|"
            r"bijna|zo'n|rond de)$"
        ),
    ),
)
"""How a figure is bounded, by the words right before it."""

COUNTED = _words(
    """
    people users members companies brands stores visitors customers searches personnes utilisateurs membres entreprises
    marques visiteurs clients recherches mensen gebruikers leden bedrijven merken bezoekers klanten zoekopdrachten
    """
)
"""Nouns that four digits before them count."""

BEFORE_A_FIGURE = _words(
    """
    in by with of to from at over about nearly the en par avec de du des à sur plus les la le près van met op bij in
    ruim bijna de het today now aujourd'hui vandaag nu some only even seulement slechts maar meer more and et
    """
)
"""Words that begin a sentence and are no name although they have a capital."""

NAMES = _words("fortune top web ios android windows gpt covid generation génération generatie q h version")
"""Names that a number is part of, also in lower case."""
