"""Public data sets whose truth is published, read as a user would read them."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from tests.recovery.score import Mark, coverage, list_marks, mark_contributions, mark_returns, sum_up

from trimtab.intake import Roles, read_panel
from trimtab.model import fit

pytestmark = pytest.mark.recovery

PRESETS = ("small", "growing", "medium")
PLANTED = np.array([93.39, 171.41])
"""Return per spend unit of x1 and x2. Source: pymc-marketing, case study on unobserved confounders and lift tests."""


def _mark_preset(preset: str, shared_data: Callable[[str], Path]) -> list[Mark]:
    panel, problems = read_panel(shared_data(f"param_recovery/{preset}_business.csv"))
    assert panel is not None, problems
    totals = json.loads(shared_data(f"param_recovery/{preset}_business_truth.json").read_text())["contribution_total"]
    truth = np.array([totals[c.name] for c in panel.channels])
    return mark_contributions(preset, fit(panel, seed=1), truth)


def test_the_neutral_presets_are_recovered(shared_data: Callable[[str], Path], findings: dict[str, str]) -> None:
    groups = [(preset, _mark_preset(preset, shared_data)) for preset in PRESETS]
    everything = [mark for _, marks in groups for mark in marks]
    text = f"{sum_up([*groups, ('together', everything)])}\n\n{list_marks(everything)}"
    print(f"\n{text}")
    findings["Neutral presets"] = (
        "Contribution total of each channel, outcome and spend in no declared money, as `trimtab` reads the files "
        "(pymc-labs/mmm-param-recovery, its own presets and seed).\n\n" + text
    )
    assert coverage(everything) >= 0.8


def _strip_truth(path: Path) -> StringIO:
    frame = pd.read_csv(path)
    told = [c for c in map(str, frame.columns) if c.endswith("_effect") or "adstock" in c or c in {"y01", "y02"}]
    return StringIO(frame.drop(columns=told).to_csv(index=False))


@pytest.mark.parametrize("confounder", [False, True], ids=["confounder hidden", "confounder declared"])
def test_the_planted_returns_are_covered(
    shared_data: Callable[[str], Path], findings: dict[str, str], tmp_path: Path, confounder: bool
) -> None:
    path = tmp_path / "stripped.csv"
    path.write_text(_strip_truth(shared_data("pymc_marketing/mmm_roas_data.csv")).getvalue(), encoding="utf-8")
    roles = Roles(controls={"z": "confounder"}) if confounder else Roles()
    panel, problems = read_panel(path, roles=roles)
    assert panel is not None, problems
    name = "declared" if confounder else "hidden"
    marks = mark_returns(name, fit(panel, seed=1), PLANTED)
    text = list_marks(marks)
    print(f"\n{text}")
    heading = "Planted return behind a confounder"
    said = findings.get(
        heading, "pymc-marketing's `mmm_roas_data.csv` without its truth columns; return per spend unit."
    )
    findings[heading] = f"{said}\n\nWith the confounder {name}:\n\n{text}"
    assert all(mark.covered for mark in marks)
