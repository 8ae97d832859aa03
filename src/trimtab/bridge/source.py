"""From another model's channels to a `Posterior`: the same arithmetic whoever fitted it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from trimtab.bridge.response import Response, lag
from trimtab.intake import CarryOver, Panel
from trimtab.model import Engine, Finding, Health, HealthCase, Posterior, PriorKind, ResponseCurve, fix_scale
from trimtab.model.ahead import lay_out_ahead, price_ahead
from trimtab.model.check import INSEPARABLE, check_baseline, check_convergence
from trimtab.model.diagnose import measure_bulk_ess, measure_rhat, measure_tail_ess
from trimtab.quantities import LEVEL, Array
from trimtab.statement import Parameter, Statement

STEP = 1e-5
"""Of the range of a curve: its slope is the difference over so much to either side."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Source:
    """What another model knows, in natural units."""

    tool: str
    """Who fitted it."""
    panel: Panel
    """What it was fitted to."""
    responses: tuple[Response, ...]
    """In the panel's order of channels."""
    baseline: Array
    """[draw, period], outcome without media over geos."""
    residual_sd: Array
    """[draw], of the outcome total per period."""
    chains: int
    divergences: int
    prior: PriorKind
    prior_effect: Array | None
    """[draw, channel], draws of the prior of each channel's return or contribution; None: the file has none."""


def make_posterior(source: Source, horizon: int) -> Posterior:
    """The posterior later rooms read. Drift is one throughout, for the source has none, and a finding says so."""
    # What the file says of carry-over is told by the geometric kind of the same mean delay, whatever was declared here.
    geometric = (replace(channel, carry_over=CarryOver.GEOMETRIC) for channel in source.panel.channels)
    panel = replace(source.panel, channels=tuple(geometric))
    contribution, worth = _look_back(source)
    spent = panel.spend.sum(axis=(0, 1))
    effect = worth if source.prior is PriorKind.RETURN_ON_INVESTMENT else contribution.sum(axis=1)
    engine = _examine(source, effect)
    shape, fit = contribution.shape, source.baseline + contribution.sum(axis=2)
    return Posterior(
        panel=panel,
        lifts=(),
        prior=source.prior,
        return_on_investment=np.where(spent > 0, worth / np.where(spent > 0, spent, 1.0), np.nan),
        contribution=contribution,
        baseline=source.baseline,
        drift=np.ones(shape),
        drift_ahead=np.ones((shape[0], horizon, shape[2])),
        curve=_look_ahead(source, horizon),
        retention=np.stack([response.retention for response in source.responses], axis=1),
        delay=np.zeros((shape[0], shape[2])),
        reach=max(response.weights.shape[-1] for response in source.responses),
        half_saturation=np.full((shape[0], shape[2]), np.nan),
        residual_sd=source.residual_sd,
        autocorrelation=np.zeros(shape[0]),
        width_ratio=_compare_widths(effect, source.prior_effect),
        probability_negative=np.mean(effect < 0, axis=0),
        fit=fit,
        health=_check(source, engine, effect, fit),
        engine=engine,
    )


def _look_back(source: Source) -> tuple[Array, Array]:
    """Contribution `[draw, period, channel]` over geos, and its value over the window `[draw, channel]`."""
    panel = source.panel
    value = np.ones(panel.outcome.shape) if panel.value_per_outcome is None else panel.value_per_outcome
    brought, worth = [], []
    for channel, response in enumerate(source.responses):
        each = response.bring(lag(panel.exposure[..., channel], response.weights.shape[-1]))
        brought.append(each.sum(axis=0))
        worth.append(np.einsum("gdt,gt->d", each, value))
    return np.stack(brought, axis=-1), np.stack(worth, axis=-1)


def _look_ahead(source: Source, horizon: int) -> ResponseCurve:
    """The curves over the next horizon: flighting as of late, the past's carry-over taken off, the tail included."""
    panel, scale = source.panel, fix_scale(source.panel)
    lags = max(max(response.weights.shape[-1] for response in source.responses) - 1, 1)
    ahead, levels = lay_out_ahead(panel, scale, np.ones((horizon + lags, 1)), horizon, lags)
    outcome, marginal = [], []
    for channel, response in enumerate(source.responses):
        natural = scale.size[:, None, None] * scale.exposure[channel]
        own = slice(response.weights.shape[-1])
        past = np.asarray(ahead.history[channel])[..., own] * natural
        planned = np.asarray(ahead.planned[channel])[..., own] * natural
        level = np.asarray(ahead.level[channel])
        already = response.bring(past).sum(axis=(0, 2))

        def at(x: float, response: Response = response, past: Array = past, planned: Array = planned) -> Array:
            return np.asarray(response.bring(past + x * planned).sum(axis=(0, 2)))

        step = STEP * float(level[-1])
        outcome.append(np.stack([at(x) - already for x in level], axis=-1))
        slopes = [(at(x + step) - at(max(x - step, 0.0))) / (x + step - max(x - step, 0.0)) for x in level]
        marginal.append(np.stack(slopes, axis=-1) / levels.unit[channel])
    return ResponseCurve(
        horizon=horizon,
        spend=levels.spend,
        outcome=np.stack(outcome, axis=1),
        marginal=np.stack(marginal, axis=1),
        today=levels.today,
        observed_low=levels.low,
        observed_high=levels.high,
        value=price_ahead(panel, horizon),
    )


def _examine(source: Source, effect: Array) -> Engine:
    chains = [effect[:, channel].reshape(source.chains, -1) for channel in range(effect.shape[1])]
    return Engine(
        method=source.tool,
        seconds=0.0,
        ess_bulk_min=min(measure_bulk_ess(draws) for draws in chains),
        ess_tail_min=min(measure_tail_ess(draws) for draws in chains),
        rhat_max=max(measure_rhat(draws) for draws in chains),
        pareto_k=None,
        draws=len(effect),
        divergences=source.divergences,
        chains=source.chains,
    )


def _compare_widths(effect: Array, prior: Array | None) -> Array:
    """Width of the interval, posterior over prior, of logs where nothing is negative; one where nothing is known."""
    if prior is None:
        return np.ones(effect.shape[1])
    ends = [(1 - LEVEL) / 2, (1 + LEVEL) / 2]
    positive = np.all(effect > 0, axis=0) & np.all(prior > 0, axis=0)

    def width(draws: Array) -> Array:
        logs = np.log(np.where(draws > 0, draws, 1.0))
        return np.asarray(np.ptp(np.quantile(np.where(positive, logs, draws), ends, axis=0), axis=0))

    before = width(prior)
    return np.asarray(np.where(before > 0, width(effect) / np.where(before > 0, before, 1.0), 1.0))


def _check(source: Source, engine: Engine, effect: Array, fit: Array) -> Health:
    """What can be held against another's fit without its likelihood; what it lacks is said, and counts against none."""
    told: tuple[Statement, ...] = (Statement(code="health.fitted_elsewhere", params={"tool": source.tool}),)
    if source.prior_effect is None:
        told += (Statement(code="health.prior_not_in_file", params={"tool": source.tool}),)
    findings = [Finding(case=HealthCase.NOT_CHECKED, channels=(), statement=statement) for statement in told]
    findings += [*check_convergence(engine), *check_baseline(source.baseline), *_check_separation(source, effect)]
    findings += check_fit(fit, source.panel.outcome, source.tool)
    order = tuple(HealthCase)
    return Health(case=max((finding.case for finding in findings), key=order.index), findings=tuple(findings))


def check_fit(fit: Array, outcome: Array, tool: str) -> tuple[Finding, ...]:
    """Find whether a fit `[draw, period]` explains an outcome `[geo, period]` worse than its own mean does."""
    outcome = outcome.sum(axis=0)
    known = np.isfinite(outcome)
    around = float(np.sum((outcome[known] - outcome[known].mean()) ** 2))
    explained = 1.0 - float(np.sum((outcome[known] - fit.mean(axis=0)[known]) ** 2)) / around if around > 0 else 0.0
    if explained >= 0:
        return ()
    params: dict[str, Parameter] = {"tool": tool, "explained": explained}
    statement = Statement(code="health.misses_outcome", params=params)
    return (Finding(case=HealthCase.MISSES_OUTCOME, channels=(), statement=statement),)


def _check_separation(source: Source, effect: Array) -> tuple[Finding, ...]:
    """Pairs of channels whose sum the draws know better than their shares."""
    channels, findings = source.panel.channels, []
    moving = effect.std(axis=0) > 0
    correlation = np.corrcoef(np.where(moving, effect, np.arange(len(effect))[:, None] % 2).T).reshape(
        len(channels), -1
    )
    for a, b in zip(*np.triu_indices(len(channels), 1), strict=True):
        if moving[a] and moving[b] and correlation[a, b] < INSEPARABLE:
            pair = (channels[a].name, channels[b].name)
            params: dict[str, Parameter] = {"first": pair[0], "second": pair[1]}
            statement = Statement(code="health.cannot_separate", params=params)
            findings.append(Finding(case=HealthCase.CANNOT_SEPARATE, channels=pair, statement=statement))
    return tuple(findings)
