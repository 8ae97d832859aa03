"""Where money comes from and where else it could go: a start or raise replaces something, a hold has a rival."""

from __future__ import annotations

import numpy as np

from trimtab.quantities import Array, Interval, count_decimals, subtract_as_written
from trimtab.statement import Parameter, Statement
from trimtab.verdict.case import Case
from trimtab.verdict.flip import unit_of

LAST_HOURS = 10.0
"""Source: LOOP, "the best other use of its last 1,000 and ten hours"; the 1,000 is the plan's unit of money."""

SMALL = 0.01
"""Share of all that is cut below which a channel that gives money up is not named."""
SMALLEST = 1e-6
"""Room, as a share of the most a channel may get, below which it is full."""


def state_replaced(case: Case, channel: int, proposed: float) -> Statement:
    """Say what a start or a raise to `proposed` takes its money from.

    Where the plan makes it, all that rises shares alike in what the plan cuts and in its new money, so that the shares
    of all channels add up to what is there; else it is the channel where as much would be missed least.
    """
    today, planned = case.worth.today, np.array([a.planned for a in case.plan.allocation])
    cuts = np.maximum(today - planned, 0.0)
    new_money = max(float(planned.sum() - today.sum()), 0.0)
    money = subtract_as_written(proposed, float(today[channel]))
    if float(cuts.sum()) + new_money > 0 and np.isclose(planned[channel], proposed, rtol=1e-6):
        decimals = count_decimals(proposed, float(today[channel]))
        given = round(money * float(cuts.sum()) / (float(cuts.sum()) + new_money), decimals)
        return _state_sources(case, money, given, round(money - given, decimals))
    weakest = _find_weakest(case, channel)
    if weakest is None:
        return Statement(code="replaces.nothing", params={"money": money})
    return Statement(code="replaces.weakest", params={"money": money, "donor": case.name(weakest)})


def _state_sources(case: Case, money: float, given: float, new: float) -> Statement:
    """Say who gives up how much of a raise, the largest first."""
    if given <= 0:
        return Statement(code="replaces.new_money", params={"money": money})
    cuts = np.array([max(a.today - a.planned, 0.0) for a in case.plan.allocation])
    donors = tuple(case.name(i) for i in np.argsort(-cuts, kind="stable").tolist() if cuts[i] > SMALL * cuts.sum())
    params: dict[str, Parameter] = {"money": money, "donor": donors}
    if new <= 0:
        return Statement(code="replaces.channel", params=params)
    return Statement(code="replaces.channel_and_new", params={**params, "given": given, "new": new})


def state_alternative(case: Case, channel: int) -> Statement:
    """Say what the best other use of the channel's last money would bring, and what ten hours have earned elsewhere."""
    hours = _best_hours(case, channel)
    if not case.worth.paid[channel]:
        return hours or Statement(code="alternative.unknown", params={"channel": case.name(channel)})
    here, there, other, money = _best_money(case, channel)
    params: dict[str, Parameter] = {
        "channel": case.name(channel),
        "money": money,
        "here": here,
        "there": there,
        "outcome": case.posterior.panel.outcome_name,
    }
    code = "alternative.none"
    if other is not None and there > here:
        code, params["other"] = f"alternative.{unit_of(case)}", case.name(other)
    if hours is None:
        return Statement(code=code, params=params)
    return Statement(code=f"{code}_and_{hours.code.partition('.')[2]}", params={**hours.params, **params})


def _best_money(case: Case, channel: int) -> tuple[float, float, int | None, float]:
    """(what the last money brings here, what it would bring elsewhere, where, how much money): gross profit each.

    Elsewhere it comes on top of what is planned there: room that the plan has filled cannot be had twice, and a channel
    that the plan lowers is offered nothing.
    """
    worth, today = case.worth, case.worth.today
    planned, upper = (np.array([getattr(a, part) for a in case.plan.allocation]) for part in ("planned", "upper"))
    room = np.where(planned < today * (1 - SMALLEST), 0.0, np.maximum(upper - planned, 0.0))
    money = np.minimum(room, min(case.plan.unit, today[channel]))
    there = _gain(case, planned, planned + money)
    per_money = np.divide(there, money, out=np.full(len(today), -np.inf), where=(money > SMALLEST * upper) & worth.paid)
    per_money[channel] = -np.inf
    other = int(np.argmax(per_money))
    is_elsewhere = bool(np.isfinite(per_money[other]))
    moved = float(money[other]) if is_elsewhere else float(min(case.plan.unit, today[channel]))
    here = float(_gain(case, np.maximum(today - moved, 0.0), today)[channel])
    return here, float(there[other]) if is_elsewhere else here, other if is_elsewhere else None, moved


def _gain(case: Case, low: Array, high: Array) -> Array:
    """Expected gross profit of going from one spend to a higher one, people paid, `[channel]`."""
    brought = np.diff(case.curves.expect(np.stack([low, high], axis=1)), axis=1)[:, 0]
    return np.asarray(case.worth.outcome * brought - case.worth.people * (high - low))


def _best_hours(case: Case, channel: int) -> Statement | None:
    """What ten hours earned here and where they earned most, on average; None where hours are unknown."""
    per_hour = {i: r.return_on_time.mean for i, r in enumerate(case.returns) if isinstance(r.return_on_time, Interval)}
    if channel not in per_hour or len(per_hour) < 2:
        return None
    best = max(per_hour, key=lambda i: per_hour[i])
    params: dict[str, Parameter] = {"channel": case.name(channel), "hours": LAST_HOURS}
    if best == channel:
        return Statement(code="alternative.best_hours", params=params)
    params |= {"hours_here": LAST_HOURS * per_hour[channel], "hours_there": LAST_HOURS * per_hour[best]}
    return Statement(code="alternative.hours", params={**params, "hours_other": case.name(best)})


def _find_weakest(case: Case, channel: int) -> int | None:
    """The paid channel whose next unit of money brings least."""
    marginal = {
        i: r.marginal_return.mean
        for i, r in enumerate(case.returns)
        if isinstance(r.marginal_return, Interval) and case.worth.today[i] > 0 and i != channel
    }
    return min(marginal, key=lambda i: marginal[i], default=None)
