"""Settings from a file and from flags: what wins, what is refused, and on which line it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from trimtab.cycle.configuration import CONFIGURATION, load_settings
from trimtab.plan import BudgetKind
from trimtab.present.sentence import say_problem
from trimtab.problems import BadInput, Problem

FULL = """\
# A comment
[files]
data = "sales.csv"
lifts = "tests/lifts.csv"

[columns]
outcome = "orders"
ignore = ["notes"]
[columns.spend]
"Paid social" = "social_cost"

[money]
currency = "eur"
margin = 0.4

[budget]
kind = "flexible"
hours = 40
"""


def _write(folder: Path, text: str) -> Path:
    path = folder / "trimtab.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_where_nobody_made_a_file_nothing_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings, problems = load_settings(CONFIGURATION, {})
    assert problems == ()
    assert settings.roles.spend == {}
    assert settings.terms.margin is None
    assert settings.budget.kind is BudgetKind.CAPPED


def test_every_section_of_a_file_arrives(tmp_path: Path) -> None:
    settings, problems = load_settings(_write(tmp_path, FULL), {})
    assert problems == ()
    assert settings.data == tmp_path / "sales.csv"
    assert settings.lifts == tmp_path / "tests" / "lifts.csv"
    assert settings.roles.outcome == "orders"
    assert settings.roles.ignore == ("notes",)
    assert settings.roles.spend == {"Paid social": "social_cost"}
    assert settings.declared.currency == "EUR"
    assert settings.terms.margin == 0.4
    assert settings.budget.kind is BudgetKind.FLEXIBLE
    assert settings.budget.hours == 40.0


def test_flags_win_over_the_file_and_leave_the_rest_alone(tmp_path: Path) -> None:
    flags = {"columns": {"outcome": "revenue", "ignore": ["x"], "spend": {"TV": "tv"}}, "money": {"margin": 0.5}}
    settings, problems = load_settings(_write(tmp_path, FULL), flags)
    assert problems == ()
    assert settings.roles.outcome == "revenue"
    assert settings.roles.ignore == ("notes", "x")
    assert settings.roles.spend == {"Paid social": "social_cost", "TV": "tv"}
    assert settings.terms.margin == 0.5
    assert settings.declared.currency == "EUR"


@pytest.mark.parametrize(
    ("text", "row", "setting"),
    [
        ("[money]\nmargin = 400\n", 2, "money.margin"),
        ("[workspace]\ncountry = 'XX'\n", 2, "workspace.country"),
        ("[money]\n\nmargin = true\n", 3, "money.margin"),
        ("money.margin = 0\n", 1, "money.margin"),
        ("[money]\nvalue_per_outcome = inf\n", 2, "money.value_per_outcome"),
        ("[money]\ncurrency = 'euro'\n", 2, "money.currency"),
        ("[columns]\n  date_order = 'ymd'\n", 2, "columns.date_order"),
        ("[columns.spend]\ntv = 3\n", 1, "columns.spend"),
        ("# x\n[columns]\nspend = {tv = 3}\n", 3, "columns.spend"),
        ("[budget]\nkind = 'elastic'\n", 2, "budget.kind"),
        ("[workspace]\nseed = 1.5\n", 2, "workspace.seed"),
        ("columns = 3\n", 1, "columns"),
    ],
)
def test_a_value_that_makes_no_sense_is_named_with_its_line(tmp_path: Path, text: str, row: int, setting: str) -> None:
    path = _write(tmp_path, text)
    _, (problem,) = load_settings(path, {})
    assert (problem.code, problem.file, problem.row) == ("problem.setting_unfit", str(path), row)
    assert problem.params["setting"] == setting


@pytest.mark.parametrize(
    ("text", "row", "setting"),
    [("[money]\nmarge = 0.4\n", 2, "money.marge"), ("[columns]\n\n[colums.spend]\ntv = 'x'\n", 3, "colums")],
)
def test_a_setting_nobody_knows_is_named_with_those_there_are(
    tmp_path: Path, text: str, row: int, setting: str
) -> None:
    _, (problem,) = load_settings(_write(tmp_path, text), {})
    assert (problem.code, problem.row, problem.params["setting"]) == ("problem.setting_unknown", row, setting)
    assert "margin" in str(problem.params["known"]) or "columns" in str(problem.params["known"])


def test_a_file_of_settings_that_was_named_has_to_be_there(tmp_path: Path) -> None:
    _, problems = load_settings(tmp_path / "nope.toml", {"money": {"hurdle": -1.0}})
    assert [p.code for p in problems] == ["problem.settings_missing", "problem.setting_unfit"]


def test_a_share_in_per_cent_is_answered_with_the_share_it_stands_for() -> None:
    _, (problem,) = load_settings(CONFIGURATION, {"money": {"margin": 40.0}})
    assert say_problem(problem)[1] == "For 40% write 0.4."


@pytest.mark.parametrize("country", ["BE", "nl", "US"])
def test_a_country_whose_holidays_are_known_is_taken(country: str) -> None:
    settings, problems = load_settings(CONFIGURATION, {"workspace": {"country": country}})
    assert (settings.country, problems) == (country.upper(), ())


def test_all_faults_are_told_at_once_those_of_flags_too(tmp_path: Path) -> None:
    path = _write(tmp_path, "[money]\nmargin = 400\ncurrency = 'EURO'\n[budget]\nkind = 1\n")
    _, problems = load_settings(path, {"money": {"hurdle": -1.0}})
    assert [p.params["setting"] for p in problems] == ["money.margin", "money.currency", "budget.kind", "money.hurdle"]


@pytest.mark.parametrize(("text", "row"), [("a = 1\nb = \n", 2), ("[money\nmargin = 1\n", 1), ("x = 'a\n", 1)])
def test_broken_toml_is_named_with_its_line(tmp_path: Path, text: str, row: int) -> None:
    path = _write(tmp_path, text)
    with pytest.raises(BadInput) as caught:
        load_settings(path, {})
    assert caught.value.problems == (Problem(code="problem.settings_syntax", file=str(path), row=row),)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "trimtab.toml"
    path.write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(BadInput) as caught:
        load_settings(path, {})
    assert [problem.code for problem in caught.value.problems] == ["problem.settings_unreadable"]


@pytest.mark.parametrize(
    ("section", "key", "value"), [("money", "hurdle", 1e300), ("money", "currency", "ZZZ"), ("budget", "money", 0.0)]
)
def test_what_no_team_can_mean_is_refused(tmp_path: Path, section: str, key: str, value: object) -> None:
    _, problems = load_settings(_write(tmp_path, ""), {section: {key: value}})
    assert [(p.code, p.params["setting"]) for p in problems] == [("problem.setting_unfit", f"{section}.{key}")]
