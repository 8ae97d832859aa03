"""What tests are worth: the straight line, the curve and brute force rank them alike."""

from __future__ import annotations

import numpy as np
import pytest
from benchmarks.page import lay_table
from tests.trial.test_worth import correlate, make_case

from trimtab.trial.worth import straighten, value_by_curve, value_by_weights, value_in_a_line

pytestmark = pytest.mark.recovery

CASES, DRAWS = 20, 3_000


def test_the_line_the_curve_and_brute_force_rank_tests_alike(findings: dict[str, str]) -> None:
    alike = []
    sums = np.zeros(4)
    for seed in range(100, 100 + CASES):
        stakes, tests = make_case(seed, draws=DRAWS)
        bare = [value_in_a_line(stakes, read, error) for read, error in tests]
        line = [straighten(stakes, read) * value for (read, _), value in zip(tests, bare, strict=True)]
        curve = [value_by_curve(stakes, read, error).value for read, error in tests]
        force = [value_by_weights(stakes, read, error) for read, error in tests]
        sums += [sum(bare), sum(line), sum(curve), sum(force)]
        pairs = ((bare, force), (line, force), (curve, force), (line, curve))
        alike.append([correlate(one, other) for one, other in pairs])
    found = np.array(alike)
    names = ("(A) the straight line as it is", "(A) set right for skewness", "(B) the curve", "(A) set right, with (B)")
    rows = [
        [
            name,
            f"{column.mean():.3f}",
            f"{np.median(column):.3f}",
            f"{column.min():.3f}",
            f"{(column >= 0.9).mean():.0%}",
        ]
        for name, column in zip(names, found.T, strict=True)
    ]
    for row, total in zip(rows, sums[:3], strict=False):
        row.append(f"{total / sums[3]:.2f}")
    rows[3].append("")
    header = ["Spearman's rank correlation with brute force", "mean", "median", "least", "cases at .9 or more"]
    text = lay_table([*header, "value, of brute force's"], rows)
    print(f"\n{text}")
    findings["Do three ways of valuing a test agree?"] = (
        f"{CASES} small cases: four channels with skewed, correlated effects, four moves each, twelve tests with errors"
        f" of a fifth to five times what they read varies by; {DRAWS:,} draws.\n\n{text}"
    )
    assert found[:, 1:].mean(axis=0).min() >= 0.9
