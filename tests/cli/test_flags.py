"""Flags end up where `trimtab.toml` would have put them."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from trimtab.cli.command import program
from trimtab.cli.option import PLACE_OF, add_settings, gather_settings
from trimtab.cli.sitting import name_program
from trimtab.cycle.settings import RULES

SAID: dict[str, object] = {}


@click.command()
@add_settings
def catch(**flags: object) -> None:
    SAID.clear()
    SAID.update(gather_settings(flags))


def _say(*arguments: str) -> dict[str, object]:
    result = CliRunner().invoke(catch, arguments)
    assert result.exit_code == 0, result.output
    return SAID


def test_nothing_said_sets_nothing() -> None:
    assert _say() == {}


def test_pairs_are_cut_at_the_first_equals_sign() -> None:
    assert _say("--spend", "TV=a=b", "--spend", "Paid social=cost") == {
        "columns": {"spend": {"TV": "a=b", "Paid social": "cost"}}
    }


def test_a_control_may_name_its_role() -> None:
    said = _say("--control", "price=precision", "--control", "a=b=event", "--control", "competitor")
    assert said == {"columns": {"controls": {"price": "precision", "a=b": "event", "competitor": "confounder"}}}


def test_an_organic_channel_goes_by_the_name_of_its_column_unless_named() -> None:
    assert _say("--organic", "newsletter", "--organic", "Blog=visits") == {
        "columns": {"organic": {"newsletter": "newsletter", "Blog": "visits"}}
    }


def test_a_zero_is_not_nothing() -> None:
    assert _say("--seed", "0", "--hours", "0") == {"budget": {"hours": 0.0}, "workspace": {"seed": 0}}


def test_a_pair_without_an_equals_sign_is_refused() -> None:
    result = CliRunner().invoke(catch, ["--spend", "TV"])
    assert result.exit_code == 2
    assert "CHANNEL=COLUMN" in result.output


def test_every_flag_has_a_setting_and_every_setting_of_a_review_but_the_file_has_a_flag() -> None:
    outside = {"brand", "radar"}  # about the brand and the world outside, not about one file
    settings = {(section, key) for section, keys in RULES.items() for key in keys if section not in outside}
    assert settings - set(PLACE_OF.values()) == {("files", "data")}
    assert set(PLACE_OF.values()) <= settings


@pytest.mark.parametrize("command", [None, *program.commands])
def test_every_command_says_what_it_is_for(command: str | None) -> None:
    result = CliRunner().invoke(program, [*([command] if command else []), "--help"])
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 5


@pytest.mark.parametrize(("said", "meant"), [("0.4", 0.4), ("0,4", 0.4), ("1250", 1250.0), ("1,5", 1.5)])
def test_a_figure_may_have_a_point_or_a_comma_before_its_fraction(said: str, meant: float) -> None:
    assert _say("--hurdle", said) == {"money": {"hurdle": meant}}


@pytest.mark.parametrize(("said", "cure"), [("1,000", "Write 1000"), ("12,500.5", "Write 12500.5"), ("40%", "like")])
def test_a_figure_that_cannot_be_read_is_named_with_its_flag_and_a_cure(said: str, cure: str) -> None:
    result = CliRunner().invoke(catch, ["--money", said])
    assert result.exit_code == 2
    assert "--money" in result.output
    assert said in result.output
    assert cure in " ".join(result.output.split())


def test_a_command_to_copy_names_the_program_as_the_shell_would_find_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program_file = tmp_path / "bin" / "trimtab"
    program_file.parent.mkdir()
    program_file.write_text("#!/bin/sh\n")
    program_file.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(program_file)])
    monkeypatch.setenv("PATH", str(program_file.parent))
    assert name_program() == ["trimtab"]
    monkeypatch.setenv("PATH", str(tmp_path))
    assert name_program() == [str(program_file)]
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "__main__.py")])
    assert name_program() == [sys.executable, "-m", "trimtab"]


@pytest.mark.parametrize("command", ["forecast", "rephase"])
def test_a_flag_that_only_a_plan_can_use_is_refused_by_name_and_no_longer_offered(command: str) -> None:
    said = ["--budget", "fixed", "--limit", "tv <= 30%", "--hours", "40", "--margin", "0.4", "--inputs", "inputs.csv"]
    result = CliRunner().invoke(program, [command, "sales.csv", "--currency", "EUR", *said])
    assert result.exit_code == 2
    told = " ".join(result.output.split())
    assert all(flag in told for flag in said[::2])
    assert "--currency" not in told
    assert "the plan of a review" in told
    offered = CliRunner().invoke(program, [command, "--help"]).output
    assert "--currency" in offered
    assert "--budget" not in offered


def test_a_page_and_no_page_cannot_both_be_asked_for() -> None:
    result = CliRunner().invoke(program, ["review", "sales.csv", "--html", "page.html", "--no-html"])
    assert result.exit_code == 2
    assert "give one of them" in result.output
