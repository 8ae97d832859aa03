"""Markets drawn from the model's own prior, and where each true value ranks among the draws of its fit.

Source: Talts, Betancourt, Simpson, Vehtari & Gelman 2018, validating Bayesian inference algorithms with
simulation-based calibration.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from tests.recovery.work import Job, Row
from tests.recovery.worlds import draw_world

from trimtab.model import Posterior, fit
from trimtab.model import parameters as prior
from trimtab.model.almanac import choose_almanac
from trimtab.model.basis import season_shapes
from trimtab.model.design import Design, lay_out
from trimtab.model.scale import Scale, fix_scale
from trimtab.quantities import Array
from trimtab.simulate import simulate

BINS = 20
ENOUGH = 400.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """One draw from the prior: parameters, and an outcome made with them."""

    truth: dict[str, Array]
    """Class of parameter -> values of this market, `[value]` each; model units as in `Outlook`."""
    outcome: Array
    """[period], outcome units."""


def draw_market(design: Design, scale: Scale, dice: np.random.Generator) -> Market:
    """Parameters and coefficients from their priors, then the outcome; plain numpy, every step as the model states it.

    National panels without missing cells and experiments.
    """
    channels, _, periods, width = design.lagged.shape
    draw = dice.standard_normal
    effect = np.exp(design.prior.effect_centre + design.prior.effect_spread * draw(channels))
    retention = dice.uniform(0.0, 1.0, channels) ** float(design.prior.week)
    half = _draw_lognormal(prior.HALF_SATURATION_PRIOR, dice, channels)
    slope = _draw_lognormal((0.0, prior.SLOPE_SPREAD), dice, channels)
    drift_sd = _draw_lognormal(prior.DRIFT_PRIOR, dice, channels)
    noise, trend_sd = (float(_draw_lognormal(p, dice, 1)[0]) for p in (prior.NOISE_PRIOR, prior.TREND_PRIOR))
    rho = float(np.tanh(prior.AUTOCORRELATION_PRIOR[0] + prior.AUTOCORRELATION_PRIOR[1] * draw()))
    weights = retention[:, None] ** np.arange(width)
    carried = np.einsum("ctl,cl->ct", design.lagged[:, 0], weights / weights.sum(axis=1, keepdims=True))
    response = 1 / (1 + (half[:, None] / np.maximum(carried, 1e-12)) ** slope[:, None])
    weighted = design.weight[0] * response
    beta = effect * design.effect_unit / weighted.sum(axis=1)
    drift = np.stack([_draw_drift(sd, w, design.drift, dice) for sd, w in zip(drift_sd, weighted, strict=True)])
    season, control = draw(design.season.shape[1]), draw(design.controls.shape[-1])
    level, trend = float(design.level_sd) * draw(), design.trend @ draw(design.trend.shape[1]) * trend_sd
    baseline = level + trend + design.season @ season + design.controls[0] @ control
    path = noise * draw(periods)
    for t in range(1, periods):
        path[t] = rho * path[t - 1] + np.sqrt(1 - rho**2) * path[t]
    outcome = baseline + (beta[:, None] * (1 + drift) * response).sum(axis=0) + path
    truth = {
        "return": effect,
        "carry-over": retention,
        "half-saturation": half,
        "slope": slope,
        "drift": 1 + drift[:, -1],
        "noise": np.array([noise]),
        "autocorrelation": np.array([rho]),
        "trend's pace": np.array([trend_sd]),
        "level": np.array([level + trend[-1]]),
        "season": season,
        "control": control,
    }
    return Market(truth=truth, outcome=outcome * scale.outcome + scale.centre[0])


def _draw_lognormal(stated: tuple[float, float], dice: np.random.Generator, count: int) -> Array:
    return np.exp(stated[0] + stated[1] * dice.standard_normal(count))


def _draw_drift(yearly_sd: float, weighted: Array, shapes: Array, dice: np.random.Generator) -> Array:
    """A path of deviations whose response-weighted sum is nought, `[period]`."""
    free = dice.standard_normal(shapes.shape[1])
    row = weighted @ shapes
    return np.asarray(yearly_sd * shapes @ (free - row * (row @ free) / (row @ row)))


def read_posterior(posterior: Posterior) -> dict[str, Array]:
    """Draws of the same quantities, `[draw, value]` each."""
    outlook = posterior.outlook
    assert outlook is not None
    return {
        "return": posterior.return_on_investment,
        "carry-over": outlook.retention,
        "half-saturation": outlook.half_saturation,
        "slope": outlook.slope,
        "drift": posterior.drift[:, -1],
        "noise": outlook.noise[:, None],
        "autocorrelation": outlook.autocorrelation[:, None],
        "trend's pace": outlook.trend_sd[:, None],
        "level": outlook.level,
        "season": outlook.season,
        "control": outlook.control,
    }


def rank_market(job: Job) -> list[Row]:
    """Rank of each true value among the draws, and whether its 90% interval holds it; one row per value."""
    seed = int(job[0])
    panel = simulate(draw_world(seed), seed).panel
    scale = fix_scale(panel)  # of an outcome that is thrown away: the units must not hang on the one that is fitted
    design, _, _ = lay_out(panel, (), scale, choose_almanac(panel, None, returning=False), 13)
    assert np.array_equal(
        design.season, season_shapes(panel.periods, panel.grain, choose_almanac(panel, None, returning=False).season)
    )
    market = draw_market(design, scale, np.random.default_rng([seed, 35]))
    posterior = fit(replace(panel, outcome=market.outcome[None]), scale=scale, seed=seed, target_ess=ENOUGH)
    drawn = read_posterior(posterior)
    rows: list[Row] = []
    for name, values in market.truth.items():
        draws = drawn[name]
        low, high = np.quantile(draws, [0.05, 0.95], axis=0)
        for k, value in enumerate(values):
            rows.append(
                {
                    "of": name,
                    "place": k,
                    "rank": float(np.mean(draws[:, k] < value) + 0.5 * np.mean(draws[:, k] == value)),
                    "covered": bool(low[k] <= value <= high[k]),
                    "method": posterior.engine.method,
                    "settled": "not_converged" not in {f.case.value for f in posterior.health.findings},
                }
            )
    return rows
