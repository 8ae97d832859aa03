"""Looking outside from the command line: files in, voices, cards and opportunities out, faults told together."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from trimtab.cli.command import program
from trimtab.problems import BadInput

NOTES = {
    "a.txt": (
        "Vendor A",
        "en",
        "Pinterest is a search engine, says A. More than 631 million people use it every month.",
    ),
    "b.md": ("Vendor B", "fr", "Selon B, la moitié des utilisateurs de Reddit demandent conseil avant un achat."),
    "c.txt": ("Vendor C", "nl", "Een op de vijf gebruikers van TikTok koopt er iets, zegt C."),
}


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "notes"
    folder.mkdir()
    for name, (owner, language, text) in NOTES.items():
        head = f"---\nowner: {owner}\nheard: 2026-10-02\nlanguage: {language}\nretold: yes\n---\n"
        (folder / name).write_text(head + text, encoding="utf-8")
    return folder


def call(*arguments: str) -> Result:
    return CliRunner().invoke(program, arguments, catch_exceptions=False)


def ask(*arguments: str) -> dict[str, Any]:
    printed: dict[str, Any] = json.loads(call(*arguments, "--json").output)
    return printed


def test_a_folder_of_notes_gives_voices_and_claims(notes: Path) -> None:
    heard = ask("radar", str(notes))
    assert sorted(voice["owner"] for voice in heard["voices"]) == ["Vendor A", "Vendor B", "Vendor C"]
    assert [(fact["channel"], fact["value"]) for fact in heard["facts"]] == [
        ("pinterest", 631e6),
        ("reddit", 0.5),
        ("tiktok", 0.2),
    ]
    said = call("radar", str(notes)).output
    assert "3 notes hold 3 independent voices." in said
    assert "TikTok" in said


def test_a_ruling_names_notes_as_they_are_listed(notes: Path) -> None:
    one, other = (str(notes / name) for name in ("a.txt", "c.txt"))
    heard = ask("radar", str(notes), "--same", f"{one}={other}")
    assert len(heard["voices"]) == 2
    with pytest.raises(BadInput) as caught:
        call("radar", str(notes), "--same", f"{one}=nowhere.txt")
    assert [problem.code for problem in caught.value.problems] == ["problem.ruling_unknown"]
    with pytest.raises(BadInput) as caught:
        call("radar", str(notes), "--apart", "a.txt")
    assert [problem.code for problem in caught.value.problems] == ["problem.ruling_unfit"]


def test_every_fault_of_every_note_is_told_at_once(notes: Path) -> None:
    (notes / "d.txt").write_text("---\nheard: soon\n---\nx", encoding="utf-8")
    (notes / "e.txt").write_text("", encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        call("radar", str(notes), "nowhere.txt")
    assert [problem.code for problem in caught.value.problems] == [
        "problem.head_unfit",
        "problem.note_empty",
        "problem.note_missing",
    ]


def test_a_card_shows_what_is_stale_and_takes_the_claims_of_notes(notes: Path) -> None:
    (card,) = ask("facts", "pinterest", "--notes", str(notes))["cards"]
    assert {fact["owner"] for fact in card["facts"]} >= {"Vendor A"}
    assert any(fact["stale"] for fact in card["facts"])
    said = call("facts", "Pinterest").output
    assert "stale" in said
    assert "in trimtab’s own words" in said
    assert len(ask("facts")["cards"]) == 16
    with pytest.raises(BadInput):
        call("facts", "carrier pigeons")


BRAND = """
[money]
currency = "EUR"
[budget]
money = 100000
[brand]
categories = ["home"]
buyers = ["people"]
goals = ["sales"]
"""


def test_opportunities_follow_the_brand_and_name_no_larger_budget(notes: Path) -> None:
    Path("trimtab.toml").write_text(BRAND, encoding="utf-8")
    found = ask("opportunities", str(notes))["opportunities"]
    assert len(found) == 16
    by_channel = {one["channel"]: one for one in found}
    assert by_channel["pinterest"]["proposal"] == "test"
    assert by_channel["pinterest"]["cap"] == 2000
    assert by_channel["linkedin"]["score"] == 0
    assert by_channel["pinterest"]["voices"] == 1
    said = call("opportunities").output
    assert "last presented: never" in said
    assert "€2,000" in said
    assert "never a larger budget" in said


@pytest.mark.usefixtures("notes")
def test_what_the_team_recorded_says_when_a_strategy_for_a_channel_was_last_presented() -> None:
    call("add", "draft", "--quarter", "this", "--lines", "Pinterest organic | 500 | they plan there")
    found = {one["channel"]: one["presented"] for one in ask("opportunities")["opportunities"]}
    assert found.pop("pinterest") == datetime.now(UTC).date().isoformat()
    assert set(found.values()) == {None}


def test_three_owners_in_three_languages_draft_a_hypothesis_that_can_be_registered(notes: Path) -> None:
    for path in notes.iterdir():
        path.unlink()
    said = {
        "a": ("Adlift", "Pinterest is a search engine: write pin titles as answers to what people search."),
        "b": ("Beeld", "Pinterest est un moteur de recherche : écrivez les titres comme des réponses aux recherches."),
        "c": ("Zoeker", "Pinterest is een zoekmachine: schrijf pintitels als antwoorden op wat mensen zoeken."),
    }
    for name, (owner, text) in said.items():
        head = f"---\nowner: {owner}\nretold: yes\n---\n"
        (notes / f"{name}.txt").write_text(head + text, encoding="utf-8")
    assert "3 notes were recorded" in call("radar", str(notes), "--keep").output
    assert "0 notes were recorded" in call("radar", str(notes), "--keep").output
    (draft,) = ask("radar")["drafts"]
    assert (draft["owners"], draft["notes"]) == (["Adlift", "Beeld", "Zoeker"], ["#1", "#2", "#3"])
    assert "--channel pinterest --sources 1 --sources 2 --sources 3" in " ".join(call("radar").output.split())
    call("add", "ruling", "--one", "1", "--other", "2", "--same-text", "yes")
    assert ask("radar")["drafts"] == []


@pytest.mark.usefixtures("notes")
def test_nothing_to_listen_to_is_said() -> None:
    with pytest.raises(BadInput) as caught:
        call("radar")
    assert [problem.code for problem in caught.value.problems] == ["problem.nothing_to_hear"]


@pytest.mark.usefixtures("notes")
def test_faults_of_the_brand_are_told() -> None:
    Path("trimtab.toml").write_text('[brand]\ncategories = ["kettles"]\nmarkets = ["Belgium"]\n', encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        call("opportunities")
    assert [(problem.code, problem.row) for problem in caught.value.problems] == [
        ("problem.setting_unfit", n) for n in (2, 3)
    ]


@pytest.mark.usefixtures("notes")
def test_without_a_brand_or_a_review_it_says_what_is_missing() -> None:
    said = call("opportunities").output
    assert "[brand]" in said
    assert "No recorded review" in said
