"""What the benchmarks start ends with them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from benchmarks import cold


def test_a_run_that_is_broken_off_leaves_nothing_running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []

    def interrupt(pid: int, _options: int) -> None:
        started.append(pid)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "wait4", interrupt)
    with pytest.raises(KeyboardInterrupt):
        cold.run_process([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path, tmp_path / "cache")
    with pytest.raises(ProcessLookupError):
        os.kill(started[0], 0)


def test_a_process_over_its_limit_is_stopped_and_told(tmp_path: Path) -> None:
    with pytest.raises(TimeoutError, match=r"longer than 0\.5 s"):
        cold.run_process([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path, tmp_path / "cache", limit=0.5)
