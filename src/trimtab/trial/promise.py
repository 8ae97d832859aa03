"""What a chosen test could tell and moves, from history that did not choose it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from trimtab.intake.header import match_name
from trimtab.lift.archive import Finished
from trimtab.lift.geo.gate import PLENTY, find_misfit, grade_design
from trimtab.lift.geo.planning import CHANCES, STEPS, Outlook, find_detectable, foresee, foretell_power, foretell_safety
from trimtab.lift.geo.reading import Reading
from trimtab.lift.meta import Expectation
from trimtab.lift.student import quantile
from trimtab.lift.window import Mask
from trimtab.quantities import Array
from trimtab.statement import Parameter, Statement
from trimtab.trial.design import Cell, GeoDesign
from trimtab.trial.request import GeoRequest

SHORTEST_MONTH = 28
"""Days of a period from which it is a month, which are not all as long."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Land:
    """The regions and the history that a design may use."""

    outcome: Array
    """[geo, period], usable regions only."""
    names: tuple[str, ...]
    """[geo]."""
    spend: Array | None
    """[geo, period], of the channel, money; None where the file has none."""
    weight: Array
    """[geo], share of the outcome of all regions of the file."""
    first: int
    """First period that promises may rest on: the search has seen all before it."""
    step: int
    """Days of a period."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Choice:
    """Sets of one design before anything is promised of them."""

    length: int
    sets: Mask
    """[cell, geo]."""
    score: float


def find_usual(land: Land, request: GeoRequest) -> Array:
    """[geo], spend per period of late: over as many periods as the longest test asked for."""
    assert land.spend is not None, "there is no spend to be usual"
    return np.asarray(land.spend[:, -max(request.lengths) :].mean(axis=1))


def foresee_cells(land: Land, sets: Mask, window: int) -> tuple[Outlook, ...]:
    """What each cell could tell, held against the regions that no cell treats."""
    donors: Mask = np.asarray(~sets.any(axis=0), dtype=bool)
    later = land.outcome[:, land.first :]
    found = []
    for treated in sets:
        used = treated | donors
        outlook = foresee(later[used], treated[used], donors[used], window=window)
        assert outlook is not None, "lengths that the history does not hold were left out"
        found.append(outlook)
    return tuple(found)


def detect(outlook: Outlook, request: GeoRequest, alpha: float) -> float:
    """The smallest effect that is found, or loss that is ruled out, with the power asked for."""
    return find_detectable(outlook, power=request.power, alpha=alpha, safety=request.margin is not None)


def lay_design(
    land: Land,
    request: GeoRequest,
    choice: Choice,
    outlooks: Sequence[Outlook],
    *,
    effects: Array,
    alpha: float,
    expected: Expectation | None,
) -> GeoDesign:
    """One design: its days, its cells, and what to be careful about."""
    cells = tuple(
        _lay_cell(land, request, choice.length, treated, outlook, effects=effects, alpha=alpha, expected=expected)
        for treated, outlook in zip(choice.sets, outlooks, strict=True)
    )
    end = _last_day(request.start, choice.length, land.step)
    return GeoDesign(
        length=choice.length,
        start=request.start,
        end=end,
        read_until=_last_day(request.start, choice.length + request.cooldown, land.step),
        cells=cells,
        grade=grade_design(_count_placebos(outlooks)),
        score=choice.score,
        cautions=_find_cautions(cells, outlooks, request),
    )


def _lay_cell(
    land: Land,
    request: GeoRequest,
    length: int,
    treated: Mask,
    outlook: Outlook,
    *,
    effects: Array,
    alpha: float,
    expected: Expectation | None,
) -> Cell:
    window = length + request.cooldown
    detectable = detect(outlook, request, alpha)
    came = float(land.outcome[treated, -window:].mean(axis=1).sum()) * window
    change = None
    if land.spend is not None:
        usual = float(find_usual(land, request)[treated].sum()) * length
        change = request.direction * request.by * usual
    is_safety = request.margin is not None
    foretell = foretell_safety if is_safety else foretell_power
    reach = quantile(1 - alpha / 2, outlook.freedom) * outlook.error / outlook.level
    return Cell(
        treated=tuple(np.array(land.names)[treated].tolist()),
        share=float(land.weight[treated].sum()),
        spend_change=change,
        error=outlook.error_of_share,
        detectable=detectable,
        detectable_outcome=detectable * came,
        detectable_return=detectable * came / abs(change) if change else None,
        power=foretell(outlook, effects, alpha=alpha),
        assurance=None if expected is None or not change else _assure(outlook, expected, change / came, alpha),
        at_margin=None if request.margin is None else float(foretell_safety(outlook, request.margin, alpha=alpha)),
        past=tuple(zip((outlook.gap / outlook.level).tolist(), reach.tolist(), strict=True)),
        refused=sum(_would_refuse(reading) for reading in outlook.readings),
    )


def _assure(outlook: Outlook, expected: Expectation, money: float, alpha: float) -> float:
    """Power averaged over what the effect may be. money: by which spend changes, per unit of the treated's outcome.

    Source: O'Hagan, Stevens and Campbell, Pharmaceutical Statistics, 2005 (assurance).
    """
    returns = expected.pooled.mean + expected.pooled.next_sd * STEPS
    return float(foretell_power(outlook, np.abs(returns * money), alpha=alpha) @ CHANCES)


def _would_refuse(reading: Reading) -> bool:
    """Whether the read-out of a window would be withheld for its fit; what the treated's own past was is left open."""
    return bool(find_misfit(reading, np.full(1, np.inf)))


def _count_placebos(outlooks: Sequence[Outlook]) -> float:
    """Independent trial runs of the cell and the window that have fewest."""
    return min(float(reading.inflation.distinct) for outlook in outlooks for reading in outlook.readings)


def _find_cautions(cells: Sequence[Cell], outlooks: Sequence[Outlook], request: GeoRequest) -> tuple[Statement, ...]:
    found = []
    distinct = _count_placebos(outlooks)
    refused, windows = max(cell.refused for cell in cells), len(cells[0].past)
    if distinct < PLENTY:
        found.append(Statement(code="caution.few_placebos", params={"count": distinct}))
    if refused:
        params: dict[str, Parameter] = {"count": refused, "windows": windows}
        found.append(Statement(code="design.caution.would_be_withheld", params=params))
    if request.margin is not None and max(cell.detectable for cell in cells) > request.margin:
        params = {"margin": request.margin, "found": max(cell.detectable for cell in cells)}
        found.append(Statement(code="design.caution.margin_out_of_reach", params=params))
    return tuple(found)


def find_overlaps(design: GeoDesign, land: Land, others: Sequence[Finished]) -> tuple[Statement, ...]:
    """Other tests that touch the regions of the best design, treated or compared with, in its days."""
    used = {match_name(name) for name in land.names}
    found = []
    for other in others:
        if other.read_until < design.start or other.start > design.read_until:
            continue
        if not other.geos or used & {match_name(name) for name in other.geos}:
            params: dict[str, Parameter] = {
                "channel": other.channel,
                "start": other.start.isoformat(),
                "end": other.read_until.isoformat(),
            }
            found.append(Statement(code="design.caution.overlap", params=params))
    return tuple(found)


def _last_day(start: date, periods: int, step: int) -> date:
    if step >= SHORTEST_MONTH:
        month = start.year * 12 + start.month - 1 + periods
        return date(month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return start + timedelta(days=periods * step - 1)
