"""A channel with little history starts from what finished tests foresee, and is never left out without a word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.model.conftest import build_lift, build_panel

from trimtab.cycle.sitting import foresee_new
from trimtab.intake import Panel
from trimtab.model.parameters import choose_prior
from trimtab.model.scale import fix_scale

HEAD = "channel,start,end,estimate,standard_error,spend_change,design\n"


def _silence(panel: Panel, weeks: int = 0) -> Panel:
    """The panel with its last channel on in the last weeks only."""
    spend = panel.spend.copy()
    spend[:, : spend.shape[1] - weeks, -1] = 0.0
    return replace(panel, spend=spend, exposure=spend.copy())


def _write_tests(folder: Path, *channels: str) -> Path:
    """Finished tests of 100 euros each that brought 300, 250 and 350 in turns."""
    file = folder / "lifts.csv"
    rows = (
        f"{channel},2023-03-{6 + k},2023-04-{2 + k:02d},{(300, 250, 350)[k % 3]},20,100,geo\n"
        for k, channel in enumerate(channels)
    )
    file.write_text(HEAD + "".join(rows), encoding="utf-8")
    return file


def test_a_channel_never_used_takes_what_all_tests_say_of_the_next(tmp_path: Path) -> None:
    panel, file = _silence(build_panel(1, 40, 3)), _write_tests(tmp_path, "channel 0", "channel 1", "channel 0")
    expected, (notice,) = foresee_new(panel, file, ())
    ((name, (mean, sd)),) = expected.items()
    assert name == "channel 2"
    assert mean == pytest.approx(3.0, abs=0.01)
    assert sd > 0.2
    assert (notice.code, notice.params["tests"]) == ("notice.foreseen_from_all_tests", 3)
    _, centre, spread = choose_prior(panel, fix_scale(panel), expected)
    _, usual, wide = choose_prior(panel, fix_scale(panel))
    assert np.exp(centre[2] + spread[2] ** 2 / 2) == pytest.approx(3.0, abs=0.01)
    assert 0.3 <= spread[2] < wide[2]
    np.testing.assert_array_equal(centre[:2], usual[:2])


def test_its_own_tests_speak_alone_where_there_are_three(tmp_path: Path) -> None:
    file = _write_tests(tmp_path, "channel 2", "channel 0", "channel 2", "channel 2")
    _, (notice,) = foresee_new(_silence(build_panel(1, 40, 3), weeks=6), file, ())
    assert (notice.code, notice.params["tests"]) == ("notice.foreseen_from_own_tests", 3)


def test_nothing_is_taken_where_there_is_history_or_the_model_has_the_test_already(tmp_path: Path) -> None:
    file = _write_tests(tmp_path, "channel 0", "channel 1", "channel 2")
    panel = build_panel(1, 40, 3)
    assert foresee_new(panel, file, ()) == ({}, ())
    assert foresee_new(_silence(panel), None, ()) == ({}, ())
    young = _silence(panel, weeks=6)
    assert foresee_new(young, file, (build_lift(panel, 2),)) == ({}, ())
