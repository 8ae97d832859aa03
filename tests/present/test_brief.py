"""The blocks of the terminal: the answer first, everything a verdict must show, and every problem with its place."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from tests.present.specimen import make_review

from trimtab.present import as_brief, as_data, as_problem_list
from trimtab.present.block import Bullets, Facts, Heading, Paragraph, Table, Tone
from trimtab.problems import Problem
from trimtab.review import Review


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
    plan = [block for block in as_brief(review) if isinstance(block, Table)][-1]
    assert "unspent" not in " ".join(cell.below for cell in plan.totals)
    saving = replace(review, plan=replace(review.plan, unspent=9_300.0))
    totals = [block for block in as_brief(saving) if isinstance(block, Table)][-1].totals
    assert [cell.below for cell in totals if cell.below] == ["€9,300 unspent"]


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
