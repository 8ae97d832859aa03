"""A made-up review with every kind of verdict, for the tests and for looking at the page.

A fictional shop for garden tools, weekly over two and a half years. The numbers hang together as a real review's would
(contributions and baseline add up to the fit, the plan spends the budget), but nothing here was estimated.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from trimtab.lift import Lift, StudyDesign, Use
from trimtab.model.health import Finding, Health, HealthCase
from trimtab.model.posterior import Engine, LiftScore, PriorKind
from trimtab.plan import Account, Allocation, BudgetKind, Plan
from trimtab.problems import Problem
from trimtab.quantities import Array, ChannelName, Interval
from trimtab.returns import ChannelReturns, Return, Terms
from trimtab.review import ChannelReview, Coverage, Review
from trimtab.statement import Parameter, Statement
from trimtab.verdict import Action, Basis, Choice, Direction, Grade, Verdict

PERIODS = 130
HORIZON = 13
HURDLE = 2.5
"""1 / margin of 0.4."""

MORE = Choice(action=Action.CHANGE, direction=Direction.MORE)
LESS = Choice(action=Action.CHANGE, direction=Direction.LESS)
DIFFERENTLY = Choice(action=Action.CHANGE, direction=Direction.DIFFERENTLY)
STOP = Choice(action=Action.STOP)
START = Choice(action=Action.START)
CONTINUE = Choice(action=Action.CONTINUE)
WITHHELD = Choice(action=Action.WITHHELD)


@dataclass(frozen=True, kw_only=True)
class Sketch:
    """What sets one channel of the specimen apart."""

    name: str
    choice: Choice
    runner_up: Choice
    today: float
    planned: float
    level: float
    """Weekly contribution, outcome units."""
    number: tuple[float, float, float]
    roi: tuple[float, float, float] | None
    fade: float
    """Effectiveness at the end relative to the average."""
    below: float
    evidence: Grade
    why: str
    """Last part of the code of its reason."""
    flips_to: Choice | None = None
    """What it would be at a lower or higher return; None when only a test would tell."""
    hours: float | None = None
    organic: bool = False


def say_so(code: str, **params: str | float) -> Statement:
    return Statement(code=code, params=params)


SKETCHES = (
    Sketch(
        name="Display", choice=STOP, runner_up=LESS, today=18_200, planned=0, level=95, number=(0.62, 0.21, 1.08),
        roi=(1.31, 0.85, 1.83), fade=0.42, below=0.997, evidence=Grade.B, hours=52, why="stop", flips_to=LESS,
    ),
    Sketch(
        name="Pinterest", choice=START, runner_up=CONTINUE, today=0, planned=6_000, level=0, number=(4.1, 1.2, 8.9),
        roi=None, fade=1.0, below=0.27, evidence=Grade.D, hours=0, why="start", flips_to=CONTINUE,
    ),
    Sketch(
        name="Paid social", choice=MORE, runner_up=CONTINUE, today=42_900, planned=53_600, level=520,
        number=(4.32, 3.11, 5.74), roi=(4.9, 3.82, 6.1), fade=1.12, below=0.012, evidence=Grade.A, hours=104,
        why="raise", flips_to=CONTINUE,
    ),
    Sketch(
        name="Affiliates", choice=LESS, runner_up=CONTINUE, today=31_200, planned=22_400, level=210,
        number=(1.72, 1.1, 2.44), roi=(2.71, 1.96, 3.5), fade=0.93, below=0.93, evidence=Grade.C, hours=26,
        why="cut", flips_to=CONTINUE,
    ),
    Sketch(
        name="Newsletter", choice=DIFFERENTLY, runner_up=CONTINUE, today=0, planned=0, level=160,
        number=(2.1, 1.2, 3.3), roi=None, fade=0.71, below=0.48, evidence=Grade.C, hours=156, organic=True,
        why="differently",
    ),
    Sketch(
        name="Search", choice=CONTINUE, runner_up=MORE, today=65_000, planned=65_300, level=690,
        number=(2.71, 2.02, 3.48), roi=(4.2, 3.4, 5.07), fade=1.01, below=0.31, evidence=Grade.B, hours=78,
        why="hold", flips_to=LESS,
    ),
    Sketch(
        name="TV", choice=WITHHELD, runner_up=LESS, today=90_000, planned=90_000, level=610, number=(2.4, -0.31, 5.9),
        roi=(2.9, 0.4, 6.3), fade=0.97, below=0.55, evidence=Grade.D, hours=39, why="open_question",
    ),
)  # fmt: skip


def make_review(
    *,
    currency: str | None = "EUR",
    value_declared: bool = True,
    margin: float | None = 0.4,
    with_effort: bool = True,
    names: Mapping[str, str] | None = None,
) -> Review:
    """The specimen; without currency, value, margin or effort file; with other channel names."""
    sketches = [_rename(sketch, (names or {}).get(sketch.name)) for sketch in SKETCHES]
    weeks = np.arange(PERIODS, dtype=float)
    baseline = 2_600 + 3.0 * weeks + 420 * np.sin(2 * np.pi * (weeks - 10) / 52)
    contributions = [_contribute(sketch, weeks) for sketch in sketches]
    fit = baseline + np.sum(contributions, axis=0)
    outcome = fit + np.random.default_rng(7).normal(0, 110, PERIODS)
    outcome[41] = np.nan
    value = 55.0 if value_declared else 1.0
    periods = tuple(date(2023, 1, 2) + timedelta(weeks=int(week)) for week in weeks)
    channels = tuple(
        _review_channel(
            sketch, contribution, value, value_declared=value_declared, margin=margin, with_effort=with_effort
        )
        for sketch, contribution in zip(sketches, contributions, strict=True)
    )
    return Review(
        periods=periods,
        outcome_name="orders",
        outcome=outcome,
        fit=fit,
        baseline=baseline,
        channels=channels,
        plan=_plan(sketches, value, value_declared=value_declared, margin=margin, with_effort=with_effort),
        health=_diagnose(sketches),
        engine=Engine(
            method="importance", seconds=0.61, ess_bulk_min=2_134.0, ess_tail_min=1_720.5, rhat_max=None,
            pareto_k=0.43, draws=4_000, divergences=0,
        ),
        prior=PriorKind.RETURN_ON_INVESTMENT if value_declared and currency else PriorKind.CONTRIBUTION_SHARE,
        terms=Terms(margin=margin, hurdle=1.0),
        currency=currency,
        value_declared=value_declared,
        horizon=HORIZON,
        grain="week",
        coverage=_cover(periods, sketches),
        lifts=1,
        settings={"value_per_outcome": value if value_declared else None, "budget": "capped", "free_band": 0.25},
        seed=20240501,
        data_hash="6f1ed002ab5595859014ebf0951522d9b8a3a1e5a0d7b0a5c7f6d0c1e2b3a495",
        version="0.1.0",
        total_return=Interval(mean=3.62, low=2.95, high=4.38),
        scores=(_score(sketches[2].name, 1_900.0), _score(sketches[3].name, -40.0)),
    )  # fmt: skip


def _score(channel: str, measured: float) -> LiftScore:
    """A test kept aside of which the model expected 2,000, give or take 1,000."""
    day = date(2023, 9, 4)
    return LiftScore(
        lift=Lift(
            channel=ChannelName(channel), start=day, end=day + timedelta(days=27), read_until=day + timedelta(days=41),
            geos=(), estimate=measured, standard_error=310.0, design=StudyDesign.GEO, use=Use.VALIDATE,
        ),
        effect=Interval(mean=2_000.0, low=1_300.0, high=2_700.0),
        reading=Interval(mean=2_000.0, low=1_000.0, high=3_000.0),
        log_density=-7.41,
        inside=measured > 1_000,
    )  # fmt: skip


def _rename(sketch: Sketch, name: str | None) -> Sketch:
    return sketch if name is None else replace(sketch, name=name)


def _explain(sketch: Sketch, scale: float, unit: str) -> Statement:
    """The reason, as the verdicts give it."""
    per = 1.0 if unit == "money" else 1_000.0
    params: dict[str, Parameter] = {
        "channel": sketch.name, "one": 1, "amount": 1_000, "outcome": "orders", "horizon": HORIZON, "unit": "unit.week",
        "marginal": sketch.number[0] * scale * per, "bar": HURDLE * scale * per, "today": sketch.today,
        "elsewhere": "elsewhere.some", "at": "at.today",
        "proposed": sketch.planned, "gain": 4_310.0 * scale, "brought": 26_700.0 * scale, "cost": 45_500.0 * scale,
        "decline": 1 - sketch.fade, "won_back": 9_800.0 * scale, "knowing": 21_400.0 * scale, "net": 7_900.0 * scale,
        "lasts": 26,
    }  # fmt: skip
    place = f"withheld.open_question.{unit}" if sketch.why == "open_question" else f"{unit}.{sketch.why}"
    return Statement(code=f"reason.{place}", params=params)


def _flip(sketch: Sketch, scale: float, unit: str) -> Statement:
    """What would change it, as the verdicts say it."""
    per = 1.0 if unit == "money" else 1_000.0
    shared: dict[str, Parameter] = {"channel": sketch.name, "unit": "unit.week", "outcome": "orders"}
    if sketch.choice == WITHHELD:
        trial: dict[str, Parameter] = {
            "length": 6, "cost": 5_200.0 * scale, "threshold": 410.0,
            "price": f"price.{unit}",
            "below": "option.change_less", "above": "option.continue",
        }  # fmt: skip
        return Statement(code=f"would_change.holdback.geo.{unit}", params={**shared, **trial})
    if sketch.flips_to is None:
        return Statement(code="would_change.effect.above", params={**shared, "size": 1.4, "option": "option.continue"})
    choice = sketch.flips_to
    option = choice.action.value if choice.direction is None else f"{choice.action.value}_{choice.direction.value}"
    side = "above" if sketch.choice in {STOP, LESS} else "below"
    amounts: dict[str, Parameter] = {
        "one": 1, "amount": 1_000, "threshold": HURDLE * scale * per, "now": sketch.number[0] * scale * per,
        "option": f"option.{option}",
    }  # fmt: skip
    return Statement(code=f"would_change.{unit}.{side}", params={**shared, **amounts})


def _fade(sketch: Sketch, length: int) -> Array:
    bend = np.clip((np.arange(length) - 50) / (PERIODS - 50), 0, None)
    return np.clip(1.08 + (sketch.fade - 1.08) * bend, 0.05, None)


def _contribute(sketch: Sketch, weeks: Array) -> Array:
    flights = 1 + 0.25 * np.sin(weeks / 3.1 + len(sketch.name)) + 0.15 * np.cos(weeks / 7.7)
    if sketch.name == "TV":
        flights = np.where((weeks % 26) < 10, 1.9, 0.25)
    return np.asarray(sketch.level * flights * _fade(sketch, PERIODS), dtype=float)


def _interval(mean: float, spread: float = 0.25) -> Interval:
    return Interval(mean=mean, low=mean - spread * abs(mean), high=mean + spread * abs(mean))


def _review_channel(
    sketch: Sketch, contribution: Array, value: float, *, value_declared: bool, margin: float | None, with_effort: bool
) -> ChannelReview:
    scale = 1.0 if value_declared else 1 / 55
    spend = np.linspace(0, max(sketch.today * 1.5, 12_000), 25)
    half = max(sketch.today, 8_000) * 0.9
    height = max(sketch.level, 120) * HORIZON * value * 1.9
    curve = height * spend / (spend + half)
    drift = _fade(sketch, PERIODS + HORIZON)
    band = 0.08 + 0.25 * np.clip(np.arange(PERIODS + HORIZON) - PERIODS, 0, None) / HORIZON
    return ChannelReview(
        channel=ChannelName(sketch.name),
        kind="organic" if sketch.organic else "paid",
        returns=_give_back(sketch, contribution, value, value_declared, margin, with_effort),
        verdict=_judge(sketch, scale, value_declared, with_effort),
        curve_spend=spend,
        curve_mean=curve,
        curve_low=curve * 0.72,
        curve_high=curve * 1.31,
        today=5_000.0 if sketch.organic else sketch.today,
        observed_low=sketch.today * 0.55,
        observed_high=sketch.today * 1.25,
        drift_mean=drift,
        drift_low=drift - band,
        drift_high=drift + band,
        contribution_mean=contribution,
        width_ratio=0.95 if sketch.evidence is Grade.D else 0.3,
        probability_negative=0.0,
    )


def _give_back(
    sketch: Sketch, contribution: Array, value: float, value_declared: bool, margin: float | None, with_effort: bool
) -> ChannelReturns:
    no_spend = say_so("returns.missing.media_spend", channel=sketch.name)
    no_effort = say_so("returns.missing.inputs", channel=sketch.name)
    no_points = say_so("returns.missing.points", channel=sketch.name)
    no_value = say_so("returns.missing.value", channel=sketch.name)
    total = float(contribution.sum())
    cost = sketch.today * PERIODS / HORIZON
    profit = total * value * (margin or 1.0) - cost - (sketch.hours or 0) * 10 * 45

    def money(number: float) -> Return:
        return _interval(number) if value_declared else no_value

    def effort(number: float) -> Return:
        return money(number) if with_effort else no_effort

    roi: Return = no_spend if sketch.roi is None else _scaled(sketch.roi, 1.0 if value_declared else 1 / 55)
    return ChannelReturns(
        channel=ChannelName(sketch.name),
        contribution=_interval(total),
        return_on_investment=roi,
        profit=money(profit),
        return_on_time=effort(profit / ((sketch.hours or 1) * 10)),
        periods_to_result=_interval(3.2) if sketch.level else no_spend,
        return_on_effort=no_points if with_effort else no_effort,
        return_on_resources=effort(profit / 9_000),
        marginal_return=no_spend if sketch.organic else _scaled(sketch.number, 1.0 if value_declared else 1 / 55),
        break_even_margin=say_so("returns.break_even.margin_declared", channel=sketch.name)
        if margin
        else _interval(0.37),
        spend=cost,
        counted=say_so(f"returns.counted.{'all' if with_effort else 'media_only'}", channel=sketch.name),
    )


def _scaled(triple: tuple[float, float, float], scale: float) -> Interval:
    mean, low, high = triple
    return Interval(mean=mean * scale, low=low * scale, high=high * scale)


def _judge(sketch: Sketch, scale: float, value_declared: bool, with_effort: bool) -> Verdict:
    frees = sketch.choice in {STOP, LESS}
    takes = sketch.choice in {START, MORE}
    unit = "money" if value_declared else "outcome"
    return Verdict(
        channel=ChannelName(sketch.name),
        choice=sketch.choice,
        runner_up=sketch.runner_up,
        runner_up_loss=1_830.0 * scale,
        lean=CONTINUE if sketch.choice == WITHHELD else None,
        basis=Basis.MONEY if value_declared else Basis.BUDGET,
        number=_scaled(sketch.number, scale)
        if with_effort or not sketch.organic
        else say_so("reason.withheld.unjudged.hour_price", channel=sketch.name),
        hurdle=HURDLE * scale,
        losses={"stop": 9_100.0 * scale, "cut": 4_000.0 * scale, "hold": 1_830.0 * scale, "raise": 0.0},
        value_of_perfect_information=(21_400.0 if sketch.choice == WITHHELD else 640.0) * scale,
        stake=max(sketch.level * HORIZON * 22, sketch.today) * scale,
        probability_below_hurdle=sketch.below,
        proposed=sketch.planned,
        evidence=sketch.evidence,
        reason=_explain(sketch, scale, unit),
        would_change_it=_flip(sketch, scale, unit),
        money_freed=sketch.today - sketch.planned if frees else None,
        hours_freed=sketch.hours if sketch.choice == STOP else None,
        replaces=_replace(sketch.planned - sketch.today) if takes else None,
        alternative=_compare(scale, unit) if sketch.choice == CONTINUE else None,
    )


def _replace(money: float) -> Statement:
    """Where a raise takes its money from, as the verdicts give it."""
    return Statement(code="replaces.channel", params={"donor": ("Display",), "money": money})


def _compare(scale: float, unit: str) -> Statement:
    """The better use of the last money, as the verdicts give it."""
    here, there = 1_120.0 * scale, 1_730.0 * scale
    params: dict[str, Parameter] = {"money": 1_000.0, "here": here, "there": there, "other": "Paid social"}
    return Statement(code=f"alternative.{unit}", params={**params, "outcome": "orders"})


def _plan(
    sketches: list[Sketch], value: float, *, value_declared: bool, margin: float | None, with_effort: bool
) -> Plan:
    allocation = tuple(
        Allocation(
            channel=ChannelName(sketch.name),
            today=sketch.today,
            planned=sketch.planned,
            lower=0.0 if sketch.today < 20_000 else sketch.today * 0.55,
            upper=max(sketch.today * 1.25, 6_000.0),
            bound=_bound(sketch),
            hours_today=sketch.hours if with_effort else None,
            hours_planned=(0.0 if sketch.choice == STOP else 26.0 if sketch.choice == START else sketch.hours)
            if with_effort
            else None,
            outcome_change=_interval((sketch.planned - sketch.today) * 2.2 * value / 55, 0.6),
        )
        for sketch in sketches
        if not sketch.organic
    )
    gain = _scaled((18_437.0, -2_034.0, 41_220.0), 1.0 if value_declared else 1 / 22)
    return Plan(
        kind=BudgetKind.CAPPED if value_declared else BudgetKind.FIXED,
        allocation=allocation,
        gain=gain,
        account=_account(allocation, gain, margin if value_declared else None, value_declared=value_declared),
        probability_of_gain=0.91,
        shadow_price_money=1.18 if value_declared else 0.02,
        shadow_price_hours=31.0 if with_effort else None,
        statements=(Statement(code="plan.below_support", params={"channels": ("Display",)}),),
    )


def _account(
    allocation: tuple[Allocation, ...], gain: Interval, margin: float | None, *, value_declared: bool
) -> Account:
    """What the gain is made of: media money, what it brings less, and people's time for the rest."""
    if not value_declared:
        return Account(effect=gain, profit=gain.mean, media=0.0, people=0.0, resources=0.0, moving=0.0)
    effect = _interval(sum(a.outcome_change.mean for a in allocation), 0.4)
    profit, media = (margin or 1.0) * effect.mean, sum(a.today - a.planned for a in allocation)
    rest = gain.mean - profit - media
    return Account(effect=effect, profit=profit, media=media, people=rest, resources=0.0, moving=0.0)


def _bound(sketch: Sketch) -> Statement:
    """Why a channel was held, as the plan gives it."""
    if sketch.choice == START:
        return say_so("plan.bound.pilot", channel=sketch.name, upper=6_000.0)
    return say_so("plan.bound.support", channel=sketch.name, upper=sketch.today * 1.25)


def _diagnose(sketches: list[Sketch]) -> Health:
    unsure = tuple(ChannelName(s.name) for s in sketches if s.evidence is Grade.D)
    finding = Finding(
        case=HealthCase.WEAK_EVIDENCE,
        channels=unsure,
        statement=Statement(code="health.weak_evidence", params={"channels": unsure}),
    )
    return Health(case=HealthCase.WEAK_EVIDENCE, findings=(finding,))


def _cover(periods: tuple[date, ...], sketches: list[Sketch]) -> Coverage:
    spends = tuple((f"{s.name.lower().replace(' ', '_')}_spend", "spend") for s in sketches if not s.organic)
    return Coverage(
        file="garden_tools_weekly.csv",
        rows_read=651,
        rows_used=650,
        first_period=periods[0],
        last_period=periods[-1],
        grain="week",
        geos=5,
        roles=(
            ("week", "date"), ("region", "geo"), ("orders", "outcome"), *spends, ("newsletter_sent", "organic"),
            ("price_index", "control"), ("clicks", "unused"), ("revenue", "unused"),
        ),
        dialect=(say_so("dialect.delimiter", delimiter=";"),),
        notices=(Problem(code="notice.missing_outcome", row=209, column="orders", params={"count": 1}),),
    )  # fmt: skip
