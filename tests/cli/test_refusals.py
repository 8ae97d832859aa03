"""What the machine refuses is told in a sentence with exit code 2, and leaves nothing half-written."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.intake.table import plain_columns, write_table
from tests.ledger import sample

import trimtab
from trimtab.cli import main
from trimtab.ledger import open_ledger, record

LONG = "a" * 300

COMMANDS = {"init": ["init", "sales.csv", "--force", "--settings"], "show": ["show", "1", "--html"]}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sales file and a recorded review, in which the program runs."""
    (tmp_path / "sales.csv").write_text(write_table(plain_columns()))
    (tmp_path / "place").mkdir()
    (tmp_path / ".trimtab").mkdir()
    ledger = open_ledger(f"sqlite:///{tmp_path / '.trimtab' / 'ledger.sqlite'}")
    record(ledger, sample.sitting(), sample.review(), at=sample.AT, environment=sample.ENVIRONMENT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("trimtab.cli.sitting.draw_page", lambda _: "<p>a page</p>")
    return tmp_path


def _run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["trimtab", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def _list_files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("place", "is a folder"),
        ("nowhere/file", "no folder to put"),
        ("sales.csv/file", "no folder to put"),
        (LONG, "too long"),
        (f"{LONG}/file", "too long"),
        ("/dev/null", "is a device"),
        ("/proc/file", "may not write"),
    ],
)
def test_a_place_that_cannot_be_is_named(
    command: str,
    place: str,
    words: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = _list_files(folder)
    assert _run(monkeypatch, *COMMANDS[command], place) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert words in told
    assert "Traceback" not in told
    assert _list_files(folder) == before


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "no room"), (errno.EACCES, "may not write"), (errno.EIO, "may not write")]
)
@pytest.mark.parametrize("step", ["write", "replace"])
def test_a_refusal_on_the_way_leaves_what_was_there(
    command: str,
    number: int,
    words: str,
    step: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "file").write_text("mine")
    before = _list_files(folder)

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), str(path))

    with monkeypatch.context() as patch:
        for call in ("write_text", "write_bytes") if step == "write" else (step,):
            patch.setattr(Path, call, refuse)
        assert _run(patch, *COMMANDS[command], "file") == 2
    assert words in " ".join(capsys.readouterr().err.split())
    assert _list_files(folder) == before
    assert (folder / "file").read_text() == "mine"


def test_a_file_of_settings_that_may_not_be_looked_at_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(monkeypatch, "review", "sales.csv", "--settings", LONG) == 2
    assert "cannot be read" in " ".join(capsys.readouterr().err.split())


def test_a_workspace_that_may_not_be_looked_at_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(monkeypatch, "reviews", "--workspace", LONG) == 2
    assert "cannot be opened" in " ".join(capsys.readouterr().err.split())
    assert _run(monkeypatch, "review", "sales.csv", "--workspace", LONG, "--no-html") == 2
    assert "too long" in " ".join(capsys.readouterr().err.split())


def test_an_output_that_takes_nothing_is_told_on_the_errors(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("trimtab.cli.history.print_blocks", refuse)
        assert _run(patch, "reviews") == 2
    assert "The machine refused: No space left on device" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(("flags", "ending"), [((), "review"), (("--settings", "my own.toml"), "'my own.toml'")])
def test_init_names_the_command_that_reads_the_file_it_wrote(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], flags: tuple[str, ...], ending: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["trimtab", "init", "sales.csv", *flags])
    main()
    assert capsys.readouterr().out.rstrip().endswith(f"review --settings {ending}" if flags else ending)


@pytest.mark.parametrize("flags", [(), ("--json",)])
def test_a_reader_that_goes_away_is_no_difference_between_reviews(folder: Path, flags: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "trimtab", "reviews", *flags]
    home = {**os.environ, "PYTHONPATH": str(Path(trimtab.__file__).parents[1])}
    ended = subprocess.run(command, cwd=folder, env=home, stdout=writer, check=False)
    os.close(writer)
    assert ended.returncode == 141
