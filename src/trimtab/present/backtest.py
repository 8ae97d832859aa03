"""A backtest as blocks for the terminal, and as the document `--json` prints."""

from __future__ import annotations

import numpy as np

from trimtab.model import Backtest, Round, Score
from trimtab.present.block import Block, Cell, Column, Heading, Paragraph, Table
from trimtab.present.data import Data, put_number, put_sentences, put_series
from trimtab.present.forecast import take_pen
from trimtab.present.number import write_date, write_percent
from trimtab.present.pen import Pen
from trimtab.quantities import LEVEL
from trimtab.statement import Parameter, Statement

FEWER, MORE = 0.10, 0.07
"""How far a share of outcomes in 90% ranges may lie below and above it before it is said: below .8 and above .97."""


def as_backtest_brief(backtest: Backtest, language: str = "en") -> tuple[Block, ...]:
    """Put a backtest into blocks: who forecasts best, then the scores, then each round."""
    pen = pen_for(backtest, language)
    answer, *more = (pen.say(statement) for statement in state_backtest(backtest))
    return (
        Heading(text=answer, level=1),
        *(Paragraph(text=text) for text in more),
        tabulate_scores(backtest, pen),
        Paragraph(text=pen.title("backtest.score")),
        tabulate_rounds(backtest, pen),
    )


def as_backtest_data(backtest: Backtest, language: str = "en") -> dict[str, Data]:
    """Put a backtest into the document that `--json` prints."""
    return {
        "answer": put_sentences(state_backtest(backtest), pen_for(backtest, language)),
        "outcome": backtest.outcome_name,
        "grain": backtest.grain.value,
        "best": backtest.best.forecaster,
        "scores": [_put_score(score) for score in backtest.scores],
        "rounds": [
            {
                "periods": [day.isoformat() for day in held.periods],
                "actual": put_series(held.actual),
                "mean": put_series(held.mean),
                "low": put_series(held.low),
                "high": put_series(held.high),
                "scores": [_put_score(score) for score in held.scores],
            }
            for held in backtest.rounds
        ],
    }


def _put_score(score: Score) -> dict[str, Data]:
    return {
        "forecaster": score.forecaster,
        "scored": score.periods,
        "crps": put_number(score.crps),
        "covered_half": put_number(score.covered_half),
        "covered": put_number(score.covered),
        "error": put_number(score.error),
        "width": put_number(score.width),
    }


def pen_for(backtest: Backtest, language: str = "en") -> Pen:
    """Take up the pen that suits this backtest."""
    return take_pen(backtest.outcome_name, backtest.grain, len(backtest.rounds[0].periods), language=language)


def state_backtest(backtest: Backtest) -> tuple[Statement, ...]:
    """Say who forecasts best, and whether the model's ranges hold what they promise."""
    model, *others = backtest.scores
    best = backtest.best
    following = min(others, key=lambda score: score.crps)
    params: dict[str, Parameter] = {
        "periods": model.periods,
        "unit": f"unit.{backtest.grain.value}",
        "crps": best.crps,
        "model": model.crps,
        "other": f"backtest.by.{following.forecaster}",
        "next": following.crps,
    }
    told = [
        Statement(code=f"backtest.{best.forecaster}", params=params),
        Statement(code="backtest.coverage", params={"covered": model.covered, "covered_half": model.covered_half}),
    ]
    if model.covered < LEVEL - FEWER:
        told.append(Statement(code="backtest.narrow"))
    elif model.covered > LEVEL + MORE:
        told.append(Statement(code="backtest.wide"))
    return (*told, *backtest.skipped)


def tabulate_scores(backtest: Backtest, pen: Pen) -> Table:
    """Put each forecaster into a row."""
    names = ("crps", "covered_half", "covered", "error", "width")
    columns = (
        Column(title=pen.title("column.forecaster")),
        *(Column(title=pen.title(f"column.{name}"), is_figure=True) for name in names),
    )
    rows = tuple(
        (
            Cell(text=pen.title(f"backtest.by.{score.forecaster}")),
            Cell(text=pen.write_estimate(score.crps, is_money=False)),
            Cell(text=write_percent(score.covered_half, pen.language)),
            Cell(text=write_percent(score.covered, pen.language)),
            Cell(text=pen.write_estimate(score.error, is_money=False)),
            Cell(text=pen.write_estimate(score.width, is_money=False)),
        )
        for score in backtest.scores
    )
    return Table(title=pen.title("title.forecasters"), columns=columns, rows=rows)


def tabulate_rounds(backtest: Backtest, pen: Pen) -> Table:
    """Put each round into a row: what came, what the model expected, and everybody's score."""
    columns = (
        Column(title=pen.title("column.round")),
        Column(title=pen.title("column.actual"), is_figure=True),
        Column(title=pen.title("column.expected"), is_figure=True),
        *(
            Column(title=pen.word("column.score_of", by=f"backtest.by.{s.forecaster}"), is_figure=True)
            for s in backtest.scores
        ),
    )
    rows = tuple(
        (
            Cell(text=write_date(held.periods[0], pen.language)),
            Cell(text=pen.write_estimate(float(np.nansum(held.actual)), is_money=False)),
            Cell(text=pen.write_estimate(_sum_known(held), is_money=False)),
            *(Cell(text=pen.write_estimate(score.crps, is_money=False)) for score in held.scores),
        )
        for held in backtest.rounds
    )
    return Table(title=pen.title("title.rounds"), columns=columns, rows=rows)


def _sum_known(held: Round) -> float:
    """The forecast of the periods with an outcome."""
    return float(held.mean[np.isfinite(held.actual)].sum())
