"""A recorded review as the ground of a forecast: its data, tests and settings, once the file is known to be its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from trimtab.cycle.settings import Settings, Tree
from trimtab.intake import Channel, ChannelKind, Declared, Panel, Reading, Roles, count_known, cut_panel, read_file
from trimtab.intake.timeline import find_last_day
from trimtab.ledger import Entry
from trimtab.ledger.encoding import encode
from trimtab.lift import read_lifts
from trimtab.problems import Problem
from trimtab.review import Sitting
from trimtab.statement import Parameter


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """What a forecast that follows a review's plan stands on, or all that stands in its way."""

    reading: Reading
    """Of the file, with the columns the review read."""
    panel: Panel | None
    """The review's own, up to the last period with an outcome; None where there are problems."""
    problems: tuple[Problem, ...]


def stand_on(source: object, entry: Entry, settings: Settings, given: Tree) -> Ground:
    """Hold a file and the settings given with it against a recorded review.

    given: what was said for this forecast alone; where it is not what the review was held with, it is refused.
    settings: all there are; only how the file is written is taken from them.
    """
    sitting = entry.sitting
    reading = read_file(source, roles=_recall_roles(sitting), declared=_recall_declared(sitting, settings))
    problems = list(_find_contradictions(entry, settings, given))
    same_file = bool(sitting.data_hash) and reading.sha256 == sitting.data_hash
    if not same_file and reading.panel is None:
        problems.extend((*_find_missing(entry, source, settings), *reading.problems))
    elif not same_file and reading.panel is not None:
        problems.extend(_find_difference(entry, reading.panel))
    panel = None if problems else cut_panel(sitting.panel, count_known(sitting.panel))[0]
    return Ground(reading=reading, panel=panel, problems=tuple(problems))


def _find_missing(entry: Entry, source: object, settings: Settings) -> Iterator[Problem]:
    """The channels whose columns a file does not have, by its own reading; nothing where it cannot be read at all."""
    there = {column for column, _ in read_file(source, declared=settings.declared).roles}
    headers = ((c.name, c.spend_column or c.exposure_column) for c in entry.sitting.panel.channels)
    missing = tuple(name for name, header in headers if header not in there)
    if there and missing and "channel" not in {role for _, role in entry.sitting.coverage.roles}:
        yield Problem(code="problem.plan_channels_missing", params={"number": entry.id, "channels": missing})


def _recall_columns(sitting: Sitting) -> Mapping[str, Any]:
    """The columns of `trimtab.toml` that read the review's panel again."""
    found: dict[str, Any] = {}
    for column, role in sitting.coverage.roles:
        if role in ("date", "outcome", "geo", "population", "value", "channel"):
            found.setdefault(role, column)
    found["ignore"] = [column for column, role in sitting.coverage.roles if role == "unused"]
    controls = sitting.panel.controls
    found["controls"] = {control.name: control.role.value for control in controls if control.baseline is None}
    found["treatments"] = {control.name: control.baseline.value for control in controls if control.baseline is not None}
    found["carry_over"] = {channel.name: channel.carry_over.value for channel in sitting.panel.channels}
    if "channel" in found:  # in a long file the channels are no columns to name
        return found

    def pair(kind: ChannelKind, header: str) -> dict[str, str]:
        channels: tuple[Channel, ...] = sitting.panel.channels
        return {c.name: getattr(c, header) for c in channels if c.kind is kind and getattr(c, header) is not None}

    found["spend"] = pair(ChannelKind.PAID, "spend_column")
    found["frequency"] = pair(ChannelKind.PAID, "frequency_column")
    exposure = pair(ChannelKind.PAID, "exposure_column")
    found["reach"] = {name: header for name, header in exposure.items() if name in found["frequency"]}
    found["exposure"] = {name: header for name, header in exposure.items() if name not in found["frequency"]}
    found["organic"] = pair(ChannelKind.ORGANIC, "exposure_column")
    return found


def _recall_roles(sitting: Sitting) -> Roles:
    columns = _recall_columns(sitting)
    return Roles(**{**columns, "ignore": tuple(columns["ignore"])})


def _recall_declared(sitting: Sitting, settings: Settings) -> Declared:
    has_column = any(role == "value" for _, role in sitting.coverage.roles)
    value = None if has_column else _recall_value(sitting.panel)
    return replace(settings.declared, currency=sitting.panel.currency, value_per_outcome=value)


def _recall_value(panel: Panel) -> float | None:
    """The one value every outcome was declared to have; None where there was none, or a column of them."""
    value = panel.value_per_outcome
    return None if value is None or np.ptp(value) != 0 else float(value.flat[0])


_COLUMNS = ("geo", "population", "value", "channel", "spend", "exposure", "reach", "frequency", "organic")
"""Settings of columns that a review without them was held without."""


def _find_contradictions(entry: Entry, settings: Settings, given: Tree) -> Iterator[Problem]:
    """Everything said for this forecast that the review was not held with."""
    sitting, money, workspace = entry.sitting, given.get("money", {}), given.get("workspace", {})
    columns = _recall_columns(sitting)
    for key, said in given.get("columns", {}).items():
        if key in columns or key in _COLUMNS:
            then = columns.get(key)
            if not _is_said(said, then):
                yield _contradict(entry, f"columns.{key}", said, then)
    if "currency" in money and settings.declared.currency != sitting.panel.currency:
        yield _contradict(entry, "money.currency", settings.declared.currency, sitting.panel.currency)
    if "value_per_outcome" in money and money["value_per_outcome"] != (then := _recall_value(sitting.panel)):
        yield _contradict(entry, "money.value_per_outcome", money["value_per_outcome"], then)
    if "country" in workspace and settings.country != sitting.country:
        yield _contradict(entry, "workspace.country", settings.country, sitting.country)
    if "seed" in workspace and settings.seed != sitting.seed:
        yield _contradict(entry, "workspace.seed", settings.seed, sitting.seed)
    if "lifts" in given.get("files", {}) and settings.lifts is not None:
        lifts, faults, _ = read_lifts(settings.lifts, sitting.panel)
        yield from faults
        if not faults and encode(lifts) != encode(sitting.lifts):
            params: dict[str, Parameter] = {"number": entry.id, "before": len(sitting.lifts), "now": len(lifts)}
            yield Problem(code="problem.plan_other_tests", params=params)


def _is_said(said: object, then: object) -> bool:
    """Whether what is said is part of what was taken then."""
    if isinstance(said, Mapping):
        return isinstance(then, Mapping) and all(then.get(name) == value for name, value in said.items())
    if isinstance(said, list):
        return isinstance(then, list) and set(said) <= set(then)
    return said == then


def _contradict(entry: Entry, setting: str, said: object, then: object) -> Problem:
    params: dict[str, Parameter] = {"setting": setting, "said": _write(said), "number": entry.id}
    if then is None or then in ({}, []):
        return Problem(code="problem.plan_without_setting", params=params)
    return Problem(code="problem.plan_other_setting", params={**params, "then": _write(then)})


def _write(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name}={entry}" for name, entry in value.items())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _find_difference(entry: Entry, now: Panel) -> Iterator[Problem]:
    """What keeps a file from being that of the review; the first thing found explains those after it."""
    then = entry.sitting.panel
    then, now = (cut_panel(panel, count_known(panel))[0] for panel in (then, now))
    number: dict[str, Parameter] = {"number": entry.id}
    if (then.grain, then.geos) != (now.grain, now.geos):
        code = "problem.plan_other_grain" if then.grain is not now.grain else "problem.plan_other_regions"
        yield Problem(
            code=code, params={**number, "before": f"unit.{then.grain.value}", "now": f"unit.{now.grain.value}"}
        )
        return
    before, after = ([channel.name for channel in panel.channels] for panel in (then, now))
    for code, here, there in (("channels_missing", before, after), ("channels_unknown", after, before)):
        if odd := tuple(name for name in here if name not in there):
            yield Problem(code=f"problem.plan_{code}", params={**number, "channels": odd})
    if sorted(before) != sorted(after):
        return
    last = [find_last_day(panel.periods[-1], panel.grain) for panel in (then, now)]
    if last[0] != last[1]:
        code = "problem.plan_past" if last[0] < last[1] else "problem.plan_ahead"
        yield Problem(code=code, params={**number, "last": last[0].isoformat(), "now": last[1].isoformat()})
    elif not _holds_the_same(then, now):
        yield Problem(code="problem.plan_restated", params=number)


def _holds_the_same(then: Panel, now: Panel) -> bool:
    arrays = ("outcome", "spend", "exposure", "control_values", "population", "value_per_outcome", "frequency")
    same = (then.periods, then.channels, then.controls) == (now.periods, now.channels, now.controls)
    pairs = ((getattr(then, name), getattr(now, name)) for name in arrays)
    return same and all(
        (a is None) == (b is None) and (a is None or np.array_equal(a, b, equal_nan=True)) for a, b in pairs
    )
