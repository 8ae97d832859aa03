"""The quarter on one page, as a file that stands alone and as a table no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient
from tests.web.conftest import NOW, Ask

from trimtab.cycle import Workspace
from trimtab.cycle.record import add_record
from trimtab.web.brief import send_brief, send_table, set_brief, show_brief
from trimtab.web.site import Site
from trimtab.web.visit import File, Redirect

SAID = {
    "channel": "Search",
    "action": "stop",
    "money": "0",
    "reason": '=HYPERLINK("https://example.com")',
    "owner": "growth lead",
}


def read_table(ask: Ask) -> list[dict[str, str]]:
    answer = send_table(ask())
    assert isinstance(answer, File)
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_the_brief_says_what_to_do_what_was_decided_and_what_it_rests_on(ask: Ask, site: Site) -> None:
    entry = site.find_newest()
    assert entry is not None
    add_record(site.workspace, "decision", {**SAID, "reason": "It only <i>harvests</i>"}, at=NOW)
    sheet = set_brief(entry, ask())
    for channel in entry.review.channels:
        assert channel.channel in sheet
    assert "It only &lt;i&gt;harvests" in sheet
    assert "Stop, €0" in sheet
    assert " style=" not in sheet


def test_the_file_needs_nothing_else(ask: Ask) -> None:
    answer = send_brief(ask())
    assert isinstance(answer, File)
    assert answer.name == "review-2026-Q4.html"
    document = answer.content.decode()
    assert document.startswith("<!doctype html>")
    assert "/asset/" not in document


def test_the_table_has_a_row_per_channel_and_no_cell_that_a_spreadsheet_runs(ask: Ask, site: Site) -> None:
    entry = site.find_newest()
    assert entry is not None
    add_record(site.workspace, "decision", SAID, at=NOW)
    rows = read_table(ask)
    assert [row["Channel"] for row in rows] == [channel.channel for channel in entry.review.channels]
    search = next(row for row in rows if row["Channel"] == "Search")
    assert search["Reason"].startswith("'=")
    assert float(search["Today"]) == 65_000
    tv = next(row for row in rows if row["Channel"] == "TV")
    assert float(tv["Next €1 brings (low end of 90%)"]) < 0, "a number stays one"


def test_files_are_sent_to_be_kept_and_not_shown(client: TestClient) -> None:
    for name in ("html", "csv"):
        answer = client.get(f"/quarter/brief.{name}")
        assert answer.headers["content-disposition"].startswith("attachment")
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_without_a_review_there_is_the_way_to_a_first(ask: Ask, tmp_path: Path) -> None:
    bare = Site(workspace=Workspace.locate(tmp_path / "none"), hosts=frozenset(), secret=b"")
    for show in (show_brief, send_brief, send_table):
        assert show(replace(ask(), site=bare)) == Redirect(to="/")
