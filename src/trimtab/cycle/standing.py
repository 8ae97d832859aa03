"""What is advised about each practice, as things stand."""

from __future__ import annotations

from datetime import UTC, datetime

from trimtab.cycle.memory import find_ledger
from trimtab.cycle.record import gather_advice, list_all
from trimtab.cycle.workspace import Workspace
from trimtab.intake.header import match_name
from trimtab.team import Book
from trimtab.team.standing import Standing, judge_practices


def judge_all(workspace: Workspace, channel: str | None = None, *, at: datetime | None = None) -> tuple[Standing, ...]:
    """One verdict for each practice that is not ended, of one channel if it is named."""
    ledger = find_ledger(workspace)
    advice, newest = gather_advice(ledger)
    book = Book.of(() if ledger is None else list_all(ledger))
    found = judge_practices(
        book, (at or datetime.now(UTC)).astimezone(UTC).date(), advice.get(newest or 0, {}).values()
    )
    return tuple(one for one in found if channel is None or match_name(one.practice.channel) == match_name(channel))
