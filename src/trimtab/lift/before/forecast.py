"""What a series would have gone on to: a ridge regression whose errors remember the period before, and its sum."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.lift.memory import estimate_memory
from trimtab.quantities import Array

ROUNDS = 3
"""Times the memory is found anew from the residuals."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outlook:
    """The forecast of a window."""

    expected: Array
    """[period] of the window."""
    total: float
    error: float
    """Standard error of the total, the coefficients' and the noise's own together."""
    fitted: Array
    """[period] before the window."""


def forecast_sum(outcome: Array, columns: Array, before: int) -> Outlook:
    """Forecast the periods after `before`, and how sure their sum is.

    y = X b + e, e[t] = r e[t-1] + innovation. Both sides are filtered by r; b is shrunk by a ridge worth one
    observation a column (on standardised columns, the level left free); r is found from the residuals
    (`estimate_memory`). With s^2 the variance of innovations and g = sum of later rows - sum r^k times the last
    row before,

        Var(sum) = s^2 (g' (X*'X* + I)^-1 g + sum_j ((1 - r^(D-j+1)) / (1 - r))^2).

    Args:
        outcome: [period], the window included or not.
        columns: [period, column], the window included; the first is the level.
        before: Periods the forecast knows.
    """
    past, ahead = columns[:before], columns[before:]
    centre, scale = past[:, 1:].mean(axis=0), past[:, 1:].std(axis=0)
    moving = scale > 1e-12 * np.maximum(np.abs(centre), 1.0)
    standard = (columns[:, 1:] - centre)[:, moving] / scale[moving]
    x = np.column_stack([np.ones(len(columns)), standard])
    past, ahead = x[:before], x[before:]
    y = outcome[:before]
    ridge = np.diag([0.0, *np.ones(x.shape[1] - 1)])
    memory = 0.0
    for _ in range(ROUNDS):
        weight = np.array([[np.sqrt(1 - memory**2)]])
        xs = np.vstack([weight * past[:1], past[1:] - memory * past[:-1]])
        ys = np.append(np.sqrt(1 - memory**2) * y[0], y[1:] - memory * y[:-1])
        system = xs.T @ xs + ridge
        b = np.linalg.solve(system, xs.T @ ys)
        residual = y - past @ b
        memory = float(estimate_memory(residual[1:] @ residual[:-1], residual @ residual, before))
    innovation = ys - xs @ b
    used = float(np.trace(np.linalg.solve(system, xs.T @ xs)))
    variance = float(innovation @ innovation) / max(before - used - 1, 1.0)
    window = len(ahead)
    fade = memory ** np.arange(1, window + 1)
    expected = ahead @ b + fade * residual[-1]
    slope = ahead.sum(axis=0) - fade.sum() * past[-1]
    gathered = (1 - memory ** np.arange(window, 0, -1)) / (1 - memory)
    spread = float(slope @ np.linalg.solve(system, slope)) + float((gathered**2).sum())
    return Outlook(
        expected=expected,
        total=float(expected.sum()),
        error=float(np.sqrt(variance * spread)),
        fitted=past @ b + np.append(0.0, memory * residual[:-1]),
    )
