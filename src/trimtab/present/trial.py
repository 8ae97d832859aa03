"""The design of a test as blocks for the terminal; its sentences and tables serve the page as well."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from trimtab.lift.meta import Expectation
from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table, Tone
from trimtab.present.forecast import take_pen
from trimtab.present.number import write_date
from trimtab.present.pen import Pen, spread
from trimtab.quantities import LEVEL, Grain
from trimtab.statement import Parameter, Statement
from trimtab.trial import Cell as Part
from trimtab.trial import GeoDesign, GeoDesigns
from trimtab.trial.users import UserDesign

NAMED = 4
"""Regions of a design that are named in a table; the others are counted."""


def as_design_brief(designs: GeoDesigns, currency: str | None = None, language: str = "en") -> tuple[Block, ...]:
    """Put designs into blocks: what to do, what it promises, the others beside it; or why there is none."""
    pen = pen_for_design(designs, currency, language)
    answer, *more = (pen.say(statement) for statement in state_design(designs))
    if designs.withheld:
        return (Heading(text=answer, level=1, tone=Tone.WITHHELD), Bullets(items=_say_all(designs.withheld, pen)))
    blocks: list[Block] = [Heading(text=answer, level=1), *(Paragraph(text=text) for text in more)]
    if len(designs.designs[0].cells) > 1:
        blocks.append(tabulate_cells(designs, pen))
    blocks.append(tabulate_designs(designs, pen))
    blocks += [Heading(text=pen.title("title.rests")), Bullets(items=_say_all(state_grounds(designs), pen))]
    cautions = list_cautions(designs)
    if cautions:
        blocks += [Heading(text=pen.title("title.careful")), Bullets(items=_say_all(cautions, pen))]
    return tuple(blocks)


def pen_for_design(designs: GeoDesigns, currency: str | None = None, language: str = "en") -> Pen:
    """Take up the pen that suits these designs."""
    return take_pen(designs.outcome_name, Grain.DAY, 0, currency, language)


def state_design(designs: GeoDesigns) -> tuple[Statement, ...]:
    """Say what to do, what that could tell, what it moves, and until when."""
    request = designs.request
    if designs.withheld:
        return (Statement(code="design.withheld", params={"channel": request.channel}),)
    best = designs.designs[0]
    days: dict[str, Parameter] = {
        "start": best.start.isoformat(),
        "end": best.end.isoformat(),
        "channel": request.channel,
    }
    if len(best.cells) > 1:
        change: dict[str, Parameter] = {"change": f"design.change.{request.change.value}", "by": request.by}
        answer = Statement(code="design.answer.cells", params={**days, **change, "cells": len(best.cells)})
    else:
        geos: dict[str, Parameter] = {"geos": best.cells[0].treated, "by": request.by}
        answer = Statement(code=f"design.answer.{request.change.value}", params={**days, **geos})
    statements = [answer, *_state_promise(designs, best), *_state_margin(designs, best), _state_moves(designs, best)]
    (first, *_) = best.cells
    if first.detectable_return is not None and len(best.cells) == 1:
        told: dict[str, Parameter] = {"smallest": first.detectable_return, "outcome": designs.outcome_name}
        statements.append(Statement(code="design.return", params=told))
    if designs.expectation is not None and first.assurance is not None:
        statements.append(_state_expectation(designs, designs.expectation, first.assurance))
    statements.append(Statement(code="design.until", params={"until": best.read_until.isoformat()}))
    return tuple(statements)


def _state_promise(designs: GeoDesigns, design: GeoDesign) -> tuple[Statement, ...]:
    """The promise is of all days that are read; what that takes where the test's own days must bring it."""
    request = designs.request
    no_harm = request.margin is not None
    alpha = (1 - LEVEL) / (2 if no_harm else 1)
    params: dict[str, Parameter] = {
        "outcome": designs.outcome_name,
        "detectable": design.detectable,
        "power": request.power,
        "alpha": alpha,
        "start": design.start.isoformat(),
        "until": design.read_until.isoformat(),
    }
    promise = Statement(code="design.promise.no_harm" if no_harm else "design.promise", params=params)
    if not request.cooldown:
        return (promise,)
    during = design.detectable * (design.length + request.cooldown) / design.length
    return (promise, Statement(code="design.cooldown", params={"end": design.end.isoformat(), "during": during}))


def _state_expectation(designs: GeoDesigns, expected: Expectation, assurance: float) -> Statement:
    params: dict[str, Parameter] = {
        "tests": expected.pooled.tests,
        "channel": designs.request.channel,
        "outcome": designs.outcome_name,
        "assurance": assurance,
        **spread(expected.pooled.foresee()),
    }
    return Statement(code="design.expect.own" if expected.is_own else "design.expect.all", params=params)


def _state_margin(designs: GeoDesigns, design: GeoDesign) -> tuple[Statement, ...]:
    chances = [cell.at_margin for cell in design.cells if cell.at_margin is not None]
    if not chances:
        return ()
    return (Statement(code="design.margin", params={"margin": designs.request.margin, "chance": min(chances)}),)


def _state_moves(designs: GeoDesigns, design: GeoDesign) -> Statement:
    params: dict[str, Parameter] = {"share": design.share, "outcome": designs.outcome_name}
    if design.money is None:
        return Statement(code="design.moves.unknown", params=params)
    direction = "design.more" if design.money > 0 else "design.less"
    return Statement(
        code="design.moves", params={**params, "money": float(round(abs(design.money))), "direction": direction}
    )


def state_grounds(designs: GeoDesigns) -> tuple[Statement, ...]:
    """Say what the promise rests on, and how the test is to be read."""
    best = designs.designs[0]
    if designs.history_from is None:
        found = [Statement(code="design.chosen")]
    else:
        since: dict[str, Parameter] = {"tried": designs.tried, "since": designs.history_from.isoformat()}
        found = [Statement(code="design.searched", params=since)]
        found.extend(_state_loss(designs))
    past = [abs(effect) for cell in best.cells for effect, _ in cell.past]
    windows: dict[str, Parameter] = {"windows": len(best.cells[0].past), "typical": sum(past) / len(past)}
    found.append(Statement(code="design.windows", params=windows))
    if len(best.cells) > 1:
        found.append(Statement(code="design.cells_risk", params={"alpha": (1 - LEVEL) / len(best.cells)}))
    found += [
        Statement(code="design.read_with", params={"command": compose_command(designs, best, cell)})
        for cell in best.cells
    ]
    return tuple(found)


def _state_loss(designs: GeoDesigns) -> tuple[Statement, ...]:
    """What the comparison of choices took a test to lose, where it was held against what is learnt."""
    if designs.request.worth is None or designs.designs[0].money is None:
        return ()
    if designs.expectation is not None:
        return (Statement(code="design.loss_by_tests"),)
    return (Statement(code="design.loss_at_most" if designs.request.direction > 0 else "design.loss_left_out"),)


def compose_command(designs: GeoDesigns, design: GeoDesign, cell: Part) -> str:
    """Write the command that reads a cell of a design out."""
    others = tuple(geo for other in design.cells if other is not cell for geo in other.treated)
    left_out = (*designs.request.exclude, *others)
    parts = ["trimtab", "lift", "measure", designs.file or "FILE", "--channel", designs.request.channel]
    parts += ["--treated", "; ".join(cell.treated)]
    parts += ["--exclude", "; ".join(left_out)] if left_out else []
    parts += ["--start", design.start.isoformat(), "--end", design.end.isoformat()]
    parts += ["--read-until", design.read_until.isoformat()]
    if designs.history_from is not None:
        parts += ["--history-from", designs.history_from.isoformat()]
    return shlex.join(parts)


def list_cautions(designs: GeoDesigns) -> tuple[Statement, ...]:
    """List what to be careful about: of the file, and of the design that is proposed."""
    return (*designs.cautions, *designs.designs[0].cautions)


def tabulate_designs(designs: GeoDesigns, pen: Pen) -> Table:
    """Put every design into a row, the proposed one first."""
    finds = "column.design_ruled_out" if designs.request.margin is not None else "column.design_detectable"
    titles = ("column.design_share", finds, "column.design_return", "column.design_money", "column.design_until")
    columns = (
        Column(title=pen.title("column.design_days"), is_figure=True),
        Column(title=pen.title("column.design_regions")),
        *(Column(title=pen.title(code), is_figure=True) for code in titles),
    )
    rows = []
    for design in designs.designs:
        returns = [cell.detectable_return for cell in design.cells if cell.detectable_return is not None]
        rows.append(
            (
                Cell(text=pen.say(Statement(code="design.length", params={"days": design.length * designs.step}))),
                Cell(text=_name_regions(design, pen)),
                Cell(text=_write_share(design.share, pen)),
                Cell(text=_write_share(design.detectable, pen)),
                Cell(text=_write_figure(max(returns), pen) if returns else ""),
                Cell(text="" if design.money is None else pen.write_estimate(design.money, is_money=True)),
                Cell(text=write_date(design.read_until, pen.language)),
            )
        )
    return Table(title=pen.title("title.designs"), columns=columns, rows=tuple(rows))


def tabulate_cells(designs: GeoDesigns, pen: Pen) -> Table:
    """Put every cell of the proposed design into a row."""
    titles = ("column.design_share", "column.design_detectable", "column.design_money")
    columns = (
        Column(title=pen.title("column.design_cell"), is_figure=True),
        Column(title=pen.title("column.design_regions")),
        *(Column(title=pen.title(code), is_figure=True) for code in titles),
    )
    rows = tuple(
        (
            Cell(text=pen.say(Statement(code="design.cell", params={"number": number}))),
            Cell(text=", ".join(cell.treated)),
            Cell(text=_write_share(cell.share, pen)),
            Cell(text=_write_share(cell.detectable, pen)),
            Cell(text="" if cell.spend_change is None else pen.write_estimate(cell.spend_change, is_money=True)),
        )
        for number, cell in enumerate(designs.designs[0].cells, start=1)
    )
    return Table(title=pen.title("title.design_cells"), columns=columns, rows=rows)


def tabulate_past(designs: GeoDesigns, pen: Pen) -> Table:
    """Put what the proposed test would have read in each window of the past into a row."""
    columns = (
        Column(title=pen.title("column.design_window"), is_figure=True),
        Column(title=pen.title("column.design_read"), is_figure=True),
    )
    rows = []
    for number, (effect, reach) in enumerate(designs.designs[0].cells[0].past, start=1):
        ends: dict[str, Parameter] = {"low": effect - reach, "high": effect + reach}
        below = pen.say(Statement(code="figure.shares", params=ends))
        name = pen.say(Statement(code="design.window", params={"number": number}))
        rows.append((Cell(text=name), Cell(text=_write_share(effect, pen), below=below)))
    return Table(title=pen.title("title.design_past"), columns=columns, rows=tuple(rows))


def as_size_brief(design: UserDesign, language: str = "en") -> tuple[Block, ...]:
    """Put the size of an A/B test into blocks."""
    pen = take_pen(design.request.metric, Grain.DAY, 0, None, language)
    answer, *more = (pen.say(statement) for statement in state_size(design))
    blocks: list[Block] = [Heading(text=answer, level=1), *(Paragraph(text=text) for text in more)]
    if design.weeks:
        finds = "column.design_ruled_out" if design.request.safety else "column.design_detectable"
        columns = (
            Column(title=pen.title("column.design_weeks"), is_figure=True),
            Column(title=pen.title(finds), is_figure=True),
        )
        rows = tuple((Cell(text=str(weeks)), Cell(text=_write_share(effect, pen))) for weeks, effect in design.weeks)
        blocks.append(Table(title=pen.title("title.design_weeks"), columns=columns, rows=rows))
    if design.cautions:
        blocks += [Heading(text=pen.title("title.careful")), Bullets(items=_say_all(design.cautions, pen))]
    return tuple(blocks)


def state_size(design: UserDesign) -> tuple[Statement, ...]:
    """Say how many users are needed, how long they take, and how the test is to be read."""
    request = design.request
    params: dict[str, Parameter] = {
        "users": design.users,
        "treated": request.share,
        "metric": request.metric,
        "effect": request.effect,
        "power": request.power,
    }
    if request.safety:
        found = [Statement(code="design.users.no_harm", params=params)]
    else:
        found = [Statement(code="design.users", params={**params, "alpha": 1 - LEVEL})]
    if design.days is not None:
        found.append(Statement(code="design.users.days", params={"daily": request.daily, "days": design.days}))
    if request.explained:
        found.append(Statement(code="design.users.explained", params={"share": request.explained}))
    if request.looked:
        found.append(Statement(code="design.users.looked", params={"users": str(design.users)}))
    else:
        found.append(Statement(code="design.users.once"))
    return tuple(found)


def _name_regions(design: GeoDesign, pen: Pen) -> str:
    names = [geo for cell in design.cells for geo in cell.treated]
    if len(names) <= NAMED + 1:
        return ", ".join(names)
    return ", ".join(names[:NAMED]) + f" + {pen.write_count(len(names) - NAMED)}"


def _write_share(share: float, pen: Pen) -> str:
    return pen.say(Statement(code="figure.share", params={"share": share}))


def _write_figure(value: float, pen: Pen) -> str:
    return pen.say(Statement(code="design.figure", params={"value": value}))


def _say_all(statements: Iterable[Statement], pen: Pen) -> tuple[str, ...]:
    return tuple(pen.say(statement) for statement in statements)
