"""Which column plays which part: what the team declared, and for the rest what the headers say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from trimtab.intake import vocabulary as words
from trimtab.intake.declaration import Roles
from trimtab.intake.header import Meaning, Sense, fold_word
from trimtab.intake.number import Numbers
from trimtab.intake.panel import ControlRole
from trimtab.intake.sheet import Column
from trimtab.intake.timeline import DateOrder, Days, adopt_days, read_days
from trimtab.problems import Problem

_FEW_EVENTS = 12
"""A text column of events with more distinct names than this is a diary, not a set of dummies."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Field:
    """A column with its header read and its cells read as numbers."""

    column: Column
    meaning: Meaning
    numbers: Numbers

    @property
    def label(self) -> str:
        """How messages name the column."""
        return self.column.label


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ChannelFields:
    """The columns of one channel."""

    name: str
    spend: Field | None
    """None for an organic channel."""
    exposure: Field | None
    """None where the response is measured on spend itself."""


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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Assignment:
    """The part every column plays."""

    date: Field | None = None
    days: Days | None = None
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


class _Casting:
    """Fills the parts one after another; a column plays one part at most."""

    def __init__(self, fields: Sequence[Field], roles: Roles, file: str, order: DateOrder | None) -> None:
        self.fields, self.roles, self.file, self.order = fields, roles, file, order
        self.by_header = {f.column.header: f for f in reversed(fields)}
        self.part: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        for header in roles.ignore:
            self.take(header, "unused")

    def problem(self, code: str, column: str | None = None, **params: str | int) -> None:
        self.problems.append(Problem(code=code, file=self.file, column=column, params=params))

    def notice(self, code: str, columns: Sequence[Field]) -> None:
        if columns:
            labels = tuple(f.label for f in columns)
            self.notices.append(Problem(code=code, file=self.file, params={"columns": labels}))

    def take(self, header: str, part: str) -> Field | None:
        """The declared column, or a Problem when it is not in the file or plays another part already."""
        found = self.by_header.get(header)
        if found is None:
            self.problem("problem.unknown_column", column=header, role=part)
            return None
        if found.label in self.part:
            self.problem("problem.column_has_two_roles", column=found.label, first=self.part[found.label], second=part)
            return None
        self.part[found.label] = part
        return found

    def cast(self, chosen: Field, part: str) -> Field:
        self.part[chosen.label] = part
        return chosen

    def free(self, *senses: Sense) -> list[Field]:
        return [f for f in self.fields if f.label not in self.part and f.meaning.sense in senses]

    def declared_or(self, header: str | None, part: str, guesses: Sequence[Field]) -> Field | None:
        if header is not None:
            return self.take(header, part)
        return self.cast(guesses[0], part) if guesses else None

    # --- the parts, in the order in which one limits the next ---

    def cast_declared_media(self) -> tuple[list[ChannelFields], list[ControlField]]:
        channels = []
        for name, header in self.roles.spend.items():
            spend = self.take(header, "spend")
            exposure = self.take(self.roles.exposure[name], "exposure") if name in self.roles.exposure else None
            if spend is not None:
                channels.append(ChannelFields(name=name, spend=spend, exposure=exposure))
        for name, header in self.roles.organic.items():
            exposure = self.take(header, "organic")
            if exposure is not None:
                channels.append(ChannelFields(name=name, spend=None, exposure=exposure))
        return channels, self._declared_controls()

    def _declared_controls(self) -> list[ControlField]:
        controls: list[ControlField] = []
        for header, word in self.roles.controls.items():
            if word in ("mediator", "collider"):
                self.problem(f"problem.{word}_refused", column=header)
            elif word not in {role.value for role in ControlRole}:
                self.problem("problem.unknown_control_role", column=header, role=word)
            else:
                found = self.take(header, "event" if word == "event" else "control")
                if found is not None:
                    controls.extend(_make_controls(found, ControlRole(word), declared=True))
        return controls

    def cast_date(self) -> tuple[Field | None, Days | None]:
        if self.roles.date is not None:
            chosen = self.take(self.roles.date, "date")
            return chosen, None if chosen is None else self._days(chosen)
        candidates = [(f, self._days(f)) for f in self.free(Sense.DATE)]
        readable = [(f, days) for f, days in candidates if days.found]
        if not readable:
            readable = [
                (f, days) for f in self.free(Sense.OTHER) if (days := self._days(f)).found and not f.numbers.numeric
            ]
        worded = [(f, days) for f, days in candidates if not f.numbers.numeric and any(f.column.cells)]
        for chosen, days in readable or worded:
            return self.cast(chosen, "date"), days
        self.problem("problem.no_date_column")
        return None, None

    def _days(self, chosen: Field) -> Days:
        if chosen.column.days is not None:
            return adopt_days(chosen.column.days)
        return read_days(chosen.column.cells, self.order)

    def cast_geo(self) -> Field | None:
        def names(f: Field) -> bool:
            distinct = len(set(f.column.cells))
            return distinct < max(2, len(f.column.cells)) and (
                not f.numbers.numeric or distinct * 3 <= len(f.column.cells)
            )

        return self.declared_or(self.roles.geo, "geo", [f for f in self.free(Sense.GEO) if names(f)])

    def cast_outcome(self, value: Field | None) -> Field | None:
        per = frozenset(fold_word(value.column.header).split()) if value is not None else frozenset()

        def rank(f: Field) -> tuple[bool, int]:
            said = fold_word(f.column.header).split()
            priced = any(word in per or word.removesuffix("s") in per for word in said if word not in words.VALUE)
            return (not priced, f.meaning.rank)

        candidates = [f for f in self.free(Sense.OUTCOME) if f.numbers.numeric or _has_digits(f)]
        chosen = self.declared_or(self.roles.outcome, "outcome", sorted(candidates, key=rank))
        if chosen is None and self.roles.outcome is None:
            self.problem("problem.no_outcome")
        self.notice("notice.second_outcome", [f for f in candidates if f is not chosen and f.label not in self.part])
        return chosen

    def cast_channels(self, declared: Sequence[ChannelFields]) -> list[ChannelFields]:
        """Spend columns by name; columns named after a medium only where no column says that it is spend."""
        spends = [f for f in self.free(Sense.SPEND) if f.numbers.numeric or _has_digits(f)]
        named = [f for f in spends if f.meaning.key]
        if not spends and not declared:
            named = [f for f in self.free(Sense.GENERIC, Sense.PLATFORM) if f.numbers.numeric]
        elif not named and not declared:
            named = spends[:1]
        self.notice("notice.total_spend", [f for f in spends if f not in named])
        channels = list(declared)
        names = {_key(c.name) for c in declared}
        for spend in named:
            name = spend.meaning.stem if spend.meaning.sense is Sense.SPEND and spend.meaning.key else spend.label
            if _key(name) in names:
                self.problem("problem.two_spend_columns", column=spend.label, channel=name)
                continue
            names.add(_key(name))
            channels.append(ChannelFields(name=name, spend=self.cast(spend, "spend"), exposure=None))
        return [self._with_exposure(channel) for channel in channels]

    def _with_exposure(self, channel: ChannelFields) -> ChannelFields:
        if channel.spend is None or channel.exposure is not None:
            return channel
        if channel.name in self.roles.exposure:
            exposure = self.take(self.roles.exposure[channel.name], "exposure")
            return ChannelFields(name=channel.name, spend=channel.spend, exposure=exposure)
        for candidate in self.free(Sense.EXPOSURE):
            if candidate.meaning.key == _key(channel.name) and candidate.numbers.numeric:
                return ChannelFields(name=channel.name, spend=channel.spend, exposure=self.cast(candidate, "exposure"))
        return channel

    def cast_organic(self) -> list[ChannelFields]:
        channels = []
        for found in self.free(Sense.ORGANIC, Sense.EXPOSURE):
            said = frozenset(fold_word(found.column.header).split())
            if found.numbers.numeric and said & words.ORGANIC:
                name = found.meaning.stem if found.meaning.sense is Sense.EXPOSURE else found.label
                channels.append(ChannelFields(name=name, spend=None, exposure=self.cast(found, "organic")))
        return channels

    def cast_controls(self) -> list[ControlField]:
        roles = {
            Sense.CONTROL: ControlRole.CONFOUNDER,
            Sense.PRECISION: ControlRole.PRECISION,
            Sense.EVENT: ControlRole.EVENT,
        }
        controls = []
        for found in self.free(*roles):
            made = _make_controls(found, roles[found.meaning.sense], declared=False)
            if made:
                self.cast(found, "event" if made[0].role is ControlRole.EVENT else "control")
            controls.extend(made)
        return controls

    def report_unused(self) -> None:
        self.notice("notice.reach_unused", self.free(Sense.REACH))
        self.notice("notice.clicks_unused", [f for f in self.free(Sense.CLICK) if f.numbers.numeric])
        self.notice("notice.leaks_unused", [f for f in self.free(Sense.LEAK) if f.numbers.numeric])
        self.notice("notice.exposure_without_spend", [f for f in self.free(Sense.EXPOSURE) if f.numbers.numeric])


def assign_roles(fields: Sequence[Field], roles: Roles, file: str, order: DateOrder | None) -> Assignment:
    """The part each column plays; every doubt is a Problem, every column left out for a reason a notice."""
    casting = _Casting(fields, roles, file, order)
    declared, declared_controls = casting.cast_declared_media()
    date, days = casting.cast_date()
    geo = casting.cast_geo()
    population = casting.declared_or(roles.population, "population", casting.free(Sense.POPULATION))
    value = casting.declared_or(roles.value, "value", [f for f in casting.free(Sense.VALUE) if f.numbers.numeric])
    outcome = casting.cast_outcome(value)
    channel = casting.declared_or(
        roles.channel, "channel", [f for f in casting.free(Sense.CHANNEL) if not f.numbers.numeric]
    )
    channels = [*casting.cast_channels(declared), *casting.cast_organic()]
    controls = [*declared_controls, *casting.cast_controls()]
    for name in roles.exposure:
        if all(c.name != name for c in channels):
            casting.problem("problem.exposure_without_channel", column=roles.exposure[name], channel=name)
    if not any(c.spend is not None for c in channels):
        casting.problem("problem.no_channel")
    casting.report_unused()
    return Assignment(
        date=date,
        days=days,
        geo=geo,
        population=population,
        outcome=outcome,
        value=value,
        channel=channel,
        channels=tuple(channels),
        controls=tuple(controls),
        problems=tuple(casting.problems),
        notices=tuple(casting.notices),
        roles=dict(casting.part),
    )


def is_event(cell: str) -> bool:
    """Whether a cell of an events column names something that happened."""
    return cell.casefold() not in words.NO_EVENT


def _make_controls(found: Field, role: ControlRole, *, declared: bool) -> list[ControlField]:
    """One control for a numeric column, one per name for a text column of events, none where neither fits."""
    if found.numbers.numeric or found.numbers.ambiguous:
        return [ControlField(name=found.label, role=role, field=found, declared=declared)]
    levels = sorted({cell for cell in found.column.cells if is_event(cell)})
    if role is not ControlRole.EVENT or not 1 <= len(levels) <= _FEW_EVENTS:
        return []
    return [
        ControlField(name=f"{found.label}={level}", role=role, field=found, level=level, declared=declared)
        for level in levels
    ]


def _has_digits(found: Field) -> bool:
    """Whether a column was meant to hold numbers though most cannot be read."""
    return (
        found.numbers.ambiguous
        or any(any(c.isdigit() for c in cell) for cell in found.column.cells)
        or bool(np.isfinite(found.numbers.values).any())
    )


def _key(name: str) -> str:
    return "".join(fold_word(name).split())
