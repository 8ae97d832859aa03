"""Files as Meridian and PyMC-Marketing write them, with invented draws; effects computed the slow way, term by term."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import xarray

from trimtab.intake import Channel, ChannelKind, Control, ControlRole, Panel
from trimtab.quantities import Array, ChannelName, Grain

CHAINS, DRAWS, PERIODS = 2, 300, 60
NAMES = ("search", "tv")


def build_panel(geos: int = 1) -> Panel:
    """Two channels, tv by impressions and off at times, one control."""
    rng = np.random.default_rng(7)
    spend = rng.gamma(3.0, 40.0, (geos, PERIODS, 2))
    spend[:, 20:26, 1] = 0.0
    exposure = spend * np.array([1.0, 50.0])
    first = date(2024, 1, 1)
    return Panel(
        periods=tuple(first + timedelta(weeks=i) for i in range(PERIODS)),
        grain=Grain.WEEK,
        geos=("national",) if geos == 1 else tuple(f"region {i}" for i in range(geos)),
        channels=tuple(
            Channel(
                name=ChannelName(name),
                kind=ChannelKind.PAID,
                spend_column=f"{name}_spend",
                exposure_column="tv_impressions" if name == "tv" else None,
            )
            for name in NAMES
        ),
        outcome_name="revenue",
        outcome=4000.0 + rng.normal(0, 150, (geos, PERIODS)) + 3 * spend.sum(axis=2),
        spend=spend,
        exposure=exposure,
        controls=(Control(name="price", role=ControlRole.CONFOUNDER),),
        control_values=rng.normal(20.0, 2.0, (geos, PERIODS, 1)),
        population=None if geos == 1 else np.array([1000.0, 3000.0, 500.0])[:geos],
        value_per_outcome=np.full((geos, PERIODS), 1.0),
        currency="EUR",
    )


def draw(low: float, high: float, *shape: int, seed: int) -> Array:
    """Independent draws, `[chain, draw, …]`."""
    return np.random.default_rng(seed).uniform(low, high, (CHAINS, DRAWS, *shape))


def write(path: Path, groups: dict[str, xarray.Dataset], attributes: dict[str, str] | None = None) -> Path:
    """Write groups as ArviZ does."""
    tree = xarray.DataTree.from_dict(dict(groups))
    tree.attrs.update(attributes or {})
    tree.to_netcdf(path, engine="h5netcdf")
    return path


def write_table(panel: Panel, path: Path) -> None:
    """Write a national panel as the file a team has."""
    rows = ["week,revenue,search_spend,tv_spend,tv_impressions,price"]
    rows += [
        f"{day},{panel.outcome[0, t]!r},{panel.spend[0, t, 0]!r},{panel.spend[0, t, 1]!r},{panel.exposure[0, t, 1]!r},"
        f"{panel.control_values[0, t, 0]!r}".replace("np.float64(", "").replace(")", "")
        for t, day in enumerate(panel.periods)
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


@dataclass
class Meridian:
    """A fit by Meridian."""

    panel: Panel
    max_lag: int = 8
    decay: str = "geometric"
    hill_first: bool = False
    posterior: dict[str, tuple[tuple[str, ...], Array]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        geos = len(self.panel.geos)
        axes, channels = ("chain", "draw"), ("media_channel",)
        self.posterior = {
            "alpha_m": ((*axes, *channels), draw(0.2, 0.7, 2, seed=1)),
            "ec_m": ((*axes, *channels), draw(0.6, 2.0, 2, seed=2)),
            "slope_m": ((*axes, *channels), draw(0.9, 1.3, 2, seed=3)),
            "beta_gm": ((*axes, "geo", *channels), draw(0.5, 1.5, geos, 2, seed=4)),
            "tau_g": ((*axes, "geo"), draw(-0.3, 0.0, geos, seed=5)),
            "mu_t": ((*axes, "time"), draw(-0.2, 0.2, PERIODS, seed=6)),
            "gamma_gc": ((*axes, "geo", "control_variable"), draw(-0.3, -0.1, geos, 1, seed=7)),
            "sigma": (axes, draw(0.4, 0.5, seed=8)),
        }
        self.posterior["roi_m"] = (
            (*axes, *channels),
            self.effect().sum(axis=(2, 3)) / self.panel.spend.sum(axis=(0, 1)),
        )

    @property
    def population(self) -> Array:
        return np.ones(len(self.panel.geos)) if self.panel.population is None else self.panel.population

    def effect(self, exposure: Array | None = None) -> Array:
        """Incremental outcome `[chain, draw, geo, time, channel]`, of the panel's exposure or of another."""
        panel = self.panel
        usual = panel.exposure / self.population[:, None, None]
        per_head = usual if exposure is None else exposure / self.population[:, None, None]
        spread = (panel.outcome / self.population[:, None]).std()
        alpha, half, slope = (self.posterior[name][1] for name in ("alpha_m", "ec_m", "slope_m"))
        window = self.max_lag + 1
        result = np.zeros((CHAINS, DRAWS, *per_head.shape))
        for c in range(2):
            scaled = per_head[..., c] / np.median(usual[..., c][usual[..., c] > 0])
            decayed = [
                alpha[..., c] ** k if self.decay == "geometric" else (1 - k / window) ** (1 / alpha[..., c] - 1)
                for k in range(window)
            ]
            total = sum(decayed)
            for g in range(len(panel.geos)):
                for t in range(per_head.shape[1]):
                    stock: Any = 0.0
                    for k in range(min(window, t + 1)):
                        x = scaled[g, t - k]
                        hill = x ** slope[..., c] / (x ** slope[..., c] + half[..., c] ** slope[..., c])
                        stock = stock + decayed[k] / total * (hill if self.hill_first else x)
                    seen = (
                        stock
                        if self.hill_first
                        else stock ** slope[..., c] / (stock ** slope[..., c] + half[..., c] ** slope[..., c])
                    )
                    result[:, :, g, t, c] = (
                        seen * self.posterior["beta_gm"][1][:, :, g, c] * spread * self.population[g]
                    )
        return result

    def save(self, path: Path) -> Path:
        panel = self.panel
        labels = {
            "chain": np.arange(CHAINS),
            "draw": np.arange(DRAWS),
            "geo": ["national_geo"] if len(panel.geos) == 1 else list(panel.geos),
            "time": [day.isoformat() for day in panel.periods],
            "media_time": [day.isoformat() for day in panel.periods],
            "media_channel": list(NAMES),
            "control_variable": ["price"],
        }
        prior = {"roi_m": (("chain", "draw", "media_channel"), np.exp(0.2 + 0.9 * draw(-2.0, 2.0, 2, seed=9)))}
        groups = {
            "posterior": xarray.Dataset(self.posterior, labels),
            "prior": xarray.Dataset(prior, {key: labels[key] for key in ("chain", "draw", "media_channel")}),
            "sample_stats": xarray.Dataset({"diverging": (("chain", "draw"), np.zeros((CHAINS, DRAWS), dtype=int))}),
        }
        return write(path, groups)


@dataclass
class PyMCMarketing:
    """A fit by PyMC-Marketing: geometric carry-over that is not normalised, logistic saturation."""

    panel: Panel
    lags: int = 6
    attributes: dict[str, str] = field(default_factory=dict)
    posterior: dict[str, tuple[tuple[str, ...], Array]] = field(default_factory=dict)
    constant: dict[str, tuple[tuple[str, ...], Array]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        panel, axes = self.panel, ("chain", "draw")
        self.attributes = {
            "adstock": json.dumps(
                {"lookup_name": "geometric", "prefix": "adstock", "l_max": self.lags, "normalize": False}
            ),
            "saturation": json.dumps(
                {"__type__": "pymc_marketing.mmm.components.saturation.LogisticSaturation", "prefix": "saturation"}
            ),
            "adstock_first": "true",
            "dims": "[]",
            "time_varying_media": "false",
            "mu_effects": "[]",
            "link": "identity",
        }
        data = panel.exposure[0]
        self.constant = {
            "channel_data": (("date", "channel"), data),
            "channel_scale": (("channel",), data.max(axis=0)),
            "target_data": (("date",), panel.outcome[0]),
            "target_scale": ((), np.array(panel.outcome.max())),
        }
        self.posterior = {
            "adstock_alpha": ((*axes, "channel"), draw(0.2, 0.6, 2, seed=11)),
            "saturation_lam": ((*axes, "channel"), draw(1.0, 3.0, 2, seed=12)),
            "saturation_beta": ((*axes, "channel"), draw(0.1, 0.3, 2, seed=13)),
            "intercept_contribution": (axes, draw(0.5, 0.7, seed=14)),
            "control_contribution": ((*axes, "date", "control"), draw(-0.1, 0.1, PERIODS, 1, seed=15)),
            "y_sigma": (axes, draw(0.02, 0.04, seed=16)),
        }
        self.posterior["channel_contribution"] = ((*axes, "date", "channel"), self.effect())

    def effect(self, exposure: Array | None = None) -> Array:
        """Contribution in the model's units, `[chain, draw, date, channel]`, of its data or of another exposure."""
        data = self.constant["channel_data"][1] if exposure is None else exposure[0]
        scaled = data / self.constant["channel_scale"][1]
        alpha, lam, beta = (self.posterior[name][1] for name in ("adstock_alpha", "saturation_lam", "saturation_beta"))
        result = np.zeros((*alpha.shape[:2], len(scaled), 2))
        for t in range(len(scaled)):
            stock = sum(alpha**k * scaled[t - k] for k in range(min(self.lags, t + 1)))
            result[:, :, t] = beta * (1 - np.exp(-lam * stock)) / (1 + np.exp(-lam * stock))
        return result

    def save(self, path: Path) -> Path:
        labels = {
            "chain": np.arange(CHAINS),
            "draw": np.arange(next(iter(self.posterior.values()))[1].shape[1]),
            "date": np.array(self.panel.periods, dtype="datetime64[ns]"),
            "channel": ["search_spend", "tv_impressions"],
            "control": ["price"],
        }
        groups = {
            "posterior": xarray.Dataset(self.posterior, labels),
            "constant_data": xarray.Dataset(self.constant, {key: labels[key] for key in ("date", "channel")}),
        }
        return write(path, groups, self.attributes)
