"""Markets drawn from the model's own prior: every interval says what it should, for every kind of parameter."""

from __future__ import annotations

import numpy as np
import pytest
from tests.recovery.calibration import rank_market
from tests.recovery.ranks import draw_ranks, judge_ranks, list_ranks
from tests.recovery.work import play

pytestmark = pytest.mark.recovery

MARKETS = 1000
SMALLEST_CHANCE = 0.001
"""With eleven classes one of a hundred such runs would come out below by luck."""


def test_the_truth_ranks_anywhere_among_the_draws(findings: dict[str, str]) -> None:
    played = play("ranks", rank_market, [(seed,) for seed in range(1000, 1000 + MARKETS)])
    judged = judge_ranks([row for rows in played.values() for row in rows])
    draw_ranks(judged)
    chains = np.mean([rows[0]["method"] == "hmc" for rows in played.values()])
    unsettled = np.mean([not rows[0]["settled"] for rows in played.values()])
    text = list_ranks(judged)
    print(f"\n{text}")
    findings["Markets drawn from the model's own prior"] = (
        f"{MARKETS:,} national fits, the whole procedure each time: spend of 5 channels over 156 weeks, units fixed "
        "beforehand, every parameter and coefficient drawn from its prior, the outcome made with them in plain numpy, "
        "fitted without being told. Where inference is right, the truth ranks anywhere among the draws with the same "
        f"chance (Talts et al. 2018). Chains had to answer in {chains:.1%} of the fits; {unsettled:.1%} were reported "
        "as not converged and count all the same.\n\n"
        "![Histograms of the ranks per kind of parameter](pictures/ranks.svg)\n\n"
        f"{text}"
    )
    returns = next(u for u in judged if u.name == "return")
    assert 0.87 <= returns.covered <= 0.93
    assert all(u.chance >= SMALLEST_CHANCE for u in judged), text
