"""The channels the team declared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trimtab.intake.declaration import Roles
from trimtab.intake.field import Field, take_switch
from trimtab.intake.panel import CarryOver
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
    """The exposure declared for a channel, or the reach in its place."""
    for role, headers in (("reach", roles.reach), ("exposure", roles.exposure)):
        if name in headers:
            return parts.take(headers[name], role)
    return None


def add_frequency(parts: Parts, roles: Roles, channels: Sequence[ChannelFields]) -> list[ChannelFields]:
    """The channels with the frequency declared for them; reach and frequency make sense only together."""
    names = {channel.name for channel in channels if channel.spend is not None}
    for name in dict.fromkeys((*roles.reach, *roles.frequency)):
        if name not in names:
            parts.report("problem.reach_without_channel", channel=name, known=tuple(sorted(names)))
        elif name not in roles.reach or name not in roles.frequency:
            lacking = "frequency" if name in roles.reach else "reach"
            parts.report(f"problem.without_{lacking}", channel=name)
        elif name in roles.exposure:
            parts.report("problem.reach_and_exposure", channel=name)
    return [
        replace(channel, frequency=parts.take(roles.frequency[channel.name], "frequency"))
        if channel.name in names and channel.name in roles.frequency
        else channel
        for channel in channels
    ]


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


def choose_carry_over(parts: Parts, roles: Roles, channels: Sequence[ChannelFields]) -> list[ChannelFields]:
    """The channels with the carry-over declared for them; report kinds and channels that do not exist."""
    kinds = {kind.value: kind for kind in CarryOver}
    names = [channel.name for channel in channels]
    for name, kind in roles.carry_over.items():
        if kind not in kinds:
            parts.report("problem.carry_over_unknown", channel=name, kind=kind, known=tuple(kinds))
        if name not in names:
            parts.report("problem.carry_over_without_channel", channel=name, known=tuple(names))
    chosen = {name: kinds.get(kind, CarryOver.GEOMETRIC) for name, kind in roles.carry_over.items()}
    return [replace(c, carry_over=chosen[c.name]) if c.name in chosen else c for c in channels]
