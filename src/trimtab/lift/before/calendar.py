"""What moves a series apart from the test: its level, its trend, the weekday, the time of year, and other spend."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from trimtab.quantities import Array

YEAR = 365.25
ENOUGH_YEARS = 1.5
"""Years of history before the test from which the time of year can be told from the trend."""
WAVES = 2


def list_columns(periods: Sequence[date], others: Sequence[Array], before: int) -> Array:
    """[period, column]: ones, trend, weekday where periods are days, yearly waves where history is long, other spend.

    others: spend of other channels, [period] each. before: periods before the test.
    """
    days = np.array([day.toordinal() for day in periods], dtype=float)
    columns = [np.ones(len(days)), days - days[0]]
    daily = len(days) > 1 and days[1] - days[0] == 1
    if daily:
        weekday = np.array([day.weekday() for day in periods])
        columns += [(weekday == number).astype(float) for number in range(6)]
    if (days[before - 1] - days[0]) / YEAR >= ENOUGH_YEARS:
        turn = 2 * np.pi * days / YEAR
        columns += [wave(k * turn) for k in range(1, WAVES + 1) for wave in (np.sin, np.cos)]
    return np.column_stack([*columns, *others])
