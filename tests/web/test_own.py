"""A member's own page: nobody else's entries, a password of one's own, and sessions that can be ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import Ask
from tests.web.test_entrance import PASSWORD, find_token, join, sign_in
from tests.web.test_retro import WORDS

from trimtab.cycle.record import open_book
from trimtab.ledger import find_session, list_members, list_sessions
from trimtab.web.guard import COOKIE
from trimtab.web.own import Own, erase_entry, show_own
from trimtab.web.retro import write_recollection
from trimtab.web.role import Role
from trimtab.web.site import Site
from trimtab.web.visit import Missing, Page, Redirect, Visit

OTHER = "another sentence to remember"


def by(visit: Visit, key: bytes) -> Visit:
    return replace(visit, visitor=replace(visit.visitor, key=key))


def read(visit: Visit) -> Own:
    answer = show_own(visit)
    assert isinstance(answer, Page)
    return cast("Own", answer.view)


def test_what_a_member_wrote_is_shown_and_erased_by_that_member_alone(ask: Ask, site: Site) -> None:
    write_recollection(by(ask(form=WORDS), b"first"))
    (entry,) = read(by(ask(), b"first")).entries
    assert "The clip was skipped" in entry.facts
    assert read(by(ask(), b"second")).entries == ()
    wanted = replace(ask(), params={"number": str(entry.number)})
    assert isinstance(erase_entry(by(wanted, b"second")), Missing)
    assert isinstance(erase_entry(by(wanted, b"first")), Redirect)
    assert read(by(ask(), b"first")).entries == ()
    (thing,) = open_book(site.workspace).things.values()
    assert thing.current.body is None


@pytest.fixture
def joined(stranger: TestClient, team: Site) -> TestClient:
    join(stranger, team, Role.VIEWER)
    return stranger


def change(client: TestClient, now: str, new: str) -> int:
    said = {"token": find_token(client.get("/own").text), "now": now, "new": new}
    return client.post("/own/password", data=said).status_code


def test_another_password_ends_every_other_session_and_keeps_this_one(joined: TestClient, team: Site) -> None:
    (member,) = list_members(team.open())
    assert change(joined, "not the password", OTHER) == 422
    assert change(joined, PASSWORD, "short") == 422
    before = joined.cookies[COOKIE]
    assert change(joined, PASSWORD, OTHER) == 303
    assert joined.get("/own").status_code == 200
    assert find_session(team.open(), before, at=datetime.now(UTC)) is None
    joined.cookies.clear()
    assert sign_in(joined, "viewer", PASSWORD) == 401
    assert sign_in(joined, "viewer", OTHER) == 303
    assert member.password != list_members(team.open())[0].password


def test_a_session_is_ended_by_its_member(joined: TestClient, team: Site) -> None:

    (member,) = list_members(team.open())
    (session,) = list_sessions(team.open(), member.id, at=datetime.now(UTC))
    token = find_token(joined.get("/own").text)
    assert joined.post("/own/session/0000", data={"token": token}).status_code == 404
    assert joined.post(f"/own/session/{session.name}", data={"token": token}).status_code == 303
    assert joined.get("/own").status_code == 303


def test_a_member_s_language_goes_before_the_browser_s(joined: TestClient) -> None:
    token = find_token(joined.get("/own").text)
    assert joined.post("/own/language", data={"token": token, "language": "nl"}).status_code == 303
    assert '<html lang="nl">' in joined.get("/own", headers={"accept-language": "fr"}).text
    assert joined.post("/own/language", data={"token": token, "language": "xx"}).status_code == 404
    joined.post("/own/language", data={"token": token, "language": ""})
    assert '<html lang="fr">' in joined.get("/own", headers={"accept-language": "fr"}).text
