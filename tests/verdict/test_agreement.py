"""Plans and verdicts that could contradict each other, and what is said instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.agreement import find_contradictions
from tests.market import Medium, Setting, make_posterior

from trimtab.plan import Allocation, BoundKind, Budget, BudgetKind, Goal, GoalKind, Plan, Together, allocate
from trimtab.quantities import ChannelName, Interval
from trimtab.returns import Terms, measure_returns
from trimtab.verdict import Action, Direction, Verdict, agree

TERMS = Terms(margin=1.0)
FIXED = Budget(kind=BudgetKind.FIXED)
GOOD = Medium(name="good", roi=4.0, doubt=0.1, half=3.0)
UNSURE = Medium(name="unsure", roi=0.85, doubt=0.6, half=5.0)


def hold(
    media: list[Medium], budget: Budget | None = None, setting: Setting | None = None
) -> tuple[Plan, Mapping[str, Verdict], Mapping[str, Allocation]]:
    posterior = make_posterior(media, setting)
    plan, verdicts = agree(posterior, budget or Budget(), measure_returns(posterior, TERMS), TERMS)
    assert find_contradictions(plan, verdicts) == []
    return plan, {v.channel: v for v in verdicts}, {a.channel: a for a in plan.allocation}


def test_a_channel_nobody_gives_up_money_for_goes_on_and_says_that_more_would_pay() -> None:
    quiet = Setting(residual_sd=1.0, geos=8)
    media = [replace(UNSURE, name=f"unsure {i}") for i in range(2)]
    _, judged, row = hold([GOOD, *media], setting=quiet)
    assert {judged[m.name].choice.action for m in media} == {Action.WITHHELD}
    good = judged["good"]
    assert (good.choice.action, good.reason.code) == (Action.CONTINUE, "reason.money.no_money")
    assert good.would_change_it.code == "would_change.no_money"
    assert "raise" not in good.losses
    assert row["good"].bound.code == "plan.bound.no_money"
    assert row["unsure 0"].bound.code == "plan.bound.withheld"
    # With a channel that gives money up, the same channel is raised.
    _, judged, row = hold([GOOD, *media, Medium(name="bad", roi=0.2, doubt=0.1)], setting=quiet)
    assert judged["good"].choice.direction is Direction.MORE
    assert row["good"].planned == pytest.approx(125)


def test_a_move_the_money_reaches_only_part_of_the_way_names_the_sum_of_the_plan() -> None:
    # A step of `small` would be 10, but all the money there is to be had is the 5 by which `donor` may be cut.
    donor = Medium(name="donor", roi=1.3, doubt=0.02, half=5.0, today=20.0)
    _, judged, row = hold([GOOD, donor], Budget(limits={ChannelName("donor"): (15.0, 20.0)}))
    assert judged["good"].choice.direction is Direction.MORE
    assert row["good"].planned == pytest.approx(105)
    assert judged["good"].proposed == row["good"].planned
    assert judged["good"].reason.params["proposed"] == row["good"].planned


def test_where_any_of_several_could_give_the_money_for_a_raise_some_give_a_little() -> None:
    # Each alone is no good donor, because the others could give as well; without one the raise would be lost.
    even = [Medium(name=f"even {i}", roi=1.38, doubt=0.02, half=5.0) for i in range(4)]
    plan, judged, row = hold([GOOD, *even])
    assert judged["good"].choice.direction is Direction.MORE
    assert row["good"].planned == pytest.approx(125)
    assert {judged[m.name].choice.action for m in even} == {Action.CONTINUE}
    given = [row[m.name] for m in even if row[m.name].planned < 100]
    assert sum(100 - a.planned for a in given) == pytest.approx(25)
    assert {a.departs.code for a in given if a.departs} == {"plan.departs.spare_money.less"}
    assert plan.gain.mean > 0


def test_small_change_that_would_bring_nothing_unspent_goes_to_a_channel_that_goes_on_and_its_row_says_so() -> None:
    media = [replace(GOOD, high=1.05), Medium(name="bad", roi=0.0, doubt=0.0), Medium(name="fair", roi=1.5, doubt=0.1)]
    _, judged, row = hold(media, setting=Setting(value=None))
    assert judged["good"].choice.action is Action.CONTINUE
    assert row["good"].planned == pytest.approx(105)
    assert row["good"].departs is not None
    assert row["good"].departs.code == "plan.departs.spare_money.more"
    assert row["good"].departs.params["change"] == pytest.approx(5)


def test_a_total_smaller_than_today_says_why_a_channel_that_should_go_on_is_cut() -> None:
    posterior = make_posterior([GOOD, replace(GOOD, name="also")])
    plan, verdicts = agree(posterior, replace(FIXED, money=180.0), measure_returns(posterior, TERMS), TERMS)
    assert find_contradictions(plan, verdicts) == []
    cut = {a.channel for a in plan.allocation if a.planned < a.today}
    told = {a.channel for a in plan.allocation if a.departs is not None}
    assert told == cut - {v.channel for v in verdicts if v.choice.direction is Direction.LESS}
    assert sum(a.planned for a in plan.allocation) == pytest.approx(180)


def test_a_team_s_limit_that_goes_against_the_verdict_is_named_in_the_row() -> None:
    off = Medium(name="off", roi=0.1, doubt=0.0, today=0.0)
    _, judged, row = hold([GOOD, off], Budget(limits={ChannelName("off"): (5.0, 9.0)}))
    assert judged["off"].choice.action is Action.STOP
    assert row["off"].departs is not None
    assert row["off"].departs.code == "plan.departs.limits.more"


def test_the_shares_of_all_raises_add_up_to_what_is_given_up_and_what_is_new() -> None:
    media = [replace(GOOD, today=80.3), replace(GOOD, name="also", today=140.7), Medium(name="bad", roi=0.1, doubt=0.1)]
    budget = Budget(kind=BudgetKind.FIXED, money=350.0, limits={ChannelName("bad"): (80.0, 90.0)}, free_band=0.3)
    plan, judged, row = hold(media, budget)
    raises = [judged[name].replaces for name in ("good", "also")]
    assert {r.code for r in raises if r} == {"replaces.channel_and_new"}
    sums = [{k: v for k, v in r.params.items() if isinstance(v, float)} for r in raises if r]
    for one, name in zip(sums, ("good", "also"), strict=True):
        assert one["given"] + one["new"] == pytest.approx(one["money"])
        assert one["money"] == pytest.approx(row[name].planned - row[name].today, abs=1)
    # "also" is written in whole amounts, for it has more than a hundred.
    assert sum(one["given"] for one in sums) == pytest.approx(row["bad"].today - row["bad"].planned, abs=1)
    spent = sum(a.planned - a.today for a in plan.allocation)
    assert sum(one["new"] for one in sums) == pytest.approx(spent, abs=1)


@pytest.mark.parametrize(("size", "unit"), [(1e-2, 0.1), (0.4, 1.0), (1.0, 10.0), (40.0, 100.0), (1e6, 1000.0)])
def test_money_is_counted_by_an_amount_that_suits_what_is_spent(size: float, unit: float) -> None:
    setting = Setting(money=size, value=None)
    plan, judged, _ = hold([GOOD, Medium(name="bad", roi=0.2, doubt=0.1)], setting=setting)
    assert plan.unit == pytest.approx(unit)
    good = judged["good"]
    assert good.reason.params["amount"] == plan.unit
    number = good.number
    assert isinstance(number, Interval)
    assert good.reason.params["marginal"] == pytest.approx(number.mean * unit)


def test_the_price_a_plan_tells_is_that_of_its_own_last_money() -> None:
    # The best spread takes more from the unsure channels than the plan, which has no verdict on them.
    media = [GOOD, *(replace(UNSURE, name=f"unsure {i}") for i in range(2)), Medium(name="fair", doubt=0.05, half=0.8)]
    setting = Setting(residual_sd=1.0, geos=8)
    less, plan, more = (hold(media, replace(FIXED, money=money), setting)[0] for money in (379.9, 380.0, 380.1))
    gained = (more.gain.mean - less.gain.mean) / 0.2 + TERMS.hurdle
    best = allocate(make_posterior(media, setting), replace(FIXED, money=380.0), TERMS)
    assert best.shadow_price_money < gained / 2
    assert plan.shadow_price_money == pytest.approx(gained, rel=0.01)


def test_room_that_the_plan_has_filled_is_no_other_use_of_a_channel_s_money() -> None:
    fair = Medium(name="fair", roi=1.9, doubt=0.02, half=1.0)
    _, judged, row = hold([GOOD, fair, Medium(name="bad", roi=0.2, doubt=0.1)])
    assert row["good"].planned == row["good"].upper
    assert judged["fair"].choice.action is Action.CONTINUE
    assert judged["fair"].alternative is not None
    assert judged["fair"].alternative.code == "alternative.none"


def test_a_continued_channel_names_the_rival_that_could_take_more_and_what_it_would_make_of_it() -> None:
    donor = Medium(name="donor", roi=1.3, doubt=0.02, half=5.0, today=20.0)
    fair = Medium(name="fair", roi=1.9, doubt=0.02, half=1.0, low=0.95)
    _, judged, row = hold([GOOD, donor, fair], Budget(limits={ChannelName("donor"): (15.0, 20.0)}))
    assert row["good"].planned == pytest.approx(105)
    other = judged["fair"].alternative
    assert other is not None
    assert (other.code, other.params["other"]) == ("alternative.money", "good")
    # Its curve is 4 × 4x / (3 + x), x in hundreds: the next 10 on top of the 105 that are planned.
    assert other.params["there"] == pytest.approx(1600 * (1.15 / 4.15 - 1.05 / 4.05), rel=0.02)


def test_a_raise_that_finds_only_part_of_its_money_does_not_say_that_nothing_holds_it() -> None:
    donor = Medium(name="donor", roi=1.3, doubt=0.02, half=5.0, today=20.0)
    budget = Budget(limits={ChannelName("donor"): (15.0, 20.0)})
    quiet = Setting(residual_sd=1.0, geos=8)
    _, judged, row = hold([GOOD, donor, replace(UNSURE, low=0.8)], budget, quiet)
    assert judged["unsure"].choice.action is Action.WITHHELD
    assert judged["good"].choice.direction is Direction.MORE
    assert row["good"].planned < row["good"].upper
    assert row["good"].bound.code == "plan.bound.part_money"
    # A raise to where the next money just meets the hurdle is held by nothing.
    steep = Medium(name="good", roi=3.0, doubt=0.02, half=1.0, high=1.9)
    _, judged, row = hold([steep, donor], Budget(kind=BudgetKind.FLEXIBLE, free_band=1.0))
    assert judged["good"].choice.direction is Direction.MORE
    assert row["good"].bound.code == "plan.bound.inside"


def test_a_plan_that_leaves_channels_without_a_verdict_says_what_the_best_spread_would_earn_more() -> None:
    quiet = Setting(residual_sd=1.0, geos=8)
    media = [GOOD, *(replace(UNSURE, name=f"unsure {i}") for i in range(2))]
    plan, _, _ = hold(media, setting=quiet)
    best = allocate(make_posterior(media, quiet), Budget(), TERMS)
    told = [s for s in plan.statements if s.code.startswith("plan.given_up")]
    assert [s.code for s in told] == ["plan.given_up.withheld.money"]
    assert told[0].params["channels"] == ("unsure 0", "unsure 1")
    assert told[0].params["lost"] == pytest.approx(best.gain.mean - plan.gain.mean)
    plan, _, _ = hold([GOOD, Medium(name="bad", roi=0.2, doubt=0.1)], setting=quiet)
    assert not [s for s in plan.statements if s.code.startswith("plan.given_up")]


@pytest.mark.parametrize("kind", list(BudgetKind))
@pytest.mark.parametrize("value", [1.0, None])
def test_a_total_of_nothing_stops_all_and_prices_money_at_what_it_would_bring_first(
    kind: BudgetKind, value: float | None
) -> None:
    media = [GOOD, Medium(name="fair", doubt=0.05), Medium(name="bad", roi=0.1, doubt=0.1)]
    setting = Setting(value=value)
    _, judged, _ = hold(media, Budget(kind=kind, money=0.0), setting)
    assert {v.choice.action for v in judged.values()} == {Action.STOP}
    none, little = (
        allocate(make_posterior(media, setting), Budget(kind=kind, money=money), TERMS) for money in (0.0, 1e-3)
    )
    assert none.shadow_price_money == pytest.approx(little.shadow_price_money)


ALSO = Medium(name="also", roi=3.0, doubt=0.1, half=3.0, low=0.2)
LIMITED = [replace(GOOD, low=0.2), ALSO, Medium(name="bad", roi=0.2, doubt=0.1)]


@pytest.mark.parametrize("kind", list(BudgetKind))
def test_a_limit_that_binds_is_named_by_the_bound_the_sentences_and_a_price(kind: BudgetKind) -> None:
    names = (ChannelName("also"), ChannelName("good"))
    plan, judged, row = hold(LIMITED, Budget(kind=kind, together=(Together(channels=names, most_share=0.4),)))
    (held,) = plan.held
    assert held.end is BoundKind.TOGETHER_MOST
    assert held.price > 1
    assert sum(row[name].planned for name in names) == pytest.approx(0.4 * sum(a.planned for a in plan.allocation))
    assert row["good"].bound.code == "plan.bound.together_most"
    told = {a.departs.code for a in plan.allocation if a.departs is not None}
    assert "plan.departs.together.less" in told
    assert told <= {"plan.departs.together.less", "plan.departs.beside_limit.more", "plan.departs.beside_limit.less"}
    assert "plan.together.most.money" in {s.code for s in plan.statements}
    assert not {v.reason.code for v in judged.values()} & {"reason.money.no_money", "reason.money.no_outlet"}


def test_verdicts_give_way_to_a_limit_by_no_more_than_it_asks() -> None:
    quiet = Setting(residual_sd=1.0, geos=8)
    unsure = replace(UNSURE, low=0.1)
    limit = Together(channels=(ChannelName("unsure"),), most_share=0.4)
    _, judged, row = hold([GOOD, unsure], Budget(kind=BudgetKind.FLEXIBLE, together=(limit,)), quiet)
    assert judged["unsure"].choice.action is Action.WITHHELD
    best = allocate(make_posterior([GOOD, unsure], quiet), Budget(kind=BudgetKind.FLEXIBLE, together=(limit,)), TERMS)
    total = row["good"].planned + row["unsure"].planned
    assert row["unsure"].planned == pytest.approx(0.4 * total, rel=1e-4)
    assert row["unsure"].planned > 1.5 * next(a.planned for a in best.allocation if a.channel == "unsure")
    assert row["unsure"].bound.code == "plan.bound.together_most"
    assert row["unsure"].departs is not None
    assert row["unsure"].departs.code == "plan.departs.together.less"


def test_a_floor_that_costs_by_the_small_total_it_leaves_has_a_price() -> None:
    limit = Together(channels=(ChannelName("also"),), least_share=0.6)
    media = [GOOD, replace(ALSO, roi=2.0)]
    plan, _, _ = hold(media, Budget(together=(limit,)))
    (held,) = plan.held
    assert held.end is BoundKind.TOGETHER_LEAST
    posterior = make_posterior(media)
    gains = [
        allocate(posterior, Budget(together=(replace(limit, least_share=share),)), TERMS).gain.mean
        for share in (0.6, 0.6 * 0.99)
    ]
    assert held.price == pytest.approx(-(gains[1] - gains[0]) / (0.01 * held.least), rel=0.05)
    assert held.price < -0.1


def test_money_that_is_kept_is_not_said_to_be_worth_more_elsewhere() -> None:
    bad = [Medium(name="bad", roi=0.2, doubt=0.1), Medium(name="worse", roi=0.1, doubt=0.1)]
    _, judged, _ = hold(bad)
    assert {v.reason.code for v in judged.values()} == {"reason.money.stop_kept"}
    _, judged, _ = hold([GOOD, bad[0]])
    assert judged["bad"].reason.code == "reason.money.stop"


@pytest.mark.parametrize("kind", list(GoalKind))
def test_a_goal_is_met_as_well_as_by_the_best_spread_whatever_the_verdicts(kind: GoalKind) -> None:
    media = [GOOD, Medium(name="bad", roi=0.2, doubt=0.1), replace(UNSURE, low=0.2)]
    for level in (1.0, 2.5, 1e6):
        budget = Budget(goal=Goal(kind=kind, level=level))
        plan, verdicts, _ = hold(media, budget)
        best = allocate(make_posterior(media), budget, TERMS)
        spent, asked = (sum(a.planned for a in p.allocation) for p in (plan, best))
        assert spent == pytest.approx(asked, rel=1e-4)
        assert plan.misses == best.misses
        assert all(a.planned > 0 for a in plan.allocation if verdicts[a.channel].choice.action is not Action.STOP)


def test_what_moving_money_costs_is_counted_alike_in_the_verdict_and_in_the_plan() -> None:
    media = [GOOD, Medium(name="bad", roi=0.2, doubt=0.1)]
    for switching in (0.0, 0.05):
        plan, judged, row = hold(media, Budget(kind=BudgetKind.FLEXIBLE, switching=switching, free_band=0.0))
        assert row["good"].planned == pytest.approx(row["good"].today)
        assert judged["bad"].losses["hold"] == pytest.approx(plan.gain.mean)
