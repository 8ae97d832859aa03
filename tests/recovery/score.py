"""What a fit is marked on: whether the truth lies in the interval, and whether the interval says anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import NormalDist

import numpy as np
from benchmarks.page import lay_table
from tests.recovery.work import Row

from trimtab.model import Posterior
from trimtab.model.health import HealthCase
from trimtab.model.parameters import choose_prior
from trimtab.model.posterior import PriorKind
from trimtab.model.scale import fix_scale
from trimtab.quantities import Array, Interval
from trimtab.verdict.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One channel of one world."""

    world: str
    channel: str
    truth: float
    estimate: Interval
    width: float
    """Of the posterior's 90% interval of the sampled effect, in widths of its prior's: the measure peers' figures are
    given in. It flatters a channel that returns little."""
    log_width: float
    """The same on the log scale, where the prior is bell-shaped: nothing flatters it."""
    seconds: float
    sound: bool
    """The chains converged; where they did not, no verdict would be given."""
    cases: tuple[str, ...]
    """What the fit's health says of this channel or of the whole, one entry per finding."""

    @property
    def covered(self) -> bool:
        return self.estimate.low <= self.truth <= self.estimate.high

    @property
    def miss(self) -> float:
        """How far the posterior mean is off, as a share of the truth."""
        return self.estimate.mean / self.truth - 1

    @property
    def flagged(self) -> bool:
        """Whether the fit's health names the channel or the whole; that evidence is weak is no warning of error."""
        return bool(set(self.cases) - {HealthCase.WEAK_EVIDENCE.value})

    @property
    def withheld(self) -> bool:
        """Whether that keeps a verdict from being given."""
        return bool(set(self.cases) & {case.value for case in Rules().forbidding})

    def as_row(self) -> Row:
        """As plain values."""
        return asdict(self)

    @classmethod
    def from_row(cls, row: Row) -> Mark:
        """From plain values."""
        return cls(**{**row, "estimate": Interval(**row["estimate"]), "cases": tuple(row["cases"])})

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
    width = _compare_width(posterior)
    return [
        Mark(
            world=world,
            channel=str(channel.name),
            truth=float(truth[c]),
            estimate=Interval.from_draws(draws[:, c]),
            width=float(width[c]),
            log_width=float(posterior.width_ratio[c]),
            seconds=posterior.engine.seconds,
            sound=rhat is None or rhat < 1.05,
            cases=tuple(f.case.value for f in posterior.health.concerns(channel.name)),
        )
        for c, channel in enumerate(posterior.panel.channels)
        if np.isfinite(truth[c])
    ]


def _compare_width(posterior: Posterior) -> Array:
    """Width of the 90% interval of what the prior is on, return or share of the outcome, in widths of the prior's."""
    panel = posterior.panel
    kind, centre, spread = choose_prior(panel, fix_scale(panel))
    share = posterior.contribution.sum(axis=1) / np.nansum(panel.outcome)
    effect = posterior.return_on_investment if kind is PriorKind.RETURN_ON_INVESTMENT else share
    reach = NormalDist().inv_cdf(0.95) * spread
    return np.asarray(np.ptp(np.quantile(effect, [0.05, 0.95], axis=0), axis=0) / (2 * np.exp(centre) * np.sinh(reach)))


def coverage(marks: Sequence[Mark]) -> float:
    """Share of truths inside their intervals."""
    return float(np.mean([m.covered for m in marks]))


def median_width(marks: Sequence[Mark]) -> float:
    """Median width of the intervals in widths of the prior's."""
    return float(np.median([m.width for m in marks]))


def median_log_width(marks: Sequence[Mark]) -> float:
    """The same on the log scale."""
    return float(np.median([m.log_width for m in marks]))


def list_marks(marks: Sequence[Mark]) -> str:
    """One row per channel."""
    header = ["channel", "truth", "estimate", "error", "90% interval", "truth lies", "width / prior's", "of the logs"]
    rows = [
        [
            f"{m.world} {m.channel}",
            f"{m.truth:,.4g}",
            f"{m.estimate.mean:,.4g}",
            f"{m.miss:+.0%}",
            f"{m.estimate.low:,.4g} to {m.estimate.high:,.4g}",
            m.side,
            f"{m.width:.2f}",
            f"{m.log_width:.2f}",
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
        "of the logs",
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
            f"{median_log_width(marks):.2f}",
            f"{len({m.world for m in marks if not m.sound})} of {len({m.world for m in marks})}",
            f"{np.median([m.seconds for m in marks]):.1f}",
        ]
        for name, marks in groups
        if marks
    ]
    return lay_table(header, rows)
