"""What the model expects of a test, frozen when it is registered."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from trimtab.cycle.fit import find_fit
from trimtab.cycle.history import read_review
from trimtab.cycle.review import fit_sitting
from trimtab.cycle.workspace import Workspace
from trimtab.intake.header import match_name
from trimtab.model import Progress
from trimtab.plan import SAME_MONEY, expect_change, read_spend
from trimtab.problems import BadInput, Problem
from trimtab.statement import Parameter
from trimtab.team import Book
from trimtab.team.experiment import Trial
from trimtab.team.rule_of_proof import find_hypothesis


def expect_trial(workspace: Workspace, trial: Trial, book: Book, progress: Progress | None = None) -> Trial:
    """The test with what the model of the review it names expects of it; with nothing where it names none.

    The model is the kept fit of that review, or is fitted again to what it was fitted to then, so that no later data
    can speak. Raises `BadInput` when the review says nothing about the channel or measures something else, or when more
    money is to be saved than is spent.
    """
    hypothesis = find_hypothesis(book, trial)
    if trial.review is None or hypothesis is None:
        return replace(trial, expected=None)
    if trial.spend_change is None:
        raise BadInput([Problem(code="problem.spend_change_missing", column="spend_change")])
    entry = read_review(workspace, trial.review)
    sitting, panel = entry.sitting, entry.sitting.panel
    channel = next((c.name for c in panel.channels if match_name(c.name) == match_name(hypothesis.channel)), None)
    if channel is None:
        params: dict[str, Parameter] = {"channel": hypothesis.channel, "review": trial.review}
        raise BadInput([Problem(code="problem.channel_not_reviewed", column="review", params=params)])
    if match_name(hypothesis.metric) != match_name(panel.outcome_name):
        params = {"metric": hypothesis.metric, "outcome": panel.outcome_name}
        raise BadInput([Problem(code="problem.metric_not_outcome", column="review", params=params)])
    days = (trial.end - trial.start).days + 1
    periods = max(ceil(days * panel.grain.periods_per_year / 365.25 - 1e-9), 1)
    posterior = find_fit(workspace, entry.entry_hash) or fit_sitting(sitting, progress)
    spent = read_spend(posterior, channel, periods)
    if trial.spend_change < -spent * (1 + SAME_MONEY):
        params = {"channel": channel, "spent": spent, "change": -trial.spend_change, "periods": periods}
        raise BadInput([Problem(code="problem.spend_change_too_low", column="spend_change", params=params)])
    return replace(trial, expected=expect_change(posterior, channel, trial.spend_change, periods))
