"""What changed since an earlier review as blocks for the terminal, and as the document `--json` prints."""

from __future__ import annotations

from trimtab.present.advice import code_choice
from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table
from trimtab.present.data import Data, put_number, put_quantity, put_sentence, put_sentences
from trimtab.present.number import write_percent
from trimtab.present.pen import Pen
from trimtab.present.table import MEASURES, NOTHING, title_measure, write_measure
from trimtab.quantities import Interval
from trimtab.refresh import ChannelShift, NumberShift, Refresh, Step
from trimtab.statement import Parameter, Statement
from trimtab.verdict import Choice

STEADY = 0.8
"""Overlap of two intervals from which a refresh counts as steady."""
BY_NAME = {measure.name: measure for measure in MEASURES}


def as_refresh(refresh: Refresh, language: str = "en") -> tuple[Block, ...]:
    """Put what changed into blocks: the verdicts first, then what happened between, then each number and its causes."""
    pen = Pen.for_review(refresh.later, language)
    answer, *more = (pen.say(statement) for statement in state_refresh(refresh))
    if not refresh.steps:
        return (Heading(text=answer, level=1),)
    return (
        Heading(text=answer, level=1),
        *(Paragraph(text=text) for text in more),
        Bullets(
            items=tuple(f"{letter}{pen.language.colon}{pen.say(s.statement)}" for letter, s in _letter_steps(refresh))
        ),
        *(_tabulate(refresh, name, pen) for name in _list_measures(refresh)),
        Paragraph(text=pen.word("refresh.order")),
    )


def state_refresh(refresh: Refresh) -> tuple[Statement, ...]:
    """Say how many verdicts are the same, which turned and at which step, and how far the ranges agree."""
    turned = [shift for shift in refresh.channels if shift.before != shift.after]
    found = [
        Statement(
            code="refresh.answer",
            params={
                "since": refresh.since,
                "day": refresh.held[0].date().isoformat(),
                "same": len(refresh.channels) - len(turned),
                "all": len(refresh.channels),
            },
        )
    ]
    if not refresh.steps:
        return (Statement(code="refresh.nothing", params={"since": refresh.since, "number": refresh.number}),)
    found.extend(_state_turn(shift, refresh) for shift in turned)
    if refresh.overlaps:
        steady = sum(overlap >= STEADY for overlap in refresh.overlaps)
        params = {"steady": steady, "all": len(refresh.overlaps), "bar": STEADY}
        found.append(Statement(code="refresh.overlap", params=params))
    return tuple(found)


def _state_turn(shift: ChannelShift, refresh: Refresh) -> Statement:
    causes = tuple(f"refresh.cause.{refresh.steps[k].cause.value}" for k in shift.turned)
    params: dict[str, Parameter] = {
        "channel": shift.channel,
        "before": _code(shift.before),
        "after": _code(shift.after),
        "causes": causes,
    }
    return Statement(code="refresh.turned", params=params)


def _code(choice: Choice | None) -> str:
    return "refresh.absent" if choice is None else f"choice.{code_choice(choice)}"


def _letter_steps(refresh: Refresh) -> list[tuple[str, Step]]:
    return [(chr(ord("A") + k), step) for k, step in enumerate(refresh.steps)]


def _list_measures(refresh: Refresh) -> tuple[str, ...]:
    names = dict.fromkeys(move.measure for shift in refresh.channels for move in shift.moves)
    return tuple(name for name in names if any(_find(s, name).before or _find(s, name).after for s in refresh.channels))


def _find(shift: ChannelShift, measure: str) -> NumberShift:
    return next(move for move in shift.moves if move.measure == measure)


def _tabulate(refresh: Refresh, name: str, pen: Pen) -> Table:
    """One row per channel: the number then and now, and what each step moved it by."""
    measure = BY_NAME.get(name)
    title = title_measure(measure, pen) if measure is not None else pen.title(f"refresh.measure.{name}")
    with_overlap = measure is not None
    columns = [Column(title=pen.title("column.channel"))]
    columns += [Column(title=pen.title(f"refresh.column.{when}"), is_figure=True) for when in ("before", "after")]
    columns += [Column(title=letter, is_figure=True) for letter, _ in _letter_steps(refresh)]
    columns += [Column(title=pen.title("refresh.column.overlap"), is_figure=True)] if with_overlap else []
    rows = []
    for shift in refresh.channels:
        move = _find(shift, name)
        cells = [Cell(text=shift.channel), _cell(move.before, name, pen), _cell(move.after, name, pen)]
        if move.shares is None:
            cells += [Cell(text=NOTHING) for _ in refresh.steps]
        else:
            bounds = move.chance or (0.0,) * len(move.shares)
            cells += [Cell(text=_write_share(*pair, name, pen)) for pair in zip(move.shares, bounds, strict=True)]
        if with_overlap:
            share = move.overlap
            cells.append(Cell(text=NOTHING if share is None else write_percent(share, pen.language)))
        rows.append(tuple(cells))
    return Table(title=title, columns=tuple(columns), rows=tuple(rows))


def _cell(value: Interval | None, name: str, pen: Pen) -> Cell:
    if value is None:
        return Cell(text=NOTHING)
    if (measure := BY_NAME.get(name)) is not None:
        return write_measure(value, measure, pen)
    return Cell(text=_write_plain(value.mean, name, pen))


def _write_plain(number: float, name: str, pen: Pen) -> str:
    return pen.write_money(number) if name == "planned" else write_percent(number, pen.language)


def _write_share(share: float, chance: float, name: str, pen: Pen) -> str:
    """A move with its sign; nothing where there is none, and no figure where it is within what chance does."""
    if share == 0:
        return NOTHING
    if abs(share) <= chance:
        return pen.word("refresh.chance")
    measure, size = BY_NAME.get(name), abs(share)
    if name == "probability_below_hurdle":
        text = pen.word("refresh.points", points=100 * size)
    elif measure is None:
        text = _write_plain(size, name, pen)
    else:
        text = write_measure(Interval(mean=size, low=size, high=size), measure, pen).text
    return f"{'+' if share > 0 else '−'}{text}"


def as_refresh_data(refresh: Refresh, language: str = "en") -> dict[str, Data]:
    """Put what changed into the document that `--json` prints; `shares` follow the order of `steps`."""
    pen = Pen.for_review(refresh.later, language)
    return {
        "since": refresh.since,
        "number": refresh.number,
        "held": [moment.isoformat() for moment in refresh.held],
        "answer": put_sentences(state_refresh(refresh), pen),
        "steps": [{"cause": s.cause.value, "sentence": put_sentence(s.statement, pen)} for s in refresh.steps],
        "channels": [
            {
                "channel": shift.channel,
                "before": None if shift.before is None else code_choice(shift.before),
                "after": None if shift.after is None else code_choice(shift.after),
                "turned_at": list(shift.turned),
                "numbers": [
                    {
                        "measure": move.measure,
                        "before": None if move.before is None else put_quantity(move.before),
                        "after": None if move.after is None else put_quantity(move.after),
                        "shares": None if move.shares is None else [put_number(share) for share in move.shares],
                        "chance": None if move.chance is None else [put_number(bound) for bound in move.chance],
                        "overlap": put_number(move.overlap),
                    }
                    for move in shift.moves
                ],
            }
            for shift in refresh.channels
        ],
    }
