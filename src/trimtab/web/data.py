"""Bringing data in: a file, how its columns are read, what is wrong with it, and the review that is held on it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from trimtab.cycle.job import read_bytes_of, shorten_places
from trimtab.cycle.settings import make_settings
from trimtab.intake import Reading
from trimtab.ledger import Upload, ask_for_review, keep_upload, list_open_jobs, note_happening, read_upload, set_upload
from trimtab.present.fault import explain_problem
from trimtab.problems import BadInput, Problem
from trimtab.web.visit import Answer, Missing, Page, Redirect, Visit

LARGEST = 16 * 1024 * 1024
"""Bytes of a file; years of days in hundreds of regions are less."""

ROLES = (
    *("date", "outcome", "spend", "exposure", "organic", "channel"),
    *("geo", "population", "value", "control", "unused"),
)
"""What a column can be read as."""

PLAIN = frozenset({"date", "outcome", "channel", "geo", "population", "value"})
"""Roles one column has alone."""

MONEY = ("currency", "margin", "value_per_outcome")
"""Settings that are asked for beside the columns; the rest has its defaults."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bring:
    """The page that asks for a file."""

    fault: str | None
    running: tuple[str, ...]
    """Addresses of reviews being held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column and what it is read as."""

    name: str
    field: str
    """Name of its choice in the form."""
    role: str
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a file held, and what stands in the way of a review."""

    id: str
    file: str
    columns: tuple[Column, ...]
    roles: tuple[tuple[str, str], ...]
    """(role, its name) of everything a column can be."""
    covered: str | None
    notices: tuple[str, ...]
    faults: tuple[str, ...]
    """What is wrong with no column in particular."""
    count: int
    """How much is wrong."""
    money: Mapping[str, str]


def show_bring(visit: Visit) -> Answer:
    """Ask for a file."""
    return _ask(visit, None)


def take_file(visit: Visit) -> Answer:
    """Keep a file that was dropped, unless it is none or too large."""
    dropped = visit.file
    if dropped is None or not dropped.content:
        return _ask(visit, visit.word("web.data.none"), status=422)
    if len(dropped.content) > LARGEST:
        return _ask(visit, visit.word("web.data.large", largest=LARGEST // 1024 // 1024), status=413)
    name = PurePath(dropped.name.replace("\\", "/")).name or "data.csv"
    found = Upload(id=secrets.token_hex(16), name=name, content=dropped.content, settings={})
    ledger = visit.site.open()
    keep_upload(ledger, found, visit.visitor.number, at=visit.at)
    note_happening(ledger, visit.visitor.number, "web.did.upload", name[:80], at=visit.at)
    return Redirect(to=f"/data/{found.id}")


def show_file(visit: Visit) -> Answer:
    """Show how a file was read."""
    found = read_upload(visit.site.open(), visit.params["upload"])
    return Missing() if found is None else _show(visit, found, ())


def correct_file(visit: Visit) -> Answer:
    """Take the corrections, and hold the review where nothing stands in its way any more."""
    ledger = visit.site.open()
    found = read_upload(ledger, visit.params["upload"])
    if found is None:
        return Missing()
    reading, _ = read_bytes_of(found)
    settings, problems = _take_settings(visit.form, reading, found.settings)
    if not problems:
        set_upload(ledger, found.id, settings)
    found = Upload(id=found.id, name=found.name, content=found.content, settings=settings if not problems else {})
    reading, faults = read_bytes_of(found)
    if problems or reading.problems or faults or visit.form.get("do") != "review":
        return _show(visit, found, problems)
    number = ask_for_review(ledger, found, visit.visitor.number, at=visit.at)
    note_happening(ledger, visit.visitor.number, "web.did.review", str(number), at=visit.at)
    return Redirect(to=f"/job/{number}")


def _ask(visit: Visit, fault: str | None, *, status: int = 200) -> Page:
    running = tuple(f"/job/{job.id}" for job in list_open_jobs(visit.site.open()))
    view = Bring(fault=fault, running=running)
    return Page(template="bring", title=visit.word("web.nav.data"), view=view, status=status)


def _show(visit: Visit, found: Upload, problems: Sequence[Problem]) -> Page:
    reading, faults = read_bytes_of(found)
    wrong = (*problems, *faults, *shorten_places(reading.problems))
    money = {name: visit.form.get(name, _write(found.settings.get("money", {}).get(name))) for name in MONEY}
    names = [name for name, _ in reading.roles]
    columns = tuple(
        Column(
            name=name,
            field=f"role-{place}",
            role=role if role in ROLES else "control",
            faults=tuple(explain_problem(one, visit.language) for one in wrong if one.column == name),
        )
        for place, (name, role) in enumerate(reading.roles)
    )
    view = Read(
        id=found.id,
        file=found.name,
        columns=columns,
        roles=tuple((role, visit.word(f"role.{role}")) for role in ROLES),
        covered=_tell_coverage(reading, visit),
        notices=tuple(explain_problem(one, visit.language) for one in shorten_places(reading.notices)),
        faults=tuple(explain_problem(one, visit.language) for one in wrong if one.column not in names),
        count=len(wrong),
        money=money,
    )
    return Page(template="read", title=found.name, view=view, status=422 if problems else 200)


def _tell_coverage(reading: Reading, visit: Visit) -> str | None:
    panel = reading.panel
    if panel is None:
        return None
    return visit.word(
        "web.data.covered",
        read=reading.rows_read,
        used=reading.rows_used,
        first=panel.periods[0].isoformat(),
        last=panel.periods[-1].isoformat(),
        count=len(panel.periods),
        periods=f"unit.{panel.grain.value}",
        channels=tuple(channel.name for channel in panel.channels),
    )


def _take_settings(
    form: Mapping[str, str], reading: Reading, before: Mapping[str, Any]
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The settings a form stands for: what differs from how the file was read, and money; with what is wrong."""
    columns = {key: _copy(value) for key, value in before.get("columns", {}).items()}
    for place, (name, role) in enumerate(reading.roles):
        wanted = form.get(f"role-{place}", role)
        if wanted in ROLES and wanted != role and not (role == "event" and wanted == "control"):
            _recast(columns, name, role, wanted)
    money = {name: value for name in MONEY if (value := _read_money(name, form.get(name, ""))) is not None}
    settings = {"columns": columns, "money": money}
    try:
        make_settings(settings)
    except BadInput as error:
        return settings, error.problems
    return settings, ()


def _copy(value: Any) -> Any:  # noqa: ANN401 -- a part of a tree of settings
    return dict(value) if isinstance(value, dict) else list(value) if isinstance(value, list) else value


def _recast(columns: dict[str, Any], name: str, role: str, wanted: str) -> None:
    """Say that a column is read as something else."""
    columns["ignore"] = [one for one in columns.get("ignore", []) if one != name]
    for part in ("spend", "exposure", "organic", "controls"):
        columns[part] = {key: to for key, to in columns.get(part, {}).items() if name not in (key, to)}
    if columns.get(role) == name:
        del columns[role]
    if wanted == "unused":
        columns["ignore"].append(name)
    elif wanted in PLAIN:
        columns[wanted] = name
    elif wanted == "control":
        columns["controls"][name] = "precision"
    else:
        columns[wanted][name] = name
    for part in ("spend", "exposure", "organic", "controls", "ignore"):
        if not columns.get(part):
            columns.pop(part, None)


def _read_money(name: str, said: str) -> object:
    """A setting as it was typed: a word for the currency, else a number where it is one."""
    text = said.strip()
    if not text:
        return None
    if name == "currency":
        return text.upper()
    share = text.removesuffix("%").strip().replace(",", ".")
    try:
        figure = float(share)
    except ValueError:
        return text
    return figure / 100 if text.endswith("%") else figure


def _write(value: object) -> str:
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
