"""Writing a first `trimtab.toml`: what was guessed filled in, what can only be declared left open, all explained."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from trimtab.cycle.brand import WORDS
from trimtab.cycle.limit import write_limits
from trimtab.cycle.settings import GOALS, Settings
from trimtab.intake import CarryOver, ChannelKind, Panel, read_file
from trimtab.plan import Budget
from trimtab.present import say
from trimtab.problems import BadInput, Problem
from trimtab.statement import Statement


def draft_configuration(
    file: Path, folder: Path, settings: Settings, problems: tuple[Problem, ...] = (), language: str = "en"
) -> str:
    """The text of a `trimtab.toml` for one file; raises `BadInput` with every problem, those handed in first.

    folder: where it will stand, and what the paths in it start from. language: of its comments.
    """
    reading = read_file(file, roles=settings.roles, declared=settings.declared)
    if problems or reading.panel is None:
        raise BadInput([*problems, *reading.problems])
    paths = {"data": file, "lifts": settings.lifts, "inputs": settings.inputs}
    blocks = (
        _comment(Statement(code="draft.head", params={"file": file.name}), language) + "\n",
        _section("files", {name: _seen_from(folder, path) for name, path in paths.items()}, language),
        _columns(reading.panel, reading.roles, settings, language),
        _money(reading.panel, settings, language),
        _budget(settings.budget, language),
        _section("brand", _describe_brand(settings), language),
        _section("radar", {"kin": settings.kin or None}, language),
        _section("workspace", _describe_workspace(settings), language),
    )
    return "\n".join(blocks)


EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "files": {"lifts": "lifts.csv", "inputs": "inputs.csv"},
    "columns": {
        "geo": "region",
        "population": "population",
        "value": "order_value",
        "channel": "channel",
        "ignore": ["notes"],
        "date_order": "day_first",
        "decimal_mark": ",",
        "blank_spend_is_zero": True,
        "absent_rows_are_zero": True,
    },
    "money": {"currency": "EUR", "rates": {"USD": 0.92}, "value_per_outcome": 25.0, "margin": 0.4, "hurdle": 1.0},
    "budget": {
        "money": 100_000,
        "hours": 400,
        "target_roi": 3.0,
        "target_marginal_roi": 2.5,
        "minimum_outcome": 20_000,
        "limits": ["brand search + generic search <= 30%", "tv >= 20000"],
        "caution": 0.2,
        "switching": 0.02,
    },
    "brand": {
        "categories": ["home"],
        "traits": ["visible", "planned"],
        "ages": ["30-49", "50-64"],
        "buyers": ["people"],
        "markets": ["BE", "NL"],
        "goals": ["awareness", "sales"],
        "run_as": {"Pinterest": "social_feed"},
    },
    "radar": {"kin": {"Some brand": "The group behind it"}},
    "workspace": {"ledger": "postgresql+psycopg://host/database", "country": "BE", "language": "fr"},
}
"""What an open setting could look like; written behind a `#`."""


def _columns(panel: Panel, roles: Sequence[tuple[str, str]], settings: Settings, language: str) -> str:
    column_of = {role: column for column, role in reversed(roles)}
    declared = settings.declared
    plain = _section(
        "columns",
        {
            "date": column_of.get("date"),
            "outcome": panel.outcome_name,
            "geo": column_of.get("geo"),
            "population": column_of.get("population"),
            "value": column_of.get("value"),
            "channel": column_of.get("channel"),
            "ignore": list(settings.roles.ignore) or None,
            "date_order": declared.date_order.value if declared.date_order else None,
            "decimal_mark": declared.decimal_mark.value if declared.decimal_mark else None,
            "blank_spend_is_zero": declared.blank_spend_is_zero or None,
            "absent_rows_are_zero": declared.absent_rows_are_zero or None,
        },
        language,
    )
    # In a long file the channels stand in a column of their own and are no columns to name.
    channels = () if "channel" in column_of else panel.channels
    paid = [c for c in channels if c.kind is ChannelKind.PAID]
    tables: dict[str, Mapping[str, object]] = {
        "spend": {c.name: c.spend_column for c in paid},
        "exposure": {c.name: c.exposure_column for c in paid if c.exposure_column and not c.frequency_column},
        "reach": {c.name: c.exposure_column for c in paid if c.frequency_column},
        "frequency": {c.name: c.frequency_column for c in paid if c.frequency_column},
        "organic": {c.name: c.exposure_column for c in channels if c.kind is ChannelKind.ORGANIC},
        "carry_over": {c.name: c.carry_over.value for c in panel.channels if c.carry_over is not CarryOver.GEOMETRIC},
        "controls": dict(settings.roles.controls)
        or {c.name: c.role.value for c in panel.controls if c.baseline is None},
        "treatments": {c.name: c.baseline.value for c in panel.controls if c.baseline is not None},
    }
    written = (_table(name, table, language) for name, table in tables.items() if table)
    return "\n".join((plain, *written))


def _money(panel: Panel, settings: Settings, language: str) -> str:
    terms, declared = settings.terms, settings.declared
    return _section(
        "money",
        {
            "currency": panel.currency,
            "rates": dict(declared.rates) or None,
            "value_per_outcome": declared.value_per_outcome,
            "margin": terms.margin,
            "hurdle": terms.hurdle,
        },
        language,
    )


def _budget(budget: Budget, language: str) -> str:
    goal = {key: budget.goal.level for key, kind in GOALS.items() if budget.goal and budget.goal.kind is kind}
    return _section(
        "budget",
        {
            "kind": budget.kind.value,
            "money": budget.money,
            "hours": budget.hours,
            **{key: goal.get(key) for key in GOALS},
            "limits": write_limits(budget) or None,
            "caution": budget.caution,
            "switching": budget.switching or None,
        },
        language,
    )


def _describe_brand(settings: Settings) -> Mapping[str, object]:
    brand = settings.brand
    words = {name: sorted(word.value for word in getattr(brand, name)) or None for name in WORDS}
    run_as = {channel: nature.value for channel, nature in settings.run_as.items()}
    return {**words, "markets": list(brand.markets) or None, "run_as": run_as or None}


def _describe_workspace(settings: Settings) -> Mapping[str, object]:
    return {name: getattr(settings, name) for name in ("ledger", "country", "language", "seed")}


def _section(name: str, entries: Mapping[str, object], language: str) -> str:
    """A section with a comment above each setting."""
    lines = [f"[{name}]"]
    for key, value in entries.items():
        lines.append(_comment(Statement(code=f"draft.{name}.{key}"), language))
        example = EXAMPLES.get(name, {}).get(key)
        lines.append(f"{key} = {_write(value)}" if value is not None else f"# {key} = {_write(example)}")
    return "\n".join(lines) + "\n"


def _table(name: str, entries: Mapping[str, object], language: str) -> str:
    """A section of pairs, with one comment above it."""
    head = f"{_comment(Statement(code=f'draft.columns.{name}'), language)}\n[columns.{name}]\n"
    return head + "".join(f"{_write_key(key)} = {_write(value)}\n" for key, value in entries.items())


def _comment(statement: Statement, language: str) -> str:
    """One `#` per line of a sentence."""
    return "\n".join(f"# {line}" for line in say(statement, language).splitlines())


def _write_key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _write(key)


def _write(value: object) -> str:
    """A TOML value; JSON spells strings, numbers and lists the same way, but for one control character."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_write_key(key)} = {_write(entry)}" for key, entry in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _seen_from(folder: Path, path: Path | None) -> str | None:
    if path is None or path.is_absolute():
        return None if path is None else str(path)
    return Path(os.path.relpath(path, folder)).as_posix()
