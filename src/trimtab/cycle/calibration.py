"""How good the forecasts are: the team's, the vendors', or one's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trimtab.cycle.person import read_key
from trimtab.cycle.record import open_book
from trimtab.cycle.workspace import Workspace
from trimtab.problems import BadInput, Problem
from trimtab.team.calibration import (
    Prediction,
    Scores,
    Speaker,
    group_predictions,
    keep_own,
    list_predictions,
    score_predictions,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """Scores, with those they are set beside."""

    predictions: tuple[Prediction, ...]
    scores: Scores
    vendors: Mapping[str, Scores]
    overrides: Scores | None
    """Decisions beyond the evidence; None where there are none."""
    is_own: bool


def calibrate(workspace: Workspace, *, is_own: bool = False, key: bytes | None = None) -> Calibration:
    """Score the team's forecasts, and each vendor's; is_own: only those of one person, by a key.

    key: tells which those are; None: the key of whoever runs this.
    Nobody else's can be told apart: an entry says only to its own key whose it is. Raises `BadInput` without a key.
    """
    predictions = list_predictions(open_book(workspace))
    if is_own:
        key = key or read_key()
        if key is None:
            raise BadInput([Problem(code="problem.no_key")])
        own = keep_own(predictions, key)
        return Calibration(predictions=own, scores=score_predictions(own), vendors={}, overrides=None, is_own=True)
    team = tuple(prediction for prediction in predictions if prediction.speaker is not Speaker.VENDOR)
    overrides = tuple(prediction for prediction in predictions if prediction.speaker is Speaker.OVERRIDE)
    vendors = group_predictions(predictions, lambda prediction: prediction.vendor)
    return Calibration(
        predictions=predictions,
        scores=score_predictions(team),
        vendors={name: score_predictions(group) for name, group in vendors.items()},
        overrides=score_predictions(overrides) if overrides else None,
        is_own=False,
    )
