"""The blocks of the terminal: the answer first, everything a verdict must show, and every problem with its place."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from tests.present.specimen import make_review

from trimtab.plan import BudgetKind
from trimtab.present import as_brief, as_data, as_problem_list
from trimtab.present.block import Bullets, Facts, Heading, Paragraph, Table, Tone
from trimtab.present.language import ENGLISH
from trimtab.present.number import write_date
from trimtab.present.provenance import state_rows
from trimtab.present.table import MEASURES
from trimtab.problems import Problem
from trimtab.quantities import Interval
from trimtab.review import Review
from trimtab.statement import Statement


def read_texts(review: Review) -> list[str]:
    texts: list[str] = []
    for block in as_brief(review):
        match block:
            case Heading() | Paragraph():
                texts.append(block.text)
            case Bullets():
                texts.extend(block.items)
            case Facts():
                texts.extend(text for _, text in block.pairs)
            case Table():
                texts.extend(f"{cell.text} {cell.below}" for row in block.rows for cell in row)
    return texts


def test_the_answer_comes_first(review: Review) -> None:
    first = as_brief(review)[0]
    assert isinstance(first, Heading)
    assert first.level == 1
    assert first.text.startswith("Stop Display. Start Pinterest with a pilot.")
    assert first.text.endswith("No verdict yet on TV.")


def test_money_that_stays_unspent_stands_in_the_totals_of_the_plan(review: Review) -> None:
    assert _tell_plan(review).totals[2].below == ""
    wasteful = replace(review, plan=replace(review.plan, unspent=9_300.0))
    assert _tell_plan(wasteful).totals[2].below == "€9,300 unspent"


def test_an_experiment_kept_aside_stands_beside_what_the_model_expected_of_it(review: Review) -> None:
    def find_tables(told: Review) -> list[Table]:
        blocks = (block for block in as_brief(told) if isinstance(block, Table))
        return [table for table in blocks if table.title == "Experiments kept aside to check the model"]

    (table,) = find_tables(review)
    assert [[cell.text.replace("\u00a0", " ") for cell in row] for row in table.rows] == [
        ["Paid social, 4 Sep 2023 to 1 Oct 2023", "2,000", "1,900", "yes", "−7.41"],
        ["Affiliates, 4 Sep 2023 to 1 Oct 2023", "2,000", "−40", "no", "−7.41"],
    ]
    assert table.rows[0][1].below.split() == ["1,000", "to", "3,000"]
    assert table.rows[0][2].below == "error 310"
    assert find_tables(replace(review, scores=())) == []


def test_the_verdict_table_has_a_row_per_channel_in_the_tone_of_its_verdict(any_review: Review) -> None:
    table = next(block for block in as_brief(any_review) if isinstance(block, Table))
    assert [row[0].text for row in table.rows] == [channel.channel for channel in any_review.channels]
    assert {row[1].tone for row in table.rows} == set(Tone) - {Tone.PLAIN}


def test_the_verdict_table_fits_a_hundred_columns(any_review: Review) -> None:
    table = next(block for block in as_brief(any_review) if isinstance(block, Table))
    widths = [
        max(len(column.title), *(max(len(row[place].text), len(row[place].below)) for row in table.rows))
        for place, column in enumerate(table.columns)
    ]
    assert sum(widths) + 3 * (len(widths) - 1) <= 100


def test_every_channel_shows_what_a_verdict_must_show(any_review: Review) -> None:
    blocks = as_brief(any_review)
    facts = {
        title.text.partition(":")[0]: dict(body.pairs)
        for title, body in pairwise(blocks)
        if isinstance(title, Heading) and isinstance(body, Facts) and title.level == 3
    }
    assert set(facts) == {channel.channel for channel in any_review.channels}
    for told in facts.values():
        assert {"Why", "Number", "Next best", "Would change it", "Evidence"} <= set(told)
    assert "52 hours" in facts["Display"]["Frees"]
    assert "Display" in facts["Pinterest"]["Replaces"]
    assert facts["Search"]["Other use"]
    assert facts["TV"]["Lean"]


def test_both_faces_say_the_same_sentences(any_review: Review) -> None:
    spoken = set(read_texts(any_review))
    document: dict[str, Any] = dict(as_data(any_review))
    for channel in document["channels"]:
        for name in ("reason", "runner_up", "would_change_it"):
            assert channel[name]["text"] in spoken


def test_amounts_carry_the_declared_currency_and_none_other(bare_review: Review) -> None:
    assert any("€" in text for text in read_texts(make_review(currency="EUR")))
    dollars = read_texts(make_review(currency="USD"))
    assert any("$" in text for text in dollars)
    assert not any("€" in text for text in dollars)
    assert not any(sign in text for text in read_texts(bare_review) for sign in "€$")


def test_nothing_is_shown_as_nan_or_infinite(any_review: Review) -> None:
    assert not [
        text for text in read_texts(any_review) if "nan" in text.lower().split() or "inf" in text.lower().split()
    ]


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "{x}", "{channel.__class__}", "a|b", "[bold]b[/bold]"])
def test_a_hostile_channel_name_is_shown_as_it_is(name: str) -> None:
    assert any(name in text for text in read_texts(make_review(names={"Display": name})))


def test_every_problem_is_listed_with_its_place_and_its_cure() -> None:
    gap = Problem(code="problem.missing_spend", file="a.csv", row=12, column="tv_spend")
    title, listed = as_problem_list([gap, gap])
    assert isinstance(title, Heading)
    assert title.text.startswith("2 things")
    assert isinstance(listed, Bullets)
    told = (
        "a.csv, row 12, tv_spend: Row 12 has no spend in tv_spend, and missing is not the same as zero. Write 0 if"
        " nothing was spent; if every empty cell means that, declare --blank-spend-is-zero."
    )
    assert listed.items == (told, told)


def _tell_plan(review: Review) -> Table:
    title = "The plan for the next 13 weeks"
    (plan,) = [block for block in as_brief(review) if isinstance(block, Table) and block.title == title]
    return plan


def _move(review: Review, today: float, planned: float) -> Review:
    """The first channel's money moved from one amount to another, its effect left as it is."""
    first, *others = review.plan.allocation
    return replace(
        review, plan=replace(review.plan, allocation=(replace(first, today=today, planned=planned), *others))
    )


@pytest.mark.parametrize(
    ("today", "planned", "change"),
    [(2.36, 2.95, "+€0.59"), (2.95, 2.36, "\u2212€0.59"), (12_345.2, 12_390.9, "+€46"), (500.0, 500.2, "€0")],
)
def test_a_change_is_written_as_finely_as_the_money_it_is_between(
    review: Review, today: float, planned: float, change: str
) -> None:
    assert _tell_plan(_move(review, today, planned)).rows[0][3].text == change


def test_money_that_stays_as_it_is_has_no_effect_at_all(review: Review) -> None:
    stays = _move(review, 5_000.0, 5_000.0 + 1e-9)
    cell = _tell_plan(stays).rows[0][-1]
    assert (cell.text, cell.below) == ("€0", "")
    document: dict[str, Any] = dict(as_data(stays))
    assert document["plan"]["allocation"][0]["outcome_change"] == {"mean": 0.0, "low": 0.0, "high": 0.0}
    assert _tell_plan(_move(review, 5_000.0, 5_001.0)).rows[0][-1].below


def test_a_plan_that_spends_more_says_how_much(review: Review) -> None:
    first = review.plan.allocation[0]
    usual = sum(a.planned - a.today for a in review.plan.allocation)
    more = _move(review, first.today, first.planned - usual + 40_000.0)
    assert any("spends €40,000 more than today" in text for text in read_texts(more))
    less = _move(review, first.today, first.planned - usual - 7_000.0)
    assert any("spends €7,000 less than today" in text for text in read_texts(less))
    even = _move(review, first.today, first.planned - usual)
    assert any("more than carrying on as today" in text for text in read_texts(even))


def test_very_large_amounts_are_shortened(review: Review) -> None:
    wasteful = replace(review, plan=replace(review.plan, unspent=999_999_995_123.0))
    assert _tell_plan(wasteful).totals[2].below == "€1,000bn unspent"


def test_a_channel_that_needs_more_than_the_rest_says_why(review: Review) -> None:
    assert not any("people's time" in text for text in read_texts(review))
    first, *others = review.channels
    dear = replace(review, channels=(replace(first, verdict=replace(first.verdict, hurdle=2.57)), *others))
    texts = read_texts(dear)
    assert any("has to bring back €2.57, more than the €2.50" in text and "people's time" in text for text in texts)
    assert any("has to bring back at least €2.50" in text for text in texts)


def test_a_break_even_margin_above_the_whole_is_not_written_out() -> None:
    review = make_review(margin=None)
    first, *others = review.channels
    margin = Interval(mean=0.8, low=0.4, high=1.93)
    odd = replace(review, channels=(replace(first, returns=replace(first.returns, break_even_margin=margin)), *others))
    told = " ".join(read_texts(odd))
    assert "over\u00a0100%" in told or "over 100%" in told
    assert "193%" not in told


def test_the_plan_says_when_its_time_begins(review: Review) -> None:
    first = write_date(review.periods[-1] + timedelta(weeks=1), ENGLISH)
    assert any(f"begin right after the data end, on {first}" in text for text in read_texts(review))


def test_a_channel_that_needs_less_than_pays_says_where_that_comes_from(review: Review) -> None:
    first, *others = review.channels
    cheap = replace(review, channels=(replace(first, verdict=replace(first.verdict, hurdle=1.87)), *others))

    def tell(kind: BudgetKind) -> list[str]:
        told = read_texts(replace(cheap, plan=replace(cheap.plan, kind=kind)))
        return [text for text in told if "€1.87, less than the €2.50" in text or "pays for itself when" in text]

    assert len(tell(BudgetKind.FIXED)) == 2
    assert all("has to spend its whole total" in text for text in tell(BudgetKind.FIXED))
    assert all("has to keep your limits" in text for text in tell(BudgetKind.CAPPED))
    assert not any("pays for itself when" in text for text in read_texts(review))


def test_the_data_are_said_to_run_to_the_last_day_of_their_last_week() -> None:
    review = make_review()
    told = state_rows(review).params["last"]
    assert date.fromisoformat(str(told)) == review.coverage.last_period + timedelta(days=6)


def test_nothing_missing_has_no_heading() -> None:
    def list_headings(review: Review) -> list[str]:
        return [block.text for block in as_brief(review) if isinstance(block, Heading)]

    review = make_review()
    known = next(c for c in review.channels if c.channel == "Paid social").returns
    whole: dict[str, Any] = {
        name: Interval(mean=2.0, low=1.0, high=3.0)
        for name in (measure.name for measure in MEASURES)
        if isinstance(getattr(known, name), Statement)
    }
    channels = tuple(replace(c, returns=replace(known, **whole)) for c in review.channels)
    assert "What is missing" not in list_headings(replace(review, channels=channels))
    assert "What is missing" in list_headings(make_review(margin=None))
