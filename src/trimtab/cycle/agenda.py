"""What is due, by the clock and by what was recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from trimtab.cycle.memory import find_ledger
from trimtab.cycle.record import gather_advice, list_all
from trimtab.cycle.workspace import Workspace
from trimtab.ledger import list_lines
from trimtab.team import Book
from trimtab.team.agenda import HeldReview, Item, make_agenda

AHEAD = 30
"""Days the agenda looks ahead unless said otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What is due at one moment."""

    items: tuple[Item, ...]
    today: date
    until: date
    at: datetime
    """UTC."""
    ledger: str
    """Names the ledger for good: the beginning of the hash of its first entry."""


def draw_agenda(
    workspace: Workspace, *, days: int = AHEAD, owner: str | None = None, at: datetime | None = None
) -> Agenda:
    """What is overdue or falls due within some days; owner: only a role's own, or everybody's."""
    at = (at or datetime.now(UTC)).astimezone(UTC)
    today, ahead = at.date(), timedelta(days=days)
    ledger = find_ledger(workspace)
    lines = () if ledger is None else list_lines(ledger)
    records = () if ledger is None else list_all(ledger)
    held = [HeldReview(number=one.id, day=one.created_at.date(), file=one.file) for one in lines]
    advice, newest = gather_advice(ledger)
    entries = [(one.created_at, one.entry_hash) for one in lines]
    entries += [(one.created_at, one.entry_hash) for one in records]
    return Agenda(
        items=make_agenda(
            Book.of(records),
            today,
            ahead=ahead,
            held=held,
            advice=advice.get(newest or 0, {}).values(),
            owner=owner,
        ),
        today=today,
        until=today + ahead,
        at=at,
        ledger=min(entries)[1][:16] if entries else "empty",
    )
