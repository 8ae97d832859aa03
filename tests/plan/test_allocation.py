"""What a plan does with channels one can reason about by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from tests.market import HORIZON, Medium, Setting, make_posterior

from trimtab.intake import ChannelKind
from trimtab.intake.effort import ChannelEffort
from trimtab.lift import Lift, StudyDesign
from trimtab.plan import Allocation, Budget, BudgetKind, Plan, allocate
from trimtab.quantities import ChannelName
from trimtab.returns import Terms

TERMS = Terms(margin=1.0)
FIXED = Budget(kind=BudgetKind.FIXED)
GOOD = Medium(name="good", roi=4.0, doubt=0.1, half=3.0)
FAIR = Medium(name="fair", roi=1.6, doubt=0.1)
BAD = Medium(name="bad", roi=0.2, doubt=0.1)
BLOG = Medium(name="blog", kind=ChannelKind.ORGANIC)


def of(plan: Plan, name: str) -> Allocation:
    return next(a for a in plan.allocation if a.channel == name)


def codes(plan: Plan) -> set[str]:
    return {statement.code for statement in plan.statements}


def a_lift(channel: str, design: StudyDesign) -> Lift:
    day = date(2024, 1, 1)
    return Lift(
        channel=ChannelName(channel),
        start=day,
        end=day,
        read_until=day,
        geos=(),
        estimate=1.0,
        standard_error=0.1,
        design=design,
    )


def hours_for(*channels: str, hours: float = 10.0, cost: float = 0.0) -> list[ChannelEffort]:
    return [
        ChannelEffort(
            channel=ChannelName(c),
            hours_low=hours,
            hours_high=hours,
            people_cost=cost,
            resource_cost=0.0,
            effort_points=None,
            periods=104,
        )
        for c in channels
    ]


def test_a_raise_beyond_the_free_band_needs_evidence() -> None:
    wide, bad = replace(GOOD, high=1.9), replace(BAD, low=0.0)
    plain = allocate(make_posterior([wide, bad]), Budget(free_band=0.2), TERMS)
    assert of(plain, "good").planned == pytest.approx(120)
    assert of(plain, "good").bound.code == "plan.bound.gate"
    lifted = make_posterior([wide, bad], Setting(lifts=(a_lift("good", StudyDesign.GEO),)))
    named = allocate(make_posterior([wide, bad]), Budget(), TERMS, raises_with_evidence={ChannelName("good")})
    for plan in (allocate(lifted, Budget(free_band=0.2), TERMS), named):
        assert of(plan, "good").planned == pytest.approx(190)
        assert of(plan, "good").bound.code == "plan.bound.evidence"


def test_a_before_after_comparison_alone_opens_no_bigger_budget() -> None:
    posterior = make_posterior([GOOD, BAD], Setting(lifts=(a_lift("good", StudyDesign.BEFORE_AFTER),)))
    assert of(allocate(posterior, Budget(), TERMS), "good").bound.code == "plan.bound.gate"


def test_a_cut_stops_at_the_lowest_spend_ever_seen_while_the_channel_pays() -> None:
    slow = replace(FAIR, name="slow", half=0.1, low=0.8)
    plan = allocate(make_posterior([slow]), Budget(kind=BudgetKind.FLEXIBLE), TERMS)
    # Its next unit brings 1.6 × 0.1/1.1 = 0.15 today, so less is better, but half the spend was never tried.
    assert of(plan, "slow").planned == pytest.approx(80)


def test_a_channel_that_does_not_pay_at_any_spend_seen_is_given_up_altogether() -> None:
    plan = allocate(make_posterior([GOOD, FAIR, BAD]), Budget(kind=BudgetKind.FLEXIBLE), TERMS)
    assert of(plan, "bad").planned == 0
    assert of(plan, "bad").bound.code == "plan.bound.left"


def test_a_fixed_budget_keeps_a_poor_channel_when_its_money_has_nowhere_to_go() -> None:
    plan = allocate(make_posterior([GOOD, BAD]), FIXED, TERMS)
    assert of(plan, "good").planned == pytest.approx(125)
    assert of(plan, "bad").planned == pytest.approx(75)
    assert "plan.last_money_below_hurdle" in codes(plan)


def test_money_moves_until_the_next_unit_brings_the_same_everywhere() -> None:
    even = [replace(FAIR, name=f"c{i}", roi=roi, low=0.1, high=2.0) for i, roi in enumerate((1.5, 1.7, 1.9))]
    posterior = make_posterior(even)
    plan = allocate(posterior, Budget(free_band=5.0), TERMS)
    slopes = [
        np.interp(a.planned, posterior.curve.spend[i], posterior.curve.marginal[:, i].mean(axis=0))
        for i, a in enumerate(plan.allocation)
    ]
    assert slopes == pytest.approx([plan.shadow_price_money] * 3, rel=0.03)


def test_what_is_maximised_is_the_mean_over_draws() -> None:
    # Both bring 1 per unit on average at today's spend; the lottery ticket's upside lies in its scale, which leaves the
    # mean curve as it is. A plan for the median channel would move all money away from it.
    safe = replace(FAIR, name="safe", roi=1.5, doubt=0.0)
    ticket = replace(FAIR, name="ticket", roi=1.5 * float(np.exp(-0.5)), doubt=1.0)
    posterior = make_posterior([safe, ticket], Setting(draws=40_000))
    plan = allocate(posterior, FIXED, TERMS)
    assert of(plan, "ticket").planned == pytest.approx(100, abs=3)


@pytest.mark.parametrize("budget", [Budget(), Budget(kind=BudgetKind.FLEXIBLE)])
def test_without_a_value_the_total_is_the_ceiling_of_any_budget_and_the_plan_says_so(budget: Budget) -> None:
    posterior = make_posterior([GOOD, BAD], Setting(value=None))
    plan = allocate(posterior, budget, TERMS)
    assert plan.kind is BudgetKind.CAPPED
    assert "plan.total_needs_value" in codes(plan)
    assert sum(a.planned for a in plan.allocation) == pytest.approx(200)
    assert plan.allocation == allocate(posterior, FIXED, TERMS).allocation


def test_without_a_value_money_that_finds_no_use_is_left_rather_than_kept_in_a_hole() -> None:
    # `sunk` may not be cut below 384, and the others have no room for all of it: spent in full it would have to stay.
    sunk = Medium(name="sunk", today=384.0, roi=0.2, doubt=0.1, low=1.0)
    media = [replace(GOOD, today=300.0), sunk]
    plan = allocate(make_posterior(media, Setting(value=None)), Budget(), TERMS)
    assert [a.planned for a in plan.allocation] == pytest.approx([375.0, 0.0])
    assert plan.unspent == pytest.approx(309.0)
    assert "plan.money_unspent.no_use" in codes(plan)
    assert of(allocate(make_posterior(media, Setting(value=None)), FIXED, TERMS), "sunk").planned > 300


def test_by_default_money_that_would_not_pay_stays_unspent_and_the_plan_says_how_much() -> None:
    plan = allocate(make_posterior([GOOD, BAD]), Budget(), TERMS)
    assert [a.planned for a in plan.allocation] == pytest.approx([125, 0])
    assert plan.unspent == pytest.approx(75)
    (note,) = (s for s in plan.statements if s.code.startswith("plan.money"))
    assert (note.code, note.params["left"]) == ("plan.money_unspent.no_return", plan.unspent)


def test_money_left_because_of_what_people_s_time_costs_says_so() -> None:
    efforts = [
        ChannelEffort(
            channel=ChannelName("fair"),
            hours_low=1.0,
            hours_high=1.0,
            people_cost=5.0,
            resource_cost=0.0,
            effort_points=None,
            periods=104,
        )
    ]
    plan = allocate(make_posterior([Medium(name="fair", roi=1.3, doubt=0.02, half=5.0)]), Budget(), TERMS, efforts)
    assert "plan.money_unspent.no_return_for_time" in codes(plan)


def test_money_left_over_because_all_channels_are_full_is_said_to_lack_a_place() -> None:
    plan = allocate(make_posterior([GOOD]), Budget(money=200.0), TERMS)
    assert (plan.unspent, of(plan, "good").planned) == pytest.approx((75, 125))
    assert "plan.money_left" in codes(plan)


def test_a_ceiling_above_today_is_used_only_as_far_as_it_pays() -> None:
    roomy = replace(FAIR, high=2.0)
    posterior, evidence = make_posterior([roomy]), {ChannelName("fair")}
    free = allocate(posterior, Budget(kind=BudgetKind.FLEXIBLE), TERMS, raises_with_evidence=evidence)
    wide = allocate(posterior, Budget(money=300.0), TERMS, raises_with_evidence=evidence)
    assert of(wide, "fair").planned == pytest.approx(of(free, "fair").planned)
    assert wide.unspent == pytest.approx(300 - of(free, "fair").planned)
    assert free.unspent == 0


def test_a_flexible_budget_respects_its_ceiling_and_prices_money_above_the_hurdle() -> None:
    free = allocate(make_posterior([GOOD, FAIR]), Budget(kind=BudgetKind.FLEXIBLE), TERMS)
    held = allocate(make_posterior([GOOD, FAIR]), Budget(kind=BudgetKind.FLEXIBLE, money=160.0), TERMS)
    assert free.shadow_price_money == 1.0
    assert sum(a.planned for a in held.allocation) == pytest.approx(160)
    assert held.shadow_price_money > 1.0


def test_a_channel_that_is_off_may_get_a_pilot_and_no_more() -> None:
    new = Medium(name="new", today=0.0, roi=5.0, reference=20.0)
    plan = allocate(make_posterior([GOOD, FAIR, new]), Budget(pilot_share=0.03), TERMS)
    assert of(plan, "new").planned == pytest.approx(6)
    assert of(plan, "new").bound.code == "plan.bound.pilot"


def test_an_organic_channel_keeps_its_hours_and_is_given_no_money() -> None:
    plan = allocate(make_posterior([GOOD, BLOG]), Budget(), TERMS, hours_for("blog"))
    blog = of(plan, "blog")
    assert (blog.planned, blog.upper, blog.hours_today, blog.hours_planned) == (0, 0, 10 * HORIZON, 10 * HORIZON)
    assert "plan.organic_hours_kept" in codes(plan)


def test_scarce_hours_move_money_to_the_channel_that_needs_fewer() -> None:
    twins = [replace(FAIR, name="slow", low=0.2), replace(FAIR, name="quick", low=0.2)]
    efforts = [*hours_for("slow", hours=20.0), *hours_for("quick", hours=2.0)]
    posterior = make_posterior(twins)
    free = allocate(posterior, FIXED, TERMS, efforts)
    held = allocate(posterior, replace(FIXED, hours=20 * HORIZON), TERMS, efforts)
    assert of(held, "slow").planned < of(free, "slow").planned - 5
    assert sum(a.hours_planned or 0 for a in held.allocation) == pytest.approx(20 * HORIZON, rel=1e-4)
    assert held.shadow_price_hours is not None
    assert held.shadow_price_hours > 0
    assert free.shadow_price_hours is None


def test_hours_that_cannot_carry_the_budget_leave_money_over() -> None:
    posterior = make_posterior([replace(FAIR, low=0.0)])
    plan = allocate(posterior, Budget(hours=5 * HORIZON), TERMS, hours_for("fair"))
    assert of(plan, "fair").planned == pytest.approx(50)
    assert "plan.money_left" in codes(plan)


def test_costly_people_make_a_channel_less_worth_raising() -> None:
    cheap = allocate(make_posterior([FAIR]), Budget(kind=BudgetKind.FLEXIBLE), TERMS, hours_for("fair"))
    dear = allocate(make_posterior([FAIR]), Budget(kind=BudgetKind.FLEXIBLE), TERMS, hours_for("fair", cost=3.0))
    assert of(dear, "fair").planned < of(cheap, "fair").planned


def test_the_team_s_own_limits_go_before_all_others() -> None:
    limits = {ChannelName("bad"): (90.0, 200.0), ChannelName("good"): (0.0, 105.0)}
    plan = allocate(make_posterior([GOOD, FAIR, BAD]), Budget(limits=limits), TERMS)
    assert of(plan, "bad").planned == pytest.approx(90)
    assert of(plan, "good").planned == pytest.approx(105)
    assert of(plan, "good").bound.code == "plan.bound.team"


def test_a_budget_below_all_support_is_still_met() -> None:
    plan = allocate(make_posterior([GOOD, FAIR]), Budget(kind=BudgetKind.FIXED, money=30.0), TERMS)
    assert sum(a.planned for a in plan.allocation) == pytest.approx(30)
    assert "plan.below_support" in codes(plan)


def test_a_curve_that_cannot_be_read_leaves_its_channel_as_it_is() -> None:
    posterior = make_posterior([GOOD, FAIR])
    broken = posterior.curve.outcome.copy()
    broken[:, 1] = np.nan
    plan = allocate(replace(posterior, curve=replace(posterior.curve, outcome=broken)), Budget(), TERMS)
    assert of(plan, "fair").planned == 100
    assert of(plan, "fair").bound.code == "plan.bound.no_curve"
    assert np.isfinite(plan.gain.mean)


@pytest.mark.parametrize(
    "change", [{"standard_error": 1e6}, {"read_until": date(2021, 1, 1), "start": date(2020, 12, 1)}]
)
def test_an_experiment_that_says_nothing_or_is_long_past_opens_no_bigger_budget(change: dict[str, Any]) -> None:
    lift = replace(a_lift("good", StudyDesign.GEO), **change)
    posterior = make_posterior([GOOD, BAD], Setting(lifts=(lift,)))
    assert of(allocate(posterior, Budget(), TERMS), "good").bound.code == "plan.bound.gate"


def test_a_stop_saves_its_media_its_people_and_what_stood_still_and_nothing_else() -> None:
    media = [replace(GOOD, high=1.0), BAD]
    inputs = replace(hours_for("bad", cost=1.0)[0], resource_cost=2.0)
    plan = allocate(make_posterior(media), Budget(switching=0.1), Terms(margin=0.9, hurdle=1.5), [inputs])
    assert (of(plan, "good").planned, of(plan, "bad").planned) == (100, 0)
    saved = plan.account
    assert (saved.media, saved.people, saved.resources) == pytest.approx((150, 1.5 * HORIZON, 1.5 * 2 * HORIZON))
    assert saved.moving == pytest.approx(-0.1 * 150)
    assert saved.profit == pytest.approx(0.9 * saved.effect.mean)
    assert saved.effect.mean == pytest.approx(-20, rel=0.1)


def test_a_fixed_total_with_no_place_for_all_of_it_is_not_said_to_be_spent_in_full() -> None:
    plan = allocate(make_posterior([Medium(name="a", roi=0.6)]), Budget(kind=BudgetKind.FIXED, money=900.0), TERMS)
    assert plan.unspent > 0
    assert "plan.last_money_below_hurdle.left" in codes(plan)
    assert "plan.last_money_below_hurdle" not in codes(plan)


@pytest.mark.parametrize(("hurdle", "code"), [(50.0, "plan.nothing_never_tried"), (1.0, None)])
def test_a_total_below_all_that_was_ever_spent_says_that_it_was_never_tried(hurdle: float, code: str | None) -> None:
    plan = allocate(make_posterior([Medium(name="a"), Medium(name="b")]), Budget(), replace(TERMS, hurdle=hurdle))
    told = {c for c in codes(plan) if c.endswith("never_tried")}
    assert told == (set() if code is None else {code})
