"""What a sitting says about the data it was prepared from."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from tests.intake.table import FIRST, WEEKS, plain_columns, write_table

from trimtab.cycle import load_settings, prepare_sitting
from trimtab.present.sentence import say_problem

LAST = FIRST + timedelta(weeks=WEEKS, days=-1)


@pytest.mark.parametrize(("days", "old"), [(0, False), (92, False), (93, True), (400, True)])
def test_data_that_end_more_than_a_quarter_ago_are_told_as_old(tmp_path: Path, days: int, old: bool) -> None:
    (tmp_path / "sales.csv").write_text(write_table(plain_columns()))
    settings, _ = load_settings(Path(os.devnull), {})
    sitting = prepare_sitting(tmp_path / "sales.csv", settings, today=LAST + timedelta(days=days))
    told = [notice for notice in sitting.coverage.notices if notice.code == "notice.data_old"]
    assert bool(told) is old
    assert all("8\u00a0Sep\u00a02024" in say_problem(notice)[0] for notice in told)
