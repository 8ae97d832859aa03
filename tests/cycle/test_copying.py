"""A copy of a ledger is the ledger, to the byte, on any database; a damaged one is none."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from tests.ledger import sample
from tests.team.story import tell_quarter

from trimtab.cycle import Workspace
from trimtab.cycle.copying import back_up, restore
from trimtab.cycle.history import erase_record_texts, erase_texts
from trimtab.cycle.record import add_record
from trimtab.ledger import inspect_chain, invite, join, list_members, open_ledger, record
from trimtab.problems import BadInput


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def fill(workspace: Workspace) -> None:
    """Reviews, records, and an erasure of each."""
    workspace.prepare()
    ledger = open_ledger(workspace.ledger)
    for outcome in (100.0, 101.0):
        sitting = sample.sitting(outcome=outcome)
        record(ledger, sitting, sample.review(), at=sample.AT, environment=sample.ENVIRONMENT)
    tell_quarter(workspace)
    record(ledger, sample.sitting(), sample.review(), at=sample.AT, environment=sample.ENVIRONMENT)
    erase_texts(workspace, [2], "asked to")
    erase_record_texts(workspace, [13], "asked to")


def rows(url: str) -> Mapping[str, list[dict[Any, Any]]]:
    """Every row of every table of the ledger."""
    found: dict[str, list[dict[Any, Any]]] = {}
    with open_ledger(url).connect() as connection:
        for name in sorted(sa.inspect(connection).get_table_names()):
            table = sa.Table(name, sa.MetaData(), autoload_with=connection)
            columns = list(table.primary_key.columns) or list(table.columns)
            read = connection.execute(sa.select(table).order_by(*columns)).mappings().all()
            found[name] = [
                {key: bytes(v) if isinstance(v, memoryview) else v for key, v in row.items()} for row in read
            ]
    return found


def test_a_ledger_comes_back_byte_for_byte_on_the_other_database(url: str, tmp_path: Path) -> None:
    """From a file to `url` and back into another file: one of the two is a server."""
    first, second = Workspace.locate(tmp_path / "first"), Workspace(folder=tmp_path, ledger=url)
    third = Workspace.locate(tmp_path / "third")
    fill(first)
    assert back_up(first, tmp_path / "a.copy") == 21
    assert restore(second, tmp_path / "a.copy") == 21
    assert back_up(second, tmp_path / "b.copy") == 21
    assert restore(third, tmp_path / "b.copy") == 21
    assert (tmp_path / "a.copy").read_bytes() == (tmp_path / "b.copy").read_bytes()
    assert rows(first.ledger) == rows(url) == rows(third.ledger)
    before, after = inspect_chain(open_ledger(first.ledger)), inspect_chain(open_ledger(url))
    assert before == after
    assert (after.erased, after.erased_records, after.problems) == ((2,), (13,), ())


def test_a_restored_ledger_is_guarded_and_goes_on(url: str, tmp_path: Path) -> None:
    first, second = Workspace.locate(tmp_path / "first"), Workspace(folder=tmp_path, ledger=url)
    fill(first)
    back_up(first, tmp_path / "a.copy")
    restore(second, tmp_path / "a.copy")
    for statement in ("DELETE FROM record", "UPDATE review SET seed = 8", "DELETE FROM content"):
        with pytest.raises(sa.exc.DatabaseError, match="append-only"), open_ledger(url).begin() as connection:
            connection.execute(sa.text(statement))
    add_record(second, "lesson", {"what": "on we go", "stale_on": "+6m"})
    found = inspect_chain(open_ledger(url), inspect_chain(open_ledger(first.ledger)).head)
    assert (found.records, found.kept, found.problems) == (19, 21, ())


def test_a_ledger_that_holds_something_is_not_overwritten(url: str, tmp_path: Path) -> None:
    first, second = Workspace.locate(tmp_path / "first"), Workspace(folder=tmp_path, ledger=url)
    fill(first)
    back_up(first, tmp_path / "a.copy")
    add_record(second, "lesson", {"what": "ours", "stale_on": "+6m"})
    before = rows(url)
    with pytest.raises(BadInput) as refused:
        restore(second, tmp_path / "a.copy")
    assert [problem.code for problem in refused.value.problems] == ["problem.restore_not_empty"]
    assert rows(url) == before


def test_a_ledger_that_is_empty_may_be_restored_into(url: str, tmp_path: Path) -> None:
    first, second = Workspace.locate(tmp_path / "first"), Workspace(folder=tmp_path, ledger=url)
    fill(first)
    back_up(first, tmp_path / "a.copy")
    open_ledger(url)
    restore(second, tmp_path / "a.copy")
    assert rows(url) == rows(first.ledger)


@pytest.mark.parametrize("place", [0.3, 0.6, 0.95])
def test_a_copy_that_was_changed_on_the_way_is_refused_and_nothing_is_made(tmp_path: Path, place: float) -> None:
    first, second = Workspace.locate(tmp_path / "first"), Workspace.locate(tmp_path / "second")
    fill(first)
    back_up(first, tmp_path / "a.copy")
    content = bytearray(gzip.decompress((tmp_path / "a.copy").read_bytes()))
    content[int(place * len(content))] ^= 1
    (tmp_path / "a.copy").write_bytes(gzip.compress(bytes(content)))
    with pytest.raises(BadInput) as refused:
        restore(second, tmp_path / "a.copy")
    assert [problem.code for problem in refused.value.problems] == ["problem.copy_damaged"]
    assert not (tmp_path / "second" / "ledger.sqlite").exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"week,revenue\n", gzip.compress(b"trimtab ledger 2\n{}\n", mtime=0)],
    ids=["empty", "table", "other"],
)
def test_what_is_no_copy_is_told_as_that(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.copy").write_bytes(content)
    with pytest.raises(BadInput) as refused:
        restore(Workspace.locate(tmp_path / "second"), tmp_path / "a.copy")
    assert [problem.code for problem in refused.value.problems] == ["problem.no_copy"]


def test_a_copy_cut_short_is_told_as_damaged_or_none(tmp_path: Path) -> None:
    first = Workspace.locate(tmp_path / "first")
    fill(first)
    back_up(first, tmp_path / "a.copy")
    whole = (tmp_path / "a.copy").read_bytes()
    for kept in (10, len(whole) // 2, len(whole) - 1):
        (tmp_path / "a.copy").write_bytes(whole[:kept])
        with pytest.raises(BadInput) as refused:
            restore(Workspace.locate(tmp_path / "second"), tmp_path / "a.copy")
        assert {p.code for p in refused.value.problems} <= {"problem.no_copy", "problem.copy_damaged"}


def test_a_copy_whose_chain_does_not_hold_is_refused(tmp_path: Path) -> None:
    first, second = Workspace.locate(tmp_path / "first"), Workspace.locate(tmp_path / "second")
    fill(first)
    with open_ledger(first.ledger).begin() as connection:
        for name in (
            connection.execute(sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        ):
            connection.execute(sa.text(f"DROP TRIGGER {name}"))
        connection.execute(sa.text("UPDATE record SET kind = 'lesson' WHERE id = 5"))
    back_up(first, tmp_path / "a.copy")
    with pytest.raises(BadInput) as refused:
        restore(second, tmp_path / "a.copy")
    assert [problem.code for problem in refused.value.problems] == ["problem.record_entry_altered"]
    assert inspect_chain(open_ledger(second.ledger)).records == 0


def test_a_copy_in_the_way_of_a_folder_is_refused(tmp_path: Path) -> None:
    first = Workspace.locate(tmp_path / "first")
    fill(first)
    with pytest.raises(BadInput):
        back_up(first, tmp_path)
    with pytest.raises(BadInput):
        back_up(Workspace.locate(tmp_path / "none"), tmp_path / "a.copy")
    assert not (tmp_path / "a.copy").exists()


def test_a_copy_holds_no_members_and_is_put_into_no_ledger_that_has_some(url: str, tmp_path: Path) -> None:
    first, other = Workspace.locate(tmp_path / "first"), Workspace(folder=tmp_path, ledger=url)
    fill(first)
    for workspace in (first, other):
        invite(open_ledger(workspace.ledger), "token", "admin", expires=sample.AT)
        join(open_ledger(workspace.ledger), "token", name="ann", password="hash", mark_key=b"key", at=sample.AT)
    back_up(first, tmp_path / "a.copy")
    with gzip.open(tmp_path / "a.copy") as copy:
        assert b'"member"' not in copy.read()
    with pytest.raises(BadInput) as caught:
        restore(other, tmp_path / "a.copy")
    assert [problem.code for problem in caught.value.problems] == ["problem.restore_not_empty"]
    assert [member.name for member in list_members(open_ledger(url))] == ["ann"]
