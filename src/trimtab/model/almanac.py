"""What comes back every year: the season, public holidays, and times that stand out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

import numpy as np

from trimtab.intake import Panel
from trimtab.model.basis import Season, choose_season
from trimtab.model.peak import EVENT_SCALE, YEARLY_SCALE, find_peaks, lay_occasions, lay_peaks
from trimtab.quantities import Array


def knows_holidays(country: str) -> bool:
    """Whether the public holidays of a country are known, by its ISO 3166 code of two letters."""
    from holidays import list_supported_countries  # noqa: PLC0415  (slow to import and rarely asked for)

    return country.upper() in list_supported_countries()


@dataclass(frozen=True, slots=True, kw_only=True)
class Almanac:
    """What of the year is in the baseline."""

    country: str | None
    """ISO 3166 code of the country whose public holidays count."""
    season: Season
    peaks: tuple[int, ...]
    """Places in the year that stand out, counted from the panel's first period; each has a column of its own, and so
    has each time one came round."""


def choose_almanac(panel: Panel, country: str | None, *, returning: bool) -> Almanac:
    """The usual almanac of a panel; `returning` draws finely what comes back every year, as a forecast needs."""
    return Almanac(
        country=country,
        season=choose_season(panel.periods, panel.grain, fine=returning),
        peaks=find_peaks(panel.outcome.sum(axis=0), panel.grain) if returning else (),
    )


def count_days_off(panel: Panel, almanac: Almanac, ahead: tuple[date, ...] = ()) -> Array:
    """Columns for the panel's periods and those `ahead`, `[period + ahead, column]`.

    Days off per period, one column per holiday that falls in the panel, then the times of the year that stand out and
    each time they came round. Source: the `holidays` package.
    """
    periods = (*panel.periods, *ahead)
    places = EVENT_SCALE * lay_peaks(almanac.peaks, len(periods), panel.grain)
    times = YEARLY_SCALE * lay_occasions(almanac.peaks, len(panel.periods), len(periods), panel.grain)
    standing = np.concatenate([places, times], axis=1)
    if almanac.country is None:
        return standing
    from holidays import country_holidays  # noqa: PLC0415  (slow to import and rarely asked for)

    days = country_holidays(
        almanac.country.upper(), years=range(periods[0].year, periods[-1].year + 2), language="en_US"
    )
    names = sorted({name for day, name in days.items() if periods[0] <= day})
    counts = np.zeros((len(periods), len(names)))
    end = periods[-1] + (periods[-1] - periods[-2])
    for day, name in days.items():
        if periods[0] <= day < end:
            counts[bisect_right(periods, day) - 1, names.index(name)] += 1
    return np.concatenate([counts[:, counts[: len(panel.periods)].any(axis=0)], standing], axis=1)
