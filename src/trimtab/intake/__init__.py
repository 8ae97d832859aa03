"""Bytes to `Panel`: files, dialects, dates, decimals, headers."""

from trimtab.intake.archive import decode_panel, encode_panel
from trimtab.intake.course import Course, count_known, cut_panel, follow_plan, go_on
from trimtab.intake.declaration import Declared, Roles
from trimtab.intake.effort import ChannelEffort
from trimtab.intake.panel import Baseline, CarryOver, Channel, ChannelKind, Control, ControlRole, Panel
from trimtab.intake.planned import read_course
from trimtab.intake.read import Reading, read_file, read_panel
from trimtab.intake.toil import read_efforts

__all__ = [
    "Baseline",
    "CarryOver",
    "Channel",
    "ChannelEffort",
    "ChannelKind",
    "Control",
    "ControlRole",
    "Course",
    "Declared",
    "Panel",
    "Reading",
    "Roles",
    "count_known",
    "cut_panel",
    "decode_panel",
    "encode_panel",
    "follow_plan",
    "go_on",
    "read_course",
    "read_efforts",
    "read_file",
    "read_panel",
]
