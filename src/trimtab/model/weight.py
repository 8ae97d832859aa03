"""How much of what is known about a channel an experiment supplies."""

from __future__ import annotations

import numpy as np

from trimtab.lift import Lift
from trimtab.lift.window import read_out
from trimtab.model.posterior import Posterior

CARRIES = 0.1
"""Share of what is known below which an experiment does not stand behind a verdict: the posterior would be as wide
without it, to within one part in twenty."""


def weigh_lift(posterior: Posterior, lift: Lift) -> float:
    """Share of what is known about the effect the experiment measured that the experiment itself supplies, 0 to 1.

    Precision of its reading, sampling error and design bias (a share of what it should have read) together, over the
    posterior's precision of the same effect: the channel's contribution in the window, in proportion to the spend
    (exposure for organic channels) that was changed. Nought for a window outside the panel.
    """
    panel = posterior.panel
    index = [channel.name for channel in panel.channels].index(lift.channel)
    treated, window, _ = read_out(panel, lift)
    amounts = panel.spend[..., index] if panel.spend[..., index].any() else panel.exposure[..., index]
    whole = float(amounts[:, window].sum())
    changed = float(amounts[treated][:, window].sum()) * lift.share
    if lift.spend_change is not None:
        changed = abs(lift.spend_change)
    effect = posterior.contribution[:, window, index].sum(axis=1) * (changed / whole if whole > 0 else 0.0)
    spread, expected = float(effect.std()), float(effect.mean())
    error = lift.standard_error**2 + (lift.design.bias_sd * expected) ** 2
    return float(np.clip(spread**2 / error, 0.0, 1.0))
