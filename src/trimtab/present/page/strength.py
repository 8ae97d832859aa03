"""How strongly one channel works over time, against its own average, and on into the quarter to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from trimtab.present.block import Cell, Column, Table
from trimtab.present.number import write_date, write_percent
from trimtab.present.page.stack import LONGEST
from trimtab.present.pen import Pen
from trimtab.quantities import Array
from trimtab.review import ChannelReview


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Strength:
    """One channel's strength at evenly spaced days; 1 is its average."""

    days: tuple[date, ...]
    mean: Array
    low: Array
    high: Array
    """[day]."""
    now: int
    """Place of the last day that has been."""


def trace_strength(channel: ChannelReview, days: Sequence[date], horizon: int) -> Strength | None:
    """Pick evenly spaced days, today among them; None where the strength is not known throughout."""
    span = -(-len(days) // LONGEST)
    today = len(days) - horizon - 1
    places = range(today % span, len(days), span)
    mean, low, high = (
        series[today % span :: span] for series in (channel.drift_mean, channel.drift_low, channel.drift_high)
    )
    if not np.isfinite([mean, low, high]).all():
        return None
    return Strength(days=tuple(days[p] for p in places), mean=mean, low=low, high=high, now=today // span)


def tabulate_strength(strength: Strength, title: str, pen: Pen) -> Table:
    """One row per day, with its interval."""
    columns = (Column(title=pen.title("column.period")), Column(title=pen.title("column.strength"), is_figure=True))
    points = zip(strength.days, strength.mean, strength.low, strength.high, strict=True)
    rows = tuple(
        (Cell(text=write_date(day, pen.language)), _write_shares(*(float(share) for share in shares), pen=pen))
        for day, *shares in points
    )
    return Table(title=title, columns=columns, rows=rows)


def _write_shares(mean: float, low: float, high: float, *, pen: Pen) -> Cell:
    written = [write_percent(round(share, 2), pen.language) for share in (mean, low, high)]
    return Cell(text=written[0], below=pen.write_range(written[1], written[2]))
