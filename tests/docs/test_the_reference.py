"""The pages of reference lack no command, no flag, no setting and no code, and name none that is not there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from tests.docs.test_the_documents import DOCUMENTS
from tests.ledger import sample
from tests.market import Medium, make_posterior
from tests.present.prospect import make_backtest, make_forecast, make_phasing, make_placement
from tests.present.specimen import make_review
from tests.present.test_refresh import make_refresh
from tests.team.story import tell_quarter
from tools.write_codes import FURNITURE, SPOKEN, write_codes
from tools.write_kinds import fill_page

from trimtab.cli.command import program
from trimtab.cli.field import MARK
from trimtab.cli.flag import list_shared
from trimtab.cli.history import print_history, verify_history
from trimtab.cli.option import PLACE_OF
from trimtab.cli.record import list_kinds, make_add_command, make_revise_command
from trimtab.cli.sitting import describe_repeat
from trimtab.cycle import Repeat, Workspace
from trimtab.cycle.comparison import compare_reviews
from trimtab.ledger import erase, open_ledger, record
from trimtab.plan import Budget
from trimtab.present import as_backtest_data, as_forecast_data, as_phasing_data, as_placement_data, as_refresh_data
from trimtab.present.english import SENTENCES
from trimtab.present.sheet import as_sheets_data
from trimtab.quantities import Grain
from trimtab.returns import Terms
from trimtab.team.habit import Draft, DraftLine
from trimtab.team.sheet import compare_sheets

DOCS = Path(__file__).parents[2] / "docs"
COMMANDS = (DOCS / "commands.md").read_text(encoding="utf-8")
FLAGS = COMMANDS.split("\n## Every flag\n")[1]


def _list_commands(group: click.Group, above: str = "") -> dict[str, click.Command]:
    """Every command by its name, those of a group by the group's name and their own."""
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        below = _list_commands(command, f"{above}{name} ") if isinstance(command, click.Group) else {}
        found.update(below or {f"{above}{name}": command})
    return found


def _list_flags(command: click.Command, *, fields: bool = False) -> set[str]:
    """Long names of the flags of a command and of those below it; fields: with those that are fields of records."""
    options = [option for option in command.params if isinstance(option, click.Option)]
    asked = [option for option in options if fields or not str(option.name).startswith(MARK)]
    own = {name for option in asked for name in option.opts if name.startswith("--")} - {"--help"}
    below = [make_add_command(word, list_shared()) for word in list_kinds()] if command.name == "add" else []
    is_empty = command.name == "revise" and not command.params
    revising = [make_revise_command(list_shared())] if is_empty else []
    return own.union(*(_list_flags(one, fields=fields) for one in (*below, *revising) if one is not None))


def _list_rows(text: str) -> Iterator[tuple[str, str]]:
    """(flag, second cell) of every row of the tables of flags."""
    return ((match[1], match[2]) for match in re.finditer(r"^\| `(--[\w-]+)[^`]*` \| ([^|]*) \|", text, re.MULTILINE))


def test_every_command_is_in_the_table_and_no_other() -> None:
    assert set(re.findall(r"^\| `trimtab ((?:[a-z]+[ -])*[a-z]+)", COMMANDS, re.MULTILINE)) == set(
        _list_commands(program)
    )


def test_every_flag_stands_once_with_its_setting_or_its_commands() -> None:
    rows = list(_list_rows(FLAGS))
    settings = {f"--{name.replace('_', '-')}": f"`{section}.{key}`" for name, (section, key) in PLACE_OF.items()}
    commands = {name: _list_flags(command) for name, command in _list_commands(program).items()}
    others: dict[str, list[str]] = {"--version": ["trimtab"]}
    for name, flags in commands.items():
        for flag in flags - set(settings):
            others.setdefault(flag, []).append(name)
    assert {flag for flag, _ in rows} == set(settings) | set(others)
    assert len(rows) == len(dict(rows))
    for flag, cell in rows:
        if flag in settings:
            assert cell == settings[flag]
        else:
            assert set(re.findall(r"`([\w -]+)`", cell)) == set(others[flag]), flag


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_flag_a_document_names_after_trimtab_exists(document: Path) -> None:
    flags = (_list_flags(command, fields=True) for command in _list_commands(program).values())
    every = set[str]().union(*flags, {"--version", "--help"})
    names = "|".join(map(re.escape, program.commands))
    lines = re.findall(rf"trimtab (?:{names})\b[^`\n]*", document.read_text(encoding="utf-8"))
    assert {flag for line in lines for flag in re.findall(r"(?<!\S)--[\w-]+", line)} <= every


def test_the_page_of_codes_is_the_catalogue() -> None:
    assert (DOCS / "codes.md").read_text(encoding="utf-8") == write_codes(), "write it anew: make codes"


def test_the_tables_of_kinds_are_those_of_the_fields() -> None:
    page = (DOCS / "memory.md").read_text(encoding="utf-8")
    assert fill_page(page) == page, "write it anew: make codes"


def test_every_family_of_codes_is_for_programs_or_for_the_page() -> None:
    assert {code.partition(".")[0] for code in SENTENCES} == set(SPOKEN) | FURNITURE


def test_the_keys_of_the_other_documents_are_those_on_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (DOCS / "json.md").read_text(encoding="utf-8").split("\n## What the other commands print\n")[1]
    page = page.split("\n## ")[0]
    workspace = Workspace.locate(tmp_path)
    ledger = open_ledger(workspace.ledger)
    entry = record(ledger, sample.sitting(), sample.review(), at=sample.AT, environment=sample.ENVIRONMENT)
    erase(ledger, (1,), reason="asked to", at=sample.AT)
    verify_history(workspace, None, as_json=True)
    verified = json.loads(capsys.readouterr().out)
    print_history(workspace, as_json=True)
    (listed,) = json.loads(capsys.readouterr().out)
    differences = compare_reviews(sample.review(), sample.review(mean=2.0))
    repeat = Repeat(
        entry=entry, review=make_review(), differences=differences, surroundings=(("python", "3.11", "3.12"),)
    )
    again = describe_repeat(repeat)["again"]
    ahead, past = as_forecast_data(make_forecast()), as_backtest_data(make_backtest())
    parts = [again, again["differences"][0], again["surroundings"][0], listed, verified, verified["erasures"][0]]
    parts += [ahead, *_list_entries(ahead, "channels", "regions"), past, *_list_entries(past, "rounds", "scores")]
    placed = as_phasing_data(make_phasing(), Grain.WEEK, None)
    parts += [placed, *_list_entries(placed, "moved", "learning")]
    shared = as_placement_data(*make_placement())
    parts += [shared, *_list_entries(shared, "shares")]
    changes = as_refresh_data(make_refresh())
    (shift,) = _list_entries(changes, "channels")
    (number, *_) = shift["numbers"]
    parts += [changes, *_list_entries(changes, "steps"), shift, number, number["before"]]
    named = set(re.findall(r"`(\w+)`", page)) - {"again", "review", "trimtab", "model", "no_media", "last_year"}
    assert named == set[str]().union(*parts)


def test_the_keys_of_the_teams_documents_are_those_on_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    page = (
        (DOCS / "json.md").read_text(encoding="utf-8").split("\n## What the commands of the team's memory print\n")[1]
    )
    workspace = Workspace.locate(tmp_path / "team")
    tell_quarter(workspace)
    place = ("--workspace", str(tmp_path / "team"), "--json")
    thing = _print("records", "1", *place)
    agenda = _print("agenda", *place)
    calls = (("retro",), ("forecasts",), ("clean-sheet",), ("backup", str(tmp_path / "copy")))
    parts = [thing, thing["versions"][0], agenda, agenda["items"][0], *(_print(*call, *place) for call in calls)]
    (tmp_path / "typed.csv").write_text("kind,what,stale_on\nlesson,so,+6m\n")
    parts += [_print("import", str(tmp_path / "typed.csv"), *place), {"lessons": None}]
    market = make_posterior([Medium(name="search")])
    draft = Draft(quarter="2026-Q4", lines=(DraftLine(channel=sample.SEARCH, money=1.0),))
    sheets = as_sheets_data(compare_sheets(market, Budget(), Terms(), (), [draft]))
    standing = _print("practices", *place)
    parts += [sheets, sheets["sheets"][0], standing, standing["practices"][0]]
    commands = {"trimtab", "add", "revise", "withdraw", "backup", "restore", "practice"}
    assert set(re.findall(r"`(\w+)`", page)) - commands - {"records"} == set[str]().union(*parts)


def _print(*arguments: str) -> dict[str, Any]:
    result = CliRunner().invoke(program, arguments)
    assert result.exit_code == 0, result.output
    document: dict[str, Any] = json.loads(result.output)
    return document


def _list_entries(data: Mapping[str, Any], *names: str) -> list[Mapping[str, Any]]:
    """The first entry of each list."""
    return [data[name][0] for name in names]
