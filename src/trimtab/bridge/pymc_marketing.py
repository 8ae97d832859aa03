"""A posterior of PyMC-Marketing, as `MMM.save` writes it, read as response curves.

Its file holds the parameters, the data in the model's units and, as attributes of the root, which transformations were
used. It also holds every draw's contribution: what is computed from the parameters must be that.
Source: PyMC-Marketing 1.3 (mmm.py, components/adstock.py, components/saturation.py, transformers.py).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from trimtab.bridge.groups import Groups
from trimtab.bridge.matching import find_differing, is_same, match_channels, match_geos, match_periods
from trimtab.bridge.response import (
    Response,
    Saturation,
    lag,
    normalise,
    saturate_hill,
    saturate_logistic,
    saturate_michaelis_menten,
    saturate_not,
    saturate_root,
    saturate_tanh,
    weigh_binomial,
    weigh_delayed,
    weigh_geometric,
)
from trimtab.bridge.source import Source
from trimtab.intake import Panel
from trimtab.model import PriorKind
from trimtab.problems import BadInput, Problem
from trimtab.quantities import Array
from trimtab.statement import Parameter

TOOL = "PyMC-Marketing"
REPRODUCED = 1e-4
"""Difference of contributions, relative to the largest, that arithmetic explains."""

SATURATIONS: Mapping[str, tuple[Saturation, Mapping[str, str], str | None]] = {
    "logistic": (saturate_logistic, {"lam": "lam"}, "beta"),
    "michaelis_menten": (saturate_michaelis_menten, {"lam": "lam"}, "alpha"),
    "hill": (saturate_hill, {"slope": "slope", "half": "kappa"}, "beta"),
    "tanh": (saturate_tanh, {"b": "b", "c": "c"}, None),
    "root": (saturate_root, {"alpha": "alpha"}, "beta"),
    "no_saturation": (saturate_not, {}, "beta"),
}
"""By name: the curve, our name of each parameter and theirs, and the parameter that stands before the curve."""

ADSTOCKS: Mapping[str, Sequence[str]] = {
    "geometric": ("alpha",),
    "binomial": ("alpha",),
    "delayed": ("alpha", "theta"),
    "no_adstock": (),
}
"""By name: its parameters."""


def read_pymc_marketing(held: Groups, panel: Panel) -> Source:
    """The source behind a fit by PyMC-Marketing; raises `BadInput` with all that is missing or does not fit."""
    axis = _axis_of_geos(held)
    places, problems = _match(held, panel, axis)
    if problems:
        raise BadInput(problems)
    panel = _align(held, panel, places, axis)
    responses = _respond(held, places, axis)
    _require_reproduction(held, panel, places, axis, responses)
    target = held.constant("target_scale", axis)
    sigma = held.draws("y_sigma", axis) * target * np.ones(len(panel.geos))
    stats = held.groups.get("sample_stats", {})
    prior = None
    if "channel_contribution" in held.names("prior"):
        before = held.draws("channel_contribution", "date", axis, "channel", group="prior") * target[:, None]
        prior = before.sum(axis=(1, 2))[:, list(places)]
    return Source(
        tool=TOOL,
        panel=panel,
        responses=responses,
        baseline=_read_baseline(held, axis, target),
        residual_sd=np.sqrt(np.sum(sigma**2, axis=1)),
        chains=held.chains,
        divergences=int(stats["diverging"].sum()) if "diverging" in stats else 0,
        prior=PriorKind.CONTRIBUTION_SHARE,
        prior_effect=prior,
    )


def _axis_of_geos(held: Groups) -> str:
    """Name of the axis of regions; a name nothing has where there is none."""
    dims = json.loads(held.attributes.get("dims", "[]"))
    return str(dims[0]) if dims else "geo"


def _match(held: Groups, panel: Panel, axis: str) -> tuple[tuple[int, ...], tuple[Problem, ...]]:
    """Places of the panel's channels among the file's, and everything that stands in the way."""
    params: dict[str, Parameter] = {"tool": TOOL}
    found: list[Problem] = []
    needed = {"channel_contribution", "y_sigma", *_needed_parameters(held)}
    if "mu" not in held.names():
        needed |= {"intercept_contribution"}
    constants = {"channel_data", "channel_scale", "target_data", "target_scale"} - held.names("constant_data")
    attributes = {"adstock", "saturation"} - set(held.attributes)
    for name in sorted((needed - held.names()) | constants | attributes):
        told: dict[str, Parameter] = {**params, "name": name}
        found.append(Problem(code="problem.posterior_lacks", file=held.file, params=told))
    for part in _unknown_parts(held):
        told = {**params, "part": f"part.{part}"}
        found.append(Problem(code="problem.part_not_read", file=held.file, params=told))
    places, problems = match_channels(panel, held.labels("channel"), held.file, params)
    found.extend(problems)
    found.extend(match_periods(panel, held.days("date"), held.file, params))
    found.extend(match_geos(panel, held.labels(axis), held.file, params))
    return places, tuple(found)


def _unknown_parts(held: Groups) -> list[str]:
    """What of the model nothing here can read."""
    attributes, parts = held.attributes, []
    if attributes.get("link", "identity") != "identity":
        parts.append("log_link")
    if attributes.get("time_varying_media", "false") != "false":
        parts.append("time_varying_media")
    if len(json.loads(attributes.get("dims", "[]"))) > 1:
        parts.append("several_dimensions")
    for name, known in (("adstock", ADSTOCKS), ("saturation", SATURATIONS)):
        described = _describe(held, name)
        if described is not None and (described[0] not in known or described[1].get("mode", "After") != "After"):
            parts.append(name)
    if "mu" not in held.names() and json.loads(attributes.get("mu_effects", "[]")):
        parts.append("further_effects")
    return parts


def _describe(held: Groups, name: str) -> tuple[str, Mapping[str, Any]] | None:
    """(kind, description) of a transformation; None where the file does not say."""
    if name not in held.attributes:
        return None
    described = json.loads(held.attributes[name])
    if "lookup_name" in described:
        return str(described["lookup_name"]), described
    last = str(described.get("__type__", "")).rpartition(".")[2]
    stem = last if last.startswith("No") else last.removesuffix(name.capitalize())
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in stem).lstrip("_"), described


def _needed_parameters(held: Groups) -> set[str]:
    """Variables of the transformations; those set to a number stand in the description."""
    needed = set()
    for name, known in (("adstock", ADSTOCKS), ("saturation", SATURATIONS)):
        described = _describe(held, name)
        if described is not None and described[0] in known:
            needed |= {
                f"{_prefix(described[1], name)}_{parameter}"
                for parameter in _parameters(name, described[0])
                if not isinstance(described[1].get("priors", {}).get(parameter), int | float)
            }
    return needed


def _parameters(name: str, kind: str) -> list[str]:
    if name == "adstock":
        return list(ADSTOCKS[kind])
    _, shape, factor = SATURATIONS[kind]
    return [*shape.values(), *([] if factor is None else [factor])]


def _prefix(described: Mapping[str, Any], name: str) -> str:
    return str(described.get("prefix") or name)


def _read_parameter(held: Groups, name: str, axis: str) -> Callable[[str], Array]:
    """Reads a parameter of a transformation, `[draw, geo, channel]`."""
    described = _describe(held, name)
    assert described is not None
    fixed = described[1].get("priors", {})

    def read(parameter: str) -> Array:
        if isinstance(fixed.get(parameter), int | float):
            return np.full((1, 1, 1), float(fixed[parameter]))
        return held.draws(f"{_prefix(described[1], name)}_{parameter}", axis, "channel")

    return read


def _align(held: Groups, panel: Panel, places: tuple[int, ...], axis: str) -> Panel:
    """The panel with the exposure the model was fitted to, be it spend; raises `BadInput` where neither is."""
    theirs = np.moveaxis(held.constant("channel_data", "date", axis, "channel"), 0, 1)
    exposure, channels, problems = panel.exposure.copy(), list(panel.channels), []
    for channel, place in enumerate(places):
        described = panel.channels[channel]
        if is_same(panel.exposure[..., channel], theirs[..., place]):
            continue
        if is_same(panel.spend[..., channel], theirs[..., place]):
            exposure[..., channel] = panel.spend[..., channel]
            channels[channel] = replace(described, exposure_column=None)
            continue
        params: dict[str, Parameter] = {"tool": TOOL, "name": described.name}
        problems.append(Problem(code="problem.fitted_to_other_data", file=held.file, params=params))
    outcome = np.moveaxis(held.constant("target_data", "date", axis), 0, 1)
    if not is_same(panel.outcome, outcome):
        params = {"tool": TOOL, "name": panel.outcome_name}
        problems.append(Problem(code="problem.fitted_to_other_data", file=held.file, params=params))
    if problems:
        raise BadInput(problems)
    return replace(panel, exposure=exposure, channels=tuple(channels))


def _respond(held: Groups, places: tuple[int, ...], axis: str) -> tuple[Response, ...]:
    described, shaped = _describe(held, "adstock"), _describe(held, "saturation")
    assert described is not None
    assert shaped is not None
    saturation, names, factor = SATURATIONS[shaped[0]]
    read = _read_parameter(held, "saturation", axis)
    parameters = {ours: read(theirs) for ours, theirs in names.items()}
    height = np.ones((1, 1, 1)) if factor is None else read(factor)
    target, unit = held.constant("target_scale", axis), held.constant("channel_scale", axis, "channel")
    weights = _weigh(held, described, axis)
    draws = held.draws("channel_contribution", "date", axis, "channel").shape[0]
    return tuple(
        Response(
            weights=np.broadcast_to(_pick(weights, place), (draws, *_pick(weights, place).shape[1:])),
            saturation=saturation,
            parameters={name: _pick(values, place) for name, values in parameters.items()},
            unit=np.where(_last(unit, place) > 0, _last(unit, place), 1.0),
            coefficient=np.broadcast_to(_last(height, place) * target, (draws, max(height.shape[1], len(target)))),
            carries_first=bool(json.loads(held.attributes.get("adstock_first", "true"))),
        )
        for place in places
    )


def _weigh(held: Groups, described: tuple[str, Mapping[str, Any]], axis: str) -> Array:
    """Weights of carry-over, `[draw, geo, channel, lag]`."""
    kind, settings = described
    read, lags = _read_parameter(held, "adstock", axis), int(settings.get("l_max", 1))
    if kind == "no_adstock":
        return np.ones((1, 1, 1, 1))
    alpha = read("alpha")
    flat = alpha.reshape(len(alpha), -1)
    if kind == "geometric":
        weights = weigh_geometric(flat, lags)
    elif kind == "binomial":
        weights = weigh_binomial(flat, lags, lags + 1)
    else:
        weights = weigh_delayed(flat, np.broadcast_to(read("theta"), alpha.shape).reshape(flat.shape), lags)
    weights = normalise(weights) if settings.get("normalize", False) else weights
    return weights.reshape(*alpha.shape, lags)


def _pick(values: Array, place: int) -> Array:
    """One channel of `[draw, geo, channel, …]`; an axis of one channel stands for all."""
    return np.asarray(values[:, :, place % values.shape[2]])


def _last(values: Array, place: int) -> Array:
    """One channel of `[…, channel]`; an axis of one channel stands for all."""
    return np.asarray(values[..., place % values.shape[-1]])


def _require_reproduction(
    held: Groups, panel: Panel, places: tuple[int, ...], axis: str, responses: tuple[Response, ...]
) -> None:
    """Refuse a response whose contributions are not those the file reports."""
    reported = (
        held.draws("channel_contribution", "date", axis, "channel") * held.constant("target_scale", axis)[:, None]
    )
    differing = max(
        find_differing(
            np.transpose(response.bring(lag(panel.exposure[..., channel], response.weights.shape[-1])), (1, 2, 0)),
            reported[..., places[channel]],
        )
        for channel, response in enumerate(responses)
    )
    if differing > REPRODUCED:
        params: dict[str, Parameter] = {"tool": TOOL, "share": differing}
        raise BadInput([Problem(code="problem.returns_not_reproduced", file=held.file, params=params)])


def _read_baseline(held: Groups, axis: str, target: Array) -> Array:
    """Outcome without media over geos, `[draw, period]`."""
    if "mu" in held.names():
        media = held.draws("channel_contribution", "date", axis, "channel").sum(axis=3)
        return np.asarray(((held.draws("mu", "date", axis) - media) * target).sum(axis=2))
    score = held.draws("intercept_contribution", "date", axis)
    if "control_contribution" in held.names():
        score = score + held.draws("control_contribution", "date", axis, "control").sum(axis=3)
    if "yearly_seasonality_contribution" in held.names():
        score = score + held.draws("yearly_seasonality_contribution", "date", axis)
    periods, geos = len(held.labels("date")), max(len(held.labels(axis)), 1)
    return np.asarray(np.broadcast_to(score * target, (len(score), periods, geos)).sum(axis=2))
