"""Texts are erased for good, with a reason that stays, and the chain holds."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.ledger import sample

from trimtab.cycle.history import find_texts
from trimtab.cycle.workspace import Workspace
from trimtab.ledger import (
    Entry,
    Erased,
    Erasure,
    erase,
    find_erasable,
    inspect_chain,
    list_lines,
    open_ledger,
    read,
    record,
    store,
)
from trimtab.problems import BadInput

SECRET = "sales of Anna-Maria Verstraete.csv"


def _write(ledger: sa.Engine, file: str = "sales.csv") -> Entry:
    return record(ledger, sample.sitting(file=file), sample.review(), at=sample.AT, environment=sample.ENVIRONMENT)


def _erase(ledger: sa.Engine, *numbers: int, reason: str = "asked to") -> None:
    erase(ledger, numbers, reason=reason, at=sample.AT)


def test_what_is_erased_is_gone_and_when_and_why_stays(url: str) -> None:
    ledger = open_ledger(url)
    entries = [_write(ledger), _write(ledger, SECRET), _write(ledger), _write(ledger)]
    _erase(ledger, 2, 4, reason="a name in the file name")
    for number in (2, 4):
        with pytest.raises(Erased):
            read(ledger, number)
    found = inspect_chain(open_ledger(url), entries[-1].entry_hash)
    assert (found.problems, found.erased, found.kept) == ((), (2, 4), 4)
    assert found.erasures == tuple(
        Erasure(id=number, erased_at=sample.AT, reason="a name in the file name") for number in (2, 4)
    )
    assert [line.is_erased for line in list_lines(ledger)] == [False, True, False, True]
    assert _write(ledger).previous_hash == entries[-1].entry_hash


def test_no_byte_of_an_erased_text_is_left_in_the_files(tmp_path: Path) -> None:
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    _write(ledger, SECRET), _write(ledger)

    def holds_it() -> bool:
        return any(SECRET.encode() in path.read_bytes() for path in tmp_path.iterdir())

    assert holds_it()
    _erase(ledger, 1)
    assert not holds_it()
    assert inspect_chain(ledger).problems == ()


def test_all_are_erased_or_none(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger), _write(ledger), _write(ledger)
    _erase(ledger, 2)
    for numbers in ((1, 2), (3, 9)):
        with pytest.raises(BadInput):
            _erase(ledger, *numbers)
    assert inspect_chain(ledger).erased == (2,)


def test_every_number_at_fault_is_named(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger), _write(ledger)
    _erase(ledger, 2)
    with pytest.raises(BadInput) as refused:
        find_erasable(ledger, (1, 2, 9))
    assert [(problem.code, problem.params["number"]) for problem in refused.value.problems] == [
        ("problem.erased_before", 2),
        ("problem.no_such_review", 9),
    ]
    assert [line.id for line in find_erasable(ledger, (1, 1))] == [1]


UPSERT = "INSERT INTO erasure VALUES (1, '2020', 'none') ON CONFLICT (id) DO UPDATE SET reason = 'none'"


@pytest.mark.parametrize("change", ["UPDATE erasure SET reason = 'none'", "DELETE FROM erasure", UPSERT])
def test_the_reason_cannot_be_rewritten(url: str, change: str) -> None:
    ledger = open_ledger(url)
    _write(ledger)
    _erase(ledger, 1)
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), ledger.begin() as connection:
        connection.execute(sa.text(change))
    assert [erasure.reason for erasure in inspect_chain(ledger).erasures] == ["asked to"]


def test_a_reason_cannot_be_replaced_either(tmp_path: Path) -> None:
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    _write(ledger)
    _erase(ledger, 1)
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), ledger.begin() as connection:
        connection.execute(sa.text("INSERT OR REPLACE INTO erasure VALUES (1, '2020-01-01', 'none')"))


def test_files_in_use_are_told_and_the_same_command_again_shreds_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.1)
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    _write(ledger, SECRET)
    with ledger.connect() as reader:
        reader.execute(sa.text("SELECT count(*) FROM review")).scalar()
        with pytest.raises(BadInput) as refused:
            _erase(ledger, 1)
    assert [problem.code for problem in refused.value.problems] == ["problem.not_shredded"]
    assert inspect_chain(ledger).erased == (1,)
    kept = (tmp_path / "ledger.sqlite").read_bytes()
    with pytest.raises(BadInput) as again:
        find_erasable(ledger, (1,))
    assert (tmp_path / "ledger.sqlite").read_bytes() == kept, "looking wrote something"
    with pytest.raises(BadInput):
        find_texts(Workspace(folder=tmp_path, ledger=f"sqlite:///{tmp_path / 'ledger.sqlite'}"), (1,))
    assert (tmp_path / "ledger.sqlite").read_bytes() != kept, "the files were not written anew"
    assert [problem.code for problem in again.value.problems] == ["problem.erased_before"]
    assert not any(SECRET.encode() in path.read_bytes() for path in tmp_path.iterdir())


def test_a_database_that_lets_nobody_write_erases_nothing(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger)
    with ledger.begin() as connection:
        connection.execute(sa.text("DROP TABLE erasure"))
    with pytest.raises(BadInput) as refused:
        _erase(ledger, 1)
    assert [problem.code for problem in refused.value.problems] == ["problem.not_erased"]
    assert not list_lines(ledger)[0].is_erased


def test_the_data_stay_as_they_were_read(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger)

    def read_data() -> list[bytes]:
        with ledger.connect() as connection:
            return [bytes(row[0]) for row in connection.execute(sa.text("SELECT bytes FROM content"))]

    before = read_data()
    _erase(ledger, 1)
    assert read_data() == before != []
