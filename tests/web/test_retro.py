"""A meeting in a room: promises first, words hidden until they are revealed, and one change at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import Ask

from trimtab.cycle.record import open_book
from trimtab.team.forecast import Resolution
from trimtab.team.retrospective import MissCause, Promise, Recollection, Retrospective
from trimtab.web.retro import Opening, Step, end_meeting, settle_promise, show_retro, write_recollection
from trimtab.web.role import Role
from trimtab.web.site import Site
from trimtab.web.visit import Answer, Page, Redirect, Visit

OCCASION = {"occasion": "2026-Q4"}
WORDS = {
    **OCCASION,
    "hits-0-what": "Search answered faster",
    "hits-0-number": "+12% orders",
    "misses-1-what": "The clip was skipped",
    "misses-1-number": "3% watched",
    "misses-1-cause": "creative",
    "learned": "Shorter clips\nEarlier briefs",
}
END = {
    **OCCASION,
    "learned": "Brief earlier",
    "what": "Brief creative two weeks earlier",
    "owner": "head of brand",
    "due": "2026-12-15",
}


def by(visit: Visit, key: bytes) -> Visit:
    """The same visit by another member."""
    return replace(visit, visitor=replace(visit.visitor, key=key))


def read(answer: Answer) -> Step:
    assert isinstance(answer, Page)
    return cast("Step", answer.view)


def look(ask: Ask, step: str, **more: str) -> Visit:
    return ask(query={**OCCASION, "step": step, **more})


@pytest.fixture
def written(ask: Ask) -> None:
    assert isinstance(write_recollection(by(ask(role=Role.CONTRIBUTOR, form=WORDS), b"first")), Redirect)


@pytest.mark.usefixtures("written")
def test_a_member_s_words_are_kept_with_their_parts_and_without_a_name(site: Site) -> None:
    ((thing, body),) = open_book(site.workspace).standing(Recollection)
    assert body.occasion == "2026-Q4"
    assert [(hit.what, hit.number) for hit in body.hits] == [("Search answered faster", "+12% orders")]
    assert [(miss.what, miss.cause) for miss in body.misses] == [("The clip was skipped", MissCause.CREATIVE)]
    assert body.learned == ("Shorter clips", "Earlier briefs")
    assert thing.current.mark is not None
    assert thing.current.mark.is_of(b"first")


@pytest.mark.usefixtures("written")
def test_words_are_sealed_from_whoever_wrote_none_until_a_lead_reveals_them(ask: Ask) -> None:
    contributor = replace(look(ask, "reveal", open="yes"), visitor=ask(role=Role.CONTRIBUTOR).visitor)
    sealed = read(show_retro(by(contributor, b"second")))
    assert sealed.told is None
    assert sealed.reveal is None
    assert "1 member has written" in sealed.wrote
    lead = by(look(ask, "reveal"), b"lead")
    assert read(show_retro(lead)).told is None
    assert read(show_retro(lead)).reveal is not None
    told = read(show_retro(by(look(ask, "reveal", open="yes"), b"lead"))).told
    assert told is not None
    assert told.misses == (("creative", (("The clip was skipped", "3% watched"),)),)
    assert told.learned == ("Shorter clips", "Earlier briefs")


@pytest.mark.usefixtures("written")
def test_whoever_wrote_reads_what_the_others_wrote(ask: Ask) -> None:
    own = read(show_retro(by(look(ask, "reveal"), b"first")))
    assert own.told is not None
    assert own.has_written


@pytest.mark.usefixtures("written")
def test_no_step_of_the_meeting_gives_sealed_words_away(client: TestClient) -> None:
    for step in ("promises", "figures", "write", "reveal", "change"):
        page = client.get("/retro", params={**OCCASION, "step": step}).text
        assert "The clip was skipped" not in page, step
        assert "Shorter clips" not in page, step


@pytest.mark.usefixtures("written")
def test_a_meeting_ends_with_one_change_and_takes_what_members_wrote(ask: Ask, site: Site) -> None:
    answer = end_meeting(ask(form=END))
    assert isinstance(answer, Redirect)
    book = open_book(site.workspace)
    ((thing, held),) = book.standing(Retrospective)
    assert [hit.what for hit in held.hits] == ["Search answered faster"]
    assert held.learned == ("Brief earlier", "Shorter clips", "Earlier briefs")
    ((_, promise),) = book.standing(Promise)
    assert (promise.what, promise.owner) == ("Brief creative two weeks earlier", "head of brand")
    opening = cast("Opening", cast("Page", show_retro(ask(query={"held": str(thing.number)}))).view)
    assert opening.held == "Brief creative two weeks earlier"
    assert opening.begun == ()


def test_the_next_meeting_opens_with_the_promise_and_says_whether_it_was_kept(ask: Ask, site: Site) -> None:
    write_recollection(ask(form=WORDS))
    end_meeting(ask(form=END))
    ((thing, _),) = open_book(site.workspace).standing(Promise)
    (promise,) = read(show_retro(ask(query={"occasion": "2027-Q1"}))).promises
    assert promise.is_open
    said = replace(ask(form={"occasion": "2027-Q1", "kept": "yes"}), params={"promise": str(thing.number)})
    assert isinstance(settle_promise(said), Redirect)
    (promise,) = read(show_retro(ask(query={"occasion": "2027-Q1"}))).promises
    assert not promise.is_open
    assert "kept" in promise.text
    assert [body.came_true for _, body in open_book(site.workspace).standing(Resolution)] == [True]


def test_every_fault_stands_by_its_field_and_nothing_is_recorded(ask: Ask, site: Site) -> None:
    answer = end_meeting(ask(form={**END, "learned": "", "owner": "", "due": "2020-01-01", "hits-0-what": "Only this"}))
    assert isinstance(answer, Page)
    assert answer.status == 422
    step = read(answer)
    assert step.form is not None
    assert step.more is not None
    assert {field.name for field in step.form.fields if field.faults} >= {"learned", "owner"}
    assert {field.name for field in step.more.fields if field.faults} == {"hits"}
    assert not list(open_book(site.workspace).standing(Promise))


def test_personal_data_are_refused_and_never_kept(ask: Ask, site: Site) -> None:
    answer = write_recollection(ask(form={**WORDS, "learned": "Ask jo@customer.example why"}))
    assert isinstance(answer, Page)
    assert answer.status == 422
    assert not list(open_book(site.workspace).standing(Recollection))
    files = [path for path in site.workspace.folder.rglob("*") if path.is_file()]
    assert files
    assert not any(b"jo@customer" in path.read_bytes() for path in files)


def test_words_come_back_as_text(ask: Ask, client: TestClient) -> None:
    write_recollection(by(ask(form={**WORDS, "learned": "<script>alert(1)</script>"}), b"first"))
    page = client.get("/retro", params={**OCCASION, "step": "reveal", "open": "yes"}).text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_a_viewer_reads_along_and_gets_no_form(ask: Ask) -> None:
    for step in ("write", "change"):
        visit = replace(look(ask, step), visitor=ask(role=Role.VIEWER).visitor)
        assert read(show_retro(visit)).form is None
