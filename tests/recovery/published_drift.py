"""The alarm on pymc-marketing's `media_tvp_data.csv`, whose weekly contributions are published with it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from tests.recovery.drift import AHEAD, ENOUGH, EVERY, look_back
from tests.recovery.work import Row

from trimtab.intake import Roles, read_panel
from trimtab.model import fit
from trimtab.quantities import Array

CHANNELS = ["x1", "x2"]
HURDLE = 0.6
"""Of what a channel returns per unit in its best quarter."""
FIRST = 52
"""Weeks of history of the first fit."""


def watch_file(path: Path, shown: Path) -> list[Row]:
    """One row per channel and fit: P(return over the coming quarter < hurdle) with drift and without, and what came.

    shown: where to write what a user would see of the file.
    """
    frame = pd.read_csv(path)
    frame[["date_week", *CHANNELS, "event_1", "event_2", "y"]].to_csv(shown, index=False)
    panel, problems = read_panel(shown, roles=Roles(outcome="y"))
    assert panel is not None, problems
    assert [str(c.name) for c in panel.channels] == CHANNELS
    returned = _return_ahead(frame)
    hurdle = HURDLE * np.nanmax(returned, axis=0)
    rows: list[Row] = []
    for stop in range(FIRST, len(frame) - AHEAD + 1, EVERY):
        posterior = fit(look_back(panel, stop), seed=1, target_ess=ENOUGH)
        curve = posterior.curve
        for c, name in enumerate(CHANNELS):
            if np.isnan(returned[stop, c]) or curve.today[c] == 0:
                continue
            at = int(np.argmin(np.abs(curve.spend[c] - curve.today[c])))
            drifting = curve.outcome[:, c, at] / curve.today[c]
            still = drifting / posterior.drift_ahead[:, :, c].mean(axis=1)
            rows.append(
                {
                    "fate": name,
                    "week": stop,
                    "alarm": float(np.mean(drifting < hurdle[c])),
                    "still": float(np.mean(still < hurdle[c])),
                    "comes": bool(returned[stop, c] < hurdle[c]),
                    "margin": float(returned[stop, c] / hurdle[c]),
                }
            )
    return rows


def _return_ahead(frame: pd.DataFrame) -> Array:
    """Contribution per unit of spend over the quarter from each week on, `[week, channel]`; NaN where little is spent.

    Little: less than a quarter of a usual quarter's spend.
    """
    brought = frame[[f"{name}_contribution" for name in CHANNELS]].to_numpy(dtype=float)
    spent = frame[CHANNELS].to_numpy(dtype=float)
    starts = range(len(frame) - AHEAD + 1)
    brought, spent = (np.stack([x[t : t + AHEAD].sum(axis=0) for t in starts]) for x in (brought, spent))
    return np.asarray(np.where(spent > 0.25 * spent.mean(axis=0), brought / np.maximum(spent, 1e-9), np.nan))
