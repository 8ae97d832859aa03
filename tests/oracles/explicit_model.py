"""The response model written out, every coefficient explicit, nothing clever: plain loops and dense matrices."""

from __future__ import annotations

import numpy as np

from trimtab.intake import CarryOver
from trimtab.model.design import Design
from trimtab.quantities import Array


def dense_log_density(design: Design, natural: dict[str, Array]) -> float:
    """log p(outcome, averages are zero, lifts | parameters) − log p(averages are zero), with its constants."""
    channels, geos, periods, _ = design.lagged.shape
    beta, response = _responses(design, natural)
    coefficient, variance = _name_coefficients(design, natural, geos, channels)
    row_of = {name: k for k, name in enumerate(coefficient)}
    cells = [(g, t) for g in range(geos) for t in range(periods) if design.seen[g, t] > 0]
    loading = np.zeros((len(cells), len(coefficient)))
    mean = np.zeros(len(cells))
    for i, (g, t) in enumerate(cells):
        loading[i, row_of["level", g]] = 1.0
        for group, shapes in (
            ("trend", design.trend[t]),
            ("season", design.season[t]),
            ("control", design.controls[g, t]),
        ):
            for k, value in enumerate(shapes):
                loading[i, row_of[group, k]] = value
        for c in range(channels):
            media = beta[c] * response[g, t, c]
            mean[i] += media
            if geos > 1:
                loading[i, row_of["u", g, c]] = media
            for k, value in enumerate(design.drift[t]):
                loading[i, row_of["d", c, k]] = media * value
    noise = spread_noise(design, natural, cells)
    outcome = np.array([design.outcome[g, t] for g, t in cells])
    average = average_effectiveness(design, response, row_of)
    lift_mean, lift_loading, lift_noise = _read_lifts(design, natural, beta, row_of)

    all_loading = np.vstack([loading, average, lift_loading])
    covariance = all_loading @ np.diag(variance) @ all_loading.T
    n, m = len(cells), channels
    covariance[:n, :n] += noise
    covariance[n + m :, n + m :] += lift_noise
    target = np.concatenate([outcome - mean, np.zeros(m), design.lifts.estimate - lift_mean])
    alone = average @ np.diag(variance) @ average.T
    return _log_normal(target, covariance) - _log_normal(np.zeros(m), alone)


def average_effectiveness(design: Design, response: Array, row_of: dict[tuple[object, ...], int]) -> Array:
    """What each channel's deviations of effectiveness come to over the window, `[channel, coefficient]`: nought."""
    geos, periods, channels = response.shape
    average = np.zeros((channels, len(row_of)))
    for c in range(channels):
        for g in range(geos):
            for t in range(periods):
                weight = design.weight[g, t] * response[g, t, c]
                if geos > 1:
                    average[c, row_of["u", g, c]] += weight
                for k, value in enumerate(design.drift[t]):
                    average[c, row_of["d", c, k]] += weight * value
    return average


def spread_noise(design: Design, natural: dict[str, Array], cells: list[tuple[int, int]]) -> Array:
    """Covariance of the noise of the cells, `[cell, cell]`: what is left of the one before, the geo's own, the common.

    f[t] = rho^gap f[t-gap] + sqrt(1 - rho^(2 gap)) (sd[g] / sqrt(calm[g,t]) own[g,t]
                                                  + shock / sqrt(calm_shock[t]) common[t])

    Cells after the panel are as calm as can be.
    """
    common = design.outcome.shape[0] > 1
    source = np.zeros((len(cells), len(cells) + 1 + max(t for _, t in cells)))
    before: dict[int, tuple[int, int]] = {}
    for i, (g, t) in enumerate(cells):
        left = np.asarray(0.0)
        if g in before:
            j, s = before[g]
            left = natural["autocorrelation"] ** (t - s)
            source[i] = left * source[j]
        calm = design.calm[g, t] if t < design.calm.shape[1] else 1.0
        source[i, i] += np.sqrt((1 - left**2) / calm) * natural["noise"] * design.noise[g]
        if common:
            calm = design.calm_shock[t] if t < len(design.calm_shock) else 1.0
            source[i, len(cells) + t] += np.sqrt((1 - left**2) / calm) * natural["shock"]
        before[g] = i, t
    return np.asarray(source @ source.T)


def _responses(design: Design, natural: dict[str, Array]) -> tuple[Array, Array]:
    channels, geos, periods, _ = design.lagged.shape
    response = np.zeros((geos, periods, channels))
    beta = np.zeros(channels)
    for c in range(channels):
        total = 0.0
        for g in range(geos):
            for t in range(periods):
                response[g, t, c] = respond(design, natural, c, design.lagged[c, g, t], _frequency(design, c, g, t))
                total += design.weight[g, t] * response[g, t, c]
        beta[c] = natural["effect"][c] * design.effect_unit[c] / total
    return beta, response


def _frequency(design: Design, c: int, g: int, t: int) -> Array | None:
    frequent = design.prior.form.frequent
    return design.frequency[frequent.index(c), g, t] if c in frequent else None


def respond(design: Design, natural: dict[str, Array], c: int, lagged: Array, often: Array | None) -> float:
    """Response of one channel in one cell: Hill of what is carried over, or reach × Hill(frequency) carried over."""
    weights = _weights(design, natural, c, len(lagged))
    if often is None:
        return _hill(sum(w * x for w, x in zip(weights, lagged, strict=True)), natural, c)
    return float(sum(w * x * _hill(f, natural, c) for w, x, f in zip(weights, lagged, often, strict=True)))


def _hill(working: float, natural: dict[str, Array], c: int) -> float:
    raised, half = working ** natural["slope"][c], natural["half_saturation"][c] ** natural["slope"][c]
    return float(raised / (raised + half))


def _weights(design: Design, natural: dict[str, Array], c: int, width: int) -> list[float]:
    kinds = design.prior.form.carry_over
    retention, delay = float(natural["retention"][c]), float(natural["delay"][c])
    match kinds[c] if kinds else CarryOver.GEOMETRIC:
        case CarryOver.GEOMETRIC:
            raw = [retention**k for k in range(width)]
        case CarryOver.BINOMIAL:
            raw = [((width - k) / width) ** ((1 - retention) / retention) for k in range(width)]
        case CarryOver.DELAYED:
            raw = [retention ** (k * k - 2 * k * delay + delay * delay) for k in range(width)]
    return [r / sum(raw) for r in raw]


def _name_coefficients(
    design: Design, natural: dict[str, Array], geos: int, channels: int
) -> tuple[list[tuple[object, ...]], Array]:
    names: list[tuple[object, ...]] = []
    variance: list[float] = []

    def add(name: tuple[object, ...], sd: float | Array) -> None:
        names.append(name)
        variance.append(float(sd) ** 2)

    for g in range(geos):
        add(("level", g), float(design.level_sd))
    for k in range(design.trend.shape[1]):
        add(("trend", k), natural["trend_sd"])
    for k in range(design.season.shape[1]):
        add(("season", k), 1.0)
    for k in range(design.controls.shape[2]):
        add(("control", k), 1.0)
    for c in range(channels):
        for g in range(geos if geos > 1 else 0):
            add(("u", g, c), natural["geo_sd"])
        for k in range(design.drift.shape[1]):
            add(("d", c, k), natural["drift_sd"][c])
    return names, np.array(variance)


def _read_lifts(
    design: Design, natural: dict[str, Array], beta: Array, row_of: dict[tuple[object, ...], int]
) -> tuple[Array, Array, Array]:
    rows = design.lifts
    count, cells, _ = rows.actual.shape
    mean, loading = np.zeros(count), np.zeros((count, len(row_of)))
    for j in range(count):
        c = int(rows.channel[j])
        for n in range(cells):
            often = rows.frequency[j, n] if c in design.prior.form.frequent else None
            paths = (rows.actual[j, n], rows.counterfactual[j, n])
            saturated = [respond(design, natural, c, path, often) for path in paths]
            effect = beta[c] * rows.size[j, n] * (saturated[0] - saturated[1])
            mean[j] += effect
            for g in range(rows.geo.shape[2]):
                if ("u", g, c) in row_of:
                    loading[j, row_of["u", g, c]] += effect * rows.geo[j, n, g]
            for k in range(rows.drift.shape[2]):
                loading[j, row_of["d", c, k]] += effect * rows.drift[j, n, k]
    noise = np.diag(rows.variance / natural["lift_weight"])
    for i in range(count):
        for j in range(count):
            if rows.channel[i] == rows.channel[j]:
                noise[i, j] += min(rows.bias_sd[i], rows.bias_sd[j]) ** 2 * rows.magnitude[i] * rows.magnitude[j]
    return mean, loading, noise


def expect_lift(design: Design, natural: dict[str, Array], beta: Array, j: int, u: Array, d: Array) -> float:
    """Effect of one experiment kept aside under one draw: every cell on its own, its effectiveness written out."""
    rows, total = design.held, 0.0
    c = int(rows.channel[j])
    weights = _weights(design, natural, c, rows.actual.shape[2])
    for n in range(rows.actual.shape[1]):
        actual, counterfactual = (
            _hill(sum(w * x for w, x in zip(weights, path[j, n], strict=True)), natural, c)
            for path in (rows.actual, rows.counterfactual)
        )
        effectiveness = 1.0
        for g in range(u.shape[0] if u.size else 0):
            effectiveness += rows.geo[j, n, g] * natural["geo_sd"] * u[g, c]
        for k in range(d.shape[1]):
            effectiveness += rows.drift[j, n, k] * natural["drift_sd"][c] * d[c, k]
        total += beta[c] * rows.size[j, n] * (actual - counterfactual) * effectiveness
    return total


def _log_normal(x: Array, covariance: Array) -> float:
    sign, log_det = np.linalg.slogdet(covariance)
    assert sign > 0
    return float(-0.5 * (x @ np.linalg.solve(covariance, x) + log_det + len(x) * np.log(2 * np.pi)))
