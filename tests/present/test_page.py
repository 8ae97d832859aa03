"""The page stands alone: no address, no script, the same bytes for the same review, every name escaped."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from unicodedata import category

import pytest
from tests.present.specimen import make_review
from tests.present.variant import make_daily, make_undefined

from trimtab.present import as_brief
from trimtab.present.block import Heading
from trimtab.present.page import as_page
from trimtab.present.page.scale import look_ahead
from trimtab.present.page.stack import stack_outcome
from trimtab.present.page.strength import trace_strength
from trimtab.present.pen import Pen
from trimtab.problems import Problem
from trimtab.quantities import Interval
from trimtab.review import Review

HOSTILE = (
    '<script>alert("x")</script>',
    "{x}",
    '" onload="x',
    "a & {channel.__class__}",
    "</svg></style>",
    "tv\x01\x1b[2J",
)
VOID = {"meta", "wbr"}
CHANNELS = re.compile(r"<h3>(Search|Newsletter): ")


class Outline(HTMLParser):
    """What a page is made of: tags in order, attributes, text, and whether every element is closed."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="session")
def page(review: Review) -> str:
    return as_page(review)


@pytest.fixture(scope="session")
def any_page(any_review: Review) -> str:
    return as_page(any_review)


@pytest.fixture(scope="session")
def outline(page: str) -> Outline:
    return Outline(page)


def test_the_page_names_no_address_and_loads_nothing(page: str, outline: Outline) -> None:
    assert re.findall(r"(?i)https?:|\bftp:|//[a-z0-9]|@import|url\(|javascript:", page) == []
    assert {tag for tag, _ in outline.tags} & {"script", "link", "img", "iframe", "object", "base", "form"} == set()
    assert all(str(a["href"]).startswith("#") for _, a in outline.tags if "href" in a)
    assert not [a for _, a in outline.tags if any(name.startswith("on") or name == "src" for name in a)]


def test_a_plan_for_a_time_that_is_past_is_told_before_the_answer(review: Review, page: str) -> None:
    old = Problem(code="notice.data_old", params={"last": "2025-06-29", "today": "2026-11-22"})
    told = as_page(replace(review, coverage=replace(review.coverage, notices=(*review.coverage.notices, old))))
    assert told.index("which is past") < told.index("<h1>")
    assert "which is past" not in page


def test_the_same_review_gives_the_same_page(page: str) -> None:
    assert as_page(make_review()) == page


def test_every_element_is_closed_and_every_link_of_the_contents_leads_somewhere(outline: Outline) -> None:
    assert outline.open == []
    ids = [a["id"] for _, a in outline.tags if "id" in a]
    assert max(Counter(ids).values()) == 1
    assert {str(a["href"])[1:] for a in outline.named("a")} <= set(ids)


def test_headings_go_down_one_level_at_a_time(outline: Outline) -> None:
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_page_opens_with_the_same_answer_as_the_terminal(review: Review, page: str) -> None:
    first = as_brief(review)[0]
    assert isinstance(first, Heading)
    headline = re.search(r"<h1>(.*?)</h1>", page)
    assert headline is not None
    assert " ".join(re.sub(r"<[^>]+>", "", headline[1]).split()) == first.text


def test_the_board_holds_every_channel_once_under_its_verdict(review: Review, page: str) -> None:
    board = page[page.index('id="verdicts"') : page.index('id="plan"')]
    for column in re.findall(r'<section class="column (\w+)">(.*?)</section>', board):
        action, body = column
        expected = [c.channel for c in review.channels if c.verdict.choice.action.value == action]
        assert re.findall(r"<h4>(.*?)</h4>", body) == expected


def test_every_drawing_has_a_title_that_says_something_and_a_table(any_review: Review, any_page: str) -> None:
    figures = re.findall(r"<figure>(.*?)</figure>", any_page, flags=re.DOTALL)
    assert len(figures) == 1 + 7 + 1 + len(any_review.channels)
    for figure in figures:
        assert re.search(r"<figcaption><h3>[^<]{12,}</h3>", figure)
        assert "<svg" in figure
    for figure in figures[1:]:
        assert "<table>" in figure


def test_tables_have_captions_and_named_rows_and_columns(outline: Outline, page: str) -> None:
    assert len(outline.named("caption")) == len(outline.named("table"))
    assert all("scope" in a for a in outline.named("th"))
    assert all(a.get("tabindex") == "0" for a in outline.named("div") if a.get("class") == "scroll")
    assert page.startswith('<!doctype html>\n<html lang="en">')


def test_hostile_channel_names_stay_text() -> None:
    named = ("Display", "Search", "TV", "Affiliates", "Newsletter", "Pinterest")
    page = as_page(make_review(names=dict(zip(named, HOSTILE, strict=True))))
    outline = Outline(page)
    assert outline.open == []
    assert "script" not in {tag for tag, _ in outline.tags}
    assert not [a for _, a in outline.tags if any(name.startswith("on") for name in a)]
    for name in HOSTILE:
        shown = "".join(character for character in name if character.isprintable())
        assert any(shown in text for text in outline.text)
    assert {character for character in page if category(character) == "Cc"} == {"\n"}


def test_nothing_undefined_is_shown(any_page: str) -> None:
    words = Counter(word for text in Outline(any_page).text for word in re.findall(r"\w+", text.lower()))
    assert not {"nan", "inf", "none", "undefined", "null", "unknown"} & set(words)


def test_an_amount_shows_the_declared_currency_only(bare_review: Review) -> None:
    assert not [text for text in Outline(as_page(bare_review)).text if "€" in text or "$" in text]


def test_a_long_series_is_drawn_in_at_most_160_steps_that_keep_its_level(review: Review) -> None:
    daily = make_daily(review)
    stack = stack_outcome(daily, Pen.for_review(daily))
    assert len(stack.days) <= 160
    drawn = sum(layer.values.mean() for layer in stack.layers)
    assert drawn == pytest.approx(daily.fit.mean(), rel=0.01)


def test_a_short_series_is_drawn_as_it_is(review: Review) -> None:
    stack = stack_outcome(review, Pen.for_review(review))
    assert stack.days == review.periods
    assert sum(layer.values.sum() for layer in stack.layers) == pytest.approx(review.fit.sum())


def test_today_stays_among_the_days_of_a_long_drift(review: Review) -> None:
    daily = make_daily(review)
    days = look_ahead(daily.periods, daily.horizon, daily.grain)
    strength = trace_strength(daily.channels[0], days, daily.horizon)
    assert strength is not None
    assert len(strength.days) <= 160
    assert strength.days[strength.now] == daily.periods[-1]


@pytest.mark.parametrize(
    ("grain", "expected"), [("day", date(2025, 3, 1)), ("week", date(2025, 3, 7)), ("month", date(2025, 3, 1))]
)
def test_the_quarter_ahead_goes_on_in_the_file_s_own_rhythm(grain: str, expected: date) -> None:
    last = date(2025, 2, 1) if grain == "month" else date(2025, 2, 28)
    assert look_ahead((last,), 1, grain) == (last, expected)


def test_what_is_not_a_number_leaves_a_gap_and_no_trace(review: Review) -> None:
    outline = Outline(as_page(make_undefined(review)))
    assert outline.open == []
    assert not {"nan", "inf"} & {word for text in outline.text for word in re.findall(r"\w+", text.lower())}


def test_text_stands_out_from_its_ground_in_light_and_dark(page: str) -> None:
    light, dark = re.findall(r":root \{(.*?)\}", page, flags=re.DOTALL)[:2]
    for scheme in (light, dark):
        color = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", scheme))
        for ink in ("ink", "soft", "stop", "start", "continue", "change", "withheld"):
            for ground in ("paper", "card"):
                assert contrast(color[ink], color[ground]) >= 4.5, (ink, ground)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours. Source: WCAG 2.2, relative luminance."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_channel_that_is_not_paid_for_is_drawn_over_its_volume(page: str) -> None:
    figures = re.findall(r"<figure>(.*?)</figure>", page[page.index('id="response"') :], flags=re.DOTALL)
    volume = {
        name: re.findall(r'<th scope="row">([^<]*)', figure) for figure in figures for name in CHANNELS.findall(figure)
    }
    assert all(label.startswith("€") for label in volume["Search"])
    assert not any("€" in label for label in volume["Newsletter"])
    assert len(volume["Newsletter"]) == len(volume["Search"])


def test_a_number_off_the_card_s_scale_is_marked_as_such(review: Review) -> None:
    def count_marks(high: float) -> int:
        first = review.channels[0]
        number = Interval(mean=high - 1, low=high - 2, high=high)
        wild = replace(first, verdict=replace(first.verdict, number=number))
        return as_page(replace(review, channels=(wild, *review.channels[1:]))).count('class="dot beyond"')

    assert (count_marks(6.0), count_marks(60.0)) == (0, 1)


def test_the_page_shows_the_experiments_kept_aside_where_it_says_how_far_to_trust_it(review: Review, page: str) -> None:
    trust = page[page.index('id="health"') : page.index('id="coverage"')]
    assert "<h3>Experiments kept aside to check the model</h3>" in trust
    assert "Paid social, 4" in trust
    assert "kept aside" not in as_page(replace(review, scores=()))


def test_the_last_money_has_a_price_only_where_none_is_left_over(review: Review) -> None:
    left = replace(review, plan=replace(review.plan, unspent=120.0))
    said, kept = (re.findall(r"The last [^.]*of this plan", as_page(one)) for one in (review, left))
    assert len(said) == 1
    assert kept == []
