"""Bytes to `Panel`: files, dialects, dates, decimals, headers."""

from trimtab.intake.panel import Channel, ChannelKind, Control, ControlRole, Panel

__all__ = ["Channel", "ChannelKind", "Control", "ControlRole", "Panel"]
