"""What earlier reviews of a file hand on to the next: what they advised, and the units they were computed in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from trimtab.cycle.workspace import Workspace
from trimtab.intake import Panel
from trimtab.ledger import Ledger, Unreadable, open_ledger, read_last, read_newest
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
    """What the last review of this file advised, when the file ended earlier then; empty otherwise."""
    try:
        last = read_last(ledger, str(file), panel.periods[-1])
    except Unreadable:
        # Another version of trimtab recorded it in words this one does not know: it hands nothing on.
        return {}
    return {} if last is None else {channel.channel: channel.verdict.choice for channel in last.review.channels}


def recall_scale(ledger: Ledger, file: Path, panel: Panel) -> Scale:
    """The units of the earlier reviews of this file, so that a refresh does not move them; new ones for other data."""
    now = fix_scale(panel)
    try:
        newest = read_newest(ledger, str(file))
    except Unreadable:
        return now
    if newest is None or not _continues(newest.sitting.panel, panel):
        return now
    return carry_scale(newest.sitting.scale, now)


def _continues(before: Panel, now: Panel) -> bool:
    """Whether a panel is a later export of the one before: the same things, and much the same figures for them."""
    things = [(p.geos, p.grain, p.outcome_name, tuple((c.name, c.kind) for c in p.channels)) for p in (before, now)]
    shared = sorted(set(before.periods) & set(now.periods))
    if things[0] != things[1] or not shared:
        return False
    then, here = ([p.periods.index(day) for day in shared] for p in (before, now))
    pairs = [(before.outcome[:, then], now.outcome[:, here])]
    pairs += [(before.exposure[:, then, c], now.exposure[:, here, c]) for c in range(len(now.channels))]
    if before.population is not None and now.population is not None:
        pairs.append((before.population, now.population))
    both_or_none = (before.population is None) is (now.population is None)
    return both_or_none and all(_is_restated(*pair) for pair in pairs)


def _is_restated(before: Array, now: Array) -> bool:
    size = np.fmax(np.abs(before), np.abs(now))
    known = np.isfinite(before) & np.isfinite(now) & (size > 0)
    return not known.any() or float(np.median((np.abs(now - before)[known]) / size[known])) <= RESTATED
