"""A posterior of Meridian, as `inference_data.to_netcdf` writes it, read as response curves.

Its file holds parameters and no data, and neither the length nor the kind of carry-over, nor what comes first. With a
prior on return it holds the return of every draw as well: whatever reproduces those is what was fitted.
Source: Meridian 2.1 (adstock_hill.py, equations.py, transformers.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from trimtab.bridge.groups import Groups
from trimtab.bridge.matching import find_differing, match_channels, match_geos, match_periods
from trimtab.bridge.response import Response, lag, normalise, saturate_hill, weigh_binomial, weigh_geometric
from trimtab.bridge.source import Source
from trimtab.intake import ChannelKind, Panel
from trimtab.model import PriorKind
from trimtab.problems import BadInput, Problem
from trimtab.quantities import Array
from trimtab.statement import Parameter

TOOL = "Meridian"
USUAL_LAG = 8
LONGEST_LAG = 52
TRIED = 20
"""Draws on which a way to carry over is tried."""
REPRODUCED = 2e-3
"""Relative difference of returns that 32-bit arithmetic explains."""
UNKNOWN_PARTS = {"alpha_rf": "reach_frequency", "alpha_orf": "reach_frequency", "gamma_gn": "non_media_treatments"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrying:
    """What the file does not say about carry-over."""

    max_lag: int = USUAL_LAG
    is_binomial: bool = False
    carries_first: bool = True


def read_meridian(held: Groups, panel: Panel, max_lag: int | None) -> Source:
    """The source behind a fit by Meridian; raises `BadInput` with all that is missing or does not belong together."""
    labels = (*held.labels("media_channel"), *held.labels("organic_media_channel"))
    places, problems = _match(held, panel, labels, max_lag)
    if problems:
        raise BadInput(problems)
    scale = _Scale.of(panel)
    carrying = Carrying(max_lag=max_lag or USUAL_LAG)
    if "roi_m" in held.names():
        carrying = _find_carrying(held, panel, places, scale, max_lag)
    prior, kind = None, PriorKind.CONTRIBUTION_SHARE
    if "roi_m" in held.names():
        kind = PriorKind.RETURN_ON_INVESTMENT
        if "roi_m" in held.names("prior") and len(places) == len(held.labels("media_channel")):
            prior = held.draws("roi_m", "media_channel", group="prior")[:, list(places)] * panel.spend.sum(axis=(0, 1))
    stats = held.groups.get("sample_stats", {})
    return Source(
        tool=TOOL,
        panel=panel,
        responses=_respond(held, panel, places, scale, carrying),
        baseline=_read_baseline(held, panel, scale),
        residual_sd=np.sqrt(
            np.sum((held.draws("sigma", "geo") * scale.outcome) ** 2 * np.ones(len(panel.geos)), axis=1)
        ),
        chains=held.chains,
        divergences=int(stats["diverging"].sum()) if "diverging" in stats else 0,
        prior=kind,
        prior_effect=prior,
    )


def _match(
    held: Groups, panel: Panel, labels: tuple[str, ...], max_lag: int | None
) -> tuple[tuple[int, ...], tuple[Problem, ...]]:
    """Places of the panel's channels among the labels, and everything that stands in the way."""
    params: dict[str, Parameter] = {"tool": TOOL}
    found: list[Problem] = []
    suffixes = [suffix for suffix, axis in _kinds() if held.labels(axis)]
    needed = [f"{name}{suffix}" for suffix in suffixes for name in ("alpha_", "ec_", "slope_", "beta_g")]
    lacking = sorted({*needed, "tau_g", "mu_t", "sigma"} - held.names())
    if "roi_m" not in held.names() and max_lag is None:
        lacking.append("max_lag")
    found.extend(_lack(held, name) for name in lacking)
    for name, part in UNKNOWN_PARTS.items():
        if name in held.names() and held.groups["posterior"][name].size:
            told: dict[str, Parameter] = {**params, "part": f"part.{part}"}
            found.append(Problem(code="problem.part_not_read", file=held.file, params=told))
    places, problems = match_channels(panel, labels, held.file, params)
    found.extend(problems)
    found.extend(match_periods(panel, held.days("time"), held.file, params))
    found.extend(match_geos(panel, held.labels("geo"), held.file, params))
    if len(panel.geos) > 1 and panel.population is None:
        found.append(Problem(code="problem.population_not_given", file=held.file, params=params))
    known = {control.name for control in panel.controls}
    controls = tuple(name for name in held.labels("control_variable") if name not in known)
    if controls:
        told = {**params, "controls": controls}
        found.append(Problem(code="problem.controls_not_in_data", file=held.file, params=told))
    return places, tuple(found)


def _lack(held: Groups, name: str) -> Problem:
    params: dict[str, Parameter] = {"tool": TOOL, "name": name}
    return Problem(code="problem.posterior_lacks", file=held.file, params=params)


def _kinds() -> tuple[tuple[str, str], ...]:
    """(suffix of a variable, its axis of channels), in the order of the labels."""
    return (("m", "media_channel"), ("om", "organic_media_channel"))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Scale:
    """Meridian's units: sd and mean of the outcome per head over all cells, and heads."""

    population: Array
    """[geo]."""
    outcome: Array
    """[geo], outcome of one unit."""
    mean: Array
    """[geo], outcome at nought."""

    @classmethod
    def of(cls, panel: Panel) -> _Scale:
        population = np.ones(len(panel.geos)) if panel.population is None else panel.population
        per_head = panel.outcome / population[:, None]
        return cls(
            population=population,
            outcome=np.nanstd(per_head) * population,
            mean=np.nanmean(per_head) * population,
        )


def _respond(
    held: Groups, panel: Panel, places: tuple[int, ...], scale: _Scale, carrying: Carrying, *, draws: int | None = None
) -> tuple[Response, ...]:
    """A response per channel of the panel; draws: only the first so many."""
    every = [(suffix, axis, place) for suffix, axis in _kinds() for place in range(len(held.labels(axis)))]
    responses = []
    for channel, (suffix, axis, place) in enumerate(every[at] for at in places):
        alpha, half, slope = (
            held.draws(f"{name}_{suffix}", "geo", axis)[:draws, :, place] for name in ("alpha", "ec", "slope")
        )
        window = min(carrying.max_lag + 1, len(panel.periods))
        weights = weigh_binomial(alpha, window, window) if carrying.is_binomial else weigh_geometric(alpha, window)
        per_head = panel.exposure[..., channel] / scale.population[:, None]
        usual = float(np.median(per_head[per_head > 0])) if np.any(per_head > 0) else 1.0
        responses.append(
            Response(
                weights=normalise(weights),
                saturation=saturate_hill,
                parameters={"slope": slope, "half": half},
                unit=usual * scale.population,
                coefficient=held.draws(f"beta_g{suffix}", "geo", axis)[:draws, :, place] * scale.outcome,
                carries_first=carrying.carries_first,
            )
        )
    return tuple(responses)


def _find_carrying(held: Groups, panel: Panel, places: tuple[int, ...], scale: _Scale, max_lag: int | None) -> Carrying:
    """The way to carry over that gives the returns the file reports; raises `BadInput` when none does."""
    paid = [
        channel
        for channel, described in enumerate(panel.channels)
        if described.kind is ChannelKind.PAID and panel.spend[..., channel].any()
    ]
    reported = held.draws("roi_m", "media_channel")[:TRIED, [places[channel] for channel in paid]]
    spent = panel.spend.sum(axis=(0, 1))[paid]
    value = np.ones(panel.outcome.shape) if panel.value_per_outcome is None else panel.value_per_outcome
    best, least = Carrying(), np.inf
    for carrying in _ways(max_lag, len(panel.periods)):
        responses = _respond(held, panel, places, scale, carrying, draws=TRIED)
        worth = [
            np.einsum(
                "gdt,gt->d",
                responses[channel].bring(lag(panel.exposure[..., channel], responses[channel].weights.shape[-1])),
                value,
            )
            for channel in paid
        ]
        differing = find_differing(np.stack(worth, axis=1) / spent, reported)
        if differing < least:
            best, least = carrying, differing
        if least < REPRODUCED / 10:
            break
    if least > REPRODUCED:
        params: dict[str, Parameter] = {"tool": TOOL, "share": least}
        raise BadInput([Problem(code="problem.returns_not_reproduced", file=held.file, params=params)])
    return best


def _ways(max_lag: int | None, periods: int) -> Iterator[Carrying]:
    """Ways to carry over, the usual ones first."""
    lags = (USUAL_LAG, *range(min(LONGEST_LAG, periods) + 1)) if max_lag is None else (max_lag,)
    for carries_first in (True, False):
        for is_binomial in (False, True):
            for lags_back in lags:
                yield Carrying(max_lag=lags_back, is_binomial=is_binomial, carries_first=carries_first)


def _read_baseline(held: Groups, panel: Panel, scale: _Scale) -> Array:
    """Outcome without media over geos, `[draw, period]`: levels, knots and controls, each centred over all cells."""
    score = held.draws("tau_g", "geo")[..., None] + held.draws("mu_t", "time")[:, None]
    names = [control.name for control in panel.controls]
    if "gamma_gc" in held.names():
        used = panel.control_values[..., [names.index(name) for name in held.labels("control_variable")]]
        spread = used.std(axis=(0, 1))
        scaled = (used - used.mean(axis=(0, 1))) / np.where(spread > 0, spread, 1.0)
        score = score + np.einsum("dgc,gtc->dgt", held.draws("gamma_gc", "geo", "control_variable"), scaled)
    return np.asarray(np.einsum("dgt,g->dt", score, scale.outcome) + scale.mean.sum())
