"""The example's team has a past that obeys the rules, agrees with its data, and shows what the memory is for."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime

import pytest

from trimtab.cycle import Workspace, check_ledger, tell_past
from trimtab.cycle.agenda import draw_agenda
from trimtab.cycle.calibration import calibrate
from trimtab.cycle.demo import SEED
from trimtab.cycle.outside import recall_heard
from trimtab.cycle.record import open_book
from trimtab.cycle.retro import look_back
from trimtab.cycle.standing import judge_all
from trimtab.radar import listen, load_encoder
from trimtab.simulate import demo_files
from trimtab.simulate.memory import MEMORY
from trimtab.team.agenda import Matter
from trimtab.team.experiment import Result, Trial
from trimtab.team.forecast import Forecast, Resolution

TODAY = datetime(2026, 10, 1, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = Workspace.locate(tmp_path_factory.mktemp("demo"))
    assert tell_past(workspace) == len(MEMORY)
    return workspace


def test_it_is_told_once_and_its_chain_holds(team: Workspace) -> None:
    assert tell_past(team) == 0
    assert check_ledger(team).records == len(MEMORY)


def test_it_is_dated_as_it_happened(team: Workspace) -> None:
    days = [thing.first.created_at.date() for thing in open_book(team).things.values()]
    assert days == [day for day, _, _ in MEMORY]
    assert days == sorted(days)


def test_the_trial_of_meta_is_the_one_in_the_file_of_experiments(team: Workspace) -> None:
    (row,) = csv.DictReader(io.StringIO(demo_files(SEED)["lifts.csv"]))
    book = open_book(team)
    trial = next(body for _, body in book.standing(Trial) if body.start.isoformat() == row["start"])
    result = next(body for _, body in book.standing(Result))
    assert trial.end.isoformat() == row["end"]
    assert trial.spend_change == float(row["spend_change"])
    assert (result.estimate, result.standard_error) == (float(row["estimate"]), float(row["standard_error"]))


def test_what_the_quarters_brought_is_what_its_data_say(team: Workspace) -> None:
    revenue: dict[str, float] = {}
    for row in csv.DictReader(io.StringIO(demo_files(SEED)["sales.csv"])):
        week = date.fromisoformat(row["Week"])
        quarter = f"{week.year}-Q{(week.month + 2) // 3}"
        revenue[quarter] = revenue.get(quarter, 0.0) + float(row["Revenue"])
    book = open_book(team)
    about = {forecast.resolve_on: thing for thing, forecast in book.standing(Forecast) if forecast.unit == "EUR"}
    ends = {date(2026, 1, 5): "2025-Q4", date(2026, 4, 6): "2026-Q1", date(2026, 9, 28): "2026-Q3"}
    assert set(about) == set(ends)
    for day, thing in about.items():
        ((_, told),) = book.pointing(Resolution, thing.number)
        assert told.figure == pytest.approx(revenue[ends[day]], abs=1.0)


def test_every_habit_has_something_to_show(team: Workspace) -> None:
    matters = {item.matter for item in draw_agenda(team, at=TODAY).items}
    assert {Matter.CLEAN_SHEET, Matter.FORGOTTEN, Matter.PRACTICE, Matter.DEMO} <= matters
    scores = calibrate(team)
    assert scores.scores.answered >= 4
    assert scores.scores.inside is not None
    assert scores.scores.inside < 1
    assert scores.overrides is not None
    assert set(scores.vendors) == {"Voederbak"}
    assert {promise.kept for promise in look_back(team).hindsight.promises} <= {True, False}
    assert {one.choice.action.value for one in judge_all(team, at=TODAY)} == {"withheld"}


def test_three_voices_in_three_languages_are_one_signal(team: Workspace) -> None:
    heard = recall_heard(team)
    (draft,) = listen(heard.notes, load_encoder(), copies=heard.copies, ideas=heard.ideas).drafts
    assert set(draft.owners) == {"Prikbord Media", "Beeldzoek", "Atelier Pin"}
    assert set(draft.notes) == {"#7", "#15", "#23"}
