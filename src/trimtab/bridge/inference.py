"""A posterior as ArviZ knows them: named groups of labelled arrays."""

from __future__ import annotations

from typing import Any

import numpy as np

from trimtab.bridge.library import Inference, gather_groups, load_xarray
from trimtab.intake import Panel
from trimtab.model import Posterior
from trimtab.quantities import Array

_PER_DRAW = {
    "return_on_investment": ("channel",),
    "contribution": ("period", "channel"),
    "baseline": ("period",),
    "fit": ("period",),
    "drift": ("period", "channel"),
    "drift_ahead": ("ahead", "channel"),
    "retention": ("channel",),
    "delay": ("channel",),
    "half_saturation": ("channel",),
    "residual_sd": (),
    "autocorrelation": (),
}
"""Axes after the draws of every field of the posterior that has draws."""

Variables = dict[str, tuple[tuple[str, ...], Array]]


def as_inference_data(posterior: Posterior) -> Inference:
    """Return the posterior for ArviZ: an `InferenceData` before its version 1, an `xarray.DataTree` since.

    Groups: `posterior`, with axes chain, draw and then channel, period, ahead (periods of the next horizon) or point
    (of the response curve); `observed_data`, the outcome; `constant_data`, spend, exposure, controls and what the
    curves were drawn at. Units are those of `Posterior`.

    Draws resampled from weighted ones are one chain of equal weight: no R-hat can be read off them, and their effective
    size is the one in the attributes, not the one ArviZ would count. There is no `sample_stats`, for nothing is kept
    per trajectory; totals are attributes of `posterior`.
    Raises `BadInput` where xarray is not installed.
    """
    panel = posterior.panel
    groups: dict[str, tuple[Variables, dict[str, Any]]] = {
        "posterior": (_draws(posterior), _describe(posterior)),
        "observed_data": ({"outcome": (("geo", "period"), panel.outcome)}, {}),
        "constant_data": (_constants(posterior), _describe_panel(panel)),
    }
    dataset, labels, signed = load_xarray().Dataset, _labels(posterior), _sign(posterior)
    return gather_groups(
        {
            name: dataset(variables, {axis: labels[axis] for axis in _axes(variables)}, {**signed, **attributes})
            for name, (variables, attributes) in groups.items()
        }
    )


def _draws(posterior: Posterior) -> Variables:
    chains = posterior.engine.chains
    named = {name: (axes, getattr(posterior, name)) for name, axes in _PER_DRAW.items()}
    named["response"] = (("channel", "point"), posterior.curve.outcome)
    named["response_marginal"] = (("channel", "point"), posterior.curve.marginal)
    return {
        name: (("chain", "draw", *axes), np.reshape(array, (chains, -1, *array.shape[1:])))
        for name, (axes, array) in named.items()
    }


def _constants(posterior: Posterior) -> Variables:
    panel, curve = posterior.panel, posterior.curve
    cells = ("geo", "period")
    constants: Variables = {
        "spend": ((*cells, "channel"), panel.spend),
        "exposure": ((*cells, "channel"), panel.exposure),
        "response_spend": (("channel", "point"), curve.spend),
        "response_today": (("channel",), curve.today),
        "observed_low": (("channel",), curve.observed_low),
        "observed_high": (("channel",), curve.observed_high),
        "width_ratio": (("channel",), posterior.width_ratio),
        "probability_negative": (("channel",), posterior.probability_negative),
    }
    if panel.controls:
        constants["controls"] = ((*cells, "control"), panel.control_values)
    if panel.population is not None:
        constants["population"] = (("geo",), panel.population)
    if panel.value_per_outcome is not None:
        constants["value_per_outcome"] = (cells, panel.value_per_outcome)
    return constants


def _axes(variables: Variables) -> list[str]:
    """Every axis once."""
    return list(dict.fromkeys(axis for axes, _ in variables.values() for axis in axes))


def _labels(posterior: Posterior) -> dict[str, Any]:
    panel, chains = posterior.panel, posterior.engine.chains
    return {
        "chain": np.arange(chains),
        "draw": np.arange(len(posterior.residual_sd) // chains),
        "period": np.array(panel.periods, dtype="datetime64[ns]"),
        "ahead": np.arange(1, posterior.drift_ahead.shape[1] + 1),
        "channel": [str(channel.name) for channel in panel.channels],
        "geo": list(panel.geos),
        "control": [control.name for control in panel.controls],
        "point": np.arange(posterior.curve.spend.shape[1]),
    }


def _sign(posterior: Posterior) -> dict[str, Any]:
    return {"inference_library": "trimtab", "sampling_time": posterior.engine.seconds}


def _describe(posterior: Posterior) -> dict[str, Any]:
    """How the draws were made; what was not measured is left out, for netCDF knows no None."""
    engine = posterior.engine
    described = {
        "method": engine.method,
        "weights": "equal",
        "ess_bulk_min": engine.ess_bulk_min,
        "ess_tail_min": engine.ess_tail_min,
        "rhat_max": engine.rhat_max,
        "pareto_k": engine.pareto_k,
        "divergences": engine.divergences,
        "health": posterior.health.case.value,
        "prior": posterior.prior.value,
        "horizon": posterior.curve.horizon,
        "value_per_outcome_ahead": posterior.curve.value,
    }
    return {name: value for name, value in described.items() if value is not None}


def _describe_panel(panel: Panel) -> dict[str, Any]:
    described = {"outcome": panel.outcome_name, "grain": panel.grain.value}
    return described if panel.currency is None else {**described, "currency": panel.currency}
