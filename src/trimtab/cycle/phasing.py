"""The verb of learning for nothing: place the coming quarter's spend so that channels come apart."""

from __future__ import annotations

from collections.abc import Collection

from trimtab import model
from trimtab.cycle.environment import keep_compiled
from trimtab.cycle.forecast import Question
from trimtab.model import Progress
from trimtab.plan import Phasing, rephase, require_phasing
from trimtab.quantities import ChannelName


def hold_phasing(
    question: Question, channels: Collection[ChannelName], swing: float, progress: Progress | None = None
) -> Phasing:
    """Fit the past and place the quarter after it; raises `BadInput` before the fit where it cannot be done."""
    require_phasing(question.panel, channels, swing)
    keep_compiled()
    posterior = model.fit(
        question.panel, question.lifts, seed=question.seed, country=question.country, progress=progress
    )
    return rephase(posterior, channels=channels, swing=swing)
