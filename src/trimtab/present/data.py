"""A review as plain data: the document `--json` prints.

Its schema is `review.schema.json` beside this file, its manual `docs/json.md`.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence

from trimtab.model import Engine, Health
from trimtab.model.posterior import LiftScore
from trimtab.plan import Caution
from trimtab.present.account import COSTS
from trimtab.present.advice import needs_nothing, state_knowing, tell_channel
from trimtab.present.answer import (
    state_answer,
    state_gain,
    state_leap,
    state_limits,
    state_saving,
    state_terms,
    state_total,
)
from trimtab.present.pen import Pen
from trimtab.present.sentence import say_problem
from trimtab.present.table import MEASURES, read_effect, read_measure
from trimtab.present.trust import find_unused, list_findings, state_health
from trimtab.problems import Problem
from trimtab.quantities import Array, ChannelName, Interval
from trimtab.returns import Return
from trimtab.review import ChannelReview, Review
from trimtab.statement import Statement
from trimtab.verdict import Choice

SCHEMA_VERSION = "1.0"
"""Raised in its first part when a key is taken away or changes its meaning, in its second when one is added."""

Data = Mapping[str, "Data"] | list["Data"] | str | float | int | bool | None
"""What JSON can hold."""


def as_data(review: Review, language: str = "en") -> dict[str, Data]:
    """Put a review into the document that `--json` prints.

    Sentences are `{code, params, text}`; quantities `{mean, low, high}` with 90% between low and high, or null. Nothing
    in it is infinite or not a number. Series follow the order of `periods`.
    """
    pen = Pen.for_review(review, language)
    leap, saving = state_leap(review, pen), state_saving(review, pen)
    return {
        "schema_version": SCHEMA_VERSION,
        "answer": put_sentences(state_answer(review), pen),
        "gain": put_sentence(state_gain(review, pen), pen),
        "leap": None if leap is None else put_sentence(leap, pen),
        "saving": None if saving is None else put_sentence(saving, pen),
        "terms": put_sentence(state_terms(review), pen),
        "currency": review.currency,
        "margin": put_number(review.terms.margin),
        "hurdle": review.terms.hurdle,
        "value_declared": review.value_declared,
        "outcome": review.outcome_name,
        "grain": review.grain,
        "horizon": review.horizon,
        "total_return": put_quantity(review.total_return),
        "total_return_text": put_sentence(state_total(review, pen), pen),
        "channels": [_put_channel(channel, review, pen) for channel in review.channels],
        "plan": _put_plan(review, pen),
        "health": put_health(review.health, tuple(c.channel for c in review.channels), pen, find_unused(review)),
        "decomposition": {
            "periods": [day.isoformat() for day in review.periods],
            "outcome": put_series(review.outcome),
            "fit": put_series(review.fit),
            "baseline": put_series(review.baseline),
        },
        "treatments": [
            {
                "treatment": treatment.name,
                "counted_from": treatment.baseline,
                "contribution": put_quantity(treatment.contribution),
                "share": put_quantity(treatment.share),
                "contribution_by_period": put_series(treatment.contribution_mean),
            }
            for treatment in review.treatments
        ],
        "coverage": _put_coverage(review, pen),
        "cannot_tell": put_sentences(state_limits(review), pen),
        "engine": put_engine(review.engine),
        "experiments": review.lifts,
        "experiments_kept_aside": [_put_score(score) for score in review.scores],
        "prior": review.prior.value,
        "settings": {name: _plain(value) for name, value in review.settings.items()},
        "seed": review.seed,
        "data_hash": review.data_hash,
        "version": review.version,
    }


def _put_channel(channel: ChannelReview, review: Review, pen: Pen) -> dict[str, Data]:
    verdict = channel.verdict
    told = {name: put_sentence(statement, pen) for name, statement in tell_channel(channel, review, pen).items()}
    knowing = state_knowing(verdict, pen)
    optional = ("departs", "freed", "replaces", "alternative", "lean")
    often = channel.frequency
    values = {measure.name: read_measure(channel.returns, measure) for measure in MEASURES}
    return {
        "channel": channel.channel,
        "kind": channel.kind,
        "verdict": verdict.choice.action.value,
        "direction": None if verdict.choice.direction is None else verdict.choice.direction.value,
        **{name: told[name] for name in ("reason", "runner_up", "would_change_it")},
        **{name: told.get(name) for name in optional},
        "evidence": verdict.evidence.value,
        "evidence_text": told["evidence"],
        "basis": verdict.basis.value,
        "number": put_quantity(verdict.number),
        "number_text": told["number"],
        "hurdle": None if needs_nothing(review, channel) else put_number(verdict.hurdle),
        "losses": {action: put_number(loss) for action, loss in verdict.losses.items()},
        "value_of_perfect_information": put_number(verdict.value_of_perfect_information),
        "value_of_perfect_information_text": None if knowing is None else put_sentence(knowing, pen),
        "stake": put_number(verdict.stake),
        "lean_to": None if verdict.lean is None else _put_choice(verdict.lean),
        "next_best": {**_put_choice(verdict.runner_up), "loss": put_number(verdict.runner_up_loss)},
        "proposed_spend": put_number(verdict.proposed),
        "money_freed": put_number(verdict.money_freed),
        "hours_freed": put_number(verdict.hours_freed),
        "spend": put_number(channel.returns.spend),
        **{name: put_quantity(value) for name, value in values.items()},
        "missing": {name: put_sentence(value, pen) for name, value in values.items() if isinstance(value, Statement)},
        "counted": None if channel.returns.counted is None else put_sentence(channel.returns.counted, pen),
        "response": _put_response(channel),
        "drift": {
            "probability_below_hurdle": put_number(verdict.probability_below_hurdle),
            "probability_negative": put_number(channel.probability_negative),
            "text": told["drift"],
            "risk": told["risk"],
            "mean": put_series(channel.drift_mean),
            "low": put_series(channel.drift_low),
            "high": put_series(channel.drift_high),
        },
        "contribution_by_period": put_series(channel.contribution_mean),
        "width_ratio": put_number(channel.width_ratio),
        "carry_over": channel.carry_over,
        "frequency": None
        if often is None
        else {
            "now": often.now,
            "best": often.best,
            "gain": put_quantity(often.gain),
            "probability": often.probability,
            "text": told["frequency"],
        },
    }


def _put_choice(choice: Choice) -> dict[str, Data]:
    direction = None if choice.direction is None else choice.direction.value
    return {"verdict": choice.action.value, "direction": direction}


def _put_response(channel: ChannelReview) -> dict[str, Data]:
    return {
        "spend": put_series(channel.curve_spend),
        "mean": put_series(channel.curve_mean),
        "low": put_series(channel.curve_low),
        "high": put_series(channel.curve_high),
        "today": put_number(channel.today),
        "observed_low": put_number(channel.observed_low),
        "observed_high": put_number(channel.observed_high),
    }


def _put_plan(review: Review, pen: Pen) -> dict[str, Data]:
    plan = review.plan
    return {
        "kind": plan.kind.value,
        "allocation": [
            {
                "channel": a.channel,
                "today": put_number(a.today),
                "planned": put_number(a.planned),
                "lower": put_number(a.lower),
                "upper": put_number(a.upper),
                "bound": put_sentence(a.bound, pen),
                "hours_today": put_number(a.hours_today),
                "hours_planned": put_number(a.hours_planned),
                "outcome_change": put_quantity(read_effect(a)),
                "departs": None if a.departs is None else put_sentence(a.departs, pen),
            }
            for a in plan.allocation
        ],
        "goal": None if plan.goal is None else {"kind": plan.goal.kind.value, "level": put_number(plan.goal.level)},
        "held": [
            {
                "channels": list(held.channels),
                "least": put_number(held.least),
                "most": put_number(held.most),
                "price": put_number(held.price),
            }
            for held in plan.held
        ],
        "caution": None if plan.caution is None else _put_caution(plan.caution),
        "unspent": put_number(plan.unspent),
        "gain": put_quantity(plan.gain),
        "account": {
            "effect": put_quantity(plan.account.effect),
            **{name: put_number(getattr(plan.account, name)) for name in ("profit", *COSTS)},
        },
        "probability_of_gain": put_number(plan.probability_of_gain),
        "shadow_price_money": put_number(plan.shadow_price_money),
        "shadow_price_hours": put_number(plan.shadow_price_hours),
        "statements": put_sentences(plan.statements, pen),
    }


def _put_caution(caution: Caution) -> dict[str, Data]:
    return {
        "share": put_number(caution.share),
        "worst": put_number(caution.worst),
        "worst_of_best": put_number(caution.worst_of_best),
        "given_up": put_number(caution.given_up),
    }


def _put_coverage(review: Review, pen: Pen) -> dict[str, Data]:
    held = review.coverage
    return {
        "file": held.file,
        "rows_read": held.rows_read,
        "rows_used": held.rows_used,
        "first_period": held.first_period.isoformat(),
        "last_period": held.last_period.isoformat(),
        "grain": held.grain,
        "geos": held.geos,
        "roles": [{"column": column, "role": role} for column, role in held.roles],
        "dialect": put_sentences(held.dialect, pen),
        "notices": [put_problem(notice, pen.language.tag) for notice in held.notices],
    }


def put_problem(problem: Problem, language: str = "en") -> dict[str, Data]:
    """Put a problem into data: its code and place, and both of its sentences."""
    wrong, cure = say_problem(problem, language)
    return {
        "code": problem.code,
        "file": problem.file,
        "row": problem.row,
        "column": problem.column,
        "params": {name: _plain(value) for name, value in problem.params.items()},
        "text": wrong,
        "cure": cure or None,
    }


def _put_score(score: LiftScore) -> dict[str, Data]:
    lift = score.lift
    return {
        "channel": lift.channel,
        "start": lift.start.isoformat(),
        "end": lift.end.isoformat(),
        "read_until": lift.read_until.isoformat(),
        "geos": list(lift.geos),
        "measured": put_number(lift.estimate),
        "standard_error": put_number(lift.standard_error),
        "effect": put_quantity(score.effect),
        "reading": put_quantity(score.reading),
        "inside": score.inside,
        "log_density": put_number(score.log_density),
    }


def put_health(
    health: Health, channels: Sequence[ChannelName], pen: Pen, unused: Collection[ChannelName] = ()
) -> dict[str, Data]:
    """Put how far the model may be trusted into data."""
    return {
        "case": health.case.value,
        "summary": put_sentence(state_health(health, channels, unused)[0], pen),
        "findings": [
            {"case": f.case.value, "channels": list(f.channels), "statement": put_sentence(f.statement, pen)}
            for f in list_findings(health, unused)
        ],
    }


def put_engine(engine: Engine) -> dict[str, Data]:
    """Put how the draws were made into data."""
    return {
        "method": engine.method,
        "seconds": put_number(engine.seconds),
        "ess_bulk_min": put_number(engine.ess_bulk_min),
        "ess_tail_min": put_number(engine.ess_tail_min),
        "rhat_max": put_number(engine.rhat_max),
        "pareto_k": put_number(engine.pareto_k),
        "draws": engine.draws,
        "divergences": engine.divergences,
    }


def put_sentence(statement: Statement, pen: Pen) -> dict[str, Data]:
    """Put something said into data: code, parameters and text."""
    params = {name: _plain(value) for name, value in statement.params.items()}
    return {"code": statement.code, "params": params, "text": pen.say(statement)}


def put_sentences(statements: Iterable[Statement], pen: Pen) -> list[Data]:
    """Put several sentences into data."""
    return [put_sentence(statement, pen) for statement in statements]


def put_quantity(value: Return) -> dict[str, Data] | None:
    """Put an estimate into data; null where there is none."""
    if isinstance(value, Interval) and value.is_finite:
        return {"mean": value.mean, "low": value.low, "high": value.high}
    return None


def put_number(value: float | None) -> float | None:
    """Put a number into data; null where it is not finite."""
    return float(value) if value is not None and math.isfinite(value) else None


def put_series(values: Array) -> list[Data]:
    """Six significant digits: more would be noise, and the document twice as long."""
    return [float(f"{value:.6g}") if math.isfinite(value) else None for value in values.tolist()]


def _plain(value: object) -> Data:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, bool | str | int) or value is None:
        return value
    return put_number(float(value)) if isinstance(value, float) else str(value)
