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


@pytest.mark.parametrize("weights", list(Weights))
def test_the_geolift_walkthrough(shared_data: Find, weights: Weights) -> None:
    asked = GeoAsked(
        channel="media",
        window=Window(start="2021-04-01", end="2021-04-15"),
        treated=("chicago", "portland"),
        weights=weights,
    )
    found = _read(measure_geo_test(shared_data("geolift/GeoLift_Test.csv"), make_settings(), asked))
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


def test_matched_markets_by_time_based_regression(shared_data: Find, tmp_path: Path) -> None:
    table = pd.read_csv(shared_data("matched_markets/salesandcost.csv"), dtype={"geo": str})
    groups = pd.read_csv(shared_data("matched_markets/geoassignment.csv"), dtype={"geo": str})
    treated = tuple(groups.loc[groups["geo.group"] == 2, "geo"])
    # Days without a row are days without a sale, as the published analysis takes them; the test ends on 15 March.
    table["geo"] = "store " + table["geo"]
    path = tmp_path / "markets.csv"
    table.rename(columns={"cost": "search_cost"}).to_csv(path, index=False)
    settings = make_settings({"columns": {"absent_rows_are_zero": True, "geo": "geo", "outcome": "sales"}})
    asked = GeoAsked(
        channel="search",
        window=Window(start="2015-02-16", end="2015-03-15"),
        treated=tuple(f"store {geo}" for geo in treated),
    )
    found = _read(measure_geo_test(path, settings, asked))
    assert found.withheld == ()
    totals = {check.method: check.total for check in found.checks}
    assert totals["time_based_regression"] == pytest.approx(147_337, rel=0.03)
    assert found.change is not None
    assert found.change.estimate == pytest.approx(50_000, rel=0.01)
    assert found.effect is not None
    interval = found.effect.interval()
    assert interval.low < 147_337 < interval.high


def test_californias_cigarettes_by_synthetic_difference(shared_data: Find) -> None:
    table = pd.read_csv(shared_data("prop99/california_prop99.csv"), sep=";")
    table["Year"] = table["Year"].astype(str) + "-01-01"
    frame = table[["State", "Year", "PacksPerCapita"]].rename(columns={"PacksPerCapita": "sales"})
    settings = make_settings({"columns": {"date": "Year", "geo": "State", "outcome": "sales"}})
    asked = GeoAsked(
        channel="tax", window=Window(start="1989-01-01", end="2000-12-31"), treated=("California",), spend_change=1.0
    )
    found = _read(measure_geo_test(frame, settings, asked))
    assert found.withheld == ()
    years = 12
    totals = {check.method: check.total / years for check in found.checks}
    assert totals["synthetic_difference"] == pytest.approx(-15.6, abs=0.3)
    assert totals["difference"] == pytest.approx(-27.35, abs=0.01)
    assert found.effect is not None
    assert np.sign(found.effect.estimate) == -1
