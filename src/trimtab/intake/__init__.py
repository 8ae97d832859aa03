"""Bytes to `Panel`: files, dialects, dates, decimals, headers."""

from trimtab.intake.archive import decode_panel, encode_panel
from trimtab.intake.declaration import Declared, Roles
from trimtab.intake.effort import ChannelEffort
from trimtab.intake.panel import Channel, ChannelKind, Control, ControlRole, Panel
from trimtab.intake.read import Reading, read_file, read_panel
from trimtab.intake.toil import read_efforts

__all__ = [
    "Channel",
    "ChannelEffort",
    "ChannelKind",
    "Control",
    "ControlRole",
    "Declared",
    "Panel",
    "Reading",
    "Roles",
    "decode_panel",
    "encode_panel",
    "read_efforts",
    "read_file",
    "read_panel",
]
