"""The layers of the outcome over time: baseline and channels, few enough to tell apart and short enough to draw."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from trimtab.present.block import Cell, Column, Table
from trimtab.present.number import write_date
from trimtab.present.pen import Pen
from trimtab.present.table import NOTHING
from trimtab.quantities import Array
from trimtab.review import Review

LONGEST = 160
"""Steps drawn at most; a longer series is averaged over equal numbers of periods."""

HUES = 8
"""Channels that get a colour of their own; smaller ones share the last."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """One part of the outcome over time."""

    name: str
    hue: str
    """Name of its colour in the page's style."""
    values: Array
    """[step], outcome units."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stack:
    """The outcome and its layers, from the bottom up."""

    days: tuple[date, ...]
    """First day of each step."""
    span: int
    """Periods averaged in one step."""
    outcome: Array
    """[step], observed; NaN where missing."""
    layers: tuple[Layer, ...]


def stack_outcome(review: Review, pen: Pen) -> Stack:
    """Stack the treatments upon the baseline, and the channels by size upon those."""
    span = -(-len(review.periods) // LONGEST)
    by_size = sorted(review.channels, key=lambda channel: -float(np.nansum(channel.contribution_mean)))
    fits = len(by_size) <= HUES
    own, shared = (by_size, []) if fits else (by_size[: HUES - 1], by_size[HUES - 1 :])
    layers = [Layer(name=pen.title("chart.baseline"), hue="base", values=_average(review.baseline, span))]
    if review.treatments:
        brought = np.sum([treatment.contribution_mean for treatment in review.treatments], axis=0)
        name = ", ".join(treatment.name for treatment in review.treatments)
        layers.append(Layer(name=name, hue="soft", values=_average(brought, span)))
    for place, channel in enumerate(own, start=1):
        values = np.nan_to_num(_average(channel.contribution_mean, span))
        layers.append(Layer(name=channel.channel, hue=f"hue-{place}", values=values))
    if shared:
        rest = np.nansum([channel.contribution_mean for channel in shared], axis=0)
        name = pen.word("chart.others", count=len(shared))
        layers.append(Layer(name=name, hue=f"hue-{HUES}", values=_average(rest, span)))
    return Stack(days=review.periods[::span], span=span, outcome=_average(review.outcome, span), layers=tuple(layers))


def tabulate_stack(stack: Stack, title: str, pen: Pen) -> Table:
    """One row per step, from the latest back: observed outcome, baseline and channels."""
    names = (pen.title("column.period"), pen.outcome_name, *(layer.name for layer in stack.layers))
    series = (stack.outcome, *(layer.values for layer in stack.layers))
    rows = tuple(
        (Cell(text=write_date(day, pen.language)), *(_cell(values[place], pen) for values in series))
        for place, day in enumerate(stack.days)
    )
    columns = tuple(Column(title=name, is_figure=place > 0) for place, name in enumerate(names))
    return Table(title=title, columns=columns, rows=rows)


def _average(values: Array, span: int) -> Array:
    """Average over steps of `span` periods, over those that are known; NaN where none is."""
    padded = np.append(values, np.full(-len(values) % span, np.nan)).reshape(-1, span)
    known = np.isfinite(padded)
    total = np.where(known, padded, 0.0).sum(axis=1)
    return np.asarray(np.where(known.any(axis=1), total / np.maximum(known.sum(axis=1), 1), np.nan))


def _cell(value: float, pen: Pen) -> Cell:
    return Cell(text=pen.write_estimate(value, is_money=False) if np.isfinite(value) else NOTHING)
