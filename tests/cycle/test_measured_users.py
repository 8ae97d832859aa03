"""An A/B test as a team reads it out and keeps it, and as the model then takes it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from tests.intake.table import WEEKS, plain_columns, read_columns

from trimtab.cycle import load_settings
from trimtab.cycle.experiment import UserAsked, Window, keep_row, measure_user_test
from trimtab.lift import read_lifts
from trimtab.lift.user.table import Wanted
from trimtab.model import fix_scale
from trimtab.model.rows import lay_out_lifts

PEOPLE, EFFECT = 100_000, 0.5
ASKED = UserAsked(
    control="holdout",
    treatment=None,
    wanted=Wanted(goals=("orders",)),
    window=Window(start="2024-02-05", end="2024-02-18"),
    channel="Search",
)


def draw_users(users: int, treated: float) -> pd.DataFrame:
    """Everybody who got the change ordered so much more; what one orders has an sd of 1."""
    dice = np.random.default_rng(5)
    changed = np.arange(users) < users * treated
    orders = dice.normal(3.0, 1.0, users) + EFFECT * changed
    return pd.DataFrame({"group": np.where(changed, "ads", "holdout"), "orders": orders})


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
