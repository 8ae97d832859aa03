"""Cells, and shocks common to all geos, that nothing in the model explains count for little.

Each innovation of the noise, a cell's own and the shock all geos share in a period, is ordinary, N(0, sd), or with
probability ODD wild, N(0, WIDE * sd). The chance that one is wild is found at the mode of the sampled parameters, by
turns with the mode, and kept there: an approximation, for the draws take it as known. Where nothing is wild the noise
is left Gaussian and nothing is approximated.
Source: Tukey 1960 (contaminated normal); Dempster, Laird & Rubin 1977 (EM).
Laws: test_an_innovation_of_so_many_sds_is_weighed_by_its_odds, test_wild_weeks_count_for_little,
test_a_week_that_struck_every_region_counts_for_little_and_is_named.
"""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from trimtab.model.design import Design
from trimtab.quantities import Array

ODD, WIDE = 0.01, 10.0
"""Prior share of wild innovations, and how many times as far they lie. Ours."""
FALSE_ALARM = 0.01
"""Share of panels without a wild innovation in which one is found all the same."""


def weigh_innovations(slopes: tuple[Array, Array], design: Design) -> Design:
    """The design with the precision of each innovation relative to an ordinary one's, in [1 / WIDE**2, 1].

    slopes: derivatives of the log density in `design.calm` and `design.calm_shock` at the mode. A precision p gives the
    density log(p) / 2 - p * f**2 / 2 with f the innovation, so that its derivative holds the expected square of f, of a
    shock that is integrated out too.
    """
    cells, shocks = (
        np.asarray(_weigh((1.0 - 2.0 * np.asarray(calm) * slope) / calm))
        for calm, slope in zip((design.calm, design.calm_shock), slopes, strict=True)
    )
    weighed = design._replace(calm=np.where(design.seen > 0, cells, 1.0), calm_shock=shocks)
    wild, struck = find_wild(weighed)
    return weighed._replace(
        calm=weighed.calm if wild.any() else np.ones_like(cells),
        calm_shock=shocks if struck.any() else np.ones_like(shocks),
    )


def find_wild(design: Design) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Cells `[geo, period]` and common shocks `[shock]` further out than chance leads any of such a panel."""
    many = max(float(np.sum(design.seen)) + len(design.calm_shock), 1.0)
    least = _weigh(np.asarray(NormalDist().inv_cdf(1 - FALSE_ALARM / 2 / many) ** 2))
    return np.asarray(design.calm < least), np.asarray(design.calm_shock < least)


def find_wild_periods(design: Design) -> tuple[int, ...]:
    """Periods with anything wild in them, the furthest out first."""
    wild, struck = find_wild(design)
    calm = np.where(wild, design.calm, 1.0).min(axis=0)
    if len(struck):
        calm = np.minimum(calm, np.where(struck, design.calm_shock, 1.0))
    return tuple(int(period) for period in np.argsort(calm, kind="stable")[: int(np.sum(calm < 1.0))])


def _weigh(square: Array) -> Array:
    """What an innovation of this square, in ordinary variances, is expected to have for a precision."""
    odds = ODD / (1 - ODD) / WIDE * np.exp(np.minimum(0.5 * square * (1 - WIDE**-2), 500.0))
    return np.asarray(1.0 - (1 - WIDE**-2) * odds / (1 + odds))
