"""The agenda as an iCalendar feed (RFC 5545)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from trimtab.present.sentence import say
from trimtab.statement import Statement
from trimtab.team.agenda import Item


def as_calendar(items: Sequence[Item], *, today: date, at: datetime, ledger: str, language: str = "en") -> bytes:
    """One whole-day event per thing to do; what is overdue stands on today, so that it goes on turning up.

    ledger: names the team's ledger for good, so that two feeds in one calendar do not mix.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//trimtab//agenda//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", say(Statement(code="agenda.calendar"), language))
    for item in items:
        day = max(item.due, today)
        event = Event()
        event.add("uid", f"{item.key}-{ledger}@trimtab")
        event.add("dtstamp", at)
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", say(item.statement, language))
        event.add("transp", "TRANSPARENT")
        if item.channel is not None:
            event.add("categories", [item.channel])
        calendar.add_component(event)
    feed: bytes = calendar.to_ical()
    return feed
