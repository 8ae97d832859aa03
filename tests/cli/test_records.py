"""The commands of the team's memory: what they take, what they refuse, and what they print."""

from __future__ import annotations

import json
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from icalendar import Calendar

from trimtab.cli import main
from trimtab.cli.command import program
from trimtab.cli.record import list_kinds

PRACTICE = ("--channel", "Search", "--what", "Bid", "--why", "so", "--owner", "lead", "--next-review", "+13w")
HYPOTHESIS = (
    *("--channel", "Search", "--what", "If, then", "--metric", "orders", "--minimum-effect", "100"),
    *("--stopping-rule", "four weeks", "--budget-cap", "1000", "--probability", "0.5", "--low", "0", "--high", "300"),
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which the program runs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def run(*arguments: str) -> str:
    result = CliRunner().invoke(program, arguments)
    assert result.exit_code == 0, (arguments, result.output, result.exception)
    return result.output


def read(*arguments: str) -> Any:  # noqa: ANN401 -- whatever JSON holds
    return json.loads(run(*arguments, "--json"))


def refuse(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said of a command that has to end with 2."""
    monkeypatch.setattr("sys.argv", ["trimtab", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    out, told = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in told
    return " ".join(told.split())


def test_a_record_is_added_revised_withdrawn_and_read() -> None:
    assert "Recorded as practice 1: Bid" in run("add", "practice", *PRACTICE)
    assert "new version of practice 1" in run("revise", "1", "--why", "they do")
    shown = run("records", "1")
    assert "they do" in shown
    assert "Search" in run("records", "practice")
    document = read("records", "1")
    assert [version["body"]["why"] for version in document["versions"]] == ["so", "they do"]
    assert document["current"] == [2]
    assert "Withdrawn: practice 1" in run("withdraw", "1", "--why", "we stopped")
    assert read("records") == []
    assert [one["number"] for one in read("records", "--all")] == [1]


def test_every_kind_has_its_command_and_its_help() -> None:
    for kind in list_kinds():
        helped = run("add", kind, "--help")
        assert "Needed." in helped or kind == "recollection", kind


def test_everything_wrong_is_told_at_once_by_its_flag_and_nothing_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refuse(monkeypatch, capsys, "add", "practice", "--channel", "Search", "--next-review", "soon")
    assert "4 things have to be put right first" in told
    for flag in ("--what", "--why", "--owner", "--next-review"):
        assert f"• {flag}: " in told
    assert list(folder.iterdir()) == []


def test_a_rule_is_told_by_its_flag(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    run("add", "practice", *PRACTICE)
    told = refuse(monkeypatch, capsys, "revise", "1", "--next-review", "-1d")
    assert "• --next-review: " in told
    assert "is past" in told
    told = refuse(monkeypatch, capsys, "revise", "1", "--metric", "x")
    assert "• --metric: There is no such field" in told
    assert "--next-review" in told
    assert "There is no record 9" in refuse(monkeypatch, capsys, "revise", "9", "--why", "x")
    assert "There is no record 9" in refuse(monkeypatch, capsys, "records", "9")
    assert "There is no kind called dream" in refuse(monkeypatch, capsys, "records", "dream")


def test_personal_data_are_not_repeated(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    told = refuse(monkeypatch, capsys, "add", "lesson", "--what", "ask jan@example.com", "--stale-on", "+6m")
    assert "it holds an e-mail address" in told
    assert "jan" not in told


def test_a_change_on_an_old_version_says_that_two_stand_side_by_side() -> None:
    run("add", "practice", *PRACTICE)
    run("revise", "1", "--why", "a")
    assert "Two versions stand side by side, 2 and 3" in " ".join(
        run("revise", "1", "--seen", "1", "--why", "b").split()
    )
    assert read("records", "1")["current"] == [2, 3]
    assert "split" in {item["matter"] for item in read("agenda", "--days", "0")["items"]}
    run("revise", "1", "--why", "c")
    assert read("records", "1")["current"] == [4]


def test_what_was_learned_turns_up_when_the_next_hypothesis_is_written() -> None:
    run("add", "lesson", "--what", "Names are cheap", "--channels", "search", "--stale-on", "+6m")
    run("add", "lesson", "--what", "Elsewhere", "--channels", "Social", "--stale-on", "+6m")
    said = run("add", "hypothesis", *HYPOTHESIS)
    assert "Names are cheap" in said
    assert "Elsewhere" not in said
    assert [lesson["number"] for lesson in read("add", "hypothesis", *HYPOTHESIS)["lessons"]] == [1]


def test_a_raise_without_evidence_names_both_ways_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    decision = ("--channel", "Search", "--action", "change", "--direction", "more", "--reason", "x", "--owner", "head")
    told = refuse(monkeypatch, capsys, "add", "decision", *decision, "--today", "1000", "--money", "2000")
    for words in ("2,000 for Search is more than the 1,250", "--evidence", "--override"):
        assert words in told


def test_the_agenda_is_said_and_written_as_a_feed_and_as_a_message(folder: Path) -> None:
    run("add", "clean-sheet", "--quarter", "this", "--day", "today", "--held", "today")
    run("add", "practice", *PRACTICE[:-1], "+1w")
    run("add", "promise", "--what", "Prüfen: Preis", "--owner", "analyst", "--due", "+2w")
    assert "2 things fall due" in run("agenda")
    assert [item["matter"] for item in read("agenda", "--for", "Analyst")["items"]] == ["promise"]
    assert read("agenda", "--days", "3")["items"] == []
    run("agenda", "--ical", "agenda.ics", "--digest", "agenda.eml")
    feed = Calendar.from_ical((folder / "agenda.ics").read_bytes())
    events = feed.walk("VEVENT")
    assert [str(event["summary"]) for event in events][1].endswith("Prüfen: Preis")
    assert len({str(event["uid"]) for event in events}) == 2
    message = message_from_bytes((folder / "agenda.eml").read_bytes(), policy=policy.default)
    assert str(message["subject"]).startswith("2 things fall due until")
    assert "We promised: Prüfen: Preis (analyst)" in message.get_content()
    assert run("agenda", "--ical", "-").startswith("BEGIN:VCALENDAR")


def test_a_retrospective_is_prepared_sealed_and_held() -> None:
    run("add", "hypothesis", *HYPOTHESIS)
    run("add", "trial", "--hypothesis", "1", "--start", "today", "--end", "+4w", "--design", "geo")
    result = ("--trial", "2", "--day", "today", "--estimate", "120", "--standard-error", "40")
    run("add", "result", *result, "--stopped-early", "the cap was reached")
    run("add", "recollection", "--about", "2", "--hits", "It sold | 120 orders", "--misses", "Late | 3 days | timing")
    opened = read("retro")
    assert (opened["sealed"], len(opened["recollections"]), opened["tests"][0]["met"]) == (0, 1, True)
    held = read(
        *("retro", "--about", "2", "--occasion", "winter", "--learned", "names sell"),
        *("--change", "Start on time", "--owner", "lead", "--due", "+4w", "--channel", "Search"),
    )
    assert held["promise"]["body"]["what"] == "Start on time"
    assert held["retrospective"]["body"]["promise"] == held["promise"]["id"]
    assert held["retrospective"]["body"]["hits"] == [{"what": "It sold", "number": "120 orders"}]
    assert held["retrospective"]["body"]["misses"][0]["cause"] == "timing"
    assert "Start on time" in run("retro")


def test_what_others_wrote_is_sealed_from_who_wrote_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", "recollection", "--occasion", "spring", "--hits", "Secretly fine | 1")
    run("add", "draft", "--quarter", "this", "--lines", "Search | 10 | secretly cheap")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "another"))
    assert "Secretly" not in run("retro", "--occasion", "spring") + run("records") + run("records", "1")
    assert "secretly" not in run("records", "2")
    assert "1 member wrote" in " ".join(run("retro", "--occasion", "spring").split())
    assert "Secretly fine" in run("retro", "--occasion", "spring", "--open")
    assert "None of the sheets" in refuse(monkeypatch, capsys, "clean-sheet", "--compare")


def test_faults_of_a_retrospective_go_by_the_flags_of_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refuse(monkeypatch, capsys, "retro", "--change", "x", "--due", "-1d")
    assert "--occasion" in told
    assert "--owner" in told
    assert "--learned" in told


def test_the_clean_sheet_asks_and_shows_nothing_of_today() -> None:
    run("add", "practice", *PRACTICE)
    asked = run("clean-sheet")
    assert "game plan" in asked
    assert "Channels known so far: Search" in asked
    run("add", "clean-sheet", "--quarter", "this", "--day", "today")
    assert read("clean-sheet")["day"] is not None


def test_forecasts_are_scored_and_drawn(folder: Path) -> None:
    for number, answer in enumerate(("yes", "no"), start=1):
        run("add", "forecast", "--claim", f"claim {number}", "--probability", "0.8", "--resolve-on", "+1m")
        about = str(2 * number - 1)
        run("add", "resolution", "--about", about, "--day", "today", "--came-true", answer)
    assert "Brier 0.34" in run("forecasts")
    document = read("forecasts")
    assert document["brier"] == pytest.approx(0.34)
    assert [one["count"] for one in document["bins"]] == [2]
    run("forecasts", "--html", "picture.html")
    assert "<svg" in (folder / "picture.html").read_text()


def test_records_leave_and_come_back(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    run("add", "practice", *PRACTICE)
    run("add", "hypothesis", *HYPOTHESIS, "--practice", "1")
    for file in ("out.json", "out.csv", "out.ics"):
        assert f"Written: {file}" in run("export", file)
    assert json.loads(run("export", "-"))["schema"] == "trimtab records 1"
    assert "Recorded 2 entries." in run("import", "out.json", "--workspace", "there")
    assert "2 were here already" in run("import", "out.json", "--workspace", "there")
    assert read("import", "out.csv", "--workspace", "elsewhere")["recorded"] == [1, 2]
    assert "Copied 2 entries" in run("backup", "team.copy")
    assert "Restored 2 entries" in run("restore", "team.copy", "--workspace", "again")
    assert "ending" in refuse(monkeypatch, capsys, "export", "out.xml")
    assert "holds something already" in refuse(monkeypatch, capsys, "restore", "team.copy")


def test_what_a_record_says_is_erased_and_the_rest_stays(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", "practice", *PRACTICE)
    run("revise", "1", "--why", "Anna says so")
    run("add", "lesson", "--what", "stays", "--stale-on", "+6m")
    done = " ".join(run("erase", "--record", "1", "--reason", "a name", "--yes").split())
    assert "Erased entries 1 and 2" in done
    verified = json.loads(run("reviews", "--verify", "--json"))
    assert (verified["records"], verified["erased_records"]) == (3, [1, 2])
    assert [one["record"] for one in verified["erasures"]] == [True, True]
    assert [one["number"] for one in read("records")] == [3]
    assert "not both" in refuse(monkeypatch, capsys, "erase", "1", "--record", "1", "--reason", "x")
    assert "erased before" in refuse(monkeypatch, capsys, "erase", "--record", "1", "--reason", "x", "--yes")
