"""The read-out of a test as blocks for the terminal; its sentences and tables serve the page as well."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from trimtab.lift import Lift
from trimtab.lift.before import BeforeReadOut
from trimtab.lift.geo import GeoReadOut
from trimtab.lift.record import Use
from trimtab.lift.user import UserReadOut
from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table, Tone
from trimtab.present.forecast import take_pen
from trimtab.present.pen import Pen, spread
from trimtab.quantities import LEVEL, Grain, Interval
from trimtab.statement import Parameter, Statement
from trimtab.trial.foretold import Foretold, state_foretold

ReadOut = GeoReadOut | UserReadOut | BeforeReadOut

MOST_WEIGHTS = 10
"""Regions whose weights are listed."""
LEAST_P = 0.001
"""Below it a p is only said to be below it: how far depends on tails that no test has seen."""


def as_experiment_brief(
    read_out: ReadOut, currency: str | None = None, language: str = "en", *, foretold: Foretold | None = None
) -> tuple[Block, ...]:
    """Put a read-out into blocks: the answer, what it rests on, what to be careful about; or why there is none."""
    pen = pen_for(read_out, currency, language)
    answer, *more = (pen.say(statement) for statement in state_experiment(read_out))
    if read_out.withheld:
        return (Heading(text=answer, level=1, tone=Tone.WITHHELD), Bullets(items=_say_all(read_out.withheld, pen)))
    blocks: list[Block] = [Heading(text=answer, level=1), *(Paragraph(text=text) for text in more)]
    if foretold is not None:
        blocks.append(Bullets(items=_say_all(state_foretold(foretold), pen)))
    blocks.extend(tabulate_experiment(read_out, pen))
    rests = state_rests(read_out)
    if rests:
        blocks += [Heading(text=pen.title("title.rests")), Bullets(items=_say_all(rests, pen))]
    if read_out.cautions:
        blocks += [Heading(text=pen.title("title.careful")), Bullets(items=_say_all(read_out.cautions, pen))]
    return tuple(blocks)


def pen_for(read_out: ReadOut, currency: str | None = None, language: str = "en") -> Pen:
    """Take up the pen that suits this read-out."""
    if isinstance(read_out, UserReadOut):
        name = (read_out.test.goal or read_out.test.metrics[0]).name
    else:
        name = read_out.outcome_name
    return take_pen(name, Grain.DAY, 0, currency, language)


def state_experiment(read_out: ReadOut) -> tuple[Statement, ...]:
    """Say what the test read, whether that can be told from nothing, and what it brought per spend."""
    if isinstance(read_out, UserReadOut):
        return _state_users(read_out)
    found, p = read_reading(read_out)
    if found is None or p is None:
        return (Statement(code="experiment.withheld", params={"channel": read_out.test.channel}),)
    test = read_out.test
    in_geos, everywhere = _choose_answer(read_out, found, p)
    if in_geos == "experiment.answer.less":
        found = Interval(mean=-found.mean, low=-found.high, high=-found.low)
    geos: Parameter = test.treated
    if isinstance(read_out, BeforeReadOut):
        geos = None
    params: dict[str, Parameter] = {
        "start": test.start.isoformat(),
        "end": _find_end(read_out).isoformat(),
        "channel": test.channel,
        "outcome": read_out.outcome_name,
        **spread(found),
    }
    if geos is not None:
        params["geos"] = geos
    statements = [Statement(code=everywhere if geos is None else in_geos, params=params)]
    statements.append(_state_chance(p))
    if read_out.lift is not None:
        statements.append(Statement(code="experiment.share", params={**spread(read_out.lift)}))
    return (*statements, *_state_return(read_out))


def _choose_answer(read_out: GeoReadOut | BeforeReadOut, found: Interval, p: float) -> tuple[str, str]:
    """Choose how the answer is put, of some regions and of everything: what money brought only where it was spent."""
    if p >= 1 - LEVEL:
        return "experiment.answer.unclear", "experiment.answer.unclear.everywhere"
    if found.mean < 0:
        return "experiment.answer.less", "experiment.answer.less.everywhere"
    if read_out.change is not None and read_out.change.estimate < 0:
        return "experiment.answer.spared", "experiment.answer.spared.everywhere"
    return "experiment.answer", "experiment.answer.everywhere"


def read_reading(read_out: GeoReadOut | BeforeReadOut) -> tuple[Interval | None, float | None]:
    """Return the interval and the p that are told; None where nothing is read out."""
    if isinstance(read_out, GeoReadOut):
        return read_out.interval, read_out.p
    return (None, None) if read_out.effect is None else (read_out.effect.interval(), read_out.effect.p)


def _find_end(read_out: GeoReadOut | BeforeReadOut) -> date:
    """Find the last day that was read; of a test that still runs, the data's."""
    if isinstance(read_out, GeoReadOut) and read_out.is_running and read_out.last_day is not None:
        return read_out.last_day
    return read_out.test.read_until


def _state_chance(p: float) -> Statement:
    return Statement(code="experiment.clear" if p < 1 - LEVEL else "experiment.unclear", params={"p": p})


def _state_return(read_out: GeoReadOut | BeforeReadOut) -> tuple[Statement, ...]:
    if read_out.spend_return is None or read_out.change is None:
        return ()
    change, interval = read_out.change.estimate, read_out.spend_return.interval
    if interval is None:
        return (Statement(code="experiment.return.unbounded", params={"change": change}),)
    params: dict[str, Parameter] = {"change": change, "outcome": read_out.outcome_name, **spread(interval)}
    return (Statement(code="experiment.return", params=params),)


def _state_users(read_out: UserReadOut) -> tuple[Statement, ...]:
    test, goal = read_out.test, read_out.headline
    if goal is None:
        return (Statement(code="experiment.withheld.users"),)
    arms: dict[str, Parameter] = {"control": test.control, "treatment": test.treatment, "metric": goal.metric.name}
    if goal.relative is None:
        answer = Statement(code="experiment.user.answer.plain", params={**arms, **spread(goal.interval)})
    else:
        answer = Statement(code="experiment.user.answer", params={**arms, **spread(goal.relative)})
    statements = [answer, _state_chance(goal.p)]
    decision = read_out.decision
    if decision is not None:
        better: dict[str, Parameter] = {
            **arms,
            "chance": decision.chance_better,
            "ship": decision.loss_of_shipping,
            "keep": decision.loss_of_keeping,
        }
        way = ".lower" if goal.metric.lower_is_better else ""
        code = "experiment.user.better.lower" if way else "experiment.user.better"
        statements.append(Statement(code=code, params=better))
        if goal.p >= 1 - LEVEL and max(decision.chance_better, 1 - decision.chance_better) >= LEVEL:
            statements.append(Statement(code="experiment.user.apart", params={}))
    return tuple(statements)


def state_rests(read_out: ReadOut) -> tuple[Statement, ...]:
    """Say what the number rests on, and how it is passed on."""
    if isinstance(read_out, UserReadOut):
        found = _rest_of_users(read_out)
    elif isinstance(read_out, BeforeReadOut):
        count: dict[str, Parameter] = {"count": read_out.windows, "factor": read_out.factor}
        found = [Statement(code="experiment.earlier", params=count)]
    else:
        found = _rest_of_geos(read_out)
    return (*found, *_state_record(read_out.record))


def _rest_of_geos(read_out: GeoReadOut) -> list[Statement]:
    rest = read_out.rest
    assert rest is not None, "a read-out that is not withheld rests on something"
    geo, weight = rest.weights[0]
    weights: dict[str, Parameter] = {
        "periods": rest.periods,
        "donors": len(rest.weights),
        "effective": rest.effective_donors,
        "geo": geo,
        "weight": weight,
    }
    placebos: dict[str, Parameter] = {
        "count": rest.distinct,
        "space": rest.space,
        "time": rest.time,
        "factor": rest.factor,
        "rank": rest.rank,
    }
    tried = "experiment.placebos.looked" if read_out.test.so_far else "experiment.placebos"
    return [
        Statement(code="experiment.rests", params=weights),
        Statement(code=tried, params=placebos),
        Statement(code="experiment.disagreement", params={"sd": read_out.disagreement}),
    ]


def _rest_of_users(read_out: UserReadOut) -> list[Statement]:
    (control, first), (treatment, second) = read_out.users
    arms: dict[str, Parameter] = {
        "control": control,
        "treatment": treatment,
        "control_users": first,
        "treatment_users": second,
    }
    found = [Statement(code="experiment.user.split", params=arms)]
    for reading in read_out.metrics:
        if reading.metric.has_before:
            times = 1 / max(1 - reading.explained, 1e-9)
            told: dict[str, Parameter] = {"metric": reading.metric.name, "share": reading.explained, "times": times}
            found.append(Statement(code="experiment.user.explained", params=told))
    if read_out.decision is not None:
        tests = read_out.decision.prior.tests
        code = "experiment.user.prior" if tests else "experiment.user.prior.none"
        found.append(Statement(code=code, params={"tests": tests}))
    return found


def _state_record(record: Lift | None) -> tuple[Statement, ...]:
    if record is None:
        return ()
    passed: dict[str, Parameter] = {
        "estimate": record.estimate,
        "error": record.standard_error,
        "design": f"experiment.design.{record.design.value}",
    }
    found = [Statement(code="experiment.passed_on", params=passed)]
    if record.use is Use.VALIDATE:
        found.append(Statement(code="experiment.kept_aside"))
    if record.from_panel:
        found.append(Statement(code="experiment.from_panel"))
    return tuple(found)


def tabulate_experiment(read_out: ReadOut, pen: Pen) -> tuple[Table, ...]:
    """Put the metrics of an A/B test, or what other methods read, into a table."""
    if isinstance(read_out, UserReadOut):
        return (tabulate_metrics(read_out, pen),)
    if isinstance(read_out, GeoReadOut):
        return (tabulate_checks(read_out, pen),)
    return ()


def tabulate_checks(read_out: GeoReadOut, pen: Pen) -> Table:
    """Put the total by every method into a row."""
    interval = read_out.interval
    assert interval is not None, "there is nothing to compare where nothing is read out"
    mean, span = pen.write_spread(interval, is_money=False)
    rows = [(Cell(text=pen.title("estimator.this")), Cell(text=mean, below=span))]
    for check in read_out.checks:
        cell = Cell(text=pen.write_estimate(check.total, is_money=False))
        if check.interval is not None:
            cell = Cell(text=cell.text, below=pen.write_spread(check.interval, is_money=False)[1])
        rows.append((Cell(text=pen.title(f"estimator.{check.method}")), cell))
    columns = (
        Column(title=pen.title("column.method")),
        Column(title=pen.title("column.incremental"), is_figure=True),
    )
    return Table(title=pen.title("experiment.checks"), columns=columns, rows=tuple(rows))


def tabulate_weights(read_out: GeoReadOut, pen: Pen) -> Table:
    """Put the heaviest regions of the comparison into rows."""
    rest = read_out.rest
    assert rest is not None, "there are no weights where nothing is read out"
    rows = tuple(
        (Cell(text=geo), Cell(text=pen.say(Statement(code="figure.share", params={"share": weight}))))
        for geo, weight in rest.weights[:MOST_WEIGHTS]
    )
    columns = (Column(title=pen.title("column.region")), Column(title=pen.title("column.weight"), is_figure=True))
    return Table(title=pen.title("title.weights"), columns=columns, rows=rows)


def tabulate_metrics(read_out: UserReadOut, pen: Pen) -> Table:
    """Put every metric into a row."""
    titles = ("column.difference", "column.relative", "column.p", "column.p_adjusted")
    columns = (
        Column(title=pen.title("column.metric")),
        Column(title=pen.title("column.role")),
        *(Column(title=pen.title(code), is_figure=True) for code in titles),
        Column(title=pen.title("column.guardrail")),
    )
    rows = []
    for reading in read_out.metrics:
        mean, span = pen.write_spread(reading.interval, is_money=False)
        relative = Cell(text="")
        if reading.relative is not None:
            share = {**spread(reading.relative)}
            relative = Cell(
                text=pen.say(Statement(code="figure.share", params={"share": share["mean"]})),
                below=pen.say(Statement(code="figure.shares", params=share)),
            )
        verdict = "" if reading.verdict is None else pen.title(f"experiment.guardrail.{reading.verdict}")
        rows.append(
            (
                Cell(text=reading.metric.name),
                Cell(text=pen.word(f"experiment.role.{reading.metric.role.value}")),
                Cell(text=mean, below=span),
                relative,
                Cell(text=_write_p(reading.p, pen)),
                Cell(text="" if reading.adjusted is None else _write_p(reading.adjusted, pen)),
                Cell(text=verdict),
            )
        )
    return Table(title=pen.title("title.metrics"), columns=columns, rows=tuple(rows))


def _write_p(p: float, pen: Pen) -> str:
    if p < LEAST_P:
        return pen.say(Statement(code="figure.p.below", params={"p": LEAST_P}))
    return pen.say(Statement(code="figure.p", params={"p": p}))


def _say_all(statements: Iterable[Statement], pen: Pen) -> tuple[str, ...]:
    return tuple(pen.say(statement) for statement in statements)
