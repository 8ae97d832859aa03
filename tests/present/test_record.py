"""A record says in a line what it is about, in words and not in numbers of other records."""

from __future__ import annotations

from datetime import date

import pytest
from tests.team.desk import HYPOTHESIS, Desk

from trimtab.present.record import summarise, tabulate_things
from trimtab.present.retro import state_promise
from trimtab.team.hindsight import Promised


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    hypothesis = desk.say("hypothesis", **HYPOTHESIS)
    trial = desk.say("trial", hypothesis=hypothesis, design="geo", start="today", end="+1w")
    desk.say("recollection", about=[trial], misses="Late | 2 weeks | execution")
    desk.say("result", trial=trial, day="today", estimate="14000", stopped_early="the cap")
    return desk


def test_a_trial_and_what_came_of_it_say_what_was_tested(desk: Desk) -> None:
    book = desk.book
    said = [summarise(record.body, record.kind, book) for record in desk.records[1:]]
    what = str(HYPOTHESIS["what"])
    assert said[0] == what
    assert said[1].startswith(what)
    assert said[2] == f"14,000 · {what}"


def test_a_list_has_the_channel_of_what_was_tested_in_every_row(desk: Desk) -> None:
    table = tabulate_things(list(desk.book.things.values()), desk.book)
    assert {row[2].text for row in table.rows} == {HYPOTHESIS["channel"]}
    assert all(row[3].text for row in table.rows)


@pytest.mark.parametrize(
    ("measure", "named"), [("return_on_time", "Profit per hour"), ("orders a day", "Orders a day")]
)
def test_the_number_a_promise_is_to_move_has_a_name_for_people(measure: str, named: str) -> None:
    promised = Promised(
        number=1,
        what="Do it",
        owner="lead",
        due=date(2026, 1, 5),
        measure=measure,
        before=1.0,
        now=2.0,
        target=None,
        kept=True,
    )
    assert state_promise(promised).params["measure"] == named
