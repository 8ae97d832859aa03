"""What the model expects of a trial is what the trial now says, not what it said before it was put right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.market import Medium, make_posterior
from tests.team.story import HYPOTHESIS, JANUARY

from trimtab.cycle import Workspace
from trimtab.cycle import expectation as module
from trimtab.cycle.record import add_body, add_record, revise_record
from trimtab.problems import BadInput
from trimtab.quantities import Interval
from trimtab.team import Record
from trimtab.team.experiment import Trial

MARKET = make_posterior([Medium(name="search", today=1300.0, roi=4.0, low=0.2, high=3.0)])
"""Spends 100 a week."""
TRIAL = {"hypothesis": "1", "start": "2026-01-12", "end": "2026-02-08", "design": "geo", "review": "1"}


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A team whose review 1 is of that market, with a hypothesis about it."""
    sitting = SimpleNamespace(panel=MARKET.panel)
    monkeypatch.setattr(
        module, "read_review", lambda _workspace, _number: SimpleNamespace(sitting=sitting, entry_hash="none")
    )
    monkeypatch.setattr(module, "fit_sitting", lambda _sitting, _progress: MARKET)
    found = Workspace.locate(tmp_path / "team")
    said = {**HYPOTHESIS, "channel": "search", "metric": MARKET.panel.outcome_name, "practice": ""}
    add_record(found, "hypothesis", said, at=JANUARY)
    return found


def read_expected(record: Record) -> Interval | None:
    assert isinstance(record.body, Trial)
    return record.body.expected


def test_a_trial_put_right_is_expected_anew(workspace: Workspace) -> None:
    first = add_record(workspace, "trial", {**TRIAL, "spend_change": "100"}, at=JANUARY)
    before = read_expected(first)
    after = read_expected(revise_record(workspace, first.id, {"spend_change": "200"}, at=JANUARY))
    assert before is not None
    assert after is not None
    assert after.mean > 1.2 * before.mean


def test_nothing_is_expected_of_a_trial_that_names_no_review(workspace: Workspace) -> None:
    asked = add_record(workspace, "trial", {**TRIAL, "spend_change": "100"}, at=JANUARY).body
    assert isinstance(asked, Trial)
    assert asked.expected is not None
    assert read_expected(add_body(workspace, replace(asked, review=None), at=JANUARY)) is None


def test_nobody_saves_more_than_is_spent(workspace: Workspace) -> None:
    every = read_expected(add_record(workspace, "trial", {**TRIAL, "spend_change": "-400"}, at=JANUARY))
    assert every is not None
    assert every.mean < 0
    with pytest.raises(BadInput) as caught:
        add_record(workspace, "trial", {**TRIAL, "spend_change": "-401"}, at=JANUARY)
    (problem,) = caught.value.problems
    assert problem.code == "problem.spend_change_too_low"
    assert (problem.params["spent"], problem.params["change"]) == (400.0, 401.0)
