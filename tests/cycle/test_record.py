"""Records through the cycle: kept whole, refused whole, on a file and on a server."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.ledger import sample
from tests.team.story import APRIL, HYPOTHESIS, JANUARY, MARCH, tell_quarter

from trimtab.cycle import Workspace
from trimtab.cycle.calibration import calibrate
from trimtab.cycle.history import erase_record_texts, find_record_texts
from trimtab.cycle.record import (
    add_record,
    describe_thing,
    find_sealed,
    find_thing,
    keep_records,
    open_book,
    revise_record,
)
from trimtab.ledger import inspect_chain, open_ledger, record
from trimtab.problems import BadInput
from trimtab.team import Fresh
from trimtab.team.decision import Decision
from trimtab.team.forecast import Forecast, Source
from trimtab.team.practice import Practice
from trimtab.verdict import Action, Direction


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the key of whoever runs the test is kept."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "trimtab" / "key"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.locate(tmp_path / "team")


def test_a_quarter_of_every_kind_is_recorded_and_the_chain_holds(url: str, tmp_path: Path) -> None:
    told = tell_quarter(Workspace(folder=tmp_path, ledger=url))
    book = open_book(Workspace(folder=tmp_path, ledger=url))
    assert [record.id for record in told] == list(range(1, 19))
    assert tuple(record for thing in book.things.values() for record in thing.history if record.id != 18) == told[:-1]
    found = inspect_chain(open_ledger(url), told[-1].entry_hash)
    assert (found.records, found.kept, found.problems) == (18, 18, ())


def test_what_is_refused_makes_no_ledger_and_no_key(workspace: Workspace, home: Path) -> None:
    for kind, given in (
        ("practice", {"channel": "x"}),
        ("forecast", {"claim": "x", "resolve_on": "+1m", "source": "member"}),
    ):
        with pytest.raises(BadInput):
            add_record(workspace, kind, given)
    assert not workspace.folder.exists()
    assert not home.exists()


def test_what_is_refused_leaves_the_ledger_to_the_byte(workspace: Workspace) -> None:
    tell_quarter(workspace)
    before = open_book(workspace)
    with pytest.raises(BadInput):
        revise_record(workspace, 4, {"end": "2026-03-01"}, at=APRIL)
    assert open_book(workspace) == before


def test_only_what_is_personal_bears_a_mark_and_the_key_is_nobody_elses(workspace: Workspace, home: Path) -> None:
    told = tell_quarter(workspace)
    marked = [record.kind for record in told if record.mark is not None]
    assert marked == ["forecast", "recollection", "draft"]
    member = told[7].body
    assert isinstance(member, Forecast)
    assert member.source is Source.MEMBER
    assert home.stat().st_mode & 0o077 == 0
    assert len(home.read_bytes()) == 32


def test_ones_own_curve_is_legible_with_ones_own_key_alone(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell_quarter(workspace)
    assert [told.number for told in calibrate(workspace, is_own=True).predictions] == [8]
    assert find_sealed(open_book(workspace)) == frozenset()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "another"))
    assert find_sealed(open_book(workspace)) == {16}
    with pytest.raises(BadInput) as refused:
        calibrate(workspace, is_own=True)
    assert [problem.code for problem in refused.value.problems] == ["problem.no_key"]
    add_record(workspace, "forecast", {"claim": "x", "probability": "0.5", "resolve_on": "+1m", "source": "member"})
    assert [told.number for told in calibrate(workspace, is_own=True).predictions] == [19]
    assert len(calibrate(workspace).predictions) == 4


def test_a_sealed_record_says_nothing_as_data(workspace: Workspace) -> None:
    tell_quarter(workspace)
    thing = find_thing(workspace, 16)
    assert describe_thing(thing)["versions"][0]["body"]["quarter"] == "2026-Q1"
    sealed = describe_thing(thing, is_sealed=True)
    assert [version["body"] for version in sealed["versions"]] == [None]


def test_a_change_made_on_an_old_version_is_kept_beside_the_new_one(url: str, tmp_path: Path) -> None:
    workspace = Workspace(folder=tmp_path, ledger=url)
    said = {"channel": "Search", "what": "Bid", "why": "a", "owner": "lead", "next_review": "2026-03-01"}
    seen = add_record(workspace, "practice", said, at=JANUARY)
    ours = revise_record(workspace, seen.id, {"why": "b"}, at=JANUARY)
    theirs = revise_record(workspace, seen.id, {"owner": "analyst"}, seen=seen.id, at=JANUARY)
    thing = find_thing(workspace, theirs.id)
    assert [tip.id for tip in thing.tips] == [ours.id, theirs.id]
    merged = revise_record(workspace, seen.id, {"why": "b"}, at=JANUARY)
    assert merged.supersedes == (ours.id, theirs.id)
    assert isinstance(merged.body, Practice)
    assert (merged.body.why, merged.body.owner) == ("b", "analyst")
    assert inspect_chain(open_ledger(url)).problems == ()


def test_a_decision_takes_its_advice_from_the_newest_review(workspace: Workspace) -> None:
    workspace.prepare()
    ledger = open_ledger(workspace.ledger)
    record(ledger, sample.sitting(), sample.review(), at=sample.AT, environment=sample.ENVIRONMENT)
    said = {"channel": "Search", "action": "change", "direction": "less", "money": "80", "reason": "x", "owner": "head"}
    body = add_record(workspace, "decision", said).body
    assert isinstance(body, Decision)
    assert (body.channel, body.review, body.today) == ("search", 1, 100.0)
    assert (body.advised, body.advised_direction, body.advised_money) == (Action.CHANGE, Direction.MORE, 120.0)
    with pytest.raises(BadInput) as refused:
        add_record(workspace, "decision", {**said, "direction": "more", "money": "126"})
    (problem,) = refused.value.problems
    assert (problem.code, problem.params["free"]) == ("problem.raise_without_evidence", 125.0)


def test_two_who_register_at_once_cannot_both_pass_a_rule_only_one_may(workspace: Workspace) -> None:
    """The rules are checked where nobody else writes: what was true before is not relied on."""
    rota = {"places": ["lead"]}
    add_record(workspace, "rota", rota)
    with pytest.raises(BadInput) as refused:
        add_record(workspace, "rota", rota)
    assert [problem.code for problem in refused.value.problems] == ["problem.stands_already"]


def test_all_versions_of_a_record_are_erased_and_everything_else_goes_on(url: str, tmp_path: Path) -> None:
    workspace = Workspace(folder=tmp_path, ledger=url)
    tell_quarter(workspace)
    revise_record(workspace, 11, {"owner": "analyst"}, at=MARCH + timedelta(days=1))
    records = find_record_texts(workspace, [11])
    assert [one.id for one in records] == [11, 19]
    erase_record_texts(workspace, [one.id for one in records], "a name stood in it")
    found = inspect_chain(open_ledger(url))
    assert (found.erased_records, found.problems) == ((11, 19), ())
    assert find_thing(workspace, 11).current.body is None
    assert find_thing(workspace, 12).current.body is not None
    add_record(workspace, "hypothesis", HYPOTHESIS, at=APRIL)
    with pytest.raises(BadInput) as refused:
        find_record_texts(workspace, [11, 99])
    assert [problem.code for problem in refused.value.problems] == [
        "problem.record_erased_before",
        "problem.no_such_record",
    ]


def test_a_record_of_a_newer_version_is_told_as_that(workspace: Workspace) -> None:
    tell_quarter(workspace)
    with open_ledger(workspace.ledger).begin() as connection:
        for name in (
            connection.execute(sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        ):
            connection.execute(sa.text(f"DROP TRIGGER {name}"))
        connection.execute(sa.text("UPDATE record SET kind = 'dream' WHERE id = 3"))
    for act in (lambda: open_book(workspace), lambda: keep_records(workspace, [Fresh(body=_practice())])):
        with pytest.raises(BadInput) as refused:
            act()
        assert [problem.code for problem in refused.value.problems] == ["problem.records_newer"]


def _practice() -> Practice:
    return Practice(channel=sample.SEARCH, what="Bid", why="a", owner="lead", next_review=APRIL.date())
