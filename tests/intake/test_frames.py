"""Data frames of any library are as welcome as files, and give the same panel."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.intake.table import plain_columns, read_columns

from trimtab.intake import encode_panel, read_file, read_panel
from trimtab.intake.source import open_bytes

PLAIN = plain_columns()
TYPED: dict[str, Any] = {
    "date": [datetime.fromisoformat(day) for day in PLAIN["date"]],
    **{name: [float(text) for text in cells] for name, cells in PLAIN.items() if name != "date"},
}

MAKERS: list[Callable[[], object]] = [
    lambda: pd.DataFrame(TYPED),
    lambda: pd.DataFrame(PLAIN),
    lambda: pd.DataFrame(TYPED).set_index("date"),
    lambda: pl.DataFrame(TYPED),
    lambda: pl.DataFrame(PLAIN),
    lambda: pl.DataFrame(TYPED).lazy(),
    lambda: pa.table(TYPED),
    lambda: pa.table(PLAIN),
]


@pytest.mark.parametrize("make", MAKERS)
def test_a_data_frame_gives_the_panel_its_file_would(make: Callable[[], object]) -> None:
    panel, problems = read_panel(make())
    assert problems == ()
    assert panel is not None
    from_file = read_columns(PLAIN).panel
    assert from_file is not None
    assert encode_panel(panel) == encode_panel(from_file)


def test_a_parquet_file_gives_the_same_panel() -> None:
    buffer = io.BytesIO()
    pq.write_table(pa.table(TYPED), buffer)
    opened = open_bytes(buffer.getvalue(), "sales.parquet")
    assert opened.problems == ()
    assert opened.sheet is not None
    assert opened.sheet.lines[0] == 2


def test_missing_and_infinite_numbers_of_a_frame_are_told_apart() -> None:
    frame = pl.DataFrame(TYPED).with_columns(
        pl.Series("tv_spend", [None, np.inf, *TYPED["tv_spend"][2:]], dtype=pl.Float64)
    )
    _, problems = read_panel(frame)
    assert [(p.code, p.row) for p in problems] == [("problem.missing_spend", 2), ("problem.infinity", 3)]


def test_a_frame_without_rows_or_columns_is_a_problem() -> None:
    assert [p.code for p in read_panel(pl.DataFrame())[1]] == ["problem.empty_file"]
    assert [p.code for p in read_panel(pl.DataFrame(PLAIN).head(0))[1]] == ["problem.no_rows"]


def test_columns_of_other_types_are_read_as_words_and_left_unused() -> None:
    frame = pl.DataFrame(TYPED).with_columns(
        pl.Series("lists", [[1, 2]] * len(PLAIN["date"])),
        pl.Series("flag", [True] * len(PLAIN["date"])),
        pl.lit(None).alias("nothing"),
        pl.lit("x").cast(pl.Categorical).alias("kind"),
    )
    reading = read_file(frame)
    assert reading.problems == ()
    assert [role for column, role in reading.roles if column in {"lists", "flag", "nothing", "kind"}] == ["unused"] * 4


def test_the_hash_of_a_frame_changes_with_its_cells_and_only_then() -> None:
    changed = {**TYPED, "tv_spend": [*TYPED["tv_spend"][:-1], 1e-9]}
    hashes = [read_file(pl.DataFrame(c)).sha256 for c in (TYPED, TYPED, changed)]
    assert hashes[0] == hashes[1] != hashes[2]


def test_a_pandas_frame_is_welcome_where_pyarrow_is_not_installed() -> None:
    class Bare(pd.DataFrame):
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            raise ImportError(requested_schema)

    panel, problems = read_panel(Bare(TYPED))
    assert problems == ()
    assert panel is not None


@pytest.mark.parametrize("empty", [np.nan, None])
def test_a_spend_column_of_a_frame_without_a_number_is_told(empty: float | None) -> None:
    _, problems = read_panel(pd.DataFrame({**TYPED, "tv_spend": [empty] * len(TYPED["tv_spend"])}))
    assert [problem.code for problem in problems] == ["problem.spend_empty"]
