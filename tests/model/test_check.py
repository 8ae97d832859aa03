"""What a fit says against itself, on draws made by hand."""

from __future__ import annotations

from typing import Any

import jax
import numpy as np
import pytest
from tests.model.conftest import build_panel

from trimtab.model import Engine, HealthCase
from trimtab.model.almanac import choose_almanac
from trimtab.model.check import check
from trimtab.model.design import lay_out
from trimtab.model.draw import Drawn
from trimtab.model.scale import fix_scale

DRAWS = 2_000
ENGINE = Engine(
    method="importance",
    seconds=0.0,
    ess_bulk_min=2_000.0,
    ess_tail_min=2_000.0,
    rhat_max=None,
    pareto_k=0.3,
    draws=DRAWS,
    divergences=0,
)


@pytest.mark.parametrize(("correlation", "is_found"), [(-0.85, True), (-0.4, False), (0.85, False)])
def test_effects_that_only_their_sum_is_known_of_are_named(correlation: float, is_found: bool) -> None:
    panel = build_panel(1, 60, 3)
    almanac = choose_almanac(panel, None, returning=False)
    design = jax.tree.map(np.asarray, lay_out(panel, (), fix_scale(panel), almanac, 4)[0])
    covariance = np.eye(3)
    covariance[1, 2] = covariance[2, 1] = correlation
    effect = np.exp(0.2 * np.random.default_rng(3).multivariate_normal(np.zeros(3), covariance, DRAWS))
    nothing = np.zeros((DRAWS, 60))
    every: dict[str, Any] = dict.fromkeys(Drawn._fields, nothing)
    drawn = Drawn(**every)._replace(effect=effect, noise=np.ones(DRAWS))
    health = check(panel, design, drawn, nothing + 1.0, ENGINE)
    found = [f.channels for f in health.findings if f.case is HealthCase.CANNOT_SEPARATE]
    assert found == ([("channel 1", "channel 2")] if is_found else [])
