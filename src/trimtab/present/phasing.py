"""A quarter placed so that channels come apart, as blocks, as data and as a file a forecast can follow."""

from __future__ import annotations

import csv
import io

from trimtab.plan import Phasing
from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table
from trimtab.present.data import Data, put_health, put_quantity, put_sentences, put_series
from trimtab.present.forecast import take_pen
from trimtab.present.number import write_date, write_number
from trimtab.present.pen import Pen, spread, turn
from trimtab.present.trust import state_health
from trimtab.quantities import Grain
from trimtab.statement import Statement


def as_phasing(phasing: Phasing, grain: Grain, currency: str | None, language: str = "en") -> tuple[Block, ...]:
    """Put a placed quarter into blocks: what it teaches first, then what to spend when."""
    pen = take_pen("", grain, len(phasing.course.periods), currency, language)
    answer, *more = (pen.say(statement) for statement in state_phasing(phasing))
    if not phasing.channels:
        return (Heading(text=answer, level=1), *(Paragraph(text=text) for text in more))
    return (
        Heading(text=answer, level=1),
        Bullets(items=tuple(more)),
        _tabulate_learning(phasing, pen),
        Paragraph(text=pen.word("phasing.factor")),
        _tabulate_weeks(phasing, pen),
        Paragraph(text=pen.word("phasing.terms")),
        Heading(text=pen.title("title.health")),
        Bullets(items=tuple(pen.say(statement) for statement in state_health(phasing.health, phasing.names))),
    )


def state_phasing(phasing: Phasing) -> tuple[Statement, ...]:
    """Say which channels are moved and by how much more they would be known, then what holds the others."""
    moved = [learning for learning in phasing.learning if learning.channel in phasing.channels]
    code = "phasing.answer" if moved else "phasing.nothing"
    told = Statement(code=code, params={"channels": phasing.channels})
    each = (
        Statement(
            code="phasing.channel",
            params={
                "channel": learning.channel,
                "now": learning.now,
                "as_usual": learning.as_usual,
                "rephased": learning.rephased,
            },
        )
        for learning in moved
    )
    return (told, *each, *_state_gain(phasing), *phasing.statements)


def _state_gain(phasing: Phasing) -> tuple[Statement, ...]:
    """Say what moving the spend is expected to bring or to cost; nothing where none is moved."""
    if not phasing.channels:
        return ()
    code = "phasing.gain" if phasing.gain.mean >= 0 else "phasing.loss"
    told = phasing.gain if phasing.gain.mean >= 0 else turn(phasing.gain)
    return (Statement(code=code, params={**spread(told)}),)


def _tabulate_learning(phasing: Phasing, pen: Pen) -> Table:
    titles = ("phasing.column.now", "phasing.column.as_usual", "phasing.column.rephased")
    return Table(
        title=pen.title("phasing.learning"),
        columns=(
            Column(title=pen.title("column.channel")),
            *(Column(title=pen.title(title), is_figure=True) for title in titles),
        ),
        rows=tuple(
            (
                Cell(text=each.channel),
                *(Cell(text=write_number(factor, pen.language)) for factor in (each.now, each.as_usual, each.rephased)),
            )
            for each in phasing.learning
        ),
    )


def _tabulate_weeks(phasing: Phasing, pen: Pen) -> Table:
    places = [phasing.names.index(name) for name in phasing.channels]
    spend, usual = phasing.course.spend, phasing.usual.spend
    rows = tuple(
        (
            Cell(text=write_date(day, pen.language)),
            *(
                Cell(text=pen.write_money(spend[t, c]), below=pen.word("phasing.late", money=float(usual[t, c])))
                for c in places
            ),
        )
        for t, day in enumerate(phasing.course.periods)
    )
    columns = (
        Column(title=pen.title("column.period")),
        *(Column(title=name, is_figure=True) for name in phasing.channels),
    )
    return Table(title=pen.title("phasing.weeks"), columns=columns, rows=rows)


def as_phasing_data(phasing: Phasing, grain: Grain, currency: str | None, language: str = "en") -> dict[str, Data]:
    """Put a placed quarter into the document that `--json` prints; series follow the order of `periods`."""
    pen = take_pen("", grain, len(phasing.course.periods), currency, language)
    spend, usual = phasing.course.spend, phasing.usual.spend
    return {
        "answer": put_sentences(state_phasing(phasing), pen),
        "periods": [day.isoformat() for day in phasing.course.periods],
        "moved": [
            {
                "channel": name,
                "spend": put_series(spend[:, phasing.names.index(name)]),
                "as_of_late": put_series(usual[:, phasing.names.index(name)]),
            }
            for name in phasing.channels
        ],
        "gain": put_quantity(phasing.gain),
        "health": put_health(phasing.health, phasing.names, pen),
        "learning": [
            {"channel": each.channel, "now": each.now, "as_usual": each.as_usual, "rephased": each.rephased}
            for each in phasing.learning
        ],
    }


def as_course_file(phasing: Phasing) -> str:
    """Put a placed quarter into the CSV `trimtab forecast --path` follows: a date and a column per paid channel."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["date", *phasing.paid])
    spend = phasing.course.spend[:, [phasing.names.index(name) for name in phasing.paid]]
    for day, amounts in zip(phasing.course.periods, spend, strict=True):
        writer.writerow([day.isoformat(), *(f"{amount:.2f}" for amount in amounts)])
    return text.getvalue()
