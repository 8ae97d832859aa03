"""Which column plays which part: what the team declared, and for the rest what the headers say."""

from __future__ import annotations

from collections.abc import Sequence

from trimtab.intake import vocabulary as words
from trimtab.intake.declaration import Roles
from trimtab.intake.field import Field
from trimtab.intake.header import Sense, fold_word, match_name, split_header
from trimtab.intake.money import is_money
from trimtab.intake.panel import ControlRole
from trimtab.intake.role import Assignment, ChannelFields, ControlField
from trimtab.intake.timeline import DateOrder, Days, adopt_days, read_days
from trimtab.problems import Problem
from trimtab.statement import Parameter

_FEW_EVENTS = 12
"""A text column of events with more distinct names than this is a diary, not a set of dummies."""
_MOST_CHANNELS = 60
"""A column with more distinct names than this names campaigns or creatives, not channels."""

_CONTROL_ROLES = {
    Sense.CONTROL: ControlRole.CONFOUNDER,
    Sense.PRECISION: ControlRole.PRECISION,
    Sense.EVENT: ControlRole.EVENT,
}


def assign_roles(fields: Sequence[Field], roles: Roles, file: str, order: DateOrder | None) -> Assignment:
    """The part each column plays; every doubt is a Problem, every column left out for a reason a notice."""
    casting = _Casting(fields, roles, file, order)
    declared = casting.cast_declared_channels()
    declared_controls = casting.cast_declared_controls()
    date, days = casting.cast_date()
    geo = casting.cast_geo()
    population = casting.declared_or(roles.population, "population", casting.free(Sense.POPULATION))
    outcome = casting.cast_outcome()
    value = casting.cast_value(outcome)
    channel = casting.cast_channel_name(declared)
    paid = casting.cast_long(channel) if channel is not None else casting.cast_wide(declared)
    channels = [*paid, *casting.cast_organic(declared)]
    controls = [*declared_controls, *casting.cast_controls()]
    casting.check_channels(channels)
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


class _Casting:
    """Fills the parts one after another, each limiting the next; a column plays one part at most."""

    def __init__(self, fields: Sequence[Field], roles: Roles, file: str, order: DateOrder | None) -> None:
        self.fields, self.roles, self.file, self.order = fields, roles, file, order
        self.by_header = {f.column.header: f for f in reversed(fields)}
        self.part: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        for header in roles.ignore:
            self.take(header, "unused")

    def report(self, code: str, column: str | None = None, **params: Parameter) -> None:
        self.problems.append(Problem(code=code, file=self.file, column=column, params=params))

    def notice(self, code: str, columns: Sequence[Field]) -> None:
        if columns:
            labels = tuple(f.label for f in columns)
            self.notices.append(Problem(code=code, file=self.file, params={"columns": labels}))

    def take(self, header: str, part: str) -> Field | None:
        """The declared column, or a Problem when it is not in the file or plays another part already."""
        found = self.by_header.get(header)
        if found is None:
            self.report("problem.unknown_column", column=header, role=part)
            return None
        if found.label in self.part:
            self.report("problem.column_has_two_roles", column=found.label, first=self.part[found.label], second=part)
            return None
        return self.cast(found, part)

    def cast(self, chosen: Field, part: str) -> Field:
        self.part[chosen.label] = part
        return chosen

    def free(self, *senses: Sense) -> list[Field]:
        """Columns without a part whose header says one of these."""
        return [f for f in self.fields if f.label not in self.part and f.meaning.sense in senses]

    def declared_or(self, header: str | None, part: str, guesses: Sequence[Field]) -> Field | None:
        if header is not None:
            return self.take(header, part)
        return self.cast(guesses[0], part) if guesses else None

    def cast_declared_channels(self) -> list[ChannelFields]:
        paid = [
            ChannelFields(name=name, spend=spend, exposure=self._declared_exposure(name))
            for name, header in self.roles.spend.items()
            if (spend := self.take(header, "spend")) is not None
        ]
        organic = [
            ChannelFields(name=name, spend=None, exposure=exposure)
            for name, header in self.roles.organic.items()
            if (exposure := self.take(header, "organic")) is not None
        ]
        return [*paid, *organic]

    def _declared_exposure(self, name: str) -> Field | None:
        header = self.roles.exposure.get(name)
        return None if header is None else self.take(header, "exposure")

    def cast_declared_controls(self) -> list[ControlField]:
        """Controls by their header, or one event of a text column as `column=event`."""
        controls: list[ControlField] = []
        for name, word in self.roles.controls.items():
            if word in ("mediator", "collider"):
                self.report(f"problem.{word}_refused", column=name)
            elif word not in {role.value for role in ControlRole}:
                self.report("problem.unknown_control_role", column=name, role=word)
            else:
                controls.extend(self._take_control(name, ControlRole(word), [c.field for c in controls]))
        return controls

    def _take_control(self, name: str, role: ControlRole, taken: Sequence[Field]) -> list[ControlField]:
        header, _, level = name.rpartition("=") if name not in self.by_header and "=" in name else (name, "", "")
        found = self.by_header.get(header)
        if found is None or not level or all(found is not other for other in taken):
            found = self.take(header, "event" if role is ControlRole.EVENT else "control")
        if found is None:
            return []
        made = [c for c in _make_controls(found, role, declared=True) if level in ("", c.level)]
        if not made:
            self.report("problem.control_not_numeric", column=name)
        return made

    def cast_date(self) -> tuple[Field | None, Days | None]:
        """The date column: by its header, else any text column that holds dates throughout."""
        if self.roles.date is not None:
            chosen = self.take(self.roles.date, "date")
            return chosen, None if chosen is None else self._read_days(chosen)
        worded = [(f, self._read_days(f)) for f in self.free(Sense.DATE)]
        readable = [(f, days) for f, days in worded if days.found]
        if not readable:
            others = [f for f in self.free(Sense.OTHER) if not f.numbers.numeric]
            readable = [(f, days) for f in others if (days := self._read_days(f)).found]
        broken = [(f, days) for f, days in worded if not f.numbers.numeric and any(f.column.cells)]
        for chosen, days in readable or broken:
            return self.cast(chosen, "date"), days
        self.report("problem.no_date_column")
        return None, None

    def _read_days(self, chosen: Field) -> Days:
        if chosen.column.days is not None:
            return adopt_days(chosen.column.days)
        return read_days(chosen.column.cells, self.order, serial=chosen.meaning.sense is Sense.DATE)

    def cast_geo(self) -> Field | None:
        """The column that names the geo: few names that come back, not a measure."""

        def names(f: Field) -> bool:
            distinct, rows = len(set(f.column.cells)), len(f.column.cells)
            return distinct < max(2, rows) and (not f.numbers.numeric or distinct * 3 <= rows)

        finest_first = sorted(self.free(Sense.GEO), key=lambda f: -len(set(f.column.cells)))
        return self.declared_or(self.roles.geo, "geo", [f for f in finest_first if names(f)])

    def cast_outcome(self) -> Field | None:
        """The outcome: one that a value column prices, else the plainest header; the others are named and left out."""
        values = self.free(Sense.VALUE)

        def rank(f: Field) -> tuple[bool, int]:
            return (not any(_prices(value, f) for value in values), f.meaning.rank)

        candidates = sorted((f for f in self.free(Sense.OUTCOME) if f.meant_as_numbers), key=rank)
        chosen = self.declared_or(self.roles.outcome, "outcome", candidates)
        if chosen is None and self.roles.outcome is None:
            self.report("problem.no_outcome")
        self.notice("notice.second_outcome", [f for f in candidates if f.label not in self.part])
        return chosen

    def cast_value(self, outcome: Field | None) -> Field | None:
        """The money per outcome unit: a column that prices this outcome, and never one where the outcome is money."""
        if outcome is None or is_money(outcome):
            return self.declared_or(self.roles.value, "value", [])
        values = [f for f in self.free(Sense.VALUE) if f.numbers.numeric]
        pricing = [f for f in values if _prices(f, outcome)]
        neutral = frozenset(split_header(outcome.column.header)) & words.NEUTRAL_OUTCOME
        return self.declared_or(self.roles.value, "value", pricing or (values if neutral else []))

    def cast_channel_name(self, declared: Sequence[ChannelFields]) -> Field | None:
        """The column that names the channel, when there is one measure of spend to share out over its names."""
        if self.roles.channel is not None:
            return self.take(self.roles.channel, "channel")
        spends = [f for f in self.free(Sense.SPEND) if f.meant_as_numbers]
        if len(spends) != 1 or any(c.spend is not None for c in declared):
            return None
        for found in self.free(Sense.CHANNEL):
            names = {cell for cell in found.column.cells if cell}
            if not found.numbers.numeric and 1 <= len(names) <= _MOST_CHANNELS:
                return self.cast(found, "channel")
        return None

    def cast_long(self, channel: Field) -> list[ChannelFields]:
        """One channel per name; the single spend and exposure columns belong to all of them."""
        spends = [f for f in self.free(Sense.SPEND) if f.meant_as_numbers]
        if not spends:
            return []
        spend = self.cast(spends[0], "spend")
        self.notice("notice.total_spend", spends[1:])
        exposures = [f for f in self.free(Sense.EXPOSURE) if f.numbers.numeric]
        exposure = self.cast(exposures[0], "exposure") if exposures else None
        levels = [cell for cell in dict.fromkeys(channel.column.cells) if cell]
        return [ChannelFields(name=level, spend=spend, exposure=exposure, level=level) for level in levels]

    def cast_wide(self, declared: Sequence[ChannelFields]) -> list[ChannelFields]:
        """Spend columns by name; columns named after a medium only where no column says that it is spend."""
        channels = [c for c in declared if c.spend is not None]
        spends = [f for f in self.free(Sense.SPEND) if f.meant_as_numbers]
        named = [f for f in spends if f.meaning.key]
        if not spends and not channels:
            named = [f for f in self.free(Sense.GENERIC, Sense.PLATFORM) if f.numbers.numeric]
        elif not named and not channels:
            named = spends[:1]
        self.notice("notice.total_spend", [f for f in spends if f not in named])
        names = {match_name(c.name) for c in declared}
        for spend in named:
            name = spend.meaning.stem if spend.meaning.sense is Sense.SPEND and spend.meaning.key else spend.label
            if match_name(name) in names:
                self.report("problem.two_spend_columns", column=spend.label, channel=name)
                continue
            names.add(match_name(name))
            channels.append(ChannelFields(name=name, spend=self.cast(spend, "spend"), exposure=None))
        return [self._with_exposure(channel) for channel in channels]

    def _with_exposure(self, channel: ChannelFields) -> ChannelFields:
        if channel.exposure is not None:
            return channel
        exposure = self._declared_exposure(channel.name)
        if exposure is None:
            key = match_name(channel.name)
            matching = [f for f in self.free(Sense.EXPOSURE) if f.meaning.key == key and f.numbers.numeric]
            exposure = self.cast(matching[0], "exposure") if matching else None
        return ChannelFields(name=channel.name, spend=channel.spend, exposure=exposure)

    def cast_organic(self, declared: Sequence[ChannelFields]) -> list[ChannelFields]:
        channels = [c for c in declared if c.spend is None]
        for found in self.free(Sense.ORGANIC, Sense.EXPOSURE):
            said = frozenset(fold_word(found.column.header).split())
            if found.numbers.numeric and said & words.ORGANIC:
                name = found.meaning.stem if found.meaning.sense is Sense.EXPOSURE else found.label
                channels.append(ChannelFields(name=name, spend=None, exposure=self.cast(found, "organic")))
        return channels

    def cast_controls(self) -> list[ControlField]:
        controls: list[ControlField] = []
        for found in self.free(*_CONTROL_ROLES):
            made = _make_controls(found, _CONTROL_ROLES[found.meaning.sense], declared=False)
            if made:
                self.cast(found, "event" if made[0].role is ControlRole.EVENT else "control")
            controls.extend(made)
        return controls

    def check_channels(self, channels: Sequence[ChannelFields]) -> None:
        for name, header in self.roles.exposure.items():
            if all(c.name != name for c in channels):
                self.report("problem.exposure_without_channel", column=header, channel=name)
        names = [c.name.casefold() for c in channels]
        for index, channel in enumerate(channels):
            if not channel.name.strip():
                self.report("problem.channel_unnamed")
            if names.index(names[index]) < index:
                self.report("problem.channel_twice", channel=channel.name)
        if not any(c.spend is not None for c in channels):
            self.report("problem.no_channel")

    def report_unused(self) -> None:
        """Say why columns that look useful are left alone."""
        self.notice("notice.reach_unused", self.free(Sense.REACH))
        self.notice("notice.clicks_unused", [f for f in self.free(Sense.CLICK) if f.numbers.numeric])
        self.notice("notice.leaks_unused", [f for f in self.free(Sense.LEAK) if f.numbers.numeric])
        self.notice("notice.exposure_without_spend", [f for f in self.free(Sense.EXPOSURE) if f.numbers.numeric])


def _prices(value: Field, outcome: Field) -> bool:
    """Whether a column such as `revenue_per_conversion` is the value of one unit of this outcome."""
    per = {_make_singular(word) for word in split_header(value.column.header) if word not in words.VALUE}
    return any(_make_singular(word) in per for word in split_header(outcome.column.header))


def _make_singular(word: str) -> str:
    return word.removesuffix("s").removesuffix("en")


def _make_controls(found: Field, role: ControlRole, *, declared: bool) -> list[ControlField]:
    """One control for a numeric column, one per name for a text column of events, none where neither fits."""
    if found.numbers.numeric or found.numbers.ambiguous:
        return [ControlField(name=found.label, role=role, field=found, declared=declared)]
    levels = sorted({cell for cell in found.column.cells if cell.casefold() not in words.NO_EVENT})
    if role is not ControlRole.EVENT or not 1 <= len(levels) <= _FEW_EVENTS:
        return []
    return [
        ControlField(name=f"{found.label}={level}", role=role, field=found, level=level, declared=declared)
        for level in levels
    ]
