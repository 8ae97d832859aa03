"""A design is told in sentences: what to do, what it finds or rules out, what it moves, what to be careful about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.trial.test_geo import ask, make_land

from trimtab.present.block import Block, Bullets, Heading, Paragraph, Table
from trimtab.present.language import find_language
from trimtab.present.number import write_date
from trimtab.present.page.design import as_design_page
from trimtab.present.page.scale import tick_shares
from trimtab.present.sentence import say
from trimtab.present.trial import as_design_brief, as_size_brief
from trimtab.statement import Statement
from trimtab.trial import Change, GeoDesigns, design_geo
from trimtab.trial.users import UserRequest, size_users

CHOSEN = (("region 1", "region 4"),)


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


@pytest.fixture(scope="module")
def cells() -> GeoDesigns:
    return design_geo(make_land(geos=20), ask(cells=2, change=Change.HEAVY_UP, by=0.5))


def test_cells_are_told_one_by_one_with_the_risk_they_share(cells: GeoDesigns) -> None:
    words = _read(as_design_brief(cells, "EUR"))
    assert "spend 50% more than usual on search in 2 sets of regions" in words
    assert "The cells" in words
    assert words.count("trimtab lift measure FILE") == 2
    assert "less than 5% of tests" in words
    assert "more than usual is spent there" in words


def test_a_harm_to_rule_out_is_told_as_one() -> None:
    asked = ask(treated=CHOSEN, change=Change.HOLDBACK, by=0.5, margin=0.001)
    words = _read(as_design_brief(design_geo(make_land(), asked), "EUR"))
    assert "spend 50% less than usual on search in region 1 and region 4" in words
    assert "rules a loss of" in words
    assert "cannot rule out a loss of 0.1%" in words
    assert "less than usual is spent there" in words


def test_a_searched_design_says_which_history_chose_it_and_which_promises() -> None:
    words = _read(as_design_brief(design_geo(make_land(), ask())))
    assert "spend nothing on search in" in words
    assert "which chose nothing" in words
    assert "--history-from 2025-03-31" in words


def test_an_effect_is_told_of_the_days_that_are_read_and_of_the_test_alone() -> None:
    """The same total in two thirds of the days takes half as much again."""
    request = ask(treated=CHOSEN, lengths=(14,), cooldown=7)
    read = _read(as_design_brief(design_geo(make_land(), request)))
    (design, *_) = design_geo(make_land(), request).designs
    english = find_language("en")
    days = f"from {write_date(design.start, english)} until {write_date(design.read_until, english)}"
    assert days.replace("\u00a0", " ") in read
    assert "Where nothing follows" in read
    alone = float(read.split("it takes ")[1].split("%")[0])
    assert alone == pytest.approx(150 * design.detectable, rel=0.06)
    assert "Where nothing follows" not in _read(as_design_brief(design_geo(make_land(), replace(request, cooldown=0))))


@pytest.mark.parametrize(
    ("change", "words"),
    [(Change.GO_DARK, "did not count when choices were compared"), (Change.HEAVY_UP, "added money counted as lost")],
)
def test_what_the_comparison_of_choices_left_out_is_told(change: Change, words: str) -> None:
    assert words in _read(as_design_brief(design_geo(make_land(), ask(change=change, worth=2.0))))
    assert words not in _read(as_design_brief(design_geo(make_land(), ask(change=change))))


def test_where_no_test_is_possible_only_the_reasons_are_told() -> None:
    none = design_geo(make_land(), ask(lengths=(90,)))
    assert "No test of search can be designed on this file" in _read(as_design_brief(none))
    page = as_design_page(none, "regions.csv", "0")
    assert "Export a longer history" in page
    assert "<svg" not in page


def test_the_page_draws_the_power_of_every_length(cells: GeoDesigns) -> None:
    page = as_design_page(cells, "regions.csv", "0", "EUR")
    assert page.count("<svg") == 2
    assert "The same test where nothing was tested" in page
    assert '<code class="whole">--so-far</code>' in page
    assert "`" not in page.split("</style>")[1]
    assert '<th scope="col">Days</th>' in page, "a header stands over its cells"
    assert 'class="mark dots"' in page, "the legend draws the line as the chart does"


def test_a_share_on_an_axis_has_the_digits_that_tell_it_from_its_neighbours() -> None:
    assert list(tick_shares(0.0, 0.1, find_language("en")).values()) == ["0%", "2.5%", "5%", "7.5%", "10%"]
    assert "2,5" in list(tick_shares(0.0, 0.1, find_language("fr")).values())[1]
    assert list(tick_shares(0.1, 0.2, find_language("en")).values())[1] == "12.5%"


def test_the_curve_of_every_other_length_is_named_by_its_days() -> None:
    designs = design_geo(make_land(), ask(lengths=(14, 28)))
    page = as_design_page(designs, "regions.csv", "0")
    (other,) = {design.length for design in designs.designs} - {designs.designs[0].length}
    assert "the other lengths, in days" in page.lower()
    assert page.count(f">{other * designs.step}</text>") == 2


def test_an_ab_test_says_what_looking_costs_and_what_was_counted_on() -> None:
    request = UserRequest(metric="orders", mean=0.1, sd=0.3, effect=0.1, explained=0.4, daily=4_000.0)
    words = _read(as_size_brief(size_users(request)))
    assert "a fifth of the risk" in words
    assert "explain 40% of their differences" in words
    safe = UserRequest(metric="refunds", mean=0.1, sd=0.3, effect=0.05, safety=True, looked=False)
    words = _read(as_size_brief(size_users(safe)))
    assert "rule out that refunds loses 5% or more" in words
    assert "read once, at its end" in words


def test_methods_that_disagree_are_called_by_their_names() -> None:
    methods = ("estimator.synthetic_difference", "estimator.difference")
    words = say(Statement(code="caution.estimators_apart", params={"methods": methods}))
    assert "synthetic difference in differences" in words
    assert "estimator." not in words
