"""Another spending is answered from the kept fit, says where it leaves what is known, and records nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from tests.ledger import sample
from tests.web.conftest import NOW, Ask, make_fit

from trimtab.cycle import Workspace, erase_texts
from trimtab.cycle.fit import FOLDER, find_fit, keep_fit
from trimtab.cycle.scenario import Planner, make_planner, price_scenario, spread_scenario
from trimtab.intake.effort import ChannelEffort
from trimtab.ledger import Entry, open_ledger, record
from trimtab.plan import Budget, BudgetKind
from trimtab.quantities import ChannelName
from trimtab.returns import Terms
from trimtab.web.plan import Plan, show_plan
from trimtab.web.scenario import WhatIf, show_scenario
from trimtab.web.site import Site
from trimtab.web.visit import Answer, Missing, Page

SEARCH, SOCIAL, DISPLAY = ChannelName("Search"), ChannelName("Paid social"), ChannelName("Display")


@pytest.fixture
def planner(fitted: Entry) -> Planner:
    """With a margin, and hours on two channels."""
    efforts = tuple(
        ChannelEffort(
            channel=name,
            hours_low=hours,
            hours_high=hours,
            people_cost=0.0,
            resource_cost=0.0,
            effort_points=None,
            periods=4,
        )
        for name, hours in ((SEARCH, 6.0), (SOCIAL, 8.0))
    )
    budget = Budget(kind=BudgetKind.CAPPED)
    sitting = replace(fitted.sitting, efforts=efforts, budget=budget, terms=Terms(margin=0.5))
    return make_planner(make_fit(), replace(fitted, sitting=sitting))


def read(answer: Answer) -> WhatIf:
    assert isinstance(answer, Page)
    return cast("WhatIf", answer.view)


def test_going_on_as_today_earns_nothing_more_and_the_rest_is_counted_from_it(planner: Planner) -> None:
    assert planner.today.worth.gain.mean == 0
    assert planner.blank.worth.gain.mean >= planner.planned.worth.gain.mean
    same = price_scenario(planner, {})
    assert same.money == planner.today.money
    assert same.worth.hours == pytest.approx(14 * 13)


def test_money_moved_to_where_the_next_of_it_brings_more_earns_more(planner: Planner) -> None:
    money = planner.today.money
    better = price_scenario(planner, {DISPLAY: money[DISPLAY] - 5_000, SOCIAL: money[SOCIAL] + 5_000})
    worse = price_scenario(planner, {DISPLAY: money[DISPLAY] + 5_000, SOCIAL: money[SOCIAL] - 5_000})
    assert better.worth.gain.mean > 0 > worse.worth.gain.mean
    assert better.worth.brings.mean > planner.today.worth.brings.mean > worse.worth.brings.mean
    assert better.worth.effect.mean == pytest.approx(better.worth.brings.mean - planner.today.worth.brings.mean)


def test_the_optimiser_spreads_a_total_within_what_each_channel_may_get_and_the_hours(planner: Planner) -> None:
    total = planner.today.total * 0.95
    freely, _ = spread_scenario(planner, total, None)
    assert freely.total == pytest.approx(total)
    assert freely.worth.hours is not None
    short, plan = spread_scenario(planner, total, freely.worth.hours * 0.8)
    assert short.worth.hours is not None
    assert short.worth.hours <= freely.worth.hours * 0.8 * (1 + 1e-6)
    assert all(short.money[line.channel] <= line.upper * (1 + 1e-9) for line in plan.allocation if line.today > 0)


@pytest.mark.usefixtures("fitted")
def test_amounts_by_hand_are_told_with_what_to_be_careful_about(ask: Ask) -> None:
    page = read(show_scenario(ask(query={"from": "today", "money.Search": "120000", "money.Affiliates": "1000"})))
    notes = " ".join(page.told.notes)
    assert "More than was ever tried for Search" in notes
    assert "Less than was ever tried for Affiliates" in notes
    assert "without evidence for Search" in notes
    assert next(dial for dial in page.dials if dial.name == "Search").value == "120000"
    assert "Your scenario" in page.told.table
    calm = read(show_scenario(ask(query={"from": "today"})))
    assert calm.told.notes == ()
    assert "Your scenario" not in calm.told.table


@pytest.mark.usefixtures("fitted")
@pytest.mark.parametrize(
    ("said", "word"), [("a lot", "no amount"), ("-5", "no amount"), ("nan", "no amount"), ("9e9", "Nothing is known")]
)
def test_what_cannot_be_answered_is_said_at_its_field_and_the_amount_before_stands(
    ask: Ask, said: str, word: str
) -> None:
    page = read(show_scenario(ask(query={"from": "today", "money.Search": said, "money.TV": "80000"})))
    search, tv = (next(dial for dial in page.dials if dial.name == name) for name in ("Search", "TV"))
    assert word in (search.fault or "")
    assert search.value == "65000"
    assert (tv.value, tv.fault) == ("80000", None)


@pytest.mark.usefixtures("fitted")
def test_nothing_drawn_needs_a_style_of_its_own(ask: Ask) -> None:
    page = read(show_scenario(ask()))
    assert all(" style=" not in (dial.rail or "") for dial in page.dials)
    assert " style=" not in page.told.table


def test_without_its_fit_a_review_has_a_plan_and_no_scenarios(ask: Ask) -> None:
    page = show_plan(ask())
    assert isinstance(page, Page)
    assert cast("Plan", page.view).what_if is None
    assert isinstance(show_scenario(ask()), Missing)


def test_the_fit_of_the_newest_review_is_kept_and_goes_with_its_texts(site: Site, fitted: Entry) -> None:
    workspace = site.workspace
    newer = record(
        open_ledger(workspace.ledger), sample.sitting(), fitted.review, at=NOW, environment=sample.ENVIRONMENT
    )
    keep_fit(workspace, newer, make_fit())
    assert find_fit(workspace, fitted.entry_hash) is None
    assert find_fit(workspace, newer.entry_hash) is not None
    erase_texts(workspace, [newer.id], "asked for")
    assert list((workspace.folder / FOLDER).iterdir()) == []


def test_a_fit_that_cannot_be_read_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    workspace = Workspace.locate(tmp_path)
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "abc.posterior").write_text("nonsense")
    assert find_fit(workspace, "abc") is None
