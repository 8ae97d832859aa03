"""Typed tables to a sheet: parquet files and data frames of any library. The one place polars enters."""

from __future__ import annotations

import io
import math
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

import numpy as np

from trimtab.intake.character import notice_cells, strip_forbidden
from trimtab.intake.person import label_columns
from trimtab.intake.sheet import Column, Sheet
from trimtab.problems import Problem

if TYPE_CHECKING:
    import polars as pl
    from polars._typing import ArrowStreamExportable

_FOREIGN_FAULTS = (
    OSError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    ImportError,
)
"""What other libraries raise when they cannot hand their table over; to the user it is one fault."""


def read_parquet(content: bytes, file: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """The sheet in a parquet file; rows are counted as if a header stood on line 1."""
    # polars takes a quarter of a second to import, which a text file never has to pay
    import polars as pl  # noqa: PLC0415

    try:
        frame = pl.read_parquet(io.BytesIO(content))
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, *_FOREIGN_FAULTS):
        return None, (Problem(code="problem.unreadable_table", file=file),)
    return make_sheet(frame, file)


def read_frame(source: object, file: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """The sheet in a pandas, polars or pyarrow table, through the Arrow interface or the data frame interchange."""
    import polars as pl  # noqa: PLC0415

    try:
        if isinstance(source, pl.LazyFrame):
            frame = source.collect()
        elif isinstance(source, pl.DataFrame):
            frame = source
        elif hasattr(source, "__arrow_c_stream__"):
            frame = _take_over(_keep_index(source))
        else:
            return None, (Problem(code="problem.not_a_table", params={"type": type(source).__name__}),)
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, *_FOREIGN_FAULTS):
        return None, (Problem(code="problem.unreadable_table", file=file),)
    return make_sheet(frame, file)


def _take_over(source: ArrowStreamExportable) -> pl.DataFrame:
    """The table through Arrow; column by column where its library lacks pyarrow to hand it over."""
    import polars as pl  # noqa: PLC0415

    try:
        return pl.DataFrame(source)
    except ImportError:
        columns = getattr(source, "columns", ())
        return pl.DataFrame({str(name): list(source[name]) for name in columns}, strict=False)  # type: ignore[index]


def _keep_index(source: object) -> ArrowStreamExportable:
    """A pandas table with its index as a column, since dates often stand there and Arrow leaves it behind."""
    index, reset = getattr(source, "index", None), getattr(source, "reset_index", None)
    kept = reset() if callable(reset) and type(index).__name__ != "RangeIndex" else source
    return cast("ArrowStreamExportable", kept)


def make_sheet(frame: pl.DataFrame, file: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """A sheet from a polars frame, column by column in its own type."""
    if frame.width == 0 or frame.height == 0:
        return None, (Problem(code="problem.empty_file" if frame.width == 0 else "problem.no_rows", file=file),)
    headers = [" ".join(strip_forbidden(name).split()) for name in frame.columns]
    labels = label_columns(headers)
    written = [_make_column(frame.to_series(i), headers[i], labels[i]) for i in range(frame.width)]
    columns = tuple(replace(c, cells=tuple(strip_forbidden(cell).strip() for cell in c.cells)) for c in written)
    lines = tuple(range(2, frame.height + 2))
    notices = notice_cells(frame.columns, [c.cells for c in written], file)
    return Sheet(file=file, columns=columns, lines=lines, header_line=1, delimiter=None, notices=notices), ()


def _make_column(series: pl.Series, header: str, label: str) -> Column:
    import polars as pl  # noqa: PLC0415

    values = series.to_list()
    if series.dtype.is_numeric() or series.dtype == pl.Boolean:
        numbers = np.array([np.nan if v is None else v for v in values], dtype=np.float64)
        return Column(header=header, label=label, cells=tuple(map(_write_number, values)), numbers=numbers)
    if series.dtype.is_temporal() and series.dtype in (pl.Date, pl.Datetime):
        days = tuple(v.date() if isinstance(v, datetime) else v if isinstance(v, date) else None for v in values)
        cells = tuple("" if d is None else d.isoformat() for d in days)
        return Column(header=header, label=label, cells=cells, days=days)
    return Column(header=header, label=label, cells=tuple("" if v is None else str(v) for v in values))


def _write_number(value: float | None) -> str:
    """A number as a text file would hold it: whole numbers without a point, nothing where there is none."""
    if value is None or math.isnan(value):
        return ""
    return str(int(value)) if math.isfinite(value) and float(value).is_integer() else str(value)


def is_parquet(content: bytes) -> bool:
    """Whether the bytes carry the mark of a parquet file."""
    return content[:4] == b"PAR1"
