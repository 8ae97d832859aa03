"""A designed test registered before it begins, read as it was registered, and its result recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from trimtab.cycle.experiment import GeoAsked, Measured, Window
from trimtab.cycle.record import add_body, find_thing, open_book
from trimtab.cycle.workspace import Workspace
from trimtab.intake.header import match_name
from trimtab.lift import StudyDesign
from trimtab.lift.geo import GeoReadOut
from trimtab.lift.record import Use
from trimtab.problems import BadInput, Problem
from trimtab.statement import Parameter
from trimtab.team import Record
from trimtab.team.experiment import Hypothesis, Result, Trial
from trimtab.team.rule_of_proof import find_hypothesis
from trimtab.trial import GeoDesigns
from trimtab.trial.foretold import Foretold, judge_forecast

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
) -> Record:
    """Record a design as a trial, before it begins; raises `BadInput` with every rule it breaks.

    hypothesis: number of the record it tests. pick: which of the designs, from 1.
    """
    if not 1 <= pick <= len(designs.designs):
        params = {"number": pick, "count": len(designs.designs)}
        raise BadInput([Problem(code="problem.no_such_design", params=params)])
    design = designs.designs[pick - 1]
    if len(design.cells) > 1:
        raise BadInput([Problem(code="problem.register_cells", params={"cells": len(design.cells)})])
    (cell,) = design.cells
    thing = find_thing(workspace, hypothesis)
    told = thing.current.body
    if isinstance(told, Hypothesis) and match_name(told.channel) != match_name(designs.request.channel):
        named: dict[str, Parameter] = {
            "number": hypothesis,
            "channel": designs.request.channel,
            "other": told.channel,
        }
        raise BadInput([Problem(code="problem.register_other_channel", params=named)])
    few = any(caution.code == "caution.few_placebos" for caution in design.cautions)
    trial = Trial(
        hypothesis=hypothesis,
        start=design.start,
        end=design.end,
        design=StudyDesign.MATCHED_MARKETS if few else StudyDesign.GEO,
        read_on=design.read_until + timedelta(days=1),
        where="; ".join(cell.treated),
        spend_change=None if cell.spend_change is None else round(cell.spend_change, 2),
        treated=cell.treated,
        excluded=designs.request.exclude,
        history_from=designs.history_from,
        smallest=cell.detectable,
        power=min(designs.request.power, 0.99),
        use=use,
    )
    return add_body(workspace, trial, at=at)


def find_registered(workspace: Workspace, number: int) -> Registered:
    """A registered geo test; raises `BadInput` where the record is none."""
    thing = find_thing(workspace, number)
    trial = thing.current.body
    hypothesis = None if not isinstance(trial, Trial) else find_hypothesis(open_book(workspace), trial)
    if not isinstance(trial, Trial) or hypothesis is None or thing.is_withdrawn or not trial.treated:
        raise BadInput([Problem(code="problem.not_a_geo_trial", params={"number": number})])
    return Registered(number=thing.number, trial=trial, hypothesis=hypothesis)


def ask_as_registered(registered: Registered, *, so_far: bool = False) -> GeoAsked:
    """What is measured: where, when and how it was registered, with nothing left to choose."""
    trial = registered.trial
    read_until = trial.end if trial.read_on is None else max(trial.read_on - timedelta(days=1), trial.end)
    return GeoAsked(
        channel=registered.hypothesis.channel,
        window=Window(start=trial.start.isoformat(), end=trial.end.isoformat(), read_until=read_until.isoformat()),
        treated=trial.treated,
        excluded=trial.excluded,
        use=trial.use or Use.CALIBRATE,
        so_far=so_far,
        history_from=None if trial.history_from is None else trial.history_from.isoformat(),
    )


def judge_registered(registered: Registered, measured: Measured) -> Foretold | None:
    """How the forecast did; None where nothing is read out, or the test still runs."""
    read_out, hypothesis = measured.read_out, registered.hypothesis
    if not isinstance(read_out, GeoReadOut) or read_out.effect is None or read_out.is_running:
        return None
    is_share = (hypothesis.unit or "").strip().casefold() in PERCENT
    if not is_share and match_name(hypothesis.metric) != match_name(read_out.outcome_name):
        params = {"metric": hypothesis.metric, "outcome": read_out.outcome_name}
        raise BadInput([Problem(code="problem.metric_not_read", params=params)])
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
    )


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
