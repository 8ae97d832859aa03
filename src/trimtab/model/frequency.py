"""How often those reached were reached: what it is taken to be where nothing is said, and how often would be best."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trimtab.intake import Panel
from trimtab.quantities import Array, Interval

STEPS = 40
"""Frequencies tried between one and the highest seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BestFrequency:
    """How often to reach the same people for the same money."""

    now: float
    """Exposures per person of late."""
    best: float
    """The frequency, between one and the most any period has seen, that brings most for the money on average."""
    gain: Interval
    """What the same money would bring there beyond what it brings now, as a share of the latter."""
    probability: float
    """That it would bring more."""


def fill_frequency(panel: Panel) -> Array:
    """[geo, period, channel], the typical frequency where nobody was reached; ones for channels that do not say."""
    if panel.frequency is None:
        return np.ones_like(panel.exposure)
    return np.where(panel.frequency > 0, panel.frequency, find_typical_frequency(panel))


def find_typical_frequency(panel: Panel, last: int | None = None) -> Array:
    """[channel], exposures per person reached, of the `last` periods where anybody was reached then, else of all.

    Ones for channels that do not say.
    """
    said = np.zeros_like(panel.exposure) if panel.frequency is None else panel.frequency
    reached = np.where(said > 0, panel.exposure, 0.0)
    of_all, of_late = (
        (reached[:, part].sum(axis=(0, 1)), (reached * said)[:, part].sum(axis=(0, 1)))
        for part in (slice(None), slice(-last if last else None, None))
    )
    people = np.where(of_late[0] > 0, of_late[0], of_all[0])
    times = np.where(of_late[0] > 0, of_late[1], of_all[1])
    return np.where(people > 0, times / np.where(people > 0, people, 1.0), 1.0)


def find_best_frequency(panel: Panel, channel: int, half: Array, slope: Array) -> BestFrequency:
    """The frequency at which the same money brings most, given the Hill curve of frequency, `[draw]` each.

    An exposure costs the same whoever it meets, so the same money reaches 1 / f of the people f times, and brings
    Hill(f) / f. Source: Meridian 2.1, optimal frequency.
    """
    assert panel.frequency is not None
    now = float(find_typical_frequency(panel, panel.grain.periods_per_quarter)[channel])
    tried = np.linspace(1.0, max(float(panel.frequency[..., channel].max()), now, 1.0), STEPS)
    brought = _worth(tried, half, slope) / _worth(np.array([now]), half, slope)
    place = int(np.argmax(brought.mean(axis=0)))
    gain = brought[:, place] - 1
    return BestFrequency(
        now=now, best=float(tried[place]), gain=Interval.from_draws(gain), probability=float(np.mean(gain > 0))
    )


def _worth(frequency: Array, half: Array, slope: Array) -> Array:
    """Hill(f) / f, `[draw, frequency]`."""
    return np.asarray(1 / (1 + (half[:, None] / frequency) ** slope[:, None]) / frequency)
