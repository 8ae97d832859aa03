"""A public file as a table, for whoever takes tables."""

from __future__ import annotations

import numpy as np
import pandas as pd

from benchmarks.peers.record import Array, Sheet, Task


def read_table(task: Task) -> pd.DataFrame:
    """The file, its dates as dates, in order of geo and time."""
    sheet = task.sheet
    table = pd.read_csv(task.path, parse_dates=[sheet.time])
    return table.sort_values([*([sheet.geo] if sheet.geo else []), sheet.time]).reset_index(drop=True)


def count_value(table: pd.DataFrame, sheet: Sheet) -> Array:
    """Value of one outcome unit in each row; ones where it is not given."""
    return np.asarray(table[sheet.value], dtype=float) if sheet.value else np.ones(len(table))
