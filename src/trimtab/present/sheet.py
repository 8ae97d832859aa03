"""The clean sheet in words and as data: the prompts, then everybody's sheet beside today's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trimtab.present.block import Block, Bullets, Cell, Column, Facts, Heading, Paragraph, Table
from trimtab.present.language import find_language
from trimtab.present.number import write_estimate, write_money, write_probability
from trimtab.present.sentence import say
from trimtab.statement import Parameter, Statement
from trimtab.team.habit import CleanSheet
from trimtab.team.sheet import Sheets, Strategy

NOTHING = "\u2013"
PROMPTS = ("game_plan", "fit", "workflow", "pitfall", "money")


def as_prompts(
    quarter: str, sheet: CleanSheet | None, channels: Sequence[str], drafts: int, language: str = "en"
) -> tuple[Block, ...]:
    """What to think about, without a word on what is spent today."""

    def word(code: str, **params: Parameter) -> str:
        return say(Statement(code=code, params=params), language)

    day = None if sheet is None else sheet.day.isoformat()
    said = word("sheet.unscheduled") if day is None else word("sheet.scheduled", day=day)
    return (
        Heading(text=word("sheet.title", quarter=quarter), level=1),
        Paragraph(text=said),
        Paragraph(text=word("sheet.begin")),
        Bullets(items=tuple(word(f"sheet.prompt.{name}") for name in PROMPTS)),
        *((Paragraph(text=word("sheet.channels", channels=tuple(channels))),) if channels else ()),
        Paragraph(text=word("sheet.drafts", count=drafts)),
    )


def as_sheets(sheets: Sheets, currency: str | None, *, in_money: bool, language: str = "en") -> tuple[Block, ...]:
    """The differences channel by channel, what each strategy would earn, and what members wrote about them."""
    spoken = find_language(language)

    def word(code: str, **params: Parameter) -> str:
        return say(Statement(code=code, params=params), language, currency=currency)

    named = _name_all(sheets, language)
    columns = (
        Column(title=word("sheet.column.channel")),
        *(Column(title=name, is_figure=True) for name, _ in named),
    )
    rows = tuple(
        (
            Cell(text=channel),
            *(Cell(text=write_money(strategy.money.get(channel, 0.0), currency, spoken)) for _, strategy in named),
        )
        for channel in sheets.channels
    )
    totals = (
        Cell(text=word("sheet.total")),
        *(Cell(text=write_money(strategy.total, currency, spoken)) for _, strategy in named),
    )
    table = Table(title=word("sheet.differences"), columns=columns, rows=rows, totals=totals)
    unit = currency if in_money else None
    earns = tuple((name, _tell_worth(strategy, unit, language)) for name, strategy in named[1:])
    blocks: list[Block] = [table, Heading(text=word("sheet.earns" if in_money else "sheet.brings")), Facts(pairs=earns)]
    if said := tuple(_tell_words(named)):
        blocks += [Heading(text=word("sheet.words")), Facts(pairs=said)]
    return tuple(blocks)


def as_sheets_data(sheets: Sheets, language: str = "en") -> dict[str, Any]:
    """The same as data."""
    return {
        "channels": list(sheets.channels),
        "sheets": [
            {
                "name": name,
                "money": dict(strategy.money),
                "total": strategy.total,
                "gain": {end: getattr(strategy.worth.gain, end) for end in ("mean", "low", "high")},
                "probability_of_gain": strategy.worth.probability_of_gain,
                "untried": list(strategy.worth.untried),
                "unknown": list(strategy.worth.unknown),
            }
            for name, strategy in _name_all(sheets, language)
        ],
    }


def _name_all(sheets: Sheets, language: str) -> list[tuple[str, Strategy]]:
    def word(code: str, **params: Parameter) -> str:
        return say(Statement(code=code, params=params), language)

    drafts = [(word("sheet.draft", number=n), one) for n, one in enumerate(sheets.drafts, start=1)]
    return [(word("sheet.today"), sheets.today), (word("sheet.optimum"), sheets.optimum), *drafts]


def _tell_worth(strategy: Strategy, currency: str | None, language: str) -> str:
    spoken, worth = find_language(language), strategy.worth
    params: dict[str, Parameter] = {
        "gain": write_estimate(worth.gain.mean, currency, spoken),
        "low": write_estimate(worth.gain.low, currency, spoken),
        "high": write_estimate(worth.gain.high, currency, spoken),
        "probability": write_probability(worth.probability_of_gain, spoken),
    }
    said = [Statement(code="sheet.worth", params=params)]
    said += [Statement(code="sheet.untried", params={"channels": worth.untried})] if worth.untried else []
    said += [Statement(code="sheet.unknown", params={"channels": worth.unknown})] if worth.unknown else []
    return " ".join(say(statement, language) for statement in said)


def _tell_words(named: Sequence[tuple[str, Strategy]]) -> list[tuple[str, str]]:
    """What members wrote beside their numbers."""
    found: list[tuple[str, str]] = []
    for name, strategy in named:
        if strategy.draft is None:
            continue
        if strategy.draft.game_plan:
            found.append((name, strategy.draft.game_plan))
        for line in strategy.draft.lines:
            words = [part for part in (line.fit, line.workflow, line.pitfall) if part]
            found += [(f"{name}, {line.channel}", " · ".join(words))] if words else []
    return found
