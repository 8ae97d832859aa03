"""One language: its catalogue and how it writes numbers, dates and lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from trimtab.present import convention, dutch, english, french
from trimtab.present.convention import Convention, read_convention
from trimtab.present.typography import set_french


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What a sentence needs beside its parameters."""

    tag: str
    """BCP 47 tag, also the page's `lang` attribute."""
    sentences: Mapping[str, str]
    """Template by code."""
    convention: Convention
    """How numbers, money, dates and lists are written."""
    span: str
    """How a range is said: a pattern of `low` and `high`."""
    interval: str
    """How an uncertain number is said: a pattern of `mean` and `span`."""
    unknown: str
    """What stands where a parameter is None."""
    colon: str = ": "
    """Between a name and what is said of it."""
    semicolon: str = "; "
    """Between things in a row that hold commas themselves."""


ENGLISH = Language(
    tag="en",
    sentences=english.SENTENCES,
    convention=convention.ENGLISH,
    span="{low} to {high}",
    interval="{mean} (90%: {span})",
    unknown="unknown",
)


@cache
def _speak_french() -> Language:
    return Language(
        tag="fr",
        sentences={code: set_french(template) for code, template in french.SENTENCES.items()},
        convention=read_convention("fr"),
        span="{low} à {high}",
        interval=set_french("{mean} (90 % : {span})"),
        unknown="inconnu",
        colon=set_french(" : "),
        semicolon=set_french(" ; "),
    )


@cache
def _speak_dutch() -> Language:
    return Language(
        tag="nl",
        sentences=dutch.SENTENCES,
        convention=read_convention("nl"),
        span="{low} tot {high}",
        interval="{mean} (90%: {span})",
        unknown="onbekend",
    )


LANGUAGES: dict[str, Callable[[], Language]] = {"en": lambda: ENGLISH, "fr": _speak_french, "nl": _speak_dutch}
"""By tag, put together when first spoken. A new language is a folder beside `english/` and an entry here."""


def find_language(tag: str) -> Language:
    """Find a language by its tag, one of `LANGUAGES`; raises KeyError for another."""
    return LANGUAGES[tag]()
