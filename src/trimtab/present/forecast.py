"""A forecast as blocks for the terminal, and as the document `--json` prints."""

from __future__ import annotations

from trimtab.intake.timeline import find_last_day
from trimtab.model import Forecast
from trimtab.model.prospect import HALF
from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table
from trimtab.present.data import Data, put_engine, put_health, put_quantity, put_sentences, put_series
from trimtab.present.language import find_language
from trimtab.present.number import write_date
from trimtab.present.pen import Pen, spread
from trimtab.present.trust import state_health
from trimtab.quantities import Array, Grain, Interval
from trimtab.statement import Parameter, Statement


def take_pen(outcome_name: str, grain: Grain, periods: int, currency: str | None = None, language: str = "en") -> Pen:
    """Take up the pen that suits a forecast: outcomes are counted in their own unit."""
    return Pen(
        language=find_language(language),
        currency=currency,
        value_declared=False,
        outcome_name=outcome_name,
        horizon=periods,
        unit=1.0,
        grain=grain.value,
    )


def as_forecast_brief(forecast: Forecast, language: str = "en") -> tuple[Block, ...]:
    """Put a forecast into blocks: the sum first, then each period and channel, then what it takes for granted."""
    pen = pen_for(forecast, language)
    answer, *more = (pen.say(statement) for statement in state_forecast(forecast))
    if not forecast.periods:
        return (Heading(text=answer, level=1),)
    return (
        Heading(text=answer, level=1),
        *(Paragraph(text=text) for text in more),
        tabulate_periods(forecast, pen),
        Paragraph(text=pen.word("forecast.ranges")),
        tabulate_channels(forecast, pen),
        Heading(text=pen.title("title.assumed")),
        Bullets(items=tuple(pen.say(statement) for statement in state_assumed(forecast))),
        Heading(text=pen.title("title.health")),
        Bullets(items=tuple(pen.say(statement) for statement in state_health(forecast.health, forecast.channels))),
    )


def as_forecast_data(forecast: Forecast, language: str = "en") -> dict[str, Data]:
    """Put a forecast into the document that `--json` prints; series follow the order of `periods`."""
    pen = pen_for(forecast, language)
    low, high = forecast.ends()
    half_low, half_high = forecast.ends(HALF)
    amounts, brought = forecast.course.spend, forecast.contribution.mean(axis=0)
    return {
        "answer": put_sentences(state_forecast(forecast), pen),
        "outcome": forecast.outcome_name,
        "grain": forecast.grain.value,
        "currency": forecast.currency,
        "periods": [day.isoformat() for day in forecast.periods],
        "mean": put_series(forecast.mean),
        "low": put_series(low),
        "high": put_series(high),
        "half_low": put_series(half_low),
        "half_high": put_series(half_high),
        "total": put_quantity(forecast.total),
        "channels": [
            {
                "channel": name,
                "amount": put_series(amounts[:, c]),
                "brings": put_quantity(forecast.brought[c]),
                "brings_by_period": put_series(brought[:, c]),
            }
            for c, name in enumerate(forecast.channels)
        ],
        "regions": [
            {"region": name, "total": put_quantity(Interval.from_draws(forecast.geo_draws[:, g].sum(axis=1)))}
            for g, name in enumerate(forecast.geos)
        ],
        "assumed": put_sentences(state_assumed(forecast), pen),
        "health": put_health(forecast.health, forecast.channels, pen),
        "engine": put_engine(forecast.engine),
    }


def pen_for(forecast: Forecast, language: str = "en") -> Pen:
    """Take up the pen that suits this forecast."""
    return take_pen(forecast.outcome_name, forecast.grain, len(forecast.periods), forecast.currency, language)


def state_forecast(forecast: Forecast) -> tuple[Statement, ...]:
    """Say what is expected over all periods, and what media bring of it."""
    if not forecast.periods:
        return (Statement(code="forecast.answer.nothing"),)
    params: dict[str, Parameter] = {
        "first": forecast.periods[0].isoformat(),
        "last": find_last_day(forecast.periods[-1], forecast.grain).isoformat(),
        "outcome": forecast.outcome_name,
    }
    media = Interval.from_draws(forecast.contribution.sum(axis=(1, 2)))
    return (
        Statement(code="forecast.answer", params={**params, **spread(forecast.total)}),
        Statement(code="forecast.media", params={**spread(media)}),
    )


def state_assumed(forecast: Forecast) -> tuple[Statement, ...]:
    """Say what was assumed, what to be careful about, and what no forecast can know."""
    return (
        *forecast.statements,
        Statement(code="forecast.cannot.cause"),
        Statement(code="forecast.cannot.shock"),
    )


def tabulate_periods(forecast: Forecast, pen: Pen) -> Table:
    """Put each period into a row, with both of its ranges."""
    titles = ("column.expected", "column.half", "column.ninety")
    columns = (
        Column(title=pen.title("column.period")),
        *(Column(title=pen.title(code), is_figure=True) for code in titles),
    )
    half, ninety = forecast.ends(HALF), forecast.ends()
    rows = tuple(
        (
            Cell(text=write_date(day, pen.language)),
            Cell(text=write_ends(forecast.mean, ninety, t, pen)[0]),
            Cell(text=write_ends(forecast.mean, half, t, pen)[1]),
            Cell(text=write_ends(forecast.mean, ninety, t, pen)[1]),
        )
        for t, day in enumerate(forecast.periods)
    )
    return Table(title=pen.title("title.forecast_periods"), columns=columns, rows=rows)


def write_ends(mean: Array, ends: tuple[Array, Array], at: int, pen: Pen) -> tuple[str, str]:
    """Write one period's mean and range."""
    interval = Interval(mean=float(mean[at]), low=float(ends[0][at]), high=float(ends[1][at]))
    return pen.write_spread(interval, is_money=False)


def tabulate_channels(forecast: Forecast, pen: Pen) -> Table:
    """Put what each channel is given and brings into a row."""
    columns = (
        Column(title=pen.title("column.channel")),
        Column(title=pen.title("column.course"), is_figure=True),
        Column(title=pen.title("column.brings"), is_figure=True),
    )
    amounts = forecast.course.spend.sum(axis=0)
    rows = []
    for c, name in enumerate(forecast.channels):
        brought = forecast.brought[c]
        mean, span = pen.write_spread(brought, is_money=False)
        brings = Cell(text=mean, below=span if brought.low < brought.high else "")
        write = pen.write_money if name in forecast.paid else pen.write_count
        rows.append((Cell(text=name), Cell(text=write(float(amounts[c]))), brings))
    return Table(title=pen.title("title.forecast_channels"), columns=columns, rows=tuple(rows))
