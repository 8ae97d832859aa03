"""Why a later review says something else: one cause at a time, shares that add up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.ledger import sample

from trimtab.cycle import Workspace, explain_refresh
from trimtab.cycle import refresh as module
from trimtab.cycle.environment import describe_environment
from trimtab.intake import Panel
from trimtab.ledger import open_ledger, record
from trimtab.present import as_refresh
from trimtab.problems import BadInput
from trimtab.quantities import Interval
from trimtab.refresh import Cause, Refresh
from trimtab.review import Review, Sitting

Keep = Callable[..., int]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace whose reviews take no time: returns follow from the sitting by a rule the tests know."""
    monkeypatch.setattr(module, "hold_review", lambda sitting, _progress=None: judge(sitting))
    return Workspace.locate(tmp_path / "team", None)


@pytest.fixture
def keep(workspace: Workspace) -> Keep:
    """Record a sitting with the review the rule makes of it; returns its number."""
    workspace.folder.mkdir(parents=True)
    ledger = open_ledger(workspace.ledger)

    def keep(sitting: Sitting, environment: dict[str, str] | None = None, off: float = 0.0) -> int:
        now = describe_environment() if environment is None else environment
        return record(ledger, sitting, judge(sitting, off), at=sample.AT, environment=now).id

    return keep


def judge(sitting: Sitting, off: float = 0.0) -> Review:
    """A review whose returns are outcome per spend, plus ten for a test, plus a hundred for a hurdle above one."""
    review = sample.review()
    level = float(np.nansum(sitting.panel.outcome)) + 10 * len(sitting.lifts) + 100 * (sitting.terms.hurdle > 1) + off
    interval = Interval(mean=level, low=level - 50, high=level + 50)
    first = review.channels[0]
    returns = replace(first.returns, return_on_investment=interval)
    channels = tuple(replace(first, channel=channel.name, returns=returns) for channel in sitting.panel.channels)
    return replace(review, channels=channels)


def grow(panel: Panel) -> Panel:
    more: dict[str, Any] = {
        name: np.concatenate([getattr(panel, name), getattr(panel, name)[:, -1:]], axis=1)
        for name in ("outcome", "spend", "exposure", "control_values", "value_per_outcome")
    }
    return replace(panel, periods=(*panel.periods, panel.periods[-1] + timedelta(weeks=1)), **more)


def follow(refresh: Refresh, channel: int = 0) -> dict[Cause, float]:
    move = next(m for m in refresh.channels[channel].moves if m.measure == "return_on_investment")
    assert move.shares is not None
    assert move.before is not None
    assert move.after is not None
    assert sum(move.shares) == pytest.approx(move.after.mean - move.before.mean)
    return {step.cause: share for step, share in zip(refresh.steps, move.shares, strict=True)}


def test_each_cause_has_its_own_share(workspace: Workspace, keep: Keep) -> None:
    before = replace(sample.sitting(), lifts=())
    panel = before.panel
    outcome = panel.outcome.copy()
    outcome[0, 0] += 3.0
    restated = replace(panel, outcome=outcome)
    keep(before)
    keep(replace(before, panel=grow(restated), lifts=sample.sitting().lifts, terms=replace(before.terms, hurdle=1.5)))
    found = follow(explain_refresh(workspace, 2))
    assert found == {
        Cause.RESTATED: pytest.approx(3.0),
        Cause.NEW_DATA: pytest.approx(float(panel.outcome[:, -1].sum())),
        Cause.TESTS: pytest.approx(10.0 * len(sample.sitting().lifts)),
        Cause.SETTINGS: pytest.approx(100.0),
    }


def test_what_another_version_computed_is_the_programs_share(workspace: Workspace, keep: Keep) -> None:
    keep(sample.sitting(), {"trimtab": "0.0.1"}, off=7.0)
    keep(replace(sample.sitting(), seed=5))
    assert follow(explain_refresh(workspace, 2)) == {Cause.PROGRAM: pytest.approx(-7.0), Cause.SETTINGS: 0.0}


def test_nothing_changed_is_said_in_one_sentence(workspace: Workspace, keep: Keep) -> None:
    keep(sample.sitting())
    keep(sample.sitting())
    refresh = explain_refresh(workspace, 2, since=1)
    assert refresh.steps == ()
    assert len(as_refresh(refresh)) == 1


def test_a_channel_that_came_has_no_share_and_a_cause(workspace: Workspace, keep: Keep) -> None:
    sitting = sample.sitting()
    panel = sitting.panel
    fewer: dict[str, Any] = {name: getattr(panel, name)[..., :1] for name in ("spend", "exposure")}
    alone = replace(sitting, panel=replace(panel, channels=panel.channels[:1], **fewer), lifts=(), efforts=())
    keep(alone)
    keep(replace(sitting, lifts=()))
    refresh = explain_refresh(workspace, 2)
    assert [step.cause for step in refresh.steps] == [Cause.NEW_DATA]
    came = next(shift for shift in refresh.channels if shift.before is None)
    assert came.channel == panel.channels[1].name
    assert came.turned == (0,)
    assert {move.shares for move in came.moves} == {None}
    assert any(f"{came.channel}: not there, now" in str(block) for block in as_refresh(refresh))


def test_the_review_before_is_found_by_the_name_of_its_file_past_other_data(workspace: Workspace, keep: Keep) -> None:
    sitting = sample.sitting()
    elsewhere = replace(sitting, coverage=replace(sitting.coverage, file=f"../data/{sitting.coverage.file}"))
    keep(elsewhere)
    keep(replace(elsewhere, panel=replace(sitting.panel, outcome_name="visits")))
    keep(replace(elsewhere, seed=9))
    assert explain_refresh(workspace, 3).since == 1


def test_reviews_that_count_in_other_units_are_not_compared(workspace: Workspace, keep: Keep) -> None:
    sitting = sample.sitting()
    keep(sitting)
    keep(replace(sitting, panel=replace(sitting.panel, currency=None, value_per_outcome=None)))
    with pytest.raises(BadInput) as refused:
        explain_refresh(workspace, 2, 1)
    assert [problem.code for problem in refused.value.problems] == ["problem.since_other_units"]


@pytest.mark.parametrize(
    ("number", "since", "code"),
    [
        (1, None, "problem.no_review_before"),
        (1, 2, "problem.since_not_before"),
        (3, 1, "problem.since_other_data"),
        (9, None, "problem.no_such_review"),
    ],
)
def test_reviews_that_cannot_be_compared_are_refused(
    workspace: Workspace, keep: Keep, number: int, since: int | None, code: str
) -> None:
    keep(sample.sitting())
    keep(sample.sitting())
    other = sample.sitting()
    keep(replace(other, panel=replace(other.panel, outcome_name="visits")))
    with pytest.raises(BadInput) as refused:
        explain_refresh(workspace, number, since)
    assert [problem.code for problem in refused.value.problems] == [code]
