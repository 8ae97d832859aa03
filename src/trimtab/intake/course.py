"""What is spent after the data end, and what is known of that time: read off a panel, or the last part of one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from trimtab.intake.panel import ChannelKind, ControlRole, Panel
from trimtab.intake.timeline import find_last_day, list_periods
from trimtab.quantities import Array, ChannelName, Grain
from trimtab.statement import Statement

YEAR = {Grain.DAY: 364, Grain.WEEK: 52, Grain.MONTH: 12}
"""Periods after which a year's course comes round; for days whole weeks, so that Mondays meet Mondays."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Course:
    """Spend, activity and controls in the periods after a panel."""

    periods: tuple[date, ...]
    """First day of each, right after the panel's last."""
    amounts: Array
    """[geo, period, channel], money for paid channels, exposure for organic ones."""
    controls: Array
    """[geo, period, control], in the panel's order of controls."""
    assumed: tuple[Statement, ...]
    """What was not given and is taken for granted."""

    @property
    def spend(self) -> Array:
        """[period, channel], over all geos."""
        return np.asarray(self.amounts.sum(axis=0))


def list_ahead(panel: Panel, count: int) -> tuple[date, ...]:
    """The first `count` periods after the panel's last."""
    first = find_last_day(panel.periods[-1], panel.grain) + timedelta(days=1)
    return list_periods(first, first + timedelta(days=32 * count), panel.grain)[:count]


def read_amounts(panel: Panel) -> Array:
    """What each channel is steered by, `[geo, period, channel]`: money for paid channels, exposure for organic ones."""
    paid = np.array([channel.kind is ChannelKind.PAID for channel in panel.channels], dtype=bool)
    return np.where(paid, panel.spend, panel.exposure)


def go_on(panel: Panel, count: int) -> Course:
    """Spend and activity go on as of late for `count` periods: the last quarter again, period by period."""
    latest = read_amounts(panel)[:, -panel.grain.periods_per_quarter :]
    controls, assumed = carry_controls(panel, count)
    return Course(
        periods=list_ahead(panel, count),
        amounts=latest[:, np.arange(count) % latest.shape[1]],
        controls=controls,
        assumed=(Statement(code="forecast.as_of_late", params={"periods": latest.shape[1]}), *assumed),
    )


def follow_plan(panel: Panel, planned: Mapping[ChannelName, float], number: int) -> Course:
    """The next quarter as the plan of review `number` has it, with the timing of the last one.

    planned: money per channel over a quarter; what it does not name goes on as of late.
    """
    quarter = panel.grain.periods_per_quarter
    late = go_on(panel, quarter)
    amounts = late.amounts.copy()
    for c, channel in enumerate(panel.channels):
        if channel.name in planned and channel.kind is ChannelKind.PAID:
            today, money = float(amounts[..., c].sum()), planned[channel.name]
            even = np.full((len(panel.geos), quarter), 1.0 / (len(panel.geos) * quarter))
            amounts[..., c] = money * (amounts[..., c] / today if today > 0 else even)
    told = Statement(code="forecast.from_plan", params={"number": number})
    return replace(late, amounts=amounts, assumed=(told, *late.assumed[1:]))


def carry_controls(panel: Panel, count: int, given: Collection[str] = ()) -> tuple[Array, tuple[Statement, ...]]:
    """Controls ahead, `[geo, count, control]`, and what was assumed of those that are not given.

    As a year earlier; with less than a year of history as on average, and no event, since none is known to come round.
    """
    year, known = YEAR[panel.grain], len(panel.periods)
    names = tuple(control.name for control in panel.controls if control.name not in given)
    if known >= year:
        values = panel.control_values[:, known - year + np.arange(count) % year]
        assumed = Statement(code="forecast.controls_of_last_year", params={"controls": names})
    else:
        event = np.array([control.role is ControlRole.EVENT for control in panel.controls], dtype=bool)
        usual = np.where(event, 0.0, panel.control_values.mean(axis=1))
        values = np.repeat(usual[:, None], count, axis=1)
        assumed = Statement(code="forecast.controls_average", params={"controls": names})
    return values, (assumed,) if names else ()


def cut_panel(panel: Panel, count: int, length: int | None = None) -> tuple[Panel, Course]:
    """The first `count` periods, and what is known of the `length` after them (all the rest), the outcome left out."""
    value = panel.value_per_outcome
    after = slice(count, None if length is None else count + length)
    past = replace(
        panel,
        periods=panel.periods[:count],
        outcome=panel.outcome[:, :count],
        spend=panel.spend[:, :count],
        exposure=panel.exposure[:, :count],
        control_values=panel.control_values[:, :count],
        value_per_outcome=None if value is None else value[:, :count],
        frequency=None if panel.frequency is None else panel.frequency[:, :count],
    )
    course = Course(
        periods=panel.periods[after],
        amounts=read_amounts(panel)[:, after],
        controls=panel.control_values[:, after],
        assumed=(Statement(code="forecast.from_the_file", params={"periods": len(panel.periods[after])}),),
    )
    return past, course


def count_known(panel: Panel) -> int:
    """Periods up to the last one any geo has an outcome of; rows after it say what is planned."""
    return int(np.flatnonzero(np.isfinite(panel.outcome).any(axis=0))[-1]) + 1
