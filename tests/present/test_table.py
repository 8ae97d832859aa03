"""Tables of returns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.present.specimen import make_review

from trimtab.present import as_data
from trimtab.present.advice import state_number, state_risk, state_runner_up, tell_channel
from trimtab.present.pen import Pen
from trimtab.present.table import MEASURES, NOTHING, tabulate_verdicts, write_measure
from trimtab.review import Review
from trimtab.verdict import Action, Basis, Choice


def test_what_a_channel_brought_is_written_as_money_where_the_outcome_is_money() -> None:
    review = make_review(currency="EUR")
    brought = review.channels[0].returns.contribution
    plain, money = (
        write_measure(brought, MEASURES[0], Pen.for_review(told))
        for told in (review, replace(review, outcome_is_money=True))
    )
    assert "€" not in plain.text
    assert money.text == f"€{plain.text}"


def test_a_runner_up_that_would_do_a_little_better_is_not_called_as_good() -> None:
    review = make_review()
    verdict, pen = review.channels[0].verdict, Pen.for_review(review)
    better, even = (
        pen.say(state_runner_up(replace(verdict, runner_up_loss=loss), pen)) for loss in (-0.01 * verdict.stake, 0.0)
    )
    assert "a little better" in better
    assert "as well" in even


def _rows(review: Review) -> dict[str, list[str]]:
    table = tabulate_verdicts(review, Pen.for_review(review))
    return {row[0].text: [cell.text for cell in row] for row in table.rows}


def test_what_a_withheld_verdict_leans_to_stands_as_next_best() -> None:
    review = make_review()
    tv = next(c for c in review.channels if c.verdict.choice.action is Action.WITHHELD)
    leans = replace(tv, verdict=replace(tv.verdict, lean=Choice(action=Action.STOP)))
    knows_nothing = replace(tv, verdict=replace(tv.verdict, lean=None))
    assert _rows(replace(review, channels=(leans,)))["TV"][4] == "Stop"
    assert _rows(replace(review, channels=(knows_nothing,)))["TV"][4] == NOTHING


def test_a_channel_that_is_off_is_not_started_rather_than_stopped() -> None:
    review = make_review()
    new = next(c for c in review.channels if c.verdict.choice.action is Action.START)
    verdict = replace(new.verdict, runner_up=Choice(action=Action.STOP), losses={"stop": 10.0, "start": 0.0})
    told = Pen.for_review(review).say(state_runner_up(verdict, Pen.for_review(review)))
    assert told.startswith("Not starting")
    assert _rows(replace(review, channels=(replace(new, verdict=verdict),)))[new.channel][4] == "Do not start"


def test_a_channel_alone_is_compared_with_no_other() -> None:
    review = make_review(currency=None)
    paid = next(c for c in review.channels if c.kind != "organic")
    alone = replace(review, channels=(replace(paid, verdict=replace(paid.verdict, basis=Basis.BUDGET)),))
    pen = Pen.for_review(alone)
    assert _rows(alone)[paid.channel][3] == NOTHING
    assert "no other channel" in pen.say(state_number(alone.channels[0], alone, pen))


def test_a_sum_below_a_cent_is_not_written_as_none() -> None:
    pen = Pen.for_review(make_review(currency="EUR"))
    assert pen.write_money(0.0012) == "€0.0012"
    assert pen.write_money(0.0) == "€0"


@pytest.mark.parametrize(
    ("language", "raised", "lowered"),
    [
        ("en", "+€1,200", "−€1,200"),
        ("fr", "+1\u202f200\u00a0€", "−1\u202f200\u00a0€"),
        ("nl", "€\u00a0+1.200", "€\u00a0−1.200"),
    ],
)
def test_the_sign_of_a_change_stands_where_the_language_has_it(language: str, raised: str, lowered: str) -> None:
    pen = Pen.for_review(make_review(currency="EUR"), language)
    assert [pen.write_money(change, signed=True) for change in (1200.0, -1200.0)] == [raised, lowered]


def test_a_whole_sum_is_written_without_cents_though_a_rounding_is_left_in_it() -> None:
    pen = Pen.for_review(make_review(currency="EUR"))
    assert [pen.write_money(sum_) for sum_ in (2.0, 2.0000001, 1.999, 2.01)] == ["€2", "€2", "€2", "€2.01"]


def test_a_channel_whose_money_no_other_can_use_needs_nothing() -> None:
    review = make_review(currency=None, value_declared=False)
    rivalled = next(c for c in review.channels if c.verdict.choice.action is Action.CONTINUE)
    free = replace(rivalled, verdict=replace(rivalled.verdict, hurdle=0.0))
    told = replace(review, channels=tuple(free if c is rivalled else c for c in review.channels))
    pen = Pen.for_review(told)
    assert _rows(review)[free.channel][3] != NOTHING
    assert _rows(told)[free.channel][3] == NOTHING
    said = {name: pen.say(statement) for name, statement in tell_channel(free, told, pen).items()}
    assert "no other channel can use" in said["number"]
    assert "No other channel can use" in said["risk"]
    assert "elsewhere" in pen.say(state_risk(rivalled, review, pen))
    assert dict(as_data(told))["channels"][review.channels.index(rivalled)]["hurdle"] is None  # type: ignore[index,call-overload]
