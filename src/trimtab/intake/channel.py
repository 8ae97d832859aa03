"""The channels the team declared."""

from __future__ import annotations

from collections.abc import Sequence

from trimtab.intake.declaration import Roles
from trimtab.intake.field import Field, take_switch
from trimtab.intake.part import Parts
from trimtab.intake.role import ChannelFields


def take_channels(parts: Parts, roles: Roles) -> list[ChannelFields]:
    """Paid channels with the exposure declared beside them, then organic ones."""
    paid = [
        ChannelFields(name=name, spend=spend, exposure=take_exposure(parts, roles, name))
        for name, header in roles.spend.items()
        if (spend := parts.take(header, "spend")) is not None
    ]
    organic = [
        ChannelFields(name=name, spend=None, exposure=take_switch(exposure))
        for name, header in roles.organic.items()
        if (exposure := parts.take(header, "organic")) is not None
    ]
    return [*paid, *organic]


def take_exposure(parts: Parts, roles: Roles, name: str) -> Field | None:
    """The exposure declared for a channel."""
    header = roles.exposure.get(name)
    return None if header is None else parts.take(header, "exposure")


def check_channels(parts: Parts, roles: Roles, channels: Sequence[ChannelFields]) -> None:
    """Report names that are missing, stand twice or mean nothing, and a file without a paid channel."""
    for name, header in roles.exposure.items():
        if all(c.name != name for c in channels):
            parts.report("problem.exposure_without_channel", column=header, channel=name)
    names = [c.name.casefold() for c in channels]
    for index, channel in enumerate(channels):
        if not channel.name.strip():
            parts.report("problem.channel_unnamed")
        if names.index(names[index]) < index:
            parts.report("problem.channel_twice", channel=channel.name)
    if not any(c.spend is not None for c in channels):
        parts.report("problem.no_channel")
