"""What a fit is marked on: whether the truth lies in the interval, and whether the interval says anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from benchmarks.page import lay_table

from trimtab.model import Posterior
from trimtab.quantities import Array, Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One channel of one world."""

    world: str
    channel: str
    truth: float
    estimate: Interval
    width: float
    """Of the posterior's 90% interval of the log of the sampled effect, in widths of its prior's."""
    seconds: float
    sound: bool
    """The chains converged; where they did not, no verdict would be given."""

    @property
    def covered(self) -> bool:
        return self.estimate.low <= self.truth <= self.estimate.high

    @property
    def miss(self) -> float:
        """How far the posterior mean is off, as a share of the truth."""
        return self.estimate.mean / self.truth - 1

    @property
    def side(self) -> str:
        """Where the truth lies."""
        return "inside" if self.covered else "above" if self.truth > self.estimate.high else "below"


def mark_returns(world: str, posterior: Posterior, truth: Array) -> list[Mark]:
    """Marks of the return on investment of every channel with spend. truth: [channel]."""
    return _mark(world, posterior, posterior.return_on_investment, truth)


def mark_contributions(world: str, posterior: Posterior, truth: Array) -> list[Mark]:
    """Marks of the contribution total over the window. truth: [channel], outcome units."""
    return _mark(world, posterior, posterior.contribution.sum(axis=1), truth)


def _mark(world: str, posterior: Posterior, draws: Array, truth: Array) -> list[Mark]:
    rhat = posterior.engine.rhat_max
    return [
        Mark(
            world=world,
            channel=str(channel.name),
            truth=float(truth[c]),
            estimate=Interval.from_draws(draws[:, c]),
            width=float(posterior.width_ratio[c]),
            seconds=posterior.engine.seconds,
            sound=rhat is None or rhat < 1.05,
        )
        for c, channel in enumerate(posterior.panel.channels)
        if np.isfinite(truth[c])
    ]


def coverage(marks: Sequence[Mark]) -> float:
    """Share of truths inside their intervals."""
    return float(np.mean([m.covered for m in marks]))


def median_width(marks: Sequence[Mark]) -> float:
    """Median width of the intervals in widths of the prior's."""
    return float(np.median([m.width for m in marks]))


def list_marks(marks: Sequence[Mark]) -> str:
    """One row per channel."""
    header = ["channel", "truth", "estimate", "error", "90% interval", "truth lies", "width / prior's"]
    rows = [
        [
            f"{m.world} {m.channel}",
            f"{m.truth:,.4g}",
            f"{m.estimate.mean:,.4g}",
            f"{m.miss:+.0%}",
            f"{m.estimate.low:,.4g} to {m.estimate.high:,.4g}",
            m.side,
            f"{m.width:.2f}",
        ]
        for m in marks
    ]
    return lay_table(header, rows)


def sum_up(groups: Sequence[tuple[str, Sequence[Mark]]]) -> str:
    """One row per group of worlds."""
    header = [
        "worlds",
        "values",
        "covered",
        "truth below",
        "truth above",
        "median width / prior's",
        "not converged",
        "s a fit",
    ]
    rows = [
        [
            name,
            f"{len(marks)}",
            f"{coverage(marks):.2f}",
            f"{np.mean([m.side == 'below' for m in marks]):.2f}",
            f"{np.mean([m.side == 'above' for m in marks]):.2f}",
            f"{median_width(marks):.2f}",
            f"{len({m.world for m in marks if not m.sound})} of {len({m.world for m in marks})}",
            f"{np.median([m.seconds for m in marks]):.1f}",
        ]
        for name, marks in groups
        if marks
    ]
    return lay_table(header, rows)
