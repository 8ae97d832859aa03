"""What a geo test is read from: the outcome of every geo over time, and what was tested where and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from trimtab.lift.geo.origin import Weights
from trimtab.lift.record import Use
from trimtab.lift.window import Mask
from trimtab.quantities import Array, ChannelName
from trimtab.statement import Parameter, Statement


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GeoSeries:
    """Outcome and spend per geo and period, as the file has them: what is missing is missing."""

    geos: tuple[str, ...]
    periods: tuple[date, ...]
    """First day of each period, ascending; periods nobody has a row for are in `absent`, not here."""
    last_day: date
    """Last day of the last period."""
    outcome: Array
    """[geo, period], outcome units; NaN where missing."""
    outcome_name: str
    spend: Mapping[str, Array]
    """Channel -> [geo, period], money; NaN where missing. Empty when the file has no spend."""
    absent: tuple[date, ...] = ()
    """Periods between the first and the last without a row of any geo."""
    repeated: tuple[tuple[str, date, int], ...] = ()
    """(geo, period, line in the file) of rows that stand a second time."""
    file: str = ""

    @property
    def ends(self) -> tuple[date, ...]:
        """Last day of each period."""
        return (*(date.fromordinal(day.toordinal() - 1) for day in self.periods[1:]), self.last_day)

    def start_on(self, day: date) -> GeoSeries:
        """The same from the first period on that begins on this day or later."""
        first = sum(period < day for period in self.periods)
        return replace(
            self,
            periods=self.periods[first:],
            outcome=self.outcome[:, first:],
            spend={channel: cells[:, first:] for channel, cells in self.spend.items()},
            absent=tuple(period for period in self.absent if period >= day),
            repeated=tuple(row for row in self.repeated if row[1] >= day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GeoTest:
    """One test: what was changed where and when."""

    channel: ChannelName
    treated: tuple[str, ...]
    start: date
    """First day of the test window."""
    end: date
    """Last day of the test window, inclusive."""
    read_until: date
    """Last day of the read-out, inclusive: the end of the cool-down, or `end` without one."""
    excluded: tuple[str, ...] = ()
    """Geos that are neither treated nor compared with."""
    spend_change: float | None = None
    """Spend in the treated geos over the window less what it would have been, money; None: as the file has it."""
    planned_change: float | None = None
    """What that was planned to be, money: at least half of it must have been spent, or kept. None: nobody said."""
    weights: Weights = Weights.RIDGE
    use: Use = Use.CALIBRATE
    so_far: bool = False
    """Whether it is looked at while it runs, or was: then it is read as far as the data go, by a boundary that holds at
    every look, the last included."""
    from_panel: bool = True
    """Whether the outcome is the one that reviews are held on: then its cells count once."""


def find_reach(series: GeoSeries, test: GeoTest) -> tuple[date, date] | None:
    """First and last day of the periods that are read, where they reach beyond the test; None where they do not."""
    read = [
        (first, last)
        for first, last in zip(series.periods, series.ends, strict=True)
        if last >= test.start and first <= test.read_until
    ]
    if not read:
        return None
    first, last = read[0][0], read[-1][1]
    return (first, last) if first < test.start or last > test.read_until else None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layout:
    """A test laid over its series."""

    treated: Mask
    """[geo]."""
    donors: Mask
    """[geo], geos to compare with: complete ones with an outcome."""
    before: int
    """Periods before the test."""
    window: int
    """Periods of the read-out."""
    tested: int
    """Periods of the test itself, without its cool-down."""
    incomplete: tuple[str, ...] = field(default=())
    """Geos left out because days of theirs are missing."""
    idle: tuple[str, ...] = field(default=())
    """Geos left out because nothing happens there."""


def caution_reach(series: GeoSeries, test: GeoTest) -> tuple[Statement, ...]:
    """That whole periods are read which the test only partly covers, and which days those are."""
    reach = find_reach(series, test)
    if reach is None:
        return ()
    params: dict[str, Parameter] = {"first": reach[0].isoformat(), "last": reach[1].isoformat()}
    return (Statement(code="caution.whole_periods", params=params),)


def lay_out(series: GeoSeries, test: GeoTest) -> Layout:
    """Which geos and periods a test reads. A period the test only partly covers belongs to the read-out."""
    ends = np.array([day.toordinal() for day in series.ends])
    starts = np.array([day.toordinal() for day in series.periods])
    before = int((ends < test.start.toordinal()).sum())
    reading = int((starts <= test.read_until.toordinal()).sum())
    tested = int((starts <= test.end.toordinal()).sum())
    names = np.array(series.geos)
    treated: Mask = np.array([name in test.treated for name in series.geos], dtype=bool)
    whole: Mask = np.asarray(~np.isnan(series.outcome[:, :reading]).any(axis=1), dtype=bool)
    alive: Mask = np.asarray(np.nan_to_num(series.outcome[:, :before]).sum(axis=1) > 0, dtype=bool)
    candidates = ~treated & np.array([name not in test.excluded for name in series.geos], dtype=bool)
    return Layout(
        treated=treated,
        donors=candidates & whole & alive,
        before=before,
        window=reading - before,
        tested=tested - before,
        incomplete=tuple(str(name) for name in names[candidates & ~whole]),
        idle=tuple(str(name) for name in names[candidates & whole & ~alive]),
    )
