"""Meridian on one file: `python -m benchmarks.peers.fit_meridian TASK ANSWER`, in Meridian's own environment."""

from __future__ import annotations

import time

BEGAN = time.perf_counter()

from importlib.metadata import version
from typing import Any

import numpy as np
import pandas as pd
from meridian import backend
from meridian.analysis.analyzer import Analyzer
from meridian.data.data_frame_input_data_builder import DataFrameInputDataBuilder
from meridian.model.model import Meridian
from meridian.model.prior_distribution import PriorDistribution
from meridian.model.spec import ModelSpec

from benchmarks.peers.clock import CompileClock
from benchmarks.peers.record import CARRY, RETURN_PRIOR, Answer, Array, Task, take_task
from benchmarks.peers.table import read_table

PERIODS_A_KNOT = 20
"""As many knots as our baseline has shapes; the default for geos, one a period, would cost it speed."""
BURN_IN = 0.25
"""Share of the warm-up that is burnt in after the step size and metric are adapted."""


def lay_out(task: Task, table: pd.DataFrame) -> Any:
    """The data as Meridian takes it."""
    sheet, names = task.sheet, [medium.name for medium in task.sheet.media]
    table = table.assign(time=table[sheet.time].dt.strftime("%Y-%m-%d"))
    if sheet.geo:
        population = table[sheet.population] if sheet.population else 1.0
        table = table.assign(geo=table[sheet.geo], population=population)
    builder = DataFrameInputDataBuilder(kpi_type="non_revenue" if sheet.value else "revenue")
    builder = builder.with_kpi(table, kpi_col=sheet.outcome)
    if sheet.value:
        builder = builder.with_revenue_per_kpi(table, revenue_per_kpi_col=sheet.value)
    if sheet.geo:
        builder = builder.with_population(table)
    builder = builder.with_media(
        table,
        media_cols=[medium.exposure for medium in sheet.media],
        media_spend_cols=[medium.spend for medium in sheet.media],
        media_channels=names,
    )
    if sheet.controls:
        builder = builder.with_controls(table, control_cols=list(sheet.controls))
    if sheet.organic:
        builder = builder.with_organic_media(
            table, organic_media_cols=list(sheet.organic), organic_media_channels=list(sheet.organic)
        )
    if sheet.treatments:
        builder = builder.with_non_media_treatments(table, non_media_treatment_cols=list(sheet.treatments))
    return builder.build()


def describe_model(task: Task, table: pd.DataFrame) -> Any:
    """Its priors and settings."""
    sheet, tfd = task.sheet, backend.tfd
    periods = table[sheet.time].nunique()
    if task.model == "published":
        return ModelSpec(
            prior=PriorDistribution(
                beta_m=tfd.LogNormal(np.zeros(len(sheet.media)), share_spend(task, table), name="beta_m"),
                alpha_m=tfd.Beta(np.float64(1.0), np.float64(3.0), name="alpha_m"),
            ),
            max_lag=8,
            unique_sigma_for_each_geo=True,
            knots=list(range(0, periods, 26)),
            media_prior_type="coefficient",
            rf_prior_type="coefficient",
        )
    mean, sd = (np.float64(number) for number in RETURN_PRIOR)
    return ModelSpec(
        prior=PriorDistribution(roi_m=tfd.LogNormal(mean, sd, name="roi_m")),
        max_lag=CARRY,
        knots=max(round(periods / PERIODS_A_KNOT), 2),
    )


def share_spend(task: Task, table: pd.DataFrame) -> Array:
    """Each channel's share of a geo's spend, times the channels, averaged over geos. Source: mmm-param-recovery."""
    columns = [medium.spend for medium in task.sheet.media]
    by_geo = table.groupby(task.sheet.geo)[columns].sum() if task.sheet.geo else table[columns].sum().to_frame().T
    shares = by_geo.to_numpy(dtype=float)
    return np.asarray((len(columns) * shares / shares.sum(axis=1, keepdims=True)).mean(axis=0))


def main() -> None:
    """Fit once, tell the time of each stage, and write the draws."""
    task, target = take_task()
    clock, imported = CompileClock(), time.perf_counter()
    table = read_table(task)
    spend = np.array([table[medium.spend].sum() for medium in task.sheet.media])
    data = lay_out(task, table)
    read = time.perf_counter()
    model = Meridian(input_data=data, model_spec=describe_model(task, table))
    burn = round(task.warm_up * BURN_IN)
    model.sample_posterior(
        n_chains=task.chains, n_adapt=task.warm_up - burn, n_burnin=burn, n_keep=task.draws, seed=task.seed
    )
    if task.model == "published":
        worth = np.asarray(Analyzer(model).incremental_outcome(use_posterior=True))[..., : len(spend)]
    else:
        worth = np.asarray(model.inference_data.posterior["roi_m"]) * spend
    ended = time.perf_counter()
    compiled = clock.read(read, ended)
    seconds = {
        "import": imported - BEGAN,
        "read": read - imported,
        "compile": compiled,
        "sample": ended - read - compiled,
    }
    packages = ("google-meridian", "jax", "tfp-nightly")
    Answer(worth=worth, seconds=seconds, versions={name: version(name) for name in packages}).write(target)


if __name__ == "__main__":
    main()
