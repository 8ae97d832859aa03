"""The team's limits on channels, one or several in all, as it writes them: `search + social <= 30%`."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from trimtab.intake import ChannelKind, Panel
from trimtab.plan import Budget, BudgetKind, Together, leaves_a_plan
from trimtab.problems import Problem
from trimtab.quantities import ChannelName
from trimtab.statement import Parameter

WRITTEN = re.compile(r"\s*(\S.*?)\s*(<=|>=)\s*(\d+(?:\.\d+)?)\s*(%?)\s*", re.DOTALL)
"""Channels joined by " + ", at most or at least, money over the quarter or a share of the total."""

ROUGHLY = 0.05
"""How far the total of going on as today may be from the last quarter's spend, as a share of it, before the fit."""

Limits = Mapping[ChannelName, tuple[float, float]]


def is_limit(text: object) -> bool:
    """Whether a text says a limit; a share is at most the whole."""
    found = WRITTEN.fullmatch(text) if isinstance(text, str) else None
    return found is not None and (not found[4] or float(found[3]) <= 100)


def read_limits(texts: Sequence[str]) -> tuple[Limits, tuple[Together, ...]]:
    """Read texts that each say a limit: those on one channel's money, and all others.

    Limits on the same channels are joined; of two in the same direction the tighter one holds.
    """
    together: dict[tuple[ChannelName, ...], Together] = {}
    for text in texts:
        found = WRITTEN.fullmatch(text)
        assert found is not None
        names = tuple(sorted({ChannelName(name.strip()) for name in re.split(r"\s\+\s", found[1])}))
        limit, amount = together.get(names, Together(channels=names)), float(found[3])
        together[names] = _tighten(limit, amount, is_share=bool(found[4]), is_least=found[2] == ">=")
    alone = [names for names, limit in together.items() if len(names) == 1 and not _has_share(limit)]
    limits = {names[0]: (together[names].least, together[names].most) for names in alone}
    return limits, tuple(limit for names, limit in together.items() if names not in alone)


def write_limits(budget: Budget) -> list[str]:
    """The limits of a budget as texts that read back as them."""
    alone = (Together(channels=(n,), least=low, most=high) for n, (low, high) in budget.limits.items())
    return [text for limit in (*alone, *budget.together) for text in _write(limit)]


def check_limits(budget: Budget, panel: Panel) -> tuple[Problem, ...]:
    """Channels that are not in the file or take no money, channels in two limits, limits that exclude each other."""
    paid = {c.name for c in panel.channels if c.kind is ChannelKind.PAID}
    named = [*((name,) for name in budget.limits), *(limit.channels for limit in budget.together)]
    problems = [
        Problem(code="problem.limit_channel", params={"channel": name, "known": tuple(sorted(paid))})
        for name in dict.fromkeys(name for names in named for name in names)
        if name not in paid
    ]
    in_two = {
        n
        for i, limit in enumerate(budget.together)
        for other in budget.together[:i]
        for n in limit.channels
        if n in other.channels
    }
    problems.extend(Problem(code="problem.limit_twice", params={"channel": name}) for name in sorted(in_two))
    ends: list[tuple[Parameter, bool]] = [(name, low > high) for name, (low, high) in budget.limits.items()]
    ends += [(t.channels, t.least > t.most or t.least_share > t.most_share) for t in budget.together]
    problems.extend(
        Problem(code="problem.limit_empty", params={"channels": channels}) for channels, is_empty in ends if is_empty
    )
    return (*problems, *(() if problems else _find_clash(budget, panel, paid)))


def _find_clash(budget: Budget, panel: Panel, paid: Collection[ChannelName]) -> Iterator[Problem]:
    """Limits that no spread of any total keeps, or none of the total there is: as few of them as exclude each other."""
    texts = write_limits(budget)
    totals = _range_of_total(budget, panel)

    def is_kept(kept: Sequence[str], totals: tuple[float, float]) -> bool:
        limits, together = read_limits(kept)
        return leaves_a_plan(replace(budget, limits=limits, together=together), paid, totals)

    def narrow(totals: tuple[float, float]) -> tuple[str, ...]:
        kept = list(texts)
        for text in texts:
            without = [other for other in kept if other != text]
            kept = kept if is_kept(without, totals) else without
        return tuple(kept)

    if not is_kept(texts, (0.0, math.inf)):
        yield Problem(code="problem.limits_clash", params={"limits": narrow((0.0, math.inf))})
    elif not is_kept(texts, totals):
        side = "over" if is_kept(texts, (totals[1], math.inf)) else "under"
        total = sum(totals) / 2 if totals[0] > 0 else totals[1]
        yield Problem(code=f"problem.limits_{side}_total", params={"limits": narrow(totals), "total": total})


def _range_of_total(budget: Budget, panel: Panel) -> tuple[float, float]:
    """Least and most that may be spent in all; what is spent of late, where no total is named, is known but roughly."""
    if budget.goal is not None or budget.kind is BudgetKind.FLEXIBLE:
        return 0.0, math.inf if budget.money is None else budget.money
    late = float(panel.spend[:, -panel.grain.periods_per_quarter :].sum())
    low, high = (late * (1 - ROUGHLY), late * (1 + ROUGHLY)) if budget.money is None else (budget.money, budget.money)
    return low if budget.kind is BudgetKind.FIXED else 0.0, high


def _tighten(limit: Together, amount: float, *, is_share: bool, is_least: bool) -> Together:
    if is_share:
        share = amount / 100
        return (
            replace(limit, least_share=max(limit.least_share, share))
            if is_least
            else replace(limit, most_share=min(limit.most_share, share))
        )
    return replace(limit, least=max(limit.least, amount)) if is_least else replace(limit, most=min(limit.most, amount))


def _has_share(limit: Together) -> bool:
    return limit.least_share > 0 or limit.most_share < 1


def _write(limit: Together) -> Iterator[str]:
    names = " + ".join(limit.channels)
    if limit.least > 0:
        yield f"{names} >= {limit.least:.15g}"
    if limit.most < math.inf:
        yield f"{names} <= {limit.most:.15g}"
    if limit.least_share > 0:
        yield f"{names} >= {100 * limit.least_share:.12g}%"
    if limit.most_share < 1:
        yield f"{names} <= {100 * limit.most_share:.12g}%"
