"""What the team recorded of the world outside is heard as files are, and what it ruled is kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from trimtab.cycle import Workspace
from trimtab.cycle.outside import keep_heard, recall_heard
from trimtab.cycle.record import add_record, open_book, withdraw_record
from trimtab.problems import BadInput
from trimtab.radar import Medium, Note, listen
from trimtab.team.outside import Note as Noted

DEMO = {
    "vendor": "Adlift",
    "day": "2026-10-01",
    "new": "Pins are searched",
    "claim": "Titles written as answers sell more",
    "evidence": "One case",
    "would_test": "yes",
    "channel": "Pinterest",
}


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Workspace.locate(tmp_path / "team")


def test_demos_and_notes_are_heard_by_their_numbers(team: Workspace) -> None:
    add_record(team, "demo", DEMO)
    add_record(team, "note", {"text": "Pinterest wordt doorzocht.", "speaker": "Beeld", "published": "2026-09-30"})
    demo, note = recall_heard(team).notes
    assert (demo.name, demo.owner, demo.heard, demo.is_retold) == ("#1", "Adlift", date(2026, 10, 1), True)
    assert "Pinterest" in demo.text
    assert "Titles written as answers sell more." in demo.text
    assert (note.name, note.owner, note.published, note.is_retold) == ("#2", "Beeld", date(2026, 9, 30), False)


def test_what_was_withdrawn_is_not_heard_and_rulings_about_it_rest(team: Workspace) -> None:
    for speaker in ("A", "B", "C"):
        add_record(team, "note", {"text": f"{speaker} says so.", "speaker": speaker})
    add_record(team, "ruling", {"one": "1", "other": "2", "same_text": "yes", "same_idea": "no"})
    add_record(team, "ruling", {"one": "2", "other": "3", "same_idea": "yes"})
    heard = recall_heard(team)
    assert [(r.one, r.other, r.is_same) for r in heard.copies] == [("#1", "#2", True)]
    assert [(r.one, r.other, r.is_same) for r in heard.ideas] == [("#1", "#2", False), ("#2", "#3", True)]
    withdraw_record(team, 1, "it was about something else")
    heard = recall_heard(team)
    assert [note.name for note in heard.notes] == ["#2", "#3"]
    assert (len(heard.copies), len(heard.ideas)) == (0, 1)


def test_a_fact_is_a_figure_with_its_source_and_nobodys_voice(team: Workspace) -> None:
    add_record(
        team,
        "fact",
        {
            "channel": "Pinterest",
            "what": "93% of users plan purchases with it.",
            "source": "a survey of 2018",
            "as_of": "2018-06-30",
        },
    )
    heard = recall_heard(team)
    assert heard.notes == ()
    (fact,) = listen(heard.facts, None).facts
    assert (fact.medium, fact.value, fact.as_of) == (Medium.PINTEREST, 0.93, date(2018, 6, 30))
    assert (fact.source, fact.is_stale(date(2026, 11, 22))) == ("a survey of 2018", True)


def test_files_are_kept_once_each(team: Workspace) -> None:
    notes = [
        Note(name="a.txt", text=" TikTok is for films. ", owner="A"),
        Note(name="b.txt", text="TikTok is for films."),
    ]
    (kept,) = keep_heard(team, notes)
    assert isinstance(kept.body, Noted)
    assert (kept.body.text, kept.body.speaker) == ("TikTok is for films.", "A")
    assert keep_heard(team, notes) == ()
    assert len(open_book(team).things) == 1


def test_a_note_about_somebody_is_not_kept_and_no_other_with_it(team: Workspace) -> None:
    notes = [Note(name="a.txt", text="Fine."), Note(name="b.txt", text="Ask anna.verstraete@example.com.")]
    with pytest.raises(BadInput) as caught:
        keep_heard(team, notes)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file, problem.column) == ("problem.text_personal", "b.txt", "text")
    assert "anna" not in repr(problem)
    assert not open_book(team).things


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"one": "1", "other": "1", "same_text": "yes"}, "problem.ruling_itself"),
        ({"one": "1", "other": "2"}, "problem.ruling_empty"),
        ({"one": "1", "other": "3", "same_idea": "yes"}, "problem.link_other_kind"),
    ],
)
def test_a_ruling_says_something_of_two_notes(team: Workspace, said: dict[str, str], code: str) -> None:
    add_record(team, "demo", DEMO)
    add_record(team, "note", {"text": "Pinterest wordt doorzocht."})
    add_record(team, "lesson", {"what": "so", "stale_on": "+6m"})
    with pytest.raises(BadInput) as caught:
        add_record(team, "ruling", said)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_an_article_may_be_long_and_what_the_team_says_may_not(team: Workspace) -> None:
    add_record(team, "note", {"text": "word " * 5_000})
    with pytest.raises(BadInput):
        add_record(team, "lesson", {"what": "word " * 5_000, "stale_on": "+6m"})
    with pytest.raises(BadInput):
        add_record(team, "note", {"text": "word " * 20_000})
