"""Columns of the baseline: declared with their causal role, or recognised by their header."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from trimtab.intake import vocabulary as words
from trimtab.intake.field import Field, take_switch
from trimtab.intake.header import Sense
from trimtab.intake.panel import Baseline, ControlRole
from trimtab.intake.part import Parts
from trimtab.intake.role import ControlField

_FEW_EVENTS = 12
"""A text column of events with more distinct names than this is a diary, not a set of dummies."""

_ROLE_OF = {
    Sense.CONTROL: ControlRole.CONFOUNDER,
    Sense.PRECISION: ControlRole.PRECISION,
    Sense.EVENT: ControlRole.EVENT,
}


_WORDS = frozenset(role.value for role in ControlRole if role is not ControlRole.TREATMENT)
"""Roles a control may be declared in; a treatment is declared as what it is."""


def take_controls(parts: Parts, declared: Mapping[str, str]) -> list[ControlField]:
    """Declared controls by their header, or one event of a text column as `column=event`."""
    controls: list[ControlField] = []
    for name, word in declared.items():
        if word in ("mediator", "collider"):
            parts.report(f"problem.{word}_refused", column=name)
        elif word not in _WORDS:
            parts.report("problem.unknown_control_role", column=name, role=word)
        else:
            controls.extend(_take_control(parts, name, ControlRole(word), [c.field for c in controls]))
    return controls


def take_treatments(parts: Parts, declared: Mapping[str, str]) -> list[ControlField]:
    """What the team does besides media, by its header, each with the value its effect is counted from."""
    treatments: list[ControlField] = []
    for header, word in declared.items():
        if word not in {baseline.value for baseline in Baseline}:
            known = tuple(baseline.value for baseline in Baseline)
            parts.report("problem.treatment_baseline_unknown", column=header, baseline=word, known=known)
            continue
        found = parts.take(header, "treatment")
        made = [] if found is None else _make_controls(found, ControlRole.TREATMENT, declared=True)
        if found is not None and not made:
            parts.report("problem.control_not_numeric", column=header)
        treatments.extend(replace(control, baseline=Baseline(word)) for control in made)
    return treatments


def find_controls(parts: Parts) -> list[ControlField]:
    """Controls by what their header says."""
    controls: list[ControlField] = []
    for found in parts.list_free(*_ROLE_OF):
        made = _make_controls(found, _ROLE_OF[found.meaning.sense], declared=False)
        if made:
            parts.give(found, _name_part(made[0].role))
        controls.extend(made)
    return controls


def _take_control(parts: Parts, name: str, role: ControlRole, taken: Sequence[Field]) -> list[ControlField]:
    header, _, level = name.rpartition("=") if name not in parts.by_header and "=" in name else (name, "", "")
    found = parts.by_header.get(header)
    if found is None or not level or all(found is not other for other in taken):
        found = parts.take(header, _name_part(role))
    if found is None:
        return []
    made = [c for c in _make_controls(found, role, declared=True) if level in ("", c.level)]
    if not made:
        parts.report("problem.control_not_numeric", column=name)
    return made


def _name_part(role: ControlRole) -> str:
    return "event" if role is ControlRole.EVENT else "control"


def _make_controls(found: Field, role: ControlRole, *, declared: bool) -> list[ControlField]:
    """One control for a numeric column, one per name for a text column of events, none where neither fits."""
    found = found if role is ControlRole.EVENT else take_switch(found)
    if found.numbers.numeric or found.numbers.ambiguous:
        return [ControlField(name=found.label, role=role, field=found, declared=declared)]
    levels = sorted({cell for cell in found.column.cells if cell.casefold() not in words.NO_EVENT})
    if role is not ControlRole.EVENT or not 1 <= len(levels) <= _FEW_EVENTS:
        return []
    return [
        ControlField(name=f"{found.label}={level}", role=role, field=found, level=level, declared=declared)
        for level in levels
    ]
