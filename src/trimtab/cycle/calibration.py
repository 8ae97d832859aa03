"""How good the forecasts are: the team's, the vendors', or one's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trimtab.cycle.person import read_key
from trimtab.cycle.record import open_book
from trimtab.cycle.workspace import Workspace
from trimtab.problems import BadInput, Problem
from trimtab.team.calibration import Claim, Scores, Voice, group_claims, keep_own, list_claims, score_claims


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """Scores, with those they are set beside."""

    claims: tuple[Claim, ...]
    scores: Scores
    vendors: Mapping[str, Scores]
    overrides: Scores | None
    """Decisions beyond the evidence; None where there are none."""
    is_own: bool


def calibrate(workspace: Workspace, *, is_own: bool = False) -> Calibration:
    """Score the team's forecasts, and each vendor's; is_own: only those of whoever runs this, by the key kept here.

    Nobody else's can be told apart: an entry says only to its own key whose it is. Raises `BadInput` without a key.
    """
    claims = list_claims(open_book(workspace))
    if is_own:
        key = read_key()
        if key is None:
            raise BadInput([Problem(code="problem.no_key")])
        own = keep_own(claims, key)
        return Calibration(claims=own, scores=score_claims(own), vendors={}, overrides=None, is_own=True)
    team = tuple(claim for claim in claims if claim.voice is not Voice.VENDOR)
    overrides = tuple(claim for claim in claims if claim.voice is Voice.OVERRIDE)
    vendors = group_claims(claims, lambda claim: claim.vendor)
    return Calibration(
        claims=claims,
        scores=score_claims(team),
        vendors={name: score_claims(group) for name, group in vendors.items()},
        overrides=score_claims(overrides) if overrides else None,
        is_own=False,
    )
