"""How strong the evidence behind a verdict is."""

from __future__ import annotations

from trimtab.lift import Lift, StudyDesign
from trimtab.lift.record import Use
from trimtab.model.posterior import Posterior
from trimtab.model.weight import CARRIES, weigh_lift
from trimtab.quantities import Grain
from trimtab.verdict.record import Grade
from trimtab.verdict.rules import Rules

STRONG = frozenset({StudyDesign.USER_LEVEL, StudyDesign.GEO})
"""Designs with a randomised or synthetic control."""


def grade_evidence(posterior: Posterior, index: int, rules: Rules) -> Grade:
    """Return the grade of one channel's evidence.

    Only experiments that supply a fair share of what is known count: one whose error dwarfs what it measured is none.
    A: a calibrating experiment of strong design, read within a year of the panel's end. B: an older or weaker one, up
    to three years. Without one, or with a mere before/after comparison, which is never enough alone: C when history has
    at least halved the prior's interval, else D. A before/after comparison lifts D to C.
    """
    channel = posterior.panel.channels[index].name
    ages = {
        lift: _age(posterior, lift)
        for lift in posterior.lifts
        if lift.channel == channel and lift.use is Use.CALIBRATE and weigh_lift(posterior, lift) >= CARRIES
    }
    controlled = {lift: age for lift, age in ages.items() if lift.design is not StudyDesign.BEFORE_AFTER}
    if any(age <= rules.recent_years and lift.design in STRONG for lift, age in controlled.items()):
        return Grade.A
    if any(age <= rules.stale_years for age in controlled.values()):
        return Grade.B
    compared = any(age <= rules.recent_years for lift, age in ages.items() if lift.design is StudyDesign.BEFORE_AFTER)
    return Grade.C if posterior.width_ratio[index] <= rules.learnt or compared else Grade.D


def _age(posterior: Posterior, lift: Lift) -> float:
    """Years from the end of the read-out to the panel's last period."""
    return (posterior.panel.periods[-1] - lift.read_until).days / Grain.DAY.periods_per_year
