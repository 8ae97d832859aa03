"""Why a verdict is what it is: a code and the numbers its sentence needs."""

from __future__ import annotations

import math

import numpy as np

from trimtab.plan import SAME_MONEY, Allocation, BoundKind
from trimtab.quantities import WRITTEN_WHOLE, Interval, subtract_as_written
from trimtab.statement import Parameter, Statement
from trimtab.verdict.case import Case
from trimtab.verdict.choice import Decision, Ground
from trimtab.verdict.flip import per_money, unit_of
from trimtab.verdict.move import MOVES, Move
from trimtab.verdict.option import Options

APART = 0.05
"""Distance between what the next unit brings and its bar, as a share of the bar, from which a reader asks why."""


def state_reason(case: Case, options: Options, decision: Decision, channel: int) -> Statement:
    """Say why, with the numbers the choice was made from."""
    params = _numbers(case, options, decision, channel)
    if decision.forbidden is not None:
        others = tuple(name for name in decision.forbidden.channels if name != case.name(channel))
        return Statement(code=f"reason.withheld.{decision.forbidden.case.value}", params={**params, "others": others})
    unit = unit_of(case)
    if decision.open_question and decision.probe is not None:
        knowing = float(options.perfect_information[channel])
        code = f"reason.withheld.open_question.{unit}"
        lasts = round(case.rules.uses * case.posterior.curve.horizon)
        return Statement(
            code=code, params={**params, "knowing": knowing, "net": decision.probe.net_value, "lasts": lasts}
        )
    return Statement(code=f"reason.{unit}.{_ground_code(case, options, decision, channel)}", params=params)


def state_unjudged(case: Case, channel: int) -> tuple[Statement, Statement]:
    """Say (why there is nothing to judge, what would make it possible)."""
    if case.worth.paid[channel] or not case.curves.legible[channel]:
        missing = "curve"
    else:
        missing = "hour_price" if case.worth.in_money else "value"
    params: dict[str, Parameter] = {"channel": case.name(channel)}
    return (
        Statement(code=f"reason.withheld.unjudged.{missing}", params=params),
        Statement(code=f"would_change.unjudged.{missing}", params=params),
    )


def state_untried(case: Case, channel: int) -> tuple[Statement, Statement]:
    """Say (why nothing is advised on a channel that was never used and has no money to begin, what would change it)."""
    params: dict[str, Parameter] = {"channel": case.name(channel)}
    return (
        Statement(code="reason.withheld.untried", params=params),
        Statement(code="would_change.untried", params=params),
    )


def _ground_code(case: Case, options: Options, decision: Decision, channel: int) -> str:
    """The last part of the reason's code: the first of these that is so."""
    move, is_paid = decision.move, bool(case.worth.paid[channel])
    is_off, may_start = options.today[channel] == 0, Move.START in options.legal(channel)
    is_cautious = case.plan.caution is not None and decision.ground is Ground.ROOM
    is_pilot = case.plan.allocation[channel].is_pilot
    is_limited = decision.ground is Ground.ROOM and not is_off and bool(case.plan.limited)
    grounds = {
        "differently_less": decision.differently and move is Move.CUT,
        "differently": decision.differently,
        "limit_more": is_limited and Move.RAISE not in options.legal(channel),
        "limit_less": is_limited,
        "caution_more": is_cautious and Move.RAISE not in options.legal(channel),
        "caution_less": is_cautious,
        "no_money": decision.ground is Ground.ROOM and Move.RAISE not in options.legal(channel) and not is_off,
        "no_outlet": decision.ground is Ground.ROOM and not is_off,
        "habit": decision.ground is Ground.HABIT,
        "stay_out": is_off and move is Move.STOP and may_start,
        "no_room": is_off and move is Move.STOP,
        "alone": move is Move.HOLD and is_paid and not case.worth.in_money and case.worth.paid.sum() == 1,
        "hold_organic": move is Move.HOLD and not is_paid,
        "tolerance": move is Move.HOLD and decision.ground is Ground.TOLERANCE,
        "at_bound": move is Move.HOLD and _is_held_back(case, options, channel),
        "at_floor": move is Move.HOLD and is_paid and _is_held_up(case, options, channel),
        "hold_apart": move is Move.HOLD and is_paid and _is_apart(case, channel),
        "stop_kept": move is Move.STOP and is_paid and not is_off and _is_kept(case, channel),
        "pilot": move is Move.RAISE and is_pilot,
        "raise_in_all": move is Move.RAISE and not _pays(case, channel),
        "cut_in_all": move is Move.CUT and _pays(case, channel),
    }
    return next((code for code, holds in grounds.items() if holds), move.value)


def _numbers(case: Case, options: Options, decision: Decision, channel: int) -> dict[str, Parameter]:
    """Everything a reason may mention."""
    mean, move = options.mean[:, channel], MOVES.index(decision.move)
    stay, best = MOVES.index(options.stay(channel)), float(mean.max())
    stays = decision.move is options.stay(channel) or decision.ground is Ground.HABIT
    base = float(mean[move] if stays else mean[stay]) if np.isfinite(mean[stay]) else 0.0
    gain = best - base if stays else float(mean[move]) - base
    ahead = case.posterior.drift_ahead[:, :, channel].mean(axis=1)
    decline = float(1 - ahead.mean())
    brought = float(options.brought[:, channel].mean())
    start = options.spend[MOVES.index(Move.START), channel]
    return {
        "channel": case.name(channel),
        "outcome": case.posterior.panel.outcome_name,
        "horizon": case.posterior.curve.horizon,
        "unit": f"unit.{case.posterior.panel.grain.value}",
        "today": float(case.worth.today[channel]),
        "proposed": float(options.spend[move, channel]) if case.worth.paid[channel] else 0.0,
        "pilot": float(start) if np.isfinite(start) else None,
        "brought": brought,
        "cost": float(options.cost[:, channel].mean()),
        "gain": gain,
        **(_add_up(brought, gain) if decision.move is Move.STOP and not stays and case.worth.in_money else {}),
        "most": case.plan.allocation[channel].upper,
        "best_spend": float(options.spend[int(np.argmax(mean)), channel]) if case.worth.paid[channel] else 0.0,
        "decline": decline,
        "fell": float(np.mean(ahead < 1)),
        "won_back": brought * decline / (1 - decline) if decline < 1 else None,
        **_marginal(case, channel),
        **_name_total(case),
        "ceiling": _name_ceiling(case.plan.allocation[channel]),
        "least": float(options.ladder.least[channel]),
        "floor": "floor.own" if case.plan.allocation[channel].is_held else "floor.tried",
        "limited": case.plan.limited,
    }


def _add_up(brought: float, gain: float) -> dict[str, Parameter]:
    """What a channel brings, what stopping it gains and the sum of both, rounded so that a reader who adds agrees.

    The sum is what stopping frees. All are rounded at the third digit of the sum, or the second of the gain where that
    is finer.
    """
    largest, least = abs(brought + gain) or 1.0, abs(gain) or 1.0
    digits = max(2 - math.floor(math.log10(largest)), 1 - math.floor(math.log10(least)))
    digits = min(digits, 0 if largest >= WRITTEN_WHOLE else 2)
    parts = {"brought": round(brought, digits), "gain": round(gain, digits)}
    return {**parts, "cost": round(sum(parts.values()), max(digits, 0))}


def _name_total(case: Case) -> dict[str, Parameter]:
    """The total the verdicts hold for: today's, or another that the team set."""
    rows = case.plan.allocation
    today, total = sum(a.today for a in rows), sum(a.planned for a in rows) + case.plan.unspent
    same = abs(total - today) <= SAME_MONEY * max(today, total)
    return {"at": "at.today" if same else "at.total", "total": total}


def _name_ceiling(allocation: Allocation) -> str:
    """What keeps more from being planned: the team's own limit, or the most ever spent, reached or nearly so."""
    if allocation.bound_kind is BoundKind.TEAM:
        return "ceiling.own"
    is_reached = subtract_as_written(allocation.upper, allocation.today) == 0
    return "ceiling.reached" if is_reached else "ceiling.near"


def _is_apart(case: Case, channel: int) -> bool:
    """Whether the next unit brings visibly more, or less, than its bar, though no step is worth taking."""
    number, bar = case.returns[channel].marginal_return, float(case.price[channel])
    return isinstance(number, Interval) and abs(number.mean * case.per_value - bar) > APART * max(abs(bar), 1e-300)


def _is_kept(case: Case, channel: int) -> bool:
    """Whether what a stop frees stays unspent: no other channel is planned at more than today."""
    rows = case.plan.allocation
    return case.worth.in_money and not any(
        a.planned > a.today + SAME_MONEY * max(a.today, a.planned) for i, a in enumerate(rows) if i != channel
    )


def _is_held_back(case: Case, options: Options, channel: int) -> bool:
    """Whether more would pay, but the plan's bounds leave no room for a step of it."""
    return _pays(case, channel) and Move.RAISE not in options.legal(channel)


def _is_held_up(case: Case, options: Options, channel: int) -> bool:
    """Whether the next unit visibly falls short, but history or the team's limit leave no room for a step of less."""
    is_near = float(options.ladder.least[channel]) > (1 - case.rules.step) * float(options.today[channel])
    return is_near and not _pays(case, channel) and _is_apart(case, channel)


def _pays(case: Case, channel: int) -> bool:
    """Whether the next unit of money brings more here than it would elsewhere."""
    number = case.returns[channel].marginal_return
    return isinstance(number, Interval) and bool(number.mean * case.per_value > case.price[channel])


def _marginal(case: Case, channel: int) -> dict[str, Parameter]:
    number = case.returns[channel].marginal_return
    bar = per_money(case, float(case.price[channel]) / case.per_value)
    now = None if not isinstance(number, Interval) else number.mean
    return {
        **bar.params("bar"),
        "elsewhere": "elsewhere.some" if bar.amount > 0 else "elsewhere.nothing",
        "marginal": None if now is None else per_money(case, now).amount,
    }
