"""The grade of the evidence behind a verdict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.market import Medium, Setting, make_posterior

from trimtab.lift import Lift, StudyDesign
from trimtab.lift.record import Use
from trimtab.model.weight import weigh_lift
from trimtab.quantities import ChannelName
from trimtab.verdict.evidence import grade_evidence
from trimtab.verdict.record import Grade
from trimtab.verdict.rules import Rules

PANEL_END = date(2024, 12, 23)


def a_lift(design: StudyDesign, years_ago: float, use: Use = Use.CALIBRATE, channel: str = "tv") -> Lift:
    read = PANEL_END - timedelta(days=365.25 * years_ago)
    return Lift(
        channel=ChannelName(channel),
        start=read - timedelta(days=40),
        end=read - timedelta(days=10),
        read_until=read,
        geos=(),
        estimate=10.0,
        standard_error=1.0,
        design=design,
        use=use,
    )


def grade(*lifts: Lift, contraction: float = 0.8) -> Grade:
    posterior = make_posterior([Medium(name="tv", contraction=contraction)], Setting(lifts=lifts))
    assert posterior.panel.periods[-1] == PANEL_END
    return grade_evidence(posterior, 0, Rules())


@pytest.mark.parametrize(
    ("lift", "expected"),
    [
        (a_lift(StudyDesign.GEO, 0.3), Grade.A),
        (a_lift(StudyDesign.USER_LEVEL, 0.9), Grade.A),
        (a_lift(StudyDesign.GEO, 1.5), Grade.B),
        (a_lift(StudyDesign.MATCHED_MARKETS, 0.2), Grade.B),
        (a_lift(StudyDesign.GEO, 4.0), Grade.D),
        (a_lift(StudyDesign.BEFORE_AFTER, 0.2), Grade.C),
        (a_lift(StudyDesign.BEFORE_AFTER, 2.0), Grade.D),
        (a_lift(StudyDesign.GEO, 0.3, Use.VALIDATE), Grade.D),
        (a_lift(StudyDesign.GEO, 0.3, channel="radio"), Grade.D),
    ],
)
def test_an_experiment_counts_by_its_design_its_age_and_its_use(lift: Lift, expected: Grade) -> None:
    assert grade(lift) is expected


@pytest.mark.parametrize(("contraction", "expected"), [(0.4, Grade.C), (0.6, Grade.D), (1.1, Grade.D)])
def test_without_an_experiment_history_counts_by_what_it_taught(contraction: float, expected: Grade) -> None:
    assert grade(contraction=contraction) is expected


def test_the_best_of_several_experiments_counts() -> None:
    assert (
        grade(a_lift(StudyDesign.BEFORE_AFTER, 0.1), a_lift(StudyDesign.GEO, 2.0), a_lift(StudyDesign.GEO, 0.5))
        is Grade.A
    )


def test_an_experiment_whose_error_dwarfs_what_it_measured_is_none() -> None:
    vague = replace(a_lift(StudyDesign.GEO, 0.3), standard_error=1e6)
    assert grade(vague) is Grade.D
    assert grade(vague, contraction=0.4) is Grade.C


def test_an_experiment_supplies_all_that_is_known_or_a_part_of_it() -> None:
    posterior = make_posterior([Medium(name="tv")], Setting())
    lift = a_lift(StudyDesign.GEO, 0.3)
    weights = [weigh_lift(posterior, replace(lift, standard_error=error)) for error in (1e-6, 3.0, 10.0, 1e6)]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == pytest.approx(1.0)
    assert weights[-1] == pytest.approx(0.0, abs=1e-6)
