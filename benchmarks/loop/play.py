"""One market played by every team, and what each verdict was worth in truth."""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from benchmarks.loop.market import Market, Prospect, foresee, settle
from benchmarks.loop.policy import ADVISED, Decision, Memory, Moment, Team, decide
from benchmarks.loop.region import has_regions
from benchmarks.loop.world import CYCLES, HISTORY, QUARTER, draw_world
from trimtab.model import Posterior
from trimtab.quantities import Array
from trimtab.verdict import Action, Choice, Direction, Rules

Row = dict[str, Any]
"""Plain values that JSON can hold."""

RIGHT = 0.02
"""True regret of a verdict, as a share of its stake, below which it was right. Source: LOOP."""


def play_market(seed: int, teams: tuple[Team, ...] = tuple(Team), cycles: int = CYCLES) -> list[Row]:
    """One row per team: true profit of each quarter, the tests it ran, and its verdicts against the truth."""
    fits: dict[bytes, Posterior] = {}
    return [_play_team(seed, team, fits, cycles) for team in teams]


def _play_team(seed: int, team: Team, fits: dict[bytes, Posterior], cycles: int) -> Row:
    began, market, memory = time.process_time(), Market.open(seed), Memory()
    verdicts: list[Row] = []
    for cycle in range(cycles):
        simulated = market.play()
        moment = Moment(market=market, simulated=simulated, cycle=cycle, memory=memory, fits=fits)
        decision = decide(team, moment)
        if decision.verdicts:
            prospect = foresee(market, simulated, cycle)
            _, price = prospect.best(market.budget)
            verdicts += [
                {"cycle": cycle, **row} for row in mark_verdicts(decision, prospect, price, _today(market, cycle))
            ]
        market.decide(cycle, decision.money, decision.tests)
    account = settle(market)
    return {
        "seed": seed,
        "family": draw_world(seed)[1].name,
        "team": team.name,
        "profit": account.profit[:cycles].tolist(),
        "budget": market.budget,
        "tests": len(market.tests),
        "tests_cost": account.tests,
        "from_regions": has_regions(seed),
        "unread": sum(lift is None for lift in market.read.values()),
        "spent": [
            float(market.spend[HISTORY + QUARTER * q : HISTORY + QUARTER * (q + 1)].sum()) for q in range(cycles)
        ],
        "verdicts": verdicts,
        "seconds": time.process_time() - began,
    }


def _today(market: Market, cycle: int) -> Array:
    stop = HISTORY + QUARTER * cycle
    return np.asarray(market.spend[stop - QUARTER : stop].sum(axis=0))


def mark_verdicts(decision: Decision, prospect: Prospect, price: float, today: Array) -> list[Row]:
    """Each verdict against the truth, at what a unit of money must really bring.

    `regret` is of the money it proposed, against the best that the rules allowed; `action_regret` is of its action done
    as well as it can be. Both are shares of the stake: what the channel brings, or costs, at today's money or the money
    proposed, whichever is more; for one that is off and stays so, what the most that the rules allow it would.
    """
    rows: list[Row] = []
    for c, verdict in enumerate(decision.verdicts):
        upper = max(today[c], verdict.proposed, 0.0 if decision.uppers is None else float(decision.uppers[c]))

        def earn(money: Array, c: int = c) -> Array:
            return np.asarray(prospect.earn(c, money) - price * money)

        allowed = np.append(np.linspace(0.0, min(upper, prospect.money[-1]), 101), [today[c], verdict.proposed])
        best, at = float(earn(allowed).max()), np.array([max(float(today[c]), verdict.proposed) or upper])
        stake = max(float(prospect.earn(c, at)[0]), price * float(at[0]), 1e-9)
        chosen = float(earn(decision.money[c : c + 1])[0])
        own = allowed[[_is_of(verdict.choice, money, float(today[c])) for money in allowed]]
        rows.append(
            {
                "channel": verdict.channel,
                "action": verdict.choice.action.value,
                "grade": verdict.evidence.value,
                "decided": verdict.choice.action in ADVISED,
                "regret": (best - float(earn(allowed)[-1])) / stake,
                "action_regret": (best - float(earn(own).max() if len(own) else chosen)) / stake,
                "lost_to_rules": float(earn(prospect.money).max() - max(best, chosen)),
                "lost_to_choice": max(best - chosen, 0.0),
            }
        )
    return rows


def _is_of(choice: Choice, money: float, today: float) -> bool:
    """Whether a sum of money does what a choice says; within a step of today's it goes on."""
    step = Rules().step * today
    match choice.action:
        case Action.STOP:
            return money == 0
        case Action.START:
            return money > 0
        case Action.CHANGE if choice.direction is Direction.MORE:
            return money > today + step / 2
        case Action.CHANGE if choice.direction is Direction.LESS:
            return 0 < money < today - step / 2
    return abs(money - today) <= step / 2
