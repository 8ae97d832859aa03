"""A before/after comparison to its read-out: what came against what was to be expected, and how often that is off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from trimtab.lift.archive import Finished
from trimtab.lift.before.calendar import list_columns
from trimtab.lift.before.forecast import forecast_sum
from trimtab.lift.effect import Effect, share_of
from trimtab.lift.geo.gate import LEAST_DOSE, check_calendar, check_overlap
from trimtab.lift.geo.series import GeoSeries, GeoTest, caution_reach
from trimtab.lift.geo.spend import SpendReturn, divide
from trimtab.lift.record import Lift, StudyDesign
from trimtab.quantities import Array, Interval
from trimtab.statement import Parameter, Statement

SHORTEST = 20
"""Periods of history without which no course can be foretold."""
HISTORY = 3
"""Times the read-out's length that history must have."""
FEWEST = 2.0
"""Earlier windows side by side without which nothing says how often such a forecast is off."""
PLENTY = 8.0
"""From which it is not called weak for want of them."""
MOST_ORIGINS = 24
BREAK = 3.0
"""Standard errors the window right before the test may be off."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BeforePicture:
    """Courses to draw."""

    periods: tuple[date, ...]
    observed: Array
    """[period]."""
    expected: Array
    """[period], fitted before the test and forecast after."""
    first: int
    """Index of the first period of the read-out."""
    placebos: Array
    """[window], what earlier windows of this length were off by, outcome units."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BeforeReadOut:
    """The read-out of one before/after comparison."""

    test: GeoTest
    """`treated` is everything there is."""
    outcome_name: str
    withheld: tuple[Statement, ...]
    cautions: tuple[Statement, ...]
    effect: Effect | None
    """Outcome over the read-out less its forecast; None where withheld, and so is all below."""
    observed: float | None
    lift: Interval | None
    change: Effect | None
    spend_return: SpendReturn | None
    factor: float | None
    """What earlier windows multiply the forecast's error by."""
    windows: float | None
    """Earlier windows side by side."""
    picture: BeforePicture | None
    record: Lift | None


def measure_before(series: GeoSeries, test: GeoTest, others: Sequence[Finished] = ()) -> BeforeReadOut:
    """Read out a change that had no control: its effect is the outcome less a forecast from before.

    The forecast's error is multiplied by what the same forecast was off by in earlier windows. Nothing tells whether
    something else happened at the same time, so the record is of the weakest design whatever the numbers say.
    """
    ends = np.array([day.toordinal() for day in series.ends])
    starts = np.array([day.toordinal() for day in series.periods])
    before = int((ends < test.start.toordinal()).sum())
    until = int((starts <= test.read_until.toordinal()).sum())
    tested = int((starts <= test.end.toordinal()).sum()) - before
    window = until - before
    faults = _find_faults(series, test, others, before=before, window=window)
    if faults:
        return _withhold(series, test, faults)
    outcome = series.outcome[:, :until].sum(axis=0)
    spend = {name: table[:, :until].sum(axis=0) for name, table in series.spend.items()}
    change = _find_change(test, spend.get(test.channel), before, tested)
    if isinstance(change, Statement):
        return _withhold(series, test, (change,))
    known = [path for name, path in spend.items() if name != test.channel and not np.isnan(path).any()]
    columns = list_columns(series.periods[:until], known, before)
    outlook = forecast_sum(outcome, columns, before)
    missed, errors, apart = _look_back(outcome, columns, before, window)
    factor = float(max(1.0, np.sqrt(np.mean((missed / errors) ** 2))))
    observed = float(outcome[before:].sum())
    effect = Effect(
        estimate=observed - outlook.total,
        standard_error=factor * outlook.error,
        degrees_of_freedom=max(apart - 1, 1.0),
    )
    told: list[tuple[bool, str, dict[str, Parameter]]] = [
        (True, "no_control", {}),
        (apart < PLENTY, "few_windows", {"count": apart}),
        (bool(abs(missed[-1]) > BREAK * errors[-1]), "break_before", {}),
        (change is None, "no_spend_change", {}),
    ]
    return BeforeReadOut(
        test=test,
        outcome_name=series.outcome_name,
        withheld=(),
        cautions=(
            *caution_reach(series, test),
            *(Statement(code=f"caution.{code}", params=params) for holds, code, params in told if holds),
        ),
        effect=effect,
        observed=observed,
        lift=share_of(effect.interval(), observed),
        change=change,
        spend_return=None if change is None or change.estimate == 0 else divide(effect, change, 0.0),
        factor=factor,
        windows=apart,
        picture=BeforePicture(
            periods=series.periods[:until],
            observed=outcome,
            expected=np.append(outlook.fitted, outlook.expected),
            first=before,
            placebos=missed,
        ),
        record=None if change is None else _record(test, effect, change.estimate),
    )


def _withhold(series: GeoSeries, test: GeoTest, reasons: tuple[Statement, ...]) -> BeforeReadOut:
    return BeforeReadOut(
        test=test,
        outcome_name=series.outcome_name,
        withheld=reasons,
        cautions=(),
        effect=None,
        observed=None,
        lift=None,
        change=None,
        spend_return=None,
        factor=None,
        windows=None,
        picture=None,
        record=None,
    )


def _find_faults(
    series: GeoSeries, test: GeoTest, others: Sequence[Finished], *, before: int, window: int
) -> tuple[Statement, ...]:
    found = [*check_calendar(series, test), *check_overlap(series, test, series.geos, others)]
    missing = int(np.isnan(series.outcome[:, : before + window]).any(axis=0).sum())
    if missing:
        found.append(_state("missing_periods", count=missing))
    needed = max(SHORTEST, HISTORY * window)
    if before < needed:
        found.append(_state("short_course", found=before, needed=needed))
    elif window > 0 and list_earlier(before, window)[1] < FEWEST:
        found.append(_state("few_windows", found=list_earlier(before, window)[1]))
    if not missing and before and np.ptp(series.outcome[:, :before].sum(axis=0)) == 0:
        found.append(_state("no_noise"))
    return tuple(found)


def _find_change(test: GeoTest, spend: Array | None, before: int, tested: int) -> Effect | Statement | None:
    """The change in spend as stated, else against the time before; a statement where it is none."""
    if test.spend_change is not None:
        return Effect(estimate=test.spend_change, standard_error=0.0, degrees_of_freedom=np.inf)
    if spend is None or np.isnan(spend).any():
        return None
    usual = float(spend[:before].mean()) * tested
    change = float(spend[before : before + tested].sum()) - usual
    if abs(change) <= LEAST_DOSE * usual:
        return _state("no_dose", change=change, usual=usual, channel=test.channel)
    return Effect(estimate=change, standard_error=0.0, degrees_of_freedom=np.inf)


def list_earlier(before: int, window: int) -> tuple[tuple[int, ...], float]:
    """Where earlier windows of the same length begin, half of history before each, and how many fit side by side."""
    first = max(before // 2, min(SHORTEST, before - window))
    last = before - window
    if last < first:
        return (), 0.0
    places = np.unique(np.linspace(first, last, MOST_ORIGINS).round().astype(int))
    return tuple(int(place) for place in places), (before - first) / window


def _look_back(outcome: Array, columns: Array, before: int, window: int) -> tuple[Array, Array, float]:
    """What forecasts of earlier windows were off by and said they might be, and how many fit side by side."""
    places, apart = list_earlier(before, window)
    seen = [forecast_sum(outcome, columns[: place + window], place) for place in places]
    came = [float(outcome[place : place + window].sum()) for place in places]
    missed = np.array([actual - look.total for actual, look in zip(came, seen, strict=True)])
    return missed, np.array([look.error for look in seen]), apart


def _record(test: GeoTest, effect: Effect, change: float) -> Lift:
    return Lift(
        channel=test.channel,
        start=test.start,
        end=test.end,
        read_until=test.read_until,
        geos=(),
        estimate=effect.estimate,
        standard_error=effect.standard_error,
        degrees_of_freedom=effect.degrees_of_freedom,
        spend_change=change,
        design=StudyDesign.BEFORE_AFTER,
        use=test.use,
        from_panel=test.from_panel,
    )


def _state(reason: str, **params: Parameter) -> Statement:
    return Statement(code=f"withheld.{reason}", params=params)
