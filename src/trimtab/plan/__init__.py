"""Posterior, budgets and limits to a plan with shadow prices."""

from trimtab.plan.allocation import allocate
from trimtab.plan.appraisal import Appraisal, appraise, expect_change, read_spend
from trimtab.plan.bound import PROOF_YEARS
from trimtab.plan.clash import leaves_a_plan
from trimtab.plan.curves import Curves
from trimtab.plan.elsewhere import Elsewhere
from trimtab.plan.phasing import Learning, Phasing, rephase, require_phasing
from trimtab.plan.placement import By, Placement, Share, place_spend, require_placement
from trimtab.plan.record import (
    SAME_MONEY,
    Account,
    Allocation,
    BoundKind,
    Budget,
    BudgetKind,
    Caution,
    Goal,
    GoalKind,
    Held,
    Miss,
    Plan,
    Prices,
    Together,
)
from trimtab.plan.worth import Worth

__all__ = [
    "PROOF_YEARS",
    "SAME_MONEY",
    "Account",
    "Allocation",
    "Appraisal",
    "BoundKind",
    "Budget",
    "BudgetKind",
    "By",
    "Caution",
    "Curves",
    "Elsewhere",
    "Goal",
    "GoalKind",
    "Held",
    "Learning",
    "Miss",
    "Phasing",
    "Placement",
    "Plan",
    "Prices",
    "Share",
    "Together",
    "Worth",
    "allocate",
    "appraise",
    "expect_change",
    "leaves_a_plan",
    "place_spend",
    "read_spend",
    "rephase",
    "require_phasing",
    "require_placement",
]
