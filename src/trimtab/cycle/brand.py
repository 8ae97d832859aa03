"""The brand as the settings describe it: what channels of the outside world are held against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, TypeVar

from trimtab.opportunity import BrandProfile, Buyer, Category
from trimtab.radar import Age, Goal, Nature, Trait

_Word = TypeVar("_Word", bound=Enum)

WORDS: Mapping[str, type[Enum]] = {
    "categories": Category,
    "traits": Trait,
    "ages": Age,
    "buyers": Buyer,
    "goals": Goal,
}
"""Settings of the brand that are lists of words, and which words."""


def are_words(value: Iterable[object], kind: type[Enum]) -> bool:
    """Whether a list holds words of a kind and nothing else."""
    known = {word.value for word in kind}
    return all(isinstance(word, str) and word in known for word in value)


def are_natures(value: Mapping[str, object]) -> bool:
    """Whether every channel is said to be run as something a channel can be."""
    return are_words(value.values(), Nature)


def are_countries(value: Iterable[object]) -> bool:
    """Whether a list holds codes of two letters and nothing else."""
    return all(isinstance(code, str) and len(code) == 2 and code.isalpha() for code in value)


def build_brand(entries: Mapping[str, Any]) -> tuple[BrandProfile, Mapping[str, Nature]]:
    """The brand that checked settings stand for, and what the team runs each of its channels as."""
    brand = BrandProfile(
        categories=tuple(_pick(entries, "categories", Category)),
        traits=frozenset(_pick(entries, "traits", Trait)),
        ages=frozenset(_pick(entries, "ages", Age)),
        buyers=frozenset(_pick(entries, "buyers", Buyer)),
        markets=tuple(code.upper() for code in entries.get("markets", ())),
        goals=frozenset(_pick(entries, "goals", Goal)),
    )
    return brand, {channel: Nature(nature) for channel, nature in entries.get("run_as", {}).items()}


def _pick(entries: Mapping[str, Any], name: str, kind: type[_Word]) -> list[_Word]:
    return [kind(word) for word in entries.get(name, ())]
