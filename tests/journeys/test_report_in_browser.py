"""The page opens in a real browser without a network: drawn, silent, narrow enough for a phone, ready for paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright
from tests.present.specimen import make_review

from trimtab.present.page import as_page
from trimtab.review import Review

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESK, PHONE, SMALL_PHONE = (1280, 900), (390, 844), (320, 640)


@dataclass(frozen=True)
class Opened:
    """The page in a browser, and everything it said or asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def resize(self, size: tuple[int, int]) -> None:
        self.page.set_viewport_size({"width": size[0], "height": size[1]})

    def count_overflow(self) -> int:
        return int(self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


@pytest.fixture(scope="module")
def review() -> Review:
    return make_review(names={"Affiliates": "Affiliates_and_partnerships_programme_Western_Europe", "TV": "<b>TV</b>"})


@pytest.fixture(scope="module")
def browser(chromium: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    with sync_playwright() as play:
        profile = tmp_path_factory.mktemp("profile")
        context = play.chromium.launch_persistent_context(
            profile, executable_path=chromium, args=FLAGS, offline=True, reduced_motion="reduce"
        )
        yield context
        context.close()


@pytest.fixture(scope="module")
def opened(browser: BrowserContext, review: Review, tmp_path_factory: pytest.TempPathFactory) -> Opened:
    path = tmp_path_factory.mktemp("report") / "review.html"
    path.write_text(as_page(review), encoding="utf-8")
    opened = Opened(page=browser.new_page())
    opened.page.on("console", lambda message: opened.said.append(message.text))
    opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
    opened.page.on("request", lambda request: opened.asked.append(request.url))
    opened.page.goto(path.as_uri())
    return opened


def test_it_asks_for_nothing_and_complains_of_nothing(opened: Opened) -> None:
    assert opened.said == []
    assert [url for url in opened.asked if not url.startswith("file:")] == []
    assert len(opened.asked) == 1


@pytest.mark.parametrize("width", [1100, 400, 320])
def test_no_table_has_to_be_pushed_sideways_to_be_read(opened: Opened, width: int) -> None:
    opened.resize((width, 900))
    for table in opened.page.locator(".part > .scroll").all():
        assert table.evaluate("box => box.scrollWidth - box.clientWidth") <= 0, table.get_attribute("aria-label")


def test_a_row_that_becomes_a_list_names_each_of_its_numbers(opened: Opened) -> None:
    opened.resize((400, 900))
    cell = opened.page.locator("#returns td[data-label]").first
    before = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert before.strip('"') == cell.get_attribute("data-label")


@pytest.mark.parametrize(("size", "shown", "hidden"), [(DESK, "wide", "narrow"), (PHONE, "narrow", "wide")])
def test_every_figure_shows_one_drawing_with_colour_on_it(
    opened: Opened, size: tuple[int, int], shown: str, hidden: str
) -> None:
    opened.resize(size)
    for figure in opened.page.locator("figure").all():
        drawings = [svg for svg in figure.locator("svg").all() if svg.is_visible()]
        assert len(drawings) == 1
        box = drawings[0].bounding_box()
        assert box is not None
        assert box["width"] > 200
        assert box["height"] > 100
        painted = drawings[0].evaluate(
            "svg => [...svg.querySelectorAll('path')].map(p => getComputedStyle(p))"
            ".flatMap(s => [s.fill, s.stroke]).filter(c => c !== 'none' && c !== 'rgba(0, 0, 0, 0)')"
        )
        assert len(set(painted)) >= 2
    assert opened.page.locator(f"svg.{shown}").first.is_visible()
    assert not opened.page.locator(f"svg.{hidden}").first.is_visible()


@pytest.mark.parametrize("size", [DESK, PHONE, SMALL_PHONE])
def test_only_tables_scroll_sideways_and_only_within_themselves(opened: Opened, size: tuple[int, int]) -> None:
    opened.resize(size)
    assert opened.count_overflow() <= 0


@pytest.mark.parametrize("part", ["response", "drift"])
def test_a_line_has_a_point_for_every_row_of_its_table(opened: Opened, part: str) -> None:
    for figure in opened.page.locator(f"#{part} figure").all():
        rows = figure.locator("tbody tr").count()
        line = figure.locator("svg .mark-line path").first.get_attribute("d")
        assert line is not None
        assert len(re.findall(r"[ML]", line)) == rows
        assert rows > 2


def test_the_table_of_the_plan_says_what_is_drawn(opened: Opened, review: Review) -> None:
    opened.resize(DESK)
    rows = opened.page.locator("#plan .scroll").first.locator("tbody tr")
    names = [text.strip() for text in rows.locator("th").all_inner_texts()]
    assert names == [a.channel for a in review.plan.allocation]
    planned = [int(re.sub(r"[^\d]", "", row.locator("td").nth(1).inner_text())) for row in rows.all()]
    assert planned == [round(a.planned) for a in review.plan.allocation]
    discs = opened.page.locator("#plan svg.wide .mark-symbol").last.locator("path").all()
    places = [disc.evaluate("d => d.getBoundingClientRect().left") for disc in discs]
    assert sorted(range(len(places)), key=places.__getitem__) == sorted(range(len(planned)), key=planned.__getitem__)


def test_the_layers_are_named_in_the_order_in_which_they_lie(opened: Opened) -> None:
    opened.resize(DESK)
    legend = opened.page.locator("#decomposition .swatch").evaluate_all(
        "all => all.map(e => getComputedStyle(e).backgroundColor)"
    )
    areas = opened.page.locator("#decomposition svg.wide .mark-area path").evaluate_all(
        "all => all.map(e => [e.getBBox().y + e.getBBox().height, getComputedStyle(e).fill])"
    )
    bottom_up = [fill for _, fill in sorted(areas, key=lambda area: -area[0])]
    assert set(legend) == set(bottom_up)
    assert legend[-1] == bottom_up[0]
    assert len(set(legend)) == len(legend)


def test_a_name_full_of_markup_is_read_as_it_is_written(opened: Opened) -> None:
    assert opened.page.locator(".card h4", has_text="<b>TV</b>").count() == 1
    assert opened.page.locator("b", has_text=re.compile("^TV$")).count() == 0


def test_dark_and_paper_have_grounds_of_their_own(opened: Opened) -> None:
    def ground(media: str, scheme: str) -> str:
        opened.page.emulate_media(media=media, color_scheme=scheme)  # type: ignore[arg-type]
        return str(opened.page.evaluate("getComputedStyle(document.body).backgroundColor"))

    light, dark, paper = ground("screen", "light"), ground("screen", "dark"), ground("print", "dark")
    assert len({light, dark, paper}) == 3
    assert paper == "rgb(255, 255, 255)"
    assert not opened.page.locator("nav").is_visible()
    assert not opened.page.locator("details").first.is_visible()
    opened.page.emulate_media(media="null", color_scheme="null")


def test_it_prints_on_a_handful_of_pages(opened: Opened) -> None:
    opened.resize(DESK)
    printed = opened.page.pdf(prefer_css_page_size=True, print_background=True)
    pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", printed))
    assert 3 <= pages <= 9
