"""What earlier reviews of a file hand on to the next: what they advised, and the units they were computed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np

from trimtab.cycle.workspace import Workspace
from trimtab.intake import Panel
from trimtab.ledger import Entry, Ledger, Unreadable, open_ledger, read_back
from trimtab.model import Scale, carry_scale, fix_scale
from trimtab.problems import NotFound
from trimtab.quantities import Array, ChannelName
from trimtab.verdict import Choice

RESTATED = 0.1
"""Largest typical change of figures both files hold for the newer one to count as the same data, restated."""


def find_ledger(workspace: Workspace) -> Ledger | None:
    """Open the workspace's ledger without making one; None where nothing was ever recorded."""
    try:
        return open_ledger(workspace.ledger, create=False)
    except NotFound:
        return None


def recall_choices(ledger: Ledger, file: Path, panel: Panel) -> Mapping[ChannelName, Choice]:
    """What the last review of this data advised, when the data ended earlier then; empty otherwise.

    A channel that came or went does not make it other data: those in both keep their advice.
    """
    last = _find(read_back(ledger, str(file), panel.periods[-1]), panel, is_same_data)
    return {} if last is None else {channel.channel: channel.verdict.choice for channel in last.review.channels}


def recall_scale(ledger: Ledger, file: Path, panel: Panel) -> Scale:
    """The units of the earlier reviews of this data, so that a refresh does not move them; new ones for other data."""
    now = fix_scale(panel)
    newest = _find(read_back(ledger, str(file)), panel, _continues)
    return now if newest is None else carry_scale(newest.sitting.scale, now)


def recall_earlier(ledger: Ledger, now: Entry) -> Entry | None:
    """An earlier review of the same data: the newest at least half a horizon back, or else the oldest there is."""
    found: Entry | None = None
    entries = read_back(ledger, now.sitting.coverage.file, now.sitting.panel.periods[-1])
    while (entry := _find(entries, now.sitting.panel, is_same_data)) is not None:
        found = entry
        fresh = sum(day > entry.sitting.panel.periods[-1] for day in now.sitting.panel.periods)
        if fresh >= entry.review.horizon / 2:
            break
    return found


def _find(entries: Iterator[Entry], panel: Panel, belongs: Callable[[Panel, Panel], bool]) -> Entry | None:
    """The first entry about the data of this panel, past those of other files that bear the same name."""
    try:
        return next((entry for entry in entries if belongs(entry.sitting.panel, panel)), None)
    except Unreadable:
        # Another version of trimtab recorded it in words this one does not know: it hands nothing on.
        return None


def _continues(before: Panel, now: Panel) -> bool:
    """Whether a panel is a later export of the one before with the same channels."""
    channels = [tuple((c.name, c.kind) for c in panel.channels) for panel in (before, now)]
    return channels[0] == channels[1] and is_same_data(before, now)


def is_same_data(before: Panel, now: Panel) -> bool:
    """Whether two panels are about the same things, and hold much the same figures for what both of them cover."""
    things = [(p.geos, p.grain, p.outcome_name, p.population is None) for p in (before, now)]
    periods = sorted(set(before.periods) & set(now.periods))
    channels = [
        (b, n) for b, old in enumerate(before.channels) for n, new in enumerate(now.channels) if old.name == new.name
    ]
    if things[0] != things[1] or not periods or not channels:
        return False
    then, here = ([p.periods.index(day) for day in periods] for p in (before, now))
    pairs = [(before.outcome[:, then], now.outcome[:, here])]
    pairs += [(before.exposure[:, then, b], now.exposure[:, here, n]) for b, n in channels]
    if before.population is not None and now.population is not None:
        pairs.append((before.population, now.population))
    return all(_is_restated(*pair) for pair in pairs)


def _is_restated(before: Array, now: Array) -> bool:
    size = np.fmax(np.abs(before), np.abs(now))
    known = np.isfinite(before) & np.isfinite(now) & (size > 0)
    return not known.any() or float(np.median((np.abs(now - before)[known]) / size[known])) <= RESTATED
