"""A forecast and a backtest made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from tests.model.conftest import build_panel

from trimtab.intake import Course, Panel, go_on
from trimtab.model import Backtest, Engine, Forecast, Health, HealthCase, Round
from trimtab.model.foresight import LAST_YEAR, MODEL, NO_MEDIA, join_scores, score_draws
from trimtab.plan import By, Learning, Phasing, Placement, Share
from trimtab.quantities import Array, ChannelName, Grain, Interval
from trimtab.statement import Statement

FIRST = date(2025, 1, 6)
ENGINE = Engine(
    method="importance",
    seconds=1.0,
    ess_bulk_min=900.0,
    ess_tail_min=900.0,
    rhat_max=None,
    pareto_k=0.3,
    draws=400,
    divergences=0,
)


def list_weeks(first: date, count: int) -> tuple[date, ...]:
    return tuple(first + timedelta(weeks=k) for k in range(count))


def make_forecast(periods: int = 4, name: str = "revenue") -> Forecast:
    """Two regions, a paid and an organic channel, after a year of weeks."""
    generator = np.random.default_rng(4)
    draws = 1_000 + 50 * generator.standard_normal((400, 2, periods))
    brought = np.abs(100 + 20 * generator.standard_normal((400, periods, 2)))
    return Forecast(
        outcome_name=name,
        grain=Grain.WEEK,
        geos=("North", "South"),
        channels=(ChannelName("Search"), ChannelName("Newsletter")),
        paid=(ChannelName("Search"),),
        currency="EUR",
        past_periods=list_weeks(FIRST - timedelta(weeks=52), 52),
        past=2_000 + 60 * generator.standard_normal(52),
        course=Course(
            periods=list_weeks(FIRST, periods),
            amounts=np.full((2, periods, 2), 250.0),
            controls=np.zeros((2, periods, 0)),
            assumed=(Statement(code="forecast.as_of_late", params={"periods": 13}),),
        ),
        draws=draws.sum(axis=1),
        geo_draws=draws,
        expected=draws.sum(axis=1),
        contribution=brought,
        statements=(Statement(code="forecast.as_of_late", params={"periods": 13}),),
        health=Health(case=HealthCase.FIT_FOR_DECISIONS, findings=()),
        engine=ENGINE,
    )


def make_backtest(errors: tuple[float, float, float] = (0.0, 30.0, 60.0), *, missing: bool = False) -> Backtest:
    """Two rounds of four weeks; errors: of the model, of the model without media and of last year's outcome."""
    generator = np.random.default_rng(5)
    rounds = []
    for number in range(2):
        actual = 2_000 + 10 * generator.standard_normal(4)
        if missing:
            actual[1] = np.nan
        draws = [_draw(np.nan_to_num(actual, nan=2_000.0) + error, generator) for error in errors]
        low, high = np.quantile(draws[0], [0.05, 0.95], axis=0)
        rounds.append(
            Round(
                periods=list_weeks(FIRST + timedelta(weeks=4 * number), 4),
                actual=actual,
                mean=draws[0].mean(axis=0),
                low=low,
                high=high,
                scores=tuple(
                    score_draws(name, drawn, actual)
                    for name, drawn in zip((MODEL, NO_MEDIA, LAST_YEAR), draws, strict=True)
                ),
            )
        )
    scores = tuple(join_scores(each) for each in zip(*(held.scores for held in rounds), strict=True))
    return Backtest(outcome_name="revenue", grain=Grain.WEEK, rounds=tuple(rounds), scores=scores)


def _draw(centre: Array, generator: np.random.Generator) -> Array:
    return centre + 15 * generator.standard_normal((400, len(centre)))


def make_phasing() -> Phasing:
    """One of two channels moved between four weeks, the other near the most it ever spent."""
    usual = Course(
        periods=list_weeks(FIRST, 4), amounts=np.full((1, 4, 2), 100.0), controls=np.zeros((1, 4, 0)), assumed=()
    )
    amounts = usual.amounts.copy()
    amounts[0, :, 0] = 150.0, 50.0, 150.0, 50.0
    search, social = ChannelName("Search"), ChannelName("Social")
    return Phasing(
        course=replace(usual, amounts=amounts),
        usual=usual,
        names=(search, social),
        paid=(search, social),
        channels=(search,),
        learning=(
            Learning(channel=search, now=8.0, as_usual=7.0, rephased=4.0),
            Learning(channel=social, now=3.0, as_usual=2.9, rephased=2.8),
        ),
        gain=Interval(mean=-30.0, low=-90.0, high=20.0),
        health=Health(case=HealthCase.FIT_FOR_DECISIONS, findings=()),
        statements=(Statement(code="phasing.stuck", params={"channels": (social,)}),),
    )


def make_placement() -> tuple[Placement, Panel]:
    """One of two channels moved from one region to another, and the panel it is of."""
    panel = build_panel(2, 30, 2)
    usual = go_on(panel, 13)
    late = usual.amounts.sum(axis=1)
    amounts = usual.amounts.copy()
    amounts[:, :, 0] *= np.array([1.2, 1 - 0.2 * late[0, 0] / late[1, 0]])[:, None]
    names = [channel.name for channel in panel.channels]
    gain, none = Interval(mean=120.0, low=-10.0, high=260.0), Interval(mean=0.0, low=0.0, high=0.0)
    placement = Placement(
        by=By.GEO,
        places=panel.geos,
        course=replace(usual, amounts=amounts),
        usual=usual,
        shares=(
            Share(channel=names[0], gain=gain, price=1.4, probability=0.93, is_moved=True),
            Share(channel=names[1], gain=none, price=0.9, probability=0.6, is_moved=False),
        ),
        money=amounts.sum(axis=1),
        late=late,
        highest=1.5 * late,
        lowest=0.5 * late,
        gain=gain,
        health=Health(case=HealthCase.FIT_FOR_DECISIONS, findings=()),
        statements=(Statement(code="placement.stay", params={"channels": (names[1],)}),),
    )
    return placement, panel
