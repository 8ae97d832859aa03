"""The board says what the newest review says, what the team decided beside it, and what is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

from tests.web.conftest import NOW, Ask

from trimtab.cycle import Workspace
from trimtab.cycle.demo import prepare_demo
from trimtab.cycle.job import read_sitting
from trimtab.cycle.record import add_record
from trimtab.ledger import read_job, read_upload
from trimtab.verdict import Action
from trimtab.web.board import Board, Card, Start, show_board
from trimtab.web.role import Role
from trimtab.web.site import Site
from trimtab.web.visit import Page, Redirect, Visit

DECISION = {
    "channel": "Search",
    "action": "stop",
    "money": "0",
    "reason": "It only harvests",
    "owner": "head of growth",
}


def see_board(visit: Visit) -> Board:
    page = show_board(visit)
    assert isinstance(page, Page)
    assert page.template == "board"
    return cast("Board", page.view)


def list_cards(board: Board) -> dict[str, Card]:
    lanes = (*board.lanes, *(() if board.withheld is None else (board.withheld,)))
    return {card.channel: card for lane in lanes for card in lane.cards}


def test_every_channel_has_one_card_and_it_stands_where_the_review_put_it(ask: Ask) -> None:
    board = see_board(ask())
    assert [lane.action for lane in board.lanes] == ["stop", "start", "continue", "change"]
    cards = list_cards(board)
    assert cards["TV"].action == Action.WITHHELD.value
    assert len(cards) == 7
    assert all(card.number and card.drift and card.next_step for card in cards.values())
    assert board.progress.startswith("Decided on 0 of 7")


def test_a_decided_card_moves_to_its_decision_and_keeps_the_advice_beside_it(ask: Ask, site: Site) -> None:
    before = list_cards(see_board(ask()))["Search"]
    add_record(site.workspace, "decision", DECISION, at=NOW)
    after = list_cards(see_board(ask()))["Search"]
    assert before.action != after.action == "stop"
    assert after.decided is not None
    assert "head of growth" in after.decided.text
    assert after.decided.reason == "It only harvests"
    assert after.decided.departs is not None
    assert see_board(ask()).progress.startswith("Decided on 1 of 7")


def test_what_nobody_looked_at_again_is_flagged_on_its_card(ask: Ask, site: Site) -> None:
    practice = {
        "channel": "TV",
        "what": "Prime time",
        "why": "Reach",
        "owner": "brand",
        "next_review": "2026-11-09",
    }
    add_record(site.workspace, "practice", practice, at=NOW.replace(month=9, day=1))
    assert not list_cards(see_board(ask()))["TV"].forgotten
    late = NOW.replace(month=12, day=24)
    visit = ask()
    board = see_board(Visit(site=site, visitor=visit.visitor, language="en", token="t", at=late))
    assert "Prime time" in list_cards(board)["TV"].forgotten[0]
    assert any("Prime time" in due.text and due.is_late for due in (*board.due, *board.later))


def test_who_may_not_decide_is_offered_no_way_to(ask: Ask) -> None:
    assert all(card.decide is None for card in list_cards(see_board(ask(role=Role.ANALYST))).values())
    assert all(card.decide for card in list_cards(see_board(ask(role=Role.LEAD))).values())


def test_what_is_due_names_no_command(ask: Ask) -> None:
    board = see_board(ask())
    assert board.due
    assert not any("trimtab" in due.text for due in (*board.due, *board.later))
    assert str(date(2026, 11, 16).day) in board.due[0].day


def test_a_workspace_without_a_review_asks_for_a_file(ask: Ask, tmp_path: Path) -> None:
    visit = ask()
    bare = Site(workspace=Workspace.locate(tmp_path / "none"), hosts=frozenset(), secret=b"")
    page = show_board(Visit(site=bare, visitor=visit.visitor, language="en", token="t", at=NOW))
    assert isinstance(page, Page)
    assert isinstance(page.view, Start)


def test_the_example_opens_at_once_on_how_far_its_review_is(ask: Ask, tmp_path: Path) -> None:
    """Its files come with the job: the finished test and the hours as on the command line."""
    workspace = prepare_demo(tmp_path)
    demo = Site(workspace=workspace, hosts=frozenset(), secret=b"")
    visit = replace(ask(), site=demo)
    assert show_board(visit) == Redirect(to="/job/1")
    job = read_job(demo.open(), 1)
    assert job is not None
    found = read_upload(demo.open(), job.upload)
    assert found is not None
    sitting = read_sitting(found, workspace)
    assert sitting.lifts
    assert sitting.efforts
    assert Path(sitting.coverage.file).name == "sales.csv"
