"""The example company's files, as its team would have exported them; text only, since the cycle writes files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

import numpy as np

from trimtab.intake import Panel
from trimtab.lift import Lift
from trimtab.simulate.company import demo_world
from trimtab.simulate.simulation import simulate
from trimtab.simulate.spend import open_stream
from trimtab.simulate.world import Medium, World

LOGGED_WEEKS = 52
"""Weeks the team kept its hours for."""


def demo_files(seed: int) -> dict[str, str]:
    """File name to text of the example: `sales.csv`, `lifts.csv`, `inputs.csv` and `trimtab.toml`."""
    world = demo_world()
    simulated = simulate(world, seed)
    return {
        "sales.csv": write_panel(simulated.panel),
        "lifts.csv": write_lifts(simulated.lifts),
        "inputs.csv": write_inputs(world, simulated.panel, seed),
        "trimtab.toml": write_settings(world),
    }


def write_panel(panel: Panel) -> str:
    """One row per geo and period, one column per figure."""
    media = [c.spend_column or c.exposure_column or c.name for c in panel.channels]
    header = ["Week", "Region", "Population", panel.outcome_name, *media, *(c.name for c in panel.controls)]
    values = np.where([c.spend_column is None for c in panel.channels], panel.exposure, panel.spend)
    assert panel.population is not None
    rows = [
        [
            day.isoformat(),
            geo,
            int(panel.population[g]),
            f"{panel.outcome[g, t]:.2f}",
            *(f"{x:.2f}" if c.spend_column else round(x) for c, x in zip(panel.channels, values[g, t], strict=True)),
            *(f"{x:.3f}".rstrip("0").rstrip(".") for x in panel.control_values[g, t]),
        ]
        for t, day in enumerate(panel.periods)
        for g, geo in enumerate(panel.geos)
    ]
    return _write_csv(header, rows)


def write_lifts(lifts: Iterable[Lift]) -> str:
    """One row per finished experiment."""
    header = ["channel", "start", "end", "read_until", "geos", "estimate", "standard_error", "spend_change"]
    rows = [
        [
            lift.channel,
            lift.start.isoformat(),
            lift.end.isoformat(),
            lift.read_until.isoformat(),
            "; ".join(lift.geos),
            f"{lift.estimate:.0f}",
            f"{lift.standard_error:.0f}",
            "" if lift.spend_change is None else f"{lift.spend_change:.0f}",
            lift.design.value,
            lift.use.value,
            "yes" if lift.from_panel else "no",
        ]
        for lift in lifts
    ]
    return _write_csv([*header, "design", "use", "from_panel"], rows)


def write_inputs(world: World, panel: Panel, seed: int) -> str:
    """What each channel cost besides media, one row per channel and ISO week; hours are ranges."""
    header = ["channel", "activity", "role", "week", "hours", "hour_cost"]
    rows: list[list[object]] = []
    for medium in world.media:
        if medium.toil is not None:
            rows.extend(_log_weeks(medium, panel, seed))
    return _write_csv([*header, "production_cost", "tool_cost", "agency_cost", "effort_points"], rows)


def _log_weeks(medium: Medium, panel: Panel, seed: int) -> list[list[object]]:
    toil = medium.toil
    assert toil is not None
    dice = open_stream(seed, f"hours/{medium.name}").integers(-1, 2, size=LOGGED_WEEKS)
    rows: list[list[object]] = []
    for day, more in zip(panel.periods[-LOGGED_WEEKS:], dice, strict=True):
        year, week, _ = day.isocalendar()
        hours = f"{toil.hours + more - 1:g}-{toil.hours + more + 1:g}"
        money = [f"{x:g}" for x in (toil.hour_cost, toil.production, toil.tools, toil.agency)]
        points = "" if toil.effort_points is None else f"{toil.effort_points:g}"
        rows.append([medium.name, toil.activity, toil.role, f"{year}-W{week:02d}", hours, *money, points])
    return rows


def write_settings(world: World) -> str:
    """Where the files are, and the facts about money a team declares."""
    return f"""\
# Tarnbrook Kettles does not exist: trimtab made its numbers up.

[money]
currency = "{world.currency}"  # of revenue and spend
margin = {world.margin:g}  # gross profit as a share of revenue
hurdle = {world.hurdle:.1f}  # gross profit one euro must bring back

[files]
data = "sales.csv"
lifts = "lifts.csv"  # finished experiments
inputs = "inputs.csv"  # hours, effort and resources
"""


def _write_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()
