"""A file that is brought in is read, corrected and reviewed; what is wrong stands where it is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import cast

import pytest
from tests.web.conftest import Ask, review_at_once

from trimtab.cycle import job as cycle_job
from trimtab.cycle import list_reviews
from trimtab.cycle.job import work_off
from trimtab.ledger import ask_for_review, read_job, read_upload
from trimtab.web.data import LARGEST, Bring, Read, correct_file, show_file, take_file
from trimtab.web.role import Role
from trimtab.web.visit import Answer, Dropped, Events, Missing, Page, Redirect, Visit
from trimtab.web.work import Work, follow_job, show_job

WEEKS = [(date(2024, 1, 1) + timedelta(weeks=week)).isoformat() for week in range(60)]
SALES = "week,revenue,search_spend,posters\n" + "".join(
    f"{day},{10_000 + 700 * (place % 7)},{500 + 20 * (place % 11)},{300 + 10 * (place % 5)}\n"
    for place, day in enumerate(WEEKS)
)


def bring(ask: Ask, content: bytes, name: str = "sales.csv") -> tuple[Visit, Answer]:
    visit = replace(ask(role=Role.ANALYST), file=Dropped(name=name, content=content))
    return visit, take_file(visit)


def open_file(ask: Ask, content: str = SALES) -> tuple[Visit, Read]:
    visit, answer = bring(ask, content.encode())
    assert isinstance(answer, Redirect)
    there = replace(visit, params={"upload": answer.to.removeprefix("/data/")})
    page = show_file(there)
    assert isinstance(page, Page)
    return there, cast("Read", page.view)


def send(visit: Visit, **said: str) -> Answer:
    return correct_file(replace(visit, form=said))


def roles_of(read: Read) -> dict[str, str]:
    return {column.name: column.role for column in read.columns}


def test_a_file_is_shown_with_what_each_column_was_taken_for(ask: Ask) -> None:
    _, read = open_file(ask)
    assert roles_of(read)["week"] == "date"
    assert roles_of(read)["revenue"] == "outcome"
    assert roles_of(read)["search_spend"] == "spend"
    assert read.covered is not None


def test_a_corrected_column_is_read_as_what_it_is_and_the_others_stay(ask: Ask) -> None:
    visit, read = open_file(ask)
    field = {column.name: column.field for column in read.columns}
    page = send(visit, **{field["posters"]: "spend"}, do="correct")
    assert isinstance(page, Page)
    after = roles_of(cast("Read", page.view))
    assert after == {**roles_of(read), "posters": "spend"}
    back = send(visit, **{field["posters"]: "unused"}, do="correct")
    assert isinstance(back, Page)
    assert roles_of(cast("Read", back.view))["posters"] == "unused"


def test_a_fault_in_a_column_stands_by_it(ask: Ask) -> None:
    _, read = open_file(ask, SALES.replace(",520,", ",minus twenty,"))
    wrong = [column for column in read.columns if column.faults]
    assert [column.name for column in wrong] == ["search_spend"]
    assert read.count >= 1


def test_a_margin_that_can_not_be_is_told_and_not_kept(ask: Ask) -> None:
    visit, _ = open_file(ask)
    page = send(visit, margin="lots", do="review")
    assert isinstance(page, Page)
    assert page.status == 422
    assert cast("Read", page.view).money["margin"] == "lots"
    found = read_upload(visit.site.open(), visit.params["upload"])
    assert found is not None
    assert found.settings == {}


def test_a_margin_may_be_written_in_per_cent(ask: Ask) -> None:
    visit, _ = open_file(ask)
    send(visit, margin="40 %", currency="eur", do="correct")
    found = read_upload(visit.site.open(), visit.params["upload"])
    assert found is not None
    assert found.settings["money"] == {"currency": "EUR", "margin": 0.4}


@pytest.mark.parametrize(("content", "status"), [(b"", 422), (b"x" * (LARGEST + 1), 413)], ids=["empty", "large"])
def test_a_file_that_is_none_or_too_large_is_turned_away(ask: Ask, content: bytes, status: int) -> None:
    _, page = bring(ask, content)
    assert isinstance(page, Page)
    assert page.status == status
    assert cast("Bring", page.view).fault


def test_a_file_keeps_its_name_and_no_folder(ask: Ask) -> None:
    visit, answer = bring(ask, SALES.encode(), "C:\\team\\..\\sales.csv")
    assert isinstance(answer, Redirect)
    found = read_upload(visit.site.open(), answer.to.removeprefix("/data/"))
    assert found is not None
    assert found.name == "sales.csv"


@pytest.mark.parametrize("content", [b"PK\x03\x04zip", b"\x00\x01\x02", b"<html></html>", b"mail\nann@example.com\n"])
def test_what_is_no_table_of_figures_is_explained_and_never_reviewed(ask: Ask, content: bytes) -> None:
    visit, answer = bring(ask, content)
    assert isinstance(answer, Redirect)
    there = replace(visit, params={"upload": answer.to.removeprefix("/data/")})
    page = send(there, do="review")
    assert isinstance(page, Page)
    read = cast("Read", page.view)
    assert read.count >= 1
    assert "ann@example.com" not in str(read)


def test_a_review_is_asked_for_once_and_held_outside_the_request(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    visit, _ = open_file(ask)
    first, second = send(visit, do="review"), send(visit, do="review")
    assert isinstance(first, Redirect)
    assert first == second
    number = first.to.removeprefix("/job/")
    watching = replace(visit, params={"job": number})
    page = show_job(watching)
    assert isinstance(page, Page)
    assert not cast("Work", page.view).is_over
    held = len(list_reviews(visit.site.workspace))
    review_at_once(monkeypatch)
    assert work_off(visit.site.workspace)
    assert not work_off(visit.site.workspace)
    assert len(list_reviews(visit.site.workspace)) == held + 1
    assert show_job(watching) == Redirect(to="/")
    events = follow_job(watching)
    assert isinstance(events, Events)
    assert events.look()[1]


def test_a_worker_that_died_after_writing_leaves_one_review(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    visit, _ = open_file(ask)
    send(visit, do="review")
    workspace, ledger = visit.site.workspace, visit.site.open()
    review_at_once(monkeypatch)
    monkeypatch.setattr(cycle_job, "finish_job", lambda *_, **__: None)
    work_off(workspace)
    held = len(list_reviews(workspace))
    with ledger.begin() as connection:
        connection.exec_driver_sql("UPDATE job SET lease_until = '2000'")
    monkeypatch.undo()
    monkeypatch.setattr(cycle_job, "fit_sitting", lambda *_: pytest.fail("it is held a second time"))
    assert work_off(workspace)
    assert len(list_reviews(workspace)) == held
    job = read_job(ledger, 1)
    assert job is not None
    assert (job.state, job.review) == ("done", held)


def test_a_review_that_cannot_be_held_says_why(ask: Ask) -> None:
    visit, _ = open_file(ask, "week,revenue\n2024-01-01,5\n")
    found = read_upload(visit.site.open(), visit.params["upload"])
    assert found is not None
    number = ask_for_review(visit.site.open(), found, 1, at=visit.at)
    work_off(visit.site.workspace)
    page = show_job(replace(visit, params={"job": str(number)}))
    assert isinstance(page, Page)
    assert cast("Work", page.view).faults


@pytest.mark.parametrize("number", ["", "0", "9999", "x", "1" * 40])
def test_a_job_nobody_asked_for_is_not_there(ask: Ask, number: str) -> None:
    assert isinstance(show_job(replace(ask(), params={"job": number})), Missing)
    assert isinstance(follow_job(replace(ask(), params={"job": number})), Missing)
