"""Files that were brought in, and the reviews to be held on them: each job is one worker's until its lease ends."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from trimtab.ledger.encoding import decode, encode
from trimtab.ledger.entry import digest
from trimtab.ledger.store import Ledger, take_turn
from trimtab.ledger.working import job, upload
from trimtab.problems import Problem

LEASE = timedelta(seconds=60)
"""A worker that is silent for so long is taken for dead, and another takes its job."""
TRIES = 3
"""After so many workers died over a job it is given up."""
KEPT = timedelta(days=30)
"""How long a file that was brought in is kept; what was read of it stays with the review."""

OPEN = ("waiting", "running")
"""States of a job that is not over."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Upload:
    """A file that was brought in."""

    id: str
    name: str
    content: bytes
    settings: Mapping[str, Any]
    """Sections of settings by name, as in `trimtab.toml`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A review to be held, being held, or held."""

    id: int
    upload: str
    state: str
    """waiting, running, done or failed."""
    at: datetime
    """When it was asked for, UTC."""
    tries: int
    stage: str | None
    share: float
    review: int | None
    """Number of the review it came to."""
    problems: tuple[Problem, ...]
    """What stood in its way."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state not in OPEN


def keep_upload(ledger: Ledger, found: Upload, member: int | None, *, at: datetime) -> None:
    """Keep a file, and let those go whose time is over."""
    with take_turn(ledger) as connection:
        connection.execute(sa.delete(upload).where(upload.c.at < _spell(at - KEPT)))
        row = {
            "id": found.id,
            "name": found.name,
            "bytes": found.content,
            "settings": json.dumps(found.settings),
            "at": _spell(at),
            "member_id": member,
        }
        connection.execute(sa.insert(upload).values(row))


def read_upload(ledger: Ledger, name: str) -> Upload | None:
    """A file by its id; None where there is none, or its time is over."""
    with ledger.connect() as connection:
        row = connection.execute(sa.select(upload).where(upload.c.id == name)).mappings().one_or_none()
    if row is None:
        return None
    return Upload(id=row["id"], name=row["name"], content=row["bytes"], settings=json.loads(row["settings"]))


def set_upload(ledger: Ledger, name: str, settings: Mapping[str, Any]) -> None:
    """Keep how a file is to be read and reviewed."""
    with take_turn(ledger) as connection:
        connection.execute(sa.update(upload).where(upload.c.id == name).values(settings=json.dumps(settings)))


def ask_for_review(ledger: Ledger, found: Upload, member: int | None, *, at: datetime) -> int:
    """Put a review on the list; the same file with the same settings is one job, begun anew where it failed."""
    key = digest(found.content + json.dumps([found.name, found.settings], sort_keys=True).encode())
    fresh = {"state": "waiting", "at": _spell(at), "member_id": member, "tries": 0, "share": 0.0}
    with take_turn(ledger) as connection:
        known = connection.execute(sa.select(job).where(job.c.key == key)).mappings().one_or_none()
        if known is None:
            row = {**fresh, "key": key, "upload_id": found.id}
            number: int = connection.execute(sa.insert(job).values(row).returning(job.c.id)).scalar_one()
            return number
        if known["state"] == "failed":
            again = {**fresh, "upload_id": found.id, "outcome": None, "stage": None}
            connection.execute(sa.update(job).where(job.c.id == known["id"]).values(again))
        return int(known["id"])


def take_job(ledger: Ledger, worker: str, *, at: datetime) -> Job | None:
    """The next job for a worker: one that waits, or whose worker fell silent; None where there is none."""
    is_free = sa.or_(job.c.state == "waiting", sa.and_(job.c.state == "running", job.c.lease_until < _spell(at)))
    with take_turn(ledger) as connection:
        worn_out = sa.update(job).where(is_free, job.c.tries >= TRIES)
        connection.execute(worn_out.values(state="failed", outcome=_spell_outcome(None, (_GIVEN_UP,))))
        number = connection.execute(sa.select(job.c.id).where(is_free).order_by(job.c.id).limit(1)).scalar()
        if number is None:
            return None
        taken = {"state": "running", "worker": worker, "lease_until": _spell(at + LEASE), "tries": job.c.tries + 1}
        connection.execute(sa.update(job).where(job.c.id == number).values(taken))
        return _read(connection, number)


def keep_lease(ledger: Ledger, number: int, worker: str, stage: str, share: float, *, at: datetime) -> bool:
    """Say how far a job is and keep it; False where somebody else has it by now."""
    values = {"stage": stage, "share": share, "lease_until": _spell(at + LEASE)}
    with take_turn(ledger) as connection:
        mine = sa.update(job).where(job.c.id == number, job.c.worker == worker, job.c.state == "running")
        return connection.execute(mine.values(values)).rowcount == 1


def finish_job(
    ledger: Ledger, number: int, worker: str, *, review: int | None = None, problems: tuple[Problem, ...] = ()
) -> None:
    """Say what a job came to; nothing happens where somebody else has it by now."""
    values = {"state": "failed" if review is None else "done", "outcome": _spell_outcome(review, problems)}
    with take_turn(ledger) as connection:
        connection.execute(sa.update(job).where(job.c.id == number, job.c.worker == worker).values(values))


def read_job(ledger: Ledger, number: int) -> Job | None:
    """A job by its number."""
    with ledger.connect() as connection:
        return _read(connection, number)


def list_open_jobs(ledger: Ledger) -> tuple[Job, ...]:
    """Jobs that wait or run, oldest first."""
    query = sa.select(job).where(job.c.state.in_(OPEN)).order_by(job.c.id)
    with ledger.connect() as connection:
        return tuple(map(_job_of, connection.execute(query).mappings()))


_GIVEN_UP = Problem(code="problem.job_given_up", params={"tries": TRIES})


def _read(connection: Connection, number: int) -> Job | None:
    row = connection.execute(sa.select(job).where(job.c.id == number)).mappings().one_or_none()
    return None if row is None else _job_of(row)


def _job_of(row: RowMapping) -> Job:
    outcome = json.loads(row["outcome"] or "{}")
    return Job(
        id=row["id"],
        upload=row["upload_id"],
        state=row["state"],
        at=datetime.fromisoformat(row["at"]),
        tries=row["tries"],
        stage=row["stage"],
        share=row["share"],
        review=outcome.get("review"),
        problems=decode(tuple[Problem, ...], outcome.get("problems", [])),
    )


def _spell_outcome(review: int | None, problems: tuple[Problem, ...]) -> str:
    return json.dumps({"review": review, "problems": encode(problems)})


def _spell(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
