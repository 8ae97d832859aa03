"""A quarter shared out over regions or periods, as blocks, as data and as a file a forecast can follow."""

from __future__ import annotations

import csv
import io
from datetime import date

import numpy as np

from trimtab.intake import ChannelKind, Panel
from trimtab.plan import By, Placement
from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table
from trimtab.present.data import Data, put_health, put_quantity, put_sentences, put_series
from trimtab.present.forecast import take_pen
from trimtab.present.number import write_date
from trimtab.present.pen import Pen, spread
from trimtab.present.table import Measure, write_measure
from trimtab.present.trust import state_health
from trimtab.statement import Statement


def as_placement(placement: Placement, panel: Panel, language: str = "en") -> tuple[Block, ...]:
    """Put a quarter that was shared out into blocks: what it brings first, then where or when to spend."""
    pen = _take_pen(placement, panel, language)
    answer, *more = (pen.say(statement) for statement in state_placement(placement))
    moved = [k for k, share in enumerate(placement.shares) if share.is_moved]
    names = tuple(share.channel for share in placement.shares)
    health = (
        Heading(text=pen.title("title.health")),
        Bullets(items=tuple(pen.say(statement) for statement in state_health(placement.health, names))),
    )
    if not moved:
        return (Heading(text=answer, level=1), *(Paragraph(text=text) for text in more), *health)
    return (
        Heading(text=answer, level=1),
        Bullets(items=tuple(more)),
        _tabulate_shares(placement, pen),
        _tabulate_places(placement, moved, pen),
        Paragraph(text=pen.word("placement.terms")),
        *health,
    )


def state_placement(placement: Placement) -> tuple[Statement, ...]:
    """Say what sharing the money out anew is expected to bring, then what holds it."""
    moved = tuple(share.channel for share in placement.shares if share.is_moved)
    code = f"placement.answer.{placement.by.value}" if moved else f"placement.nothing.{placement.by.value}"
    gain = (Statement(code="placement.gain", params={**spread(placement.gain)}),) if moved else ()
    return (Statement(code=code, params={"channels": moved}), *gain, *placement.statements)


def _tabulate_shares(placement: Placement, pen: Pen) -> Table:
    rows = tuple(
        (
            Cell(text=share.channel),
            write_measure(share.gain, Measure(name="gain", is_outcome=True), pen),
            Cell(text=pen.write_estimate(share.price * pen.unit, is_money=False)),
        )
        for share in placement.shares
    )
    titles = ("placement.column.gain", "placement.column.price")
    columns = (
        Column(title=pen.title("column.channel")),
        *(Column(title=pen.title(title), is_figure=True) for title in titles),
    )
    return Table(title=pen.title("placement.shares"), columns=columns, rows=rows)


def _tabulate_places(placement: Placement, moved: list[int], pen: Pen) -> Table:
    rows = tuple(
        (
            Cell(text=place if placement.by is By.GEO else write_date(date.fromisoformat(place), pen.language)),
            *(
                Cell(
                    text=pen.write_money(float(placement.money[p, k])),
                    below=pen.word("phasing.late", money=float(placement.late[p, k])),
                )
                for k in moved
            ),
        )
        for p, place in enumerate(placement.places)
    )
    columns = (
        Column(title=pen.title("placement.column.region" if placement.by is By.GEO else "column.period")),
        *(Column(title=placement.shares[k].channel, is_figure=True) for k in moved),
    )
    return Table(title=pen.title(f"placement.table.{placement.by.value}"), columns=columns, rows=rows)


def as_placement_data(placement: Placement, panel: Panel, language: str = "en") -> dict[str, Data]:
    """Put a quarter that was shared out into the document that `--json` prints; series follow the order of `places`."""
    pen = _take_pen(placement, panel, language)
    return {
        "answer": put_sentences(state_placement(placement), pen),
        "by": placement.by.value,
        "places": list(placement.places),
        "shares": [
            {
                "channel": share.channel,
                "moved": share.is_moved,
                "spend": put_series(placement.money[:, k]),
                "as_of_late": put_series(placement.late[:, k]),
                "lowest_seen": put_series(placement.lowest[:, k]),
                "highest_seen": put_series(placement.highest[:, k]),
                "probability": share.probability,
                "gain": put_quantity(share.gain),
                "price_of_money": share.price,
            }
            for k, share in enumerate(placement.shares)
        ],
        "gain": put_quantity(placement.gain),
        "health": put_health(placement.health, tuple(share.channel for share in placement.shares), pen),
    }


def as_placement_file(placement: Placement, panel: Panel) -> str:
    """Put it into the CSV `trimtab forecast --path` follows: a row per period, and per region if there are several."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    paid = [c for c, channel in enumerate(panel.channels) if channel.kind is ChannelKind.PAID]
    several = len(panel.geos) > 1
    writer.writerow(["date", *(["geo"] if several else []), *(panel.channels[c].name for c in paid)])
    for t, day in enumerate(placement.course.periods):
        for g, geo in enumerate(panel.geos):
            amounts = np.asarray(placement.course.amounts[g, t, paid])
            writer.writerow([day.isoformat(), *([geo] if several else []), *(f"{amount:.2f}" for amount in amounts)])
    return text.getvalue()


def _take_pen(placement: Placement, panel: Panel, language: str) -> Pen:
    return take_pen(panel.outcome_name, panel.grain, len(placement.course.periods), panel.currency, language)
