"""What to test next follows from what its result would change, what it costs, and what can be had for nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from tests import market
from tests.market import Medium, Setting, make_posterior

from trimtab.lift import Lift, StudyDesign
from trimtab.plan import Budget, BudgetKind, allocate
from trimtab.plan.phasing import Learning
from trimtab.present.block import Block, Bullets, Heading, Paragraph, Table
from trimtab.present.proposal import as_proposal, as_proposal_data
from trimtab.quantities import ChannelName
from trimtab.returns import Terms, measure_returns
from trimtab.trial.proposal import Advice, Precision, Proposal, propose
from trimtab.verdict.case import Case
from trimtab.verdict.probe import ProbeKind

UNSURE = Medium(name="unsure", roi=1.0, doubt=0.6, half=5.0, low=0.1, today=400.0)
SURE = Medium(name="sure", roi=1.3, doubt=0.02)
SMALL = Medium(name="small", roi=1.0, doubt=0.5, half=5.0, today=20.0)
TERMS = Terms(margin=1.0)
SHARP = {6: Precision(share=0.3, error=0.01, design=StudyDesign.GEO)}


def open_case(*media: Medium, setting: Setting | None = None) -> Case:
    posterior = make_posterior(media or (UNSURE, SURE, SMALL), setting or Setting(draws=1_200, residual_sd=5.0, geos=6))
    plan = allocate(posterior, Budget(kind=BudgetKind.FLEXIBLE), TERMS)
    return Case.of(posterior, plan, measure_returns(posterior, TERMS), TERMS)


@pytest.fixture(scope="module")
def proposal() -> Proposal:
    return propose(open_case(), precision=SHARP)


def _read(blocks: tuple[Block, ...]) -> str:
    words: list[str] = []
    for block in blocks:
        match block:
            case Heading(text=text) | Paragraph(text=text):
                words.append(text)
            case Bullets(items=items):
                words.extend(items)
            case Table(title=title, rows=rows):
                words += [title, *(cell.text for row in rows for cell in row)]
    return " ".join(words).replace("\u00a0", " ")


def test_the_channel_nobody_is_sure_of_and_much_hangs_on_is_tested_first(proposal: Proposal) -> None:
    assert proposal.advice is Advice.TEST
    assert proposal.offers[0].channel == "unsure"
    assert proposal.row[0].offer == proposal.offers[0]
    nets = [offer.net for offer in proposal.offers]
    assert nets == sorted(nets, reverse=True)
    for offer in proposal.offers:
        assert 0 <= offer.worth <= offer.ceiling * (1 + 1e-9)
        assert 0 <= offer.changes <= 1


def test_a_test_that_settles_other_channels_too_is_still_not_worth_more_than_knowing_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shared = np.exp(np.random.default_rng(5).standard_normal(1_200))
    monkeypatch.setattr(market, "_lognormal", lambda _name, doubt, _draws: shared**doubt)
    media = tuple(replace(UNSURE, name=name) for name in ("one", "two", "three"))
    (best, *_) = propose(open_case(*media), precision={6: replace(SHARP[6], error=1e-4)}).offers
    (alone, *_) = propose(open_case(media[0]), precision={6: replace(SHARP[6], error=1e-4)}).offers
    assert best.worth > 1.5 * alone.worth
    assert best.worth <= best.ceiling * (1 + 1e-9)


def test_a_test_that_is_read_for_longer_reads_a_total_less_sharply() -> None:
    def error_of_a_week(cooldown: int) -> float:
        """Of what comes in a week of the read-out."""
        every = {n: replace(SHARP[6], error=0.05, cooldown=cooldown) for n in (4, 6, 8)}
        best = next(o for o in propose(open_case(), precision=every).offers if o.channel == "unsure")
        return best.standard_error / (best.periods + cooldown)

    assert error_of_a_week(8) == pytest.approx(error_of_a_week(0), rel=0.1)


def test_what_two_readings_tell_alike_is_worth_having_once() -> None:
    name = ChannelName("unsure")
    lesson = Learning(channel=name, now=8.0, as_usual=7.0, rephased=1.3)
    once, twice = (propose(open_case(), learning=told, moved=(name,)) for told in ((lesson,), (lesson, lesson)))
    assert once.free is not None
    assert twice.free is not None
    assert 0 < once.free < twice.free * 1.05
    assert twice.free < 1.3 * once.free
    assert twice.free <= twice.offers[0].ceiling * (1 + 1e-9)


def test_where_knowing_is_worth_less_than_finding_out_the_advice_is_to_decide() -> None:
    dear = propose(open_case(), precision=SHARP, fixed_cost=1e6)
    assert dear.advice is Advice.DECIDE
    assert dear.row == ()
    assert "Test nothing now: decide" in _read(as_proposal(dear, "revenue", "EUR"))
    certain = propose(open_case(replace(UNSURE, doubt=0.001), SURE))
    assert certain.advice is Advice.DECIDE


def test_what_can_be_learnt_for_nothing_comes_first() -> None:
    name = ChannelName("unsure")
    lesson = Learning(channel=name, now=8.0, as_usual=7.0, rephased=1.3)
    free = propose(open_case(), learning=(lesson,), moved=(name,), fixed_cost=40.0)
    assert free.free is not None
    assert free.free > 0
    assert free.advice is Advice.REPHASE
    words = _read(as_proposal(free, "revenue", "EUR"))
    assert "move planned spend between the weeks first" in words
    little = replace(lesson, rephased=6.99)
    assert propose(open_case(), precision=SHARP, learning=(little,), moved=(name,)).advice is Advice.TEST


def test_a_sharper_test_is_worth_more(proposal: Proposal) -> None:
    blunt = {6: replace(SHARP[6], error=0.2)}
    dull = propose(open_case(), precision=blunt)

    def find(found: Proposal) -> float:
        return max(o.worth for o in found.offers if o.channel == "unsure")

    assert find(dull) < find(proposal)


def test_tests_come_one_after_another_and_only_while_they_add_something() -> None:
    twins = open_case(UNSURE, replace(UNSURE, name="other"), SURE)
    row = propose(twins, precision=SHARP).row
    assert len(row) == 2
    assert row[0].begins == 0
    assert row[1].begins > row[0].offer.periods
    assert all(turn.net > 0 for turn in row)


def test_a_tested_channel_is_due_again_after_a_year() -> None:
    lift = Lift(
        channel=ChannelName("sure"),
        start=date(2024, 1, 1),
        end=date(2024, 2, 1),
        read_until=date(2024, 2, 1),
        geos=(),
        estimate=10.0,
        standard_error=1.0,
    )
    setting = Setting(draws=400, geos=6, lifts=(lift,))
    assert propose(open_case(setting=setting)).due == {"sure": date(2025, 1, 31)}


def test_a_proposal_is_told_in_words_and_as_data(proposal: Proposal) -> None:
    words = _read(as_proposal(proposal, "revenue", "EUR"))
    assert "Test unsure next" in words
    assert "changes what you do with a probability of" in words
    assert "trimtab trial design FILE --channel unsure" in words
    assert "(26 weeks)" in words
    assert "no test can be worth more" in words
    assert "would be worth €" in words
    counted = replace(proposal, in_money=False)
    assert "€" not in _read(as_proposal(counted, "orders", "EUR")), "what is counted in outcomes is no money"
    data = as_proposal_data(proposal, "revenue", "EUR")
    assert data["advice"] == "test"
    assert isinstance(data["offers"], list)
    assert len(data["offers"]) == len(proposal.offers)


def test_what_a_heavier_test_adds_is_told_as_the_rules_have_it() -> None:
    heavy = replace(propose(open_case(), precision=SHARP), heavy_up=0.8)
    offers = tuple(replace(offer, kind=ProbeKind.HEAVY_UP) for offer in heavy.offers)
    row = tuple(replace(turn, offer=replace(turn.offer, kind=ProbeKind.HEAVY_UP)) for turn in heavy.row)
    words = _read(as_proposal(replace(heavy, offers=offers, row=row), "revenue", "EUR"))
    assert "spend 80% more on it there" in words
    assert "heavy-up --by 0.8" in words


def test_without_a_channel_that_runs_there_is_nothing_to_test() -> None:
    idle = propose(open_case(replace(SURE, today=0.0)))
    assert idle.offers == ()
    assert idle.advice is Advice.DECIDE
    assert "no channel that a test is possible on" in _read(as_proposal(idle, "revenue"))
