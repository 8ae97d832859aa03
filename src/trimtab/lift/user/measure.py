"""An A/B test's moments to its read-out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from trimtab.lift.effect import Effect
from trimtab.lift.record import Lift, StudyDesign
from trimtab.lift.user.compare import Comparison, compare_arms, judge_guardrail
from trimtab.lift.user.decide import decide, learn_prior
from trimtab.lift.user.family import adjust_goals, adjust_secondary
from trimtab.lift.user.moments import Moments, Role
from trimtab.lift.user.readout import MetricReading, UserReadOut, UserTest
from trimtab.lift.user.sequence import Watched, watch
from trimtab.lift.user.split import SplitCheck, check_split
from trimtab.quantities import Array, Interval
from trimtab.statement import Parameter, Statement

FEWEST = 100
"""Users in an arm below which the sums are too few for a t."""


def measure_users(moments: Moments, test: UserTest, past: Sequence[Effect] = ()) -> UserReadOut:
    """Read out an A/B test: every metric with its interval, or why none is given.

    moments: with the test's arms, and its metrics in their order. past: relative gains (logs of treatment over
    control, turned round where less is better) of the team's earlier tests, for the decision.
    """
    pair = [moments.arms.index(test.control), moments.arms.index(test.treatment)]
    planned = dict(test.split) or {arm: 1 / len(moments.arms) for arm in moments.arms}
    shares = np.array([planned[arm] for arm in moments.arms])
    total = float(moments.users[pair].sum())
    split = check_split(moments.users, shares / shares.sum(), looked=test.planned is not None)
    withheld = _find_faults(moments, pair, split, planned)
    readings: tuple[MetricReading, ...] = ()
    comparison: Comparison | None = None
    unread: tuple[Statement, ...] = ()
    goal, relative, decision = test.goal, None, None
    if not withheld:
        comparison = compare_arms(moments, test.metrics, *pair)
        withheld, unread = _find_unreadable(comparison.faults, test)
    if comparison is not None and not withheld:
        readings = _read_metrics(comparison, test, total)
        if goal is not None:
            relative = comparison.log_effect(test.metrics.index(goal))
    running = test.planned is not None and total < test.planned
    if goal is not None and relative is not None and not running:
        decision = decide(relative.as_gain(lower_is_better=goal.lower_is_better), learn_prior(past))
    return UserReadOut(
        test=test,
        users=tuple((moments.arms[arm], float(moments.users[arm])) for arm in pair),
        withheld=withheld,
        cautions=(*unread, *_find_cautions(test, running=running)) if not withheld else (),
        split=split,
        is_running=running,
        metrics=readings,
        decision=decision,
        relative=relative,
        record=None if running or withheld else _record(test, readings, moments.users, pair[1]),
    )


def _find_faults(
    moments: Moments, pair: list[int], split: SplitCheck, planned: dict[str, float]
) -> tuple[Statement, ...]:
    few: dict[str, Parameter] = {"needed": FEWEST}
    found = [
        Statement(code="withheld.few_users", params={**few, "arm": moments.arms[arm], "found": int(moments.users[arm])})
        for arm in pair
        if moments.users[arm] < FEWEST
    ]
    if split.alarms:
        name = moments.arms[pair[1]]
        share = float(moments.users[pair[1]] / moments.users.sum())
        params: dict[str, Parameter] = {"arm": name, "share": share, "planned": planned[name] / sum(planned.values())}
        found.append(Statement(code="withheld.wrong_split", params=params))
    return tuple(found)


def _find_unreadable(
    faults: Sequence[str | None], test: UserTest
) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Why nothing is read out, for the goal cannot be, nor anything else; and what is left out."""
    found = [(metric, fault) for metric, fault in zip(test.metrics, faults, strict=True) if fault is not None]
    stops = len(found) == len(test.metrics) or any(metric == test.goal for metric, _ in found)
    kind = "withheld" if stops else "caution"
    told = tuple(Statement(code=f"{kind}.{fault}", params={"metric": metric.name}) for metric, fault in found)
    return (told, ()) if stops else ((), told)


def _read_metrics(comparison: Comparison, test: UserTest, users: float) -> tuple[MetricReading, ...]:
    read = [i for i, fault in enumerate(comparison.faults) if fault is None]
    effects = {i: comparison.effect(i) for i in read}
    seen = {i: _look(effects[i], users, test) for i in read}
    relative = {i: _relate(comparison, i, seen[i], effects[i]) for i in read}
    adjusted: dict[int, float] = {}
    for role, adjust in ((Role.GOAL, adjust_goals), (Role.SECONDARY, adjust_secondary)):
        members = [i for i in read if test.metrics[i].role is role]
        adjusted.update(zip(members, map(float, adjust(np.array([seen[i].p for i in members]))), strict=True))
    return tuple(
        MetricReading(
            metric=metric,
            control=float(comparison.level[i, 0]),
            treatment=float(comparison.level[i, 1]),
            effect=effects[i],
            interval=seen[i].interval,
            p=seen[i].p,
            adjusted=adjusted.get(i),
            relative=relative[i],
            explained=float(comparison.explained[i]),
            verdict=None
            if metric.margin is None
            else judge_guardrail(metric, float(comparison.level[i, 0]), seen[i].interval, relative[i]),
        )
        for i, metric in ((i, test.metrics[i]) for i in read)
    )


def _look(effect: Effect, users: float, test: UserTest) -> Watched:
    if test.planned is None:
        return Watched(interval=effect.interval(), p=effect.p, is_final=True)
    return watch(effect, users, test.planned, is_over=test.is_over)


def _relate(comparison: Comparison, index: int, seen: Watched, effect: Effect) -> Interval | None:
    """The relative effect, as wide in its errors as the interval of the difference."""
    log = comparison.log_effect(index)
    if log is None:
        return None
    reach = (seen.interval.high - seen.interval.mean) / effect.standard_error * log.standard_error
    low, mean, high = (float(np.expm1(log.estimate + step)) for step in (-reach, 0.0, reach))
    return Interval(mean=mean, low=low, high=high)


def _find_cautions(test: UserTest, *, running: bool) -> tuple[Statement, ...]:
    told: list[tuple[bool, str, dict[str, Parameter]]] = [
        (running, "still_running", {"planned": test.planned}),
        (not running and _lacks(test), "not_for_the_model", {}),
    ]
    return tuple(Statement(code=f"caution.{code}", params=params) for holds, code, params in told if holds)


def _lacks(test: UserTest) -> bool:
    return None in (test.channel, test.start, test.end, test.share)


def _record(test: UserTest, readings: tuple[MetricReading, ...], users: Array, treatment: int) -> Lift | None:
    """The goal's difference, over all treated users: what the channel added while the test ran.

    A `Lift` is of the treated, so the share that took part is turned into theirs. users: [arm], of every arm.
    """
    goal = next((reading for reading in readings if reading.metric == test.goal), None)
    if goal is None or goal.metric.is_ratio:
        return None
    if test.channel is None or test.start is None or test.end is None or test.share is None:
        return None
    treated = float(users[treatment])
    return Lift(
        channel=test.channel,
        start=test.start,
        end=test.end,
        read_until=test.end,
        geos=(),
        estimate=goal.effect.estimate * treated,
        standard_error=goal.effect.standard_error * treated,
        degrees_of_freedom=goal.effect.degrees_of_freedom,
        spend_change=test.spend_change,
        share=test.share * treated / float(users.sum()),
        design=StudyDesign.USER_LEVEL,
        use=test.use,
        from_panel=False,
    )
