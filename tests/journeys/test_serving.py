"""The server as a team starts it: it prints a link, lets the first admin in, and ends when it is told to."""

from __future__ import annotations

import re
import signal
from pathlib import Path
from urllib.request import urlopen

from tests.journeys.conftest import Desk


def test_the_first_start_prints_a_link_that_answers_and_ctrl_c_ends_it(tmp_path: Path, cache: Path) -> None:
    with Desk(tmp_path, cache).start("serve", "--port", "0") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        line = process.stdout.readline()
        found = re.search(r"http://localhost:\d+/join/\S+", line)
        assert found is not None, line + process.stderr.read()
        with urlopen(found[0], timeout=20) as answer:
            page = answer.read().decode()
        assert "as admin, once" in page
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode == 130
    assert (tmp_path / ".trimtab" / "ledger.sqlite").exists()


def test_other_machines_are_let_in_only_by_a_name(tmp_path: Path, cache: Path) -> None:
    refused = Desk(tmp_path, cache).run("serve", "--listen", "0.0.0.0")
    assert refused.returncode == 2
    assert "--name" in refused.stderr
    assert not (tmp_path / ".trimtab").exists()
