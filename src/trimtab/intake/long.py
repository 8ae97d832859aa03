"""Paid channels of a long file: a row for each, and a column that names them."""

from __future__ import annotations

from collections.abc import Sequence

from trimtab.intake.field import Field
from trimtab.intake.header import Sense
from trimtab.intake.part import Parts
from trimtab.intake.role import ChannelFields

_MOST_CHANNELS = 60
"""A column with more distinct names than this names campaigns or creatives, not channels."""


def find_channel_name(parts: Parts, header: str | None, declared: Sequence[ChannelFields]) -> Field | None:
    """The column that names the channel, when there is one measure of spend to share out over its names."""
    if header is not None:
        return parts.take(header, "channel")
    spends = [f for f in parts.list_free(Sense.SPEND) if f.meant_as_numbers]
    if len(spends) != 1 or any(c.spend is not None for c in declared):
        return None
    for found in parts.list_free(Sense.CHANNEL):
        names = {cell for cell in found.column.cells if cell}
        if not found.numbers.numeric and 1 <= len(names) <= _MOST_CHANNELS:
            return parts.give(found, "channel")
    return None


def find_long_channels(parts: Parts, channel: Field) -> list[ChannelFields]:
    """One channel per name; the single spend and exposure columns belong to all of them."""
    spends = [f for f in parts.list_free(Sense.SPEND) if f.meant_as_numbers]
    if not spends:
        return []
    spend = parts.give(spends[0], "spend")
    parts.notice("notice.total_spend", spends[1:])
    exposures = [f for f in parts.list_free(Sense.EXPOSURE) if f.numbers.numeric]
    exposure = parts.give(exposures[0], "exposure") if exposures else None
    levels = [cell for cell in dict.fromkeys(channel.column.cells) if cell]
    return [ChannelFields(name=level, spend=spend, exposure=exposure, level=level) for level in levels]
