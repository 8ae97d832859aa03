"""Where money comes from and where else it could go: a start or raise replaces something, a hold has a rival."""

from __future__ import annotations

import numpy as np

from trimtab.quantities import Interval
from trimtab.statement import Parameter, Statement
from trimtab.verdict.case import Case
from trimtab.verdict.flip import unit_of

LAST_MONEY = 1_000.0
"""Money whose best other use is shown. Source: LOOP, "the best other use of its last 1,000 and ten hours"."""
LAST_HOURS = 10.0


def state_replaced(case: Case, channel: int, raised: float) -> Statement:
    """Say what a start or a raise by `raised` takes its money from: the plan's largest cut, else new money."""
    planned = np.array([a.planned for a in case.plan.allocation])
    cut = case.worth.today - planned
    cut[channel] = -np.inf
    donor = int(np.argmax(cut))
    new_money = float(planned.sum() - case.worth.today.sum())
    params: dict[str, Parameter] = {"money": raised}
    if cut[donor] > 0 and new_money < raised:
        return Statement(code="replaces.channel", params={**params, "donor": case.name(donor)})
    if new_money >= raised > 0:
        return Statement(code="replaces.new_money", params=params)
    weakest = _find_weakest(case, channel)
    if weakest is None:
        return Statement(code="replaces.nothing", params=params)
    return Statement(code="replaces.weakest", params={**params, "donor": case.name(weakest)})


def state_alternative(case: Case, channel: int) -> Statement:
    """Say what the best other use of the channel's last 1,000, and of ten of its hours, would bring."""
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
    if other is None or there <= here:
        return Statement(code="alternative.none", params=params)
    code = f"alternative.{unit_of(case)}"
    if hours is not None and hours.code == "alternative.hours":
        return Statement(code=f"{code}_and_hours", params={**hours.params, **params, "other": case.name(other)})
    return Statement(code=code, params={**params, "other": case.name(other)})


def _best_money(case: Case, channel: int) -> tuple[float, float, int | None, float]:
    """(what the last money brings here, what it would bring elsewhere, where, how much money): gross profit each."""
    today = case.worth.today
    money = float(min(LAST_MONEY, today[channel]))
    spend = np.stack([np.maximum(today - money, 0.0), today, today + money], axis=1)
    brought = case.worth.outcome * case.curves.expect(spend)
    here = float(brought[channel, 1] - brought[channel, 0])
    there = brought[:, 2] - brought[:, 1] - case.worth.people * money
    upper = np.array([a.upper for a in case.plan.allocation])
    room = case.worth.paid & (upper >= today + money * (1 - 1e-9)) & (np.arange(len(today)) != channel)
    here -= float(case.worth.people[channel]) * money
    if not room.any():
        return here, here, None, money
    other = int(np.argmax(np.where(room, there, -np.inf)))
    return here, float(there[other]), other, money


def _best_hours(case: Case, channel: int) -> Statement | None:
    """What ten hours earn here and in the channel where they earn most; None where hours are unknown."""
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
