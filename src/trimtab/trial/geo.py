"""A history of regions to designs of a geo test, each with a promise that holds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from trimtab.lift.archive import Finished
from trimtab.lift.geo.gate import FEWEST_DONORS, SHORTEST
from trimtab.lift.geo.series import GeoSeries
from trimtab.lift.meta import expect_return
from trimtab.lift.window import Mask
from trimtab.quantities import LEVEL, Array
from trimtab.statement import Parameter, Statement
from trimtab.trial.candidate import Field, lay_units
from trimtab.trial.design import GeoDesign, GeoDesigns
from trimtab.trial.promise import Choice, Land, detect, find_overlaps, find_usual, foresee_cells, lay_design
from trimtab.trial.request import GeoRequest
from trimtab.trial.search import Ground, pick_apart, pick_different, search_sets

ALTERNATIVES = 2
"""Designs of each length that are told."""
STEPS = 41
"""Effects at which power is told, from nought to twice what the worst design told of finds."""


def design_geo(series: GeoSeries, request: GeoRequest, others: Sequence[Finished] = ()) -> GeoDesigns:
    """Design a geo test: sets of regions and lengths, what each could tell and moves; or every reason why not.

    The earlier half of the history chooses among sets, the later half says what the chosen ones can tell: a set that
    won on some history was lucky there, and must not be promised by it. Sets the team chose itself are nobody's luck,
    and all history speaks for them. The test is to be read with the very history that its promise rests on.

    series: with the request's regions. others: finished and planned tests, told where they are in the way.
    """
    faults = _find_faults(series, request)
    if faults:
        return _answer(series, request, withheld=faults)
    land, cautions = _survey(series, request)
    faults = _find_obstacles(land, request)
    if faults:
        return _answer(series, request, withheld=faults, cautions=cautions, step=land.step)
    lengths = [length for length in request.lengths if _holds(land, length + request.cooldown)]
    if len(lengths) < len(request.lengths):
        dropped = tuple(str(length * land.step) for length in request.lengths if length not in lengths)
        cautions = (*cautions, Statement(code="design.caution.lengths_left_out", params={"days": dropped}))
    expected = expect_return(others, request.channel, series.outcome_name)
    rows, tried = _list_choices(land, request, lengths, None if expected is None else expected.pooled.mean)
    if not rows:
        none = (Statement(code="design.withheld.no_set"),)
        return _answer(series, request, withheld=none, cautions=cautions, step=land.step)
    kept = [(row, foresee_cells(land, row.sets, row.length + request.cooldown)) for row in rows]
    alpha = (1 - LEVEL) / request.alpha_divisor
    found = [max(detect(outlook, request, alpha) for outlook in outlooks) for _, outlooks in kept]
    effects = np.linspace(0.0, 2 * max(found), STEPS)
    designs = [
        lay_design(land, request, row, outlooks, effects=effects, alpha=alpha, expected=expected)
        for row, outlooks in kept
    ]
    ordered = sorted(designs, key=lambda design: _rank(design, request))
    if request.margin is not None and ordered[0].detectable > request.margin:
        unreached = Statement(code="design.caution.margin_of_none", params={"margin": request.margin})
        cautions = (*cautions, unreached)
    return GeoDesigns(
        request=request,
        outcome_name=series.outcome_name,
        file=series.file,
        withheld=(),
        cautions=(*cautions, *find_overlaps(ordered[0], land, others)),
        designs=tuple(ordered),
        effects=effects,
        tried=tried,
        history_from=series.periods[land.first] if land.first else None,
        step=land.step,
        expectation=expected,
    )


def _rank(design: GeoDesign, request: GeoRequest) -> tuple[float, ...]:
    """The less the better: as the search ranked them; but where a loss is to be ruled out, the shortest that does.

    Where none does, the one that comes nearest.
    """
    if request.margin is None:
        return (design.score,)
    if design.detectable <= request.margin:
        return (0.0, float(design.length), design.score)
    return (1.0, design.detectable)


def _answer(
    series: GeoSeries,
    request: GeoRequest,
    *,
    withheld: tuple[Statement, ...],
    cautions: tuple[Statement, ...] = (),
    step: int = 1,
) -> GeoDesigns:
    return GeoDesigns(
        request=request,
        outcome_name=series.outcome_name,
        file=series.file,
        withheld=withheld,
        cautions=cautions,
        designs=(),
        effects=np.zeros(0),
        tried=0,
        history_from=None,
        step=step,
    )


def _find_faults(series: GeoSeries, request: GeoRequest) -> tuple[Statement, ...]:
    """The reasons that show before anything is laid out."""
    found = []
    if series.absent:
        params: dict[str, Parameter] = {"count": len(series.absent), "first": series.absent[0].isoformat()}
        found.append(Statement(code="withheld.absent_days", params=params))
    if series.repeated:
        geo, day, line = series.repeated[0]
        params = {"count": len(series.repeated), "geo": geo, "day": day.isoformat(), "line": str(line)}
        found.append(Statement(code="withheld.repeated_rows", params=params))
    if series.spend and request.channel not in series.spend:
        params = {"channel": request.channel, "known": tuple(series.spend)}
        found.append(Statement(code="design.withheld.channel_unknown", params=params))
    if len(series.periods) < SHORTEST:
        params = {"found": len(series.periods), "needed": _count_needed(request)}
        found.append(Statement(code="design.withheld.short_history", params=params))
    return tuple(found)


def _survey(series: GeoSeries, request: GeoRequest) -> tuple[Land, tuple[Statement, ...]]:
    """Leave out what cannot be used, and say so."""
    names = np.array(series.geos)
    excluded = np.isin(names, request.exclude)
    whole = ~np.isnan(series.outcome).any(axis=1)
    half = len(series.periods) // 2
    alive = (np.nan_to_num(series.outcome)[:, :half].sum(axis=1) > 0) & (
        np.nan_to_num(series.outcome)[:, half:].sum(axis=1) > 0
    )
    used = ~excluded & whole & alive
    spend = series.spend.get(request.channel)
    blank = spend is not None and bool(np.isnan(spend[used]).any())
    told: list[tuple[Mask, str]] = [
        (~excluded & ~whole, "caution.left_out_incomplete"),
        (~excluded & whole & ~alive, "caution.left_out_idle"),
    ]
    cautions = [Statement(code=code, params={"geos": tuple(names[mask].tolist())}) for mask, code in told if mask.any()]
    if spend is None or blank:
        code = "design.caution.spend_has_gaps" if blank else "design.caution.no_spend"
        cautions.append(Statement(code=code, params={"channel": request.channel}))
    volume = np.nansum(series.outcome, axis=1)
    days = np.diff([day.toordinal() for day in series.periods])
    return Land(
        outcome=series.outcome[used],
        names=tuple(names[used].tolist()),
        spend=None if spend is None or blank else spend[used],
        weight=volume[used] / volume.sum(),
        first=0 if request.treated else half,
        step=int(np.median(days)),
    ), tuple(cautions)


def _find_obstacles(land: Land, request: GeoRequest) -> tuple[Statement, ...]:
    found = []
    needed = FEWEST_DONORS + request.alpha_divisor
    if len(land.names) < needed:
        params: dict[str, Parameter] = {"found": len(land.names), "needed": needed}
        found.append(Statement(code="design.withheld.few_regions", params=params))
    missing = tuple(sorted({name for cell in (*request.treated, request.include) for name in cell} - set(land.names)))
    if missing:
        found.append(Statement(code="design.withheld.unusable", params={"geos": missing}))
    left = len(set(land.names) - {name for cell in request.treated for name in cell})
    if not found and left < FEWEST_DONORS:
        params = {"found": left, "needed": FEWEST_DONORS}
        found.append(Statement(code="design.withheld.few_to_compare", params=params))
    if not any(_holds(land, length + request.cooldown) for length in request.lengths):
        params = {"found": land.outcome.shape[1], "needed": _count_needed(request)}
        found.append(Statement(code="design.withheld.short_history", params=params))
    if land.spend is not None and not land.spend[:, land.first :].sum() > 0:
        found.append(Statement(code="design.withheld.nothing_spent", params={"channel": request.channel}))
    return tuple(found)


def _count_needed(request: GeoRequest) -> int:
    """Periods of history that the shortest test asked for takes: what goes before a window, and the window itself.

    A search takes the earlier half for itself, of an odd number the lesser.
    """
    shortest = min(request.lengths) + request.cooldown
    promised = max(SHORTEST, shortest) + shortest
    return promised if request.treated else 2 * promised - 1


def _holds(land: Land, window: int) -> bool:
    """Whether the history that promises rest on holds a window with a history of its own before it."""
    later: int = land.outcome.shape[1] - land.first
    return later >= max(SHORTEST, window) + window


def _list_choices(
    land: Land, request: GeoRequest, lengths: Sequence[int], returned: float | None
) -> tuple[list[Choice], int]:
    names = np.array(land.names)
    if request.treated:
        sets = np.array([np.isin(names, cell) for cell in request.treated])
        return [Choice(length=length, sets=sets, score=float(length)) for length in lengths], len(lengths)
    fixed = np.isin(names, request.include)
    free = ~fixed & ~np.isin(names, request.spare)
    groups = [np.isin(names, group) for group in request.together]
    joined = fixed.copy()
    for group in groups:
        joined |= group & bool((group & fixed).any())
    field = Field(
        units=lay_units(free & ~joined, groups),
        fixed=joined,
        weight=land.weight,
        least=request.least_share / request.cells,
        most=request.most_share / request.cells,
        most_geos=(len(names) - FEWEST_DONORS) // request.cells,
    )
    spend = None if land.spend is None else find_usual(land, request)
    ground = Ground(
        outcome=land.outcome[:, : land.first], spend=spend, step=land.step, returned=returned, request=request
    )
    choices, tried = [], 0
    for length in lengths:
        found = search_sets(ground, field, length)
        tried += found.tried
        for place in pick_different(found, ALTERNATIVES):
            places = pick_apart(found, place, request.cells)
            if len(places) == request.cells and _affords(request, found.sets[places], spend, length):
                score = float(found.score[places].mean())
                choices.append(Choice(length=length, sets=found.sets[places], score=score))
    return choices, tried


def _affords(request: GeoRequest, sets: Mask, spend: Array | None, length: int) -> bool:
    """Whether all cells together move no more money than allowed."""
    if request.most_money is None or spend is None:
        return True
    moved = float((sets @ spend).sum()) * request.by * length
    return moved <= request.most_money
