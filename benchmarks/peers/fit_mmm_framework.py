"""mmm-framework on one file: `python -m benchmarks.peers.fit_mmm_framework TASK ANSWER`, in its own environment."""

from __future__ import annotations

import time

BEGAN = time.perf_counter()

from typing import Any

import mmm_framework as mmm
import numpy as np
import pandas as pd
from mmm_framework.config.enums import DimensionType, MeasurementUnit
from mmm_framework.model import BayesianMMM

from benchmarks.peers.draw_pymc import draw, tell_versions
from benchmarks.peers.record import (
    CARRY,
    RETURN_PRIOR,
    WAVES,
    Answer,
    Sheet,
    Task,
    take_task,
)
from benchmarks.peers.table import count_value, read_table

ACCEPT = 0.9
"""Its own default."""


def lay_out(sheet: Sheet, table: pd.DataFrame, carry: int) -> Any:
    """The data as it takes them: one row per value; the outcome in money, so that its return is one."""
    axes = [DimensionType.PERIOD, *([DimensionType.GEOGRAPHY] if sheet.geo else [])]
    wide = table.assign(
        Period=table[sheet.time].dt.strftime("%Y-%m-%d"),
        Geography=table[sheet.geo] if sheet.geo else "",
        outcome=table[sheet.outcome] * count_value(table, sheet),
    )
    controls = (*sheet.controls, *sheet.treatments)
    names = ["outcome", *(medium.spend for medium in sheet.media), *sheet.organic, *controls]
    long = wide.melt(["Period", "Geography"], names, var_name="VariableName", value_name="VariableValue")
    long = long.assign(Product="", Campaign="", Outlet="", Creative="")
    carrying = mmm.AdstockConfig.geometric(l_max=carry)
    paid = [mmm.MediaChannelConfig(name=m.spend, dimensions=axes, adstock=carrying) for m in sheet.media]
    unpaid = [
        mmm.MediaChannelConfig(
            name=name, dimensions=axes, adstock=carrying, measurement_unit=MeasurementUnit.IMPRESSIONS
        )
        for name in sheet.organic
    ]
    config = mmm.MFFConfig(
        kpi=mmm.KPIConfig(name="outcome", dimensions=axes),
        media_channels=[*paid, *unpaid],
        controls=[mmm.ControlVariableConfig(name=name, dimensions=axes) for name in controls],
    )
    return mmm.load_mff(long, config)


def describe_model(task: Task) -> Any:
    """Its priors: ours on the return, or its own on the coefficient."""
    season = mmm.SeasonalityConfig(yearly=WAVES)
    if task.model == "published":
        return mmm.ModelConfig(seasonality=season)
    mean, sd = RETURN_PRIOR
    return mmm.ModelConfig(
        media_prior_mode="roi", media_roi_prior_mu=mean, media_roi_prior_sigma=sd, seasonality=season
    )


def main() -> None:
    """Fit once, tell the time of each stage, and write the draws."""
    task, target = take_task()
    imported = time.perf_counter()
    table = read_table(task)
    panel = lay_out(task.sheet, table, 8 if task.model == "published" else CARRY)
    read = time.perf_counter()
    model = BayesianMMM(panel, describe_model(task))
    graph = model.model
    built = time.perf_counter()
    posterior, seconds = draw(graph, task, accept=ACCEPT)
    paid = len(task.sheet.media)
    contribution = np.asarray(posterior["channel_contributions"].transpose("chain", "draw", "obs", "channel"))
    seconds = {"import": imported - BEGAN, "read": read - imported, "build": built - read, **seconds}
    Answer(
        worth=contribution[..., :paid].sum(axis=2) * model.y_std,
        seconds=seconds,
        versions=tell_versions("mmm-framework", task.sampler),
    ).write(target)


if __name__ == "__main__":
    main()
