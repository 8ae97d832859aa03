"""Forecasts and backtests in words, as data and as a page."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from tests.present.prospect import FIRST, list_weeks, make_backtest, make_forecast

from trimtab.present import as_backtest_brief, as_backtest_data, as_forecast_brief, as_forecast_data
from trimtab.present.block import Block, Heading, Table
from trimtab.present.forecast import pen_for, tabulate_channels
from trimtab.present.page import as_backtest_page, as_forecast_page
from trimtab.present.page.chart import Band, chart_course

HOSTILE = "<script>alert(1)</script>"


def _title(blocks: tuple[Block, ...]) -> str:
    first = blocks[0]
    assert isinstance(first, Heading)
    return first.text


def test_the_sum_over_all_periods_comes_first() -> None:
    title = _title(as_forecast_brief(make_forecast()))
    assert title.startswith("From 6\xa0Jan\xa02025 to 2\xa0Feb\xa02025, revenue is expected to come to")


def test_every_period_has_a_row_and_every_channel_one() -> None:
    periods, channels = (block for block in as_forecast_brief(make_forecast(6)) if isinstance(block, Table))
    assert len(periods.rows) == 6
    assert [row[0].text for row in channels.rows] == ["Search", "Newsletter"]


def test_what_is_spent_is_written_as_money_and_what_is_sent_as_a_count() -> None:
    _, channels = (block for block in as_forecast_brief(make_forecast()) if isinstance(block, Table))
    assert [row[1].text for row in channels.rows] == ["€2,000", "2,000"]
    assert "€2,000" in as_forecast_page(make_forecast(), "sales.csv", "0.1.0")


def test_a_forecast_of_nothing_says_so() -> None:
    (heading,) = as_forecast_brief(make_forecast(0))
    assert isinstance(heading, Heading)
    assert "nothing to forecast" in heading.text


@pytest.mark.parametrize(
    ("errors", "winner", "said"),
    [
        ((0.0, 30.0, 60.0), "model", "better than both"),
        ((30.0, 0.0, 60.0), "no_media", "without media forecast"),
        ((30.0, 60.0, 0.0), "last_year", "same period last year forecast"),
    ],
)
def test_whoever_forecasts_best_is_named(errors: tuple[float, float, float], winner: str, said: str) -> None:
    backtest = make_backtest(errors)
    assert as_backtest_data(backtest)["best"] == winner
    assert said in _title(as_backtest_brief(backtest))


def test_ranges_that_hold_too_little_are_said_to_be_too_narrow() -> None:
    codes = json.dumps(as_backtest_data(make_backtest((60.0, 30.0, 0.0)))["answer"])
    assert "backtest.narrow" in codes


def test_a_period_without_an_outcome_is_in_no_score() -> None:
    whole, holed = make_backtest(), make_backtest(missing=True)
    assert whole.scores[0].periods == 8
    assert holed.scores[0].periods == 6
    assert json.dumps(as_backtest_data(holed), allow_nan=False)


def test_the_pages_stand_alone_and_let_no_name_become_markup() -> None:
    ahead = as_forecast_page(make_forecast(name=HOSTILE), HOSTILE, "0.1.0")
    past = as_backtest_page(make_backtest(), HOSTILE, "0.1.0")
    for page in (ahead, past):
        assert page.startswith("<!doctype html>")
        assert "<script" not in page
        assert "http" not in page.replace("http-equiv", "")
        assert "<svg" in page


def test_all_data_of_a_forecast_can_be_written_down() -> None:
    data = as_forecast_data(make_forecast())
    assert json.dumps(data, allow_nan=False)
    assert len(data["mean"]) == len(data["periods"]) == 4  # type: ignore[arg-type]


def test_the_key_of_a_forecast_shows_the_marks_that_its_drawing_has() -> None:
    page = as_forecast_page(make_forecast(), "sales.csv", "0")
    key = page[page.index('<ul class="key">') : page.index("<svg")]
    assert all(f'class="mark {mark}"' in key for mark in ("line", "line ahead", "box ahead", "band ahead"))
    backtest = as_backtest_page(make_backtest(), "sales.csv", "0")
    assert "box ahead" not in backtest[backtest.index('<ul class="key">') : backtest.index("<svg")]


def test_lines_far_above_nought_are_not_drawn_as_one_flat_line_at_the_top() -> None:
    days, pen = list_weeks(FIRST, 6), pen_for(make_forecast())
    came = np.array([600.0, 640.0, 580.0])

    def find_lowest(scale: float) -> float:
        mean = np.array([600.0, 610.0, scale])
        band = Band(start=3, mean=mean, inner=None, outer=(mean - 5, mean + 5))
        drawing = chart_course(days, came, (band,), pen, width=300, height=200).to_dict()
        lowest = {layer["encoding"]["y"]["scale"]["domain"][0] for layer in drawing["layer"]}
        assert len(lowest) == 1
        return float(lowest.pop())

    assert 300 < find_lowest(590.0) < 580
    assert find_lowest(200.0) == 0


def test_what_brings_nothing_for_certain_has_no_range() -> None:
    forecast = make_forecast()
    contribution = forecast.contribution.copy()
    contribution[:, :, 0] = 0.0
    rows = tabulate_channels(replace(forecast, contribution=contribution), pen_for(forecast)).rows
    assert rows[0][2].below == ""
    assert rows[1][2].below != ""
