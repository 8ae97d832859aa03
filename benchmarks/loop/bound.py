"""`python -m benchmarks.loop.bound`: what the product's own rules keep from one who knows the truth.

No model is fitted: the oracle plays under bounds, so that what is lost is lost to them alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

import numpy as np

from benchmarks.loop.market import Market, Prospect, foresee, settle
from benchmarks.loop.report import Share
from benchmarks.loop.world import CYCLES, HISTORY, QUARTER
from benchmarks.page import lay_table
from trimtab.plan import Budget
from trimtab.quantities import Array

Bounds = Callable[[Array, Array], Array]
"""(money of the last quarter, most money of any quarter in two years), [channel] each, to the most it may get."""

RAISE = 1 + Budget().free_band
BOUNDS: Mapping[str, Bounds] = {
    "no bound": lambda _today, tried: np.full_like(tried, np.inf),
    "no more than was ever tried": lambda _today, tried: tried,
    "and no raise beyond the free band: no evidence on any channel": lambda today, tried: np.minimum(
        tried, RAISE * today
    ),
    "the free band beyond what was ever tried: evidence on every channel": lambda today, tried: np.maximum(
        tried, RAISE * today
    ),
}


def play_bounded(seed: int, bounds: Bounds | None) -> Array:
    """[cycle], profit of one who knows the quarter ahead and keeps to the bounds; None: of the money of old."""
    market = Market.open(seed)
    pilot = Budget().pilot_share * market.budget
    for cycle in range(CYCLES):
        if bounds is None:
            market.decide(cycle, market.usual)
            continue
        prospect = foresee(market, market.play(), cycle)
        past = market.spend[: HISTORY + QUARTER * cycle]
        today = past[-QUARTER:].sum(axis=0) if cycle else market.usual
        year = np.concatenate([np.zeros((1, past.shape[1])), past[-HISTORY:].cumsum(axis=0)])
        tried = np.maximum((year[QUARTER:] - year[:-QUARTER]).max(axis=0), today)
        market.decide(cycle, spread_within(prospect, np.maximum(bounds(today, tried), pilot), market.budget))
    return settle(market).profit


def spread_within(prospect: Prospect, most: Array, budget: float) -> Array:
    """[channel], the most profitable money within a budget and within the most [channel] each may get."""
    within = np.where(prospect.money <= most[:, None] * (1 + 1e-9), prospect.gross, -1e12)
    return Prospect(money=prospect.money, gross=within).best(budget)[0]


def tell_bounds(seeds: range) -> str:
    """What each bound leaves of the gap between the money of old and the oracle."""
    old = np.array([play_bounded(seed, None) for seed in seeds])
    gains = {name: np.array([play_bounded(seed, bounds) for seed in seeds]) - old for name, bounds in BOUNDS.items()}
    gap = gains["no bound"]
    late = slice(CYCLES - 2, CYCLES)
    rows = [
        [name, *(Share.of(own[:, part].sum(axis=1), gap[:, part].sum(axis=1)).write() for part in (slice(None), late))]
        for name, own in gains.items()
    ]
    return lay_table(["one who knows the truth, and", "share of the gap", "quarters 7 and 8"], rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=int, default=100, help="seed of the first market")
    parser.add_argument("--markets", type=int, default=60, help="how many")
    asked = parser.parse_args()
    print(tell_bounds(range(asked.first, asked.first + asked.markets)))
