"""A quarter shared out anew, as a reader and a program see it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from tests.present.prospect import make_placement

from trimtab.intake import read_course
from trimtab.present import as_placement, as_placement_data, as_placement_file
from trimtab.present.block import Heading, Table


def test_the_answer_names_what_moves_and_the_table_has_both_sums() -> None:
    placement, panel = make_placement()
    heading, *blocks = as_placement(placement, panel)
    assert isinstance(heading, Heading)
    assert "channel 0" in heading.text
    assert "channel 1" not in heading.text
    shares, places = (block for block in blocks if isinstance(block, Table))
    assert [row[0].text for row in shares.rows] == ["channel 0", "channel 1"]
    assert [row[0].text for row in places.rows] == list(panel.geos)
    assert all("last quarter" in row[1].below for row in places.rows)


def test_where_nothing_moves_it_says_so_and_shows_no_table() -> None:
    placement, panel = make_placement()
    stuck = replace(placement, shares=tuple(replace(share, is_moved=False) for share in placement.shares))
    heading, *blocks = as_placement(stuck, panel)
    assert isinstance(heading, Heading)
    assert heading.text.startswith("No channel's money")
    assert not any(isinstance(block, Table) for block in blocks)


def test_a_forecast_reads_the_file_as_it_was_placed(tmp_path: Path) -> None:
    placement, panel = make_placement()
    file = tmp_path / "quarter.csv"
    file.write_text(as_placement_file(placement, panel), encoding="utf-8")
    course, problems, _ = read_course(file, panel)
    assert problems == ()
    assert course is not None
    np.testing.assert_allclose(course.amounts, placement.course.amounts, atol=0.006)


def test_the_data_has_every_place_of_every_channel() -> None:
    placement, panel = make_placement()
    data = as_placement_data(placement, panel)
    shares = data["shares"]
    assert isinstance(shares, list)
    for k, share in enumerate(shares):
        assert isinstance(share, dict)
        np.testing.assert_allclose(np.array(share["spend"], dtype=float), placement.money[:, k], rtol=1e-4)
