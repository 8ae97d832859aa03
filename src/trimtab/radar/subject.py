"""What a figure about a channel is about, by the words around it in three languages."""

from __future__ import annotations

import re
from enum import Enum

from trimtab.radar.figure import Figure, Unit


class Subject(Enum):
    """What a figure tells."""

    MONTHLY_USERS = "monthly_users"
    DAILY_USERS = "daily_users"
    USERS = "users"
    """People who use it, no time said."""
    SEARCHES = "searches"
    TIME_SPENT = "time_spent"
    DISCOVERY = "discovery"
    """People who find brands or products there."""
    PURCHASE = "purchase"
    """People who buy because of it."""
    PLANNING = "planning"
    """People whom it helps to plan what they buy."""
    SPENDING = "spending"
    """What its users spend, mostly beside others."""
    LIKELIHOOD = "likelihood"
    """How much likelier its users are to do something."""
    COMPANIES = "companies"
    """Companies that are active on it."""
    SIGN_UPS = "sign_ups"
    """Who joins."""
    AUDIENCE = "audience"
    """Who is on it, or how much of a group."""
    FEATURE = "feature"
    """A feature that came or went."""
    RETURN = "return"
    """What comes back of what is spent."""
    RATE = "rate"
    """Opens, clicks, conversions or views as a share."""
    PRICE = "price"
    GROWTH = "growth"
    LISTINGS = "listings"
    """Products that can be found there."""
    MESSAGES = "messages"
    """Messages sent."""
    VERDICT = "verdict"
    """People who judge it best at something."""
    OTHER = "other"


def tell_subject(sentence: str, figure: Figure, start: int, end: int) -> Subject:
    """What one figure of a sentence is about.

    The words after it, up to the next figure, tell more than those before it; the first rule that fits wins.

    Args:
        sentence: The whole of it.
        figure: The figure.
        start: Where the figure before it ends, or 0.
        end: Where the figure after it begins, or the end of the sentence.
    """
    after = sentence[figure.end : end].casefold().replace("\u2019", "'")
    before = sentence[start : figure.start].casefold().replace("\u2019", "'")
    if figure.unit in {Unit.MINUTES, Unit.HOURS}:
        return Subject.TIME_SPENT
    both = f"{before} | {after}"
    for words, cues in ((after, _CUES), (both, _CUES), (both, _LAST)):
        for subject, pattern in cues:
            if pattern.search(words) and _suits(subject, figure.unit):
                return subject
    return Subject.OTHER


def _suits(subject: Subject, unit: Unit) -> bool:
    """Whether a subject can be counted so: only a year tells of a feature, only a share of who is on a channel."""
    if subject is Subject.AUDIENCE and unit is not Unit.SHARE:
        return False
    return (unit is Unit.YEAR) == (subject is Subject.FEATURE)


_MONTH = r"(?:months?|monthly|mois|mensuel\w*|maand\w*|maandelijks\w*)"
_DAY = r"(?:day|daily|jour|quotidien\w*|dag|dagelijks\w*)"
_PEOPLE = r"(?:people|users?|members?|accounts|personnes|utilisat\w+|membres|comptes|mensen|gebruik\w+|leden|accounts)"

_CUES: tuple[tuple[Subject, re.Pattern[str]], ...] = tuple(
    (subject, re.compile(pattern))
    for subject, pattern in (
        (
            Subject.FEATURE,
            (
                r"remov\w+|retir\w+|withdr\w+|discontinu\w+|dropp\w+|launch\w*|introduc\w+|abandonn\w+|"
                r"supprim\w+|lanc\w+|stopte|stopgezet|verwijder\w+|schrap\w+|geschrapt|afgeschaft|gelanceerd|"
                r"ingevoerd"
            ),
        ),
        (
            Subject.LIKELIHOOD,
            (
                r"more likely|likelier|plus susceptibles?|plus de chances?|plus enclins?|meer kans|"
                r"waarschijnlijker|eerder geneigd"
            ),
        ),
        (
            Subject.SEARCHES,
            r"\bsearches\b|\bqueries\b|\brecherches\b|\brequêtes\b|\bzoekopdrachten\b|\bzoekacties\b",
        ),
        (
            Subject.SIGN_UPS,
            (
                r"sign-?ups?|new (?:users|accounts|members)|inscriptions?|inscrits|aanmeldingen|"
                r"nieuwe (?:gebruikers|leden)"
            ),
        ),
        (
            Subject.COMPANIES,
            (
                r"\b(?:companies|firms|businesses|marketers|advertisers|entreprises|sociétés|annonceurs|"
                r"marketeurs|bedrijven|adverteerders|marketeers)\b|fortune|\bbrands (?:are|use|have)|"
                r"merken (?:zijn|gebruik)"
            ),
        ),
        (Subject.PLANNING, r"\bplan(?:s|ned|ning)?\b|planifi\w+|prépar\w+ leurs? achats?|\bplannen\b|\bplant\b"),
        (Subject.DISCOVERY, r"discover\w*|find new|découv\w+|ontdek\w*"),
        (
            Subject.SPENDING,
            r"\bspend\w*\b|\bspent\b|dépens\w+|uitge\w+|\bgeven\b[^|]*\buit\b|\bmeer uit\b|basket|panier|winkelmand",
        ),
        (
            Subject.PURCHASE,
            (
                r"\bbought\b|\bbuy\w*\b|purchas\w+|\bachat\w*\b|\bachet\w+|\bgekocht\b|\bkop(?:en|er|ers)\b|"
                r"\bkocht\w*|aankoop|aankopen"
            ),
        ),
        (Subject.RETURN, r"\breturn\w*\b|\broi\b|\broas\b|for every|rendement|rapport\w+ en moyenne|levert\b"),
        (
            Subject.RATE,
            (
                r"\b(?:open|click|conversion|response|completion|engagement)[ -](?:through )?rates?\b|taux (?:d'|"
                r"de )\w+|\w*(?:ratio|percentage)\b"
            ),
        ),
        (Subject.PRICE, r"\bcpm\b|\bcpc\b|per (?:click|thousand)|par clic|pour mille|per klik|per duizend"),
        (Subject.LISTINGS, r"product listings|listings|fiches produits|productvermeldingen"),
        (Subject.MESSAGES, r"e-?mails? (?:are )?sent|messages sent|e-?mails envoy|verstuurde e-?mails"),
        (
            Subject.VERDICT,
            (
                r"most (?:effective|impactful|important) (?:marketing )?channel|canal le plus (?:efficace|"
                r"important)|(?:meest|belangrijkste) \w* ?kanaal"
            ),
        ),
        (
            Subject.AUDIENCE,
            (
                r"millennials?|gen(?:eration)? ?[xyz]|génération|generatie|adults?|adultes?|volwassen\w*|women|femmes|"
                r"vrouwen|\bmen\b|hommes|mannen|américains|americans|amerikanen|teens?|teenagers|adolescents|jongeren|"
                r"tieners|shoppers|households|ménages|huishoudens|population|bevolking"
            ),
        ),
        (Subject.MONTHLY_USERS, rf"(?=.*\b{_PEOPLE}\b).*\b{_MONTH}\b"),
        (Subject.DAILY_USERS, rf"(?=.*\b{_PEOPLE}\b).*\b{_DAY}\b"),
        (
            Subject.GROWTH,
            (
                r"\bgr[eo]w\w*\b|\bincreas\w+|\brose\b|augment\w+|croissance|progress\w+|\bgroei\w*|\bgestegen\b|"
                r"\bsteeg\b|toegenomen"
            ),
        ),
    )
)
"""In the order they are tried: the particular before the general."""

_LAST = ((Subject.USERS, re.compile(rf"\b{_PEOPLE}\b")),)
"""Where nothing more is said than that people use it."""
