"""Finished tests foretell the next one: as widely as they differ, and for channels nobody tested too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import NormalDist

import numpy as np
import pytest

from trimtab.lift import StudyDesign, Use
from trimtab.lift.archive import Finished, read_archive
from trimtab.lift.effect import Effect
from trimtab.lift.meta import choose_relative, expect_return, pool_effects
from trimtab.lift.user.decide import learn_prior


def make_effect(estimate: float, error: float = 0.1) -> Effect:
    return Effect(estimate=estimate, standard_error=error, degrees_of_freedom=np.inf)


def make_row(channel: str, per_money: float | None, relative: float | None = None) -> Finished:
    day = date(2025, 1, 1)
    return Finished(
        channel=channel,
        start=day,
        end=day,
        read_until=day,
        geos=(),
        relative=None if relative is None else make_effect(relative),
        per_money=None if per_money is None else make_effect(per_money),
        design=StudyDesign.USER_LEVEL,
    )


def test_tests_that_differ_by_no_more_than_their_errors_differ_in_nothing() -> None:
    pooled = pool_effects([make_effect(1.0), make_effect(1.02), make_effect(0.98)])
    assert pooled.between == pytest.approx(0.0, abs=1e-6)
    assert pooled.error == pytest.approx(0.1 / np.sqrt(3))


@pytest.mark.parametrize("between", [0.0, 0.3, 1.0])
def test_the_range_of_the_next_test_holds_it_as_often_as_it_says(between: float) -> None:
    dice, held, runs = np.random.default_rng(3), 0, 600
    for _ in range(runs):
        truths = 2.0 + between * dice.standard_normal(7)
        pooled = pool_effects([make_effect(truth + 0.2 * dice.standard_normal(), 0.2) for truth in truths[:6]])
        found = pooled.foresee()
        held += found.low <= truths[6] <= found.high
    share = held / runs
    # Tests that differ in nothing seem to differ by chance, so that their range is rather too wide.
    assert 0.9 <= share <= 0.99 if between == 0 else abs(share - 0.9) <= 0.05


def test_an_ab_test_starts_from_the_range_that_is_told_of_it_and_few_tests_from_a_wider_one() -> None:
    past = [make_effect(value, 0.2) for value in (1.0, 2.0, 3.0, 4.0)]
    prior, told = learn_prior(past), pool_effects(past).foresee()
    start = NormalDist(prior.mean, prior.sd)
    assert (start.cdf(told.low), start.cdf(told.high)) == pytest.approx((0.05, 0.95), abs=1e-6)
    # Four tests with t(2), 2.920 where a Normal has 1.645; ten times as many tests come near it.
    assert 1.7 < prior.sd / np.hypot(pool_effects(past).between, pool_effects(past).error) < 1.8
    many = pool_effects(past * 10)
    assert many.next_sd < 1.05 * np.hypot(many.between, many.error)


def test_a_channel_speaks_for_itself_once_it_has_three_tests_and_else_borrows_from_all() -> None:
    rows = [make_row("Search", value) for value in (2.0, 2.1, 1.9)] + [make_row("TV", value) for value in (0.5, 0.4)]
    own, borrowed = expect_return(rows, "search", "orders"), expect_return(rows, "radio", None)
    assert own is not None
    assert borrowed is not None
    assert (own.is_own, own.own, own.pooled.tests) == (True, 3, 3)
    assert (borrowed.is_own, borrowed.own, borrowed.pooled.tests) == (False, 0, 5)
    assert borrowed.pooled.next_sd > 3 * own.pooled.next_sd
    assert expect_return(rows[:2], "search", None) is None


def test_an_ab_test_learns_from_its_own_channel_where_it_can() -> None:
    rows = [make_row("email", None, 0.02)] * 3 + [make_row("tv", None, 0.3)]
    assert [effect.estimate for effect in choose_relative(rows, "Email", "orders")] == [0.02] * 3
    assert len(choose_relative(rows, "tv", "orders")) == 4
    assert len(choose_relative(rows, None, None)) == 4


def test_tests_learn_from_their_own_outcome_and_never_from_those_kept_aside() -> None:
    rows = [replace(make_row("tv", 2.0, 0.02), outcome=outcome) for outcome in ("Orders", "orders", None)]
    visits, aside = replace(rows[0], outcome="visits", per_money=make_effect(90.0)), replace(rows[0], use=Use.VALIDATE)
    aside = replace(aside, per_money=make_effect(50.0), relative=make_effect(0.9))
    found = expect_return([*rows, visits, aside], "tv", "orders")
    assert found is not None
    assert found.pooled.tests == 3
    assert found.pooled.mean == pytest.approx(2.0)
    assert [gain.estimate for gain in choose_relative([*rows, visits, aside], "tv", "orders")] == [0.02] * 3
    assert expect_return([*rows[:2], visits, aside], "tv", "orders") is None


def test_three_tests_that_switched_a_channel_off_foretell_a_gain_of_switching_it_on() -> None:
    off = replace(make_row("tv", None, -0.055), spent_less=True, design=StudyDesign.GEO)
    assert [gain.estimate for gain in choose_relative([off] * 3, "tv", None)] == [0.055] * 3


def test_a_row_says_the_return_where_it_says_how_spend_changed(tmp_path: Path) -> None:
    text = (
        "channel,start,end,estimate,standard_error,degrees_of_freedom,spend_change,spend_error,design\n"
        "tv,2025-01-06,2025-02-02,-400,80,,-200,,user_level\n"
        "tv,2025-03-06,2025-04-02,400,80,,,,geo\n"
        "tv,2025-05-06,2025-06-02,400,80,4,200,30,\n"
    )
    path = tmp_path / "lifts.csv"
    path.write_text(text, encoding="utf-8")
    first, second, wide = read_archive(path)[0]
    assert first.per_money is not None
    assert wide.per_money is not None
    assert (first.per_money.estimate, first.spent_less) == (2.0, True)
    assert first.per_money.standard_error == pytest.approx(0.4)
    assert second.per_money is None
    # A t of 4 varies by twice its scale squared, and spend was known to 15%.
    assert wide.per_money.standard_error == pytest.approx(np.sqrt(2 * (0.4**2 + 0.3**2)))


def test_a_comparison_without_control_says_less_of_the_next_test_than_one_with() -> None:
    sharp = [replace(make_row("tv", value), design=StudyDesign.USER_LEVEL) for value in (1.9, 2.0, 2.1)]
    blunt = [replace(make_row("tv", value), design=StudyDesign.BEFORE_AFTER) for value in (3.4, 3.5, 3.6)]
    own, weak, both = (expect_return(rows, "tv", None) for rows in (sharp, blunt, [*sharp, *blunt]))
    assert own is not None
    assert weak is not None
    assert both is not None
    assert weak.pooled.error > 3 * own.pooled.error
    assert both.pooled.mean < 2.75, "it lies nearer to those with a control"
