"""What to test next, and every hypothesis from its first words to its result."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

import pytest
from tests.market import Medium, make_posterior
from tests.team.desk import HYPOTHESIS
from tests.web.conftest import NOW, Ask, make_fit

from trimtab.cycle import expectation
from trimtab.cycle import proposal as proposing
from trimtab.cycle.proposal import find_proposal, keep_proposal
from trimtab.cycle.record import open_book
from trimtab.ledger import Entry
from trimtab.team.experiment import Hypothesis, Result, Trial
from trimtab.web.form import Form
from trimtab.web.role import Role
from trimtab.web.site import Site
from trimtab.web.trial import Registry, Sheet, keep_new, keep_result, register_trial, show_new, show_test, show_tests
from trimtab.web.visit import Answer, Missing, Page, Redirect, Visit

SAID = {**HYPOTHESIS, "channel": "Search", "practice": ""}
DAYS = {"start": "2026-11-16", "end": "2026-12-13", "design": "geo"}
MEASURED = {"day": "2026-12-14", "estimate": "12", "standard_error": "3"}


def at(visit: Visit, number: int, moment: datetime = NOW) -> Visit:
    return replace(visit, params={"number": str(number)}, at=moment)


def read(answer: Answer) -> object:
    assert isinstance(answer, Page)
    return answer.view


def find_line(ask: Ask, moment: datetime) -> tuple[str, str]:
    (line,) = cast("Registry", read(show_tests(replace(ask(), at=moment)))).lines
    return line.stage, line.state.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def number(ask: Ask, site: Site) -> int:
    """Of a hypothesis on record."""
    assert isinstance(keep_new(ask(role=Role.CONTRIBUTOR, form=SAID)), Redirect)
    ((thing, body),) = open_book(site.workspace).standing(Hypothesis)
    assert body.channel == "Search"
    return thing.number


def test_a_hypothesis_goes_from_its_words_over_registration_to_its_result(ask: Ask, site: Site, number: int) -> None:
    assert find_line(ask, NOW)[0] == "idea"
    assert isinstance(register_trial(at(ask(form=DAYS), number)), Redirect)
    assert find_line(ask, NOW) == ("registered", "begins on 16 Nov 2026")
    assert find_line(ask, NOW + timedelta(days=14)) == ("running", "runs until 13 Dec 2026")
    after = NOW + timedelta(days=40)
    assert find_line(ask, after) == ("due", "to be read since 14 Dec 2026")
    assert isinstance(keep_result(at(ask(form=MEASURED), number, after)), Redirect)
    assert find_line(ask, after)[0] == "read"
    ((thing, trial),) = open_book(site.workspace).standing(Trial)
    assert [result.estimate for _, result in open_book(site.workspace).standing(Result)] == [12.0]
    sheet = cast("Sheet", read(show_test(at(ask(), number, after))))
    assert sheet.look_back == f"/retro?about={thing.number}"
    assert len(sheet.parts) == 3
    assert sheet.register is sheet.result is None
    assert trial.expected is None


def test_a_test_that_began_is_not_registered_and_every_fault_stands_by_its_field(
    ask: Ask, site: Site, number: int
) -> None:
    answer = register_trial(at(ask(form={**DAYS, "start": "2026-11-02", "end": ""}), number))
    assert isinstance(answer, Page)
    assert answer.status == 422
    form = cast("Sheet", answer.view).register
    assert form is not None
    assert [field.name for field in form.fields if field.faults] == ["end"]
    assert not list(open_book(site.workspace).standing(Trial))


def test_no_result_is_taken_while_a_test_runs_unless_its_rule_stopped_it(ask: Ask, site: Site, number: int) -> None:
    register_trial(at(ask(form=DAYS), number))
    during = NOW + timedelta(days=14)
    early = {**MEASURED, "day": during.date().isoformat()}
    answer = keep_result(at(ask(form=early), number, during))
    assert isinstance(answer, Page)
    assert answer.status == 422
    assert not list(open_book(site.workspace).standing(Result))
    assert isinstance(keep_result(at(ask(form={**early, "stopped_early": "it harmed"}), number, during)), Redirect)


def test_the_kept_fit_says_what_it_expects_of_a_registered_test(
    ask: Ask, site: Site, fitted: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    market = make_posterior([Medium(name="search", today=1300.0, roi=4.0, low=0.2, high=3.0)])
    monkeypatch.setattr(expectation, "find_fit", lambda *_: market)
    outcome = fitted.sitting.panel.outcome_name
    keep_new(ask(form={**SAID, "metric": outcome}))
    ((thing, _),) = open_book(site.workspace).standing(Hypothesis)
    register_trial(at(ask(form={**DAYS, "spend_change": "1"}), thing.number))
    ((_, trial),) = open_book(site.workspace).standing(Trial)
    assert trial.review == fitted.id
    assert trial.expected is not None


def test_what_is_worth_testing_is_kept_with_the_review_and_leads_to_a_hypothesis(
    ask: Ask, site: Site, fitted: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proposing, "fit_sitting", lambda *_, **__: make_fit())
    assert find_proposal(site.workspace, fitted) is None
    assert cast("Registry", read(show_tests(ask()))).advised is None
    keep_proposal(site.workspace, fitted, make_fit())
    proposal = find_proposal(site.workspace, fitted)
    assert proposal is not None
    advised = cast("Registry", read(show_tests(ask()))).advised
    assert advised is not None
    assert (advised.write is not None) == bool(proposal.row)
    assert cast("Registry", read(show_tests(ask(role=Role.VIEWER)))).write is None


def test_a_hypothesis_with_faults_comes_back_with_what_was_typed(ask: Ask) -> None:
    answer = keep_new(ask(form={**SAID, "probability": "often", "low": "9", "high": "1"}))
    assert isinstance(answer, Page)
    form = cast("Form", answer.view)
    wrong = {field.name for field in form.fields if field.faults}
    assert wrong == {"probability"}
    shown = cast("Form", read(show_new(ask(query={"channel": "Search"}))))
    assert next(field for field in shown.fields if field.name == "channel").value == "Search"  # type: ignore[union-attr]


def test_what_is_no_test_is_not_there(ask: Ask) -> None:
    for number in ("99", "0", "none"):
        assert isinstance(show_test(replace(ask(), params={"number": number})), Missing)
