"""Information that costs nothing: moving planned spend between the weeks of a month so that channels come apart.

Channels that always moved together cannot be told apart, but next quarter's spend is still to be placed. Each month's
total stays; within it a channel gets more in some weeks and less in others, in a pattern of its own. How much a course
would teach is computed in a straight line from what is known: with the log effects of the channels Gaussian around
their posterior (covariance S) and the outcome of the coming periods linear in them, slope D (a channel's expected
contribution per period, its mean over the draws), noise precision P once level and slope of the quarter are left open,

    S after = (S^-1 + D'PD)^-1

The patterns are chosen one month and channel at a time, each such that the variances left of the channels asked about
multiply to the least given the others, until none changes.
Source: optimal design by exchange, Atkinson, Donev & Tobias 2007, ch. 12.
Laws: test_a_rephased_quarter_keeps_its_monthly_totals, test_rephasing_never_teaches_less.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import numpy as np
from numpy.typing import NDArray

from trimtab import model
from trimtab.intake import Course, Panel, go_on
from trimtab.intake.panel import ChannelKind
from trimtab.model import Health, HealthCase, Posterior
from trimtab.model.outlook import Outlook
from trimtab.problems import BadInput, Problem
from trimtab.quantities import HALF_WIDTH, Array, ChannelName, Grain, Interval
from trimtab.statement import Statement

SWING = 0.5
"""Largest share by which a week's spend is raised or lowered."""
LEAST = 0.05
"""Swing below which a channel is left alone: it has been near the most that was ever tried."""
SWEEPS = 3
DRAWS = 100
"""Most draws the response to a pattern is averaged over: parameters at their mean answer sharper than the draws do."""

Patterns = dict[tuple[int, int], tuple[int, ...] | None]
"""By month and channel: which weeks are raised and lowered; None leaves the month as it was of late."""
Slots = tuple[tuple[NDArray[np.intp], ...], ...]
"""Months of weeks, each the places of its periods."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """What is known of one channel's effect: the factor between the ends of its 90% range."""

    channel: ChannelName
    now: float
    as_usual: float
    """After a quarter with the spend placed as of late."""
    rephased: float
    """After a quarter with the spend placed as proposed."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Phasing:
    """Next quarter's spend placed so that channels come apart."""

    course: Course
    """As proposed; regions keep their shares."""
    usual: Course
    """As of late."""
    names: tuple[ChannelName, ...]
    """All channels, in the order of the courses."""
    paid: tuple[ChannelName, ...]
    """Those that take money."""
    channels: tuple[ChannelName, ...]
    """Those that are moved."""
    learning: tuple[Learning, ...]
    """Every channel that was ever used."""
    gain: Interval
    """Outcome of the quarter that the course brings beyond the usual one, outcome units; below nought what it costs."""
    health: Health
    """Of the fit it rests on."""
    statements: tuple[Statement, ...]


def rephase(posterior: Posterior, *, channels: Collection[ChannelName] = (), swing: float = SWING) -> Phasing:
    """Place next quarter's spend so that it tells the channels apart, each month's total as of late.

    channels: those to learn about; none: those the fit cannot separate, else those the data say little about, else all.
    swing: most by which a week is raised or lowered, as a share, in (0, 1]; never beyond what a week has seen.
    Raises BadInput for a posterior adopted from another program, for monthly data, which have no weeks, and for
    channels that are not there or take no money.
    """
    panel, outlook = posterior.panel, model.require_outlook(posterior)
    names = [channel.name for channel in panel.channels]
    require_phasing(panel, channels, swing)
    usual = go_on(panel, panel.grain.periods_per_quarter)
    slots = _find_slots(usual.periods, panel.grain)
    reach = _find_reach(panel, usual, slots, swing)
    asked = tuple(channels) or _choose(posterior, reach)
    moved = tuple(c for c, name in enumerate(names) if name in asked and reach[c] >= LEAST)
    known = np.flatnonzero(posterior.contribution.sum(axis=1).min(axis=0) > 0)
    study = _Study.of(posterior, outlook, known)
    patterns = _search(study, usual, slots, reach, moved)
    course = _place(usual, slots, patterns, reach)
    before, late, after = (np.sqrt(np.diagonal(s)) for s in (study.prior, study.learn(usual), study.learn(course)))
    return Phasing(
        course=course,
        usual=usual,
        names=tuple(names),
        paid=tuple(channel.name for channel in panel.channels if channel.kind is ChannelKind.PAID),
        channels=tuple(names[c] for c in moved),
        learning=tuple(
            Learning(
                channel=names[c],
                now=float(np.exp(2 * HALF_WIDTH * before[k])),
                as_usual=float(np.exp(2 * HALF_WIDTH * late[k])),
                rephased=float(np.exp(2 * HALF_WIDTH * after[k])),
            )
            for k, c in enumerate(known)
        ),
        gain=_weigh(panel, outlook, usual, course),
        health=posterior.health,
        statements=tuple(_tell(names, asked, moved, reach, swing)),
    )


def _weigh(panel: Panel, outlook: Outlook, usual: Course, course: Course) -> Interval:
    """What a course brings within its periods beyond the usual one, over every draw."""
    brought = (model.bring(outlook, model.expose(panel, outlook, each))[0] for each in (course, usual))
    placed, before = (outlook.scale.outcome * each.sum(axis=(1, 2)) for each in brought)
    return Interval.from_draws(placed - before)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Study:
    """What a quarter of spend would teach."""

    panel: Panel
    outlook: Outlook
    """Of some of the draws, evenly taken."""
    known: NDArray[np.intp]
    """Places of the channels there is something to learn about."""
    prior: Array
    """[known, known], covariance of their log effects now."""
    precision: Array
    """[period, period], of the coming outcomes' noise, level and slope of the quarter left open; outcome units."""
    unit: float

    @classmethod
    def of(cls, posterior: Posterior, outlook: Outlook, known: NDArray[np.intp]) -> _Study:
        effect = np.log(posterior.contribution.sum(axis=1)[:, known])
        rho, periods = float(posterior.autocorrelation.mean()), posterior.panel.grain.periods_per_quarter
        lag = np.abs(np.subtract.outer(np.arange(periods), np.arange(periods)))
        precision = np.linalg.inv(float(np.mean(posterior.residual_sd**2)) * rho**lag)
        open_ = np.stack([np.ones(periods), np.linspace(-1, 1, periods)])
        taken = precision @ open_.T
        precision = precision - taken @ np.linalg.solve(open_ @ taken, taken.T)
        return cls(
            panel=posterior.panel,
            outlook=model.thin(outlook, DRAWS),
            known=known,
            prior=np.atleast_2d(np.cov(effect.T)),
            precision=np.asarray(precision, dtype=np.float64),
            unit=outlook.scale.outcome,
        )

    def learn(self, course: Course) -> Array:
        """Covariance of the log effects after the quarter, `[known, known]`."""
        brought, _ = model.bring(self.outlook, model.expose(self.panel, self.outlook, course))
        slope = self.unit * brought.mean(axis=0)[:, self.known]
        inverse = np.linalg.inv(self.prior) + slope.T @ self.precision @ slope
        return np.asarray(np.linalg.inv(inverse))


def _search(study: _Study, usual: Course, slots: Slots, reach: Array, moved: tuple[int, ...]) -> Patterns:
    """A pattern per month and channel moved."""
    aim = [k for k, c in enumerate(study.known) if c in moved]
    patterns: Patterns = {(m, c): None for m in range(len(slots)) for c in moved}

    def judge(tried: Patterns) -> float:
        after = study.learn(_place(usual, slots, tried, reach))
        return float(np.sum(np.log(np.diagonal(after)[aim])))

    best = judge(patterns)
    for _ in range(SWEEPS if aim else 0):
        before = best
        for month, channel in patterns:
            for pattern in list_patterns(len(slots[month])):
                tried = {**patterns, (month, channel): pattern}
                if (found := judge(tried)) < best - 1e-9:
                    best, patterns = found, tried
        if before - best < 1e-6:
            break
    return patterns


@cache
def list_patterns(weeks: int) -> tuple[tuple[int, ...], ...]:
    """Every way to raise some weeks of a month and lower as many others."""
    return tuple(p for p in itertools.product((-1, 0, 1), repeat=weeks) if sum(p) == 0)


def _place(
    usual: Course,
    slots: Slots,
    patterns: Patterns,
    reach: Array,
) -> Course:
    """The course with the patterns laid over even months; all else as it was."""
    amounts = usual.amounts.copy()
    for (m, c), pattern in patterns.items():
        if pattern is None:
            continue
        weeks = slots[m]
        length = np.array([len(week) for week in weeks], dtype=float)
        raised = length * (1 + reach[c] * np.array(pattern, dtype=float))
        total = usual.amounts[:, np.concatenate(weeks), c].sum(axis=1)
        for week, part in zip(weeks, raised / raised.sum() / length, strict=True):
            amounts[:, week, c] = total[:, None] * part
    return replace(usual, amounts=amounts)


def _find_slots(periods: tuple[date, ...], grain: Grain) -> Slots:
    """Weeks by month, each the places of its periods; a month is that of a week's first day."""
    size = 7 if grain is Grain.DAY else 1
    weeks = [np.arange(k, min(k + size, len(periods))) for k in range(0, len(periods), size)]
    months: dict[tuple[int, int], list[NDArray[np.intp]]] = {}
    for week in weeks:
        first = periods[week[0]]
        months.setdefault((first.year, first.month), []).append(week)
    return tuple(tuple(month) for month in months.values())


def _find_reach(panel: Panel, usual: Course, slots: Slots, swing: float) -> Array:
    """How far each channel's weeks may swing, `[channel]`: no higher than any week has been; nothing where unpaid."""
    size = 7 if panel.grain is Grain.DAY else 1
    spend = panel.spend.sum(axis=0)
    whole = len(spend) // size * size
    most = spend[len(spend) - whole :].reshape(-1, size, spend.shape[1]).sum(axis=1).max(axis=0)
    total = usual.amounts.sum(axis=0)
    even = np.stack([size * total[np.concatenate(m)].sum(axis=0) / sum(map(len, m)) for m in slots]).max(axis=0)
    paid = np.array([channel.kind is ChannelKind.PAID for channel in panel.channels], dtype=bool)
    room = np.where(paid & (even > 0), most / np.where(even > 0, even, 1.0) - 1, 0.0)
    return np.asarray(np.clip(room, 0.0, swing))


def _choose(posterior: Posterior, reach: Array) -> tuple[ChannelName, ...]:
    paid = tuple(ch.name for ch, room in zip(posterior.panel.channels, reach, strict=True) if room >= LEAST)
    for case in (HealthCase.CANNOT_SEPARATE, HealthCase.NEVER_VARIED, HealthCase.WEAK_EVIDENCE):
        named = {name for f in posterior.health.findings if f.case is case for name in f.channels}
        if chosen := tuple(name for name in paid if name in named):
            return chosen
    return paid


def require_phasing(panel: Panel, channels: Collection[ChannelName], swing: float) -> None:
    """Raise BadInput where `rephase` would."""
    problems = []
    if panel.grain is Grain.MONTH:
        problems.append(Problem(code="problem.rephase_monthly"))
    if not 0 < swing <= 1:
        problems.append(Problem(code="problem.rephase_swing", params={"swing": swing}))
    paid = {channel.name: channel.kind is ChannelKind.PAID for channel in panel.channels}
    for name in channels:
        if not paid.get(name, False):
            known = tuple(other for other, is_paid in paid.items() if is_paid)
            problems.append(Problem(code="problem.rephase_channel", params={"channel": name, "known": known}))
    if problems:
        raise BadInput(problems)


def _tell(
    names: list[ChannelName], asked: Collection[ChannelName], moved: tuple[int, ...], reach: Array, swing: float
) -> Iterator[Statement]:
    stuck = tuple(name for c, name in enumerate(names) if name in asked and c not in moved)
    if stuck:
        yield Statement(code="phasing.stuck", params={"channels": stuck})
    short = tuple(names[c] for c in moved if reach[c] < swing)
    if short:
        yield Statement(code="phasing.short", params={"channels": short, "swing": swing})
