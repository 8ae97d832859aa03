"""A small review to record: two channels, four weeks, made of plain numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import numpy as np

from trimtab.intake import Channel, ChannelKind, Control, ControlRole, Panel
from trimtab.intake.effort import ChannelEffort
from trimtab.lift import Lift, StudyDesign
from trimtab.model import fix_scale
from trimtab.model.health import Finding, Health, HealthCase
from trimtab.model.posterior import Engine, LiftScore, PriorKind
from trimtab.plan import Account, Allocation, Budget, BudgetKind, Plan
from trimtab.problems import Problem
from trimtab.quantities import ChannelName, Grain, Interval
from trimtab.returns import ChannelReturns, Terms
from trimtab.review import ChannelReview, Coverage, Review, Sitting
from trimtab.statement import Statement
from trimtab.verdict import Action, Basis, Choice, Direction, Grade, Verdict

SEARCH, PINS = ChannelName("search"), ChannelName("pins")
WEEKS = tuple(date(2024, 1, 1) + timedelta(weeks=week) for week in range(4))
AT = datetime(2024, 2, 1, 9, 30, 0, 123456, tzinfo=UTC)
ENVIRONMENT = {"python": "3.11.7", "machine": "x86_64", "jax": "0.10.2"}

TEST = Lift(
    channel=SEARCH,
    start=WEEKS[0],
    end=WEEKS[1],
    read_until=WEEKS[2],
    geos=(),
    estimate=-3.25,
    standard_error=1.5,
    design=StudyDesign.MATCHED_MARKETS,
)


def panel(*, outcome: float = 100.0) -> Panel:
    """Two channels in one geo; a missing week, so that NaN must survive."""
    outcomes = np.array([[outcome, 101.5, np.nan, 1 / 3]])
    return Panel(
        periods=WEEKS,
        grain=Grain.WEEK,
        geos=("national",),
        channels=(
            Channel(name=SEARCH, kind=ChannelKind.PAID, spend_column="search_spend", exposure_column=None),
            Channel(name=PINS, kind=ChannelKind.ORGANIC, spend_column=None, exposure_column="pins"),
        ),
        outcome_name="orders",
        outcome=outcomes,
        spend=np.arange(8, dtype=float).reshape(1, 4, 2),
        exposure=np.arange(8, dtype=float).reshape(1, 4, 2) / 7,
        controls=(Control(name="price", role=ControlRole.PRECISION),),
        control_values=np.ones((1, 4, 1)),
        population=None,
        value_per_outcome=np.full((1, 4), 25.0),
        currency="EUR",
    )


def sitting(*, outcome: float = 100.0, file: str = "sales.csv") -> Sitting:
    """Everything the sample review was computed from."""
    return Sitting(
        panel=panel(outcome=outcome),
        coverage=coverage(file),
        lifts=(TEST,),
        efforts=(
            ChannelEffort(
                channel=PINS,
                hours_low=4.0,
                hours_high=6.5,
                people_cost=200.0,
                resource_cost=0.1,
                effort_points=None,
                periods=4,
            ),
        ),
        terms=Terms(margin=0.4),
        budget=Budget(kind=BudgetKind.FLEXIBLE, hours=40.0),
        last={SEARCH: Choice(action=Action.CHANGE, direction=Direction.LESS)},
        scale=fix_scale(panel(outcome=outcome)),
        country="BE",
        seed=7,
        data_hash="d" * 64,
    )


def coverage(file: str) -> Coverage:
    """What the sample file held."""
    return Coverage(
        file=file,
        rows_read=5,
        rows_used=4,
        first_period=WEEKS[0],
        last_period=WEEKS[-1],
        grain="week",
        geos=1,
        roles=(("week", "date"), ("orders", "outcome"), ("search_spend", "spend")),
        dialect=(Statement(code="dialect.encoding", params={"encoding": "utf-16-le"}),),
        notices=(Problem(code="problem.gap", file=file, row=4, params={"days": 7, "weeks": ("2024-01-15",)}),),
    )


def review(*, mean: float = 1.25, seconds: float = 0.5) -> Review:
    """The sample review; `mean` is the return on search."""
    roi = Interval(mean=mean, low=0.5, high=2.0)
    missing = Statement(code="missing.hours", params={"channel": "search", "n": 3, "share": 0.5, "known": True})
    return Review(
        periods=WEEKS,
        outcome_name="orders",
        outcome=np.array([100.0, 101.5, np.nan, 1 / 3]),
        fit=np.linspace(90, 110, 4),
        baseline=np.linspace(70, 80, 4),
        channels=(_channel(roi, missing),),
        plan=Plan(
            kind=BudgetKind.FIXED,
            allocation=(
                Allocation(
                    channel=SEARCH,
                    today=100.0,
                    planned=120.0,
                    lower=50.0,
                    upper=125.0,
                    bound=Statement(code="plan.observed"),
                    hours_today=None,
                    hours_planned=None,
                    outcome_change=roi,
                ),
            ),
            gain=roi,
            account=Account(effect=roi, profit=roi.mean, media=-20.0, people=0.0, resources=0.0, moving=0.0),
            probability_of_gain=0.9,
            shadow_price_money=1.1,
            shadow_price_hours=None,
            statements=(),
        ),
        health=Health(
            case=HealthCase.WEAK_EVIDENCE,
            findings=(Finding(case=HealthCase.WEAK_EVIDENCE, channels=(SEARCH,), statement=missing),),
        ),
        engine=Engine(
            method="importance",
            seconds=seconds,
            ess_bulk_min=1200.5,
            ess_tail_min=1100.0,
            rhat_max=None,
            pareto_k=0.3,
            draws=4000,
            divergences=0,
        ),
        prior=PriorKind.RETURN_ON_INVESTMENT,
        terms=Terms(margin=0.4),
        currency="EUR",
        value_declared=True,
        horizon=13,
        grain="week",
        coverage=coverage("sales.csv"),
        lifts=1,
        settings={"budget": "flexible", "hours": 40.0, "margin": None},
        seed=7,
        data_hash="d" * 64,
        version="0.1.0",
        total_return=roi,
        scores=(LiftScore(lift=TEST, effect=roi, reading=roi, log_density=-2.5, inside=False),),
    )


def _channel(roi: Interval, missing: Statement) -> ChannelReview:
    points = np.linspace(0, 1, 5)
    return ChannelReview(
        channel=SEARCH,
        kind="paid",
        returns=ChannelReturns(
            channel=SEARCH,
            contribution=roi,
            return_on_investment=roi,
            profit=missing,
            return_on_time=missing,
            periods_to_result=roi,
            return_on_effort=missing,
            return_on_resources=missing,
            marginal_return=roi,
            break_even_margin=missing,
            spend=400.0,
        ),
        verdict=Verdict(
            channel=SEARCH,
            choice=Choice(action=Action.CHANGE, direction=Direction.MORE),
            runner_up=Choice(action=Action.CONTINUE),
            runner_up_loss=12.5,
            lean=None,
            basis=Basis.MONEY,
            number=roi,
            hurdle=2.5,
            losses={"stop": 40.0, "hold": 12.5, "raise": 0.0},
            value_of_perfect_information=3.0,
            stake=500.0,
            probability_below_hurdle=0.25,
            proposed=120.0,
            evidence=Grade.C,
            reason=missing,
            would_change_it=missing,
            money_freed=None,
            hours_freed=None,
            replaces=missing,
            alternative=None,
        ),
        curve_spend=points,
        curve_mean=points**2,
        curve_low=points**3,
        curve_high=points,
        today=0.5,
        observed_low=0.25,
        observed_high=np.inf,
        drift_mean=points,
        drift_low=points,
        drift_high=points,
        contribution_mean=np.ones(4),
        width_ratio=0.7,
        probability_negative=0.01,
    )
