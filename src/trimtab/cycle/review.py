"""The main verb: from a sitting to a review."""

from __future__ import annotations

from collections.abc import Callable

from trimtab import model
from trimtab.cycle.compose import compose_review
from trimtab.cycle.environment import make_cache
from trimtab.returns import measure_returns
from trimtab.review import Review, Sitting
from trimtab.verdict import agree

Progress = Callable[[str, float], None]
"""Called with the name of a stage and the share of it that is done."""


def hold_review(sitting: Sitting, progress: Progress | None = None) -> Review:
    """Fit, measure, plan and judge; the same sitting gives the same review. Writes nothing but compiled programs."""
    tell = progress or (lambda _stage, _share: None)
    if cache := make_cache():
        model.use_compilation_cache(cache)
    posterior = model.fit(
        sitting.panel,
        sitting.lifts,
        seed=sitting.seed,
        country=sitting.country,
        scale=sitting.scale,
        progress=tell,
    )
    tell("judge", 0.0)
    returns = measure_returns(posterior, sitting.terms, sitting.efforts)
    plan, verdicts = agree(posterior, sitting.budget, returns, sitting.terms, sitting.efforts, last=sitting.last)
    tell("judge", 1.0)
    return compose_review(sitting, posterior, returns, plan, verdicts)
