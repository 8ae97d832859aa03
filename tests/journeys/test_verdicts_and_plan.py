"""Simulated companies from their sales to verdicts and plan, which a reader holds against each other."""

from __future__ import annotations

import pytest
from tests.agreement import find_contradictions
from tests.recovery.worlds import draw_world

from trimtab.model import fit
from trimtab.model.posterior import Posterior
from trimtab.plan import Budget, BudgetKind
from trimtab.returns import Terms, measure_returns
from trimtab.simulate import demo_world, simulate
from trimtab.verdict import agree

COMPANIES = {"the example": (demo_world(), 3), **{f"drawn {seed}": (draw_world(seed), seed) for seed in range(3)}}


@pytest.fixture(scope="module", params=list(COMPANIES))
def company(request: pytest.FixtureRequest) -> Posterior:
    world, seed = COMPANIES[request.param]
    return fit(simulate(world, seed).panel, seed=1)


@pytest.mark.parametrize("margin", [0.4, 1.0])
@pytest.mark.parametrize(
    "budget",
    [Budget(), Budget(kind=BudgetKind.FIXED), Budget(kind=BudgetKind.FLEXIBLE), Budget(money=300_000.0)],
    ids=["capped", "fixed", "flexible", "less"],
)
def test_no_verdict_of_a_simulated_company_contradicts_its_plan_without_a_word(
    company: Posterior, budget: Budget, margin: float
) -> None:
    terms = Terms(margin=margin)
    plan, verdicts = agree(company, budget, measure_returns(company, terms), terms)
    assert find_contradictions(plan, verdicts) == []
