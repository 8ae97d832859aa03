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
from trimtab.cycle.experiment import Measured, measure_user_test
from trimtab.cycle.record import add_record, find_thing
from trimtab.cycle.registration import (
    Groups,
    Registered,
    ask_as_registered,
    ask_users_as_registered,
    caution_sign,
    find_registered,
    judge_registered,
    record_result,
    register_design,
    register_size,
)
from trimtab.cycle.retro import hold_retrospective
from trimtab.cycle.settings import make_settings
from trimtab.lift.geo import GeoSeries, GeoTest, measure_geo
from trimtab.lift.record import Use
from trimtab.lift.user import UserReadOut
from trimtab.lift.user.moments import Role
from trimtab.problems import BadInput
from trimtab.quantities import ChannelName
from trimtab.team.book import Thing
from trimtab.team.experiment import Result, Trial
from trimtab.team.retrospective import Retrospective
from trimtab.trial import Change, GeoDesigns, design_geo
from trimtab.trial.foretold import state_foretold
from trimtab.trial.users import UserRequest, size_users

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


def _run(registered: Registered, effect: float, land: GeoSeries | None = None, *, dose: float = 1.0) -> Measured:
    """The test as registered, with this effect and so much of its dose, on the days after the history of the design."""
    land, trial = land or make_land(), registered.trial
    end = trial.read_on or trial.end
    more = (end - FIRST).days - DAYS
    dice = np.random.default_rng(6)
    came = land.outcome[:, :more] * (1.002**DAYS) * (1 + 0.01 * dice.standard_normal((len(land.geos), more)))
    days = tuple(FIRST + timedelta(days=n) for n in range(DAYS + more))
    outcome = np.concatenate([land.outcome, came], axis=1)
    tested = [trial.start <= day <= trial.end for day in days]
    treated = np.isin(land.geos, trial.treated)
    outcome[np.outer(treated, tested)] *= 1 + effect
    spend = np.full(outcome.shape, 10.0)
    days_tested = (trial.end - trial.start).days + 1
    spend[np.outer(treated, tested)] += dose * (trial.spend_change or 0.0) / treated.sum() / days_tested
    series = replace(land, periods=days, last_day=days[-1], outcome=outcome, spend={ChannelName("search"): spend})
    asked = ask_as_registered(registered)
    test = GeoTest(
        channel=ChannelName(asked.channel),
        treated=asked.treated,
        start=trial.start,
        end=trial.end,
        read_until=date.fromisoformat(str(asked.window.read_until)),
        excluded=asked.excluded,
        planned_change=asked.planned_change,
        use=asked.use,
    )
    series = series if trial.history_from is None else series.start_on(trial.history_from)
    return Measured(file="regions.csv", read_out=measure_geo(series, test), row=None, notices=())


def test_a_rise_expected_of_spending_less_is_asked_about_and_of_spending_more_is_not(
    workspace: Workspace, designs: GeoDesigns
) -> None:
    add_record(workspace, "hypothesis", {**BELIEF, "minimum_effect": "5", "low": "2", "high": "20"}, at=MORNING)
    more = replace(designs, request=replace(designs.request, change=Change.HEAVY_UP))
    told = [
        [caution.code for caution in caution_sign(workspace, asked, number).cautions if "sign" in caution.code]
        for asked, number in ((designs, 1), (designs, 2), (more, 2))
    ]
    assert told == [[], ["design.caution.sign"], []]


def test_a_design_is_registered_with_all_that_decides_how_it_is_read(workspace: Workspace, designs: GeoDesigns) -> None:
    (record,) = register_design(workspace, designs, 1, use=Use.VALIDATE, at=MORNING)
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
    registered = find_registered(workspace, register_design(workspace, designs, 1, at=MORNING)[0].id)
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
    registered = find_registered(workspace, register_design(workspace, designs, 1, at=MORNING)[0].id)
    found = judge_registered(registered, _run(registered, -0.1))
    assert found is not None
    later = MORNING + timedelta(days=60)
    record_result(workspace, registered, found, at=later)
    again = add_record(workspace, "hypothesis", BELIEF, at=later).id
    next_test = design_geo(make_land(), ask(start=later.date() + timedelta(days=9)))
    with pytest.raises(BadInput, match="retrospective_owed"):
        register_design(workspace, next_test, again, at=later)
    # Looked back on without a word of which test: it is about all that nobody looked back on.
    change = {"what": "Ask sooner", "owner": "the team", "due": (later + timedelta(days=30)).date().isoformat()}
    held = hold_retrospective(
        workspace, {"occasion": "Autumn", "learned": ["It held"], "hits": ["Sales fell there | 10%"]}, change, at=later
    )[1]
    assert isinstance(held.body, Retrospective)
    assert len(held.body.about) == 1
    register_design(workspace, next_test, again, at=later)


def test_what_cannot_be_registered_is_refused(workspace: Workspace, designs: GeoDesigns) -> None:
    with pytest.raises(BadInput, match="no_such_design"):
        register_design(workspace, designs, 1, pick=9, at=MORNING)
    with pytest.raises(BadInput, match="trial_begun"):
        register_design(workspace, designs, 1, at=MORNING + timedelta(days=30))
    tv = replace(designs, request=replace(designs.request, channel=ChannelName("tv")))
    with pytest.raises(BadInput, match="register_other_channel"):
        register_design(workspace, tv, 1, at=MORNING)
    with pytest.raises(BadInput, match="not_a_read_trial"):
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


def test_a_test_whose_dose_was_not_the_registered_one_is_not_read(workspace: Workspace, designs: GeoDesigns) -> None:
    registered = find_registered(workspace, register_design(workspace, designs, 1, at=MORNING)[0].id)
    assert _run(registered, -0.1).read_out.withheld == ()
    faults = _run(registered, -0.1, dose=0.4).read_out.withheld
    assert [fault.code for fault in faults] == ["withheld.dose_missed"]


def test_several_changes_are_registered_as_trials_that_share_their_risk(workspace: Workspace) -> None:
    land = make_land(geos=20)
    records = register_design(workspace, design_geo(land, ask(cells=2)), 1, at=MORNING)
    one, other = (find_registered(workspace, record.id) for record in records)
    assert set(one.trial.beside) == set(other.trial.treated)
    assert set(other.trial.treated) <= set(ask_as_registered(one).excluded)
    found = judge_registered(one, _run(one, -0.12, land))
    assert found is not None
    assert found.risk == pytest.approx(0.05)
    assert [said.code for said in state_foretold(found)][2:] == ["foretold.counts"]
    unsure = replace(found, p=0.07)
    assert [said.code for said in state_foretold(unsure)][2:] == ["foretold.counts_not"]


def test_changes_beside_each_other_may_together_not_cost_more_than_allowed(workspace: Workspace) -> None:
    designs = design_geo(make_land(geos=20), ask(cells=2, change=Change.HEAVY_UP))
    design = designs.designs[0]
    cells = tuple(replace(cell, spend_change=600.0) for cell in design.cells)
    dear = replace(designs, designs=(replace(design, cells=cells),))
    with pytest.raises(BadInput, match="trial_over_cap"):
        register_design(workspace, dear, 1, at=MORNING)


@pytest.mark.parametrize(("effect", "code"), [(0.0, "foretold.no_harm"), (-0.2, "foretold.harm_not_ruled_out")])
def test_a_test_of_doing_no_harm_says_whether_the_loss_is_ruled_out(
    workspace: Workspace, effect: float, code: str
) -> None:
    (record,) = register_design(workspace, design_geo(make_land(), ask(margin=0.1)), 1, at=MORNING)
    registered = find_registered(workspace, record.id)
    assert registered.trial.margin == 0.1
    found = judge_registered(registered, _run(registered, effect))
    assert found is not None
    assert [said.code for said in state_foretold(found)][2:] == [code]


SIZE = UserRequest(metric="revenue", mean=10.0, sd=4.0, effect=0.05, share=0.3, daily=2_000.0)
GROUPS = Groups(control="old", treatment="new", start=START)


def _write_users(path: Path, lift: float) -> Path:
    """A row per user of the registered test, a third more users than it needs."""
    dice = np.random.default_rng(2)
    users = round(1.3 * size_users(SIZE).users)
    group = np.where(dice.random(users) < SIZE.share, "new", "old")
    revenue = 10.0 + 4.0 * dice.standard_normal(users) + np.where(group == "new", 10.0 * lift, 0.0)
    rows = [f"{n},{name},{value:.3f}" for n, (name, value) in enumerate(zip(group, revenue, strict=True))]
    path.write_text("\n".join(["user,group,revenue", *rows, ""]), encoding="utf-8")
    return path


def test_a_registered_ab_test_is_read_as_registered(workspace: Workspace, tmp_path: Path) -> None:
    belief = {**BELIEF, "metric": "revenue", "minimum_effect": "4", "low": "1", "high": "12"}
    number = add_record(workspace, "hypothesis", belief, at=MORNING).id
    record = register_size(workspace, size_users(SIZE), number, GROUPS, at=MORNING)
    registered = find_registered(workspace, record.id)
    asked = ask_users_as_registered(registered, group=None, reached=0.5)
    assert asked.planned == size_users(SIZE).users
    measured = measure_user_test(_write_users(tmp_path / "users.csv", 0.08), make_settings({}), asked)
    assert isinstance(measured.read_out, UserReadOut)
    assert measured.read_out.test.split == (("old", 0.7), ("new", 0.3))
    found = judge_registered(registered, measured)
    assert found is not None
    assert (found.came_true, found.inside, found.unit) == (True, True, "%")
    assert found.estimate == pytest.approx(8.0, abs=3.0)
    later = datetime.combine(registered.trial.end + timedelta(days=1), time(9), tzinfo=UTC)
    assert isinstance(find_thing(workspace, record_result(workspace, registered, found, at=later).id), Thing)


def test_a_test_is_registered_for_the_metric_of_its_hypothesis_and_no_other(
    workspace: Workspace, designs: GeoDesigns
) -> None:
    with pytest.raises(BadInput, match="register_other_metric"):
        register_design(workspace, replace(designs, outcome_name="visits"), 1, at=MORNING)
    with pytest.raises(BadInput, match="register_other_metric"):
        register_size(workspace, size_users(SIZE), 1, replace(GROUPS, metric="revenue"), at=MORNING)


def test_a_registered_geo_test_is_not_read_on_another_column(workspace: Workspace, designs: GeoDesigns) -> None:
    registered = find_registered(workspace, register_design(workspace, designs, 1, at=MORNING)[0].id)
    other = _run(registered, -0.1, replace(make_land(), outcome_name="visits"))
    with pytest.raises(BadInput, match="metric_not_read"):
        judge_registered(registered, other)


def test_what_really_moved_can_be_said_of_a_registered_test(workspace: Workspace, designs: GeoDesigns) -> None:
    registered = find_registered(workspace, register_design(workspace, designs, 1, at=MORNING)[0].id)
    asked = ask_as_registered(registered, spend_change=-40.0, from_panel=False)
    assert (asked.spend_change, asked.from_panel) == (-40.0, False)
    assert asked.planned_change == registered.trial.spend_change


def test_a_registered_ratio_of_which_less_is_better_is_read_as_that(workspace: Workspace, tmp_path: Path) -> None:
    belief = {**BELIEF, "metric": "basket", "minimum_effect": "-4", "low": "-12", "high": "-1"}
    number = add_record(workspace, "hypothesis", belief, at=MORNING).id
    groups = replace(GROUPS, ratio="revenue/orders", lower_is_better=True, goals=("orders",))
    size = size_users(replace(SIZE, goals=2, safety=True))
    registered = find_registered(workspace, register_size(workspace, size, number, groups, at=MORNING).id)
    dice = np.random.default_rng(4)
    users = size.users
    group = np.where(dice.random(users) < SIZE.share, "new", "old")
    orders = 1 + dice.poisson(2.0, users)
    revenue = orders * (10 + dice.standard_normal(users)) * np.where(group == "new", 0.92, 1.0)
    rows = [f"{name},{n},{value:.3f}" for name, n, value in zip(group, orders, revenue, strict=True)]
    path = tmp_path / "users.csv"
    path.write_text("\n".join(["group,orders,revenue", *rows, ""]), encoding="utf-8")
    asked = ask_users_as_registered(registered, group=None, reached=None)
    measured = measure_user_test(path, make_settings({}), asked)
    assert isinstance(measured.read_out, UserReadOut)
    headline = measured.read_out.headline
    assert headline is not None
    assert (headline.metric.name, headline.metric.is_ratio, headline.metric.lower_is_better) == ("basket", True, True)
    assert [m.metric.name for m in measured.read_out.metrics if m.metric.role is Role.GOAL] == ["basket", "orders"]
    found = judge_registered(registered, measured)
    assert found is not None
    assert found.came_true
    assert found.lost is not None
    assert found.lost < 0


def test_a_test_that_is_to_be_read_once_is_not_read_before_its_users_came(workspace: Workspace, tmp_path: Path) -> None:
    belief = {**BELIEF, "metric": "revenue", "minimum_effect": "4", "low": "1", "high": "12"}
    number = add_record(workspace, "hypothesis", belief, at=MORNING).id
    once = size_users(replace(SIZE, looked=False))
    registered = find_registered(workspace, register_size(workspace, once, number, GROUPS, at=MORNING).id)
    asked = ask_users_as_registered(registered, group=None, reached=None)
    path = _write_users(tmp_path / "users.csv", 0.08)
    assert judge_registered(registered, measure_user_test(path, make_settings({}), asked)) is not None
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[: once.users // 2], ""]), encoding="utf-8")
    with pytest.raises(BadInput, match="read_too_early"):
        judge_registered(registered, measure_user_test(path, make_settings({}), asked))


def test_every_goal_a_test_was_sized_for_is_named_when_it_is_registered(workspace: Workspace) -> None:
    with pytest.raises(BadInput, match="register_goals"):
        register_size(workspace, size_users(replace(SIZE, goals=2)), 1, GROUPS, at=MORNING)


def test_an_ab_test_without_a_last_day_is_not_registered(workspace: Workspace) -> None:
    with pytest.raises(BadInput, match="register_without_days"):
        register_size(workspace, size_users(replace(SIZE, daily=None)), 1, GROUPS, at=MORNING)
