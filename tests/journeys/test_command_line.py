"""From a file to verdicts and back again, through the real program."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
import sqlalchemy as sa
from tests.journeys.conftest import Desk, surroundings

from trimtab.cycle import load_settings, prepare_sitting
from trimtab.intake import encode_panel

SCHEMA = json.loads((files("trimtab.present") / "review.schema.json").read_text(encoding="utf-8"))
VERDICTS = ("Stop", "Start", "Continue", "Change", "Withheld")


def test_a_review_shows_what_was_guessed_then_a_verdict_for_each_channel_then_the_plan(
    reviewed: tuple[Desk, str],
) -> None:
    _, printed = reviewed
    guessed, verdicts, plan = (printed.index(text) for text in ("How sales.csv was read", "What to do", "The plan for"))
    assert guessed < verdicts < plan
    table = printed[verdicts:plan]
    for channel in ("search", "posters"):
        assert any(channel in line and any(v in line for v in VERDICTS) for line in table.splitlines())


def test_a_review_leaves_a_page_and_a_ledger_and_says_where(reviewed: tuple[Desk, str]) -> None:
    desk, printed = reviewed
    assert {"sales.csv", "sales-review.html", ".trimtab/ledger.sqlite"} <= desk.files()
    assert "sales-review.html" in printed
    page = (desk.folder / "sales-review.html").read_text(encoding="utf-8")
    assert "search" in page
    assert "posters" in page


def test_a_review_computed_again_is_the_same_to_the_last_bit(reviewed: tuple[Desk, str]) -> None:
    desk, _ = reviewed
    result = desk.run("review", "--again", "1", "--json")
    assert result.returncode == 0, result.stderr
    again = json.loads(result.stdout)["again"]
    assert (again["identical"], again["differences"], again["surroundings"]) == (True, [], [])


def test_a_review_altered_in_the_ledger_is_told_apart(reviewed: tuple[Desk, str], tmp_path: Path) -> None:
    desk, _ = reviewed
    ledger = tmp_path / "ledger.sqlite"
    source = sa.create_engine(f"sqlite:///{desk.folder / '.trimtab' / 'ledger.sqlite'}", poolclass=sa.NullPool)
    with source.connect() as connection:
        connection.execute(sa.text(f"VACUUM INTO '{ledger}'"))
    altered = sa.create_engine(f"sqlite:///{ledger}", poolclass=sa.NullPool)
    with altered.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER review_refuses_update")
        connection.exec_driver_sql("UPDATE review SET result = replace(result, '\"revenue\"', '\"orders\"')")
    intact = desk.run("reviews", "--verify")
    assert intact.returncode == 0, intact.stderr
    head = intact.stdout.split()[-1]
    kept = desk.run("reviews", "--verify", "--head", head)
    assert "that of entry 1 of the chain; 0 were recorded since" in kept.stdout
    missing = desk.run("reviews", "--verify", "--head", "0" * 64)
    assert missing.returncode == 2
    assert "removed from its end" in " ".join(missing.stderr.split())
    result = desk.run("reviews", "--verify", "--ledger", f"sqlite:///{ledger}")
    assert result.returncode == 2
    assert "changed after it was recorded" in " ".join(result.stderr.split())
    again = desk.run("review", "--again", "1", "--ledger", f"sqlite:///{ledger}")
    assert again.returncode == 1
    assert "outcome_name" in again.stdout


def test_a_recorded_review_is_listed_and_shown_as_it_was(reviewed: tuple[Desk, str], tmp_path: Path) -> None:
    desk, printed = reviewed
    (line,) = json.loads(desk.run("reviews", "--json").stdout)
    assert (line["id"], line["file"]) == (1, "sales.csv")
    shown = desk.run("show", "1").stdout
    assert shown.strip() in printed
    assert desk.run("show", "1", "--html", str(tmp_path / "page.html")).returncode == 0
    assert (tmp_path / "page.html").read_bytes() == (desk.folder / "sales-review.html").read_bytes()


def test_a_server_remembers_as_a_file_does(desk: Desk, postgresql: str) -> None:
    address = postgresql.replace("trimtab@", "trimtab:s3cret@")
    first = desk.run("review", "sales.csv", "--no-html", "--ledger", address)
    assert first.returncode == 0, first.stderr
    assert "s3cret" not in first.stdout
    assert "write it where *** stands" in first.stdout
    (command,) = (line.partition(": ")[2] for line in first.stdout.splitlines() if "trimtab review --again 1" in line)
    words = shlex.split(command.replace("***", "s3cret"))
    assert desk.run(*words[words.index("review") :], "--json").returncode == 0
    (line,) = json.loads(desk.run("reviews", "--json", "--ledger", postgresql).stdout)
    assert (line["id"], line["file"]) == (1, "sales.csv")
    assert desk.files() == {"sales.csv"}


def test_json_is_the_only_output_fits_its_schema_and_takes_neither_charts_nor_frames_along(desk: Desk) -> None:
    watch = (
        "import sys; from trimtab.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = ('altair', 'vl_convert', 'pandas', 'polars', 'pyarrow', 'alembic', 'scipy.stats')\n"
        "print([m for m in heavy if m in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", watch, "review", "sales.csv", "--json", "--no-record", "--currency", "EUR"],
        cwd=desk.folder,
        env=surroundings(desk.cache),
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stderr.strip() == "[]"
    data = json.loads(result.stdout)
    jsonschema.validate(data, SCHEMA)
    assert {channel["channel"] for channel in data["channels"]} == {"search", "posters"}
    assert desk.files() == {"sales.csv"}


@pytest.mark.parametrize("code", ["import trimtab", "import trimtab.cli"])
def test_the_door_and_the_help_are_cheap(code: str, tmp_path: Path) -> None:
    watch = f"{code}; import sys; print([m for m in ('numpy', 'jax', 'sqlalchemy', 'rich') if m in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", watch], env=surroundings(tmp_path), capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_reading_what_is_recorded_loads_no_compiler_and_no_charts(tmp_path: Path) -> None:
    rooms = "trimtab.cli.history, trimtab.cli.record, trimtab.cli.agenda, trimtab.cli.exchange"
    watch = f"import {rooms}, sys; print([m for m in ('jax', 'scipy', 'polars', 'altair') if m in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", watch], env=surroundings(tmp_path), capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_bad_input_is_told_all_at_once_and_nothing_is_written(desk: Desk) -> None:
    lines = (desk.folder / "sales.csv").read_text(encoding="utf-8").splitlines()
    lines[5] = lines[5].replace(",", ",oops", 3)
    lines[9] = lines[9] + ",1,2"
    (desk.folder / "sales.csv").write_text("\n".join(lines), encoding="utf-8")
    (desk.folder / "trimtab.toml").write_text("[money]\nmargin = 40\n", encoding="utf-8")
    before = desk.files()
    result = desk.run("review", "sales.csv", "--hurdle", "-1", "--html", "nowhere/page.html")
    told = " ".join(result.stderr.split())
    assert result.returncode == 2
    assert result.stdout == ""
    for fault in ("money.margin", "--hurdle", "page.html", "10"):
        assert fault in told
    assert desk.files() == before
    assert not (desk.folder / ".trimtab").exists()


def test_bad_input_leaves_the_output_empty_for_programs_too(desk: Desk) -> None:
    result = desk.run("review", "nothing.csv", "--json")
    assert (result.returncode, result.stdout) == (2, "")
    assert "nothing.csv" in result.stderr


def test_a_page_may_not_take_the_place_of_the_data(desk: Desk, sales: str) -> None:
    result = desk.run("review", "sales.csv", "--html", "./sales.csv", "--ledger", "sqlite:///nowhere/ledger.sqlite")
    told = " ".join(result.stderr.split())
    assert result.returncode == 2
    assert "a file this review reads" in told
    assert "nowhere/ledger.sqlite cannot be opened" in told
    assert (desk.folder / "sales.csv").read_text(encoding="utf-8") == sales
    assert desk.files() == {"sales.csv"}


@pytest.mark.parametrize("arguments", [["reviews"], ["show", "1"], ["review", "--again", "1"]])
def test_looking_where_nothing_was_recorded_leaves_no_trace(desk: Desk, arguments: list[str]) -> None:
    result = desk.run(*arguments)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert desk.files() == {"sales.csv"}


def test_an_interrupted_review_leaves_nothing_behind(desk: Desk) -> None:
    with desk.start("review", "sales.csv") as process:
        assert process.stdout is not None
        while "misread" not in process.stdout.readline():
            pass
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert desk.files() == {"sales.csv"}


def test_a_written_configuration_asks_for_the_review_the_flags_asked_for(desk: Desk) -> None:
    said = {"money": {"currency": "EUR", "margin": 0.4}}
    assert desk.run("init", "sales.csv", "--currency", "EUR", "--margin", "0.4").returncode == 0
    by_file, problems = load_settings(desk.folder / "trimtab.toml", {})
    by_flags, _ = load_settings(Path(os.devnull), said)
    assert problems == ()
    assert by_file.data == desk.folder / "sales.csv"
    first, second = (prepare_sitting(desk.folder / "sales.csv", settings) for settings in (by_file, by_flags))
    assert encode_panel(first.panel) == encode_panel(second.panel)
    assert (first.terms, first.budget, first.seed) == (second.terms, second.budget, second.seed)


def test_a_configuration_is_not_replaced_unasked(desk: Desk) -> None:
    path = desk.folder / "trimtab.toml"
    path.write_text("# mine\n", encoding="utf-8")
    assert desk.run("init", "sales.csv").returncode == 2
    assert path.read_text(encoding="utf-8") == "# mine\n"
    assert desk.run("init", "sales.csv", "--force").returncode == 0
    assert "[columns.spend]" in path.read_text(encoding="utf-8")


def test_the_example_ends_with_verdicts_on_screen_and_the_place_of_its_page(tmp_path: Path, cache: Path) -> None:
    desk = Desk(tmp_path, cache)
    result = desk.run("demo", "--dir", "example")
    assert result.returncode == 0, result.stderr
    ending = result.stdout[result.stdout.rindex("What to do with each channel") :]
    for channel in ("Google Search", "Google Shopping", "Meta", "TikTok", "Pinterest", "Display", "Newsletter"):
        assert any(channel in line and any(v in line for v in VERDICTS) for line in ending.splitlines())
    assert "example/sales-review.html" in ending
    names = {"sales.csv", "lifts.csv", "inputs.csv", "trimtab.toml", "sales-review.html", ".trimtab/ledger.sqlite"}
    assert desk.files() == {f"example/{name}" for name in names}


def test_a_review_computed_again_leaves_a_page_where_one_is_asked_for(
    reviewed: tuple[Desk, str], tmp_path: Path
) -> None:
    desk, _ = reviewed
    page = tmp_path / "again.html"
    result = desk.run("review", "--again", "1", "--html", str(page))
    assert result.returncode == 0, result.stderr
    assert "posters" in page.read_text(encoding="utf-8")
    assert "again.html" in result.stdout
    assert desk.run("review", "--again", "1", "--html", str(tmp_path / "no" / "a.html")).returncode == 2


def test_faults_of_flags_are_told_with_flag_value_and_cure_before_the_long_work(desk: Desk) -> None:
    began = time.perf_counter()
    flags = ("--country", "XX", "--margin", "40", "--settings", "nope.toml", "--hurdle", "-1,5")
    result = desk.run("review", "sales.csv", *flags)
    told = " ".join(result.stderr.split())
    assert result.returncode == 2
    assert '--country is "XX"' in told
    assert "For 40% write 0.4" in told
    assert "no file of settings nope.toml" in told
    assert "--hurdle is -1.5" in told
    assert "Traceback" not in told
    assert time.perf_counter() - began < 20
    assert desk.files() == {"sales.csv"}


def test_settings_are_not_drafted_where_nothing_can_be_put(desk: Desk) -> None:
    result = desk.run("init", "sales.csv", "--settings", "nowhere/trimtab.toml")
    assert result.returncode == 2
    assert "no folder to put nowhere/trimtab.toml in" in " ".join(result.stderr.split())
    (desk.folder / "file").write_text("")
    assert desk.run("init", "sales.csv", "--settings", "file/trimtab.toml").returncode == 2
