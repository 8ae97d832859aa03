"""The same job without the command line, from a notebook's data frame."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pandas as pd
import pytest

import trimtab
from trimtab.intake import encode_panel


def test_a_data_frame_becomes_verdicts_in_five_calls(sales: str) -> None:
    frame = pd.read_csv(StringIO(sales), parse_dates=["week"])
    panel, problems = trimtab.read_panel(frame, declared=trimtab.Declared(currency="EUR"))
    assert problems == ()
    assert panel is not None
    terms = trimtab.Terms(margin=0.4)
    posterior = trimtab.fit(panel)
    returns = trimtab.measure_returns(posterior, terms)
    plan = trimtab.allocate(posterior, trimtab.Budget(), terms)
    verdicts = trimtab.judge(posterior, plan, returns, terms)
    assert [verdict.channel for verdict in verdicts] == ["search", "posters"]
    assert sum(line.planned for line in plan.allocation) > 0


def test_every_name_on_the_door_opens() -> None:
    assert [name for name in trimtab.__all__ if not callable(getattr(trimtab, name))] == []
    assert set(trimtab.__all__) <= set(dir(trimtab))


def test_the_door_shows_its_names_and_nothing_of_how_it_is_hung() -> None:
    assert dir(trimtab) == sorted([*trimtab.__all__, "__version__"])


def test_a_problem_is_explained_with_its_place_and_its_cure(sales: str) -> None:
    frame = pd.read_csv(StringIO(sales))
    frame.loc[3, "search_spend"] = -5.0
    _, (problem,) = trimtab.read_panel(frame)
    told = trimtab.explain_problem(problem)
    assert "row 5, search_spend" in told
    assert "negative spend" in told
    assert "write 0" in told
    assert "explain_problem" in str(trimtab.BadInput([problem]))


def test_a_panel_is_shown_in_a_line(sales: str) -> None:
    panel, _ = trimtab.read_panel(pd.read_csv(StringIO(sales)))
    shown = repr(panel)
    assert len(shown) < 200
    assert all(word in shown for word in ("revenue", "104 weeks", "search", "posters"))


def test_settings_that_make_no_sense_are_raised_all_at_once() -> None:
    with pytest.raises(trimtab.BadInput) as caught:
        trimtab.make_settings({"money": {"margin": 40, "hurdle": -1}, "colums": {}})
    assert len(caught.value.problems) == 3


def test_a_table_in_memory_is_prepared_like_its_file(sales: str, tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text(sales, encoding="utf-8")
    settings = trimtab.make_settings({"money": {"currency": "EUR"}})
    from_file = trimtab.prepare_sitting(tmp_path / "sales.csv", settings)
    from_frame = trimtab.prepare_sitting(pd.read_csv(StringIO(sales)), settings)
    assert encode_panel(from_frame.panel) == encode_panel(from_file.panel)
    assert from_frame.coverage.file == "DataFrame"
