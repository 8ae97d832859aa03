"""The page of JSON lacks no key of the commands that look outside, and names none that is not there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tests.opportunity.brand import CARDS, SHOP, TODAY, footing

from trimtab.opportunity import rank_opportunities
from trimtab.present import as_cards_data, as_echo_data, as_opportunities_data
from trimtab.radar import Note, listen

PAGE = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")

TEXT = "Half of the users of Reddit ask before they buy.\nadvice on number 41\nThey read it for weeks."


def gather_keys(data: object) -> set[str]:
    """Every key at any depth."""
    if isinstance(data, Mapping):
        return set(data).union(*map(gather_keys, data.values()))
    return set().union(*map(gather_keys, data)) if isinstance(data, list) else set()


def test_the_page_names_every_key_and_no_other() -> None:
    section = PAGE.split("\n## What the commands that look outside print\n")[1].split("\n## ")[0]
    notes = [
        Note(name=str(i), text=f"{TEXT}\n{i} more of it.", owner=f"Owner {i}", heard=date(2026, 1, i)) for i in (1, 2)
    ]
    echo = listen([*notes, Note(name="3", text="Reddit was used by 40% of them. It grows.")], None)
    told: list[Mapping[str, Any]] = [
        as_echo_data(echo, TODAY),
        as_cards_data(CARDS, TODAY),
        as_opportunities_data(
            rank_opportunities(CARDS, SHOP, (), today=TODAY, footing=footing(1.0, 2.0)), footing(1.0, 2.0), TODAY
        ),
    ]
    drafts, doubts = {"idea", "channels", "owners", "notes"}, {"one", "other", "likeness"}
    named = set(re.findall(r"`(\w+)`", section))
    assert named == set().union(*map(gather_keys, told)) | drafts | doubts
