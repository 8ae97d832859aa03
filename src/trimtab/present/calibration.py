"""How good the forecasts are, in words and as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from trimtab.present.block import Block, Cell, Column, Heading, Paragraph, Table
from trimtab.present.language import find_language
from trimtab.present.number import write_number, write_percent
from trimtab.present.sentence import say
from trimtab.statement import Parameter, Statement
from trimtab.team.calibration import ENOUGH, Bin, Prediction, Scores

NOTHING = "\u2013"


def as_calibration(
    scores: Scores, others: Mapping[str, Scores], *, is_own: bool = False, language: str = "en"
) -> tuple[Block, ...]:
    """The scores in sentences, the calibration picture as a table, a row for each of `others`: vendors, overrides."""
    said = [Paragraph(text=say(statement, language)) for statement in state_scores(scores)]
    heading = Statement(code="calibration.head_own" if is_own else "calibration.head_team")
    blocks: list[Block] = [Heading(text=say(heading, language), level=1), *said]
    if scores.bins:
        blocks.append(tabulate_bins(scores.bins, language))
    if others:
        blocks.append(_tabulate_others(others, language))
    return tuple(blocks)


def state_scores(scores: Scores) -> tuple[Statement, ...]:
    """What the scores say, one sentence each, and how much they are worth."""
    found: list[Statement] = []
    if scores.answered:
        params: dict[str, Parameter] = {
            "count": scores.answered,
            "brier": scores.brier,
            "log": scores.log,
            "base": scores.base_rate,
            "brier_of_base": scores.brier_of_base,
        }
        found.append(Statement(code="calibration.probabilities", params=params))
        if scores.answered >= ENOUGH and scores.brier is not None and scores.brier_of_base:
            better = scores.brier < scores.brier_of_base
            found.append(Statement(code="calibration.better" if better else "calibration.no_better", params=params))
    if scores.ranges:
        found.append(
            Statement(
                code="calibration.ranges", params={"count": scores.ranges, "inside": scores.inside, "wanted": 0.8}
            )
        )
        for unit, score in scores.interval_scores.items():
            code = "calibration.interval_score" if unit else "calibration.interval_score_bare"
            found.append(Statement(code=code, params={"unit": unit, "score": score}))
    if not found:
        found.append(Statement(code="calibration.none"))
    elif not scores.is_enough:
        found.append(Statement(code="calibration.few", params={"enough": ENOUGH}))
    if scores.open:
        found.append(Statement(code="calibration.open", params={"count": scores.open}))
    return tuple(found)


def tabulate_bins(bins: Sequence[Bin], language: str = "en") -> Table:
    """The calibration picture in numbers: how often what was forecast at about a probability came true."""
    spoken = find_language(language)

    def percent(share: float) -> str:
        return write_percent(share, spoken)

    names = ("forecast_at", "how_many", "came_true", "fits")
    columns = tuple(Column(title=_word(f"calibration.column.{name}", language), is_figure=True) for name in names)
    rows = tuple(
        (
            Cell(text=percent(one.forecast)),
            Cell(text=str(one.count)),
            Cell(text=percent(one.came_true)),
            Cell(text=spoken.span.format(low=percent(one.least), high=percent(one.most))),
        )
        for one in bins
    )
    return Table(title=_word("calibration.picture", language), columns=columns, rows=rows)


def as_calibration_data(
    scores: Scores, others: Mapping[str, Scores], predictions: Sequence[Prediction], language: str = "en"
) -> dict[str, Any]:
    """The same as data, with every forecast; whose it is, is not in it."""
    return {
        **_describe(scores, language),
        "others": {name: _describe(group, language) for name, group in others.items()},
        "forecasts": [
            {
                "number": prediction.number,
                "speaker": prediction.speaker.value,
                "vendor": prediction.vendor,
                "claim": prediction.text,
                "made": prediction.made.isoformat(),
                "resolve_on": prediction.resolve_on.isoformat(),
                "probability": prediction.probability,
                "low": prediction.low,
                "high": prediction.high,
                "unit": prediction.unit,
                "came_true": prediction.came_true,
                "figure": prediction.figure,
            }
            for prediction in predictions
        ],
    }


def _describe(scores: Scores, language: str) -> dict[str, Any]:
    return {
        "open": scores.open,
        "answered": scores.answered,
        "brier": scores.brier,
        "log": scores.log,
        "base_rate": scores.base_rate,
        "brier_of_base": scores.brier_of_base,
        "ranges": scores.ranges,
        "inside": scores.inside,
        "interval_scores": dict(scores.interval_scores),
        "enough": scores.is_enough,
        "bins": [{name: getattr(one, name) for name in Bin.__dataclass_fields__} for one in scores.bins],
        "text": [say(statement, language) for statement in state_scores(scores)],
    }


def _tabulate_others(others: Mapping[str, Scores], language: str) -> Table:
    spoken = find_language(language)
    names = ("whose", "answered", "brier", "base", "open")
    columns = tuple(
        Column(title=_word(f"calibration.column.{name}", language), is_figure=name != "whose") for name in names
    )
    rows = tuple(
        (
            Cell(text=name),
            Cell(text=str(group.answered)),
            Cell(text=NOTHING if group.brier is None else write_number(group.brier, spoken)),
            Cell(text=NOTHING if group.base_rate is None else write_percent(group.base_rate, spoken)),
            Cell(text=str(group.open)),
        )
        for name, group in others.items()
    )
    return Table(title=_word("calibration.others", language), columns=columns, rows=rows)


def _word(code: str, language: str) -> str:
    return say(Statement(code=code), language)
