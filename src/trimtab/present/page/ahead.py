"""Forecasts and backtests as one HTML file each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from trimtab.model import Backtest, Forecast
from trimtab.model.prospect import HALF
from trimtab.present.backtest import pen_for as take_backtest_pen
from trimtab.present.backtest import state_backtest, tabulate_rounds, tabulate_scores
from trimtab.present.forecast import (
    pen_for,
    state_assumed,
    state_forecast,
    tabulate_channels,
    tabulate_periods,
)
from trimtab.present.page.chart import Band, chart_course
from trimtab.present.page.document import set_sheet
from trimtab.present.page.drawing import draw
from trimtab.present.page.markup import Markup, element, set_list, set_table
from trimtab.present.page.part import set_key, set_part
from trimtab.present.pen import Pen
from trimtab.present.trust import state_health
from trimtab.quantities import Array

YEARS_SHOWN = 2
"""Of history, before what is ahead."""


def as_forecast_page(forecast: Forecast, file: str, version: str, language: str = "en") -> str:
    """Put a forecast into one HTML file that opens without a network and prints."""
    pen = pen_for(forecast, language)
    answer = state_forecast(forecast)
    table = tabulate_periods(forecast, pen)
    channels = tabulate_channels(forecast, pen)
    parts = {
        "forecast": set_part("forecast", pen.title("title.forecast"), _set_forecast(forecast, pen)),
        "periods": set_part("periods", table.title, set_table(table), element("p", pen.word("forecast.ranges"))),
        "channels": set_part("channels", channels.title, set_table(channels)),
        "assumed": set_part("assumed", pen.title("title.assumed"), set_list(map(pen.say, state_assumed(forecast)))),
        "health": set_part(
            "health",
            pen.title("title.health"),
            set_list(map(pen.say, state_health(forecast.health, forecast.channels))),
        ),
    }
    return set_sheet(pen.title("title.forecast"), [*map(pen.say, answer)], parts, pen, file=file, version=version)


def as_backtest_page(backtest: Backtest, file: str, version: str, language: str = "en") -> str:
    """Put a backtest into one HTML file that opens without a network and prints."""
    pen = take_backtest_pen(backtest, language)
    scores, rounds = tabulate_scores(backtest, pen), tabulate_rounds(backtest, pen)
    parts = {
        "scores": set_part("scores", scores.title, set_table(scores), element("p", pen.title("backtest.score"))),
        "rounds": set_part("rounds", rounds.title, _set_rounds(backtest, pen), set_table(rounds)),
    }
    said = [*map(pen.say, state_backtest(backtest))]
    return set_sheet(pen.title("title.backtest"), said, parts, pen, file=file, version=version)


def _set_forecast(forecast: Forecast, pen: Pen) -> Markup:
    """Set the outcome so far and as it is expected to go on."""
    shown = round(YEARS_SHOWN * forecast.grain.periods_per_year)
    past, before = forecast.past[-shown:], forecast.past_periods[-shown:]
    ahead = Band(start=len(past), mean=forecast.mean, inner=forecast.ends(HALF), outer=forecast.ends())
    return _set_figure((*before, *forecast.periods), past, (ahead,), pen)


def _set_rounds(backtest: Backtest, pen: Pen) -> Markup:
    """Set what came, and what was expected of each round before it came."""
    days = tuple(day for held in backtest.rounds for day in held.periods)
    came = np.concatenate([held.actual for held in backtest.rounds])
    bands, start = [], 0
    for held in backtest.rounds:
        bands.append(Band(start=start, mean=held.mean, inner=None, outer=(held.low, held.high)))
        start += len(held.periods)
    return _set_figure(days, came, tuple(bands), pen)


def _set_figure(days: Sequence[date], came: Array, bands: tuple[Band, ...], pen: Pen) -> Markup:
    marks = [("line", pen.title("key.observed")), ("line ahead", pen.title("key.forecast"))]
    if any(band.inner is not None for band in bands):
        marks.append(("box ahead", pen.title("key.half")))
    return element(
        "figure",
        set_key((*marks, ("band ahead", pen.title("key.band")))),
        draw(chart_course(days, came, bands, pen, width=980, height=320), "wide"),
        draw(chart_course(*_shorten(days, came, bands), pen, width=300, height=240), "narrow"),
    )


def _shorten(
    days: Sequence[date], came: Array, bands: tuple[Band, ...]
) -> tuple[Sequence[date], Array, tuple[Band, ...]]:
    """Leave out the first half of what is known before the first forecast: a narrow drawing has no room for it."""
    cut = bands[0].start // 2
    return days[cut:], came[cut:], tuple(replace(band, start=band.start - cut) for band in bands)
