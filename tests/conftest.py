"""What the tests may need beyond Python: a browser, a database server, public data.

A test that lacks something is skipped with a sentence; the end of the run prints each sentence with its count.
With TRIMTAB_REQUIRE_ALL=1 every skip is a failure, except for the public data, which is never part of the project.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from trimtab.cli.language import DEFAULT, read_environment

ROOT = Path(__file__).parent.parent
NO_DATA = "a public file is not here (CONTRIBUTING.md says where it goes):"

settings.register_profile("trimtab", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("trimtab")

if read_environment() != DEFAULT:  # the tests read English, on whatever machine
    os.environ["LC_ALL"] = "C.UTF-8"
for size in ("COLUMNS", "LINES"):  # readline, which pytest loads, would tell every process below of a narrow terminal
    os.environ.pop(size, None)

_did_not_run: Counter[str] = Counter()


@pytest.fixture(scope="session")
def shared_data() -> Callable[[str], Path]:
    """Find a public file by its path below TRIMTAB_DATA, else below `data/`, or skip the test and name the file."""
    folder = Path(os.environ.get("TRIMTAB_DATA") or ROOT / "data")

    def find(name: str) -> Path:
        path = folder / name
        if not path.exists():
            pytest.skip(f"{NO_DATA} {name}")
        return path

    return find


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Executable of a Chromium-like browser, for playwright's `executable_path`; as root it needs `--no-sandbox`."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            break
    else:
        pytest.skip("there is no Chromium on this machine")
    driver = subprocess.run([sys.executable, "-m", "playwright", "--version"], capture_output=True, check=False)
    if driver.returncode != 0:
        pytest.skip("the driver of the browser does not start on this machine (on Debian it needs libatomic1)")
    return Path(found)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """SQLAlchemy URL of an empty PostgreSQL server that lives as long as the test run."""
    candidates = [shutil.which("initdb"), *sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)]
    initdb = next((Path(found).resolve() for found in candidates if found), None)
    if initdb is None:
        pytest.skip("there is no PostgreSQL on this machine")
    owner = _user_to_run_as()
    # Not below pytest's own folder, which is root's alone when root runs the tests.
    with tempfile.TemporaryDirectory(prefix="trimtab-postgresql-") as folder:
        if owner is not None:
            os.chown(folder, owner.pw_uid, owner.pw_gid)

        def call(command: str, *arguments: str) -> None:
            subprocess.run(
                [str(initdb.with_name(command)), f"--pgdata={folder}/data", *arguments],
                check=True,
                stdout=subprocess.DEVNULL,
                cwd=folder,
                timeout=120,
                user=owner.pw_uid if owner else None,
                group=owner.pw_gid if owner else None,
            )

        call("initdb", "--username=trimtab", "--auth=trust", "--no-sync", "--encoding=UTF8")
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        call("pg_ctl", "start", "--wait", f"--log={folder}/log", f"--options={options}")
        try:
            yield f"postgresql+psycopg://trimtab@/postgres?host={folder}"
        finally:
            call("pg_ctl", "stop", "--mode=immediate")


def _user_to_run_as() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: then another user's name is borrowed."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail what was skipped where nothing may be missing."""
    report = yield
    _forbid_skip(item, report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a file that skips itself as a whole."""
    report = yield
    _forbid_skip(collector, report)
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Count what was skipped, here where the reports of all processes come together."""
    if reason := _reason_of_skip(report):
        _did_not_run[reason] += 1


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """The same for whole files."""
    if reason := _reason_of_skip(report):
        _did_not_run[reason] += 1


def _forbid_skip(node: pytest.Item | pytest.Collector, report: pytest.TestReport | pytest.CollectReport) -> None:
    reason = _reason_of_skip(report)
    if reason and not reason.startswith(NO_DATA) and os.environ.get("TRIMTAB_REQUIRE_ALL") == "1":
        report.outcome = "failed"
        report.longrepr = f"{node.nodeid} may not be skipped here: {reason}"


def _reason_of_skip(report: pytest.TestReport | pytest.CollectReport) -> str | None:
    if not report.skipped or hasattr(report, "wasxfail") or not isinstance(report.longrepr, tuple):
        return None
    return report.longrepr[2].removeprefix("Skipped: ")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly how many tests did not run, and why."""
    for reason, number in _did_not_run.most_common():
        noun = "test" if number == 1 else "tests"
        terminalreporter.write_sep("!", f"{number} {noun} did not run: {reason}", yellow=True, bold=True)
