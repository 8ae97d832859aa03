"""What holds of every plan, whatever the market."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.media import any_media, efforts_of, make
from tests.market import Medium, reorder

from trimtab.intake import ChannelKind
from trimtab.plan import Budget, BudgetKind, Curves, Plan, allocate
from trimtab.returns import Terms

KINDS = st.sampled_from(list(BudgetKind))
TERMS = Terms(margin=0.8, hurdle=1.1)


def codes(plan: Plan) -> set[str]:
    return {statement.code for statement in plan.statements}


def money_of(media: list[Medium]) -> float:
    return sum(m.today for m in media if m.kind is ChannelKind.PAID)


def spent(plan: Plan) -> float:
    return sum(a.planned for a in plan.allocation)


@given(any_media(organic=True), st.floats(0.0, 3.0), st.booleans())
def test_a_fixed_budget_is_spent_exactly(media: list[Medium], share: float, in_money: bool) -> None:
    posterior = make(media, value=1.0 if in_money else None)
    money = share * money_of(media)
    plan = allocate(posterior, Budget(kind=BudgetKind.FIXED, money=money), TERMS)
    if spent(plan) != pytest.approx(money, rel=1e-6, abs=1e-9):
        assert codes(plan) & {"plan.money_left", "plan.money_short"}
        at_its_end = [a.planned == pytest.approx(a.upper if spent(plan) < money else a.lower) for a in plan.allocation]
        assert all(at_its_end)


@given(any_media(organic=True), st.floats(1.0, 3.0))
def test_a_capped_budget_leaves_only_what_would_not_pay(media: list[Medium], share: float) -> None:
    posterior, money = make(media), share * money_of(media)
    plan, free = (
        allocate(posterior, Budget(kind=kind, money=ceiling, pilot_share=0.0), TERMS)
        for kind, ceiling in ((BudgetKind.CAPPED, money), (BudgetKind.FLEXIBLE, None))
    )
    slack = 1e-6 * max(money, 1.0)
    if "plan.money_short" not in codes(plan):
        assert spent(plan) + plan.unspent == pytest.approx(money, abs=slack)
    if plan.unspent > slack:
        assert spent(plan) == pytest.approx(spent(free), abs=slack)
        assert plan.shadow_price_money == TERMS.hurdle


@given(any_media(organic=True), KINDS, st.floats(0.3, 1.5), st.one_of(st.none(), st.floats(0.2, 1.2)))
def test_a_plan_never_leaves_its_bounds(
    media: list[Medium], kind: BudgetKind, share: float, hours_share: float | None
) -> None:
    posterior, efforts = make(media), efforts_of(media)
    hours = None if hours_share is None else hours_share * sum(e.hours for e in efforts) * posterior.curve.horizon
    budget = Budget(kind=kind, money=share * money_of(media), hours=hours)
    plan = allocate(posterior, budget, TERMS, efforts)
    for a in plan.allocation:
        slack = 1e-9 * max(a.upper, 1.0)
        assert a.lower - slack <= a.planned <= a.upper + slack
    if hours is not None and "plan.hours_short" not in codes(plan):
        assert sum(a.hours_planned or 0.0 for a in plan.allocation) <= hours * (1 + 1e-5)


@given(any_media(organic=True), KINDS, st.booleans())
def test_a_plan_never_loses_to_today(media: list[Medium], kind: BudgetKind, in_money: bool) -> None:
    plan = allocate(make(media, value=1.0 if in_money else None), Budget(kind=kind), TERMS, efforts_of(media))
    assert plan.gain.mean >= -1e-6
    assert 0 <= plan.probability_of_gain <= 1


def test_money_is_not_moved_for_nothing() -> None:
    useless = [Medium(name=f"useless {i}", roi=0.0) for i in range(3)]
    plan = allocate(make(useless, value=None), Budget(), TERMS)
    assert [a.planned for a in plan.allocation] == pytest.approx([100.0] * 3)


@given(any_media(), KINDS, st.sampled_from([0.01, 137.0]))
def test_currency_changes_no_plan(media: list[Medium], kind: BudgetKind, money: float) -> None:
    plain = allocate(make(media), Budget(kind=kind), TERMS, efforts_of(media))
    other = allocate(make(media, money=money), Budget(kind=kind), TERMS, efforts_of(media, money))
    total = sum(m.today for m in media)
    if all(m.roi > 0 and m.doubt > 0 for m in media):  # no two channels between which the choice is free
        for a, b in zip(plain.allocation, other.allocation, strict=True):
            assert b.planned / money == pytest.approx(a.planned, abs=1e-4 * total)
    assert other.gain.mean / money == pytest.approx(plain.gain.mean, abs=1e-6 * total)


@given(any_media(), KINDS)
def test_the_order_of_channels_changes_no_plan(media: list[Medium], kind: BudgetKind) -> None:
    posterior = make(media)
    order = list(range(len(media)))[::-1]
    plan = allocate(posterior, Budget(kind=kind), TERMS)
    turned = allocate(reorder(posterior, order), Budget(kind=kind), TERMS)
    assert turned.gain.mean == pytest.approx(plan.gain.mean, abs=1e-5)


@given(any_media(), st.sampled_from([BudgetKind.FIXED, BudgetKind.CAPPED]), st.floats(0.8, 1.05))
def test_the_shadow_price_is_the_derivative_of_the_optimum(media: list[Medium], kind: BudgetKind, share: float) -> None:
    posterior = make(media)
    total = share * money_of(media)
    # No pilots: their largest size is a share of the total, so a larger total would also widen the bounds.
    less, plan, more = (
        allocate(posterior, Budget(kind=kind, money=money, pilot_share=0.0), TERMS)
        for money in (total * 0.999, total, total * 1.001)
    )
    if (kind is BudgetKind.FIXED and "plan.money_left" in codes(more)) or "plan.money_short" in codes(less):
        return
    # Gains count money at the hurdle, so what the last unit brings is what is gained on top of it. A channel may enter
    # or leave between the three totals; then the optimum has a corner and no single derivative.
    left = (plan.gain.mean - less.gain.mean) / (total * 0.001) + TERMS.hurdle
    right = (more.gain.mean - plan.gain.mean) / (total * 0.001) + TERMS.hurdle
    if left == pytest.approx(right, rel=0.01, abs=1e-3):
        assert plan.shadow_price_money == pytest.approx((left + right) / 2, rel=0.05, abs=5e-3)


@given(any_media(), st.floats(0.0, 1.0))
def test_the_mean_of_the_draws_is_the_expectation(media: list[Medium], place: float) -> None:
    posterior = make(media)
    curves = Curves.of(posterior.curve)
    spend = place * posterior.curve.spend[:, -1]
    assert curves.draw(spend).mean(axis=0) == pytest.approx(curves.expect(spend[:, None])[:, 0])


@given(any_media(), st.floats(0.0, 1.0))
def test_a_reading_stays_between_its_neighbours(media: list[Medium], place: float) -> None:
    posterior = make(media)
    spend = place * posterior.curve.spend[:, -1]
    read = Curves.of(posterior.curve).draw(spend)
    for c, x in enumerate(spend):
        points, outcome = posterior.curve.spend[c], posterior.curve.outcome[:, c]
        right = int(np.clip(np.searchsorted(points, x), 1, len(points) - 1))
        ends = outcome[:, [right - 1, right]]
        slack = 1e-9 * np.abs(ends).max()
        assert np.all(read[:, c] >= ends.min(axis=1) - slack)
        assert np.all(read[:, c] <= ends.max(axis=1) + slack)


@given(any_media(organic=True), KINDS, st.booleans(), st.floats(0.3, 1.5), st.floats(0.0, 0.3))
def test_the_parts_of_a_gain_add_up_to_it(
    media: list[Medium], kind: BudgetKind, in_money: bool, share: float, switching: float
) -> None:
    budget = Budget(kind=kind, money=share * money_of(media), switching=switching)
    plan = allocate(make(media, value=1.0 if in_money else None), budget, TERMS, efforts_of(media))
    parts = plan.account
    whole = parts.profit + parts.media + parts.people + parts.resources + parts.moving
    assert whole == pytest.approx(plan.gain.mean, rel=1e-9, abs=1e-9 * max(money_of(media), 1.0))
    effect = sum(a.outcome_change.mean for a in plan.allocation)
    assert parts.effect.mean == pytest.approx(effect, rel=1e-9, abs=1e-9 * max(money_of(media), 1.0))
