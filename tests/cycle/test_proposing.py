"""A proposal counts on tests as they would be designed in this market."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.lift.regions import make_outcome
from tests.market import Medium, Setting, make_posterior

from trimtab.cycle.proposal import CANDIDATES, measure_precision
from trimtab.lift.geo import GeoSeries
from trimtab.quantities import ChannelName
from trimtab.trial import Change, GeoRequest, design_geo
from trimtab.verdict import Rules


def test_a_proposal_counts_on_the_error_of_the_test_that_would_be_designed() -> None:
    market = make_posterior((Medium(name="tv"),), Setting(draws=2, geos=10)).panel
    panel = replace(market, outcome=make_outcome(geos=10, periods=104))
    found = measure_precision(panel, Rules())
    last = panel.periods[-1] + timedelta(days=6)
    series = GeoSeries(
        geos=panel.geos,
        periods=panel.periods,
        last_day=last,
        outcome=panel.outcome,
        outcome_name="sales",
        spend={},
    )
    start = last + timedelta(days=1)
    request = GeoRequest(
        channel=ChannelName("tv"),
        change=Change.GO_DARK,
        by=1.0,
        lengths=(4, 6, 8),
        cooldown=1,
        start=start,
        candidates=CANDIDATES,
    )
    designs = design_geo(series, request).designs
    assert set(found) == {4, 6, 8}
    for length, sharp in found.items():
        best = next(design for design in designs if design.length == length)
        assert sharp.share == best.share
        assert sharp.cooldown == 1
        # Found four times in five at a risk of a tenth: 1.64 + .84 errors of the normal, more for what is not known.
        assert 2.3 < best.detectable / sharp.error < 3.3
        (cell,) = best.cells
        assert sharp.error == pytest.approx(cell.error)
