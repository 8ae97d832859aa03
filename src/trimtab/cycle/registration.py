"""A designed test registered before it begins, read as it was registered, and its result recorded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from trimtab.cycle.experiment import GeoAsked, Measured, ReadOut, UserAsked, Window
from trimtab.cycle.record import add_body, find_thing, open_book
from trimtab.cycle.workspace import Workspace
from trimtab.intake.header import match_name
from trimtab.lift import StudyDesign
from trimtab.lift.geo import GeoReadOut
from trimtab.lift.record import Use
from trimtab.lift.user import UserReadOut
from trimtab.lift.user.table import Wanted
from trimtab.problems import BadInput, Problem
from trimtab.quantities import LEVEL, Interval
from trimtab.statement import Parameter, Statement
from trimtab.team import Record
from trimtab.team.experiment import Hypothesis, Result, Trial
from trimtab.team.rule_of_proof import find_hypothesis
from trimtab.trial import Cell, GeoDesign, GeoDesigns
from trimtab.trial.foretold import Foretold, judge_forecast
from trimtab.trial.users import UserDesign

PERCENT = frozenset({"%", "percent", "per cent"})
"""Units of a hypothesis about a share of the outcome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """A trial as it was registered, with the very hypothesis it tests."""

    number: int
    trial: Trial
    hypothesis: Hypothesis


def register_design(
    workspace: Workspace,
    designs: GeoDesigns,
    hypothesis: int,
    *,
    pick: int = 1,
    use: Use = Use.CALIBRATE,
    at: datetime | None = None,
) -> tuple[Record, ...]:
    """Record a design as a trial for each of its cells, before it begins; raises `BadInput` with every rule it breaks.

    hypothesis: number of the record it tests. pick: which of the designs, from 1.
    """
    if not 1 <= pick <= len(designs.designs):
        params = {"number": pick, "count": len(designs.designs)}
        raise BadInput([Problem(code="problem.no_such_design", params=params)])
    design = designs.designs[pick - 1]
    thing = find_thing(workspace, hypothesis)
    told = thing.current.body
    if isinstance(told, Hypothesis) and match_name(told.channel) != match_name(designs.request.channel):
        named: dict[str, Parameter] = {
            "number": hypothesis,
            "channel": designs.request.channel,
            "other": told.channel,
        }
        raise BadInput([Problem(code="problem.register_other_channel", params=named)])
    _check_metric(told, designs.outcome_name)
    if isinstance(told, Hypothesis) and (design.money or 0.0) > told.budget_cap:
        costs: dict[str, Parameter] = {"money": design.money, "cap": told.budget_cap}
        raise BadInput([Problem(code="problem.trial_over_cap", params=costs)])
    return tuple(
        add_body(workspace, _compose_trial(designs, design, cell, hypothesis=hypothesis, use=use), at=at)
        for cell in design.cells
    )


def caution_sign(workspace: Workspace, designs: GeoDesigns, hypothesis: int) -> GeoDesigns:
    """The designs, with a caution where less is spent and the hypothesis expects the outcome to rise."""
    told = find_thing(workspace, hypothesis).current.body
    request = designs.request
    if (
        not isinstance(told, Hypothesis)
        or told.minimum_effect < 0
        or request.direction > 0
        or request.margin is not None
    ):
        return designs
    params: dict[str, Parameter] = {"number": hypothesis, "metric": told.metric, "channel": request.channel}
    return replace(designs, cautions=(*designs.cautions, Statement(code="design.caution.sign", params=params)))


def _compose_trial(designs: GeoDesigns, design: GeoDesign, cell: Cell, *, hypothesis: int, use: Use) -> Trial:
    several = len(design.cells) > 1
    return Trial(
        hypothesis=hypothesis,
        start=design.start,
        end=design.end,
        design=design.grade,
        read_on=design.read_until + timedelta(days=1),
        where="; ".join(cell.treated),
        spend_change=None if cell.spend_change is None else round(cell.spend_change, 2),
        treated=cell.treated,
        excluded=designs.request.exclude,
        history_from=designs.history_from,
        smallest=cell.detectable,
        power=min(designs.request.power, 0.99),
        margin=designs.request.margin,
        beside=tuple(name for other in design.cells if other is not cell for name in other.treated),
        changes=len(design.cells) if several else None,
        column=designs.outcome_name,
        use=use,
    )


def _check_metric(told: object, metric: str) -> None:
    """A test may only be registered for what its hypothesis is about; raises `BadInput`."""
    if isinstance(told, Hypothesis) and match_name(told.metric) != match_name(metric):
        params: dict[str, Parameter] = {"metric": told.metric, "outcome": metric}
        raise BadInput([Problem(code="problem.register_other_metric", params=params)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Who takes part in an A/B test and from when on, and how what they do is read."""

    control: str
    treatment: str
    start: date
    metric: str | None = None
    """As it was named when the test was sized; None: the hypothesis's."""
    ratio: str | None = None
    """`revenue/orders`, where the metric is one sum over another."""
    goals: tuple[str, ...] = ()
    """Metrics that decide beside the hypothesis's."""
    lower_is_better: bool = False


def register_size(
    workspace: Workspace,
    design: UserDesign,
    hypothesis: int,
    groups: Groups,
    *,
    use: Use = Use.CALIBRATE,
    at: datetime | None = None,
) -> Record:
    """Record an A/B test of this size as a trial, before it begins; raises `BadInput` with every rule it breaks."""
    request = design.request
    if design.days is None:
        raise BadInput([Problem(code="problem.register_without_days")])
    if len(groups.goals) + 1 != request.goals:
        params: dict[str, Parameter] = {"goals": request.goals, "named": len(groups.goals)}
        raise BadInput([Problem(code="problem.register_goals", params=params)])
    told = find_thing(workspace, hypothesis).current.body
    if groups.metric is not None:
        _check_metric(told, groups.metric)
    trial = Trial(
        hypothesis=hypothesis,
        start=groups.start,
        end=groups.start + timedelta(days=design.days - 1),
        design=StudyDesign.USER_LEVEL,
        where=groups.treatment,
        smallest=request.effect,
        power=min(request.power, 0.99),
        margin=request.effect if request.safety else None,
        control=groups.control,
        treatment=groups.treatment,
        users=float(design.users),
        split=request.share,
        ratio=groups.ratio,
        goals=groups.goals,
        lower_is_better=groups.lower_is_better,
        read_once=not request.looked,
        use=use,
    )
    return add_body(workspace, trial, at=at)


def find_registered(workspace: Workspace, number: int) -> Registered:
    """A registered geo or A/B test; raises `BadInput` where the record is none."""
    thing = find_thing(workspace, number)
    trial = thing.current.body
    hypothesis = None if not isinstance(trial, Trial) else find_hypothesis(open_book(workspace), trial)
    is_told = isinstance(trial, Trial) and bool(trial.treated or trial.control)
    if not isinstance(trial, Trial) or hypothesis is None or thing.is_withdrawn or not is_told:
        raise BadInput([Problem(code="problem.not_a_read_trial", params={"number": number})])
    return Registered(number=thing.number, trial=trial, hypothesis=hypothesis)


def ask_as_registered(
    registered: Registered, *, so_far: bool = False, spend_change: float | None = None, from_panel: bool = True
) -> GeoAsked:
    """What is measured: where, when and how it was registered, with nothing left to choose.

    spend_change: what really moved, where that was found out; else the file's spend is held against what was planned.
    """
    trial = registered.trial
    read_until = trial.end if trial.read_on is None else max(trial.read_on - timedelta(days=1), trial.end)
    return GeoAsked(
        channel=registered.hypothesis.channel,
        window=Window(start=trial.start.isoformat(), end=trial.end.isoformat(), read_until=read_until.isoformat()),
        treated=trial.treated,
        excluded=(*trial.excluded, *trial.beside),
        spend_change=spend_change,
        planned_change=trial.spend_change,
        from_panel=from_panel,
        use=trial.use or Use.CALIBRATE,
        so_far=so_far,
        history_from=None if trial.history_from is None else trial.history_from.isoformat(),
    )


def ask_users_as_registered(
    registered: Registered, *, group: str | None, reached: float | None, spend_change: float | None = None
) -> UserAsked:
    """The A/B test as it was registered. group: column that names it; reached: share of all people that took part."""
    trial, hypothesis = registered.trial, registered.hypothesis
    assert trial.control is not None, "it is an A/B test"
    assert trial.treatment is not None, "it was registered with both of its groups"
    share = 0.5 if trial.split is None else trial.split
    top, mark, bottom = (trial.ratio or "").partition("/")
    return UserAsked(
        control=trial.control,
        treatment=trial.treatment,
        wanted=Wanted(
            arm=group,
            goals=(hypothesis.metric, *trial.goals),
            ratios=((hypothesis.metric, top, bottom),) if mark else (),
            lower=(hypothesis.metric,) if trial.lower_is_better else (),
        ),
        window=Window(start=trial.start.isoformat(), end=trial.end.isoformat()),
        split=((trial.control, 1 - share), (trial.treatment, share)),
        planned=None if trial.read_once else trial.users,
        is_over=datetime.now(UTC).date() > trial.end,
        channel=hypothesis.channel,
        share=reached,
        spend_change=trial.spend_change if spend_change is None else spend_change,
        use=trial.use or Use.CALIBRATE,
    )


def judge_registered(registered: Registered, measured: Measured) -> Foretold | None:
    """How the forecast did; None where nothing is read out, or the test still runs.

    Raises `BadInput` where something else was read than was registered, or sooner.
    """
    read_out, hypothesis = measured.read_out, registered.hypothesis
    _check_read(registered, read_out)
    if isinstance(read_out, UserReadOut):
        return _judge_users(registered, read_out)
    if not isinstance(read_out, GeoReadOut) or read_out.effect is None or read_out.is_running:
        return None
    is_share = (hypothesis.unit or "").strip().casefold() in PERCENT
    interval, scale = (read_out.lift, 100.0) if is_share else (read_out.interval, 1.0)
    if interval is None:
        return None
    error = read_out.effect.standard_error
    if is_share and read_out.observed is not None:
        error *= read_out.observed / (read_out.observed - read_out.effect.estimate) ** 2
    return judge_forecast(
        estimate=interval.mean * scale,
        standard_error=error * scale,
        minimum=hypothesis.minimum_effect,
        probability=hypothesis.probability,
        low=hypothesis.low,
        high=hypothesis.high,
        unit="%" if is_share else read_out.outcome_name,
        p=read_out.p,
        changes=round(registered.trial.changes or 1),
        margin=registered.trial.margin,
        lost=None if read_out.lift is None else -_bound_lift(read_out, registered.trial),
    )


def _check_read(registered: Registered, read_out: ReadOut) -> None:
    trial, hypothesis = registered.trial, registered.hypothesis
    if isinstance(read_out, GeoReadOut):
        column = trial.column or hypothesis.metric
        if match_name(column) != match_name(read_out.outcome_name):
            params: dict[str, Parameter] = {"metric": column, "outcome": read_out.outcome_name}
            raise BadInput([Problem(code="problem.metric_not_read", params=params)])
    if isinstance(read_out, UserReadOut) and trial.read_once:
        came = sum(count for _, count in read_out.users)
        if came < (trial.users or 0):
            early: dict[str, Parameter] = {"users": round(trial.users or 0), "found": round(came)}
            raise BadInput([Problem(code="problem.read_too_early", params=early)])


def _judge_users(registered: Registered, read_out: UserReadOut) -> Foretold | None:
    reading, hypothesis = read_out.headline, registered.hypothesis
    if reading is None or read_out.is_running:
        return None
    is_share = (hypothesis.unit or "").strip().casefold() in PERCENT
    interval, scale = (reading.relative, 100.0) if is_share else (reading.interval, 1.0)
    if interval is None:
        return None
    return judge_forecast(
        estimate=interval.mean * scale,
        standard_error=reading.effect.standard_error * scale / (abs(reading.control) if is_share else 1.0),
        minimum=hypothesis.minimum_effect,
        probability=hypothesis.probability,
        low=hypothesis.low,
        high=hypothesis.high,
        unit="%" if is_share else reading.metric.name,
        p=reading.p,
        margin=registered.trial.margin,
        lost=None if reading.relative is None else _lose(reading.relative, registered.trial),
    )


def _lose(relative: Interval, trial: Trial) -> float:
    """The largest loss that is not ruled out: of a metric of which less is better, a rise."""
    return relative.high if trial.lower_is_better else -relative.low


def _bound_lift(read_out: GeoReadOut, trial: Trial) -> float:
    """What the relative effect is above, with the risk that is this test's share of it."""
    effect, observed = read_out.effect, read_out.observed
    assert effect is not None
    assert observed is not None
    low = effect.interval(1 - (1 - LEVEL) / (trial.changes or 1)).low
    return low / (observed - low)


def record_result(
    workspace: Workspace, registered: Registered, found: Foretold, *, at: datetime | None = None
) -> Record:
    """Record what a registered trial measured; raises `BadInput` where it has a result already or is not over."""
    at = at or datetime.now(UTC)
    result = Result(
        trial=registered.number,
        day=at.date(),
        estimate=found.estimate,
        standard_error=found.standard_error,
    )
    return add_body(workspace, result, at=at)
