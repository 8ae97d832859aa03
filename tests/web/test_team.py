"""An admin lets members in, changes what they may do, and sees what was done; the last admin stays one."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from tests.web.conftest import NOW, Ask

from trimtab.ledger import Ledger, find_invitation, invite, join, list_members
from trimtab.web.role import Role
from trimtab.web.site import Site
from trimtab.web.team import Team, change_mate, make_link, show_team
from trimtab.web.visit import Answer, Missing, Page, Redirect


@pytest.fixture
def ledger(site: Site) -> Ledger:
    """A team of an admin and a viewer."""
    ledger = site.open()
    for role in (Role.ADMIN, Role.VIEWER):
        invite(ledger, role.value, role.value, expires=NOW)
        join(ledger, role.value, name=role.value, password="hash", mark_key=b"key", at=NOW)
    return ledger


def read(answer: Answer) -> Team:
    assert isinstance(answer, Page)
    return cast("Team", answer.view)


def roles(ledger: Ledger) -> list[tuple[str, bool]]:
    return [(member.role, member.has_left) for member in list_members(ledger)]


@pytest.mark.usefixtures("ledger")
def test_the_page_lists_members_and_what_each_role_may_do(ask: Ask) -> None:
    team = read(show_team(ask(role=Role.ADMIN)))
    assert [mate.role for mate in team.mates] == ["admin", "viewer"]
    assert [role for role, _, _ in team.roles] == [role.value for role in Role]
    assert team.link is None


def test_a_link_is_shown_once_and_only_its_hash_is_kept(ask: Ask, ledger: Ledger) -> None:
    visit = replace(ask(role=Role.ADMIN, form={"role": "lead"}), origin="https://trimtab.example")
    team = read(make_link(visit))
    assert team.link is not None
    assert team.link.startswith("https://trimtab.example/join/")
    token = team.link.rpartition("/")[2]
    assert find_invitation(ledger, token, at=NOW) == "lead"
    assert read(show_team(visit)).link is None
    with ledger.connect() as connection:
        assert token not in str(connection.exec_driver_sql("SELECT * FROM invitation").all())
    assert [deed.subject for deed in team.deeds] == ["lead"]


def test_a_member_gets_another_role_or_leaves(ask: Ask, ledger: Ledger) -> None:
    visit = replace(ask(role=Role.ADMIN), params={"member": "2"})
    assert isinstance(change_mate(replace(visit, form={"role": "analyst"})), Redirect)
    assert roles(ledger) == [("admin", False), ("analyst", False)]
    assert isinstance(change_mate(replace(visit, form={"role": "gone"})), Redirect)
    assert roles(ledger) == [("admin", False), ("analyst", True)]
    assert isinstance(change_mate(replace(visit, form={"role": "lead"})), Missing)


@pytest.mark.parametrize("wanted", ["viewer", "gone"])
def test_the_last_admin_stays(ask: Ask, ledger: Ledger, wanted: str) -> None:
    visit = replace(ask(role=Role.ADMIN, form={"role": wanted}), params={"member": "1"})
    assert read(change_mate(visit)).fault is not None
    assert roles(ledger)[0] == ("admin", False)


@pytest.mark.parametrize("wanted", ["", "king"])
def test_a_role_that_is_none_changes_nothing(ask: Ask, ledger: Ledger, wanted: str) -> None:
    visit = replace(ask(role=Role.ADMIN, form={"role": wanted}), params={"member": "2"})
    assert read(change_mate(visit)).fault is not None
    assert read(make_link(visit)).link is None
    assert roles(ledger)[1] == ("viewer", False)
