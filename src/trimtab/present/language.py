"""One language: its catalogue and how it writes numbers, dates and lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trimtab.present.english import MONTHS, SENTENCES


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What a sentence needs beside its parameters."""

    tag: str
    """BCP 47 tag, also the page's `lang` attribute."""
    sentences: Mapping[str, str]
    """Template by code."""
    months: tuple[str, ...]
    """Twelve short month names."""
    decimal: str
    """Decimal mark."""
    thousands: str
    """What stands between groups of three digits."""
    money: str
    """Where the symbol stands: a pattern of `symbol` and `amount`."""
    percent: str
    """Where the percent sign stands: a pattern of `amount`."""
    span: str
    """How a range is said: a pattern of `low` and `high`."""
    interval: str
    """How an uncertain number is said: a pattern of `mean` and `span`."""
    joint: str
    """The word before the last name of a list."""
    million: str
    billion: str
    """Suffixes of shortened figures."""
    unknown: str
    """What stands where a parameter is None."""
    zero_is_singular: bool
    """Whether nought takes the singular, as in French."""


ENGLISH = Language(
    tag="en",
    sentences=SENTENCES,
    months=MONTHS,
    decimal=".",
    thousands=",",
    money="{symbol}{amount}",
    percent="{amount}%",
    span="{low} to {high}",
    interval="{mean} (90%: {span})",
    joint="and",
    million="m",
    billion="bn",
    unknown="unknown",
    zero_is_singular=False,
)

LANGUAGES: Mapping[str, Language] = {ENGLISH.tag: ENGLISH}
"""By tag. A new language is a folder beside `english/` and one line here."""
