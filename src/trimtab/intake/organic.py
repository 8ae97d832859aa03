"""Channels nobody pays for: an exposure without spend, recognised by its header."""

from __future__ import annotations

from collections.abc import Sequence

from trimtab.intake import vocabulary as words
from trimtab.intake.field import take_switch
from trimtab.intake.header import Sense, fold_word
from trimtab.intake.part import Parts
from trimtab.intake.role import ChannelFields


def find_organic_channels(parts: Parts, declared: Sequence[ChannelFields]) -> list[ChannelFields]:
    """The declared ones first."""
    channels = [c for c in declared if c.spend is None]
    for found in map(take_switch, parts.list_free(Sense.ORGANIC, Sense.EXPOSURE)):
        said = frozenset(fold_word(found.column.header).split())
        if found.numbers.numeric and said & words.ORGANIC:
            name = found.meaning.stem if found.meaning.sense is Sense.EXPOSURE else found.label
            channels.append(ChannelFields(name=name, spend=None, exposure=parts.give(found, "organic")))
    return channels
