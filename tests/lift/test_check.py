"""An experiment that makes no sense is refused before the long work, with everything that is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from tests.intake.table import plain_columns, read_columns

import trimtab
from trimtab.lift import Lift, Use, check_lift
from trimtab.present.sentence import say_problem
from trimtab.problems import BadInput
from trimtab.quantities import ChannelName

GOOD = Lift(
    channel=ChannelName("tv"),
    start=date(2025, 3, 3),
    end=date(2025, 3, 30),
    read_until=date(2025, 4, 6),
    geos=(),
    estimate=-3.0,
    standard_error=2.0,
)


def test_a_loss_without_degrees_of_freedom_is_a_finding_like_any_other() -> None:
    assert check_lift(GOOD) == ()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"standard_error": 0.0}, "standard_error 0.0"),
        ({"standard_error": float("nan")}, "standard_error nan"),
        ({"estimate": float("inf")}, "estimate inf"),
        ({"share": 1.5}, "share 1.5"),
        ({"share": 0.0}, "share 0.0"),
        ({"degrees_of_freedom": -1.0}, "degrees_of_freedom -1.0"),
        ({"spend_change": float("nan")}, "spend_change nan"),
        ({"end": GOOD.start - timedelta(days=1)}, "ends on 2"),
        ({"read_until": GOOD.end - timedelta(days=1)}, "read until 29"),
    ],
)
def test_a_figure_that_cannot_be_is_named_with_its_value(changes: dict[str, Any], words: str) -> None:
    (problem,) = check_lift(replace(GOOD, **changes))
    wrong, cure = say_problem(problem)
    assert words in wrong.replace("\u00a0", " ")
    assert "tv" in wrong
    assert cure


def test_all_faults_of_all_experiments_are_told_at_once() -> None:
    panel = read_columns(plain_columns()).panel
    assert panel is not None
    nonsense = replace(GOOD, standard_error=-1.0, share=2.0, use=Use.VALIDATE)
    with pytest.raises(BadInput) as refused:
        trimtab.fit(panel, (nonsense, GOOD), country="XX")
    assert [problem.code for problem in refused.value.problems] == [
        "problem.country_unknown",
        "problem.lift_figure_unfit",
        "problem.lift_figure_unfit",
        "problem.lift_outside_panel",
    ]


def test_a_panel_that_was_never_read_is_told_as_such() -> None:
    with pytest.raises(BadInput) as refused:
        trimtab.fit(None)  # type: ignore[arg-type]
    assert "problems" in say_problem(refused.value.problems[0])[1]
