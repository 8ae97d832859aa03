"""The main verb: from a sitting to a review."""

from __future__ import annotations

import numpy as np

from trimtab import model
from trimtab.cycle.compose import compose_review
from trimtab.cycle.environment import keep_compiled
from trimtab.intake import Panel
from trimtab.model import Posterior, Progress
from trimtab.problems import BadInput, Problem
from trimtab.returns import measure_returns
from trimtab.review import Review, Sitting
from trimtab.verdict import agree


def hold_review(sitting: Sitting, progress: Progress | None = None, *, posterior: Posterior | None = None) -> Review:
    """Fit, measure, plan and judge; the same sitting gives the same review. Writes nothing but compiled programs.

    posterior: of the sitting's data, kept or adopted, in place of the fit. It is no part of the sitting, so a review
    held on one is not for the ledger, which could not compute it again. Raises `BadInput` when it is of other data.
    """
    return judge_sitting(sitting, fit_sitting(sitting, progress, posterior=posterior), progress)


def judge_sitting(sitting: Sitting, posterior: Posterior, progress: Progress | None = None) -> Review:
    """Measure, plan and judge from the fit of a sitting."""
    tell = progress or (lambda _stage, _share: None)
    tell("judge", 0.0)
    returns = measure_returns(posterior, sitting.terms, sitting.efforts)
    plan, verdicts = agree(posterior, sitting.budget, returns, sitting.terms, sitting.efforts, last=sitting.last)
    tell("judge", 1.0)
    return compose_review(sitting, posterior, returns, plan, verdicts)


def fit_sitting(sitting: Sitting, progress: Progress | None = None, *, posterior: Posterior | None = None) -> Posterior:
    """Fit what a sitting holds; `posterior` is taken in place of a fit, once it is known to be of the same data."""
    if posterior is not None:
        return _require_same_data(posterior, sitting.panel)
    keep_compiled()
    return model.fit(
        sitting.panel,
        sitting.lifts,
        seed=sitting.seed,
        country=sitting.country,
        scale=sitting.scale,
        expected=sitting.expected,
        progress=progress,
    )


def _require_same_data(posterior: Posterior, panel: Panel) -> Posterior:
    """The posterior; its exposure may differ, for another model may have been fitted to spend."""
    fitted = posterior.panel
    is_same = (
        fitted.periods == panel.periods
        and fitted.geos == panel.geos
        and [channel.name for channel in fitted.channels] == [channel.name for channel in panel.channels]
        and (fitted.currency, fitted.value_per_outcome is None) == (panel.currency, panel.value_per_outcome is None)
        and np.array_equal(fitted.outcome, panel.outcome, equal_nan=True)
        and np.array_equal(fitted.spend, panel.spend)
    )
    if not is_same:
        raise BadInput([Problem(code="problem.posterior_of_other_data")])
    return posterior
