"""Posteriors made by hand, Hill curves times lognormal effects, to test the rooms after the model without it."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from trimtab.intake import Channel, ChannelKind, Panel
from trimtab.lift import Lift
from trimtab.model.health import Finding, Health, HealthCase
from trimtab.model.posterior import Engine, Posterior, PriorKind, ResponseCurve
from trimtab.quantities import Array, ChannelName, Grain

HORIZON = 13
REACH = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """One channel of a made-up market."""

    name: str
    today: float = 100.0
    """Spend over the horizon."""
    roi: float = 2.0
    """Median outcome per unit of spend at today's level (at `reference` for a channel that is off)."""
    doubt: float = 0.3
    """Sd of the log of the effect."""
    half: float = 1.0
    """Half saturation, in units of today's spend."""
    slope: float = 1.0
    low: float = 0.5
    high: float = 1.5
    """Observed support, in units of today's spend."""
    reference: float = 100.0
    """Spend that stands in for today's when nothing is spent."""
    kind: ChannelKind = ChannelKind.PAID
    ahead: float = 1.0
    """Effectiveness forecast for the next horizon, relative to the window's average."""
    ahead_sd: float = 0.05
    contraction: float = 0.3
    """Posterior interval width / prior interval width."""

    @property
    def scale(self) -> float:
        """Spend the curve is drawn around."""
        return self.today or self.reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the media share."""

    draws: int = 400
    points: int = 41
    periods: int = 104
    value: float | None = 1.0
    """Money per outcome unit; None: undeclared."""
    residual_sd: float = 5.0
    money: float = 1.0
    """Size of the unit of money: 100 turns euros into cents."""
    geos: int = 1
    case: HealthCase = HealthCase.FIT_FOR_DECISIONS
    findings: tuple[Finding, ...] = ()
    lifts: tuple[Lift, ...] = ()


def make_posterior(media: Sequence[Medium], setting: Setting | None = None) -> Posterior:
    """Return a posterior whose numbers follow from its arguments; a channel's draws depend on its name alone."""
    chosen = setting or Setting()
    panel = _panel(media, chosen)
    effects = np.stack([_lognormal(m.name, m.doubt, chosen.draws) for m in media], axis=1)
    ahead = np.stack([_normal(m.name + "/ahead", chosen.draws) * m.ahead_sd + m.ahead for m in media], axis=1)
    curve = _curve(media, chosen, effects * ahead)
    roi = effects * np.array([m.roi for m in media]) * (1.0 if chosen.value is not None else 1.0 / chosen.money)
    paid = np.array([m.kind is ChannelKind.PAID and m.today > 0 for m in media])
    per_period = effects * np.array([m.roi * m.today for m in media]) / HORIZON / (chosen.value or 1.0)
    shape = (chosen.draws, chosen.periods, len(media))
    return Posterior(
        panel=panel,
        lifts=chosen.lifts,
        prior=PriorKind.RETURN_ON_INVESTMENT,
        return_on_investment=np.where(paid, roi, np.nan),
        contribution=np.broadcast_to(per_period[:, None, :], shape),
        baseline=np.full(shape[:2], 1000.0),
        drift=np.ones(shape),
        drift_ahead=np.broadcast_to(ahead[:, None, :], (chosen.draws, HORIZON, len(media))),
        curve=curve,
        retention=np.full((chosen.draws, len(media)), 0.5),
        delay=np.zeros((chosen.draws, len(media))),
        reach=REACH,
        half_saturation=np.ones((chosen.draws, len(media))),
        residual_sd=np.full(chosen.draws, chosen.residual_sd),
        autocorrelation=np.zeros(chosen.draws),
        width_ratio=np.array([m.contraction for m in media]),
        probability_negative=np.zeros(len(media)),
        fit=np.full(shape[:2], 1000.0) + per_period.sum(axis=1)[:, None],
        health=Health(case=chosen.case, findings=chosen.findings),
        engine=Engine(
            method="made by hand",
            seconds=0.0,
            ess_bulk_min=float(chosen.draws),
            ess_tail_min=float(chosen.draws),
            rhat_max=None,
            pareto_k=None,
            draws=chosen.draws,
            divergences=0,
        ),
    )


def reorder(posterior: Posterior, order: Sequence[int]) -> Posterior:
    """The same posterior with its channels in another order."""
    pick = list(order)
    panel, curve = posterior.panel, posterior.curve
    return replace(
        posterior,
        panel=replace(
            panel,
            channels=tuple(panel.channels[i] for i in pick),
            spend=panel.spend[:, :, pick],
            exposure=panel.exposure[:, :, pick],
        ),
        curve=replace(
            curve,
            spend=curve.spend[pick],
            outcome=curve.outcome[:, pick],
            marginal=curve.marginal[:, pick],
            today=curve.today[pick],
            observed_low=curve.observed_low[pick],
            observed_high=curve.observed_high[pick],
        ),
        **{
            field: getattr(posterior, field)[..., pick]
            for field in (
                "return_on_investment",
                "contribution",
                "drift",
                "drift_ahead",
                "retention",
                "delay",
                "half_saturation",
                "width_ratio",
                "probability_negative",
            )
        },
    )


def _panel(media: Sequence[Medium], setting: Setting) -> Panel:
    spend = (
        np.array([m.today if m.kind is ChannelKind.PAID else 0.0 for m in media])
        * setting.money
        / HORIZON
        / setting.geos
    )
    exposure = np.array([m.today for m in media]) / HORIZON / setting.geos
    shape = (setting.geos, setting.periods, len(media))
    first = date(2023, 1, 2)
    return Panel(
        periods=tuple(first + timedelta(weeks=i) for i in range(setting.periods)),
        grain=Grain.WEEK,
        geos=tuple(f"geo {i}" for i in range(setting.geos)),
        channels=tuple(
            Channel(
                name=ChannelName(m.name),
                kind=m.kind,
                spend_column=f"{m.name}_spend" if m.kind is ChannelKind.PAID else None,
                exposure_column=None,
            )
            for m in media
        ),
        outcome_name="sales",
        outcome=np.full(shape[:2], 100.0),
        spend=np.broadcast_to(spend, shape),
        exposure=np.broadcast_to(exposure, shape),
        controls=(),
        control_values=np.zeros((*shape[:2], 0)),
        population=None,
        value_per_outcome=None if setting.value is None else np.full(shape[:2], setting.value * setting.money),
        currency=None if setting.value is None else "EUR",
    )


def _curve(media: Sequence[Medium], setting: Setting, effects: Array) -> ResponseCurve:
    spend = np.stack([_grid(m, setting.points) for m in media])
    outcome = np.empty((setting.draws, len(media), spend.shape[1]))
    marginal = np.empty_like(outcome)
    worth = setting.value if setting.value is not None else 1.0
    for i, m in enumerate(media):
        half = m.half * m.scale
        reach, steepness = hill(spend[i], half, m.slope)
        level = m.roi * m.scale / hill(np.array([m.scale]), half, m.slope)[0][0] / worth
        outcome[:, i] = effects[:, i, None] * level * reach
        marginal[:, i] = effects[:, i, None] * level * steepness / setting.money
    today = np.array([m.today for m in media])
    return ResponseCurve(
        horizon=HORIZON,
        spend=spend * setting.money,
        outcome=outcome,
        marginal=marginal,
        today=today * setting.money,
        observed_low=np.array([m.low for m in media]) * today * setting.money,
        observed_high=np.array([m.high for m in media]) * today * setting.money,
        value=worth * (setting.money if setting.value is not None else 1.0),
    )


def hill(spend: Array, half: float, slope: float) -> tuple[Array, Array]:
    """Hill curve and its derivative."""
    power = spend**slope
    reach = power / (power + half**slope)
    with np.errstate(divide="ignore", invalid="ignore"):
        steepness = np.where(spend > 0, slope * reach * (1 - reach) / spend, 1 / half if slope == 1 else 0.0)
    return reach, steepness


def _grid(medium: Medium, points: int) -> Array:
    """Points from nought to twice the spend, today among them."""
    grid = np.linspace(0.0, 2.0, points) * medium.scale
    grid[np.argmin(np.abs(grid - medium.today))] = medium.today
    return np.asarray(grid)


def _lognormal(name: str, doubt: float, draws: int) -> Array:
    return np.asarray(np.exp(_normal(name, draws) * doubt))


def _normal(name: str, draws: int) -> Array:
    return np.random.default_rng(zlib.crc32(name.encode())).standard_normal(draws)
