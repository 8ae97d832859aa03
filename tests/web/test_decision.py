"""A decision is recorded beside the advice, faults stand by their fields, and nobody's decision is lost."""

from __future__ import annotations

from typing import cast

from tests.web.conftest import Ask

from trimtab.cycle.record import open_book
from trimtab.team.decision import Decision
from trimtab.verdict import Action
from trimtab.web.decision import Form, record_decision, show_decision
from trimtab.web.site import Site
from trimtab.web.visit import Missing, Page, Redirect

SAID = {"channel": "Search", "choice": "stop", "money": "0", "reason": "It only harvests", "owner": "head of growth"}


def read_form(answer: object) -> Form:
    assert isinstance(answer, Page)
    return cast("Form", answer.view)


def list_decisions(site: Site) -> list[Decision]:
    return [decision for _, decision in open_book(site.workspace).standing(Decision)]


def test_the_form_opens_on_what_is_advised_with_the_plan_s_money(ask: Ask) -> None:
    form = read_form(show_decision(ask(query={"channel": "Search"})))
    chosen = [option for option in form.options if option.is_chosen]
    assert [option.is_advised for option in chosen] == [True]
    assert form.said["money"] == chosen[0].money


def test_a_card_dropped_on_a_column_opens_the_form_on_it(ask: Ask) -> None:
    form = read_form(show_decision(ask(query={"channel": "Search", "action": "stop"})))
    assert [option.value for option in form.options if option.is_chosen] == ["stop"]
    assert form.said["money"] == "0"


def test_a_decision_is_recorded_beside_what_was_advised(ask: Ask, site: Site) -> None:
    answer = record_decision(ask(form=SAID))
    assert isinstance(answer, Redirect)
    (decision,) = list_decisions(site)
    assert (decision.action, decision.money, decision.review) == (Action.STOP, 0.0, 1)
    assert decision.advised is not None


def test_every_fault_stands_by_its_field_and_what_was_typed_stays(ask: Ask, site: Site) -> None:
    answer = record_decision(ask(form={**SAID, "money": "lots", "reason": ""}))
    form = read_form(answer)
    assert isinstance(answer, Page)
    assert answer.status == 422
    assert set(form.faults) == {"money", "reason"}
    assert form.said["money"] == "lots"
    assert list_decisions(site) == []


def test_a_raise_without_evidence_is_refused_where_the_money_stands(ask: Ask) -> None:
    form = read_form(record_decision(ask(form={**SAID, "choice": "change_more", "money": "99999999"})))
    assert "money" in form.faults


def test_whoever_decides_second_is_shown_the_first_and_loses_nothing(ask: Ask, site: Site) -> None:
    record_decision(ask(form=SAID))
    late = record_decision(ask(form={**SAID, "choice": "continue", "money": "10", "reason": "It feeds the rest"}))
    form = read_form(late)
    assert isinstance(late, Page)
    assert late.status == 409
    assert "It only harvests" in form.theirs
    assert form.said["reason"] == "It feeds the rest"
    assert [decision.action for decision in list_decisions(site)] == [Action.STOP]
    again = {**SAID, "choice": "continue", "money": "10", "reason": "It feeds the rest", "seen": form.seen}
    assert isinstance(record_decision(ask(form=again)), Redirect)
    assert [decision.action for decision in list_decisions(site)] == [Action.CONTINUE]
    (thing, _), *_ = open_book(site.workspace).standing(Decision)
    assert len(thing.history) == 2


def test_a_channel_nobody_reviewed_is_not_there(ask: Ask) -> None:
    assert isinstance(show_decision(ask(query={"channel": "Billboards on the moon"})), Missing)


def test_a_raise_beyond_the_evidence_is_answered_in_the_words_of_the_form(ask: Ask) -> None:
    said = {"channel": "Pinterest", "choice": "start", "money": "6000", "reason": "It fits", "owner": "growth lead"}
    page = record_decision(ask(form=said))
    assert isinstance(page, Page)
    (fault,) = cast("Form", page.view).faults["money"]
    assert "without evidence" in fault
    assert "--" not in fault
