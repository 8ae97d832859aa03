"""The highest place of a curve that can only be asked point by point."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

GOLDEN = (5**0.5 - 1) / 2


def find_highest(
    height: Callable[[float], float], low: float, high: float, *, scan: int, sections: int
) -> float | None:
    """Where a curve is highest between two ends: looked over in `scan` steps, then golden sections around the best.

    height: minus infinity where no place may be taken. None: wherever it was asked it said so.
    A hill that is the only one within a step either side of the best place seen is found to within GOLDEN ** sections
    of those two steps; one that rises and falls between two steps may be missed. Of places seen that are equally high
    it is the lowest one of the steps. Asks scan + 1 + 2 + sections times. Source: Kiefer 1953.
    """
    places = np.unique(np.linspace(low, high, scan + 1))
    heights = [height(place) for place in places.tolist()]
    best = int(np.argmax(heights))
    found, top = float(places[best]), heights[best]
    left, right = float(places[max(best - 1, 0)]), float(places[min(best + 1, len(places) - 1)])
    inner = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)]
    values = [height(place) for place in inner]
    for _ in range(sections):
        for place, value in zip(inner, values, strict=True):
            if value > top:
                found, top = place, value
        if values[0] >= values[1]:
            right, inner[1], values[1] = inner[1], inner[0], values[0]
            changed, inner[0] = 0, right - GOLDEN * (right - left)
        else:
            left, inner[0], values[0] = inner[0], inner[1], values[1]
            changed, inner[1] = 1, left + GOLDEN * (right - left)
        values[changed] = height(inner[changed])
    return found if top > -np.inf else None
