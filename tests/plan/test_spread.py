"""The spread of money over menus, against trying everything and against a linear programme."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from trimtab.plan.menu import Menu
from trimtab.plan.spread import Limit, Spread, can_meet, most_money, spread_money

GAIN = st.integers(min_value=-20, max_value=60)
SLOPES = st.lists(st.integers(min_value=-5, max_value=40), min_size=2, max_size=4)


@st.composite
def any_menu(draw: st.DrawFn) -> Menu:
    """A menu with corners at whole money, of any shape."""
    money = sorted(draw(st.sets(st.integers(min_value=0, max_value=8), min_size=1, max_size=5)))
    gain = draw(st.lists(GAIN, min_size=len(money), max_size=len(money)))
    hours = draw(st.sampled_from([0.0, 0.5, 1.0, 3.0]))
    return Menu(money=np.array(money, dtype=float), gain=np.array(gain, dtype=float), hours=hours)


@st.composite
def concave_menu(draw: st.DrawFn) -> Menu:
    """A menu whose next unit never brings more than the last."""
    slopes = sorted(draw(SLOPES), reverse=True)
    least = draw(st.integers(min_value=0, max_value=3))
    money = least + np.arange(len(slopes) + 1, dtype=float)
    hours = draw(st.sampled_from([0.0, 0.5, 1.0, 3.0]))
    return Menu(money=money, gain=np.concatenate([[0.0], np.cumsum(slopes)]), hours=hours)


def try_everything(menus: list[Menu], total: int | None, least_price: float = 0.0, hours: float = np.inf) -> float:
    """Best value over whole money. With corners at whole money and a whole total nothing in between is better."""
    best = -np.inf
    for choice in product(*(range(int(m.money[0]), int(m.money[-1]) + 1) for m in menus)):
        too_long = sum(m.hours * x for m, x in zip(menus, choice, strict=True)) > hours
        if not too_long and (total is None or sum(choice) == total):
            gains = sum(m.at(x) for m, x in zip(menus, choice, strict=True))
            best = max(best, gains - least_price * sum(choice))
    return best


def check_menus(menus: list[Menu], spread: Spread) -> None:
    for menu, money in zip(menus, spread.money, strict=True):
        assert menu.money[0] - 1e-9 <= money <= menu.money[-1] + 1e-9
    worth = sum(m.at(x) for m, x in zip(menus, spread.money, strict=True))
    assert spread.gap == 0
    assert worth == pytest.approx(spread.value, abs=1e-6) or spread.value < worth


@given(st.lists(any_menu(), min_size=1, max_size=3), st.floats(min_value=0, max_value=1))
def test_spreading_finds_what_trying_everything_finds(menus: list[Menu], place: float) -> None:
    least, most = (sum(int(m.money[end]) for m in menus) for end in (0, -1))
    total = least + round(place * (most - least))
    spread = spread_money(menus, Limit(total=float(total)))
    check_menus(menus, spread)
    assert spread.money.sum() == pytest.approx(total)
    assert spread.value == pytest.approx(try_everything(menus, total), abs=1e-4)


@given(st.lists(any_menu(), min_size=1, max_size=3), st.integers(min_value=0, max_value=20))
def test_a_flexible_total_goes_where_the_last_unit_meets_its_price(menus: list[Menu], price: int) -> None:
    spread = spread_money(menus, Limit(total=None, least_price=float(price)))
    check_menus(menus, spread)
    assert spread.value == pytest.approx(try_everything(menus, None, least_price=price), abs=1e-4)
    assert spread.price == price


@given(st.lists(concave_menu(), min_size=2, max_size=3), st.floats(min_value=0, max_value=1), st.floats(0.2, 1))
def test_two_limits_are_met_as_well_as_a_linear_programme_meets_them(
    menus: list[Menu], place: float, share: float
) -> None:
    least, most = (sum(m.money[end] for m in menus) for end in (0, -1))
    total = float(least + place * (most - least))
    free = spread_money(menus, Limit(total=total))
    hours = share * sum(m.hours * x for m, x in zip(menus, free.money, strict=True))
    limit = Limit(total=total, hours=hours)
    if not can_meet(menus, limit):
        return
    spread = spread_money(menus, limit)
    check_menus(menus, spread)
    assert sum(m.hours * x for m, x in zip(menus, spread.money, strict=True)) <= hours + 1e-7
    assert spread.money.sum() == pytest.approx(total)
    assert spread.value == pytest.approx(solve_by_linear_programme(menus, total, hours), abs=1e-4)


def solve_by_linear_programme(menus: list[Menu], total: float, hours: float) -> float:
    width = np.concatenate([np.diff(m.money) for m in menus])
    slope = np.concatenate([np.diff(m.gain) for m in menus]) / width
    per_hour = np.repeat([m.hours for m in menus], [len(m.money) - 1 for m in menus])
    answer = linprog(
        -slope,
        A_ub=per_hour[None, :],
        b_ub=[hours - sum(m.hours * m.money[0] for m in menus) + 1e-9],
        A_eq=np.ones((1, len(width))),
        b_eq=[total - sum(m.money[0] for m in menus)],
        bounds=[(0, w) for w in width],
    )
    assert answer.success
    return float(sum(m.gain[0] for m in menus) - answer.fun)


@given(st.lists(any_menu(), min_size=2, max_size=3), st.floats(0, 1), st.floats(0.2, 1))
def test_scarce_hours_and_bent_curves_together_are_no_worse_than_any_whole_choice(
    menus: list[Menu], place: float, share: float
) -> None:
    least, most = (sum(int(m.money[end]) for m in menus) for end in (0, -1))
    total = least + round(place * (most - least))
    hours = share * sum(m.hours * m.money[-1] for m in menus)
    limit = Limit(total=float(total), hours=hours)
    if not can_meet(menus, limit):
        return
    spread = spread_money(menus, limit)
    assert sum(m.hours * x for m, x in zip(menus, spread.money, strict=True)) <= hours + 1e-7
    assert spread.money.sum() == pytest.approx(total)
    assert spread.value + spread.gap >= try_everything(menus, total, hours=hours) - 1e-4


def test_most_money_uses_up_the_hours_on_the_channels_that_need_fewest() -> None:
    menus = [
        Menu(money=np.array([0.0, 10.0]), gain=np.zeros(2), hours=2.0),
        Menu(money=np.array([0.0, 10.0]), gain=np.zeros(2), hours=1.0),
        Menu(money=np.array([0.0, 10.0]), gain=np.zeros(2)),
    ]
    assert most_money(menus, hours=14.0) == pytest.approx(10 + 10 + 2)
    assert can_meet(menus, Limit(total=22.0, hours=14.0))
    assert not can_meet(menus, Limit(total=22.1, hours=14.0))


def test_one_more_hour_is_worth_its_shadow_price() -> None:
    money = np.linspace(0.0, 10.0, 2001)
    menus = [
        Menu(money=money, gain=8 * np.sqrt(money), hours=3.0),
        Menu(money=money, gain=4 * np.sqrt(money), hours=1.0),
    ]
    at = spread_money(menus, Limit(total=10.0, hours=20.0))
    more = spread_money(menus, Limit(total=10.0, hours=20.1))
    assert at.hour_price == pytest.approx((more.value - at.value) / 0.1, rel=0.02)
    assert at.hour_price > 0
    assert spread_money(menus, Limit(total=10.0, hours=40.0)).hour_price == 0
