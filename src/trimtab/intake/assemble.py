"""Columns with their parts to the canonical panel."""

from __future__ import annotations

import numpy as np

from trimtab.intake.declaration import Declared
from trimtab.intake.exchange import is_money
from trimtab.intake.filling import Filling
from trimtab.intake.grid import FEWEST_PERIODS, Grid
from trimtab.intake.money import compare_money
from trimtab.intake.panel import Channel, ChannelKind, Control, Panel
from trimtab.intake.role import Assignment, ChannelFields
from trimtab.problems import Problem
from trimtab.quantities import Array, ChannelName
from trimtab.statement import Parameter

CELLS_PER_CHANNEL = 3
"""Outcomes a channel needs at least: its size, its shape and its carry-over are three unknowns."""


def build_panel(
    assignment: Assignment, grid: Grid, file: str, declared: Declared
) -> tuple[Panel | None, tuple[Problem, ...], tuple[Problem, ...]]:
    """The panel, or every fault in the columns it needs; and notices."""
    filling = Filling(file, grid, declared, assignment.channel)
    filling.problems.extend(_check_crowd(len(assignment.channels), len(grid.geos) * len(grid.periods), file))
    shape = (len(grid.geos), len(grid.periods))
    outcome = np.zeros(shape) if assignment.outcome is None else filling.fill_outcome(assignment.outcome)
    spend, exposure, frequency = [], [], []
    for channel in assignment.channels:
        paid = np.zeros(shape) if channel.spend is None else filling.fill_media(channel, spend=True)
        spend.append(paid)
        exposure.append(paid if channel.exposure is None else filling.fill_media(channel, spend=False))
        frequency.append(filling.fill_frequency(channel, exposure[-1]))
    spellings = {channel.name.casefold() for channel in assignment.channels}
    if assignment.channel is not None and len(spellings) == len(assignment.channels):
        filling.ask_about_gaps(assignment.channel)
    filled = [(control, filling.fill_control(control, outcome)) for control in assignment.controls]
    controls = [(control, values) for control, values in filled if values is not None]
    population = None if assignment.population is None else filling.fill_population(assignment.population)
    value = _find_value(assignment, declared, filling, outcome)
    if filling.problems or assignment.outcome is None:
        return None, tuple(filling.problems), tuple(filling.notices)
    panel = Panel(
        periods=grid.periods,
        grain=grid.grain,
        geos=grid.geos,
        channels=tuple(_describe_channel(c) for c in assignment.channels),
        outcome_name=assignment.outcome.label,
        outcome=outcome,
        spend=_stack(spend, shape),
        exposure=_stack(exposure, shape),
        controls=tuple(Control(name=c.name, role=c.role, baseline=c.baseline) for c, _ in controls),
        control_values=_stack([values for _, values in controls], shape),
        population=population,
        value_per_outcome=value,
        currency=declared.currency,
        frequency=None if all(c.frequency is None for c in assignment.channels) else _stack(frequency, shape),
    )
    odd = compare_money(panel, file)
    if odd is not None and odd.code.startswith("problem."):
        return None, (odd,), tuple(filling.notices)
    return panel, (), (*filling.notices, *(() if odd is None else (odd,)))


def _check_crowd(channels: int, cells: int, file: str) -> tuple[Problem, ...]:
    """The problem of more channels than the outcomes can tell apart, where there are not simply too few of those."""
    most = cells // CELLS_PER_CHANNEL
    if channels <= most or cells < FEWEST_PERIODS:
        return ()
    params: dict[str, Parameter] = {"found": channels, "cells": cells, "most": most}
    return (Problem(code="problem.too_many_channels", file=file, params=params),)


def _find_value(assignment: Assignment, declared: Declared, filling: Filling, outcome: Array) -> Array | None:
    """Money per outcome unit: declared, from its column, or one where the outcome is declared to be money."""
    if declared.value_per_outcome is not None:
        return np.full(outcome.shape, float(declared.value_per_outcome))
    if assignment.value is not None:
        return filling.fill_value(assignment.value, outcome)
    if declared.currency is not None and assignment.outcome is not None and is_money(assignment.outcome):
        return np.ones(outcome.shape)
    return None


def _stack(layers: list[Array], shape: tuple[int, int]) -> Array:
    return np.stack(layers, axis=-1) if layers else np.zeros((*shape, 0))


def _describe_channel(channel: ChannelFields) -> Channel:
    return Channel(
        name=ChannelName(channel.name),
        kind=ChannelKind.ORGANIC if channel.spend is None else ChannelKind.PAID,
        spend_column=None if channel.spend is None else channel.spend.column.header,
        exposure_column=None if channel.exposure is None else channel.exposure.column.header,
        carry_over=channel.carry_over,
        frequency_column=None if channel.frequency is None else channel.frequency.column.header,
    )
