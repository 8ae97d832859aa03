"""A team at work in a real browser: the board, a decision by keyboard, a decision by dragging a card."""

from __future__ import annotations

import re
import secrets
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright
from tests.journeys.test_report_in_browser import FLAGS
from tests.ledger import sample
from tests.present.specimen import make_review
from tests.team.desk import HYPOTHESIS
from tests.web.conftest import HELD, make_fit, review_at_once
from tests.web.test_data import SALES

from trimtab.cycle import Workspace, radar
from trimtab.cycle import job as cycle_job
from trimtab.cycle.fit import keep_fit
from trimtab.ledger import open_ledger, record
from trimtab.web.application import make_application
from trimtab.web.serving import LOCAL
from trimtab.web.site import Site


@dataclass(frozen=True)
class Opened:
    """The pages in a browser, and everything it complained about or asked of others."""

    page: Page
    address: str
    said: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)


@contextmanager
def serving(workspace: Workspace) -> Iterator[str]:
    """The address of a workspace's pages, without accounts."""
    site = Site(workspace=workspace, hosts=LOCAL, secret=secrets.token_bytes(32), is_demo=True)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(make_application(site), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    workspace = Workspace.locate(tmp_path_factory.mktemp("team"))
    ledger = open_ledger(workspace.ledger)
    entry = record(ledger, sample.sitting(), make_review(), at=HELD, environment=sample.ENVIRONMENT)
    keep_fit(workspace, entry, make_fit())
    with serving(workspace) as found:
        yield found


@pytest.fixture(scope="module")
def browser(chromium: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    with sync_playwright() as play:
        context = play.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"), executable_path=str(chromium), args=FLAGS, reduced_motion="reduce"
        )
        yield context
        context.close()


@pytest.fixture
def opened(browser: BrowserContext, address: str) -> Iterator[Opened]:
    with opening(browser, address) as found:
        yield found


@contextmanager
def opening(browser: BrowserContext, address: str) -> Iterator[Opened]:
    """The pages in a new tab, which may complain of nothing and ask nobody else."""
    opened = Opened(page=browser.new_page(), address=address)
    opened.page.on("console", lambda message: opened.said.append(message.text))
    opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
    opened.page.on("request", lambda r: None if r.url.startswith(address) else opened.strange.append(r.url))
    opened.page.goto(address)
    yield opened
    assert opened.said == []
    assert opened.strange == []
    opened.page.close()


def test_a_decision_is_made_with_the_keyboard_alone(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("link", name="Decide on Search").focus()
    page.keyboard.press("Enter")
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_role("heading", level=1)).to_have_text("Decide on Search")
    sheet.get_by_role("radio", name="Stop").focus()
    page.keyboard.press("Space")
    expect(sheet.get_by_label("Media money")).to_have_value("0")
    sheet.get_by_label("Why", exact=True).press_sequentially("It only harvests")
    sheet.get_by_label("Who answers").press_sequentially("head of growth")
    page.keyboard.press("Enter")
    card = page.locator(".column.stop .card", has_text="It only harvests")
    expect(card).to_contain_text("head of growth")
    expect(card).to_contain_text("The review advised")


def test_a_card_dragged_into_a_column_opens_the_form_on_it(opened: Opened) -> None:
    page = opened.page
    card = page.locator(".column.change .card").first
    card.locator("header").drag_to(page.locator(".column.continue"))
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_role("radio", name="Continue")).to_be_checked()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()


@pytest.mark.parametrize("size", [(1280, 900), (390, 844), (320, 640)])
def test_the_board_fits_the_screen(opened: Opened, size: tuple[int, int]) -> None:
    opened.page.set_viewport_size({"width": size[0], "height": size[1]})
    assert opened.page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


PAGES = (
    "/",
    "/decision?channel=Search",
    "/channel/Search",
    "/plan",
    "/tests",
    "/tests/new",
    "/retro",
    "/retro?occasion=Spring&step=write",
    "/retro?occasion=Spring&step=change",
    "/outside",
    "/outside/demo",
    "/data",
    "/team",
    "/own",
    "/sign-in",
)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_serious_and_every_page_fits(
    opened: Opened, scheme: Literal["light", "dark"], width: int
) -> None:
    opened.page.emulate_media(color_scheme=scheme)
    opened.page.set_viewport_size({"width": width, "height": 844})
    for path in PAGES:
        opened.page.goto(opened.address + path)
        assert opened.page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, path
        found = Axe().run(opened.page).response["violations"]
        grave = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}]
        assert grave == [], path


def test_an_amount_that_is_moved_is_answered_on_the_page_as_it_is(opened: Opened) -> None:
    page = opened.page
    page.goto(opened.address + "/plan?from=today")
    page.evaluate("window.stays = true")
    told = page.get_by_role("status")
    expect(told).to_contain_text("what you spend today")
    page.get_by_role("slider", name="Money for Search").focus()
    page.keyboard.press("End")
    expect(told).to_contain_text("More than was ever tried for Search")
    expect(page.get_by_role("spinbutton", name="Money for Search")).to_have_value("130000")
    expect(page.get_by_role("spinbutton", name="Money in all")).not_to_have_value("247300")
    assert page.evaluate("window.stays")


def test_the_brief_prints_on_one_page(opened: Opened) -> None:
    opened.page.goto(opened.address + "/quarter/brief")
    printed = opened.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def fill(page: Page, said: Mapping[str, str]) -> None:
    """Fill in a form by the names of its fields, and send it."""
    form = page.locator("main form[method=post]").last
    for name, value in said.items():
        field = form.locator(f'[name="{name}"]')
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    with page.expect_navigation():
        form.get_by_role("button").first.click()
    expect(page.locator("main .fault")).to_have_count(0)


def test_a_team_walks_through_a_quarter(
    browser: BrowserContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the steps over verdict, scenario, test, retrospective and demo to the brief; the fit is one made by hand."""
    monkeypatch.setattr(radar, "load_encoder", lambda: None)
    workspace, now = Workspace.locate(tmp_path), datetime.now(UTC)
    entry = record(
        open_ledger(workspace.ledger), sample.sitting(), make_review(), at=now, environment=sample.ENVIRONMENT
    )
    keep_fit(workspace, entry, make_fit())
    with serving(workspace) as address, opening(browser, address) as opened:
        page = opened.page
        page.set_default_timeout(8_000)

        def done(step: str) -> bool:
            page.goto(address + "/quarter")
            return "done" in page.locator(".path li", has_text=step).locator(".state").inner_text()

        assert done("Hold the review on the newest data")
        assert not done("Register the next test")
        for channel in ("Display", "Pinterest", "Paid social", "Affiliates", "Newsletter"):
            page.goto(f"{address}/decision?channel={channel}")
            page.get_by_role("radio", name="Continue").check()
            page.locator("[name=reason]").fill("Not before the test")
            page.locator("[name=owner]").fill("head of growth")
            page.get_by_role("button", name="Record the decision").click()
            expect(page.locator(".card", has_text=channel)).to_contain_text("head of growth")
        assert done("Decide on each channel")

        page.goto(address + "/plan?from=today")
        page.get_by_role("slider", name="Money for Display").focus()
        page.keyboard.press("Home")
        expect(page.get_by_role("status")).to_contain_text("than carrying on as today")

        page.goto(address + "/tests/new")
        fill(page, {**HYPOTHESIS, "what": "If brand words rest, orders stay"})
        expect(page.get_by_role("main")).to_contain_text("If brand words rest, orders stay")
        begins = now.date() + timedelta(days=7)
        fill(
            page,
            {
                "start": begins.isoformat(),
                "end": (begins + timedelta(days=27)).isoformat(),
                "design": "geo",
            },
        )
        assert done("Register the next test")

        look_back = f"{address}/retro?{urlencode({'occasion': 'This quarter'})}"
        page.goto(look_back + "&step=write")
        fill(page, {"hits-0-what": "Search answered faster", "hits-0-number": "+12% orders"})
        page.goto(look_back + "&step=change")
        promise = {"what": "Brief two weeks earlier", "owner": "head of brand", "due": begins.isoformat()}
        fill(page, {"learned": "Brief earlier", **promise})
        page.goto(address + "/outside/demo")
        heard = {"vendor": "Prikbord", "day": now.date().isoformat(), "new": "Search on pictures"}
        fill(page, {**heard, "claim": "Pins sell more", "evidence": "One case", "would_test": "maybe"})

        page.goto(address + "/quarter/brief")
        brief = page.locator(".brief")
        expect(brief).to_contain_text("Not before the test")
        expect(brief).to_contain_text("Brief two weeks earlier")


COUNT_CLICKS = """document.addEventListener('click', event => {
    if (event.isTrusted) sessionStorage.clicks = Number(sessionStorage.clicks || 0) + 1
}, true)"""


def test_from_one_s_own_file_to_a_verdict_in_fewer_than_ten_clicks(
    browser: BrowserContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fit is left out: it takes a minute and no click."""
    file = tmp_path / "own sales.csv"
    file.write_text(SALES, encoding="utf-8")
    workspace = Workspace.locate(tmp_path / "team")
    review_at_once(monkeypatch)
    with serving(workspace) as address, opening(browser, address) as opened:
        page = opened.page
        page.add_init_script(COUNT_CLICKS)
        page.reload()
        expect(page.get_by_role("heading", level=1)).to_have_text("What decision is next?")
        with page.expect_file_chooser() as chooser:
            page.get_by_label("Drop the file here").click()
        chooser.value.set_files(file)
        expect(page.get_by_role("heading", level=1)).to_contain_text("own sales.csv")
        page.get_by_label("Currency").click()
        page.keyboard.type("EUR")
        page.get_by_label("Gross margin").click()
        page.keyboard.type("40%")
        page.get_by_role("button", name="Review these channels").click()
        expect(page.get_by_role("status")).to_be_visible()
        assert cycle_job.work_off(workspace)
        expect(page.locator(".lanes .card").first).to_be_visible(timeout=20_000)
        assert 0 < int(page.evaluate("sessionStorage.clicks")) < 10
