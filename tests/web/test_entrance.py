"""Nobody comes in but by a link or a password, and every address asks for the role it names."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import NOW

from trimtab.ledger import change_member, find_session, invite, list_happenings, list_members, open_session
from trimtab.web.application import make_application
from trimtab.web.guard import COOKIE
from trimtab.web.role import Role
from trimtab.web.route import ROUTES
from trimtab.web.site import Site

PASSWORD = "a kettle sings at noon"
AHEAD = timedelta(days=365 * 50)


def find_token(page: str) -> str:
    found = re.search(r'name="token" value="([0-9a-f]{64})"', page)
    assert found is not None
    return found[1]


def join(client: TestClient, team: Site, role: Role, name: str = "", password: str = PASSWORD) -> int:
    invite(team.open(), f"link of {role.value}{name}", role.value, expires=NOW + AHEAD)
    address = f"/join/link of {role.value}{name}"
    said = {"name": name or role.value, "password": password, "token": find_token(client.get(address).text)}
    return client.post(address, data=said).status_code


def sign_in(client: TestClient, name: str, password: str) -> int:
    token = find_token(client.get("/sign-in").text)
    return client.post("/sign-in", data={"name": name, "password": password, "token": token}).status_code


def test_a_stranger_is_sent_to_sign_in_and_sees_nothing(stranger: TestClient) -> None:
    answer = stranger.get("/")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert "Search" not in stranger.get("/sign-in").text


def test_a_link_lets_in_once_and_the_member_stays_in(stranger: TestClient, team: Site) -> None:
    assert join(stranger, team, Role.ADMIN) == 303
    assert "Decided on 0 of" in stranger.get("/").text
    other = TestClient(make_application(team), base_url="https://localhost", follow_redirects=False)
    assert other.get("/join/link of admin").status_code == 410
    assert other.get("/join/guessed").status_code == 410
    assert [member.role for member in list_members(team.open())] == ["admin"]


@pytest.mark.parametrize(
    ("name", "password"), [("", PASSWORD), ("x" * 81, PASSWORD), ("ann", "short"), ("ann", "x" * 201)]
)
def test_a_weak_password_or_no_name_uses_no_link_up(stranger: TestClient, team: Site, name: str, password: str) -> None:
    invite(team.open(), "link", Role.VIEWER.value, expires=NOW + AHEAD)
    said = {"name": name, "password": password, "token": find_token(stranger.get("/join/link").text)}
    assert stranger.post("/join/link", data=said).status_code == 422
    assert stranger.get("/join/link").status_code == 200
    assert list_members(team.open()) == ()


def test_a_session_is_kept_from_scripts_and_from_unsafe_connections(stranger: TestClient, team: Site) -> None:
    invite(team.open(), "link", Role.VIEWER.value, expires=NOW + AHEAD)
    said = {"name": "ann", "password": PASSWORD, "token": find_token(stranger.get("/join/link").text)}
    cookie = stranger.post("/join/link", data=said).headers["set-cookie"]
    assert cookie.startswith("__Host-")
    assert {"HttpOnly", "Secure", "Path=/", "SameSite=lax"} <= {part.strip() for part in cookie.split(";")}
    token = cookie.split(";")[0].partition("=")[2]
    kept = team.open()
    with kept.connect() as connection:
        stored = connection.exec_driver_sql("SELECT token_hash FROM session").scalar()
    assert token not in str(stored)


def test_signing_in_and_out_changes_the_session(stranger: TestClient, team: Site) -> None:
    join(stranger, team, Role.LEAD)
    first = stranger.cookies[COOKIE]
    assert sign_in(TestClient(make_application(team), base_url="https://localhost"), "LEAD ", PASSWORD) == 200
    token = find_token(stranger.get("/decision?channel=Search").text)
    stranger.post("/sign-out", data={"token": token})
    assert stranger.get("/").status_code == 303
    assert find_session(team.open(), first, at=NOW) is None
    assert sign_in(stranger, "lead", PASSWORD) == 303
    assert stranger.cookies[COOKIE] != first


def test_a_wrong_password_and_an_unknown_name_are_told_alike_and_slowed(stranger: TestClient, team: Site) -> None:
    join(stranger, team, Role.LEAD)
    stranger.cookies.clear()
    assert sign_in(stranger, "lead", "not the password") == sign_in(stranger, "nobody", "not the password") == 401
    assert [sign_in(stranger, "lead", "not the password") for _ in range(4)] == [401] * 4
    assert sign_in(stranger, "lead", PASSWORD) == 429


def test_whoever_left_or_changed_role_has_no_session_any_more(stranger: TestClient, team: Site) -> None:
    join(stranger, team, Role.LEAD)
    (member,) = list_members(team.open())
    change_member(team.open(), member.id, role=Role.VIEWER.value)
    assert stranger.get("/").status_code == 303
    assert sign_in(stranger, "lead", PASSWORD) == 303
    assert stranger.get("/decision?channel=Search").status_code == 403
    change_member(team.open(), member.id, left=NOW)
    assert stranger.get("/").status_code == 303
    assert sign_in(stranger, "lead", PASSWORD) == 401


def test_a_session_ends_by_itself(team: Site, stranger: TestClient) -> None:
    join(stranger, team, Role.LEAD)
    (member,) = list_members(team.open())
    open_session(team.open(), "token", member.id, at=NOW)
    assert find_session(team.open(), "token", at=NOW + timedelta(days=6)) is not None
    assert find_session(team.open(), "token", at=NOW + timedelta(days=14)) is None
    for week in range(1, 9):
        find_session(team.open(), "token", at=NOW + timedelta(days=4 * week))
    assert find_session(team.open(), "token", at=NOW + timedelta(days=31)) is None


def test_who_came_in_is_kept(stranger: TestClient, team: Site) -> None:
    join(stranger, team, Role.LEAD)
    assert [(who, what) for _, who, what, _ in list_happenings(team.open(), 10)] == [(1, "web.did.join")]


def fill(path: str) -> str:
    return re.sub(r"\{[\w:]+\}", "none", path)


@pytest.fixture
def members(team: Site) -> dict[Role | None, TestClient]:
    """A client of a member of every role, and of nobody; their sessions are made without a password."""
    clients: dict[Role | None, TestClient] = {}
    application = make_application(team)
    for role in (None, *Role):
        client = TestClient(application, base_url="https://localhost", follow_redirects=False)
        if role is not None:
            invite(team.open(), role.value, role.value, expires=NOW + AHEAD)
            said = {
                "name": role.value,
                "password": PASSWORD,
                "token": find_token(client.get(f"/join/{role.value}").text),
            }
            client.post(f"/join/{role.value}", data=said)
        clients[role] = client
    return clients


def test_every_address_asks_for_its_role(members: dict[Role | None, TestClient]) -> None:
    for role, client in members.items():
        for route in ROUTES:
            answer = client.request(route.method, fill(route.path), content=b"" if route.method == "POST" else None)
            may = route.role is None or (role is not None and role.allows(route.role))
            if may and route.method == "GET":
                assert answer.status_code not in {403, 500}, (role, route.path)
                assert answer.headers.get("location") != "/sign-in", (role, route.path)
            elif may:
                assert answer.status_code == 403, (role, route.path)  # the form carries no token
            elif role is None:
                assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in"), route.path
            else:
                assert answer.status_code == 403, (role, route.path)


def test_an_address_without_a_role_is_one_of_the_entrance() -> None:
    assert {route.path for route in ROUTES if route.role is None} == {"/sign-in", "/sign-out", "/join/{invitation}"}
