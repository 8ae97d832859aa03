"""The verb of proposing: from a sitting to the test that is worth most, or the advice to do without."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import numpy as np

from trimtab.cycle.fit import FOLDER
from trimtab.cycle.review import fit_sitting
from trimtab.cycle.workspace import Workspace, explain_refusal, replace_file
from trimtab.intake import Panel
from trimtab.intake.timeline import find_last_day
from trimtab.ledger import Entry, Unreadable
from trimtab.ledger.encoding import canonical_text, decode, encode
from trimtab.lift.geo import GeoSeries
from trimtab.model import Posterior, Progress
from trimtab.plan import allocate, rephase
from trimtab.plan.phasing import Phasing
from trimtab.problems import BadInput
from trimtab.quantities import ChannelName, Grain
from trimtab.returns import measure_returns
from trimtab.review import Sitting
from trimtab.trial import Change, GeoRequest, design_geo
from trimtab.trial.proposal import Precision, Proposal, propose
from trimtab.verdict import Rules
from trimtab.verdict.case import Case

SUFFIX = ".proposal.json"
CANDIDATES = 300
"""Sets of regions drawn to learn how sharply a geo test reads here."""


def hold_proposal(
    sitting: Sitting,
    *,
    fixed_cost: float = 0.0,
    rephases: bool = True,
    progress: Progress | None = None,
    posterior: Posterior | None = None,
) -> Proposal:
    """Fit, plan and value every test; the same sitting gives the same proposal. Writes nothing.

    fixed_cost: of any test, money. rephases: whether re-phasing planned spend is weighed against the tests.
    posterior: of the sitting's data, in place of the fit; raises `BadInput` when it is of other data.
    """
    posterior = fit_sitting(sitting, progress, posterior=posterior)
    returns = measure_returns(posterior, sitting.terms, sitting.efforts)
    plan = allocate(posterior, sitting.budget, sitting.terms, sitting.efforts)
    case = Case.of(posterior, plan, returns, sitting.terms, sitting.efforts, last=sitting.last)
    phasing: Phasing | None = None
    if rephases and sitting.panel.grain is not Grain.MONTH and posterior.outlook is not None:
        phasing = rephase(posterior)
    return propose(
        case,
        precision=measure_precision(sitting.panel, case.rules, sitting.seed),
        learning=() if phasing is None else phasing.learning,
        moved=() if phasing is None else phasing.channels,
        fixed_cost=fixed_cost,
        seed=sitting.seed,
    )


def keep_proposal(workspace: Workspace, entry: Entry, posterior: Posterior) -> None:
    """Keep what a review that was just held proposes to test, beside its fit; raises `BadInput`."""
    place = _place(workspace, entry.entry_hash)
    text = canonical_text(encode(hold_proposal(entry.sitting, posterior=posterior)))
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        for old in place.parent.glob(f"*{SUFFIX}"):
            old.unlink(missing_ok=True)
        with replace_file(place) as draft:
            draft.write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadInput([explain_refusal(place, error)]) from error


def find_proposal(workspace: Workspace, entry: Entry) -> Proposal | None:
    """What a review proposes to test; None where that was not kept, or by another version of the program."""
    try:
        found = decode(Proposal, json.loads(_place(workspace, entry.entry_hash).read_text(encoding="utf-8")))
    except (OSError, ValueError, Unreadable):
        return None
    assert isinstance(found, Proposal)
    return found


def _place(workspace: Workspace, entry_hash: str) -> Path:
    return workspace.folder / FOLDER / f"{entry_hash}{SUFFIX}"


def measure_precision(panel: Panel, rules: Rules, seed: int = 0) -> dict[int, Precision]:
    """How sharply a designed geo test reads in this market, by its periods; empty where there are too few regions.

    By the search and the read-out of `trial design`, on regions with an outcome throughout. One design serves every
    channel, so sets are ranked by the smallest effect they find, not by money.
    """
    if len(panel.geos) < 2 * rules.fewest_geos:
        return {}
    missing = np.flatnonzero(np.isnan(panel.outcome).any(axis=0))
    count = int(missing[0]) if len(missing) else len(panel.periods)
    last_day = find_last_day(panel.periods[count - 1], panel.grain)
    series = GeoSeries(
        geos=panel.geos,
        periods=panel.periods[:count],
        last_day=last_day,
        outcome=panel.outcome[:, :count],
        outcome_name=panel.outcome_name,
        spend={},
    )
    per_week = panel.grain.periods_per_year / Grain.WEEK.periods_per_year
    lengths = tuple(sorted({max(round(weeks * per_week), 1) for weeks in rules.test_weeks}))
    request = GeoRequest(
        channel=ChannelName(""),
        change=Change.GO_DARK,
        by=1.0,
        lengths=lengths,
        cooldown=max(round(per_week), 1),
        start=last_day + timedelta(days=1),
        candidates=CANDIDATES,
        seed=seed,
    )
    found: dict[int, Precision] = {}
    for design in design_geo(series, request).designs:
        (cell,) = design.cells
        if design.length not in found:
            found[design.length] = Precision(
                share=design.share,
                error=cell.error,
                design=design.grade,
                cooldown=request.cooldown,
            )
    return found
