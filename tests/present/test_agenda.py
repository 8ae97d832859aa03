"""The agenda as a feed and as a message keeps to the standards, whatever the words in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from typing import Any

from icalendar import Calendar

from trimtab.present.agenda import as_agenda_data, as_digest
from trimtab.present.calendar import as_calendar
from trimtab.statement import Statement
from trimtab.team.agenda import Item, Matter

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ODD = "Prix, été; «50 %»\\n\r\nBEGIN:VEVENT 🙂 " + "long " * 40


def item(day: date, what: str = ODD, key: str = "promise-1") -> Item:
    params = {"what": what, "due": day.isoformat()}
    return Item(
        matter=Matter.PROMISE,
        due=day,
        statement=Statement(code="agenda.promise", params=params),
        key=key,
        number=1,
        channel="Search; paid, brand",
        is_overdue=day < AT.date(),
    )


def feed(*items: Item) -> list[Any]:
    content = as_calendar(items, today=AT.date(), at=AT, ledger="abc")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_odd_words_stay_in_their_event() -> None:
    (event,) = feed(item(date(2026, 12, 1)))
    assert "BEGIN:VEVENT" in str(event["summary"])
    assert str(event["summary"]).startswith("We promised")
    assert event.categories == ["Search; paid, brand"]


def test_an_event_lasts_its_day_and_is_known_by_its_key() -> None:
    (event,) = feed(item(date(2026, 12, 1)))
    assert (event.start, event.end) == (date(2026, 12, 1), date(2026, 12, 2))
    (moved,) = feed(item(date(2026, 12, 9)))
    assert event["uid"] == moved["uid"] == "promise-1-abc@trimtab"


def test_what_is_overdue_stands_on_today() -> None:
    (event,) = feed(item(AT.date() - timedelta(days=40)))
    assert event.start == AT.date()


def test_the_same_agenda_gives_the_same_feed() -> None:
    items = [item(date(2026, 12, 1))]
    once, again = (as_calendar(items, today=AT.date(), at=AT, ledger="abc") for _ in range(2))
    assert once == again


def test_a_message_holds_every_line_and_goes_to_nobody_by_itself() -> None:
    items = [item(date(2026, 11, 1)), item(date(2026, 12, 1), what="Prüfen", key="promise-2")]
    message = message_from_bytes(as_digest(items, date(2026, 12, 22), AT), policy=policy.default)
    assert (message["from"], message["to"], message["x-unsent"]) == (None, None, "1")
    assert message["date"].datetime == AT
    assert str(message["subject"]) == "1 thing is overdue, and 1 more falls due until 22 Dec 2026."
    text = message.get_content()
    assert "- 1 Nov 2026, overdue: We promised" in text
    assert "- 1 Dec 2026: We promised" in text
    assert "Prüfen" in text


def test_a_line_of_the_message_says_whose_it_is() -> None:
    mine = replace(item(date(2026, 12, 1), what="x"), owner="social lead")
    message = message_from_bytes(as_digest([mine], date(2026, 12, 22), AT), policy=policy.default)
    assert "- 1 Dec 2026: We promised: x (social lead)" in message.get_content()


def test_the_data_say_what_the_words_say() -> None:
    (told,) = as_agenda_data([item(date(2026, 12, 1), what="x")], AT.date(), date(2026, 12, 22))["items"]
    assert (told["matter"], told["due"], told["overdue"], told["code"]) == (
        "promise",
        "2026-12-01",
        False,
        "agenda.promise",
    )
    assert told["text"] == "We promised: x"
