"""`trimtab erase` asks, erases, and says what it did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.ledger import sample

from trimtab.cli.command import program
from trimtab.ledger import open_ledger, record


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in which two reviews were recorded."""
    (tmp_path / ".trimtab").mkdir()
    ledger = open_ledger(f"sqlite:///{tmp_path / '.trimtab' / 'ledger.sqlite'}")
    for file in ("sales.csv", "anna.csv"):
        record(ledger, sample.sitting(file=file), sample.review(), at=sample.AT, environment=sample.ENVIRONMENT)
    monkeypatch.chdir(tmp_path)


def _run(*arguments: str, answer: str = "") -> Result:
    return CliRunner().invoke(program, arguments, input=answer)


def _list_erased() -> list[int]:
    erased: list[int] = json.loads(_run("reviews", "--verify", "--json").output)["erased"]
    return erased


def test_what_goes_is_shown_and_asked_about_and_what_was_done_is_said() -> None:
    result = _run("erase", "2", "--reason", "a name in the file name", answer="y\n")
    assert result.exit_code == 0
    asked, _, done = " ".join(result.output.split()).partition("cannot be undone")
    assert "anna.csv" in asked
    assert "sales.csv" not in asked
    assert "Erased the texts of review 2" in done
    assert "a name in the file name" in done
    assert _list_erased() == [2]
    verified = " ".join(_run("reviews", "--verify").output.split())
    assert "The chain holds: 2 reviews" in verified
    assert "Review 2 was erased on" in verified
    assert "a name in the file name" in verified
    assert "anna.csv" not in _run("reviews").output


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_nothing_is_erased_without_a_yes(answer: str) -> None:
    _run("erase", "1", "--reason", "because", answer=answer)
    assert _list_erased() == []


def test_a_program_says_yes_beforehand() -> None:
    result = _run("erase", "1", "2", "--reason", "because", "--yes")
    assert "Erased the texts of reviews 1 and 2" in " ".join(result.output.split())
    assert _list_erased() == [1, 2]


@pytest.mark.parametrize("arguments", [["erase", "1"], ["erase", "--reason", "x"], ["erase", "1", "--reason", " "]])
def test_a_number_and_a_reason_are_needed(arguments: list[str]) -> None:
    assert _run(*arguments, "--yes").exit_code == 2
    assert _list_erased() == []
