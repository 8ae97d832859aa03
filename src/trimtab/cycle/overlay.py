"""Two panels of the same data laid over each other: what both hold, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from trimtab.intake import Panel
from trimtab.quantities import Array

TOLERANCE = 1e-9
"""Relative difference up to which two figures are one, written and read again."""


def overlay(before: Panel, now: Panel, *, with_value: bool) -> Panel:
    """The earlier panel with the later one's figures in the columns and periods that both hold.

    with_value: the value of the outcome is a column of both, and belongs to the figures.
    """
    then, today = _match_periods(before, now)
    pairs = [(b, n) for b, one in enumerate(before.channels) for n, two in enumerate(now.channels) if one == two]
    controls = [(b, n) for b, one in enumerate(before.controls) for n, two in enumerate(now.controls) if one == two]
    outcome, spend, exposure = before.outcome.copy(), before.spend.copy(), before.exposure.copy()
    values = before.control_values.copy()
    frequency = None if before.frequency is None else before.frequency.copy()
    outcome[:, then] = now.outcome[:, today]
    for b, n in pairs:
        spend[:, then, b], exposure[:, then, b] = now.spend[:, today, n], now.exposure[:, today, n]
        if frequency is not None and now.frequency is not None:
            frequency[:, then, b] = now.frequency[:, today, n]
    for b, n in controls:
        values[:, then, b] = now.control_values[:, today, n]
    return replace(
        carry_value(before, now) if with_value else before,
        outcome=outcome,
        spend=spend,
        exposure=exposure,
        control_values=values,
        frequency=frequency,
        population=now.population,
    )


def count_other(before: Panel, now: Panel) -> int:
    """Figures that differ between two panels of the same columns and periods, each counted once.

    Spend that serves as exposure, too, is one figure.
    """
    own = np.array([c.exposure_column is not None for c in before.channels], dtype=bool)
    pairs = [
        (before.outcome, now.outcome),
        (before.spend, now.spend),
        (before.exposure[..., own], now.exposure[..., own]),
        (before.control_values, now.control_values),
        (before.population, now.population),
        (before.value_per_outcome, now.value_per_outcome),
        (before.frequency, now.frequency),
    ]
    return sum(
        int(np.sum(~np.isclose(b, n, rtol=TOLERANCE, atol=0.0, equal_nan=True)))
        for b, n in pairs
        if b is not None and n is not None
    )


def carry_value(before: Panel, now: Panel) -> Panel:
    """The earlier panel with the later one's value of the outcome in the periods that both hold.

    Where that is one number for all, so it is for the periods the later panel holds no longer.
    """
    old, new = before.value_per_outcome, now.value_per_outcome
    if old is None or new is None:
        return before
    if np.ptp(new) == 0:
        return replace(before, value_per_outcome=np.full(old.shape, new.flat[0]))
    then, today = _match_periods(before, now)
    value = old.copy()
    value[:, then] = new[:, today]
    return replace(before, value_per_outcome=value)


def take_periods(panel: Panel, periods: Sequence[date]) -> Panel | None:
    """The panel over these periods alone; None where it does not hold all of them."""
    if not set(periods) <= set(panel.periods):
        return None
    at = [panel.periods.index(day) for day in periods]
    value: Array | None = panel.value_per_outcome
    return replace(
        panel,
        periods=tuple(periods),
        outcome=panel.outcome[:, at],
        spend=panel.spend[:, at],
        exposure=panel.exposure[:, at],
        control_values=panel.control_values[:, at],
        value_per_outcome=None if value is None else value[:, at],
        frequency=None if panel.frequency is None else panel.frequency[:, at],
    )


def _match_periods(before: Panel, now: Panel) -> tuple[list[int], list[int]]:
    """Places of the periods both hold, in each of the two."""
    common = sorted(set(before.periods) & set(now.periods))
    return [before.periods.index(day) for day in common], [now.periods.index(day) for day in common]
