"""Writing the team's records down, and reading them again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import trimtab
from trimtab.cycle.expectation import expect_trial
from trimtab.cycle.keep import hold_interrupts
from trimtab.cycle.memory import find_ledger
from trimtab.cycle.person import mark_own, read_key
from trimtab.cycle.workspace import Workspace
from trimtab.ledger import Ledger, Unreadable, append_records, list_lines, list_records, open_ledger, read
from trimtab.ledger.encoding import encode
from trimtab.problems import BadInput, NotFound, Problem
from trimtab.team import KINDS, Body, Book, Fresh, Record, Thing, Withdrawal, read_body
from trimtab.team.advice import Advice, read_advice
from trimtab.team.entering import Place, enter
from trimtab.team.experiment import Trial
from trimtab.team.form import Given, read_changes
from trimtab.team.sealing import list_sealed


def open_book(workspace: Workspace) -> Book:
    """All records of a workspace; an empty book where nothing was recorded yet."""
    ledger = find_ledger(workspace)
    return Book.of(() if ledger is None else list_all(ledger))


def add_record(
    workspace: Workspace, kind: str, given: Given, *, at: datetime | None = None, key: bytes | None = None
) -> Record:
    """Record something the team says; raises `BadInput` with everything that is wrong with it, and writes nothing.

    at: when, an aware time; None: now. key: of whoever says it; None: of whoever runs this program.
    """
    at = at or datetime.now(UTC)
    body, problems = read_body(KINDS[kind], given, at.date())
    if body is None:
        raise BadInput(problems)
    return add_body(workspace, body, at=at, key=key)


def add_body(workspace: Workspace, body: Body, *, at: datetime | None = None, key: bytes | None = None) -> Record:
    """The same for a body that was made already."""
    return keep_records(workspace, [Fresh(body=_foresee(workspace, body))], at=at, key=key)[0]


def _foresee(workspace: Workspace, body: Body) -> Body:
    """A test with what the model expects of it as it now stands; anything else as it is."""
    return expect_trial(workspace, body, open_book(workspace)) if isinstance(body, Trial) else body


def revise_record(
    workspace: Workspace, number: int, given: Given, *, seen: int | None = None, at: datetime | None = None
) -> Record:
    """Put a new version in the place of a record; what is not given stays.

    seen: the version the change was made on, where another may have come since: both then stand side by side until
    somebody brings them together. None: whatever stands now, all of it.
    """
    at = at or datetime.now(UTC)
    thing = find_thing(workspace, number)
    base = next((record for record in thing.history if record.id == seen), None) if seen else thing.current
    if base is None or base.body is None:
        raise BadInput([Problem(code="problem.no_such_record", params={"number": seen or number})])
    body, problems = read_changes(base.body, given, at.date())
    if body is None:
        raise BadInput(problems)
    supersedes = (seen,) if seen else tuple(tip.id for tip in thing.tips)
    return keep_records(workspace, [Fresh(body=_foresee(workspace, body), supersedes=supersedes)], at=at)[0]


def withdraw_record(workspace: Workspace, number: int, why: str, *, at: datetime | None = None) -> Record:
    """Say that a record no longer counts, and why; it stays to be read."""
    at = at or datetime.now(UTC)
    thing = find_thing(workspace, number)
    body, problems = read_body(Withdrawal, {"why": why}, at.date())
    if body is None:
        raise BadInput(problems)
    return keep_records(workspace, [Fresh(body=body, supersedes=tuple(tip.id for tip in thing.tips))], at=at)[0]


def find_thing(workspace: Workspace, number: int) -> Thing:
    """A record with all its versions; raises `BadInput` where there is none of this number."""
    thing = open_book(workspace).find(number)
    if thing is None:
        raise BadInput([Problem(code="problem.no_such_record", params={"number": number})])
    return thing


def find_sealed(book: Book) -> frozenset[int]:
    """Numbers of the records that whoever runs this may not read yet."""
    return list_sealed(book, read_key())


def describe_thing(thing: Thing, *, is_sealed: bool = False) -> dict[str, Any]:
    """A record with all its versions as data; of one that is sealed, not what it says."""
    versions = [describe_record(record) for record in thing.history]
    return {
        "number": thing.number,
        "kind": thing.kind,
        "withdrawn": thing.is_withdrawn,
        "sealed": is_sealed,
        "current": [tip.id for tip in thing.tips],
        "versions": [{**version, "body": None} for version in versions] if is_sealed else versions,
    }


def describe_record(record: Record) -> dict[str, Any]:
    """One entry as data; its body is None where it was erased."""
    tree: dict[str, Any] = encode(record)
    return tree


def keep_records(
    workspace: Workspace,
    fresh: Sequence[Fresh],
    *,
    at: datetime | None = None,
    places: Sequence[Place] = (),
    key: bytes | None = None,
) -> tuple[Record, ...]:
    """Record entries, all of them or none; raises `BadInput` with every rule that any of them breaks.

    places: where each stands in the file it was read from. key: marks what is personal; None: of whoever runs this.
    """
    at = at or datetime.now(UTC)
    if problems := workspace.check():
        raise BadInput(problems)
    ledger = find_ledger(workspace)
    advice, newest = gather_advice(ledger, fresh)
    if ledger is None:
        # Nothing is made for what will be refused.
        enter(fresh, (), at=at, advice=advice, newest=newest, places=places)

    def compose(records: Sequence[Record]) -> Sequence[Fresh]:
        ready = enter(fresh, records, at=at, advice=advice, newest=newest, places=places)
        return [one if one.mark or one.origin else replace(one, mark=mark_own(one.body, key)) for one in ready]

    with hold_interrupts():
        workspace.prepare()
        ledger = ledger or open_ledger(workspace.ledger)
        try:
            return append_records(ledger, compose, at=at, version=trimtab.__version__)
        except Unreadable as error:
            raise BadInput([Problem(code="problem.records_newer")]) from error


def gather_advice(
    ledger: Ledger | None, fresh: Sequence[Fresh] = ()
) -> tuple[Mapping[int, Mapping[str, Advice]], int | None]:
    """What the reviews that entries refer to advised, and the newest review with what it advised, by number."""
    if ledger is None:
        return {}, None
    standing = [line.id for line in list_lines(ledger) if not line.is_erased]
    newest = standing[-1] if standing else None
    asked = {getattr(one.body, "review", None) for one in fresh} | {newest}
    return {number: _read_review(ledger, number) for number in asked if number in standing}, newest


def _read_review(ledger: Ledger, number: int) -> Mapping[str, Advice]:
    """Nothing where another version recorded it in words this one does not know, or its data were damaged since."""
    try:
        entry = read(ledger, number)
    except (Unreadable, NotFound, BadInput):
        return {}
    return read_advice(number, entry.sitting, entry.review)


def list_all(ledger: Ledger) -> tuple[Record, ...]:
    """Every record, oldest first; raises `BadInput` where a newer version wrote some."""
    try:
        return list_records(ledger)
    except Unreadable as error:
        raise BadInput([Problem(code="problem.records_newer")]) from error
