"""The run itself keeps its promises about what is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, text

CONFTEST = Path(__file__).parents[1] / "conftest.py"


def run_a_skipping_test(folder: Path, *, reason: str, require_all: bool) -> subprocess.CompletedProcess[str]:
    (folder / "conftest.py").write_text(CONFTEST.read_text())
    (folder / "test_one.py").write_text(f"import pytest\ndef test_it(): pytest.skip({reason!r})\n")
    (folder / "pytest.ini").write_text("[pytest]\n")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TRIMTAB_REQUIRE_ALL": "1" if require_all else "0"},
    )


def test_a_test_that_lacks_a_program_is_counted_at_the_end(tmp_path: Path) -> None:
    run = run_a_skipping_test(tmp_path, reason="there is no Chromium on this machine", require_all=False)
    assert run.returncode == 0
    assert "1 test did not run: there is no Chromium on this machine" in run.stdout


def test_a_test_that_lacks_a_program_fails_where_nothing_may_be_missing(tmp_path: Path) -> None:
    run = run_a_skipping_test(tmp_path, reason="there is no Chromium on this machine", require_all=True)
    assert run.returncode == 1
    assert "may not be skipped here" in run.stdout


def test_absent_public_data_is_counted_but_never_a_failure(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    conftest = request.config.pluginmanager.getplugin(str(CONFTEST))
    assert conftest is not None
    run = run_a_skipping_test(tmp_path, reason=f"{conftest.NO_DATA} a/b.csv", require_all=True)
    assert run.returncode == 0
    assert "1 test did not run: a public file is not here (CONTRIBUTING.md says where it goes): a/b.csv" in run.stdout


@pytest.mark.parametrize(
    ("place", "said"),
    [("clone/data", None), ("elsewhere", "elsewhere"), ("shared/data", None), ("clone/data", "elsewhere")],
)
def test_public_data_is_looked_for_where_it_was_said_to_be_and_else_in_the_clone_alone(
    tmp_path: Path, place: str, said: str | None
) -> None:
    (tmp_path / place).mkdir(parents=True)
    (tmp_path / place / "a.csv").write_text("")
    tests = tmp_path / "clone" / "tests"
    tests.mkdir(parents=True)
    (tests / "conftest.py").write_text(CONFTEST.read_text())
    (tests / "test_one.py").write_text("def test_it(shared_data): shared_data('a.csv')\n")
    (tests / "pytest.ini").write_text("[pytest]\n")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(tests)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TRIMTAB_REQUIRE_ALL": "0", "TRIMTAB_DATA": str(tmp_path / said) if said else ""},
    )
    is_found = (place, said) in {("clone/data", None), ("elsewhere", "elsewhere")}
    assert ("1 passed" in run.stdout) is is_found
    assert ("where it goes): a.csv" in run.stdout) is not is_found


def test_public_data_in_the_clone_is_never_committed() -> None:
    assert "/data/" in (CONFTEST.parents[1] / ".gitignore").read_text().splitlines()


def test_a_database_server_answers(postgresql: str) -> None:
    with create_engine(postgresql, poolclass=NullPool).connect() as connection:
        assert connection.execute(text("select 6 * 7")).scalar_one() == 42
