"""Plans whose total follows from a goal or a limit on several channels, against trying every plan on a grid."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.market import Medium, make_posterior
from tests.plan.test_allocation import codes, hours_for, of

from trimtab.model.posterior import Posterior
from trimtab.plan import Budget, BudgetKind, Curves, Goal, GoalKind, Plan, Together, allocate
from trimtab.quantities import Array, ChannelName
from trimtab.returns import Terms

TERMS = Terms(margin=0.5)
STEP = 5.0
BAND = 5.0
SEARCH = Medium(name="search", roi=4.0, half=0.8, low=0.2, high=2.0)
SOCIAL = Medium(name="social", roi=2.5, half=1.2, low=0.2, high=2.0)
VIDEO = Medium(name="video", roi=2.0, half=1.0, slope=2.5, low=0.2, high=2.0)
MARKET = [SEARCH, SOCIAL, VIDEO]


def roi(level: float, money: float | None = None) -> Budget:
    goal = Goal(kind=GoalKind.RETURN_ON_INVESTMENT, level=level)
    return Budget(goal=goal, money=money, free_band=BAND)


def least_cost(level: float) -> Budget:
    return Budget(goal=Goal(kind=GoalKind.OUTCOME, level=level), free_band=BAND)


def spent(plan: Plan) -> float:
    return sum(a.planned for a in plan.allocation)


def expect(posterior: Posterior, money: Array) -> float:
    """What money per channel brings over the horizon, all channels together."""
    return float(Curves.of(posterior.curve).expect(money[:, None]).sum())


def brings(posterior: Posterior, plan: Plan) -> float:
    return expect(posterior, np.array([a.planned for a in plan.allocation]))


def every_plan(posterior: Posterior, plan: Plan) -> tuple[Array, Array]:
    """(money per channel, what it brings) of every plan in steps within the plan's own bounds, leaving included."""
    ranges = [np.array([0.0, *np.arange(a.least, a.upper + 1e-9, STEP)]) for a in plan.allocation]
    curves, count = Curves.of(posterior.curve), len(ranges)
    longest = max(len(r) for r in ranges)
    outcome = curves.expect(np.stack([np.pad(r, (0, longest - len(r)), mode="edge") for r in ranges]))
    brought = np.meshgrid(*(outcome[i, : len(r)] for i, r in enumerate(ranges)), indexing="ij")
    money = np.stack(np.meshgrid(*ranges, indexing="ij"), axis=-1).reshape(-1, count)
    return money, np.sum(brought, axis=0).ravel()


@pytest.mark.parametrize("level", [1.6, 2.2, 2.8, 3.2])
def test_a_target_return_spends_as_much_as_keeps_it_and_no_plan_of_that_return_brings_more(level: float) -> None:
    posterior = make_posterior(MARKET)
    plan = allocate(posterior, roi(level), TERMS)
    money, brought = every_plan(posterior, plan)
    best = brought[brought >= level * money.sum(axis=1)].max()
    assert brings(posterior, plan) >= level * spent(plan) * (1 - 1e-6)
    assert brings(posterior, plan) >= best * (1 - 1e-4)
    assert "plan.goal.roi.reached" in codes(plan)
    assert plan.kind is BudgetKind.FIXED


@pytest.mark.parametrize("share", [0.5, 0.8, 1.0, 1.3])
def test_no_plan_that_brings_the_outcome_costs_less(share: float) -> None:
    posterior = make_posterior(MARKET)
    level = share * expect(posterior, np.array([m.today for m in MARKET]))
    plan = allocate(posterior, least_cost(level), TERMS)
    money, brought = every_plan(posterior, plan)
    cheapest = money.sum(axis=1)[brought >= level].min()
    assert brings(posterior, plan) >= level * (1 - 1e-6)
    assert spent(plan) <= cheapest + 1e-3
    assert "plan.goal.outcome.reached" in codes(plan)


def test_a_target_marginal_return_spends_until_the_next_unit_brings_no_more() -> None:
    posterior = make_posterior([SEARCH, SOCIAL])
    budget = Budget(goal=Goal(kind=GoalKind.MARGINAL_RETURN, level=1.4), free_band=BAND)
    plan = allocate(posterior, budget, TERMS)
    marginal = [
        np.interp(a.planned, posterior.curve.spend[i], posterior.curve.marginal[:, i].mean(axis=0))
        for i, a in enumerate(plan.allocation)
    ]
    assert marginal == pytest.approx([1.4, 1.4], rel=0.03)
    # Gross profit is half the value, so the next unit of money brings 0.7 of it.
    assert plan.shadow_price_money == pytest.approx(0.7, rel=1e-6)
    capped = allocate(posterior, replace(budget, money=150.0), TERMS)
    assert spent(capped) == pytest.approx(150)
    assert "plan.goal.marginal_roi.held" in codes(capped)


def test_a_goal_out_of_reach_comes_as_close_as_any_plan_and_says_so() -> None:
    posterior = make_posterior(MARKET)
    plan = allocate(posterior, roi(40.0), TERMS)
    assert "plan.goal.roi.missed" in codes(plan)
    money, brought = every_plan(posterior, plan)
    in_support = (money >= [a.least for a in plan.allocation]).all(axis=1)
    best = (brought[in_support] / money[in_support].sum(axis=1)).max()
    assert brings(posterior, plan) / spent(plan) >= best * (1 - 1e-4)
    plan = allocate(posterior, least_cost(1e6), TERMS)
    assert "plan.goal.outcome.missed" in codes(plan)
    assert brings(posterior, plan) == pytest.approx(brought.max())


def test_a_goal_never_spends_more_than_the_money_there_is() -> None:
    posterior = make_posterior(MARKET)
    assert spent(allocate(posterior, roi(1.5, money=180.0), TERMS)) == pytest.approx(180)


def test_a_goal_below_all_that_was_ever_spent_says_that_it_leaves_the_support() -> None:
    posterior = make_posterior([replace(SEARCH, low=0.9), replace(SOCIAL, low=0.9)])
    plan = allocate(posterior, least_cost(50.0), TERMS)
    assert brings(posterior, plan) == pytest.approx(50, rel=1e-4)
    assert "plan.below_support" in codes(plan)


@pytest.mark.parametrize("kind", list(BudgetKind))
@pytest.mark.parametrize("share", [0.35, 0.5])
def test_a_share_of_the_total_is_kept_to_and_no_plan_that_keeps_to_it_earns_more(
    kind: BudgetKind, share: float
) -> None:
    posterior = make_posterior(MARKET)
    limit = Together(channels=(ChannelName("search"), ChannelName("social")), most_share=share)
    budget = Budget(kind=kind, together=(limit,), free_band=BAND, money=300.0)
    plan = allocate(posterior, budget, TERMS)
    given = of(plan, "search").planned + of(plan, "social").planned
    assert given <= share * spent(plan) * (1 + 1e-6)

    money, brought = every_plan(posterior, plan)
    total = money.sum(axis=1)
    allowed = (money[:, :2].sum(axis=1) <= share * total + 1e-9) & (total <= 300.0)
    allowed &= (total == 300.0) | (kind is not BudgetKind.FIXED)
    best = (0.5 * brought - total)[allowed].max()
    assert 0.5 * brings(posterior, plan) - spent(plan) >= best - 1e-3


def test_a_total_that_its_own_shares_leave_no_room_for_is_not_spent_in_full() -> None:
    limit = Together(channels=(ChannelName("search"), ChannelName("social")), most_share=0.3)
    budget = Budget(kind=BudgetKind.FIXED, together=(limit,), free_band=BAND, money=300.0)
    plan = allocate(make_posterior(MARKET), budget, TERMS)
    # Video takes 200 at most, so seven tenths of the total are no more than 200.
    assert spent(plan) == pytest.approx(200 / 0.7, rel=1e-6)
    assert "plan.money_left" in codes(plan)


def test_a_floor_on_several_channels_is_filled_best_first_and_says_what_it_costs() -> None:
    posterior = make_posterior([SEARCH, SOCIAL, replace(VIDEO, roi=0.6, slope=1.0)])
    names = (ChannelName("social"), ChannelName("video"))
    budget = Budget(kind=BudgetKind.FIXED, together=(Together(channels=names, least=190.0),), free_band=BAND)
    plan = allocate(posterior, budget, TERMS)
    assert of(plan, "social").planned + of(plan, "video").planned == pytest.approx(190)
    (held,) = plan.held
    looser = allocate(posterior, replace(budget, together=(Together(channels=names, least=189.0),)), TERMS)
    assert plan.gain.mean - looser.gain.mean == pytest.approx(held.price, rel=0.05)
    assert "plan.together.least.money" in codes(plan)
    assert of(plan, "video").bound.code in {"plan.bound.together_least", "plan.bound.floor"}


def test_a_limit_the_channels_own_bounds_do_not_allow_is_told() -> None:
    posterior = make_posterior(MARKET)
    names = (ChannelName("search"), ChannelName("social"))
    held = dict.fromkeys(names, (90.0, 100.0))
    for limit, code in (
        (Together(channels=names, most=120.0), "plan.together.over"),
        (Together(channels=names, least=250.0), "plan.together.under"),
    ):
        assert code in codes(allocate(posterior, Budget(limits=held, together=(limit,)), TERMS))


def test_moving_money_costs_and_a_move_that_earns_less_than_it_costs_is_not_made() -> None:
    posterior = make_posterior([SEARCH, SOCIAL])
    free, dear, forbidding = (
        allocate(posterior, Budget(kind=BudgetKind.FIXED, switching=rate, free_band=BAND), TERMS)
        for rate in (0.0, 0.1, 5.0)
    )
    moved = [sum(abs(a.planned - a.today) for a in plan.allocation) for plan in (free, dear, forbidding)]
    assert moved[0] > moved[1] > moved[2] == pytest.approx(0, abs=1e-6)
    best = max(
        0.5 * (expect(posterior, np.array([100 + x, 100 - x])) - expect(posterior, np.array([100.0, 100.0])))
        - 0.1 * 2 * abs(x)
        for x in np.linspace(-80, 80, 161)
    )
    assert dear.gain.mean == pytest.approx(best, rel=1e-3)
    assert "plan.switching" in codes(dear)


def test_one_more_unit_of_money_and_one_more_hour_are_worth_their_prices() -> None:
    posterior = make_posterior([SEARCH, SOCIAL])
    efforts = hours_for("search", hours=20.0) + hours_for("social", hours=4.0)
    budget = Budget(kind=BudgetKind.FIXED, money=190.0, hours=260.0, free_band=BAND)
    plan = allocate(posterior, budget, TERMS, efforts)
    richer = allocate(posterior, replace(budget, money=191.0), TERMS, efforts)
    longer = allocate(posterior, replace(budget, hours=261.0), TERMS, efforts)
    assert plan.shadow_price_hours is not None
    assert plan.shadow_price_hours > 0
    assert longer.gain.mean - plan.gain.mean == pytest.approx(plan.shadow_price_hours, rel=0.05)
    assert richer.gain.mean - plan.gain.mean + 1.0 == pytest.approx(plan.shadow_price_money, rel=0.05)


@pytest.mark.parametrize("kind", [BudgetKind.CAPPED, BudgetKind.FLEXIBLE])
def test_a_floor_that_is_a_share_is_met_by_a_smaller_total_where_it_can_be(kind: BudgetKind) -> None:
    limit = Together(channels=(ChannelName("social"),), least_share=0.6)
    plan = allocate(make_posterior(MARKET), Budget(kind=kind, together=(limit,)), TERMS)
    assert of(plan, "social").planned >= 0.6 * spent(plan) * (1 - 1e-6)
    assert spent(plan) > 100
    assert not plan.misses
