"""Where the numbers come from: what the file held, and how the review was computed."""

from __future__ import annotations

from trimtab.present.pen import Pen
from trimtab.present.sentence import say_problem
from trimtab.review import Review
from trimtab.statement import Parameter, Statement


def state_rows(review: Review) -> Statement:
    """Say how much of the file was used, over which time."""
    held = review.coverage
    params: dict[str, Parameter] = {
        "file": held.file,
        "read": held.rows_read,
        "used": held.rows_used,
        "first": held.first_period.isoformat(),
        "last": held.last_period.isoformat(),
        "count": len(review.periods),
        "periods": f"unit.{held.grain}",
        "geos": held.geos,
    }
    return Statement(code="coverage.rows", params=params)


def list_roles(review: Review, pen: Pen) -> tuple[tuple[str, str], ...]:
    """List the columns of the file by what they were read as."""
    columns_of: dict[str, list[str]] = {}
    for column, role in review.coverage.roles:
        columns_of.setdefault(role, []).append(column)
    return tuple((pen.title(f"role.{role}"), ", ".join(columns)) for role, columns in columns_of.items())


def list_notes(review: Review, pen: Pen) -> tuple[str, ...]:
    """List how the file was read and what is worth knowing about it."""
    notices = (" ".join(say_problem(notice, pen.language.tag)).strip() for notice in review.coverage.notices)
    return (*(pen.say(note) for note in review.coverage.dialect), *notices)


def list_engine(review: Review, pen: Pen) -> tuple[tuple[str, str], ...]:
    """List what is needed to compute the same review again, and how well the calculation went."""
    engine = review.engine
    quality = [("ess_bulk", engine.ess_bulk_min), ("ess_tail", engine.ess_tail_min)]
    quality += [("rhat", engine.rhat_max)] if engine.rhat_max is not None else []
    quality += [("pareto_k", engine.pareto_k)] if engine.pareto_k is not None else []
    settings = ", ".join(f"{name} = {value}" for name, value in review.settings.items() if value is not None)
    return (
        (pen.title("engine.method"), engine.method.replace("_", " ")),
        (pen.title("engine.seconds"), pen.word("engine.took", seconds=engine.seconds, draws=engine.draws)),
        *((pen.title(f"engine.{name}"), pen.write_estimate(number, is_money=False)) for name, number in quality),
        (pen.title("engine.prior"), pen.word(f"prior.{review.prior.value}")),
        (pen.title("engine.lifts"), pen.write_count(review.lifts)),
        (pen.title("engine.version"), review.version),
        (pen.title("engine.seed"), str(review.seed)),
        (pen.title("engine.data"), review.data_hash),
        *(((pen.title("engine.settings"), settings),) if settings else ()),
    )
