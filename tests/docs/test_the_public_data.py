"""The list of public files is complete and true, and whatever lacks one of them says so."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from benchmarks import cold
from benchmarks.__main__ import _sections
from benchmarks.peers.sheets import SPEED, TRUTH

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "data.md").read_text()
ROWS = re.findall(
    r"^\| `([\w/.]+)` \| (.+?) \| (.+?) \| `([0-9a-f]{64})` \|$", (ROOT / "docs/data.md").read_text(), re.MULTILINE
)
LISTED = {name: checksum for name, _, _, checksum in ROWS}


def test_every_public_file_has_an_address_and_a_licence() -> None:
    assert ROWS
    for name, address, licence, _ in ROWS:
        assert re.search(r"\]\(https://", address) or "not published" in address, name
        assert licence in {
            "Apache-2.0",
            "MIT",
            "BSD-3",
            "CC BY 4.0",
            "public domain",
            "not stated: for tests on your machine",
        }, name


def test_every_public_file_the_project_reads_is_listed() -> None:
    folders = {name.partition("/")[0] for name in LISTED}
    code = "\n".join(path.read_text() for folder in ("tests", "benchmarks") for path in (ROOT / folder).rglob("*.py"))
    read = re.findall(rf'"((?:{"|".join(folders)})/[\w.]+\.(?:csv|parquet|json))"', code)
    assert set(read) <= set(LISTED)
    assert {ground.file for ground in (*SPEED, *TRUTH)} <= set(LISTED)


@pytest.mark.parametrize("name", LISTED)
def test_a_public_file_is_the_one_whose_sum_is_listed(name: str, shared_data: Callable[[str], Path]) -> None:
    assert hashlib.sha256(shared_data(name).read_bytes()).hexdigest() == LISTED[name]


def test_the_benchmark_names_every_row_it_leaves_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cold, "DATA", tmp_path)
    reading = [target for target in cold.TARGETS if any(word.endswith(".csv") for word in target.arguments)]
    measured = [cold.measure(target, 1) for target in reading]
    stages = {file: cold.measure_stages(file, 1) for file in (cold.NATIONAL, cold.GEO)}
    text = "\n\n".join(_sections(measured, stages))
    for target in reading:
        file = next(word for word in target.arguments if word.endswith(".csv"))
        assert re.search(
            rf"^\| {re.escape(target.name)} \| left out \| the public file {file} is not here", text, re.MULTILINE
        )
    for file in (cold.NATIONAL, cold.GEO):
        assert re.search(
            rf"where the time of {Path(file).name} goes is left out: the public file {file}", text, re.IGNORECASE
        )
