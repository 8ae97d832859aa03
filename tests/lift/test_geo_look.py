"""A geo test that still runs may be looked at, by a boundary that was learnt before it began."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from tests.lift.regions import BEFORE, WINDOW, make_outcome, make_series, make_test

from trimtab.lift.geo import GeoReadOut, measure_geo
from trimtab.lift.geo.look import Looks
from trimtab.present.experiment import as_experiment_brief
from trimtab.quantities import Array

SO_FAR = 9


def _read(outcome: Array, *, so_far: bool = True) -> GeoReadOut:
    """A test planned for two weeks, of which nine days have come."""
    return measure_geo(make_series(outcome[:, : BEFORE + SO_FAR]), make_test(3, so_far=so_far))


def test_a_running_test_is_read_only_where_that_is_asked_for() -> None:
    assert [reason.code for reason in _read(make_outcome(), so_far=False).withheld] == ["withheld.not_over"]
    found = _read(make_outcome())
    assert found.withheld == ()
    assert found.is_running
    assert found.last_day == make_test(3).start + timedelta(days=SO_FAR - 1)
    assert "caution.geo_still_running" in [caution.code for caution in found.cautions]
    assert len(as_experiment_brief(found)) > 2


def test_nothing_of_a_running_test_enters_a_review() -> None:
    assert _read(make_outcome()).record is None


def test_the_range_of_a_look_is_wider_than_that_of_a_test_planned_to_end_there() -> None:
    outcome = make_outcome()[:, : BEFORE + SO_FAR]
    early = _read(make_outcome())
    planned = measure_geo(make_series(outcome), make_test(3, window=SO_FAR))
    assert early.interval is not None
    assert planned.interval is not None
    assert early.interval.high - early.interval.low > 1.2 * (planned.interval.high - planned.interval.low)


@pytest.mark.parametrize("share", [0.0, 0.3])
def test_a_large_effect_passes_the_boundary_and_interval_and_p_agree(share: float) -> None:
    outcome = make_outcome()
    outcome[3, BEFORE:] *= 1 + share
    found = _read(outcome)
    assert found.interval is not None
    assert found.p is not None
    leaves_nought_out = found.interval.low > 0 or found.interval.high < 0
    assert leaves_nought_out == (share > 0)
    assert (found.p <= 0.1) == leaves_nought_out


def test_a_history_too_short_for_a_window_of_the_planned_length_is_withheld() -> None:
    test = make_test(3, so_far=True)
    test = replace(test, read_until=test.start + timedelta(days=40), end=test.start + timedelta(days=40))
    found = measure_geo(make_series(make_outcome()), test)
    assert [reason.code for reason in found.withheld] == ["withheld.short_history"]
    assert found.withheld[0].params["needed"] == 103


def test_a_test_that_was_looked_at_is_read_at_its_end_by_the_boundary_of_all_looks() -> None:
    series = make_series(make_outcome(periods=BEFORE + WINDOW))
    plain, looked = measure_geo(series, make_test(3)), measure_geo(series, make_test(3, so_far=True))
    assert not looked.is_running
    assert looked.interval is not None
    assert plain.interval is not None
    assert looked.interval.high - looked.interval.low > 1.2 * (plain.interval.high - plain.interval.low)
    assert "caution.geo_looked_at" in [caution.code for caution in looked.cautions]
    assert looked.record is not None
    assert plain.record is not None
    assert looked.record.estimate == plain.record.estimate, (
        "what it measured is the same, and a review learns from that"
    )
    assert looked.record.standard_error == pytest.approx(plain.record.standard_error)


def test_the_boundary_is_a_rank_among_placebos_and_endless_where_they_are_too_few() -> None:
    looks = Looks(gap=np.array([2.5]), error=np.ones(1), farthest=np.linspace(0.1, 1.9, 19))
    assert looks.boundary(0.1) == pytest.approx(1.8)
    assert looks.boundary(0.05) == pytest.approx(1.9)
    assert looks.boundary(0.04) == np.inf
    assert looks.p.tolist() == [1 / 20]
