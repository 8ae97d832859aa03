"""Public holidays as columns of the baseline."""

from __future__ import annotations

from bisect import bisect_right

import numpy as np

from trimtab.intake import Panel
from trimtab.quantities import Array


def knows_holidays(country: str) -> bool:
    """Whether the public holidays of a country are known, by its ISO 3166 code of two letters."""
    from holidays import list_supported_countries  # noqa: PLC0415  (slow to import and rarely asked for)

    return country.upper() in list_supported_countries()


def count_holidays(panel: Panel, country: str | None) -> Array:
    """Days off per period, one column per holiday that falls in the panel, `[period, holiday]`.

    country: ISO 3166 code; None gives no columns. Source: the `holidays` package.
    """
    if country is None:
        return np.zeros((len(panel.periods), 0))
    from holidays import country_holidays  # noqa: PLC0415  (slow to import and rarely asked for)

    first, last = panel.periods[0], panel.periods[-1]
    days = country_holidays(country.upper(), years=range(first.year, last.year + 2), language="en_US")
    names = sorted({name for day, name in days.items() if first <= day})
    counts = np.zeros((len(panel.periods), len(names)))
    length = panel.periods[-1] - panel.periods[-2]
    for day, name in days.items():
        if first <= day < last + length:
            counts[bisect_right(panel.periods, day) - 1, names.index(name)] += 1
    return counts[:, counts.any(axis=0)]
