"""What a test is worth, against simulating the test on every draw."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.market import Medium, Setting, make_posterior

from trimtab.lift import StudyDesign
from trimtab.plan import Budget, BudgetKind, allocate
from trimtab.quantities import Grain
from trimtab.returns import Terms, measure_returns
from trimtab.verdict.case import Case
from trimtab.verdict.move import MOVES
from trimtab.verdict.option import Options, price_options
from trimtab.verdict.probe import Probe, ProbeKind, find_probe, sum_variance
from trimtab.verdict.rules import Rules

UNSURE = Medium(name="unsure", roi=1.0, doubt=0.5, half=5.0, low=0.1)
OTHER = Medium(name="other", roi=2.0)
TERMS = Terms(margin=1.0)


def open_case(setting: Setting, medium: Medium = UNSURE, rules: Rules | None = None) -> tuple[Case, Options]:
    posterior = make_posterior([medium, OTHER], setting)
    plan = allocate(posterior, Budget(kind=BudgetKind.FLEXIBLE), TERMS)
    case = Case.of(posterior, plan, measure_returns(posterior, TERMS), TERMS, rules=rules)
    return case, price_options(case)


def find(setting: Setting, medium: Medium = UNSURE, rules: Rules | None = None) -> Probe:
    probe = find_probe(*open_case(setting, medium, rules), 0)
    assert probe is not None
    return probe


@pytest.mark.parametrize("residual_sd", [2.0, 6.0, 15.0])
def test_the_value_of_a_test_is_what_running_it_on_every_draw_would_gain(residual_sd: float) -> None:
    setting = Setting(draws=1500, residual_sd=residual_sd, geos=6)
    case, options = open_case(setting)
    probe = find_probe(case, options, 0)
    assert probe is not None
    legal = [MOVES.index(move) for move in options.legal(0)]
    profit = options.profit[:, legal, 0]
    level = 0.0 if probe.kind is ProbeKind.HOLDBACK else 150.0
    spend = case.posterior.curve.today.copy()
    spend[0] = level
    change = (case.curves.draw(spend) - case.curves.draw(case.posterior.curve.today))[:, 0]
    read = change * probe.expected / change.mean()
    rng = np.random.default_rng(0)
    gained = []
    for truth in range(len(read)):
        seen = read[truth] + probe.standard_error * rng.standard_normal()
        weight = np.exp(-0.5 * ((read - seen) / probe.standard_error) ** 2)
        gained.append(profit[truth, np.argmax(weight @ profit)])
    simulated = np.mean(gained) - profit.mean(axis=0).max()
    noise = np.std(np.array(gained) - profit[:, profit.mean(axis=0).argmax()]) / np.sqrt(len(gained))
    value = (probe.net_value + probe.cost) / case.rules.uses
    assert value == pytest.approx(simulated, rel=0.25, abs=3 * noise)
    assert value <= options.perfect_information[0] + 1e-9


def test_a_noisier_market_makes_a_test_worth_less() -> None:
    values = [find(Setting(residual_sd=sd, geos=6)).net_value for sd in (1.0, 5.0, 25.0, 500.0)]
    assert values == sorted(values, reverse=True)
    assert values[-1] < 1e-3 * values[0]


def test_regions_make_a_controlled_test_possible() -> None:
    assert find(Setting(geos=6)).design is StudyDesign.GEO
    assert find(Setting(geos=1)).design is StudyDesign.BEFORE_AFTER


def test_pausing_a_channel_costs_the_profit_it_would_have_earned() -> None:
    rules = Rules(test_weeks=(6,), heavy_up=5.0)  # a heavy-up that no curve reaches leaves the pause
    probe = find(Setting(geos=1), replace(UNSURE, roi=3.0, doubt=0.0), rules)
    assert probe.kind is ProbeKind.HOLDBACK
    # Six of thirteen weeks without 300 of results and 100 of spend, and 2% of the money moved.
    assert probe.cost == pytest.approx((300 - 100 + 2) * 6 / 13, rel=0.03)
    assert probe.expected == pytest.approx(-300 * 6 / 13, rel=0.03)


def test_the_length_of_a_test_is_counted_in_the_periods_of_the_panel() -> None:
    posterior = make_posterior([UNSURE, OTHER])
    case, _ = open_case(Setting())
    daily = replace(case, posterior=replace(posterior, panel=replace(posterior.panel, grain=Grain.DAY)))
    probe = find_probe(daily, price_options(daily), 0)
    assert probe is not None
    assert probe.periods in {28, 42, 56}


@pytest.mark.parametrize("autocorrelation", [-0.3, 0.0, 0.24, 0.8])
def test_the_noise_of_a_total_counts_the_memory_of_the_market(autocorrelation: float) -> None:
    weeks = np.arange(9)
    covariance = autocorrelation ** np.abs(np.subtract.outer(weeks, weeks))
    assert sum_variance(9, autocorrelation) == pytest.approx(covariance.sum())


def test_a_market_with_a_memory_makes_a_test_worth_less() -> None:
    case, options = open_case(Setting(geos=6))
    remembering = replace(case.posterior, autocorrelation=np.full(len(case.posterior.residual_sd), 0.6))
    fresh, tied = find_probe(case, options, 0), find_probe(replace(case, posterior=remembering), options, 0)
    assert fresh is not None
    assert tied is not None
    assert tied.standard_error > 1.3 * fresh.standard_error
    assert tied.net_value < fresh.net_value
