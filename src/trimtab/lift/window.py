"""Which cells of a panel an experiment reads."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trimtab.intake import Panel
from trimtab.intake.timeline import find_last_day
from trimtab.lift.record import Lift

Mask = NDArray[np.bool_]


def read_out(panel: Panel, lift: Lift) -> tuple[Mask, Mask, Mask]:
    """Boolean masks of one lift: treated geos `[geo]`, window `[period]`, window plus cool-down `[period]`."""
    treated = np.array([not lift.geos or g in lift.geos for g in panel.geos])
    starts = np.array([d.toordinal() for d in panel.periods])
    ends = np.append(starts[1:] - 1, find_last_day(panel.periods[-1], panel.grain).toordinal())
    window = (starts <= lift.end.toordinal()) & (ends >= lift.start.toordinal())
    reading = (starts <= max(lift.read_until, lift.end).toordinal()) & (ends >= lift.start.toordinal())
    return treated, window, reading


def covers(panel: Panel, lift: Lift) -> bool:
    """Whether the panel holds the lift's channel, geos and whole read-out."""
    inside = lift.start >= panel.periods[0] and lift.read_until <= find_last_day(panel.periods[-1], panel.grain)
    named = any(c.name == lift.channel for c in panel.channels)
    return inside and named and set(lift.geos) <= set(panel.geos)


def reads_nothing(panel: Panel, lift: Lift) -> bool:
    """Whether the channel was off in the whole window and, by the record, would have been without the test, too.

    Then the test changed nothing the data know of, and says nothing of the channel. A test that switched a channel off
    says by its negative spend change what would have been spent.
    """
    treated, window, _ = read_out(panel, lift)
    c = [channel.name for channel in panel.channels].index(lift.channel)
    was_on = bool((panel.exposure[treated][:, window, c] > 0).any())
    return lift.spend_change == 0 or not (was_on or (lift.spend_change is not None and lift.spend_change < 0))


def cells_read(panel: Panel, lifts: tuple[Lift, ...]) -> Mask:
    """[geo, period], True where a lift was computed from the panel's own cells: they leave the outcome likelihood."""
    taken = np.zeros(panel.outcome.shape, dtype=bool)
    for lift in lifts:
        if lift.from_panel:
            treated, _, reading = read_out(panel, lift)
            taken |= treated[:, None] & reading[None, :]
    return taken
