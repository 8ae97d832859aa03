"""A verdict as a judge would hand it over, of whatever choice."""

from __future__ import annotations

from trimtab.quantities import ChannelName
from trimtab.statement import Statement
from trimtab.verdict import Basis, Choice, Grade, Verdict

NOTHING = Statement(code="reason.none")


def make_verdict(choice: Choice, proposed: float) -> Verdict:
    return Verdict(
        channel=ChannelName("search"),
        choice=choice,
        runner_up=choice,
        runner_up_loss=0.0,
        lean=None,
        basis=Basis.MONEY,
        number=NOTHING,
        hurdle=1.0,
        losses={},
        value_of_perfect_information=0.0,
        stake=1.0,
        probability_below_hurdle=0.5,
        proposed=proposed,
        evidence=Grade.A,
        reason=NOTHING,
        would_change_it=NOTHING,
        money_freed=None,
        hours_freed=None,
        replaces=None,
        alternative=None,
    )
