"""A drafted `trimtab.toml` says what was guessed, and reads back as the settings it was drafted from."""

from __future__ import annotations

import os
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from trimtab.cycle.configuration import load_settings
from trimtab.cycle.draft import EXAMPLES, draft_configuration
from trimtab.cycle.settings import RULES
from trimtab.problems import BadInput

SALES = 'week,orders,"Café ""x"" spend",tv_spend,tv_impressions,price\n' + "".join(
    f"{date(2024, 1, 1) + timedelta(weeks=n)},{90 + 7 * n % 11},{3 + n % 5},{1 + n % 7},{90 + 60 * n % 7},{n % 3}\n"
    for n in range(60)
)


def _draft(folder: Path, flags: dict[str, object], where: Path | None = None) -> str:
    (folder / "data").mkdir()
    (folder / "data" / "sales.csv").write_text(SALES, encoding="utf-8")
    settings, problems = load_settings(Path(os.devnull), flags)
    return draft_configuration(folder / "data" / "sales.csv", where or folder, settings, problems)


def test_what_was_guessed_is_filled_in(tmp_path: Path) -> None:
    tree = tomllib.loads(_draft(tmp_path, {}))
    assert tree["columns"]["date"] == "week"
    assert tree["columns"]["outcome"] == "orders"
    assert tree["columns"]["spend"]["tv"] == "tv_spend"
    assert tree["columns"]["exposure"] == {"tv": "tv_impressions"}
    assert 'Café "x" spend' in tree["columns"]["spend"].values()


def test_a_draft_reads_back_as_the_settings_it_was_drafted_from(tmp_path: Path) -> None:
    flags: dict[str, object] = {
        "columns": {
            "controls": {"price": "precision"},
            "blank_spend_is_zero": True,
            "absent_rows_are_zero": True,
        },
        "money": {"currency": "EUR", "value_per_outcome": 25.0, "margin": 0.4, "hurdle": 1.2},
        "budget": {"kind": "flexible", "hours": 12.0},
        "workspace": {"seed": 3, "country": "BE"},
    }
    path = tmp_path / "trimtab.toml"
    path.write_text(_draft(tmp_path, flags), encoding="utf-8")
    settings, problems = load_settings(path, {})
    wanted, _ = load_settings(Path(os.devnull), flags)
    assert problems == ()
    assert settings.data == tmp_path / "data" / "sales.csv"
    assert settings.roles.controls == {"price": "precision"}
    for name in ("declared", "terms", "budget", "seed", "country", "ledger"):
        assert getattr(settings, name) == getattr(wanted, name)


def test_every_setting_is_drafted_open_or_filled(tmp_path: Path) -> None:
    text = _draft(tmp_path, {})
    tables = {"spend", "exposure", "reach", "frequency", "organic", "carry_over", "controls", "treatments"}
    missing = [
        f"{section}.{key}"
        for section, rules in RULES.items()
        for key in rules
        if key not in tables and f"\n{key} = " not in text and f"\n# {key} = " not in text
    ]
    assert missing == []


def test_an_open_setting_shows_a_value_it_could_have() -> None:
    faulty = [
        f"{section}.{key}"
        for section, examples in EXAMPLES.items()
        for key, value in examples.items()
        if not RULES[section][key].allows(value)
    ]
    assert faulty == []


def test_a_file_with_problems_is_not_drafted_and_all_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        _draft(tmp_path, {"columns": {"outcome": "revenue"}, "money": {"margin": 300}})
    codes = [problem.code for problem in caught.value.problems]
    assert codes[0] == "problem.setting_unfit"
    assert "problem.unknown_column" in codes
