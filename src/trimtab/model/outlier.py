"""Cells whose outcome nothing in the model explains count for little.

Each innovation of the noise is ordinary, N(0, sd), or with probability ODD wild, N(0, WIDE * sd). The chance that a
cell's is wild is found at the mode of the sampled parameters, by turns with the mode, and kept there: an
approximation, for the draws take it as known. Where nothing is wild the noise is left Gaussian and nothing is
approximated.
Source: Tukey 1960 (contaminated normal); Dempster, Laird & Rubin 1977 (EM).
Laws: test_an_innovation_of_so_many_sds_is_weighed_by_its_odds, test_wild_weeks_count_for_little.
"""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from trimtab.model.design import Design
from trimtab.quantities import Array

ODD, WIDE = 0.01, 10.0
"""Prior share of wild cells, and how many times as far they lie. Ours."""
FALSE_ALARM = 0.01
"""Share of panels without a wild cell in which one is found all the same."""


def weigh_cells(slope: Array, design: Design) -> Array:
    """Precision of each cell's innovation relative to an ordinary one's, `[geo, period]`, in [1 / WIDE**2, 1].

    slope: derivative of the log density in `design.calm` at the mode, `[geo, period]`. A precision p gives the density
    log(p) / 2 - p * f**2 / 2 with f the innovation, so that its derivative holds the expected square of f.
    """
    calm = np.where(design.seen > 0, _weigh((1.0 - 2.0 * np.asarray(design.calm) * slope) / design.calm), 1.0)
    return np.asarray(calm if find_wild(design._replace(calm=calm)).any() else np.ones_like(calm))


def find_wild(design: Design) -> NDArray[np.bool_]:
    """Cells further out than chance leads any cell of such a panel, `[geo, period]`."""
    furthest = NormalDist().inv_cdf(1 - FALSE_ALARM / 2 / max(float(np.sum(design.seen)), 1.0))
    return np.asarray(design.calm < _weigh(np.asarray(furthest**2)))


def _weigh(square: Array) -> Array:
    """What an innovation of this square, in ordinary variances, is expected to have for a precision."""
    odds = ODD / (1 - ODD) / WIDE * np.exp(np.minimum(0.5 * square * (1 - WIDE**-2), 500.0))
    return np.asarray(1.0 - (1 - WIDE**-2) * odds / (1 + odds))
