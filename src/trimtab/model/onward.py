"""From what every draw says of the time after the panel to the outcome of a course of spend.

The fit is left as it is. Beyond the last period T, geo g, h periods on,

    outcome[g,T+h] = level[g,T] + walk[h] + season[T+h] + control[g,T+h]
                   + sum_c beta[c] * (1 + u[g,c] + d[T+h,c]) * response[g,T+h,c] + noise[g,T+h]

where level[g,T] holds the trend reached at T, walk is the trend's own random walk going on (and in a period that stands
out every year what this year's peak differs by), the response runs through carry-over from the real history, d is the
drift's forecast, and the noise goes on from the last residual seen:

    noise[g,T+h] = rho^(h+k) * residual[g] + fresh noise of variance (sigma[g]^2 + shock^2) * (1 - rho^(2(h+k)))

with k periods between the last cell seen and T, the fresh noise an AR(1) of its own, its shocks common to all geos.
Laws: test_the_predictive_equals_the_model_with_every_coefficient_explicit.
"""

from __future__ import annotations

from dataclasses import fields, replace
from functools import partial
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from trimtab.intake import ChannelKind, Course, Panel, go_on
from trimtab.intake.course import YEAR, read_amounts
from trimtab.model.ahead import observe_range
from trimtab.model.almanac import count_days_off
from trimtab.model.backend import COMPILER_OPTIONS
from trimtab.model.basis import season_shapes
from trimtab.model.design import HISTORY, count_lags, find_shared_moves, lag, lay_baseline, standardise
from trimtab.model.form import Form
from trimtab.model.frequency import fill_frequency, find_typical_frequency
from trimtab.model.outlook import Outlook
from trimtab.model.peak import YEARLY_SCALE, lay_peaks
from trimtab.model.posterior import Posterior
from trimtab.model.prospect import Forecast
from trimtab.model.response import answer, carry, carry_weights, weigh_frequency
from trimtab.problems import BadInput, Problem
from trimtab.quantities import Array
from trimtab.statement import Parameter, Statement

SLACK = 1e-6
"""Relative difference that is rounding and no spending nobody tried."""


def forecast(
    posterior: Posterior, course: Course | None = None, *, periods: int | None = None, seed: int = 0
) -> Forecast:
    """The outcome after the panel if a course of spend is followed, with its uncertainty.

    course: what is spent and known ahead; None: spend goes on as of late for `periods`, a quarter by default.
    Raises BadInput for a posterior without an outlook, such as one adopted from another program, and for a course that
    does not begin right after the panel or reaches beyond what was fitted for (`fit` takes a `horizon`).
    """
    panel, outlook = posterior.panel, require_outlook(posterior)
    if course is None:
        course = go_on(panel, panel.grain.periods_per_quarter if periods is None else periods)
    _require_reach(panel, outlook, course)
    generator = np.random.default_rng([seed, len(course.periods)])
    contribution, media = bring(outlook, expose(panel, outlook, course))
    baseline = extend_baseline(panel, outlook, course) + walk_on(outlook, panel, course, generator)[:, None]
    baseline += vary_peaks(outlook, panel, course, generator)[:, None]
    baseline += continue_shared_moves(outlook, panel, course, generator)[:, None]
    size, unit = outlook.scale.size, outlook.scale.outcome
    expected = (baseline + media) * unit + outlook.scale.centre[:, None]
    draws = (expected + unit * continue_noise(outlook, len(course.periods), generator)) * size[:, None]
    return Forecast(
        outcome_name=panel.outcome_name,
        grain=panel.grain,
        geos=panel.geos,
        channels=tuple(channel.name for channel in panel.channels),
        paid=tuple(channel.name for channel in panel.channels if channel.kind is ChannelKind.PAID),
        currency=panel.currency,
        past_periods=panel.periods,
        past=panel.outcome.sum(axis=0),
        course=course,
        draws=draws.sum(axis=1),
        geo_draws=draws,
        expected=np.einsum("g,dgt->dt", size, expected),
        contribution=contribution * unit,
        statements=(
            *course.assumed,
            *_announce_peaks(panel, outlook, course),
            *_compare_with_history(panel, outlook, course),
        ),
        health=posterior.health,
        engine=posterior.engine,
    )


def require_outlook(posterior: Posterior) -> Outlook:
    """What a posterior says of the time after its panel; raises BadInput for one adopted from another program."""
    if posterior.outlook is None:
        params: dict[str, Parameter] = {"tool": posterior.engine.method}
        raise BadInput([Problem(code="problem.posterior_without_outlook", params=params)])
    return posterior.outlook


def _require_reach(panel: Panel, outlook: Outlook, course: Course) -> None:
    expected = go_on(panel, len(course.periods)).periods
    most = outlook.drift.shape[1]
    problems = []
    if course.periods != expected:
        begins: dict[str, Parameter] = {"first": course.periods[0].isoformat(), "expected": expected[0].isoformat()}
        problems.append(Problem(code="problem.course_not_next", params=begins))
    if len(course.periods) > most:
        asked: dict[str, Parameter] = {"periods": len(course.periods), "most": most}
        problems.append(Problem(code="problem.forecast_too_far", params=asked))
    if problems:
        raise BadInput(problems)


class Exposed(NamedTuple):
    """What people meet on a course, with the history before it."""

    lagged: Array
    """[channel, geo, period, lag], exposure, model units."""
    frequency: Array
    """[frequent, geo, period, lag], how often those reached are."""


def expose(panel: Panel, outlook: Outlook, course: Course) -> Exposed:
    """Exposure of the course: money buys it at the latest price, and reach at the frequency of the last quarter."""
    scale, ahead = outlook.scale, len(course.periods)
    paid = np.array([channel.spend_column is not None for channel in panel.channels], dtype=bool)
    bought = course.amounts * np.where(paid, scale.exposure_per_money, 1.0)
    exposure = np.concatenate([panel.exposure, bought], axis=1) / scale.size[:, None, None] / scale.exposure
    lags = count_lags(panel.grain)
    lagged = lag(exposure, lags, HISTORY)[:, :, len(panel.periods) :]
    usual = find_typical_frequency(panel, panel.grain.periods_per_quarter)
    later = np.broadcast_to(usual, (exposure.shape[0], ahead, len(usual)))
    frequency = lag(np.concatenate([fill_frequency(panel), later], axis=1), lags, HISTORY)[:, :, len(panel.periods) :]
    return Exposed(lagged, frequency[np.array(outlook.frequent, dtype=int)])


def thin(outlook: Outlook, most: int) -> Outlook:
    """An outlook of at most so many draws, evenly taken: enough to tell courses of spend apart."""
    kept = {"scale", "almanac", "unseen", "carry_over", "frequent"}
    each = {f.name: getattr(outlook, f.name) for f in fields(outlook) if f.name not in kept}
    step = -(-len(outlook.beta) // most)
    return replace(outlook, **{name: value[::step] for name, value in each.items()})


def bring(outlook: Outlook, exposed: Exposed) -> tuple[Array, Array]:
    """What media bring: each channel summed over geos `[draw, period, channel]`, and all in each geo per head.

    The second is `[draw, geo, period]`; model units both.
    """
    ahead = exposed.lagged.shape[2]
    draws = (outlook.beta, outlook.retention, outlook.delay, outlook.half_saturation, outlook.slope, outlook.deviation)
    form = Form.by(outlook.carry_over, outlook.frequent)
    whole, each = _bring((*draws, outlook.drift[:, :ahead]), exposed, outlook.scale.size, form)
    return np.asarray(whole), np.asarray(each)


@partial(jax.jit, compiler_options=COMPILER_OPTIONS)
def _bring(draws: tuple[jax.Array, ...], exposed: Exposed, size: jax.Array, form: Form) -> tuple[jax.Array, jax.Array]:
    def bring_one(draw: tuple[jax.Array, ...]) -> tuple[jax.Array, jax.Array]:
        beta, retention, delay, half, slope, deviation, drift = draw
        lagged = weigh_frequency(form, jnp.asarray(exposed.lagged), exposed.frequency, half, slope)
        working = carry(lagged, carry_weights(form, retention, delay, lagged.shape[-1] - 1))
        response = answer(form, working, half, slope)
        effect = beta[:, None, None] * response * (deviation.T[:, :, None] + drift.T[:, None])
        return jnp.einsum("g,cgt->tc", size, effect), effect.sum(axis=0)

    result: tuple[jax.Array, jax.Array] = jax.lax.map(bring_one, draws)
    return result


def extend_baseline(panel: Panel, outlook: Outlook, course: Course) -> Array:
    """The outcome without media if the trend stays where it is, `[draw, geo, period]`, model units."""
    waves = season_shapes(course.periods, panel.grain, outlook.almanac.season)
    days_off = count_days_off(panel, outlook.almanac, course.periods)[len(panel.periods) :]
    controls = standardise(panel, outlook.scale, days_off, course.controls)
    steady = outlook.level[:, :, None] + (outlook.season @ waves.T)[:, None]
    known = outlook.control[:, : controls.shape[-1]]
    return np.asarray(steady + np.einsum("dk,gtk->dgt", known, controls))


def walk_on(outlook: Outlook, panel: Panel, course: Course, generator: np.random.Generator) -> Array:
    """The trend's steps after the last period, `[draw, period]`, model units."""
    steps = generator.standard_normal((len(outlook.trend_sd), len(course.periods)))
    per_period = outlook.trend_sd / np.sqrt(panel.grain.periods_per_year)
    return np.asarray(np.cumsum(per_period[:, None] * steps, axis=1))


def vary_peaks(outlook: Outlook, panel: Panel, course: Course, generator: np.random.Generator) -> Array:
    """What the peaks ahead have more or less than those before, `[draw, period]`, model units; nought between them."""
    peaks = lay_peaks(outlook.almanac.peaks, len(panel.periods) + len(course.periods), panel.grain)
    at_peak = np.asarray(peaks.any(axis=1))
    shape = (len(outlook.trend_sd), len(course.periods))
    return np.asarray(YEARLY_SCALE * generator.standard_normal(shape) * at_peak[len(panel.periods) :])


def continue_shared_moves(outlook: Outlook, panel: Panel, course: Course, generator: np.random.Generator) -> Array:
    """What moved all channels at once going on by itself, whatever is spent, `[draw, period]`, model units.

    A course that somebody chose says nothing of demand, so the shared move is not read off it: it fades from its last
    value as it has faded so far, an AR(1) of sd one.
    """
    path = np.zeros((len(outlook.trend_sd), len(course.periods)))
    trend, season, controls = lay_baseline(panel, outlook.scale, outlook.almanac)
    found = find_shared_moves(panel, trend, season, controls)
    if found is None or outlook.control.shape[1] == controls.shape[-1]:
        return path
    persistence = float(np.clip(found.shared[1:] @ found.shared[:-1] / len(found.shared), 0.0, 0.99))
    state = np.full(len(path), found.shared[-1])
    for step in range(path.shape[1]):
        state = persistence * state + np.sqrt(1 - persistence**2) * generator.standard_normal(len(path))
        path[:, step] = state
    return np.asarray(outlook.control[:, -1:] * path)


def continue_noise(outlook: Outlook, periods: int, generator: np.random.Generator) -> Array:
    """The noise going on from the last residual seen, `[draw, geo, period]`, model units."""
    rho = outlook.autocorrelation[:, None]
    spread = outlook.noise[:, None] * outlook.scale.noise
    fresh = spread * generator.standard_normal((periods + 1, *spread.shape))
    if spread.shape[1] > 1:
        fresh += outlook.shock[:, None] * generator.standard_normal((periods + 1, len(spread), 1))
    faded = rho**outlook.unseen
    state = faded * outlook.residual + np.sqrt(1 - faded**2) * fresh[0]
    path = np.empty((*spread.shape, periods))
    for step in range(periods):
        state = rho * state + np.sqrt(1 - rho**2) * fresh[step + 1]
        path[..., step] = state
    return path


def _announce_peaks(panel: Panel, outlook: Outlook, course: Course) -> tuple[Statement, ...]:
    """The periods ahead that stood out in earlier years."""
    year, known = YEAR[panel.grain], len(panel.periods)
    days = [day for i, day in enumerate(course.periods) if (known + i) % year in outlook.almanac.peaks]
    if not days:
        return ()
    return (Statement(code="forecast.peaks", params={"count": len(days), "first": days[0].isoformat()}),)


def _compare_with_history(panel: Panel, outlook: Outlook, course: Course) -> tuple[Statement, ...]:
    """Channels whose spend over the course, or in one of its periods, the history has nothing like."""
    if not course.periods:
        return ()
    amounts = read_amounts(panel)
    told: list[Statement] = []
    whole, peak = course.spend.sum(axis=0), course.spend.max(axis=0)
    low, high = observe_range(amounts, outlook.scale.size, len(course.periods))
    _, highest = observe_range(amounts, outlook.scale.size, 1)
    for c, channel in enumerate(panel.channels):
        is_money = channel.spend_column is not None
        params: dict[str, Parameter] = {"channel": channel.name, "low": float(low[c]), "high": float(high[c])}
        if whole[c] > high[c] * (1 + SLACK):
            told.append(_tell("more_than_seen", is_money, {**params, "amount": float(whole[c])}))
        elif peak[c] > highest[c] * (1 + SLACK):
            params = {"channel": channel.name, "high": float(highest[c]), "amount": float(peak[c])}
            told.append(_tell("peak_not_seen", is_money, params))
        elif whole[c] < low[c] * (1 - SLACK):
            told.append(_tell("less_than_seen", is_money, {**params, "amount": float(whole[c])}))
    return tuple(told)


def _tell(finding: str, is_money: bool, params: dict[str, Parameter]) -> Statement:
    return Statement(code=f"forecast.{finding}.{'money' if is_money else 'volume'}", params=params)
