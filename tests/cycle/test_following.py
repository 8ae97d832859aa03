"""Following a recorded plan: the file has to be the one the review was held on, and the settings are the review's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.ledger import sample

from trimtab.cycle import Workspace, make_settings, prepare_forecast, prepare_sitting
from trimtab.ledger import open_ledger, record
from trimtab.problems import BadInput

MONDAY = date(2023, 1, 2)
TOLD: dict[str, Any] = {
    "money": {"currency": "GBP", "margin": 0.5},
    "columns": {"outcome": "orders", "spend": {"paid search": "clicks_bought"}, "ignore": ["pins_spend"]},
    "workspace": {"country": "GB", "seed": 7},
}
"""What nobody could guess of the file, so that a forecast without it reads another panel."""

Row = tuple[str, ...]


def _list_rows(weeks: int) -> list[Row]:
    generator = np.random.default_rng(2)
    numbers = generator.uniform(50, 150, (weeks, 4)).round(1)
    days = [(MONDAY + timedelta(weeks=k)).isoformat() for k in range(weeks)]
    return [
        ("week", "orders", "clicks_bought", "radio_spend", "pins_spend"),
        *((day, *map(str, row)) for day, row in zip(days, numbers.tolist(), strict=True)),
    ]


def _write(path: Path, rows: list[Row]) -> Path:
    path.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Workspace, Path]:
    """A workspace that remembers one review of `sales.csv`, held with settings no file could say."""
    file = _write(tmp_path / "sales.csv", _list_rows(60))
    (tmp_path / ".trimtab").mkdir()
    workspace = Workspace.locate(tmp_path / ".trimtab")
    sitting = prepare_sitting(file, make_settings(TOLD), today=MONDAY)
    record(open_ledger(workspace.ledger), sitting, sample.review(), at=sample.AT, environment={})
    return workspace, file


def _refuse(desk: tuple[Workspace, Path], file: Path, given: dict[str, Any] | None = None) -> list[str]:
    with pytest.raises(BadInput) as refused:
        prepare_forecast(file, make_settings(given), plan=(desk[0], 1), given=given or {})
    return [problem.code for problem in refused.value.problems]


def test_the_reviews_data_and_settings_are_taken_over(desk: tuple[Workspace, Path]) -> None:
    workspace, file = desk
    question = prepare_forecast(file, make_settings(), plan=(workspace, 1))
    assert [channel.name for channel in question.panel.channels] == ["paid search", "radio"]
    assert (question.panel.currency, question.panel.outcome_name) == ("GBP", "orders")
    assert (question.country, question.seed) == ("GB", 7)
    assert question.scale is not None


def test_settings_that_agree_with_the_review_are_welcome(desk: tuple[Workspace, Path]) -> None:
    workspace, file = desk
    given = {**TOLD, "money": {"currency": "gbp"}}
    assert prepare_forecast(file, make_settings(given), plan=(workspace, 1), given=given).seed == 7


def test_every_setting_that_contradicts_the_review_is_refused_at_once(desk: tuple[Workspace, Path]) -> None:
    given = {
        "money": {"currency": "EUR", "value_per_outcome": 3.0},
        "columns": {"outcome": "radio_spend", "geo": "place", "spend": {"radio": "pins_spend"}},
        "workspace": {"country": "BE", "seed": 0},
    }
    codes = _refuse(desk, desk[1], given)
    assert codes.count("problem.plan_other_setting") == 5
    assert codes.count("problem.plan_without_setting") == 2


def _a_week_more(rows: list[Row]) -> list[Row]:
    return _list_rows(61)[: len(rows) + 1]


def _restate(rows: list[Row]) -> list[Row]:
    return [*rows[:20], (rows[20][0], "999", *rows[20][2:]), *rows[21:]]


def _add_a_channel(rows: list[Row]) -> list[Row]:
    return [(*rows[0], "tv_spend"), *((*row, str(k)) for k, row in enumerate(rows[1:]))]


def _make_it_daily(rows: list[Row]) -> list[Row]:
    return [rows[0], *(((MONDAY + timedelta(days=k)).isoformat(), *row[1:]) for k, row in enumerate(rows[1:]))]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_a_week_more, "problem.plan_past"),
        (lambda rows: rows[:-1], "problem.plan_ahead"),
        (_restate, "problem.plan_restated"),
        (lambda rows: [rows[0], *rows[2:]], "problem.plan_restated"),
        (_add_a_channel, "problem.plan_channels_unknown"),
        (_make_it_daily, "problem.plan_other_grain"),
    ],
)
def test_a_plan_for_other_data_is_refused(
    desk: tuple[Workspace, Path], tmp_path: Path, change: Callable[[list[Row]], list[Row]], code: str
) -> None:
    assert _refuse(desk, _write(tmp_path / "other.csv", change(_list_rows(60)))) == [code]


def test_a_file_without_a_planned_channel_is_refused(desk: tuple[Workspace, Path], tmp_path: Path) -> None:
    rows = [(*row[:3], row[4]) for row in _list_rows(60)]
    assert "problem.plan_channels_missing" in _refuse(desk, _write(tmp_path / "other.csv", rows))


def test_the_same_figures_in_a_file_written_anew_with_planned_rows_are_the_same_data(
    desk: tuple[Workspace, Path], tmp_path: Path
) -> None:
    ahead = ((MONDAY + timedelta(weeks=60)).isoformat(), "", "80", "90", "1")
    file = _write(tmp_path / "other.csv", [*_list_rows(60), ahead])
    assert len(prepare_forecast(file, make_settings(), plan=(desk[0], 1)).panel.periods) == 60
