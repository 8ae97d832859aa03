"""The examples in docs/files.md are read as the page says."""

from __future__ import annotations

import re
from pathlib import Path

from tests.intake.table import codes, read_text, write_file
from tests.intake.test_dialects import panel_of

from trimtab.intake import Panel, read_efforts
from trimtab.lift import read_lifts

PAGE = (Path(__file__).parents[2] / "docs" / "files.md").read_text(encoding="utf-8")
WIDE, LONG, INPUTS, LIFTS, *_ = re.findall(r"```csv\n(.*?)```", PAGE, flags=re.DOTALL)


def panel_from(text: str) -> Panel:
    """The panel of an example whose rows go on for thirty weeks."""
    header, *rows = text.splitlines()
    weeks = [f"2025-W{n:02d}" for n in range(2, 32)]
    return panel_of(read_text("\n".join([header, *(week + rows[n % 3][10:] for n, week in enumerate(weeks))])))


def test_the_wide_example_is_read_as_the_page_says() -> None:
    panel = panel_from(WIDE)
    assert [c.name for c in panel.channels] == ["search", "tv", "newsletter"]
    assert panel.channels[1].exposure_column == "tv_impressions"
    assert [c.name for c in panel.controls] == ["price", "events=winter sale"]


def test_the_long_example_lacks_nothing_but_weeks() -> None:
    reading = read_text(LONG)
    assert codes(reading) == {"problem.too_few_periods"}
    assert dict(reading.roles) == {"datum": "date", "kanaal": "channel", "uitgaven": "spend", "omzet": "outcome"}


def test_the_inputs_and_experiments_are_read(tmp_path: Path) -> None:
    panel = panel_from(WIDE)
    efforts, faults, _ = read_efforts(write_file(tmp_path, "inputs.csv", INPUTS), panel)
    assert faults == ()
    assert [(e.channel, e.hours) for e in efforts] == [("search", 5.0), ("tv", 2.0)]
    lifts, faults, _ = read_lifts(write_file(tmp_path, "lifts.csv", LIFTS), panel)
    assert faults == ()
    assert [lift.spend_change for lift in lifts] == [9000.0]
