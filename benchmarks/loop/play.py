"""One market played by every team, and what each verdict was worth in truth."""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from benchmarks.loop.market import Market, Prospect, foresee, settle
from benchmarks.loop.policy import ADVISED, Decision, Memory, Moment, Team, decide
from benchmarks.loop.world import CYCLES, HISTORY, QUARTER, draw_world
from trimtab.model import Posterior
from trimtab.quantities import Array

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
    return {
        "seed": seed,
        "family": draw_world(seed)[1].name,
        "team": team.name,
        "profit": settle(market)[:cycles].tolist(),
        "budget": market.budget,
        "tests": len(market.tests),
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
    """Each verdict with its true regret, as a share of its stake, against the best that the rules allowed."""
    rows: list[Row] = []
    for c, verdict in enumerate(decision.verdicts):
        upper = max(today[c], verdict.proposed, 0.0 if decision.uppers is None else float(decision.uppers[c]))
        allowed = np.append(np.linspace(0.0, min(upper, prospect.money[-1]), 101), [today[c], verdict.proposed])
        profit, free = (prospect.earn(c, m) - price * m for m in (allowed, prospect.money))
        at = max(float(today[c]), verdict.proposed)
        stake = max(float(prospect.earn(c, np.array([at]))[0]), price * at, 1e-9)
        chosen = float(prospect.earn(c, decision.money[c : c + 1])[0]) - price * float(decision.money[c])
        regret = float(profit.max() - profit[-1]) / stake if at > 0 else 0.0
        rows.append(
            {
                "channel": verdict.channel,
                "action": verdict.choice.action.value,
                "grade": verdict.evidence.value,
                "decided": verdict.choice.action in ADVISED,
                "regret": regret,
                "right": regret < RIGHT,
                "lost_to_rules": float(free.max() - max(profit.max(), chosen)),
                "lost_to_choice": max(float(profit.max()) - chosen, 0.0),
            }
        )
    return rows
