"""Tests that others have published, read out again: the same number, beside what was asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from benchmarks.page import lay_table
from tests.lift.test_published import (
    CALIFORNIA,
    LIMITS,
    MARKETS,
    PUBLISHED,
    YEARS,
    find_total,
    read_california,
    read_markets,
    read_walkthrough,
)

from trimtab.lift.geo import GeoReadOut, Weights

pytestmark = pytest.mark.recovery

CELLS = 30
"""Treated cities times days of GeoLift's walkthrough: its effect is told per city and day."""


def _row(what: str, published: str, ours: str, asked: str, *, is_met: bool) -> list[str]:
    return [what, published, ours, asked, "met" if is_met else "**missed**"]


def _lay_walkthrough(found: GeoReadOut, weights: Weights) -> list[list[str]]:
    assert found.effect is not None
    assert found.observed is not None
    assert found.lift is not None
    name = "as usual" if weights is Weights.RIDGE else "weights of at least nought"
    limits = [limit / CELLS for limit in LIMITS]
    estimate, range_ = found.effect.estimate / CELLS, found.effect.interval()
    shares = [limit / (found.observed - limit) for limit in LIMITS]
    published = PUBLISHED / (found.observed - PUBLISHED)
    inside = limits[0] < estimate < limits[1]
    rows = [
        _row(
            f"GeoLift walkthrough, {name}: orders a city and day",
            f"{PUBLISHED / CELLS:.1f}",
            f"{estimate:.1f} ({range_.low / CELLS:.0f} to {range_.high / CELLS:.0f})",
            f"within its range, {limits[0]:.0f} to {limits[1]:.0f}",
            is_met=inside,
        ),
        _row(
            f"GeoLift walkthrough, {name}: lift",
            f"{published:.1%}",
            f"{found.lift.mean:.1%} ({found.lift.low:.1%} to {found.lift.high:.1%})",
            f"within its range, {shares[0]:.1%} to {shares[1]:.1%}",
            is_met=shares[0] < found.lift.mean < shares[1],
        ),
    ]
    if weights is Weights.SIMPLEX:
        off = found.effect.estimate / PUBLISHED - 1
        rows.append(
            _row(
                f"GeoLift walkthrough, {name}: difference",
                "",
                f"{off:+.1%}",
                "within 15%",
                is_met=abs(off) <= 0.15,
            )
        )
    return rows


def test_what_others_published_comes_out_again(shared_data: Callable[[str], Path], findings: dict[str, str]) -> None:
    rows = [
        row
        for weights in (Weights.SIMPLEX, Weights.RIDGE)
        for row in _lay_walkthrough(read_walkthrough(shared_data, weights), weights)
    ]
    total = find_total(read_markets(shared_data), "time_based_regression")
    rows.append(
        _row(
            "Matched markets, time-based regression: sales",
            f"{MARKETS:,.0f}",
            f"{total:,.0f} ({total / MARKETS - 1:+.1%})",
            "within 3%",
            is_met=abs(total / MARKETS - 1) <= 0.03,
        )
    )
    law = find_total(read_california(shared_data), "synthetic_difference") / YEARS
    rows.append(
        _row(
            "California, synthetic difference in differences: packs a head and year",
            f"{CALIFORNIA:.1f}",
            f"{law:.2f}",
            "± 0.3",
            is_met=abs(law - CALIFORNIA) <= 0.3,
        )
    )
    text = lay_table(["test", "published", "here", "asked", "is"], rows)
    print(f"\n{text}")
    findings["Tests that others published"] = (
        "In brackets the 90% range of our own read-out. The last two are the cross-checks of a read-out, made by the"
        f" published methods.\n\n{text}"
    )
    assert all(row[-1] == "met" for row in rows)
