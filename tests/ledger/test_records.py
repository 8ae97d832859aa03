"""Records stand on the chain of the reviews: appended, guarded, checked and erased as those are."""

from __future__ import annotations

import threading
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.ledger import sample

from trimtab.ledger import (
    Unreadable,
    append_records,
    erase_records,
    inspect_chain,
    list_lines,
    list_records,
    open_ledger,
    record,
)
from trimtab.problems import BadInput, Problem
from trimtab.team import Fresh, Mark, Origin, Record
from trimtab.team.practice import Practice

SECRET = "ask Anna-Maria Verstraete"

PRACTICE = Practice(
    channel=sample.SEARCH, what="Bid on our name", why="Others do", owner="search lead", next_review=date(2024, 5, 1)
)


def _append(ledger: sa.Engine, *fresh: Fresh) -> tuple[Record, ...]:
    return append_records(ledger, lambda _: fresh, at=sample.AT, version="0.1.0")


def _write(ledger: sa.Engine, why: str = "Others do") -> Record:
    body = Practice(channel=sample.SEARCH, what="Bid", why=why, owner="search lead", next_review=date(2024, 5, 1))
    return _append(ledger, Fresh(body=body))[0]


def _review(ledger: sa.Engine) -> str:
    entry = record(ledger, sample.sitting(), sample.review(), at=sample.AT, environment=sample.ENVIRONMENT)
    return entry.entry_hash


def test_what_was_said_is_what_is_read(url: str) -> None:
    mark = Mark.make(b"a key", "nonce")
    origin = Origin(number=7, created_at=sample.AT, entry_hash="e" * 64)
    written = _append(open_ledger(url), Fresh(body=PRACTICE, mark=mark, origin=origin))
    assert list_records(open_ledger(url)) == written
    assert written[0].body == PRACTICE
    assert (written[0].mark, written[0].origin, written[0].created_at) == (mark, origin, sample.AT)


def test_records_and_reviews_share_one_chain_and_count_apart(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger)
    first = _review(ledger)
    _write(ledger), _write(ledger)
    _review(ledger)
    last = _write(ledger)
    found = inspect_chain(ledger, first)
    assert (found.count, found.records, found.kept, found.problems) == (2, 4, 2, ())
    assert found.head == last.entry_hash
    assert [line.id for line in list_lines(ledger)] == [1, 2]
    assert [line.id for line in list_records(ledger)] == [1, 2, 3, 4]


def test_a_batch_is_written_whole_or_not_at_all(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = open_ledger(url)
    seen: list[object] = []

    def break_at_third(row: object) -> str:
        seen.append(row)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return f"{len(seen):064d}"

    with monkeypatch.context() as patch:
        patch.setattr("trimtab.ledger.keeping.record_hash", break_at_third)
        with pytest.raises(KeyboardInterrupt):
            _append(ledger, *(Fresh(body=PRACTICE) for _ in range(4)))
    assert list_records(ledger) == ()
    assert len(_append(ledger, *(Fresh(body=PRACTICE) for _ in range(4)))) == 4
    assert inspect_chain(ledger).problems == ()


def test_what_is_refused_inside_the_turn_leaves_nothing(url: str) -> None:
    ledger = open_ledger(url)

    def refuse(_: tuple[Record, ...]) -> tuple[Fresh, ...]:
        raise BadInput([Problem(code="problem.day_past")])

    with pytest.raises(BadInput):
        append_records(ledger, refuse, at=sample.AT, version="0.1.0")
    assert list_records(ledger) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET kind = 'lesson'",
        "UPDATE record SET text = NULL",
        "UPDATE record SET text = NULL, salt = NULL",
        "UPDATE record SET erased_at = '2024', erased_why = 'why'",
        "UPDATE record SET text = NULL, salt = NULL, erased_at = '2024', erased_why = 'why', supersedes = '9'",
        "DELETE FROM record",
    ],
)
def test_the_database_refuses_to_rewrite_what_was_said(url: str, statement: str) -> None:
    ledger = open_ledger(url)
    _write(ledger)
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), ledger.begin() as connection:
        connection.execute(sa.text(statement))
    assert list_records(ledger)[0].body is not None


@pytest.mark.parametrize("key", ["id", "entry_hash", "previous_hash"])
def test_a_file_refuses_to_replace_a_record(tmp_path: Path, key: str) -> None:
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    _write(ledger)
    with ledger.connect() as connection:
        names = sa.inspect(connection).get_columns("record")
    columns = ", ".join(
        name["name"]
        if name["name"] == key or name["name"] not in {"id", "entry_hash", "previous_hash"}
        else f"{name['name']} || '9'"
        for name in names
    )
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), ledger.begin() as connection:
        connection.execute(sa.text(f"INSERT OR REPLACE INTO record SELECT {columns} FROM record"))


def _unlock(connection: sa.Connection) -> None:
    if connection.dialect.name == "sqlite":
        triggers = connection.execute(sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        for name in triggers:
            connection.execute(sa.text(f"DROP TRIGGER {name}"))
    else:
        connection.execute(sa.text("DROP FUNCTION refuse_rewriting CASCADE"))


@pytest.mark.parametrize(
    ("tampering", "codes"),
    [
        ("UPDATE record SET text = replace(text, 'Others', 'They') WHERE id = 2", {"problem.record_entry_altered"}),
        ("UPDATE record SET created_at = '2023-01-01' WHERE id = 2", {"problem.record_entry_altered"}),
        ("UPDATE record SET supersedes = '1' WHERE id = 2", {"problem.record_entry_altered"}),
        ("DELETE FROM record WHERE id = 2", {"problem.ledger_chain_broken", "problem.record_chain_broken"}),
        ("DELETE FROM review", {"problem.record_chain_broken"}),
    ],
)
def test_tampering_is_found_across_both_kinds_of_entry(url: str, tampering: str, codes: set[str]) -> None:
    ledger = open_ledger(url)
    _write(ledger), _write(ledger), _review(ledger), _write(ledger)
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(sa.text(tampering))
    assert {problem.code for problem in inspect_chain(ledger).problems} == codes


def test_two_entries_that_claim_one_place_are_found(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger)
    _review(ledger)
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(sa.text("UPDATE record SET previous_hash = (SELECT entry_hash FROM review)"))
        connection.execute(sa.text("UPDATE review SET previous_hash = (SELECT entry_hash FROM record)"))
    found = inspect_chain(ledger)
    assert {"problem.record_chain_broken", "problem.ledger_chain_broken"} <= {p.code for p in found.problems}


def test_what_was_cut_off_the_end_is_found_by_a_hash_kept_elsewhere(url: str) -> None:
    ledger = open_ledger(url)
    _review(ledger)
    kept = _write(ledger).entry_hash
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(sa.text("DELETE FROM record"))
    assert inspect_chain(ledger).problems == ()
    assert [problem.code for problem in inspect_chain(ledger, kept).problems] == ["problem.ledger_head_missing"]


def test_an_erased_record_keeps_its_place_and_says_nothing(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger), _write(ledger, SECRET), _review(ledger)
    head = inspect_chain(ledger).head
    erase_records(ledger, [2], reason="asked to", at=sample.AT + timedelta(days=1))
    found = inspect_chain(ledger, head)
    assert (found.problems, found.erased_records, found.kept) == ((), (2,), 3)
    (erasure,) = found.erasures
    assert (erasure.id, erasure.is_record, erasure.reason) == (2, True, "asked to")
    kept, erased = list_records(ledger)
    assert kept.body is not None
    assert (erased.body, erased.mark, erased.kind) == (None, None, "practice")
    assert _write(ledger).id == 3


def test_no_byte_of_an_erased_record_is_left_in_the_files(tmp_path: Path) -> None:
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    _write(ledger, SECRET), _write(ledger)

    def holds_it() -> bool:
        return any(SECRET.encode() in path.read_bytes() for path in tmp_path.iterdir())

    assert holds_it()
    erase_records(ledger, [1], reason="asked to", at=sample.AT)
    assert not holds_it()


def test_all_records_are_erased_or_none(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger), _write(ledger)
    with pytest.raises(BadInput):
        erase_records(ledger, [1, 9], reason="asked to", at=sample.AT)
    assert inspect_chain(ledger).erased_records == ()


def test_the_digest_of_the_same_words_twice_does_not_give_them_away(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger), _write(ledger)
    with ledger.connect() as connection:
        assert connection.execute(sa.text("SELECT count(DISTINCT text_digest) FROM record")).scalar() == 2


def test_a_kind_nobody_here_knows_is_not_guessed_at(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger)
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(sa.text("UPDATE record SET kind = 'dream'"))
    with pytest.raises(Unreadable):
        list_records(ledger)


def test_reviews_and_records_written_at_the_same_time_make_one_unbroken_chain(url: str) -> None:
    failures: list[BaseException] = []

    def write_five(write: object) -> None:
        try:
            ledger = open_ledger(url)
            for _ in range(5):
                assert callable(write)
                write(ledger)
        except BaseException as failure:  # noqa: BLE001 -- whatever it was, the test must name it
            failures.append(failure)

    writers = [threading.Thread(target=write_five, args=(write,)) for write in (_write, _review, _write)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    found = inspect_chain(open_ledger(url))
    assert (found.count, found.records, found.problems) == (5, 10, ())
