"""The kinds of records, each by its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trimtab.team.annotation import Text
from trimtab.team.decision import Decision
from trimtab.team.experiment import Hypothesis, Result, Trial
from trimtab.team.forecast import Forecast, Resolution
from trimtab.team.habit import CleanSheet, Demo, Draft, Rota
from trimtab.team.outside import Fact, Note, Ruling
from trimtab.team.practice import Practice, Shift
from trimtab.team.retrospective import Lesson, Promise, Recollection, Retrospective


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """That a record no longer counts; it stays to be read."""

    why: Text


Body = (
    Practice
    | Shift
    | Hypothesis
    | Trial
    | Result
    | Recollection
    | Retrospective
    | Promise
    | Lesson
    | Decision
    | Forecast
    | Resolution
    | Rota
    | Demo
    | CleanSheet
    | Draft
    | Note
    | Fact
    | Ruling
    | Withdrawal
)
"""What a record says."""

KINDS: Mapping[str, type[Body]] = {
    "practice": Practice,
    "shift": Shift,
    "hypothesis": Hypothesis,
    "trial": Trial,
    "result": Result,
    "recollection": Recollection,
    "retrospective": Retrospective,
    "promise": Promise,
    "lesson": Lesson,
    "decision": Decision,
    "forecast": Forecast,
    "resolution": Resolution,
    "rota": Rota,
    "demo": Demo,
    "clean_sheet": CleanSheet,
    "draft": Draft,
    "note": Note,
    "fact": Fact,
    "ruling": Ruling,
    "withdrawal": Withdrawal,
}
"""In the order of the loop. A kind that was released keeps its name, and its fields may only grow."""

NAMES: Mapping[type[Body], str] = {kind: name for name, kind in KINDS.items()}
"""The other way round."""
