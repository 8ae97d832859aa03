"""The figures in a sentence: shares, amounts, counts, multiples, durations and years, in words or in digits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from trimtab.radar import measure as words
from trimtab.radar.numeral import read_numeral
from trimtab.radar.tongue import Tongue


class Unit(Enum):
    """What a figure is counted in."""

    SHARE = "share"
    """Of a whole: 0.61 is 61%."""
    POINTS = "points"
    """Percentage points."""
    COUNT = "count"
    MONEY = "money"
    TIMES = "times"
    """A multiple: three times as many."""
    YEAR = "year"
    """A calendar year."""
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"


class Bound(Enum):
    """How the figure stands to the truth it tells of."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure in a sentence."""

    value: float
    """In the unit."""
    unit: Unit
    bound: Bound
    currency: str | None
    """ISO code of an amount of money."""
    start: int
    """Place of its first character in the sentence."""
    end: int
    """Place after its last character, the unit included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    text: str
    """In lower case."""
    start: int
    end: int
    is_capital: bool
    """Whether it begins with a capital."""


def find_figures(sentence: str, tongue: Tongue) -> tuple[Figure, ...]:
    """The figures of a sentence, in its order.

    A number that is part of a name (Fortune 500, iOS 14), of a list (1., 2.) or an article (un, een) is none.
    """
    tokens = _split_tokens(sentence)
    figures: list[Figure] = []
    at = 0
    while at < len(tokens):
        found = _read_fraction(tokens, at, tongue) or _read_number(tokens, at, tongue)
        if found is None:
            at += 1
            continue
        figure, at = found
        if figure is not None:
            figures.append(figure)
    return tuple(figures)


def _split_tokens(sentence: str) -> tuple[_Token, ...]:
    return tuple(
        _Token(
            text=found.group().casefold().replace("\u2019", "'"),
            start=found.start(),
            end=found.end(),
            is_capital=found.group()[0].isupper(),
        )
        for found in _TOKEN.finditer(sentence)
    )


def _read_fraction(tokens: Sequence[_Token], at: int, tongue: Tongue) -> tuple[Figure, int] | None:
    """A share said without a percent sign: half, la moitié, two thirds, one in five."""
    ahead = " ".join(token.text for token in tokens[at : at + 6])
    before = tokens[at - 1].text if at else ""
    for pattern, value in words.FRACTIONS.get(tongue, ()):
        found = pattern.match(ahead)
        if found and before not in words.PART_OF_A_COURSE:
            length = len(found["share"].split())
            return _make(tokens, (at, at + length), value, Unit.SHARE), at + length
    if (found := words.ONE_IN.get(tongue, _NEVER).match(ahead)) is not None:
        part, whole = (read_numeral((found[name],), tongue) for name in ("part", "whole"))
        top = 1.0 if part is None else part[0]
        if whole is not None and 0 < top < whole[0]:
            length = len(found.group().split())
            return _make(tokens, (at, at + length), top / whole[0], Unit.SHARE), at + length
    return None


def _read_number(tokens: Sequence[_Token], at: int, tongue: Tongue) -> tuple[Figure | None, int] | None:
    """A number with what says its unit, and where to go on; no figure where it is part of a name."""
    said = [token.text for token in tokens[at : at + 12]]
    currency, skipped = _read_currency(said)
    article = None if skipped else _read_article(said, tongue)
    read = article or read_numeral(said[skipped:], tongue)
    if read is None:
        return None
    value, length = read
    end = at + skipped + length
    unit, scale, used, named = _read_unit([token.text for token in tokens[end : end + 3]], currency)
    if unit is None and article:
        return None
    if unit is None:
        unit = _tell_bare(tokens, at, end, value)
    if unit is None:
        return None, end
    return _make(tokens, (at, end + used), value * scale, unit, named), end + used


def _read_unit(after: Sequence[str], currency: str | None) -> tuple[Unit | None, float, int, str | None]:
    """(unit, what to multiply by, words it took, currency) by the words after a number; no unit where none is said."""
    if currency is not None:
        return Unit.MONEY, 1.0, 0, currency
    currency, used = _read_currency(after, joined=True)
    if currency is not None:
        return Unit.MONEY, 1.0, used, currency
    for name, pattern in words.UNITS:
        if found := pattern.match(" ".join(after)):
            return Unit(name), 0.01 if name == "share" else 1.0, len(found.group().split()), None
    return None, 1.0, 0, None


def _tell_bare(tokens: Sequence[_Token], at: int, end: int, value: float) -> Unit | None:
    """What a number without a unit is: a year, a count, or None where it is an article or part of a name."""
    if end == at + 1 and tokens[at].text in words.LONE:
        return None
    if _is_year(tokens, at, end, value):
        return Unit.YEAR
    return None if _is_name(tokens, at, end) else Unit.COUNT


def _read_article(said: Sequence[str], tongue: Tongue) -> tuple[float, int] | None:
    """An article that counts, since a unit follows: un pour cent."""
    is_one = (
        said[0] in words.ARTICLES.get(tongue, ()) and len(said) > 1 and re.match(r"percent|per$|pour$|procent", said[1])
    )
    return (1.0, 1) if is_one else None


def _read_currency(said: Sequence[str], *, joined: bool = False) -> tuple[str | None, int]:
    """The currency that the words begin with, and how many they are; joined as in "deux milliards de dollars"."""
    skipped = 1 if joined and said[:1] in (["de"], ["of"]) else 0
    name = said[skipped].removeprefix("d'") if len(said) > skipped else ""
    code = words.CURRENCIES.get(name)
    return (code, skipped + 1) if code else (None, 0)


def _is_year(tokens: Sequence[_Token], at: int, end: int, value: float) -> bool:
    """Whether four bare digits are a calendar year: no noun they would count follows."""
    is_bare = end == at + 1 and re.fullmatch(r"(?:19[5-9]|20)\d\d", tokens[at].text) is not None
    following = tokens[end].text if end < len(tokens) else ""
    return is_bare and value < 2100 and following not in words.COUNTED


def _is_name(tokens: Sequence[_Token], at: int, end: int) -> bool:
    """Whether a bare number belongs to the name before it."""
    if at == 0 or end > at + 1 or not tokens[at].text[0].isdigit():
        return False
    before = tokens[at - 1]
    is_within = at > 1 and before.is_capital and before.text not in words.BEFORE_A_FIGURE
    return (is_within or before.text in words.NAMES) and not tokens[at].text.count(" ")


def _make(
    tokens: Sequence[_Token], place: tuple[int, int], value: float, unit: Unit, currency: str | None = None
) -> Figure:
    at, end = place
    before = " ".join(token.text for token in tokens[max(at - 3, 0) : at])
    bound = next((Bound(name) for name, pattern in words.BOUNDS if pattern.search(before)), Bound.EXACT)
    return Figure(
        value=round(value, 12),
        unit=unit,
        bound=bound,
        currency=currency,
        start=tokens[at].start,
        end=tokens[end - 1].end,
    )


def begins_share(ahead: str, tongue: Tongue) -> bool:
    """Whether a text begins with a percentage in words, such as soixante et un pour cent."""
    said = ahead.casefold().split()[:8]
    read = read_numeral(said, tongue)
    return read is not None and not said[0][0].isdigit() and bool(words.PERCENT.match(" ".join(said[read[1] :])))


_TOKEN = re.compile(
    (
        r"(?<![^\W_])(?:\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?(?![\d.,])|"
        r"\d+(?:[.,]\d+)*)(?=\W|$|(?:k|m|bn|b|md|mld|mln|x|min)\b)|[$€£¥%\u2030+]|"
        r"[^\W\d_]+(?:-[^\W\d_]+)*'?(?:[^\W\d_]+)?"
    ),
    re.IGNORECASE,
)
"""A number that stands alone or before a suffix (200M), a sign, or a word."""

_NEVER = re.compile(r"(?!)")
