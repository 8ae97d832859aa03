"""Paid channels of a wide file: a column of spend for each."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from trimtab.intake.channel import take_exposure
from trimtab.intake.declaration import Roles
from trimtab.intake.field import Field
from trimtab.intake.header import Sense, match_name
from trimtab.intake.part import Parts
from trimtab.intake.role import ChannelFields


def find_wide_channels(parts: Parts, roles: Roles, declared: Sequence[ChannelFields]) -> list[ChannelFields]:
    """Spend columns by name; columns named after a medium only where none says in a word that it is spend."""
    channels = [c for c in declared if c.spend is not None]
    spends = [f for f in parts.list_free(Sense.SPEND) if f.meant_as_numbers]
    named = [f for f in spends if f.meaning.key]
    if not spends and not channels:
        named = [f for f in parts.list_free(Sense.GENERIC, Sense.PLATFORM) if f.numbers.numeric]
    elif not named and not channels:
        named = spends[:1]
    parts.notice("notice.total_spend", [f for f in spends if f not in named])
    names = {match_name(c.name) for c in declared}
    for spend in named:
        name = spend.meaning.stem if spend.meaning.sense is Sense.SPEND and spend.meaning.key else spend.label
        if match_name(name) in names:
            parts.report("problem.two_spend_columns", column=spend.label, channel=name)
            continue
        names.add(match_name(name))
        channels.append(ChannelFields(name=name, spend=parts.give(spend, "spend"), exposure=None))
    guessed = _guess_spends(parts, names) if named and all(f.meaning.is_priced for f in named) else []
    parts.notice("notice.media_read_as_spend", guessed)
    channels += [ChannelFields(name=f.label, spend=parts.give(f, "spend"), exposure=None) for f in guessed]
    return [_add_exposure(parts, roles, channel) for channel in channels]


def _guess_spends(parts: Parts, names: Collection[str]) -> list[Field]:
    """Columns named after media that stand beside such with a currency, and so most likely hold money as they do."""
    bare = [f for f in parts.list_free(Sense.PLATFORM) if f.numbers.numeric]
    return [f for f in bare if match_name(f.label) not in names]


def _add_exposure(parts: Parts, roles: Roles, channel: ChannelFields) -> ChannelFields:
    """The channel with its exposure: declared, else the column of the same name."""
    if channel.exposure is not None:
        return channel
    exposure = take_exposure(parts, roles, channel.name)
    if exposure is None:
        key = match_name(channel.name)
        matching = [f for f in parts.list_free(Sense.EXPOSURE) if f.meaning.key == key and f.numbers.numeric]
        exposure = parts.give(matching[0], "exposure") if matching else None
    return ChannelFields(name=channel.name, spend=channel.spend, exposure=exposure)
