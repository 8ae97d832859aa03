"""What the team sets for a review: one shape for `trimtab.toml` and for the flags that correct it."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from trimtab.cycle.brand import WORDS, are_countries, are_natures, are_words, build_brand
from trimtab.cycle.limit import is_limit, read_limits
from trimtab.intake import Declared, Roles
from trimtab.intake.currency import CODES, are_rates
from trimtab.intake.number import Mark
from trimtab.intake.timeline import DateOrder
from trimtab.model import knows_holidays
from trimtab.opportunity import BrandProfile
from trimtab.plan import Budget, BudgetKind, Goal, GoalKind
from trimtab.present.language import LANGUAGES
from trimtab.problems import BadInput, Problem
from trimtab.radar import Nature
from trimtab.returns import Terms
from trimtab.statement import Parameter

Tree = Mapping[str, Any]
"""Sections of settings by name, as TOML reads them: `{"columns": {"date": "week"}, ...}`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a review is asked with, besides the file itself."""

    data: Path | None
    """The file to review when none is named."""
    roles: Roles
    declared: Declared
    terms: Terms
    budget: Budget
    lifts: Path | None
    """File of finished experiments."""
    inputs: Path | None
    """File of hours, effort and resources."""
    ledger: str | None
    """SQLAlchemy URL; None: the file in the workspace."""
    country: str | None
    """ISO code of the country whose public holidays join the baseline."""
    language: str | None
    """Tag of the language to answer in; None leaves it to the environment."""
    seed: int
    brand: BrandProfile
    """What channels of the outside world are held against."""
    run_as: Mapping[str, Nature]
    """What the team runs a channel of its own as, where it says so."""
    kin: Mapping[str, str]
    """Owner of a voice to the group it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """What one setting may be."""

    kind: type | tuple[type, ...]
    expected: str
    """Code of the words that say what is expected."""
    holds: Callable[[Any], bool] = lambda _: True

    def allows(self, value: object) -> bool:
        """Whether a value is of the right kind and within bounds; true and false are no numbers here."""
        if isinstance(value, bool) and self.kind is not bool:
            return False
        return isinstance(value, self.kind) and self.holds(value)


_TEXT = _Rule(kind=str, expected="expected.text", holds=bool)
_TEXTS = _Rule(kind=list, expected="expected.list", holds=lambda v: all(isinstance(item, str) for item in v))
_PAIRS = _Rule(kind=dict, expected="expected.pairs", holds=lambda v: all(isinstance(item, str) for item in v.values()))
_POSITIVE = _Rule(kind=(int, float), expected="expected.positive", holds=lambda v: 0 < v < float("inf"))
_HURDLE = _Rule(kind=(int, float), expected="expected.hurdle", holds=lambda v: 0 < v <= 1000)
_NOT_NEGATIVE = _Rule(kind=(int, float), expected="expected.not_negative", holds=lambda v: 0 <= v < float("inf"))
_SHARE = _Rule(kind=(int, float), expected="expected.share", holds=lambda v: 0 < v <= 1)
_SEED = _Rule(kind=int, expected="expected.seed", holds=lambda v: 0 <= v < 2**31)
_FLAG = _Rule(kind=bool, expected="expected.flag")
_CODE = _Rule(kind=str, expected="expected.currency", holds=lambda v: v.upper() in CODES)
_NATION = _Rule(kind=str, expected="expected.country", holds=knows_holidays)
_TONGUE = _Rule(kind=str, expected="expected.language", holds=lambda v: v in LANGUAGES)
_ORDER = _Rule(kind=str, expected="expected.date_order", holds=lambda v: v in {order.value for order in DateOrder})
_MARK = _Rule(kind=str, expected="expected.decimal_mark", holds=lambda v: v in {mark.value for mark in Mark})
_LIMITS = _Rule(kind=list, expected="expected.limits", holds=lambda v: all(is_limit(item) for item in v))
_KIND = _Rule(kind=str, expected="expected.budget", holds=lambda v: v in {kind.value for kind in BudgetKind})
_RATES = _Rule(kind=dict, expected="expected.rates", holds=are_rates)
_MARKETS = _Rule(kind=list, expected="expected.countries", holds=are_countries)
_NATURES = _Rule(kind=dict, expected="expected.natures", holds=are_natures)

RULES: Mapping[str, Mapping[str, _Rule]] = {
    "columns": {
        "date": _TEXT,
        "outcome": _TEXT,
        "geo": _TEXT,
        "population": _TEXT,
        "value": _TEXT,
        "channel": _TEXT,
        "ignore": _TEXTS,
        "spend": _PAIRS,
        "exposure": _PAIRS,
        "reach": _PAIRS,
        "frequency": _PAIRS,
        "organic": _PAIRS,
        "carry_over": _PAIRS,
        "controls": _PAIRS,
        "treatments": _PAIRS,
        "date_order": _ORDER,
        "decimal_mark": _MARK,
        "blank_spend_is_zero": _FLAG,
        "absent_rows_are_zero": _FLAG,
    },
    "money": {"currency": _CODE, "rates": _RATES, "value_per_outcome": _POSITIVE, "margin": _SHARE, "hurdle": _HURDLE},
    "budget": {
        "kind": _KIND,
        "money": _POSITIVE,
        "hours": _NOT_NEGATIVE,
        "target_roi": _POSITIVE,
        "target_marginal_roi": _POSITIVE,
        "minimum_outcome": _POSITIVE,
        "limits": _LIMITS,
        "caution": _SHARE,
        "switching": _SHARE,
    },
    "files": {"data": _TEXT, "lifts": _TEXT, "inputs": _TEXT},
    "workspace": {"ledger": _TEXT, "country": _NATION, "language": _TONGUE, "seed": _SEED},
    "brand": {
        **{
            name: _Rule(kind=list, expected=f"expected.{name}", holds=partial(are_words, kind=kind))
            for name, kind in WORDS.items()
        },
        "markets": _MARKETS,
        "run_as": _NATURES,
    },
    "radar": {"kin": _PAIRS},
}
"""Every setting there is, by section."""

GOALS = {
    "target_roi": GoalKind.RETURN_ON_INVESTMENT,
    "target_marginal_roi": GoalKind.MARGINAL_RETURN,
    "minimum_outcome": GoalKind.OUTCOME,
}
"""Settings of which only one can set the total."""


def check_settings(tree: Tree) -> tuple[tuple[str, Problem], ...]:
    """Every fault in a tree of settings, each with the dotted name of the setting it lies in."""
    faults: list[tuple[str, Problem]] = []
    for section, entries in tree.items():
        if section not in RULES:
            faults.append((section, _unknown(section, tuple(RULES))))
        elif not isinstance(entries, Mapping):
            faults.append((section, _unfit(section, entries, "expected.section")))
        else:
            faults.extend(_check_section(section, entries))
    return tuple(faults)


def make_settings(tree: Tree | None = None) -> Settings:
    """Settings from the sections of a `trimtab.toml` as a dict, such as `{"money": {"margin": 0.4}}`.

    What is not said stays at its default; every fault is raised at once as `BadInput`.
    """
    faults = check_settings(tree or {})
    if faults:
        raise BadInput(problem for _, problem in faults)
    return build_settings(tree or {})


def merge_settings(below: Tree, above: Tree) -> dict[str, Any]:
    """Lay one tree over another: what `above` says wins, entry by entry; lists are joined."""
    merged: dict[str, Any] = dict(below)
    for name, value in above.items():
        under = merged.get(name)
        if isinstance(value, Mapping) and isinstance(under, Mapping):
            merged[name] = merge_settings(under, value)
        elif isinstance(value, list) and isinstance(under, list):
            merged[name] = [*under, *value]
        else:
            merged[name] = value
    return merged


def drop_settings(tree: Tree, names: Collection[str]) -> dict[str, Any]:
    """The tree without the settings of these dotted names."""
    kept = {section: entries for section, entries in tree.items() if section not in names}
    return {
        section: {key: value for key, value in entries.items() if f"{section}.{key}" not in names}
        for section, entries in kept.items()
    }


def build_settings(tree: Tree) -> Settings:
    """The settings a checked tree stands for, what is not set at its default."""
    columns, money, budget = (dict(tree.get(section, {})) for section in ("columns", "money", "budget"))
    files, workspace = tree.get("files", {}), tree.get("workspace", {})
    brand, run_as = build_brand(tree.get("brand", {}))
    order, mark = columns.pop("date_order", None), columns.pop("decimal_mark", None)
    blank_is_zero = columns.pop("blank_spend_is_zero", False)
    absent_is_zero = columns.pop("absent_rows_are_zero", False)
    currency = money.get("currency")
    return Settings(
        data=_path(files.get("data")),
        roles=Roles(**{**columns, "ignore": tuple(columns.get("ignore", ()))}),
        declared=Declared(
            currency=currency.upper() if currency else None,
            rates={code.upper(): float(rate) for code, rate in money.get("rates", {}).items()},
            value_per_outcome=_float(money.get("value_per_outcome")),
            date_order=DateOrder(order) if order else None,
            decimal_mark=Mark(mark) if mark else None,
            blank_spend_is_zero=blank_is_zero,
            absent_rows_are_zero=absent_is_zero,
        ),
        terms=Terms(margin=_float(money.get("margin")), hurdle=float(money.get("hurdle", 1.0))),
        budget=_build_budget(budget),
        lifts=_path(files.get("lifts")),
        inputs=_path(files.get("inputs")),
        ledger=workspace.get("ledger"),
        country=workspace["country"].upper() if "country" in workspace else None,
        language=workspace.get("language"),
        seed=workspace.get("seed", 0),
        brand=brand,
        run_as=run_as,
        kin=tree.get("radar", {}).get("kin", {}),
    )


def _build_budget(entries: Tree) -> Budget:
    limits, together = read_limits(entries.get("limits", []))
    goal = next((Goal(kind=kind, level=float(entries[key])) for key, kind in GOALS.items() if key in entries), None)
    return Budget(
        kind=BudgetKind(entries.get("kind", "capped")),
        money=_float(entries.get("money")),
        hours=_float(entries.get("hours")),
        limits=limits,
        together=together,
        goal=goal,
        caution=None if goal else _float(entries.get("caution")),
        switching=float(entries.get("switching", 0.0)),
    )


def _check_section(section: str, entries: Tree) -> list[tuple[str, Problem]]:
    faults = []
    for key, value in entries.items():
        name, rule = f"{section}.{key}", RULES[section].get(key)
        if rule is None:
            faults.append((name, _unknown(name, tuple(RULES[section]))))
        elif not rule.allows(value):
            faults.append((name, _suggest_share(name, value) or _unfit(name, value, rule.expected)))
    goals = [f"{section}.{key}" for key in entries if section == "budget" and key in GOALS]
    if len(goals) > 1:
        faults.append((goals[1], Problem(code="problem.goals_several", params={"goals": tuple(goals)})))
    if goals and entries.get("kind") == BudgetKind.FIXED.value:
        faults.append((f"{section}.kind", Problem(code="problem.fixed_with_goal", params={"goal": goals[0]})))
    if goals and "caution" in entries:
        faults.append(("budget.caution", Problem(code="problem.caution_with_goal", params={"goal": goals[0]})))
    return faults


def _unknown(name: str, known: tuple[str, ...]) -> Problem:
    params: dict[str, Parameter] = {"setting": name, "known": known}
    return Problem(code="problem.setting_unknown", params=params)


def _unfit(name: str, value: object, expected: str) -> Problem:
    written = json.dumps(value, ensure_ascii=False, default=str)
    return Problem(code="problem.setting_unfit", params={"setting": name, "value": written, "expected": expected})


def _suggest_share(name: str, value: object) -> Problem | None:
    """The problem of a share written in per cent, such as 40 for 0.4; None where it is no such slip."""
    section, _, key = name.partition(".")
    if RULES[section][key] is not _SHARE or isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not 1 < value <= 100:
        return None
    params: dict[str, Parameter] = {"setting": name, "value": f"{value:g}", "meant": f"{value / 100:g}"}
    if value < 10:  # 1.5 may be a slip of the point for 0.15 as well
        tens: dict[str, Parameter] = {"tenth": f"{value / 10:g}", "tenfold": f"{value * 10:g}"}
        return Problem(code="problem.setting_in_tens", params={**params, **tens})
    return Problem(code="problem.setting_in_per_cent", params=params)


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def _path(value: str | None) -> Path | None:
    return Path(value) if value else None
