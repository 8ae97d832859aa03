"""A finished geo test to its read-out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from trimtab.lift.archive import Finished
from trimtab.lift.effect import Effect, share_of
from trimtab.lift.geo.cross import CrossCheck, check_all
from trimtab.lift.geo.gate import PLENTY, find_faults, find_faulty_dose, find_misfit, grade_design
from trimtab.lift.geo.look import Looks, look_at
from trimtab.lift.geo.origin import EARLIEST, list_origins
from trimtab.lift.geo.placebo import draw_sets
from trimtab.lift.geo.reading import Reading, read_window
from trimtab.lift.geo.readout import GeoReadOut, Picture, Rest
from trimtab.lift.geo.series import GeoSeries, GeoTest, Layout, caution_reach, lay_out
from trimtab.lift.geo.spend import Dose, SpendReturn, divide, measure_dose
from trimtab.lift.record import Lift
from trimtab.lift.window import Mask
from trimtab.quantities import LEVEL, Array, Interval
from trimtab.statement import Parameter, Statement

MUCH = 2.0
"""Inflation from which it is said."""
HEAVY = 0.5
"""Weight of one geo from which it is said."""
APART = 2.0
"""Standard errors between estimators from which it is said."""


def measure_geo(series: GeoSeries, test: GeoTest, others: Sequence[Finished] = ()) -> GeoReadOut:
    """Read out a finished geo test: one number, its error, what it rests on, or every reason to withhold it.

    series: its treated geos must be the test's; faults of the data withhold the read-out and raise nothing.
    others: other finished tests, which must not have run in the same geos at the same time.
    """
    layout = lay_out(series, test)
    faults = find_faults(series, test, layout, others)
    if faults:
        return _withhold(series, test, faults)
    outcome = np.nan_to_num(series.outcome[:, : layout.before + layout.window])
    # Rows that are neither treated nor compared with may be empty, and must not be divided by.
    outcome = np.where((layout.treated | layout.donors)[:, None], outcome, 1.0)
    size = int(layout.treated.sum())
    sets = draw_sets(outcome[:, : layout.before].mean(axis=1), layout.donors, size)
    reading = read_window(
        outcome,
        layout.treated,
        sets,
        layout.donors,
        before=layout.before,
        window=layout.window,
        weights=test.weights,
    )
    dose = _find_dose(series, test, layout)
    faults = (
        *find_misfit(reading, _recall_changes(outcome, layout)),
        *find_faulty_dose(series, test, layout, reading, dose),
    )
    looked = None
    if test.so_far:
        planned = _count_planned(series, test)
        looked = _look(outcome, layout, sets, test, planned)
        faults = (*faults, *_find_unwatched(layout, planned, looked))
    if faults:
        return _withhold(series, test, faults)
    return _read(series, test, layout, outcome=outcome, reading=reading, dose=dose, looked=looked)


def _withhold(series: GeoSeries, test: GeoTest, reasons: tuple[Statement, ...]) -> GeoReadOut:
    return GeoReadOut(
        test=test,
        outcome_name=series.outcome_name,
        withheld=reasons,
        cautions=(),
        is_running=False,
        effect=None,
        last_day=None,
        interval=None,
        p=None,
        observed=None,
        lift=None,
        change=None,
        spend_return=None,
        checks=(),
        disagreement=None,
        rest=None,
        picture=None,
        record=None,
    )


def _count_planned(series: GeoSeries, test: GeoTest) -> int:
    """Periods of the whole planned read-out, of the length that periods have so far."""
    step = int(np.median(np.diff([day.toordinal() for day in series.periods])))
    return -(-((test.read_until - test.start).days + 1) // step)


def _look(outcome: Array, layout: Layout, sets: Mask, test: GeoTest, planned: int) -> Looks | None:
    """What every look so far read; None where the history holds no earlier window of the planned length."""
    if list_origins(layout.before, planned)[1] < planned:
        return None
    return look_at(
        outcome,
        layout.treated,
        sets,
        layout.donors,
        before=layout.before,
        window=planned,
        weights=test.weights,
    )


def _find_unwatched(layout: Layout, planned: int, looked: Looks | None) -> tuple[Statement, ...]:
    """Why a running test cannot be looked at safely."""
    if looked is None:
        needed = int(np.ceil(planned / (1 - EARLIEST)))
        return (Statement(code="withheld.short_history", params={"found": layout.before, "needed": needed}),)
    if not np.isfinite(looked.boundary(1 - LEVEL)):
        return (Statement(code="withheld.few_placebos", params={"found": float(len(looked.farthest))}),)
    return ()


def _read(
    series: GeoSeries,
    test: GeoTest,
    layout: Layout,
    *,
    outcome: Array,
    reading: Reading,
    dose: Dose | None,
    looked: Looks | None,
) -> GeoReadOut:
    volume = float(reading.pool.volume[layout.treated].sum())
    scale, inflation = volume * layout.window, reading.inflation
    effect = Effect(
        estimate=float(reading.gap[0]) * scale,
        standard_error=float(reading.error[0] * inflation.factor) * scale,
        degrees_of_freedom=float(inflation.freedom),
    )
    interval, p, measured = effect.interval(), effect.p, effect
    if looked is not None:
        effect = replace(
            effect,
            estimate=float(looked.gap[-1]) * scale,
            standard_error=float(looked.error[-1]) * scale,
            degrees_of_freedom=np.inf,
        )
        reach = float(looked.boundary(1 - LEVEL)) * effect.standard_error
        interval = Interval(mean=effect.estimate, low=effect.estimate - reach, high=effect.estimate + reach)
        p = float(looked.p[-1])
    is_running = test.read_until > series.last_day
    observed = float(outcome[layout.treated, layout.before :].sum())
    checks = check_all(outcome, layout.treated, layout.donors, layout.before)
    disagreement = float(np.std([effect.estimate, *(check.total for check in checks)], ddof=1))
    change, correlation = _find_change(test, dose, reading, outcome, layout)
    rest = _describe(series, layout, reading)
    cautions = _find_cautions(
        layout, rest, effect, checks, change, is_running=is_running, was_looked_at=looked is not None
    )
    return GeoReadOut(
        test=test,
        outcome_name=series.outcome_name,
        withheld=(),
        cautions=(*caution_reach(series, test), *cautions),
        is_running=is_running,
        effect=effect,
        last_day=min(test.read_until, series.last_day),
        interval=interval,
        p=p,
        observed=observed,
        lift=share_of(interval, observed),
        change=change,
        spend_return=None if change is None or is_running else _return_on(measured, change, correlation),
        checks=checks,
        disagreement=disagreement,
        rest=rest,
        picture=_draw(series, layout, outcome, reading),
        record=None if change is None or is_running else _record(test, rest, measured, disagreement, change.estimate),
    )


def _find_dose(series: GeoSeries, test: GeoTest, layout: Layout) -> Dose | None:
    """What the file's spend says of the change; None where it has none, or not whole."""
    spend = series.spend.get(test.channel)
    used, until = layout.treated | layout.donors, layout.before + layout.tested
    if spend is None or np.isnan(spend[used, :until]).any():
        return None
    return measure_dose(spend, layout.treated, layout.donors, before=layout.before, tested=layout.tested)


def _find_change(
    test: GeoTest, dose: Dose | None, reading: Reading, outcome: Array, layout: Layout
) -> tuple[Effect | None, float]:
    """The change in spend as stated, else as measured; and how its error moves with the outcome's."""
    if test.spend_change is not None:
        return Effect(estimate=test.spend_change, standard_error=0.0, degrees_of_freedom=np.inf), 0.0
    if dose is None:
        return None, 0.0
    shares = outcome[:, : layout.before] / reading.pool.volume[:, None]
    gap = reading.contrast[0] @ shares
    moved = float(np.linalg.norm(gap) * np.linalg.norm(dose.gap))
    return dose.change, float(gap @ dose.gap) / moved if moved > 0 else 0.0


def _return_on(effect: Effect, change: Effect, correlation: float) -> SpendReturn | None:
    return None if change.estimate == 0 else divide(effect, change, correlation)


def _recall_changes(outcome: Array, layout: Layout) -> Array:
    """[origin], change of the treated from their own past in earlier windows, in shares of it."""
    own = outcome[layout.treated].sum(axis=0)
    origins, length = list_origins(layout.before, layout.window)
    return np.array([own[o : o + length].mean() / own[:o].mean() - 1 for o in origins])


def _describe(series: GeoSeries, layout: Layout, reading: Reading) -> Rest:
    weights = -reading.contrast[0][layout.donors]
    names = np.array(series.geos)[layout.donors]
    order = np.argsort(-np.abs(weights), kind="stable")
    inflation = reading.inflation
    statistic = np.abs(reading.gap / reading.error)
    return Rest(
        weights=tuple((str(names[i]), float(weights[i])) for i in order),
        effective_donors=float(1 / (weights**2).sum()),
        largest_weight=float(np.abs(weights).max()),
        strength=float(reading.strength),
        periods=layout.before,
        window=layout.window,
        factor=float(inflation.factor),
        space=float(inflation.space),
        time=float(inflation.time),
        distinct=float(inflation.distinct),
        rank=float((statistic >= statistic[0]).mean()),
    )


def _find_cautions(
    layout: Layout,
    rest: Rest,
    effect: Effect,
    checks: tuple[CrossCheck, ...],
    change: Effect | None,
    *,
    is_running: bool,
    was_looked_at: bool,
) -> tuple[Statement, ...]:
    name, weight = rest.weights[0]
    apart = [c for c in checks if abs(c.total - effect.estimate) > APART * effect.standard_error]
    told: list[tuple[bool, str, dict[str, Parameter]]] = [
        (bool(layout.incomplete), "left_out_incomplete", {"geos": layout.incomplete}),
        (bool(layout.idle), "left_out_idle", {"geos": layout.idle}),
        (rest.distinct < PLENTY, "few_placebos", {"count": rest.distinct}),
        (rest.factor >= MUCH, "inflated", {"factor": rest.factor}),
        (abs(weight) >= HEAVY, "heavy_geo", {"geo": name, "weight": weight}),
        (bool(apart), "estimators_apart", {"methods": tuple(f"estimator.{c.method}" for c in apart)}),
        (is_running, "geo_still_running", {}),
        (was_looked_at and not is_running, "geo_looked_at", {}),
        (change is None and not is_running, "no_spend_change", {}),
    ]
    return tuple(Statement(code=f"caution.{code}", params=params) for holds, code, params in told if holds)


def _record(test: GeoTest, rest: Rest, effect: Effect, disagreement: float, change: float) -> Lift:
    """What is passed on: the estimators' disagreement is error too, and few placebos make weaker evidence."""
    return Lift(
        channel=test.channel,
        start=test.start,
        end=test.end,
        read_until=test.read_until,
        geos=test.treated,
        estimate=effect.estimate,
        standard_error=float(np.hypot(effect.standard_error, disagreement)),
        degrees_of_freedom=effect.degrees_of_freedom,
        spend_change=change,
        design=grade_design(rest.distinct),
        use=test.use,
        from_panel=test.from_panel,
    )


def _draw(series: GeoSeries, layout: Layout, outcome: Array, reading: Reading) -> Picture:
    """Courses of the treated, of what the others say, and of every placebo's gap."""
    volume = reading.pool.volume
    total = float(volume[layout.treated].sum())
    gaps = reading.contrast @ (outcome / volume[:, None]) * total
    observed = outcome[layout.treated].sum(axis=0)
    return Picture(
        periods=series.periods[: layout.before + layout.window],
        observed=observed,
        expected=observed - gaps[0],
        placebos=gaps[1:],
        first=layout.before,
        last=layout.before + layout.tested - 1,
    )
