"""The page of languages says what the program does."""

from __future__ import annotations

import re
from contextvars import copy_context
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from trimtab.cli.command import main, program
from trimtab.cli.language import TAGS
from trimtab.present.language import find_language
from trimtab.present.number import write_date, write_interval, write_list, write_money, write_percent
from trimtab.problems import BadInput
from trimtab.quantities import Interval

PAGE = (Path(__file__).parents[2] / "docs" / "languages.md").read_text(encoding="utf-8")
FREE = "LC_ALL", "LC_MESSAGES", "LANG"
NOTHING_DUE = {"en": "Nothing is due", "fr": "Rien n’est à faire", "nl": "Er staat niets op de agenda"}


def ask(*arguments: str) -> str:
    """What a command answers; the language it was asked in is forgotten again."""
    result = copy_context().run(CliRunner().invoke, program, arguments)
    if isinstance(result.exception, BadInput):
        raise result.exception
    return result.output.replace("\u00a0", " ")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, on a machine that speaks no language in particular, with a ledger in it."""
    for name in FREE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    practice = ("--channel", "Search", "--what", "Bid", "--why", "so", "--owner", "lead", "--next-review", "+13w")
    assert "practice 1" in ask("add", "practice", *practice)
    return tmp_path


def speaks(*arguments: str) -> str:
    """Tag of the language in which the agenda of the next days is told."""
    said = ask("agenda", "--days", "0", *arguments)
    return next(tag for tag, words in NOTHING_DUE.items() if words in said)


def test_the_nearest_wish_wins(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert speaks() == "en"
    monkeypatch.setenv("LANG", "fr_BE.UTF-8")
    assert speaks() == "fr"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert speaks() == "en"
    (folder / "trimtab.toml").write_text(re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[0], encoding="utf-8")
    assert speaks() == "nl"
    assert speaks("--language", "fr") == "fr"


def test_a_language_nobody_speaks_is_told_like_any_other_fault(folder: Path) -> None:
    (folder / "trimtab.toml").write_text('[workspace]\nlanguage = "de"\n', encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        ask("agenda")
    (problem,) = refused.value.problems
    assert (problem.params["setting"], problem.row) == ("workspace.language", 2)


def test_a_fault_in_the_settings_is_told_in_the_language_they_ask_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "trimtab.toml").write_text('[workspace]\nlanguage = "fr"\nseed = -1\n', encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["trimtab", "agenda"])
    with pytest.raises(SystemExit):
        main()
    assert "un nombre entier, 0 ou plus" in " ".join(capsys.readouterr().err.split())
    (folder / "trimtab.toml").unlink()
    assert speaks() == "en"


def test_json_is_the_same_in_every_language() -> None:
    assert len({ask("agenda", "--json", "--language", tag) for tag in TAGS}) == 1
    assert len({ask("forecasts", "--json", "--language", tag) for tag in TAGS}) == 1


@pytest.mark.parametrize("tag", TAGS)
def test_a_settings_file_has_its_comments_in_the_language(folder: Path, tag: str) -> None:
    first = date(2024, 1, 1)
    rows = "".join(f"{first + timedelta(weeks=n)},{90 + 7 * n % 11},{3 + n % 5}\n" for n in range(60))
    (folder / "sales.csv").write_text(f"week,orders,tv_spend\n{rows}", encoding="utf-8")
    ask("init", "sales.csv", "--settings", "own.toml", "--language", tag)
    comments = {"en": "What you want more of", "fr": "Ce dont vous voulez davantage", "nl": "Waar je meer van wilt"}
    assert comments[tag] in (folder / "own.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("column", "tag"), list(enumerate(TAGS)))
def test_the_table_is_written_as_the_program_writes(column: int, tag: str) -> None:
    rows = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| a")]
    told = {row[0]: row[1 + column] for row in rows}
    language = find_language(tag)
    mean, span = write_interval(Interval(mean=18_437.0, low=2_034.0, high=41_220.0), language)
    written = {
        "a sum": write_money(1240.0, "EUR", language),
        "a share": write_percent(0.055, language),
        "a day": write_date(date(2024, 5, 6), language),
        "an interval": language.interval.format(mean=mean, span=span),
        "a list": write_list(("Search", "Social", "TV"), language),
    }
    assert told == {name: re.sub("[\u00a0\u202f]", " ", text) for name, text in written.items()}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["agenda", "--dayz", "3", "--language", "nl"], "Fout: De optie --dayz bestaat niet. Lijkt erop: --days."),
        (["agendo", "--language=fr"], "Erreur : Il n’y a pas de commande agendo. Proche : agenda."),
        (["agenda", "--days", "x", "--language", "nl"], "Fout: --days neemt een geheel getal, binnen zijn grenzen."),
        (["show", "--language", "fr"], "Erreur : Il manque ID."),
        (["show", "1", "b", "--language", "nl"], "Fout: Voor b is hier geen plaats."),
        (["agenda", "--days"], "Error: --days needs a value."),
    ],
)
def test_a_command_that_was_not_asked_for_rightly_is_told_so_in_the_language(
    arguments: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["trimtab", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capsys.readouterr().err.replace("\u00a0", " ").endswith(f"{said}\n")
