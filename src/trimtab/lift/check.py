"""Whether an experiment makes sense at all, whoever wrote it down."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from trimtab.lift.record import Lift
from trimtab.problems import Problem
from trimtab.statement import Parameter


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRange:
    """What a figure of an experiment may be; never a number that is not finite."""

    expected: str
    """Code of the words that say what is expected."""
    above: float = -math.inf
    most: float = math.inf

    def allows(self, value: float) -> bool:
        """Whether a figure is finite and within bounds."""
        return math.isfinite(value) and self.above < value <= self.most


RANGES: Mapping[str, FigureRange] = {
    "estimate": FigureRange(expected="expected.number"),
    "standard_error": FigureRange(expected="expected.positive", above=0.0),
    "degrees_of_freedom": FigureRange(expected="expected.positive", above=0.0),
    "spend_change": FigureRange(expected="expected.number"),
    "share": FigureRange(expected="expected.share", above=0.0, most=1.0),
}
"""By field; a field that may be left open is None where it is."""


def check_lift(lift: Lift) -> tuple[Problem, ...]:
    """Every fault in one experiment that shows without the data it is about."""
    place: dict[str, Parameter] = {"channel": lift.channel, "start": lift.start.isoformat()}
    problems: list[Problem] = []
    for name, bound in RANGES.items():
        value = getattr(lift, name)
        if value is not None and not bound.allows(value):
            params: dict[str, Parameter] = {**place, "field": name, "value": str(value), "expected": bound.expected}
            problems.append(Problem(code="problem.lift_figure_unfit", params=params))
    if not lift.start <= lift.end <= lift.read_until:
        params = {**place, "end": lift.end.isoformat(), "until": lift.read_until.isoformat()}
        problems.append(Problem(code="problem.lift_days_reversed", params=params))
    return tuple(problems)
