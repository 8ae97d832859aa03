"""Looking back: what a retrospective opens with, and recording it with its one change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from trimtab.cycle.memory import find_ledger, recall_earlier
from trimtab.cycle.person import read_key
from trimtab.cycle.record import gather_advice, keep_records, list_all
from trimtab.cycle.workspace import Workspace
from trimtab.ledger import Entry, Ledger, Unreadable, read
from trimtab.problems import BadInput, NotFound, Problem
from trimtab.team import Book, Fresh, Record, read_body
from trimtab.team.form import Given
from trimtab.team.hindsight import (
    Foreseen,
    Hindsight,
    compare_channels,
    find_last,
    find_recollections,
    read_recollections,
    recall_promises,
    recall_tests,
)
from trimtab.team.retrospective import Promise, Retrospective
from trimtab.team.sealing import is_own


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """What is looked back on, with the money it is told in."""

    hindsight: Hindsight
    currency: str | None


def look_back(
    workspace: Workspace,
    *,
    about: Sequence[int] = (),
    occasion: str | None = None,
    since: int | None = None,
    opens: bool = False,
    key: bytes | None = None,
) -> Looking:
    """Gather what a retrospective opens with; raises `BadInput` where the review it should start from is not there.

    about: the tests it is about; none: all that nobody looked back on. since: the earlier review to hold the newest one
    against; None: the newest of the same data that lies at least half a horizon back, or else any before. opens:
    whether what members wrote is read by somebody who wrote nothing; whoever wrote may read it in any case. key: tells
    who that is; None: of whoever runs this program.
    """
    ledger = find_ledger(workspace)
    book = Book.of(() if ledger is None else list_all(ledger))
    advice, newest = gather_advice(ledger)
    pair = None if ledger is None else _find_pair(ledger, newest, since)
    if since is not None and pair is None:
        raise BadInput([Problem(code="problem.no_later_review", params={"number": since})])
    last = find_last(book)
    tests = recall_tests(book, about)
    channels: tuple[Foreseen, ...] = ()
    periods = 0
    if pair is not None:
        before, now = pair
        channels, periods = compare_channels(before.review, now.review, now.sitting.panel)
    looked_at = [*about, *(test.number for test in tests)]
    written = find_recollections(book, looked_at, occasion)
    may_read = opens or any(is_own(thing.current, key or read_key()) for thing in written)
    hindsight = Hindsight(
        since=last,
        promises=recall_promises(book, last, advice.get(newest or 0, {})),
        tests=tests,
        channels=channels,
        review=None if pair is None else pair[0].id,
        newest=None if pair is None else pair[1].id,
        periods=periods,
        recollections=read_recollections(written) if may_read else (),
        sealed=0 if may_read else len(written),
    )
    return Looking(hindsight=hindsight, currency=None if pair is None else pair[1].review.currency)


def hold_retrospective(
    workspace: Workspace, given: Given, change: Given, *, at: datetime | None = None
) -> tuple[Record, Record]:
    """Record a retrospective with the one change it ends with: (promise, retrospective), both or none.

    Hits and misses that members wrote about the same tests or occasion come with those given. Where it names no
    test it is about every finished one nobody looked back on, as `look_back` shows them. Raises `BadInput` with every
    fault of either.
    """
    at = at or datetime.now(UTC)
    promise, faults = read_body(Promise, change, at.date())
    # The promise is not numbered yet: any number stands for it until both are written.
    body, found = read_body(Retrospective, {**given, "promise": "1"}, at.date())
    if not (isinstance(body, Retrospective) and isinstance(promise, Promise)):
        raise BadInput([*found, *faults])
    ledger = find_ledger(workspace)
    book = Book.of(() if ledger is None else list_all(ledger))
    if not body.about:
        body = replace(body, about=tuple(test.number for test in recall_tests(book, ())))
    told = read_recollections(find_recollections(book, body.about, body.occasion))
    body = replace(
        body,
        promise=-1,
        hits=tuple(dict.fromkeys([*body.hits, *(hit for one in told for hit in one.hits)])),
        misses=tuple(dict.fromkeys([*body.misses, *(miss for one in told for miss in one.misses)])),
        learned=tuple(dict.fromkeys([*body.learned, *(what for one in told for what in one.learned)])),
    )
    first, second = keep_records(workspace, [Fresh(body=promise), Fresh(body=body)], at=at)
    return first, second


def _find_pair(ledger: Ledger, newest: int | None, since: int | None) -> tuple[Entry, Entry] | None:
    """An earlier review and the newest one of the same data; None where there are no two."""
    if newest is None:
        return None
    now = _read(ledger, newest)
    if now is None:
        return None
    if since is not None:
        before = _read(ledger, since)
        is_earlier = before is not None and before.review.periods[-1] < now.review.periods[-1]
        return (before, now) if before is not None and is_earlier else None
    before = recall_earlier(ledger, now)
    return None if before is None else (before, now)


def _read(ledger: Ledger, number: int) -> Entry | None:
    try:
        return read(ledger, number)
    except (NotFound, Unreadable, BadInput):
        return None
