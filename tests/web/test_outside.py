"""Demos in turn, notes without anybody's data, ideas by the voices behind them, and channels worth a test."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from tests.web.conftest import Ask

from trimtab.cycle import radar
from trimtab.cycle.record import open_book
from trimtab.team.habit import Demo, Rota
from trimtab.team.outside import Note, Ruling
from trimtab.web.outside import Outside, keep_writing, rule_on_notes, show_outside, show_writing
from trimtab.web.role import Role
from trimtab.web.site import Site
from trimtab.web.visit import Answer, Missing, Page, Redirect

DEMO = {
    "vendor": "Prikbord Media",
    "day": "2026-11-04",
    "new": "Search on pictures",
    "claim": "Pins that answer searches sell more",
    "evidence": "One case",
    "would_test": "maybe",
}


@pytest.fixture(autouse=True)
def without_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(radar, "load_encoder", lambda: None)


def keep(ask: Ask, kind: str, form: dict[str, str]) -> Answer:
    return keep_writing(replace(ask(role=Role.CONTRIBUTOR, form=form), params={"kind": kind}))


def read(ask: Ask, role: Role = Role.LEAD) -> Outside:
    answer = show_outside(ask(role=role))
    assert isinstance(answer, Page)
    return cast("Outside", answer.view)


def test_a_demo_covers_a_turn_of_the_rota(ask: Ask, site: Site) -> None:
    assert read(ask).turns == ()
    assert isinstance(keep(ask, "rota", {"places": "performance marketer\ncontent editor"}), Redirect)
    assert [turn.is_covered for turn in read(ask).turns] == [False, False]
    assert isinstance(keep(ask, "demo", DEMO), Redirect)
    assert [turn.is_covered for turn in read(ask).turns] == [True, False]
    assert [demo.vendor for _, demo in open_book(site.workspace).standing(Demo)] == ["Prikbord Media"]


def test_a_rota_set_again_replaces_the_one_before(ask: Ask, site: Site) -> None:
    for places in ("analyst", "analyst\neditor"):
        assert isinstance(keep(ask, "rota", {"places": places}), Redirect)
    assert [rota.places for _, rota in open_book(site.workspace).standing(Rota)] == [("analyst", "editor")]


def test_an_idea_is_told_with_its_voices_and_without_the_extra_the_page_says_so(ask: Ask) -> None:
    assert read(ask).heard is None
    told = {
        "Prikbord Media": "Pins that answer a search sell more.",
        "Beeldzoek": "Pins that answer a search sell more.",
    }
    for speaker, text in {**told, "Atelier Pin": "Half of all gardeners plan in autumn."}.items():
        assert isinstance(keep(ask, "note", {"text": text, "speaker": speaker}), Redirect)
    page = read(ask)
    assert page.heard is not None
    assert "3 notes hold 2 independent voices." in page.heard
    assert "trimtab[radar]" in page.manner


def test_personal_data_in_a_note_are_refused_and_never_kept(ask: Ask, site: Site) -> None:
    answer = keep(ask, "note", {"text": "Call jo@customer.example about the pins", "speaker": "Beeldzoek"})
    assert isinstance(answer, Page)
    assert answer.status == 422
    assert not list(open_book(site.workspace).standing(Note))
    files = [path for path in site.workspace.folder.rglob("*") if path.is_file()]
    assert not any(b"jo@customer" in path.read_bytes() for path in files)


def test_the_team_rules_whether_two_notes_are_one_text(ask: Ask, site: Site) -> None:
    for speaker in ("Prikbord Media", "Beeldzoek"):
        keep(ask, "note", {"text": "Pins that answer searches sell more.", "speaker": speaker})
    (one, _), (other, _) = open_book(site.workspace).standing(Note)
    said = {"one": str(one.number), "other": str(other.number), "same_text": "no"}
    assert isinstance(rule_on_notes(ask(form=said)), Redirect)
    assert [ruling.same_text for _, ruling in open_book(site.workspace).standing(Ruling)] == [False]
    assert isinstance(rule_on_notes(ask(form={**said, "other": "99"})), Missing)


def test_channels_are_ranked_before_anybody_noted_anything(ask: Ask) -> None:
    page = read(ask, Role.VIEWER)
    assert "Reddit" in page.grounds
    assert not page.may_write


def test_only_what_is_written_here_has_a_form(ask: Ask) -> None:
    assert isinstance(show_writing(replace(ask(), params={"kind": "decision"})), Missing)
    assert isinstance(keep_writing(replace(ask(), params={"kind": "decision"})), Missing)
