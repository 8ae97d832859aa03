"""An A/B test as a team reads it out and keeps it, and as the model then takes it."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from tests.intake.table import WEEKS, plain_columns, read_columns

from trimtab.cycle import load_settings
from trimtab.cycle.experiment import UserAsked, Window, keep_row, measure_user_test
from trimtab.lift import Lift, StudyDesign, read_lifts
from trimtab.lift.archive import Row
from trimtab.lift.effect import Effect
from trimtab.lift.user import UserReadOut
from trimtab.lift.user.table import Wanted
from trimtab.model import fix_scale
from trimtab.model.rows import lay_out_lifts
from trimtab.quantities import ChannelName

PEOPLE, EFFECT = 100_000, 0.5
ASKED = UserAsked(
    control="holdout",
    treatment=None,
    wanted=Wanted(goals=("revenue",)),
    window=Window(start="2024-02-05", end="2024-02-18"),
    channel="Search",
)


def draw_users(users: int, treated: float) -> pd.DataFrame:
    """Everybody who got the change spent so much more; what one spends has an sd of 1."""
    dice = np.random.default_rng(5)
    changed = np.arange(users) < users * treated
    revenue = dice.normal(3.0, 1.0, users) + EFFECT * changed
    return pd.DataFrame({"group": np.where(changed, "ads", "holdout"), "revenue": revenue})


@pytest.mark.parametrize("treated", [0.5, 0.2])
def test_the_model_reads_off_an_ab_test_what_the_change_brings_in_everybody(tmp_path: Path, treated: float) -> None:
    users = 20_000
    asked = replace(ASKED, share=users / PEOPLE, split=(("ads", treated), ("holdout", 1 - treated)))
    measured = measure_user_test(draw_users(users, treated), load_settings(Path(os.devnull), {})[0], asked)
    assert measured.row is not None
    keep_row(tmp_path / "lifts.csv", measured.row)
    panel = read_columns(plain_columns()).panel
    assert panel is not None
    (lift,), problems, _ = read_lifts(tmp_path / "lifts.csv", panel)
    assert problems == ()
    scale = fix_scale(panel)
    exposure = panel.exposure / scale.size[:, None, None] / scale.exposure
    rows = lay_out_lifts(panel, (lift,), scale, np.zeros((WEEKS, 1)), exposure, frequency=None, lags=2, history=4)
    per_size = rows.estimate * scale.outcome / (rows.size.sum(axis=1) / 2)  # over two weeks
    assert per_size[0] * scale.size.sum() == pytest.approx(EFFECT * PEOPLE, rel=0.08)


def keep_switched_off(path: Path, share: float, day: int) -> None:
    """A finished A/B test in which no ads were the change; without them revenue went down by this share."""
    lift = Lift(
        channel=ChannelName("Search"),
        start=date(2023, 1, day),
        end=date(2023, 1, day + 6),
        read_until=date(2023, 1, day + 6),
        geos=(),
        estimate=-300.0,
        standard_error=30.0,
        spend_change=-100.0,
        share=0.1,
        design=StudyDesign.USER_LEVEL,
    )
    gain = Effect(estimate=-share, standard_error=0.001, degrees_of_freedom=np.inf)
    keep_row(path, Row(lift=lift, relative=gain, outcome="revenue"))


@pytest.mark.parametrize(("change", "expected"), [(100.0, 0.055), (-100.0, -0.055)], ids=["more money", "less money"])
def test_an_ab_test_expects_of_money_what_switching_it_off_cost_and_never_learns_from_itself(
    tmp_path: Path, change: float, expected: float
) -> None:
    path, users = tmp_path / "lifts.csv", draw_users(4_000, 0.5)
    for day, share in ((2, 0.05), (9, 0.055), (16, 0.06)):
        keep_switched_off(path, share, day)
    settings, _ = load_settings(Path(os.devnull), {})
    asked = replace(ASKED, share=0.1, spend_change=change)
    first = measure_user_test(users, settings, asked, path)
    assert first.row is not None
    keep_row(path, first.row)
    again = measure_user_test(users, settings, asked, path)
    for measured in (first, again):
        assert isinstance(measured.read_out, UserReadOut)
        assert measured.read_out.decision is not None
        assert measured.read_out.decision.prior.tests == 3
        assert measured.read_out.decision.prior.mean == pytest.approx(expected, abs=0.002)
