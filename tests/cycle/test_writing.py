"""Files are written whole or not at all, and an interrupt waits for the writing to end."""

from __future__ import annotations

import os
import signal
import tempfile
from pathlib import Path

import pytest
from tests.intake.table import plain_columns, write_table
from tests.ledger import sample

from trimtab.cli.sitting import write_configuration
from trimtab.cycle import list_reviews
from trimtab.cycle.keep import hold_interrupts, keep_review
from trimtab.cycle.workspace import Workspace, check_writable, replace_file
from trimtab.present.sentence import say_problem
from trimtab.problems import BadInput, Problem


def _fill(path: Path, text: str, *, then: BaseException | None = None) -> None:
    with replace_file(path) as draft:
        draft.write_text(text)
        if then is not None:
            raise then


def test_a_file_takes_its_place_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old")
    with replace_file(path) as draft:
        draft.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupt_half_way_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        _fill(path, "half", then=KeyboardInterrupt())
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_written_file_can_be_read_by_whom_other_files_can(tmp_path: Path) -> None:
    plain, path = tmp_path / "plain", tmp_path / "page.html"
    plain.write_text("")
    _fill(path, "x")
    assert path.stat().st_mode == plain.stat().st_mode


def _interrupt_while(done: list[str]) -> None:
    with hold_interrupts():
        os.kill(os.getpid(), signal.SIGINT)
        done.append("the work")


def test_an_interrupt_waits_until_the_work_is_done() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        _interrupt_while(done)
    assert done == ["the work"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.parametrize(
    ("name", "code"),
    [("missing/page.html", "problem.no_such_folder"), ("folder", "problem.is_a_folder"), ("page.html", None)],
)
def test_a_place_that_cannot_be_written_is_found_before_the_work(tmp_path: Path, name: str, code: str | None) -> None:
    (tmp_path / "folder").mkdir()
    assert [problem.code for problem in check_writable(tmp_path / name)] == ([code] if code else [])
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_workspace_is_made_only_when_it_is_needed(tmp_path: Path) -> None:
    workspace = Workspace.locate(tmp_path / "a" / ".trimtab")
    assert workspace.check() == ()
    assert list(tmp_path.iterdir()) == []
    workspace.prepare()
    assert (tmp_path / "a" / ".trimtab").is_dir()


def test_a_workspace_cannot_lie_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    workspace = Workspace.locate(tmp_path / "file" / ".trimtab")
    assert [problem.code for problem in workspace.check()] == ["problem.cannot_write"]
    with pytest.raises(BadInput):
        workspace.prepare()


def _keep(page: Path, workspace: Workspace | None) -> tuple[Problem, ...]:
    with pytest.raises(BadInput) as caught:
        keep_review(sample.sitting(), sample.review(), workspace=workspace, page=page, html="<html></html>")
    return caught.value.problems


def test_a_page_that_finds_its_place_taken_is_told_together_with_what_was_recorded(tmp_path: Path) -> None:
    page, workspace = tmp_path / "page.html", Workspace.locate(tmp_path / ".trimtab")
    page.mkdir()
    (problem,) = _keep(page, workspace)
    assert (problem.code, problem.file) == ("problem.page_not_placed", str(page))
    assert [line.id for line in list_reviews(workspace)] == [problem.params["number"]]
    wrong, cure = say_problem(problem)
    assert "is recorded" in wrong
    assert "page.html" in wrong
    assert "trimtab show 1" in cure
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_page_alone_that_finds_its_place_taken_is_a_problem_too(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.mkdir()
    assert [problem.code for problem in _keep(page, None)] == ["problem.cannot_write"]
    assert list(tmp_path.iterdir()) == [page]


def test_a_ledger_elsewhere_needs_no_folder_and_hides_its_password(tmp_path: Path) -> None:
    workspace = Workspace.locate(tmp_path / ".trimtab", "postgresql://me:secret@host/x")
    workspace.prepare()
    assert list(tmp_path.iterdir()) == []
    assert "secret" not in workspace.place


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:s3cret@host/x",
        "postgresql://me@host/x?password=s3cret&sslmode=require",
        "postgresql://me:s3cret@host/x?sslpassword=s3cret",
    ],
)
def test_the_address_of_a_ledger_shows_everything_but_the_password(tmp_path: Path, url: str) -> None:
    workspace = Workspace.locate(tmp_path, url)
    assert workspace.address == url.replace("s3cret", "***")
    assert workspace.hides_password


def test_an_address_without_a_password_is_shown_as_it_is(tmp_path: Path) -> None:
    workspace = Workspace.locate(tmp_path, "sqlite:///reviews.sqlite")
    assert workspace.address == "sqlite:///reviews.sqlite"
    assert not workspace.hides_password


@pytest.mark.parametrize("shut", ["the folder", "the file"])
def test_a_file_is_not_promised_where_it_or_its_folder_is_shut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shut: str
) -> None:
    page = tmp_path / "page.html"
    page.write_text("")
    assert check_writable(page) == ()
    closed = tmp_path if shut == "the folder" else page
    monkeypatch.setattr(os, "access", lambda place, _mode: place != closed)
    assert [problem.code for problem in check_writable(page)] == ["problem.cannot_write"]


def test_settings_that_cannot_be_written_are_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError

    (tmp_path / "sales.csv").write_text(write_table(plain_columns()))
    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    with pytest.raises(BadInput) as caught:
        write_configuration(tmp_path / "sales.csv", tmp_path / "trimtab.toml", {}, force=False)
    assert [problem.code for problem in caught.value.problems] == ["problem.cannot_write"]
