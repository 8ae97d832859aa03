"""The quarterly review as a path: each step says whether it is done, and the first open one comes next."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from tests.web.conftest import NOW, Ask

from trimtab.cycle import Workspace
from trimtab.cycle.record import add_record
from trimtab.web.quarter import Quarter, Step, show_quarter
from trimtab.web.route import ROUTES
from trimtab.web.site import Site


def read(ask: Ask) -> dict[str, Step]:
    return {step.name: step for step in cast("Quarter", show_quarter(ask()).view).steps}


def test_the_review_of_this_quarter_is_done_and_the_first_open_step_comes_next(ask: Ask) -> None:
    steps = read(ask)
    assert steps["Hold the review on the newest data"].is_done
    following = [name for name, step in steps.items() if step.is_next]
    assert following == [next(name for name, step in steps.items() if not step.is_done)]
    later = replace(ask(), at=NOW.replace(year=2027))
    held = cast("Quarter", show_quarter(later).view).steps[0]
    assert not held.is_done
    assert held.to == "/data"


def test_deciding_on_every_channel_that_is_to_change_closes_the_step(ask: Ask, site: Site) -> None:
    entry = site.find_newest()
    assert entry is not None
    open_step = read(ask)["Decide on each channel"]
    assert not open_step.is_done
    assert "Display" in open_step.told
    assert "Search" not in open_step.told, "it is to go on as it is"
    for channel in ("Display", "Pinterest", "Paid social", "Affiliates", "Newsletter"):
        said = {"channel": channel, "action": "continue", "money": "0", "reason": "Not now", "owner": "growth lead"}
        add_record(site.workspace, "decision", said, at=NOW)
    assert read(ask)["Decide on each channel"].is_done


def test_a_clean_sheet_that_was_held_is_done_for_its_quarter_alone(ask: Ask, site: Site) -> None:
    assert not read(ask)["Step back: a clean sheet"].is_done
    add_record(site.workspace, "clean_sheet", {"quarter": "2026-Q4", "day": "2026-11-05", "held": "2026-11-05"}, at=NOW)
    assert read(ask)["Step back: a clean sheet"].is_done


def test_without_anything_on_record_the_path_begins_with_the_data(ask: Ask, tmp_path: Path) -> None:
    bare = Site(workspace=Workspace.locate(tmp_path / "none"), hosts=frozenset(), secret=b"")
    view = cast("Quarter", show_quarter(replace(ask(), site=bare)).view)
    assert view.steps[0].to == "/data"
    assert view.steps[0].is_next
    assert not view.has_review


def test_every_step_leads_to_a_page_there_is(ask: Ask) -> None:
    paths = {route.path for route in ROUTES}
    for step in read(ask).values():
        assert step.to.partition("?")[0].partition("#")[0] in paths
