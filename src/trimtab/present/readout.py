"""The read-out of a test as the document that `trimtab lift measure --json` prints.

Its schema is `experiment.schema.json` beside this file.
"""

from __future__ import annotations

from trimtab.lift import Lift
from trimtab.lift.before import BeforeReadOut
from trimtab.lift.effect import Effect
from trimtab.lift.geo import GeoReadOut
from trimtab.lift.user import UserReadOut
from trimtab.lift.user.readout import MetricReading
from trimtab.present.data import SCHEMA_VERSION, Data, put_number, put_quantity, put_sentences, put_series
from trimtab.present.experiment import ReadOut, pen_for, read_reading, state_experiment, state_rests
from trimtab.present.pen import Pen
from trimtab.quantities import Interval
from trimtab.trial.foretold import Foretold, state_foretold


def as_experiment_data(
    read_out: ReadOut, currency: str | None = None, language: str = "en", *, foretold: Foretold | None = None
) -> dict[str, Data]:
    """Put a read-out into the document that `--json` prints; where it is withheld, every figure is null."""
    pen = pen_for(read_out, currency, language)
    kind = {GeoReadOut: "geo", UserReadOut: "users", BeforeReadOut: "before_after"}[type(read_out)]
    whole: dict[str, Data] = {
        "schema_version": SCHEMA_VERSION,
        "kind": kind,
        "answer": put_sentences(state_experiment(read_out), pen),
        "withheld": put_sentences(read_out.withheld, pen),
        "cautions": put_sentences(read_out.cautions, pen),
        "rests_on": put_sentences(() if read_out.withheld else state_rests(read_out), pen),
        "currency": currency,
        "forecast": None if foretold is None else _put_foretold(foretold, pen),
    }
    if isinstance(read_out, UserReadOut):
        return {**whole, **_put_users(read_out), "record": _put_record(read_out.record)}
    return {**whole, **_put_course(read_out), "record": _put_record(read_out.record)}


def _put_foretold(found: Foretold, pen: Pen) -> dict[str, Data]:
    """Put what was forecast of a registered test beside what came."""
    return {
        "told": put_sentences(state_foretold(found), pen),
        "unit": found.unit,
        "estimate": found.estimate,
        "minimum_effect": found.minimum,
        "probability": found.probability,
        "came_true": found.came_true,
        "low": found.low,
        "high": found.high,
        "inside": found.inside,
        "brier": found.brier,
    }


def _put_course(read_out: GeoReadOut | BeforeReadOut) -> dict[str, Data]:
    """Put what a geo test and a before/after comparison share, and what only one has."""
    test, back = read_out.test, read_out.spend_return
    interval, p = read_reading(read_out)
    told: dict[str, Data] = {
        "channel": test.channel,
        "start": test.start.isoformat(),
        "end": test.end.isoformat(),
        "read_until": test.read_until.isoformat(),
        "outcome": read_out.outcome_name,
        "incremental": _put_effect(read_out.effect, interval),
        "p": p,
        "observed": put_number(read_out.observed),
        "lift": None if read_out.lift is None else put_quantity(read_out.lift),
        "spend_change": _put_effect(read_out.change),
        "return_on_spend": None if back is None or back.interval is None else put_quantity(back.interval),
        "return_is_unbounded": back is not None and not back.is_bounded,
    }
    picture: dict[str, Data] | None = None
    if read_out.picture is not None:
        picture = {
            "periods": [day.isoformat() for day in read_out.picture.periods],
            "observed": put_series(read_out.picture.observed),
            "expected": put_series(read_out.picture.expected),
            "first": read_out.picture.first,
        }
    if isinstance(read_out, BeforeReadOut):
        missed = None if read_out.picture is None else put_series(read_out.picture.placebos)
        factors = {"factor": put_number(read_out.factor), "windows": put_number(read_out.windows)}
        return {**told, **factors, "earlier_misses": missed, "course": picture}
    where: dict[str, Data] = {"treated": list(test.treated), "is_running": read_out.is_running}
    return {**told, **where, **_put_rest(read_out), "course": picture}


def _put_rest(read_out: GeoReadOut) -> dict[str, Data]:
    rest, picture = read_out.rest, read_out.picture
    figures = ("effective_donors", "largest_weight", "strength", "factor", "space", "time", "distinct", "rank")
    return {
        "placebos": None
        if rest is None or picture is None
        else {
            **{name: put_number(getattr(rest, name)) for name in figures},
            "gaps": [put_series(row) for row in picture.placebos],
        },
        "weights": [] if rest is None else [{"geo": geo, "weight": put_number(w)} for geo, w in rest.weights],
        "checks": [
            {"method": c.method, "total": put_number(c.total), "standard_error": put_number(c.standard_error)}
            for c in read_out.checks
        ],
        "disagreement": put_number(read_out.disagreement),
    }


def _put_users(read_out: UserReadOut) -> dict[str, Data]:
    test, decision = read_out.test, read_out.decision
    return {
        "channel": test.channel,
        "start": None if test.start is None else test.start.isoformat(),
        "end": None if test.end is None else test.end.isoformat(),
        "arms": [{"arm": arm, "users": users} for arm, users in read_out.users],
        "is_running": read_out.is_running,
        "planned": put_number(test.planned),
        "split": {"p": read_out.split.p, "log_odds": read_out.split.odds, "alarms": read_out.split.alarms},
        "metrics": [_put_metric(reading) for reading in read_out.metrics],
        "decision": None
        if decision is None
        else {
            "chance_better": decision.chance_better,
            "loss_of_shipping": put_number(decision.loss_of_shipping),
            "loss_of_keeping": put_number(decision.loss_of_keeping),
            "mean": put_number(decision.mean),
            "sd": put_number(decision.sd),
            "prior_mean": put_number(decision.prior.mean),
            "prior_sd": put_number(decision.prior.sd),
            "prior_tests": decision.prior.tests,
        },
    }


def _put_metric(reading: MetricReading) -> dict[str, Data]:
    return {
        "metric": reading.metric.name,
        "role": reading.metric.role.value,
        "lower_is_better": reading.metric.lower_is_better,
        "control": put_number(reading.control),
        "treatment": put_number(reading.treatment),
        "difference": put_quantity(reading.interval),
        "standard_error": put_number(reading.effect.standard_error),
        "p": put_number(reading.p),
        "p_adjusted": put_number(reading.adjusted),
        "relative": None if reading.relative is None else put_quantity(reading.relative),
        "explained": put_number(reading.explained),
        "verdict": reading.verdict,
    }


def _put_effect(effect: Effect | None, interval: Interval | None = None) -> dict[str, Data] | None:
    """Put an estimate with its interval, its own unless another is told, and what that was made of."""
    if effect is None:
        return None
    found = effect.interval() if interval is None else interval
    return {
        "mean": found.mean,
        "low": found.low,
        "high": found.high,
        "standard_error": effect.standard_error,
        "degrees_of_freedom": put_number(effect.degrees_of_freedom),
    }


def _put_record(record: Lift | None) -> dict[str, Data] | None:
    """Put what reviews take in, under the names of its columns in the file of experiments."""
    if record is None:
        return None
    return {
        "channel": record.channel,
        "start": record.start.isoformat(),
        "end": record.end.isoformat(),
        "read_until": record.read_until.isoformat(),
        "geos": list(record.geos),
        "estimate": record.estimate,
        "standard_error": record.standard_error,
        "degrees_of_freedom": put_number(record.degrees_of_freedom),
        "spend_change": put_number(record.spend_change),
        "share": record.share,
        "design": record.design.value,
        "use": record.use.value,
        "from_panel": record.from_panel,
    }
