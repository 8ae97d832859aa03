"""What is asked of a design is refused with its reason where no test could be so, before anything is computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import polars as pl
import pytest
from click.testing import CliRunner

from trimtab.cli.command import program
from trimtab.cycle.settings import make_settings
from trimtab.cycle.trial import DesignAsked, Designed, SizeAsked, design_geo_test, size_user_test
from trimtab.present import explain_problem
from trimtab.problems import BadInput
from trimtab.trial import Change

FIRST = date(2024, 1, 1)
TODAY = date(2026, 2, 2)
GEOS = ("Betuwe", "Gooi", "Kempen", "Kust", "Meierij", "Twente", "Veluwe", "Zeeland")


def _ask_size(**changes: Any) -> SizeAsked:  # noqa: ANN401
    return replace(SizeAsked(metric="orders", rate=0.1, effect=0.1, daily=1_000.0), **changes)


def _write(periods: list[date]) -> pl.DataFrame:
    dice = np.random.default_rng(3)
    rows: list[Mapping[str, object]] = [
        {"date": day.isoformat(), "region": geo, "orders": 100.0 + 5 * dice.standard_normal(), "spend search": 10.0}
        for day in periods
        for geo in GEOS
    ]
    return pl.DataFrame(rows)


WEEKS = _write([FIRST + timedelta(days=7 * n) for n in range(60)])
MONTHS = _write([date(2021 + n // 12, n % 12 + 1, 1) for n in range(48)])


def _design(table: pl.DataFrame, **asked: Any) -> Designed:  # noqa: ANN401
    treated = (("Kust", "Gooi"),)
    wanted = DesignAsked(**{"channel": "search", "treated": treated, **asked})
    return design_geo_test(table, make_settings({}), wanted, TODAY)


def _refuse(table: pl.DataFrame, **asked: Any) -> list[str]:  # noqa: ANN401
    with pytest.raises(BadInput) as caught:
        _design(table, **asked)
    return [problem.code for problem in caught.value.problems]


@pytest.mark.parametrize("figure", [float("nan"), float("inf"), 1e300, -1.0])
def test_a_figure_that_no_test_can_have_is_refused_wherever_it_stands(figure: float) -> None:
    wild = {"by": figure, "cooldown": figure, "most_share": figure, "margin": figure, "most_money": figure}
    for name in wild:
        assert "problem.design_figure" in _refuse(WEEKS, **{name: figure})
    assert _refuse(WEEKS, weeks=(2.0, figure)) == ["problem.design_figure"]
    for name in ("rate", "effect", "share", "daily", "explained", "power"):
        with pytest.raises(BadInput, match="design_figure"):
            size_user_test(_ask_size(**{name: figure}))


def test_a_share_in_per_cents_and_regions_parted_by_commas_are_told_how_to_be_written() -> None:
    with pytest.raises(BadInput) as caught:
        _design(WEEKS, by=50.0, change=Change.HOLDBACK, most_share=1.5, treated=(("kust, GOOI",), ("kust, Nowhere",)))
    told = {problem.code: explain_problem(problem) for problem in caught.value.problems}
    assert "Write 0.5 for 50%" in told["problem.design_percent"]
    assert "from 0.001 to 0.99" in told["problem.design_figure"]
    assert "Kust; Gooi" in told["problem.test_geos_by_comma"]
    assert "kust, Nowhere is no region" in told["problem.test_unknown_geo"]
    assert _design(WEEKS, treated=(("kust", "GOOI"),)).designs.request.treated == (("Kust", "Gooi"),)


@pytest.mark.parametrize("flags", [("--weeks", "2", "--weeks", "nan"), ("--weeks", "inf"), ("--cooldown", "inf")])
def test_what_is_no_number_is_refused_at_the_terminal(flags: tuple[str, ...]) -> None:
    result = CliRunner().invoke(program, ["trial", "design", "x.csv", "--channel", "search", *flags])
    assert result.exit_code == 2
    assert "is not a number" in result.output


@pytest.mark.parametrize(
    "changes",
    [{"effect": 1e-200}, {"daily": 1e-300}, {"effect": 0.0001, "rate": 0.00001}, {"effect": 0.001, "daily": 1.0}],
)
def test_a_size_nobody_could_reach_is_refused_and_not_printed_in_full(changes: Mapping[str, float]) -> None:
    with pytest.raises(BadInput) as caught:
        size_user_test(_ask_size(**changes))
    assert all(len(str(value)) < 20 for problem in caught.value.problems for value in problem.params.values())


def test_a_test_begins_after_the_history_and_with_a_period() -> None:
    last = FIRST + timedelta(days=60 * 7 - 1)
    assert _refuse(WEEKS, start=str(FIRST)) == ["problem.design_start"]
    assert _refuse(WEEKS, start=str(last)) == ["problem.design_start"]
    assert _refuse(WEEKS, start="2060-01-05") == ["problem.design_start"]
    assert _refuse(WEEKS, start=str(last + timedelta(days=3))) == ["problem.design_start_within"]
    asked = last + timedelta(days=8)
    assert _design(WEEKS, start=str(asked)).designs.designs[0].start == asked


def test_a_first_day_that_is_past_is_told() -> None:
    past = _design(WEEKS, start="2025-03-03").designs
    assert "design.caution.past_start" in [caution.code for caution in past.cautions]
    coming = _design(WEEKS).designs
    assert coming.designs[0].start >= TODAY
    assert "design.caution.past_start" not in [caution.code for caution in coming.cautions]


def test_months_are_tested_in_whole_months() -> None:
    (design, *_) = _design(MONTHS, weeks=(9.0,), cooldown=4.0, change=Change.HOLDBACK).designs.designs
    assert design.start == date(2026, 3, 1)
    assert design.end == date(2026, 4, 30)
    assert design.read_until == date(2026, 5, 31)
    assert _refuse(MONTHS, start="2026-03-02") == ["problem.design_start_within"]
    assert _refuse(MONTHS, weeks=(2.0,)) == ["problem.design_too_short"]
    assert _refuse(WEEKS, weeks=(0.5,)) == ["problem.design_too_short"]
