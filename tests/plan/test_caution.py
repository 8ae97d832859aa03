"""Plans for the worst cases, against trying every plan on a grid."""

from __future__ import annotations

import numpy as np
import pytest
from tests.market import Medium, make_posterior
from tests.plan.test_allocation import codes, of
from tests.plan.test_goals import every_plan

from trimtab.model.posterior import Posterior
from trimtab.plan import Budget, BudgetKind, Curves, Plan, allocate
from trimtab.plan.caution import find_worst, mean_of_worst
from trimtab.quantities import Array
from trimtab.returns import Terms

TERMS = Terms(margin=0.5)
BAND = 5.0
SAFE = Medium(name="safe", roi=2.6, doubt=0.05, low=0.2, high=2.0)
BOLD = Medium(name="bold", roi=3.0, doubt=1.0, low=0.2, high=2.0)
EVEN = Medium(name="even", roi=2.4, doubt=0.4, low=0.2, high=2.0, half=2.0)
MARKET = [SAFE, BOLD, EVEN]


def gains_of(posterior: Posterior, money: Array) -> Array:
    """Gain against today, `[draw]`."""
    curves, today = Curves.of(posterior.curve), posterior.curve.today
    change = (curves.draw(money) - curves.draw(today)).sum(axis=1)
    return np.asarray(0.5 * change - (money - today).sum())


def gains(posterior: Posterior, plan: Plan) -> Array:
    return gains_of(posterior, np.array([a.planned for a in plan.allocation]))


@pytest.mark.parametrize("kind", list(BudgetKind))
@pytest.mark.parametrize("share", [0.1, 0.4])
def test_no_plan_gains_more_in_its_own_worst_cases(kind: BudgetKind, share: float) -> None:
    posterior = make_posterior(MARKET)
    budget = Budget(kind=kind, money=300.0, free_band=BAND, caution=share)
    plan = allocate(posterior, budget, TERMS)
    money, _ = every_plan(posterior, plan)
    total = money.sum(axis=1)
    money = money[(total == 300.0) if kind is BudgetKind.FIXED else (total <= 300.0)]
    near = np.abs(money - [a.planned for a in plan.allocation]).sum(axis=1) <= 80
    picked = np.concatenate([money[near], money[~near][::17]])
    best = max(mean_of_worst(gains_of(posterior, row), share) for row in picked)
    assert plan.caution is not None
    saved = plan.caution.worst - plan.caution.worst_of_best
    assert plan.caution.worst >= best - 0.01 * saved
    gap = max([0.0, *(float(str(s.params["gap"])) for s in plan.statements if s.code == "plan.not_proven_best")])
    assert plan.caution.worst + gap >= best - 1e-3 * saved


def test_caution_moves_money_from_what_is_doubtful_to_what_is_sure_and_names_its_price() -> None:
    posterior = make_posterior([SAFE, BOLD])
    plain, cautious = (
        allocate(posterior, Budget(kind=BudgetKind.FIXED, free_band=BAND, caution=share), TERMS)
        for share in (None, 0.1)
    )
    assert of(cautious, "safe").planned > of(plain, "safe").planned
    assert cautious.caution is not None
    assert cautious.caution.given_up == pytest.approx(plain.gain.mean - cautious.gain.mean, rel=1e-6)
    assert cautious.caution.worst == pytest.approx(mean_of_worst(gains(posterior, cautious), 0.1), rel=1e-6)
    assert cautious.caution.worst_of_best == pytest.approx(mean_of_worst(gains(posterior, plain), 0.1), rel=1e-6)
    assert cautious.caution.worst > cautious.caution.worst_of_best
    assert "plan.caution.money" in codes(cautious)


def test_planning_for_all_cases_is_planning_for_their_mean() -> None:
    posterior = make_posterior(MARKET)
    plain, all_cases = (allocate(posterior, Budget(free_band=BAND, caution=share), TERMS) for share in (None, 1.0))
    assert [a.planned for a in all_cases.allocation] == pytest.approx([a.planned for a in plain.allocation])
    assert "plan.caution.free" in codes(all_cases)


def test_the_worst_share_counts_the_last_draw_in_part() -> None:
    gain = np.array([5.0, -1.0, 3.0, 0.0])
    assert find_worst(gain, 0.375) == pytest.approx([0, 2 / 3, 0, 1 / 3])
    assert mean_of_worst(gain, 1.0) == pytest.approx(gain.mean())
