"""The verb of sharing out: every channel's money for the coming quarter over regions, or over periods."""

from __future__ import annotations

from trimtab import model
from trimtab.cycle.environment import keep_compiled
from trimtab.cycle.forecast import Question
from trimtab.model import Progress
from trimtab.plan import By, Placement, place_spend, require_placement


def hold_placement(question: Question, by: By, progress: Progress | None = None) -> Placement:
    """Fit the past and share out the quarter after it; raises `BadInput` before the fit where it cannot be done."""
    require_placement(question.panel, by)
    keep_compiled()
    posterior = model.fit(
        question.panel, question.lifts, seed=question.seed, country=question.country, progress=progress
    )
    return place_spend(posterior, by)
