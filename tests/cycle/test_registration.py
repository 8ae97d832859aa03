"""A design becomes a registered trial, is read as it was registered, and its forecast is held against what came."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import numpy as np
import pytest
from tests.lift.regions import FIRST
from tests.trial.test_geo import DAYS, START, ask, make_land

from trimtab.cycle import Workspace
from trimtab.cycle.experiment import Measured
from trimtab.cycle.record import add_record, find_thing
from trimtab.cycle.registration import (
    Registered,
    ask_as_registered,
    find_registered,
    judge_registered,
    record_result,
    register_design,
)
from trimtab.lift.geo import GeoTest, measure_geo
from trimtab.lift.record import Use
from trimtab.problems import BadInput
from trimtab.quantities import ChannelName
from trimtab.team.experiment import Result, Trial
from trimtab.trial import GeoDesigns, design_geo

BELIEF = {
    "channel": "search",
    "what": "If nothing is spent on search, then orders fall",
    "metric": "orders",
    "minimum_effect": "-5",
    "unit": "%",
    "stopping_rule": "at the planned end",
    "budget_cap": "1000",
    "probability": "0.7",
    "low": "-20",
    "high": "-2",
}
MORNING = datetime.combine(START - timedelta(days=5), time(9), tzinfo=UTC)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = Workspace.locate(tmp_path / "team")
    add_record(workspace, "hypothesis", BELIEF, at=MORNING)
    return workspace


@pytest.fixture(scope="module")
def designs() -> GeoDesigns:
    return design_geo(make_land(), ask())


def _run(registered: Registered, effect: float) -> Measured:
    """The test as registered, with this effect, on the days that follow the history of the design."""
    land, trial = make_land(), registered.trial
    end = trial.read_on or trial.end
    more = (end - FIRST).days - DAYS
    dice = np.random.default_rng(6)
    came = land.outcome[:, :more] * (1.002**DAYS) * (1 + 0.01 * dice.standard_normal((len(land.geos), more)))
    days = tuple(FIRST + timedelta(days=n) for n in range(DAYS + more))
    outcome = np.concatenate([land.outcome, came], axis=1)
    tested = [trial.start <= day <= trial.end for day in days]
    treated = np.isin(land.geos, trial.treated)
    outcome[np.outer(treated, tested)] *= 1 + effect
    asked = ask_as_registered(registered)
    series = replace(land, periods=days, last_day=days[-1], outcome=outcome, spend={})
    test = GeoTest(
        channel=ChannelName(asked.channel),
        treated=asked.treated,
        start=trial.start,
        end=trial.end,
        read_until=date.fromisoformat(str(asked.window.read_until)),
        spend_change=trial.spend_change,
        use=asked.use,
    )
    series = series if trial.history_from is None else series.start_on(trial.history_from)
    return Measured(file="regions.csv", read_out=measure_geo(series, test), row=None, notices=())


def test_a_design_is_registered_with_all_that_decides_how_it_is_read(workspace: Workspace, designs: GeoDesigns) -> None:
    record = register_design(workspace, designs, 1, use=Use.VALIDATE, at=MORNING)
    registered = find_registered(workspace, record.id)
    design, asked = designs.designs[0], ask_as_registered(registered)
    assert asked.treated == design.cells[0].treated
    assert (asked.window.start, asked.window.end) == (design.start.isoformat(), design.end.isoformat())
    assert asked.window.read_until == design.read_until.isoformat()
    assert asked.history_from == str(designs.history_from)
    assert asked.use is Use.VALIDATE
    assert registered.trial.smallest == pytest.approx(design.detectable)
    assert len(record.entry_hash) == 64


@pytest.mark.parametrize(("effect", "came_true", "inside"), [(-0.12, True, True), (0.0, False, False)])
def test_the_read_out_says_whether_the_forecast_came_true(
    workspace: Workspace, designs: GeoDesigns, *, effect: float, came_true: bool, inside: bool
) -> None:
    registered = find_registered(workspace, register_design(workspace, designs, 1, at=MORNING).id)
    found = judge_registered(registered, _run(registered, effect))
    assert found is not None
    assert (found.came_true, found.inside) == (came_true, inside)
    assert found.brier == pytest.approx((0.7 - came_true) ** 2)
    later = MORNING + timedelta(days=60)
    result = find_thing(workspace, record_result(workspace, registered, found, at=later).id).current.body
    assert isinstance(result, Result)
    assert result.estimate == pytest.approx(found.estimate)
    with pytest.raises(BadInput, match="result_given"):
        record_result(workspace, registered, found, at=later)


def test_a_finished_test_nobody_looked_back_on_blocks_the_next_on_its_channel(
    workspace: Workspace, designs: GeoDesigns
) -> None:
    registered = find_registered(workspace, register_design(workspace, designs, 1, at=MORNING).id)
    found = judge_registered(registered, _run(registered, -0.1))
    assert found is not None
    later = MORNING + timedelta(days=60)
    record_result(workspace, registered, found, at=later)
    again = add_record(workspace, "hypothesis", BELIEF, at=later).id
    next_test = design_geo(make_land(), ask(start=later.date() + timedelta(days=9)))
    with pytest.raises(BadInput, match="retrospective_owed"):
        register_design(workspace, next_test, again, at=later)


def test_what_cannot_be_registered_is_refused(workspace: Workspace, designs: GeoDesigns) -> None:
    with pytest.raises(BadInput, match="no_such_design"):
        register_design(workspace, designs, 1, pick=9, at=MORNING)
    with pytest.raises(BadInput, match="trial_begun"):
        register_design(workspace, designs, 1, at=MORNING + timedelta(days=30))
    with pytest.raises(BadInput, match="register_cells"):
        register_design(workspace, design_geo(make_land(geos=20), ask(cells=2)), 1, at=MORNING)
    tv = replace(designs, request=replace(designs.request, channel=ChannelName("tv")))
    with pytest.raises(BadInput, match="register_other_channel"):
        register_design(workspace, tv, 1, at=MORNING)
    with pytest.raises(BadInput, match="not_a_geo_trial"):
        find_registered(workspace, 1)


def test_a_trial_may_not_cost_more_than_its_hypothesis_allows(workspace: Workspace) -> None:
    trial = {
        "hypothesis": "1",
        "start": str(START),
        "end": str(START + timedelta(days=13)),
        "design": "geo",
        "spend_change": "1500",
    }
    with pytest.raises(BadInput, match="trial_over_cap"):
        add_record(workspace, "trial", trial, at=MORNING)
    assert isinstance(add_record(workspace, "trial", {**trial, "spend_change": "900"}, at=MORNING).body, Trial)
