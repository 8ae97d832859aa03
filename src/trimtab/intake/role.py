"""The parts columns can play in a panel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trimtab.intake.field import Field
from trimtab.intake.panel import Baseline, CarryOver, ControlRole
from trimtab.intake.timeline import Days
from trimtab.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ChannelFields:
    """The columns of one channel."""

    name: str
    spend: Field | None
    """None for an organic channel."""
    exposure: Field | None
    """None where the response is measured on spend itself."""
    level: str | None = None
    """In a long file, the text in the channel column that marks this channel's rows."""
    carry_over: CarryOver = CarryOver.GEOMETRIC
    frequency: Field | None = None
    """How often each person reached was reached; `exposure` is then the reach."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ControlField:
    """One control, or one named event of a text column."""

    name: str
    role: ControlRole
    field: Field
    level: str | None = None
    """The text that switches the event on; None for a numeric column."""
    declared: bool = False
    """Whether the team asked for it, rather than its header."""
    baseline: Baseline | None = None
    """Of a treatment."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Assignment:
    """The part every column plays."""

    date: Field | None = None
    days: Days | None = None
    """The cells of `date` read as dates."""
    geo: Field | None = None
    population: Field | None = None
    outcome: Field | None = None
    value: Field | None = None
    channel: Field | None = None
    """The column that names the channel, in a long file."""
    channels: tuple[ChannelFields, ...] = ()
    controls: tuple[ControlField, ...] = ()
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    """Label -> role for every column that has one."""

    @property
    def money(self) -> tuple[Field, ...]:
        """The columns that hold money or may: spend, the outcome and its value."""
        spend = {c.spend.label: c.spend for c in self.channels if c.spend is not None}
        return (*spend.values(), *(f for f in (self.outcome, self.value) if f is not None))
