"""What the ledger remembers, and that nobody can make it forget."""

from __future__ import annotations

import threading
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from tests.ledger import sample

from trimtab.ledger import (
    Entry,
    Erased,
    Unreadable,
    inspect_chain,
    list_lines,
    open_ledger,
    probe_ledger,
    read,
    read_back,
    record,
)
from trimtab.ledger.schema import HEAD, content, metadata, review
from trimtab.problems import BadInput, NotFound


def _write(ledger: sa.Engine, *, outcome: float = 100.0, file: str = "sales.csv", mean: float = 1.25) -> Entry:
    return record(
        ledger,
        sample.sitting(outcome=outcome, file=file),
        sample.review(mean=mean),
        at=sample.AT,
        environment=sample.ENVIRONMENT,
    )


def test_what_was_recorded_is_what_is_read(url: str) -> None:
    written = _write(open_ledger(url))
    assert repr(read(open_ledger(url), written.id)) == repr(written)


def test_entries_count_from_one_and_each_names_the_one_before(url: str) -> None:
    ledger = open_ledger(url)
    entries = [_write(ledger), _write(ledger), _write(ledger)]
    assert [entry.id for entry in entries] == [1, 2, 3]
    assert [entry.previous_hash for entry in entries[1:]] == [entry.entry_hash for entry in entries[:-1]]
    assert inspect_chain(ledger).problems == ()


def test_the_same_panel_is_stored_once(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger), _write(ledger), _write(ledger, outcome=99.0)
    with ledger.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM content")).scalar() == 2


def test_the_list_holds_every_review_oldest_first(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger, file="a.csv"), _write(ledger, file="b.csv")
    assert [(line.id, line.file) for line in list_lines(ledger)] == [(1, "a.csv"), (2, "b.csv")]
    assert list_lines(ledger)[0].created_at == sample.AT


def test_the_reviews_of_a_file_are_found_among_those_of_others_newest_first(url: str) -> None:
    ledger = open_ledger(url)
    for file in ("a.csv", "data/a.csv", "b.csv"):
        _write(ledger, file=file)
    assert [entry.id for entry in read_back(ledger, "./a.csv")] == [2, 1]
    assert [entry.id for entry in read_back(ledger, "a.csv", sample.WEEKS[-1] + timedelta(days=1))] == [2, 1]
    assert list(read_back(ledger, "c.csv", date.max)) == []


def test_a_review_of_the_same_data_is_not_an_earlier_one(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger, file="a.csv")
    assert list(read_back(ledger, "a.csv", sample.WEEKS[-1])) == []


def test_a_review_that_was_never_recorded_is_not_found(url: str) -> None:
    with pytest.raises(NotFound):
        read(open_ledger(url), 1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE review SET seed = 8",
        "UPDATE review SET result = NULL",
        "UPDATE review SET salt = NULL",
        "UPDATE content SET bytes = bytes",
        "DELETE FROM review",
        "DELETE FROM content",
    ],
)
def test_the_database_refuses_to_rewrite_the_past(url: str, statement: str) -> None:
    ledger = open_ledger(url)
    _write(ledger)
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), ledger.begin() as connection:
        connection.execute(sa.text(statement))


def _columns(changed: dict[str, str]) -> str:
    """Every column of `review`, some of them with another value."""
    return ", ".join(changed.get(column.name, column.name) for column in review.columns)


@pytest.mark.parametrize(
    "changed",
    [
        {"seed": "8"},
        {"id": "9", "seed": "8"},
        {"id": "9", "entry_hash": "'x'"},
        {"id": "9", "previous_hash": "'x'"},
    ],
    ids=["all the same keys", "the same hashes", "the same previous hash", "the same entry hash"],
)
@pytest.mark.parametrize("prior", ["INSERT OR REPLACE INTO", "REPLACE INTO", "INSERT OR IGNORE INTO"])
def test_a_file_refuses_to_replace_a_review(tmp_path: Path, prior: str, changed: dict[str, str]) -> None:
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    _write(ledger)
    before = inspect_chain(ledger)
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), ledger.begin() as connection:
        connection.execute(sa.text(f"{prior} review ({_columns({})}) SELECT {_columns(changed)} FROM review"))
    assert inspect_chain(ledger) == before


@pytest.mark.parametrize("columns", ["hash, bytes", "rowid, hash, bytes"])
def test_a_file_refuses_to_replace_a_panel(tmp_path: Path, columns: str) -> None:
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    number = _write(ledger).id
    values = "hash, x'00'" if "rowid" not in columns else "1, 'x', x'00'"
    with pytest.raises(sa.exc.DatabaseError), ledger.begin() as connection:
        connection.execute(sa.text(f"INSERT OR REPLACE INTO content ({columns}) SELECT {values} FROM content"))
    assert repr(read(ledger, number).sitting.panel) == repr(sample.panel())


@pytest.mark.parametrize(
    ("table", "key", "change"), [("review", "id", "seed = 8"), ("content", "hash", "bytes = excluded.bytes")]
)
def test_an_insert_that_updates_on_a_conflict_is_refused(url: str, table: str, key: str, change: str) -> None:
    ledger = open_ledger(url)
    _write(ledger)
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), ledger.begin() as connection:
        connection.execute(
            sa.text(f"INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT ({key}) DO UPDATE SET {change}")
        )
    assert inspect_chain(ledger).problems == ()


def _unlock(connection: sa.Connection) -> None:
    if connection.dialect.name == "sqlite":
        triggers = connection.execute(sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        for name in triggers:
            connection.execute(sa.text(f"DROP TRIGGER {name}"))
    else:
        connection.execute(sa.text("DROP FUNCTION refuse_rewriting CASCADE"))


@pytest.mark.parametrize(
    ("tampering", "code"),
    [
        (
            sa.text("UPDATE review SET result = replace(result, '1.25', '9.25') WHERE id = 2"),
            "problem.ledger_entry_altered",
        ),
        (sa.text("UPDATE review SET created_at = '2023-01-01' WHERE id = 2"), "problem.ledger_entry_altered"),
        (sa.text("UPDATE review SET file = 'other.csv' WHERE id = 2"), "problem.ledger_entry_altered"),
        (sa.text("UPDATE review SET settings_digest = result_digest WHERE id = 2"), "problem.ledger_entry_altered"),
        (sa.text("DELETE FROM review WHERE id = 2"), "problem.ledger_chain_broken"),
        (sa.update(content).values(bytes=b"{}"), "problem.ledger_panel_altered"),
    ],
)
def test_tampering_is_found_even_by_someone_who_lifts_the_guard(url: str, tampering: sa.Executable, code: str) -> None:
    ledger = open_ledger(url)
    _write(ledger), _write(ledger), _write(ledger)
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(tampering)
    assert code in {problem.code for problem in inspect_chain(ledger).problems}


def test_what_was_cut_off_the_end_is_found_by_a_hash_kept_elsewhere_and_only_by_it(url: str) -> None:
    ledger = open_ledger(url)
    entries = [_write(ledger), _write(ledger), _write(ledger)]
    whole = inspect_chain(ledger, entries[1].entry_hash)
    assert (whole.count, whole.head, whole.kept, whole.problems) == (3, entries[2].entry_hash, 2, ())
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(sa.text("DELETE FROM review WHERE id = 3"))
    assert inspect_chain(ledger).problems == ()
    assert inspect_chain(ledger, entries[1].entry_hash).kept == 2
    cut = inspect_chain(ledger, entries[2].entry_hash)
    assert (cut.count, cut.kept) == (2, None)
    assert [problem.code for problem in cut.problems] == ["problem.ledger_head_missing"]


def test_a_chain_made_up_anew_lacks_the_hash_of_the_old_one(url: str) -> None:
    ledger = open_ledger(url)
    kept = _write(ledger).entry_hash
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(sa.text("DELETE FROM review"))
    _write(ledger, mean=9.25)
    assert inspect_chain(ledger).problems == ()
    assert [problem.code for problem in inspect_chain(ledger, kept).problems] == ["problem.ledger_head_missing"]


ERASURE = ", ".join(f"{name} = NULL" for name in ("salt", "file", "settings", "environment", "result"))


def test_a_review_is_erased_whole_and_the_chain_still_holds(url: str) -> None:
    ledger = open_ledger(url)
    entries = [_write(ledger), _write(ledger), _write(ledger)]
    with ledger.begin() as connection:
        connection.execute(sa.text(f"UPDATE review SET {ERASURE} WHERE id = 2"))
    found = inspect_chain(ledger, entries[2].entry_hash)
    assert (found.problems, found.erased, found.kept) == ((), (2,), 3)
    assert [line.file for line in list_lines(ledger)] == ["sales.csv", None, "sales.csv"]
    assert [entry.id for entry in read_back(ledger, "sales.csv")] == [3, 1]
    with pytest.raises(Erased):
        read(ledger, 2)
    assert _write(ledger).previous_hash == entries[2].entry_hash


@pytest.mark.parametrize("also", ["seed = 8", "created_at = '2023-01-01'", "result_digest = 'x'", "entry_hash = 'x'"])
def test_an_erasure_may_change_nothing_else(url: str, also: str) -> None:
    ledger = open_ledger(url)
    _write(ledger)
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), ledger.begin() as connection:
        connection.execute(sa.text(f"UPDATE review SET {ERASURE}, {also}"))
    assert inspect_chain(ledger).erased == ()


@pytest.mark.parametrize("name", ["file", "settings", "environment", "result"])
def test_a_text_that_is_gone_is_told_from_one_that_was_altered(url: str, name: str) -> None:
    ledger = open_ledger(url)
    _write(ledger), _write(ledger), _write(ledger)
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(sa.text(f"UPDATE review SET {name} = NULL WHERE id = 1"))
        connection.execute(sa.text(f"UPDATE review SET {name} = {name} || ' ' WHERE id = 2"))
        connection.execute(sa.text("UPDATE review SET salt = NULL WHERE id = 3"))
    found = inspect_chain(ledger)
    assert found.erased == (1,)
    assert [(problem.code, problem.params["id"]) for problem in found.problems] == [
        ("problem.ledger_entry_altered", 2),
        ("problem.ledger_entry_altered", 3),
    ]


def test_what_is_no_text_at_all_is_told_too(tmp_path: Path) -> None:
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    _write(ledger)
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(sa.text("UPDATE review SET version = x'00'"))
    assert [problem.code for problem in inspect_chain(ledger).problems] == ["problem.ledger_entry_altered"]


def test_the_digests_of_one_text_in_two_reviews_do_not_give_it_away(url: str) -> None:
    ledger = open_ledger(url)
    _write(ledger), _write(ledger)
    with ledger.connect() as connection:
        digests = connection.execute(sa.select(review.c.file_digest, review.c.settings_digest)).all()
    assert len({one for row in digests for one in row}) == 4


def test_writers_at_the_same_time_make_one_unbroken_chain(url: str) -> None:
    failures: list[BaseException] = []

    def write_five() -> None:
        try:
            ledger = open_ledger(url)
            for _ in range(5):
                _write(ledger)
        except BaseException as failure:  # noqa: BLE001 -- whatever it was, the test must name it
            failures.append(failure)

    writers = [threading.Thread(target=write_five) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    ledger = open_ledger(url)
    assert [line.id for line in list_lines(ledger)] == list(range(1, 21))
    assert inspect_chain(ledger).problems == ()


def test_a_failed_record_leaves_nothing(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = open_ledger(url)

    def break_down(_row: object) -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("trimtab.ledger.writing.chain_hash", break_down)
        with pytest.raises(KeyboardInterrupt):
            _write(ledger)
    with ledger.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM content")).scalar() == 0
    assert _write(ledger).id == 1


def test_the_migrations_build_exactly_the_tables_in_the_schema(url: str) -> None:
    with open_ledger(url).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_head_we_write_with_is_the_last_migration() -> None:
    steps = str(files("trimtab.ledger") / "versions")
    assert ScriptDirectory(steps, version_locations=[steps]).get_current_head() == HEAD


def test_a_ledger_from_a_newer_version_is_refused_not_guessed_at(url: str) -> None:
    with open_ledger(url).begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(BadInput) as caught:
        open_ledger(url)
    assert [problem.code for problem in caught.value.problems] == ["problem.ledger_newer"]


def test_times_are_kept_in_universal_time(url: str) -> None:
    ledger = open_ledger(url)
    entry = record(
        ledger,
        sample.sitting(),
        sample.review(),
        at=sample.AT.astimezone() + timedelta(hours=1),
        environment=sample.ENVIRONMENT,
    )
    assert read(ledger, entry.id).created_at == sample.AT + timedelta(hours=1)
    assert list_lines(ledger)[0].created_at.utcoffset() == timedelta(0)


def test_looking_for_a_ledger_makes_none(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "address", ["ledger.sqlite", "postgresql+psycopg://user:secret@127.0.0.1:1/none", "nonsense://user:secret@host/x"]
)
def test_a_database_out_of_reach_is_the_users_problem_and_its_password_is_not_repeated(address: str) -> None:
    with pytest.raises(BadInput) as caught:
        open_ledger(address)
    assert [problem.code for problem in caught.value.problems] == ["problem.ledger_unreachable"]
    assert "secret" not in repr(caught.value.problems)
    assert probe_ledger(address) == caught.value.problems


def test_probing_makes_nothing(url: str) -> None:
    assert probe_ledger(url) == ()
    with sa.create_engine(url, poolclass=sa.NullPool).connect() as connection:
        assert sa.inspect(connection).get_table_names() == []


@pytest.mark.parametrize(("written", "instead"), [('"stake":', '"weight":'), ('"change"', '"amend"')])
def test_a_record_in_words_of_another_version_is_refused_not_guessed_at(url: str, written: str, instead: str) -> None:
    ledger = open_ledger(url)
    number = _write(ledger).id
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(sa.update(review).values(result=sa.func.replace(review.c.result, written, instead)))
    with pytest.raises(Unreadable, match=r"version 0\.1\.0"):
        read(ledger, number)


def test_a_database_that_takes_nothing_is_the_users_problem(url: str) -> None:
    ledger = open_ledger(url)
    with ledger.begin() as connection:
        _unlock(connection)
        connection.execute(sa.text("DROP TABLE erasure"))
        connection.execute(sa.text("DROP TABLE review"))
    with pytest.raises(BadInput) as caught:
        _write(ledger)
    assert [problem.code for problem in caught.value.problems] == ["problem.ledger_not_written"]
