"""The periods after a panel under fixed parameters: one big Gaussian over everything, conditioned by brute force."""

from __future__ import annotations

import numpy as np
from tests.oracles.explicit_model import (
    _name_coefficients,
    _responses,
    average_effectiveness,
    respond,
    spread_noise,
)

from trimtab.model.design import Design
from trimtab.quantities import Array


def predict_future(
    design: Design, natural: dict[str, Array], future: dict[str, Array], per_year: float
) -> tuple[Array, Array]:
    """Mean `[geo × ahead]` and covariance of the cells after the panel, given its outcome and the zero averages.

    future: `lagged` [channel, geo, ahead, lag], `frequency` [frequent, geo, ahead, lag], `season` [ahead, wave],
    `controls` [geo, ahead, control] and `drift` [ahead, shape]. The trend stays where the panel's last row of shapes
    has it and walks on from there.
    """
    channels, geos, periods, _ = design.lagged.shape
    ahead = future["drift"].shape[0]
    beta, response = _responses(design, natural)
    names, variance = _name_coefficients(design, natural, geos, channels)
    steps = [("step", k) for k in range(ahead)]
    row_of = {name: k for k, name in enumerate([*names, *steps])}
    variance = np.concatenate([variance, np.full(ahead, natural["trend_sd"] ** 2 / per_year)])
    cells = [(g, t) for g in range(geos) for t in range(periods + ahead)]
    loading, mean = np.zeros((len(cells), len(row_of))), np.zeros(len(cells))
    for i, (g, t) in enumerate(cells):
        h = t - periods
        loading[i, row_of["level", g]] = 1.0
        season, control = (
            (design.season[t], design.controls[g, t]) if h < 0 else (future["season"][h], future["controls"][g, h])
        )
        drift = design.drift[t] if h < 0 else future["drift"][h]
        for group, shapes in (("trend", design.trend[min(t, periods - 1)]), ("season", season), ("control", control)):
            for k, value in enumerate(shapes):
                loading[i, row_of[group, k]] = value
        for k in range(h + 1):
            loading[i, row_of["step", k]] = 1.0
        for c in range(channels):
            if h < 0:
                felt = response[g, t, c]
            else:
                frequent = design.prior.form.frequent
                often = future["frequency"][frequent.index(c), g, h] if c in frequent else None
                felt = respond(design, natural, c, future["lagged"][c, g, h], often)
            mean[i] += beta[c] * felt
            if geos > 1:
                loading[i, row_of["u", g, c]] = beta[c] * felt
            for k, value in enumerate(drift):
                loading[i, row_of["d", c, k]] = beta[c] * felt * value
    average = average_effectiveness(design, response, row_of)
    every = np.vstack([loading, average])
    covariance = every @ np.diag(variance) @ every.T
    seen = [i for i, (g, t) in enumerate(cells) if t < periods and design.seen[g, t] > 0]
    told = [*seen, *range(len(cells), len(cells) + channels)]
    asked = [i for i, (_, t) in enumerate(cells) if t >= periods]
    noisy = sorted([*seen, *asked])
    covariance[np.ix_(noisy, noisy)] += spread_noise(design, natural, [cells[i] for i in noisy])
    value = np.concatenate([[design.outcome[cells[i]] - mean[i] for i in seen], np.zeros(channels)])
    gain = covariance[np.ix_(asked, told)] @ np.linalg.inv(covariance[np.ix_(told, told)])
    return mean[asked] + gain @ value, covariance[np.ix_(asked, asked)] - gain @ covariance[np.ix_(told, asked)]
