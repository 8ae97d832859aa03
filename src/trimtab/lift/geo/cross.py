"""Three older estimators of the same total, as a check from outside: none shares the weights of the read-out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.lift.effect import Effect
from trimtab.lift.geo.origin import list_origins
from trimtab.lift.window import Mask
from trimtab.quantities import Array, Interval

STILL = 1e-10
"""Share of the largest pull below which no further column is worth taking in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossCheck:
    """What another estimator reads."""

    method: str
    """`time_based_regression`, `synthetic_difference` or `difference`."""
    total: float
    """Incremental outcome over the read-out, all treated geos, outcome units."""
    standard_error: float | None
    """By the method's own account; None where it has none without resampling."""
    interval: Interval | None
    """The same as a range, by the method's own degrees of freedom; None where it has no error."""


def check_all(outcome: Array, treated: Mask, donors: Mask, before: int) -> tuple[CrossCheck, ...]:
    """Every cross-check of a test whose read-out is the periods after `before`. outcome: [geo, period]."""
    regressed = regress_on_time(outcome[treated].sum(axis=0), outcome[donors].sum(axis=0), before)
    series, scale = _choose_scale(outcome, treated, donors, before)
    target, others = series[treated].mean(axis=0) if scale is None else scale @ series[treated], series[donors]
    level = 1.0 if scale is None else float(outcome[treated, :before].mean())
    cells = level * int(treated.sum()) * (outcome.shape[-1] - before)
    plain = difference(target, others, before)
    synthetic = difference_synthetically(target, others, before, groups=int(treated.sum()))
    return (
        CrossCheck(
            method="time_based_regression",
            total=regressed.estimate,
            standard_error=regressed.standard_error,
            interval=regressed.interval(),
        ),
        CrossCheck(method="synthetic_difference", total=cells * synthetic, standard_error=None, interval=None),
        CrossCheck(method="difference", total=cells * plain, standard_error=None, interval=None),
    )


def _choose_scale(outcome: Array, treated: Mask, donors: Mask, before: int) -> tuple[Array, Array | None]:
    """Series to compare, and the treated's weights where they are in shares of each geo's level; None as they stand.

    Whichever changed more alike in earlier windows: rates per head do as they stand, volumes of large and small geos in
    shares.
    """
    level = outcome[:, :before].mean(axis=-1)
    shares = outcome / level[:, None]
    weights = level[treated] / level[treated].sum()
    origins, length = list_origins(before, outcome.shape[-1] - before)
    plain = outcome[treated].mean(axis=0) / level[treated].mean(), outcome[donors] / level[treated].mean()
    in_shares = weights @ shares[treated], shares[donors]
    missed = [
        sum(difference(one[: o + length], others[:, : o + length], o) ** 2 for o in origins)
        for one, others in (plain, in_shares)
    ]
    return (outcome, None) if missed[0] <= missed[1] else (shares, weights)


def regress_on_time(treated: Array, control: Array, before: int) -> Effect:
    """Total of the treated series over the prediction from the control series.

    y[t] = a + b x[t] + e fitted before the test; the total's error counts the line's own and takes e as independent,
    and is a t with the periods before the test less the line's two.
    treated, control: [period]. Source: Kerman, Wang and Vaver, Estimating Ad Effectiveness using Geo Experiments in a
    Time-Based Regression Framework, Google, 2017.
    """
    columns = np.column_stack([np.ones(before), control[:before]])
    line, *_ = np.linalg.lstsq(columns, treated[:before], rcond=None)
    residual = treated[:before] - columns @ line
    ahead = np.column_stack([np.ones(len(treated) - before), control[before:]])
    freedom = max(before - 2, 1)
    variance = float(residual @ residual) / freedom
    sums = ahead.sum(axis=0)
    spread = variance * (len(ahead) + sums @ np.linalg.pinv(columns.T @ columns) @ sums)
    return Effect(
        estimate=float((treated[before:] - ahead @ line).sum()),
        standard_error=float(np.sqrt(spread)),
        degrees_of_freedom=float(freedom),
    )


def difference(treated: Array, donors: Array, before: int) -> float:
    """Mean change of the treated less the mean change of the donors, per period. donors: [donor, period]."""
    gap = treated - donors.mean(axis=0)
    return float(gap[before:].mean() - gap[:before].mean())


def difference_synthetically(treated: Array, donors: Array, before: int, *, groups: int) -> float:
    """Synthetic difference in differences per period: donors and earlier periods weighted, levels left free.

    Donor weights follow the treated's course up to a level, with a ridge of (groups * window)^(1/2) times the variance
    of first differences; period weights make the donors before look like the donors after, almost without a ridge.

    Source: Arkhangelsky, Athey, Hirshberg, Imbens and Wager, American Economic Review, 2021, algorithm 1.
    """
    window = donors.shape[-1] - before
    past, during = donors[:, :before], donors[:, before:].mean(axis=-1)
    noise = float(np.diff(past, axis=-1).std(ddof=1))
    strong = float(np.sqrt(groups * window)) * noise**2
    across = weigh_freely(past.T, treated[:before], before * strong)
    over = weigh_freely(past, during, len(donors) * (1e-6 * noise) ** 2)
    gap = treated - across @ donors
    return float(gap[before:].mean() - over @ gap[:before])


def weigh_freely(columns: Array, target: Array, penalty: float) -> Array:
    """Weights of at least nought that sum to one and, up to a level, bring the columns nearest the target.

    columns: [row, column]; minimises |target - level - columns w|^2 + penalty |w|^2, exactly: columns are taken in one
    by one where that helps most, and dropped where their weight would fall below nought.

    Source: the active set of Lawson and Hanson, Solving Least Squares Problems, 1974, ch. 23, with a sum held at one.
    """
    centred, wanted = columns - columns.mean(axis=0), target - target.mean()
    gram, slope = centred.T @ centred, centred.T @ wanted
    gram[np.diag_indices_from(gram)] += penalty
    weights = np.zeros(len(gram))
    weights[np.argmin(np.diagonal(gram) - 2 * slope)] = 1.0
    for _ in range(10 * len(gram)):
        pull = gram @ weights - slope
        gain = np.where(weights > 0, np.inf, pull - weights @ pull)
        if gain.min() >= -STILL * np.abs(slope).max(initial=1e-300):
            break
        weights = _settle(gram, slope, weights, int(gain.argmin()))
    return weights


def _settle(gram: Array, slope: Array, weights: Array, added: int) -> Array:
    """The best weights on the columns in use and one more, after dropping what would fall below nought."""
    used = weights > 0
    used[added] = True
    while True:
        place = np.flatnonzero(used)
        inner = np.ones((len(place) + 1, len(place) + 1))
        inner[:-1, :-1], inner[-1, -1] = gram[np.ix_(place, place)], 0.0
        best = np.linalg.solve(inner, np.append(slope[place], 1.0))[:-1]
        if (best > 0).all():
            settled = np.zeros_like(weights)
            settled[place] = best
            return settled
        old = weights[place]
        falls = best <= 0
        share = (old[falls] / np.maximum(old[falls] - best[falls], np.finfo(float).tiny)).min()
        moved = old + share * (best - old)
        moved[falls & (moved <= moved[falls].min() + STILL)] = 0.0
        weights = np.zeros_like(weights)
        weights[place] = np.maximum(moved, 0.0)
        used = weights > 0
