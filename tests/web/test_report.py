"""The review and its plan stand in the team's pages as in the report, and the team's money beside the plan's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from tests.present.specimen import make_review
from tests.web.conftest import NOW, Ask

from trimtab.cycle import Workspace
from trimtab.cycle.record import add_record
from trimtab.present.page import as_page
from trimtab.web.plan import Plan, show_plan
from trimtab.web.report import Report, show_review
from trimtab.web.site import Site
from trimtab.web.visit import Page, Redirect


def test_the_review_stands_there_in_full(ask: Ask) -> None:
    page = show_review(ask())
    assert isinstance(page, Page)
    parts = cast("Report", page.view).parts
    whole = as_page(make_review())
    for name in ("returns", "response", "decomposition", "drift", "health", "coverage", "limits", "engine"):
        assert f'id="{name}"' in parts
    assert parts in whole
    assert " style=" not in parts


def test_what_the_team_decided_stands_beside_the_plan(ask: Ask, site: Site) -> None:
    page = show_plan(ask())
    assert isinstance(page, Page)
    assert cast("Plan", page.view).decided is None
    said = {"channel": "Search", "action": "stop", "money": "0", "reason": "It only harvests", "owner": "growth lead"}
    add_record(site.workspace, "decision", said, at=NOW)
    page = show_plan(ask())
    assert isinstance(page, Page)
    decided = cast("Plan", page.view).decided
    assert decided is not None
    assert "€0" in decided


def test_without_a_review_there_is_the_way_to_a_first(ask: Ask, tmp_path: Path) -> None:
    bare = Site(workspace=Workspace.locate(tmp_path / "none"), hosts=frozenset(), secret=b"")
    for show in (show_review, show_plan):
        assert show(replace(ask(), site=bare)) == Redirect(to="/")
