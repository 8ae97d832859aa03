"""What others have published about open data comes out again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from trimtab.cycle.experiment import GeoAsked, Measured, Window, measure_geo_test
from trimtab.cycle.settings import make_settings
from trimtab.lift.geo import GeoReadOut, Weights

Find = Callable[[str], Path]

PUBLISHED = 4_667.0
"""Incremental outcome in GeoLift_Walkthrough, 155.556 a city and day. Source: GeoLift 2.7.5."""
LIMITS = (-2_450.734, 11_349.93)
"""Its 90% interval. Source: GeoLift 2.7.5, Confidence_Interval_Explanation."""


def _read(measured: Measured) -> GeoReadOut:
    assert isinstance(measured.read_out, GeoReadOut)
    return measured.read_out


MARKETS = 147_337.0
"""Incremental sales of the matched markets by time-based regression. Source: the example that comes with the files."""
CALIFORNIA = -15.6
"""Packs per head and year by synthetic difference in differences. Source: Arkhangelsky et al. 2021."""
CALIFORNIA_PLAIN = -27.35
"""The same by plain difference in differences. Source: the same."""
YEARS = 12


def read_walkthrough(find: Find, weights: Weights) -> GeoReadOut:
    """Two of forty cities of GeoLift's walkthrough."""
    asked = GeoAsked(
        channel="media",
        window=Window(start="2021-04-01", end="2021-04-15"),
        treated=("chicago", "portland"),
        weights=weights,
    )
    return _read(measure_geo_test(find("geolift/GeoLift_Test.csv"), make_settings(), asked))


def read_markets(find: Find) -> GeoReadOut:
    """Google's matched markets, as their published analysis takes them."""
    table = pd.read_csv(find("matched_markets/salesandcost.csv"), dtype={"geo": str})
    groups = pd.read_csv(find("matched_markets/geoassignment.csv"), dtype={"geo": str})
    treated = tuple(groups.loc[groups["geo.group"] == 2, "geo"])
    # Days without a row are days without a sale, as the published analysis takes them; the test ends on 15 March.
    table["geo"] = "store " + table["geo"]
    settings = make_settings({"columns": {"absent_rows_are_zero": True, "geo": "geo", "outcome": "sales"}})
    asked = GeoAsked(
        channel="search",
        window=Window(start="2015-02-16", end="2015-03-15"),
        treated=tuple(f"store {geo}" for geo in treated),
    )
    return _read(measure_geo_test(table.rename(columns={"cost": "search_cost"}), settings, asked))


def read_california(find: Find) -> GeoReadOut:
    """California's tobacco law against 38 other states."""
    table = pd.read_csv(find("prop99/california_prop99.csv"), sep=";")
    table["Year"] = table["Year"].astype(str) + "-01-01"
    frame = table[["State", "Year", "PacksPerCapita"]].rename(columns={"PacksPerCapita": "sales"})
    settings = make_settings({"columns": {"date": "Year", "geo": "State", "outcome": "sales"}})
    asked = GeoAsked(
        channel="tax", window=Window(start="1989-01-01", end="2000-12-31"), treated=("California",), spend_change=1.0
    )
    return _read(measure_geo_test(frame, settings, asked))


def find_total(found: GeoReadOut, method: str) -> float:
    """What one cross-check reads in all."""
    return float(next(check.total for check in found.checks if check.method == method))


@pytest.mark.parametrize("weights", list(Weights))
def test_the_geolift_walkthrough(shared_data: Find, weights: Weights) -> None:
    found = read_walkthrough(shared_data, weights)
    assert found.withheld == ()
    assert found.effect is not None
    assert found.observed is not None
    assert found.lift is not None
    assert LIMITS[0] < found.effect.estimate < LIMITS[1]
    shares = [limit / (found.observed - limit) for limit in LIMITS]
    assert shares[0] < found.lift.mean < shares[1]
    interval = found.effect.interval()
    assert interval.low < PUBLISHED < interval.high
    if weights is Weights.SIMPLEX:
        assert found.effect.estimate == pytest.approx(PUBLISHED, rel=0.15)


def test_matched_markets_by_time_based_regression(shared_data: Find) -> None:
    found = read_markets(shared_data)
    assert found.withheld == ()
    assert find_total(found, "time_based_regression") == pytest.approx(MARKETS, rel=0.03)
    assert found.change is not None
    assert found.change.estimate == pytest.approx(50_000, rel=0.01)
    assert found.effect is not None
    interval = found.effect.interval()
    assert interval.low < MARKETS < interval.high


def test_californias_cigarettes_by_synthetic_difference(shared_data: Find) -> None:
    found = read_california(shared_data)
    assert found.withheld == ()
    assert find_total(found, "synthetic_difference") / YEARS == pytest.approx(CALIFORNIA, abs=0.3)
    assert find_total(found, "difference") / YEARS == pytest.approx(CALIFORNIA_PLAIN, abs=0.01)
    assert found.effect is not None
    assert np.sign(found.effect.estimate) == -1
