"""Forecasts of what is known by now, made with what was known before: rolling origins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from trimtab.intake import Panel, count_known, cut_panel
from trimtab.intake.course import YEAR
from trimtab.intake.timeline import find_last_day
from trimtab.lift import Lift
from trimtab.model.fitting import fit
from trimtab.model.foresight import LAST_YEAR, MODEL, NO_MEDIA, Backtest, Round, join_scores, score_draws
from trimtab.model.onward import forecast
from trimtab.model.progress import Progress
from trimtab.model.prospect import Forecast, find_ends
from trimtab.problems import BadInput, Problem
from trimtab.quantities import LEVEL, Array, Grain
from trimtab.statement import Parameter, Statement

ORIGINS = 4
"""Rounds unless said otherwise: a year of quarters."""
ENOUGH = 400.0
"""Effective draws per channel's return: plenty for the ends of an interval."""
FEWEST_DIFFERENCES = 8
"""Differences from one year to the next below which they say nothing of how much years differ."""


def backtest(
    panel: Panel,
    lifts: tuple[Lift, ...] = (),
    *,
    origins: int = ORIGINS,
    periods: int | None = None,
    seed: int = 0,
    country: str | None = None,
    progress: Progress | None = None,
) -> Backtest:
    """Forecast the last quarters one after the other, each from what was known before it, and score what came.

    Each round fits the past alone and is told what was spent and what the controls were afterwards, as a plan would
    have it; money buys exposure at the price of the past. Experiments count from the round after they were read. The
    first round has at least a year of history, so that a short panel has fewer rounds. A round in which no period is
    known in every region, or before which a region has no outcome, is left out and told of.

    periods: of a round, a quarter by default. Raises BadInput where there is no room for a single round, or none can be
    held.
    """
    tell = progress or (lambda _stage, _share: None)
    length = panel.grain.periods_per_quarter if periods is None else periods
    asked = find_origins(panel, origins, length)
    obstacles = {stop: _find_obstacle(panel, stop, length) for stop in asked}
    skipped = [obstacle for obstacle in obstacles.values() if obstacle is not None]
    stops = [stop for stop in asked if obstacles[stop] is None]
    if not stops:
        raise BadInput([Problem(code=f"problem.backtest_skipped.{why}", params=params) for why, params in skipped])
    rounds = []
    for number, stop in enumerate(stops):
        tell("backtest", number / len(stops))
        rounds.append(_hold_round(panel, lifts, stop, length, seed=seed, country=country))
    tell("backtest", 1.0)
    return Backtest(
        outcome_name=panel.outcome_name,
        grain=panel.grain,
        rounds=tuple(rounds),
        scores=tuple(join_scores(scores) for scores in zip(*(r.scores for r in rounds), strict=True)),
        skipped=tuple(Statement(code=f"backtest.skipped.{why}", params=params) for why, params in skipped),
    )


def find_origins(panel: Panel, origins: int, length: int) -> Sequence[int]:
    """How many periods are known at each origin, ascending; raises BadInput when none has a year behind it."""
    known, year = count_known(panel), YEAR[panel.grain]
    stops = [known - length * (k + 1) for k in reversed(range(origins)) if known - length * (k + 1) >= year]
    if not stops:
        params: dict[str, Parameter] = {"found": known, "needed": year + length, "grain": f"unit.{panel.grain.value}"}
        raise BadInput([Problem(code="problem.backtest_too_short", params=params)])
    return stops


def _find_obstacle(panel: Panel, stop: int, length: int) -> tuple[str, dict[str, Parameter]] | None:
    """Why a round cannot be held, if it cannot, with the round and the regions: nothing to learn from or to compare."""
    known, ahead = np.isfinite(panel.outcome), panel.periods[stop : stop + length]
    params: dict[str, Parameter] = {"first": ahead[0].isoformat(), "last": ahead[-1].isoformat()}
    begun, whole = (known[:, part].sum(axis=1) for part in (slice(stop), slice(stop, stop + length)))
    if not begun.all():
        return "new", {**params, "geos": tuple(geo for geo, cells in zip(panel.geos, begun, strict=True) if cells == 0)}
    if known[:, stop : stop + length].all(axis=0).any():
        return None
    if len(panel.geos) == 1:
        return "empty", params
    return "ended", {
        **params,
        "geos": tuple(geo for geo, cells in zip(panel.geos, whole, strict=True) if cells < length),
    }


def _hold_round(
    panel: Panel, lifts: tuple[Lift, ...], stop: int, length: int, *, seed: int, country: str | None
) -> Round:
    past, _ = cut_panel(panel, stop)
    actual = panel.outcome[:, stop : stop + length].sum(axis=0)
    last = find_last_day(past.periods[-1], past.grain)
    told = tuple(lift for lift in lifts if lift.read_until <= last)
    ours = _foresee(panel, stop, length, lifts=told, seed=seed, country=country)
    without = _foresee(silence(panel), stop, length, lifts=(), seed=seed, country=country)
    generator = np.random.default_rng([seed, stop])
    repeated = repeat_last_year(past.outcome.sum(axis=0), length, past.grain, len(ours.draws), generator)
    draws = {MODEL: ours.draws, NO_MEDIA: without.draws, LAST_YEAR: repeated}
    low, high = find_ends(ours.draws, LEVEL)
    return Round(
        periods=ours.periods,
        actual=actual,
        mean=ours.mean,
        low=low,
        high=high,
        scores=tuple(score_draws(name, drawn, actual) for name, drawn in draws.items()),
    )


def _foresee(
    panel: Panel, stop: int, length: int, *, lifts: tuple[Lift, ...], seed: int, country: str | None
) -> Forecast:
    past, course = cut_panel(panel, stop, length)
    posterior = fit(past, lifts, seed=seed, target_ess=ENOUGH, horizon=length, country=country, returning=True)
    return forecast(posterior, course, seed=seed)


def silence(panel: Panel) -> Panel:
    """The panel of a market without media: one channel that never ran."""
    nothing = np.zeros_like(panel.spend[..., :1])
    return replace(panel, channels=panel.channels[:1], spend=nothing, exposure=nothing.copy(), frequency=None)


def repeat_last_year(outcome: Array, length: int, grain: Grain, draws: int, generator: np.random.Generator) -> Array:
    """The same period last year, spread as years have differed so far, `[draw, period]`.

    The spread is drawn from all differences from one year to the next, their mean taken out; with too few of them, from
    the outcome's distance to its own mean. outcome: `[period]`, NaN where missing.
    Source: seasonal naive method, Hyndman & Athanasopoulos 2021, chapter 5.
    """
    year = YEAR[grain]
    usual = float(np.nanmean(outcome))
    last = outcome[len(outcome) - year + np.arange(length) % year]
    differences = outcome[year:] - outcome[:-year]
    differences = differences[np.isfinite(differences)]
    if len(differences) < FEWEST_DIFFERENCES:
        differences = outcome[np.isfinite(outcome)]
    differences = differences - differences.mean()
    return np.where(np.isfinite(last), last, usual) + generator.choice(differences, (draws, length))
