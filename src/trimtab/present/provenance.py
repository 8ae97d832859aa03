"""Where the numbers come from: what the file held, and how the review was computed."""

from __future__ import annotations

from pathlib import PurePath

from trimtab.intake import CarryOver
from trimtab.intake.timeline import find_last_day
from trimtab.present.block import Block, Bullets, Facts, Heading, Paragraph
from trimtab.present.pen import Pen
from trimtab.present.sentence import say, say_problem
from trimtab.quantities import Grain
from trimtab.review import Coverage, Review
from trimtab.statement import Parameter, Statement

OWN_METHODS = frozenset({"importance", "hmc"})
"""How the model's own draws are made; any other name is that of the tool whose fit was adopted."""

URGENT = frozenset({"notice.data_old"})
"""Notices that decide whether the answer may be acted on at all."""


def state_rows(review: Review) -> Statement:
    """Say how much of the file was used, over which time."""
    held = review.coverage
    params: dict[str, Parameter] = {
        "file": name_file(held),
        "read": held.rows_read,
        "used": held.rows_used,
        "first": held.first_period.isoformat(),
        "last": find_last_day(held.last_period, Grain(held.grain)).isoformat(),
        "count": len(review.periods),
        "periods": f"unit.{held.grain}",
        "geos": held.geos,
    }
    return Statement(code="coverage.rows.national" if held.geos == 1 else "coverage.rows.regional", params=params)


def name_file(coverage: Coverage) -> str:
    """Name the file without its folder: the page is passed on, and where a file lies is nobody else's business."""
    return PurePath(coverage.file).name


def as_reading(coverage: Coverage, language: str = "en") -> tuple[Block, ...]:
    """Show how a file was understood, before anything is computed from it."""
    notes = list_notes(coverage, language)
    return (
        Heading(text=say(Statement(code="title.reading", params={"file": coverage.file}), language)),
        Facts(pairs=list_roles(coverage, language)),
        *((Bullets(items=notes),) if notes else ()),
        Paragraph(text=say(Statement(code="coverage.correct"), language)),
    )


def list_roles(coverage: Coverage, language: str = "en") -> tuple[tuple[str, str], ...]:
    """List the columns of the file by what they were read as."""
    columns_of: dict[str, list[str]] = {}
    for column, role in coverage.roles:
        columns_of.setdefault(role, []).append(column)
    return tuple(
        (say(Statement(code=f"role.{role}"), language), ", ".join(columns)) for role, columns in columns_of.items()
    )


def list_notes(coverage: Coverage, language: str = "en") -> tuple[str, ...]:
    """List how the file was read and what is worth knowing about it."""
    notices = (" ".join(say_problem(notice, language)).strip() for notice in coverage.notices)
    return (*(say(note, language) for note in coverage.dialect), *notices)


def list_warnings(coverage: Coverage, language: str = "en") -> tuple[str, ...]:
    """List what has to be known before anything else is read: that the plan is for a time that is past."""
    urgent = (notice for notice in coverage.notices if notice.code in URGENT)
    return tuple(" ".join(say_problem(notice, language)).strip() for notice in urgent)


def list_engine(review: Review, pen: Pen) -> tuple[tuple[str, str], ...]:
    """List what is needed to compute the same review again, and how well the calculation went."""
    engine = review.engine
    quality = [("ess_bulk", engine.ess_bulk_min), ("ess_tail", engine.ess_tail_min)]
    quality += [("rhat", engine.rhat_max)] if engine.rhat_max is not None else []
    quality += [("pareto_k", engine.pareto_k)] if engine.pareto_k is not None else []
    took = pen.word("engine.took", seconds=engine.seconds, draws=engine.draws)
    settings = ", ".join(f"{name} = {value}" for name, value in review.settings.items() if value is not None)
    return (
        (pen.title("engine.method"), _name_method(engine.method, pen)),
        *(((pen.title("engine.seconds"), took),) if engine.seconds > 0 else ()),
        *((pen.title(f"engine.{name}"), pen.write_estimate(number, is_money=False)) for name, number in quality),
        *_list_carry_over(review, pen),
        (pen.title("engine.prior"), pen.word(f"prior.{review.prior.value}")),
        (pen.title("engine.lifts"), pen.write_count(review.lifts)),
        (pen.title("engine.version"), review.version),
        (pen.title("engine.seed"), str(review.seed)),
        (pen.title("engine.data"), review.data_hash),
        *(((pen.title("engine.settings"), settings),) if settings else ()),
    )


def _list_carry_over(review: Review, pen: Pen) -> tuple[tuple[str, str], ...]:
    """List the channels whose effect was declared to last in another manner than the usual one."""
    of_kind: dict[str, list[str]] = {}
    for channel in review.channels:
        of_kind.setdefault(channel.carry_over, []).append(channel.channel)
    told = [
        pen.word(f"carry_over.{kind}", channels=tuple(names))
        for kind, names in sorted(of_kind.items())
        if kind != CarryOver.GEOMETRIC.value
    ]
    return ((pen.title("engine.carry_over"), "; ".join(told)),) if told else ()


def _name_method(method: str, pen: Pen) -> str:
    """Say how the draws were made, by its plain and by its technical name; of an adopted fit, by whom."""
    if method in OWN_METHODS:
        return pen.word(f"method.{method}")
    return pen.word("method.adopted", tool=method)
