"""The cheapest test that would settle a channel, and what its result is worth.

A normal approximation of the expected value of sample information. A test reads S, the outcome its change of spend
brings, with standard error se. The profit of each move is regressed on S over the posterior draws; what the test would
move its expectation by is then b × z with z a standard normal:

    b[move] = cov(profit[move], S) / sqrt(var(S) + se²)
    V(se)   = E[max over moves of (mean[move] + b[move] z)] − max over moves of mean[move]
    EVSI    = EVPI × V(se) / V(0)

On skewed posteriors V alone can be twice too high; as a ratio it says only which part of perfect information survives
the error of the reading, and never exceeds it.
Source: Raiffa and Schlaifer 1961; Frazier, Powell and Dayanik 2009 (knowledge gradient).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np

from trimtab.intake import CarryOver
from trimtab.lift import StudyDesign
from trimtab.model.carryover import count_until_arrived
from trimtab.model.posterior import Posterior
from trimtab.quantities import Array, Grain
from trimtab.verdict.case import Case
from trimtab.verdict.move import MOVES
from trimtab.verdict.option import Options

GEO_SHARE = 0.5
"""Share of the market treated in a test over geos: halves make the read-out sharpest for a given length."""

_nodes, _weights = np.polynomial.hermite_e.hermegauss(48)
Z: Array = _nodes
CHANCE: Array = _weights / _weights.sum()


class ProbeKind(Enum):
    """What a test does with the channel's spend."""

    HOLDBACK = "holdback"
    HEAVY_UP = "heavy_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """A test that could be run, priced over the horizon in the unit of the losses."""

    kind: ProbeKind
    design: StudyDesign
    periods: int
    """Length without the cool-down."""
    expected: float
    """Incremental outcome the test is expected to read, outcome units: what the changed spend adds or takes away."""
    standard_error: float
    """Of that reading, outcome units."""
    cost: float
    """Expected profit given up by testing."""
    net_value: float
    """What its result is worth while it lasts, less its cost."""


def find_probe(case: Case, options: Options, channel: int) -> Probe | None:
    """Return the test of largest net value for a channel that runs, or None when no test is possible."""
    probes = list(_price_probes(case, options, channel)) if options.today[channel] > 0 else []
    return max(probes, key=lambda probe: probe.net_value, default=None)


def _price_probes(case: Case, options: Options, channel: int) -> Iterator[Probe]:
    horizon, grain = case.posterior.curve.horizon, case.posterior.panel.grain
    legal = [MOVES.index(move) for move in options.legal(channel)]
    profit = options.profit[:, legal, channel]
    today, most = options.today[channel], case.posterior.curve.spend[channel, -1]
    in_geos = len(case.posterior.panel.geos) >= case.rules.fewest_geos
    design, share = (StudyDesign.GEO, GEO_SHARE) if in_geos else (StudyDesign.BEFORE_AFTER, 1.0)
    levels = {ProbeKind.HOLDBACK: 0.0, ProbeKind.HEAVY_UP: (1 + case.rules.heavy_up) * today}
    per_week = grain.periods_per_year / Grain.WEEK.periods_per_year
    lengths = {max(round(weeks * per_week), 1) for weeks in case.rules.test_weeks}
    for kind, level in levels.items():
        if level > most or (kind is ProbeKind.HEAVY_UP and not case.worth.paid[channel]):
            continue
        change = change_of_outcome(case, channel, level)
        for periods in sorted(lengths):
            part = share * periods / horizon
            read = part * change
            error = float(np.hypot(noise_of_total(case, channel, periods, share), design.bias_sd * abs(read.mean())))
            cost = cost_of_level(case, options, channel, level, float(change.mean())) * part
            value = float(options.perfect_information[channel]) * _surviving_part(profit, read, error)
            yield Probe(
                kind=kind,
                design=design,
                periods=periods,
                expected=float(read.mean()),
                standard_error=error,
                cost=cost,
                net_value=case.rules.uses * value - cost,
            )


def change_of_outcome(case: Case, channel: int, level: float) -> Array:
    """Outcome of `level` against today's over a horizon, `[draw]`, outcome units."""
    today = np.asarray(case.posterior.curve.today, dtype=float)
    changed = today.copy()
    changed[channel] = level
    return np.asarray((case.curves.draw(changed) - case.curves.draw(today))[:, channel])


def noise_of_total(case: Case, channel: int, periods: int, share: float) -> float:
    """Standard error of a total read over the test and its cool-down, outcome units.

    With a control group: sqrt(V × share / (1 − share)), treated and control noise together, geos independent. Without
    one: sqrt(V × (1 + n / history)), the second part for the level it is held against. V is the variance of n periods
    of noise in a row, which a market with a memory makes larger than n times one period's.
    """
    read = periods + _count_cool_down(case.posterior, channel)
    sd = float(case.posterior.residual_sd.mean())
    history = len(case.posterior.panel.periods)
    summed = sum_variance(read, float(case.posterior.autocorrelation.mean()))
    return sd * float(np.sqrt(summed * (share / (1 - share) if share < 1 else 1 + read / history)))


def _count_cool_down(posterior: Posterior, channel: int) -> int:
    """Whole periods until a tenth of the effect is still to come."""
    kind = posterior.panel.channels[channel].carry_over
    retention, delay = posterior.retention[:, channel].mean(), posterior.delay[:, channel].mean()
    if kind is CarryOver.GEOMETRIC:  # as if it went on for ever: the horizon cuts off next to nothing
        return int(np.ceil(np.log(0.1) / np.log(np.clip(retention, 1e-6, 0.99))))
    arrived = count_until_arrived(kind, retention[None], delay[None], share=0.9, reach=posterior.reach)
    return int(np.ceil(arrived[0]))


def sum_variance(periods: int, autocorrelation: float) -> float:
    """Variance of the sum of so many periods of AR(1) noise of variance one: n + 2 sum over k of (n − k) rho^k."""
    lag = np.arange(1, periods)
    return periods + 2 * float(np.sum((periods - lag) * autocorrelation**lag))


def cost_of_level(case: Case, options: Options, channel: int, level: float, change: float) -> float:
    """Expected profit given up by holding a channel at `level` for a whole horizon; 0 where that would gain."""
    today = float(options.today[channel])
    if case.worth.paid[channel]:
        spend = np.where(np.arange(len(options.today)) == channel, level, case.worth.today)
        saved = -float(case.price_spend(spend[:, None])[channel, 0])
        moved = case.rules.switching * case.money_price * abs(today - level)
    else:
        # The hours are there anyway: pausing posts for a few weeks frees nobody.
        saved, moved = 0.0, 0.0
    return max(-(case.worth.outcome * change + saved), 0.0) + moved


def _surviving_part(profit: Array, read: Array, error: float) -> float:
    """V(error) / V(0), in 0..1; `profit` is `[draw, move]`, `read` `[draw]`."""
    mean = profit.mean(axis=0)
    away = read - read.mean()
    variance = float(away @ away) / len(away)
    if variance == 0:
        return 0.0
    covariance = (away @ (profit - mean)) / len(away)
    noisy, exact = (_value_of_moving(mean, covariance / np.sqrt(variance + noise)) for noise in (error**2, 0.0))
    return min(noisy / exact, 1.0) if exact > 0 else 0.0


def _value_of_moving(mean: Array, slope: Array) -> float:
    """Gain from choosing after the means have moved by `slope` × standard normal; both `[move]`."""
    best = (mean + np.outer(Z, slope)).max(axis=1)
    return max(float(CHANCE @ best - mean.max()), 0.0)
