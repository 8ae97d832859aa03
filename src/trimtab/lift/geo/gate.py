"""Why a geo test must not be read out: every reason at once, each with what it is about."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from trimtab.intake.header import match_name
from trimtab.lift.archive import Finished
from trimtab.lift.geo.reading import Reading
from trimtab.lift.geo.series import GeoSeries, GeoTest, Layout
from trimtab.lift.geo.spend import Dose, measure_dose
from trimtab.lift.record import StudyDesign
from trimtab.quantities import Array
from trimtab.statement import Parameter, Statement

SHORTEST = 8
"""Periods before the test without which neither weights nor errors can be had."""
FEWEST_DONORS = 4
"""Geos to compare with: fewer leave fewer than three placebos that differ."""
FEWEST_PLACEBOS = 2.5
"""Independent placebos; below, nothing tells how far off the comparison is."""
PLENTY = 6.0
"""Independent placebos from which a geo test counts as one: about what eight donors give. Fewer are matched markets."""
STILL = 1e-7
"""Standard deviation of the gap before the test, as a share of volume, that no sales can have."""
ROUGHEST = 0.5
"""Standard deviation of the gap before the test, as a share of the treated's volume."""
NO_BETTER = 2.0
"""How many times worse than the treated's own past the comparison may have foretold them in earlier windows."""
LEAST_DOSE = 0.05
"""Change in spend, as a share of the usual, below which nothing was tested."""
LEAST_OF_PLAN = 0.5
"""Share of the planned change that must have been spent."""
SPILLED = 0.25
"""Change of spend in a geo compared with, per volume, as a share of that in the treated geos."""
DRIFTED = 0.5
"""Change of another channel's spend in the treated geos, as a share of the tested one's."""
SURE = 3.0
"""Standard errors beyond which a change of spend is real."""


def grade_design(placebos: float) -> StudyDesign:
    """What a test with so many independent placebos counts as."""
    return StudyDesign.GEO if placebos >= PLENTY else StudyDesign.MATCHED_MARKETS


def find_faults(series: GeoSeries, test: GeoTest, layout: Layout, others: Sequence[Finished]) -> tuple[Statement, ...]:
    """The reasons that show in the data before anything is computed."""
    found = [*check_calendar(series, test), *check_overlap(series, test, _list_compared(series, layout), others)]
    missing = _list_missing(series, test, layout)
    if missing:
        found.append(_state("missing_days", geos=tuple(missing), count=sum(missing.values())))
    if series.periods and not layout.window and test.so_far:
        found.append(_state("not_begun", start=test.start.isoformat(), last=series.last_day.isoformat()))
    if series.spend and test.channel not in series.spend and test.spend_change is None:
        found.append(_state("channel_unknown", channel=test.channel, known=tuple(series.spend)))
    if layout.before < max(SHORTEST, layout.window):
        needed = max(SHORTEST, layout.window)
        found.append(_state("short_history", found=layout.before, needed=needed))
    if layout.donors.sum() < FEWEST_DONORS:
        found.append(_state("few_donors", found=int(layout.donors.sum()), needed=FEWEST_DONORS))
    own = series.outcome[layout.treated, : layout.before]
    if not missing and layout.before and not (own.mean(axis=1) > 0).all():
        idle = tuple(np.array(series.geos)[layout.treated][~(own.mean(axis=1) > 0)].tolist())
        found.append(_state("no_outcome", geos=idle))
    elif not missing and layout.before and (np.ptp(own, axis=1) == 0).all():
        found.append(_state("no_noise"))
    return tuple(found)


def check_calendar(series: GeoSeries, test: GeoTest) -> list[Statement]:
    """Days the series does not have, or has twice."""
    found = []
    if test.read_until > series.last_day and not test.so_far:
        found.append(_state("not_over", until=test.read_until.isoformat(), last=series.last_day.isoformat()))
    if series.absent:
        found.append(_state("absent_days", count=len(series.absent), first=series.absent[0].isoformat()))
    if series.repeated:
        geo, day, line = series.repeated[0]
        found.append(_state("repeated_rows", count=len(series.repeated), geo=geo, day=day.isoformat(), line=str(line)))
    return found


def _list_missing(series: GeoSeries, test: GeoTest, layout: Layout) -> dict[str, int]:
    """Periods without an outcome of each treated geo."""
    cells = np.isnan(series.outcome[:, : layout.before + layout.window])
    return {
        name: int(row.sum()) for name, row in zip(series.geos, cells, strict=True) if name in test.treated and row.any()
    }


def _list_compared(series: GeoSeries, layout: Layout) -> tuple[str, ...]:
    return tuple(name for name, is_donor in zip(series.geos, layout.donors, strict=True) if is_donor)


def check_overlap(
    series: GeoSeries, test: GeoTest, compared: Sequence[str], others: Sequence[Finished]
) -> list[Statement]:
    """Other tests that ran in a geo of this one, treated or compared with, while it was read."""
    found = []
    folded = {match_name(name): name for name in series.geos}
    for other in others:
        same = match_name(other.channel) == match_name(test.channel) and (other.start, other.end) == (
            test.start,
            test.end,
        )
        if same or other.read_until < test.start or other.start > test.read_until:
            continue
        touched = {folded.get(match_name(name)) for name in other.geos} if other.geos else set(series.geos)
        treated = tuple(name for name in test.treated if name in touched)
        beside = tuple(name for name in compared if name in touched)
        params: dict[str, Parameter] = {
            "channel": other.channel,
            "start": other.start.isoformat(),
            "end": other.read_until.isoformat(),
        }
        if treated:
            found.append(_state("overlap_treated", geos=treated, **params))
        elif beside:
            found.append(_state("overlap_compared", geos=beside, **params))
    return found


def find_misfit(reading: Reading, past: Array) -> tuple[Statement, ...]:
    """The reasons that show in the comparison itself.

    past: [origin], what the treated's own change from its past was in earlier windows, in shares of volume.
    """
    found = []
    gram, contrast = reading.pool.gram, reading.contrast[0]
    rough = float(np.sqrt(max(contrast @ gram @ contrast, 0.0) / max(reading.pool.before - 2, 1)))
    if rough < STILL:
        found.append(_state("no_noise"))
    if rough > ROUGHEST:
        found.append(_state("rough_fit", share=rough))
    missed, own = (float(np.sqrt(np.mean(values**2))) for values in (reading.earlier[:, 0], past))
    if missed > NO_BETTER * own and missed > rough:
        found.append(_state("no_better", missed=missed, own=own))
    if float(reading.inflation.distinct) < FEWEST_PLACEBOS:
        found.append(_state("few_placebos", found=float(reading.inflation.distinct)))
    return tuple(found)


def find_faulty_dose(
    series: GeoSeries, test: GeoTest, layout: Layout, reading: Reading, dose: Dose | None
) -> tuple[Statement, ...]:
    """The reasons that show in spend: it did not change, it changed elsewhere too, or something else changed."""
    if dose is None:
        return ()
    change = dose.change
    sure = SURE * change.standard_error
    if abs(change.estimate) <= max(sure, LEAST_DOSE * abs(dose.usual)):
        return (_state("no_dose", change=change.estimate, usual=dose.usual, channel=test.channel),)
    found = []
    planned = test.planned_change if test.spend_change is None else test.spend_change
    # Of a running test, what was planned up to here.
    so_far = ((min(test.end, series.last_day) - test.start).days + 1) / ((test.end - test.start).days + 1)
    if planned and change.estimate / (planned * so_far) < LEAST_OF_PLAN:
        found.append(_state("dose_missed", change=change.estimate, planned=planned * so_far))
    spilled = _find_spilled(series, test, layout, reading, change.estimate)
    if spilled:
        found.append(_state("spilled", geos=spilled, channel=test.channel))
    found.extend(_check_drift(series, test, layout, change.estimate))
    return tuple(found)


def _find_spilled(series: GeoSeries, test: GeoTest, layout: Layout, reading: Reading, tested: float) -> tuple[str, ...]:
    """Geos compared with whose spend on the tested channel changed with the test, against their own past."""
    volume, spend = reading.pool.volume, series.spend[test.channel]
    rate = tested / float(volume[layout.treated].sum())
    spilled = []
    for index in np.flatnonzero(layout.donors):
        alone = np.arange(len(volume)) == index
        own = measure_dose(spend, alone, layout.donors & ~alone, before=layout.before, tested=layout.tested).change
        share = own.estimate / volume[index] / rate
        if share > SPILLED and abs(own.estimate) > SURE * own.standard_error:
            spilled.append(series.geos[index])
    return tuple(spilled)


def _check_drift(series: GeoSeries, test: GeoTest, layout: Layout, tested: float) -> list[Statement]:
    """Other channels whose spend in the treated geos changed with the test."""
    found = []
    used, until = layout.treated | layout.donors, layout.before + layout.tested
    for channel, spend in series.spend.items():
        if channel == test.channel or np.isnan(spend[used, :until]).any():
            continue
        span = {"before": layout.before, "tested": layout.tested}
        other = measure_dose(spend, layout.treated, layout.donors, **span).change
        if abs(other.estimate) > max(DRIFTED * abs(tested), SURE * other.standard_error):
            found.append(_state("other_channel", channel=channel, change=other.estimate, tested=tested))
    return found


def _state(reason: str, **params: Parameter) -> Statement:
    return Statement(code=f"withheld.{reason}", params=params)
