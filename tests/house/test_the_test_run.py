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
    run = run_a_skipping_test(tmp_path, reason=conftest.NO_DATA, require_all=True)
    assert run.returncode == 0
    assert "1 test did not run: the public data sets are not here" in run.stdout


def test_a_database_server_answers(postgresql: str) -> None:
    with create_engine(postgresql, poolclass=NullPool).connect() as connection:
        assert connection.execute(text("select 6 * 7")).scalar_one() == 42
