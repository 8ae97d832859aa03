"""A ledger an earlier version wrote is brought up to date, or refused and left as it is."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command, config
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from tests.ledger import sample

from trimtab.ledger import append_records, erase, inspect_chain, list_lines, open_ledger, record
from trimtab.ledger.schema import HEAD, metadata
from trimtab.problems import BadInput
from trimtab.team import Fresh
from trimtab.team.retrospective import Lesson

STEPS = str(files("trimtab.ledger") / "versions")
LESSON = Lesson(what="So it is", stale_on=date(2027, 1, 1))
PANEL = b"a canonical panel"
PANEL_HASH = "fef7dc93ac1166df525d0f0e445b168ed2efe3c92cbe4d30e4c911aac785820c"
HASHES = (
    "9c76290d11b0833fd20ace05b762235f76ea6450c357d6db8674772faff47503",
    "096837a8f4afb1df9f1bb6a9e37363ea731feedc5aa6b76718eaccb0b0119721",
)
"""As the first version of the ledger computed them for the rows below."""


def _row(number: int, file: str, result: str, previous: str) -> dict[str, Any]:
    return {
        "id": number,
        "created_at": f"2026-10-0{number}T09:30:00.123456+00:00",
        "file": file,
        "last_period": "2026-09-21",
        "data_hash": "d" * 64,
        "panel_hash": PANEL_HASH,
        "settings": '{"country":"BE"}',
        "version": "0.1.0",
        "seed": 7,
        "environment": '{"python":"3.11.7"}',
        "result": result,
        "previous_hash": previous,
        "entry_hash": HASHES[number - 1],
    }


ROWS = (
    _row(1, "sales.csv", '{"mean":1.25}', "0" * 64),
    _row(2, "ventes d\u2019été.csv", '{"mean":1.5}', HASHES[0]),
)


def make_ledger(url: str, revision: str, rows: tuple[dict[str, Any], ...] = ROWS) -> sa.Engine:
    """A ledger as the version with this revision left it, with the rows an earlier one had written."""
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    plan = config.Config()
    plan.set_main_option("script_location", "trimtab.ledger:migrations")
    plan.set_main_option("version_locations", "trimtab.ledger:versions")
    plan.set_main_option("path_separator", "newline")
    with engine.begin() as connection:
        plan.attributes["connection"] = connection
        command.upgrade(plan, "0001")
        content, review = (sa.Table(name, sa.MetaData(), autoload_with=connection) for name in ("content", "review"))
        connection.execute(sa.insert(content), {"hash": PANEL_HASH, "bytes": PANEL})
        connection.execute(sa.insert(review), list(rows))
        command.upgrade(plan, revision)
    return engine


def test_a_ledger_of_the_first_version_is_carried_over_whole_and_goes_on(url: str) -> None:
    make_ledger(url, "0001")
    ledger = open_ledger(url)
    assert [(line.id, line.file) for line in list_lines(ledger)] == [(row["id"], row["file"]) for row in ROWS]
    with ledger.connect() as connection:
        rows = connection.execute(sa.text("SELECT * FROM review ORDER BY id")).mappings().all()
        tables = sa.inspect(connection).get_table_names()
    sealed = {"previous_hash", "entry_hash"}
    assert [{name: now[name] for name in then if name not in sealed} for then, now in zip(ROWS, rows, strict=True)] == [
        {name: value for name, value in row.items() if name not in sealed} for row in ROWS
    ]
    assert sorted(tables) == sorted(["alembic_version", *metadata.tables])
    entry = record(ledger, sample.sitting(), sample.review(), at=sample.AT, environment=sample.ENVIRONMENT)
    found = inspect_chain(ledger, rows[1]["entry_hash"])
    assert (found.count, found.head, found.kept, found.problems) == (3, entry.entry_hash, 2, ())


@pytest.mark.parametrize(
    ("damage", "number"),
    [
        ({"result": '{"mean":9.5}'}, 2),
        ({"file": "other.csv"}, 2),
        ({"previous_hash": "e" * 64}, 2),
        ({"id": 3}, 3),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_damaged_ledger_is_refused_and_left_as_it_is(url: str, damage: dict[str, Any], number: int) -> None:
    engine = make_ledger(url, "0001", (ROWS[0], {**ROWS[1], **damage}))
    with pytest.raises(BadInput) as caught:
        open_ledger(url)
    assert [(problem.code, problem.params) for problem in caught.value.problems] == [
        ("problem.ledger_not_carried_over", {"id": number})
    ]
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar() == "0001"
        assert sorted(sa.inspect(connection).get_table_names()) == ["alembic_version", "content", "review"]
        kept = connection.execute(sa.text("SELECT * FROM review ORDER BY id")).mappings().all()
    assert dict(kept[1]) == {**ROWS[1], **damage}


REVISIONS = [step.revision for step in ScriptDirectory(STEPS, version_locations=[STEPS]).walk_revisions()]


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_ledger_of_every_released_revision_is_carried_over_and_goes_on(url: str, revision: str) -> None:
    engine = make_ledger(url, revision)
    with engine.connect() as connection:
        before = connection.execute(sa.text("SELECT file, settings, result FROM review ORDER BY id")).all()
    ledger = open_ledger(url)
    with ledger.connect() as connection:
        assert connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar() == HEAD
        assert connection.execute(sa.text("SELECT file, settings, result FROM review ORDER BY id")).all() == before
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    entry = record(ledger, sample.sitting(), sample.review(), at=sample.AT, environment=sample.ENVIRONMENT)
    said = append_records(ledger, lambda _: [Fresh(body=LESSON)], at=sample.AT, version="0.1.0")[0]
    erase(ledger, [1], reason="asked to", at=sample.AT)
    found = inspect_chain(ledger, entry.entry_hash)
    assert (found.count, found.records, found.head, found.erased) == (3, 1, said.entry_hash, (1,))
    assert found.problems == ()
    for statement in ("UPDATE review SET seed = 8", "DELETE FROM record", "UPDATE erasure SET reason = 'x'"):
        with pytest.raises(sa.exc.DatabaseError, match="append-only"), ledger.begin() as connection:
            connection.execute(sa.text(statement))
