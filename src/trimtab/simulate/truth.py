"""The hidden truth of a simulated world: what was added, what would be added, and what would be best."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from trimtab.intake import ChannelKind
from trimtab.quantities import Array, ChannelName
from trimtab.simulate.mechanism import Mechanism, answer
from trimtab.simulate.response import MEMORY
from trimtab.simulate.world import Toil, World

MULTIPLES = np.array([0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0])
"""Spend ahead at which the true response is tabulated, relative to today's."""

INDIFFERENCE = 0.02
"""Regret of holding, as a share of the stake, below which holding is right. Source: LOOP, the closed-loop benchmark."""


class BestAction(Enum):
    """What somebody who knew the truth would do with a channel, judged by itself."""

    STOP = "stop"
    LESS = "less"
    CONTINUE = "continue"
    MORE = "more"
    START = "start"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Truth:
    """Everything the panel hides."""

    channels: tuple[ChannelName, ...]
    contribution: Array
    """[geo, period, channel], incremental outcome, outcome units."""
    baseline: Array
    """[geo, period], outcome without media and noise."""
    noise: Array
    """[geo, period], outcome units."""
    effectiveness: Array
    """[period + horizon, channel], relative to its response-weighted average over the window, by population."""
    return_on_investment: Array
    """[channel], incremental outcome value / spend over the window; NaN without spend."""
    today: Array
    """[channel], spend over the horizon if the latest horizon's goes on, money."""
    marginal_return: Array
    """[channel], value of the next unit of spend at `today`, tail included; NaN for organic channels."""
    curve_spend: Array
    """[channel, point], money over the horizon; first 0, fifth `today` (the usual level if that is 0)."""
    curve_outcome: Array
    """[channel, point], incremental outcome of that spend against none, carry-over tail included."""
    best_spend: Array
    """[channel], spend over the horizon of greatest profit, up to three times today's, each channel by itself."""
    best_action: tuple[BestAction, ...]
    """Per channel, at the world's margin and hurdle, hours and other costs included."""
    mechanisms: tuple[Mechanism, ...]


def respond_ahead(mechanism: Mechanism, history: Array, ahead: Array) -> Array:
    """Incremental outcome [path] of exposure `ahead` [path, geo, horizon] after `history`, against none."""
    before = np.broadcast_to(history, (len(ahead), *history.shape))
    tail = np.zeros((*ahead.shape[:2], MEMORY))
    path = answer(mechanism, np.concatenate([before, ahead, tail], axis=2))
    without = answer(mechanism, np.concatenate([before, 0 * ahead, tail], axis=2)[:1])
    return np.asarray((path - without)[:, :, history.shape[1] :].sum(axis=(1, 2)))


def tell_truth(
    world: World,
    mechanisms: tuple[Mechanism, ...],
    *,
    spend: Array,
    exposure: Array,
    baseline: Array,
    noise: Array,
) -> Truth:
    """Work out the truth from the mechanisms and what was spent and shown, both [geo, period, channel]."""
    contribution = np.stack([answer(m, exposure[:, :, c]) for c, m in enumerate(mechanisms)], axis=2)
    value, horizon = world.value_per_outcome or 1.0, world.grain.periods_per_quarter
    people = np.array([population for _, population in world.geos])
    ahead = [_Ahead.look(world, m, spend[:, :, c], exposure[:, :, c]) for c, m in enumerate(mechanisms)]
    total = spend.sum(axis=(0, 1))
    curve_spend = np.stack([MULTIPLES * a.level for a in ahead])
    best = [_find_best(world, m, a) for m, a in zip(mechanisms, ahead, strict=True)]
    return Truth(
        channels=tuple(ChannelName(m.medium.name) for m in mechanisms),
        contribution=contribution,
        baseline=baseline,
        noise=noise,
        effectiveness=np.stack(
            [people @ m.effectiveness[:, : world.periods + horizon] / people.sum() for m in mechanisms], axis=1
        ),
        return_on_investment=np.where(
            total > 0, value * contribution.sum(axis=(0, 1)) / np.where(total > 0, total, 1.0), np.nan
        ),
        today=np.array([spend[:, -horizon:, c].sum() for c in range(len(ahead))]),
        marginal_return=np.array([a.marginal(value) for a in ahead]),
        curve_spend=curve_spend,
        curve_outcome=np.stack([a.outcome(MULTIPLES) for a in ahead]),
        best_spend=np.array([spend for spend, _ in best]),
        best_action=tuple(action for _, action in best),
        mechanisms=mechanisms,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Ahead:
    """One channel's quarter ahead: its history, and the exposure one `level` of spend buys."""

    mechanism: Mechanism
    history: Array
    pattern: Array
    level: float
    """Money (exposure units for an organic channel) that the pattern stands for."""
    at: float
    """Today's spend as a multiple of `level`: 1, or 0 where nothing is spent today."""

    @classmethod
    def look(cls, world: World, mechanism: Mechanism, spend: Array, exposure: Array) -> _Ahead:
        horizon, people = world.grain.periods_per_quarter, mechanism.population
        latest = exposure[:, -horizon:]
        if latest.sum() > 0:
            bought = spend[:, -horizon:] if mechanism.medium.kind is ChannelKind.PAID else latest
            return cls(mechanism=mechanism, history=exposure, pattern=latest, level=float(bought.sum()), at=1.0)
        level = mechanism.medium.level * horizon
        flat = np.outer(people / people.sum(), np.full(horizon, level / horizon)) / (mechanism.medium.unit_cost or 1.0)
        return cls(mechanism=mechanism, history=exposure, pattern=flat, level=level, at=0.0)

    def outcome(self, multiples: Array) -> Array:
        return respond_ahead(self.mechanism, self.history, np.multiply.outer(multiples, self.pattern))

    def marginal(self, value: float) -> float:
        if self.mechanism.medium.kind is ChannelKind.ORGANIC:
            return float("nan")
        low, high = self.outcome(np.array([self.at, self.at + 0.01]))
        return float(value * (high - low) / (0.01 * self.level))


def _find_best(world: World, mechanism: Mechanism, ahead: _Ahead) -> tuple[float, BestAction]:
    """The spend of greatest profit, up to three times today's, and the action that leads there."""
    organic = mechanism.medium.kind is ChannelKind.ORGANIC
    multiples = np.array([0.0, 1.0]) if organic else np.linspace(0.0, 3.0, 61)
    gross = world.margin * (world.value_per_outcome or 1.0) * ahead.outcome(multiples)
    running = _price_toil(mechanism.medium.toil) * world.grain.periods_per_quarter
    cost = (0.0 if organic else world.hurdle * ahead.level) * multiples + running * (multiples > 0)
    best, now = int(np.argmax(gross - cost)), int(np.argmin(np.abs(multiples - ahead.at)))
    regret = (gross - cost)[best] - (gross - cost)[now]
    action = _name_action(
        now=multiples[now], best=multiples[best], regret=regret / max(abs(gross[now]), cost[now], 1e-9)
    )
    return (0.0 if organic else float(multiples[best] * ahead.level)), action


def _name_action(*, now: float, best: float, regret: float) -> BestAction:
    if regret < INDIFFERENCE:
        return BestAction.CONTINUE
    if best == 0:
        return BestAction.STOP
    if now == 0:
        return BestAction.START
    return BestAction.MORE if best > now else BestAction.LESS


def _price_toil(toil: Toil | None) -> float:
    """Money per period for hours and everything else that is not media."""
    return 0.0 if toil is None else toil.hours * toil.hour_cost + toil.production + toil.tools + toil.agency
