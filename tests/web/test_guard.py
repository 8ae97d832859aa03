"""What a browser is told to refuse, and what the server refuses itself."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from trimtab.web.frame import ASSETS

DECISION = {
    "channel": "Search",
    "choice": "stop",
    "money": "0",
    "reason": "It only harvests",
    "owner": "head of growth",
}


def find_token(client: TestClient) -> str:
    found = re.search(r'name="token" value="([0-9a-f]{64})"', client.get("/decision?channel=Search").text)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("path", ["/", "/decision?channel=Search", "/nowhere", "/asset/team.css"])
def test_every_answer_forbids_foreign_code_and_framing(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_a_page_has_no_style_or_script_of_its_own_that_the_policy_would_stop(client: TestClient) -> None:
    for path in ("/", "/decision?channel=Search"):
        page = client.get(path).text
        assert " style=" not in page
        assert "<style" not in page
        assert " onclick=" not in page
        assert not re.search(r"<script(?! src=)", page)


def test_a_request_by_another_name_is_turned_away(client: TestClient) -> None:
    assert client.get("/", headers={"host": "trimtab.attacker.example"}).status_code == 421


@pytest.mark.parametrize(
    ("token", "headers"),
    [("", {}), ("0" * 64, {}), (None, {"sec-fetch-site": "cross-site"}), (None, {"sec-fetch-site": "same-site"})],
    ids=["none", "guessed", "cross_site", "same_site"],
)
def test_a_form_of_another_page_changes_nothing(client: TestClient, token: str | None, headers: dict[str, str]) -> None:
    said = {**DECISION, "token": find_token(client) if token is None else token}
    assert client.post("/decision", data=said, headers=headers).status_code == 403
    assert "Decided on 0 of" in client.get("/").text


def test_our_own_form_is_taken(client: TestClient) -> None:
    answer = client.post("/decision", data={**DECISION, "token": find_token(client)})
    assert answer.status_code == 303
    assert "Decided on 1 of" in client.get("/").text


def test_what_was_typed_comes_back_as_text(client: TestClient) -> None:
    said = {**DECISION, "token": find_token(client), "reason": "<script>alert(1)</script>"}
    client.post("/decision", data=said)
    page = client.get("/").text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("name", ASSETS)
def test_everything_a_page_asks_for_is_there(client: TestClient, name: str) -> None:
    answer = client.get(f"/asset/{name}")
    assert answer.status_code == 200
    assert answer.content


@pytest.mark.parametrize("name", ["..%2fboard.html", "%2e%2e/board.html", "board.py", ""])
def test_nothing_else_is_handed_out(client: TestClient, name: str) -> None:
    assert client.get(f"/asset/{name}").status_code == 404


def test_a_failure_of_ours_is_told_without_its_cause(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr("trimtab.web.board.draw_agenda", fail)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "secret inside" not in answer.text
