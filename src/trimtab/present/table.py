"""The tables that both faces show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trimtab.model.posterior import LiftScore
from trimtab.plan import Allocation
from trimtab.present.advice import code_choice, needs_nothing, title_choice
from trimtab.present.block import Cell, Column, Table, Tone
from trimtab.present.number import write_percent
from trimtab.present.pen import Pen, rescale
from trimtab.quantities import Interval, subtract_as_written
from trimtab.returns import ChannelReturns, Return
from trimtab.review import ChannelReview, Review
from trimtab.statement import Parameter, Statement
from trimtab.verdict import Action, Basis

UNCHANGED = 1e-6
"""Share of today's spend a plan may differ by and be the same: a solver's arithmetic, not a decision."""

NOTHING = "\u2013"
"""Stands where there is no number; what is missing is said beside the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One of the returns, and how it is written."""

    name: str
    """Field of `ChannelReturns`, key of the data, and last part of its title's code."""
    is_money: bool = False
    is_rate: bool = False
    """Value per money spent; in outcome units it is counted per unit of money of the plan."""
    is_share: bool = False
    is_outcome: bool = False
    """Outcome units, which are money where the outcome is."""


MEASURES = (
    Measure(name="contribution", is_outcome=True),
    Measure(name="return_on_investment", is_rate=True),
    Measure(name="profit", is_money=True),
    Measure(name="return_on_time", is_money=True),
    Measure(name="periods_to_result"),
    Measure(name="return_on_effort", is_money=True),
    Measure(name="return_on_resources", is_money=True),
    Measure(name="marginal_return", is_rate=True),
    Measure(name="break_even_margin", is_share=True),
)
"""In the order in which they are shown."""


def read_measure(returns: ChannelReturns, measure: Measure) -> Return:
    """Take one measure out of a channel's returns; a number that is not finite counts as missing."""
    value: Return = getattr(returns, measure.name)
    if isinstance(value, Statement) or value.is_finite:
        return value
    return Statement(code="advice.unwritable")


def list_measures(review: Review) -> tuple[Measure, ...]:
    """List the measures worth showing: a break-even margin only while no margin is declared."""
    return tuple(m for m in MEASURES if not (m.is_share and review.terms.margin is not None))


def title_measure(measure: Measure, pen: Pen) -> str:
    """Name a measure, by the amount it is counted per when values are not in money."""
    per_amount = measure.is_rate and not pen.value_declared
    return pen.title(f"measure.{measure.name}_per_amount" if per_amount else f"measure.{measure.name}")


def write_measure(value: Return, measure: Measure, pen: Pen) -> Cell:
    """Write one measure as a cell, its interval below it."""
    if isinstance(value, Statement) or not value.is_finite:
        return Cell(text=NOTHING)
    if measure.is_share:
        # A share above the whole says nothing but that it is above the whole.
        mean, low, high = (
            write_percent(share, pen.language) if share <= 1 else pen.word("cell.over_the_whole", whole=1.0)
            for share in (value.mean, value.low, value.high)
        )
        return Cell(text=mean, below=pen.write_range(low, high))
    in_money = measure.is_money or (measure.is_rate and pen.value_declared)
    in_money |= measure.is_outcome and pen.outcome_is_money
    scale = pen.unit if measure.is_rate and not pen.value_declared else 1
    mean, span = pen.write_spread(rescale(value, scale), is_money=in_money)
    return Cell(text=mean, below=span if value.low < value.high else "")


def state_missing(review: Review, pen: Pen) -> tuple[Statement, ...]:
    """Say what is missing from the returns, each thing once for all the channels that lack it."""
    values = (
        (channel.channel, read_measure(channel.returns, measure))
        for channel in review.channels
        for measure in list_measures(review)
    )
    return _join_channels(((name, value) for name, value in values if isinstance(value, Statement)), review, pen)


def state_counted(review: Review, pen: Pen) -> tuple[Statement, ...]:
    """Say which costs the profits have paid for, each once for all the channels it holds for."""
    counted = ((channel.channel, channel.returns.counted) for channel in review.channels)
    return _join_channels(((name, said) for name, said in counted if said is not None), review, pen)


def tabulate_verdicts(review: Review, pen: Pen) -> Table:
    """One row per channel: verdict, number against what it needs, runner-up, evidence grade."""
    brings = "column.next_money" if review.value_declared else "column.next_amount"
    columns = (
        Column(title=pen.title("column.channel")),
        Column(title=pen.title("column.verdict")),
        Column(title=pen.title(brings), is_figure=True),
        Column(title=pen.title("column.needs"), is_figure=True),
        Column(title=pen.title("column.runner_up")),
        Column(title=pen.title("column.evidence")),
    )
    rows = tuple(_row_verdict(channel, review, pen) for channel in review.channels)
    return Table(title=pen.title("title.verdicts"), columns=columns, rows=rows)


def read_effect(line: Allocation) -> Interval:
    """What a change of spend is expected to bring: nothing at all where the money stays as it is."""
    stays = abs(line.planned - line.today) <= UNCHANGED * max(abs(line.today), 1.0)
    return Interval(mean=0.0, low=0.0, high=0.0) if stays else line.outcome_change


def tabulate_plan(review: Review, pen: Pen) -> Table:
    """One row per channel: money and hours today and planned, the bounds, and what the change brings."""
    allocation = review.plan.allocation
    with_hours = any(a.hours_planned is not None for a in allocation)
    figures = ["column.today", "column.planned", "column.change", "column.between"]
    figures += ["column.hours_today", "column.hours_planned"] if with_hours else []
    figures += ["column.effect_money" if review.value_declared else "column.effect_outcome"]
    rows = [
        (
            Cell(text=a.channel),
            *(Cell(text=pen.write_money(amount)) for amount in (a.today, a.planned)),
            Cell(text=_write_change(a.today, a.planned, pen)),
            Cell(text=pen.write_range(pen.write_money(a.lower), pen.write_money(a.upper))),
            *(_cell_hours(hours, pen) for hours in (a.hours_today, a.hours_planned) if with_hours),
            write_measure(read_effect(a), Measure(name="", is_money=review.value_declared), pen),
        )
        for a in allocation
    ]
    today, planned = sum(a.today for a in allocation), sum(a.planned for a in allocation)
    unspent = review.plan.unspent
    left = pen.word("cell.unspent", money=unspent) if unspent > 0 else ""
    totals = (
        Cell(text=pen.title("column.total")),
        Cell(text=pen.write_money(today)),
        Cell(text=pen.write_money(planned), below=left),
        Cell(text=_write_change(today, planned, pen)),
        Cell(text=""),
        *(Cell(text=pen.write_count(hours)) for hours in _add_hours(review) if with_hours),
        write_measure(review.plan.account.effect, Measure(name="", is_money=review.value_declared), pen),
    )
    columns = (
        Column(title=pen.title("column.channel")),
        *(Column(title=pen.title(c), is_figure=True) for c in figures),
    )
    notes = tuple("" if a.departs is None else pen.say(a.departs) for a in allocation)
    return Table(title=pen.title("title.plan"), columns=columns, rows=tuple(rows), notes=notes, totals=totals)


def tabulate_returns(review: Review, pen: Pen) -> Table:
    """One row per channel, one column per return that any channel has; what else is missing is a dash."""
    values = {m: [read_measure(channel.returns, m) for channel in review.channels] for m in list_measures(review)}
    measures = [m for m, read in values.items() if any(isinstance(value, Interval) for value in read)]
    rows = tuple(
        (Cell(text=channel.channel), *(write_measure(read_measure(channel.returns, m), m, pen) for m in measures))
        for channel in review.channels
    )
    titles = (title_measure(measure, pen) for measure in measures)
    columns = (Column(title=pen.title("column.channel")), *(Column(title=title, is_figure=True) for title in titles))
    return Table(title=pen.title("title.returns"), columns=columns, rows=rows)


def tabulate_scores(review: Review, pen: Pen) -> Table:
    """One row per experiment kept aside: what it was expected to read, what it read, and how well that was foreseen."""
    figures = ("column.expected_reading", "column.measured")
    columns = (
        Column(title=pen.title("column.experiment")),
        *(Column(title=pen.title(name), is_figure=True) for name in figures),
        Column(title=pen.title("column.inside")),
        Column(title=pen.title("column.log_density"), is_figure=True),
    )
    return Table(
        title=pen.title("title.scores"), columns=columns, rows=tuple(_row_score(s, pen) for s in review.scores)
    )


def _row_score(score: LiftScore, pen: Pen) -> tuple[Cell, ...]:
    lift = score.lift
    name = pen.word("cell.experiment", channel=lift.channel, start=lift.start.isoformat(), end=lift.end.isoformat())
    measured = pen.write_estimate(lift.estimate, is_money=False)
    error = pen.write_estimate(lift.standard_error, is_money=False)
    return (
        Cell(text=name),
        write_measure(score.reading, Measure(name=""), pen),
        Cell(text=measured, below=pen.word("cell.error", error=error)),
        Cell(text=pen.word("cell.inside" if score.inside else "cell.outside")),
        Cell(text=pen.write_estimate(score.log_density, is_money=False)),
    )


def _join_channels(said: Iterable[tuple[str, Statement]], review: Review, pen: Pen) -> tuple[Statement, ...]:
    """Make one statement of those that differ in nothing but the channel; all channels need not be named."""
    names_of: dict[tuple[str, tuple[tuple[str, Parameter], ...]], dict[str, None]] = {}
    for name, statement in said:
        rest = tuple((key, value) for key, value in statement.params.items() if key != "channel")
        names_of.setdefault((statement.code, rest), {})[name] = None

    all_of_them = max(len(review.channels), 3)
    everyone = pen.word("word.every_channel")
    return tuple(
        Statement(code=code, params={**dict(rest), "channel": everyone if len(names) >= all_of_them else tuple(names)})
        for (code, rest), names in names_of.items()
    )


def _row_verdict(channel: ChannelReview, review: Review, pen: Pen) -> tuple[Cell, ...]:
    verdict = channel.verdict
    in_money = verdict.basis is Basis.MONEY
    hurdle = pen.write_estimate(verdict.hurdle * (1 if in_money else pen.unit), is_money=in_money)
    if needs_nothing(review, channel):
        hurdle = NOTHING
    is_withheld = verdict.choice.action is Action.WITHHELD
    next_best = verdict.lean if is_withheld else verdict.runner_up
    return (
        Cell(text=verdict.channel),
        Cell(text=pen.word(f"choice.{code_choice(verdict.choice)}"), tone=Tone(verdict.choice.action.value)),
        write_measure(verdict.number, Measure(name="", is_rate=True), pen),
        Cell(text=hurdle),
        Cell(
            text=NOTHING if next_best is None else pen.word(title_choice(verdict, next_best)),
            below=pen.word("cell.lean") if is_withheld and next_best is not None else "",
        ),
        Cell(text=verdict.evidence.value),
    )


def _cell_hours(hours: float | None, pen: Pen) -> Cell:
    return Cell(text=NOTHING if hours is None else pen.write_count(hours))


def _add_hours(review: Review) -> tuple[float, float]:
    allocation = review.plan.allocation
    return sum(a.hours_today or 0.0 for a in allocation), sum(a.hours_planned or 0.0 for a in allocation)


def _write_change(today: float, planned: float, pen: Pen) -> str:
    """The difference of two amounts of money, as fine as they are written themselves."""
    return pen.write_money(subtract_as_written(planned, today), signed=True)
