"""Public holidays, and times of the year that stand out, as columns of the baseline."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

import numpy as np

from trimtab.intake import Panel
from trimtab.model.peak import EVENT_SCALE, lay_peaks
from trimtab.quantities import Array


def knows_holidays(country: str) -> bool:
    """Whether the public holidays of a country are known, by its ISO 3166 code of two letters."""
    from holidays import list_supported_countries  # noqa: PLC0415  (slow to import and rarely asked for)

    return country.upper() in list_supported_countries()


def count_days_off(panel: Panel, ahead: tuple[date, ...], country: str | None, peaks: tuple[int, ...]) -> Array:
    """What the calendar adds to the baseline in the panel's periods and those after it, `[period + ahead, column]`.

    Days off per period, one column per holiday that falls in the panel, then the times of the year that stand out.
    country: ISO 3166 code; None gives no holidays. peaks: as `find_peaks` gives them. Source: the `holidays` package.
    """
    periods = (*panel.periods, *ahead)
    standing = EVENT_SCALE * lay_peaks(peaks, len(periods), panel.grain)
    if country is None:
        return standing
    from holidays import country_holidays  # noqa: PLC0415  (slow to import and rarely asked for)

    days = country_holidays(country.upper(), years=range(periods[0].year, periods[-1].year + 2), language="en_US")
    names = sorted({name for day, name in days.items() if periods[0] <= day})
    counts = np.zeros((len(periods), len(names)))
    end = periods[-1] + (periods[-1] - periods[-2])
    for day, name in days.items():
        if periods[0] <= day < end:
            counts[bisect_right(periods, day) - 1, names.index(name)] += 1
    return np.concatenate([counts[:, counts[: len(panel.periods)].any(axis=0)], standing], axis=1)
