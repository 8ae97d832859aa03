"""Whether another model's fit and a panel speak of the same channels, periods and regions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from trimtab.intake import Panel
from trimtab.problems import Problem
from trimtab.quantities import Array, Grain
from trimtab.statement import Parameter

SAME = 1e-6
"""Relative difference of two figures that are the same but for how they were written."""
SHIFT = {Grain.DAY: 0, Grain.WEEK: 6, Grain.MONTH: 30}
"""Most days between two names of one period: a week by its Sunday or its Monday."""


def match_channels(
    panel: Panel, labels: Sequence[str], file: str, params: dict[str, Parameter]
) -> tuple[tuple[int, ...], tuple[Problem, ...]]:
    """Place of each of the panel's channels among `labels`; a label is a channel's name or one of its columns."""
    places: list[int] = []
    problems: list[Problem] = []
    for channel in panel.channels:
        known = [name for name in (channel.name, channel.exposure_column, channel.spend_column) if name in labels]
        places.extend(labels.index(name) for name in known[:1])
        if not known:
            lacking: dict[str, Parameter] = {**params, "channel": channel.name, "known": tuple(labels)}
            problems.append(Problem(code="problem.channel_not_fitted", file=file, params=lacking))
    for place, label in enumerate(labels):
        if place not in places:
            names = tuple(channel.name for channel in panel.channels)
            extra: dict[str, Parameter] = {**params, "channel": label, "known": names}
            problems.append(Problem(code="problem.channel_not_in_data", file=file, params=extra))
    return tuple(places), tuple(problems)


def match_periods(panel: Panel, days: Sequence[date], file: str, params: dict[str, Parameter]) -> tuple[Problem, ...]:
    """The problem with fitting other periods than the panel has."""
    if len(days) == len(panel.periods):
        shifts = {(mine - theirs).days for mine, theirs in zip(panel.periods, days, strict=True)}
        is_regular = panel.grain is Grain.MONTH or len(shifts) == 1
        if is_regular and max(abs(shift) for shift in shifts) <= SHIFT[panel.grain]:
            return ()
    told: dict[str, Parameter] = {
        **params,
        "count": len(days),
        "first": min(days).isoformat() if days else "",
        "last": max(days).isoformat() if days else "",
        "periods": len(panel.periods),
        "begin": panel.periods[0].isoformat(),
        "end": panel.periods[-1].isoformat(),
    }
    return (Problem(code="problem.periods_not_fitted", file=file, params=told),)


def match_geos(panel: Panel, geos: Sequence[str], file: str, params: dict[str, Parameter]) -> tuple[Problem, ...]:
    """The problem with fitting other regions than the panel has, or in another order; one is one, whatever its name."""
    if tuple(geos) == panel.geos or (len(geos) <= 1 and len(panel.geos) == 1):
        return ()
    told: dict[str, Parameter] = {**params, "geos": tuple(geos), "known": panel.geos}
    return (Problem(code="problem.geos_not_fitted", file=file, params=told),)


def is_same(one: Array, other: Array) -> bool:
    """Whether two arrays hold the same figures."""
    size = float(np.nanmax(np.abs(other), initial=0.0))
    return one.shape == other.shape and bool(np.all(np.abs(np.nan_to_num(one - other)) <= SAME * max(size, 1e-300)))


def find_differing(mine: Array, theirs: Array) -> float:
    """Largest difference of two arrays, relative to the largest of what it should be."""
    return float(np.max(np.abs(mine - theirs)) / max(float(np.max(np.abs(theirs))), 1e-300))
