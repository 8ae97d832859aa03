"""Versions of a record, and two people who change the same one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.team.desk import HYPOTHESIS, PRACTICE, Desk

from trimtab.team.practice import Practice
from trimtab.team.sealing import list_sealed


def test_a_record_goes_by_the_number_of_its_first_version() -> None:
    desk = Desk()
    first = desk.say("practice", **PRACTICE)
    second = desk.revise(first, why="They really do")
    third = desk.revise(second, owner="analyst")
    thing = desk.book.find(third)
    assert thing is not None
    assert (thing.number, thing.current.id, [record.id for record in thing.history]) == (first, third, [1, 2, 3])
    assert isinstance(thing.current.body, Practice)
    assert (thing.current.body.why, thing.current.body.owner) == ("They really do", "analyst")


def test_two_changes_of_one_version_lose_nothing_and_are_brought_together() -> None:
    desk = Desk()
    first = desk.say("practice", **PRACTICE)
    ours = desk.revise(first, why="They really do")
    theirs = desk.revise(first, seen=(first,), owner="analyst")
    thing = desk.book.things[first]
    assert thing.is_split
    assert [tip.id for tip in thing.tips] == [ours, theirs]
    merged = desk.revise(first, why="They really do")
    thing = desk.book.things[first]
    assert not thing.is_split
    assert desk.records[merged - 1].supersedes == (ours, theirs)
    assert isinstance(thing.current.body, Practice)
    assert (thing.current.body.why, thing.current.body.owner) == ("They really do", "analyst")
    assert len(thing.history) == 4


def test_what_is_withdrawn_no_longer_stands_and_stays_to_be_read() -> None:
    desk = Desk()
    desk.withdraw(desk.say("practice", **PRACTICE))
    assert list(desk.book.standing(Practice)) == []
    assert [record.kind for record in desk.book.things[1].history] == ["practice", "withdrawal"]


def test_a_link_to_an_old_version_is_a_link_to_the_record() -> None:
    desk = Desk()
    practice = desk.say("practice", **PRACTICE)
    hypothesis = desk.say("hypothesis", **HYPOTHESIS, practice=practice)
    desk.revise(practice, why="They really do")
    assert desk.book.linked[practice] == (hypothesis,)


def test_a_channel_is_spelled_as_it_was_first() -> None:
    desk = Desk()
    desk.say("practice", **{**PRACTICE, "channel": "Paid Search"})
    other = desk.say("practice", **{**PRACTICE, "channel": "paid_search"})
    body = desk.records[other - 1].body
    assert isinstance(body, Practice)
    assert body.channel == "Paid Search"
    desk.say("shift", channels=["paid search", "Radio"], what="gone", day="today", source="news")
    assert sorted(desk.book.channels.values()) == ["Paid Search", "Radio"]


@pytest.mark.parametrize("key", [None, b"another's"])
def test_what_a_member_wrote_is_sealed_to_others_until_it_is_opened_in_the_round(key: bytes | None) -> None:
    desk = Desk(key=b"mine")
    trial = desk.say("trial", hypothesis=desk.say("hypothesis", **HYPOTHESIS), design="geo", start="today", end="+1w")
    draft = desk.say("draft", quarter="this", lines="Search | 1")
    written = desk.say("recollection", about=[trial], hits="yes | 1")
    assert list_sealed(desk.book, key) == {draft, written}
    assert list_sealed(desk.book, b"mine") == set()
    sheet = desk.say("clean_sheet", quarter="this", day="+1w")
    desk.revise(sheet, held="today")
    assert list_sealed(desk.book, key) == {written}
    desk.today += timedelta(days=8)
    desk.say("result", trial=trial, day="today", estimate="120")
    promise = desk.say("promise", what="Do it", owner="lead", due="+4w")
    desk.say("retrospective", occasion="x", learned="y", hits="yes | 1", promise=promise, about=[trial])
    assert list_sealed(desk.book, key) == set()


def test_what_names_no_channel_is_about_that_of_what_it_links_to() -> None:
    desk = Desk()
    hypothesis = desk.say("hypothesis", **HYPOTHESIS)
    trial = desk.say("trial", hypothesis=hypothesis, design="geo", start="today", end="+1w")
    written = desk.say("recollection", about=[trial], hits="yes | 1")
    rota = desk.say("rota", places=["lead"])
    everywhere = desk.say("shift", what="A rule", day="today", source="the law")
    book = desk.book
    about = {number for number, thing in book.things.items() if book.concerns(thing, HYPOTHESIS["channel"].upper())}
    assert about == {hypothesis, trial, written, everywhere}
    assert book.name_channels(book.things[written]) == (HYPOTHESIS["channel"],)
    assert not book.concerns(book.things[rota], "Radio")
    desk.withdraw(hypothesis)
    assert desk.book.concerns(desk.book.things[hypothesis], HYPOTHESIS["channel"])
