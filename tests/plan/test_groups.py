"""Money over channels that are held together by floors and ceilings, against trying everything."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog
from tests.plan.test_spread import any_menu, concave_menu

from trimtab.plan.menu import Menu
from trimtab.plan.spread import Group, Limit, can_meet, most_money, spread_money


@st.composite
def any_groups(draw: st.DrawFn, *, count: int) -> tuple[Group, ...]:
    """One or two groups without a common channel, with whole limits that may not be met."""
    cut = draw(st.integers(min_value=1, max_value=count))
    parts = [tuple(range(cut)), tuple(range(cut, count))] if draw(st.booleans()) else [tuple(range(cut))]
    ends = st.tuples(st.integers(0, 9), st.integers(0, 14)).map(sorted)
    limits = [draw(ends) for _ in parts]
    return tuple(
        Group(members=part, least=float(low), most=float(high))
        for part, (low, high) in zip(parts, limits, strict=True)
        if part
    )


def try_everything(menus: list[Menu], limit: Limit) -> float:
    """Best value over whole money within all limits."""
    best = -np.inf
    for choice in product(*(range(int(m.money[0]), int(m.money[-1]) + 1) for m in menus)):
        sums = [sum(choice[i] for i in group.members) for group in limit.groups]
        if any(not g.least <= s <= g.most for g, s in zip(limit.groups, sums, strict=True)):
            continue
        assert limit.total is not None
        if sum(choice) > limit.total or (limit.least_price is None and sum(choice) < limit.total):
            continue
        gains = sum(m.at(x) for m, x in zip(menus, choice, strict=True))
        best = max(best, gains - (limit.least_price or 0.0) * sum(choice))
    return best


@given(st.data(), st.floats(0, 1), st.one_of(st.none(), st.integers(0, 20)))
def test_groups_are_held_to_as_well_as_trying_everything_holds_them(
    data: st.DataObject, place: float, price: int | None
) -> None:
    menus = data.draw(st.lists(any_menu(), min_size=1, max_size=3))
    groups = data.draw(any_groups(count=len(menus)))
    least, most = (sum(int(m.money[end]) for m in menus) for end in (0, -1))
    total = float(least + round(place * (most - least)))
    limit = Limit(total=total, least_price=None if price is None else float(price), groups=groups)
    best = try_everything(menus, limit)
    assert can_meet(menus, limit) == np.isfinite(best)
    if np.isfinite(best):
        spread = spread_money(menus, limit)
        assert spread.gap == 0
        assert spread.value == pytest.approx(best, abs=1e-4)
        for group in groups:
            given_in_all = spread.money[list(group.members)].sum()
            assert group.least - 1e-9 <= given_in_all <= group.most + 1e-9


@given(st.data(), st.floats(0, 1), st.floats(0.2, 1))
def test_groups_and_hours_together_are_met_as_well_as_a_linear_programme_meets_them(
    data: st.DataObject, place: float, share: float
) -> None:
    menus = data.draw(st.lists(concave_menu(), min_size=2, max_size=3))
    groups = data.draw(any_groups(count=len(menus)))
    hours = share * sum(m.hours * m.money[-1] for m in menus)
    most = most_money(menus, hours, groups)
    least = sum(m.money[0] for m in menus)
    limit = Limit(total=float(least + place * (most - least)), hours=hours, groups=groups)
    value = _solve_linear(menus, limit)
    if value is None:
        return
    spread = spread_money(menus, limit)
    assert spread.value == pytest.approx(value, abs=1e-4 * max(abs(value), 1.0))
    assert sum(m.hours * x for m, x in zip(menus, spread.money, strict=True)) <= hours * (1 + 1e-6) + 1e-9


def _solve_linear(menus: list[Menu], limit: Limit) -> float | None:
    """The same as a linear programme over the pieces of concave menus; None where it has no solution."""
    assert limit.total is not None
    channel = np.repeat(np.arange(len(menus)), [len(m.money) - 1 for m in menus])
    slope = np.concatenate([np.diff(m.gain) / np.diff(m.money) for m in menus])
    width = np.concatenate([np.diff(m.money) for m in menus])
    least = np.array([m.money[0] for m in menus])
    hours = np.array([m.hours for m in menus])
    inside = [np.isin(channel, g.members).astype(float) for g in limit.groups]
    base = [least[list(g.members)].sum() for g in limit.groups]
    rows = [hours[channel], *inside, *(-row for row in inside)]
    right = [
        (limit.hours or 0.0) - hours @ least,
        *(g.most - b for g, b in zip(limit.groups, base, strict=True)),
        *(b - g.least for g, b in zip(limit.groups, base, strict=True)),
    ]
    found = linprog(
        np.negative(slope),
        A_ub=np.array(rows),
        b_ub=right,
        A_eq=np.ones((1, len(slope))),
        b_eq=[limit.total - least.sum()],
        bounds=list(zip(np.zeros(len(width)), width, strict=True)),
    )
    return None if found.fun is None else float(sum(m.gain[0] for m in menus)) - float(found.fun)


def test_one_more_unit_for_a_full_group_is_worth_its_price_beyond_the_plan_s() -> None:
    menus = [Menu(money=np.arange(11.0), gain=top * np.sqrt(np.arange(11.0))) for top in (9.0, 6.0, 2.0)]
    values = [spread_money(menus, Limit(total=12.0, groups=(Group(members=(0, 1), most=most),))) for most in (5.0, 6.0)]
    expected = values[1].value - values[0].value
    assert values[0].group_prices[0] == pytest.approx(expected, abs=0.15 * expected)
    assert values[0].group_prices[2] == 0
