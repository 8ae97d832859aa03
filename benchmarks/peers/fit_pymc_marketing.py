"""PyMC-Marketing on one file: `python -m benchmarks.peers.fit_pymc_marketing TASK ANSWER`, in its own environment."""

from __future__ import annotations

import time

BEGAN = time.perf_counter()

import warnings
from typing import Any

import numpy as np
import pandas as pd
from pymc.model.transform.optimization import freeze_dims_and_data
from pymc_extras.prior import Prior
from pymc_marketing.mmm import GeometricAdstock, HillSaturationSigmoid, LogisticSaturation
from pymc_marketing.mmm.mmm import MMM

from benchmarks.peers.draw_pymc import draw, tell_versions
from benchmarks.peers.record import (
    CARRY,
    ORGANIC_PRIOR,
    RETURN_PRIOR,
    WAVES,
    Answer,
    Array,
    Sheet,
    Task,
    take_task,
)
from benchmarks.peers.table import count_value, read_table

ACCEPT = 0.8
"""PyMC's default."""
RETENTION, BEND = 0.25, 3.0
"""Prior means of its carry-over and of its saturation: the curve at which our prior on the return is put on its
coefficient."""
GEO_SPREAD = 0.3
"""Scale of the prior sd of a channel's coefficient between geos, on the log scale."""


def list_channels(sheet: Sheet) -> list[str]:
    """Headers of every channel, the paid ones first."""
    return [*(medium.exposure for medium in sheet.media), *sheet.organic]


def place_prior(sheet: Sheet, table: pd.DataFrame) -> tuple[Array, Array]:
    """Mean and sd of each channel's log coefficient, so that its return, or share, has our prior at the usual curve."""
    channels, value = list_channels(sheet), count_value(table, sheet)
    weights = RETENTION ** np.arange(CARRY)
    weights /= weights.sum()
    brought = np.zeros(len(channels))
    for _, rows in table.groupby(sheet.geo) if sheet.geo else [("", table)]:
        unit = float(rows[sheet.outcome].max())
        for k, channel in enumerate(channels):
            exposure = rows[channel].to_numpy(dtype=float)
            carried = np.convolve(exposure / max(exposure.max(), 1e-12), weights)[: len(exposure)]
            brought[k] += unit * np.sum(np.tanh(BEND * carried / 2) * value[rows.index])
    spend = np.array([table[medium.spend].sum() for medium in sheet.media])
    total = float(np.sum(table[sheet.outcome].to_numpy(dtype=float) * value))
    paid, unpaid = RETURN_PRIOR[0] + np.log(spend), np.full(len(sheet.organic), np.log(ORGANIC_PRIOR[0] * total))
    spread = np.repeat([RETURN_PRIOR[1], ORGANIC_PRIOR[1]], [len(paid), len(unpaid)])
    return np.concatenate([paid, unpaid]) - np.log(brought), spread


def build_like_ours(task: Task, table: pd.DataFrame) -> Any:
    """Logistic saturation, geometric carry-over, yearly waves; coefficients pooled over geos as Meridian pools them."""
    sheet = task.sheet
    mean, sd = place_prior(sheet, table)
    if sheet.geo:
        coefficient = Prior(
            "LogNormal",
            mu=Prior("Normal", mu=mean, sigma=sd, dims="channel"),
            sigma=Prior("HalfNormal", sigma=GEO_SPREAD, dims="channel"),
            dims=("geo", "channel"),
        )
    else:
        coefficient = Prior("LogNormal", mu=mean, sigma=sd, dims="channel")
    shared = {
        "gamma_control": Prior("Normal", mu=0, sigma=2, dims="control"),
        "gamma_fourier": Prior("Laplace", mu=0, b=1, dims="fourier_mode"),
    }
    return MMM(
        date_column=sheet.time,
        target_column=sheet.outcome,
        channel_columns=list_channels(sheet),
        control_columns=[*sheet.controls, *sheet.treatments] or None,
        dims=("geo",) if sheet.geo else None,
        adstock=GeometricAdstock(l_max=CARRY, priors={"alpha": Prior("Beta", alpha=1, beta=3, dims="channel")}),
        saturation=LogisticSaturation(
            priors={"lam": Prior("Gamma", alpha=BEND, beta=1, dims="channel"), "beta": coefficient}
        ),
        yearly_seasonality=WAVES,
        model_config=shared,
    )


def build_published(task: Task, table: pd.DataFrame) -> Any:
    """As their published comparison sets it up. Source: pymc-labs/mmm-param-recovery, model_builder.py."""
    sheet = task.sheet
    channels = list_channels(sheet)
    spent = table.groupby(sheet.geo)[channels].sum().to_numpy(dtype=float)
    width = (len(channels) * spent / spent.sum(axis=1, keepdims=True)).mean(axis=0)
    return MMM(
        date_column=sheet.time,
        target_column=sheet.outcome,
        channel_columns=channels,
        control_columns=list(sheet.controls) or None,
        dims=("geo",),
        scaling={"channel": {"method": "max", "dims": ()}, "target": {"method": "max", "dims": ()}},
        saturation=HillSaturationSigmoid(
            priors={
                "sigma": Prior(
                    "InverseGamma",
                    mu=Prior("HalfNormal", sigma=width, dims=("channel",)),
                    sigma=Prior("HalfNormal", sigma=1.5),
                    dims=("channel", "geo"),
                ),
                "beta": Prior("HalfNormal", sigma=1.5, dims=("channel",)),
                "lam": Prior("HalfNormal", sigma=1.5, dims=("channel",)),
            }
        ),
        adstock=GeometricAdstock(l_max=8, priors={"alpha": Prior("Beta", alpha=1, beta=3, dims=("channel",))}),
        yearly_seasonality=2,
    )


def count_worth(model: Any, posterior: Any, task: Task, table: pd.DataFrame) -> Array:
    """Value of what each paid channel brought, `[chain, draw, channel]`."""
    sheet = task.sheet
    axes = ["date", *(["geo"] if sheet.geo else [])]
    keys = [table[sheet.time], *([table["geo"]] if sheet.geo else [])]
    value = pd.Series(
        count_value(table, sheet), index=pd.MultiIndex.from_arrays(keys, names=axes) if sheet.geo else keys[0]
    )
    worth = posterior["channel_contribution"] * model.scalers["_target"] * value.rename_axis(axes).to_xarray()
    summed = worth.sum(axes).sel(channel=[medium.exposure for medium in sheet.media])
    return np.asarray(summed.transpose("chain", "draw", "channel"))


def main() -> None:
    """Fit once, tell the time of each stage, and write the draws."""
    warnings.simplefilter("ignore")
    task, target = take_task()
    imported = time.perf_counter()
    table = read_table(task)
    if task.sheet.geo:
        table = table.assign(geo=table[task.sheet.geo].astype(str))
    read = time.perf_counter()
    model = build_published(task, table) if task.model == "published" else build_like_ours(task, table)
    controls = [*task.sheet.controls, *task.sheet.treatments]
    columns = [task.sheet.time, *(["geo"] if task.sheet.geo else []), *list_channels(task.sheet), *controls]
    model.build_model(table[columns], table[task.sheet.outcome])
    graph = freeze_dims_and_data(model.model)
    built = time.perf_counter()
    posterior, seconds = draw(graph, task, accept=ACCEPT)
    seconds = {"import": imported - BEGAN, "read": read - imported, "build": built - read, **seconds}
    Answer(
        worth=count_worth(model, posterior, task, table),
        seconds=seconds,
        versions=tell_versions("pymc-marketing", task.sampler),
    ).write(target)


if __name__ == "__main__":
    main()
