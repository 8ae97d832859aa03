"""How a language writes numbers, money, dates and lists.

What holds for a language beside its sentences comes from the Unicode Common Locale Data Repository (CLDR), which Babel
carries: https://cldr.unicode.org. English alone stands here, as trimtab has always written it; its tests hold it
against the repository's British English, from which it differs by a shorter September, by "m" and "bn".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale
    from babel.numbers import NumberPattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """The marks and places of one language."""

    months: tuple[str, ...]
    """Twelve short month names."""
    first_day: str = "1"
    """The first of a month."""
    decimal: str
    """Decimal mark."""
    thousands: str
    """What stands between groups of three digits."""
    money: str
    """Where a currency's sign stands: a pattern of `sign` (the minus), `symbol` and `amount`."""
    money_by_code: str
    """The same where the currency has no sign but its ISO code."""
    percent: str
    """Where the percent sign stands: a pattern of `amount`."""
    last_two: str
    """How the last two of a list are joined: a pattern of `{0}` and `{1}`."""
    million: str
    billion: str
    """Suffixes of shortened figures."""
    is_single: Callable[[float], bool]
    """Whether a count takes the singular."""


def _is_one(count: float) -> bool:
    return count == 1


ENGLISH = Convention(
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    decimal=".",
    thousands=",",
    money="{sign}{symbol}{amount}",
    money_by_code="{sign}{symbol}\u00a0{amount}",
    percent="{amount}%",
    last_two="{0} and {1}",
    million="m",
    billion="bn",
    is_single=_is_one,
)

FIRST_DAY = {"fr": "1er"}
"""The repository has no ordinals in its dates; in French the first of a month is one."""


@cache
def read_convention(tag: str) -> Convention:
    """Read what the repository says about a language; the first time takes a few hundredths of a second.

    Raises:
        babel.UnknownLocaleError: The repository does not know the language.
    """
    from babel import Locale

    locale = Locale.parse(tag)
    symbols = locale.number_symbols["latn"]
    months = locale.months["format"]["abbreviated"]
    money = _place_amount(locale.currency_formats["standard"], "¤", "{symbol}")
    return Convention(
        months=tuple(months[number] for number in range(1, 13)),
        first_day=FIRST_DAY.get(tag, "1"),
        decimal=symbols["decimal"],
        thousands=symbols["group"],
        money=money,
        money_by_code=money,
        percent=_place_amount(locale.percent_formats[None], "%", "%").replace("{sign}", ""),
        last_two=locale.list_patterns["standard"]["end"],
        million=_find_suffix(locale, 6),
        billion=_find_suffix(locale, 9),
        is_single=lambda count: locale.plural_form(count) == "one",
    )


def _place_amount(pattern: NumberPattern, mark: str, name: str) -> str:
    """Where the sign, the minus and the amount stand, by the pattern of a negative number."""
    before, after = pattern.prefix[1].replace("-", "{sign}"), pattern.suffix[1]
    return f"{before}{{amount}}{after}".replace(mark, name)


def _find_suffix(locale: Locale, power: int) -> str:
    """What shortened figures end in; the repository quotes what could be taken for a part of the pattern."""
    pattern = locale.compact_decimal_formats["short"]["other"][str(10**power)]
    return str(pattern.suffix[0]).replace("'", "")
