"""What one review hands on to the next: its advice when time has passed, its units when the data goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.ledger import sample

from trimtab.cycle.memory import find_ledger, recall_choices, recall_scale
from trimtab.cycle.workspace import Workspace
from trimtab.intake import Panel
from trimtab.ledger import Ledger, open_ledger, record
from trimtab.model import fix_scale
from trimtab.quantities import ChannelName
from trimtab.verdict import Action, Choice, Direction

SALES = Path("sales.csv")


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger that remembers one review of `sales.csv`, whose units are nobody else's."""
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    sitting = sample.sitting()
    scale = replace(sitting.scale, outcome=123.0, exposure=np.array([7.0, 9.0]), noise=np.array([5.0]))
    record(ledger, replace(sitting, scale=scale), sample.review(), at=sample.AT, environment={})
    return ledger


def _a_week_later(panel: Panel) -> Panel:
    """The same panel with another week, in which sales doubled."""
    grown: dict[str, Any] = {
        name: np.concatenate([getattr(panel, name), 2 * getattr(panel, name)[:, -1:]], axis=1)
        for name in ("outcome", "spend", "exposure", "control_values", "value_per_outcome")
    }
    return replace(panel, periods=(*panel.periods, panel.periods[-1] + timedelta(weeks=1)), **grown)


def test_a_refresh_works_in_the_units_of_the_first_review(ledger: Ledger) -> None:
    scale = recall_scale(ledger, SALES, _a_week_later(sample.panel()))
    assert scale.outcome == 123.0
    np.testing.assert_array_equal(scale.exposure, [7.0, 9.0])


def test_the_noise_of_a_refresh_is_that_of_its_own_data(ledger: Ledger) -> None:
    panel = _a_week_later(sample.panel())
    np.testing.assert_array_equal(recall_scale(ledger, SALES, panel).noise, fix_scale(panel).noise)


def test_restated_figures_are_still_the_same_data(ledger: Ledger) -> None:
    panel = sample.panel()
    assert recall_scale(ledger, SALES, replace(panel, outcome=panel.outcome * 1.05)).outcome == 123.0


other_data = pytest.mark.parametrize(
    "change",
    [
        {"outcome": sample.panel().outcome * 3},
        {"exposure": sample.panel().exposure * 1000},
        {"outcome_name": "revenue"},
        {"geos": ("Belgium",)},
        {"periods": tuple(day + timedelta(weeks=400) for day in sample.WEEKS)},
        {"population": np.array([1e6])},
    ],
    ids=lambda change: next(iter(change)),
)


@other_data
def test_other_data_under_the_same_name_gets_units_of_its_own(ledger: Ledger, change: dict[str, Any]) -> None:
    panel = replace(sample.panel(), **change)
    assert recall_scale(ledger, SALES, panel).outcome == fix_scale(panel).outcome != 123.0


def test_another_file_gets_units_of_its_own(ledger: Ledger) -> None:
    panel = sample.panel()
    assert recall_scale(ledger, Path("other.csv"), panel).outcome == fix_scale(panel).outcome


def test_advice_is_handed_on_only_when_time_has_passed(ledger: Ledger) -> None:
    panel = sample.panel()
    assert recall_choices(ledger, SALES, panel) == {}
    later = recall_choices(ledger, SALES, _a_week_later(panel))
    assert later == {sample.SEARCH: Choice(action=Action.CHANGE, direction=Direction.MORE)}


@other_data
def test_other_data_under_the_same_name_gets_no_advice(ledger: Ledger, change: dict[str, Any]) -> None:
    assert recall_choices(ledger, SALES, _a_week_later(replace(sample.panel(), **change))) == {}


def test_two_brands_with_files_of_one_name_each_keep_their_own_advice_and_units(ledger: Ledger) -> None:
    brand = replace(sample.panel(), outcome=sample.panel().outcome * 3)
    stop = replace(sample.review().channels[0].verdict, choice=Choice(action=Action.STOP))
    review = replace(sample.review(), channels=(replace(sample.review().channels[0], verdict=stop),))
    sitting = replace(sample.sitting(), panel=brand, scale=replace(fix_scale(brand), outcome=456.0))
    record(ledger, sitting, review, at=sample.AT, environment={})
    for panel, outcome, action in ((sample.panel(), 123.0, Action.CHANGE), (brand, 456.0, Action.STOP)):
        assert recall_scale(ledger, SALES, _a_week_later(panel)).outcome == outcome
        assert recall_choices(ledger, SALES, _a_week_later(panel))[sample.SEARCH].action is action


def test_a_new_channel_takes_no_advice_away_from_the_others(ledger: Ledger) -> None:
    panel = _a_week_later(sample.panel())
    podcast = replace(panel.channels[0], name=ChannelName("podcast"), spend_column="podcast_spend")
    grown: dict[str, Any] = {
        name: np.concatenate([2 * getattr(panel, name)[:, :, :1], getattr(panel, name)], axis=2)
        for name in ("spend", "exposure")
    }
    panel = replace(panel, channels=(podcast, *panel.channels), **grown)
    assert recall_choices(ledger, SALES, panel)[sample.SEARCH].action is Action.CHANGE
    assert recall_scale(ledger, SALES, panel).outcome == fix_scale(panel).outcome


def test_looking_for_a_ledger_makes_none(tmp_path: Path) -> None:
    assert find_ledger(Workspace.locate(tmp_path / ".trimtab")) is None
    assert list(tmp_path.iterdir()) == []
